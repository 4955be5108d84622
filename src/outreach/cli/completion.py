"""`outreach completion`: what a shell needs to complete commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from outreach.cli.options import Settings, pass_settings, verb
from outreach.errors import UsageError


@verb("completion", example="outreach completion bash >> ~/.bashrc")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@pass_settings
def command(settings: Settings, shell: str) -> int:
    """Print the completion script of a shell."""
    from outreach.cli.app import app

    del settings
    found = get_completion_class(shell)
    if found is None:
        raise UsageError(f"no completion for {shell}")
    click.echo(found(app, {}, "outreach", "_OUTREACH_COMPLETE").source())
    return 0
