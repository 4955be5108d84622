"""Amounts next to one another: a place on the way to a day, asks against gives, how many of how many, hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from outreach.pictures.shapes import Lean, Load, Place, Seats
from outreach.reports.drawings.svg import ACCENT, INK, LINE, PAPER, QUIET, SOFT, circle, drawing, line, rect

_WAY, _DUE_AT = 104.0, 72.0
_HIGH = 16.0
_MIDDLE = _HIGH / 2
_SIDE, _BAR = 72.0, 8.0
_SEAT, _RADIUS = 15.0, 5.0
_MOST_SEATS = 10
_WEEK_WIDE = 220.0


def way(place: Place) -> Markup:
    """Draw how far it is from the last touch to the due day, which is the stroke across; what is past it is darker."""
    here = min(_WAY, max(0.0, place.share) * _DUE_AT)
    past = (rect(_DUE_AT, _MIDDLE - 2.5, here - _DUE_AT, 5, INK),) if here > _DUE_AT else ()
    return drawing(
        _WAY,
        _HIGH,
        (
            line(0, _MIDDLE, _WAY, _MIDDLE, LINE),
            rect(0, _MIDDLE - 2.5, min(here, _DUE_AT), 5, SOFT),
            *past,
            line(_DUE_AT, 2, _DUE_AT, _HIGH - 2, QUIET, 1.4),
            circle(max(4.0, min(here, _WAY - 4)), _MIDDLE, 3.4, ACCENT),
        ),
    )


def lean(one: Lean) -> Markup:
    """Draw what was asked to the left of the middle, and what was given to its right."""
    scale = _SIDE / one.most if one.most else 0
    asked, given = one.asked * scale, one.given * scale
    return drawing(
        2 * _SIDE + 2,
        _HIGH,
        (
            rect(_SIDE + 1 - asked, _MIDDLE - _BAR / 2, asked, _BAR, INK),
            rect(_SIDE + 1, _MIDDLE - _BAR / 2, given, _BAR, ACCENT),
            line(_SIDE + 1, 0, _SIDE + 1, _HIGH, QUIET),
        ),
    )


def seats(one: Seats) -> Markup:
    """Draw a circle for each: full for who is there, dashed for who is missing, a square for each too many."""
    count = max(one.taken, one.least, one.most or 0)
    if not 0 < count <= _MOST_SEATS:
        return Markup("")
    return drawing(_SEAT * count, _HIGH, _seats(one, count))


def _seats(one: Seats, count: int) -> Iterator[Markup]:
    most = one.taken if one.most is None else one.most
    for number in range(count):
        x = _SEAT * number + _SEAT / 2
        if number >= most and number < one.taken:
            yield rect(x - 4.5, _MIDDLE - 4.5, 9, 9, PAPER, stroke=INK)
        elif number < one.taken:
            yield circle(x, _MIDDLE, _RADIUS, INK)
        elif number < one.least:
            yield circle(x, _MIDDLE, _RADIUS - 0.7, PAPER, stroke=ACCENT, dashes="2.4 2")
        else:
            yield circle(x, _MIDDLE, 1.6, QUIET)


def week_of(one: Load, weeks: Sequence[Load]) -> Markup:
    """Draw the hours of one week: those free as a frame, those due in it as a bar; all weeks on one scale."""
    most = max(max(week.late + week.due, week.free or 0) for week in weeks) or 1
    scale = _WEEK_WIDE / most
    frame = (rect(0.5, 2.5, max(1, (one.free or 0) * scale - 1), 11, PAPER, stroke=QUIET),) if one.free else ()
    bar = (rect(0, 5, (one.late + one.due) * scale, 6, ACCENT),) if one.late + one.due else ()
    return drawing(_WEEK_WIDE, _HIGH, (*frame, *bar))
