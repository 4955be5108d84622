from __future__ import annotations

import pytest

from outreach.rendering.manners import Manner, manner
from tests.builders import a_name

OSEI = a_name("Dr. Greta Osei")

SENTENCES = (
    "Your Friday plan review, where residents present, is what I would miss.",
    "Your rule that every new resident breaks a QA phantom on purpose has stayed with me.",
    "You asked about the hippocampal limits.",
    "I have begun a list of the checks I only ever watched.",
    "What would you look at first?",
    "Is a short report better than a full paper?",
    "“Break it first” is what I took home!",
    "Your colleague told me he prints his own, and you let me try.",
    "My audit sorts errors by slice thickness now.",
    # a hurried hand forgot the full stop, or the capital
    "You asked about the hippocampal limits",
    "you showed me the phantom",
    "I sort errors by slice thickness now",
    "Your rule has stayed with me",
)
PHRASES = (
    "your Friday plan review",
    "Your Friday plan review",
    "the way residents present",
    "how the residents are taught",
    "your rule that every new resident is tested",
    "the phantom you showed me",
    "automated contours and where they mislead",
    "advanced planning for small lesions",
    "limits to hippocampal dose",
    "MR-only planning",
    "questions about margins",
    "papers that changed your mind",
    "proton therapy at night",
)
NOTES = (
    "she asked about the hippocampal limits",
    "She prints her own phantoms.",
    "he runs the Friday plan review",
    "told me to sort",
    "Told me to sort.",
    "asked about the hippocampal limits",
    "prints her own phantoms",
    "runs his plan review on Fridays",
    "shows why the contours fail",
    "recommends my reading the trial",
    "reacted that way",
    "wondered about the margins",
    "they present every Friday",
    "Their Friday plan review.",
    "Dr. Osei breaks a phantom on purpose.",
    "Dr. Osei's Friday plan review",
    "I liked her Friday plan review.",
    "the residents present their plans and are tested",
    "…",
)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_to_the_person_is_a_sentence(text: str) -> None:
    assert manner(text, "detail", OSEI) is Manner.SENTENCE


@pytest.mark.parametrize("text", PHRASES)
def test_a_phrase_is_a_phrase(text: str) -> None:
    assert manner(text, "detail", OSEI) is Manner.PHRASE


@pytest.mark.parametrize("text", NOTES)
def test_a_note_about_the_person_is_a_note(text: str) -> None:
    assert manner(text, "detail", OSEI) is Manner.NOTE


@pytest.mark.parametrize("text", ["", "  \n"])
def test_nothing_is_nothing(text: str) -> None:
    assert manner(text, "detail", OSEI) is Manner.NOTHING


@pytest.mark.parametrize(
    ("field", "text", "how"),
    [
        ("question", "which failures you stopped looking for, and why", Manner.PHRASE),
        ("question", "Which failures did you stop looking for, and why?", Manner.SENTENCE),
        ("question", "which failures did you stop looking for?", Manner.SENTENCE),
        ("question", "How planners choose between arcs.", Manner.PHRASE),
        ("topic", "how planners choose between arcs", Manner.PHRASE),
        ("topic", "How planners choose between arcs.", Manner.PHRASE),
        ("detail", "What you said about margins changed my plan.", Manner.SENTENCE),
        ("helped_me", "naming me to the CNS working group", Manner.PHRASE),
        ("helped_me", "You named me to the CNS working group.", Manner.SENTENCE),
        ("helped_me", "named me to the CNS working group", Manner.NOTE),
        ("advice_said", "show the dataset to a physicist before writing", Manner.PHRASE),
        ("advice_said", "ask him before writing", Manner.PHRASE),
        ("advice_said", "told me to sort", Manner.NOTE),
        ("will_do", "send you the sheet when it is ready", Manner.PHRASE),
        ("advice", "I asked her, and she agreed.", Manner.SENTENCE),
        ("news", "My audit was accepted, and she presents it.", Manner.SENTENCE),
        ("news", "audit accepted", Manner.NOTE),
        ("hook", "the new planning room", Manner.NOTE),
        ("what_i_saw", "You replanned a whole course over lunch so that nobody waited.", Manner.SENTENCE),
        ("what_i_saw", "she replanned a whole course over lunch", Manner.NOTE),
    ],
)
def test_what_a_text_is_depends_on_what_it_answers(field: str, text: str, how: Manner) -> None:
    assert manner(text, field, OSEI) is how
