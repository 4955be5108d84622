"""A plan looked at again can only lose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.facts import DraftCreated, Fact, HoldMade, Observation, Seen, StateSeen, Touched, Withdrawn
from outreach.domain.history import History, PastDraft, PastHold, Stage
from outreach.domain.messages import DraftRef, Key
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.touches import SkipCode
from outreach.recheck import recheck
from tests.builders import a_history, a_past_draft, a_past_hold, at
from tests.planned import a_draft, a_hold, a_plan

NOW = at("2026-11-22 19:10")
THANKS = "interview-thanks/elena-marchetti/harbor-state-2027/1"
OTHER = "interview-thanks/paul-quill/harbor-state-2027/1"


def lying() -> History:
    """One unaddressed draft, one that is not wanted any more, a hold to move and one to release."""
    drafts: list[PastDraft] = [a_past_draft(THANKS, Stage.UNADDRESSED), a_past_draft(OTHER, Stage.ADDRESSED)]
    holds: list[PastHold] = [a_past_hold(), a_past_hold("attend-routine/me/board-2026-11-26/1", "session")]
    return a_history(drafts=drafts, holds=holds)


def plan() -> Plan:
    drafts = (a_draft(), a_draft("greta-osei"))
    holds = (a_hold(starts="2026-12-06 17:00"), a_hold(touch="weekly-review/me/2026-12-06/1"))
    return a_plan(lying(), NOW, drafts=drafts, holds=holds)


def actions(one: Plan) -> list[str]:
    return sorted(type(action).__name__ for action in one.actions)


def key_of(one: Plan, kind: str) -> Key:
    return next(action.key for action in one.actions if type(action).__name__ == kind)


ALL = ["CreateDraft", "CreateHold", "MoveHold", "ReleaseHold", "RewriteDraft", "WithdrawDraft"]


def test_the_plan_of_these_tests_holds_every_kind_of_action() -> None:
    assert actions(plan()) == ALL


def test_where_nothing_is_new_the_plan_stays_the_same() -> None:
    assert recheck(plan(), Observation(at=NOW)) == plan()


@pytest.mark.parametrize("state", [Seen.EDITED, Seen.SENT, Seen.GONE])
@pytest.mark.parametrize("kind", ["RewriteDraft", "WithdrawDraft", "MoveHold", "ReleaseHold"])
def test_what_a_person_took_over_is_left_to_them(kind: str, state: Seen) -> None:
    before = plan()
    left = recheck(before, Observation(at=NOW, facts=(StateSeen(at=NOW, key=key_of(before, kind), state=state),)))
    assert actions(left) == [name for name in ALL if name != kind]
    assert left.observed == NOW


def test_an_edited_hold_and_an_edited_draft_stay_on_the_list_with_the_reason() -> None:
    before = plan()
    facts = tuple(
        StateSeen(at=NOW, key=key_of(before, kind), state=Seen.EDITED) for kind in ("MoveHold", "WithdrawDraft")
    )
    left = recheck(before, Observation(at=NOW, facts=facts))
    assert [row.note for row in left.holds if row.state == "kept"] == ["you edited it; left where it is"]
    assert [row.untouched for row in left.withdrawn] == [False]


def made(kind: str, key: Key) -> Fact:
    if kind == "CreateDraft":
        return DraftCreated(at=NOW, key=key, ref="d1", fingerprint=a_draft().fingerprint)
    if kind == "CreateHold":
        hold = a_hold()
        return HoldMade(at=NOW, key=key, ref="h1", fingerprint=hold.fingerprint, starts=hold.starts, ends=hold.ends)
    return Withdrawn(at=NOW, key=key, code=SkipCode.REMOVED, text="taken back")


@pytest.mark.parametrize("kind", ["CreateDraft", "CreateHold", "WithdrawDraft", "ReleaseHold"])
def test_what_is_done_already_is_not_done_again(kind: str) -> None:
    before = plan()
    left = recheck(before, Observation(at=NOW, facts=(made(kind, key_of(before, kind)),)))
    assert actions(left) == [name for name in ALL if name != kind]


def test_nothing_goes_to_somebody_who_was_just_in_touch() -> None:
    reply = Touched(at=NOW, person=PersonId("elena-marchetti"), day=NOW.date(), kind="reply")
    assert actions(recheck(plan(), Observation(at=NOW, facts=(reply,)))) == [
        name for name in ALL if name != "RewriteDraft"
    ]


def test_a_line_that_would_change_nothing_stays_as_information() -> None:
    draft = a_draft(addressed=False)
    past = a_past_draft(THANKS, Stage.UNADDRESSED)
    ref = DraftRef("d1", draft.fingerprint)
    history = a_history(drafts=[replace(past, ref=ref, fingerprint=ref.fingerprint)])
    before = a_plan(history, NOW, drafts=(draft,))
    assert before.actions == ()
    seen = StateSeen(at=NOW, key=past.key, state=Seen.EDITED)
    assert recheck(before, Observation(at=NOW, facts=(seen,))).drafts == before.drafts
