"""What must be so after every run of somebody who offers times, judged from what lies there and from what was done.

Of the product's own notion of an offer nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from outreach.domain.messages import key
from outreach.domain.occasions import Conference, Occasion, OccasionKind
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.domain.slots import Slot, Span
from outreach.domain.touches import TouchId
from outreach.rendering.slot_words import times_for
from tests.offering import Offering

# before this nobody stops waiting for an answer, whatever the recipe
_SURELY_WAITING = timedelta(days=4)
_NOTICE = timedelta(hours=24)


def broken(world: Offering) -> list[str]:
    """Give every promise about offered times that does not hold."""
    return [*_times_without_hold(world), *_holds_without_offer(world), *_two_people_at_once(world)]


def _is_waited_for(world: Offering, id: str, person: PersonId) -> bool:
    """Whether a mail was sent and nobody can say that its offer is over."""
    sent = world.sent_at[id]
    if person in world.paused or person not in {one.id for one in world.project.people}:
        return False
    if person in world.answered and world.answered[person] >= sent:
        return False
    return not world.booked.get(person) and world.now < sent + _SURELY_WAITING


def _times_without_hold(world: Offering) -> Iterator[str]:
    """I1. Each time in an untouched draft, or in a sent mail nobody answered, has its hold, or its owner took it."""
    held = {(hold.touch.person, hold.starts.astimezone(UTC)) for _, hold in world.untouched()}
    taken = world.moved | world.deleted
    for person in world.everybody:
        for slot, id in world.offered_to(person.id):
            stored = world.mails()[id]
            if id in world.edited or id in world.gone or slot.starts < world.now + _NOTICE:
                continue
            if stored.sent and not _is_waited_for(world, id, person.id):
                continue
            if (person.id, slot.starts) not in held and not _was_taken(world, stored.draft.touch, slot, taken):
                yield f"I1 {stored.draft.touch} offers {slot.starts} without a hold (sent: {stored.sent})"


def _was_taken(world: Offering, touch: TouchId, slot: Slot, taken: Iterable[str]) -> bool:
    """Whether the owner moved or deleted the hold behind a time, or something else stands there since."""
    keys = {str(key(world.project.me.email, touch, slot.part, generation)) for generation in range(9)}
    if keys & set(taken):
        return True
    others = [hold for _, hold in world.untouched() if hold.touch.person != touch.person]
    spans = [Span(hold.starts.astimezone(UTC), hold.ends.astimezone(UTC)) for hold in others]
    return any(slot.span.overlaps(one) for one in (*spans, *world.busy))


def _holds_without_offer(world: Offering) -> Iterator[str]:
    """I2. An untouched hold stands only behind a time that somebody may take, or has taken."""
    for _, hold in world.untouched():
        person, starts = hold.touch.person, hold.starts.astimezone(UTC)
        if starts <= world.now:
            continue
        if starts in world.booked.get(person, ()):
            continue
        mails = [id for slot, id in world.offered_to(person) if slot.starts == starts]
        if not mails:
            yield f"I2 {hold.title} {starts}: no mail offers it"
        elif not any(_may_stand(world, id, person, starts) for id in mails):
            yield f"I2 {hold.title} {starts}: nobody can take it any more"


def _may_stand(world: Offering, id: str, person: PersonId, starts: datetime) -> bool:
    if _is_the_last_left(world, id, person):
        return True
    if person in world.paused or person not in {one.id for one in world.project.people}:
        return False
    if starts < world.now + _NOTICE:
        return False
    if id not in world.sent_at:
        return True
    meetings = world.booked.get(person, {}).items()
    since = [at for begins, at in meetings if at > world.made_at[id] and begins >= world.sent_at[id]]
    return not since and world.answered.get(person, world.sent_at[id]) <= world.sent_at[id]


def _is_the_last_left(world: Offering, id: str, person: PersonId) -> bool:
    """Whether the owner deleted all holds behind a mail but one, and an answer came: that time is taken."""
    touch = world.mails()[id].draft.touch
    slots = [slot for slot, other in world.offered_to(person) if other == id]
    gone = [slot for slot in slots if _is_deleted(world, touch, slot)]
    answered = world.answered.get(person)
    return answered is not None and len(slots) > 1 and len(gone) == len(slots) - 1


def _is_deleted(world: Offering, touch: TouchId, slot: Slot) -> bool:
    keys = {str(key(world.project.me.email, touch, slot.part, generation)) for generation in range(9)}
    return bool(keys & world.deleted)


def _two_people_at_once(world: Offering) -> Iterator[str]:
    """I3. No time is offered to two people."""
    offered = [hold for _, hold in world.untouched() if hold.title.endswith("?") and hold.starts > world.now]
    for number, one in enumerate(offered):
        for other in offered[number + 1 :]:
            apart = one.touch.person == other.touch.person
            if not apart and one.starts < other.ends and other.starts < one.ends:
                yield f"I3 {one.title} {one.starts} and {other.title} {other.starts}"


def unsaid(world: Offering) -> list[str]:
    """Give the drafts whose words do not name the times that the ledger says they offer."""
    found = []
    said = world.slots_by_key()
    for id, stored in world.mailbox.drafts.items():
        touch = stored.draft.touch
        person = next(one for one in world.everybody if one.id == touch.person)
        if id in world.edited or touch.step > 1:
            continue
        slots = [world.slot(touch, at) for at in said[str(stored.key)]]
        conference = next((one for one in world.project.conferences if one.id == touch.anchor), None)
        occasion = _there(conference, world.project) if conference else None
        texts = times_for(
            slots, person, world.project, occasion=occasion, today=world.now.astimezone(world.zone).date()
        )
        missing = [text for text in texts if text not in stored.draft.body]
        if missing or stored.draft.body.count("\n- ") != len(slots):
            found.append(f"{touch} says {stored.draft.body!r}, not {texts}")
    return found


def _there(conference: Conference, project: Project) -> Occasion:
    return Occasion(
        id=conference.id, kind=OccasionKind.CONFERENCE, title=conference.name, days=conference.dates,
        zone=conference.zone or project.me.zone, record=conference,
    )  # fmt: skip
