"""A season that was only played, as values: what was made, what waited, what was stopped, asked and missed.

Each value says what `decide` and `apply` said on some day. What they add up to is in `figures`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding
from outreach.domain.messages import Draft
from outreach.domain.people import Person
from outreach.domain.touches import TouchId
from outreach.guardrails.word_count import starts_of_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One draft of a season, as it lay there last: made on a day, and what became of it.

    `most` is how many words its cadence gives it; `findings` are those it had to the end.
    """

    touch: TouchId
    title: str
    kind: Kind
    person: Person
    made: date
    draft: Draft
    is_addressed: bool
    findings: tuple[Finding, ...] = ()
    most: int | None = None
    fate: str = ""

    @property
    def words(self) -> int:
        """How many words it has, the signature and the times it offers not counted."""
        return len(starts_of_words(self.draft.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A draft that a rule kept from being made, or from its recipient, on the first day it did; `lasted` to the end."""

    day: date
    touch: TouchId
    person: Person
    finding: Finding
    lasted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """A draft that a limit put off: by which rule, from the first to the last day it did, and on how many days.

    `closes` is the last day of its window, `made` the day on which it was made after all.
    """

    touch: TouchId
    title: str
    person: Person
    rule: str
    first: date
    last: date
    days: int
    closes: date | None = None
    made: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A draft that wanted a word from the owner: what it asked for, from which day; `answered` if it was made then."""

    touch: TouchId
    title: str
    person: Person
    day: date
    ask: str
    answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A window of the season that closed with nothing made in it; `day` is when a run said so, `why` what it did."""

    touch: TouchId
    title: str
    person: Person
    day: date
    closes: date | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """A season that was only played.

    `silent` counts the touches that were never made to protect somebody, by reason. `holds` counts what became of
    holds, `held` those made in each week, by its Monday.
    """

    first: date
    last: date
    seed: int
    people: int
    letters: tuple[Letter, ...] = ()
    stopped: tuple[Stopped, ...] = ()
    waited: tuple[Waited, ...] = ()
    wanted: tuple[Asked, ...] = ()
    missed: tuple[Missed, ...] = ()
    silent: Mapping[str, int] = field(default_factory=dict)
    holds: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[date, int] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
