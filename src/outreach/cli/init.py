"""`outreach init`: a new workspace from a few questions."""

from __future__ import annotations

import os
from pathlib import Path

import click

from outreach.cli.asking import ask
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import say, show
from outreach.cli.starting import Answers, config_text, verify, write_workspace
from outreach.preview import HORIZON, preview
from outreach.reports.plan import planned
from outreach.workspace import CONFIG, choose

_WHAT = {
    CONFIG: "10 lines. Yours: outreach reads it, never changes it.",
    "notes.txt": "one line per thing worth remembering. Yours too.",
    "jobs/": "what a scheduler starts, when you want one.",
    ".gitignore": "keeps private.yaml, notes, drafts and ledger out of git.",
}


@verb("init", example="outreach init ~/outreach")
@click.argument("directory", required=False, metavar="[DIR]")
@click.option("--yes", is_flag=True, help="ask nothing; take the options below and the suggestions")
@click.option("--name", help="your name")
@click.option("--email", help="your e-mail address")
@click.option("--timezone", help="your time zone, such as America/Chicago")
@click.option("--phase", help="ms1 to ms4, pgy1 to pgy5, or attending")
@pass_settings
def command(settings: Settings, /, directory: str | None, yes: bool, **given: str | None) -> int:
    """Make a workspace: a folder with your config.yaml. Nothing that is there is overwritten."""
    settings.workspace = str(_root(directory, settings))
    root = settings.root()
    say(f"New workspace: {tilde(root)}     Enter takes the [suggestion]; nothing is overwritten.", settings)
    config = None
    if not (root / CONFIG).exists():
        config = config_text(_answers(settings, given, asks=not yes))
        verify(config)
    written = write_workspace(root, config)
    say("\n".join(_told(root, written)), settings)
    found = preview(root, settings.clock())
    listing = planned(found.plan, found.project, horizon=HORIZON)
    show(listing, settings)
    say("Next: add a line per person to config.yaml, then   outreach check   outreach plan", settings)
    return 0


def _root(directory: str | None, settings: Settings) -> Path:
    """A new workspace is where one says, else ~/outreach; never some folder upward."""
    return choose(directory or settings.workspace, os.environ, Path("/"))


def _answers(settings: Settings, given: dict[str, str | None], *, asks: bool) -> Answers:
    return ask(settings, given) if asks else _given(given)


def _given(given: dict[str, str | None]) -> Answers:
    from outreach.cli.asking import machine_zone

    missing = [f"--{name}" for name in ("name", "email", "phase") if not given[name]]
    if missing:
        raise click.UsageError(f"--yes needs {', '.join(missing)}")
    zone = given["timezone"] or machine_zone()
    return Answers(name=given["name"] or "", email=given["email"] or "", timezone=zone, phase=given["phase"] or "")


def tilde(path: Path) -> str:
    """Write a path as people do: with ~ for the home folder."""
    home = os.environ.get("HOME")
    return f"~/{path.relative_to(home)}" if home and path.is_relative_to(home) and path != Path(home) else str(path)


def _told(root: Path, written: tuple[str, ...]) -> list[str]:
    shown = {"jobs/" if name.startswith("jobs/") else name for name in written}
    width = len(tilde(root)) + 14
    lines = [f"{tilde(root)}/{name}".ljust(width) + what for name, what in _WHAT.items() if name in shown]
    lead = ["Wrote  " + line if place == 0 else "       " + line for place, line in enumerate(lines)]
    return [
        *(lead or ["Everything was there already; nothing was written."]),
        "Outreach writes drafts and calendar holds for you to look at. It has no way to send.",
        "Drafts are files in drafts/.    Today it would say:\n",
    ]
