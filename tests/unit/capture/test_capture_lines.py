from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.capture.lines import lines
from tests.builders import day

TODAY = day("2026-12-03")


def read(text: str, *, is_settled: bool = True) -> list[tuple[int, str, date | None]]:
    return [(one.number, one.text, one.day) for one in lines(text, TODAY, is_settled=is_settled)]


def hashes(text: str) -> list[str]:
    return [one.hash for one in lines(text, TODAY)]


def test_blank_lines_and_remarks_say_nothing() -> None:
    assert read("\n# a remark\n  \nmet Jonah\n") == [(4, "met Jonah", None)]


def test_a_day_alone_counts_for_the_lines_below_it_until_a_blank_line() -> None:
    text = "Wed 2 Dec\n\nmet Jonah\nmet Osei\n\nmet Quill\n2026-11-30:\nmet Kim\n"
    found = [(number, on) for number, _, on in read(text)]
    assert found == [(3, day("2026-12-02")), (4, day("2026-12-02")), (6, None), (8, day("2026-11-30"))]


@pytest.mark.parametrize(
    "text",
    ["\ufeffmet Jonah\r\nmet Osei\r\n", "met Jonah\rmet Osei\r", "met\u00a0Jonah \n met  Osei\x00\n"],
)
def test_a_file_from_any_machine_reads_the_same(text: str) -> None:
    assert [words for _, words, _ in read(text)] == ["met Jonah", "met Osei"]
    assert hashes(text) == hashes("met Jonah\nmet Osei\n")


def test_the_last_line_waits_while_somebody_is_writing() -> None:
    assert [words for _, words, _ in read("met Jonah\nmet Os", is_settled=False)] == ["met Jonah"]
    assert [words for _, words, _ in read("met Jonah\nmet Osei")] == ["met Jonah", "met Osei"]


def test_the_same_words_again_are_another_line_and_so_are_they_on_another_day() -> None:
    text = "met Jonah\nmet Jonah\n2 Dec\nmet Jonah\n"
    assert len(set(hashes(text))) == 3


@given(st.lists(st.sampled_from(["met Jonah", "met Osei", "news: one"]), max_size=6), st.integers(0, 6))
def test_what_is_added_elsewhere_changes_no_line(rows: list[str], place: int) -> None:
    before = hashes("\n".join(rows))
    added = hashes("\n".join([*rows[:place], "", "Quill: You asked.", *rows[place:]]))
    assert set(before) <= set(added)
    assert len(added) == len(before) + 1
