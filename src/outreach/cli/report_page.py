"""What `outreach report --html` writes: one page of all reports, or of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path

from outreach.agenda import agenda_of
from outreach.cli.desktop import Desktop
from outreach.cli.options import Settings
from outreach.cli.pages import write_page, written
from outreach.cli.pointing import look
from outreach.cli.screen import say
from outreach.inventory import queue_of
from outreach.letters import found_of
from outreach.pictures import Calendar, coming, letter_days, load, places
from outreach.preview import Preview
from outreach.reports.lines import Listing
from outreach.reports.report_page import Reports, report_page
from outreach.reports.words import wrapped
from outreach.surveys import SURVEYS
from outreach.surveys.survey import Survey

# how far a plan has to look for the picture of the coming weeks to be true
HORIZON = timedelta(weeks=12)

_LISTS: Mapping[str, Callable[[Preview], Listing]] = {"agenda": agenda_of, "queue": queue_of}
_PEOPLE = "people"


def write_report(path: Path, names: Iterable[str], settings: Settings, *, desktop: Desktop | None = None) -> None:
    """Write the page of the reports `names` and say where; with a `desktop` it is opened there."""
    found = look(settings, horizon=HORIZON)
    write_page(path, report_page(reports_of(found, tuple(names))))
    said = written(path, "one page, to read or to print", desktop)
    say("\n".join(wrapped(said, indent=2, first="")), settings)


def reports_of(found: Preview, names: tuple[str, ...]) -> Reports:
    """Bring together what the page shows of a workspace that was looked at; the pictures go with their reports."""
    view = found.view
    answers = dict(_answers(found, names))
    letters = answers.get("letters")
    return Reports(
        now=found.now.astimezone(found.project.me.zone),
        answers=answers,
        places=places(view) if _PEOPLE in answers else {},
        coming=_coming(found) if _PEOPLE in answers and len(answers) > 1 else None,
        letters=letter_days(letters, view.today) if isinstance(letters, Survey) else None,
        load=load(view) if "commitments" in answers else (),
    )


def _coming(found: Preview) -> Calendar:
    return coming(found.view, found.plan, windows=found_of(found).windows)


def _answers(found: Preview, names: tuple[str, ...]) -> Iterator[tuple[str, Survey | Listing]]:
    for name in names:
        yield name, _LISTS[name](found) if name in _LISTS else SURVEYS[name](found.view, found.plan)
