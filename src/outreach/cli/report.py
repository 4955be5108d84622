"""`outreach report`: one question about everybody or everything, answered on one screen or on a page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import click

from outreach.agenda import agenda_of
from outreach.cli import completing
from outreach.cli.desktop import this_machine
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look
from outreach.cli.screen import put_json, say, show
from outreach.errors import UsageError
from outreach.inventory import queue_of, waiting_of
from outreach.preview import Preview
from outreach.reports.agenda import own
from outreach.reports.json import JsonObject, listing_json
from outreach.reports.lines import Listing
from outreach.reports.queue import queue, queue_json
from outreach.reports.survey import counted, in_ascii, overview, survey_json, survey_text
from outreach.surveys import SURVEYS, WITH_PRIVATE
from outreach.surveys.people import HORIZON
from outreach.surveys.survey import Row, Survey

AGENDA, QUEUE, LIST = "agenda", "queue", "list"
_PEOPLE = "people"
_OTHERS = "One: outreach report NAME   All on a page: outreach report --html report.html --open"
# the place of the two lists among the reports: each comes after the one it is named with
_AFTER: Mapping[str, str] = {"people": AGENDA, "advice": QUEUE}


def _names() -> tuple[str, ...]:
    return tuple(name for one in SURVEYS for name in (one, _AFTER.get(one)) if name)


@verb("report", example="outreach report drift      or   outreach report --html report.html --open")
@click.argument("name", required=False, metavar="[NAME]", shell_complete=completing.reports)
@click.option("--all", "every", is_flag=True, help="every row, also what does not fit on a screen")
@click.option("--private", is_flag=True, help="also what private.yaml says, on the screen alone")
@click.option("--html", "page", metavar="FILE", help="write it as a page, with pictures; without NAME all reports")
@click.option("--open", "opens", is_flag=True, help="open that page in your browser")
@pass_settings
def command(settings: Settings, name: str | None, every: bool, private: bool, page: str | None, opens: bool) -> int:
    """Look at everybody, or everything of one kind, at once; without NAME: how your people are.

    NAME is people, agenda, drift, team, balance, conference, season, commitments, vouch, advice, queue, programs,
    letters, or list for all of them with their questions. ACT is what wants something from you now, LOOK what is worth
    a look. Changes nothing but the FILE.
    """
    if opens and page is None:
        raise UsageError("--open opens the page that --html writes", remedy="add   --html report.html")
    if private and page is not None:
        raise UsageError(
            "no page says what stands in private.yaml",
            place="--private",
            remedy="look at it on your screen:   outreach report programs --private",
        )
    if page is not None:
        _write(page, name, settings, opens=opens)
    if settings.as_json or page is None:
        _show(name, settings, every=every, private=private)
    return 0


def _write(page: str, name: str | None, settings: Settings, *, opens: bool) -> None:
    """Write the page of one report, or of all."""
    # the page brings its templates and perhaps a charting library: no other report waits for them
    from outreach.cli.report_page import write_report

    names = _names() if name in (None, LIST) else (name if name in (AGENDA, QUEUE) else _known(name),)
    write_report(Path(page), names, settings, desktop=this_machine() if opens else None)


def _show(name: str | None, settings: Settings, *, every: bool, private: bool) -> None:
    if name is None:
        _show_people(settings, every=every)
    elif name == LIST:
        _list_all(settings)
    elif name in (AGENDA, QUEUE):
        _show_list(name, settings, every=every)
    else:
        _show_survey(_known(name), settings, every=every, private=private)


def _known(name: str) -> str:
    if name not in SURVEYS:
        raise UsageError(f'no report "{name}"', remedy=f"there are {', '.join(_names())}")
    return name


def _show_survey(name: str, settings: Settings, *, every: bool, private: bool) -> None:
    found = look(settings, horizon=HORIZON)
    ask = WITH_PRIVATE.get(name, SURVEYS[name]) if private else SURVEYS[name]
    _put(ask(found.view, found.plan), found, settings, every=every)


def _put(survey: Survey, found: Preview, settings: Settings, *, every: bool) -> None:
    if settings.as_json:
        put_json(survey_json(survey, found.now))
    _say(survey, found, settings, every=every)


def _say(survey: Survey, found: Preview, settings: Settings, *, every: bool) -> None:
    text = survey_text(survey, found.view.today, every=every)
    say(text if _is_writable(text, sys.stdout.encoding) else in_ascii(text), settings)


def _is_writable(text: str, encoding: str | None) -> bool:
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _show_list(name: str, settings: Settings, *, every: bool) -> None:
    """Show the agenda or the queue, with the numbers that can be typed."""
    found = look(settings)
    shown, put = _LISTS[name](found, every)
    if settings.as_json:
        put_json(put)
    show(shown, settings)


def _agenda(found: Preview, every: bool) -> tuple[Listing, JsonObject]:
    listing = agenda_of(found, every=every)
    return listing, listing_json(listing, found.now)


def _queue(found: Preview, _every: bool) -> tuple[Listing, JsonObject]:
    waiting = waiting_of(found)
    listing = queue(waiting)
    return listing, queue_json(waiting, listing)


_LISTS: Mapping[str, Callable[[Preview, bool], tuple[Listing, JsonObject]]] = {AGENDA: _agenda, QUEUE: _queue}


def _show_people(settings: Settings, *, every: bool) -> None:
    """Show how the people are, and how much of each other report wants a look."""
    found = look(settings, horizon=HORIZON)
    people, others = SURVEYS[_PEOPLE](found.view, found.plan), _overview(found)
    if settings.as_json:
        put_json({**survey_json(people, found.now), "reports": survey_json(others, found.now)["rows"]})
    told = (f"Others: {' · '.join(_told(one) for one in others.rows if one.data['name'] != _PEOPLE)}", _OTHERS)
    _say(replace(people, closing=(*people.closing, *told)), found, settings, every=every)


def _told(row: Row) -> str:
    return f"{row.data['name']} {row.data['marked'] or ''}".rstrip()


def _list_all(settings: Settings) -> None:
    found = look(settings, horizon=HORIZON)
    _put(_overview(found), found, settings, every=True)


def _overview(found: Preview) -> Survey:
    surveys = {name: ask(found.view, found.plan) for name, ask in SURVEYS.items()}
    waits, lies = agenda_of(found, every=True), queue_of(found)
    rows = {name: counted(name, one.question, len(one.marked), len(one.rows)) for name, one in surveys.items()}
    rows[AGENDA] = counted(AGENDA, "What do I do now?", len(own(waits.lines)), len(waits.lines))
    rows[QUEUE] = counted(QUEUE, "What lies in my drafts?", len(own(lies.lines)), len(lies.lines))
    return overview(rows[name] for name in _names())
