"""Facts about the owner's account at Google: let in, taken back, and the calendar made there for holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The owner let the program into an account at Google; `scopes` are those that were granted."""

    at: datetime
    account: str
    scopes: tuple[str, ...] = ()


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


AccountFact = SignedIn | SignedOut | CalendarMade
