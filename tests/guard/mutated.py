"""Mutants of allowed requests: pieces of attacks put, at random places, into addresses, headers, bodies and mails."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

from tests.guard.asked import ADDRESSED, DRAFT_ID, EVENT_ID, LEGITIMATE, THREAD, UNADDRESSED, Asked, as_json
from tests.guard.discovered import VERBS

ADDRESS_PIECES = (
    *("send", "/send", "/", "//", "..", "/../", ".", ";", "?", "&", "#", "@", ":", "\\", " ", "\t", "\r\n", "\0", "%"),
    *("%2F", "%2e", "%00", "%0d%0a", "%73", "%25", "me", "primary", "messages", "drafts", "batch", "upload", "import"),
    *("sendUpdates=all", "&sendUpdates=none", "&sendupdates=all", "alt=media", "&alt=json", "uploadType=media", "a=b"),
    *(
        "http://",
        "https://",
        "example.net",
        ":443",
        "１",
        "ſ",
        "\u200b",
        "é",
        "r-1",
        "-",
        "0",
        "a",
        "Z",
        "~",
        "+",
        "=",
        "$",
    ),
)
PAIRS = (
    *("alt=json", "alt=media", "sendUpdates=none", "sendUpdates=all", "sendUpdates=externalOnly", "format=raw", "q=a"),
    *("maxResults=9", "pageToken=a", "showDeleted=true", "sendNotifications=true", "uploadType=media", "fields=a"),
)
SEGMENTS = (
    *("send", "me", "ada@example.org", "ada%40example.org", "messages", "drafts", "threads", "events", "calendars"),
    *(
        "primary",
        "import",
        "quickAdd",
        "move",
        "acl",
        "upload",
        "batch",
        "gmail",
        "v1",
        "v3",
        DRAFT_ID,
        THREAD,
        EVENT_ID,
    ),
)
KEYS = (
    *("attendees", "Attendees", "attendee", "labelIds", "organizer", "conferenceData", "attachments", "sendUpdates"),
    *("location", "recurrence", "send", "raw", "message", "id", "status", "summary", "written", "guestsCanModify", "a"),
)
VALUES: tuple[Any, ...] = (
    *([], [{"email": "ada@example.org"}], {}, None, True, 0, -1, 1e400, "", "send", "all", "confirmed", "public"),
    *("email", "tentative", "private", "popup", "\u2028", "x" * 300),
)
HEAD_PIECES = (
    *(
        "To: a@example.org\r\n",
        "Bcc: a@example.org\r\n",
        "Cc: a@example.org\r\n",
        "bcc: a@example.org\r\n",
        "Resent-To: a@example.org\r\n",
    ),
    *("\r\n", "\n", "\r", "\0", " ", "\t", "To", "Bcc", ":", "\x0b", "\x0c", "\x85", "\u2028", "x", "-", "\ufeff"),
)
HEADER_NAMES = (
    *("X-HTTP-Method-Override", "x-method-override", "Content-Type", "content-type", "Host", "Transfer-Encoding"),
    *("If-Match", "Accept", "User-Agent", "Content-Encoding", "Content-Length", "Authorization", "X-Goog-Api-Client"),
)
HEADER_VALUES = (
    "PUT",
    "POST",
    "application/json",
    "message/rfc822",
    "chunked",
    "0",
    "*",
    '"1"',
    "a\r\nb: c",
    "Bearer x",
    "",
)


def mutants(seed: int, number: int) -> Iterator[Asked]:
    """Give so many mutants; the same ones for the same seed."""
    dice = random.Random(seed)
    for _ in range(number):
        mutant = dice.choice(LEGITIMATE)
        for _ in range(dice.choice((1, 1, 1, 2, 3))):
            mutant = dice.choice(_CHANGES)(mutant, dice)
        yield mutant


def _address(asked: Asked, dice: random.Random) -> Asked:
    return asked.but(asked.why, url=_spliced(asked.url, dice, ADDRESS_PIECES))


def _query(asked: Asked, dice: random.Random) -> Asked:
    joint = "&" if "?" in asked.url else "?"
    return asked.but(asked.why, url=asked.url + joint + _spliced("sendUpdates=none", dice, ADDRESS_PIECES))


def _other_query(asked: Asked, dice: random.Random) -> Asked:
    """Give another query altogether, of pairs that exist."""
    query = "&".join(
        dice.choice(("sendUpdates=all", "alt=json", dice.choice(PAIRS))) for _ in range(dice.choice((0, 1, 1, 2, 3)))
    )
    return asked.but(asked.why, url=asked.url.partition("?")[0] + (f"?{query}" if query else ""))


def _segment(asked: Asked, dice: random.Random) -> Asked:
    """Put another segment into the path, or in place of one."""
    path, mark, query = asked.url.partition("?")
    segments = path.split("/")
    at = dice.choice((len(segments) - 1, dice.randrange(min(3, len(segments) - 1), len(segments))))
    segments[at : at + dice.choice((0, 1, 1, 1))] = [dice.choice(("send", dice.choice(SEGMENTS)))]
    return asked.but(asked.why, url="/".join(segments) + mark + query)


def _method(asked: Asked, dice: random.Random) -> Asked:
    return asked.but(asked.why, method=dice.choice((*VERBS, asked.method.lower(), asked.method + " ")))


def _header(asked: Asked, dice: random.Random) -> Asked:
    added = {dice.choice(HEADER_NAMES): dice.choice(HEADER_VALUES)}
    return asked.but(asked.why, headers={**asked.headers, **added})


def _crossed(asked: Asked, dice: random.Random) -> Asked:
    """Give one request's address with another's body, or another's method."""
    other = dice.choice(LEGITIMATE)
    if dice.random() < 0.5:
        return asked.but(asked.why, body=other.body, headers=other.headers)
    return asked.but(asked.why, method=other.method)


