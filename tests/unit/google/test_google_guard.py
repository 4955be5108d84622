"""What leaves and what does not: each allowed request as it should be, and each small step away from it."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self
from urllib.parse import quote

import pytest
import requests

from outreach.errors import Exit
from outreach.providers.google.allowed import (
    ALLOWED,
    APPOINTMENTS,
    BY_NAME,
    MAIL_HEAD,
    MAIL_HEADERS,
    MAIL_PARTS,
    MAIL_WORDS,
)
from outreach.providers.google.endpoints import GOOGLE, Endpoints, endpoints
from outreach.providers.google.guard import LARGEST_BODY, Forbidden, Guard, GuardedAdapter
from outreach.providers.google.mail_head import UnclearHeadError, header_names
from outreach.providers.google.shapes import Many, Named, Object, Shape, misfit

HOLDS = "c_holds%40group.calendar.google.com"
EVENT = "0123456789abcdefghijklmnopqrstuv"
GMAIL, CALENDAR = f"{GOOGLE.gmail}/users/me", GOOGLE.calendar
HEAD = b"From: n.ferrer@lakeshore.example.edu\r\nSubject: Hello\r\nMessage-ID: <k@lakeshore.example.edu>\r\n"


def raw(head: bytes = HEAD, body: bytes = b"Hi\r\n") -> str:
    return base64.urlsafe_b64encode(head + b"\r\n" + body).decode()


TIME = {"dateTime": "2026-11-30T09:00:00", "timeZone": "America/New_York"}
BODY: Mapping[str, object] = {
    "summary": "Interview",
    "description": "Bring the notes.",
    "start": TIME,
    "end": {"dateTime": "2026-11-30T15:00:00Z"},
    "status": "tentative",
    "transparency": "opaque",
    "visibility": "private",
    "reminders": {"useDefault": False, "overrides": [{"method": "popup", "minutes": 10}]},
    "extendedProperties": {"private": {"key": "k", "written": "w"}},
}
TOKEN = "grant_type=refresh_token&client_id=1-a.apps.googleusercontent.com&client_secret=s&refresh_token=1%2F%2Fx"
CODE = (
    "grant_type=authorization_code&client_id=a&client_secret=s&code=4%2F0A&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2F"
    f"&code_verifier={'v' * 64}"
)


@dataclass(frozen=True)
class Ask:
    """A request about to leave."""

    name: str
    method: str
    url: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def json(cls, name: str, method: str, url: str, body: object) -> Self:
        return cls(name, method, url, json.dumps(body).encode(), {"Content-Type": "application/json"})

    @classmethod
    def form(cls, name: str, url: str, body: str) -> Self:
        return cls(name, "POST", url, body.encode(), {"Content-Type": "application/x-www-form-urlencoded"})

    def having(self, *, url: str = "", headers: Mapping[str, str] | None = None, body: bytes | None = None) -> Ask:
        new = replace(self, headers={**self.headers, **(headers or {})})
        return replace(new, url=url or self.url, body=self.body if body is None else body)

    def passes(self, guard: Guard | None = None) -> bool:
        try:
            row = (guard or Guard(GOOGLE)).check(self.method, self.url, self.headers, self.body)
        except Forbidden:
            return False
        return row.name == self.name


def event(changes: Mapping[str, object] | None = None) -> Ask:
    body = {**BODY, "id": EVENT, **(changes or {})}
    url = f"{CALENDAR}/calendars/{HOLDS}/events?alt=json&sendUpdates=none"
    return Ask.json("calendar.events.insert", "POST", url, body)


def draft(message: object, *, update: bool = False) -> Ask:
    if update:
        return Ask.json("gmail.users.drafts.update", "PUT", f"{GMAIL}/drafts/r-1?alt=json", {"message": message})
    return Ask.json("gmail.users.drafts.create", "POST", f"{GMAIL}/drafts?alt=json", {"message": message})


def mail(head: bytes, *, update: bool = False) -> Ask:
    return draft({"raw": raw(head)}, update=update)


QUIET = "alt=json&sendUpdates=none"
MESSAGE = f"{GMAIL}/messages/19b0340c5c3f999f"
OWN_EVENTS = f"{CALENDAR}/calendars/primary/events?singleEvents=true&fields={quote(APPOINTMENTS, safe='')}"
ONE = f"{CALENDAR}/calendars/{HOLDS}/events/{EVENT}"
UPDATE = Ask.json("calendar.events.update", "PUT", f"{ONE}?{QUIET}", BODY)
GOOD = (
    Ask("gmail.users.getProfile", "GET", f"{GMAIL}/profile?alt=json"),
    Ask("gmail.users.getProfile", "GET", f"{GMAIL}/profile"),
    Ask("gmail.users.drafts.list", "GET", f"{GMAIL}/drafts?maxResults=500&alt=json"),
    Ask("gmail.users.drafts.list", "GET", f"{GMAIL}/drafts?q=rfc822msgid%3Aa%40example.org&alt=json"),
    Ask("gmail.users.drafts.list", "GET", f"{GMAIL}/drafts?pageToken=0123-_%3D&alt=json"),
    Ask("gmail.users.drafts.get", "GET", f"{GMAIL}/drafts/r-9038?format=raw&alt=json"),
    Ask("gmail.users.drafts.get", "GET", f"{GMAIL}/drafts/r2559?format=minimal"),
    draft({"raw": raw()}),
    draft({"raw": raw().rstrip("="), "threadId": "19b0340c5c3f999f"}),
    mail(HEAD + b"In-Reply-To: <a@example.org>\r\nReferences: <a@example.org>\r\n <b@example.org>\r\n"),
    mail(HEAD + b'MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary="=_k"\r\n'),
    mail(HEAD + b"To: a@example.org,\r\n b@example.org\r\nCc: c@example.org\r\n", update=True),
    draft({"raw": raw(), "id": "19b0340c5c3f999f"}, update=True),
    Ask("gmail.users.drafts.delete", "DELETE", f"{GMAIL}/drafts/r-1?alt=json"),
    Ask("gmail.users.settings.sendAs.list", "GET", f"{GMAIL}/settings/sendAs?alt=json"),
    Ask("gmail.users.threads.get", "GET", f"{GMAIL}/threads/19b0340c5c3f999f?format=metadata"),
    Ask("gmail.users.messages.list", "GET", f"{GMAIL}/messages?q=in%3Asent+to%3Aa%40example.org"),
    Ask("gmail.users.messages.get", "GET", f"{MESSAGE}?format=metadata&fields={quote(MAIL_HEAD, safe='')}"),
    Ask(
        "gmail.users.messages.get",
        "GET",
        f"{MESSAGE}?format=metadata&fields={quote(MAIL_HEAD, safe='')}"
        + "".join(f"&metadataHeaders={name}" for name in MAIL_HEADERS),
    ),
    Ask("gmail.users.messages.get", "GET", f"{MESSAGE}?format=full&fields={quote(MAIL_PARTS, safe='')}"),
    Ask("gmail.users.messages.get", "GET", f"{MESSAGE}?format=full&fields={quote(MAIL_WORDS, safe='')}&alt=json"),
    Ask("gmail.users.history.list", "GET", f"{GMAIL}/history?startHistoryId=1"),
    Ask(
        "gmail.users.history.list",
        "GET",
        f"{GMAIL}/history?startHistoryId=1&historyTypes=messageAdded&historyTypes=labelAdded&maxResults=500&pageToken=x",
    ),
    Ask.json("calendar.calendars.insert", "POST", f"{CALENDAR}/calendars", {"summary": "Holds", "timeZone": "UTC"}),
    Ask("calendar.calendars.get", "GET", f"{CALENDAR}/calendars/{HOLDS}"),
    Ask("calendar.events.list", "GET", f"{CALENDAR}/calendars/{HOLDS}/events?showDeleted=true&alt=json"),
    Ask(
        "calendar.events.list",
        "GET",
        f"{CALENDAR}/calendars/{HOLDS}/events?timeMin=2026-11-30T00%3A00%3A00Z&timeMax=2026-12-01T00:00:00-05:00"
        "&singleEvents=true&orderBy=startTime&privateExtendedProperty=outreach%3D1&maxResults=2500",
    ),
    Ask("calendar.events.list", "GET", OWN_EVENTS),
    Ask("calendar.events.list", "GET", f"{OWN_EVENTS}&syncToken=CPDAlvWDx70CGAU%3D&pageToken=x&maxResults=2500"),
    Ask("calendar.events.get", "GET", ONE),
    event(),
    UPDATE,
    UPDATE.having(headers={"If-Match": '"3400001"'}),
    Ask("calendar.events.delete", "DELETE", f"{ONE}?{QUIET}"),
    Ask("calendar.events.delete", "DELETE", f"{ONE}?sendUpdates=none", b"", {"If-Match": '"3400001"'}),
    Ask.json(
        "calendar.freebusy.query",
        "POST",
        f"{CALENDAR}/freeBusy?alt=json",
        {"timeMin": "2026-11-30T00:00:00Z", "timeMax": "2026-12-01T00:00:00Z", "items": [{"id": "primary"}]},
    ),
    Ask.form("token", GOOGLE.token, TOKEN),
    Ask.form("token", GOOGLE.token, CODE),
    Ask.form("revoke", GOOGLE.revoke, "token=1%2F%2Fx"),
)
PROFILE, LIST, GET = GOOD[0], GOOD[2], GOOD[4]
CREATE, EVENTS = draft({"raw": raw()}), event()
REFRESH = Ask.form("token", GOOGLE.token, TOKEN)


@pytest.mark.parametrize("ask", GOOD, ids=lambda ask: ask.name)
def test_what_is_allowed_passes(ask: Ask) -> None:
    assert ask.passes()


def test_there_is_an_example_of_everything_that_is_allowed() -> None:
    assert {ask.name for ask in GOOD} == BY_NAME.keys() == {row.name for row in ALLOWED}


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "get", "Post", ""])
def test_no_other_verb_passes(method: str) -> None:
    passed = [ask for ask in GOOD if method != ask.method and replace(ask, method=method).passes()]
    assert passed == []


@pytest.mark.parametrize(
    "change",
    [
        lambda url: url.replace("https://", "http://"),
        lambda url: url.replace("https://", "HTTPS://"),
        lambda url: url.replace("https://", "https://user:word@"),
        lambda url: url.replace("https://", "https://evil.example.org/"),
        lambda url: url.replace(".com/", ".com./", 1),
        lambda url: url.replace(".com/", ".com:443/", 1),
        lambda url: url.replace(".com/", ".com.example.org/", 1),
        lambda url: url.replace(".com/", ".com\\@example.org/", 1),
        lambda url: url.replace(".com/", ".com//", 1),
        lambda url: url.replace(".com/", ".com/./", 1),
        lambda url: url.replace(".com/", ".com/batch/", 1),
        lambda url: url.replace(".com/", ".com/upload/", 1),
        lambda url: url.replace(".com/", ".com/resumable/upload/", 1),
        lambda url: url.replace(".com/", ".com/%2e%2e/", 1),
        lambda url: url.replace(".com/", ".com/a/../", 1),
        lambda url: url.replace("google", "GOOGLE"),
        lambda url: url.replace("oogle", "оogle"),
        lambda url: url + "#x",
        lambda url: url + " ",
        lambda url: url + "\n",
        lambda url: url + "\x00",
        lambda url: url + "?",
        lambda url: url + "&",
        lambda url: url.partition("?")[0] + "/",
        lambda url: url.partition("?")[0] + "/send",
        lambda url: url + ";x=1",
        lambda url: url + ("&" if "?" in url else "?") + "key=1",
        lambda url: url + ("&" if "?" in url else "?") + "alt=media",
        lambda url: url + ("&" if "?" in url else "?") + "uploadType=media",
        lambda url: url + ("&" if "?" in url else "?") + "$.xgafv=1",
        lambda url: url + ("&" if "?" in url else "?") + "sendNotifications=true",
        lambda url: url + ("&" if "?" in url else "?") + "access_token=x",
        lambda url: url + ("&" if "?" in url else "?") + "alt=json&alt=json",
        lambda url: url + ("&" if "?" in url else "?") + "sendUpdates=none&sendUpdates=all",
        lambda url: url + ("&" if "?" in url else "?") + "%61lt=json",
        lambda url: url + ("&" if "?" in url else "?") + "q",
        lambda url: url + ("&" if "?" in url else "?") + "q=%ff",
        lambda url: url + ("&" if "?" in url else "?") + "q=%0a",
        lambda url: url + ("&" if "?" in url else "?") + "q=%4",
        lambda url: url.replace("/me/", "/me%2F..%2F/"),
        lambda url: url.partition("?")[0] + "?" + "q=" + "x" * 9000,
    ],
)  # fmt: skip
def test_no_change_of_an_address_passes(change: Callable[[str], str]) -> None:
    changed = [ask.having(url=change(ask.url)) for ask in GOOD]
    assert [ask.url for ask, old in zip(changed, GOOD, strict=True) if ask.url != old.url and ask.passes()] == []


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("POST", f"{GMAIL}/drafts/send"),
        ("PUT", f"{GMAIL}/drafts/send"),
        ("POST", f"{GMAIL}/messages/send"),
        ("POST", f"{GMAIL}/messages"),
        ("POST", f"{GMAIL}/messages/import"),
        ("GET", f"{GMAIL}/messages/19b0340c5c3f999f"),
        ("POST", f"{GMAIL}/threads/19b0340c5c3f999f/modify"),
        ("PUT", f"{GMAIL}/settings/vacation"),
        ("POST", f"{GMAIL}/settings/sendAs"),
        ("GET", f"{GOOGLE.gmail}/users/n.ferrer@lakeshore.example.edu/profile"),
        ("GET", f"{GOOGLE.gmail}/users/n.ferrer%40lakeshore.example.edu/profile"),
        ("GET", f"{GOOGLE.gmail}/users/ME/profile"),
        ("GET", f"{GMAIL}/drafts/19b0340c5c3f999f"),
        ("GET", f"{GMAIL}/drafts/r-"),
        ("GET", f"{GMAIL}/drafts/r-١٢"),
        ("GET", f"{GMAIL}/drafts/r-1/attachments"),
        ("GET", f"{CALENDAR}/users/me/calendarList"),
        ("GET", MESSAGE),
        ("GET", f"{MESSAGE}?format=full"),
        ("GET", f"{MESSAGE}?format=raw&fields={quote(MAIL_WORDS, safe='')}"),
        ("GET", f"{MESSAGE}?format=metadata&fields={quote(MAIL_HEAD, safe='')}%2Csnippet"),
        ("GET", f"{MESSAGE}?format=metadata&fields={quote(MAIL_HEAD, safe='')}&metadataHeaders=received"),
        ("GET", f"{MESSAGE}?format=metadata&format=full&fields={quote(MAIL_HEAD, safe='')}"),
        ("GET", f"{GMAIL}/history?startHistoryId=x"),
        ("GET", f"{GMAIL}/history?startHistoryId=1&historyTypes=messageDeleted"),
        ("GET", f"{GMAIL}/history?startHistoryId=1&startHistoryId=2"),
        ("GET", f"{CALENDAR}/calendars/primary/events"),
        ("GET", f"{CALENDAR}/calendars/primary/events?singleEvents=true"),
        ("GET", f"{OWN_EVENTS}%2Csummary"),
        ("GET", OWN_EVENTS.replace("items%28id", "items%28description%2Cid")),
        ("GET", OWN_EVENTS.replace("singleEvents=true&", "")),
        ("GET", f"{OWN_EVENTS}&q=lunch"),
        ("GET", OWN_EVENTS.replace("primary", "n.ferrer%40lakeshore.example.edu")),
        ("GET", f"{CALENDAR}/calendars/primary/events/{EVENT}"),
        ("GET", f"{CALENDAR}/calendars/n.ferrer%2Bx%40lakeshore.example.edu/events/{EVENT}"),
        ("POST", f"{CALENDAR}/calendars/{HOLDS}/acl"),
        ("POST", f"{CALENDAR}/calendars/{HOLDS}/events/quickAdd?text=x&{QUIET}"),
        ("POST", f"{CALENDAR}/calendars/{HOLDS}/events/import?{QUIET}"),
        ("POST", f"{ONE}/move?destination=x&{QUIET}"),
        ("DELETE", f"{CALENDAR}/calendars/{HOLDS}"),
        ("DELETE", f"{CALENDAR}/calendars/primary/events/{EVENT}?{QUIET}"),
        ("DELETE", f"{CALENDAR}/calendars/n.ferrer%40lakeshore.example.edu/events/{EVENT}?{QUIET}"),
        ("DELETE", f"{CALENDAR}/calendars/{HOLDS}/events/{EVENT}"),
        ("DELETE", f"{CALENDAR}/calendars/{HOLDS}/events/{EVENT}?sendUpdates=all"),
        ("DELETE", f"{CALENDAR}/calendars/{HOLDS}/events/{EVENT}?sendUpdates=None"),
        ("DELETE", f"{CALENDAR}/calendars/{HOLDS}/events/{EVENT.upper()}?{QUIET}"),
        ("DELETE", f"{CALENDAR}/calendars/{HOLDS}/events/?{QUIET}"),
        ("POST", "https://gmail.googleapis.com/batch"),
        ("POST", "https://www.googleapis.com/batch/calendar/v3"),
        ("POST", "https://www.googleapis.com/upload/gmail/v1/users/me/drafts"),
        ("GET", "https://people.googleapis.com/v1/people/me/connections"),
        ("GET", "https://oauth2.googleapis.com/tokeninfo"),
        ("GET", GOOGLE.consent),
        ("GET", "file:///etc/passwd"),
        ("GET", ""),
    ],
)
def test_no_other_method_of_google_passes(method: str, url: str) -> None:
    with pytest.raises(Forbidden):
        Guard(GOOGLE).check(method, url, {}, None)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-HTTP-Method-Override": "POST"},
        {"x-http-method-override": "GET"},
        {"X-HTTP-Method": "DELETE"},
        {"X-Method-Override": "PUT"},
        {"X_HTTP_Method_Override": "PUT"},
        {"Host": "gmail.googleapis.com"},
        {"Cookie": "a=b"},
        {"Transfer-Encoding": "chunked"},
        {"Content-Encoding": "gzip"},
        {"Expect": "100-continue"},
        {"X-Goog-User-Project": "other"},
        {"X-Upload-Content-Type": "message/rfc822"},
        {"Forwarded": "for=x"},
        {"Proxy-Authorization": "Basic eDp5"},
        {"Authorization": "Basic eDp5"},
        {"Authorization": "Bearer a\r\nX: y"},
        {"Accept": "a\nb"},
        {"Accept": "é"},
        {"Accept": "a", "ACCEPT": "b"},
        {"Content-Length": "7"},
        {"Content-Type": "multipart/mixed"},
        {"Content-Type": "message/rfc822"},
        {"Content-Type": "application/json; charset=utf-16"},
        {"": "x"},
    ],
)
def test_no_other_header_passes(headers: Mapping[str, str]) -> None:
    assert [ask.name for ask in GOOD if ask.having(headers=headers).passes()] == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer ya29.a-b_c~d+e/f="},
        {"User-Agent": "python (gzip)", "accept": "application/json", "X-Goog-Api-Client": "gdcl/2"},
    ],
)
def test_ordinary_headers_pass(headers: Mapping[str, str]) -> None:
    apis = [ask for ask in GOOD if ask.name.startswith(("gmail", "calendar"))]
    assert all(ask.having(headers=headers).passes() for ask in apis)


def test_a_token_goes_to_the_services_only() -> None:
    assert not REFRESH.having(headers={"Authorization": "Bearer x"}).passes()


@pytest.mark.parametrize("etag", ["*", "3400", '"a', 'W/"a"', '"a"b"', ""])
def test_only_one_version_can_be_meant(etag: str) -> None:
    assert not UPDATE.having(headers={"If-Match": etag}).passes()
    assert not PROFILE.having(headers={"If-Match": '"a"'}).passes()
    assert not EVENTS.having(headers={"If-Match": '"a"'}).passes()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xef\xbb\xbf" + (CREATE.body or b""),
        (CREATE.body or b"") + b"{}",
        (CREATE.body or b"").decode().encode("utf-16"),
        b"\xff",
        b'{"message": {"raw": NaN}}',
        b'{"message": {"raw": "%s"}, "message": {"raw": "%s"}}' % (raw().encode(), raw().encode()),
        b'{"message": {"raw": "%s", "raw": "%s"}}' % (raw().encode(), raw().encode()),
        b'{"message": ' * 100_000,
        b"message=x",
        b" " * (LARGEST_BODY + 1),
    ],
)
def test_a_body_that_is_not_plain_json_does_not_pass(body: bytes) -> None:
    assert not replace(CREATE, body=body).passes()


def test_a_body_without_a_kind_or_where_none_belongs_does_not_pass() -> None:
    assert not replace(CREATE, headers={}).passes()
    assert not PROFILE.having(body=b"{}").passes()
    assert not PROFILE.having(body=b"{}", headers={"Content-Type": "application/json"}).passes()
    assert not replace(REFRESH, headers={"Content-Type": "application/json"}).passes()
    assert not replace(CREATE, headers={"Content-Type": "application/x-www-form-urlencoded"}).passes()


@pytest.mark.parametrize(
    "head",
    [
        HEAD + b"To: a@example.org\r\n",
        HEAD + b"tO: a@example.org\r\n",
        HEAD + b"Cc: a@example.org\r\n",
        HEAD + b"Bcc: a@example.org\r\n",
        HEAD + b"Resent-To: a@example.org\r\n",
        HEAD + b"Reply-To: a@example.org\r\n",
        HEAD + b"Apparently-To: a@example.org\r\n",
        HEAD + b"Delivered-To: a@example.org\r\n",
        HEAD + b"X-Anything: a\r\n",
        HEAD + b"To\r\n : a@example.org\r\n",
        HEAD + b"To : a@example.org\r\n",
        HEAD + b"Subject: twice\r\n",
        HEAD + b"From: twice@example.org\r\n",
        HEAD + b"Date: x\nTo: a@example.org\r\n",
        HEAD + b"Date: x\rTo: a@example.org\r\n",
        HEAD + b"Date: x\x0bTo: a@example.org\r\n",
        HEAD + b"Date: x\x00\r\n",
        HEAD + b"Date: x\r\n \r\n To: a@example.org\r\n",
        HEAD + b"=?utf-8?q?To?=: a@example.org\r\n",
        HEAD + b": a\r\n",
        HEAD + b"a@example.org\r\n",
        b" To: a@example.org\r\n" + HEAD,
        b"\r\n" + HEAD,
        b"\r\nTo: a@example.org\r\n\r\n" + HEAD,
        b"From nobody Mon Nov 30\r\n" + HEAD,
        b"\xef\xbb\xbf" + HEAD,
        b"",
    ],
)
def test_a_draft_is_made_without_recipients_and_without_doubt(head: bytes) -> None:
    assert not mail(head).passes()


@pytest.mark.parametrize("name", ["Bcc", "bcc", "Resent-To", "Resent-Bcc", "Reply-To", "X-Bcc"])
def test_nobody_hidden_is_written_into_a_draft(name: str) -> None:
    assert not mail(HEAD + f"{name}: a@example.org\r\n".encode(), update=True).passes()


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"raw": ""},
        {"raw": raw() + "\n"},
        {"raw": raw() + "===="},
        {"raw": "A"},
        {"raw": base64.b64encode(b"\xff\xfe\xfd" * 9).decode()},
        {"raw": base64.urlsafe_b64encode(HEAD).decode()},
        {"raw": [raw()]},
        {"raw": raw(), "labelIds": ["SENT"]},
        {"raw": raw(), "payload": {}},
        {"raw": raw(), "RAW": raw()},
        {"raw": raw(), "threadId": "../send"},
        "x",
        None,
    ],
)
def test_no_other_message_passes(message: object) -> None:
    assert not draft(message).passes()
    assert not draft(message, update=True).passes()


@pytest.mark.parametrize(
    "changes",
    [
        {"attendees": []},
        {"Attendees": []},
        {"attendees": [{"email": "a@example.org"}]},
        {"attendeesOmitted": True},
        {"organizer": {"email": "a@example.org"}},
        {"conferenceData": {}},
        {"attachments": []},
        {"recurrence": ["RRULE:FREQ=DAILY"]},
        {"guestsCanInviteOthers": True},
        {"iCalUID": "a"},
        {"location": "x"},
        {"status": "confirmed"},
        {"status": "cancelled"},
        {"visibility": "public"},
        {"transparency": "Opaque"},
        {"reminders": {"useDefault": True}},
        {"reminders": {"useDefault": 0}},
        {"reminders": {}},
        {"reminders": {"useDefault": False, "overrides": [{"method": "email", "minutes": 5}]}},
        {"reminders": {"useDefault": False, "overrides": [{"method": "popup", "minutes": True}]}},
        {"reminders": {"useDefault": False, "overrides": [{"method": "popup", "minutes": -1}]}},
        {"reminders": {"useDefault": False, "overrides": [{"method": "popup"}]}},
        {"reminders": {"useDefault": False, "overrides": "popup"}},
        {"extendedProperties": {"shared": {"a": "b"}}},
        {"extendedProperties": {"private": {"key": {"attendees": []}}}},
        {"extendedProperties": {"private": {"key": "\x00"}}},
        {"extendedProperties": {"private": {"attendees": "a@example.org"}}},
        {"extendedProperties": {"private": []}},
        {"extendedProperties": []},
        {"start": {"dateTime": "tomorrow"}},
        {"start": {"date": "2026-11-30"}},
        {"start": {**TIME, "attendees": []}},
        {"start": {"timeZone": "UTC"}},
        {"start": "2026-11-30"},
        {"id": "UPPER"},
        {"id": None},
        {"summary": "x" * 8193},
        {"summary": ["x"]},
    ],
)
def test_no_other_event_passes(changes: Mapping[str, object]) -> None:
    assert not event(changes).passes()


def test_an_event_needs_what_keeps_it_quiet() -> None:
    for key in ("id", "status", "visibility", "reminders", "start", "end"):
        body = {name: value for name, value in {**BODY, "id": EVENT}.items() if name != key}
        assert not replace(event(), body=json.dumps(body).encode()).passes(), key


@pytest.mark.parametrize(
    "body",
    [
        "",
        "grant_type=refresh_token",
        TOKEN.replace("refresh_token&", "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&"),
        TOKEN.replace("refresh_token&", "password&"),
        TOKEN + "&scope=https%3A%2F%2Fmail.google.com%2F",
        TOKEN + "&audience=x",
        TOKEN + "&client_id=a",
        TOKEN + "&assertion=a",
        TOKEN + ";x",
        TOKEN + "&x",
        TOKEN + "&=x",
        TOKEN + " ",
        TOKEN + "\xe9",
        CODE.replace("127.0.0.1", "example.org"),
        CODE.replace("http%3A", "https%3A"),
        CODE.replace("v" * 64, "v"),
        json.dumps({"grant_type": "refresh_token", "client_id": "a"}),
    ],
)
def test_no_other_sign_in_passes(body: str) -> None:
    assert not replace(REFRESH, body=body.encode("latin-1")).passes()


def test_a_stand_in_cannot_be_used_to_reach_google_nor_the_other_way_round() -> None:
    stand_in = Guard(endpoints({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:8000"}))
    local = [ask.having(url=_moved(ask.url)) for ask in GOOD]
    assert all(ask.passes(stand_in) for ask in local)
    assert not any(ask.passes() for ask in local)
    assert not any(ask.passes(stand_in) for ask in GOOD)


def _moved(url: str) -> str:
    for base in ("https://gmail.googleapis.com", "https://www.googleapis.com", "https://oauth2.googleapis.com"):
        url = url.replace(base, "http://127.0.0.1:8000")
    return url


def test_a_stopped_request_is_a_mistake_of_the_program_and_shows_no_value() -> None:
    with pytest.raises(Forbidden) as caught:
        Guard(GOOGLE).check("POST", GOOGLE.token, REFRESH.headers, b"grant_type=canary-value&client_id=a")
    assert caught.value.code is Exit.BUG
    assert "canary-value" not in str(caught.value)
    assert "grant_type" in str(caught.value)


class TestTheDoor:
    """The adapter, which sees what is about to leave as bytes."""

    @pytest.fixture
    def door(self) -> GuardedAdapter:
        return GuardedAdapter(Guard(endpoints({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:9"})))

    @pytest.fixture
    def good(self) -> requests.PreparedRequest:
        return requests.Request("GET", "http://127.0.0.1:9/gmail/v1/users/me/profile").prepare()

    def test_it_never_repeats_anything(self, door: GuardedAdapter) -> None:
        assert door.max_retries.total == 0
        assert door.max_retries.read is False

    def test_what_is_allowed_goes_on(self, door: GuardedAdapter, good: requests.PreparedRequest) -> None:
        with pytest.raises(requests.exceptions.ConnectionError):
            door.send(good)

    def test_headers_in_bytes_are_read_as_what_they_are(
        self, door: GuardedAdapter, good: requests.PreparedRequest
    ) -> None:
        good.headers["Accept"] = b"application/json"
        with pytest.raises(requests.exceptions.ConnectionError):
            door.send(good)

    @pytest.mark.parametrize("value", [b"\xff", 7])
    def test_a_header_that_is_no_text_is_stopped(
        self, door: GuardedAdapter, good: requests.PreparedRequest, value: object
    ) -> None:
        good.headers["Accept"] = value  # type: ignore[assignment]
        with pytest.raises(Forbidden, match="no text"):
            door.send(good)

    def test_an_unchecked_certificate_is_stopped(self, door: GuardedAdapter, good: requests.PreparedRequest) -> None:
        with pytest.raises(Forbidden, match="certificate"):
            door.send(good, verify=False)

    @pytest.mark.parametrize("body", [iter([b"x"]), "é", object()])
    def test_a_body_that_is_not_there_yet_is_stopped(
        self, door: GuardedAdapter, good: requests.PreparedRequest, body: object
    ) -> None:
        good.body = body  # type: ignore[assignment]
        with pytest.raises(Forbidden, match="plain bytes"):
            door.send(good)

    def test_a_plain_text_body_leaves_as_the_bytes_that_were_checked(self, door: GuardedAdapter) -> None:
        form = requests.Request("POST", "http://127.0.0.1:9/revoke", data={"token": "x"}).prepare()
        assert isinstance(form.body, str)
        with pytest.raises(requests.exceptions.ConnectionError):
            door.send(form)
        assert repr(form.body) == "b'token=x'"


@pytest.mark.parametrize(
    ("value", "shape", "place"),
    [
        ("a", "a|b", None),
        ("ab", "a|b", "the value"),
        (1, "1", "the value"),
        (True, True, None),
        (1, True, "the value"),
        (5, range(0, 6), None),
        (6, range(0, 6), "the value"),
        (True, range(0, 6), "the value"),
        ({"a": {"b": 1}}, Object({"a": Object({"b": "x"})}), "a.b"),
        ({"a": 1}, Object({"a": Object({})}), "a"),
        ({7: 1}, Object({}), "7"),
        ([], Object({}), "the body"),
        ({}, Object({"a": "x"}, frozenset({"a"})), "a is missing"),
        ({"a": ["x", "y"]}, Object({"a": Many("x", 2)}), "a[1]"),
        ({"a": ["x", "x", "x"]}, Object({"a": Many("x", 2)}), "a"),
        ({"a": "xx"}, Object({"a": Many("x", 2)}), "a"),
        ({"a": {"k": 1}}, Object({"a": Named("k", "x", 1)}), "a.k"),
        ({"a": {1: "x"}}, Object({"a": Named("k", "x", 1)}), "a.1"),
        ({"a": {"k": "x"}}, Object({"a": Named("k", "x", 1)}), None),
    ],
)
def test_the_first_misfit_is_named(value: object, shape: Shape, place: str | None) -> None:
    assert misfit(value, shape) == place


def test_the_names_of_headers_are_read() -> None:
    assert header_names(raw(HEAD + b"References: <a@b>\r\n\t<c@d>\r\n")) == (
        "from", "subject", "message-id", "references",
    )  # fmt: skip
    with pytest.raises(UnclearHeadError):
        header_names("!")


def test_endpoints_of_another_kind_can_be_guarded_too() -> None:
    other = Endpoints(gmail="https://a", calendar="https://b", token="https://c", revoke="https://d", consent="")
    assert Guard(other).row("GET", "https://a/users/me/profile").name == "gmail.users.getProfile"
