"""Occasions: every dated record of the project in the one shape the planner sees, in the occasion's own zone.

A record without a date gives none. Knows nothing of cadences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange, Duration, When
from outreach.domain.occasions import (
    Commitment,
    Conference,
    Deadline,
    Interview,
    Letter,
    Meeting,
    Occasion,
    OccasionKind,
    Participant,
    Rotation,
    Routine,
)
from outreach.domain.people import PersonId, ProgramId, Role
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.planning.workdays import Workdays, shift_instant

INTERVIEWER = "interviewer"
COORDINATOR = "coordinator"
PROGRAM_DIRECTOR = "program director"

_DAY = timedelta(days=1)


def occasions(view: View, horizon: timedelta) -> tuple[Occasion, ...]:
    """Give all dated occasions; sessions that come back only from today to `horizon` from now."""
    project = view.project
    workdays = Workdays(project.calendar)
    return (
        *(_interview(one, view, workdays) for one in project.interviews),
        *(_rotation(one, project, workdays) for one in project.rotations),
        *(_conference(one, one.dates, project) for one in project.conferences if one.dates),
        *(_meeting(one, project, workdays) for one in project.meetings),
        *(session(one, day, view) for one in project.routines for day in session_days(one, view, horizon)),
        *_due(project),
        *_match(project),
    )


def session_days(routine: Routine, view: View, horizon: timedelta) -> Iterator[date]:
    """Give the days of a routine's sessions from today, in its zone, to `horizon` from now."""
    zone = routine.zone or view.project.me.zone
    day = view.now.astimezone(zone).date()
    last = (view.now + horizon).astimezone(zone).date()
    while day <= last:
        if routine.recurrence.falls_on(day):
            yield day
        day += _DAY


def session(routine: Routine, day: date, view: View) -> Occasion:
    """Give the session of a routine on `day`."""
    zone = routine.zone or view.project.me.zone
    when = When(day, routine.recurrence.at, zone)
    starts, ends = _times(when, routine.length, zone, Workdays(view.project.calendar))
    return Occasion(
        id=f"{routine.id}-{day}",
        kind=OccasionKind.SESSION,
        title=routine.name,
        days=_days(day, ends, zone),
        zone=zone,
        starts=starts,
        ends=ends,
        record=routine,
    )


def _interview(interview: Interview, view: View, workdays: Workdays) -> Occasion:
    zone = interview.when.zone or _zone_of(interview.program, view.project)
    starts, ends = _times(interview.when, interview.length, zone, workdays)
    return Occasion(
        id=interview.id,
        kind=OccasionKind.INTERVIEW,
        title=_place(interview.program, interview.at, view.project),
        days=_days(interview.when.day, ends, zone),
        zone=zone,
        starts=starts,
        ends=ends,
        participants=tuple(_interview_participants(interview, view)),
        program=interview.program,
        record=interview,
    )


def _interview_participants(interview: Interview, view: View) -> Iterator[Participant]:
    """Give who interviews (also those named afterwards), the coordinator, and the program's directors."""
    project = view.project
    joined = (person for _, person in view.history.joined.get(interview.id, ()) if person is not None)
    yield from _as(INTERVIEWER, dict.fromkeys((*interview.people, *joined)))
    program = project.program(interview.program)
    coordinator = interview.coordinator or (program.coordinator if program else None)
    if coordinator is not None:
        yield Participant(person=coordinator, part=COORDINATOR)
    if program is not None:
        staff = (one for one in project.people if one.program == program.id)
        yield from _as(PROGRAM_DIRECTOR, (one.id for one in staff if Role.PROGRAM_DIRECTOR in one.roles))


def _rotation(rotation: Rotation, project: Project, workdays: Workdays) -> Occasion:
    return Occasion(
        id=rotation.id,
        kind=OccasionKind.ROTATION,
        title=_place(rotation.program, rotation.at, project),
        days=rotation.dates,
        zone=_zone_of(rotation.program, project),
        midpoint=_midpoint(rotation.dates, workdays),
        participants=(*_as("colleague", rotation.people), *_as("staff", rotation.staff)),
        program=rotation.program,
        record=rotation,
    )


