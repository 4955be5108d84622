"""Past runs of each job: the last good one, and a failure only if it is later."""

from __future__ import annotations

import pytest

from outreach.domain.facts import Fact, RunFinished, RunStarted
from outreach.scheduling.past_runs import PastRuns, past_runs
from tests.builders import at

NOW = at("2026-12-04 12:00")


def a_run(number: int, when: str, code: int | None, *, job: str = "morning", simulated: bool = False) -> list[Fact]:
    started: Fact = RunStarted(at=at(when), run=number, job=job, simulated=simulated)
    return [started] if code is None else [started, RunFinished(at=at(when), run=number, exit_code=code)]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([(1, "2026-12-01 07:10", 0)], PastRuns(good=at("2026-12-01 07:10"))),
        ([(1, "2026-12-01 07:10", 3)], PastRuns(good=at("2026-12-01 07:10"))),
        (
            [(1, "2026-12-01 07:10", 0), (2, "2026-12-02 07:10", 78)],
            PastRuns(good=at("2026-12-01 07:10"), failed=at("2026-12-02 07:10"), failed_with=78),
        ),
        ([(1, "2026-12-01 07:10", 77), (2, "2026-12-02 07:10", 0)], PastRuns(good=at("2026-12-02 07:10"))),
        ([(1, "2026-12-01 07:10", None)], PastRuns(failed=at("2026-12-01 07:10"))),
        (
            [(1, "2026-12-01 07:10", 0), (2, "2026-12-04 11:55", None)],
            PastRuns(good=at("2026-12-01 07:10")),
        ),
        ([(1, "2026-12-01 07:10", 0), (2, "2026-12-05 07:10", 78)], PastRuns(good=at("2026-12-01 07:10"))),
    ],
)
def test_of_each_job_the_last_good_and_a_later_failure_count(
    runs: list[tuple[int, str, int | None]], expected: PastRuns
) -> None:
    facts = [fact for number, when, code in runs for fact in a_run(number, when, code)]
    assert past_runs(facts, NOW) == {"morning": expected}


def test_jobs_are_told_apart_and_a_made_up_time_is_no_run() -> None:
    facts = [
        *a_run(1, "2026-12-01 07:10", 0),
        *a_run(2, "2026-12-01 18:30", 77, job="evening"),
        *a_run(3, "2026-12-02 07:10", 0, simulated=True),
    ]
    assert past_runs(facts, NOW) == {
        "morning": PastRuns(good=at("2026-12-01 07:10")),
        "evening": PastRuns(failed=at("2026-12-01 18:30"), failed_with=77),
    }
    assert past_runs(facts, NOW, simulated=True)["morning"] == PastRuns(good=at("2026-12-02 07:10"))
