"""Mail that a mail program keeps as files, mbox or Maildir, read mail by mail: headers, and hardly ever more.

However large a file is, one mail at a time is in memory, and of that its headers; the words of a mail only if whoever
asks wants those of this one. Only reads, and keeps nothing.
"""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from outreach.domain.mail import TEXT_LENGTH, Mail
from outreach.errors import DiskError, TryLaterError
from outreach.patterns import Pattern
from outreach.providers.mail_folders import SEPARATOR, Folder, Role
from outreach.providers.mail_headers import Place, mail_of, moment_of, read_head
from outreach.providers.mail_text import text_of

_CHUNK, _OVERLAP = 1 << 20, 4096
_HEAD, _LONGEST_HEAD = 8 * 1024, 256 * 1024
# a line that is quoted in a mail looks like the line before one, but no header follows
_START = Pattern(rb"\n" + SEPARATOR + rb"\n(?=[!-9;-~]+[ \t]*:|>From )")
_END_OF_HEAD = Pattern(rb"\A\r?\n|\n\r?\n")
_TIME = Pattern(rb"([A-Z][a-z]{2}) +(\d{1,2}) +(\d\d:\d\d:\d\d) +(?:[+-]0000 +)?(\d{4})")
_DELIVERED = Pattern(r"\A(\d{9,10})\.")
_FLAGS = Pattern(r"[:;!]2,([A-Za-z]*)\Z")


class Left(StrEnum):
    """Why a mail was left where it lies: out of the time that was asked for, without a time, or there twice."""

    OLDER = "older"
    LATER = "later"
    UNDATED = "undated"
    COPY = "copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which mail is wanted: from `since` to `until`; `is_own` knows the owner's addresses.

    `wants_text` says of which mails the words are wanted too.
    """

    since: datetime
    until: datetime
    is_own: Callable[[str], bool]
    wants_text: Callable[[Mail], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """A mail as it lies there: its headers, and how to read on."""

    head: bytes
    place: Place
    body: Callable[[], bytes]


def mails(folders: Iterable[Folder], wanted: Wanted) -> Iterator[Mail | Left]:
    """Give every mail in the folders, or why it was left; in no particular order.

    Raises:
        DiskError: a file cannot be read.
        TryLaterError: a file was cut while it was read.
    """
    found = sorted(folders, key=lambda one: one.role is not Role.DRAFTS)
    # Gmail's "All Mail" holds drafts too, and there nothing tells them from what was sent
    has_sent = any(one.role is Role.SENT for one in found)
    drafts: set[str] = set()
    for folder in found:
        try:
            for stored in _maildir(folder) if folder.is_maildir else _mbox(folder):
                one = _mail(stored, wanted)
                if isinstance(one, Mail) and one.is_draft:
                    drafts.add(one.id)
                elif isinstance(one, Mail) and folder.role is Role.EVERYTHING and one.is_sent:
                    one = Left.COPY if has_sent or one.id in drafts else one
                yield one
        except OSError as problem:
            raise DiskError.of(problem, str(problem.filename or folder.path)) from problem


def _mail(stored: _Stored, wanted: Wanted) -> Mail | Left:
    head = read_head(stored.head)
    at = moment_of(head, stored.place)
    if at is None:
        return Left.UNDATED
    if not wanted.since <= at <= wanted.until:
        return Left.OLDER if at < wanted.since else Left.LATER
    mail = mail_of(head, stored.place, at, wanted.is_own)
    if wanted.wants_text(mail):
        return replace(mail, text=text_of(stored.head + stored.body()))
    return mail


def _maildir(folder: Folder) -> Iterator[_Stored]:
    for part in ("cur", "new"):
        place = folder.path / part
        for name in _files(place):
            # a mail program may rename or remove it between the listing and the look at it
            with suppress(FileNotFoundError), (place / name).open("rb") as file:
                head, begin = _head(file, 0, os.fstat(file.fileno()).st_size)
                yield _Stored(head=head, place=_place(folder, name), body=_reading(file, begin, TEXT_LENGTH))


def _files(place: Path) -> list[str]:
    """Give the names of mails: of a large Maildir, the one list that is kept in memory."""
    with os.scandir(place) as found:
        return sorted(one.name for one in found if not one.name.startswith(".") and one.is_file(follow_symlinks=False))


def _place(folder: Folder, name: str) -> Place:
    """Read the name of a file in a Maildir: when it was delivered, and its flags (D draft, T in the bin)."""
    flags, delivered = _FLAGS.search(name), _DELIVERED.match(name)
    stamp = datetime.fromtimestamp(int(delivered[1]), UTC) if delivered else None
    return Place(role=folder.role, flags=flags[1] if flags else "", stamp=stamp)


def _mbox(folder: Folder) -> Iterator[_Stored]:
    with folder.path.open("rb") as scan, folder.path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        for begin, end, line in _spans(scan):
            head, body = _head(file, begin, end)
            place = Place(role=folder.role, stamp=_stamp(line))
            yield _Stored(head=head, place=place, body=_reading(file, body, min(TEXT_LENGTH, end - body)))
        if os.fstat(file.fileno()).st_size < size:
            raise TryLaterError(
                "it was cut while it was read, so nothing was kept",
                place=str(folder.path),
                remedy="close your mail program and try again",
            )


def _spans(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Give where the headers of each mail begin, where the mail ends, and the line before it."""
    last: tuple[int, bytes] | None = None
    for at, begin, line in _starts(file):
        if last is not None:
            yield last[0], at, last[1]
        last = (begin, line)
    if last is not None:
        yield last[0], file.tell(), last[1]


def _starts(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Give where each line before a mail stands, where the next one begins, and the line; the file is read once."""
    # as if a line ended before the first, so that all begin alike
    kept, base = b"\n", -1
    if file.read(len(BOM_UTF8)) == BOM_UTF8:
        base += len(BOM_UTF8)
    else:
        file.seek(0)
    while True:
        block = file.read(_CHUNK)
        buffer = kept + block
        sure = len(buffer) - _OVERLAP if block else len(buffer)
        for found in _START.finditer(buffer):
            if found.start() < sure:
                yield base + found.start() + 1, base + found.end(), found[1]
        if not block:
            return
        kept, base = buffer[max(sure, 0) :], base + max(sure, 0)


def _head(file: BinaryIO, begin: int, end: int) -> tuple[bytes, int]:
    """Read up to the empty line after the headers, and say where that ends; endless headers are cut."""
    length = _HEAD
    while True:
        file.seek(begin)
        raw = file.read(min(length, end - begin))
        found = _END_OF_HEAD.search(raw)
        if found:
            return raw[: found.end()], begin + found.end()
        if len(raw) < length or length >= _LONGEST_HEAD:
            return raw, begin + len(raw)
        length *= 4


def _reading(file: BinaryIO, begin: int, length: int) -> Callable[[], bytes]:
    def read() -> bytes:
        file.seek(begin)
        return file.read(length)

    return read


def _stamp(line: bytes) -> datetime | None:
    """Read the moment in the line before a mail; RFC 4155 wants it in Universal Time."""
    found = _TIME.search(line)
    if found is None:
        return None
    month, day, time, year = (group.decode("ascii") for group in found.groups())
    try:
        # English on every machine, unlike strptime's names of months
        number = "JanFebMarAprMayJunJulAugSepOctNovDec".index(month) // 3 + 1
        return datetime.fromisoformat(f"{year}-{number:02}-{int(day):02}T{time}+00:00")
    except ValueError:
        return None
