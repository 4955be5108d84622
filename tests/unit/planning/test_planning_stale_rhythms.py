"""A draft of a rhythm whose clock begins elsewhere by now: what stands against its person stands against it too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from outreach.decide import decide
from outreach.domain.history import Absence, Stage
from outreach.domain.plans import Withdrawal
from outreach.domain.touches import SkipCode
from tests.builders import a_cadence, a_history, a_past_draft, a_person, a_project, at, day

NOW = at("2026-12-09 18:30")
# made for the clock that ran from 16 November; since then a touch of the 18th became known
OLD, TODAY = "hello/elena-marchetti/since-2026-11-16/1", "hello/elena-marchetti/since-2026-11-18/1"
MARCHETTI = a_person().id


def withdrawn(history: Mapping[str, Any], *, stage: Stage = Stage.ADDRESSED, **person: Any) -> tuple[Withdrawal, ...]:
    """Decide where the old draft lies there, and its clock begins on 18 November by now."""
    project = a_project(
        people=(a_person(roles=["wellness mentor"], **person),),
        cadences=(a_cadence("hello", every="2 weeks", who=["wellness mentor"]),),
    )
    past = a_past_draft(OLD, stage=stage, made="2026-12-02 18:30")
    known = a_history(contacts={MARCHETTI: "2026-11-18"}, drafts=[past], **history)
    return decide(project, known, NOW).withdrawn


def test_it_stays_where_nothing_stands_against_it() -> None:
    assert withdrawn({}) == ()


@pytest.mark.parametrize(
    ("history", "code"),
    [
        ({"snoozed": {MARCHETTI: day("2026-12-20")}}, SkipCode.SNOOZED),
        ({"paused": {MARCHETTI: date.max}}, SkipCode.PAUSED),
        ({"bounced": {"elena.marchetti@example.edu": day("2026-12-03")}}, SkipCode.BAD_ADDRESS),
        ({"absent": {MARCHETTI: Absence(until=day("2026-12-20"), on=day("2026-12-03"))}}, SkipCode.AWAY),
    ],
    ids=str,
)
def test_it_is_taken_back_from_somebody_who_may_not_be_written_to(history: Mapping[str, Any], code: SkipCode) -> None:
    (row,) = withdrawn(history, email="elena.marchetti@example.edu")
    assert (str(row.touch), row.code, row.untouched) == (OLD, code, True)


def test_one_that_was_edited_is_only_flagged() -> None:
    (row,) = withdrawn({"paused": {MARCHETTI: date.max}}, stage=Stage.EDITED)
    assert not row.untouched


def test_a_no_to_the_touch_of_today_is_none_to_it() -> None:
    assert withdrawn({"dismissed": [TODAY]}) == ()
