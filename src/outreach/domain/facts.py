"""Facts: everything the ledger can say. Append-only; what they add up to is derived (`History`).

`at` is the aware moment the fact became known to us (UTC in the ledger). A draft or hold is named by its `key`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from outreach.domain.account_facts import AccountFact
from outreach.domain.account_facts import CalendarMade as CalendarMade
from outreach.domain.account_facts import ProvidersUsed as ProvidersUsed
from outreach.domain.account_facts import SignedIn as SignedIn
from outreach.domain.account_facts import SignedOut as SignedOut
from outreach.domain.cadences import Kind
from outreach.domain.mail_facts import AbsenceSeen as AbsenceSeen
from outreach.domain.mail_facts import AddressesRead as AddressesRead
from outreach.domain.mail_facts import BounceSeen as BounceSeen
from outreach.domain.mail_facts import MailFact
from outreach.domain.mail_facts import MailSeen as MailSeen
from outreach.domain.mail_facts import MeetingSeen as MeetingSeen
from outreach.domain.mail_facts import ReadUpTo as ReadUpTo
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.recurrence import Recurrence
from outreach.domain.told_facts import Booked as Booked
from outreach.domain.told_facts import Dismissed as Dismissed
from outreach.domain.told_facts import Joined as Joined
from outreach.domain.told_facts import LineTaken as LineTaken
from outreach.domain.told_facts import NewsAdded as NewsAdded
from outreach.domain.told_facts import Noted as Noted
from outreach.domain.told_facts import Paused as Paused
from outreach.domain.told_facts import PolicyAnswered as PolicyAnswered
from outreach.domain.told_facts import Promised as Promised
from outreach.domain.told_facts import Resumed as Resumed
from outreach.domain.told_facts import Snoozed as Snoozed
from outreach.domain.told_facts import ToldFact
from outreach.domain.told_facts import Touched as Touched
from outreach.domain.told_facts import Wanted as Wanted
from outreach.domain.touches import SkipCode, TouchId


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerMade:
    """The ledger was created; the default of `begin`."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStarted:
    """A run began. `simulated` when its clock was given with --now."""

    at: datetime
    run: int
    job: str
    simulated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFinished:
    """A run came to its end: the heartbeat."""

    at: datetime
    run: int
    exit_code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftIntended:
    """We are about to create a draft; durable before the provider hears of it.

    `provider` is set when it goes elsewhere than the other drafts do. `slots` are when the times begin that it offers.
    """

    at: datetime
    key: Key
    touch: TouchId
    generation: int
    kind: Kind
    subject: str
    fingerprint: Fingerprint
    opening: int = 0
    told: tuple[str, ...] = ()
    asks_size: str = "S"
    to: str = ""
    provider: str = ""
    slots: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCreated:
    """The draft lies at the provider, without recipients."""

    at: datetime
    key: Key
    ref: str
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFilled:
    """Content was written; `addressed` says whether recipients were.

    `shingles` are short hashes of what the owner said in it, to compare it with other mails; its words are not kept.
    `slots` are when the times begin that it offers.
    """

    at: datetime
    key: Key
    ref: str
    fingerprint: Fingerprint
    addressed: bool
    subject: str
    told: tuple[str, ...] = ()
    shingles: tuple[str, ...] = ()
    slots: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldIntended:
    """We are about to make a hold; one with a `recurrence` starts and ends as its first time does."""

    at: datetime
    key: Key
    touch: TouchId
    part: str
    generation: int
    title: str
    starts: datetime
    ends: datetime
    fingerprint: Fingerprint
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldMade:
    """The hold lies at the provider (made or moved)."""

    at: datetime
    key: Key
    ref: str
    fingerprint: Fingerprint
    starts: datetime
    ends: datetime
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """We took back a draft or hold that nobody had touched; not a "no"."""

    at: datetime
    key: Key
    code: SkipCode
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeIntended:
    """We are about to change something that lies there; `outcome` is the fact that will then be true.

    Durable before the provider hears of it, so that after a crash our own change is not taken for the human's.
    It adds nothing to History: what comes of it is observed.
    """

    at: datetime
    key: Key
    outcome: DraftFilled | HoldMade | Withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """An item could not be made."""

    at: datetime
    key: Key
    code: str
    text: str


class Seen(StrEnum):
    """What a provider shows of a draft or hold we made. Only who may read the mail that was sent can say `deleted`.

    Of a hold that comes back and stands as written, a person may have changed one time: `partly`.
    """

    AS_WRITTEN = "as written"
    PARTLY = "partly"
    EDITED = "edited"
    SENT = "sent"
    DELETED = "deleted"
    GONE = "gone (unknown)"


@dataclass(frozen=True, slots=True, kw_only=True)
class StateSeen:
    """The state of one of our drafts or holds changed, first seen `at`; `since` when that is known, as of a mail."""

    at: datetime
    key: Key
    state: Seen
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An agenda asked for a detail: after three times the question is folded away."""

    at: datetime
    touch: TouchId


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """The ledger was rebuilt: what was due before `watermark` and is unknown since is asked about, never drafted."""

    at: datetime
    watermark: datetime
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionSeen:
    """What a run saw of an occasion in the files: again whenever it changed, was over, or was gone.

    `status` is that of a promise, where it is at risk; otherwise it is empty.
    """

    at: datetime
    occasion: str
    kind: str
    first: date
    last: date
    program: str = ""
    people: tuple[str, ...] = ()
    over: bool = False
    gone: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionMoved:
    """An occasion that vanished stands in the files again under another id; `day` is when it would have been."""

    at: datetime
    occasion: str
    to: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSeen:
    """The signature the owner keeps at the mail provider, as text; used where the files name none."""

    at: datetime
    text: str


Fact = (
    LedgerMade
    | RunStarted
    | RunFinished
    | DraftIntended
    | DraftCreated
    | DraftFilled
    | HoldIntended
    | HoldMade
    | Withdrawn
    | ChangeIntended
    | Failed
    | StateSeen
    | Shown
    | Recovered
    | OccasionSeen
    | OccasionMoved
    | SignatureSeen
    | AccountFact
    | ToldFact
    | MailFact
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What mailbox and calendar showed, as the facts that are new; `at` is None when nothing was asked."""

    at: datetime | None
    facts: tuple[Fact, ...] = ()
