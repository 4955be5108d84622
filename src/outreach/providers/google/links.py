"""Addresses that open a draft in a browser. Nothing is asked for them.

Gmail documents none of these. Reported by users: a conversation and a search open, whichever account is first in the
browser, when `authuser` names the account; an address that opens the composer itself cannot be made from what the API
gives.
"""

from __future__ import annotations

from urllib.parse import quote

from outreach.domain.messages import Key
from outreach.rendering.headers import UnwritableError, domain_name

_GMAIL = "https://mail.google.com/mail/?authuser="


def thread_link(address: str, thread: str) -> str:
    """Give what opens a conversation."""
    return f"{_GMAIL}{quote(address)}#all/{quote(thread, safe='')}"


def search_link(address: str, key: Key) -> str:
    """Give what finds the draft made for a key."""
    words = "+".join(quote(word, safe="") for word in ("in:drafts", search_of(address, key)))
    return f"{_GMAIL}{quote(address)}#search/{words}"


def drafts_link(address: str) -> str:
    """Give what opens the list of drafts."""
    return f"{_GMAIL}{quote(address)}#drafts"


def search_of(address: str, key: Key) -> str:
    """Give Gmail's search words for the Message-ID that a draft of this key was given."""
    domain = address.rpartition("@")[2]
    try:
        return f"rfc822msgid:{key}@{domain_name(domain, 'sender')}"
    except UnwritableError:
        return f"rfc822msgid:{key}"
