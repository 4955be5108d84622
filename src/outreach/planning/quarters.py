"""Quarter hours as bits: which of them a talk may begin at, for a stretch of time. Arithmetic in UTC, no calendar.

A set of beginnings is an integer: bit n stands for the quarter hour that begins n quarters after the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from outreach.domain.slots import Span

QUARTER = timedelta(minutes=15)

_ZERO = datetime(1970, 1, 1, tzinfo=UTC)


def rounded_up(length: timedelta) -> int:
    """Give how many quarters a length touches that begins with one."""
    return -(-length // QUARTER)


def lowest(bits: int) -> int:
    """Give the number of the first bit that is set."""
    return (bits & -bits).bit_length() - 1


def each(bits: int) -> Iterator[int]:
    """Give the numbers of the bits that are set, in order."""
    while bits:
        number = lowest(bits)
        yield number
        bits &= bits - 1


@dataclass(frozen=True, slots=True)
class Quarters:
    """`count` quarter hours from `begins`, which is a whole quarter hour in UTC."""

    begins: datetime
    count: int

    @classmethod
    def over(cls, span: Span) -> Quarters:
        """Give the quarters that a stretch of time touches."""
        first = (span.starts - _ZERO) // QUARTER
        return cls(_ZERO + first * QUARTER, max(0, -(-(span.ends - _ZERO) // QUARTER) - first))

    @property
    def all(self) -> int:
        """All of them."""
        return (1 << self.count) - 1

    def at(self, number: int) -> datetime:
        """Give when a quarter begins, in UTC."""
        return self.begins + number * QUARTER

    def moments(self, bits: int) -> Iterator[datetime]:
        """Give when the quarters of a set begin, in UTC and in order."""
        return (self.at(number) for number in each(bits))

    def number(self, moment: datetime) -> int:
        """Give the number of the quarter that a moment lies in; negative, or too high, outside."""
        return (moment - self.begins) // QUARTER

    def inside(self, span: Span, length: timedelta) -> int:
        """Give the beginnings from which `length` lies wholly inside a stretch of time."""
        return self._run(-(-(span.starts - self.begins) // QUARTER), (span.ends - length - self.begins) // QUARTER + 1)

    def clashing(self, span: Span, length: timedelta) -> int:
        """Give the beginnings from which `length` has a moment in common with a stretch of time."""
        first = (span.starts - length - self.begins) // QUARTER + 1
        return self._run(first, -(-(span.ends - self.begins) // QUARTER))

    def _run(self, first: int, end: int) -> int:
        first, end = max(first, 0), min(end, self.count)
        return ((1 << (end - first)) - 1) << first if first < end else 0
