"""Everything that was ever written to a mailbox, a calendar or an account: derived from the facts, in their order.

What was asked for and never answered is listed too, as uncertain: an honest list has no gaps. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from outreach.domain.facts import (
    CalendarMade,
    ChangeIntended,
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    ProvidersUsed,
    SignedIn,
    SignedOut,
    Withdrawn,
)
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.outcomes import UNANSWERED
from outreach.domain.touches import TouchId


class Deed(StrEnum):
    """What a write did."""

    DRAFT_MADE = "draft made"
    DRAFT_WRITTEN = "draft written"
    DRAFT_ADDRESSED = "draft addressed"
    DRAFT_TAKEN_BACK = "draft taken back"
    HOLD_MADE = "hold made"
    HOLD_MOVED = "hold moved"
    HOLD_TAKEN_BACK = "hold taken back"
    CALENDAR_MADE = "calendar made"
    SIGNED_IN = "signed in"
    SIGNED_OUT = "signed out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """One write. `certain` False: it was asked for, and the answer was lost. `run` None: between runs."""

    at: datetime
    deed: Deed
    run: int | None = None
    provider: str = ""
    key: Key | None = None
    touch: TouchId | None = None
    title: str = ""
    to: str = ""
    ref: str = ""
    certain: bool = True


@dataclass(slots=True)
class _Book:
    """What is known while the facts are read: what each key is about, and what was asked for and not answered.

    `said` is what the draft of a key says.
    """

    mail: str = "local"
    holds: str = "local"
    about: dict[Key, Write] = field(default_factory=dict)
    asked: dict[Key, Write] = field(default_factory=dict)
    made: set[Key] = field(default_factory=set)
    said: dict[Key, Fingerprint] = field(default_factory=dict)


def writes(entries: Iterable[tuple[int | None, Fact]]) -> tuple[Write, ...]:
    """Give every write that `entries` (the number of the run and the fact, in order) speak of, oldest first."""
    book, found = _Book(), list[Write]()
    for run, fact in entries:
        found += _written(fact, run, book)
    return tuple(sorted((*found, *book.asked.values()), key=lambda one: one.at))


def _written(fact: Fact, run: int | None, book: _Book) -> Iterator[Write]:
    match fact:
        case ProvidersUsed():
            book.mail, book.holds = fact.mail, fact.holds
        case DraftIntended() | HoldIntended():
            _intended(fact, run, book)
        case ChangeIntended():
            _change_intended(fact, run, book)
        case Failed() if fact.code != UNANSWERED:
            book.asked.pop(fact.key, None)
        case DraftCreated() | DraftFilled() | HoldMade() | Withdrawn():
            yield from _done(fact, run, book)
        case SignedIn() | SignedOut() | CalendarMade():
            yield _of_account(fact, run)
        case _:
            pass


def _of_account(fact: SignedIn | SignedOut | CalendarMade, run: int | None) -> Write:
    if isinstance(fact, CalendarMade):
        return Write(at=fact.at, run=run, deed=Deed.CALENDAR_MADE, provider="google", ref=fact.calendar)
    deed = Deed.SIGNED_IN if isinstance(fact, SignedIn) else Deed.SIGNED_OUT
    return Write(at=fact.at, run=run, deed=deed, provider="google", title=fact.account)


def _intended(fact: DraftIntended | HoldIntended, run: int | None, book: _Book) -> None:
    if isinstance(fact, DraftIntended):
        deed, provider, title, to = Deed.DRAFT_MADE, fact.provider or book.mail, fact.subject, fact.to
    else:
        deed, provider, title, to = Deed.HOLD_MADE, book.holds, fact.title, ""
    one = Write(
        at=fact.at,
        run=run,
        deed=deed,
        provider=provider,
        key=fact.key,
        touch=fact.touch,
        title=title,
        to=to,
        certain=False,
    )
    book.about[fact.key] = book.asked[fact.key] = one


def _change_intended(fact: ChangeIntended, run: int | None, book: _Book) -> None:
    known = book.about.get(fact.key)
    if known is not None and not _says_so_already(fact.outcome, book):
        deed = _deed(fact.outcome, known, book)
        book.asked[fact.key] = replace(known, at=fact.at, run=run, deed=deed, certain=False)


def _done(fact: DraftCreated | DraftFilled | HoldMade | Withdrawn, run: int | None, book: _Book) -> Iterator[Write]:
    known = book.about.get(fact.key)
    book.asked.pop(fact.key, None)
    if known is None:
        return
    ref = known.ref if isinstance(fact, Withdrawn) else fact.ref
    book.about[fact.key] = replace(known, ref=ref)
    if not _says_so_already(fact, book):
        yield replace(known, at=fact.at, run=run, deed=_deed(fact, known, book), ref=ref, certain=True)
    book.made.add(fact.key)
    if isinstance(fact, DraftCreated | DraftFilled):
        book.said[fact.key] = fact.fingerprint


def _says_so_already(fact: Fact, book: _Book) -> bool:
    """Whether nothing had to be written: a draft that stays unaddressed says from the start what it is to say."""
    return isinstance(fact, DraftFilled) and not fact.addressed and fact.fingerprint == book.said.get(fact.key)


def _deed(fact: DraftCreated | DraftFilled | HoldMade | Withdrawn, known: Write, book: _Book) -> Deed:
    match fact:
        case DraftCreated():
            return Deed.DRAFT_MADE
        case DraftFilled():
            return Deed.DRAFT_ADDRESSED if fact.addressed else Deed.DRAFT_WRITTEN
        case HoldMade():
            return Deed.HOLD_MOVED if fact.key in book.made else Deed.HOLD_MADE
        case Withdrawn():
            return Deed.DRAFT_TAKEN_BACK if known.deed is Deed.DRAFT_MADE else Deed.HOLD_TAKEN_BACK
