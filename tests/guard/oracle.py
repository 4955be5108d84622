"""A second opinion on what passed a guard: could Google take it for more than one of the allowed requests?

Deliberately unlike the guard: addresses are taken apart by the standard library as a server would, percent signs are
undone until none is left, and mails are read by two parsers and line by line. Nothing of the package is used.
"""

from __future__ import annotations

import base64
import email
import email.policy
import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.guard.asked import Asked

GMAIL, CALENDAR, SIGN_IN = "gmail.googleapis.com", "www.googleapis.com", "oauth2.googleapis.com"
HOLDS = r"[^/?#]+@group\.calendar\.google\.com"
# one pattern for method, host and path as a server would understand them
KINDS: tuple[tuple[str, str, str], ...] = (
    ("gmail.users.getProfile", "GET", rf"{GMAIL}/gmail/v1/users/me/profile"),
    ("gmail.users.drafts.list", "GET", rf"{GMAIL}/gmail/v1/users/me/drafts"),
    ("gmail.users.drafts.create", "POST", rf"{GMAIL}/gmail/v1/users/me/drafts"),
    ("gmail.users.drafts.get", "GET", rf"{GMAIL}/gmail/v1/users/me/drafts/r[-\d]+"),
    ("gmail.users.drafts.update", "PUT", rf"{GMAIL}/gmail/v1/users/me/drafts/r[-\d]+"),
    ("gmail.users.drafts.delete", "DELETE", rf"{GMAIL}/gmail/v1/users/me/drafts/r[-\d]+"),
    ("gmail.users.settings.sendAs.list", "GET", rf"{GMAIL}/gmail/v1/users/me/settings/sendAs"),
    ("gmail.users.threads.get", "GET", rf"{GMAIL}/gmail/v1/users/me/threads/[0-9a-f]+"),
    ("gmail.users.messages.list", "GET", rf"{GMAIL}/gmail/v1/users/me/messages"),
    ("gmail.users.messages.get", "GET", rf"{GMAIL}/gmail/v1/users/me/messages/[0-9a-f]+"),
    ("gmail.users.history.list", "GET", rf"{GMAIL}/gmail/v1/users/me/history"),
    ("calendar.calendars.insert", "POST", rf"{CALENDAR}/calendar/v3/calendars"),
    ("calendar.calendars.get", "GET", rf"{CALENDAR}/calendar/v3/calendars/[^/?#]+"),
    ("calendar.events.list", "GET", rf"{CALENDAR}/calendar/v3/calendars/[^/?#]+/events"),
    ("calendar.events.get", "GET", rf"{CALENDAR}/calendar/v3/calendars/[^/?#]+/events/[a-v0-9]+"),
    (
        "calendar.events.insert",
        "POST",
        rf"{CALENDAR}/calendar/v3/calendars/[^/?#]+@group\.calendar\.google\.com/events",
    ),
    (
        "calendar.events.update",
        "PUT",
        rf"{CALENDAR}/calendar/v3/calendars/[^/?#]+@group\.calendar\.google\.com/events/[a-v0-9]+",
    ),
    (
        "calendar.events.delete",
        "DELETE",
        rf"{CALENDAR}/calendar/v3/calendars/[^/?#]+@group\.calendar\.google\.com/events/[a-v0-9]+",
    ),
    ("calendar.freebusy.query", "POST", rf"{CALENDAR}/calendar/v3/freeBusy"),
    ("token", "POST", rf"{SIGN_IN}/token"),
    ("revoke", "POST", rf"{SIGN_IN}/revoke"),
)
EVENT_WRITES = {"calendar.events.insert", "calendar.events.update", "calendar.events.delete"}
QUIET_KEYS = {
    *("alt", "format", "q", "maxResults", "pageToken", "sendUpdates", "timeMin", "timeMax", "showDeleted"),
    *("singleEvents", "orderBy", "privateExtendedProperty", "syncToken", "fields"),
    *("startHistoryId", "historyTypes", "metadataHeaders"),
}
PLAIN_HEADERS = {
    *("accept", "accept-encoding", "authorization", "connection", "content-length", "content-type"),
    *("if-match", "user-agent", "x-goog-api-client"),
}
# keys that Google takes as lists
LISTS = {"gmail.users.messages.get": "metadataHeaders", "gmail.users.history.list": "historyTypes"}
LOUD = {"email", "sms", "confirmed", "public"}
TOLD_TO_NOBODY = {"summary", "description", "location", "attachments", "conferenceData", "displayName", "comment"}
GUESTS = re.compile(
    r"attend|guest|organi[sz]er|conference|attachment|sendupd|sendnot|labelid|recurr.+id|creator|gadget"
)
# a repetition says a rule with an end, and days left out; nothing that is a line of its own or names somebody
REPEATS = re.compile(r"RRULE:(?=[^:]*;UNTIL=\d{8}T\d{6}Z)[A-Z0-9=;,-]+|EXDATE;TZID=[\w/+-]+:[\dT,]+", re.ASCII)
# a line that begins with a space or a tab goes on with the one before it (RFC 5322 §2.2.3)
TO_NOBODY = re.compile(
    r"[^\S \t]*(?:to|cc|bcc|resent-[\w-]+|apparently-to|disposition-notification-to)\s*:", re.IGNORECASE
)
TO_NO_ONE_HIDDEN = re.compile(
    r"[^\S \t]*(?:bcc|resent-[\w-]+|apparently-to|disposition-notification-to)\s*:", re.IGNORECASE
)


