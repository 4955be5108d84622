"""`outreach help`: the pages of documentation, as they came with the program; what messages refer to."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.errors import UsageError

PAGES = "docs"


@verb("help", example="outreach help setup-google")
@click.argument("topic", required=False, shell_complete=completing.pages)
@pass_settings
def command(settings: Settings, topic: str | None) -> int:
    """Print a page of the documentation; without TOPIC, which pages there are. Needs no workspace and no network."""
    from outreach.config.shipped import shipped

    del settings
    pages = {path.stem: path for path in sorted(shipped(PAGES).glob("*.md"))}
    if topic is None:
        width = max(map(len, pages), default=0) + 2
        for name, path in pages.items():
            click.echo(f"{name.ljust(width)}{_title(path.read_text(encoding='utf-8'))}")
        click.echo("Next: outreach help TOPIC      about a command:   outreach COMMAND --help")
        return 0
    if topic not in pages:
        raise UsageError(
            f'no page "{topic}"', remedy=f"there are {', '.join(pages)}; about a command:   outreach {topic} --help"
        )
    click.echo(pages[topic].read_text(encoding="utf-8"), nl=False)
    return 0


def _title(text: str) -> str:
    """Give the first heading of a page."""
    return next((line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")), "")
