"""The instances of a recurring event, by dateutil's reading of RFC 5545; wall-clock times stay across DST."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from tests.google_server.event import Event
from tests.google_server.event_times import EventTime

_MOST = 730
_UNTIL = re.compile(r"(UNTIL=)([0-9TZ]+)")


def rules(event: Event) -> tuple[str, ...]:
    """Give the lines of `recurrence`."""
    held = event.fields.get("recurrence")
    return tuple(str(one) for one in held) if isinstance(held, list) else ()


def instances(event: Event, calendar_zone: str) -> Iterable[Event]:
    """Give the single events a recurring one stands for (at most 730), or the event itself."""
    lines = rules(event)
    if not lines:
        return (event,)
    zone = ZoneInfo(event.start.zone)
    first = _wall(event.start, zone)
    length = event.end.instant(calendar_zone) - event.start.instant(calendar_zone)
    # the end of something that is of whole days is a day everywhere
    here = ZoneInfo("UTC") if event.start.moment is None else zone
    text = "\n".join(_in_walls(line, here) for line in lines)
    found = islice(rrulestr(text, dtstart=first, forceset=True), _MOST)
    return [_instance(event, wall, length, zone) for wall in found]


def singles(events: Mapping[str, Event], calendar_zone: str) -> Iterator[Event]:
    """Give all single events: recurring ones as their instances, each as it was changed by itself if it was."""
    for event in events.values():
        yield from (one for one in instances(event, calendar_zone) if one is event or one.id not in events)


def _in_walls(line: str, zone: ZoneInfo) -> str:
    """Write a line with all its times as wall times of the event's zone."""
    name, _, rest = line.partition(":")
    if name.startswith("EXDATE"):
        return f"EXDATE:{','.join(_in_wall(one, zone) for one in rest.split(','))}"
    return f"{name}:{_UNTIL.sub(lambda found: found[1] + _in_wall(found[2], zone), rest)}"


def _in_wall(text: str, zone: ZoneInfo) -> str:
    if not text.endswith("Z"):
        return text
    moment = datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return f"{moment.astimezone(zone):%Y%m%dT%H%M%S}"


def _wall(begin: EventTime, zone: ZoneInfo) -> datetime:
    if begin.moment is None:
        return datetime.combine(begin.day or date.min, time())
    return begin.moment.astimezone(zone).replace(tzinfo=None)


def _instance(event: Event, wall: datetime, length: timedelta, zone: ZoneInfo) -> Event:
    fields = {name: value for name, value in event.fields.items() if name != "recurrence"}
    fields["recurringEventId"] = event.id
    if event.start.moment is None:
        start, end = (EventTime(day=day.date(), zone=event.start.zone) for day in (wall, wall + length))
        suffix = f"{wall:%Y%m%d}"
    else:
        begin = wall.replace(tzinfo=zone).astimezone(UTC)
        start, end = (EventTime(moment=one, zone=event.start.zone) for one in (begin, begin + length))
        suffix = f"{begin:%Y%m%dT%H%M%SZ}"
    fields["originalStartTime"] = start.shown(event.start.zone)
    return replace(event, id=f"{event.id}_{suffix}", start=start, end=end, fields=fields)
