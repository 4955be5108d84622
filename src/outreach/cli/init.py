"""`outreach init`: a new workspace from a few questions."""

from __future__ import annotations

import os
from pathlib import Path

import click

from outreach.cli.asking import ask, given_answers
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import say, show
from outreach.cli.starting import config_text, tilde, told, verify, write_workspace
from outreach.preview import HORIZON, preview
from outreach.reports.plan import planned
from outreach.state.folder import require_kept_here
from outreach.workspace import CONFIG, choose


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
    require_kept_here(root)
    say(f"New workspace: {tilde(root)}     Enter takes the [suggestion]; nothing is overwritten.", settings)
    config = None
    if not (root / CONFIG).exists():
        config = config_text(given_answers(given) if yes else ask(settings, given))
        verify(config)
    written = write_workspace(root, config)
    say("\n".join(told(root, written)), settings)
    found = preview(root, settings.clock())
    listing = planned(found.plan, found.project, horizon=HORIZON)
    show(listing, settings)
    say("Next: add a line per person to config.yaml, then   outreach check   outreach plan", settings)
    return 0


def _root(directory: str | None, settings: Settings) -> Path:
    """A new workspace is where one says, else ~/outreach; never some folder upward."""
    return choose(directory or settings.workspace, os.environ, Path("/"))
