"""The times a mail offers, as its reader lives them, with the owner's beside them where the two clocks differ.

At a conference in person there is one clock, the venue's, and it is named once for all times. Elsewhere both times are
written out from begin to end, so that nobody has to count.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from outreach.domain.occasions import Conference, Occasion
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.domain.slots import Slot
from outreach.domain.zones import zone_of
from outreach.rendering.days import clock_time, long_day, weekday
from outreach.rendering.scene import zone_name

_HALF = 3


def times_for(
    slots: Sequence[Slot], person: Person, project: Project, *, occasion: Occasion | None, today: date
) -> list[str]:
    """Write the times that are offered to somebody, in their order."""
    theirs, venue = zone_of(person, project), is_at_venue(occasion)
    return [written(slot, theirs, project.me.zone, venue=venue, today=today) for slot in slots]


def venue_time(slots: Sequence[Slot], occasion: Occasion | None) -> str:
    """Name the clock that all times are read by at a conference in person: "Central time"; elsewhere nothing."""
    if not slots or not is_at_venue(occasion):
        return ""
    return zone_name(slots[0].starts.astimezone(ZoneInfo(slots[0].zone)))


def is_at_venue(occasion: Occasion | None) -> bool:
    """Whether those who meet for it read one clock, that of the place."""
    record = occasion.record if occasion else None
    return isinstance(record, Conference) and not record.virtual


def written(slot: Slot, person_zone: ZoneInfo | None, own_zone: ZoneInfo, *, venue: bool, today: date) -> str:
    """Write a time: "Tuesday, December 1, 2:00–2:20 pm Eastern time (1:00–1:20 pm Central)".

    At a venue, and where both live by one clock, no zone is named. Where nobody knows by which clock the reader lives,
    the owner's is written, and named.
    """
    zone = ZoneInfo(slot.zone) if venue else person_zone or own_zone
    starts, mine = slot.starts.astimezone(zone), slot.starts.astimezone(own_zone)
    text = f"{long_day(starts.date(), today)}, {_from_to(slot, zone)}"
    if venue or (person_zone and starts.utcoffset() == mine.utcoffset()):
        return text
    text = f"{text} {zone_name(starts)}"
    if person_zone is None:
        return text
    day = "" if starts.date() == mine.date() else f"{weekday(mine.date())}, "
    return f"{text} ({day}{_from_to(slot, own_zone)} {zone_name(mine).removesuffix(' time')})"


def _from_to(slot: Slot, zone: ZoneInfo) -> str:
    """Give "2:00–2:20 pm", or "11:50 am–12:10 pm"."""
    first, last = (clock_time(moment.astimezone(zone).time()) for moment in (slot.starts, slot.ends))
    return f"{first[:-_HALF] if first[-_HALF:] == last[-_HALF:] else first}–{last}"
