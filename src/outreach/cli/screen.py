"""Printing: plain text, colour only on a terminal that wants it, JSON when asked. The list shown is remembered."""

from __future__ import annotations

import json
import os
import re
import sys

import click

from outreach.cli.options import Settings
from outreach.cli.remembered import remember
from outreach.patterns import Pattern
from outreach.reports.json import JsonObject
from outreach.reports.lines import Listing

_LABEL = Pattern(r"\A(SEND|FILL IN|CHECK|HELD BACK|HOLD|LATER|NOT NOW)(?= )", re.MULTILINE)
_STYLES = {
    "SEND": "bold green",
    "FILL IN": "bold yellow",
    "CHECK": "bold yellow",
    "HELD BACK": "bold red",
    "HOLD": "bold cyan",
    "LATER": "dim",
    "NOT NOW": "dim",
}


def say(text: str, settings: Settings) -> None:
    """Print a text unless quiet; the words of lines are coloured on a terminal."""
    if settings.quiet or settings.as_json:
        return
    if wants_colour():
        _coloured(text)
        return
    click.echo(text.removesuffix("\n"))


def wants_colour() -> bool:
    """Whether standard output is a terminal and nobody asked for plain text."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _coloured(text: str) -> None:
    from rich.console import Console
    from rich.text import Text

    styled = Text(text.removesuffix("\n"))
    for found in re.finditer(_LABEL.pattern.replace(r"\A", "^"), text, re.MULTILINE):
        styled.stylize(_STYLES[found[1]], *found.span())
    Console(highlight=False, soft_wrap=True).print(styled)


def show(listing: Listing, settings: Settings) -> None:
    """Print a list and remember it, so that its numbers can be typed."""
    say(listing.text, settings)
    if not settings.quiet:
        remember(settings.root(), listing, os.environ)


def put_json(found: JsonObject) -> None:
    """Print an object for programs."""
    click.echo(json.dumps(found, ensure_ascii=False, indent=1))
