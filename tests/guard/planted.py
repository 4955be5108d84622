"""Guards with a planted hole: each is the real one, made blind to one thing, or given a row too many or too few.

A blind guard is shown every request with that thing made harmless, so it decides as if it had never looked.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import unquote

from outreach.patterns import Pattern
from outreach.providers.google.allowed import ALLOWED, BY_NAME, DRAFT_ID, Allowed, Repeat
from outreach.providers.google.endpoints import GOOGLE
from outreach.providers.google.guard import Forbidden, Guard
from tests.guard.asked import FORM, JSON, LEGITIMATE, NONE, UNADDRESSED, Asked, Judge, as_json, raw

real: Judge = Guard(GOOGLE).check


def any_of(forms: Iterable[Asked]) -> object:
    """Let a request pass if any of its forms does."""
    stopped = Forbidden("no form passes")
    for form in forms:
        try:
            return form.judged(real)
        except Forbidden as refused:
            stopped = refused
    raise stopped


def _asked(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> Asked:
    return Asked(why="", method=method, url=url, headers=headers, body=body)


def blind_to_methods(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Take every method for the one that is allowed there."""
    return any_of(_asked(verb, url, headers, body) for verb in ("GET", "POST", "PUT", "DELETE"))


def blind_to_hosts(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Take every host for one of Google's."""
    rest = re.sub(r"^https://[^/?#]*", "", url)
    hosts = ("gmail.googleapis.com", "www.googleapis.com", "oauth2.googleapis.com")
    return any_of(_asked(method, f"https://{host}{rest}", headers, body) for host in hosts)


def blind_to_schemes(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Take every scheme for the safe one."""
    return real(method, re.sub(r"^[a-z+]*://", "https://", url), headers, body)


def blind_to_case(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Take every host for its small letters."""
    host = re.match(r"^https://[^/?#]*", url, re.IGNORECASE)
    return real(method, host[0].lower() + url[host.end() :] if host else url, headers, body)


def blind_to_disguise(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Tidy a path before looking at it: dots, double strokes and percent signs."""
    head, mark, query = url.partition("?")
    host, path = head[:29], unquote(head[29:])
    return real(method, host + re.sub("@", "%40", posixpath.normpath(path)) + mark + query, headers, body)


def blind_to_queries(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Take every query for the right one."""
    address = url.partition("?")[0]
    return any_of(_asked(method, address + query, headers, body) for query in ("", "?sendUpdates=none"))


def blind_to_headers(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """See no header but the kind of the body."""
    return any_of(_asked(method, url, one, body) for one in (NONE, JSON, FORM))


def blind_to_bodies(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Take every body for the right one."""
    return any_of(_asked(method, url, one.headers, one.body) for one in LEGITIMATE)


def blind_to_keys_twice(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Read a body as the library does: of a key that comes twice, the last."""
    try:
        return real(method, url, headers, as_json(json.loads(body or b"")))
    except (ValueError, RecursionError):
        return real(method, url, headers, body)


def blind_to_mails(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """Never look into a mail."""
    try:
        value = json.loads(body or b"")
        value["message"]["raw"] = raw(UNADDRESSED)
    except (ValueError, KeyError, TypeError, RecursionError):
        return real(method, url, headers, body)
    return real(method, url, headers, as_json(value))


def blind(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> object:
    """See nothing at all."""
    return None


def with_rows(rows: Iterable[Allowed]) -> Judge:
    """Give the real guard another list."""
    guard = Guard(GOOGLE)
    bases = {"gmail": GOOGLE.gmail, "calendar": GOOGLE.calendar, "token": GOOGLE.token, "revoke": GOOGLE.revoke}
    guard._rows = tuple((row, bases[row.at], Pattern(row.path)) for row in rows)
    return guard.check


_CREATE = BY_NAME["gmail.users.drafts.create"]
_INSERT = BY_NAME["calendar.events.insert"]
DRAFTS_SEND = replace(
    _CREATE, name="gmail.users.drafts.send", path="/users/me/drafts/send", mail=frozenset(), repeat=Repeat.ONCE
)
MESSAGES_SEND = replace(
    _CREATE, name="gmail.users.messages.send", path="/users/me/messages/send", mail=frozenset(), repeat=Repeat.ONCE
)


def instead(name: str, **changed: object) -> Judge:
    """Give the real guard its list with one row changed."""
    return with_rows(replace(row, **changed) if row.name == name else row for row in ALLOWED)  # type: ignore[arg-type]


BLIND: Mapping[str, Judge] = {
    "methods": blind_to_methods,
    "hosts": blind_to_hosts,
    "schemes": blind_to_schemes,
    "case": blind_to_case,
    "disguise": blind_to_disguise,
    "queries": blind_to_queries,
    "headers": blind_to_headers,
    "bodies": blind_to_bodies,
    "keys twice": blind_to_keys_twice,
    "mails": blind_to_mails,
    "everything": blind,
    "a new draft's recipients": instead("gmail.users.drafts.create", mail=_CREATE.mail | {"to"}),
    "blind copies": instead("gmail.users.drafts.update", mail=_CREATE.mail | {"to", "cc", "bcc"}),
    "whether anybody is notified": instead("calendar.events.insert", needs=frozenset()),
    "who is notified": instead("calendar.events.insert", query={"alt": "json", "sendUpdates": "none|all"}),
    "what a draft's id is": instead("gmail.users.drafts.update", path=f"/users/me/drafts/(?:{DRAFT_ID}|send)"),
    "whose drafts they are": instead("gmail.users.drafts.create", path="/users/[^/]+/drafts"),
}
LISTS: Mapping[str, Judge] = {
    "a row that sends a draft": with_rows((*ALLOWED, DRAFTS_SEND)),
    "a row that sends a message": with_rows((*ALLOWED, MESSAGES_SEND)),
    "a row that reads an attachment": with_rows(
        (*ALLOWED, replace(BY_NAME["gmail.users.threads.get"], path="/users/me/messages/[0-9a-f]+/attachments/[^/]+"))
    ),
    "a row that imports an event": with_rows((*ALLOWED, replace(_INSERT, path=_INSERT.path + "/import"))),
    "a row with another method": instead("calendar.events.update", method="PATCH"),
    "a row left out": with_rows(row for row in ALLOWED if row.name != "gmail.users.drafts.get"),
    "no row": with_rows(()),
    "a guard that sees nothing": blind,
}
