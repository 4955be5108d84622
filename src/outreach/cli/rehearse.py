"""`outreach rehearse`: a season of your own configuration, played in memory."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from outreach.cli.desktop import this_machine
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.errors import UsageError
from outreach.preview import project_of

if TYPE_CHECKING:
    from outreach.reports.rehearsal import Rehearsal

_HALF_A_YEAR = timedelta(weeks=26)
_LONGEST = timedelta(days=366)


@verb("rehearse", example="outreach rehearse --from 2026-11-16 --until 2027-03-31 --html season.html --open")
@click.option("--from", "since", metavar="DATE", help="the first day; default: today")
@click.option("--until", metavar="DATE", help="the last day; default: half a year later")
@click.option("--seed", type=int, default=1, show_default=True, help="another number, another season")
@click.option("--drafts", type=click.Path(dir_okay=False, path_type=Path), help="write every draft to this file")
@click.option("--html", "page", metavar="FILE", help="write all of it as a page, with pictures and every draft")
@click.option("--open", "opens", is_flag=True, help="open that page in your browser")
@pass_settings
def command(
    settings: Settings,
    since: str | None,
    until: str | None,
    seed: int,
    drafts: Path | None,
    page: str | None,
    opens: bool,
) -> int:
    """Play a season day by day with your configuration, and an owner who is made up.

    They answer what is asked, send, edit, delete, meet and are answered. Nothing of your workspace is changed. Shown
    are the drafts of each week, what had to wait, was stopped or missed, and which mails come close to each other.
    """
    from outreach.rehearsing import rehearse

    if opens and page is None:
        raise UsageError("--open opens the page that --html writes", remedy="add   --html season.html")
    root = settings.root()
    project = project_of(root)
    first = _day(since, "--from") or settings.clock().now(project.me.zone).date()
    last = _day(until, "--until") or first + _HALF_A_YEAR
    _require_span(first, last)
    _require_room(drafts, page)
    found = rehearse(root, project, first, last, seed=seed)
    _show(found, settings, drafts=drafts, page=page)
    if page is not None:
        _write_page(Path(page), found, settings, opens=opens)
    return 0


def _show(found: Rehearsal, settings: Settings, *, drafts: Path | None, page: str | None) -> None:
    from outreach.reports.rehearsal import all_drafts, rehearsal_json, rehearsed

    if drafts is not None:
        _write(drafts, all_drafts(found))
    if settings.as_json:
        put_json(rehearsal_json(found))
    say(rehearsed(found, drafts=str(drafts or ""), page=page or ""), settings)


def _write_page(path: Path, found: Rehearsal, settings: Settings, *, opens: bool) -> None:
    # the page brings its templates: the screen does not wait for them
    from outreach.cli.pages import write_page, written
    from outreach.reports.rehearsal.page import rehearsal_page

    write_page(path, rehearsal_page(found))
    say(written(path, "the season as a page, to read or to print", this_machine() if opens else None), settings)


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


def _require_room(drafts: Path | None, page: str | None) -> None:
    """Nobody waits for a season that has nowhere to go."""
    if drafts is not None and drafts.exists():
        raise _is_there(drafts)
    if page is not None:
        from outreach.cli.pages import require_page
        from outreach.reports.page.layout import PAGE_BEGINS

        require_page(Path(page), PAGE_BEGINS)


def _write(path: Path, text: str) -> None:
    """Write the drafts; a file of that name is not overwritten, since it may be anything."""
    from outreach.workspace import write_new

    if not write_new(path, text):
        raise _is_there(path)


def _is_there(path: Path) -> UsageError:
    return UsageError("is there already", place=str(path), remedy="name another file")
