"""What it costs to follow a repetition, compared with how long the library really takes to find its times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from outreach.providers.recurrence_cost import MOST, Reach, cost
from tests.builders import at

LONG_AGO = at("2016-01-04 09:00").astimezone(UTC)
END = at("2026-12-14 00:00").astimezone(UTC)


def reach(first: datetime = LONG_AGO, days: int = 14) -> Reach:
    return Reach(first=first, end=END, looked_at=timedelta(days=days))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=DAILY;BYHOUR=9,14",
        "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=400",
        "FREQ=MONTHLY;BYDAY=1TU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
        "freq=weekly;until=20261231T235959Z;",
        "FREQ=WEEKLY;UNTIL=20261231",
        "FREQ=HOURLY;INTERVAL=8",
    ],
)
def test_many_rules_as_calendar_programs_write_them_fit_together(rule: str) -> None:
    found = cost(rule, reach())
    assert found is not None
    assert found * 20 <= MOST


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;INTERVAL=9999;BYSECOND=1",
        "FREQ=MINUTELY",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=5",
        "FREQ=DAILY;INTERVAL=2;BYMONTHDAY=31",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8;BYMINUTE=0,10,20",
        "FREQ=DAILY;BYYEARDAY=366",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=9;INTERVAL=1",
    ],
)
def test_what_never_ends_or_comes_every_second_takes_a_great_part(rule: str) -> None:
    found = cost(rule, reach())
    assert found is not None
    assert found * 2 >= MOST


@pytest.mark.parametrize(
    "rule",
    ["FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2", "FREQ=YEARLY;BYDAY=53MO", "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=3"],
)
def test_a_rule_that_may_find_nothing_costs_all_the_time_there_is(rule: str) -> None:
    found = cost(rule, reach())
    assert found is not None
    assert 100_000 <= found <= MOST


@pytest.mark.parametrize(
    "rule",
    [
        *("", "garbage", "FREQ=FOO", "BYDAY=MO", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1"),
        *("FREQ=DAILY;BYMONTH=13", "FREQ=DAILY;BYHOUR=25", "FREQ=DAILY;BYMONTHDAY=0", "FREQ=DAILY;X=1"),
        *("FREQ=DAILY;COUNT=9999999", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;UNTIL=soon"),
        *("FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;BYSETPOS=0"),
    ],
)  # fmt: skip
def test_what_the_standard_does_not_know_is_not_followed(rule: str) -> None:
    assert cost(rule, reach()) is None


def test_a_rule_that_ended_long_ago_or_has_not_begun_costs_next_to_nothing() -> None:
    ended = cost("FREQ=DAILY;UNTIL=20160201", reach())
    ahead = cost("FREQ=DAILY", reach(END + timedelta(days=3)))
    counted = cost("FREQ=MINUTELY;COUNT=10", reach())
    assert ended is not None
    assert ended < 1_500
    assert ahead is not None
    assert ahead < 100
    assert counted is not None
    assert counted < 1_000


def test_a_longer_look_at_an_event_that_comes_often_costs_more() -> None:
    short, long = cost("FREQ=HOURLY", reach(days=1)), cost("FREQ=HOURLY", reach(days=60))
    assert short is not None
    assert long is not None
    assert long > short


def test_an_end_that_is_no_day_is_said() -> None:
    with pytest.raises(ValueError, match="unconverted"):
        cost("FREQ=DAILY;UNTIL=20269999", reach())
