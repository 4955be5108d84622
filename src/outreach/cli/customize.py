"""`outreach customize`: a built-in cadence copied into the workspace, to be changed there."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import say
from outreach.cli.starting import schemas
from outreach.errors import UsageError
from outreach.workspace import INNER, existing, folder, write_new


@verb("customize", example="outreach customize mentor-checkin      or   outreach customize mentor-checkin --diff")
@click.argument("cadence", shell_complete=completing.built_in_cadences)
@click.option("--diff", "compare", is_flag=True, help="how your copy differs from the built-in; changes nothing")
@pass_settings
def command(settings: Settings, cadence: str, *, compare: bool) -> int:
    """Copy a built-in cadence into templates/ of your workspace: its recipe and its words, yours to change.

    What is there already is never overwritten. outreach check says when the built-in has changed since.
    """
    from outreach.config.origins import TEMPLATES, built_in, copied, difference

    if cadence not in built_in():
        raise UsageError(f'no built-in cadence "{cadence}"', remedy=f"there are {', '.join(built_in())}")
    root = existing(settings.root())
    if compare:
        say(difference(root, cadence) or f"Your {cadence} is like the built-in.", settings)
        return 0
    target = root / TEMPLATES / cadence
    if target.exists():
        raise UsageError(
            "is there already and stays as it is",
            place=str(target),
            remedy=f"see   outreach customize {cadence} --diff",
        )
    for name, text in copied(cadence).items():
        folder(target)
        write_new(target / name, text)
    folder(root / INNER)
    for name, text in schemas().items():
        write_new(root / name, text)
    say(_told(cadence, sorted(copied(cadence))), settings)
    return 0


def _told(cadence: str, names: list[str]) -> str:
    words = [name for name in names if name.endswith(".j2")]
    mine = f"templates/{cadence}/{words[0] if words else 'cadence.yaml'}"
    return f"Yours now: templates/{cadence}/ ({', '.join(names)}).\nEdit {mine}, then   outreach check   outreach plan"
