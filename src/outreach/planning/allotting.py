"""allot(paced) → Allotted: which times each chosen mail offers, so that nobody is offered what another was.

A draft that lies there keeps its times while they are good; it gets others once one of them is not, or if it has none.
While nobody knows when the owner is busy, no new times are offered. Pure, and the same for any order of the requests.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.cadences import SlotOffer
from outreach.domain.dates import Duration, Unit, resolve
from outreach.domain.occasions import Conference, Occasion
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.slots import Slot, Span
from outreach.domain.stages import Allotted, Paced, View
from outreach.domain.touches import Due, TouchId, Window
from outreach.planning.free_time import Diary, days_of, venue, venue_zone
from outreach.planning.own_holds import taken_off
from outreach.planning.pleasant_hours import frame
from outreach.planning.quarters import rounded_up
from outreach.planning.seating import Frame, Request
from outreach.planning.sendtime import send_at, zone_of
from outreach.planning.sharing import shared
from outreach.planning.taken import BETWEEN, between
from outreach.planning.workdays import Workdays, shift, shift_instant

LEAD, LEAD_AT_CONFERENCE = Duration(3, Unit.DAY), Duration(24, Unit.HOUR)
WITHIN = Duration(2, Unit.WEEK)

_BY_HAND = TouchId(CadenceId("slots"), PersonId("anybody"), "now")

_DAY = timedelta(days=1)
_MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Times asked for one mail: how many, how long, with whom, and between which moments they must lie.

    `zone` is the one in whose days and hours they are spread, `standing` when the times begin that the mail offers
    already.
    """

    touch: TouchId
    person: Person
    offer: SlotOffer
    inside: Span
    zone: ZoneInfo
    occasion: Occasion | None = None
    standing: tuple[datetime, ...] = ()

    @property
    def length(self) -> timedelta:
        """How long a talk lasts."""
        return self.offer.length.as_timedelta()


def allot(paced: Paced, view: View) -> Allotted:
    """Give each chosen mail that offers times the times it offers, in order."""
    asked = [found for due in paced.chosen if (found := _of_due(due, view)) is not None]
    reach = _reach(asked, view)
    slots = _given(asked, Diary(view=view, reach=reach, planned=paced.holds))
    return Allotted(
        chosen=tuple(_with_slots(due, slots, view) for due in paced.chosen),
        waiting=paced.waiting,
        skipped=paced.skipped,
        unwanted=paced.unwanted,
        holds=paced.holds,
        asks_busy=bool(asked),
        asks_until=reach.ends,
    )


def free_slots(person: Person, offer: SlotOffer, view: View, *, occasion: Occasion | None = None) -> tuple[Slot, ...]:
    """Give times to offer somebody from now on, as a mail of today would; what they were offered before is not."""
    asked = [_by_hand(person, offer, view, occasion)]
    return _given(asked, Diary(view=view, reach=_reach(asked, view)))[_BY_HAND]


def looks_until(person: Person, offer: SlotOffer, view: View, *, occasion: Occasion | None = None) -> datetime:
    """Give how far ahead `free_slots` looks: until then it must be known when the owner is busy."""
    return _reach([_by_hand(person, offer, view, occasion)], view).ends


def _by_hand(person: Person, offer: SlotOffer, view: View, occasion: Occasion | None) -> Asked:
    window = Window(opens=view.today, best=view.today, closes=None, opens_at=view.now, closes_at=None)
    return _asked(_BY_HAND, person, offer, send_at(window, person, view), occasion, view)


def _of_due(due: Due, view: View) -> Asked | None:
    """Give what a mail asks for; the times of a first mail stay those of its follow-ups, which ask for none."""
    offer = due.cadence.offer_times
    if offer is None or due.occurrence.follows:
        return None
    asked = _asked(due.touch, due.person, offer, send_at(due.window, due.person, view), due.occasion, view)
    past = view.history.drafts.get(due.touch)
    return replace(asked, standing=tuple(sorted(past.slots))) if past is not None and past.is_lying else asked


