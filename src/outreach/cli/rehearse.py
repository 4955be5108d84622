"""`outreach rehearse`: a season of your own configuration, played in memory."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import click

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.errors import UsageError
from outreach.preview import project_of

_HALF_A_YEAR = timedelta(weeks=26)
_LONGEST = timedelta(days=366)


@verb("rehearse", example="outreach rehearse --from 2026-11-16 --until 2027-03-31 --drafts season.txt")
@click.option("--from", "since", metavar="DATE", help="the first day; default: today")
@click.option("--until", metavar="DATE", help="the last day; default: half a year later")
@click.option("--seed", type=int, default=1, show_default=True, help="another number, another season")
@click.option("--drafts", type=click.Path(dir_okay=False, path_type=Path), help="write every draft to this file")
@pass_settings
def command(settings: Settings, since: str | None, until: str | None, seed: int, drafts: Path | None) -> int:
    """Play a season day by day with your configuration, and an owner who is made up.

    They answer what is asked, send, edit, delete, meet and are answered. Nothing of your workspace is changed.
    """
    from outreach.rehearsing import rehearse
    from outreach.reports.rehearsal import all_drafts, rehearsal_json, rehearsed

    root = settings.root()
    project = project_of(root)
    first = _day(since, "--from") or settings.clock().now(project.me.zone).date()
    last = _day(until, "--until") or first + _HALF_A_YEAR
    _require_span(first, last)
    found = rehearse(root, project, first, last, seed=seed)
    if drafts is not None:
        _write(drafts, all_drafts(found))
    if settings.as_json:
        put_json(rehearsal_json(found))
    say(rehearsed(found, drafts=str(drafts or "")), settings)
    return 0


def _day(text: str | None, place: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(f'"{text}" is no day', place=place, remedy="write 2026-11-16") from error


def _require_span(first: date, last: date) -> None:
    if last < first:
        raise UsageError(f"{last} comes before {first}", place="--until", remedy="name a later day")
    if last - first > _LONGEST:
        raise UsageError("more than a year", place="--until", remedy="rehearse one season at a time")


def _write(path: Path, text: str) -> None:
    """Write the drafts; a file of that name is not overwritten, since it may be anything."""
    from outreach.workspace import write_new

    if not write_new(path, text):
        raise UsageError("is there already", place=str(path), remedy="name another file")
