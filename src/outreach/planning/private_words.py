"""What of the private notes a mail may say: only a few cadences read any, each its own fields.

To every other cadence these fields mean nothing but what the owner noted under their names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from outreach.domain.people import PersonId
from outreach.domain.private_fields import private_fields
from outreach.domain.profile import Private, Repair
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Occurrence
from outreach.planning.tidings import detail_of


def private_word(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give what the private notes say on a field, to a cadence that is entitled to it."""
    if field not in private_fields(occurrence.cadence.id):
        return None
    text = _SAYS[field](view.project.private, occurrence.person.id)
    return detail_of(text, field, occurrence.person) if text else None


def _repair(private: Private, person: PersonId) -> Repair | None:
    return next((one.repair for one in private.people if one.person == person and one.repair), None)


def _what(private: Private, person: PersonId) -> str:
    found = _repair(private, person)
    return found.what if found else ""


def _my_part(private: Private, person: PersonId) -> str:
    found = _repair(private, person)
    return found.my_part if found else ""


def _offer(private: Private, person: PersonId) -> str:
    found = _repair(private, person)
    return found.offer if found else ""


def _may_share(private: Private, _person: PersonId) -> str:
    return private.mentors_may_share


_SAYS: Mapping[str, Callable[[Private, PersonId], str]] = {
    "what": _what,
    "my_part": _my_part,
    "offer": _offer,
    "may_share": _may_share,
}
