"""The one list of what may be asked of Google. Whatever is not written here never leaves the machine.

Plain data for a reviewer: the methods by Google's own names, their paths, query keys, headers and bodies, with the
pattern that each value must match as a whole. There is no way to send in this list: no `send` path (a draft's id is a
number), no upload, no batch; drafts are made without recipients; events know no guests and are always written with
`sendUpdates=none`. Adding a row here is the only way to widen what the program can do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from outreach.providers.google.shapes import Many, Named, Object


class Repeat(Enum):
    """What a lost answer means for a request."""

    READ = "it changes nothing and may be asked again"
    AGAIN = "it may be written again: the same id, the same content"
    ONCE = "it goes on the wire once; each further time could make one more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """One kind of request. `name` is Google's; `at` an endpoint; `what` says for people what was being done."""

    name: str
    what: str
    method: str
    at: str
    repeat: Repeat
    path: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()
    body: Object | None = None
    form: bool = False
    mail: frozenset[str] = frozenset()
    if_match: bool = False
    gives: str = ""


DRAFT_ID = r"r-?[0-9]{1,32}"
HEX_ID = r"[0-9a-f]{1,32}"
EVENT_ID = r"[a-v0-9]{5,1024}"
# written to: only calendars that a program made; read: the owner's own as well (%40 is @, %2B is +)
OWN_CALENDAR = r"[A-Za-z0-9_.-]{1,200}%40group\.calendar\.google\.com"
ANY_CALENDAR = r"(?:primary|(?:[A-Za-z0-9_.-]|%2B){1,200}%40[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
CALENDAR_NAME = r"(?:primary|[A-Za-z0-9_.+-]{1,200}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
TEXT = r"[^\x00]{0,8192}"
PAGE = r"[\x21-\x7e]{1,1000}"
SEARCH = r"[^\x00-\x1f\x7f]{1,500}"
INSTANT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
PROPERTY = r"[A-Za-z][A-Za-z0-9_-]{0,43}=[^\x00]{1,1024}"
ZONE = r"[A-Za-z0-9_+/-]{1,64}"
SECRET = r"[\x21-\x7e]{1,2048}"  # noqa: S105 - a pattern, no secret

# headers a mail may have: never Bcc or Resent-*, and To and Cc only once the draft exists
UNADDRESSED = frozenset({
    "from", "subject", "date", "message-id", "in-reply-to", "references",
    "mime-version", "content-type", "content-transfer-encoding",
})  # fmt: skip
ADDRESSED = UNADDRESSED | {"to", "cc"}

_MESSAGE = Object({"raw": r"[A-Za-z0-9_-]+={0,2}", "threadId": HEX_ID, "id": HEX_ID}, frozenset({"raw"}))
_DRAFT = Object({"id": DRAFT_ID, "message": _MESSAGE}, frozenset({"message"}))
_TIME = Object({"dateTime": INSTANT, "timeZone": ZONE}, frozenset({"dateTime"}))
_POPUP = Object({"method": "popup", "minutes": range(0, 40321)}, frozenset({"method", "minutes"}))
_EVENT = Object(
    {
        "id": EVENT_ID,
        "summary": TEXT,
        "description": TEXT,
        "start": _TIME,
        "end": _TIME,
        "status": "tentative",
        "transparency": "opaque|transparent",
        "visibility": "private",
        "reminders": Object({"useDefault": False, "overrides": Many(_POPUP, 5)}, frozenset({"useDefault"})),
        "extendedProperties": Object({"private": Named("key|written", r"[^\x00]{0,1024}", 2)}),
    },
    frozenset({"start", "end", "status", "visibility", "reminders"}),
)
_CALENDAR = Object({"summary": TEXT, "description": TEXT, "timeZone": ZONE}, frozenset({"summary"}))
_FREEBUSY = Object(
    {"timeMin": INSTANT, "timeMax": INSTANT, "timeZone": ZONE, "items": Many(Object({"id": CALENDAR_NAME}), 50)},
    frozenset({"timeMin", "timeMax", "items"}),
)
_TOKEN = Object(
    {
        "grant_type": "authorization_code|refresh_token",
        "client_id": r"[A-Za-z0-9._-]{1,256}",
        "client_secret": SECRET,
        "refresh_token": SECRET,
        "code": SECRET,
        "code_verifier": r"[A-Za-z0-9._~-]{43,128}",
        "redirect_uri": r"http://(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]{1,5})?/?",
    },
    frozenset({"grant_type", "client_id"}),
)
_REVOKE = Object({"token": SECRET}, frozenset({"token"}))

_JSON = {"alt": "json"}
_QUIET = {"alt": "json", "sendUpdates": "none"}
_MUST_BE_QUIET = frozenset({"sendUpdates"})
_PAGES = {"alt": "json", "maxResults": r"[1-9][0-9]{0,3}", "pageToken": PAGE}
_YES_NO = "true|false"

