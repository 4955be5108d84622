"""The card of a conference: whom to look for and why, one question each, where to be when, and the spoken introduction.

One page, made from what the owner wrote for others to hear: nothing of fit, reach or rank, and nothing private.
Times are those of the venue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from outreach.domain.dates import DateRange, When
from outreach.domain.occasions import Conference, Meet, Occasion, Session
from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.planning.wording import clock_time, said, weekday

# rows of a page; what does not fit is counted on the last one
PAGE = 54
WIDTH = 80
MY_POSTER = "my poster"
_LEAST_STOPS = 12
_ASKS = "Ask: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Somebody to look for, what connects the owner with them, and the one question to ask."""

    name: str
    at: str = ""
    why: str = ""
    question: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Write them out."""
        head = f"{self.name}, {self.at}" if self.at else self.name
        rest = (self.why, f"{_ASKS}{self.question}" if self.question else "")
        return (head, *(f"  {line}" for line in rest if line))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where to be: a session or a meeting, in the hours of the venue; `day` and `time` as they are written."""

    day: str
    time: str
    title: str
    starts: datetime
    about: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Write it out."""
        at = f" {self.time}" if self.time else ""
        return (f"{self.day}{at}  {self.title}", *(f"  {line}" for line in self.about))


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is on the page; `more` people and stops found no room on it."""

    title: str
    days: DateRange
    zone: str
    people: tuple[Encounter, ...] = ()
    again: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    intro: str = ""
    more_people: int = 0
    more_stops: int = 0

    @property
    def whom(self) -> tuple[str, ...]:
        """Write whom to look for."""
        more = (f"and {self.more_people} more",) if self.more_people else ()
        return (*(line for one in self.people for line in one.lines), *more)

    @property
    def where(self) -> tuple[str, ...]:
        """Write where to be when."""
        more = (f"and {self.more_stops} more",) if self.more_stops else ()
        return (*(line for one in self.stops for line in one.lines), *more)

    @property
    def hours(self) -> str:
        """Name the zone all times are in, by its city."""
        return f"{self.zone.rpartition('/')[2].replace('_', ' ')} time"


_Item = TypeVar("_Item", Encounter, Stop)


def card(occasion: Occasion, view: View) -> str:
    """Write the card of a conference as its holds have it; empty for anything else."""
    found = card_of(occasion, view)
    if found is None:
        return ""
    again = f"Again: {', '.join(found.again)}" if found.again else ""
    where = "\n".join((f"All in {found.hours}:", *found.where)) if found.stops else ""
    parts = ("\n".join(found.whom), again, where, found.intro)
    return "\n\n".join(part for part in parts if part)


def card_of(occasion: Occasion, view: View) -> Card | None:
    """Make the card of a conference, cut to one page; None for anything else."""
    conference = occasion.record
    if not isinstance(conference, Conference) or occasion.days is None:
        return None
    people, more_people = _fitting(tuple(_people(conference, view)), PAGE - _LEAST_STOPS)
    stops, more_stops = _fitting(tuple(_stops(conference, occasion, view)), PAGE - _height(people))
    return Card(
        title=conference.name,
        days=occasion.days,
        zone=occasion.zone.key,
        people=people,
        again=tuple(_names(conference.reconnect, view)),
        stops=stops,
        intro=" ".join(view.project.profile.intro.split()),
        more_people=more_people,
        more_stops=more_stops,
    )


def _fitting(items: Sequence[_Item], rows: int) -> tuple[tuple[_Item, ...], int]:
    """Keep as many as there are rows for, and count the rest."""
    kept = next((number for number in range(len(items), 0, -1) if _height(items[:number]) <= rows), 0)
    return tuple(items[:kept]), len(items) - kept


def _height(items: Iterable[Encounter | Stop]) -> int:
    """Count the rows on the page; a long line takes several."""
    return sum(1 + len(line) // WIDTH for one in items for line in one.lines)


def _people(conference: Conference, view: View) -> Iterator[Encounter]:
    for one in conference.meet:
        person = view.project.person(one.person)
        if person is not None:
            yield _encounter(one, person, conference, view)


def _encounter(meet: Meet, person: Person, conference: Conference, view: View) -> Encounter:
    noted = meet.connection or _noted("connection", person, conference, view) or person.connection
    return Encounter(
        name=person.name.formal,
        at=person.at,
        why=noted or (f"Paper: {person.paper}" if person.paper else ""),
        question=meet.question or _noted("question", person, conference, view) or _kept(person, conference, view),
    )


def _noted(field: str, person: Person, conference: Conference, view: View) -> str:
    """Give what the owner noted for just this conference, or for no occasion in particular; the last word counts."""
    found = [
        one.text
        for one in view.history.details_about(person.id)
        if one.field == field and (one.touch.anchor if one.touch else one.occasion) in (conference.id, None)
    ]
    return " ".join(found[-1].split()) if found else ""


def _kept(person: Person, conference: Conference, view: View) -> str:
    """Give the question the owner keeps for people like them: for presenters, or for a role; else none."""
    speaks = any(one.speaker == person.id for one in conference.sessions)
    words = {*(role.value for role in person.roles), *(("presenter",) if speaks else ())}
    return next((question for whom, question in view.project.questions.items() if whom.casefold() in words), "")


def _names(ids: Iterable[PersonId], view: View) -> Iterator[str]:
    for id in ids:
        person = view.project.person(id)
        if person is not None:
            yield person.name.formal


def _stops(conference: Conference, occasion: Occasion, view: View) -> Iterator[Stop]:
    """Give sessions, and meetings on these days, in their order."""
    found = [*(_session(one, occasion, view) for one in conference.sessions), *_meetings(occasion, view)]
    yield from sorted(found, key=lambda stop: (stop.starts, stop.title))


def _session(session: Session, occasion: Occasion, view: View) -> Stop:
    speaker = view.project.person(session.speaker)
    posters = f"posters {', '.join(session.posters)}" if session.posters else ""
    by = session.sign_up_by
    sign_up = f"sign up by {said(by, view.today)}" if by and by >= view.today else ""
    known = (f"{speaker.name.formal} speaks" if speaker else "", posters, sign_up)
    question = f"{_ASKS}{session.question}" if session.question else ""
    about = ("; ".join(one for one in known if one), question)
    title = session.title or session.kind
    title = f"My poster: {title}" if session.kind == MY_POSTER and session.title else title
    return _stop(session.when, title, tuple(one for one in about if one), occasion, view)


def _meetings(occasion: Occasion, view: View) -> Iterator[Stop]:
    for one in (*view.project.meetings, *view.history.booked):
        names = ", ".join(_names(one.people, view))
        if names and occasion.days is not None and one.when.day in occasion.days:
            yield _stop(one.when, names, (), occasion, view)


def _stop(when: When, title: str, about: tuple[str, ...], occasion: Occasion, view: View) -> Stop:
    """Place a stop in the hours of the venue: "Fri 29 Jan", "10:00 am"."""
    there = when.instant(occasion.zone).astimezone(occasion.zone)
    day = there.date() if when.at else when.day
    return Stop(
        day=f"{weekday(day)} {said(day, view.today)}",
        time=clock_time(there.time()) if when.at else "",
        title=title,
        starts=there,
        about=about,
    )
