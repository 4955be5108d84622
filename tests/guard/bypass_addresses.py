"""Attempts to get past the guard by where a request goes: method, host, scheme, and the paths of all that sends.

Each line is one attempt, with the reason somebody might believe that it works. None may pass.
"""

from __future__ import annotations

from tests.guard.asked import (
    CALENDAR,
    CREATE,
    DELETE,
    DRAFT_ID,
    EVENT_ID,
    EVENTS,
    FREEBUSY,
    GET,
    GMAIL,
    HOLDS,
    INSERT,
    JSON,
    LIST,
    MAKE,
    RELEASE,
    REWRITE,
    THREAD,
    UPDATE,
    Asked,
    as_json,
)

HOST = "https://gmail.googleapis.com"
_SENT = as_json({"id": DRAFT_ID})


def sending(why: str, url: str, method: str = "POST") -> Asked:
    """Give a request that would send an existing draft, addressed in some way."""
    return Asked(why=why, method=method, url=url, headers=JSON, body=_SENT)


def moved(request: Asked, why: str, old: str, new: str) -> Asked:
    assert old in request.url, why
    return request.but(why, url=request.url.replace(old, new, 1))


METHODS = (
    *(CREATE.but(f"the method {m!r} on the drafts", method=m) for m in ("PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")),
    *(CREATE.but(f"a method of another spelling: {m!r}", method=m) for m in ("post", "Post", "POST ", " POST", "")),
    *(CREATE.but(f"a method no one defined: {m!r}", method=m) for m in ("SEND", "BREW", "CONNECT", "TRACE", "PRI")),
    CREATE.but("a method with a second line", method="POST\r\nX-A: b"),
    CREATE.but("two methods", method="GET, POST"),
    CREATE.but("a method with a NUL", method="POST\0"),
    UPDATE.but("a draft patched, as there is no such method", method="PATCH"),
    UPDATE.but("a post to a draft", method="POST"),
    REWRITE.but("an event patched: guests of the stored event would stay", method="PATCH"),
    REWRITE.but("a post to an event", method="POST"),
    INSERT.but("a put to all events", method="PUT"),
    RELEASE.but("all events deleted", url=f"{EVENTS}?sendUpdates=none"),
    DELETE.but("all drafts deleted", url=f"{GMAIL}/drafts"),
    LIST.but("a read with a body", body=as_json({"message": {}}), headers=JSON),
    GET.but("a read with an empty JSON body", body=b"{}", headers=JSON),
    RELEASE.but("a deletion with a body", body=b"{}", headers=JSON),
    FREEBUSY.but("free/busy read by GET", method="GET"),
    MAKE.but("a calendar changed", method="PUT", url=f"{CALENDAR}/calendars/{HOLDS}"),
    MAKE.but("a calendar deleted", method="DELETE", url=f"{CALENDAR}/calendars/{HOLDS}", body=None),
)

HOSTS = (
    *(
        moved(CREATE, f"another host: {host}", "gmail.googleapis.com", host)
        for host in (
            "gmail.googleapis.com.example.net",
            "gmail-googleapis.com",
            "gmail.googleapis.co",
            "xgmail.googleapis.com",
            "gmail.mtls.googleapis.com",
            "content-gmail.googleapis.com",
            "www.googleapis.com",
            "googleapis.com",
            "people.googleapis.com",
            "oauth2.googleapis.com",
            "smtp.gmail.com",
            "mail.google.com",
            "gmail.googleapis.com.",
            "gmail.googleapis.com..",
            ".gmail.googleapis.com",
            "gmail..googleapis.com",
            "gmail.googleapis.com:443",
            "gmail.googleapis.com:80",
            "gmail.googleapis.com:8443",
            "gmail.googleapis.com:",
            "gmail.googleapis.com:0443",
            "gmail.googleapis.com:+443",
            "me@gmail.googleapis.com",
            "me:secret@gmail.googleapis.com",
            ":@gmail.googleapis.com",
            "@gmail.googleapis.com",
            "gmail.googleapis.com@example.net",
            "gmail.googleapis.com%40example.net",
            "gmail.googleapis.com%2Eexample.net",
            "gmail.googleapis.com%00.example.net",
            "gmail.googleapis.com\\.example.net",
            "gmail.googleapis.com\\@example.net",
            "example.net\\@gmail.googleapis.com",
            "gmail。googleapis。com",
            "gmаil.googleapis.com",
            "ｇmail.googleapis.com",
            "gmail.googleapiſ.com",
            "xn--gmil-63d.googleapis.com",
            "GMAIL.GOOGLEAPIS.COM",
            "Gmail.googleapis.com",
            "gmail.googleapis.com ",
            "gmail.googleapis.com\t",
            "127.0.0.1",
            "127.0.0.1:8080",
            "localhost",
            "[::1]",
            "0.0.0.0",
            "2130706433",
            "[::ffff:127.0.0.1]",
            "142.250.74.42",
            "",
        )
    ),
    moved(INSERT, "the calendar's path at Gmail's host", "www.googleapis.com", "gmail.googleapis.com"),
    moved(INSERT, "the calendar at an old host", "www.googleapis.com", "calendar.googleapis.com"),
    moved(INSERT, "a look-alike of the calendar's host", "www.googleapis.com", "vvww.googleapis.com"),
)

