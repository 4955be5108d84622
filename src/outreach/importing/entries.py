"""One card or row of an address book, as it stands there; whether it is a person is for others to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a card or a row says, word for word; `where` is its place in the file (`line 7`, `card 3`).

    `name` is in reading order with title and degrees. `roles` are the owner's own words for the person, `position` is
    what the person's business card says. `last` is an ISO day. `fault` says why there is nobody in it.
    """

    where: str
    name: str = ""
    addresses: tuple[str, ...] = ()
    at: str = ""
    department: str = ""
    position: str = ""
    roles: tuple[str, ...] = ()
    nickname: str = ""
    note: str = ""
    link: str = ""
    last: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The entries of one file, and how it was read: sentences for standard error."""

    entries: tuple[Entry, ...]
    said: tuple[str, ...] = ()
