"""Files in a mail: names that must arrive as they are, and as nothing else."""

from __future__ import annotations

import email
import email.policy
import random
from dataclasses import replace

import pytest

from outreach.domain.messages import Draft, Key
from outreach.rendering import mime
from outreach.rendering.enclosed import FILE_NAME_LENGTH
from outreach.rendering.headers import UnwritableError
from tests.attached import PDF, an_attachment
from tests.planned import a_draft

KEY = Key("0123456789abcdefghijklmnopqrstuv")
HEAD = ("from", "to", "subject", "message-id", "mime-version", "content-type")
NAMES = (
    "Ferrer CV.pdf",
    "cv (A4), final & signed.pdf",
    "Lebenslauf Férrer.pdf",
    "履歴書.pdf",
    "\U0001f600.pdf",
    'a";filename="b.exe.pdf',
    "a;b,c'd.pdf",
    "UTF-8''x.pdf",
    "x%0d%0aBcc: evil@example.net.pdf",
    "Bcc: evil@example.net.pdf",
    "--=_0123456789abcdefghijklmnopqrstuv--.pdf",
    "é" * (FILE_NAME_LENGTH - 4) + ".pdf",
    "a" * (FILE_NAME_LENGTH - 4) + ".pdf",
)


def carrying(*names: str, content: bytes = PDF) -> Draft:
    return replace(a_draft(), attachments=tuple(an_attachment(name, content) for name in names))


def composed(*names: str, content: bytes = PDF) -> bytes:
    return mime.compose(carrying(*names, content=content), KEY, addressed=True)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_reads_as_it_was_written_whoever_reads_it(name: str) -> None:
    message = composed(name)
    strict = email.message_from_bytes(message, policy=email.policy.default)
    loose = email.message_from_bytes(message, policy=email.policy.compat32)
    assert [part.get_filename() for part in strict.walk() if part.get_filename()] == [name]
    assert [part.get_filename() for part in loose.walk() if part.get_filename()] == [name]
    assert mime.parse(message).fingerprint == carrying(name).fingerprint


@pytest.mark.parametrize("name", NAMES)
def test_no_name_adds_a_header_or_a_part(name: str) -> None:
    read = email.message_from_bytes(composed(name), policy=email.policy.compat32)
    assert tuple(one.lower() for one in read.keys()) == HEAD  # noqa: SIM118 - a name may come twice
    parts = [one.get_content_type() for one in read.walk()]
    assert parts == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"]
    file = list(read.walk())[-1]
    assert [one.lower() for one in file.keys()] == [  # noqa: SIM118
        "content-type",
        "content-disposition",
        "content-transfer-encoding",
    ]


@pytest.mark.parametrize(
    "name", ["a\r\nBcc: x.pdf", "a\x00.pdf", "a\u202e.pdf", "a/b.pdf", "a\\b.pdf", "a  b.pdf", "", '"a"', "<a>"]
)
def test_a_name_that_cannot_be_written_is_refused(name: str) -> None:
    with pytest.raises(UnwritableError, match="file name"):
        composed(name)


def test_a_name_too_long_is_refused() -> None:
    with pytest.raises(UnwritableError, match="at most 120 fit"):
        composed("x" * 121)


def test_lines_stay_short_whatever_is_attached() -> None:
    message = composed(*NAMES, content=bytes(range(256)) * 50)
    assert max(map(len, message.split(b"\r\n"))) <= 78
    assert b"\n" not in message.replace(b"\r\n", b"")


def test_no_two_thousand_names_or_contents_get_lost_or_break_out() -> None:
    rng = random.Random(20261123)
    signs = [*"\"\\;'%*=?()<>[],.-_ é漢", "--", "=_", "\u0301", "UTF-8''", "filename", KEY]
    written = 0
    for _ in range(2000):
        name = "".join(rng.choice(signs) for _ in range(rng.randint(1, 12)))
        content = rng.choice((b"", b"\r\n--=_" + KEY.encode() + b"--\r\n", b"\x00" * rng.randint(1, 80)))
        try:
            message = composed(name, content=content)
        except UnwritableError:
            continue
        written += 1
        (one,) = mime.parse(message).attachments
        assert (one.name, one.size) == (name, len(content))
    assert written > 1000


def test_the_words_of_a_mail_with_files_are_those_without() -> None:
    assert mime.parse(composed("cv.pdf")).text == mime.parse(mime.compose(a_draft(), KEY, addressed=True)).text


def test_the_boundaries_cannot_be_taken_for_each_other() -> None:
    read = email.message_from_bytes(composed("cv.pdf"))
    outer, inner = (part.get_boundary("") for part in read.walk() if part.is_multipart())
    assert not inner.startswith(outer)
    assert not outer.startswith(inner)


def added_by_hand(part: bytes) -> tuple[str, ...]:
    """Give what is seen in a mail in which a person put another part beside the words."""
    head = b'Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
    words = b"Content-Type: text/plain\r\n\r\nHello.\r\n--b\r\n"
    return tuple(one.name or one.type for one in mime.parse(head + words + part + b"\r\n--b--\r\n").attachments)


@pytest.mark.parametrize(
    ("part", "seen"),
    [
        (b"Content-Type: text/plain\r\n\r\nA footer.", "text/plain"),
        (b"Content-Type: image/png\r\nContent-Disposition: inline\r\n\r\nabc", "image/png"),
        (b"Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nHello.", "message/rfc822"),
        (
            b'Content-Type: multipart/mixed; boundary="c"\r\n\r\n--c\r\nContent-Type: image/png\r\n\r\nx\r\n--c--',
            "image/png",
        ),
        (b"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!", "application/pdf"),
    ],
)
def test_whatever_a_person_puts_beside_the_words_is_seen(part: bytes, seen: str) -> None:
    assert added_by_hand(part) == (seen,)


def test_a_third_way_of_saying_it_is_seen() -> None:
    raw = mime.compose(a_draft(), KEY, addressed=True)
    end = f"--=_{KEY}--".encode()
    added = f"--=_{KEY}\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n".encode()
    read = mime.parse(raw.replace(end, added + end))
    assert [one.type for one in read.attachments] == ["text/calendar"]
