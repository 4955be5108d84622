"""Sharing out free time: who is offered which quarter hours, so that no two talks overlap.

Whoever has the fewest choices goes first, and everybody gets one time before anybody gets two. Who finds nothing left
moves others to times that suit them as well; what cannot be solved that way is searched through while it is small.
Numbers only: knows neither people nor a calendar, and gives the same for any order of the requests.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from outreach.domain.touches import TouchId
from outreach.planning.quarters import each
from outreach.planning.seating import Request, Seating

_DEEPEST = 40
_MOST_STEPS = 20_000


def shared(requests: Sequence[Request]) -> Mapping[TouchId, tuple[int, ...]]:
    """Give each request the quarters its talks begin at, in order; fewer than it asks for where there are no more."""
    ordered = sorted(requests, key=lambda one: (one.free.bit_count(), one.touch))
    seating = Seating(requests={one.touch: one for one in ordered})
    for one in ordered:
        for start in one.kept:
            seating.put(one, start)
    _give_firsts([one for one in ordered if one.count and not one.kept], seating)
    for number in range(1, max((one.count for one in ordered), default=0)):
        for one in ordered:
            if number == len(seating.of(one)) < one.count:
                seating.add(one)
    return {one.touch: tuple(sorted(seating.of(one))) for one in ordered}


def _give_firsts(wanting: Sequence[Request], seating: Seating) -> None:
    """Give one time to as many as can be served, and then to each the best of what is left."""
    moving = Moving(seating=seating, fixed=seating.occupied)
    unserved = [one for one in wanting if not moving.serve(one)]
    if unserved:
        search = Search(wanting=wanting, best={one.touch: seating.of(one)[0] for one in wanting if seating.of(one)})
        search.go(0, moving.fixed, {})
        for one in wanting:
            seating.clear(one)
        for one in wanting:
            if one.touch in search.best:
                seating.put(one, search.best[one.touch])
    for one in wanting:
        seating.clear(one)
        seating.add(one)


@dataclass(slots=True, kw_only=True)
class Moving:
    """Serving one after the other, where those served already may be moved; `fixed` quarters stay as they are.

    This is how a maximum matching is found (Kuhn, 1955); what one search tried in vain no later one need try.
    """

    seating: Seating
    fixed: int
    dead: set[tuple[int, int]] = field(default_factory=set)

    def serve(self, request: Request) -> bool:
        """Give somebody a time if it can be done."""
        tried = set(self.dead)
        if self._serve(request, tried, 0):
            return True
        self.dead = tried
        return False

    def _serve(self, request: Request, tried: set[tuple[int, int]], depth: int) -> bool:
        if self.seating.add(request):
            return True
        for start in each(request.outside(self.fixed) if depth < _DEEPEST else 0):
            if (start, request.width) not in tried:
                tried.add((start, request.width))
                if self._make_room(request, start, tried, depth):
                    return True
        return False

    def _make_room(self, request: Request, start: int, tried: set[tuple[int, int]], depth: int) -> bool:
        before = self.seating.copy()
        displaced = self.seating.sitting_at(request.cells(start))
        for one in displaced:
            self.seating.clear(one)
        self.seating.put(request, start)
        if all(self._serve(one, tried, depth + 1) for one in displaced):
            return True
        self.seating.restore(before)
        return False


@dataclass(slots=True, kw_only=True)
class Search:
    """Every way of giving first times, scarcest first, for more people than `best` serves; ends after some steps."""

    wanting: Sequence[Request]
    best: dict[TouchId, int]
    steps: int = 0
    seen: dict[tuple[int, int], int] = field(default_factory=dict)

    def go(self, number: int, occupied: int, chosen: dict[TouchId, int]) -> None:
        """Go on from the request of this number, with these quarters taken."""
        self.steps += 1
        if len(chosen) > len(self.best):
            self.best = chosen
        possible = len(chosen) + len(self.wanting) - number
        state = (number, occupied)
        if possible <= len(self.best) or self.steps > _MOST_STEPS or self.seen.get(state, -1) >= len(chosen):
            return
        self.seen[state] = len(chosen)
        request = self.wanting[number]
        for start in each(request.outside(occupied)):
            self.go(number + 1, occupied | request.cells(start), {**chosen, request.touch: start})
        self.go(number + 1, occupied, chosen)
