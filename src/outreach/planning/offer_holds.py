"""The holds behind offered times: which should stand now, and why one that stands should not any more.

Once a time is taken, the others go, its hold says so, and the preparation a recipe asks for stands before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.cadences import Before, Cadence, On
from outreach.domain.history import Stage
from outreach.domain.messages import Hold
from outreach.domain.objections import ObjectionKind
from outreach.domain.occasions import Occasion, OccasionKind
from outreach.domain.people import Person
from outreach.domain.slots import Slot, Span, is_slot
from outreach.domain.stages import View
from outreach.domain.touches import Skip, SkipCode, TouchId
from outreach.planning.free_time import objections
from outreach.planning.occasions import is_too_short, occasions
from outreach.planning.offers import Held, Offer, Time, zone_at
from outreach.planning.parts import hold as hold_of
from outreach.planning.parts import places
from outreach.planning.season import in_phase
from outreach.planning.wording import said

End = tuple[SkipCode, str]
Part = tuple[TouchId, str]

_TAKEN_BY = frozenset({ObjectionKind.BUSY, ObjectionKind.HELD})

_NOT_OURS = frozenset({Stage.EDITED, Stage.PARTLY, Stage.GONE, Stage.DELETED})

_OFFERED = "Offered in a mail; kept free until an answer comes."
_TAKEN = "You meet then."


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What should stand behind offered times, and for holds of ours that should not, the reason by touch and part."""

    holds: tuple[Hold, ...] = ()
    ends: Mapping[Part, End] = field(default_factory=dict)


def not_offered(touches: Collection[TouchId], view: View) -> Iterator[Hold]:
    """Give the times, as if held, behind which the owner moved or deleted the hold of one of these mails."""
    for (touch, part), past in view.history.holds.items():
        if touch in touches and is_slot(part) and past.stage in _NOT_OURS:
            zone = zone_at(touch, view)
            yield Hold(
                touch=touch,
                part=f"lost-{part}",
                title=past.title,
                starts=past.starts.astimezone(zone),
                ends=past.ends.astimezone(zone),
                zone=zone.key,
            )


def anyway(
    offers: Sequence[Offer], written: Collection[TouchId], withdrawn: Mapping[TouchId, Skip], view: View
) -> tuple[Hold, ...]:
    """Give what stands whatever times are found now: behind mails that are not `written`, and to prepare."""
    untold = [one for one in offers if one.chosen is not None or one.touch not in written]
    found = [hold for one in untold for hold in _kept(one, withdrawn, view)]
    left = _given_up(offers, written, found, view)
    for offer in untold:
        if offer.is_open and offer.touch not in withdrawn:
            found += _held_again(offer, found, left)
    return (*found, *(hold for one in offers for hold in _preparation(one, view)))


def _given_up(offers: Iterable[Offer], written: Collection[TouchId], kept: Iterable[Hold], view: View) -> View:
    """Give the view after the holds behind offers were given up that are not kept: their times are free again."""
    names = {(one.touch, one.part) for one in kept}
    ended = {one.touch for one in offers if one.touch not in written}
    standing = {
        name: past
        for name, past in view.history.holds.items()
        if not (name[0] in ended and is_slot(name[1]) and past.is_untouched) or name in names
    }
    return replace(view, history=replace(view.history, holds=standing))


def behind(
    written: Mapping[TouchId, tuple[Person, tuple[Slot, ...]]],
    offers: Sequence[Offer],
    withdrawn: Mapping[TouchId, Skip],
    view: View,
) -> Behind:
    """Give the holds behind the times that mails offer after this plan.

    `written` are the mails that are made now or written again, by touch, with the times they will offer; `withdrawn`
    those that are taken back, with the reason.
    """
    holds = [*anyway(offers, written, withdrawn, view)]
    taken = {one.touch for one in offers if one.chosen is not None}
    for touch, (person, slots) in written.items():
        if touch not in taken:
            holds += (offered(touch, person, slot, view) for slot in slots)
    names = {(one.touch, one.part) for one in holds}
    return Behind(holds=tuple(holds), ends=_ends(offers, names, withdrawn, view))


def _kept(offer: Offer, withdrawn: Mapping[TouchId, Skip], view: View) -> Iterator[Hold]:
    """Give the holds of an offer that is not written again, of the times that were never given up."""
    person = offer.person
    if person is None:
        return
    if offer.chosen is not None:
        slot = offer.at(offer.chosen)
        if slot.starts > view.now.astimezone(UTC):
            yield _hold(offer.touch, slot, person.name.formal, _TAKEN, zone_at(offer.touch, view).key)
    elif offer.over is None and offer.touch not in withdrawn:
        for time in offer.times:
            if not time.is_near(view.now) and time.held is not Held.RELEASED:
                yield offered(offer.touch, person, time.slot, view)


