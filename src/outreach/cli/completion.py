"""`outreach completion`: what a shell needs to complete commands."""

from __future__ import annotations

from typing import Final

import click
from click.shell_completion import get_completion_class

from outreach.cli.options import Settings, pass_settings, verb
from outreach.errors import UsageError

# What click's scripts leave to be wished, in their own words and in ours: fish would cut what a word means at its first
# comma, and a zsh whose completion was never set up would complain of `compdef` whenever it starts.
_BETTER: Final = {
    "fish": ('string split "," $completion', 'string split --max 1 "," $completion'),
    "zsh": (
        "    compdef _outreach_completion outreach\n",
        "    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }\n"
        "    compdef _outreach_completion outreach\n",
    ),
}


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
    script = found(app, {}, "outreach", "_OUTREACH_COMPLETE").source()
    click.echo(script.replace(*_BETTER.get(shell, ("", ""))))
    return 0
