"""One-line people and programs."""

from __future__ import annotations

import re

from outreach.config.grammar import roles
from outreach.config.records import commas, shapes
from outreach.config.records.heads import name_and_address, name_and_others
from outreach.config.records.line import Record, Shape, Word
from outreach.domain.people import Role
from outreach.patterns import Pattern

_AFTER_ADDRESS = Pattern(r"(.*?>)(.*)", re.DOTALL)


def _split(text: str) -> list[str]:
    """Keep everything up to the end of the address together: commas before it belong to the name."""
    found = _AFTER_ADDRESS.fullmatch(text)
    if not found:
        return commas.split(text)
    head, rest = found[1].strip(), found[2].strip()
    if not rest.startswith(",") and rest:
        return [head + " " + rest.partition(",")[0], *commas.split(rest.partition(",")[2])]
    return [head, *commas.split(rest)]


def _is_role(part: str) -> bool:
    return roles.parse(part) is not None


PERSON = Record(
    noun="person",
    form="NAME <ADDRESS>, ROLE, PLACE, every N, last DATE",
    split=_split,
    head=name_and_address,
    words=(
        Word(key="every", leads=("every",)),
        Word(key="last", leads=("last",)),
        Word(key="call", leads=("call him", "call her", "call them", "call")),
        Word(key="pause", leads=("pause until", "pause", "paused until")),
        Word(key="department", leads=("department",)),
    ),
    shapes=(
        Shape(key="contact", fits=shapes.one_of({"never"}), value="never"),
        Shape(key="meet", fits=shapes.one_of({"meet", "meet: yes"}), value="yes"),
        Shape(key="roles", fits=_is_role, many=True),
        Shape(key="timezone", fits=shapes.zone),
    ),
    rest="at",
    rest_noun="place",
    known=(*(role.value for role in Role), "never", "meet"),
    known_noun="role",
)

PROGRAM = Record(
    noun="program",
    form="NAME (OTHER, OTHER), ZONE, thank_you POLICY",
    head=name_and_others,
    words=(
        Word(key="thank_you", leads=("thank_you", "thank you", "thank-you")),
        Word(key="region", leads=("region",)),
        Word(key="kind", leads=("kind",)),
        Word(key="coordinator", leads=("coordinator",)),
        Word(key="apply_from", leads=("apply from", "apply_from")),
    ),
    shapes=(Shape(key="timezone", fits=shapes.zone),),
)
