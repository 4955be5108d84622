"""The page of all reports: what each of them answers, in the order of the reports, with pictures where they help.

Built from the same values as the reports on the screen; nothing is derived here a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.pictures import Calendar, Load
from outreach.reports.drawings.calendars import coming_parts, letter_parts, load_parts
from outreach.reports.drawings.library import Draw, drawn
from outreach.reports.drawings.signs import KEYS, WEEKS, alone
from outreach.reports.lines import Listing, Word
from outreach.reports.page import Key, Part, Prose, Section, Signs, page
from outreach.reports.report_lists import parts_of
from outreach.reports.report_tables import Places, people_table, tables
from outreach.reports.words import long_day
from outreach.surveys.strip import LEGEND
from outreach.surveys.survey import Survey

COMING = "coming"

_PEOPLE = "people"
_OWN = frozenset({Word.SEND, Word.FILL_IN, Word.CHECK, Word.HELD_BACK})
_QUESTIONS: Mapping[str, str] = {"agenda": "What do I do now?", "queue": "What lies in my drafts?"}
_WANTING = "to look at"
_NOWHERE = "Made on this machine, from your own files and drafts; nothing was fetched, and nothing here can send."


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """What the page is made of: surveys and lists by name in their order, and the pictures beside them.

    `draw` is what draws the charts, or cannot.
    """

    now: datetime
    answers: Mapping[str, Survey | Listing]
    places: Places = field(default_factory=dict)
    coming: Calendar | None = None
    letters: Calendar | None = None
    load: Sequence[Load] = ()
    draw: Draw = drawn

    @property
    def today(self) -> date:
        """The day it is for the owner."""
        return self.now.date()


def report_page(reports: Reports) -> str:
    """Write the page; with one answer alone it is about that one."""
    sections = tuple(_sections(reports))
    title = "Your people" if len(sections) > 1 else sections[0].heading
    lead = f"{long_day(reports.today)}, {reports.now.hour}:{reports.now.minute:02}"
    return page(title, sections, lead=(lead,), closing=(_NOWHERE,))


def _sections(reports: Reports) -> Iterator[Section]:
    for name, answer in reports.answers.items():
        if isinstance(answer, Listing):
            yield _list(name, answer)
        else:
            yield _survey(answer, reports)
        if name == _PEOPLE and reports.coming is not None:
            yield _coming(reports.coming, reports.draw)


def _list(name: str, listing: Listing) -> Section:
    mine = sum(1 for line in listing.lines if line.word in _OWN)
    return Section(
        id=name,
        name=name,
        heading=_QUESTIONS[name],
        tally=str(mine or ""),
        tally_means=_WANTING,
        parts=parts_of(listing),
    )


def _survey(survey: Survey, reports: Reports) -> Section:
    found = (*_pictures(survey.name, reports), *_tables(survey, reports), *_closing(survey))
    return Section(
        id=survey.name,
        name=survey.name,
        heading=survey.question,
        tally=str(len(survey.marked) or ""),
        tally_means=_WANTING,
        parts=found,
    )


def _tables(survey: Survey, reports: Reports) -> tuple[Part, ...]:
    if survey.name != _PEOPLE:
        return tables(survey)
    signs = Signs(keys=tuple(Key(sign=alone(WEEKS[week]), text=text) for week, text in KEYS))
    table = people_table(survey, reports.places, reports.today)
    return (table, signs) if survey.rows else (table,)


def _pictures(name: str, reports: Reports) -> tuple[Part, ...]:
    if name == "letters" and reports.letters is not None:
        return letter_parts(reports.letters, reports.draw)
    if name == "commitments" and reports.load:
        return load_parts(reports.load, reports.draw)
    return ()


def _closing(survey: Survey) -> Iterator[Part]:
    lines = tuple(one for one in survey.closing if one != LEGEND)
    if lines:
        yield Prose(lines=lines)


def _coming(calendar: Calendar, draw: Draw) -> Section:
    return Section(
        id=COMING,
        name=COMING,
        heading="What do the coming twelve weeks hold?",
        parts=coming_parts(calendar, draw),
    )
