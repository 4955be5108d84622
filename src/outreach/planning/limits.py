"""How much at once: what was made, and what is placed on which day, counted as the limits ask about it.

Days and ISO weeks are the owner's. Knows no limit, and nothing of the order in which touches are asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from outreach.domain.cadences import Kind
from outreach.domain.dates import monday
from outreach.domain.departments import DepartmentKey, department
from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Due, TouchId

_ANSWERS = frozenset({Kind.THANKS, Kind.REPLY})


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was made, and what is placed on which day; it only ever grows while one plan is paced."""

    view: View
    burst: bool = False
    _days: Counter[date] = field(default_factory=Counter)
    _weeks: Counter[date] = field(default_factory=Counter)
    _asks: Counter[date] = field(default_factory=Counter)
    _departments: Counter[tuple[date, DepartmentKey]] = field(default_factory=Counter)
    _strangers: dict[date, set[PersonId]] = field(default_factory=dict)
    _written: dict[PersonId, list[date]] = field(default_factory=dict)
    _told: dict[tuple[DepartmentKey, str], list[date]] = field(default_factory=dict)
    _requested: dict[str, set[PersonId]] = field(default_factory=dict)

    def add(self, person: PersonId, kind: Kind, day: date) -> None:
        """Count one draft on a day."""
        self._days[day] += 1
        if kind is Kind.THANKS:
            return
        week = monday(day)
        self._weeks[week] += 1
        self._asks[week] += kind is Kind.ASK
        found = self.view.project.person(person)
        key = department(found) if found else None
        if key is not None:
            self._departments[week, key] += 1
        if self.is_stranger(person, day):
            self._strangers.setdefault(week, set()).add(person)

    def request(self, touch: TouchId, kind: Kind) -> None:
        """Count a request that is made at an occasion; whoever is asked again counts once."""
        if kind is Kind.ASK:
            self._requested.setdefault(touch.anchor, set()).add(touch.person)

    def reserve(self, person: PersonId, day: date) -> None:
        """Remember that somebody hears from the owner on a day."""
        self._written.setdefault(person, []).append(day)

    def tell(self, person: PersonId, news: str, day: date) -> None:
        """Remember that a department hears some news on a day."""
        found = self.view.project.person(person)
        key = department(found) if found else None
        if key is not None and news:
            self._told.setdefault((key, news), []).append(day)

    def on_day(self, day: date) -> int:
        """How many drafts a day has."""
        return self._days[day]

    def in_week(self, day: date) -> int:
        """How many drafts the week of a day has, thanks not counted."""
        return self._weeks[monday(day)]

    def asks_in_week(self, day: date) -> int:
        """How many requests the week of a day has."""
        return self._asks[monday(day)]

    def requested(self, conference: str) -> Collection[PersonId]:
        """Who is asked for something at a conference, by its id."""
        return self._requested.get(conference, frozenset())

    def strangers_in_week(self, day: date) -> Collection[PersonId]:
        """Who is written to in the week of a day and was never in touch before."""
        return self._strangers.get(monday(day), frozenset())

    def is_stranger(self, person: PersonId, day: date) -> bool:
        """Whether there was no touch with someone before a day."""
        return not any(one.day < day for one in self.view.history.contacts.get(person, ()))

    def into_department(self, person: Person, day: date) -> int | None:
        """How many mails go into someone's department in the week of a day; None when it is not known."""
        key = department(person)
        return self._departments[monday(day), key] if key is not None else None

    def written(self, person: PersonId) -> Sequence[date]:
        """On which days someone hears from the owner."""
        return self._written.get(person, ())

    def told_there(self, due: Due) -> Sequence[date]:
        """On which days the department of the recipient hears the news this mail tells."""
        key = department(due.person)
        return self._told.get((key, news_of(due)), ()) if key is not None else ()


def news_of(due: Due) -> str:
    """Give the id of the news a mail tells, if its recipe asks for news; empty otherwise."""
    told = due.details.get("news")
    asks_for = any("news" in need.fields for need in due.cadence.needs)
    return told.source if told is not None and asks_for else ""


def holds_back(kind: Kind) -> bool:
    """Whether a mail of this kind makes other mails to the same person wait."""
    return kind is not Kind.LOGISTICS


def goes_first(kind: Kind) -> bool:
    """Whether a mail of this kind takes its place before all others to the same person."""
    return kind in _ANSWERS
