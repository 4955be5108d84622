"""Who will hear a piece of news, and when: now, or when their next mail is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.project import Project
from outreach.domain.touches import SkipCode
from outreach.reports.rows import Rows
from outreach.reports.words import short_day

_MOST = 4


def told(plan: Plan, project: Project) -> str:
    """Write `Told once each, when due: Dr. Oyelaran now, Jonah 13 Dec.`; who hears it first stands first."""
    rows = Rows.of(project, plan.now)
    telling = frozenset(one.id for one in project.cadences if one.on and not {"news", "result"}.isdisjoint(one.fields))
    when: dict[PersonId, date] = {}
    for person, day in _dates(plan, telling, rows.today):
        when[person] = min(day, when.get(person, day))
    order = sorted(when.items(), key=lambda one: (one[1], one[0]))
    shown = [f"{rows.names.short(person)} {_when(day, rows.today)}" for person, day in order[:_MOST]]
    more = f", and {len(order) - _MOST} more" if len(order) > _MOST else ""
    return f"Told once each, when due: {', '.join(shown)}{more}." if shown else "Nobody is due to hear it yet."


def _dates(plan: Plan, telling: frozenset[str], today: date) -> Iterator[tuple[PersonId, date]]:
    for row in plan.drafts:
        if row.touch.cadence in telling:
            yield row.touch.person, max(today, row.due.next or row.due.window.opens)
    for skip in plan.skipped:
        if skip.cadence in telling and skip.code in (SkipCode.NOT_DUE, SkipCode.PLANNED_MEETING) and skip.next:
            yield skip.person, skip.next


def _when(day: date, today: date) -> str:
    return "now" if day <= today else short_day(day)
