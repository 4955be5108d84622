"""What is said about times that are offered: behind a hold, beside a draft, on the agenda, and of one person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from outreach.domain.history import PastHold, Stage
from outreach.domain.slots import Slot, is_slot, part_of
from outreach.planning.asking import handle
from outreach.planning.chosen_on_calendar import ON_CALENDAR
from outreach.planning.offers import Held, Offer
from outreach.reports.rows import Rows
from outreach.reports.words import clock, count, day, listed

# an unsent draft is read some days before its first time, or that goes
_SEND_SOON = timedelta(days=4)
_ENDS_SOON = timedelta(days=2)


def of_hold(hold: PastHold, offers: Iterable[Offer], rows: Rows) -> str | None:
    """Say for whom a time is kept, why, and until when; None of a hold that no mail is about."""
    if not is_slot(hold.part):
        return None
    offer = next((one for one in offers if one.touch == hold.touch), None)
    if offer is None:
        return f"offered to {_name(hold, rows)}; the next run frees it"
    return _said_of(hold, offer, rows)


def _name(hold: PastHold, rows: Rows) -> str:
    person = rows.project.person(hold.touch.person)
    return person.name.formal if person else str(hold.touch.person)


def _said_of(hold: PastHold, offer: Offer, rows: Rows) -> str:
    name, title = _name(hold, rows), rows.title(offer.touch.cadence)
    if offer.chosen is not None and part_of(offer.chosen.starts) == hold.part:
        return f"you meet {name} ({title})"
    slot = next((one.slot for one in offer.times if one.slot.part == hold.part), None)
    gone = _gone(offer, slot)
    if slot is None or gone:
        return f"offered to {name} ({title}); the next run frees it: {gone}"
    last = day(offer.until(slot).astimezone(rows.zone).date())
    if offer.is_unsent:
        return f"offered in a draft to {name} ({title}), at the latest until {last}"
    return f"offered to {name} ({title}), until an answer comes, at the latest {last}"


def _gone(offer: Offer, slot: Slot | None) -> str:
    """Say why a time is not on offer any more; nothing of one that is."""
    if offer.chosen is not None:
        return "another time was taken"
    if offer.over is not None:
        return offer.over[1]
    return "the mail offers another time" if slot is None else ""


def ends_soon(offers: Iterable[Offer], rows: Rows) -> Iterator[str]:
    """Say of each mail that was sent, and not answered, that the last time it offers is about to pass."""
    now = rows.now.astimezone(UTC)
    for offer in offers:
        ahead = [one.slot for one in offer.times if one.slot.starts > now and one.held is not Held.DELETED]
        is_waiting = offer.is_open and offer.stage in (Stage.SENT, Stage.GONE) and offer.person is not None
        if is_waiting and ahead and offer.person and ahead[-1].starts <= now + _ENDS_SOON:
            last = moment(ahead[-1], rows)
            yield f"{offer.person.name.formal} has not answered; the last time you offered is {last}."


def send_soon(offer: Offer, rows: Rows) -> str:
    """Say of a draft that the first time it offers is near; nothing while it is not."""
    now = rows.now.astimezone(UTC)
    ahead = [one.slot for one in offer.times if one.slot.starts > now and one.held is Held.LIVE]
    if not offer.is_open or not ahead or ahead[0].starts > now + _SEND_SOON:
        return ""
    return f"the first time it offers is {moment(ahead[0], rows)}: send it soon"


def explained(offer: Offer, rows: Rows) -> str:
    """Tell what one mail offered, and what became of it."""
    if offer.chosen is not None:
        taken = moment(offer.at(offer.chosen), rows)
        return f"You meet on {taken}, one of {count(len(offer.times), 'time')} offered{_by_hand(offer)}"
    numbered = listed(f"({number}) {moment(one.slot, rows)}" for number, one in enumerate(offer.times, 1))
    if offer.over is not None:
        return f"Offered {numbered}; over: {offer.over[1]}"
    if offer.is_unsent or offer.person is None:
        return f"Its draft offers {numbered}"
    sent = day(offer.past.changed_at.astimezone(rows.zone).date())
    taken = f"   outreach book {handle(offer.person, rows.project)} N"
    return f"Offered since {sent}: {numbered}; when one is taken{taken}"


def _by_hand(offer: Offer) -> str:
    """Say that the calendar alone tells which time was taken."""
    deleted = sum(1 for one in offer.times if one.held is Held.DELETED)
    return f": {ON_CALENDAR}, and an answer came" if deleted and deleted == len(offer.times) - 1 else ""


def moment(slot: Slot, rows: Rows) -> str:
    """Write "Tue 1 Dec 14:00", in the owner's zone."""
    starts: datetime = slot.starts.astimezone(rows.zone)
    return f"{day(starts.date())} {clock(starts)}"
