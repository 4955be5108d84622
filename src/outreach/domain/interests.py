"""What two people care about in common, by the words each of them uses for it."""

from __future__ import annotations

from functools import lru_cache

from outreach.domain.people import Person
from outreach.domain.profile import Profile


def shared_interests(person: Person, profile: Profile) -> tuple[str, ...]:
    """Give the interests of a person that are the owner's too, as they stand with the person."""
    mine = {_folded(one) for one in profile.interests}
    return tuple(one for one in person.interests if _folded(one) in mine)


@lru_cache(maxsize=4_096)
def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
