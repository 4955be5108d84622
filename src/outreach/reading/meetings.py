"""facts_of(appointments, project, known, now): which meetings with people the owner knows stand on the calendar.

A meeting has a time and few people, and neither the owner nor the person said no; what was one and is none any more is
told as cancelled. Of people the owner does not know nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from outreach.domain.appointments import Appointment
from outreach.domain.facts import Fact, MeetingSeen
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.planning.aliases import Aliases
from outreach.planning.meetings import latest
from outreach.reading.kinds import MOST_RECIPIENTS
from outreach.reading.sendings import digest
from outreach.reading.whom import Whom


def facts_of(
    appointments: Iterable[Appointment], project: Project, known: Iterable[Fact], now: datetime
) -> tuple[Fact, ...]:
    """Give what appointments teach beyond the `known` facts, as facts of `now`: each meeting as it stands last."""
    facts = tuple(known)
    whom = Whom.of(project, facts)
    before = latest(facts, Aliases.of(project, facts))
    here = {one.id for one in project.people}
    last = {digest(one.id): one for one in appointments}
    found = (_told(name, one, before.get(name, {}), whom, now) for name, one in last.items())
    return tuple(fact for facts in found for fact in facts if fact.person in here)


def _told(
    meeting: str, appointment: Appointment, before: Mapping[PersonId, MeetingSeen], whom: Whom, now: datetime
) -> Iterator[MeetingSeen]:
    """Give what changed in one meeting, for each who takes part, or did."""
    today = {fact.person: fact for fact in _meetings(meeting, appointment, whom, now)}
    for person, fact in today.items():
        if person not in before or replace(before[person], at=now, person=person) != fact:
            yield fact
    for person in sorted(before.keys() - today.keys()):
        old = before[person]
        # whoever is just not found any more on what is over may have got another address since
        if not old.cancelled and (old.ends > now or _is_off(appointment, person, whom)):
            yield replace(old, at=now, person=person, cancelled=True)


def _meetings(meeting: str, appointment: Appointment, whom: Whom, now: datetime) -> Iterator[MeetingSeen]:
    """Give an appointment as a meeting with each who takes part; none when it is no meeting."""
    starts, ends = appointment.starts, appointment.ends
    if starts is not None and ends is not None and _may_be_one(appointment, whom):
        for person in sorted(set(_taking_part(appointment, whom))):
            yield MeetingSeen(at=now, meeting=meeting, person=person, starts=starts, ends=ends)


def _is_off(appointment: Appointment, person: PersonId, whom: Whom) -> bool:
    """Whether it is no meeting, or the person said no to it."""
    return not _may_be_one(appointment, whom) or person in {whom.person(one) for one in appointment.declined}


def _may_be_one(appointment: Appointment, whom: Whom) -> bool:
    is_off = appointment.is_cancelled or appointment.is_declined
    others = [one for one in appointment.people if not whom.is_own(one)]
    return not is_off and not appointment.is_whole_day and len(others) <= MOST_RECIPIENTS


def _taking_part(appointment: Appointment, whom: Whom) -> Iterator[PersonId]:
    """Give whom of the people the owner knows one meets; who schedules for somebody is not that person."""
    for email in appointment.people:
        person = None if email in appointment.declined else whom.person(email)
        if person is not None:
            yield person