def doubts(asked: Asked) -> Iterator[str]:
    """Give every way in which a request could be more than one of the allowed ones; nothing when it is one of them."""
    kind = kind_of(asked)
    if kind is None:
        yield "no allowed method has this address"
        return
    yield from _about_query(kind, asked)
    yield from _about_headers(asked)
    yield from _about_body(kind, asked.body or b"")


def kind_of(asked: Asked) -> str | None:
    """Name the method that a server would run, if it is an allowed one."""
    try:
        parts = urlsplit(asked.url)
        port = parts.port
    except ValueError:
        return None
    path = _undone(parts.path)
    if parts.scheme != "https" or port not in (None, 443) or parts.username or parts.fragment or "#" in asked.url:
        return None
    if any(segment in ("", ".", "..") for segment in path.split("/")[1:]) or re.search(r"[\\;\s\x00-\x1f]", path):
        return None
    place = f"{(parts.hostname or '').lower()}{path}"
    return next((name for name, verb, form in KINDS if verb == asked.method and re.fullmatch(form, place)), None)


def _undone(text: str) -> str:
    while unquote(text) != text:
        text = unquote(text)
    return text


def _about_query(kind: str, asked: Asked) -> Iterator[str]:
    pairs = parse_qsl(urlsplit(asked.url).query, keep_blank_values=True)
    keys = [key for key, _ in pairs if key != LISTS.get(kind)]
    if len({key.lower() for key in keys}) != len(keys):
        yield "a query key twice"
    if {key for key, _ in pairs} - QUIET_KEYS:
        yield "an unknown query key"
    if kind in EVENT_WRITES and [value for key, value in pairs if key == "sendUpdates"] != ["none"]:
        yield "somebody may be notified"
    if dict(pairs).get("alt", "json") != "json":
        yield "another form of answer"
    yield from _about_selection(kind, asked, dict(pairs))


def _about_selection(kind: str, asked: Asked, given: Mapping[str, str]) -> Iterator[str]:
    """Doubt a read that gives more than it may."""
    said = set(re.findall(r"[\w*]+", given.get("fields", "")))
    if kind == "gmail.users.messages.get":
        wanted = given.get("format") in ("metadata", "full")
        if not wanted or not said or said & {"*", "snippet", "raw", "body", "data"}:
            yield "more of a mail than may be read"
    is_own = kind == "calendar.events.list" and "group.calendar.google.com" not in _undone(urlsplit(asked.url).path)
    if is_own and (not said or said & TOLD_TO_NOBODY):
        yield "what the owner's own appointments are about"


def _about_headers(asked: Asked) -> Iterator[str]:
    names = [name.lower() for name in asked.headers]
    if set(names) - PLAIN_HEADERS or len(set(names)) != len(names):
        yield "an unknown header"
    if any(re.search(r"[\r\n\x00]", value) for value in asked.headers.values()):
        yield "a header of two lines"


def _about_body(kind: str, body: bytes) -> Iterator[str]:
    if kind in ("token", "revoke"):
        fields = parse_qsl(body.decode("latin-1"), keep_blank_values=True)
        if kind == "token" and [v for k, v in fields if k == "grant_type"] not in (
            ["refresh_token"],
            ["authorization_code"],
        ):
            yield "another kind of grant"
        if {"scope", "assertion", "subject"} & {key.lower() for key, _ in fields}:
            yield "a wider token"
        return
    if not body:
        return
    try:
        value = json.loads(body, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError):
        yield "a body that is no JSON"
        return
    yield from _about_keys(kind, value)


class _Pairs(list[tuple[str, object]]):
    """An object of JSON as its pairs, so that a key twice stays visible."""


def _about_keys(kind: str, value: object) -> Iterator[str]:
    pairs = list(_every_pair(value))
    if any(GUESTS.search(key.lower()) for key, _ in pairs if key not in ("written", "key")):
        yield "a key about guests"
    for inner in _every_object(value):
        names = [key.lower() for key, _ in inner]
        if len(set(names)) != len(names):
            yield "a key twice"
    said = [(key, one) for key, one in pairs if isinstance(one, str)]
    if any(
        one in ("email", "sms", "confirmed", "public") for key, one in said if key in ("method", "status", "visibility")
    ):
        yield "a hold that others may notice"
    if any(not _is_a_repetition(one) for key, one in pairs if key.lower() == "recurrence"):
        yield "a repetition without an end, or more than one"
    for key, one in said:
        if key == "raw" and kind.startswith("gmail"):
            yield from _about_mail(kind, one)


def _is_a_repetition(value: object) -> bool:
    if not isinstance(value, list) or len(value) > 2:
        return False
    return all(isinstance(one, str) and REPEATS.fullmatch(one) for one in value)


def _every_pair(value: object) -> Iterator[tuple[str, object]]:
    for inner in _every_object(value):
        yield from inner


def _every_object(value: object) -> Iterator[list[tuple[str, object]]]:
    if isinstance(value, _Pairs):
        yield value
        for _, one in value:
            yield from _every_object(one)
    elif isinstance(value, list):
        for one in value:
            yield from _every_object(one)


def _about_mail(kind: str, raw: str) -> Iterator[str]:
    try:
        content = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
    except ValueError:
        yield "a mail that cannot be read"
        return
    forbidden = TO_NOBODY if kind.endswith("create") else TO_NO_ONE_HIDDEN
    head = re.split(rb"\r\n\r\n|\n\n|\r\r", content, maxsplit=1)[0]
    lines = [*head.decode("utf-8", "replace").splitlines(), *head.decode("latin-1").splitlines()]
    for policy in (email.policy.compat32, email.policy.default):
        lines += [f"{name}:" for name in email.message_from_bytes(content, policy=policy).keys()]  # noqa: SIM118
    if any(forbidden.match(line) for line in lines):
        yield "a mail that names somebody"
