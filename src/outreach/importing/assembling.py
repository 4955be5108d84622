"""A name from its parts, in reading order; of titles and degrees only those that are ones."""

from __future__ import annotations

from typing import Final

from outreach.config.grammar import Unclear, names
from outreach.config.records.commas import is_degree
from outreach.patterns import Pattern

_TITLES: Final = frozenset({"dr", "doctor", "prof", "professor", "mr", "ms", "mrs", "miss", "mx"})
_COMMAS: Final = Pattern(r"[,;]")


def is_title(text: str) -> bool:
    """Whether a cell holds a title and nothing else: "Dr.", "Prof"."""
    return text.strip().rstrip(".").casefold() in _TITLES


def is_honorific(text: str) -> bool:
    """Whether a cell holds a title and can be nothing else; "Professor" may be what somebody works as."""
    return is_title(text) and len(text.strip(" .")) < len("doctor")


def assembled(*, prefix: str = "", given: str = "", middle: str = "", family: str = "", suffix: str = "") -> str:
    """Put a name together; "Dr. med." loses what is no title, a suffix what is no degree."""
    title = next((word for word in prefix.split() if is_title(word)), "")
    core = " ".join(one for one in (title, given.strip(), middle.strip(), family.strip()) if one)
    degrees = (one.strip() for one in _COMMAS.split(suffix))
    return ", ".join([core, *(one for one in degrees if one and is_degree(one))]) if core else ""


def titled(prefix: str, name: str, suffix: str) -> str:
    """Add to a whole name what stands beside it, unless the name has it already."""
    try:
        has = names.parse(name)
    except Unclear:
        return name
    degrees = "" if has.degrees else suffix
    return assembled(prefix="" if has.title else prefix, given=name, suffix=degrees)
