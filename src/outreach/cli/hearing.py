"""What was typed after `note`, understood: for a line of the last list, for a person, or by the grammar of notes."""

from __future__ import annotations

from outreach.capture.echoes import Taken
from outreach.capture.naming import same_name
from outreach.capture.taking import about, take
from outreach.cli.options import Settings
from outreach.cli.pointing import look, pointed
from outreach.domain.people import Person
from outreach.domain.touches import Due, TouchId
from outreach.errors import UsageError
from outreach.preview import Preview


def heard(words: tuple[str, ...], settings: Settings) -> tuple[Preview, Taken]:
    """Understand the words; the first may be a number or a name.

    Raises:
        UsageError: they are no note, or name somebody unknown.
    """
    first, text = words[0], " ".join(words[1:])
    if first.isdigit():
        return _for_number(int(first), text, settings)
    found = look(settings)
    person = same_name(first.rstrip(":"), found.project) if text else None
    dues = [row.due for row in found.plan.drafts]
    if person is None:
        return found, take(" ".join(words), found.view, dues=dues)
    return found, about(person, text, found.view, dues=dues)


def _for_number(number: int, text: str, settings: Settings) -> tuple[Preview, Taken]:
    if not text.strip():
        raise UsageError("there is no sentence", remedy=f'write   outreach note {number} "…"')
    found, name = pointed(number, settings)
    touch = TouchId.parse(name.partition("#")[0])
    person = found.project.person(touch.person)
    if person is None:
        raise UsageError(f"line {number} is about nobody", remedy="name a person instead")
    return found, about(person, text, found.view, due=_due(touch, person, found))


def _due(touch: TouchId, person: Person, found: Preview) -> Due | None:
    return next((row.due for row in found.plan.drafts if row.touch == touch and row.due.person.id == person.id), None)
