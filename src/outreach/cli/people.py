"""`outreach people`: from an address book, or from a few questions, to lines for people.yaml."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from outreach.cli.options import Family, Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.errors import UsageError
from outreach.reports.words import wrapped

if TYPE_CHECKING:
    from outreach.domain.project import Project
    from outreach.importing.entries import Entry
    from outreach.importing.sorting import Sorted


@click.group(
    "people",
    cls=Family,
    epilog="outreach people import contacts.vcf",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
def command() -> None:
    """Lines for people.yaml, from an address book or from a few questions. Your files are yours: none is changed."""


@verb("import", example="outreach people import Connections.csv --to people.yaml")
@click.argument("file", metavar="FILE|-")
@click.option("--to", "new", metavar="NEWFILE", help="write a file that is not there yet, instead of printing")
@pass_settings
def read_in(settings: Settings, file: str, new: str | None) -> int:
    """Print YAML to paste, from vCards, a table (CSV, TSV) or LinkedIn's export.

    Whoever is there already, or looks like somebody, is shown as a comment, as is what cannot be taken, and why.
    Nothing is guessed: no address, no title, and a role only from its exact words.

    With --json: {version, people, known, doubtful, left_out}. Each person has where, name, email, also, roles, at,
    department, linkedin, last and remarks; people and doubtful have yaml; known and doubtful say who is there.
    """
    from outreach.importing.cleaning import cleaned
    from outreach.importing.new_file import require_absent, write_whole
    from outreach.importing.reading import read_book
    from outreach.importing.sheet import counts, sheet

    if new:
        require_absent(Path(new))
    project = _project(settings)
    # a scheduler may leave no standard input at all
    book = read_book(file, getattr(sys.stdin, "buffer", None) or BytesIO())
    name = "what came in" if file == "-" else cleaned(Path(click.format_filename(file)).name).text
    _tell("\n".join(wrapped(f"{name}: {'; '.join(book.said)}", indent=2, first="")), settings)
    found = _sorted(settings, project, book.entries)
    if new and found.people:
        write_whole(Path(new), f"{sheet(found, name)}{_modeline(Path(new), settings.root())}")
    if settings.as_json:
        from outreach.importing.as_json import people_json

        put_json(people_json(found))
    say(_written(new, counts(found, name), bool(found.people)) if new else sheet(found, name), settings)
    return 0


def _modeline(new: Path, root: Path) -> str:
    """Tell an editor where the schema lies; at the end, so that no line number changes."""
    from outreach.cli.starting import CONFIG_SCHEMA

    return f"# yaml-language-server: $schema={os.path.relpath(root / CONFIG_SCHEMA, new.parent)}\n"


def _written(new: str, counted: str, is_written: bool) -> str:
    if not is_written:
        return f"{counted}.\nNobody is new, so {new} was not made."
    from outreach.config.load import FILES

    read = Path(new).name in FILES
    follow = "outreach check" if read else f"move its lines into people.yaml, since nobody reads {new}"
    return f"{counted}.\nWrote  {new}   with all others as comments: read it through.\nNext: {follow}"


@verb("new", example='outreach people new --name "Dr. Ada Quill <ada.quill@example.org>" --role sponsor')
@click.option("--name", help="the name, as NAME or NAME <ADDRESS>")
@click.option("--email", help="the address, if the name does not have it")
@click.option("--role", "roles", multiple=True, metavar="ROLE", help="what they are to you; may be given again")
@click.option("--at", help="where they work")
@click.option("--last", metavar="WHEN", help='when you were last in touch: a date, or "8 weeks ago"')
@click.option("--told", metavar="SENTENCE", help="something they told you, in one sentence")
@pass_settings
def new(settings: Settings, /, roles: tuple[str, ...], **given: str | None) -> int:
    """Ask a few questions about somebody, and print the line to paste.

    Says where to paste it; with --name it asks nothing. Changes nothing. With --json: the object of people import,
    with one person.
    """
    from outreach.cli.meeting_people import asked, pasted, where_to_paste

    project = _project(settings)
    entry = asked(given, roles, settings, project)
    found = _sorted(settings, project, (entry,))
    if settings.as_json:
        from outreach.importing.as_json import people_json

        put_json(people_json(found))
    say(pasted(found, where_to_paste(settings), entry.note), settings)
    return 0


def _tell(text: str, settings: Settings) -> None:
    if not settings.quiet:
        click.echo(text, err=True)


def _sorted(settings: Settings, project: Project | None, entries: tuple[Entry, ...]) -> Sorted:
    """Compare with the workspace; without one there is nobody to compare with, and that is said."""
    from outreach.config.pasting import listed_places
    from outreach.importing.sorting import sort_out
    from outreach.importing.trying import tried

    if project is None:
        _tell("no workspace here, so nobody is there already: compared with nothing", settings)
        return tried(sort_out(entries, None, frozenset()), None)
    root = settings.root()
    return tried(sort_out(entries, project, listed_places(root)), root)


def _project(settings: Settings) -> Project | None:
    from outreach.preview import project_of
    from outreach.workspace import CONFIG

    try:
        root = settings.root()
    except UsageError:
        return None
    named = settings.workspace is not None
    return project_of(root) if named or (root / CONFIG).exists() else None


for _one in (read_in, new):
    command.add_command(_one)
