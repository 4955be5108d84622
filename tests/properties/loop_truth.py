"""What really happened between the owner and other people, kept beside the product by whoever lets it happen.

Mail is unread until it could be read; what the owner told with a command is known at once. Knows nothing of the
product.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

# how long somebody is taken to be away who did not say until when
UNSAID = timedelta(days=7)

# cadence, person by the name of the beginning, anchor, step
Made = tuple[str, str, str, int]


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Something real between two people; `is_answer` when the other wrote, `made` when it is a draft of ours, sent."""

    who: str
    at: datetime
    is_answer: bool = False
    made: Made | None = None


@dataclass(frozen=True, kw_only=True)
class Away:
    """An automatic answer of the day `on`; `until` is None when it named no day."""

    who: str
    on: date
    until: date | None


@dataclass(frozen=True, kw_only=True)
class Returned:
    """A mail to an address came back for good."""

    who: str
    address: str


Event = Contact | Away | Returned


@dataclass(slots=True, kw_only=True)
class Truth:
    """Everything that happened, and how much of it could be known by now.

    `ended` are touches whose draft the owner sent or deleted, with when; `sent` when those that were sent left. `mine`
    is what the owner touched, by where it lies, with the bytes it had then. `silent` are people the owner paused or
    snoozed, with the first day on which they may be written to again, `vanished` whose drafts are gone unexplained.
    """

    unread: list[Event] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    away: dict[str, Away] = field(default_factory=dict)
    returned: dict[str, str] = field(default_factory=dict)
    ended: dict[Made, datetime] = field(default_factory=dict)
    sent: dict[Made, datetime] = field(default_factory=dict)
    unseen: dict[Made, Contact] = field(default_factory=dict)
    mine: dict[str, bytes] = field(default_factory=dict)
    silent: dict[str, date] = field(default_factory=dict)
    vanished: set[str] = field(default_factory=set)

    def happens(self, event: Event) -> None:
        """Let something happen that only a mailbox tells."""
        self.unread.append(event)

    def is_told(self, who: str, at: datetime, *, is_answer: bool = False) -> None:
        """Let the owner log a contact."""
        self.contacts.append(Contact(who=who, at=at, is_answer=is_answer))

    def deletes(self, made: Made, at: datetime, *, is_known: bool) -> None:
        """Let the owner delete a draft of ours; where nobody can know that, it merely vanished."""
        self.ended[made] = at
        if not is_known:
            self.vanished.add(made[1])

    def sends(self, made: Made, at: datetime, *, is_dated: bool) -> None:
        """Let the owner send a draft of ours; where drafts are files, a run notices that before any mail is read."""
        contact = Contact(who=made[1], at=at, made=made)
        self.ended[made] = at
        self.happens(contact)
        if not is_dated:
            self.unseen[made] = contact

    def is_run(self, at: datetime) -> None:
        """Let a run notice what became of files: it counts from then on until the mail itself is read."""
        for made, one in self.unseen.items():
            self.sent[made] = at
            self.contacts.append(replace(one, at=at))
        self.unseen.clear()

    def is_read(self, listed: Collection[str]) -> None:
        """Let all mail with people in the files be known; that of others waits until they are in them."""
        for event in self.unread:
            if event.who not in listed:
                continue
            match event:
                case Contact():
                    self._is_known(event)
                case Away():
                    last = self.away.get(event.who)
                    if last is None or (last.on, back(last)) <= (event.on, back(event)):
                        self.away[event.who] = event
                case Returned():
                    self.returned[event.address] = event.who
        self.unread = [one for one in self.unread if one.who not in listed]

    def _is_known(self, contact: Contact) -> None:
        if contact.made is not None:
            self.unseen.pop(contact.made, None)
            self.sent[contact.made] = contact.at
            self.contacts = [one for one in self.contacts if one.made != contact.made]
        self.contacts.append(contact)

    def resumes(self, who: str) -> None:
        """Let the owner trust somebody's address and presence again."""
        self.away.pop(who, None)
        self.silent.pop(who, None)
        self.returned = {address: one for address, one in self.returned.items() if one != who}

    def answered_since(self, who: str, since: datetime) -> bool:
        """Whether they wrote after a moment, as far as can be known."""
        return any(one.who == who and one.is_answer and one.at > since for one in self.contacts)

    def last(self, who: str) -> date | None:
        """Give the day of the last contact that can be known, meetings left out."""
        return max((one.at.date() for one in self.contacts if one.who == who), default=None)


def back(away: Away) -> date:
    """Give the day of somebody's return."""
    return away.until or away.on + UNSAID


def free_again(away: Away, holidays: frozenset[date]) -> date:
    """Give the day from which on they may be written to: a working day after the return, if that was said."""
    day = back(away)
    if away.until is None:
        return day
    day += timedelta(days=1)
    while day.weekday() >= 5 or day in holidays:
        day += timedelta(days=1)
    return day
