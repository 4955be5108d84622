"""The large pictures on a page: the coming weeks, letters on their deadlines, the hours of weeks.

Each is a chart with a table of the same beside it; where no library draws charts, the table has small drawings instead
and says how to get the charts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from outreach.pictures import Calendar, Kind, Lane, Load, Point, Stretch
from outreach.reports.drawings.amounts import week_of
from outreach.reports.drawings.charts import UPCOMING, calendar_chart, load_chart
from outreach.reports.drawings.library import TO_INSTALL, Draw
from outreach.reports.drawings.signs import KINDS, alone, bar, frame, hollow, lane, lane_head
from outreach.reports.page import Cell, Head, Key, Part, Picture, Prose, Row, Signs, Table
from outreach.reports.words import count, day, short_day

_TO_DRAW = f"Drawn as a chart, once this is typed:   {TO_INSTALL}"
_STATES = {
    "ready": "now",
    "unaddressed": "to check",
    "refused": "held back",
    "needs": "to fill in",
    "deferred": "put off",
    UPCOMING: "later",
    "draft": "in your drafts",
}
_WORDS = {
    Kind.MEETING: "a day you meet",
    Kind.DUE: "due",
    Kind.DAYS: "whole days",
    Kind.MAIL: "mail, may be written now",
    Kind.HOLD: "held on your calendar",
    Kind.DONE: "done",
}


def coming_parts(calendar: Calendar, draw: Draw) -> tuple[Part, ...]:
    """Show the coming weeks."""
    if not calendar.lanes:
        return (Prose(lines=("Nothing is planned, and no mail will be due.",)),)
    listed = Table(caption="The same as a list", heads=_LISTED, rows=tuple(_listed(calendar)), is_folded=True)
    chart = draw(calendar_chart(calendar))
    if chart is None:
        signs = Signs(keys=tuple(_keys(calendar)))
        return (_lanes(calendar, "The coming weeks, one sign a week"), signs, listed, Prose(lines=(_TO_DRAW,)))
    picture = Picture(
        title="The coming twelve weeks, day by day",
        description=_spoken(calendar),
        drawing=chart,
        keys=(*_keys(calendar), Key(sign=alone(hollow), text="mail, opens later")),
        note="A stroke across a mail is the best day for it.",
    )
    return (picture, listed)


def letter_parts(calendar: Calendar, draw: Draw) -> tuple[Part, ...]:
    """Show letters on their deadlines; the report's own table stands below."""
    chart = draw(calendar_chart(calendar))
    if chart is None:
        lanes = _lanes(calendar, "Letters on their deadlines, one sign a week")
        return (lanes, Signs(keys=_LETTER_KEYS), Prose(lines=(_TO_DRAW,)))
    picture = Picture(
        title="Letters on their deadlines",
        description=_spoken(calendar),
        drawing=chart,
        keys=_LETTER_KEYS,
    )
    return (picture,)


def load_parts(weeks: Sequence[Load], draw: Draw) -> tuple[Part, ...]:
    """Show the hours of the coming weeks."""
    chart = draw(load_chart(weeks))
    caption = "Hours due and hours free, week by week"
    if chart is None:
        drawn = tuple(_hours(one, weeks) for one in weeks)
        return (Table(caption=caption, heads=_HOURS, rows=drawn), Prose(lines=(_TO_DRAW,)))
    rows, heads = tuple(_numbers(one) for one in weeks), (_HOURS[0], *_HOURS[2:])
    table = Table(caption=caption, heads=heads, rows=rows, is_folded=True)
    busiest = max(weeks, key=lambda one: one.late + one.due)
    picture = Picture(
        title="Hours due in each week, inside the hours that are free",
        description=f"Most is due in the week of {short_day(busiest.first)}: {_amount(busiest)}.",
        drawing=chart,
        keys=(
            Key(sign=alone(bar), text="due, what is late counted in this week"),
            Key(sign=alone(frame), text="free in your working hours"),
        ),
    )
    return (picture, table)


