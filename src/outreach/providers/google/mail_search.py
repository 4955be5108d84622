"""Searches for mail, in the words of Gmail's search box: with whom it was exchanged, and what came back undelivered.

Documented by Google: moments in seconds, `{…}` for any of several, `-` for none of it; the bin and spam are left out.
Gmail finds whole words, so what a search gives is looked at all the same. Asks nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import quote_plus

from outreach.patterns import Pattern

# the client library makes another request of an address of more than 2,048 characters, and that one is never allowed
_LONGEST = 1300

_FIELDS = ("from", "to", "cc", "bcc")
# what could mean something else in a search
_SEARCHABLE = Pattern(r"[^\s\"(){}<>:,;\\-][^\s\"(){}<>:,;\\]*@[^\s\"(){}<>:,;\\]+")
_DAEMONS = ("mailer-daemon", "postmaster", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e")


def exchanged_with(addresses: Sequence[str], since: datetime) -> Iterator[str]:
    """Give the searches that together find all mail from and to some addresses since a moment (aware)."""
    group: list[str] = []
    for address in addresses:
        if not _SEARCHABLE.fullmatch(address):
            continue
        if group and len(quote_plus(_any_of(_with(*group, address), since))) > _LONGEST:
            yield _any_of(_with(*group), since)
            group = []
        group.append(address)
    if group:
        yield _any_of(_with(*group), since)


def came_back(since: datetime) -> str:
    """Give the search that finds what mail servers wrote since a moment (aware)."""
    return _any_of([f"from:{one}" for one in _DAEMONS], since)


def _with(*addresses: str) -> list[str]:
    return [f"{field}:{address}" for address in addresses for field in _FIELDS]


def _any_of(terms: Sequence[str], since: datetime) -> str:
    return f"{{{' '.join(terms)}}} after:{int(since.timestamp()) - 1} -in:drafts -in:chats"
