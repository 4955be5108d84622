"""Times that are offered: a slot, and the stretches of time in which the owner is busy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_PREFIX = "slot-"
_FORM = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of time, from `starts` up to, not including, `ends`; both aware, in UTC."""

    starts: datetime
    ends: datetime

    def overlaps(self, other: Span) -> bool:
        """Whether both have a moment in common."""
        return self.starts < other.ends and other.starts < self.ends


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One time that can be offered. `starts` and `ends` are aware, in UTC; `zone` is the one it is written in."""

    starts: datetime
    ends: datetime
    zone: str

    @property
    def span(self) -> Span:
        """Its time."""
        return Span(self.starts, self.ends)

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        return self.ends - self.starts

    @property
    def part(self) -> str:
        """The part of a touch that a hold for it is: `slot-20261201T190000Z`."""
        return part_of(self.starts)


def part_of(starts: datetime) -> str:
    """Name the hold behind a time that is offered, by when it begins (aware)."""
    return f"{_PREFIX}{starts.astimezone(UTC).strftime(_FORM)}"


def start_of(part: str) -> datetime:
    """Give when the time begins that `part_of` made a name of, in UTC; ValueError when it is none."""
    return datetime.strptime(part, f"{_PREFIX}{_FORM}").replace(tzinfo=UTC)


def is_slot(part: str) -> bool:
    """Whether a hold stands behind a time that is, or was, offered."""
    return part.startswith(_PREFIX)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put stretches of time in order and join those that touch or overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.starts <= joined[-1].ends:
            joined[-1] = Span(joined[-1].starts, max(joined[-1].ends, span.ends))
        else:
            joined.append(span)
    return tuple(joined)
