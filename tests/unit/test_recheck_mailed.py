"""News of somebody that mail brings while a plan is carried out: what was to be written to them is decided anew."""

from __future__ import annotations

import pytest

from outreach.domain.facts import AbsenceSeen, BounceSeen, Fact, MailSeen, Observation
from outreach.domain.people import PersonId
from outreach.recheck import recheck
from tests.builders import a_history, at, day
from tests.planned import a_draft, a_plan

NOW = at("2026-12-03 18:30")
OSEI = PersonId("greta-osei")
PLAN = a_plan(a_history(), NOW, drafts=(a_draft(), a_draft("greta-osei")), holds=())

SEEN = MailSeen(at=NOW, mail="m1", person=OSEI, day=day("2026-12-03"), outbound=False)
AWAY = AbsenceSeen(at=NOW, mail="m1", person=OSEI, until=day("2026-12-07"), on=day("2026-12-03"))
BOUNCED = BounceSeen(at=NOW, mail="m1", address="greta.osei@example.edu", person=OSEI, permanent=True)


@pytest.mark.parametrize("fact", [SEEN, AWAY, BOUNCED])
def test_nothing_more_is_written_to_somebody_of_whom_there_is_news(fact: Fact) -> None:
    left = recheck(PLAN, Observation(at=NOW, facts=(fact,)))
    assert [row.touch.person for row in PLAN.drafts if row.touch.person == OSEI]
    assert [row.touch.person for row in left.drafts] == [
        row.touch.person for row in PLAN.drafts if row.touch.person != OSEI
    ]


def test_a_bounce_of_nobody_known_stops_nobody() -> None:
    nobody = BounceSeen(at=NOW, mail="m1", address="x@example.org", permanent=True)
    assert recheck(PLAN, Observation(at=NOW, facts=(nobody,))).drafts == PLAN.drafts
