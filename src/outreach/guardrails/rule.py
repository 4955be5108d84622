"""What a guardrail is: a rule over an occurrence (planning), over a day (pacing) or over a rendered draft (text).

`options` names the settings a rule takes beside its level. A `fixed` rule can be neither switched off nor weakened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from outreach.domain.cadences import Cadence
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person
from outreach.domain.stages import View, Wait
from outreach.domain.touches import Due, Occurrence, Skip
from outreach.guardrails.load import Load


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a text rule may know besides the draft. Everything but `view` may be missing (`lint` on any text)."""

    view: View | None = None
    due: Due | None = None
    person: Person | None = None
    cadence: Cadence | None = None
    occasion: Occasion | None = None
    options: Mapping[str, str] = field(default_factory=dict)


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


Rule = PlanRule | PaceRule | TextRule
