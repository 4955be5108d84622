"""What a guardrail is: a rule over an occurrence (planning), a day (pacing) or words (text).

Words are those of one rendered draft, of a hold, of all drafts of a plan together, or of a draft that lies there.

`options` names the settings a rule takes beside its level. A `fixed` rule can be neither switched off nor weakened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from outreach.domain.cadences import Cadence
from outreach.domain.findings import Finding, Level
from outreach.domain.history import PastDraft
from outreach.domain.messages import Draft, Hold
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person, ProgramId
from outreach.domain.plans import Rendered
from outreach.domain.stages import View, Wait
from outreach.domain.touches import Due, Occurrence, Skip, TouchId
from outreach.guardrails.load import Load


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a text rule may know besides the draft. Everything may be missing (`lint` on any text).

    `program` is the one a text is for, where neither person nor occasion says so; `day` is the text's own day, where
    that is not the day it is.
    """

    view: View | None = None
    due: Due | None = None
    person: Person | None = None
    cadence: Cadence | None = None
    occasion: Occasion | None = None
    program: ProgramId | None = None
    day: date | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def programs(self) -> frozenset[ProgramId]:
        """The programs this mail is about: the reader's, the occasion's, and the one it is said to be for."""
        person, occasion = self.person, self.occasion
        found = (person.program if person else None, occasion.program if occasion else None, self.program)
        return frozenset(one for one in found if one)

    @property
    def today(self) -> date | None:
        """The day from which a text is read: its own, else the day it is; None when nobody knows."""
        return self.day or (self.view.today if self.view else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRule:
    """A rule that needs no text: it gives a skip.

    `standing` rules hold whatever the date (do-not-contact, a program's policy) and are asked first; the others are
    asked only once the window has opened.
    """

    id: str
    name: str
    standing: bool
    skip: Callable[[Occurrence, View], Skip | None]
    options: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceRule:
    """A rule about how much at once: it says of a due touch and a day whether to wait, and until when.

    A `firm` rule holds without exception; the others never make a window be missed.
    """

    id: str
    name: str
    firm: bool
    wait: Callable[[Due, date, Load], Wait | None]
    options: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule:
    """A rule that reads the rendered draft: it gives findings at `level` unless the settings say otherwise."""

    id: str
    name: str
    level: Level
    check: Callable[[Draft, Context], Iterator[Finding]]
    options: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldRule:
    """A rule that reads what a hold would show on the calendar; whatever it finds is not held."""

    id: str
    name: str
    level: Level
    check: Callable[[Hold, View], Iterator[Finding]]
    options: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRule:
    """A rule that compares the drafts of one plan with each other and with those made before: findings by touch."""

    id: str
    name: str
    level: Level
    check: Callable[[Sequence[Rendered], View], Iterator[tuple[TouchId, Finding]]]
    options: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """A draft that lies there: until when it was meant to be sent, and what text rules find in its words of today."""

    past: PastDraft
    closes: date | None = None
    found: tuple[Finding, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LyingRule:
    """A rule about drafts that lie there and were not sent; it only tells."""

    id: str
    name: str
    level: Level
    check: Callable[[Lying, View], Iterator[Finding]]
    options: tuple[str, ...] = ()
    fixed: bool = False


Rule = PlanRule | PaceRule | TextRule | HoldRule | SetRule | LyingRule
