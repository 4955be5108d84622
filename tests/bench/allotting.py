"""How long it takes to find times for very many requests in a very full calendar."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.cadences import SlotOffer
from outreach.domain.slots import Span
from outreach.domain.stages import Paced, View
from outreach.domain.touches import Due
from outreach.planning.allotting import allot
from tests.builders import (
    a_cadence,
    a_due,
    a_history,
    a_person,
    a_project,
    a_view,
    a_window,
    an_occurrence,
    at,
    length,
)

REQUESTS, BUSY, DAYS, MOST = 200, 2_000, 14, 1.0

_ZONES = ("America/New_York", "America/Denver", "America/Los_Angeles", "Europe/Berlin", "Asia/Kathmandu")
_NOW = "2026-11-30 07:10"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How long it took with `full` of every four hours busy, how many people got a time, and how many times in all."""

    full: int
    seconds: float
    people: int
    times: int

    def __str__(self) -> str:
        budget = f"   (at most {MOST:.1f})" if self.seconds <= MOST else f"   more than {MOST:.1f}"
        what = f"{REQUESTS} requests, {BUSY:,} busy stretches, {DAYS} days, {self.full} of 4 hours full"
        return f"  {what}: {self.seconds:.2f} s, {self.times} times for {self.people} people{budget}"


def measured(full: int) -> Found:
    """Find times for everybody, with `full` of every four hours taken up by busy stretches; the quickest of three."""
    view, dues = crowded(full)
    begun = [_timed(full, view, dues) for _ in range(3)]
    return min(begun, key=lambda one: one.seconds)


def crowded(full: int) -> tuple[View, tuple[Due, ...]]:
    """Give everybody who is to be offered times, and the calendar in which to find them."""
    offer = SlotOffer(count=3, length=length("20 minutes"), within=length(f"{DAYS} days"))
    cadence = replace(a_cadence("intro-meeting"), offer_times=offer)
    people = tuple(
        a_person(f"Dr. Quill Number{number}", zone=ZoneInfo(_ZONES[number % len(_ZONES)])) for number in range(REQUESTS)
    )
    history = replace(a_history(), busy=tuple(_busy(full)))
    view = a_view(a_project(people=people, cadences=(cadence,)), history, _NOW)
    window = a_window("2026-11-30", "2026-12-30")
    return view, tuple(a_due(an_occurrence(one, cadence, window=window)) for one in people)


def _busy(full: int) -> Iterator[Span]:
    """Spread stretches evenly over the hours that are full, on odd minutes."""
    first = at(_NOW).astimezone(UTC).replace(minute=0)
    hours = [number for number in range((DAYS + 4) * 24) if number % 4 < full]
    for number in range(BUSY):
        place, share = divmod(number * len(hours), BUSY)
        starts = first + timedelta(hours=hours[place], minutes=55 * share / BUSY)
        yield Span(starts, starts + timedelta(minutes=5))


def _timed(full: int, view: View, dues: tuple[Due, ...]) -> Found:
    begun = time.perf_counter()
    rows = allot(Paced(chosen=dues), view).chosen
    seconds = time.perf_counter() - begun
    people, times = sum(1 for row in rows if row.slots), sum(len(row.slots) for row in rows)
    return Found(full=full, seconds=seconds, people=people, times=times)
