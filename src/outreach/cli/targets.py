"""Whom and what the words after a verb mean: a number of the last list, a person, and the touch there is with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outreach.capture.naming import named
from outreach.cli.options import Settings
from outreach.cli.pointing import look, pointed
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import ME, Person
from outreach.domain.touches import Outcome, TouchId
from outreach.errors import UsageError
from outreach.preview import Preview
from outreach.reports.rows import Rows
from outreach.reports.words import listed

_NOWHERE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Somebody, and the touch that a number was about (None when a name was typed); `rest` is what follows."""

    found: Preview
    person: Person
    touch: TouchId | None
    rest: str


def target(words: Sequence[str], settings: Settings) -> Target:
    """Part the number or name from the words after it.

    Raises:
        UsageError: it is no number of the last list, a line about nobody, or nobody's name.
    """
    parts = tuple(" ".join(words).split())
    if not parts:
        raise UsageError("who is meant?", remedy="name a person, or a number of the last list")
    if not parts[0].isdigit():
        found = look(settings)
        person, rest = named(parts, found.project)
        return Target(found=found, person=person, touch=None, rest=" ".join(rest))
    found, touch = touch_at(int(parts[0]), settings)
    someone = found.project.person(touch.person)
    if someone is None:
        raise UsageError(f"line {parts[0]} is about nobody in your files", remedy="name a person instead")
    return Target(found=found, person=someone, touch=touch, rest=" ".join(parts[1:]))


def touch_at(number: int, settings: Settings) -> tuple[Preview, TouchId]:
    """Give the touch that a line of the last list is about.

    Raises:
        UsageError: there is no such line, or it is about a hold or nothing in particular.
    """
    found, about = pointed(number, settings)
    name, _, part = about.partition("#")
    touch = TouchId.parse(name)
    if part or touch.person == ME:
        raise UsageError(f"line {number} is a hold", remedy="delete it from your calendar, and it stays away")
    if touch.anchor == _NOWHERE:
        raise UsageError(f"line {number} stands for nothing that could be made", remedy="name a person instead")
    return found, touch


def touches(words: Sequence[str], settings: Settings) -> tuple[Preview, tuple[TouchId, ...]]:
    """Give the touches meant: by numbers, or the only one there is with a person.

    Raises:
        UsageError: there is none, or there are several.
    """
    parts = " ".join(words).split()
    if parts and all(part.isdigit() for part in parts):
        rows = [touch_at(int(part), settings) for part in parts]
        return rows[0][0], tuple(dict.fromkeys(touch for _, touch in rows))
    meant = target(words, settings)
    if meant.rest:
        raise UsageError(f'"{meant.rest}" says nothing here', remedy="a number or a name is enough")
    return meant.found, (_only_one(meant.person, meant.found),)


def _only_one(person: Person, found: Preview) -> TouchId:
    rows = [row for row in found.plan.drafts if row.touch.person == person.id]
    now = [row.touch for row in rows if row.outcome is not Outcome.UPCOMING]
    standing = list(dict.fromkeys((*(one.touch for one in unanswered(found, person)), *now)))
    choices = standing or [row.touch for row in rows]
    if len(choices) == 1:
        return choices[0]
    if not choices:
        raise UsageError(f"nothing waits for {person.name.shown}", remedy="see   outreach explain NAME")
    titles = Rows.of(found.project, found.now)
    several = listed(titles.named(one) for one in choices)
    raise UsageError(f"for {person.name.shown} there are {several}", remedy="say which by its number:   outreach")


def unanswered(found: Preview, person: Person | None = None) -> tuple[PastDraft, ...]:
    """Give the drafts that lie there, and the vanished ones nobody said anything about; of one person, or of all."""
    return tuple(
        one
        for one in found.history.drafts.values()
        if (person is None or one.touch.person == person.id)
        and (one.is_lying or (one.stage is Stage.GONE and one.touch not in found.history.dismissed))
    )
