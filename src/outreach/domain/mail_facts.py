"""Facts learnt from mail that was really exchanged with people the owner knows; never a word of what was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from outreach.domain.messages import Key
from outreach.domain.people import PersonId

SENT, REPLY, MAIL = "sent", "reply", "mail"

NO_KEY = Key("")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSeen:
    """A mail between the owner and a person; `day` is the owner's day of it.

    `mail` is a short digest of the mail's id: together with `person` it is told once. `kind` is `sent` when the owner
    wrote it, `reply` when it answers the owner, else `mail`. `key` names the draft of ours that it is, or that it
    answers. `about` is its subject, short, and empty where that may not be kept.
    """

    at: datetime
    mail: str
    person: PersonId
    day: date
    outbound: bool
    kind: str = MAIL
    key: Key = NO_KEY
    about: str = ""


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


MailFact = MailSeen | AbsenceSeen | BounceSeen
