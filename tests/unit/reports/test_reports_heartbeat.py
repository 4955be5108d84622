"""How the runs go: broken ones, and what was caught up on after days without any."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.facts import Fact, RunFinished, RunStarted
from outreach.domain.plans import Plan
from outreach.domain.touches import SkipCode
from outreach.reports.heartbeat import CaughtUp, LastRun, broken, caught_up, last_run, said
from tests.builders import CENTRAL, at, day
from tests.shown import a_screen, a_skip

NOW = at("2026-12-03 08:30")


def started(number: int, moment: str, job: str = "all") -> Fact:
    return RunStarted(at=at(moment), run=number, job=job)


def ended(number: int, moment: str, code: int = 0) -> Fact:
    return RunFinished(at=at(moment), run=number, exit_code=code)


def test_the_last_run_is_the_latest_that_began() -> None:
    facts = (
        started(1, "2026-12-01 07:10"),
        ended(1, "2026-12-01 07:10", 74),
        started(2, "2026-12-03 07:10", "morning"),
    )
    assert last_run(facts, NOW) == LastRun(at=at("2026-12-03 07:10"), exit_code=None, job="morning", number=2)
    assert last_run(facts, at("2026-12-02 08:00")) == LastRun(at=at("2026-12-01 07:10"), exit_code=74, number=1)
    assert last_run((), NOW) is None


@pytest.mark.parametrize(
    ("code", "job", "expected"),
    [
        (0, "morning", ""),
        (3, "morning", ""),
        (
            74,
            "morning",
            "The morning run of Thu 3 Dec 07:10 ended with 74, the disk. Once that is mended: outreach run morning",
        ),
        (75, "all", "The run of Thu 3 Dec 07:10 ended with 75, to be tried later. Once that is mended: outreach run"),
        (99, "all", "The run of Thu 3 Dec 07:10 ended with 99. Once that is mended: outreach run"),
        (None, "all", "The run of Thu 3 Dec 07:10 did not finish. It goes on where it stopped: outreach run"),
    ],
)
def test_a_run_that_went_wrong_is_said_with_what_to_type(code: int | None, job: str, expected: str) -> None:
    assert broken(LastRun(at=at("2026-12-03 07:10"), exit_code=code, job=job), NOW, CENTRAL) == expected


def test_no_run_and_one_that_may_still_be_working_are_not_broken() -> None:
    assert broken(None, NOW, CENTRAL) == ""
    assert broken(LastRun(at=at("2026-12-03 08:25"), exit_code=None), NOW, CENTRAL) == ""


def a_plan_with(*closes: str) -> Plan:
    skips = [replace(a_skip(code=SkipCode.MISSED_WINDOW), closes=day(one)) for one in closes]
    return a_screen(skipped=[*skips, a_skip(), a_skip(code=SkipCode.MISSED_WINDOW)])


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ("2026-12-03 07:00", None),
        ("2026-12-02 06:00", None),
        ("2026-12-01 23:00", CaughtUp(since=day("2026-12-01"), made=4, missed=1)),
        ("2026-11-20 07:10", CaughtUp(since=day("2026-11-20"), made=4, missed=2)),
    ],
)
def test_only_a_whole_day_without_a_run_is_caught_up_on(earlier: str, expected: CaughtUp | None) -> None:
    facts = (started(1, earlier), started(2, "2026-12-03 07:10"))
    run = LastRun(at=at("2026-12-03 07:10"), exit_code=0, number=2)
    plan = a_plan_with("2026-11-25", "2026-12-02", "2026-12-03", "2026-11-01")
    assert caught_up(facts, run, plan, CENTRAL, made=4) == expected


def test_the_first_run_has_nothing_to_catch_up_on() -> None:
    run = LastRun(at=NOW, exit_code=0, number=1)
    assert caught_up((started(1, "2026-12-03 08:30"),), run, a_plan_with(), CENTRAL, made=1) is None


@pytest.mark.parametrize(
    ("caught", "expected"),
    [
        (
            CaughtUp(since=day("2026-12-01"), made=4, missed=2),
            "No run since Tue; caught up now: 4 made, 2 windows missed.",
        ),
        (
            CaughtUp(since=day("2026-11-24"), made=0, missed=1),
            "No run since Tue 24 Nov; caught up now: 0 made, 1 window missed.",
        ),
        (
            CaughtUp(since=day("2026-12-01"), made=1, missed=0),
            "No run since Tue; caught up now: 1 made, no window missed.",
        ),
        (CaughtUp(since=day("2026-12-01"), made=0, missed=0), "No run since Tue; nothing was missed."),
    ],
)
def test_it_is_one_sentence(caught: CaughtUp, expected: str) -> None:
    assert said(caught, day("2026-12-03")) == expected
