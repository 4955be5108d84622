"""The dated records of the configuration, and the one shape the planner sees them in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange, Duration, Unit, Weekly, When
from outreach.domain.people import Advice, PersonId, Program, ProgramId
from outreach.domain.profile import Document, News


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One interview day at a program; the day is read in the program's zone."""

    id: str
    program: ProgramId | None
    at: str
    when: When
    length: Duration = Duration(6, Unit.HOUR)
    mode: str = ""
    people: tuple[PersonId, ...] = ()
    coordinator: PersonId | None = None
    details: Mapping[PersonId, str] = field(default_factory=dict)
    was: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """Some weeks of work at one place; `people` are physicians, `staff` everyone else; `mid` is the owner's own."""

    id: str
    program: ProgramId | None
    at: str
    dates: DateRange
    kind: str = ""
    people: tuple[PersonId, ...] = ()
    staff: tuple[PersonId, ...] = ()
    day_starts: time | None = None
    early: Duration | None = None
    mid: date | None = None
    letter_from: PersonId | None = None
    was: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meet:
    """Someone to ask for a meeting at a conference."""

    person: PersonId
    connection: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkedTo:
    """Someone the owner talked to at a conference."""

    person: PersonId
    detail: str = ""
    will_do: str = ""
    thanked: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One entry of a conference program, in the conference's zone."""

    when: When
    length: Duration = Duration(60, Unit.MINUTE)
    kind: str = ""
    title: str = ""
    speaker: PersonId | None = None
    question: str = ""
    sign_up_by: date | None = None
    posters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """A meeting of a society; without dates (`tbd`) nothing is scheduled."""

    id: str
    name: str
    dates: DateRange | None
    zone: ZoneInfo | None = None
    virtual: bool = False
    month: str = ""
    goals: Mapping[str, int] = field(default_factory=dict)
    meet: tuple[Meet, ...] = ()
    reconnect: tuple[PersonId, ...] = ()
    programs: tuple[ProgramId, ...] = ()
    sessions: tuple[Session, ...] = ()
    talked_to: tuple[TalkedTo, ...] = ()
    was: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting with one or more people that is already arranged."""

    id: str
    people: tuple[PersonId, ...]
    when: When
    length: Duration = Duration(30, Unit.MINUTE)
    priorities: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    link: str = ""
    was: tuple[str, ...] = ()
    path: str = ""


class Permission(StrEnum):
    """Whether the owner may attend a session."""

    NOT_NEEDED = "not needed"
    GRANTED = "granted"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A session that comes back every week or month."""

    id: str
    name: str
    recurrence: Weekly
    length: Duration = Duration(60, Unit.MINUTE)
    zone: ZoneInfo | None = None
    permission: Permission = Permission.NOT_NEEDED
    granted_on: date | None = None
    ask: PersonId | None = None
    prep: Duration | None = None
    prep_when: str = ""
    online: bool = False
    was: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Something the owner promised to do; `due` None means a date still to be fixed."""

    id: str
    what: str
    to: PersonId | None
    due: date | None
    size: str = "S"
    hours_left: float | None = None
    status: str = "open"
    done: date | None = None
    new_date: date | None = None
    reason: str = ""
    was: tuple[str, ...] = ()
    path: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done by the owner."""
        return self.done is None and self.status in ("open", "at risk")

    @property
    def expected(self) -> date | None:
        """The day it is to be done by now: the new date once one was named."""
        return self.new_date or self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter of recommendation, from asking to thanking."""

    id: str
    writer: PersonId
    purpose: str
    due: date | None
    asked: date | None = None
    agreed: date | None = None
    uploaded: date | None = None
    thanked: date | None = None
    why_them: str = ""
    packet: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A date by which something must be done; None is `tbd`."""

    id: str
    name: str
    due: date | None
    link: str = ""
    remind: Duration | None = None
    people: tuple[PersonId, ...] = ()
    attach: tuple[Document, ...] = ()
    was: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastTouch:
    """Something that happened before outreach was used."""

    day: date
    person: PersonId
    kind: str
    via: str = ""
    about: str = ""
    answered: date | None = None
    introduced: PersonId | None = None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The application season; `year` is that of Match Week."""

    system: str = "none"
    season: DateRange | None = None
    rank_list_due: date | None = None
    week: DateRange | None = None
    in_soap: bool = False
    year: int | None = None

    @property
    def day(self) -> date | None:
        """Match Day: the last day of Match Week as written, else the third Friday of March (nrmp only)."""
        if self.week is not None:
            return self.week.last
        if self.system != "nrmp" or self.year is None:
            return None
        first = date(self.year, 3, 1)
        return first + timedelta(days=(4 - first.weekday()) % 7 + 14)

    def in_season(self, today: date) -> bool:
        """Whether `today` lies between the first day of the season and Match Day."""
        return self.season is not None and self.season.first <= today <= (self.day or self.season.last)


class OccasionKind(StrEnum):
    """What a cadence can hang on."""

    INTERVIEW = "interview"
    ROTATION = "rotation"
    CONFERENCE = "conference"
    MEETING = "meeting"
    SESSION = "session"
    DEADLINE = "deadline"
    COMMITMENT = "commitment"
    LETTER = "letter"
    ADVICE = "advice"
    MATCH = "match"
    WEEK = "week"
    INTRODUCTION = "introduction"
    FIRST_MEETING = "first-meeting"
    PERMISSION = "permission"
    APPLICATION = "application"
    RESULT = "result"
    REPAIR = "repair"
    FIRST_TALK = "first-talk"
    JOB_SEARCH = "job-search"
    JOB_WORD = "job-word"


class Anchor(StrEnum):
    """The moments of an occasion a trigger may count from."""

    START = "start"
    MIDPOINT = "midpoint"
    END = "end"
    DUE = "due"
    TOUCH = "touch"
    UPLOADED = "uploaded"
    AT_RISK = "at risk"
    OVERDUE = "overdue"
    DONE = "done"
    WRITTEN = "written"


Record = Interview | Rotation | Conference | Meeting | Routine | Commitment | Letter | Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Someone who takes part in an occasion, and as what ("interviewer", "coordinator", "staff")."""

    person: PersonId
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Any dated record in the one shape the planner needs.

    `days` are calendar days in the occasion's own zone; `starts` and `ends` are instants when a time is known.
    `moments` are what has come of it so far, each on its day: a letter uploaded, a promise at risk, overdue or kept.
    """

    id: str
    kind: OccasionKind
    title: str
    days: DateRange | None
    zone: ZoneInfo
    starts: datetime | None = None
    ends: datetime | None = None
    midpoint: date | None = None
    moments: Mapping[Anchor, date] = field(default_factory=dict)
    participants: tuple[Participant, ...] = ()
    program: ProgramId | None = None
    record: Record | Advice | News | Program | None = None

    def part_of(self, person: PersonId) -> frozenset[str]:
        """What `person` is in it; empty when not in it."""
        return frozenset(one.part for one in self.participants if one.person == person)
