"""Time that is taken: a stretch of it, and what speaks against meeting somebody then. Wall times as such stretches.

Nights, weekends and holidays of any zone are told here; whose they are is their reader's business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange, resolve
from outreach.domain.english import WEEKDAYS
from outreach.domain.objections import Objection, ObjectionKind
from outreach.domain.project import OfficeCalendar
from outreach.domain.slots import Span
from outreach.domain.touches import TouchId
from outreach.planning.workdays import Workdays

BETWEEN = timedelta(minutes=15)  # to get from one room, or one call, to the next

DAY_BEGINS, DAY_ENDS = time(8), time(18)  # when people anywhere can be asked for a talk

_DAY = timedelta(days=1)
_SATURDAY = 5
_MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A stretch of time that is taken, why, and how much must stay free before and after it.

    `offered` is the touch whose mail offers this time to somebody, if that is what it is held for.
    """

    span: Span
    kind: ObjectionKind
    words: str
    margin: timedelta = timedelta(0)
    offered: TouchId | None = None

    @property
    def kept_off(self) -> Span:
        """The stretch, with what must stay free before and after it."""
        return Span(self.span.starts - self.margin, self.span.ends + self.margin)

    def objection(self, span: Span) -> Objection | None:
        """Give what speaks against another stretch of time, if this does."""
        if span.overlaps(self.span):
            return Objection(self.kind, self.words)
        if span.overlaps(self.kept_off):
            minutes = self.margin // timedelta(minutes=1)
            return Objection(self.kind, f"{self.words} less than {minutes} minutes before or after")
        return None


def between(starts: datetime, ends: datetime) -> Span:
    """Give the stretch between two aware moments."""
    return Span(starts.astimezone(UTC), ends.astimezone(UTC))


def whole_days(days: DateRange, zone: ZoneInfo) -> Span:
    """Give whole days of a zone."""
    return between(resolve(days.first, _MIDNIGHT, zone), resolve(days.last + _DAY, _MIDNIGHT, zone))


def days_in(reach: Span, zone: ZoneInfo) -> Iterator[date]:
    """Give the days of a zone that a stretch of time touches."""
    day, last = reach.starts.astimezone(zone).date(), reach.ends.astimezone(zone).date()
    while day <= last:
        yield day
        day += _DAY


def wall_times(day: date, first: time, last: time, zone: ZoneInfo) -> Iterator[Span]:
    """Give the time of a day from one wall time to another; past midnight, its two ends."""
    if first < last:
        yield between(resolve(day, first, zone), resolve(day, last, zone))
        return
    if last > _MIDNIGHT:
        yield between(resolve(day, _MIDNIGHT, zone), resolve(day, last, zone))
    yield between(resolve(day, first, zone), resolve(day + _DAY, _MIDNIGHT, zone))


def shut(day: date, span: Span, calendar: OfficeCalendar) -> Iterator[Taken]:
    """Give a weekend, or a day on which offices are closed; `span` is that day in the zone concerned."""
    if day.weekday() >= _SATURDAY:
        yield Taken(span=span, kind=ObjectionKind.WEEKEND, words=f"it is {WEEKDAYS[day.weekday()]}")
    holiday = Workdays(calendar).holiday_name(day)
    if holiday is not None:
        yield Taken(span=span, kind=ObjectionKind.CLOSED, words=f"it is {holiday}")


def nights(zone: ZoneInfo, reach: Span, whose: str) -> Iterator[Taken]:
    """Give the time before 8:00 am and from 6:00 pm on in a zone; `whose` ends the sentence."""
    for day in days_in(reach, zone):
        for first, last, words in ((_MIDNIGHT, DAY_BEGINS, "before 8:00 am"), (DAY_ENDS, _MIDNIGHT, "after 6:00 pm")):
            for span in wall_times(day, first, last, zone):
                yield Taken(span=span, kind=ObjectionKind.NIGHT, words=f"it is {words}{whose}")