_LETTER_KEYS = (
    Key(sign=alone(KINDS[Kind.MAIL]), text="from asking to the deadline"),
    Key(sign=alone(KINDS[Kind.DONE]), text="asked, agreed, uploaded, thanked"),
    Key(sign=alone(KINDS[Kind.HOLD]), text="next mail"),
    Key(sign=alone(KINDS[Kind.DUE]), text="due"),
)
_LISTED = (Head(text="when"), Head(text="who, or where"), Head(text="what"), Head(text="state"))
_HOURS = (Head(text="week of"), Head(text="hours"), Head(text="due", is_number=True), Head(text="free", is_number=True))


def _lanes(calendar: Calendar, caption: str) -> Table:
    heads = (Head(text="who, or what"), Head(text="weeks", drawing=lane_head(calendar)), Head(text="next"))
    return Table(caption=caption, heads=heads, rows=tuple(_lane(one, calendar) for one in calendar.lanes))


def _lane(one: Lane, calendar: Calendar) -> Row:
    ahead = [what for what in _items(one) if _last(what) >= calendar.today] or _items(one)
    return Row(cells=(Cell(text=one.name), Cell(drawing=lane(calendar, one)), Cell(text=_said(ahead[0], one))))


def _listed(calendar: Calendar) -> Iterator[Row]:
    items = [(what, one) for one in calendar.lanes for what in _items(one)]
    for what, one in sorted(items, key=lambda found: (_first(found[0]), found[1].name)):
        state = _STATES.get(what.state, "") if isinstance(what, Stretch) else _WORDS[what.kind]
        yield Row(cells=(Cell(text=_days(what)), Cell(text=one.name), Cell(text=_label(what, one)), Cell(text=state)))


def _items(one: Lane) -> list[Stretch | Point]:
    return sorted((*one.stretches, *one.points), key=_first)


def _first(what: Stretch | Point) -> date:
    return what.first if isinstance(what, Stretch) else what.day


def _last(what: Stretch | Point) -> date:
    return what.last if isinstance(what, Stretch) else what.day


def _days(what: Stretch | Point) -> str:
    """Write "Mon 21 Dec", or "25 Dec to 24 Jan"."""
    if isinstance(what, Point):
        return day(what.day)
    if what.is_open:
        return f"from {short_day(what.first)}"
    return day(what.first) if what.first == what.last else f"{short_day(what.first)} to {short_day(what.last)}"


def _said(what: Stretch | Point, one: Lane) -> str:
    label = _label(what, one)
    return f"{_days(what)}, {label}" if label else _days(what)


def _label(what: Stretch | Point, one: Lane) -> str:
    """Give what something is called, where its lane does not say so already."""
    return "" if what.label.casefold() == one.name.casefold() else what.label


def _spoken(calendar: Calendar) -> str:
    """Say what a chart shows: how many lanes, and what comes first."""
    lanes = count(len(calendar.lanes), "line")
    items = [(what, one) for one in calendar.lanes for what in _items(one) if _first(what) >= calendar.today]
    if not items:
        return f"{lanes}; the table tells all of it."
    what, one = min(items, key=lambda found: _first(found[0]))
    return f"{lanes}. First: {one.name}, {_said(what, one)}. The table tells all of it."


def _keys(calendar: Calendar) -> Iterator[Key]:
    shown = {what.kind for one in calendar.lanes for what in _items(one)}
    yield from (Key(sign=alone(KINDS[kind]), text=_WORDS[kind]) for kind in Kind if kind in shown)


def _hours(one: Load, weeks: Sequence[Load]) -> Row:
    week, *numbers = _numbers(one).cells
    return Row(cells=(week, Cell(drawing=week_of(one, weeks)), *numbers))


def _numbers(one: Load) -> Row:
    late = f" ({one.late:g} late)" if one.late else ""
    due = f"{one.late + one.due:g}{late}" if one.late + one.due else ""
    free = "" if one.free is None else f"{one.free:g}"
    return Row(cells=(Cell(text=short_day(one.first)), Cell(text=due), Cell(text=free)))


def _amount(one: Load) -> str:
    free = "" if one.free is None else f", {one.free:g} free"
    return f"{one.late + one.due:g} hours{free}"
