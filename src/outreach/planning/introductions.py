"""Introductions as occasions: somebody brought the owner together with somebody new.

Named by who was introduced, so that a day that is put right later changes nothing; of two who introduced the same
person the first one did.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.dates import DateRange
from outreach.domain.history import Contact
from outreach.domain.occasions import Occasion, OccasionKind, Participant
from outreach.domain.people import PersonId
from outreach.domain.stages import View

INTRODUCED = "introduced"
CONNECTOR = "connector"


def introductions(view: View) -> Iterator[Occasion]:
    """Give each introduction, the first one of each person."""
    found: dict[PersonId, Contact] = {}
    for contact in sorted(_all(view), key=lambda one: (one.day, one.person)):
        if contact.introduced is not None and contact.introduced != contact.person:
            found.setdefault(contact.introduced, contact)
    for person, contact in found.items():
        by = view.project.person(contact.person)
        yield Occasion(
            id=f"introduced-{person}",
            kind=OccasionKind.INTRODUCTION,
            title=by.name.formal if by else "",
            days=DateRange(contact.day, contact.day),
            zone=view.project.me.zone,
            participants=(
                Participant(person=person, part=INTRODUCED),
                Participant(person=contact.person, part=CONNECTOR),
            ),
        )


def connectors(view: View) -> frozenset[PersonId]:
    """Give everybody who introduced somebody to the owner."""
    return frozenset(contact.person for contact in _all(view) if contact.introduced is not None)


def _all(view: View) -> Iterator[Contact]:
    return (contact for rows in view.history.contacts.values() for contact in rows if contact.introduced is not None)
