"""Gossip in the words of strangers: wit, tales, ill will, laughs at the sick, one's own too much, and what is none."""

from __future__ import annotations

import pytest

from outreach.guardrails import gossip
from tests.unit.guardrails.mails import messages

SPEAKS_ILL = (
    "Our registrar could not run a bath if you drew it for her.",
    "You would not believe how clueless that planner was.",
    "I wanted to tell you that the deputy was escorted out by security, he was caught with a student.",
    "The physicist lies about his hours and hides in his office.",
    "The new locum has a drinking problem.",
    "We laughed so hard when the old man lost his gown.",
    "My mother-in-law has stopped speaking to me over it.",
)
SPEAKS_WELL = (
    "I had to ask the therapists why the mask looked odd.",
    "The lazy estimate would be to drop those rows.",
    "Thank you for telling me how the resident recovered from a hard week.",
    "We recorded the rash by grade in the trial.",
)


@pytest.mark.parametrize("text", SPEAKS_ILL)
def test_it_is_gossip_in_whatever_words(text: str) -> None:
    assert messages(gossip.RULE, text)


@pytest.mark.parametrize("text", SPEAKS_WELL)
def test_it_is_none_when_nobody_is_hurt(text: str) -> None:
    assert messages(gossip.RULE, text) == []
