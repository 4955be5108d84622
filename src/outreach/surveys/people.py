"""people (R0): how are my people? A strip of weeks for each, and one remark.

The first rows are the ties that weigh most and are furthest past their rhythm. Red: past it by half or more. Worth a
look: past it, something promised that is late, only asked and nothing given, advice nobody heard of again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.domain.dates import DateRange, Unit
from outreach.domain.json_value import JsonValue
from outreach.domain.people import Person
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.domain.touches import Outcome
from outreach.guardrails.favours import asks, given
from outreach.planning.asking import handle
from outreach.planning.contacts import interviewers
from outreach.planning.obligations import commitments
from outreach.planning.wording import said
from outreach.surveys.standing import Rhythm, hat, is_resting, paused_until, rhythms, weight
from outreach.surveys.strip import AHEAD, LEGEND, Week, drawn, months, strip
from outreach.surveys.survey import Mark, Row, Survey

# how far a plan has to look for the weeks ahead to be true
HORIZON = timedelta(weeks=AHEAD)

_SHOWN = 8
# two remarks are made where both find room on the line
_ROOM = 33
_A_HABIT = 2
_LATELY = timedelta(days=182)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NOT_TO_BE_MADE = frozenset({Outcome.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One person as the strip shows them: its weeks, the days of meetings to come, and remarks, the gravest first."""

    person: Person
    rhythm: Rhythm | None
    weeks: tuple[Week, ...]
    meetings: tuple[date, ...]
    mark: Mark
    remarks: tuple[str, ...]
    rank: float


def people(view: View, plan: Plan) -> Survey:
    """Show everybody who is not to be left alone, eight of them at first."""
    known, names = rhythms(view), Names(view.project)
    ties = [_tie(one, known.get(one.id), view, plan) for one in view.project.people if not one.never]
    return Survey(
        name="people",
        question="How are my people?",
        title="Your people: one mark a week, 14 back, 8 ahead (│ is today)",
        heads=("", "", months(view.today), ""),
        rows=tuple(_row(one, names, view) for one in sorted(ties, key=_order)),
        closing=(LEGEND,),
        empty="Nobody is in your files yet: a line under people: in config.yaml is enough.",
        most=_SHOWN,
        is_marked=False,
    )


def _order(tie: Tie) -> tuple[float, bool, int, str]:
    return (-tie.rank, tie.mark is Mark.FINE, -weight(tie.person), tie.person.name.surname or tie.person.name.full)


def _tie(person: Person, rhythm: Rhythm | None, view: View, plan: Plan) -> Tie:
    today, resting = view.today, is_resting(person, view)
    kept = None if resting else rhythm
    share = kept.overdue(today) if kept else 0.0
    meetings = meetings_ahead(person, view)
    contacts = view.history.contacts.get(person.id, ())
    troubles = tuple(_troubles(person, view))
    mark = kept.mark(today) if kept else Mark.FINE
    return Tie(
        person=person,
        rhythm=kept,
        weeks=strip(
            today,
            contacts=contacts,
            together=_together(person, view),
            late_from=kept.clock.due if kept and share else None,
            meetings=meetings,
            draft=next_draft(person, plan),
        ),
        meetings=meetings,
        mark=Mark.LOOK if mark is Mark.FINE and troubles and not resting else mark,
        remarks=(_paused(person, view),)
        if resting
        else tuple(_remarks(kept, meetings, troubles, view)) or (_calm(person, kept, view),),
        rank=weight(person) * share,
    )


def meetings_ahead(person: Person, view: View) -> tuple[date, ...]:
    """Give the days on which the owner is to meet somebody, soonest first: meetings, interviews, the calendar's."""
    project, history = view.project, view.history
    days = {
        *(one.when.day for one in (*project.meetings, *history.booked) if person.id in one.people),
        *(one.when.day for one in project.interviews if person.id in interviewers(one, history.joined)),
        *(one.dates.first for one in project.rotations if person.id in (*one.people, *one.staff)),
        *history.planned.get(person.id, ()),
    }
    return tuple(sorted(day for day in days if day >= view.today))


