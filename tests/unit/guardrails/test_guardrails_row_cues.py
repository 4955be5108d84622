"""Cues decide what is read and compiled at all, and never what is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from outreach.guardrails.chance_words import CHANCES, LISTS
from outreach.guardrails.frames import Rows, Told, any_of, told
from outreach.guardrails.phrases import levelled, phrase, standing
from outreach.guardrails.promises import PROMISES
from outreach.guardrails.rank_talk import OTHER, OWN, Said, Talk, first_talk, talk
from outreach.guardrails.sentences import spoken
from outreach.patterns import Pattern
from tests.corpus.records import corpus

_ABOUT_LISTS = frozenset({"M401", "M402", "M403", "M409"})


def the(text: str) -> Told:
    return told(text)[0]


def is_compiled(pattern: Pattern[str]) -> bool:
    try:
        return bool(Pattern.search.__get__(pattern))
    except AttributeError:
        return False


@cache
def sentences() -> tuple[str, ...]:
    """Give what the corpus says about lists, each with "your program" and "we" as names as well."""
    return tuple(dict.fromkeys(_sentences()))


def _sentences() -> Iterator[str]:
    for one in corpus():
        if _ABOUT_LISTS & (one.expect | one.near):
            for each in spoken(one.text):
                yield each.low
                yield each.low.replace("your program", OWN * 12).replace("they", OTHER * 4).replace("#", "n")


@pytest.mark.parametrize("rows", [PROMISES, LISTS, CHANCES], ids=["promises", "lists", "chances"])
def test_a_row_finds_with_its_cues_what_it_finds_without(rows: tuple[Talk, ...]) -> None:
    assert len(sentences()) > 500
    cued = [one for one in rows if one.cues]
    assert len(cued) > len(rows) // 2
    for one in cued:
        bare = replace(one, cues=())
        # counted only: half of these sentences is not to be looked at
        missed = sum(one.find(text) != bare.find(text) for text in sentences())
        assert missed == 0, one.cues


def test_a_row_without_its_cue_in_the_sentence_compiles_nothing() -> None:
    one = talk(r"\bput you (?:first|on top)\b", without=(r"\bnot\b",), cues="first|on top")
    assert first_talk([one], [Said("i enjoyed the day", 0)]) is None
    assert not is_compiled(one.all_of[0])
    assert first_talk([one], [Said("i put you first", 7)]) == (9, 22)
    assert is_compiled(one.all_of[0])


def test_a_row_without_cues_reads_everything() -> None:
    assert talk(r"\bfirst\b").cues == ()
    assert talk(r"\bfirst\b").find("you are first") == (8, 13)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They laughed at the plan.", "laughed at"),
        ("They laughed about the plan.", None),
        ("At noon they laughed.", None),
        ("I cannot stand it.", "cannot stand"),
        ("I can't really stand it.", None),
        ("They talk, all of them, behind backs.", "talk, all of them, behind"),
    ],
)
def test_an_entry_is_found_where_all_its_words_stand_as_it_says(text: str, found: str | None) -> None:
    match = any_of("laugh* at, can't|cannot stand, talk* ~ behind").first(the(text))
    assert (match.group() if match else None) == found


def test_rows_that_may_stand_in_a_text_keep_the_cues_that_do() -> None:
    rows = Rows([phrase(r"\bhurry\b", "hurry", "rush"), phrase(r"\bat once\b", "at once", "now")])
    assert [one.cues for one in rows.fitting("Please hurry. I do not rush you.")] == [("hurry", "rush")]
    assert [one.cues for one in rows.fitting("Please do it at once.")] == [("at once",)]
    assert rows.fitting("Thank you.") == []


def test_the_cues_of_a_text_are_those_that_stand_in_it() -> None:
    assert standing(("rank", "list", "first"), levelled("First of all, the list.").low) == ("list", "first")
