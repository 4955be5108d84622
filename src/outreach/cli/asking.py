"""The questions of `init`, asked one by one; an answer that cannot be used is asked for again."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import click

from outreach.cli.options import Settings
from outreach.cli.starting import Answers, last_touch
from outreach.config.grammar import Unclear, zones
from outreach.domain.people import Phase
from outreach.errors import UsageError

_COLUMN = 39
_FALLBACK = "America/Chicago"


def ask(settings: Settings, given: Mapping[str, str | None]) -> Answers:
    """Ask for what was not given as an option."""
    suggested = machine_zone()
    name = given["name"] or _question("1  Your name", _any)
    email = given["email"] or _question("2  Your e-mail address", address)
    zone = given["timezone"] or _question(f"3  Time zone [{suggested}]", _zone, suggested)
    phase = given["phase"] or _question("4  ms1-ms4, pgy1-pgy5 or attending", _phase)
    today = settings.clock().now(zones.zone(zone)).date()
    return Answers(name=name, email=email, timezone=zone, phase=phase, person=_person(today))


def given_answers(given: Mapping[str, str | None]) -> Answers:
    """Take the options instead of asking.

    Raises:
        click.UsageError: one is missing that has no suggestion.
    """
    missing = [f"--{name}" for name in ("name", "email", "phase") if not given[name]]
    if missing:
        raise click.UsageError(f"--yes needs {', '.join(missing)}")
    zone = given["timezone"] or machine_zone()
    return Answers(
        name=given["name"] or "", email=address(given["email"] or ""), timezone=zone, phase=given["phase"] or ""
    )


def _person(today: date) -> str:
    click.echo("5  Someone you do not want to lose touch with: name <address>, or Enter")
    who = _question("  ", _any, "", column=3)
    if not who:
        return ""
    role = _question(
        "   They are your: research mentor, sponsor, near-peer ... [research mentor]", _any, "research mentor"
    )
    last = _question('   Last in touch: a date, "8 weeks ago", Enter if unsure', lambda text: _last(text, today), "")
    return ", ".join(part for part in (who, role, f"last {last}" if last else "") if part)


def _question(text: str, read: Callable[[str], str], default: str | None = None, *, column: int = _COLUMN) -> str:
    """Ask until the answer can be used; end of input stops everything."""
    while True:
        answer: str = click.prompt(
            f"{text} ".ljust(column), default="" if default is None else default, show_default=False, prompt_suffix=""
        )
        try:
            if answer.strip() or default is not None:
                return read(answer.strip())
        except (UsageError, Unclear) as error:
            click.echo(f"   {error}")


def _any(text: str) -> str:
    return text


def address(text: str) -> str:
    """Take an address; raises UsageError when it is none."""
    if "@" not in text.strip("@") or " " in text:
        raise UsageError(f'"{text}" is no address', remedy="write name@example.org")
    return text


def _zone(text: str) -> str:
    return zones.zone(text).key


def _phase(text: str) -> str:
    if text.lower() not in {phase.value for phase in Phase}:
        raise UsageError(f'"{text}" is none of them', remedy="write ms4, pgy2 or attending")
    return text.lower()


def _last(text: str, today: date) -> str:
    found = last_touch(text, today)
    return found.isoformat() if found else ""


def machine_zone() -> str:
    """Give the time zone this machine is set to, if it says so by name."""
    named = os.environ.get("TZ", "").lstrip(":")
    link = Path("/etc/localtime")
    target = str(link.resolve()) if link.is_symlink() else ""
    for name in (named, target.partition("zoneinfo/")[2]):
        if "/" in name:
            try:
                return zones.zone(name).key
            except Unclear:
                continue
    return _FALLBACK
