"""`outreach copy`: a draft on the clipboard, for a mail program that takes no files."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.desktop import Desktop, this_machine
from outreach.cli.lying import draft_of, letter_of
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.letters import Letter
from outreach.reports.words import listed


@verb("copy", example="outreach copy 1")
@click.argument("what", nargs=-1, required=True, metavar="N|NAME", shell_complete=completing.numbers_and_names)
@pass_settings
def command(settings: Settings, what: tuple[str, ...]) -> int:
    """Put a draft on the clipboard: recipient, subject and text. Without a clipboard it is printed.

    N is a number of the last list, NAME a person.
    """
    return put_on_clipboard(what, settings, this_machine())


def put_on_clipboard(what: tuple[str, ...], settings: Settings, desktop: Desktop) -> int:
    """Put the draft that is meant on a machine's clipboard."""
    found, draft = draft_of(what, settings)
    letter = letter_of(draft, found)
    text = as_text(letter)
    copied = desktop.copy(text)
    if settings.as_json:
        put_json({"version": 1, "copied": copied, "text": text})
    names = ", ".join(one.name or one.email for one in letter.to) or "nobody yet"
    said = f'On the clipboard: "{letter.subject}", to {names}.'
    say(said if copied else text, settings)
    if letter.attachments:
        files = listed(one.name or "a file without a name" for one in letter.attachments)
        say(f"Attach it yourself, a clipboard carries no files: {files}.", settings)
    return 0


def as_text(letter: Letter) -> str:
    """Write a draft out: To, Subject, a blank line, the text as it lies there."""
    people = ", ".join(f"{one.name} <{one.email}>".strip() for one in letter.to)
    return f"To: {people}\nSubject: {letter.subject}\n\n{letter.text.strip()}\n"
