"""An answer that the owner tells on the day of a mail, before a run has seen that it left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.history import Contact, Stage
from outreach.planning.answers import answered
from tests.builders import a_history, a_past_draft, a_person, a_project, a_view, at, day

SANDOVAL = a_person("Dr. Marisol Sandoval")
MADE, SEEN_SENT, NOW = "2026-12-03 07:10", "2026-12-03 18:30", "2026-12-04 07:10"
TODAY = "2026-12-03"


@pytest.mark.parametrize(
    ("kind", "source", "on", "known", "counts"),
    [
        ("reply", "logged", TODAY, "2026-12-03 12:00", True),
        ("reply", "logged", TODAY, "2026-12-03 19:00", True),
        ("reply", "logged", TODAY, "2026-12-03 06:00", False),
        ("reply", "logged", "2026-12-02", "2026-12-03 12:00", False),
        ("reply", "logged", "2026-12-04", "2026-12-04 07:00", True),
        ("reply", "they wrote", TODAY, "2026-12-03 12:00", False),
        ("meeting", "logged", TODAY, "2026-12-03 12:00", False),
        ("reply", "logged", TODAY, "", True),
        ("meeting", "logged", TODAY, "", False),
    ],
)
def test_an_answer_told_on_the_day_of_a_mail_counts_once_the_mail_was_made(
    kind: str, source: str, on: str, known: str, counts: bool
) -> None:
    sent = a_past_draft("conf-request/marisol-sandoval/glws/1", Stage.SENT, made=MADE, changed=SEEN_SENT)
    came = Contact(
        person=SANDOVAL.id,
        day=day(on),
        kind=kind,
        via="email",
        source=source,
        known_at=at(known) if known else None,
    )
    history = replace(a_history(drafts=(sent,)), contacts={SANDOVAL.id: (came,)})
    view = a_view(a_project(people=(SANDOVAL,)), history, NOW)
    assert (answered(sent, SANDOVAL, view) is not None) is counts
