"""Windows: from a recipe's distances and an anchor to the days and instants in which a touch may be made.

An occasion's own date is read in its zone; whole days are the owner's. Knows nothing of people or history.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.cadences import After, Before, Trigger, WindowSpec
from outreach.domain.dates import Duration, resolve
from outreach.domain.occasions import Anchor, Occasion
from outreach.domain.touches import Window
from outreach.planning.workdays import Sign, Workdays, shift, shift_instant

EVENING = time(18)

_DAY = timedelta(days=1)
_MIDNIGHT = time(0)
_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class _Bound:
    """One end of a window: the owner's day it falls on, and the instant."""

    day: date
    moment: datetime

    @property
    def order(self) -> datetime:
        """The instant as UTC: wall times of one zone compare wrongly in the hour that a clock change repeats."""
        return self.moment.astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Anchor:
    """What distances are counted from, and which way: a day for whole units, an instant for hours and minutes."""

    day: date
    moment: datetime
    sign: Sign
    zone: ZoneInfo
    workdays: Workdays

    def opening(self, distance: Duration) -> _Bound:
        """Give the start of the day at `distance`, or the instant."""
        if distance.is_clock_time:
            moment = shift_instant(self.moment, distance, self.sign, self.zone, self.workdays)
            return _Bound(moment.date(), moment)
        day = shift(self.day, distance, self.sign, self.workdays)
        return _Bound(day, resolve(day, _MIDNIGHT, self.zone))

    def closing(self, distance: Duration) -> _Bound:
        """Give the end of the day at `distance`, or the instant; it is outside the window."""
        if distance.is_clock_time:
            moment = shift_instant(self.moment, distance, self.sign, self.zone, self.workdays)
            return _Bound((moment - _MOMENT).date(), moment)
        return self.end_of(shift(self.day, distance, self.sign, self.workdays))

    def turned(self) -> _Anchor:
        """Give the same anchor, counted from the other way."""
        return replace(self, sign=1 if self.sign == -1 else -1)

    def end_of(self, day: date) -> _Bound:
        """Give the end of `day`, which is the start of the next one."""
        return _Bound(day, resolve(day + _DAY, _MIDNIGHT, self.zone))


def window(
    spec: WindowSpec, trigger: Trigger, subject: Occasion | date, zone: ZoneInfo, workdays: Workdays
) -> Window | None:
    """Give the window of a touch in `zone`, the owner's; None when the occasion has no such date.

    `subject` is the occasion that an After or Before trigger counts from, or the due day of any other trigger.
    `opens` is `best` unless the recipe names an earlier day, or the end of the occasion. A Before window without
    a close ends with the anchor's day. A close that lies before the opening means the end of the opening day.
    """
    if isinstance(subject, date):
        start = resolve(subject, _MIDNIGHT, zone)
        anchor = _Anchor(day=subject, moment=start, sign=1, zone=zone, workdays=workdays)
        due = _Bound(subject, start)
        return _between(anchor, due, due, anchor.closing(spec.closes) if spec.closes else None)
    if not isinstance(trigger, After | Before):
        return None
    found = _anchor(trigger, subject, zone, workdays)
    if found is None:
        return None
    best = found.opening(spec.best or trigger.offset)
    return _between(found, _opens(spec, trigger, subject, found, best), best, _closes(spec, trigger, found))


def ends(occasion: Occasion) -> datetime | None:
    """Give the instant an occasion ends: the evening of its last day when no time is known; None without a date."""
    if occasion.ends is not None or occasion.days is None:
        return occasion.ends
    return resolve(occasion.days.last, EVENING, occasion.zone)


def _anchor(trigger: After | Before, occasion: Occasion, zone: ZoneInfo, workdays: Workdays) -> _Anchor | None:
    dated = _anchor_date(trigger.anchor, occasion)
    if dated is None:
        return None
    sign: Sign = 1 if isinstance(trigger, After) else -1
    return _Anchor(day=dated.day, moment=dated.moment, sign=sign, zone=zone, workdays=workdays)


def _anchor_date(anchor: Anchor, occasion: Occasion) -> _Bound | None:
    """Give the day, in the occasion's own zone, and the instant that distances count from."""
    if anchor in occasion.moments:
        return _midnight(occasion.moments[anchor], occasion)
    end = ends(occasion)
    if occasion.days is None or end is None or anchor is Anchor.TOUCH:
        return None
    if anchor is Anchor.MIDPOINT:
        return None if occasion.midpoint is None else _midnight(occasion.midpoint, occasion)
    if anchor is Anchor.START:
        first = occasion.days.first
        return _Bound(first, occasion.starts or resolve(first, _MIDNIGHT, occasion.zone))
    return _Bound(occasion.days.last, end)


def _midnight(day: date, occasion: Occasion) -> _Bound:
    return _Bound(day, resolve(day, _MIDNIGHT, occasion.zone))


def _opens(spec: WindowSpec, trigger: Trigger, occasion: Occasion, anchor: _Anchor, best: _Bound) -> _Bound:
    end = ends(occasion)
    if spec.at_end and isinstance(trigger, After) and end is not None:
        moment = end.astimezone(anchor.zone)
        return _Bound(moment.date(), moment)
    if spec.opens is None:
        return best
    return min(best, anchor.opening(spec.opens), key=lambda bound: bound.order)


def _closes(spec: WindowSpec, trigger: Trigger, anchor: _Anchor) -> _Bound | None:
    if spec.closes is not None:
        beyond = spec.beyond and isinstance(trigger, Before)
        return (anchor.turned() if beyond else anchor).closing(spec.closes)
    return anchor.end_of(anchor.day) if isinstance(trigger, Before) else None


def _between(anchor: _Anchor, opens: _Bound, best: _Bound, closes: _Bound | None) -> Window:
    if closes is not None and closes.order <= opens.order:
        closes = anchor.end_of(opens.day)
    last = closes.day if closes else date.max
    return Window(
        opens=opens.day,
        best=min(max(best.day, opens.day), last),
        closes=closes.day if closes else None,
        opens_at=opens.moment,
        closes_at=closes.moment if closes else None,
    )
