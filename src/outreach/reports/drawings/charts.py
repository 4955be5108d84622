"""The large pictures as charts in Vega-Lite's grammar: lanes over days, and the hours of weeks.

A chart carries its own data and the names of the page's colours; what it stands for is told in a table beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from outreach.domain.dates import monday
from outreach.pictures.shapes import Calendar, Kind, Lane, Load, Stretch
from outreach.reports.drawings.svg import ACCENT, INK, LINE, PAPER, QUIET
from outreach.reports.words import short_day

Chart = Mapping[str, Any]

UPCOMING = "upcoming"

_WIDE, _LANE = 720, 23
_LOAD_WIDE, _LOAD_HIGH = 880, 210
_LABEL_ROOM = 215
_DAY = timedelta(days=1)
_SHAPES: Mapping[Kind, tuple[str, str, int]] = {
    Kind.MEETING: ("diamond", INK, 95),
    Kind.DUE: ("triangle-down", INK, 75),
    Kind.HOLD: ("square", PAPER, 60),
    Kind.DONE: ("circle", INK, 55),
}
_STYLE: Chart = {
    "background": None,
    "padding": 2,
    "font": "inherit",
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "labelFontSize": 12,
        "titleColor": QUIET,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "gridColor": LINE,
        "domain": False,
        "ticks": False,
        "labelPadding": 8,
        "aria": False,
    },
    "mark": {"aria": False},
}


def calendar_chart(calendar: Calendar) -> Chart:
    """Chart lanes: stretches as bars, hollow before their first day has come, single days by their shape."""
    names = [one.name for one in calendar.lanes]
    lane = {
        "field": "lane",
        "type": "nominal",
        "scale": {"domain": names},
        "axis": {"title": None, "labelLimit": _LABEL_ROOM, "labelPadding": 14},
    }
    layers = [
        _layer([{"lane": name} for name in names], {"type": "rule", "color": LINE}, {"y": lane}),
        _bars(_stretches(calendar, mails=False), 9, calendar, lane),
        _bars(_stretches(calendar, mails=True), 6, calendar, lane),
        _best(calendar, lane),
        *_today(calendar),
        _points(calendar, lane),
    ]
    return _framed(width=_WIDE, height={"step": _LANE}, layer=layers)


def load_chart(weeks: Sequence[Load]) -> Chart:
    """Chart the hours of each week: those free as a frame, those due in it as a bar inside."""
    labels = [short_day(one.first) for one in weeks]
    week = {
        "field": "week",
        "type": "ordinal",
        "scale": {"domain": labels, "paddingInner": 0.3},
        "axis": {"title": "week of", "labelAngle": 0, "grid": False},
    }
    hours = {"field": "hours", "type": "quantitative", "axis": {"title": "hours", "tickCount": 5}}
    free = [{"week": label, "hours": one.free or 0} for label, one in zip(labels, weeks, strict=True)]
    due = [{"week": label, "hours": one.late + one.due} for label, one in zip(labels, weeks, strict=True)]
    written = [{**one, "text": f"{one['hours']:g}"} for one in due if one["hours"]]
    layers = [
        _layer(free, {"type": "bar", "fill": "transparent", "stroke": QUIET}, {"x": week, "y": hours}),
        _layer(due, {"type": "bar", "color": ACCENT, "width": {"band": 0.5}}, {"x": week, "y": hours}),
        _layer(
            written,
            {"type": "text", "dy": -7, "color": INK, "fontSize": 12, "font": "inherit"},
            {"x": week, "y": hours, "text": {"field": "text", "type": "nominal"}},
        ),
    ]
    return _framed(width=_LOAD_WIDE, height=_LOAD_HIGH, layer=layers)


def _framed(**parts: Any) -> Chart:
    return {"config": _STYLE, **parts}


def _layer(rows: Sequence[Chart], mark: Chart, encoding: Chart) -> Chart:
    return {"data": {"values": list(rows)}, "mark": {"aria": False, **mark}, "encoding": dict(encoding)}


def _bars(rows: Iterator[Chart], high: int, calendar: Calendar, lane: Chart) -> Chart:
    mark = {"type": "bar", "height": high, "cornerRadius": 2, "strokeWidth": 1.2}
    encoding = {
        "y": lane,
        "x": _time("first", calendar),
        "x2": {"field": "last"},
        "fill": {"field": "fill", "type": "nominal", "scale": None, "legend": None},
        "stroke": {"field": "stroke", "type": "nominal", "scale": None, "legend": None},
    }
    return _layer(list(rows), mark, encoding)


def _stretches(calendar: Calendar, *, mails: bool) -> Iterator[Chart]:
    for lane, one in _all(calendar):
        if (one.kind is Kind.MAIL) == mails:
            colour = ACCENT if mails else QUIET
            yield {
                "lane": lane.name,
                "first": _instant(one.first),
                "last": _instant(one.last + _DAY),
                "fill": PAPER if one.state == UPCOMING else colour,
                "stroke": colour,
            }


def _all(calendar: Calendar) -> Iterator[tuple[Lane, Stretch]]:
    for lane in calendar.lanes:
        yield from ((lane, one) for one in lane.stretches)


def _best(calendar: Calendar, lane: Chart) -> Chart:
    rows = [{"lane": name.name, "day": _noon(one.best)} for name, one in _all(calendar) if one.best]
    mark = {"type": "tick", "orient": "vertical", "thickness": 2, "size": 13, "color": INK}
    return _layer(rows, mark, {"y": lane, "x": _time("day", calendar)})


def _points(calendar: Calendar, lane: Chart) -> Chart:
    rows = []
    for one in calendar.lanes:
        for point in one.points:
            shape, fill, size = _SHAPES[point.kind]
            rows.append({"lane": one.name, "day": _noon(point.day), "shape": shape, "fill": fill, "size": size})
    literal = {"type": "nominal", "scale": None, "legend": None}
    encoding = {
        "y": lane,
        "x": _time("day", calendar),
        "shape": {"field": "shape", **literal},
        "fill": {"field": "fill", **literal},
        "size": {"field": "size", "type": "quantitative", "scale": None, "legend": None},
    }
    return _layer(rows, {"type": "point", "stroke": INK, "strokeWidth": 1.2, "opacity": 1}, encoding)


def _today(calendar: Calendar) -> Iterator[Chart]:
    """Draw the line that is today, where days before it are shown."""
    if calendar.today > calendar.first:
        mark = {"type": "rule", "color": ACCENT, "strokeWidth": 1.5}
        yield _layer([{"day": _noon(calendar.today)}], mark, {"x": _time("day", calendar)})


def _time(name: str, calendar: Calendar) -> Chart:
    mondays = [day for day in calendar.weeks if day >= calendar.first]
    days = [monday(day + timedelta(days=6)) for day in mondays]
    return {
        "field": name,
        "type": "temporal",
        "scale": {
            "type": "utc",
            "domain": [_instant(calendar.first), _instant(calendar.last + _DAY)],
            "nice": False,
        },
        "axis": {
            "title": None,
            "orient": "top",
            "format": "%-d %b",
            "values": [_instant(day) for day in days if day <= calendar.last],
            "labelOverlap": True,
            "labelAlign": "left",
            "labelOffset": 2,
        },
    }


def _instant(day: date) -> int:
    """Give when a day begins, in milliseconds since 1970 (UTC), as the grammar has it."""
    return int(datetime.combine(day, time(0), UTC).timestamp() * 1000)


def _noon(day: date) -> int:
    return _instant(day) + 12 * 3_600_000
