"""The owner's own tests: on that day, this cadence and person should be drafted, need a field, or be skipped.

Asks the same `decide` as everything else, with nothing in the ledger but what the configuration says.
"""

from __future__ import annotations

from datetime import time

from outreach.domain.dates import resolve
from outreach.domain.findings import Problem
from outreach.domain.plans import Plan
from outreach.domain.project import Expectation, Project
from outreach.domain.selection import Selection
from outreach.domain.touches import Outcome

_EVENING = time(18, 30)
_MADE = frozenset({Outcome.READY, Outcome.UNADDRESSED})


def unmet(project: Project) -> tuple[Problem, ...]:
    """Give a problem for each expectation that does not come true."""
    found = ((one, _seen(one, project)) for one in project.tests)
    return tuple(_problem(one, seen) for one, seen in found if _wanted(one) not in seen)


def _wanted(expected: Expectation) -> str:
    return f"{expected.outcome} {expected.argument}".strip()


def _seen(expected: Expectation, project: Project) -> tuple[str, ...]:
    """Say what happens on that evening, in the words of the tests."""
    from outreach.decide import decide
    from outreach.planning.fold import fold

    now = resolve(expected.day, _EVENING, project.me.zone)
    plan = decide(project, fold((), project, now), now, only=Selection(cadences=frozenset({expected.cadence})))
    return tuple(_words(expected, plan))


def _words(expected: Expectation, plan: Plan) -> list[str]:
    words: list[str] = []
    for row in plan.drafts:
        if row.due.person.id == expected.person:
            words += ["drafted"] if row.outcome in _MADE else []
            words += [f"needs {one.field}" for one in row.due.needs] if row.outcome is Outcome.NEEDS else []
            words += [row.outcome.value] if row.outcome not in (*_MADE, Outcome.NEEDS) else []
    for skip in plan.skipped:
        if skip.person == expected.person and skip.what == "draft":
            words.append(f"skipped {skip.code}")
    return words


def _problem(expected: Expectation, seen: tuple[str, ...]) -> Problem:
    file, _, place = expected.path.partition(":")
    line = place.split(":", 1)[0]
    return Problem(
        file=file or "config.yaml",
        line=int(line) if line.isdigit() else 0,
        column=1 if line.isdigit() else 0,
        path="tests",
        level="error",
        message=f"on {expected.day}, {expected.cadence} was to be {_wanted(expected)}, but is "
        f"{', '.join(seen) or 'not expected at all'}",
    )