def _held_again(offer: Offer, others: Sequence[Hold], view: View) -> Iterator[Hold]:
    """Give the holds of times that were given up before the offer was open again; some are somebody else's by now."""
    for time in offer.times:
        person = offer.person if time.held is Held.RELEASED and not time.is_near(view.now) else None
        taken = any(time.slot.span.overlaps(_span_of(one)) for one in others)
        if person is not None and not taken and _is_free(time.slot.span, offer, view):
            yield offered(offer.touch, person, time.slot, view)


def _span_of(hold: Hold) -> Span:
    return Span(hold.starts.astimezone(UTC), hold.ends.astimezone(UTC))


def _is_free(span: Span, offer: Offer, view: View) -> bool:
    against = objections(span, offer.person, view, own=offer.touch)
    return not any(one.kind in _TAKEN_BY for one in against)


def offered(touch: TouchId, person: Person, slot: Slot, view: View) -> Hold:
    """Give the hold behind a time that somebody may take."""
    return _hold(touch, slot, f"{person.name.formal}?", _OFFERED, zone_at(touch, view).key)


def _hold(touch: TouchId, slot: Slot, title: str, text: str, zone: str) -> Hold:
    return Hold(
        touch=touch,
        part=slot.part,
        title=title,
        starts=slot.starts.astimezone(ZoneInfo(zone)),
        ends=slot.ends.astimezone(ZoneInfo(zone)),
        zone=zone,
        text=text,
    )


def _ends(
    offers: Iterable[Offer], kept: Collection[Part], withdrawn: Mapping[TouchId, Skip], view: View
) -> Mapping[Part, End]:
    """Say of every hold behind an offer that is not kept why it is given up."""
    known = {one.touch: one for one in offers}
    found: dict[Part, End] = {}
    for touch, part in view.history.holds:
        offer = known.get(touch) if is_slot(part) and (touch, part) not in kept else None
        if offer is not None:
            time = next((one for one in offer.times if one.slot.part == part), None)
            found[(touch, part)] = _end(time, _why(offer, withdrawn.get(touch), view), view)
    return found


def _end(time: Time | None, why: End | None, view: View) -> End:
    if time is None:
        return SkipCode.REMOVED, "no mail offers it any more"
    if why is not None:
        return why
    if time.is_near(view.now):
        return SkipCode.MISSED_WINDOW, "nobody took it, and it is less than a day away"
    return SkipCode.REMOVED, "the mail offers another time instead"


def _why(offer: Offer, withdrawn: Skip | None, view: View) -> End | None:
    if offer.chosen is not None and offer.person is not None:
        starts = offer.chosen.starts.astimezone(view.project.me.zone)
        text = f"{offer.person.name.formal} takes {said(starts.date(), view.today)} {starts:%H:%M}"
        return SkipCode.PLANNED_MEETING, text
    if withdrawn is not None:
        return withdrawn.code, withdrawn.text
    return offer.over


def _preparation(offer: Offer, view: View) -> Iterator[Hold]:
    """Give the time to prepare for a meeting that an offer led to, unless a hold set keeps some for it anyway."""
    cadence = view.project.cadence(offer.touch.cadence)
    if offer.chosen is None or cadence is None or offer.person is None:
        return
    recipe = cadence.recipe_of(offer.touch.step)
    occasion = _meeting_of(offer, view) if recipe.holds and cadence.on else None
    if occasion is None or any(_prepares(one, occasion, view) for one in view.project.cadences):
        return
    for part in recipe.holds:
        for place in places(part, occasion, view):
            if place.times[0].astimezone(UTC) > view.now.astimezone(UTC):
                yield hold_of(cadence, place.part, occasion.id, place.times, view, place.subject)


def _meeting_of(offer: Offer, view: View) -> Occasion | None:
    """Give the meeting that stands where a time was taken."""
    starts = offer.chosen.starts if offer.chosen else None
    meetings = (one for one in occasions(view, timedelta(0)) if one.kind is OccasionKind.MEETING)
    found = (one for one in meetings if one.starts is not None and one.starts.astimezone(UTC) == starts)
    return next((one for one in found if offer.touch.person in _people(one)), None)


def _people(occasion: Occasion) -> set[str]:
    return {one.person for one in occasion.participants}


def _prepares(cadence: Cadence, occasion: Occasion, view: View) -> bool:
    """Whether a recipe that offers nothing holds time for a meeting of itself."""
    if not cadence.holds or not cadence.on or cadence.offer_times is not None or not in_phase(cadence, view):
        return False
    trigger = cadence.trigger
    is_of_meetings = isinstance(trigger, Before | On) and trigger.kind is OccasionKind.MEETING
    return is_of_meetings and not is_too_short(cadence, occasion)
