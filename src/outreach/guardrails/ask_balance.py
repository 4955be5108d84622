"""ask-balance (B501): a tie lives on more than requests; before the next one, something comes the other way.

Reads requests only, and no reminders. Adds up the last twelve months with somebody: a small request counts 1, a middle
one 2, a large one 3; what you gave or delivered takes 2 away, thanks and updates take 1; after six months each counts
half. Above 2 it warns, above 3 it blocks; `ask-balance: {ratio: 4}` warns above 4 and blocks above 6. A first request
has nothing to weigh, and who told you to ask may be asked: keep it in a note ("let me know what you need").

    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-11-02, requested a letter 2026-10-05, "asked for 3.3"
        Would you have 15 minutes?
    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, requested a letter 2026-10-05, "asked for 2.4"
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, requested a letter 2026-10-05, wrote 2026-11-15
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, requested a letter 2026-10-05, note "Let me know what you need."
        Would you have 15 minutes?
    PASS: on 2026-12-01, letter-request, Dr. Ada Quill
        Would you be able to write me a strong letter?
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, asked 2026-11-02, requested a letter 2026-10-05
        A short update; nothing is needed from you.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.guardrails.favours import asks, given, has_offered
from outreach.guardrails.new_request import asked_anew
from outreach.guardrails.rule import Context, TextRule

ID = "B501"
NAME = "ask-balance"

_YEAR = timedelta(days=365)
_HALF_LIFE = 182.5
_WARN = 2.0
# blocks above this many times what warns
BLOCK = 1.5
_FIX = "thank them, or tell them what became of it, and ask then"


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find that somebody was asked for much more than they were given."""
    found = asked_anew(draft, context)
    if found is None:
        return
    person, view = found
    asked, back = sums(person, view)
    warn = ratio(context.options)
    if asked - back <= warn or has_offered(person, view, view.today - _YEAR):
        return
    level = Level.BLOCK if asked - back > warn * BLOCK else Level.WARN
    message = f"{person.name.formal} was asked for {asked:.1f} within a year and given {back:.1f}"
    yield Finding(rule=ID, name=NAME, level=level, message=message, fix=_FIX)


def sums(person: Person, view: View) -> tuple[float, float]:
    """Give what was asked of somebody and what they were given in a year, each by its weight of today."""
    rows = (*asks(person.id, view), *given(person, view))
    weighed = [one.weight * _share(one.day, view.today) for one in rows if view.today - one.day <= _YEAR]
    return sum(one for one in weighed if one > 0), -sum(one for one in weighed if one < 0)


def _share(day: date, today: date) -> float:
    """Give how much of something still counts."""
    return float(0.5 ** ((today - day).days / _HALF_LIFE))


def ratio(options: Mapping[str, str]) -> float:
    """Give what asks may exceed gives by before it warns."""
    found = re.fullmatch(r"\s*(\d{1,3}(?:\.\d{1,3})?)\s*", options.get("ratio", ""))
    return float(found.group(1)) if found else _WARN


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("ratio",))
