"""Who sits at which quarter hours, and where somebody who asks for a time is best put.

Times of one person lie on different days, then in the other half of the day, as early as that allows; within half a
day at an hour at which people like to begin. Numbers only, as quarters count them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from outreach.domain.touches import TouchId
from outreach.planning.quarters import lowest

_HOUR = 4

Copy = tuple[dict[TouchId, tuple[int, ...]], dict[int, TouchId], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How somebody's days lie among the quarters: each as its morning and its afternoon, in order.

    `pleasant` are sets of quarters at which people like to begin, the best first.
    """

    days: tuple[tuple[int, int], ...]
    pleasant: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`count` times for one mail: `free` are quarters to begin at, `width` how many quarters a talk takes up.

    `kept` are the beginnings that are offered already.
    """

    touch: TouchId
    free: int
    width: int
    count: int
    frame: Frame
    kept: tuple[int, ...] = ()

    def cells(self, start: int) -> int:
        """Give the quarters that a talk takes up."""
        return ((1 << self.width) - 1) << start

    def outside(self, occupied: int) -> int:
        """Give the free beginnings from which a talk takes up nothing of `occupied`."""
        blocked = 0
        for number in range(self.width):
            blocked |= occupied >> number
        return self.free & ~blocked


@dataclass(slots=True, kw_only=True)
class Seating:
    """The times given so far; `occupied` are the quarters they take up, each with its owner."""

    requests: Mapping[TouchId, Request]
    starts: dict[TouchId, tuple[int, ...]] = field(default_factory=dict)
    owners: dict[int, TouchId] = field(default_factory=dict)
    occupied: int = 0

    def of(self, request: Request) -> tuple[int, ...]:
        """Give what somebody has, in the order in which it was given."""
        return self.starts.get(request.touch, ())

    def put(self, request: Request, start: int) -> None:
        """Give somebody this time."""
        self.starts[request.touch] = (*self.of(request), start)
        self.occupied |= request.cells(start)
        for number in range(start, start + request.width):
            self.owners[number] = request.touch

    def clear(self, request: Request) -> None:
        """Take everything back that somebody has."""
        for start in self.starts.pop(request.touch, ()):
            self.occupied &= ~request.cells(start)
            for number in range(start, start + request.width):
                del self.owners[number]

    def add(self, request: Request) -> bool:
        """Give somebody the best of what is left; whether there was anything."""
        left = request.outside(self.occupied)
        if left:
            self.put(request, _best(request.frame, left, self.of(request)))
        return bool(left)

    def sitting_at(self, cells: int) -> tuple[Request, ...]:
        """Give who has any of these quarters."""
        first = lowest(cells)
        found = (self.owners.get(number) for number in range(first, cells.bit_length()))
        return tuple(self.requests[one] for one in dict.fromkeys(found) if one is not None)

    def copy(self) -> Copy:
        """Give how it stands now."""
        return dict(self.starts), dict(self.owners), self.occupied

    def restore(self, copy: Copy) -> None:
        """Let it stand as it did."""
        self.starts, self.owners, self.occupied = copy


def _best(frame: Frame, left: int, own: tuple[int, ...]) -> int:
    """Give the best of the beginnings that are left, beside those somebody has."""
    bits = next(found for wanted in _wishes(frame, own) if (found := left & wanted))
    for morning, afternoon in frame.days:
        if bits & (morning | afternoon):
            bits &= morning | afternoon
            break
    return next((lowest(bits & liked) for liked in frame.pleasant if bits & liked), lowest(bits))


def _wishes(frame: Frame, own: tuple[int, ...]) -> Iterator[int]:
    """Give sets of beginnings from the most to the least welcome; the last holds all."""
    if own:
        taken = sum(1 << start for start in own)
        used_days = _joined(morning | afternoon for morning, afternoon in frame.days if (morning | afternoon) & taken)
        used_halves = _joined(half for day in frame.days for half in day if half & taken)
        near = _joined(1 << max(start + ahead, 0) for start in own for ahead in range(-_HOUR, _HOUR + 1))
        rarer = _rarer_half(frame, taken)
        for unwelcome in (used_days, used_halves, near):
            yield rarer & ~unwelcome
            yield ~unwelcome
    yield -1


def _rarer_half(frame: Frame, taken: int) -> int:
    """Give all mornings, or all afternoons, of which fewer are taken; everything when both are equal."""
    mornings, afternoons = (_joined(day[half] for day in frame.days) for half in (0, 1))
    early, late = (mornings & taken).bit_count(), (afternoons & taken).bit_count()
    if early == late:
        return -1
    return mornings if early < late else afternoons


def _joined(sets: Iterable[int]) -> int:
    bits = 0
    for one in sets:
        bits |= one
    return bits
