"""Hours at which people like to begin a talk: full before half hours of their zone, not early, late or at noon."""

from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

from outreach.domain.dates import resolve
from outreach.domain.slots import Span
from outreach.planning.quarters import QUARTER, Quarters
from outreach.planning.seating import Frame
from outreach.planning.taken import between, days_in, wall_times

_MIDNIGHT, _NOON = time(0), time(12)
_HOURS = (9, 10, 11, 13, 14, 15, 16)
# the minutes past the hour that are tried one after the other
_MINUTES = ((0,), (30,), (15, 45))


def frame(quarters: Quarters, reach: Span, zone: ZoneInfo) -> Frame:
    """Give the days of a zone among the quarters, and the beginnings that are liked."""
    days = tuple(days_in(reach, zone))
    return Frame(
        days=tuple(
            (_half(day, _MIDNIGHT, _NOON, zone, quarters), _half(day, _NOON, _MIDNIGHT, zone, quarters)) for day in days
        ),
        pleasant=tuple(_at(days, minutes, zone, quarters) for minutes in _MINUTES),
    )


def _half(day: date, first: time, last: time, zone: ZoneInfo, quarters: Quarters) -> int:
    (span,) = wall_times(day, first, last, zone)
    return quarters.inside(span, QUARTER)


def _at(days: tuple[date, ...], minutes: tuple[int, ...], zone: ZoneInfo, quarters: Quarters) -> int:
    bits = 0
    for day in days:
        for hour in _HOURS:
            for minute in minutes:
                starts = resolve(day, time(hour, minute), zone)
                bits |= quarters.inside(between(starts, starts), QUARTER * 0)
    return bits
