"""The coming weeks: the mails that may be written, whom the owner meets, what is held and what is due, day by day.

What private.yaml gives reason to is named only as a mail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from outreach.domain.dates import DateRange
from outreach.domain.history import PastHold
from outreach.domain.messages import Hold
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.private_fields import private_fields
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.domain.touches import Outcome, TouchId, Window
from outreach.pictures.shapes import Calendar, Kind, Lane, Point, Stretch
from outreach.planning.obligations import commitments
from outreach.planning.recurring import times_of

WEEKS = 12
LYING = "draft"

Windows = Mapping[TouchId, Window]
NO_WINDOWS: Windows = MappingProxyType({})

_NOT_HELD = frozenset({"release", "refused"})
_A_MAIL = "a mail"


def coming(view: View, plan: Plan, *, windows: Windows = NO_WINDOWS, weeks: int = WEEKS) -> Calendar:
    """Show the weeks from today on: days away, conferences and rotations, then what is on one day, then people.

    `windows` are those of the drafts that lie there, as far as they are known.
    """
    days = DateRange(view.today, view.today + timedelta(weeks=weeks) - timedelta(days=1))
    lanes = (
        *_long(view, days),
        _points("Interviews", _interviews(view), days),
        _points("Meetings", _meetings(view), days),
        _points("Due", _due(view), days),
        _points("Holds", _holds(view, plan, days), days),
        *_people(view, plan, days, windows),
    )
    shown = tuple(one for one in lanes if one.stretches or one.points)
    return Calendar(first=days.first, last=days.last, today=view.today, lanes=shown)


def _long(view: View, days: DateRange) -> Iterator[Lane]:
    """Give what takes whole days, each kind by its first day."""
    project = view.project
    yield Lane(name="Away", stretches=tuple(_stretches((("away", one) for one in project.me.away), days)))
    for named in (
        [(one.name, one.dates) for one in project.conferences if one.dates],
        [(f"Rotation, {one.at}", one.dates) for one in project.rotations],
    ):
        for name, dates in sorted(named, key=lambda one: one[1]):
            yield Lane(name=name, stretches=tuple(_stretches(((name, dates),), days)))


def _stretches(named: Iterable[tuple[str, DateRange]], days: DateRange) -> Iterator[Stretch]:
    for name, one in named:
        if one.first <= days.last and one.last >= days.first:
            yield Stretch(first=max(one.first, days.first), last=min(one.last, days.last), kind=Kind.DAYS, label=name)


def _points(name: str, points: Iterable[Point], days: DateRange) -> Lane:
    return Lane(name=name, points=tuple(sorted((one for one in points if one.day in days), key=_by_day)))


def _by_day(point: Point) -> tuple[date, str]:
    return (point.day, point.label)


def _interviews(view: View) -> Iterator[Point]:
    for one in view.project.interviews:
        program = view.project.program(one.program)
        yield Point(day=one.when.day, kind=Kind.MEETING, label=program.short if program else one.at)


def _meetings(view: View) -> Iterator[Point]:
    """Give the meetings of files, notes and the calendar, one a day for each person."""
    names = Names(view.project)
    met = {(one.when.day, id) for one in (*view.project.meetings, *view.history.booked) for id in one.people}
    met |= {(day, person) for person, days in view.history.planned.items() for day in days}
    return (Point(day=day, kind=Kind.MEETING, label=names.short(person)) for day, person in met)


def _due(view: View) -> Iterator[Point]:
    """Give what has to be there on a day: deadlines, promises, letters."""
    names = Names(view.project)
    for deadline in view.project.deadlines:
        if deadline.due is not None:
            yield Point(day=deadline.due, kind=Kind.DUE, label=deadline.name)
    for promise in commitments(view):
        if promise.is_open and promise.expected is not None:
            yield Point(day=promise.expected, kind=Kind.DUE, label=f"promised: {promise.what}")
    for letter in view.project.letters:
        if letter.due is not None and letter.uploaded is None and letter.thanked is None:
            yield Point(day=letter.due, kind=Kind.DUE, label=f"letter of {names.short(letter.writer)}")


def _holds(view: View, plan: Plan, days: DateRange) -> Iterator[Point]:
    """Give every time of the holds that stand or will, those that come back included."""
    zone = view.project.me.zone
    for hold in _standing(view, plan):
        for starts, _ in times_of(hold):
            day = starts.astimezone(zone).date()
            if day > days.last:
                break
            yield Point(day=day, kind=Kind.HOLD, label=hold.title)


def _standing(view: View, plan: Plan) -> Iterator[Hold | PastHold]:
    planned = {(one.hold.touch, one.hold.part): one for one in plan.holds}
    yield from (one.hold for one in planned.values() if one.state not in _NOT_HELD)
    for where, past in view.history.holds.items():
        if past.is_live and where not in planned:
            yield past


def _people(view: View, plan: Plan, days: DateRange, windows: Windows) -> Iterator[Lane]:
    """Give a lane for everybody who gets a mail, those whose turn comes first on top."""
    names, found = Names(view.project), dict[PersonId, list[Stretch]]()
    lying = _lying(view, plan, days, windows)
    for person, stretch in (*_planned(plan, days), *lying):
        found.setdefault(person, []).append(stretch)
    lanes = [
        Lane(name=names.short(person), stretches=tuple(sorted(rows, key=lambda one: (one.first, one.label))))
        for person, rows in found.items()
    ]
    yield from sorted(lanes, key=lambda one: (one.first, one.name))


def _planned(plan: Plan, days: DateRange) -> Iterator[tuple[PersonId, Stretch]]:
    for row in plan.drafts:
        first = max(days.first, _start(row))
        if first <= days.last:
            closes = row.due.window.closes
            best = row.due.window.best
            last = min(days.last, max(first, closes or best))
            yield (
                row.touch.person,
                Stretch(
                    first=first,
                    last=last,
                    kind=Kind.MAIL,
                    label=_named(row.touch, row.due.cadence.title),
                    best=best if first <= best <= last else None,
                    state=row.outcome.value,
                    is_open=closes is None,
                ),
            )


def _start(row: PlannedDraft) -> date:
    """Give the first day on which it can be made: that to which it was put off, else that on which it opens."""
    put_off = row.due.next if row.outcome is Outcome.DEFERRED else None
    return put_off or row.due.window.opens


def _named(touch: TouchId, title: str) -> str:
    return _A_MAIL if private_fields(touch.cadence) or not title else title


def _lying(view: View, plan: Plan, days: DateRange, windows: Windows) -> Iterator[tuple[PersonId, Stretch]]:
    """Give the drafts that lie there and that the plan has no line for: they can be sent from today on."""
    planned = {row.touch for row in plan.drafts}
    for one in view.history.drafts.values():
        if one.is_lying and one.touch not in planned:
            cadence, window = view.project.cadence(one.touch.cadence), windows.get(one.touch)
            closes = window.closes if window else None
            yield (
                one.touch.person,
                Stretch(
                    first=days.first,
                    last=min(days.last, max(days.first, closes or days.first)),
                    kind=Kind.MAIL,
                    label=_named(one.touch, cadence.title if cadence else ""),
                    state=LYING,
                    is_open=closes is None,
                ),
            )
