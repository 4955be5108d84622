"""Whom one meets while a conference lasts is thanked for that conference."""

from __future__ import annotations

import pytest

from outreach.capture.taking import take
from outreach.decide import decide
from outreach.domain.facts import Fact, Joined, Noted
from outreach.domain.stages import View
from outreach.domain.touches import Outcome
from outreach.planning.fold import fold
from tests.builders import at
from tests.configured import project_of
from tests.loaded import drafts_of

SYMPOSIUM = """\
begin: 2026-11-16
people:
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty
  - Dr. Ada Quill <ada@northfield.example.edu>, faculty
  - Dr. Wei Chen <wei@harbor-state.example.edu>, faculty
programs: [Northfield University (Northfield)]
meetings: [Dr. Chen 2027-01-30 4:00 pm]
conferences:
  - name: Winter Symposium
    id: winter
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    meet: [{who: Dr. Sandoval, connection: Your paper sorts my errors.}]
"""


def taken(line: str, now: str, config: str = SYMPOSIUM) -> tuple[tuple[Fact, ...], str]:
    project, moment = project_of(config), at(now)
    found = take(line, View(project=project, history=fold((), project, moment), now=moment))
    return found.facts, found.echo


def thanked(facts: tuple[Fact, ...], config: str = SYMPOSIUM) -> list[tuple[str, Outcome]]:
    project, now = project_of(config), at("2027-02-01 08:00")
    plan = decide(project, fold(facts, project, now), now)
    return [(str(row.touch), row.outcome) for row in drafts_of(plan, "conf-thanks")]


@pytest.mark.parametrize("who", ["Sandoval", "Quill"])
def test_a_word_in_the_corridor_is_a_talk_at_the_conference(who: str) -> None:
    facts, echo = taken(f"met {who}: you said that the margin is a habit.", "2027-01-29 20:00")
    (note,) = [one for one in facts if isinstance(one, Noted)]

    assert note.occasion == "winter"
    assert echo.endswith("29 Jan, Winter Symposium.")
    assert [touch.split("/")[2] for touch, _ in thanked(facts)] == ["winter"]


def test_a_meeting_without_a_word_is_asked_about_afterwards() -> None:
    facts, _ = taken("met Quill", "2027-01-29 20:00")

    assert any(isinstance(one, Joined) for one in facts)
    assert thanked(facts) == [("conf-thanks/ada-quill/winter/1", Outcome.NEEDS)]


def test_what_was_arranged_for_that_day_has_the_note() -> None:
    facts, echo = taken("met Chen: you said that the margin is a habit.", "2027-01-30 18:00")
    (note,) = [one for one in facts if isinstance(one, Noted)]

    assert note.occasion == "wei-chen-2027-01-30"
    assert "Symposium" not in echo


def test_on_any_other_day_a_note_is_a_free_one() -> None:
    facts, _ = taken("met Quill: you said that the margin is a habit.", "2027-01-31 18:00")

    assert [one.occasion for one in facts if isinstance(one, Noted)] == [None]
    assert thanked(facts) == []


def test_whom_one_works_with_these_weeks_was_met_at_work() -> None:
    rotation = f"{SYMPOSIUM}rotations:\n  - Northfield 2027-01-04..2027-02-12, with Dr. Quill, Dr. Sandoval\n"
    at_work, _ = taken("met Quill: you said that the margin is a habit.", "2027-01-29 18:00", rotation)
    expected, _ = taken("met Sandoval: you said that the margin is a habit.", "2027-01-29 18:00", rotation)

    assert [one.occasion for one in at_work if isinstance(one, Noted)] == [None]
    assert [one.occasion for one in expected if isinstance(one, Noted)] == ["winter"]


def test_online_one_meets_those_one_wanted_to_see() -> None:
    online = SYMPOSIUM.replace("    timezone: America/Detroit\n", "    timezone: America/Detroit\n    mode: virtual\n")
    wanted, _ = taken("met Sandoval: you said that the margin is a habit.", "2027-01-29 18:00", online)
    somebody, _ = taken("met Quill: you said that the margin is a habit.", "2027-01-29 18:00", online)

    assert [one.occasion for one in wanted if isinstance(one, Noted)] == ["winter"]
    assert [one.occasion for one in somebody if isinstance(one, Noted)] == [None]
