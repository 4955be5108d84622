"""Roles in words, and the short forms people write (`pd`, `apd`)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from outreach.config.grammar.similar import nearest
from outreach.domain.people import Role

_SHORT: Final = MappingProxyType(
    {
        "pd": Role.PROGRAM_DIRECTOR,
        "apd": Role.ASSOCIATE_PROGRAM_DIRECTOR,
        "associate pd": Role.ASSOCIATE_PROGRAM_DIRECTOR,
        "assistant program director": Role.ASSOCIATE_PROGRAM_DIRECTOR,
        "vice chair for education": Role.VICE_CHAIR_OF_EDUCATION,
        "vice-chair": Role.VICE_CHAIR,
        "near peer": Role.NEAR_PEER,
        "coapplicant": Role.CO_APPLICANT,
        "co applicant": Role.CO_APPLICANT,
        "coresident": Role.CO_RESIDENT,
        "co resident": Role.CO_RESIDENT,
        "organizer": Role.ORGANISER,
        "program coordinator": Role.COORDINATOR,
        "medical physicist": Role.PHYSICIST,
        "radiation therapist": Role.THERAPIST,
        "letter-writer": Role.LETTER_WRITER,
    }
)
WORDS: Final = MappingProxyType({role.value: role for role in Role} | _SHORT)


def parse(text: str) -> Role | None:
    """Read a role, in any case; None when it is not one."""
    return WORDS.get(" ".join(text.casefold().split()))


def near(text: str) -> str | None:
    """Give the role a slip of at most two letters was meant for, or None."""
    return nearest(" ".join(text.casefold().split()), (role.value for role in Role))
