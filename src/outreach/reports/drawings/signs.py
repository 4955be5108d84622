"""Small signs: what one week of a strip shows, and the strips of a person and of a lane of days.

Signs differ in their shape, never in their colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from markupsafe import Markup

from outreach.domain.english import MONTHS
from outreach.pictures.shapes import Calendar, Kind, Lane
from outreach.reports.drawings.svg import ACCENT, INK, PAPER, QUIET, SOFT, circle, drawing, line, rect, shape, words
from outreach.reports.words import count, listed
from outreach.surveys.strip import AHEAD, BACK, Week, begun_months

_CELL, _HIGH, _TODAY = 11.0, 16.0, 9.0
_MIDDLE = _HIGH / 2
_SIGN = 14.0
_MONTH_ROOM = 3
_WIDE = 17.0

Sign = Callable[[float, float], Markup]


def diamond(x: float, y: float) -> Markup:
    """Draw the sign of a meeting."""
    return shape(((x, y - 5), (x + 4.6, y), (x, y + 5), (x - 4.6, y)), INK)


def triangle(x: float, y: float) -> Markup:
    """Draw the sign of a request."""
    return shape(((x, y - 4.6), (x + 4.8, y + 3.8), (x - 4.8, y + 3.8)), INK)


def dot(x: float, y: float) -> Markup:
    """Draw the sign of something given."""
    return circle(x, y, 3.6, INK)


def ring(x: float, y: float) -> Markup:
    """Draw the sign of the next draft."""
    return circle(x, y, 3.6, PAPER, stroke=ACCENT)


def box(x: float, y: float) -> Markup:
    """Draw the sign of something planned."""
    return rect(x - 3.6, y - 3.6, 7.2, 7.2, PAPER, stroke=INK)


def block(x: float, y: float) -> Markup:
    """Draw the sign of a week past the rhythm; blocks side by side make a bar."""
    return rect(x - _CELL / 2, y - 4.5, _CELL, 9, SOFT)


def speck(x: float, y: float) -> Markup:
    """Draw the sign of a quiet week."""
    return circle(x, y, 1, QUIET)


def dash(x: float, y: float) -> Markup:
    """Draw the sign of days that are taken; side by side they make a bar."""
    return rect(x - _WIDE / 2, y - 3.5, _WIDE, 7, QUIET)


def thin(x: float, y: float) -> Markup:
    """Draw the sign of days on which a mail may be written; side by side they make a line."""
    return rect(x - _WIDE / 2, y - 1.5, _WIDE, 3, ACCENT)


def hollow(x: float, y: float) -> Markup:
    """Draw the sign of days on which a mail may be written that have not begun."""
    return rect(x - 6, y - 2.5, 12, 5, PAPER, stroke=ACCENT)


def bar(x: float, y: float) -> Markup:
    """Draw the sign of hours that are due."""
    return rect(x - 3, y - 6, 6, 12, ACCENT)


def frame(x: float, y: float) -> Markup:
    """Draw the sign of hours that are free."""
    return rect(x - 5, y - 6, 10, 12, PAPER, stroke=QUIET)


def pointer(x: float, y: float) -> Markup:
    """Draw the sign of a day on which something has to be there."""
    return shape(((x - 4.8, y - 4.2), (x + 4.8, y - 4.2), (x, y + 4.4)), INK)


WEEKS: Mapping[Week, Sign] = {
    Week.MET: diamond,
    Week.ASKED: triangle,
    Week.GAVE: dot,
    Week.HEARD: speck,
    Week.QUIET: block,
    Week.PLANNED: box,
    Week.DRAFT: ring,
    Week.NOTHING: speck,
}
KINDS: Mapping[Kind, Sign] = {
    Kind.MEETING: diamond,
    Kind.DUE: pointer,
    Kind.DAYS: dash,
    Kind.MAIL: thin,
    Kind.HOLD: box,
    Kind.DONE: dot,
}
KEYS = (
    (Week.GAVE, "gave, thanked, told"),
    (Week.ASKED, "asked"),
    (Week.MET, "met"),
    (Week.QUIET, "past its rhythm"),
    (Week.PLANNED, "planned"),
    (Week.DRAFT, "next draft"),
)
_SAID: Mapping[Week, str] = {
    Week.MET: "met",
    Week.ASKED: "asked",
    Week.GAVE: "gave",
    Week.HEARD: "heard from them",
    Week.QUIET: "past the rhythm",
}


def alone(sign: Sign) -> Markup:
    """Draw one sign for a key, where its meaning stands beside it."""
    return drawing(_SIGN, _SIGN, (sign(_SIGN / 2, _SIGN / 2),))


def strip(weeks: Sequence[Week]) -> Markup:
    """Draw the weeks of a person, with the line that is today."""
    shapes = [WEEKS[one](_place(number), _MIDDLE) for number, one in enumerate(weeks)]
    today = line(_today(), 0, _today(), _HIGH, ACCENT, 1.5)
    return drawing(_strip_width(), _HIGH, (*shapes, today), said=spoken(weeks))


def strip_head(today: date) -> Markup:
    """Write the months above strips, each over the first week that begins in it."""
    labels, last = [], -_MONTH_ROOM
    for week, name in begun_months(today):
        if week - last >= _MONTH_ROOM:
            labels.append(words(_place(week) - _CELL / 2, 11, name))
            last = week
    return drawing(_strip_width(), 14, labels)


def spoken(weeks: Sequence[Week]) -> str:
    """Say what a strip shows: how often what was in the weeks behind, and what comes in which week."""
    behind, ahead = weeks[:BACK], weeks[BACK:]
    counts = [f"{word} in {count(behind.count(what), 'week')}" for what, word in _SAID.items() if what in behind]
    coming = [f"{word} {_in_weeks(ahead.index(what))}" for what, word in _COMING.items() if what in ahead]
    return f"{BACK} weeks back: {listed(counts) or 'nothing'}; {AHEAD} ahead: {listed(coming) or 'nothing'}"


_COMING: Mapping[Week, str] = {Week.PLANNED: "planned", Week.DRAFT: "next draft"}


def _in_weeks(week: int) -> str:
    return "this week" if week == 0 else "next week" if week == 1 else f"in {week} weeks"


def _place(week: int) -> float:
    """Give where the middle of a week is: those ahead stand right of the line that is today."""
    return _CELL * week + _CELL / 2 + (_TODAY if week >= BACK else 0)


def _today() -> float:
    return _CELL * BACK + _TODAY / 2


def _strip_width() -> float:
    return _CELL * (BACK + AHEAD) + _TODAY


def lane(calendar: Calendar, shown: Lane) -> Markup:
    """Draw the weeks of a lane."""
    kinds = calendar.in_weeks(shown)
    signs = [(KINDS[kind] if kind else speck)(_WIDE * (week + 0.5), _MIDDLE) for week, kind in enumerate(kinds)]
    return drawing(_WIDE * len(kinds), _HIGH, (*signs, *_now(calendar)))


def _now(calendar: Calendar) -> Iterator[Markup]:
    if calendar.today > calendar.first:
        place = _WIDE * ((calendar.today - calendar.first).days + 0.5) / 7
        yield line(place, 0, place, _HIGH, ACCENT, 1.5)


def lane_head(calendar: Calendar) -> Markup:
    """Write the months above lanes, each over the first week that begins in it."""
    labels, numbered = [], enumerate(calendar.weeks)
    for month, weeks in groupby(numbered, key=lambda one: (one[1] + timedelta(days=6)).month):
        own = [number for number, _ in weeks]
        if len(own) > 1:
            labels.append(words(_WIDE * own[0], 11, MONTHS[month - 1][:3]))
    return drawing(_WIDE * len(calendar.weeks), 14, labels)
