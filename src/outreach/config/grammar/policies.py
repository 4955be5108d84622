"""What a program says about thank-yous, in the words of the owner's notes and forms."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from outreach.config.grammar.similar import nearest
from outreach.config.grammar.unclear import Unclear
from outreach.domain.people import Policy

_WORDS: Final = MappingProxyType(
    {policy.value: policy for policy in Policy}
    | {
        "coordinator only": Policy.COORDINATOR_ONLY,
        "please don't": Policy.FORBIDDEN,
        "please dont": Policy.FORBIDDEN,
        "please do not": Policy.FORBIDDEN,
        "not-said": Policy.NOT_SAID,
    }
)


def parse(text: str) -> Policy:
    """Read a policy, in any case; raises `Unclear` with the nearest, or all of them."""
    given = " ".join(text.casefold().replace("’", "'").split()).rstrip(".")
    if given in _WORDS:
        return _WORDS[given]
    meant = nearest(given, _WORDS) or ", ".join(policy.value for policy in Policy)
    raise Unclear(f'no policy "{text}"; write   {meant}', text)
