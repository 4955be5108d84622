"""Sentences: what ends one, and what only has a dot."""

from __future__ import annotations

import pytest

from outreach.guardrails.sentences import sentences, spoken


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Lin Chen, Prof. Osei and Mr. A. B. Ferrand came.",
        "We treated 12 pts. at 3.5 Gy, i.e. daily, as in Fig. 2 and no. 4.",
        "Long et al. 2024 agree [12], and so do Chen et al. [3, 4].",
        "The call is at 4 p.m. Eastern time on the 3rd.",
        "We meet at 9 a.m. on Monday, or 10 a.m. Thursday.",
        "Maya Okafor, M.D., and Ada Quill, Ph.D., wrote it.",
        "I was at St. Jude in Ft. Worth on Dec. 3 and Jan. 4.",
        "Version 2.1.3 is at example.org and works.",
        "J. R. R. Okafor sends greetings from the U.S. delegation.",
    ],
)
def test_titles_degrees_times_initials_and_citations_do_not_end_a_sentence(text: str) -> None:
    assert [text[start:end] for start, end in sentences(text)] == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We meet at 4 p.m. Thank you.", ["We meet at 4 p.m.", "Thank you."]),
        ("She has a Ph.D. Her thesis is on margins.", ["She has a Ph.D.", "Her thesis is on margins."]),
        ("Phantoms, films, etc. We have them.", ["Phantoms, films, etc.", "We have them."]),
        ("He said no. Then it rained.", ["He said no.", "Then it rained."]),
        ("That is who I am. I like it.", ["That is who I am.", "I like it."]),
        ("It stayed low. [12] Then it rose.", ["It stayed low. [12]", "Then it rose."]),
        ("It stayed low [12]. Then it rose.", ["It stayed low [12].", "Then it rose."]),
        ('"Stop." Then she left.', ['"Stop."', "Then she left."]),
        ("- one thing\n- another thing\n", ["- one thing", "- another thing"]),
        ("1. Could we talk?\n2. May I come?", ["1. Could we talk?", "2. May I come?"]),
        ("Really?! Yes… And so on...", ["Really?!", "Yes…", "And so on..."]),
        ("It ended at 5 p.m.", ["It ended at 5 p.m."]),
        ("A heading\n\nA paragraph", ["A heading", "A paragraph"]),
    ],
)
def test_marks_lists_and_empty_lines_do(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_sentences_are_given_in_one_spelling_at_their_own_places() -> None:
    text = "Thank you. I’m\nglad about Dr. Núñez!"
    first, second = spoken(text)
    assert text[second.start : second.end] == "I’m\nglad about Dr. Núñez!"
    assert (first.low, second.low) == ("thank you.", "i'm glad about dr  nunez!")
    assert second.cased == "I'm glad about Dr  Nunez!"


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "." * 50_000, "a." * 50_000, "Dr. " * 25_000])
def test_any_text_is_parted(text: str) -> None:
    assert all(start < end for start, end in sentences(text))
