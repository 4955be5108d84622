"""When the owner cannot meet anybody: other calendars, holds, meetings, interviews, journeys, work, days off.

What is arranged counts wherever the owner is; working hours and days only for a talk from the owner's own desk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange, Duration, When, resolve
from outreach.domain.history import PastHold, Stage
from outreach.domain.messages import Hold
from outreach.domain.objections import ObjectionKind
from outreach.domain.occasions import Conference, Interview, Meeting, Permission, Rotation, Routine, Session
from outreach.domain.people import ME
from outreach.domain.slots import Span, is_slot
from outreach.domain.stages import View
from outreach.planning.closed_days import busy, closed, is_away
from outreach.planning.coming_back import missed
from outreach.planning.contacts import zone_of as interview_zone
from outreach.planning.recurring import times_of
from outreach.planning.taken import BETWEEN, Taken, between, days_in, nights, shut, wall_times, whole_days

_DAY = timedelta(days=1)
_MIDNIGHT, _NOON = time(0), time(12)
_LEAVES_FOR_INTERVIEW = time(15)
_WORK_BEGINS, _LUNCH_BEGINS, _LUNCH_ENDS, _WORK_ENDS = time(8), time(12), time(13), time(17)
_SATURDAY = 5
_TO_BE_MADE = frozenset({Stage.INTENDED, Stage.WITHDRAWN})


def arranged(view: View, reach: Span) -> Iterator[Taken]:
    """Give what is arranged in a stretch of time, wherever the owner is."""
    project = view.project
    for span in view.history.busy or ():
        if span.overlaps(reach):
            yield Taken(span=span, kind=ObjectionKind.BUSY, words="you are busy")
    for meeting in (*project.meetings, *view.history.booked):
        yield from _meeting(meeting, view)
    yield from (_interview(one, view) for one in project.interviews)
    for routine in (one for one in project.routines if one.online):
        yield from _routine(routine, view, reach)
    for conference in (one for one in project.conferences if one.virtual):
        yield from sessions(conference, view)


def at_venue(conference: Conference, view: View, reach: Span) -> Iterator[Taken]:
    """Give what else keeps the owner from a talk at a conference in person: sessions, nights there, other journeys."""
    yield from sessions(conference, view)
    for other in view.project.conferences:
        if other.id != conference.id:
            yield from journey(other, view)
    yield from nights(conference.zone or view.project.me.zone, reach, " there")


def at_desk(view: View, reach: Span) -> Iterator[Taken]:
    """Give what else keeps the owner from a talk that is not at a conference: journeys, work, sessions, hours, days."""
    for conference in view.project.conferences:
        yield from journey(conference, view)
    for routine in view.project.routines:
        if not routine.online:
            yield from _routine(routine, view, reach)
    for rotation in view.project.rotations:
        yield from _rotation(rotation, view, reach)
    zone, hours = view.project.me.zone, view.project.profile.hours
    for day in days_in(reach, zone):
        yield from _day(day, view)
        for span in wall_times(day, hours.weekdays[1], hours.weekdays[0], zone):
            yield Taken(span=span, kind=ObjectionKind.NIGHT, words="it is outside your working hours")
        for span in wall_times(day, *hours.quiet, zone):
            yield Taken(span=span, kind=ObjectionKind.NIGHT, words="it is in your quiet hours")


def journey(conference: Conference, view: View) -> Iterator[Taken]:
    """Give the days of a conference in person, from noon of the day before until noon of the day after."""
    if conference.dates is None or conference.virtual:
        return
    zone, days = conference.zone or view.project.me.zone, conference.dates
    there = whole_days(days, zone)
    leaves, returns = resolve(days.first - _DAY, _NOON, zone), resolve(days.last + _DAY, _NOON, zone)
    yield Taken(span=there, kind=ObjectionKind.TRAVEL, words=f"you are at {conference.name}")
    for span in (between(leaves, there.starts), between(there.ends, returns)):
        yield Taken(span=span, kind=ObjectionKind.TRAVEL, words=f"you travel for {conference.name}")


def sessions(conference: Conference, view: View) -> Iterator[Taken]:
    """Give the owner's sessions of a conference; one gets from room to room in person."""
    margin = timedelta(0) if conference.virtual else BETWEEN
    for session in conference.sessions:
        span = session_span(session, conference.zone or view.project.me.zone)
        if span is not None:
            words = f"you are at “{session.title or session.kind or conference.name}”"
            yield Taken(span=span, kind=ObjectionKind.SESSION, words=words, margin=margin)


def session_span(session: Session, zone: ZoneInfo) -> Span | None:
    """Give when a session of a conference is, if its time of day is known."""
    return _span(session.when, session.length, zone)


