"""Offers: the times that mails of ours offer, each with the hold behind it, and what became of them.

An offer begins with the mail and keeps its touch; a follow-up repeats nothing of it. Which holds it needs is said
elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from outreach.domain.cadences import SlotOffer
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.occasions import Conference
from outreach.domain.people import Person
from outreach.domain.slots import Slot, Span, part_of
from outreach.domain.stages import View
from outreach.domain.touches import SkipCode, TouchId
from outreach.planning.offer_ends import Closing, closings, over

# a time that nobody took is free again this long before it
LEAST_NOTICE = timedelta(hours=24)

_USUAL = timedelta(minutes=30)


class Held(StrEnum):
    """What stands behind a time that is, or was, offered."""

    LIVE = "live"
    EDITED = "edited"
    DELETED = "deleted"
    RELEASED = "released"
    MISSING = "missing"


_HELD = {
    Stage.HELD: Held.LIVE,
    Stage.PARTLY: Held.EDITED,
    Stage.EDITED: Held.EDITED,
    Stage.GONE: Held.DELETED,
    Stage.DELETED: Held.DELETED,
    Stage.WITHDRAWN: Held.RELEASED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One time that is offered, and what stands behind it on the calendar."""

    slot: Slot
    held: Held

    def is_near(self, now: datetime) -> bool:
        """Whether it begins too soon to be taken any more."""
        return self.slot.starts < now.astimezone(UTC) + LEAST_NOTICE


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The times one mail of ours offers, in order.

    `chosen` is the one that is taken; `over` says why none can be taken any more. `closes` is when nobody waits for an
    answer any more, where that is known. `person` is None when they are no longer in the files.
    """

    touch: TouchId
    past: PastDraft
    person: Person | None
    times: tuple[Time, ...]
    chosen: Span | None = None
    over: tuple[SkipCode, str] | None = None
    closes: datetime | None = None

    @property
    def stage(self) -> Stage:
        """What became of its mail."""
        return self.past.stage

    @property
    def is_unsent(self) -> bool:
        """Whether its mail still lies among the drafts, or may."""
        return self.past.is_lying or self.stage is Stage.INTENDED

    @property
    def lost(self) -> tuple[Slot, ...]:
        """The times whose hold the owner moved or deleted: they are not ours to offer any more."""
        return tuple(one.slot for one in self.times if one.held in (Held.EDITED, Held.DELETED))

    @property
    def is_open(self) -> bool:
        """Whether somebody may still take one of its times."""
        return self.chosen is None and self.over is None

    def until(self, slot: Slot) -> datetime:
        """Give when one of its times is given up by itself, if nobody takes it (in UTC)."""
        last = slot.starts - LEAST_NOTICE
        return min(last, self.closes.astimezone(UTC)) if self.closes else last

    def at(self, span: Span) -> Slot:
        """Give the time that is taken, or any other of its own."""
        return next(one.slot for one in self.times if one.slot.span == span)


def standing(view: View) -> tuple[Offer, ...]:
    """Give every offer that may be live: those of mails that lie there, left or vanished, with a time still ahead."""
    drafts = [one for one in view.history.drafts.values() if one.slots and _may_be_live(one, view)]
    if not drafts:
        return ()
    closes = closings(drafts, view)
    found = (_offer(one, closes, view) for one in sorted(drafts, key=lambda one: one.touch))
    return tuple(one for one in found if any(time.slot.ends > view.now.astimezone(UTC) for time in one.times))


def _may_be_live(past: PastDraft, view: View) -> bool:
    """Whether a mail exists, or may; one that was never made offers nothing."""
    if past.stage is not Stage.INTENDED:
        return True
    return past.settles_at is not None and view.now < past.settles_at


def _offer(past: PastDraft, closes: Mapping[TouchId, Closing], view: View) -> Offer:
    person = view.project.person(past.touch.person)
    times = tuple(Time(slot=slot, held=state_of(past, slot, view.history)) for slot in slots_of(past, view))
    chosen = taken(past, view)
    end = closes.get(past.touch)
    return Offer(
        touch=past.touch,
        past=past,
        person=person,
        times=times,
        chosen=chosen.span if chosen else None,
        over=over(past, person, end, view),
        closes=end.at if end else None,
    )


def state_of(past: PastDraft, slot: Slot, history: History) -> Held:
    """Give what stands behind one time a mail offers."""
    hold = history.holds.get((past.touch, slot.part))
    return _HELD.get(hold.stage, Held.MISSING) if hold else Held.MISSING


def slots_of(past: PastDraft, view: View) -> tuple[Slot, ...]:
    """Give the times a mail of ours offers, in order, as it was last written."""
    zone = zone_at(past.touch, view).key
    offer = offered_by(past.touch, view)
    return tuple(_slot(starts, past.touch, offer, zone, view.history) for starts in sorted(past.slots))


def _slot(starts: datetime, touch: TouchId, offer: SlotOffer | None, zone: str, history: History) -> Slot:
    """Give a time as it was held; what was never held lasts as long as the recipe says."""
    hold = history.holds.get((touch, part_of(starts)))
    length = hold.ends - hold.starts if hold else offer.length.as_timedelta() if offer else _USUAL
    begins = starts.astimezone(UTC)
    return Slot(starts=begins, ends=begins + length, zone=zone)


def offered_by(touch: TouchId, view: View) -> SlotOffer | None:
    """Give what the recipe of a touch offers, as far as it is still there."""
    cadence = view.project.cadence(touch.cadence)
    return cadence.recipe_of(touch.step).offer_times if cadence else None


def zone_at(touch: TouchId, view: View) -> ZoneInfo:
    """Give the zone in which the times of a touch are kept: the venue's at a venue, else the owner's."""
    venue = venue_of(touch, view)
    return venue.zone if venue is not None and venue.zone is not None else view.project.me.zone


def venue_of(touch: TouchId, view: View) -> Conference | None:
    """Give the conference in person that a touch is about."""
    found = (one for one in view.project.conferences if one.id == touch.anchor and not one.virtual)
    return next(found, None)


def taken(past: PastDraft, view: View) -> Slot | None:
    """Give the one of the times a mail offers at which a meeting with its reader stands, or stood."""
    zone, person = view.project.me.zone, past.touch.person
    meetings = (one for one in (*view.project.meetings, *view.history.booked) if person in one.people)
    starts = {one.when.instant(zone).astimezone(UTC) for one in meetings if one.when.at is not None}
    return next((one for one in slots_of(past, view) if one.starts in starts), None)
