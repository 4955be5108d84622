"""A request as the guard is shown it, the requests that are allowed, and what the proofs ask of a guard.

Written from Google's reference of the two interfaces and from nothing in the package, so that a mistake there is not
repeated here. A `Judge` is the guard's one decision: it returns, or raises `Forbidden`.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

GMAIL = "https://gmail.googleapis.com/gmail/v1/users/me"
CALENDAR = "https://www.googleapis.com/calendar/v3"
TOKEN = "https://oauth2.googleapis.com/token"
REVOKE = "https://oauth2.googleapis.com/revoke"

JSON: Mapping[str, str] = MappingProxyType({"content-type": "application/json"})
FORM: Mapping[str, str] = MappingProxyType({"content-type": "application/x-www-form-urlencoded"})
NONE: Mapping[str, str] = MappingProxyType({})

Judge = Callable[[str, str, Mapping[str, str], "bytes | None"], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request: what it is, and why it is shown to the guard."""

    why: str
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None

    def but(self, why: str, **changed: str | Mapping[str, str] | bytes | None) -> Asked:
        """Give this request with something changed."""
        return replace(self, why=why, **changed)  # type: ignore[arg-type]

    def judged(self, judge: Judge) -> object:
        """Show it to a guard."""
        return judge(self.method, self.url, self.headers, self.body)


def as_json(value: object) -> bytes:
    """Write a value as a request's body."""
    return json.dumps(value).encode()


def raw(mail: str | bytes) -> str:
    """Write a mail as Gmail's `raw` wants it (RFC 4648 §5)."""
    return base64.urlsafe_b64encode(mail.encode() if isinstance(mail, str) else mail).decode()


MAIL = (
    "From: Nadia Ferrer <n.ferrer@lakeshore.example.edu>\r\n{head}Subject: Our next talk\r\n"
    "Message-ID: <k3v9@lakeshore.example.edu>\r\nMIME-Version: 1.0\r\n"
    'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    "Dear Ada,\r\n\r\nshall we meet?\r\n"
)
UNADDRESSED = MAIL.format(head="")
ADDRESSED = MAIL.format(head="To: Ada Quill <ada.quill@example.org>\r\n")
DRAFT_ID = "r-9038171615265174418"
THREAD = "18c5a9f2b3d4e5f6"
HOLDS = "c_0123456789abcdef0123456789abcdef@group.calendar.google.com"
EVENT_ID = "k3v9abcdef0123456789"
WHEN = {"dateTime": "2026-03-02T09:00:00-05:00", "timeZone": "America/New_York"}
EVENT: Mapping[str, object] = MappingProxyType(
    {
        "id": EVENT_ID,
        "summary": "Talk with Dr. Quill",
        "description": "Bring the plan.",
        "start": WHEN,
        "end": {"dateTime": "2026-03-02T09:30:00-05:00", "timeZone": "America/New_York"},
        "status": "tentative",
        "visibility": "private",
        "transparency": "opaque",
        "reminders": {"useDefault": False, "overrides": [{"method": "popup", "minutes": 10}]},
        "extendedProperties": {"private": {"key": EVENT_ID, "written": "f00d"}},
    }
)
EVENTS = f"{CALENDAR}/calendars/{HOLDS.replace('@', '%40')}/events"
UNHEARD = "sendUpdates=none"