def held(view: View, reach: Span, planned: Sequence[Hold] = ()) -> Iterator[Taken]:
    """Give the holds that keep time: as `planned`, or where they stand if nothing new is planned for them."""
    known = view.history.holds
    ahead = {(one.touch, one.part): one for one in planned}
    for name, stands in known.items():
        is_planned_anew = name in ahead and stands.is_untouched
        if stands.is_live and not is_planned_anew and stands.starts < reach.ends and reach.starts < stands.over:
            yield from _times(stands, view, reach)
    for name, hold in ahead.items():
        past = known.get(name)
        if past is None or past.is_untouched or past.stage in _TO_BE_MADE:
            yield from _times(hold, view, reach)


def _times(hold: Hold | PastHold, view: View, reach: Span) -> Iterator[Taken]:
    offered = hold.touch if is_slot(hold.part) else None
    person = view.project.person(hold.touch.person) if hold.touch.person != ME else None
    words = f"it is held for {person.name.formal}" if person else f"it is held for “{hold.title}”"
    for starts, ends in times_of(hold):
        span = between(starts, ends)
        if span.starts >= reach.ends:
            return
        if span.overlaps(reach):
            yield Taken(span=span, kind=ObjectionKind.HELD, words=words, offered=offered)


def _meeting(meeting: Meeting, view: View) -> Iterator[Taken]:
    span = _span(meeting.when, meeting.length, view.project.me.zone)
    if span is not None:
        people = (view.project.person(one) for one in meeting.people)
        words = f"you meet {' and '.join(one.name.formal for one in people if one) or 'somebody'}"
        yield Taken(span=span, kind=ObjectionKind.BUSY, words=words, margin=BETWEEN)


def _interview(interview: Interview, view: View) -> Taken:
    """Give the interview; the whole day, and the journey, when it is in person or nobody knows its time."""
    zone = interview.when.zone or interview_zone(interview, view.project)
    program = view.project.program(interview.program)
    words = f"you have an interview at {program.short if program else interview.at}"
    span, day = _span(interview.when, interview.length, zone), interview.when.day
    if interview.mode == "in person":
        leaves = resolve(day - _DAY, _LEAVES_FOR_INTERVIEW, zone)
        there = between(leaves, resolve(day + _DAY, _MIDNIGHT, zone))
        return Taken(span=there, kind=ObjectionKind.TRAVEL, words=words)
    if span is None:
        return Taken(span=whole_days(DateRange(day, day), zone), kind=ObjectionKind.BUSY, words=words)
    return Taken(span=span, kind=ObjectionKind.BUSY, words=words, margin=BETWEEN)


def _routine(routine: Routine, view: View, reach: Span) -> Iterator[Taken]:
    """Give the sessions that take place and that the owner may attend."""
    if routine.permission is Permission.ASK or routine.recurrence.at is None:
        return
    zone = routine.zone or view.project.me.zone
    margin = timedelta(0) if routine.online else BETWEEN
    for day in days_in(reach, zone):
        if routine.recurrence.falls_on(day) and missed(routine, day, view) is None:
            span = _span(When(day, routine.recurrence.at), routine.length, zone)
            if span is not None:
                words = f"you are at {routine.name}"
                yield Taken(span=span, kind=ObjectionKind.SESSION, words=words, margin=margin)


def _rotation(rotation: Rotation, view: View, reach: Span) -> Iterator[Taken]:
    """Give the working days of a rotation away from home, but for the hour of lunch."""
    program = view.project.program(rotation.program)
    zone = program.zone if program and program.zone else view.project.me.zone
    if _is_at_home(rotation, view):
        return
    words = f"you work at {program.short if program else rotation.at}"
    begins = rotation.day_starts or _WORK_BEGINS
    for day in days_in(reach, zone):
        if day in rotation.dates and day.weekday() < _SATURDAY and closed(day, view) is None:
            for first, last in ((begins, _LUNCH_BEGINS), (max(begins, _LUNCH_ENDS), _WORK_ENDS)):
                if first < last:
                    span = between(resolve(day, first, zone), resolve(day, last, zone))
                    yield Taken(span=span, kind=ObjectionKind.WORK, words=words)


def _is_at_home(rotation: Rotation, view: View) -> bool:
    program, home = view.project.program(rotation.program), view.project.profile.home_program.casefold()
    names = (rotation.at, *(program.names if program else ()))
    return bool(home) and home in (one.casefold() for one in names)


def _day(day: date, view: View) -> Iterator[Taken]:
    """Give a day on which the owner meets nobody: away, a weekend, a holiday, a week in which everybody is busy."""
    span = whole_days(DateRange(day, day), view.project.me.zone)
    if is_away(day, view):
        yield Taken(span=span, kind=ObjectionKind.AWAY, words="you are away")
    yield from shut(day, span, view.project.calendar)
    everybody = busy(day, view)
    if everybody is not None:
        yield Taken(span=span, kind=ObjectionKind.AWAY, words=f"it is one of {everybody}")


def _span(when: When, length: Duration, zone: ZoneInfo) -> Span | None:
    if when.at is None:
        return None
    starts: datetime = when.instant(zone).astimezone(UTC)
    return Span(starts, starts + length.as_timedelta())
