"""Wakes: from the words of the configuration to moments by the machine's clock."""

from __future__ import annotations

import time as clock
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.project import JobSpec
from outreach.scheduling.wakes import Wake, ahead_of, last_wake, next_wake, wakes
from tests.builders import a_project

BERLIN = ZoneInfo("Europe/Berlin")
DAILY = Wake(job="morning", days=frozenset(range(7)), at=time(7, 10))
SUNDAY = Wake(job="review", days=frozenset({6}), at=time(17))
NIGHT = Wake(job="night", days=frozenset(range(7)), at=time(2, 30))


@pytest.fixture
def _berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("days", "numbers", "written"),
    [
        ("daily", range(7), "daily 07:10"),
        ("weekdays", range(5), "weekdays 07:10"),
        ("weekends", (5, 6), "weekends 07:10"),
        ("Sunday", (6,), "Sunday 07:10"),
        ("Monday, Thursday", (0, 3), "Monday, Thursday 07:10"),
        ("Monday, Tuesday, Wednesday, Thursday, Friday", range(5), "weekdays 07:10"),
    ],
)
def test_days_are_read_as_the_configuration_writes_them(days: str, numbers: range, written: str) -> None:
    (wake,) = wakes(a_project(jobs={"own": JobSpec(name="own", days=days, at="07:10")}))
    assert wake == Wake(job="own", days=frozenset(numbers), at=time(7, 10))
    assert wake.when == written


def test_only_jobs_with_a_time_wake_in_the_order_of_the_day() -> None:
    jobs = {
        "late": JobSpec(name="late", days="daily", at="18:30"),
        "never": JobSpec(name="never"),
        "early": JobSpec(name="early", days="daily", at="07:10"),
    }
    assert [wake.job for wake in wakes(a_project(jobs=jobs))] == ["early", "late"]


@pytest.mark.usefixtures("_berlin")
@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-12-02T07:09", "2026-12-02T07:10"),
        ("2026-12-02T07:10", "2026-12-03T07:10"),
        ("2026-12-06T16:59", "2026-12-06T17:00"),
        ("2026-12-06T17:00", "2026-12-07T07:10"),
        # clocks change on 25 October 2026
        ("2026-10-24T12:00", "2026-10-25T07:10"),
    ],
)
def test_the_next_wake_is_the_first_after_now(now: str, expected: str) -> None:
    assert next_wake((DAILY, SUNDAY), berlin(now)) == berlin(expected)


@pytest.mark.usefixtures("_berlin")
def test_the_machines_zone_counts_not_that_of_the_moment() -> None:
    now = berlin("2026-12-02T07:09").astimezone(ZoneInfo("America/Chicago"))
    found = next_wake((DAILY,), now)
    assert found is not None
    assert found.isoformat() == "2026-12-02T07:10:00+01:00"


@pytest.mark.usefixtures("_berlin")
def test_a_time_that_a_clock_change_skips_still_comes_once() -> None:
    found = next_wake((NIGHT,), berlin("2027-03-28T01:59"))
    assert found == berlin("2027-03-28T03:30")
    assert next_wake((NIGHT,), berlin("2027-03-28T03:30")) == berlin("2027-03-29T02:30")


@pytest.mark.usefixtures("_berlin")
@pytest.mark.parametrize(
    ("now", "expected"),
    [("2026-12-02T07:10", "2026-12-02T07:10"), ("2026-12-02T07:09", "2026-12-01T07:10")],
)
def test_the_last_wake_may_be_now(now: str, expected: str) -> None:
    assert last_wake((DAILY, SUNDAY), berlin(now)) == berlin(expected)


def test_without_wakes_there_is_no_next_and_no_last() -> None:
    now = berlin("2026-12-02T07:10")
    assert next_wake((), now) is None
    assert last_wake((), now) is None


@pytest.mark.usefixtures("_berlin")
def test_every_job_has_its_next_wake_the_soonest_first() -> None:
    found = ahead_of((SUNDAY, DAILY), berlin("2026-12-02T12:00"))
    assert found == ((berlin("2026-12-03T07:10"), "morning"), (berlin("2026-12-06T17:00"), "review"))
