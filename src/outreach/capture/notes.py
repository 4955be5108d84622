"""What a look at the places of notes gave: facts to record, and what to tell the owner.

Nearly every look finds nothing new, so what reads a line is imported when there is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from outreach.capture.echoes import MEETING, NEWS, NOTE, PROMISE
from outreach.capture.places import Place

if TYPE_CHECKING:
    from outreach.domain.facts import Fact
    from outreach.domain.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A line that was not understood: where it stands, why, and the hash it is known by."""

    number: int
    why: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What a look at one place of notes gave.

    `facts` are to be recorded, `echoes` say how each line was understood, `whats` what they were in a word, `notices`
    what its owner should hear of that. `unclear` are lines that no agenda has listed yet, those of this look (`fresh`)
    included. `patients` are the numbers of lines that look like patient details, each with what they look like.
    `is_done` when nothing is left there to be said or tried again.
    """

    name: str = ""
    within: str = ""
    facts: tuple[Fact, ...] = ()
    echoes: tuple[str, ...] = ()
    whats: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    fresh: tuple[Unclear, ...] = ()
    patients: tuple[tuple[int, str], ...] = ()
    trouble: str = ""
    is_cut: bool = False
    is_draft: bool = False
    is_done: bool = True

    def line(self, number: int) -> str:
        """Say where a line stands."""
        return f"{self.name}, line {number}" if self.within else f"{self.name}:{number}"

    @property
    def summary(self) -> str:
        """What was taken, in a line: `3 notes, 1 promise, policy "welcome"`; empty when nothing was."""
        counts = Counter(self.whats)
        usual = [counted(what, counts[what]) for what in (NOTE, PROMISE, MEETING, NEWS) if counts[what]]
        # "2 names" and a policy count themselves
        return ", ".join((*usual, *(what for what in counts if what not in (NOTE, PROMISE, MEETING, NEWS))))


def counted(what: str, number: int) -> str:
    """Write how many of something there are: `3 notes`, `1 piece of news`."""
    if what == NEWS:
        return f"{number} piece{'s' if number > 1 else ''} of news"
    return f"{number} {what}{'s' if number > 1 else ''}"


def said_in(notes: Iterable[Notes]) -> tuple[Fact, ...]:
    """Give the facts of several places together."""
    return tuple(fact for one in notes for fact in one.facts)


def taken_in_turn(places: Iterable[Place], facts: Sequence[Fact], project: Project, now: datetime) -> tuple[Notes, ...]:
    """Understand what is new in several places; what one made known, the next can build on."""
    known, found = tuple(facts), list[Notes]()
    for place in places:
        notes = taken(place, known, project, now)
        known = (*known, *notes.facts)
        found.append(notes)
    return tuple(found)


def taken(place: Place, facts: Sequence[Fact], project: Project, now: datetime) -> Notes:
    """Understand the lines of one place that were not taken yet; `facts` are all that is recorded so far."""
    nothing = Notes(
        name=place.name,
        within=place.within,
        trouble=place.trouble,
        is_cut=place.is_cut,
        is_draft=place.is_draft,
        is_done=not place.is_cut,
    )
    if place.trouble or not place.text:
        return nothing
    from outreach.capture.new_lines import with_new_lines

    return with_new_lines(nothing, place, facts, project, now)
