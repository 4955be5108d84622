"""`outreach open`: hand a draft to your mail program, or open it in Gmail. It never sends."""

from __future__ import annotations

from dataclasses import dataclass

import click

from outreach.cli import completing
from outreach.cli.desktop import Desktop, file_target, mailto, this_machine
from outreach.cli.lying import draft_of, letter_of
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.domain.history import PastDraft
from outreach.preview import Preview
from outreach.reports.places import is_address
from outreach.reports.words import wrapped


@verb("open", example="outreach open 1      or   outreach open marchetti --mailto")
@click.argument("what", nargs=-1, required=True, metavar="N|NAME", shell_complete=completing.numbers_and_names)
@click.option("--mailto", "as_link", is_flag=True, help="as a new message instead of a file, where it is short enough")
@pass_settings
def command(settings: Settings, what: tuple[str, ...], as_link: bool) -> int:
    """Hand a draft to your mail program or, with `mail: gmail`, open it there, to read, mend and send yourself.

    N is a number of the last list, NAME a person. Without a desktop it says where the draft lies.
    """
    return hand_over(what, settings, this_machine(), as_link=as_link)


def hand_over(what: tuple[str, ...], settings: Settings, desktop: Desktop, *, as_link: bool = False) -> int:
    """Hand the draft that is meant to a machine's mail program."""
    found, draft = draft_of(what, settings)
    handed = hand_draft(draft, found, desktop, as_link=as_link)
    if settings.as_json:
        put_json({"version": 1, "draft": handed.place, "opened": handed.opened, "target": handed.target})
    say(handed.said, settings)
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A draft that was handed over, or could not be: where it lies, what was handed, and what to say about it."""

    place: str
    target: str
    opened: bool
    said: str


def hand_draft(draft: PastDraft, found: Preview, desktop: Desktop, *, as_link: bool = False) -> Handed:
    """Hand one draft over; nothing is sent by that."""
    letter = letter_of(draft, found)
    # a link has no place for files
    link = mailto(letter.to, letter.subject, letter.text) if as_link and not letter.attachments else None
    place = letter.place
    target = link or (place if is_address(place) else file_target(found.root / place))
    opened = desktop.hand_over(target)
    name = ", ".join(one.name or one.email for one in letter.to) or "nobody yet"
    why = "A link carries no files" if letter.attachments else "It is too long for a link"
    longer = f"{why}, so {_else(place)}. " if as_link and link is None else ""
    lines = wrapped(f"{longer}{_told(name, place, target, opened=opened)}", indent=2, first="")
    # what is to be copied stands alone on its line
    is_shown = not opened and (link is not None or is_address(target))
    said = "\n".join([*lines, target] if is_shown else lines)
    return Handed(place=place, target=target, opened=opened, said=said)


def _else(place: str) -> str:
    return "Gmail opens" if is_address(place) else "it goes as a file"


def _told(name: str, place: str, target: str, *, opened: bool) -> str:
    if opened:
        to = "browser" if is_address(target) else "mail program"
        where = "" if is_address(place) else f", {place}"
        return f"Handed to your {to}: the draft to {name}{where}. Nothing is sent until you do."
    where = "among your drafts in Gmail" if is_address(place) else f"in {place}"
    here = ", here:" if is_address(target) else "."
    return f"There is no desktop here to open it. The draft to {name} lies {where}{here}"
