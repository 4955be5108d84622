"""What `explain` says of somebody who is away, or whose address does not work."""

from __future__ import annotations

from outreach.decide import decide
from outreach.domain.facts import Fact, Resumed
from outreach.planning.fold import fold
from outreach.reports.explain import explained
from tests.builders import at
from tests.unit.reading.mailbox import DAEMON, NOW, QUILL, QUILL_AT, heard, learnt, the_project

LATER = at("2026-12-11 08:00")


def explanation(*facts: Fact) -> str:
    history = fold(facts, the_project(), LATER)
    return explained(QUILL, decide(the_project(), history, LATER), history, the_project())


def test_it_says_until_when_somebody_is_away_though_nothing_is_due() -> None:
    found = learnt(heard(subject="Out of office: x", text="I return on December 14."))
    text = " ".join(explanation(*found).split())
    assert (
        "Dr. Quill is away until 14 Dec, says an automatic answer of 3 Dec; nothing before Tue 15 Dec (resume ends it)"
    ) in text
    assert "is away" not in explanation(*found, Resumed(at=NOW, person=QUILL.id))


def test_it_says_that_an_address_does_not_work_though_nothing_is_due() -> None:
    bounce = heard(DAEMON, subject="Undelivered Mail", text=f"<{QUILL_AT}>: user unknown")
    text = " ".join(explanation(*learnt(bounce)).split())
    assert (
        "The address does not work: mail came back on 3 Dec; mend it in people.yaml:3 (resume: it works again)" in text
    )


def test_it_says_who_wrote_last() -> None:
    assert "In touch 3 Dec, 8 days ago (they wrote)" in explanation(*learnt(heard()))
