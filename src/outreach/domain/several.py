"""Several things said in one breath: the questions of a note, and its other points, each as it stands.

Pure text; knows neither who said it nor what it is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from outreach.patterns import Pattern

# a full stop ends a point, but not that of a title or an initial: "Dr. Pham", "A. Chen"
_SENTENCE_ENDS = r"(?<=[.!?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bvs\.)(?<!\b[A-Z]\.)\s+"
_ENDS = Pattern(rf"\n|;|{_SENTENCE_ENDS}")
_MARKS = " \t-•*;,"


def questions_in(text: str) -> tuple[str, ...]:
    """Give the questions of a text: "One? Two? Three?" are three."""
    found = (part for whole in _parts(text) for part in re.findall(r"[^?]+\?", whole))
    return tuple(one for one in (part.strip(_MARKS) for part in found) if one != "?")


def points_in(text: str) -> tuple[str, ...]:
    """Give what is not a question: one point per line, or on one line parted by semicolons or as sentences."""
    lines = text.split("\n") if "\n" in text else _parts(text)
    found = (one.strip(_MARKS) for one in lines)
    return tuple(one.removesuffix(".") for one in found if one and not one.endswith("?"))


def _parts(text: str) -> Iterator[str]:
    return (part for part in _ENDS.split(text) if part)


def lines(items: Iterable[str]) -> str:
    """Write items so that each stands on a line of its own."""
    return "".join(f"{' '.join(one.split())}\n" for one in items)
