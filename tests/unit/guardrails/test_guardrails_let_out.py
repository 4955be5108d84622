"""What slips out of a closed circle is heard by what it is, and what only sounds like a secret is let be."""

from __future__ import annotations

import pytest

from outreach.guardrails.confidential import RULE
from tests.unit.guardrails.mails import messages

_LET_OUT = (
    "The manuscript I am reviewing for the Red Journal reports the same finding.",
    "The study section gave your competitor a better score.",
    "A reviewer on the panel told me your grant will be funded.",
    "The paper is embargoed until Monday, but it shows a 12 percent improvement.",
    "Someone at the company told me the machine will be discontinued, which is not public yet.",
    "In our M&M yesterday the resident who signed the plan was singled out.",
    "The minutes of the quality meeting are attached.",
    "The rank list has you at number six.",
    "Can you tell me what was said at M&M?",
)
_NO_SECRET = (
    "M&M is at noon on Thursdays in the large room.",
    "I learned at M&M to present a case in three sentences.",
    "The committee decided to move our meeting to Friday.",
    "Reviewer 2 wants a new figure, and I would be grateful for your help.",
    "The award committee announced the winners yesterday, and I was one of them.",
    "I told nobody what I heard at peer review.",
    "Do you know whether the selection committee needs my transcript?",
)


@pytest.mark.parametrize("text", _LET_OUT)
def test_what_slips_out_of_a_closed_circle_is_found(text: str) -> None:
    assert messages(RULE, text)


@pytest.mark.parametrize("text", _NO_SECRET)
def test_what_only_sounds_like_a_secret_is_let_be(text: str) -> None:
    assert not messages(RULE, text)
