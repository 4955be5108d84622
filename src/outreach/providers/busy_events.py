"""When somebody is busy, from the events of a calendar file; what an event is about is never looked at.

Busy is what takes time and is not called off: tentative events too, whole days in the owner's zone, every repetition.
Free are transparent, cancelled and declined events, and holds of ours. `recurring-ical-events` finds the repetitions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from outreach.domain.dates import resolve
from outreach.domain.messages import is_key
from outreach.domain.slots import Span, merged
from outreach.patterns import Pattern
from outreach.providers import calendar_text
from outreach.providers.calendar_text import DECLINED, TIMES, Event, Line
from outreach.providers.recurrence_cost import MADE, MOST, Reach, cost

if TYPE_CHECKING:
    from icalendar import Event as Component

_REPEATING = ("RRULE", "RDATE", "RECURRENCE-ID")
_ONE = r"\d{8}(?:T\d{6}Z?)?"
_LENGTH = r"[+]?P(?:\d{1,4}W)?(?:\d{1,4}D)?(?:T(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,6}S)?)?"
_MOMENTS = Pattern(rf"{_ONE}(?:/(?:{_ONE}|{_LENGTH}))?(?:,{_ONE}(?:/(?:{_ONE}|{_LENGTH}))?)*")
_DURATION = Pattern(_LENGTH)
# so long is a moment without the Z that makes it UTC
_LOCAL = len("20261201T090000")
_FREE = {"STATUS": "CANCELLED", "TRANSP": "TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS": "FREE"}
_GOOGLE = "@google.com"
# reading a time or a rule costs so many steps of a repetition
_READING = 25
_LONGEST_ZONE = 100
# no zone is further than this from the owner's
_A_ZONE_AWAY = timedelta(days=2)
# what a file of any content can make the libraries raise
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, IndexError, ArithmeticError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked: the time that matters (aware), the owner's zone, and the owner's addresses in lower case."""

    start: datetime
    end: datetime
    zone: ZoneInfo
    owner: Collection[str] = ()


@dataclass(slots=True)
class Found:
    """What was found in one or more files. `steps` are left for repetitions; the rest counts what was passed over."""

    spans: list[Span] = field(default_factory=list)
    unreadable: int = 0
    endless: int = 0
    zones: set[str] = field(default_factory=set)
    steps: int = MOST

    @property
    def remarks(self) -> tuple[str, ...]:
        """Say what was passed over or guessed."""
        zones = (f'the time zone "{one}" is not known, so its times count as yours' for one in sorted(self.zones))
        unread = _counted(self.unreadable, "cannot be read")
        return (*unread, *_counted(self.endless, "repeats for too long to be followed"), *zones)


def _counted(count: int, what: str) -> Iterator[str]:
    if count:
        one = f"an event {what}" if count == 1 else f"{count} events {what.replace('repeats', 'repeat')}"
        yield f"{one}, so that time counts as free"


def read(content: bytes, asked: Asked, found: Found) -> None:
    """Add to `found` when the events of a calendar file take time.

    Raises:
        NoCalendarError: it is none, or not whole.
    """
    calendar = calendar_text.read(content)
    series: dict[str, list[Event]] = {}
    for number, event in enumerate(calendar.events):
        uid = event.value("UID") or str(number)
        if not is_key(uid.removesuffix(_GOOGLE)) and _may_matter(event, asked):
            series.setdefault(uid, []).append(event)
    for events in series.values():
        found.spans.extend(_spans(events, calendar.zones, asked, found))


def busy(found: Found) -> tuple[Span, ...]:
    """Give all that was found, in order and without overlap."""
    return merged(found.spans)


def _may_matter(event: Event, asked: Asked) -> bool:
    """Whether an event can touch the time asked for, by the digits of its days alone: most of a file is long over."""
    if any(name in event.lines for name in _REPEATING):
        return True
    first, last = event.value("DTSTART")[:8], event.value("DTEND")[:8]
    if not first.isdigit() or not (last or "0").isdigit():
        return True
    if first > f"{asked.end + _A_ZONE_AWAY:%Y%m%d}":
        return False
    return "DURATION" in event.lines or (last or first) >= f"{asked.start - _A_ZONE_AWAY:%Y%m%d}"


def _spans(events: Sequence[Event], zones: Mapping[str, str], asked: Asked, found: Found) -> list[Span]:
    """Give the times of one event and all its repetitions; what cannot be read or followed gives none."""
    reading = _READING * sum(map(_size, events))
    if reading > found.steps:
        found.endless += 1
        return []
    found.steps -= reading
    try:
        parts = [_component(one, zones, asked, found) for one in events]
        price = sum(_cost(one, asked) for one in parts)
        if price > found.steps:
            found.endless += 1
            return []
        found.steps -= price
        return list(_occurrences(parts, asked))
    except _UNREADABLE:
        found.unreadable += 1
        return []


def _size(event: Event) -> int:
    """Count the times and rules of an event, as far as that can be told before they are read."""
    return 1 + sum(1 + line.value.count(",") for name in (*TIMES, "RRULE") for line in event.lines.get(name, ()))


