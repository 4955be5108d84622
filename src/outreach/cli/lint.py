"""`outreach lint`: the guardrails on any text."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from typing import TYPE_CHECKING

import click

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.errors import Exit, UsageError

if TYPE_CHECKING:
    from outreach.linting import Asked


@verb("lint", example="outreach lint draft.txt --person marchetti --cadence interview-thanks")
@click.argument("files", nargs=-1, required=True, metavar="FILE|-…")
@click.option("--person", metavar="NAME", help="whom it goes to; else whoever stands in its To:")
@click.option("--program", metavar="NAME", help="the program it is about")
@click.option("--cadence", metavar="ID", help="what kind of mail it is")
@click.option("--subject", metavar="TEXT", help='its subject; else its line "Subject: …"')
@pass_settings
def command(
    settings: Settings,
    files: tuple[str, ...],
    person: str | None,
    program: str | None,
    cadence: str | None,
    subject: str | None,
) -> int:
    """Apply the guardrails to any text: a saved mail, a text file, a template's output; - is what comes in.

    Changes nothing.
    """
    from outreach.linting import found_in, read_texts, surroundings
    from outreach.reports.lint import Found, lint_json, linted, stops

    around = surroundings(_asked(settings, person, program, cadence), settings.clock())
    # a scheduler may leave no standard input at all
    incoming = getattr(sys.stdin, "buffer", None) or BytesIO()
    texts = read_texts(files, incoming, subject)
    found = [
        Found(
            file=click.format_filename(name),
            findings=found_in(text, around),
            subject_at=text.subject_at,
            body_line=text.body_line,
        )
        for name, text in texts
    ]
    if settings.as_json:
        put_json(lint_json(found))
    say(linted(found, knows_people=around.view is not None), settings)
    return Exit.ATTENTION if stops(found) else Exit.DONE


def _asked(settings: Settings, person: str | None, program: str | None, cadence: str | None) -> Asked:
    """Bring together what was typed; without any home folder there is no workspace."""
    from outreach.linting import Asked

    try:
        root = settings.root()
    except UsageError:
        root = None
    is_named = bool(settings.workspace or os.environ.get("OUTREACH_WORKSPACE"))
    return Asked(root=root, is_named=is_named, person=person, program=program, cadence=cadence)