def _bytes(asked: Asked, dice: random.Random) -> Asked:
    text = (asked.body or b"{}").decode("utf-8", "replace")
    return asked.but(asked.why, body=_spliced(text, dice, (*KEYS, *'"{}[]:,\\', "\ufeff", r"\u0061")).encode())


def _structure(asked: Asked, dice: random.Random) -> Asked:
    """Put a key with a value somewhere into the body, or change a value that is there."""
    try:
        value = json.loads(asked.body or b"{}")
    except ValueError:
        return asked
    objects = list(_objects(value))
    if not objects:
        return asked
    target = dice.choice(objects)
    key = dice.choice((*KEYS, *target)) if dice.random() < 0.8 else dice.choice(KEYS)
    target[key] = dice.choice(VALUES)
    return asked.but(asked.why, body=as_json(value))


def _key_again(asked: Asked, dice: random.Random) -> Asked:
    """Write a key once more at the beginning of an object, where most readers never look."""
    text = (asked.body or b"{}").decode("utf-8", "replace")
    starts = [at + 1 for at, sign in enumerate(text) if sign == "{"] or [0]
    start = dice.choice(starts)
    added = f"{json.dumps(dice.choice(KEYS))}: {json.dumps(dice.choice(VALUES))}, "
    return asked.but(asked.why, body=(text[:start] + added + text[start:]).encode())


def _mail(asked: Asked, dice: random.Random) -> Asked:
    """Change the mail inside a draft, mostly in its head."""
    content = dice.choice((UNADDRESSED, UNADDRESSED, ADDRESSED))
    end = content.index("\r\n\r\n") + 4
    head = dice.choice((_spliced_head, _another_line))(content[:end], dice)
    encoded = base64.urlsafe_b64encode((head + content[end:]).encode()).decode()
    if dice.random() < 0.1:
        encoded = _spliced(encoded, dice, (" ", "\n", "+", "/", "=", "==", "A", "-"))
    return asked.but(asked.why, body=as_json({"message": {"raw": encoded}}))


def _spliced_head(head: str, dice: random.Random) -> str:
    return _spliced(head, dice, HEAD_PIECES)


def _another_line(head: str, dice: random.Random) -> str:
    lines = head.splitlines(keepends=True)[:-1]
    return "".join((*lines[: (at := dice.randrange(len(lines)))], dice.choice(HEAD_PIECES), *lines[at:], "\r\n"))


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(one)


def _spliced(text: str, dice: random.Random, pieces: tuple[str, ...]) -> str:
    """Insert a piece, put it over a stretch, cut a stretch, double it, or change the case of a letter."""
    start = dice.randrange(len(text) + 1)
    end = min(len(text), start + dice.choice((0, 0, 1, 1, 2, 5)))
    stretch = text[start:end]
    put = dice.choice((dice.choice(pieces), dice.choice(pieces), "", stretch * 2, stretch.swapcase()))
    return text[:start] + put + text[end:]


Change = Callable[[Asked, random.Random], Asked]
_CHANGES: tuple[Change, ...] = (
    *(_address, _address, _segment, _query, _other_query, _method, _header, _crossed),
    *(_bytes, _key_again, _structure, _structure, _mail, _mail),
)
