"""How much at once: one small limit each, asked about a due touch and a day, over what was placed before.

Days and ISO weeks are the owner's. Knows nothing of the order in which touches are asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Due

DepartmentKey = tuple[str, str, str]

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_NEWS_APART = timedelta(days=3)
_ANSWERS = frozenset({Kind.THANKS, Kind.REPLY})
_UNGAPPED = frozenset({Kind.THANKS, Kind.REPLY, Kind.LOGISTICS})
# addresses there say nothing about where somebody works
_EVERYBODYS = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "yahoo.com",
        "icloud.com",
        "me.com",
        "aol.com",
        "proton.me",
        "protonmail.com",
        "gmx.net",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Full:
    """A limit that a day exceeds: the rule, why in a few words, and the first day worth asking about again."""

    rule: str
    text: str
    next: date


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was made, and what is placed on which day; it only ever grows while one plan is paced."""

    view: View
    burst: bool = False
    days: Counter[date] = field(default_factory=Counter)
    weeks: Counter[date] = field(default_factory=Counter)
    asks: Counter[date] = field(default_factory=Counter)
    departments: Counter[tuple[date, DepartmentKey]] = field(default_factory=Counter)
    strangers: dict[date, set[PersonId]] = field(default_factory=dict)
    written: dict[PersonId, list[date]] = field(default_factory=dict)
    told: dict[tuple[DepartmentKey, str], list[date]] = field(default_factory=dict)

    def add(self, person: PersonId, kind: Kind, day: date) -> None:
        """Count one draft on a day."""
        self.days[day] += 1
        if kind is Kind.THANKS:
            return
        week = monday(day)
        self.weeks[week] += 1
        self.asks[week] += kind is Kind.ASK
        found = self.view.project.person(person)
        key = department(found) if found else None
        if key is not None:
            self.departments[week, key] += 1
        if self.is_stranger(person, day):
            self.strangers.setdefault(week, set()).add(person)

    def reserve(self, person: PersonId, day: date) -> None:
        """Remember that somebody hears from the owner on a day."""
        self.written.setdefault(person, []).append(day)

    def tell(self, person: PersonId, news: str, day: date) -> None:
        """Remember that a department hears some news on a day."""
        found = self.view.project.person(person)
        key = department(found) if found else None
        if key is not None and news:
            self.told.setdefault((key, news), []).append(day)

    def is_stranger(self, person: PersonId, day: date) -> bool:
        """Whether there was no touch with someone before a day."""
        return not any(one.day < day for one in self.view.history.contacts.get(person, ()))


Limit = Callable[[Due, date, Tally], Full | None]


def monday(day: date) -> date:
    """Give the first day of an ISO week."""
    return day - timedelta(days=day.weekday())


def department(person: Person) -> DepartmentKey | None:
    """Name where someone works, by place, department and address domain; None when nothing is known of it."""
    domain = "" if person.domain in _EVERYBODYS else person.domain
    key = (person.at.casefold(), person.department.casefold(), domain)
    return key if any(key) else None


def away(due: Due, day: date, tally: Tally) -> Full | None:
    """While the owner is away only what closes before the return is made (T608)."""
    for days in tally.view.project.me.away:
        closes = None if due.late else due.window.closes
        if day in days and (closes is None or closes > days.last):
            return Full(rule="T608", text="you are away", next=days.last + _DAY)
    return None


def gap(due: Due, day: date, tally: Tally) -> Full | None:
    """Nobody hears of two things within the gap (T601); answers, thanks and logistics are exempt."""
    if due.cadence.kind in _UNGAPPED:
        return None
    written = tally.written.get(due.person.id)
    if not written:
        return None
    apart = tally.view.project.limits.per_person_gap.as_timedelta()
    near = [one for one in written if abs(day - one) < apart]
    if not near:
        return None
    text = f"{due.person.name.formal} hears from you already; {apart.days} days between two mails"
    return Full(rule="T601", text=text, next=max(max(near) + apart, day + _DAY))


def per_day(_due: Due, day: date, tally: Tally) -> Full | None:
    """So many drafts a day (T602); when very many come due at once it is a burst (T611)."""
    most = tally.view.project.limits.drafts_per_day
    if tally.days[day] < most:
        return None
    return Full(rule="T611" if tally.burst else "T602", text=f"{most} a day is the limit", next=day + _DAY)


def per_week(due: Due, day: date, tally: Tally) -> Full | None:
    """So many drafts a week, thanks not counted (T602, in a burst T611)."""
    most = tally.view.project.limits.drafts_per_week
    if due.cadence.kind is Kind.THANKS or tally.weeks[monday(day)] < most:
        return None
    return Full(rule="T611" if tally.burst else "T602", text=f"{most} a week is the limit", next=monday(day) + _WEEK)


def asks(due: Due, day: date, tally: Tally) -> Full | None:
    """So many requests a week (T602)."""
    most = tally.view.project.limits.asks_per_week
    if due.cadence.kind is not Kind.ASK or tally.asks[monday(day)] < most:
        return None
    return Full(rule="T602", text=f"{most} requests a week is the limit", next=monday(day) + _WEEK)


def strangers(due: Due, day: date, tally: Tally) -> Full | None:
    """So many people a week that the owner was never in touch with (T602)."""
    most = tally.view.project.limits.new_people_per_week
    found = tally.strangers.get(monday(day), set())
    exempt = due.cadence.kind is Kind.THANKS or due.person.id in found or len(found) < most
    if exempt or not tally.is_stranger(due.person.id, day):
        return None
    return Full(rule="T602", text=f"{most} new people a week is the limit", next=monday(day) + _WEEK)


def one_department(due: Due, day: date, tally: Tally) -> Full | None:
    """So many mails a week into one department, where people talk to each other (T603); not for thanks."""
    most = tally.view.project.limits.per_department_per_week
    key = department(due.person)
    if due.cadence.kind is Kind.THANKS or key is None or tally.departments[monday(day), key] < most:
        return None
    return Full(rule="T603", text=f"{most} mails a week into one department is the limit", next=monday(day) + _WEEK)


def same_news(due: Due, day: date, tally: Tally) -> Full | None:
    """One piece of news reaches one department on days well apart, since people there compare their mails (T603)."""
    key = department(due.person)
    days = tally.told.get((key, news_of(due)), ()) if key is not None else ()
    near = [one for one in days if abs(day - one) < _NEWS_APART]
    if not near:
        return None
    text = "a colleague there hears the same news first"
    return Full(rule="T603", text=text, next=max(max(near) + _NEWS_APART, day + _DAY))


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


# these hold without exception
FIRM: tuple[Limit, ...] = (away, gap)
# these never make a window be missed; weeks come first, for a full week leaves no day to ask about
CAPS: tuple[Limit, ...] = (per_week, asks, strangers, one_department, same_news, per_day)
