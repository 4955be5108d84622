"""Attempts to get past the guard by what a request carries: headers, events, and bodies that readers read differently.

Each line is one attempt, with the reason somebody might believe that it works. None may pass.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from tests.guard.asked import CREATE, DELETE, EVENT, FREEBUSY, GET, INSERT, JSON, MAKE, REWRITE, Asked, as_json

GUEST = {"email": "ada.quill@example.org"}


HEADERS = (
    *(
        request.but(f"{request.why} turned into {value} by the header {name}", headers={**request.headers, name: value})
        for request, value in ((GET, "POST"), (CREATE, "PUT"), (DELETE, "POST"))
        for name in (
            "X-HTTP-Method-Override",
            "x-http-method-override",
            "X-Http-Method",
            "X-HTTP-METHOD",
            "X-Method-Override",
            "X_HTTP_METHOD_OVERRIDE",
            "Http-Method-Override",
            "X-Original-Method",
        )
    ),
    *(
        CREATE.but(f"a header that names another place or body: {name}: {value}", headers={**JSON, name: value})
        for name, value in (
            ("X-Original-URL", "/gmail/v1/users/me/drafts/send"),
            ("X-Rewrite-URL", "/gmail/v1/users/me/drafts/send"),
            ("X-Forwarded-Host", "example.net"),
            ("Host", "example.net"),
            ("host", "www.googleapis.com"),
            ("Transfer-Encoding", "chunked"),
            ("transfer-encoding", "identity"),
            ("Content-Encoding", "gzip"),
            ("Content-Encoding", "identity"),
            ("Content-Length", "0"),
            ("Content-Length", "999999"),
            ("Content-Range", "bytes 0-1/2"),
            ("X-Upload-Content-Type", "message/rfc822"),
            ("X-Upload-Content-Length", "10"),
            ("X-Goog-Upload-Protocol", "resumable"),
            ("X-Goog-Upload-Command", "start"),
            ("X-Goog-User-Project", "another"),
            ("X-Goog-Api-Key", "canary"),
            ("Slug", "draft"),
            ("Upgrade", "h2c"),
            ("Expect", "100-continue"),
            ("Trailer", "X-HTTP-Method-Override"),
            ("Cookie", "SID=canary"),
            ("Proxy-Authorization", "Basic canary"),
            ("Forwarded", "host=example.net"),
            ("Te", "trailers"),
            ("X-A", "b\r\nX-HTTP-Method-Override: PUT"),
            ("X-A\r\nX-HTTP-Method-Override", "PUT"),
            ("User-Agent", "outreach\r\nX-HTTP-Method-Override: PUT"),
            ("Accept", "*/*\r\n\r\nPOST /gmail/v1/users/me/drafts/send HTTP/1.1"),
        )
    ),
    *(
        CREATE.but(f"a body said to be {kind!r}", headers={"content-type": kind})
        for kind in (
            "message/rfc822",
            "multipart/related; boundary=x",
            "multipart/mixed; boundary=batch",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/http",
            "application/json; charset=utf-16",
            "application/json; charset=utf-7",
            "application/json, message/rfc822",
            "application/octet-stream",
            "application/x-protobuf",
            "",
        )
    ),
    CREATE.but("a body said to be nothing", headers={}),
    CREATE.but("two kinds of body", headers={"content-type": "application/json", "Content-Type": "message/rfc822"}),
    GET.but("only if changed, on a read that knows no such thing", headers={"If-Match": "*"}),
)


def _hold(why: str, **added: object) -> Asked:
    return INSERT.but(f"a hold with {why}", body=as_json({**EVENT, **added}))


def _without(key: str) -> Asked:
    kept = {name: value for name, value in EVENT.items() if name != key}
    return INSERT.but(f"a hold that does not say {key}", body=as_json(kept))


def written(why: str, text: str | bytes, request: Asked = INSERT) -> Asked:
    return request.but(why, body=text if isinstance(text, bytes) else text.encode())


def _reminded(override: Mapping[str, object]) -> Mapping[str, object]:
    return {"useDefault": False, "overrides": [override]}


_HOLD = json.dumps(dict(EVENT))
_OPEN = _HOLD[:-1]
_DECLINE = "declineAllConflictingInvitations"
_TIME = EVENT["start"]
assert isinstance(_TIME, Mapping)

EVENTS = (
    _hold("a guest", attendees=[GUEST]),
    _hold("an empty list of guests", attendees=[]),
    _hold("guests that are null", attendees=None),
    _hold("Guests", Attendees=[GUEST]),
    _hold("guests in capitals", ATTENDEES=[GUEST]),
    _hold("guests with a space", **{"attendees ": [GUEST]}),
    _hold("guests as snake", attendees_=[GUEST]),
    _hold("guests of another name", attendee=[GUEST]),
    _hold("guests, long s", **{"attendeeſ": [GUEST]}),
    _hold("guests, a wide letter", **{"ａttendees": [GUEST]}),
    _hold("guests, a path as key", **{"event.attendees": [GUEST]}),
    _hold("guests in the start", start={**_TIME, "attendees": [GUEST]}),
    _hold("guests in the end", end={**_TIME, "attendees": [GUEST]}),
    _hold("guests in the reminders", reminders={"useDefault": False, "attendees": [GUEST]}),
    _hold(
        "guests in a reminder",
        reminders={"useDefault": False, "overrides": [{"method": "popup", "minutes": 1, "attendees": [GUEST]}]},
    ),
    _hold("guests in the properties", extendedProperties={"private": {}, "attendees": [GUEST]}),
    _hold("guests as a property", extendedProperties={"private": {"key": [GUEST]}}),
    _hold("shared properties", extendedProperties={"shared": {"a": "b"}}),
    _hold("guests in a resource", resource={"attendees": [GUEST]}),
    _hold("guests in an event", event={"attendees": [GUEST]}),
    _hold("guests deep below", a={"b": {"c": [{"attendees": [GUEST]}]}}),
    _hold("guests left out", attendeesOmitted=True),
    _hold("an organizer", organizer=GUEST),
    _hold("a creator", creator=GUEST),
    _hold("a meeting", conferenceData={"createRequest": {"requestId": "a"}}),
    _hold("a link to a meeting", hangoutLink="https://meet.example.org"),
    _hold("an attachment", attachments=[{"fileUrl": "https://example.org"}]),
    _hold("a gadget", gadget={"link": "https://example.org"}),
    _hold("a source", source={"url": "https://example.org", "title": "a"}),
    _hold("a place", location="Main Street 1"),
    _hold("a repetition without an end", recurrence=["RRULE:FREQ=DAILY"]),
    _hold("one every second", recurrence=["RRULE:FREQ=SECONDLY;BYDAY=TH;UNTIL=20270624T120000Z"]),
    _hold("one that is counted", recurrence=["RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=9999"]),
    _hold("one with more in it", recurrence=["RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T120000Z;BYHOUR=1,2,3"]),
    _hold("a second line in it", recurrence=["RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T120000Z\nATTENDEE:a"]),
    _hold("guests as a repetition", recurrence=["ATTENDEE:mailto:a@example.org"]),
    _hold("other days", recurrence=["RDATE;TZID=America/Chicago:20261126T070000"]),
    _hold("three lines", recurrence=["EXDATE;TZID=America/Chicago:20261126T070000"] * 3),
    _hold("a repetition that is no list", recurrence="RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T120000Z"),
    _hold("guests that may invite", guestsCanInviteOthers=True),
    _hold("guests that may change it", guestsCanModify=True),
    _hold("guests that see each other", guestsCanSeeOtherGuests=True),
    _hold("anyone adding himself", anyoneCanAddSelf=True),
    _hold("a type", eventType="outOfOffice"),
    _hold(
        "an absence that declines invitations",
        outOfOfficeProperties={"autoDeclineMode": "declineAllConflictingInvitations"},
    ),
    _hold(
        "a focus time that declines invitations",
        focusTimeProperties={"autoDeclineMode": "declineAllConflictingInvitations"},
    ),
    _hold("a working place", workingLocationProperties={"type": "homeOffice"}),
    _hold("another's name for it", iCalUID="a@example.org"),
    _hold("an own number", sequence=2),
    _hold("a word about notifying", sendUpdates="all"),
    _hold("a word about notifications", sendNotifications=True),
    _hold("a colour", colorId="1"),
    _hold("the state confirmed", status="confirmed"),
    _hold("the state cancelled", status="cancelled"),
    _hold("a state of another spelling", status="Tentative"),
    _hold("a public face", visibility="public"),
    _hold("the calendar's own visibility", visibility="default"),
    _hold("a reminder by mail", reminders=_reminded({"method": "email", "minutes": 1})),
    _hold(
        "a reminder by text message", reminders={"useDefault": False, "overrides": [{"method": "sms", "minutes": 1}]}
    ),
    _hold("the calendar's own reminders", reminders={"useDefault": True}),
    _hold("reminders that only look like false", reminders={"useDefault": 0}),
    _hold("reminders that are the word false", reminders={"useDefault": "false"}),
    _hold(
        "a reminder before time began",
        reminders={"useDefault": False, "overrides": [{"method": "popup", "minutes": -1}]},
    ),
    _hold("half a minute", reminders=_reminded({"method": "popup", "minutes": 0.5})),
    _hold("a title that is a list", summary=["a"]),
    _hold("a title that is an object", summary={"attendees": [GUEST]}),
    _hold("an id that is none", id="SEND"),
    _hold("an id with a second line", id="abcdef\n"),
    _hold("a start without a form", start="2026-03-02"),
    _hold("a start of words", start={"dateTime": "tomorrow with ada@example.org"}),
    *(_without(key) for key in ("status", "visibility", "reminders", "id", "start")),
    REWRITE.but("guests written into a hold", body=as_json({**EVENT, "attendees": [GUEST]})),
    REWRITE.but("a hold's guests emptied", body=as_json({**EVENT, "attendees": []})),
    FREEBUSY.but("free/busy with guests", body=as_json({"attendees": [GUEST]})),
    FREEBUSY.but(
        "free/busy of a group",
        body=as_json(
            {"timeMin": "2026-03-02T00:00:00Z", "timeMax": "2026-03-03T00:00:00Z", "items": [], "groupExpansionMax": 9}
        ),
    ),
    MAKE.but("a calendar with somebody else", body=as_json({"summary": "Outreach", "acl": [GUEST]})),
    MAKE.but("a calendar without a name", body=b"{}"),
)

JSON_TEXTS = (
    written("guests by a second key of the same name", _OPEN + ', "summary": "a", "attendees": []}'),
    written("the same key twice", _OPEN + ', "status": "confirmed"}'),
    written("the same key twice, the last one harmless", '{"status": "confirmed", ' + _HOLD[1:]),
    written(
        "the same key twice in the depth",
        _HOLD.replace('"useDefault": false', '"useDefault": true, "useDefault": false'),
    ),
    written("the same key twice, once escaped", _OPEN + r', "st\u0061tus": "confirmed"}'),
    written("guests by escapes", _OPEN + r', "\u0061ttendees": [{"email": "ada@example.org"}]}'),
    written("guests by escapes throughout", _OPEN + r', "\u0061\u0074\u0074\u0065\u006e\u0064\u0065\u0065\u0073": []}'),
    written("words after the end", _HOLD + ' {"attendees": []}'),
    written("a second value", _HOLD + "\n" + _HOLD),
    written("a comment", _OPEN + ', /* */ "attendees": []}'),
    written("a trailing comma", _OPEN + ",}"),
    written("single quotes", _HOLD.replace('"', "'")),
    written("keys without quotes", "{summary: 'a'}"),
    written("not a number", _HOLD.replace('"minutes": 10', '"minutes": NaN')),
    written("infinity", _HOLD.replace('"minutes": 10', '"minutes": Infinity')),
    written("a mark at the start", b"\xef\xbb\xbf" + _HOLD.encode()),
    written("two bytes a character", _HOLD.encode("utf-16")),
    written("two bytes a character, no mark", _HOLD.encode("utf-16-be")),
    written("four bytes a character", _HOLD.encode("utf-32-le")),
    written("not UTF-8", _HOLD.replace("Talk", "T\udcffk").encode("utf-8", "surrogateescape")),
    written("overlong letters", _HOLD.encode().replace(b"summary", b"\xc1\xb3ummary")),
    written("a list of events", f"[{_HOLD}]"),
    written("null", "null"),
    written("a text", json.dumps(_HOLD)),
    written("a number", "1"),
    written("nothing", ""),
    written("an empty object", "{}"),
    written("only white space", "  \n"),
    written("a prefix against hijacking", ")]}'\n" + _HOLD),
    written("a thousand lists deep", '{"a":' + "[" * 100_000 + "]" * 100_000 + "}"),
    written("too large", _OPEN + ', "description": "' + "a" * 50_000_000 + '"}'),
    written("a form instead of JSON", "summary=a&attendees=ada%40example.org"),
    written("several parts", "--x\r\ncontent-type: application/json\r\n\r\n{}\r\n--x--"),
    written("a NUL after the end", _HOLD + "\0"),
    INSERT.but("no body at all", body=None),
    CREATE.but("a draft without a body", body=None),
)
