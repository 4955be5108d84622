"""Facts learnt from mail and meetings that really were, with people the owner knows; never a word of what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from outreach.domain.messages import Key
from outreach.domain.people import PersonId

SENT, REPLY, MAIL = "sent", "reply", "mail"

# what `ReadUpTo` is about
OF_MAIL, OF_MEETINGS = "mail", "meetings"

NO_KEY = Key("")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSeen:
    """A mail between the owner and a person; `day` is the owner's day of it.

    `mail` is a short digest of the mail's id: together with `person` it is told once. `kind` is `sent` when the owner
    wrote it, `reply` when it answers the owner, else `mail`. `key` names the draft of ours that it is, or that it
    answers. `about` is its subject, short, and empty where that may not be kept. Of a sent draft of ours, `id` is the
    Message-ID it really has (without brackets) and `thread` its conversation at the provider: an answer goes there.
    """

    at: datetime
    mail: str
    person: PersonId
    day: date
    outbound: bool
    kind: str = MAIL
    key: Key = NO_KEY
    about: str = ""
    id: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceSeen:
    """An automatic answer of the day `on` said that a person is away; `until` is the day of the return.

    `is_guess` when no day could be read: then it is the day from which on nobody need wait any more.
    """

    at: datetime
    mail: str
    person: PersonId
    until: date
    on: date
    is_guess: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BounceSeen:
    """A mail to an address came back; `permanent` when it will again. `person` is whose address it was."""

    at: datetime
    mail: str
    address: str
    person: PersonId | None = None
    permanent: bool = False
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSeen:
    """A meeting with a person stands on the owner's calendar, or was taken off it; the latest word counts.

    `meeting` is a short digest of the event's id: together with `person` it names the meeting, wherever it is moved.
    """

    at: datetime
    meeting: str
    person: PersonId
    starts: datetime
    ends: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadUpTo:
    """All that is new in `account` was read, up to a place that its provider will know again: the `cursor`.

    `source` is `mail` or `meetings`. `missed` is the day since which mail may be unread that came before, as long as it
    was not looked for address by address. `people` is a digest of all addresses that were known then: what somebody
    who is added later had to do with it was not noticed.
    """

    at: datetime
    source: str
    account: str
    cursor: str
    missed: date | None = None
    people: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressesRead:
    """The mail exchanged with some addresses since the day `since` was looked for; they are told by digests."""

    at: datetime
    account: str
    addresses: tuple[str, ...]
    since: date


MailFact = MailSeen | AbsenceSeen | BounceSeen | MeetingSeen | ReadUpTo | AddressesRead
