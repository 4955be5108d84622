"""The shapes pictures are made of: stretches and points in lanes of days, and amounts next to one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_WEEK = timedelta(days=7)


class Kind(StrEnum):
    """What a stretch or a point stands for; of several in one week the first is seen."""

    MEETING = "meeting"
    DUE = "due"
    DAYS = "days"
    MAIL = "mail"
    HOLD = "hold"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days from `first` to `last`, both included. `best` is the one to aim at; `state` how far what it stands for is.

    `is_open` when it has no last day: `last` is then only where it can be drawn to.
    """

    first: date
    last: date
    kind: Kind
    label: str
    best: date | None = None
    state: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One day on which something is."""

    day: date
    kind: Kind
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Everything of one name, one after another: a person, a conference, all interviews."""

    name: str
    stretches: tuple[Stretch, ...] = ()
    points: tuple[Point, ...] = ()

    @property
    def first(self) -> date:
        """The first of its days."""
        return min((*(one.first for one in self.stretches), *(one.day for one in self.points)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Lanes over the days from `first` to `last`, both shown; nothing in them lies outside."""

    first: date
    last: date
    today: date
    lanes: tuple[Lane, ...] = ()

    @property
    def weeks(self) -> tuple[date, ...]:
        """The first day of each week shown, counted from the first day."""
        count = (self.last - self.first).days // _WEEK.days + 1
        return tuple(self.first + _WEEK * number for number in range(count))

    def in_weeks(self, lane: Lane) -> tuple[Kind | None, ...]:
        """Give what each week of a lane shows: the first kind that touches it, None for an empty one."""
        return tuple(_shown(lane, first, first + _WEEK - timedelta(days=1)) for first in self.weeks)


def _shown(lane: Lane, first: date, last: date) -> Kind | None:
    found = {one.kind for one in lane.points if first <= one.day <= last}
    found |= {one.kind for one in lane.stretches if one.first <= last and one.last >= first}
    return next((kind for kind in Kind if kind in found), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a tie stands between the last touch (`since`) and the day its rhythm runs out (`due`)."""

    since: date
    due: date
    today: date

    @property
    def share(self) -> float:
        """The share of the way that is behind; 1 on the due day, more past it."""
        return (self.today - self.since).days / max(1, (self.due - self.since).days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """What was asked of somebody against what they were given, in the weights of the rule; `most` of anybody."""

    asked: float
    given: float
    most: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """How many there are against what is good: at least `least`, and at most `most` (None: the more the better)."""

    taken: int
    least: int
    most: int | None = None

    @property
    def missing(self) -> int:
        """How many more would be good."""
        return max(0, self.least - self.taken)

    @property
    def over(self) -> int:
        """How many there are beyond what is good."""
        return max(0, self.taken - self.most) if self.most is not None else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """One week of work: the hours of the promises that are due in it, and those that are free in it (None: unknown).

    `late` are hours of promises that were due before; they come on top of `due`.
    """

    first: date
    due: float = 0.0
    late: float = 0.0
    free: float | None = None
