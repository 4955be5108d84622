"""Two people brought together: whom the owner means to introduce somebody to, and whether one mail goes to both.

Asked beforehand each of the two hears alone; the introduction itself is the only mail with a second reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from outreach.domain.cadences import Cadence
from outreach.domain.people import CadenceId, Name, Person, PersonId
from outreach.domain.project import Project
from outreach.domain.touches import Detail

GIVE_INTRO = CadenceId("give-intro")
INTRODUCE = "introduce"
OTHER = "other"


def other_person(cadence: Cadence, person: PersonId, details: Mapping[str, Detail], project: Project) -> Person | None:
    """Give whom `person` is or would be introduced to; None when it is no introduction, or nobody is meant."""
    detail = details.get(OTHER)
    return called(detail.text, person, project) if cadence.id == GIVE_INTRO and detail is not None else None


def second_reader(cadence: Cadence, person: PersonId, details: Mapping[str, Detail], project: Project) -> Person | None:
    """Give who reads a mail beside the one it is made for; None for every mail but an introduction."""
    return other_person(cadence, person, details, project) if cadence.variant == INTRODUCE else None


def called(text: str, beside: PersonId, project: Project) -> Person | None:
    """Give the one person a name means, other than `beside`; None when nobody is called that, or several are."""
    wanted = _folded(text)
    found = [one for one in project.people if one.id != beside and wanted in _names(one.name, one.call)]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=4_096)
def _names(name: Name, call: str) -> frozenset[str]:
    every = (name.full, name.shown, name.formal, name.surname, call)
    return frozenset(_folded(one) for one in every if one)


def _folded(text: str) -> str:
    return " ".join(text.casefold().rstrip(" .").split())
