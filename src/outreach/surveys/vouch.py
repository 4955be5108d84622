"""vouch (R8): who at each program, or near it, could say "yes, I know them"?

Programs where nobody could come first, with the path there if there is one (connector → person). Strong: works there
and saw you work. Fair: works there and has met you or written to you, or saw you work and knows somebody there. Weak:
knows you and somebody there. Red: nobody. Worth a look: weak only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from outreach.domain.json_value import JsonValue
from outreach.domain.people import Program, Role
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.planning.asking import handle
from outreach.surveys.survey import Mark, Row, Survey
from outreach.surveys.ties import Strength, Tie, ties

_MARKS: Mapping[Strength, Mark] = {Strength.NOBODY: Mark.RED, Strength.WEAK: Mark.LOOK}
_MOST_NAMED = 4


def vouch(view: View, _plan: Plan) -> Survey:
    """Show every program, the emptiest first."""
    names, order = Names(view.project), list(Strength)
    found = [(one, ties(one, view)) for one in view.project.programs]
    found.sort(key=lambda row: order.index(_best(row[1])))
    return Survey(
        name="vouch",
        question='Who could say "yes, I know them"?',
        heads=("program", "tie", "who"),
        rows=tuple(_row(program, known, names, view) for program, known in found),
        closing=("Strong: works there and saw you work. Weak: knows you, and somebody there.",) if found else (),
        empty="No program is in your files.",
    )


def _best(known: tuple[Tie, ...]) -> Strength:
    return known[0].strength if known else Strength.NOBODY


def _row(program: Program, known: tuple[Tie, ...], names: Names, view: View) -> Row:
    best = _best(known)
    text = "; ".join(_groups(known, best, names))
    data: dict[str, JsonValue] = {
        "program": program.id,
        "strength": best.value,
        "people": [_data(tie) for tie in known],
    }
    command = "" if best not in _MARKS else _next(known, view)
    return Row(
        cells=(program.short, best.value, text or "–"), data=data, mark=_MARKS.get(best, Mark.FINE), next=command
    )


def _groups(known: Sequence[Tie], best: Strength, names: Names) -> Iterator[str]:
    """Write "saw you work: Dr. Osei", "through Theo → Dr. Sable"; strangers only where there is nobody better."""
    yield from _group("saw you work", [tie for tie in known if tie.works_there and tie.saw_work], names)
    yield from _group(
        "knows you", [tie for tie in known if tie.works_there and tie.knows_me and not tie.saw_work], names
    )
    paths = [_path(tie, names) for tie in known if not tie.works_there and tie.knows_me]
    if paths:
        yield f"through {_some(paths)}"
    if best in _MARKS:
        yield from _group("not met", [tie for tie in known if tie.works_there and not tie.knows_me], names)


def _group(what: str, known: Sequence[Tie], names: Names) -> Iterator[str]:
    if known:
        yield f"{what}: {_some([names.of(tie.person) for tie in known])}"


def _path(tie: Tie, names: Names) -> str:
    return f"{names.of(tie.person)} → {' and '.join(names.short(one) for one in tie.knows)}"


def _some(texts: Sequence[str]) -> str:
    more = f", {len(texts) - _MOST_NAMED} more" if len(texts) > _MOST_NAMED else ""
    return ", ".join(texts[:_MOST_NAMED]) + more


def _next(known: tuple[Tie, ...], view: View) -> str:
    """Give who might help: somebody on a path, else a connector to ask for a name."""
    path = next((tie.person for tie in known if tie.knows_me and not tie.works_there), None)
    if path is not None:
        return f"outreach explain {handle(path, view.project)}"
    connector = next(_connectors(view), "")
    return f'outreach draft {connector} connector-ask "…"' if connector else ""


def _connectors(view: View) -> Iterator[str]:
    for person in view.project.people:
        if Role.CONNECTOR in person.roles and not person.never:
            yield handle(person, view.project)


def _data(tie: Tie) -> JsonValue:
    return {
        "person": tie.person.id,
        "works_there": tie.works_there,
        "saw_work": tie.saw_work,
        "knows_you": tie.knows_me,
        "knows": list(tie.knows),
        "strength": tie.strength.value,
    }
