"""Where somebody probably is: weeks in which people of one interest are away, and conferences they surely go to."""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.dates import DateRange
from outreach.domain.occasions import Conference
from outreach.domain.people import Person, PersonId
from outreach.domain.project import Project
from outreach.domain.slugs import slug


def probably_at(person: Person, project: Project, occasion: str = "") -> Iterator[tuple[str, DateRange]]:
    """Give where somebody probably is, and when; `occasion` names a conference that does not count."""
    for busy in project.calendar.busy:
        if not busy.who or _shares(busy.who, person):
            yield busy.name, busy.dates
    others = (one for one in project.conferences if one.id != occasion and not one.virtual)
    for conference in others:
        if conference.dates and person.id in _attending(conference):
            yield conference.name, conference.dates


def _shares(interest: str, person: Person) -> bool:
    """Whether an interest is one of the person's, or a word of one ("imaging" in "imaging biomarkers")."""
    wanted = _words(interest)
    return any(wanted <= _words(one) for one in person.interests)


def _words(text: str) -> frozenset[str]:
    return frozenset(part for word in text.split() for part in slug(word).split("-"))


def _attending(conference: Conference) -> frozenset[PersonId]:
    """Give who is surely there: whom the owner asks to meet, and who speaks."""
    speakers = (one.speaker for one in conference.sessions if one.speaker)
    return frozenset({*(one.person for one in conference.meet), *conference.reconnect, *speakers})
