"""What comes back after a note: the facts, and how they were understood, in the owner's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from outreach.domain.english import MONTHS
from outreach.domain.facts import Fact
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person

NOTE, PROMISE, MEETING, NEWS = "note", "promise", "meeting", "news"
# what an owner is asked to write about somebody new
ADD = "Add to your people:"
# what becomes of a draft that is no longer wanted
TAKEN_BACK = "The next run takes the draft back."
LEFT_TO_YOU = "You edited the draft, so it is left to you: delete it if you like."


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was understood: facts to record, the echo, and what it was in a word ("note"). News will be told.

    `notice` is what its owner should hear even where nothing else is echoed; `asks_none` when that is that nobody will
    be thanked.
    """

    facts: tuple[Fact, ...]
    echo: str
    what: str = NOTE
    notice: str = ""
    asks_none: bool = False

    @property
    def is_news(self) -> bool:
        """Whether people will be told."""
        return self.what == NEWS


def kept_for(person: Person, occasion: Occasion | None) -> str:
    """Say where a sentence about somebody was put."""
    if occasion is None:
        return f"Kept as a free note about {short_name(person)}."
    return f"Kept for {short_name(person)}: {occasion_name(occasion)}."


def occasion_name(occasion: Occasion) -> str:
    """Write `Harbor State interview, 2 Dec`."""
    kind = "" if occasion.kind.value in occasion.title.lower() else f" {occasion.kind}"
    kind = "" if occasion.kind.value == "conference" else kind
    return f"{occasion.title}{kind}, {day_word(occasion.days.first)}" if occasion.days else f"{occasion.title}{kind}"


def short_name(person: Person) -> str:
    """Give the name the owner uses, else the full one."""
    return person.call or person.name.shown


def day_word(day: date, today: date | None = None) -> str:
    """Write `2 Dec`; with the year when it is not that of `today`."""
    year = f" {day.year}" if today is not None and day.year != today.year else ""
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"
