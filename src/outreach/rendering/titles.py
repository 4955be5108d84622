"""Titles of things, as they fit inside a sentence."""

from __future__ import annotations

from outreach.patterns import Pattern

_AFTER = frozenset(
    {"about", "after", "against", "at", "before", "between", "by", "for", "from", "in", "into", "of", "on", "over"}
    | {"that", "to", "under", "which", "with", "without"}
)
# they end like several things and are one
_ONE = Pattern(r"(?:ss|us|is|ics|news|series|species|means|lens|atlas|canvas|bias)\Z")
_IRREGULAR = frozenset({"data", "criteria", "people", "media", "analyses", "hypotheses", "theses"})
_SEVERAL = frozenset({"these", "those", "both", "several", "two", "three", "four", "five", "six", "ten", "twelve"})
_DETERMINED = frozenset({"the", "a", "an", "my", "our", "your", "this", "that", "these", "those"})


def thing(what: str) -> str:
    """Make a title fit inside a sentence: "Brain metastasis dataset" is "the brain metastasis dataset" there."""
    bare = what.rstrip(" .")
    first = bare.split(" ", 1)[0]
    name = bare if any(letter.isupper() for letter in first[1:]) else f"{bare[:1].lower()}{bare[1:]}"
    return name if first.lower() in _DETERMINED else f"the {name}"


def are_several(what: str) -> bool:
    """Whether a title names several things: "figures for the paper" does, "the survey of seven centers" does not."""
    words = [word.casefold().strip('.,;:()"') for word in what.split()]
    head = next((words[:at] for at, word in enumerate(words) if at and word in _AFTER), words)
    if not head:
        return False
    if "and" in head[1:-1] or head[0] in _SEVERAL or head[0].isdigit():
        return True
    last = head[-1]
    return last in _IRREGULAR or (last.endswith("s") and not _ONE.search(last))
