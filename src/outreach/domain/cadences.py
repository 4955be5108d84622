"""Cadences: the recipes that say who hears what, and when. A cadence without steps is a set of holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from outreach.domain.dates import Duration, Weekly
from outreach.domain.findings import Level
from outreach.domain.occasions import Anchor, OccasionKind
from outreach.domain.people import CadenceId, Phase, Role


class Kind(StrEnum):
    """What a mail is for; the order is that of the rank, after the last day to act."""

    REPLY = "reply"
    THANKS = "thanks"
    LOGISTICS = "logistics"
    REPAIR = "repair"
    ASK = "ask"
    GIVE = "give"
    UPDATE = "update"
    HOLD = "hold"


class Missed(StrEnum):
    """What becomes of a touch whose window has closed."""

    SKIP = "skip"
    LATE = "late"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who a cadence addresses, in words: roles ("physicist"), parts in an occasion ("interviewer") or names.

    Someone belongs who has any word of `include` (all when it is empty) and none of `exclude`.
    """

    include: frozenset[str] = frozenset()
    exclude: frozenset[str] = frozenset()

    def takes(self, words: frozenset[str]) -> bool:
        """Whether somebody described by `words` belongs."""
        return not (words & self.exclude) and (not self.include or bool(words & self.include))


@dataclass(frozen=True, slots=True)
class Every:
    """Counts from the last touch of any kind; `by_role` are intervals of people with a role, else it is `interval`."""

    interval: Duration
    by_role: tuple[tuple[Role, Duration], ...] = ()

    def interval_for(self, roles: Collection[Role]) -> Duration:
        """Give the interval for somebody: the shortest of those for any of `roles`."""
        theirs = (length for role, length in self.by_role if role in roles)
        return min(theirs, key=Duration.as_timedelta, default=self.interval)


@dataclass(frozen=True, slots=True)
class After:
    """Counts forward from an anchor of an occasion (or from a touch)."""

    offset: Duration
    kind: OccasionKind | None
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Before:
    """Counts back from an anchor of an occasion."""

    offset: Duration
    kind: OccasionKind | None
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class On:
    """A fixed day, a weekly slot, or the occasion itself (a hold set); `due` for whatever has to be done by a day."""

    day: date | None = None
    weekly: Weekly | None = None
    kind: OccasionKind | None = None
    due: bool = False


@dataclass(frozen=True, slots=True)
class Manual:
    """Only when the owner says so."""


Trigger = Every | After | Before | On | Manual


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSpec:
    """When a touch may be made, as distances from the trigger's anchor, in the trigger's direction.

    For After and Before, `opens` and `closes` count from the anchor like the trigger's offset ("4 weeks before":
    `opens: 5 weeks`, `closes: 5 days`). For Every, `closes` counts from the due day. `opens` None means `best`;
    `at_end` means from the end of the occasion; `at_once` means as soon as nothing is missing, from the anchor on;
    `closes` None means no end. `beyond` means that `closes` lies on the other side of the anchor: thanks that begin
    before the last day may come after it.
    """

    best: Duration | None = None
    opens: Duration | None = None
    at_end: bool = False
    at_once: bool = False
    closes: Duration | None = None
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A detail that must be there before a draft is made; any one of `fields` will do."""

    fields: tuple[str, ...]
    ask: str = ""


class Each(StrEnum):
    """What a part is held for: once for the occasion, or for every day or session of a conference."""

    OCCASION = "occasion"
    DAY = "day"
    SESSION = "session"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldPart:
    """One hold of a cadence: `offset` before or after the anchor, at a wall time or at the anchor itself.

    A length of 0 means the length of the occasion itself.
    """

    part: str
    title: str
    length: Duration
    offset: Duration | None = None
    before: bool = True
    anchor: Anchor = Anchor.START
    at: time | None = None
    each: Each = Each.OCCASION
    text: str = ""
    popup: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOffer:
    """Times to offer in a mail: `count` of `length`, within `within` from the day of the draft."""

    count: int
    length: Duration
    within: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """How often, and how long after the first mail, to ask again."""

    after: Duration
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Unless:
    """A rhythm that counts from touches of one kind alone, and waits while there was one `within` a length of time."""

    kind: Kind
    within: Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting:
    """A changed level and options of one guardrail."""

    level: Level | None = None
    options: Mapping[str, str] = field(default_factory=dict)


RuleSettings = Mapping[str, RuleSetting]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One mail of a cadence: the template's name and its source text."""

    number: int
    template: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """A named recipe: audience, trigger, window, steps.

    `at_least` leaves out occasions that are shorter. `reminders` are the distances before the occasion at which the
    steps after the first are due, in their order. `recipes` are those of its single steps, or of its variants, where
    each has one of its own. `tag` names the people a manual cadence is wanted for without being asked.
    """

    id: CadenceId
    title: str
    kind: Kind
    audience: Audience
    trigger: Trigger
    window: WindowSpec = field(default_factory=WindowSpec)
    missed: Missed = Missed.SKIP
    size: str = "S"
    on: bool = True
    at_least: Duration | None = None
    steps: tuple[Step, ...] = ()
    reminders: tuple[Duration, ...] = ()
    needs: tuple[Need, ...] = ()
    gaps: tuple[str, ...] = ()
    words: tuple[int, int] | None = None
    attach: tuple[str, ...] = ()
    offer_times: SlotOffer | None = None
    holds: tuple[HoldPart, ...] = ()
    follow_up: FollowUp | None = None
    phases: frozenset[Phase] = frozenset()
    season_only: bool = False
    local: bool = False
    recipes: tuple[Cadence, ...] = ()
    variant: str = ""
    tag: str = ""
    unless: Unless | None = None
    rules: RuleSettings = field(default_factory=dict)
    path: str = ""

    @property
    def is_hold_set(self) -> bool:
        """Whether it only keeps time free and writes nothing."""
        return not self.steps

    @property
    def is_periodic(self) -> bool:
        """Whether it counts from the last touch."""
        return isinstance(self.trigger, Every)

    @property
    def is_manual(self) -> bool:
        """Whether the owner asks for it."""
        return any(isinstance(one.trigger, Manual) for one in self.scheduled)

    @property
    def scheduled(self) -> tuple[Cadence, ...]:
        """The recipes by which its first mails are planned: those of its steps or variants, else itself."""
        return self.recipes or (self,)

    @property
    def fields(self) -> frozenset[str]:
        """The details it asks for, in any of its recipes."""
        every = (self, *self.recipes)
        return frozenset(
            field for one in every for field in (*one.gaps, *(field for need in one.needs for field in need.fields))
        )

    def recipe_of(self, step: int) -> Cadence:
        """Give the recipe of a step: its own where it has one, else this."""
        return next((one for one in self.recipes if any(mail.number == step for mail in one.steps)), self)

    def begins_with(self, step: int) -> bool:
        """Whether a step is the first mail of something, and neither a follow-up nor a reminder."""
        return any(one.steps[0].number == step for one in self.scheduled if one.steps)
