"""What speaks against a time: why two people cannot meet then, or had better not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ObjectionKind(StrEnum):
    """What kind of thing speaks against a time; the order is that of their weight."""

    PAST = "past"
    BUSY = "busy"
    HELD = "held"
    REMOVED = "removed"
    SESSION = "session"
    TRAVEL = "travel"
    WORK = "work"
    AWAY = "away"
    SOON = "soon"
    NIGHT = "night"
    WEEKEND = "weekend"
    CLOSED = "closed"
    AVOIDED = "avoided"


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that speaks against a time; `words` say it as a clause: "you meet Dr. Halvorsen"."""

    kind: ObjectionKind
    words: str
