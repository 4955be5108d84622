from __future__ import annotations

import pytest

from outreach.rendering.layout import Misshapen, laid_out, marked


def shape(source: str) -> tuple[str, str]:
    return laid_out(marked(source))


def test_a_paragraph_is_one_line_however_it_was_wrapped() -> None:
    assert shape("Subject: Hello\n\nDear A,\n\nOne\n  two\nthree.\n\nFour.\n") == (
        "Hello",
        "Dear A,\n\nOne two three.\n\nFour.",
    )


def test_what_printed_nothing_leaves_no_trace() -> None:
    assert laid_out("\x1e\nSubject: Hello\n\x1e\nDear A,\n\x1e\n \n\x1e\nOne.\n\n\n   Two , and three.\n\x1e") == (
        "Hello",
        "Dear A,\n\nOne. Two, and three.",
    )


def test_a_list_keeps_its_lines() -> None:
    assert shape("Subject: x\n\nTo do:\n- one\n- two\n\nBye")[1] == "To do:\n- one\n- two\n\nBye"


def test_windows_line_ends_are_line_ends() -> None:
    assert shape("Subject: x\r\n\r\nA\r\n\r\nB") == ("x", "A\n\nB")


def test_marking_empty_lines_keeps_line_numbers() -> None:
    source = "a\n\n\x1eb\n \nc"

    assert marked(source).count("\n") == source.count("\n")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "begins with"),
        ("Dear A,\n\nB", "begins with"),
        ("From: me\n\nDear A", "begins with"),
        ("Subject:\n\nDear A", "subject is empty"),
        ("Subject: x", "mail is empty"),
        ("Subject: x\nDear A,", "no empty line comes after its subject"),
    ],
)
def test_a_mail_without_subject_or_words_is_refused(source: str, said: str) -> None:
    with pytest.raises(Misshapen, match=said):
        shape(source)
