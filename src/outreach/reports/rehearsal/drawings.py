"""The pictures of a rehearsed season: its weeks as bars, and one sign a week for what each person gets.

Signs differ in their shape, never in their colour alone; those of asks and gifts are the signs of the reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from markupsafe import Markup

from outreach.domain.cadences import Kind
from outreach.domain.dates import monday
from outreach.domain.english import MONTHS
from outreach.reports.drawings.signs import box, diamond, dot, ring, triangle
from outreach.reports.drawings.svg import ACCENT, INK, LINE, PAPER, QUIET, SOFT, drawing, line, rect, words
from outreach.reports.rehearsal.figures import Week
from outreach.reports.rehearsal.season import Letter
from outreach.reports.words import short_day

Sign = Callable[[float, float], Markup]

_WIDE, _LEFT = 760.0, 4.0
_ABOVE, _BARS, _HOLDS, _BELOW = 18.0, 120.0, 34.0, 26.0
_AXIS = _ABOVE + _BARS
_SMALL = 10.0
_DIGIT = 6.2

_CELL, _HIGH = 12.0, 18.0
_MIDDLE = _HIGH / 2
_MONTH_ROOM = 3
_TO_THURSDAY = timedelta(days=3)

# of several mails of one week the one that weighs most is seen
_WEIGHT = (Kind.ASK, Kind.REPAIR, Kind.THANKS, Kind.GIVE, Kind.UPDATE, Kind.REPLY, Kind.LOGISTICS)
_SIGNS: Mapping[Kind, Sign] = {Kind.ASK: triangle, Kind.REPAIR: diamond, Kind.REPLY: box, Kind.LOGISTICS: box}
SIGNS: tuple[tuple[Sign, str], ...] = (
    (triangle, "asks"),
    (dot, "thanks, gives, tells"),
    (box, "answers, arranges"),
    (diamond, "mends"),
    (ring, "never addressed"),
)


def others(x: float, y: float) -> Markup:
    """Draw the sign of drafts that ask for nothing."""
    return rect(x - 4, y - 6, 8, 12, PAPER, stroke=QUIET)


def asks(x: float, y: float) -> Markup:
    """Draw the sign of drafts that ask for something."""
    return rect(x - 4, y - 6, 8, 12, ACCENT)


def held(x: float, y: float) -> Markup:
    """Draw the sign of holds."""
    return rect(x - 4, y - 4, 8, 8, SOFT)


def several(x: float, y: float) -> Markup:
    """Draw the sign of a week with more than one mail."""
    return Markup("").join((dot(x, y - 2), _underline(x, y + 5)))


def bars(weeks: Sequence[Week]) -> Markup:
    """Draw the weeks: drafts above the line, asks at its foot, and holds below it."""
    step = (_WIDE - _LEFT) / len(weeks)
    most = max((one.drafts for one in weeks), default=0) or 1
    most_held = max((one.holds for one in weeks), default=0) or 1
    shapes: list[Markup] = []
    for number, one in enumerate(weeks):
        x, width = _LEFT + number * step + step * 0.15, step * 0.7
        shapes += _column(one, x, width, _BARS / most)
        down = one.holds / most_held * _HOLDS
        shapes += [rect(x, _AXIS + 1, width, down, SOFT)] if down else []
    axis = line(0, _AXIS, _WIDE, _AXIS, QUIET)
    months = _months([one.monday for one in weeks], step, _AXIS + _HOLDS + 18)
    return drawing(_WIDE, _AXIS + _HOLDS + _BELOW, (*shapes, axis, *months))


def _column(one: Week, x: float, width: float, unit: float) -> Iterator[Markup]:
    """Draw one week: what asks from the line up, all else on top of it, and the number above."""
    if not one.drafts:
        return
    asked = one.kinds.get(Kind.ASK, 0) * unit
    rest = one.drafts * unit - asked
    if rest:
        yield rect(x + 0.5, _AXIS - asked - rest, width - 1, rest, PAPER, stroke=QUIET)
    if asked:
        yield rect(x, _AXIS - asked, width, asked, ACCENT)
    text = str(one.drafts)
    yield words(x + (width - len(text) * _DIGIT) / 2, _AXIS - asked - rest - 5, text)


def _months(mondays: Sequence[date], step: float, y: float) -> Iterator[Markup]:
    """Name the months where they begin."""
    for number, name in _begun(mondays):
        x = _LEFT + number * step
        yield from (line(x, _AXIS, x, y, LINE), words(x + 4, y, name))


def _begun(mondays: Sequence[date]) -> Iterator[tuple[int, str]]:
    """Give the weeks in which a month begins, with its name; a week belongs to the month of its Thursday, as in ISO."""
    months = [(day + _TO_THURSDAY).month for day in mondays]
    begun = [number for number, month in enumerate(months) if number == 0 or month != months[number - 1]]
    for number, following in zip(begun, (*begun[1:], len(mondays) + 1), strict=True):
        if following - number >= _MONTH_ROOM:
            yield number, MONTHS[months[number] - 1][:3]


def week_head(mondays: Sequence[date]) -> Markup:
    """Draw the months above the strips of people."""
    names = (words(number * _CELL, 11, name, _SMALL) for number, name in _begun(mondays))
    return drawing(len(mondays) * _CELL, 14, names)


def strip(letters: Iterable[Letter], mondays: Sequence[date]) -> Markup:
    """Draw what somebody gets, one sign a week; more than one mail is underlined."""
    rows: dict[date, list[Letter]] = {}
    for one in letters:
        rows.setdefault(monday(one.made), []).append(one)
    shapes = [line(0, _MIDDLE, len(mondays) * _CELL, _MIDDLE, LINE)]
    for number, day in enumerate(mondays):
        shapes += _sign(rows.get(day, ()), (number + 0.5) * _CELL)
    said = "; ".join(f"{short_day(one.made)} {one.title}" for week in rows.values() for one in week)
    return drawing(len(mondays) * _CELL, _HIGH, shapes, said=said)


def _sign(letters: Sequence[Letter], x: float) -> Iterator[Markup]:
    if not letters:
        return
    first = min(letters, key=lambda one: _WEIGHT.index(one.kind) if one.kind in _WEIGHT else len(_WEIGHT))
    yield (_SIGNS.get(first.kind, dot) if first.is_addressed else ring)(x, _MIDDLE)
    if len(letters) > 1:
        yield _underline(x, _MIDDLE + 8)


def _underline(x: float, y: float) -> Markup:
    return line(x - 4, y, x + 4, y, INK, 1.6)
