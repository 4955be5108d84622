"""Options every command takes, before its name or after it, and what they amount to."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from outreach.clock import Clock
from outreach.workspace import choose

if TYPE_CHECKING:
    from outreach.state.logs import Watch


@dataclass
class Settings:
    """What was asked globally. Filled while the command line is read, and read-only after that."""

    workspace: str | None = None
    as_json: bool = False
    quiet: bool = False
    verbose: bool = False
    log_json: bool = False
    moment: str | None = None

    def take(self, given: Mapping[str, object]) -> None:
        """Add what was given; a later word wins over an earlier one, silence changes nothing."""
        workspace, moment = given.get("workspace"), given.get("moment")
        self.workspace = workspace if isinstance(workspace, str) else self.workspace
        self.moment = moment if isinstance(moment, str) else self.moment
        self.as_json = self.as_json or given.get("as_json") is True
        self.quiet = self.quiet or given.get("quiet") is True
        self.verbose = self.verbose or given.get("verbose") is True
        self.log_json = self.log_json or given.get("log_json") is True

    def root(self) -> Path:
        """Choose the workspace."""
        return choose(self.workspace, os.environ, Path.cwd())

    def clock(self) -> Clock:
        """Give the clock this command goes by."""
        from outreach.jobs import wall_clock

        return Clock(read=wall_clock, given=self.moment)

    def onlooker(self) -> Watch | None:
        """Give who looks on while lines of the log are written: standard error, when that was asked for."""
        from outreach.state.logs import Level, Watch

        if not (self.verbose or self.log_json):
            return None
        level = Level.DETAIL if self.verbose else Level.INFO
        return Watch(show=partial(click.echo, err=True), level=level, as_json=self.log_json)


_GLOBAL = ("workspace", "as_json", "quiet", "verbose", "log_json", "moment")


def global_options(*, hidden: bool) -> list[click.Parameter]:
    """Make the global options; after a command they work but are not listed again."""
    return [
        click.Option(["-w", "--workspace"], metavar="DIR", help="the folder with your config.yaml", hidden=hidden),
        click.Option(["--json", "as_json"], is_flag=True, help="print JSON for programs", hidden=hidden),
        click.Option(["-q", "--quiet"], is_flag=True, help="print nothing but errors", hidden=hidden),
        click.Option(["-v", "--verbose"], is_flag=True, help="say more on standard error", hidden=hidden),
        click.Option(
            ["--log-json", "log_json"], is_flag=True, help="the log on standard error, as JSON", hidden=hidden
        ),
        click.Option(["--now", "moment"], metavar="TIME", help="as if it were TIME (a day means 08:00)", hidden=hidden),
    ]


def write_closing(ctx: click.Context, formatter: click.HelpFormatter, example: str) -> None:
    """Write how each help ends: examples as they are typed, one in a line, and the exit codes."""
    from outreach.cli.exit_codes import exit_codes

    with formatter.section("Example"):
        formatter.write("".join(f"  {line}\n" for line in re.split(r" {2,}or +", example)))
    with formatter.section("Exit codes"):
        formatter.write_dl(exit_codes(ctx.command_path.partition(" ")[2]))


class Verb(click.Command):
    """A command that takes the global options as well; its epilog is its examples."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write examples and exit codes."""
        write_closing(ctx, formatter, self.epilog or "")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments and hand the global ones to the settings."""
        rest = super().parse_args(ctx, args)
        given = {name: ctx.params.pop(name) for name in _GLOBAL if name in ctx.params}
        ctx.ensure_object(Settings).take(given)
        return rest

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; who asked for more is told where it works."""
        settings = ctx.ensure_object(Settings)
        if settings.verbose and not settings.log_json:
            click.echo(f"workspace {settings.root()}", err=True)
        return super().invoke(ctx)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Give the command's own options, then the global ones."""
        return [*super().get_params(ctx), *global_options(hidden=True)]


class Family(click.Group):
    """A command of several, such as `auth`, which alone shows its help; its epilog is its examples."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read which command of it is meant."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit()
        return super().parse_args(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write examples and exit codes."""
        write_closing(ctx, formatter, self.epilog or "")


def verb(name: str, *, example: str) -> Callable[[Callable[..., int]], Verb]:
    """Make a command of a function; `example` is what one types, several with "or" and spaces between them."""
    return click.command(
        name,
        cls=Verb,
        epilog=example,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    )


pass_settings = click.make_pass_decorator(Settings, ensure=True)
