"""The federal holidays of the United States by their law, 5 U.S.C. 6103, and Executive Order 11582 for weekends.

Worked out here because nearly everybody's calendar is this one, and the library that knows every country's takes longer
to load than a plan to make; a test compares the two for every year that counts. Knows no other country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

# the law as it stands holds since June 17, 2021; the library knows no later year than 2100
YEARS = range(2022, 2101)
_DAY = timedelta(days=1)
_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_FIXED = (
    (1, 1, "New Year's Day"),
    (6, 19, "Juneteenth National Independence Day"),
    (7, 4, "Independence Day"),
    (11, 11, "Veterans Day"),
    (12, 25, "Christmas Day"),
)
# month, weekday, which of them (-1: the last)
_MOVING = (
    (1, _MONDAY, 3, "Martin Luther King Jr. Day"),
    (2, _MONDAY, 3, "Washington's Birthday"),
    (5, _MONDAY, -1, "Memorial Day"),
    (9, _MONDAY, 1, "Labor Day"),
    (10, _MONDAY, 2, "Columbus Day"),
    (11, _THURSDAY, 4, "Thanksgiving Day"),
)


def federal_holidays(year: int) -> Mapping[date, str]:
    """Give one year's holidays with their names; what falls on a weekend is observed on a day beside it too.

    Holds in `YEARS`.
    """
    moving = {_nth(year, month, weekday, number): name for month, weekday, number, name in _MOVING}
    fixed = {day: name for around in (year, year + 1) for day, name in _fixed(around) if day.year == year}
    return {**fixed, **moving}


def _fixed(year: int) -> Iterator[tuple[date, str]]:
    for month, number, name in _FIXED:
        day = date(year, month, number)
        yield day, name
        if day.weekday() in (_SATURDAY, _SUNDAY):
            yield day + (_DAY if day.weekday() == _SUNDAY else -_DAY), f"{name} (observed)"


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    if number < 0:
        last = date(year, month + 1, 1) - _DAY
        return last - _DAY * ((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + _DAY * ((weekday - first.weekday()) % 7 + 7 * (number - 1))
