"""What is handed from one stage of `decide` to the next; each has its own type, so none can be skipped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.domain.history import History, PastDraft
from outreach.domain.messages import Hold
from outreach.domain.objections import Objection
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person, Policy, ProgramId
from outreach.domain.project import Project
from outreach.domain.slots import Span
from outreach.domain.touches import Due, Skip, TouchId


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All there is to decide from: what the owner wrote, what happened, and what time it is (aware).

    `objections` says what speaks against a time, where words are to be checked (None: nobody says). `today` is the
    day it is for the owner.
    """

    project: Project
    history: History
    now: datetime
    objections: Objections | None = None
    # asked for at every turn
    today: date = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find out which day it is for the owner."""
        object.__setattr__(self, "today", self.now.astimezone(self.project.me.zone).date())

    def policy(self, program: ProgramId | None) -> Policy:
        """What a program says about thank-yous: what the owner wrote in YAML wins over a note."""
        found = self.project.program(program)
        if found is None:
            return Policy.UNKNOWN
        if found.thank_you is not Policy.UNKNOWN:
            return found.thank_you
        return self.history.policies.get(found.id, Policy.UNKNOWN)


# what speaks against meeting somebody (None: anybody) at a time, for an occasion, in the mail of a touch
Objections = Callable[[Span, Person | None, View, Occasion | None, TouchId | None], tuple[Objection, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A limit that a day exceeds: the rule, why in a few words, and the first day worth asking about again."""

    rule: str
    text: str
    next: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Dues:
    """After planning: what is due, what is not and why, and the drafts lying there that nobody wants any more.

    `holds` are the holds that should stand now. Every expected occurrence gave exactly one Due or one Skip.
    """

    due: tuple[Due, ...] = ()
    skipped: tuple[Skip, ...] = ()
    unwanted: tuple[tuple[PastDraft, Skip], ...] = ()
    holds: tuple[Hold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paced:
    """After pacing: `chosen` are written now; `waiting` need a detail, open soon or are deferred. Both by rank."""

    chosen: tuple[Due, ...] = ()
    waiting: tuple[Due, ...] = ()
    skipped: tuple[Skip, ...] = ()
    unwanted: tuple[tuple[PastDraft, Skip], ...] = ()
    holds: tuple[Hold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Allotted:
    """After allotting: as `Paced`, where what offers times has them (`Due.slots`).

    `asks_busy` when it mattered when the owner is busy: a time was looked for, or one that stands was looked at; until
    `asks_until` (aware).
    """

    chosen: tuple[Due, ...] = ()
    waiting: tuple[Due, ...] = ()
    skipped: tuple[Skip, ...] = ()
    unwanted: tuple[tuple[PastDraft, Skip], ...] = ()
    holds: tuple[Hold, ...] = ()
    asks_busy: bool = False
    asks_until: datetime | None = None
