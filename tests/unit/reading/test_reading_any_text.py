"""Any text as a draft: what is a mail, what is a subject, where the words begin, and what is no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.reading.any_text import AnyText, NoTextError, any_text

PLAIN = b"From: a@example.org\nTo: b@example.org\nSubject: A word\nMIME-Version: 1.0\n\nDear B,\n\nGood day.\n"


def read(raw: str | bytes, *, is_mail: bool = False) -> AnyText:
    return any_text(raw.encode() if isinstance(raw, str) else raw, is_mail=is_mail)


@pytest.mark.parametrize(
    ("text", "subject", "subject_at", "body", "body_line"),
    [
        ("Hello.", "", None, "Hello.", 1),
        ("Subject: A word\n\nHello.", "A word", (1, 10), "Hello.", 3),
        ("SUBJECT:A word\nHello.", "A word", (1, 9), "Hello.", 2),
        ("To: a@example.org\nSubject:\tA word\n\nHello.", "A word", (2, 10), "Hello.", 4),
        ("Subject: one\nSubject: two\n\nHello.", "one", (1, 10), "Hello.", 4),
        ("Subject: A word", "A word", (1, 10), "", 2),
        ("Subject:\n\nHello.", "", (1, 9), "Hello.", 3),
        ("To: whom it may concern\n\nHello.", "", None, "To: whom it may concern\n\nHello.", 1),
        ("\nSubject: late\n", "", None, "\nSubject: late\n", 1),
        ("Date: today\nHello.", "", None, "Date: today\nHello.", 1),
        ("", "", None, "", 1),
        ("Subject: a\r\n\r\nHello.\r", "a", (1, 10), "Hello.\n", 3),
    ],
)
def test_header_lines_and_words_are_parted(
    text: str, subject: str, subject_at: tuple[int, int] | None, body: str, body_line: int
) -> None:
    found = read(text)
    assert (found.draft.subject, found.subject_at, found.draft.body, found.body_line) == (
        subject,
        subject_at,
        body,
        body_line,
    )


def test_recipients_of_a_text_are_those_with_an_address() -> None:
    found = read("To: Dr. B <b@example.org>, nobody\nSubject: x\n\nHello.")
    assert [(one.name, one.email) for one in found.draft.to] == [("Dr. B", "b@example.org")]


def test_a_signature_begins_with_two_dashes_or_with_the_owners_own() -> None:
    assert (read("Hello.\n--\nMaya\n").draft.body, read("Hello.\n-- \nMaya\n").draft.signature) == ("Hello.", "Maya")
    text = read("Hello.\n\nMaya Okafor\nMD candidate\n").signed("Maya Okafor")
    assert (text.draft.body, text.draft.signature) == ("Hello.\n", "Maya Okafor\nMD candidate")


@pytest.mark.parametrize("signature", ["", "Nobody", "Maya Okafor, MD"])
def test_what_is_no_signature_stays_in_the_body(signature: str) -> None:
    text = read("Hello, I am Maya Okafor, MD\nHello.")
    assert text.signed(signature) == text


def test_one_signature_is_enough() -> None:
    text = read("Maya Okafor\nHello.\n--\nMaya\n")
    assert text.signed("Maya Okafor") == text


@pytest.mark.parametrize("is_mail", [True, False])
def test_a_mail_is_known_by_its_name_or_its_headers(is_mail: bool) -> None:
    found = read(PLAIN, is_mail=is_mail)
    assert (found.draft.subject, found.draft.body, found.body_line) == ("A word", "Dear B,\n\nGood day.\n", 6)
    assert [one.email for one in found.draft.to] == ["b@example.org"]
    assert (found.subject_at, found.day, found.draft.in_reply_to) == (None, None, None)


def test_what_a_mail_answers_when_it_is_of_and_what_hangs_on_it_are_known() -> None:
    head = b"In-Reply-To: <x@example.org>\nDate: Wed, 2 Dec 2026 18:31:00 -0600\nMessage-ID: <k@example.org>\n"
    parts = (
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nHello.\n'
        b'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="cv.pdf"\n\nx\n--b--\n'
    )
    found = read(head + parts)
    assert found.draft.in_reply_to == "<x@example.org>"
    assert [one.name for one in found.draft.attachments] == ["cv.pdf"]
    assert found.day is not None
    assert (found.day.isoformat(), found.key, found.body_line) == ("2026-12-02T18:31:00-06:00", "k", None)


@pytest.mark.parametrize("date", ["", "yesterday", "Wed, 2 Dec 2026 18:31:00", "Wed, 99 Dec 2026 18:31:00 -0600"])
def test_a_mail_of_no_clear_moment_is_of_none(date: str) -> None:
    assert read(f"MIME-Version: 1.0\nDate: {date}\n\nHello.").day is None


@pytest.mark.parametrize(("encoding", "line"), [("7bit", 4), ("8BIT", 4), ("quoted-printable", None), ("base64", None)])
def test_only_words_that_stand_there_as_they_are_have_lines(encoding: str, line: int | None) -> None:
    assert read(f"MIME-Version: 1.0\nContent-Transfer-Encoding: {encoding}\n\nHello.\n").body_line == line


def test_of_a_mail_that_a_program_saved_the_shown_words_count() -> None:
    raw = (
        b'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        b"Hello.\n--b\nContent-Type: text/html\n\n<div>Hello to Northfield.</div>\n--b--\n"
    )
    assert "Northfield" in read(raw).draft.body


@pytest.mark.parametrize(
    ("raw", "is_mail", "said"),
    [
        (b"\x00" * 50, False, "is no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x01\xff", False, "is no text"),
        (b"\xff\xfea", False, "is no text"),
        (b"", True, "is no mail: it has no headers"),
        (b"MIME-Version: 1.0\nTo: <a@b\xff\n\n", True, ""),
    ],
)
def test_what_is_no_text_says_what_it_is(raw: bytes, is_mail: bool, said: str) -> None:
    if not said:
        assert read(raw, is_mail=is_mail).draft.body == ""
        return
    with pytest.raises(NoTextError, match=said):
        read(raw, is_mail=is_mail)


@given(st.binary(max_size=300), st.sampled_from([b"", b"MIME-Version: 1.0\n", b"Subject: ", b"Content-Type: "]))
def test_any_bytes_are_a_text_or_none(raw: bytes, lead: bytes) -> None:
    for is_mail in (True, False):
        try:
            found = any_text(lead + raw, is_mail=is_mail)
        except NoTextError:
            continue
        assert found.body_line is None or found.body_line >= 1


@given(st.text(max_size=300))
def test_every_character_of_a_text_is_in_one_of_its_parts(text: str) -> None:
    try:
        found = any_text(text.encode("utf-8", "replace"), is_mail=False)
    except NoTextError:
        return
    parts = found.draft.subject + found.draft.body + found.draft.signature
    assert len(parts) <= len(text)
    if found.body_line == 1 and not found.draft.signature and "--" not in text:
        assert "".join(found.draft.body.split()) == "".join(text.encode("utf-8", "replace").decode("utf-8-sig").split())
