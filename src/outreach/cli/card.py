"""`outreach card`: the one page for a conference, or a note to paste for somebody you met."""

from __future__ import annotations

from pathlib import Path

import click

from outreach.capture.naming import person_of
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pages import write_page
from outreach.cli.pointing import look
from outreach.cli.screen import put_json, say
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.reports.card import card_html, card_json, card_text
from outreach.reports.social_note import note_json, note_text, social_note
from outreach.reports.which_card import card_named, named_conferences, next_card


@verb("card", example="outreach card symposium --html card.html      or   outreach card jonah")
@click.argument("words", nargs=-1, metavar="[CONFERENCE|NAME]")
@click.option("--html", "page", metavar="FILE", help="write the card as a page to print")
@pass_settings
def command(settings: Settings, words: tuple[str, ...], page: str | None) -> int:
    """Show the card of a conference: whom to look for, why, one question each, where to be when, your introduction.

    Without a word it is the next conference. With a NAME: a note of at most 200 characters to paste on a network,
    after a conference or a meeting with somebody who has a linkedin: in your files.
    """
    found = look(settings)
    name = " ".join(words)
    if name and not named_conferences(name, found.project):
        _note(name, found.view, settings, page)
        return 0
    card = card_named(name, found.view) if name else next_card(found.view)
    if page is not None:
        write_page(Path(page), card_html(card, found.view.today, found.project), what="card")
    if settings.as_json:
        put_json(card_json(card, found.now))
    else:
        text = _written(page) if page else card_text(card, found.view.today, found.project) + f"\n{_to_print(name)}"
        say(text, settings)
    return 0


def _written(page: str) -> str:
    return f"Written to {page}: one page, to print or to read."


def _to_print(name: str) -> str:
    return f"To print it: {' '.join(f'outreach card {name} --html card.html'.split())}"


def _note(name: str, view: View, settings: Settings, page: str | None) -> None:
    if page is not None:
        raise UsageError("a note is for pasting, not for printing", remedy="leave out --html")
    note = social_note(_somebody(name, view), view)
    if settings.as_json:
        put_json(note_json(note, view.now))
    say(note_text(note), settings)


def _somebody(name: str, view: View) -> Person:
    """Find whom a note is for; where nobody is called so, a conference may have been meant."""
    try:
        return person_of(name, view.project)
    except UsageError as unknown:
        if not view.project.conferences:
            raise
        known = ", ".join(one.name for one in view.project.conferences)
        raise UsageError(unknown.fact, remedy=f"of conferences there are {known}") from unknown
