"""The days on which something that comes back takes place, within any stretch."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from outreach.domain.dates import Weekly
from outreach.planning.recurring import days_between, days_of

FIRST = date(2026, 11, 25)


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("nth", [None, 1, 3, -1])
@pytest.mark.parametrize("length", [-3, 0, 1, 6, 7, 8, 70])
def test_they_are_all_days_of_the_stretch_it_falls_on(weekday: int, nth: int | None, length: int) -> None:
    weekly, last = Weekly(weekday, nth=nth), FIRST + timedelta(days=length)
    assert list(days_of(weekly, FIRST, last)) == [one for one in days_between(FIRST, last) if weekly.falls_on(one)]