def _together(person: Person, view: View) -> Iterator[DateRange]:
    """Give the days worked together so far: the history keeps only the last one."""
    for one in view.project.rotations:
        if person.id in (*one.people, *one.staff) and one.dates.first <= view.today:
            yield DateRange(one.dates.first, min(one.dates.last, view.today))


def next_draft(person: Person, plan: Plan) -> date | None:
    """Give the day of the next mail to somebody: today for what is due, else when it opens or is put off to."""
    today = plan.now.date()
    days = [
        (row.due.next or row.due.window.opens) if row.outcome in (Outcome.UPCOMING, Outcome.DEFERRED) else today
        for row in plan.drafts
        if row.touch.person == person.id and row.outcome not in _NOT_TO_BE_MADE
    ]
    return min(days, default=None)


def _troubles(person: Person, view: View) -> Iterator[str]:
    """Say what stands open with somebody, the gravest first."""
    if any(
        one.to == person.id and _is_late(one.status, one.expected, one.due, view)
        for one in commitments(view)
        if one.is_open
    ):
        yield "you owe a note"
    since = view.today - _LATELY
    asked = sum(1 for one in asks(person.id, view) if one.day >= since)
    if asked >= _A_HABIT and not any(one.day >= since for one in given(person, view)):
        yield f"{_number(asked)} asks, nothing given"
    open_since = [one.day for one in person.advice if one.day and one.told_back is None]
    if open_since:
        yield f"advice of {said(min(open_since), view.today)} open"


def _is_late(status: str, expected: date | None, due: date | None, view: View) -> bool:
    """Whether somebody has to be told that a promise comes later."""
    return status == "at risk" or any(day is not None and day < view.today for day in (expected, due))


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _remarks(rhythm: Rhythm | None, meetings: tuple[date, ...], troubles: tuple[str, ...], view: View) -> Iterator[str]:
    """Give what is worth saying of a tie, in at most two parts; the strip shows a meeting that finds no room."""
    soon = [day for day in meetings if day <= view.today + HORIZON]
    met = [f"you meet on {said(soon[0], view.today)}"] if soon else []
    quiet = _quiet(rhythm, view, alone=not (met or troubles))
    parts = [*quiet, *met, *troubles]
    if _fits(parts[:2]):
        yield from parts[:2]
    else:
        yield from quiet or troubles[:1]


def _fits(parts: Sequence[str]) -> bool:
    return sum(len(one) for one in parts) <= _ROOM


def _paused(person: Person, view: View) -> str:
    until = paused_until(person, view)
    return f"paused until {said(until, view.today)}" if until and until < date.max else "paused"


def _calm(person: Person, rhythm: Rhythm | None, view: View) -> str:
    """Say how it stands where nothing is to be said: within the rhythm, or when there was something last."""
    last = view.history.last_contact(person.id)
    if last is None:
        return "not in touch yet"
    return "fine" if rhythm is not None else f"in touch {said(last.day, view.today)}"


def _quiet(rhythm: Rhythm | None, view: View, *, alone: bool) -> list[str]:
    if rhythm is None or not rhythm.overdue(view.today):
        return []
    text = f"{(view.today - rhythm.clock.start).days // 7} weeks quiet"
    length = rhythm.interval
    return [f"{text}, rhythm {length.count if length.unit is Unit.WEEK else length}" if alone else text]


def _row(tie: Tie, names: Names, view: View) -> Row:
    remark = "; ".join(tie.remarks)
    cells = (names.of(tie.person), hat(tie.person), drawn(tie.weeks), remark)
    command = f"outreach explain {handle(tie.person, view.project)}"
    return Row(cells=cells, data=_data(tie, view), mark=tie.mark, next=command)


def _data(tie: Tie, view: View) -> Mapping[str, JsonValue]:
    last = view.history.last_contact(tie.person.id)
    return {
        "person": tie.person.id,
        "name": tie.person.name.shown,
        "role": hat(tie.person),
        "weeks": [one.value for one in tie.weeks],
        "last": last.day.isoformat() if last else None,
        "rhythm": str(tie.rhythm.interval) if tie.rhythm else None,
        "overdue": round(tie.rhythm.overdue(view.today), 2) if tie.rhythm else None,
        "meets": [day.isoformat() for day in tie.meetings],
        "remark": "; ".join(tie.remarks),
    }
