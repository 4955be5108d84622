"""Classes of words: each entry by itself finds what all of them in one pattern would find."""

from __future__ import annotations

import re

import pytest

from outreach.guardrails.frames import Words, any_of, frame, told

ENTRIES = "laugh*, laugh at, can't|cannot stand, out of ~ league, good-for-nothing, league"
TEXTS = [
    "They laughed at her.",
    "I cannot stand him; he can't stand me.",
    "It is out of his own league.",
    "A league apart.",
    "What a good-for-nothing.",
    "Nothing is said here.",
    "Leagues of laughter",
]


def whole(words: Words, low: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w'-]){words}(?![\w-])", low)


@pytest.mark.parametrize("text", TEXTS)
def test_entries_find_the_same_place_as_the_whole_class(text: str) -> None:
    words = any_of(ENTRIES)
    for said in told(text):
        found, expected = words.first(said), whole(words, said.sentence.low)
        assert (found and found.span()) == (expected and expected.span())


def test_of_two_entries_that_begin_at_one_place_the_longer_is_told() -> None:
    (said,) = told("They laugh at her.")
    found = any_of("laugh, laugh at").first(said)
    assert found is not None
    assert found.group() == "laugh at"


def test_what_stands_beside_and_what_excuses_are_classes_too() -> None:
    fits = frame(any_of("useless"), any_of("he, she"), unless=any_of("never"))
    said = {text: fits.found(told(text)[0]) for text in ("He is useless.", "He is never useless.", "It is useless.")}
    assert [text for text, found in said.items() if found] == ["He is useless."]
