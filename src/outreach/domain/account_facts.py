"""Facts about where drafts and holds go, and about the owner's account there: let in, taken back, its calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvidersUsed:
    """Where drafts and holds go from now on, and for which account; before the first of these: to files."""

    at: datetime
    mail: str
    holds: str
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The owner let the program into an account at Google; `scopes` are those that were granted.

    `ends` is when Google ends it by itself, where that is known: an app in Testing.
    """

    at: datetime
    account: str
    scopes: tuple[str, ...] = ()
    ends: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """The owner took that back."""

    at: datetime
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMade:
    """The calendar for holds at Google, by its id: it cannot be listed, so a lost id would mean a second one."""

    at: datetime
    calendar: str
    account: str


AccountFact = ProvidersUsed | SignedIn | SignedOut | CalendarMade