ALLOWED: tuple[Allowed, ...] = (
    # Gmail
    Allowed(
        name="gmail.users.getProfile", what="asking Gmail whose account this is", gives="emailAddress",
        method="GET", at="gmail", path="/users/me/profile", query=_JSON, repeat=Repeat.READ,
    ),
    Allowed(
        name="gmail.users.drafts.list", what="listing drafts",
        method="GET", at="gmail", path="/users/me/drafts", query=_PAGES | {"q": SEARCH}, repeat=Repeat.READ,
    ),
    Allowed(
        name="gmail.users.drafts.get", what="reading a draft", gives="id",
        method="GET", at="gmail", path=f"/users/me/drafts/{DRAFT_ID}", repeat=Repeat.READ,
        query=_JSON | {"format": "minimal|metadata|raw|full"},
    ),
    Allowed(
        name="gmail.users.drafts.create", what="making a draft", gives="id",
        method="POST", at="gmail", path="/users/me/drafts", query=_JSON, repeat=Repeat.ONCE,
        body=_DRAFT, mail=UNADDRESSED,
    ),
    Allowed(
        name="gmail.users.drafts.update", what="writing a draft", gives="id",
        method="PUT", at="gmail", path=f"/users/me/drafts/{DRAFT_ID}", query=_JSON, repeat=Repeat.AGAIN,
        body=_DRAFT, mail=ADDRESSED,
    ),
    Allowed(
        name="gmail.users.drafts.delete", what="taking a draft back",
        method="DELETE", at="gmail", path=f"/users/me/drafts/{DRAFT_ID}", query=_JSON, repeat=Repeat.AGAIN,
    ),
    Allowed(
        name="gmail.users.settings.sendAs.list", what="reading the signature",
        method="GET", at="gmail", path="/users/me/settings/sendAs", query=_JSON, repeat=Repeat.READ,
    ),
    Allowed(
        name="gmail.users.threads.get", what="looking at a conversation", gives="id",
        method="GET", at="gmail", path=f"/users/me/threads/{HEX_ID}", repeat=Repeat.READ,
        query=_JSON | {"format": "minimal|metadata"},
    ),
    Allowed(
        name="gmail.users.messages.list", what="searching mail",
        method="GET", at="gmail", path="/users/me/messages", query=_PAGES | {"q": SEARCH}, repeat=Repeat.READ,
    ),
    # Calendar
    Allowed(
        name="calendar.calendars.insert", what="making the calendar for holds", gives="id",
        method="POST", at="calendar", path="/calendars", query=_JSON, repeat=Repeat.ONCE, body=_CALENDAR,
    ),
    Allowed(
        name="calendar.calendars.get", what="looking for the calendar for holds", gives="id",
        method="GET", at="calendar", path=f"/calendars/{ANY_CALENDAR}", query=_JSON, repeat=Repeat.READ,
    ),
    Allowed(
        name="calendar.events.list", what="listing holds",
        method="GET", at="calendar", path=f"/calendars/{ANY_CALENDAR}/events", repeat=Repeat.READ,
        query=_PAGES | {
            "timeMin": INSTANT, "timeMax": INSTANT, "privateExtendedProperty": PROPERTY,
            "showDeleted": _YES_NO, "singleEvents": _YES_NO, "orderBy": "startTime|updated",
        },
    ),
    Allowed(
        name="calendar.events.get", what="reading a hold", gives="id",
        method="GET", at="calendar", path=f"/calendars/{ANY_CALENDAR}/events/{EVENT_ID}", repeat=Repeat.READ,
        query=_JSON,
    ),
    Allowed(
        name="calendar.events.insert", what="making a hold", gives="id",
        method="POST", at="calendar", path=f"/calendars/{OWN_CALENDAR}/events", repeat=Repeat.AGAIN,
        query=_QUIET, needs=_MUST_BE_QUIET, body=Object(_EVENT.fields, _EVENT.needs | {"id"}),
    ),
    Allowed(
        name="calendar.events.update", what="writing a hold", gives="id",
        method="PUT", at="calendar", path=f"/calendars/{OWN_CALENDAR}/events/{EVENT_ID}", repeat=Repeat.AGAIN,
        query=_QUIET, needs=_MUST_BE_QUIET, body=_EVENT, if_match=True,
    ),
    Allowed(
        name="calendar.events.delete", what="taking a hold back",
        method="DELETE", at="calendar", path=f"/calendars/{OWN_CALENDAR}/events/{EVENT_ID}", repeat=Repeat.AGAIN,
        query=_QUIET, needs=_MUST_BE_QUIET, if_match=True,
    ),
    Allowed(
        name="calendar.freebusy.query", what="asking when you are busy", gives="calendars",
        method="POST", at="calendar", path="/freeBusy", query=_JSON, repeat=Repeat.READ, body=_FREEBUSY,
    ),
    # signing in
    Allowed(
        name="token", what="renewing the sign-in", gives="access_token",
        method="POST", at="token", repeat=Repeat.READ, body=_TOKEN, form=True,
    ),
    Allowed(
        name="revoke", what="signing out",
        method="POST", at="revoke", repeat=Repeat.READ, body=_REVOKE, form=True,
    ),
)  # fmt: skip

BY_NAME: Mapping[str, Allowed] = {row.name: row for row in ALLOWED}
