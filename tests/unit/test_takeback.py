"""What can be taken back, and what a run made."""

from __future__ import annotations

import pytest

from outreach.domain.facts import DraftCreated, Fact, HoldMade, RunStarted, Withdrawn
from outreach.domain.history import Stage
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.touches import SkipCode
from outreach.takeback import Takeback, made_by_run, takeback
from tests.builders import a_history, a_past_draft, a_past_hold, a_project, at

NOW = at("2026-12-02 18:31")
OYELARAN = "mentor-checkin/samuel-oyelaran/since-2026-09-27/1"


def run(number: int) -> Fact:
    return RunStarted(at=NOW, run=number, job="all")


def draft(key: str) -> Fact:
    return DraftCreated(at=NOW, key=Key(key), ref=key, fingerprint=Fingerprint("f"))


def hold(key: str) -> Fact:
    return HoldMade(at=NOW, key=Key(key), ref=key, fingerprint=Fingerprint("f"), starts=NOW, ends=NOW)


def test_a_run_made_what_it_put_there_first() -> None:
    back = Withdrawn(at=NOW, key=Key("b"), code=SkipCode.REMOVED, text="x")
    facts = (run(1), draft("a"), hold("h"), run(2), draft("b"), hold("h"), back, run(3))
    assert made_by_run(facts) == {1: {"a", "h"}, 2: {"b"}, 3: set()}


def taken(stage: Stage, *, keys: frozenset[Key] | None = None) -> Takeback:
    history = a_history(drafts=(a_past_draft(OYELARAN, stage),))
    return takeback(history, a_project(), NOW, keys=keys, why="you took everything back")


@pytest.mark.parametrize(
    ("stage", "back", "left"),
    [
        (Stage.ADDRESSED, 1, 0),
        (Stage.UNADDRESSED, 1, 0),
        (Stage.EDITED, 0, 1),
        (Stage.SENT, 0, 1),
        (Stage.GONE, 0, 1),
        (Stage.WITHDRAWN, 0, 0),
        (Stage.INTENDED, 0, 0),
    ],
)
def test_only_what_lies_untouched_is_taken_back(stage: Stage, back: int, left: int) -> None:
    found = taken(stage)
    assert (len(found.plan.actions), len(found.drafts)) == (back, left)


def test_what_another_run_made_stays_out_of_it() -> None:
    found = taken(Stage.ADDRESSED, keys=frozenset({Key("another")}))
    assert (found.plan.actions, found.drafts) == ((), ())


@pytest.mark.parametrize(
    ("starts", "stage", "expected"),
    [
        ("2026-12-06 17:00", Stage.HELD, (1, 0, 0)),
        ("2026-12-02 18:10", Stage.HELD, (1, 0, 0)),
        ("2026-12-06 17:00", Stage.EDITED, (0, 1, 0)),
        ("2026-12-06 17:00", Stage.GONE, (0, 0, 0)),
        ("2026-12-01 17:00", Stage.HELD, (0, 0, 1)),
        ("2026-12-01 17:00", Stage.WITHDRAWN, (0, 0, 0)),
    ],
)
def test_holds_are_released_until_they_are_over(starts: str, stage: Stage, expected: tuple[int, int, int]) -> None:
    ends = f"{starts[:-5]}{'18:40' if '18:10' in starts else '17:30'}"
    past = a_past_hold(starts=starts, ends=ends, stage=stage)
    found = takeback(a_history(holds=(past,)), a_project(), NOW, keys=None, why="x")
    assert (len(found.plan.actions), len(found.holds), found.over) == expected
