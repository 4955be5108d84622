"""History: what all facts add up to at one moment; the read-only view everything is decided from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from outreach.domain.cadences import Kind
from outreach.domain.facts import OccasionMoved, Wanted
from outreach.domain.mail_facts import NO_KEY
from outreach.domain.messages import SETTLES, DraftRef, Fingerprint, HoldRef, Key
from outreach.domain.occasions import Commitment, Meeting
from outreach.domain.people import CadenceId, PersonId, Policy, ProgramId
from outreach.domain.profile import News
from outreach.domain.recurrence import Recurrence
from outreach.domain.slots import Span
from outreach.domain.touches import Detail, TouchId


class Stage(StrEnum):
    """How far a draft or hold of ours has come, and what became of it."""

    INTENDED = "intended"
    UNADDRESSED = "unaddressed"
    ADDRESSED = "addressed"
    HELD = "held"
    PARTLY = "partly"
    EDITED = "edited"
    SENT = "sent"
    DELETED = "deleted"
    GONE = "gone (unknown)"
    WITHDRAWN = "withdrawn"


_LYING = frozenset({Stage.UNADDRESSED, Stage.ADDRESSED, Stage.EDITED})
_UNTOUCHED = frozenset({Stage.UNADDRESSED, Stage.ADDRESSED, Stage.HELD})


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDraft:
    """One draft of ours, as it stands now. `addressed` stays what we last wrote, also once it was edited.

    `asked_at` is when its mailbox was asked to create it and did not say that it had, or that it would not; `rejected`
    why it could not take it. `account` is whose mailbox it lies in; files are nobody's. `shingles` are hashes of what
    the owner said in it when it was last written, `slots` when the times begin that it offers.
    """

    key: Key
    touch: TouchId
    generation: int
    kind: Kind
    stage: Stage
    made_at: datetime
    changed_at: datetime
    subject: str = ""
    opening: int = 0
    told: tuple[str, ...] = ()
    size: str = "S"
    ref: DraftRef | None = None
    fingerprint: Fingerprint = Fingerprint("")
    addressed: bool = False
    provider: str = "local"
    account: str = ""
    asked_at: datetime | None = None
    rejected: str = ""
    shingles: tuple[str, ...] = ()
    slots: tuple[datetime, ...] = ()

    @property
    def settles_at(self) -> datetime | None:
        """From when on a complete listing without it proves that it was never created; None: at any time."""
        if self.stage is not Stage.INTENDED or self.asked_at is None or self.provider not in SETTLES:
            return None
        return self.asked_at + SETTLES[self.provider]

    @property
    def is_lying(self) -> bool:
        """Whether it lies in the mailbox, touched or not."""
        return self.stage in _LYING

    @property
    def is_untouched(self) -> bool:
        """Whether it lies there as we wrote it."""
        return self.stage in _UNTOUCHED

    @property
    def is_unfinished(self) -> bool:
        """Whether it lies untouched and without recipients: it is rendered again on every run."""
        return self.stage is Stage.UNADDRESSED


@dataclass(frozen=True, slots=True, kw_only=True)
class PastHold:
    """One hold of ours, as it stands now; of one with a `recurrence`, `starts` and `ends` are those of its first time.

    Its stage is `partly` when a person changed one of its times, and it stands as we made it otherwise.
    """

    key: Key
    touch: TouchId
    part: str
    generation: int
    stage: Stage
    made_at: datetime
    title: str
    starts: datetime
    ends: datetime
    ref: HoldRef | None = None
    fingerprint: Fingerprint = Fingerprint("")
    provider: str = "local"
    account: str = ""
    recurrence: Recurrence | None = None

    @property
    def over(self) -> datetime:
        """When it is over, the last of its times if it comes back."""
        return self.recurrence.until + (self.ends - self.starts) if self.recurrence else self.ends

    @property
    def is_live(self) -> bool:
        """Whether it keeps time on the calendar, touched or not."""
        return self.stage in (Stage.HELD, Stage.PARTLY, Stage.EDITED)

    @property
    def is_untouched(self) -> bool:
        """Whether it stands as we made it."""
        return self.stage is Stage.HELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One real touch with a person. `known_at` is when we learned of it (None: from the configuration).

    `introduced` is whom they brought the owner together with.

    `key` names the draft of ours that a mail is, or that it answers.
    """

    person: PersonId
    day: date
    kind: str
    via: str = ""
    outbound: bool = False
    about: str = ""
    answered: date | None = None
    known_at: datetime | None = None
    source: str = ""
    key: Key = NO_KEY
    introduced: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Somebody is away `until` the day of the return, as an automatic answer of the day `on` said.

    When that named no day (`is_guess`), `until` is the day from which on nobody need wait any more.
    """

    until: date
    on: date
    is_guess: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SentMail:
    """A draft of ours as it was really sent, where that was seen: the mail a follow-up answers.

    `id` is its Message-ID without brackets, `thread` its conversation at the provider, `subject` what it was sent with.
    """

    id: str
    thread: str
    subject: str


@dataclass(frozen=True, kw_only=True)
class History:
    """Everything that happened up to `now`, as the planner needs it.

    `dismissed` are all touches the owner said no to, `dismissed_on` the day of each, `passed_over` those of them that
    were meant for this time only. `snoozed` and `paused` hold the first day on which somebody may be written to again
    (`date.max`: not before the owner resumes). `absent` is who said to be away, last; `bounced` are addresses to which
    mail came back for good, each with the day, and `returned` the people it was for. `promises` and `booked` are what
    the owner said in notes; what stands in the files is not among them. `booked_at` is when the owner said so, by the
    id of the meeting; one that only a hold shows has none. `wanted` are the mails the owner asked for.
    `first_seen` and `at_risk_since` are the days on which a run first saw an occasion, and a promise at risk. `moved`
    are occasions that stood elsewhere before, by the id they have today. What was due before `watermark` and is unknown
    may have been made: the ledger was rebuilt then. `signature` is the one kept at the mail provider. `busy` is
    when the owner's own calendars keep the owner from meeting anybody, as they say right now (None: nobody asked, or
    nobody could be asked); it is never kept. `sent_mails` are
    drafts of ours as they were sent, where that was seen. `heard_at` is when all mail was last read, up to then (None:
    never, or not allowed). `planned` are the days of meetings that stand on the owner's own calendar and are not over.
    `last_run` and `runs` count runs that came to their end, `last_real_run` those whose clock was the machine's.
    """

    begin: date
    drafts: Mapping[TouchId, PastDraft] = field(default_factory=dict)
    holds: Mapping[tuple[TouchId, str], PastHold] = field(default_factory=dict)
    generations: Mapping[tuple[TouchId, str], int] = field(default_factory=dict)
    contacts: Mapping[PersonId, tuple[Contact, ...]] = field(default_factory=dict)
    details: tuple[Detail, ...] = ()
    news: tuple[News, ...] = ()
    told: Mapping[PersonId, frozenset[str]] = field(default_factory=dict)
    policies: Mapping[ProgramId, Policy] = field(default_factory=dict)
    joined: Mapping[str, tuple[tuple[str, PersonId | None], ...]] = field(default_factory=dict)
    dismissed: frozenset[TouchId] = frozenset()
    dismissed_on: Mapping[TouchId, date] = field(default_factory=dict)
    passed_over: Mapping[TouchId, date] = field(default_factory=dict)
    snoozed: Mapping[PersonId, date] = field(default_factory=dict)
    snoozed_touches: Mapping[TouchId, date] = field(default_factory=dict)
    paused: Mapping[PersonId, date] = field(default_factory=dict)
    absent: Mapping[PersonId, Absence] = field(default_factory=dict)
    bounced: Mapping[str, date] = field(default_factory=dict)
    returned: Mapping[PersonId, date] = field(default_factory=dict)
    sent_mails: Mapping[Key, SentMail] = field(default_factory=dict)
    heard_at: datetime | None = None
    planned: Mapping[PersonId, tuple[date, ...]] = field(default_factory=dict)
    promises: tuple[Commitment, ...] = ()
    booked: tuple[Meeting, ...] = ()
    booked_at: Mapping[str, datetime] = field(default_factory=dict)
    wanted: tuple[Wanted, ...] = ()
    first_seen: Mapping[str, date] = field(default_factory=dict)
    at_risk_since: Mapping[str, date] = field(default_factory=dict)
    moved: Mapping[str, OccasionMoved] = field(default_factory=dict)
    watermark: datetime | None = None
    signature: str = ""
    busy: tuple[Span, ...] | None = None
    made: tuple[tuple[datetime, TouchId, Kind, str], ...] = ()
    last_run: datetime | None = None
    last_real_run: datetime | None = None
    runs: int = 0

    def last_contact(self, person: PersonId) -> Contact | None:
        """The latest real touch with `person`, of any kind."""
        return max(self.contacts.get(person, ()), key=lambda one: one.day, default=None)

    def last_written(self, person: PersonId) -> date | None:
        """The latest day on which the owner wrote to `person`, logistics not counted."""
        days = [c.day for c in self.contacts.get(person, ()) if c.outbound and c.kind != "logistics"]
        return max(days, default=None)

    def drafts_with(self, person: PersonId, cadence: CadenceId | None = None) -> Iterator[PastDraft]:
        """Drafts of ours for `person` that we did not withdraw, of one cadence or of all."""
        for draft in self._drafts_by_person.get(person, ()):
            if cadence in (None, draft.touch.cadence) and draft.stage is not Stage.WITHDRAWN:
                yield draft

    def details_about(self, person: PersonId) -> tuple[Detail, ...]:
        """What the owner said about `person`, in the order in which it was said; the configuration comes last."""
        return self._details_by_person.get(person, ())

    # Thousands of occurrences are asked about a few drafts and details each, so they are sorted by person once.

    @cached_property
    def _drafts_by_person(self) -> Mapping[PersonId, tuple[PastDraft, ...]]:
        found: dict[PersonId, list[PastDraft]] = {}
        for draft in self.drafts.values():
            found.setdefault(draft.touch.person, []).append(draft)
        return {person: tuple(drafts) for person, drafts in found.items()}

    @cached_property
    def _details_by_person(self) -> Mapping[PersonId, tuple[Detail, ...]]:
        found: dict[PersonId, list[Detail]] = {}
        for detail in self.details:
            if detail.person is not None:
                found.setdefault(detail.person, []).append(detail)
        return {person: tuple(details) for person, details in found.items()}
