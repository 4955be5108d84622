"""`outreach note`: keep one true sentence, bound to a person and to where you met."""

from __future__ import annotations

import click

from outreach.capture.naming import same_name
from outreach.capture.taking import Taken, about, take
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look, pointed
from outreach.domain.people import Person
from outreach.domain.touches import Due, TouchId
from outreach.errors import UsageError
from outreach.preview import Preview


@verb("note", example='outreach note marchetti "Your Friday plan review is what I would miss."')
@click.argument("words", nargs=-1, required=True, metavar="[N|NAME] TEXT")
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Keep a sentence about somebody, in your words; a draft uses it as it stands.

    N is a number of the last list, NAME a person. Without either, one line of the grammar of notes:
    "NAME: sentence", "met NAME", "promised NAME: WHAT by DATE", "news: ...", "policy PROGRAM: welcome",
    "PROGRAM: with NAMES".
    """
    found, taken = _taken(words, settings)
    return keep(taken, found, settings)


def _taken(words: tuple[str, ...], settings: Settings) -> tuple[Preview, Taken]:
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
