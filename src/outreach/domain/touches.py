"""Touches: their identity, their window, why they are due, and why they are not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum

from outreach.domain.cadences import Cadence, Step
from outreach.domain.occasions import Occasion
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.slots import Slot


@dataclass(frozen=True, slots=True, order=True)
class TouchId:
    """What a touch is, whenever it is asked: `interview-thanks/elena-marchetti/harbor-state-2027/1`.

    Identity is content, never today's date and never a remote id. A periodic touch is anchored at the start of its
    clock (`since-2026-11-16`).
    """

    cadence: CadenceId
    person: PersonId
    anchor: str
    step: int = 1

    def __str__(self) -> str:
        return f"{self.cadence}/{self.person}/{self.anchor}/{self.step}"

    @property
    def is_later(self) -> bool:
        """Whether it comes after a first mail: a follow-up, or a reminder."""
        return self.step > 1

    @classmethod
    def parse(cls, text: str) -> TouchId:
        """Read the printed form back; ValueError when it is not one."""
        cadence, person, anchor, step = text.split("/")
        return cls(CadenceId(cadence), PersonId(person), anchor, int(step))


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a touch may be made: from `opens_at` up to, not including, `closes_at` (None: no end).

    `opens`, `best` and `closes` are the days in the owner's zone; `best` orders and advises, it does not delay.
    """

    opens: date
    best: date
    closes: date | None
    opens_at: datetime
    closes_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        """Whether `now` lies inside."""
        return self.has_opened(now) and not self.is_over(now)

    def has_opened(self, now: datetime) -> bool:
        """Whether it has begun. Compared in UTC: aware times of one zone would compare by their clocks' faces."""
        return self.opens_at.astimezone(UTC) <= now.astimezone(UTC)

    def is_over(self, now: datetime) -> bool:
        """Whether it has closed."""
        return self.closes_at is not None and now.astimezone(UTC) >= self.closes_at.astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a touch is due, as a stable code (`after-interview`) and a sentence."""

    code: str
    text: str


class SkipCode(StrEnum):
    """Why something is not made; a public contract."""

    NOT_DUE = "not-due"
    ALREADY_MADE = "already-made"
    OPEN_DRAFT = "open-draft"
    AWAITING_REPLY = "awaiting-reply"
    REPLIED = "replied"
    DECLINED = "declined"
    DISMISSED = "dismissed"
    SNOOZED = "snoozed"
    PAUSED = "paused"
    AWAY = "away"
    DO_NOT_CONTACT = "do-not-contact"
    OFF = "off"
    OUT_OF_PHASE = "out-of-phase"
    MISSED_WINDOW = "missed-window"
    TOO_SOON = "too-soon"
    NOT_YET = "not-yet"
    PLANNED_MEETING = "planned-meeting"
    PROGRAM_POLICY = "program-policy"
    BLACKOUT = "blackout"
    BAD_ADDRESS = "bad-address"
    NO_EMAIL = "no-email"
    BEFORE_START = "before-start"
    REMOVED = "removed"
    PERMISSION = "permission"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """One silence: what is not made, why (code and sentence), which rule said so, and when next.

    `opens` and `closes` are the days of the window that is silenced, where it is known.
    """

    cadence: CadenceId
    person: PersonId
    anchor: str | None
    code: SkipCode
    text: str
    rule: str | None = None
    next: date | None = None
    what: str = "draft"
    step: int = 1
    opens: date | None = None
    closes: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Something true the owner said, for a person, an occasion or both; `field` says what it answers.

    `on` is the day it is about or was said. `source` is where it stands (a config path, or a note; of news its id).
    With `touch` it answers that one touch and nothing else.
    """

    text: str
    field: str = "detail"
    person: PersonId | None = None
    occasion: str | None = None
    on: date | None = None
    source: str = ""
    touch: TouchId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A detail that is not there: which field, how to ask for it, and the command that fills it."""

    field: str
    ask: str
    fill: str


class Outcome(StrEnum):
    """What becomes of a touch in this plan; the values are those of the JSON contract."""

    READY = "ready"
    UNADDRESSED = "unaddressed"
    REFUSED = "refused"
    NEEDS = "needs"
    DEFERRED = "deferred"
    UPCOMING = "upcoming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A mail of ours that was sent: of which touch, when (aware), and on which of the owner's days."""

    touch: TouchId
    at: datetime
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One expected occurrence of a cadence, before anything was asked of history or rules.

    Periodic: cadence x person. Otherwise: cadence x person x occasion. `window` is None when no date is known yet;
    `since` is the start of a periodic clock, `overdue` the share of its interval that has passed beyond the due day.
    `follows` are the mails a follow-up comes after, the first one first; everything else follows none.
    """

    touch: TouchId
    cadence: Cadence
    person: Person
    step: Step
    window: Window | None
    occasion: Occasion | None = None
    since: date | None = None
    overdue: float = 0.0
    follows: tuple[Sending, ...] = ()

    def silence(self, code: SkipCode, text: str, *, rule: str | None = None, next: date | None = None) -> Skip:
        """Give the skip that says why it is not made: code and sentence, which rule said so, and when next."""
        return Skip(
            cadence=self.touch.cadence,
            person=self.touch.person,
            anchor=self.touch.anchor,
            code=code,
            text=text,
            rule=rule,
            next=next,
            step=self.touch.step,
            opens=self.window.opens if self.window else None,
            closes=self.window.closes if self.window else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A touch the planner lists: due, waiting for a detail, deferred by pacing, or opening soon.

    `rule` is the code of the pacing rule it waits for; `warnings` are what pacing rules said of it, code and words.
    `slots` are the times it offers, in order.
    """

    occurrence: Occurrence
    outcome: Outcome
    window: Window
    reason: Reason
    details: Mapping[str, Detail] = field(default_factory=dict)
    needs: tuple[Missing, ...] = ()
    gaps: tuple[Missing, ...] = ()
    late: bool = False
    rank: tuple[object, ...] = ()
    next: date | None = None
    rule: str | None = None
    warnings: tuple[tuple[str, str], ...] = ()
    slots: tuple[Slot, ...] = ()

    @property
    def touch(self) -> TouchId:
        """Its identity."""
        return self.occurrence.touch

    @property
    def cadence(self) -> Cadence:
        """Its cadence."""
        return self.occurrence.cadence

    @property
    def person(self) -> Person:
        """Whom it is for."""
        return self.occurrence.person

    @property
    def occasion(self) -> Occasion | None:
        """What it hangs on, if anything."""
        return self.occurrence.occasion
