"""Which lines of notes were read before, and what became of them; lines are known by hashes alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from outreach.capture.lines import Line
from outreach.capture.places import KEPT, Place
from outreach.domain.facts import Fact, LineTaken


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBefore:
    """What became of every line read before: its last result with the day it was first seen; what was taken stays so.

    `answered` is the answer that was last taken to each question of a form.
    """

    results: Mapping[str, tuple[str, date]]
    answered: Mapping[str, str]

    @classmethod
    def of(cls, facts: Iterable[Fact], now: datetime, zone: ZoneInfo) -> ReadBefore:
        """Gather it from the facts up to now."""
        results: dict[str, tuple[str, date]] = {}
        answered: dict[str, str] = {}
        for fact in facts:
            if isinstance(fact, LineTaken) and fact.at <= now:
                result, first = results.get(fact.hash, ("", fact.at.astimezone(zone).date()))
                results[fact.hash] = (KEPT if result == KEPT else fact.result, first)
                if fact.source and fact.result == KEPT:
                    answered[fact.source] = fact.hash
        return cls(results=results, answered=answered)

    def is_taken(self, line: Line) -> bool:
        """Whether a line was taken; an answer that was changed, and changed back, was not."""
        if line.source in self.answered:
            return self.answered[line.source] == line.hash
        return self.result(line) == KEPT

    def result(self, line: Line) -> str:
        """Give what became of a line; empty for a new one."""
        return self.results[line.hash][0] if line.hash in self.results else ""

    def day(self, line: Line, place: Place, today: date) -> date:
        """Give the day a line is about that names none: when it was first seen, or the day of its place before that."""
        first = self.results[line.hash][1] if line.hash in self.results else today
        return line.day or (min(first, place.day) if place.day else first)
