"""Facts the owner told us: details, news, touches, decisions, promises. Their words are kept as they were said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from outreach.domain.people import CadenceId, PersonId, Policy, ProgramId
from outreach.domain.touches import TouchId


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
    result: bool = False


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
    `introduced` is whom the person brought the owner together with.
    """

    at: datetime
    person: PersonId
    day: date
    kind: str
    via: str = ""
    outbound: bool = False
    about: str = ""
    introduced: PersonId | None = None


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
class Wanted:
    """The owner asked for a mail that does not come by itself, on a day; `variant` says which of several it is."""

    at: datetime
    cadence: CadenceId
    person: PersonId
    on: date
    variant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineTaken:
    """A line of notes was read: by its hash alone, so that it is taken once.

    `result` is `kept`; `unclear` when it was not understood (it is tried again, since a name may be added later);
    `listed` when an agenda has shown that. Of a line that looks like patient details nothing is kept, not even this.
    `source` is a digest of what a line of a form answers: of the answers to one question the last one counts, also
    when it had been given before. Elsewhere it is empty.
    """

    at: datetime
    hash: str
    result: str
    source: str = ""


ToldFact = (
    Noted
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
    | Wanted
    | LineTaken
)
