"""awaiting-reply (T609): a meeting that was arranged since the question is an answer to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.history import Contact
from outreach.guardrails import awaiting_reply
from tests.builders import a_cadence, a_history, a_meeting, a_person, a_view, an_occurrence, at, day

QUILL = a_person("Dr. Ada Quill")
ASKED = "2026-12-01"


@pytest.mark.parametrize(
    ("who", "booked", "takes_place", "silent"),
    [
        ("ada-quill", "2026-12-03 09:00", "2026-12-20 16:00", False),
        ("ada-quill", "2026-12-01 17:00", "2026-12-20 16:00", False),
        ("ada-quill", "2026-11-30 17:00", "2026-12-20 16:00", True),
        ("ada-quill", "2026-12-03 09:00", "2026-11-20 16:00", True),
        ("omar-quill", "2026-12-03 09:00", "2026-12-20 16:00", True),
        ("ada-quill", "", "2026-12-20 16:00", True),
    ],
    ids=["since", "that day", "before", "written down late", "with somebody else", "nobody knows when"],
)
def test_a_meeting_booked_since_the_question_ends_the_waiting(
    who: str, booked: str, takes_place: str, silent: bool
) -> None:
    meeting = a_meeting(takes_place, who)
    question = Contact(person=QUILL.id, day=day(ASKED), kind="ask", outbound=True)
    history = replace(
        a_history(),
        contacts={QUILL.id: (question,)},
        booked=(meeting,),
        booked_at={meeting.id: at(booked)} if booked else {},
    )
    found = awaiting_reply.RULE.skip(an_occurrence(QUILL, a_cadence()), a_view(history=history, now="2026-12-06"))
    assert (found is not None) is silent
