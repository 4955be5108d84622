"""A second mail that is about to be made while its answer comes in: nothing more is written to somebody with news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.facts import Fact, MailSeen, Observation, Seen, StateSeen, Touched
from outreach.domain.people import PersonId
from outreach.recheck import recheck
from tests.builders import a_history, a_touch, at, day
from tests.planned import a_draft, a_plan

NOW = at("2026-12-11 07:10")
SANDOVAL = PersonId("marisol-sandoval")
SECOND = replace(a_draft(SANDOVAL), touch=a_touch("conf-request/marisol-sandoval/glws/2"))
PLAN = a_plan(a_history(), NOW, drafts=(a_draft(), SECOND))

REPLY = MailSeen(at=NOW, mail="m1", person=SANDOVAL, day=day("2026-12-11"), outbound=False, kind="reply")
LOGGED = Touched(at=NOW, person=SANDOVAL, day=day("2026-12-11"), kind="reply")


@pytest.mark.parametrize("fact", [REPLY, replace(REPLY, kind="mail"), LOGGED])
def test_an_answer_that_comes_while_it_is_made_stops_the_second_mail(fact: Fact) -> None:
    assert [row.touch.step for row in PLAN.drafts] == [1, 2]
    assert [row.touch.step for row in recheck(PLAN, Observation(at=NOW, facts=(fact,))).drafts] == [1]


def test_what_became_of_another_draft_does_not() -> None:
    (other, *_) = (row for row in PLAN.drafts if row.touch.step == 1)
    assert other.key is not None
    seen = StateSeen(at=NOW, key=other.key, state=Seen.SENT)
    assert [row.touch.step for row in recheck(PLAN, Observation(at=NOW, facts=(seen,))).drafts] == [2]
