"""The words that may be read: of automatic answers and returned mail, whatever they are wrapped in; not the rest."""

from __future__ import annotations

import base64

import pytest

from outreach.domain.mail import TEXT_LENGTH
from outreach.providers.mail_text import text_of
from tests.mail_at_hand import bounce

PARTS = """\
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain; charset=utf-8

I am away until 7 December.
--a
Content-Type: text/html

<p>I am <b>away</b>.</p>
--a--
--m
Content-Type: text/plain
Content-Disposition: attachment; filename=secret.txt

Not to be read.
--m
Content-Type: application/pdf

Not to be read.
--m--
"""


def test_the_text_is_read_and_attachments_are_not() -> None:
    assert text_of(PARTS.encode()) == "I am away until 7 December."


def test_html_is_read_where_there_is_no_text() -> None:
    raw = b"Content-Type: text/html; charset=utf-8\n\n<div>Back on<br>7 December</div>"
    assert text_of(raw).split() == ["Back", "on", "7", "December"]


def test_of_returned_mail_the_report_is_read_and_its_words_are_not() -> None:
    text = text_of(bounce("s.oyelaran@northfield.example.edu", "2026-12-01 09:00"))
    assert "Final-Recipient: rfc822; s.oyelaran@northfield.example.edu" in text
    assert "Status: 5.1.1" in text
    assert "Message-ID: <returned@lakeshore.example.edu>" in text
    assert "nobody needs to keep" not in text


def test_of_returned_headers_only_the_name_of_the_mail_is_read() -> None:
    raw = b"Content-Type: text/rfc822-headers\n\nSubject: Private\nMessage-ID: <a@b.org>\n"
    assert text_of(raw) == "Message-ID: <a@b.org>"


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        ("Content-Transfer-Encoding: base64", base64.b64encode("Zurück".encode()), "Zurück"),
        ("Content-Transfer-Encoding: quoted-printable", b"Zur=C3=BCck", "Zurück"),
        ("Content-Type: text/plain; charset=iso-8859-1", "Zurück".encode("latin-1"), "Zurück"),
        ("Content-Type: text/plain; charset=no-such-set", "Zurück".encode(), "Zurück"),
        ("Content-Type: text/plain; charset=us-ascii", b"Zur\xff", "Zur\ufffd"),
        ('Content-Type: text/plain; charset="\x00"', b"Zur\xff", ""),
        ("Content-Type: text/plain; charset=idna", b"Words", "Words"),
        ("Content-Type: multipart/mixed", b"no boundary", ""),
        ("Content-Type: multipart/mixed; boundary=x", b"--x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n", ""),
        ("Content-Type: image/png", b"\x89PNG", ""),
        ("Content-Type: message/rfc822", b"To: a@b.org\n\nWords.", "To: a@b.org"),
    ],
)
def test_words_are_read_however_they_are_written(head: str, body: bytes, text: str) -> None:
    assert text_of(head.encode() + b"\n\n" + body) == text


def test_a_mail_that_is_wrapped_too_often_is_not_read() -> None:
    raw = b"Content-Type: text/plain\n\nWords."
    for number in range(12):
        raw = f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n".encode() + raw
    assert text_of(raw) == ""


def test_no_more_than_the_most_is_given() -> None:
    assert (
        len(text_of(b"Content-Type: text/plain; charset=utf-8\n\n" + "ä".encode() * TEXT_LENGTH).encode())
        == TEXT_LENGTH
    )
