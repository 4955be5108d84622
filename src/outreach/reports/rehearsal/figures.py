"""What a rehearsed season adds up to: weeks, kinds, mails too close together, limits met, and what was stopped.

Pure sums over the values of `season`: no day is looked at a second time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from outreach.domain.cadences import Kind
from outreach.domain.dates import monday
from outreach.domain.departments import DepartmentKey, department
from outreach.domain.findings import Level
from outreach.domain.people import CadenceId, PersonId
from outreach.reports.rehearsal.season import Letter, Rehearsal, Stopped, Waited

_WEEK = timedelta(weeks=1)
# people of one department see each other within so many days, and one reader remembers the last mail of a week
NEAR_IN_DEPARTMENT, NEAR_FOR_PERSON = timedelta(days=2), timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One ISO week: the drafts made in it by kind, the commonest kind of the season first, and how many holds."""

    monday: date
    kinds: Mapping[Kind, int]
    holds: int

    @property
    def drafts(self) -> int:
        """How many drafts it brought."""
        return sum(self.kinds.values())


def weeks(found: Rehearsal) -> tuple[Week, ...]:
    """Give every week of the season, those without a draft as well."""
    made = Counter((monday(one.made), one.kind) for one in found.letters)
    order = tuple(by_kind(found))
    count = (monday(found.last) - monday(found.first)).days // _WEEK.days
    return tuple(_week(monday(found.first) + number * _WEEK, made, order, found) for number in range(count + 1))


def _week(first: date, made: Counter[tuple[date, Kind]], order: Iterable[Kind], found: Rehearsal) -> Week:
    kinds = {kind: made[first, kind] for kind in order if made[first, kind]}
    return Week(monday=first, kinds=kinds, holds=found.held.get(first, 0))


def by_kind(found: Rehearsal) -> Mapping[Kind, int]:
    """Give how many drafts there were of each kind, the most first."""
    return counted_kinds(found.letters)


def counted_kinds(letters: Iterable[Letter]) -> Mapping[Kind, int]:
    """Give how many of some drafts are of each kind, the most first."""
    return dict(Counter(one.kind for one in letters).most_common())


def by_person(found: Rehearsal) -> tuple[tuple[Letter, ...], ...]:
    """Give the drafts of each person who got one, in the order of the first."""
    rows: dict[PersonId, list[Letter]] = {}
    for one in found.letters:
        rows.setdefault(one.person.id, []).append(one)
    return tuple(tuple(letters) for letters in rows.values())


def by_cadence(found: Rehearsal) -> Mapping[CadenceId, int]:
    """Give how many drafts each cadence made, the most first."""
    return dict(Counter(one.touch.cadence for one in found.letters).most_common())


def by_fate(found: Rehearsal) -> Mapping[str, int]:
    """Give how many drafts were sent, deleted, left there …, in the order in which that first happened."""
    return dict(Counter(one.fate.split(" ")[0] for one in found.letters if one.fate))


class Near(StrEnum):
    """In what way drafts are close to each other."""

    PERSON = "one person within a week"
    DEPARTMENT = "one department within three days"
    ASKS = "asks in one week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collision:
    """Drafts that are close to each other, in the order in which they were made."""

    near: Near
    letters: tuple[Letter, ...]


def collisions(found: Rehearsal) -> tuple[Collision, ...]:
    """Give the drafts that came close to another one: what a reader, a corridor or a generous week would notice."""
    rows = (*_for_one_person(found.letters), *_in_one_department(found.letters), *_asks(found.letters))
    return tuple(sorted(rows, key=lambda one: (list(Near).index(one.near), one.letters[-1].made)))


def _for_one_person(letters: Iterable[Letter]) -> Iterator[Collision]:
    before: dict[PersonId, Letter] = {}
    for one in letters:
        last = before.get(one.person.id)
        if last is not None and one.made - last.made <= NEAR_FOR_PERSON:
            yield Collision(near=Near.PERSON, letters=(last, one))
        before[one.person.id] = one


def _in_one_department(letters: Iterable[Letter]) -> Iterator[Collision]:
    """Pair each draft with the last one before it that somebody else there got."""
    before: dict[DepartmentKey, list[Letter]] = {}
    for one in letters:
        where = department(one.person)
        if where is None:
            continue
        others = [each for each in before.setdefault(where, []) if each.person.id != one.person.id]
        if others and one.made - others[-1].made <= NEAR_IN_DEPARTMENT:
            yield Collision(near=Near.DEPARTMENT, letters=(others[-1], one))
        before[where].append(one)


def _asks(letters: Iterable[Letter]) -> Iterator[Collision]:
    asked: dict[date, list[Letter]] = {}
    for one in letters:
        if one.kind is Kind.ASK:
            asked.setdefault(monday(one.made), []).append(one)
    yield from (Collision(near=Near.ASKS, letters=tuple(rows)) for rows in asked.values() if len(rows) > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What one limit did in a season: the drafts it put off."""

    rule: str
    waited: tuple[Waited, ...]

    @property
    def days(self) -> int:
        """On how many days in all a draft was put off."""
        return sum(one.days for one in self.waited)

    @property
    def longest(self) -> int:
        """How many days the one that waited longest was put off."""
        return max(one.days for one in self.waited)

    @property
    def at_the_end(self) -> tuple[Waited, ...]:
        """Those that were put off to the last day of their window, or beyond it."""
        return tuple(one for one in self.waited if one.closes is not None and _came_late(one, one.closes))


def _came_late(one: Waited, closes: date) -> bool:
    return one.made >= closes if one.made is not None else one.last >= closes


def limits(found: Rehearsal) -> tuple[Limit, ...]:
    """Give each limit that was met, the one that cost most days first."""
    rows: dict[str, list[Waited]] = {}
    for one in found.waited:
        rows.setdefault(one.rule, []).append(one)
    every = (Limit(rule=rule, waited=tuple(waited)) for rule, waited in rows.items())
    return tuple(sorted(every, key=lambda one: (-one.days, one.rule)))


class Fate(StrEnum):
    """How a stop ended."""

    REFUSED = "refused"
    UNADDRESSED = "never addressed"
    MENDED = "until you mended it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What one rule did in a season: how it ended, how often, and the first example."""

    rule: str
    fate: Fate
    rows: tuple[Stopped, ...]

    @property
    def example(self) -> Stopped:
        """The first of them."""
        return self.rows[0]


def fate(one: Stopped) -> Fate:
    """Say how a stop ended."""
    if one.finding.level is Level.REFUSE:
        return Fate.REFUSED
    return Fate.UNADDRESSED if one.lasted else Fate.MENDED


def stops(found: Rehearsal) -> tuple[Stop, ...]:
    """Give what stopped drafts, by rule and by how it ended: what was never mended first, then the most frequent."""
    rows: dict[tuple[Fate, str], list[Stopped]] = {}
    for one in found.stopped:
        rows.setdefault((fate(one), one.finding.label), []).append(one)
    every = (Stop(rule=rule, fate=ended, rows=tuple(group)) for (ended, rule), group in rows.items())
    return tuple(sorted(every, key=lambda one: (list(Fate).index(one.fate), -len(one.rows), one.rule)))


def busiest(found: Rehearsal) -> Week | None:
    """Give the week with the most drafts, the first of several; None when there was none."""
    most = max(weeks(found), key=lambda one: one.drafts)
    return most if most.drafts else None
