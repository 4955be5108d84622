"""Who a cadence addresses: roles, parts in an occasion, or names; `not` leaves people out.

"faculty met" are those with the role whom the owner has met.
"""

from __future__ import annotations

from outreach.config.build.desk import Desk
from outreach.config.build.layers import Layer
from outreach.config.grammar import roles
from outreach.config.grammar.similar import nearest
from outreach.domain.cadences import Audience
from outreach.domain.people import MET, Person, Role

PARTS = frozenset(
    {
        "interviewer",
        "coordinator",
        "program director",
        "colleague",
        "staff",
        "meet",
        "reconnect",
        "talked to",
        "adviser",
        "promised to",
        "introduced",
        "connector",
        "met",
        "organiser",
        "wronged",
        "letter from",
        "first talk",
        "advocate",
        "shared interests",
        "grant",
        "co-author",
        "committee",
        "program of a society",
    }
)
_MENTORS = (Role.RESEARCH_MENTOR, Role.CLINICAL_MENTOR, Role.WELLNESS_MENTOR)


def audience(desk: Desk, words: tuple[str, ...], layer: Layer) -> Audience:
    """Build the audience; a word that is neither role nor part nor somebody's name is reported."""
    include: set[str] = set()
    exclude: set[str] = set()
    for word in words:
        plain = word.strip()
        left_out = plain.casefold().startswith("not ")
        (exclude if left_out else include).update(_means(desk, plain[4:].strip() if left_out else plain, layer))
    return Audience(include=frozenset(include), exclude=frozenset(exclude))


def _means(desk: Desk, word: str, layer: Layer) -> tuple[str, ...]:
    folded = word.casefold()
    if folded in {"everyone", "all", "anyone"}:
        return ()
    if folded in PARTS:
        return (folded,)
    met = roles.parse(word[: -len(MET)]) if folded.endswith(f" {MET}") else None
    if met:
        return (f"{met} {MET}",)
    role = roles.parse(word)
    if role is Role.MENTOR:
        return (role, *_MENTORS)
    if role:
        return (role,)
    found = desk.people.find(word)
    if isinstance(found, Person):
        return (found.id,)
    near = nearest(folded, (*PARTS, *(one.value for one in Role)))
    layer.say(
        ("who",), f'"{word}" is no role, no part and nobody\'s name' + (f"; write   {near}" if near else ""), word
    )
    return ()
