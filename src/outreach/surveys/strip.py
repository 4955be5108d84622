"""A strip: one mark a week for one person, some weeks back and some ahead.

Of two kinds in one week one is seen: a meeting before an ask, that before whatever was given; a meeting before a draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from outreach.domain.dates import DateRange
from outreach.domain.english import MONTHS
from outreach.domain.history import Contact

BACK, AHEAD = 14, 8

_WEEK = timedelta(days=7)
_TODAY = " │ "
_ASK, _MEETING = "ask", "meeting"


class Week(StrEnum):
    """What a week shows; the order says which of two is seen."""

    MET = "met"
    ASKED = "asked"
    GAVE = "gave"
    HEARD = "heard"
    QUIET = "quiet"
    PLANNED = "planned"
    DRAFT = "draft"
    NOTHING = ""


SIGNS: Mapping[Week, str] = {
    Week.MET: "◆",
    Week.ASKED: "▲",
    Week.GAVE: "●",
    Week.HEARD: "·",
    Week.QUIET: "░",
    Week.PLANNED: "□",
    Week.DRAFT: "○",
    Week.NOTHING: "·",
}
LEGEND = "● gave, thanked, told  ▲ asked  ◆ met  ░ past its rhythm  □ planned  ○ next draft"


def first_day(week: int, today: date) -> date:
    """Give the first day of a week: week 0 is the oldest; the last one back ends today."""
    return today - _WEEK * (BACK - week) + timedelta(days=1)


def strip(
    today: date,
    *,
    contacts: Iterable[Contact] = (),
    together: Iterable[DateRange] = (),
    late_from: date | None = None,
    meetings: Iterable[date] = (),
    draft: date | None = None,
) -> tuple[Week, ...]:
    """Give the weeks of one person.

    `together` are days worked at one place, `late_from` is when the rhythm ran out (None: it has not), `meetings` are
    those to come, today's included, and `draft` is the day of the next mail.
    """
    found: dict[int, Week] = {}
    for week, what in (
        *_past(today, tuple(contacts), tuple(together)),
        *_quiet(today, late_from),
        *_coming(today, meetings, draft),
    ):
        found[week] = min(what, found.get(week, what), key=list(Week).index)
    return tuple(found.get(week, Week.NOTHING) for week in range(BACK + AHEAD))


def _past(today: date, contacts: tuple[Contact, ...], together: tuple[DateRange, ...]) -> Iterator[tuple[int, Week]]:
    for week in range(BACK):
        first = first_day(week, today)
        last = first + _WEEK - timedelta(days=1)
        if any(one.first <= last and one.last >= first for one in together):
            yield week, Week.MET
        yield from ((week, _kind(one)) for one in contacts if first <= one.day <= last)


def _kind(contact: Contact) -> Week:
    if contact.kind == _MEETING:
        return Week.MET
    if not contact.outbound:
        return Week.HEARD
    return Week.ASKED if contact.kind == _ASK else Week.GAVE


def _quiet(today: date, late_from: date | None) -> Iterator[tuple[int, Week]]:
    if late_from is not None:
        yield from ((week, Week.QUIET) for week in range(BACK) if first_day(week, today) > late_from)


def _coming(today: date, meetings: Iterable[date], draft: date | None) -> Iterator[tuple[int, Week]]:
    for day, what in (*((one, Week.PLANNED) for one in meetings), *(((draft, Week.DRAFT),) if draft else ())):
        # what is for today stands right of the line: it is still to be done
        week = BACK + max(0, (day - today).days - 1) // 7
        if day >= today and week < BACK + AHEAD:
            yield week, what


def drawn(weeks: tuple[Week, ...]) -> str:
    """Write a strip, with the line that is today."""
    signs = [SIGNS[one] for one in weeks]
    return f"{''.join(signs[:BACK])}{_TODAY}{''.join(signs[BACK:])}"


def begun_months(today: date) -> tuple[tuple[int, str], ...]:
    """Give the weeks in which a month begins, each with its name."""
    found = []
    for week in range(1, BACK + AHEAD):
        month = first_day(week, today).month
        if month != first_day(week - 1, today).month:
            found.append((week, MONTHS[month - 1][:3]))
    return tuple(found)


def months(today: date) -> str:
    """Write the months above a strip, each over the first week that begins in it; what has no room is left out."""
    row = ""
    for week, name in begun_months(today):
        place = week + (len(_TODAY) if week >= BACK else 0)
        if len(row) < max(place, 1):
            row = f"{row.ljust(place)}{name}"
    return row
