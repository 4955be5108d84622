"""The federal holidays of the United States, as we work them out and as the library has them."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from outreach.planning.federal_holidays import YEARS, federal_holidays


@pytest.mark.parametrize("year", YEARS)
def test_every_year_has_the_holidays_that_the_library_names(year: int) -> None:
    assert federal_holidays(year) == dict(holidays.country_holidays("US", years=year, observed=True).items())


def test_a_new_year_on_saturday_closes_the_last_day_of_the_year_before() -> None:
    assert federal_holidays(2027)[date(2027, 12, 31)] == "New Year's Day (observed)"
    assert federal_holidays(2028)[date(2028, 1, 1)] == "New Year's Day"


def test_what_falls_on_sunday_is_observed_on_monday() -> None:
    assert federal_holidays(2027)[date(2027, 7, 5)] == "Independence Day (observed)"
