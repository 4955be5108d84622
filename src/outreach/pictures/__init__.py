"""Pictures: what is better looked at than read, as values; days, shares and counts, and nothing of how they are drawn.

Derived from what is known and what was decided, as the surveys are, and next to them.
"""

from __future__ import annotations

from outreach.pictures.coming import coming
from outreach.pictures.letter_days import letter_days
from outreach.pictures.load import load
from outreach.pictures.places import places
from outreach.pictures.shapes import Calendar, Kind, Lane, Lean, Load, Place, Point, Seats, Stretch

__all__ = [
    "Calendar",
    "Kind",
    "Lane",
    "Lean",
    "Load",
    "Place",
    "Point",
    "Seats",
    "Stretch",
    "coming",
    "letter_days",
    "load",
    "places",
]
