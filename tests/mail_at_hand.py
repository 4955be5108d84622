"""Mail as mail programs keep it in files: mails from a few words, mbox files and Maildirs of fictional people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path

from tests.builders import at

OWNER = "Nadia Ferrer <n.ferrer@lakeshore.example.edu>"
NOBODY = "Petra Quill <p.quill@elsewhere.example.org>"


def a_mail(
    sender: str,
    to: str | Sequence[str],
    when: str,
    *,
    subject: str = "Hello",
    id: str = "",
    answers: str = "",
    body: str = "Some words.",
    headers: Iterable[str] = (),
) -> bytes:
    """Write a mail; `when` is in the owner's zone, `id` and `answers` are Message-IDs without brackets."""
    people = to if isinstance(to, str) else ", ".join(to)
    moment = at(when)
    name = id or f"{sha256(f'{sender}{people}{when}{subject}'.encode()).hexdigest()[:16]}@mail.example.org"
    lines = [
        *(["Received: from a.example.org by b.example.org; " + format_datetime(moment)] if sender != OWNER else []),
        f"From: {sender}",
        f"To: {people}",
        f"Subject: {subject}",
        f"Date: {format_datetime(moment)}",
        f"Message-ID: <{name}>",
        *([f"In-Reply-To: <{answers}>", f"References: <{answers}>"] if answers else []),
        *headers,
    ]
    return ("\n".join(lines) + f"\n\n{body}\n").encode()


def away(sender: str, when: str, body: str, *, to: str = OWNER, subject: str = "Automatic reply: Hello") -> bytes:
    """Write an automatic answer."""
    return a_mail(sender, to, when, subject=subject, body=body, headers=["Auto-Submitted: auto-replied"])


def bounce(address: str, when: str, *, status: str = "5.1.1", action: str = "failed") -> bytes:
    """Write what a mail server says of a mail that did not arrive (RFC 3464)."""
    body = f"""\
--b
Content-Type: text/plain

Your message to {address} could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}

--b
Content-Type: message/rfc822

From: {OWNER}
To: {address}
Subject: A subject nobody needs to keep
Message-ID: <returned@lakeshore.example.edu>

Words nobody needs to keep.
--b--
"""
    report = ("Content-Type: multipart/report; report-type=delivery-status; boundary=b", "MIME-Version: 1.0")
    daemon = "Mail Delivery Subsystem <mailer-daemon@mx.example.org>"
    return a_mail(daemon, OWNER, when, subject="Undelivered Mail Returned to Sender", body=body, headers=report)


def an_mbox(path: Path, *mails: bytes) -> Path:
    """Write mails into an mbox file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    separated = (b"From someone@example.org Wed Dec  2 12:00:00 2026\n" + one.rstrip(b"\n") + b"\n\n" for one in mails)
    path.write_bytes(b"".join(separated))
    return path


def a_maildir(path: Path, *mails: bytes, flags: str = "S", new: bool = False) -> Path:
    """Write mails into a Maildir, all with the same flags; more may be added by calling again."""
    for name in ("cur", "new", "tmp"):
        (path / name).mkdir(parents=True, exist_ok=True)
    place = path / ("new" if new else "cur")
    for one in mails:
        number = sum(1 for _ in place.iterdir())
        name = f"1764700000.M{number}P1.host" + ("" if new else f":2,{flags}")
        (place / name).write_bytes(one)
    return path
