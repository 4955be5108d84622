"""Occasions: every dated record of the project in the one shape the planner sees, in the occasion's own zone.

A record without a date gives none. Of cadences it knows only how long an occasion they want.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.cadences import Cadence
from outreach.domain.dates import DateRange, Duration, When
from outreach.domain.occasions import (
    Conference,
    Interview,
    Meeting,
    Occasion,
    OccasionKind,
    Participant,
    Rotation,
    Routine,
)
from outreach.domain.once import once_per_view
from outreach.domain.people import PersonId, ProgramId, Role
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.planning.applications import applications
from outreach.planning.first_meetings import first_meetings
from outreach.planning.first_talks import first_talks
from outreach.planning.introductions import introductions
from outreach.planning.job_searches import job_searches
from outreach.planning.letter_asks import LETTER_FROM, asks_itself
from outreach.planning.obligations import obligations
from outreach.planning.permissions import permissions
from outreach.planning.repairs import repairs
from outreach.planning.results import results
from outreach.planning.workdays import Workdays, shift_instant

INTERVIEWER = "interviewer"
COORDINATOR = "coordinator"
PROGRAM_DIRECTOR = "program director"

_DAY = timedelta(days=1)


def occasions(view: View, horizon: timedelta) -> tuple[Occasion, ...]:
    """Give all dated occasions; sessions that come back only from today to `horizon` from now."""
    days = ((one, day) for one in view.project.routines for day in session_days(one, view, horizon))
    return (*_single(view), *(session(routine, day, view) for routine, day in days))


@once_per_view
def _single(view: View) -> tuple[Occasion, ...]:
    """Give the occasions that do not come back."""
    project = view.project
    workdays = Workdays(project.calendar)
    return (
        *(_interview(one, view, workdays) for one in project.interviews),
        *(_rotation(one, project, workdays) for one in project.rotations),
        *(_conference(one, one.dates, view) for one in project.conferences if one.dates),
        *(_meeting(one, project, workdays) for one in (*project.meetings, *view.history.booked)),
        *obligations(view),
        *_match(project),
        *introductions(view),
        *first_meetings(view),
        *first_talks(view),
        *job_searches(view),
        *permissions(view),
        *applications(view),
        *results(view),
        *repairs(view),
    )


def is_too_short(cadence: Cadence, occasion: Occasion) -> bool:
    """Whether an occasion is shorter than a recipe wants; without a time of day nobody can say so."""
    if cadence.at_least is None or occasion.starts is None or occasion.ends is None:
        return False
    return occasion.ends - occasion.starts < cadence.at_least.as_timedelta()


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
    writer = asks_itself(rotation, project)
    return Occasion(
        id=rotation.id,
        kind=OccasionKind.ROTATION,
        title=_place(rotation.program, rotation.at, project),
        days=rotation.dates,
        zone=_zone_of(rotation.program, project),
        midpoint=rotation.mid or _midpoint(rotation.dates, workdays),
        participants=(
            *_as("colleague", rotation.people),
            *_as("staff", rotation.staff),
            *_as(COORDINATOR, _coordinators(rotation, project)),
            *_as(LETTER_FROM, (writer,) if writer else ()),
        ),
        program=rotation.program,
        record=rotation,
    )


def _coordinators(rotation: Rotation, project: Project) -> Iterator[PersonId]:
    """Give who arranges things at the program, unless they are named at the rotation anyway."""
    program = project.program(rotation.program)
    if program is None:
        return
    named = (*rotation.people, *rotation.staff)
    for person in project.people:
        is_theirs = person.program == program.id and Role.COORDINATOR in person.roles
        if (is_theirs or person.id == program.coordinator) and person.id not in named:
            yield person.id


def _midpoint(dates: DateRange, workdays: Workdays) -> date:
    """Give the last working day of the first half; the calendar's middle when none is open."""
    middle = dates.first + (dates.days - 1) // 2 * _DAY
    day = middle
    while day >= dates.first:
        if workdays.is_open(day):
            return day
        day -= _DAY
    return middle


def _conference(conference: Conference, dates: DateRange, view: View) -> Occasion:
    return Occasion(
        id=conference.id,
        kind=OccasionKind.CONFERENCE,
        title=conference.name,
        days=dates,
        zone=conference.zone or view.project.me.zone,
        participants=(
            *_as("meet", (one.person for one in conference.meet)),
            *_as("reconnect", conference.reconnect),
            *_as("talked to", _talked_to(conference, view)),
        ),
        record=conference,
    )


def _talked_to(conference: Conference, view: View) -> Iterator[PersonId]:
    """Give whom the owner talked to there: as written, as joined later, and whoever a note from there is about."""
    noted = (one.person for one in view.history.details if one.occasion == conference.id and one.field == "detail")
    joined = (person for _, person in view.history.joined.get(conference.id, ()))
    found = (*(one.person for one in conference.talked_to), *joined, *noted)
    yield from dict.fromkeys(one for one in found if one is not None)


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
