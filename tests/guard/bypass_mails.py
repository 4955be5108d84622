"""Attempts to get past the guard by what a draft holds, down to the mail inside, and by what is asked of the sign-in.

Each line is one attempt, with the reason somebody might believe that it works. None may pass.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

from tests.guard.asked import (
    ADDRESSED,
    CREATE,
    DRAFT_ID,
    EVENT_ID,
    FORGET,
    FORM,
    JSON,
    MAIL,
    REFRESH,
    TOKEN,
    UNADDRESSED,
    UPDATE,
    Asked,
    as_json,
    raw,
)

_RAW = raw(UNADDRESSED)
_HIDDEN = raw(ADDRESSED)


def _draft(why: str, message: Mapping[str, object], **added: object) -> Asked:
    return CREATE.but(f"a draft with {why}", body=as_json({"message": dict(message), **added}))


DRAFTS = (
    _draft("labels", {"raw": _RAW, "labelIds": ["SENT"]}),
    _draft("labels that are none", {"raw": _RAW, "labelIds": []}),
    _draft(
        "Gmail's own parts instead of a mail", {"payload": {"headers": [{"name": "To", "value": "ada@example.org"}]}}
    ),
    _draft("both parts and a mail", {"raw": _RAW, "payload": {"headers": []}}),
    _draft("a snippet", {"raw": _RAW, "snippet": "a"}),
    _draft("a date of its own", {"raw": _RAW, "internalDate": "1"}),
    _draft("a word about sending", {"raw": _RAW, "send": True}),
    _draft("a word about sending beside it", {"raw": _RAW}, send=True),
    _draft("a user beside it", {"raw": _RAW}, userId="ada"),
    _draft("a second message beside it", {"raw": _RAW}, messages=[{"raw": _RAW}]),
    _draft("no mail", {}),
    _draft("a mail that is null", {"raw": None}),
    _draft("a mail that is a list", {"raw": [_RAW]}),
    _draft("an empty mail", {"raw": ""}),
    _draft("a Raw mail", {"Raw": _RAW}),
    _draft("a thread that is none", {"raw": _RAW, "threadId": "../send"}),
    _draft("a thread of another kind", {"raw": _RAW, "threadId": {"a": "b"}}),
    _draft("an id that is the word send", {"raw": _RAW}, id="send"),
    CREATE.but("a message without a draft around it", body=as_json({"raw": _RAW})),
    CREATE.but("a draft that only has an id, as in sending", body=as_json({"id": DRAFT_ID})),
    CREATE.but(
        "two mails under one key", body=f'{{"message": {{"raw": "{raw(ADDRESSED)}", "raw": "{_RAW}"}}}}'.encode()
    ),
    CREATE.but(
        "two messages under one key",
        body=f'{{"message": {{"raw": "{raw(ADDRESSED)}"}}, "message": {{"raw": "{_RAW}"}}}}'.encode(),
    ),
    UPDATE.but("labels put on a draft", body=as_json({"message": {"raw": _RAW, "labelIds": ["SENT"]}})),
    UPDATE.but("a draft told to send", body=as_json({"message": {"raw": _RAW}, "send": True})),
)


def _mail(why: str, head: str, request: Asked = CREATE) -> Asked:
    return _whole(f"a draft with {why}", MAIL.format(head=head), request)


def _whole(why: str, mail: str | bytes, request: Asked = CREATE) -> Asked:
    return request.but(why, body=as_json({"message": {"raw": raw(mail)}}))


def _encoded(why: str, text: str) -> Asked:
    return CREATE.but(f"a mail encoded {why}", body=as_json({"message": {"raw": text}}))


_TO = "To: ada.quill@example.org\r\n"
_PADDED = base64.urlsafe_b64encode(ADDRESSED.encode()).decode()

MAILS = (
    _mail("a recipient", _TO),
    _mail("a copy", "Cc: ada.quill@example.org\r\n"),
    _mail("a blind copy", "Bcc: ada.quill@example.org\r\n"),
    *(
        _mail(f"a recipient of a second sending: {name}", f"{name}: ada.quill@example.org\r\n")
        for name in ("Resent-To", "Resent-Cc", "Resent-Bcc", "Resent-From", "Resent-Sender", "resent-to")
    ),
    *(
        _mail(f"a header by which mail is delivered: {name}", f"{name}: ada.quill@example.org\r\n")
        for name in ("Apparently-To", "X-Forwarded-To", "Envelope-To", "Delivered-To", "X-Original-To", "Reply-To")
    ),
    _mail("a request for a receipt", "Disposition-Notification-To: ada.quill@example.org\r\n"),
    _mail("a request for another receipt", "Return-Receipt-To: ada.quill@example.org\r\n"),
    _mail("a header of Gmail's own", "X-Gmail-Labels: SENT\r\n"),
    _mail("a time at which to send", "X-Send-At: Mon, 02 Mar 2026 09:00:00 +0000\r\n"),
    *(
        _mail(f"a recipient in other letters: {name!r}", f"{name} ada.quill@example.org\r\n")
        for name in ("TO:", "tO:", "to:", "bCC:", "BCC:")
    ),
    _mail("a recipient after a space", "To : ada.quill@example.org\r\n"),
    _mail("a recipient after a tab", "To\t: ada.quill@example.org\r\n"),
    _mail("an empty recipient", "To:\r\n"),
    _mail("a recipient on the next line", "To:\r\n ada.quill@example.org\r\n"),
    _mail("a blind copy on the next line", "Bcc:\r\n\tada.quill@example.org\r\n"),
    _mail("a group of recipients", "To: undisclosed: ada.quill@example.org;\r\n"),
    _mail("an encoded recipient", "To: =?utf-8?q?ada=2Equill=40example=2Eorg?=\r\n"),
    _mail("an encoded name of a header", "=?utf-8?q?To?=: ada.quill@example.org\r\n"),
    _mail("a recipient after a bare line feed", "Date: Mon, 02 Mar 2026 09:00:00 +0000\nTo: ada.quill@example.org\r\n"),
    _mail("a recipient after a bare return", "Date: Mon, 02 Mar 2026 09:00:00 +0000\rTo: ada.quill@example.org\r\n"),
    _mail("a recipient after a vertical tab", "Date: a\x0bTo: ada.quill@example.org\r\n"),
    _mail("a recipient after a form feed", "Date: a\x0cTo: ada.quill@example.org\r\n"),
    _mail("a recipient after a next-line sign", "Date: a\x85To: ada.quill@example.org\r\n"),
    _mail("a recipient after a line separator", "Date: a\u2028To: ada.quill@example.org\r\n"),
    _mail("a recipient behind a NUL", "\0To: ada.quill@example.org\r\n"),
    _mail("a recipient behind a mark", "\ufeffTo: ada.quill@example.org\r\n"),
    _mail("a recipient behind a zero-width space", "\u200bTo: ada.quill@example.org\r\n"),
    _mail("a line that is no header", "this is no header\r\n"),
    _mail("a header without a name", ": ada.quill@example.org\r\n"),
    _mail("a mailbox line", "From ada@example.org Mon Mar  2 09:00:00 2026\r\nTo: ada.quill@example.org\r\n"),
    _whole("a recipient as the first line", _TO + UNADDRESSED),
    _whole("a recipient after an empty first line", "\r\n" + ADDRESSED),
    CREATE.but(
        "a recipient on a first line that is folded", body=as_json({"message": {"raw": raw(" x\r\n" + ADDRESSED)}})
    ),
    CREATE.but(
        "a recipient in a second block of headers",
        body=as_json({"message": {"raw": raw("Subject: a\r\n\n\r" + ADDRESSED)}}),
    ),
    CREATE.but(
        "a mail with a mark at the start", body=as_json({"message": {"raw": raw(b"\xef\xbb\xbf" + ADDRESSED.encode())}})
    ),
    _whole("a mail of two bytes a character", ADDRESSED.encode("utf-16")),
    UPDATE.but(
        "a blind copy written into a draft",
        body=as_json({"message": {"raw": raw(MAIL.format(head="Bcc: a@example.org\r\n"))}}),
    ),
    UPDATE.but(
        "a second sending written into a draft",
        body=as_json({"message": {"raw": raw(MAIL.format(head="Resent-To: a@example.org\r\n"))}}),
    ),
    UPDATE.but(
        "a hidden blind copy",
        body=as_json({"message": {"raw": raw(MAIL.format(head="Date: a\rBcc: a@example.org\r\n"))}}),
    ),
    UPDATE.but(
        "a receipt asked for in a draft",
        body=as_json({"message": {"raw": raw(MAIL.format(head="Disposition-Notification-To: a@example.org\r\n"))}}),
    ),
    _encoded("with a space", " " + _PADDED),
    _encoded("with spaces inside", _PADDED[:40] + " " + _PADDED[40:]),
    _encoded("with line breaks", _PADDED[:40] + "\r\n" + _PADDED[40:]),
    _encoded("with the ordinary alphabet", base64.b64encode(b"To: a@example.org\r\n" + b"\xff\xfe?>" * 9).decode()),
    _encoded("with its end in the middle", raw("Subject: abcd\r\n") + "==" + _PADDED),
    _encoded("with signs of no alphabet", "!" + _PADDED),
    _encoded("not at all", ADDRESSED),
    _encoded("twice", raw(_PADDED)),
    _encoded("in a data address", "data:message/rfc822;base64," + _PADDED),
    _encoded("with a letter missing", _PADDED.rstrip("=")[:-3]),
    _encoded("with wide letters", _PADDED[:-8] + "ＡＡＡＡ" + _PADDED[-4:]),
)


def _form(why: str, added: bytes) -> Asked:
    return REFRESH.but(why, body=(REFRESH.body or b"") + b"&" + added)


def _code(why: str, returned_to: bytes) -> Asked:
    return REFRESH.but(why, body=b"grant_type=authorization_code&client_id=b&code=c&redirect_uri=" + returned_to)


SIGN_IN = (
    *(
        REFRESH.but(f"a token by other means: {grant}", body=f"grant_type={grant}&client_id=a&assertion=b".encode())
        for grant in (
            "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer",
            "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code",
            "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange",
            "client_credentials",
            "password",
            "",
        )
    ),
    REFRESH.but(
        "a token for a wider scope",
        body=b"grant_type=refresh_token&refresh_token=a&client_id=b&scope=https%3A%2F%2Fmail.google.com%2F",
    ),
    REFRESH.but(
        "a token for somebody else",
        body=b"grant_type=refresh_token&refresh_token=a&client_id=b&subject=ada%40example.org",
    ),
    REFRESH.but("two kinds of grant", body=b"grant_type=refresh_token&grant_type=password&client_id=b&refresh_token=a"),
    REFRESH.but("a grant of no kind", body=b"refresh_token=a&client_id=b"),
    REFRESH.but("a grant in other letters", body=b"Grant_Type=refresh_token&client_id=b&refresh_token=a"),
    REFRESH.but(
        "a code returned to another machine",
        body=b"grant_type=authorization_code&client_id=b&code=c&redirect_uri=https%3A%2F%2Fexample.net",
    ),
    REFRESH.but(
        "a code typed by hand",
        body=b"grant_type=authorization_code&client_id=b&code=c&redirect_uri=urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob",
    ),
    REFRESH.but(
        "a code returned to a look-alike",
        body=b"grant_type=authorization_code&client_id=b&code=c&redirect_uri=http%3A%2F%2F127.0.0.1.example.net%2F",
    ),
    REFRESH.but("JSON instead of a form", headers=JSON, body=as_json({"grant_type": "refresh_token"})),
    REFRESH.but("a form said to be JSON", headers=JSON),
    REFRESH.but("no form", body=None),
    REFRESH.but("an empty form", body=b""),
    REFRESH.but("secrets in the address", url=f"{TOKEN}?refresh_token=canary"),
    REFRESH.but("a token read", method="GET"),
    REFRESH.but("a form with a loose end", body=b"grant_type=refresh_token&client_id=b&refresh_token=a&x"),
    REFRESH.but("a form parted by semicolons", body=b"grant_type=refresh_token;client_id=b;refresh_token=a"),
    REFRESH.but("a form that is not UTF-8", body=b"grant_type=refresh_token&client_id=b&refresh_token=%ff"),
    REFRESH.but("the token's path at the interface", url="https://www.googleapis.com/oauth2/v4/token"),
    REFRESH.but("the token's path of old", url="https://accounts.google.com/o/oauth2/token"),
    REFRESH.but("the token's path and more", url=f"{TOKEN}/"),
    REFRESH.but("a device's code", url="https://oauth2.googleapis.com/device/code", body=b"client_id=a&scope=b"),
    FORGET.but(
        "another's token signed out, by address", url="https://oauth2.googleapis.com/revoke?token=canary", body=None
    ),
    FORGET.but("signing out and more", body=b"token=canary&scope=a"),
    FORGET.but("signing out of nothing", body=b""),
    FORGET.but("two tokens signed out", body=b"token=a&token=b"),
    FORGET.but("signing out by GET", method="GET"),
    REFRESH.but("a form in several parts", headers={"content-type": "multipart/form-data; boundary=x"}),
    REFRESH.but(
        "a form of another letter set",
        headers={**FORM, "content-type": "application/x-www-form-urlencoded; charset=utf-16"},
    ),
    Asked(why="a draft's body at the token's address", method="POST", url=TOKEN, headers=JSON, body=CREATE.body),
    Asked(
        why="an event's id as a draft",
        method="PUT",
        url=UPDATE.url.replace(DRAFT_ID, EVENT_ID),
        headers=JSON,
        body=UPDATE.body,
    ),
)
