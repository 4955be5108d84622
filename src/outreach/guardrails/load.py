"""What pacing rules may ask about: what was made, and what is placed on which day while one plan is paced.

The counting is planning's; rules only read. Days and ISO weeks are the owner's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Due


class Load(Protocol):
    """The drafts made and placed so far."""

    @property
    def view(self) -> View:
        """What everything is decided from."""
        ...

    @property
    def burst(self) -> bool:
        """Whether very many are due at once: at first, or after a long silence."""
        ...

    def on_day(self, day: date) -> int:
        """How many drafts a day has."""
        ...

    def in_week(self, day: date) -> int:
        """How many drafts the week of a day has, thanks not counted."""
        ...

    def asks_in_week(self, day: date) -> int:
        """How many requests the week of a day has."""
        ...

    def requested(self, conference: str) -> Collection[PersonId]:
        """Who is asked for something at a conference, by its id."""
        ...

    def strangers_in_week(self, day: date) -> Collection[PersonId]:
        """Who is written to in the week of a day and was never in touch before."""
        ...

    def is_stranger(self, person: PersonId, day: date) -> bool:
        """Whether there was no touch with someone before a day."""
        ...

    def into_department(self, person: Person, day: date) -> int | None:
        """How many mails go into someone's department in the week of a day; None when it is not known."""
        ...

    def written(self, person: PersonId) -> Sequence[date]:
        """On which days someone hears from the owner."""
        ...

    def told_there(self, due: Due) -> Sequence[date]:
        """On which days the department of the recipient hears the news this mail tells."""
        ...
