"""`outreach observe`: learn from mail that was really exchanged."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.errors import UsageError

_BAR = 30


@verb("observe", example="outreach observe      or   outreach observe --mbox ~/Mail")
@click.option("--mbox", "paths", metavar="PATH", multiple=True, help="an mbox file, a Maildir, or a folder of them")
@click.option("--since", metavar="DATE", default="", help="read no mail before DATE (else a year back)")
@pass_settings
def command(settings: Settings, paths: tuple[str, ...], since: str) -> int:
    """Read mail you exchanged with people in your files: who wrote last, who answered, who is away, what came back.

    Without --mbox it is read in Gmail, where you allowed that (google: {read: yes}): a year back the first time, then
    what is new; every run does the same. With --mbox it is read in files: name Sent as well as INBOX, or the folder
    with both.

    Only headers are read, of automatic answers and returned mail also the words; kept is who, when and the subject, of
    nobody else anything. Your mail is not changed; reading it again adds only what is new.
    """
    from outreach.observing import observe_files, observe_mailbox
    from outreach.reports.observed import observed, observed_json

    if since and not paths:
        raise UsageError("--since goes with --mbox; Gmail is read a year back", remedy="leave it out")
    on_terminal = sys.stderr.isatty() and not settings.quiet
    # a shell expands ~ at the beginning of a word only, and not behind --mbox=
    named = [Path(os.path.expanduser(path)) for path in paths]  # noqa: PTH111 - Path's own raises for an unknown ~name
    try:
        if named:
            tell = _mails(on_terminal)
            done = observe_files(settings.root(), named, settings.clock(), since=since, progress=tell)
        else:
            done = observe_mailbox(settings.root(), settings.clock(), progress=_addresses(on_terminal))
    finally:
        if on_terminal:
            click.echo("\r\x1b[K", nl=False, err=True)
    if settings.as_json:
        put_json(observed_json(done))
    say(observed(done), settings)
    return 0


def _mails(on_terminal: bool) -> Callable[[int], None]:
    """Give what is told how many mails were read: one line that is written over and over, on a terminal only."""

    def tell(number: int) -> None:
        if on_terminal:
            click.echo(f"\r{number:,} mails …", nl=False, err=True)

    return tell


def _addresses(on_terminal: bool) -> Callable[[int, int], None]:
    """Give what is told how many addresses were asked about: a bar, on a terminal only."""

    def tell(done: int, most: int) -> None:
        if on_terminal and most:
            full = _BAR * done // most
            click.echo(f"\r[{'#' * full}{'.' * (_BAR - full)}] {done} of {most} addresses ", nl=False, err=True)

    return tell
