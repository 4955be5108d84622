"""Titles of things, as they fit inside a sentence."""

from __future__ import annotations

_DETERMINED = frozenset({"the", "a", "an", "my", "our", "your", "this", "that", "these", "those"})


def thing(what: str) -> str:
    """Make a title fit inside a sentence: "Brain metastasis dataset" is "the brain metastasis dataset" there."""
    bare = what.rstrip(" .")
    first = bare.split(" ", 1)[0]
    name = bare if any(letter.isupper() for letter in first[1:]) else f"{bare[:1].lower()}{bare[1:]}"
    return name if first.lower() in _DETERMINED else f"the {name}"
