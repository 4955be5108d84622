"""A mailbox and a calendar of years: many mails, some of them with people the owner knows, and many meetings.

Everything is told by a number, so the same size gives the same mails; nobody in them is real.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime

from tests.google_season import OWNER

YEAR = timedelta(days=365)
STRANGERS = 400
DAEMON = "Mail Delivery Subsystem <mailer-daemon@mx.example.org>"
LETTERS = "abcdefghij"
WORDS = "Could we look at the plan together before Friday? I have two questions about the margins."


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much there is: mails in all, those with known people, known people, meetings in all."""

    mails: int
    known: int
    people: int
    meetings: int


FULL = Size(mails=50_000, known=3_000, people=500, meetings=2_000)
SMALL = Size(mails=600, known=60, people=30, meetings=60)


@dataclass(frozen=True, kw_only=True)
class Written:
    """One mail, as bytes; `is_sent` by the owner."""

    raw: bytes
    at: datetime
    is_sent: bool


def named(number: int) -> str:
    """Give a surname without digits."""
    return "".join(LETTERS[int(digit)] for digit in f"{number:03d}").capitalize()


def institution(number: int) -> str:
    """Give the place where a person works, one for each."""
    return named(number).lower()


def address(number: int) -> str:
    """Give the address of a person the owner knows."""
    return f"known@{institution(number)}.example.edu"


def configured(size: Size, *lines: str) -> str:
    """Write a configuration with everybody the owner knows; nothing is due, so that only reading is measured."""
    rows = [
        f"  - Dr. {named(number)} Known <{address(number)}>, wellness mentor, every 12 weeks, last 2026-11-20"
        for number in range(size.people)
    ]
    me = f"me: {{name: Maya Okafor, email: {OWNER}, timezone: America/Chicago, phase: ms4}}"
    return "\n".join(["version: 1", me, "begin: 2026-11-16", *lines, "people:", *rows]) + "\n"


def mails(size: Size, until: datetime) -> Iterator[Written]:
    """Give the mails of the year before `until`, the oldest first."""
    step = YEAR / (size.mails + 1)
    each = max(1, size.mails // size.known)
    for number in range(size.mails):
        at = until - YEAR + step * (number + 1)
        yield _with_known(number // each, at, size) if number % each == 0 else _with_stranger(number, at)


def new_mails(count: int, size: Size, since: datetime, *, first: int = 0) -> Iterator[Written]:
    """Give a few mails more, a minute apart, all of people the owner knows; `first` is the number of the first."""
    for number in range(count):
        yield _received(f"n{first + number}", number % size.people, since + timedelta(minutes=number))


def _with_known(number: int, at: datetime, size: Size) -> Written:
    """Give by turns what the owner sent, what answers it, and now and then what a machine says of it."""
    person = number // 2 % size.people
    if number % 2 == 0:
        return Written(raw=_mail(OWNER, address(person), at, f"k{number}", "A question"), at=at, is_sent=True)
    if number % 40 == 1:
        return Written(raw=_away(person, at, f"k{number}"), at=at, is_sent=False)
    return _received(f"k{number}", person, at, answers=f"k{number - 1}@mail.example.org")


def _received(id: str, person: int, at: datetime, *, answers: str = "") -> Written:
    sender = f"Dr. {named(person)} Known <{address(person)}>"
    return Written(raw=_mail(sender, OWNER, at, id, "Re: A question", answers=answers), at=at, is_sent=False)


def _with_stranger(number: int, at: datetime) -> Written:
    stranger = f"Somebody <one{number % STRANGERS}@elsewhere{number % 7}.example.org>"
    id = f"s{number}"
    if number % 500 == 3:
        return Written(raw=_bounce(at, id, number), at=at, is_sent=False)
    if number % 5 == 0:
        return Written(raw=_mail(OWNER, stranger, at, id, "Something else"), at=at, is_sent=True)
    lists = "List-Id: <news.example.org>\nList-Unsubscribe: <mailto:off@example.org>\n" if number % 3 == 0 else ""
    return Written(raw=_mail(stranger, OWNER, at, id, "News of the week", more=lists), at=at, is_sent=False)


def _away(person: int, at: datetime, id: str) -> bytes:
    sender, back = f"Dr. {named(person)} Known <{address(person)}>", at + timedelta(days=6)
    words = f"I am away and will be back on {back:%d} {back:%B} {back:%Y}."
    more = "Auto-Submitted: auto-replied\n"
    return _mail(sender, OWNER, at, id, "Automatic reply: A question", more=more, words=words)


def _bounce(at: datetime, id: str, number: int) -> bytes:
    lost = f"one{number % STRANGERS}@elsewhere{number % 7}.example.org"
    words = (
        "--b\nContent-Type: text/plain\n\nIt could not be delivered.\n\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; {lost}\nAction: failed\nStatus: 5.1.1\n\n--b--"
    )
    more = "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n"
    return _mail(DAEMON, OWNER, at, id, "Undelivered Mail Returned to Sender", more=more, words=words)


def _mail(
    sender: str, to: str, at: datetime, id: str, subject: str, *, answers: str = "", more: str = "", words: str = WORDS
) -> bytes:
    threads = f"In-Reply-To: <{answers}>\nReferences: <{answers}>\n" if answers else ""
    return (
        f"From: {sender}\nTo: {to}\nSubject: {subject}\nDate: {format_datetime(at)}\n"
        f"Message-ID: <{id}@mail.example.org>\n{threads}{more}\n{words}\n"
    ).encode()