CREATE = Asked(
    why="gmail.users.drafts.create",
    method="POST",
    url=f"{GMAIL}/drafts?alt=json",
    headers=JSON,
    body=as_json({"message": {"raw": raw(UNADDRESSED)}}),
)
UPDATE = Asked(
    why="gmail.users.drafts.update",
    method="PUT",
    url=f"{GMAIL}/drafts/{DRAFT_ID}?alt=json",
    headers=JSON,
    body=as_json({"id": DRAFT_ID, "message": {"raw": raw(ADDRESSED), "threadId": THREAD}}),
)
GET = Asked(why="gmail.users.drafts.get", method="GET", url=f"{GMAIL}/drafts/{DRAFT_ID}?alt=json&format=metadata")
LIST = Asked(why="gmail.users.drafts.list", method="GET", url=f"{GMAIL}/drafts?alt=json&maxResults=500")
DELETE = Asked(why="gmail.users.drafts.delete", method="DELETE", url=f"{GMAIL}/drafts/{DRAFT_ID}")
INSERT = Asked(
    why="calendar.events.insert",
    method="POST",
    url=f"{EVENTS}?alt=json&{UNHEARD}",
    headers=JSON,
    body=as_json(dict(EVENT)),
)
REWRITE = Asked(
    why="calendar.events.update",
    method="PUT",
    url=f"{EVENTS}/{EVENT_ID}?alt=json&{UNHEARD}",
    headers=JSON,
    body=as_json(dict(EVENT)),
)
WEEKLY = "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T120000Z"
LEFT_OUT = "EXDATE;TZID=America/Chicago:20261126T070000,20261224T070000"
EVERY_WEEK = INSERT.but(INSERT.why, body=as_json({**EVENT, "recurrence": [WEEKLY, LEFT_OUT]}))
RELEASE = Asked(why="calendar.events.delete", method="DELETE", url=f"{EVENTS}/{EVENT_ID}?{UNHEARD}")
# of the owner's own calendar: who takes part and when, nothing else
WHO_AND_WHEN = (
    "items%28id%2Cstatus%2Cstart%2Cend%2CoriginalStartTime%2Cattendees%28email%2Cself%2Cresource%2CresponseStatus%29"
    "%2CattendeesOmitted%2Corganizer%28email%2Cself%29%29%2CnextPageToken%2CnextSyncToken"
)
OWN_EVENTS = f"{CALENDAR}/calendars/primary/events?alt=json&singleEvents=true&fields={WHO_AND_WHEN}"
APPOINTMENTS = Asked(
    why="calendar.events.list", method="GET", url=f"{OWN_EVENTS}&maxResults=2500&timeMin=2026-03-02T00%3A00%3A00Z"
)
# of a mail: its labels and some headers; of what kinds its parts are; its parts
_MESSAGE = f"{GMAIL}/messages/{THREAD}?alt=json"
_OF_MESSAGE = "id%2CthreadId%2ClabelIds%2CinternalDate%2Cpayload"
HEAD_QUERY = f"format=metadata&fields={_OF_MESSAGE}%28mimeType%2Cheaders%29"
READ_HEAD = Asked(
    why="gmail.users.messages.get",
    method="GET",
    url=f"{_MESSAGE}&{HEAD_QUERY}&metadataHeaders=from&metadataHeaders=subject&metadataHeaders=message-id",
)
READ_PARTS = READ_HEAD.but(
    READ_HEAD.why,
    url=f"{_MESSAGE}&format=full&fields=id%2Cpayload%28mimeType%2Cparts%28mimeType%2Cparts%28mimeType%2Cparts%28"
    "mimeType%2Cparts%2FmimeType%29%29%29%29",
)
READ_WORDS = READ_HEAD.but(READ_HEAD.why, url=f"{_MESSAGE}&format=full&fields={_OF_MESSAGE}")
HEAR = Asked(
    why="gmail.users.history.list",
    method="GET",
    url=f"{GMAIL}/history?alt=json&startHistoryId=987654&historyTypes=messageAdded&historyTypes=labelAdded",
)
FREEBUSY = Asked(
    why="calendar.freebusy.query",
    method="POST",
    url=f"{CALENDAR}/freeBusy?alt=json",
    headers=JSON,
    body=as_json({"timeMin": "2026-03-02T00:00:00Z", "timeMax": "2026-03-09T00:00:00Z", "items": [{"id": "primary"}]}),
)
MAKE = Asked(
    why="calendar.calendars.insert",
    method="POST",
    url=f"{CALENDAR}/calendars?alt=json",
    headers=JSON,
    body=as_json({"summary": "Outreach", "timeZone": "America/New_York"}),
)
REFRESH = Asked(
    why="token",
    method="POST",
    url=TOKEN,
    headers=FORM,
    body=b"grant_type=refresh_token&refresh_token=canary&client_id=test-client&client_secret=test-secret",
)
FORGET = Asked(why="revoke", method="POST", url=REVOKE, headers=FORM, body=b"token=canary")

# One request at least of each kind that is allowed; `why` is its name in Google's documents.
LEGITIMATE: tuple[Asked, ...] = (
    CREATE,
    CREATE.but("gmail.users.drafts.create", body=as_json({"message": {"raw": raw(UNADDRESSED), "threadId": THREAD}})),
    UPDATE,
    GET,
    LIST,
    DELETE,
    Asked(why="gmail.users.getProfile", method="GET", url=f"{GMAIL}/profile?alt=json"),
    Asked(why="gmail.users.settings.sendAs.list", method="GET", url=f"{GMAIL}/settings/sendAs?alt=json"),
    Asked(why="gmail.users.threads.get", method="GET", url=f"{GMAIL}/threads/{THREAD}?alt=json&format=metadata"),
    Asked(why="gmail.users.messages.list", method="GET", url=f"{GMAIL}/messages?alt=json&q=in%3Asent"),
    READ_HEAD,
    READ_PARTS,
    READ_WORDS,
    HEAR,
    MAKE,
    Asked(why="calendar.calendars.get", method="GET", url=f"{CALENDAR}/calendars/{HOLDS.replace('@', '%40')}?alt=json"),
    INSERT,
    EVERY_WEEK,
    EVERY_WEEK.but(
        INSERT.why, body=as_json({**EVENT, "recurrence": [WEEKLY.replace("WEEKLY;BYDAY=", "MONTHLY;BYDAY=-1")]})
    ),
    REWRITE,
    RELEASE,
    Asked(why="calendar.events.get", method="GET", url=f"{EVENTS}/{EVENT_ID}?alt=json"),
    Asked(why="calendar.events.list", method="GET", url=f"{EVENTS}?alt=json&timeMin=2026-03-02T00%3A00%3A00Z"),
    APPOINTMENTS,
    APPOINTMENTS.but("calendar.events.list", url=f"{OWN_EVENTS}&syncToken=CPDAlvWDx70CEPDAlvWDx70CGAU%3D"),
    FREEBUSY,
    REFRESH,
    FORGET,
)
