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
from outreach.domain.mail_facts import BounceSeen as BounceSeen
from outreach.domain.mail_facts import MailFact
from outreach.domain.mail_facts import MailSeen as MailSeen
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.people import PersonId, Policy, ProgramId
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

    `provider` is set when it goes elsewhere than the other drafts do.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCreated:
    """The draft lies at the provider, without recipients."""

    at: datetime
    key: Key
    ref: str
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFilled:
    """Content was written; `addressed` says whether recipients were."""

    at: datetime
    key: Key
    ref: str
    fingerprint: Fingerprint
    addressed: bool
    subject: str
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldIntended:
    """We are about to make a hold."""

    at: datetime
    key: Key
    touch: TouchId
    part: str
    generation: int
    title: str
    starts: datetime
    ends: datetime
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldMade:
    """The hold lies at the provider (made or moved)."""

    at: datetime
    key: Key
    ref: str
    fingerprint: Fingerprint
    starts: datetime
    ends: datetime


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
    """What a provider shows of a draft or hold we made."""

    AS_WRITTEN = "as written"
    EDITED = "edited"
    SENT = "sent"
    GONE = "gone (unknown)"


@dataclass(frozen=True, slots=True, kw_only=True)
class StateSeen:
    """The state of one of our drafts or holds changed, first seen `at`; `since` when that is known, as of a mail."""

    at: datetime
    key: Key
    state: Seen
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The owner told us something: a detail, or a free note when `occasion` is None."""

    at: datetime
    text: str
    field: str = "detail"
    person: PersonId | None = None
    occasion: str | None = None
    touch: TouchId | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsAdded:
    """Something worth telling."""

    at: datetime
    id: str
    text: str
    subject: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyAnswered:
    """What a program said about thank-yous."""

    at: datetime
    program: ProgramId
    policy: Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A real touch with a person, logged by the owner or observed: it resets clocks.

    `kind` is one of ask give thanks update meeting attend reply logistics; `outbound` when the owner wrote.
    """

    at: datetime
    person: PersonId
    day: date
    kind: str
    via: str = ""
    outbound: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissed:
    """The owner said no to a touch; `once` when only this time: a periodic clock then restarts that day."""

    at: datetime
    touch: TouchId
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Somebody turned out to take part in an occasion (`Harbor State: with Dr. Osei`)."""

    at: datetime
    occasion: str
    name: str
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed:
    """The owner said not now: nothing for this person (or just this touch) before `until`."""

    at: datetime
    until: date
    person: PersonId | None = None
    touch: TouchId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """The owner stopped everything for a person, until a day or until resumed."""

    at: datetime
    person: PersonId
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """The owner ended a pause or a snooze."""

    at: datetime
    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """The owner promised somebody something; it counts as a commitment. `done` is the day it was kept."""

    at: datetime
    person: PersonId
    what: str
    due: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """The owner arranged to meet somebody; `starts` is None when only the day is known. Cancelled, it is off."""

    at: datetime
    person: PersonId
    day: date
    starts: datetime | None = None
    minutes: int = 30
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineTaken:
    """A line of notes was read: by its hash alone, so that it is taken once.

    `result` is `kept`; `unclear` when it was not understood (it is tried again, since a name may be added later);
    `listed` when an agenda has shown that. Of a line that looks like patient details nothing is kept, not even this.
    """

    at: datetime
    hash: str
    result: str
    source: str = ""


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
    """What a run saw of an occasion in the files: again whenever it changed, was over, or was gone."""

    at: datetime
    occasion: str
    kind: str
    first: date
    last: date
    program: str = ""
    people: tuple[str, ...] = ()
    over: bool = False
    gone: bool = False


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
    | Noted
    | NewsAdded
    | PolicyAnswered
    | Touched
    | Dismissed
    | Joined
    | Snoozed
    | Paused
    | Resumed
    | Promised
    | Booked
    | LineTaken
    | Shown
    | Recovered
    | OccasionSeen
    | OccasionMoved
    | SignatureSeen
    | AccountFact
    | MailFact
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What mailbox and calendar showed, as the facts that are new; `at` is None when nothing was asked."""

    at: datetime | None
    facts: tuple[Fact, ...] = ()
