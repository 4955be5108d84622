"""Parts of a hold set: where each lies in time, and the hold it becomes.

Times are given in the owner's zone. Knows nothing of which holds are wanted.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from outreach.domain.cadences import Cadence, HoldPart
from outreach.domain.dates import Duration, resolve
from outreach.domain.messages import Hold
from outreach.domain.occasions import Anchor, Occasion
from outreach.domain.people import ME
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.windows import ends
from outreach.planning.workdays import Sign, Workdays, shift, shift_instant

MORNING, AFTERNOON, EVENING = time(8), time(17), time(18)

_AT_START = timedelta(0)


def touch(cadence: Cadence, anchor: str) -> TouchId:
    """Name a hold set's touch; the person of a hold is the owner."""
    return TouchId(cadence.id, ME, anchor)


def begins(occasion: Occasion) -> datetime | None:
    """Give the instant an occasion begins: the morning of its first day when no time is known."""
    if occasion.starts is not None or occasion.days is None:
        return occasion.starts
    return resolve(occasion.days.first, MORNING, occasion.zone)


def span(part: HoldPart, occasion: Occasion, view: View) -> tuple[datetime, datetime] | None:
    """Give start and end of a part: at its distance from the anchor, and at its wall time if it names one."""
    first, last = begins(occasion), ends(occasion)
    if first is None or last is None:
        return None
    starts = _start(part, first if part.anchor is Anchor.START else last, view)
    return starts, max(starts, last) if part.length.count == 0 else after(starts, part.length, view)


def _start(part: HoldPart, anchor: datetime, view: View) -> datetime:
    zone, workdays = view.project.me.zone, Workdays(view.project.calendar)
    sign: Sign = -1 if part.before else 1
    if part.at is None:
        return shift_instant(anchor, part.offset, sign, zone, workdays) if part.offset else anchor
    day = anchor.astimezone(zone).date()
    return resolve(shift(day, part.offset, sign, workdays) if part.offset else day, part.at, zone)


def preparation(begin: datetime, length: Duration, when: str, view: View) -> tuple[datetime, datetime]:
    """Give the time to prepare for a session: "the evening before", "the day before", else right before it begins."""
    zone = view.project.me.zone
    before: date = begin.astimezone(zone).date() - timedelta(days=1)
    if "evening" in when:
        starts = resolve(before, EVENING, zone)
    elif "day" in when:
        starts = resolve(before, AFTERNOON, zone)
    else:
        starts = shift_instant(begin, length, -1, zone, Workdays(view.project.calendar))
    return starts, after(starts, length, view)


def after(moment: datetime, length: Duration, view: View) -> datetime:
    """Give the moment `length` later."""
    return shift_instant(moment, length, 1, view.project.me.zone, Workdays(view.project.calendar))


def hold(
    cadence: Cadence,
    part: HoldPart,
    anchor: str,
    times: tuple[datetime, datetime],
    view: View,
    occasion: Occasion | None = None,
) -> Hold:
    """Give the hold of a part at these times; its title and text may name the {place}, {name} or {person}."""
    zone = view.project.me.zone
    return Hold(
        touch=touch(cadence, anchor),
        part=part.part,
        title=_filled(part.title, occasion, view),
        starts=times[0].astimezone(zone),
        ends=times[1].astimezone(zone),
        zone=zone.key,
        text=_filled(part.text, occasion, view),
        popup=_AT_START if part.popup else None,
    )


def _filled(text: str, occasion: Occasion | None, view: View) -> str:
    # plain replacement: what people wrote is never run as a format string
    if occasion is None or "{" not in text:
        return text
    found = (view.project.person(id) for id in dict.fromkeys(one.person for one in occasion.participants))
    people = ", ".join(person.name.formal for person in found if person)
    for name, value in (("{place}", occasion.title), ("{name}", occasion.title), ("{person}", people)):
        text = text.replace(name, value)
    return text
