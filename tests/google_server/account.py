"""One Google account: its mailbox and its calendars, side by side, open to inspection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.google_server.calendar_state import Calendar, CalendarState
from tests.google_server.gmail_state import Draft, GmailState, Message, Thread


@dataclass(slots=True, kw_only=True)
class AccountState:
    """What lies in one account."""

    email: str
    gmail: GmailState
    calendar: CalendarState

    @property
    def drafts(self) -> Mapping[str, Draft]:
        """The drafts by draft id."""
        return self.gmail.drafts

    @property
    def messages(self) -> Mapping[str, Message]:
        """Every message by message id, drafts included."""
        return self.gmail.messages

    @property
    def threads(self) -> Mapping[str, Thread]:
        """The conversations by thread id."""
        return self.gmail.threads

    @property
    def calendars(self) -> Mapping[str, Calendar]:
        """The calendars by id; the first is the primary one."""
        return self.calendar.calendars
