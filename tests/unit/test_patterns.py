"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re

import pytest

from outreach.patterns import Pattern


def test_a_pattern_answers_as_the_compiled_one_does() -> None:
    ours, theirs = Pattern(r"(\w)(\d+)"), re.compile(r"(\w)(\d+)")
    text = "a12, b3"
    assert [one.span() for one in ours.finditer(text)] == [one.span() for one in theirs.finditer(text)]
    assert ours.findall(text) == theirs.findall(text)
    assert ours.split(text) == theirs.split(text)
    assert ours.sub("x", text, count=1) == theirs.sub("x", text, count=1)
    for question in ("search", "match", "fullmatch"):
        for start, end in ((0, 3), (0, 2), (1, 3)):
            found, expected = getattr(ours, question)(text, start, end), getattr(theirs, question)(text, start, end)
            assert (found and found.span()) == (expected and expected.span())


def test_flags_and_bytes_are_taken_as_by_the_compiled_one() -> None:
    assert Pattern(r"dear", re.IGNORECASE).search("Dear") is not None
    assert Pattern(rb"\d").sub(b"#", b"a1") == b"a#"


def test_a_pattern_that_is_none_says_so_at_the_first_question_and_not_before() -> None:
    broken = Pattern("(")
    with pytest.raises(re.error):
        broken.search("")


def test_a_pattern_has_only_the_questions_of_a_compiled_one() -> None:
    pattern = Pattern("a")
    assert not hasattr(pattern, "groups")
    assert repr(pattern) == "Pattern('a')"
    assert (pattern.pattern, pattern.flags) == ("a", 0)
