"""Free times to paste: as a mail would say them, one to a line, with what to type once one of them is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from outreach.domain.cadences import SlotOffer
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person
from outreach.domain.slots import Slot
from outreach.domain.stages import View
from outreach.planning.allotting import WITHIN
from outreach.planning.asking import handle
from outreach.rendering.slot_words import times_for, venue_time
from outreach.reports.json import VERSION, JsonObject, JsonValue
from outreach.reports.words import count, minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeTimes:
    """Times that are free for the owner and somebody, and what was asked for; `occasion` is where they would meet."""

    person: Person
    offer: SlotOffer
    slots: Sequence[Slot]
    occasion: Occasion | None = None


def slots_text(found: FreeTimes, view: View) -> str:
    """Write the times to paste, what they are, and what comes next."""
    length = minutes(found.offer.length.as_timedelta().total_seconds())
    whom = found.person.name.shown
    if not found.slots:
        where = f" at {found.occasion.title}" if found.occasion else f" within {found.offer.within or WITHIN}"
        return f"No time of {length}{where} suits both you and {whom}.\n{_farther(found, view)}"
    given = count(len(found.slots), "time")
    fewer = "" if len(found.slots) == found.offer.count else ", all there is"
    clock = venue_time(found.slots, found.occasion)
    opening = (
        f"{given} of {length} for you and {whom}{fewer}{f', all {clock}' if clock else ''}. Nothing is held for them."
    )
    times = times_for(found.slots, found.person, view.project, occasion=found.occasion, today=view.today)
    return "\n".join((opening, *times, _keep(found, view)))


def slots_json(slots: Sequence[Slot]) -> JsonObject:
    """Build the object of `slots --json`."""
    return {"version": VERSION, "slots": [_slot(one) for one in slots]}


def _slot(slot: Slot) -> JsonValue:
    zone = ZoneInfo(slot.zone)
    starts, ends = (moment.astimezone(zone).isoformat(timespec="seconds") for moment in (slot.starts, slot.ends))
    return {"start": starts, "end": ends, "timezone": slot.zone}


def _keep(found: FreeTimes, view: View) -> str:
    """Give the command that keeps the first of them, in the owner's zone, which is what it takes."""
    starts = found.slots[0].starts.astimezone(view.project.me.zone)
    length = f"{found.offer.length.as_timedelta().total_seconds() / 60:.0f} min"
    name = handle(found.person, view.project)
    return f"Taken?  outreach book {name} {starts:%Y-%m-%d %H:%M} {length}"


def _farther(found: FreeTimes, view: View) -> str:
    name = handle(found.person, view.project)
    if found.occasion is not None:
        return f"At another time:  outreach slots {name}"
    return f"Farther ahead:  outreach slots {name} --within 8w"
