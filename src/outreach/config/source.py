"""Bytes of a file to text: UTF-8 only, no hidden characters, no hostile lengths. Must not know YAML."""

from __future__ import annotations

import codecs
from typing import Final

from outreach.config.places import HIDDEN
from outreach.config.refusals import Unreadable, at, whole_file

MOST_BYTES: Final = 4_000_000
MOST_IN_A_LINE: Final = 20_000
MOST_PROBLEMS: Final = 50


def decode(raw: bytes, file: str) -> str:
    """Give the text of a file with line feeds only and no byte order mark; raises `Unreadable`."""
    if len(raw) > MOST_BYTES:
        advice = "split it into people.yaml, season.yaml, conferences.yaml, cadences.yaml"
        raise Unreadable([whole_file(file, f"{len(raw):,} bytes; at most {MOST_BYTES:,} are read: {advice}")])
    if _is_utf16(raw):
        raise Unreadable([whole_file(file, "this is UTF-16; save the file as UTF-8")])
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _not_utf8(raw, error.start, file) from None
    _refuse_hidden(text, file)
    _refuse_long_lines(text, file)
    return text


def _is_utf16(raw: bytes) -> bool:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    head = raw[:4]
    return len(head) == 4 and (head[0::2] == b"\x00\x00") != (head[1::2] == b"\x00\x00")


def _not_utf8(raw: bytes, start: int, file: str) -> Unreadable:
    first = raw.rfind(b"\n", 0, start) + 1
    end = raw.find(b"\n", start)
    shown = raw[first : end if end >= 0 else len(raw)].decode(errors="replace").rstrip("\r")
    column = len(raw[first:start].decode(errors="replace"))
    message = f"byte 0x{raw[start]:02X} is not UTF-8; save the file as UTF-8"
    return Unreadable([at(file, message, raw.count(b"\n", 0, start), column, shown[:MOST_IN_A_LINE])])


def _refuse_hidden(text: str, file: str) -> None:
    found = []
    for hit in HIDDEN.finditer(text):
        message = f"a hidden character, U+{ord(hit[0]):04X}; delete it"
        found.append(at(file, message, *_position(text, hit.start())))
        if len(found) == MOST_PROBLEMS:
            break
    if found:
        raise Unreadable(found)


def _refuse_long_lines(text: str, file: str) -> None:
    for number, line in enumerate(text.split("\n")):
        if len(line) > MOST_IN_A_LINE:
            message = f"a line of {len(line):,} characters; break it, at most {MOST_IN_A_LINE:,} are read"
            raise Unreadable([at(file, message, number, 0, "")])


def _position(text: str, offset: int) -> tuple[int, int, str]:
    """Line and column counted from 0, and the line around `offset`, cut to a length that can be shown."""
    first = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    shown = text[first : end if end >= 0 else len(text)]
    return text.count("\n", 0, offset), offset - first, shown[: max(MOST_IN_A_LINE, offset - first + 1)]
