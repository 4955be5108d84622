"""Slots that come back: which times of one are kept, and the one hold that stands for them all.

A hold that comes back is named by its slot and its stretch, so a day that goes by makes nothing anew. Its times that
have begun are history and stay as they were written; those ahead follow the configuration. A day that has a hold of
its own (one that an earlier version made, or that the owner removed) is no time of the slot. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange, Weekly
from outreach.domain.history import PastHold, Stage
from outreach.domain.messages import Hold
from outreach.domain.recurrence import WEEKDAYS, Recurrence, spelled
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.patterns import Pattern

WORKING_DAYS = spelled({"FREQ": "WEEKLY", "BYDAY": ",".join(WEEKDAYS[:5])})

_WEEK = timedelta(days=7)
_JULY = 7
_DAY = Pattern(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One time of a slot: its day, the hold it would be by itself, and whether time is kept then."""

    day: date
    hold: Hold
    is_kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """All times of a slot in one stretch, in order; `rule` as `spelled` gives it, `zone` whose wall time it keeps."""

    touch: TouchId
    part: str
    rule: str
    zone: ZoneInfo
    turns: tuple[Turn, ...]


def rule(weekly: Weekly) -> str:
    """Give the rule (RFC 5545, 3.3.10) of what comes back every week, or in one week of every month."""
    day = WEEKDAYS[weekly.weekday]
    if weekly.nth is None:
        return spelled({"FREQ": "WEEKLY", "BYDAY": day})
    return spelled({"FREQ": "MONTHLY", "BYDAY": f"{weekly.nth}{day}"})


def stretches(today: date) -> tuple[DateRange, ...]:
    """Give the year of training, July to June, that `today` lies in; in its last week the next one as well."""
    first = date(today.year if today.month >= _JULY else today.year - 1, _JULY, 1)
    this, following = (
        DateRange(date(year, _JULY, 1), date(year + 1, _JULY, 1) - timedelta(days=1))
        for year in (first.year, first.year + 1)
    )
    return (this, following) if following.first <= today + _WEEK else (this,)


