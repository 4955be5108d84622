"""`outreach auth`: sign in to Google, see how that stands, sign out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from outreach.cli.options import Family, Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.preview import project_of

if TYPE_CHECKING:
    from outreach.providers.google.tokens import Token
    from outreach.reports.json import JsonObject
    from outreach.signing import Intent

_YES, _NO = ("y", "yes"), ("n", "no")


@click.group(
    "auth",
    cls=Family,
    epilog="outreach auth login",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
def command() -> None:
    """Sign in to Google, see how that stands, sign out.

    What has to be done once at Google stands, step by step, in:  outreach help setup-google
    """


@verb("login", example="outreach auth login      or   outreach auth login --no-browser --port 8765")
@click.option("--no-browser", is_flag=True, help="print the address of Google's page instead of opening it")
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="where to wait for the answer")
@pass_settings
def login(settings: Settings, no_browser: bool, port: int) -> int:
    """Sign in: Google's page opens in a browser, and what it gives is kept in the key store of this machine.

    Says before what the program will be able to do.
    """
    from outreach.cli.desktop import python_alone
    from outreach.reports.sign_in import signed_in
    from outreach.signing import Around
    from outreach.signing import login as sign_in

    root = settings.root()
    around = Around(
        environ=os.environ,
        intend=_intend(settings),
        visit=_visit(settings, is_shown=no_browser),
        published=lambda: _published(settings),
        alone=python_alone,
    )
    done = sign_in(root, settings.clock(), around, port=port)
    zone = project_of(root).me.zone
    problem = str(done.calendar_problem or "")
    if settings.as_json:
        left = {"missing": list(done.missing), "scheduler": done.lost_alone or None, "problem": problem or None}
        put_json({"version": 1, "store": done.store, **_told(done.token), **left})
    say(signed_in(done.token, done.store, done.missing, zone, done.lost_alone, problem), settings)
    return done.exit_code


def _intend(settings: Settings) -> Callable[[Intent], None]:
    def intend(intent: Intent) -> None:
        from outreach.reports.sign_in import intended, open_client

        if intent.is_client_open:
            click.echo(open_client(str(intent.client_file)), err=True)
        say(intended(intent.account, intent.scopes, intent.store), settings)

    return intend


def _visit(settings: Settings, *, is_shown: bool) -> Callable[[str, int], None]:
    def visit(url: str, port: int) -> None:
        from outreach.cli.desktop import this_machine
        from outreach.reports.sign_in import to_visit
        from outreach.signing import LIMIT_SECONDS

        if not is_shown and this_machine().hand_over(url):
            say("Waiting for Google's page in your browser; Ctrl-C stops.", settings)
            return
        # also with --quiet and --json: without it nothing can go on
        click.echo(to_visit(url, port, LIMIT_SECONDS / 60), err=settings.quiet or settings.as_json)
        sys.stdout.flush()

    return visit


def _published(settings: Settings) -> bool | None:
    """Ask whether the app is in production; only a person at a terminal can say."""
    from outreach.reports.sign_in import QUESTION

    if settings.quiet or settings.as_json or not sys.stdin.isatty():
        return None
    answer: str = click.prompt(f"{QUESTION} [y/n, Enter if unsure] ", default="", show_default=False, prompt_suffix="")
    word = answer.strip().lower()
    return True if word in _YES else False if word in _NO else None


@verb("status", example="outreach auth status      or   outreach auth status --offline --json")
@click.option("--offline", is_flag=True, help="do not ask Google")
@pass_settings
def status(settings: Settings, offline: bool) -> int:
    """Show who is signed in, what was granted and for what, and when it ends; asks Google whether it works."""
    from outreach.reports.sign_in import standing
    from outreach.standing import status as look

    root = settings.root()
    found = look(root, settings.clock(), os.environ, offline=offline)
    zone = project_of(root).me.zone
    problem = str(found.problem or "")
    if settings.as_json:
        more = {"checked": found.was_asked, "problem": problem or None, "last_failure": _text(found.last_failure)}
        known = _told(found.token) if found.token else {"account": found.account}
        lists = {"wanted": list(found.wanted), "missing": list(found.missing)}
        signed = {"version": 1, "signed_in": found.token is not None, "store": found.store or None}
        put_json({**signed, **known, **lists, **more})
    text = standing(
        found.account,
        found.token,
        found.wanted,
        found.store,
        problem,
        zone,
        settings.clock().now(zone),
        was_asked=found.was_asked,
        last_failure=found.last_failure,
    )
    say(text, settings)
    return found.exit_code


def _told(token: Token) -> JsonObject:
    """Give what programs may know of a sign-in: never the token."""
    from outreach.providers.google.scopes import in_order

    return {
        "account": token.account,
        "scopes": list(in_order(token.scopes)),
        "calendar": token.calendar or None,
        "since": _text(token.granted_at),
        "ends": _text(token.expires_at),
        "in_production": token.in_production,
    }


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


@verb("logout", example="outreach auth logout")
@click.option("--force", is_flag=True, help="forget it here even if Google cannot be told")
@pass_settings
def logout(settings: Settings, force: bool) -> int:
    """Sign out: the sign-in is ended at Google, then deleted here. Drafts and holds stay where they are."""
    from outreach.reports.sign_in import signed_out
    from outreach.standing import logout as sign_out

    done = sign_out(settings.root(), settings.clock(), os.environ, force=force)
    if settings.as_json:
        ended = {"was_signed_in": done.was_signed_in, "not_revoked": done.not_revoked or None}
        put_json({"version": 1, "account": done.account, **ended})
    say(signed_out(done.account, was_signed_in=done.was_signed_in, not_revoked=done.not_revoked), settings)
    return done.exit_code


for _one in (login, status, logout):
    command.add_command(_one)
