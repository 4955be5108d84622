"""What a guardrail is: a rule over an occurrence (planning) or over a rendered draft (text)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from outreach.domain.cadences import Cadence
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.domain.touches import Due, Occurrence, Skip


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


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule:
    """A rule that reads the rendered draft: it gives findings at `level` unless the settings say otherwise."""

    id: str
    name: str
    level: Level
    check: Callable[[Draft, Context], Iterator[Finding]]


Rule = PlanRule | TextRule
