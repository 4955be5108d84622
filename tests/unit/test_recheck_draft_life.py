"""What was sent, deleted or met while a plan was carried out is neither written again nor taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.facts import MeetingSeen, Observation, Seen, StateSeen
from outreach.domain.people import PersonId
from outreach.recheck import recheck
from tests.builders import a_history, a_past_draft, at
from tests.planned import a_draft, a_plan

NOW = at("2026-12-03 18:30")
OSEI = PersonId("greta-osei")


@pytest.mark.parametrize("state", [Seen.SENT, Seen.DELETED, Seen.GONE])
def test_a_draft_that_was_sent_or_deleted_meanwhile_is_not_written_again(state: Seen) -> None:
    plan = a_plan(a_history(), NOW, drafts=(a_draft(), a_draft("greta-osei")), holds=())
    first, second = plan.drafts
    assert first.key is not None
    left = recheck(plan, Observation(at=NOW, facts=(StateSeen(at=NOW, key=first.key, state=state),)))
    assert left.drafts == (second,)


@pytest.mark.parametrize("state", [Seen.SENT, Seen.DELETED])
def test_a_draft_that_was_sent_or_deleted_meanwhile_is_not_taken_back(state: Seen) -> None:
    lying = a_past_draft()
    plan = a_plan(a_history(drafts=(lying,)), NOW, drafts=(), holds=())
    assert len(plan.withdrawn) == 1
    left = recheck(plan, Observation(at=NOW, facts=(StateSeen(at=NOW, key=lying.key, state=state),)))
    assert left.withdrawn == ()


@pytest.mark.parametrize("cancelled", [False, True])
def test_nothing_more_is_written_to_somebody_of_whose_meeting_there_is_news(cancelled: bool) -> None:
    plan = a_plan(a_history(), NOW, drafts=(a_draft(), a_draft("greta-osei")), holds=())
    seen = MeetingSeen(at=NOW, meeting="e1", person=OSEI, starts=NOW, ends=NOW, cancelled=cancelled)
    left = recheck(plan, Observation(at=NOW, facts=(seen,)))
    assert [row.touch.person for row in left.drafts] == ["elena-marchetti"]
    nobody = replace(seen, person=PersonId("noor-hadid"))
    assert recheck(plan, Observation(at=NOW, facts=(nobody,))).drafts == plan.drafts
