"""When somebody else had better not be met: their nights, weekends and holidays, absences, what they asked to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange
from outreach.domain.english import WEEKDAYS
from outreach.domain.objections import ObjectionKind
from outreach.domain.occasions import Conference
from outreach.domain.people import Person
from outreach.domain.slots import Span
from outreach.domain.stages import View
from outreach.domain.whereabouts import probably_at
from outreach.planning.absences import free_again
from outreach.planning.owner_time import session_span
from outreach.planning.taken import BETWEEN, Taken, between, days_in, nights, shut, wall_times, whole_days

_MIDNIGHT, _NOON, _EVENING = time(0), time(12), time(17)
_WEEK = 7
# what people say they avoid, and when that is: on which days of the week, from when until when
_WHOLE_WEEK = frozenset(range(_WEEK))
_AVOIDED: Final = MappingProxyType(
    {
        "weekends": (frozenset({5, 6}), _MIDNIGHT, _MIDNIGHT),
        "mornings": (_WHOLE_WEEK, _MIDNIGHT, _NOON),
        "afternoons": (_WHOLE_WEEK, _NOON, _EVENING),
        "evenings": (_WHOLE_WEEK, _EVENING, _MIDNIGHT),
        **{f"{name.casefold()}s": (frozenset({day}), _MIDNIGHT, _MIDNIGHT) for day, name in enumerate(WEEKDAYS)},
    }
)


def hours(zone: ZoneInfo, view: View, reach: Span) -> Iterator[Taken]:
    """Give the nights, weekends and holidays of a zone in which somebody lives."""
    for day in days_in(reach, zone):
        yield from shut(day, whole_days(DateRange(day, day), zone), view.project.calendar)
    yield from nights(zone, reach, " for them")


def met_there(person: Person, conference: Conference, view: View, reach: Span) -> Iterator[Taken]:
    """Give what speaks against a time for somebody who is met at a conference in person."""
    zone = conference.zone or view.project.me.zone
    yield from own_sessions(person, conference, zone)
    yield from avoided(person, zone, reach)


def met_from_afar(person: Person, zone: ZoneInfo, view: View, reach: Span) -> Iterator[Taken]:
    """Give what speaks against a time for somebody who is not met at a conference; `zone` is theirs."""
    yield from absent(person, view)
    yield from avoided(person, zone, reach)
    for conference in view.project.conferences:
        if conference.virtual:
            yield from own_sessions(person, conference, conference.zone or view.project.me.zone)


def absent(person: Person, view: View) -> Iterator[Taken]:
    """Give when somebody is away: as an automatic answer said, or probably."""
    zone, name = view.project.me.zone, person.name.formal
    again = free_again(person.id, view)
    if again is not None:
        span = between(view.now, whole_days(DateRange(again, again), zone).starts)
        yield Taken(span=span, kind=ObjectionKind.AWAY, words=f"{name} is away")
    for place, days in probably_at(person, view.project):
        yield Taken(span=whole_days(days, zone), kind=ObjectionKind.AWAY, words=f"{name} is probably at {place}")


def avoided(person: Person, zone: ZoneInfo, reach: Span) -> Iterator[Taken]:
    """Give the times somebody asked to be spared, in the zone they are in."""
    for word in person.avoid:
        found = _AVOIDED.get(word.strip().casefold())
        if found is not None:
            yield from _avoided(person, word.strip().casefold(), found, days_in(reach, zone), zone)


def _avoided(
    person: Person, word: str, when: tuple[frozenset[int], time, time], days: Iterator[date], zone: ZoneInfo
) -> Iterator[Taken]:
    on, first, last = when
    for day in days:
        if day.weekday() in on:
            for span in wall_times(day, first, last, zone):
                yield Taken(span=span, kind=ObjectionKind.AVOIDED, words=f"{person.name.formal} avoids {word}")


def own_sessions(person: Person, conference: Conference, zone: ZoneInfo) -> Iterator[Taken]:
    """Give when somebody speaks at a conference."""
    margin = timedelta(0) if conference.virtual else BETWEEN
    for session in conference.sessions:
        span = session_span(session, zone)
        if session.speaker == person.id and span is not None:
            words = f"{person.name.formal} speaks"
            yield Taken(span=span, kind=ObjectionKind.SESSION, words=words, margin=margin)
