"""Stand-ins of commands while the Tab key is answered: their argument alone, since a command loads all it would do.

Only where no option is typed; options are the command's own to name. A test compares each with its command.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import click
from click.shell_completion import CompletionItem

from outreach.cli import completing
from outreach.cli.completing import Completer

ONE: Final[dict[str, Completer]] = {
    "customize": completing.built_in_cadences,
    "plan": completing.jobs,
    "report": completing.reports,
    "run": completing.jobs,
    "show": completing.numbers_and_names,
}
SEVERAL: Final[dict[str, Completer]] = {
    "draft": completing.asked_for,
    **dict.fromkeys(("book", "explain", "log", "met", "pause", "promised", "resume"), completing.names),
    **dict.fromkeys(
        ("copy", "dismiss", "note", "open", "redo", "sent", "skip", "slots", "snooze"), completing.numbers_and_names
    ),
    "schedule install": completing.jobs,
    "schedule show": completing.jobs,
}


class StandIn(click.Command):
    """One argument; when an option is begun, the command itself is asked."""

    def __init__(self, name: str, offer: Completer, *, nargs: int, path: str) -> None:
        self._path = path
        super().__init__(name, params=[click.Argument(["words"], nargs=nargs, required=False, shell_complete=offer)])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer the options of the command."""
        from outreach.cli.app import app

        found: click.Command | None = app
        for word in self._path.split():
            found = found.get_command(click.Context(found), word) if isinstance(found, click.Group) else None
        return found.shell_complete(ctx, incomplete) if found else []


def stand_in(name: str, after: Sequence[str]) -> click.Command | None:
    """Give the stand-in of a command, if it has one and no option is among the words `after` its name."""
    if any(word.startswith("-") for word in after):
        return None
    if name in ONE or name in SEVERAL:
        return _made(name)
    path = " ".join((name, *after[:1]))
    return click.Group(name, commands=[_made(path)]) if path in SEVERAL else None


def _made(path: str) -> StandIn:
    offer, nargs = (ONE[path], 1) if path in ONE else (SEVERAL[path], -1)
    return StandIn(path.rpartition(" ")[2], offer, nargs=nargs, path=path)