def _component(event: Event, zones: Mapping[str, str], asked: Asked, found: Found) -> Component:
    """Write the event again with what says when it is, in zones that are known; a free one is marked as such."""
    from icalendar import Event as Written

    lines = ["BEGIN:VEVENT", "UID:one"]
    for name in TIMES:
        lines += [_moments(name, one, zones, asked, found) for one in event.lines.get(name, ())]
    if "DTEND" not in event.lines and "DURATION" in event.lines:
        lines.append(f"DURATION:{_required(_DURATION, event.value('DURATION'))}")
    lines += [f"RRULE:{one.value}" for one in event.lines.get("RRULE", ())]
    if event.value("SEQUENCE").isdigit():
        lines.append(f"SEQUENCE:{event.value('SEQUENCE')[:9]}")
    lines += ["TRANSP:TRANSPARENT" if _is_free(event, asked) else "TRANSP:OPAQUE", "END:VEVENT", ""]
    written = Written.from_ical("\r\n".join(lines))
    if not isinstance(written, Written) or _instant(written.start, asked.zone) > _instant(written.end, asked.zone):
        raise ValueError("it ends before it begins")
    return written


def _moments(name: str, line: Line, zones: Mapping[str, str], asked: Asked, found: Found) -> str:
    value = _required(_MOMENTS, line.value.strip())
    if "T" not in value:
        return f"{name};VALUE=DATE:{value}"
    period = ";VALUE=PERIOD" if "/" in value else ""
    future = ";RANGE=THISANDFUTURE" if line.parameters.get("RANGE") == "THISANDFUTURE" else ""
    zone = (
        "" if value[_LOCAL:].startswith("Z") else f";TZID={_zone(line.parameters.get('TZID', ''), zones, asked, found)}"
    )
    return f"{name}{period}{future}{zone}:{value}"


def _zone(name: str, zones: Mapping[str, str], asked: Asked, found: Found) -> str:
    """Give the name of a zone as the time zone database has it; a time without one is the owner's."""
    if not name:
        return asked.zone.key
    names = (one for one in (name, zones.get(name, "")) if len(one) <= _LONGEST_ZONE)
    known = next(filter(None, map(_in_database, names)), None)
    if known is None:
        found.zones.add(name[:60])
    return known or asked.zone.key


@lru_cache(maxsize=256)
def _in_database(name: str) -> str | None:
    """Find a zone under the names that calendar programs give it: plain, behind a prefix, or as on Windows."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    steps = name.strip("/").split("/")
    for one in (*("/".join(steps[number:]) for number in range(len(steps))), WINDOWS_TO_OLSON.get(name, "")):
        try:
            return ZoneInfo(one).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _required(form: Pattern[str], value: str) -> str:
    if not form.fullmatch(value):
        raise ValueError("no time that can be read")
    return value


def _is_free(event: Event, asked: Asked) -> bool:
    if any(event.value(name).upper() == word for name, word in _FREE.items()):
        return True
    return any(_address(one.value) in asked.owner for one in event.lines.get(DECLINED, ()))


def _address(value: str) -> str:
    return value.strip().lower().removeprefix("mailto:")


def _cost(part: Component, asked: Asked) -> int:
    """Say in steps what an event costs; one that cannot be read costs more than anybody has."""
    first = _instant(part.start, asked.zone)
    length = _instant(part.end, asked.zone) - first
    reach = Reach(first=first, end=asked.end + length, looked_at=asked.end - asked.start + 2 * length)
    rules = part.get("RRULE", [])
    texts = [one.to_ical().decode() for one in (rules if isinstance(rules, list) else [rules])]
    costs = [cost(one, reach) for one in texts]
    days = sum(len(_values(part, name)) for name in ("RDATE", "EXDATE"))
    if None in costs:
        raise ValueError("a repetition that cannot be read")
    return sum(one or 0 for one in costs) + MADE * days


def _values(part: Component, name: str) -> Sequence[object]:
    held = part.get(name, [])
    return [value for one in (held if isinstance(held, list) else [held]) for value in one.dts]


def _occurrences(parts: Iterable[Component], asked: Asked) -> Iterator[Span]:
    """Give each time that touches the one asked for."""
    from icalendar import Calendar
    from recurring_ical_events import of

    calendar = Calendar()
    for one in parts:
        calendar.add_component(one)
    start, end = asked.start.astimezone(UTC), asked.end.astimezone(UTC)
    for one in of(calendar).between(start - _A_ZONE_AWAY, end + _A_ZONE_AWAY):
        if str(one.get("TRANSP")) != "OPAQUE":
            continue
        span = Span(_instant(one.start, asked.zone), _instant(one.end, asked.zone))
        first, last = max(span.starts, start), min(span.ends, end)
        if first < last:
            yield Span(first, last)


def _instant(moment: date, zone: ZoneInfo) -> datetime:
    """Give a moment in UTC; a day begins at the owner's midnight."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return resolve(moment, time(0), zone).astimezone(UTC)