def _midpoint(dates: DateRange, workdays: Workdays) -> date:
    """Give the last working day of the first half; the calendar's middle when none is open."""
    middle = dates.first + (dates.days - 1) // 2 * _DAY
    day = middle
    while day >= dates.first:
        if workdays.is_open(day):
            return day
        day -= _DAY
    return middle


def _conference(conference: Conference, dates: DateRange, project: Project) -> Occasion:
    return Occasion(
        id=conference.id,
        kind=OccasionKind.CONFERENCE,
        title=conference.name,
        days=dates,
        zone=conference.zone or project.me.zone,
        participants=(
            *_as("meet", (one.person for one in conference.meet)),
            *_as("reconnect", conference.reconnect),
            *_as("talked to", (one.person for one in conference.talked_to)),
        ),
        record=conference,
    )


def _meeting(meeting: Meeting, project: Project, workdays: Workdays) -> Occasion:
    zone = meeting.when.zone or project.me.zone
    starts, ends = _times(meeting.when, meeting.length, zone, workdays)
    names = (person.name.formal for one in meeting.people if (person := project.person(one)))
    return Occasion(
        id=meeting.id,
        kind=OccasionKind.MEETING,
        title=", ".join(names),
        days=_days(meeting.when.day, ends, zone),
        zone=zone,
        starts=starts,
        ends=ends,
        participants=_as("meeting", meeting.people),
        record=meeting,
    )


def _due(project: Project) -> Iterator[Occasion]:
    """Give what has to be done by a day: deadlines, commitments, letters."""
    zone = project.me.zone
    for deadline in project.deadlines:
        people = _as("with", deadline.people)
        yield from _on(OccasionKind.DEADLINE, deadline, deadline.name, deadline.due, people, zone)
    for promise in project.commitments:
        people = _as("promised to", (promise.to,) if promise.to else ())
        yield from _on(OccasionKind.COMMITMENT, promise, promise.what, promise.new_date or promise.due, people, zone)
    for letter in project.letters:
        people = _as("letter writer", (letter.writer,))
        yield from _on(OccasionKind.LETTER, letter, letter.purpose, letter.due, people, zone)


def _on(
    kind: OccasionKind,
    record: Deadline | Commitment | Letter,
    title: str,
    day: date | None,
    participants: tuple[Participant, ...],
    zone: ZoneInfo,
) -> Iterator[Occasion]:
    if day is not None:
        yield Occasion(
            id=record.id,
            kind=kind,
            title=title,
            days=DateRange(day, day),
            zone=zone,
            participants=participants,
            record=record,
        )


def _match(project: Project) -> Iterator[Occasion]:
    """Give Match Day."""
    day = project.match.day
    if day is not None:
        yield Occasion(
            id=f"match-{day.year}",
            kind=OccasionKind.MATCH,
            title="Match Day",
            days=DateRange(day, day),
            zone=project.me.zone,
        )


def _as(part: str, people: Iterable[PersonId]) -> tuple[Participant, ...]:
    return tuple(Participant(person=one, part=part) for one in people)


def _zone_of(program: ProgramId | None, project: Project) -> ZoneInfo:
    found = project.program(program)
    return found.zone if found and found.zone else project.me.zone


def _place(program: ProgramId | None, written: str, project: Project) -> str:
    found = project.program(program)
    return found.short if found else written


def _times(
    when: When, length: Duration, zone: ZoneInfo, workdays: Workdays
) -> tuple[datetime, datetime] | tuple[None, None]:
    """Give start and end when the time of day is known."""
    if when.at is None:
        return None, None
    starts = when.instant(zone)
    return starts, shift_instant(starts, length, 1, zone, workdays)


def _days(first: date, ends: datetime | None, zone: ZoneInfo) -> DateRange:
    """Give the days from the first to that of the end, in the occasion's zone; an end at midnight is the day before."""
    if ends is None:
        return DateRange(first, first)
    last = (ends.astimezone(zone) - timedelta(microseconds=1)).date()
    return DateRange(first, max(first, last))
