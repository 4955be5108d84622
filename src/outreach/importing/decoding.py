"""Bytes of an exported file to text, whatever program wrote it: UTF-8, UTF-16, or what old Windows programs write."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from outreach.errors import UsageError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_OTHER_KINDS = (
    (b"PK\x03\x04", "an Excel workbook or a zip archive", "save the sheet as CSV, or unpack the archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook", "save the sheet as CSV"),
    (b"%PDF", "a PDF", "export the people as CSV or vCard"),
    (b"SQLite format 3", "a database", "export the people as CSV or vCard"),
)
_SAMPLE = 4096


class Text(NamedTuple):
    """What a file says, and the name of the encoding it was read by."""

    text: str
    encoding: str


def decoded(raw: bytes, file: str) -> Text:
    """Read bytes as text, with line feeds alone between lines.

    Raises:
        UsageError: it is no text at all; the message says what it seems to be.
    """
    for mark, what, remedy in _OTHER_KINDS:
        if raw.startswith(mark):
            raise UsageError(f"this is {what}", place=file, remedy=remedy)
    text, encoding = _text(raw)
    sample = text[:_SAMPLE]
    # a cell may hold a stray one; a program or a picture is full of them
    if 10 * sum(one < " " and one not in "\t\n\r" for one in sample) > len(sample):
        raise UsageError("this is no text", place=file, remedy="export the people as CSV or vCard")
    return Text(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _text(raw: bytes) -> tuple[str, str]:
    for mark, codec, shown in _MARKS:
        if raw.startswith(mark):
            return raw.decode(codec, errors="replace"), shown
    if codec := _unmarked_utf16(raw[:_SAMPLE]):
        return raw.decode(codec, errors="replace"), "UTF-16"
    try:
        return raw.decode(), "UTF-8"
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace"), "Windows-1252"


def _unmarked_utf16(head: bytes) -> str:
    """Tell UTF-16 without a mark by its zeros: nearly every second byte of Latin text is one."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    if len(head) < 4 or most * 4 < len(head) or least * 20 > most:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"
