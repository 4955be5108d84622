"""Letters on their deadlines: from the day a writer was asked to the day it is due, and what happened between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from outreach.domain.json_value import JsonValue
from outreach.pictures.shapes import Calendar, Kind, Lane, Point, Stretch
from outreach.surveys.survey import Row, Survey

_BACK, _AHEAD = timedelta(weeks=12), timedelta(weeks=26)
_ROOM = timedelta(days=7)
_STEPS = ("asked", "agreed", "uploaded", "thanked")


def letter_days(letters: Survey, today: date) -> Calendar | None:
    """Give the days of every letter with a deadline that is near, from the report on letters; None without any.

    Twelve weeks back and half a year ahead are near; what began before is shown from there.
    """
    near = [row for row in letters.rows if _is_near(row, today)]
    if not near:
        return None
    first = max(today - _BACK, min(_begin(row, today) for row in near) - _ROOM)
    last = max(today, *(day for row in near if (day := _day(row.data, "due")))) + _ROOM
    lanes = tuple(_lane(row, first, today) for row in near)
    return Calendar(first=first, last=last, today=today, lanes=lanes)


def _is_near(row: Row, today: date) -> bool:
    due = _day(row.data, "due")
    return due is not None and today - _BACK <= due <= today + _AHEAD and not row.data.get("declined")


def _begin(row: Row, today: date) -> date:
    return min((*_happened(row.data).values(), _day(row.data, "due") or today, today))


def _lane(row: Row, first: date, today: date) -> Lane:
    due, happened = _day(row.data, "due") or today, _happened(row.data)
    since = max(first, min((*happened.values(), min(due, today))))
    line = Stretch(first=since, last=max(since, due), kind=Kind.MAIL, label=_waiting(happened))
    is_late = due < today and not {"uploaded", "thanked"} & happened.keys()
    points = (
        *(Point(day=day, kind=Kind.DONE, label=what) for what, day in happened.items() if day >= first),
        *_reminder(row.data, today),
        Point(day=due, kind=Kind.DUE, label="late" if is_late else "due"),
    )
    return Lane(name=" · ".join(_title(row)), stretches=(line,), points=points)


def _waiting(happened: Mapping[str, date]) -> str:
    return "from asking to the deadline" if happened else "not asked yet"


def _title(row: Row) -> Iterator[str]:
    yield row.cells[0]
    purpose = row.data.get("purpose")
    if isinstance(purpose, str) and purpose:
        yield purpose


def _reminder(data: Mapping[str, JsonValue], today: date) -> Iterable[Point]:
    day, due = _day(data, "next"), _day(data, "due")
    if day is not None and due is not None and max(day, today) <= due:
        yield Point(day=max(day, today), kind=Kind.HOLD, label="next mail")


def _happened(data: Mapping[str, JsonValue]) -> dict[str, date]:
    return {what: day for what in _STEPS if (day := _day(data, what)) is not None}


def _day(data: Mapping[str, JsonValue], name: str) -> date | None:
    found = data.get(name)
    return date.fromisoformat(found) if isinstance(found, str) else None
