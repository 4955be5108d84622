"""Whom one meets while a conference lasts: somebody one wanted to see there, or anybody who does not work beside one.

Nobody says "at the symposium" in a corridor of it; the days say so.
"""

from __future__ import annotations

from datetime import date

from outreach.capture.binding import occasions_of
from outreach.domain.occasions import Conference, Occasion, OccasionKind
from outreach.domain.people import PersonId
from outreach.domain.stages import View


def conference_with(person: PersonId, view: View, on: date) -> Occasion | None:
    """Give the conference at which somebody was met on a day; None where they were surely met somewhere else.

    An online one has no corridors: there it is those one wanted to see, and those one talked to already.
    """
    running = [one for one in occasions_of(view) if one.days is not None and on in one.days]
    there = [one for one in running if one.kind is OccasionKind.CONFERENCE]
    expected = next((one for one in there if one.part_of(person)), None)
    if expected is not None:
        return expected
    elsewhere = any(one.part_of(person) for one in running)
    return None if elsewhere else next((one for one in there if not _is_online(one)), None)


def _is_online(occasion: Occasion) -> bool:
    return isinstance(occasion.record, Conference) and occasion.record.virtual