def _asked(
    touch: TouchId, person: Person, offer: SlotOffer, send: datetime, occasion: Occasion | None, view: View
) -> Asked:
    """Ask for times from when the mail can have been read and answered: three days, at a conference one."""
    conference, workdays = venue(occasion), Workdays(view.project.calendar)
    zone = zone_of(person, view)
    days = days_of(occasion, view)
    first = shift_instant(send, LEAD if days is None else LEAD_AT_CONFERENCE, 1, zone, workdays)
    if days is None:
        last = shift(send.astimezone(zone).date(), offer.within or WITHIN, 1, workdays)
        ends = resolve(last + _DAY, _MIDNIGHT, zone)
    return Asked(
        touch=touch,
        person=person,
        offer=offer,
        inside=between(first, ends if days is None else days.ends),
        zone=venue_zone(conference, view) if conference else zone,
        occasion=occasion,
    )


def _reach(asked: Iterable[Asked], view: View) -> Span:
    """Give the stretch of time in which all times lie that are asked for, or stand."""
    now = view.now.astimezone(UTC)
    ends = [now + _DAY]
    for one in asked:
        ends += [one.inside.ends, *(start + one.length for start in one.standing)]
    return Span(now, max(ends))


def _given(asked: Iterable[Asked], diary: Diary) -> Mapping[TouchId, tuple[Slot, ...]]:
    """Share the free time out."""
    by_touch = {one.touch: one for one in asked}
    frames: dict[ZoneInfo, Frame] = {}
    for one in by_touch.values():
        if one.zone not in frames:
            frames[one.zone] = frame(diary.quarters, diary.reach, one.zone)
    given = shared([_request(one, diary, frames[one.zone]) for one in by_touch.values()])
    return {touch: tuple(_slot(number, by_touch[touch], diary) for number in found) for touch, found in given.items()}


def _request(asked: Asked, diary: Diary, frame: Frame) -> Request:
    is_known = diary.view.history.busy is not None
    kept = tuple(one for one in asked.standing if _is_good(one, asked, diary))
    is_whole = bool(kept) and kept == asked.standing and not any(taken_off(asked.touch, diary.view))
    margin = BETWEEN if venue(asked.occasion) else timedelta(0)
    return Request(
        touch=asked.touch,
        free=diary.beginnings(asked.person, asked.length, asked.inside, asked.occasion, asked.touch),
        width=rounded_up(asked.length + margin),
        count=asked.offer.count if is_known and not is_whole else 0,
        frame=frame,
        kept=tuple(diary.quarters.number(one) for one in kept),
    )


def _is_good(start: datetime, asked: Asked, diary: Diary) -> bool:
    span = Span(start, start + asked.length)
    return not diary.objections(span, asked.person, asked.occasion, asked.touch)


def _slot(number: int, asked: Asked, diary: Diary) -> Slot:
    standing = {diary.quarters.number(one): one.astimezone(UTC) for one in asked.standing}
    starts, conference = standing.get(number, diary.quarters.at(number)), venue(asked.occasion)
    zone = venue_zone(conference, diary.view) if conference else diary.view.project.me.zone
    return Slot(starts, starts + asked.length, zone.key)


def _with_slots(due: Due, slots: Mapping[TouchId, tuple[Slot, ...]], view: View) -> Due:
    """Give the mail its times; where there are none although they were looked for, that is said."""
    if due.touch not in slots:
        return due
    found = slots[due.touch]
    if found or view.history.busy is None:
        return replace(due, slots=found)
    return replace(due, warnings=(*due.warnings, ("", _none_found(due))))


def _none_found(due: Due) -> str:
    record = due.occasion.record if due.occasion else None
    offer = due.cadence.offer_times
    if isinstance(record, Conference):
        return f"you have no free time at {record.name}, so no times are offered"
    within = (offer.within if offer else None) or WITHIN
    return f"no time within {within} suits you both, so none is offered"
