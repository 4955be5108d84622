"""placeholder (C201): fields nobody filled, sentences half edited, a machine's remark; and plain English beside."""

from __future__ import annotations

import pytest

from outreach.guardrails.left_behind import asked, clashes
from outreach.guardrails.placeholder import RULE
from tests.unit.guardrails.mails import messages


@pytest.mark.parametrize(
    "text",
    [
        "I have followed your work (insert paper) since my second year.",
        "Thank you for your lecture at (name of conference).",
        "I read all of your papers on (check title?) last month.",
        "We reviewed # patients with this technique.",
        "I would like to learn about the PROGRAM NAME in autumn.",
        "We met at the Hospital Name in June.",
        "I hope to see you on Friday at pm.",
        "Thank you for\n\nI would be glad to help.",
        "I enjoyed our our talk about the phantoms.",
        "The table will be done by Invalid Date.",
        "Sure! Here is a more formal version of your message:",
        "I will send it at 14:30:00 tomorrow.",
    ],
)
def test_what_somebody_left_behind_is_found(text: str) -> None:
    assert len(messages(RULE, text)) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Would you have 15 minutes at 3:00 pm Eastern time (2:00 pm Central)?",
        "We gave 40 Gy in 15 fractions (2.67 Gy each) to 142 patients.",
        "The list of places I apply to",
        "If you have met her before, you know how she laughs.",
        "I had had no idea how much that that one slide would change.",
        "Please check the date with the coordinator; I may be wrong.",
        "The dose was 2.5 (see Table 2).",
        "I use this name for the dataset.",
    ],
)
def test_plain_english_beside_it_is_left_alone(text: str) -> None:
    assert messages(RULE, text) == []


def test_a_subject_may_end_with_what_somebody_applies_to() -> None:
    assert messages(RULE, "Thank you.", subject="Letter for the positions I apply to") == []


def test_only_phrases_with_a_cue_in_the_text_are_asked() -> None:
    assert asked("nothing of the kind", "nothing of the kind") == []
    assert "template" in {kind for kind, _ in asked("(insert name)", "(insert name)")}


def test_small_words_clash_only_side_by_side() -> None:
    assert list(clashes("the list and the table")) == []
    assert [words for _, words in clashes("i read the the table")] == ["the the"]
