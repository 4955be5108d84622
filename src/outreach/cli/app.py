"""The commands by name, in five groups; each module is imported only when its command is typed."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from outreach import __version__
from outreach.cli.options import Settings, global_options, write_closing
from outreach.error_handler import guarded
from outreach.errors import OutreachError, UsageError

GROUPS: dict[str, dict[str, str]] = {
    "Every day": {
        "agenda": "what waits for you today; also bare outreach",
        "plan": "what would be drafted and held, and why; changes nothing",
        "run": "make drafts and holds; what a scheduler starts",
        "note": "keep one true sentence, in one line",
        "draft": "ask for a mail that does not come by itself",
        "news": "keep something worth telling",
        "met": "keep that you met somebody",
        "log": "keep a touch: what you wrote, what came back",
        "promised": "keep what you promised to somebody",
        "observe": "learn from mail you exchanged, kept in files",
        "queue": "the drafts that lie there, and what became of them",
        "open": "hand a draft to your mail program",
        "copy": "a draft on the clipboard",
        "redo": "write a draft again after you changed your files",
        "undo": "take back what a run made, as far as nobody touched it",
        "review": "walk through today's lines, one key each",
        "sent": "say that you sent a draft, or all of them",
        "skip": "not this time",
        "dismiss": "no, this one never",
        "snooze": "not now: one line, or everything to a person",
        "pause": "stop everything to a person",
        "resume": "end a pause or a snooze",
        "book": "keep a meeting you arranged",
    },
    "Look": {
        "show": "one line of the last list in full",
        "explain": "one person: why, why not, and when next",
        "report": "everybody, or everything of one kind, on one screen",
        "slots": "free times, in words to paste",
        "holds": "the time that is kept free",
        "card": "the page for a conference; a note to paste",
        "lint": "the guardrails on any text",
    },
    "People": {
        "people": "lines for people.yaml, from an address book or a few questions",
    },
    "Set up": {
        "auth": "sign in to Google, see how it stands, sign out",
        "init": "a new workspace from a few questions",
        "demo": "the whole flow, offline, on a made-up example",
        "schedule": "have your jobs started by this machine, see how that goes",
        "tick": "start your jobs at their times, for as long as this runs",
        "rehearse": "a season of your own, played in memory; changes nothing",
        "customize": "copy a built-in cadence, to write your own words",
        "schema": "the JSON Schema of config.yaml, for your editor",
        "help": "the pages of documentation: setup-google, security …",
        "completion": "completion for bash, zsh or fish",
    },
    "Care": {
        "check": "validate configuration and templates",
        "doctor": "try everything that a run needs, line by line",
        "recover": "rebuild a lost or damaged ledger",
        "export": "every fact, as lines of JSON",
        "audit": "every write to mailbox and calendar, ever",
    },
}

_ALL = "on the agenda, also what was asked often enough"
_EXAMPLE = "outreach init\n  outreach plan\n  outreach run"


class LazyGroup(click.Group):
    """A group that knows its commands' names and one-line helps, and imports one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give all names, in the order of the groups."""
        return [name for group in GROUPS.values() for name in group]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module; for the Tab key, something smaller does where there is any."""
        if cmd_name not in self.list_commands(ctx):
            return None
        if ctx.resilient_parsing:
            from outreach.cli.stand_ins import stand_in

            if smaller := stand_in(cmd_name, ctx.args):
                return smaller
        module = importlib.import_module(f"outreach.cli.{cmd_name}")
        found: click.Command = module.command
        return found

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer commands and options, without importing the commands."""
        known = {name: about for group in GROUPS.values() for name, about in group.items()}
        found = [CompletionItem(name, help=about) for name, about in known.items() if name.startswith(incomplete)]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the same
        """Write the commands in their groups, without importing them."""
        for title, commands in GROUPS.items():
            if commands:
                with formatter.section(title):
                    formatter.write_dl(list(commands.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first commands one types, and the exit codes of bare outreach."""
        write_closing(ctx, formatter, _EXAMPLE)


@click.group(
    cls=LazyGroup,
    name="outreach",
    invoke_without_command=True,
    params=[*global_options(hidden=False), click.Option(["--all", "every"], is_flag=True, help=_ALL)],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
@click.version_option(__version__, "-V", "--version", message="outreach %(version)s")
@click.pass_context
def app(ctx: click.Context, /, **given: str | bool | None) -> int | None:
    """Keep professional relationships alive: drafts and calendar holds for you to review.

    Nothing is ever sent. Without a command: the agenda of today.
    """
    every = given.pop("every", None) is True
    ctx.ensure_object(Settings).take(given)
    if ctx.invoked_subcommand is not None:
        return None
    found = app.get_command(ctx, "agenda")
    return None if found is None else _code(ctx.invoke(found, every=every))


def run(arguments: Sequence[str]) -> int:
    """Do what was typed and give its exit code; never raises."""
    settings = Settings()

    def root() -> Path | None:
        try:
            return settings.root()
        except OutreachError:
            return None

    return guarded(lambda: _run(list(arguments), settings), root=root)


def _run(arguments: list[str], settings: Settings) -> int:
    instruction = os.environ.get("_OUTREACH_COMPLETE")
    if instruction:
        from click.shell_completion import shell_complete

        return shell_complete(app, {}, "outreach", "_OUTREACH_COMPLETE", instruction)
    try:
        # not app.main: it would print usage errors its own way, and hide a closed pipe
        with app.make_context("outreach", arguments, obj=settings) as ctx:
            return _code(app.invoke(ctx))
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort as stopped:
        raise KeyboardInterrupt from stopped
    except click.ClickException as error:
        raise _usage(error) from error


def _code(result: object) -> int:
    return result if isinstance(result, int) else 0


def _usage(error: click.ClickException) -> UsageError:
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "outreach"
    message = error.format_message().strip().rstrip(".")
    return UsageError(f"{message[:1].lower()}{message[1:]}", remedy=f"see   {path} --help")
