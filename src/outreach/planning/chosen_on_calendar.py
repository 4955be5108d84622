"""The time that is chosen on the calendar: of all holds behind an offer one is left, and an answer came.

Whoever deletes the other holds on the phone has said which time it will be. It counts as a meeting from then on, until
the owner calls it off.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta

from outreach.domain.dates import Duration, Unit, When
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import Meeting
from outreach.domain.slots import Slot
from outreach.domain.slugs import meeting_id
from outreach.domain.stages import View
from outreach.planning.answers import answered, refused
from outreach.planning.offers import Held, slots_of, state_of

ON_CALENDAR = "the one hold you left on your calendar"

_LEFT = frozenset({Stage.SENT, Stage.GONE})
_STANDS = frozenset({Held.LIVE, Held.EDITED})


def chosen_on_calendar(view: View, called_off: Collection[str]) -> Iterator[Meeting]:
    """Give the meetings of which only the holds tell; `called_off` are the ids of those the owner has cancelled."""
    known = {one.id for one in (*view.project.meetings, *view.history.booked)}
    for past in view.history.drafts.values():
        slot = _left_over(past, view) if past.stage in _LEFT and len(past.slots) > 1 else None
        if slot is not None and _is_answered(past, view):
            meeting = _meeting(past, slot, view)
            if meeting.id not in known and meeting.id not in called_off:
                yield meeting


def _left_over(past: PastDraft, view: View) -> Slot | None:
    """Give the one time whose hold stands, where the owner deleted all the others."""
    held = {slot: state_of(past, slot, view.history) for slot in slots_of(past, view)}
    standing = [slot for slot, state in held.items() if state in _STANDS]
    deleted = sum(1 for state in held.values() if state is Held.DELETED)
    return standing[0] if len(standing) == 1 and deleted == len(held) - 1 else None


def _is_answered(past: PastDraft, view: View) -> bool:
    person = view.project.person(past.touch.person)
    if person is None or refused(past.touch, person, view) is not None:
        return False
    return answered(past, person, view) is not None


def _meeting(past: PastDraft, slot: Slot, view: View) -> Meeting:
    zone = view.project.me.zone
    starts = slot.starts.astimezone(zone)
    return Meeting(
        id=meeting_id(past.touch.person, starts.date().isoformat()),
        people=(past.touch.person,),
        when=When(starts.date(), starts.time(), zone),
        length=Duration(slot.length // timedelta(minutes=1), Unit.MINUTE),
        path=ON_CALENDAR,
    )