def days_between(first: date, last: date) -> Iterator[date]:
    """Give the days from `first` to `last`, both included."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def days_of(weekly: Weekly, first: date, last: date) -> Iterator[date]:
    """Give the days from `first` to `last`, both included, on which something that comes back takes place."""
    begin = first + timedelta(days=(weekly.weekday - first.weekday()) % _WEEK.days)
    days = (begin + number * _WEEK for number in range((last - begin).days // _WEEK.days + 1))
    return (day for day in days if weekly.falls_on(day))


def named(slot: str, stretch: DateRange) -> str:
    """Name a slot in a year of training: `tumor-board-2026-27`."""
    year = f"{stretch.first.year}-{stretch.last.year % 100:02}"
    return f"{slot}-{year}" if slot else year


def is_day_of(day: str, series: str) -> bool:
    """Whether an anchor is that of one day (`tumor-board-2026-12-03`) of the slot that `named` gave a name."""
    slot = series.rpartition("-")[0].rpartition("-")[0]
    return _DAY.fullmatch(day.removeprefix(f"{slot}-")) is not None and day.startswith(slot)


def since(touch: TouchId, part: str, stretch: DateRange, view: View) -> date:
    """Give the day from which the times of a slot are asked for: today, or when its hold began."""
    past = view.history.holds.get((touch, part))
    began = [past.starts.date() - timedelta(days=1)] if past is not None and past.recurrence else []
    return max(stretch.first, min([view.today - timedelta(days=1), *began]))


def held_for(slot: Slot, view: View) -> Iterator[Hold]:
    """Give what should stand for a slot: holds of single days that have one, and one hold for all other times.

    Times that do not all say the same, or not at the same wall time of the rule's days, are held one by one.
    """
    kept = [turn for turn in slot.turns if turn.is_kept]
    own = [turn.hold for turn in kept if _stands_alone(turn.hold, view)]
    yield from (hold for hold in own if _is_ahead(hold.starts, view))
    if not _is_uniform(slot, kept):
        rest = (turn.hold for turn in kept if not _stands_alone(turn.hold, view))
        yield from (hold for hold in rest if _is_ahead(hold.starts, view) and _is_near(hold, view))
        return
    series = _series(slot, view)
    if series is not None:
        yield series


def _stands_alone(hold: Hold, view: View) -> bool:
    past = view.history.holds.get((hold.touch, hold.part))
    return past is not None and past.stage is not Stage.WITHDRAWN


def _is_uniform(slot: Slot, kept: Sequence[Turn]) -> bool:
    """Whether one hold can stand for all times: the same words, and the wall time that a rule would give."""
    holds = [turn.hold for turn in kept]
    words = {(hold.title, hold.text, hold.popup) for hold in holds}
    walls = {hold.starts.astimezone(slot.zone).time() for hold in holds}
    lengths = {_utc(hold.ends) - _utc(hold.starts) for hold in holds}
    same_day = all(turn.hold.starts.astimezone(slot.zone).date() == turn.day for turn in kept)
    return same_day and len(words) <= 1 and len(walls) <= 1 and len(lengths) <= 1


def _series(slot: Slot, view: View) -> Hold | None:
    past = view.history.holds.get((slot.touch, slot.part))
    begun = _begun(slot, past, view)
    written = _written(slot, begun) if begun is not None else frozenset()
    times = [
        turn.hold
        for turn in slot.turns
        if (
            turn.is_kept and not _stands_alone(turn.hold, view)
            if _is_ahead(turn.hold.starts, view)
            else turn.hold.starts in written
        )
    ]
    if not times or not (begun or _is_live(past) or _is_near(times[0], view)):
        return None
    first, last = times[0], times[-1]
    starts = {_utc(hold.starts) for hold in times}
    between = (_utc(turn.hold.starts) for turn in slot.turns)
    exceptions = tuple(one for one in between if _utc(first.starts) < one < _utc(last.starts) and one not in starts)
    recurrence = Recurrence(rule=slot.rule, zone=slot.zone.key, until=_utc(last.starts), exceptions=exceptions)
    return replace(
        first,
        touch=slot.touch,
        part=slot.part,
        starts=first.starts.astimezone(slot.zone),
        ends=first.ends.astimezone(slot.zone),
        zone=slot.zone.key,
        recurrence=recurrence,
    )


def _begun(slot: Slot, past: PastHold | None, view: View) -> PastHold | None:
    """Give the hold of a slot that has begun, unless the slot has moved to other times since: then it begins anew."""
    if past is None or not _is_live(past) or past.recurrence is None or _is_ahead(past.starts, view):
        return None
    times = {(_utc(turn.hold.starts), _utc(turn.hold.ends)) for turn in slot.turns}
    same = past.recurrence.rule == slot.rule and (_utc(past.starts), _utc(past.ends)) in times
    return past if same else None


def _is_live(past: PastHold | None) -> bool:
    return past is not None and (past.is_live or past.stage is Stage.INTENDED)


def _written(slot: Slot, begun: PastHold) -> frozenset[datetime]:
    """Give the times of a slot that stand on the calendar by the hold that has begun."""
    recurrence = begun.recurrence
    if recurrence is None:
        return frozenset()
    first, last = _utc(begun.starts), _utc(recurrence.until)
    left_out = {_utc(one) for one in recurrence.exceptions}
    times = {turn.hold.starts: _utc(turn.hold.starts) for turn in slot.turns}
    return frozenset(one for one, moment in times.items() if first <= moment <= last and moment not in left_out)


def _is_near(hold: Hold, view: View) -> bool:
    return _utc(hold.starts) <= _utc(view.now) + _WEEK


def _is_ahead(starts: datetime, view: View) -> bool:
    # in UTC: wall times of one zone compare wrongly in the hour that a clock change repeats
    return _utc(starts) > _utc(view.now)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def times_of(hold: Hold | PastHold) -> Iterator[tuple[datetime, datetime]]:
    """Give begin and end of every time of a hold, in order; one that does not come back has one."""
    length = _utc(hold.ends) - _utc(hold.starts)
    starts = _expanded(hold.starts, hold.recurrence) if hold.recurrence else (hold.starts,)
    return ((one, (_utc(one) + length).astimezone(one.tzinfo)) for one in starts)


def _expanded(first: datetime, recurrence: Recurrence) -> Iterator[datetime]:
    from dateutil.rrule import rrulestr  # slow, and only needed where times are shown

    zone = ZoneInfo(recurrence.zone)
    wall = first.astimezone(zone).replace(tzinfo=None)
    left_out = {_utc(one) for one in recurrence.exceptions}
    for one in rrulestr(recurrence.rule, dtstart=wall):
        moment = one.replace(tzinfo=zone)
        if _utc(moment) > _utc(recurrence.until):
            return
        if _utc(moment) not in left_out:
            yield moment