SCHEMES = (
    *(
        moved(CREATE, f"another scheme: {scheme!r}", "https://", scheme)
        for scheme in (
            "http://",
            "HTTPS://",
            "https:/",
            "https:",
            "https:///",
            "//",
            "",
            " https://",
            "\thttps://",
            "https ://",
            "https\n://",
            "ftp://",
            "file://",
            "data:https://",
            "http+unix://",
            "smtp://",
            "mailto:",
            "view-source:https://",
            "jar:https://",
        )
    ),
)

SENDING = (
    sending("a draft sent", f"{GMAIL}/drafts/send"),
    sending("a draft sent, with the query of a create", f"{GMAIL}/drafts/send?alt=json"),
    # what is asked for with a body that is allowed elsewhere: only the address is wrong
    CREATE.but("a new draft's mail sent at once", url=f"{GMAIL}/drafts/send"),
    CREATE.but("a new draft's mail sent at once, with its query", url=f"{GMAIL}/drafts/send?alt=json"),
    UPDATE.but("an addressed mail sent at once", method="POST", url=f"{GMAIL}/drafts/send"),
    UPDATE.but("an addressed mail sent as it is written", url=f"{GMAIL}/drafts/send"),
    CREATE.but("a new draft's mail sent as a message", url=f"{GMAIL}/messages/send"),
    UPDATE.but("an addressed mail sent as a message", method="POST", url=f"{GMAIL}/messages/send"),
    UPDATE.but("an addressed mail put under a draft", url=f"{GMAIL}/drafts/{DRAFT_ID}/send"),
    sending("a message sent", f"{GMAIL}/messages/send"),
    sending("a message inserted", f"{GMAIL}/messages"),
    sending("a message imported", f"{GMAIL}/messages/import"),
    sending("the literal send as a draft's id", f"{GMAIL}/drafts/send", "PUT"),
    sending("the literal send, deleted", f"{GMAIL}/drafts/send", "DELETE"),
    sending("the literal send, read", f"{GMAIL}/drafts/send", "GET"),
    sending("a verb after a colon", f"{GMAIL}/drafts:send"),
    sending("a verb after a draft", f"{GMAIL}/drafts/{DRAFT_ID}:send"),
    sending("a verb under a draft", f"{GMAIL}/drafts/{DRAFT_ID}/send"),
    sending("simple upload of a sent mail", f"{HOST}/upload/gmail/v1/users/me/messages/send?uploadType=media"),
    sending("simple upload of a sent draft", f"{HOST}/upload/gmail/v1/users/me/drafts/send?uploadType=multipart"),
    sending("upload of a new draft", f"{HOST}/upload/gmail/v1/users/me/drafts?uploadType=media"),
    sending("upload over a draft", f"{HOST}/upload/gmail/v1/users/me/drafts/{DRAFT_ID}?uploadType=media", "PUT"),
    sending("resumable upload", f"{HOST}/resumable/upload/gmail/v1/users/me/drafts?uploadType=resumable"),
    sending("a resumable upload's second step", f"{HOST}/upload/gmail/v1/users/me/drafts?upload_id=AA", "PUT"),
    sending("many requests in one", f"{HOST}/batch"),
    sending("many requests in one, by its versioned path", f"{HOST}/batch/gmail/v1"),
    sending("many requests of the calendar in one", "https://www.googleapis.com/batch/calendar/v3"),
    sending("many requests in one, the old path", "https://www.googleapis.com/batch"),
    sending("Gmail at the host of the calendar", "https://www.googleapis.com/gmail/v1/users/me/drafts/send"),
    sending("Gmail's drafts at the host of the calendar", "https://www.googleapis.com/gmail/v1/users/me/drafts"),
    sending("a forwarding address made", f"{GMAIL}/settings/forwardingAddresses"),
    sending("forwarding switched on", f"{GMAIL}/settings/autoForwarding", "PUT"),
    sending("an automatic reply switched on", f"{GMAIL}/settings/vacation", "PUT"),
    sending("a filter that forwards", f"{GMAIL}/settings/filters"),
    sending("a delegate made", f"{GMAIL}/settings/delegates"),
    sending("another sender verified by mail", f"{GMAIL}/settings/sendAs/a%40example.org/verify"),
    sending("another sender made", f"{GMAIL}/settings/sendAs"),
    sending("an event from a sentence", f"{EVENTS}/quickAdd?text=Lunch%20with%20ada&sendUpdates=none"),
    sending("an event imported", f"{EVENTS}/import?sendUpdates=none"),
    sending("an event moved to another calendar", f"{EVENTS}/{EVENT_ID}/move?destination=a&sendUpdates=none"),
    sending("events watched", f"{EVENTS}/watch"),
    sending("a calendar shared, which mails the person", f"{CALENDAR}/calendars/{HOLDS}/acl"),
    sending("a calendar cleared", f"{CALENDAR}/calendars/{HOLDS}/clear"),
    sending("a calendar given away", f"{CALENDAR}/calendars/{HOLDS}/transferOwnership?newDataOwner=a"),
    sending("a calendar put on the list", f"{CALENDAR}/users/me/calendarList"),
    sending("a mail's labels changed", f"{GMAIL}/messages/{THREAD}/modify"),
    sending("a mailbox watched", f"{GMAIL}/watch"),
)
