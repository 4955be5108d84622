"""The project: one workspace's configuration as typed values; what `decide` is asked about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from outreach.domain.attachments import Attachment, Unattachable
from outreach.domain.cadences import Cadence, RuleSettings
from outreach.domain.dates import DateRange, Duration, Unit, Weekly
from outreach.domain.findings import Problem
from outreach.domain.occasions import (
    Commitment,
    Conference,
    Deadline,
    Interview,
    Letter,
    Match,
    Meeting,
    PastTouch,
    Rotation,
    Routine,
)
from outreach.domain.people import CadenceId, Me, Person, PersonId, Program, ProgramId
from outreach.domain.profile import News, Private, Profile
from outreach.domain.selection import Selection


class MailTo(StrEnum):
    """Where drafts go."""

    LOCAL = "local"
    GMAIL = "gmail"


class HoldsTo(StrEnum):
    """Where holds go."""

    LOCAL = "local"
    GOOGLE = "google"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleSettings:
    """How the owner signs in; `client` and token storage are used once `mail` or `holds` ask for Google."""

    client: str = "client.json"
    token: str = "keyring"  # noqa: S105 - the place of the token, not a token
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCalendars:
    """The owner's own calendars, asked when the owner is busy: ids at Google, and calendar files or folders of them.

    Paths are as written: from the workspace, whole, or from the home folder (`~`).
    """

    google: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSpec:
    """What a job does and when a scheduler starts it (machine-local wall time).

    `cadences` None means all, with their follow-ups; `follow_ups` adds those of every cadence. `report` jobs write the
    agenda and draft nothing.
    """

    name: str
    report: bool = False
    cadences: frozenset[CadenceId] | None = None
    follow_ups: bool = False
    days: str = ""
    at: str = ""

    @property
    def only(self) -> Selection | None:
        """The touches it is about; None: all."""
        return None if self.cadences is None else Selection(cadences=self.cadences, follow_ups=self.follow_ups)

    @property
    def when(self) -> str:
        """Its time as written: `daily 07:10`; empty without one."""
        return f"{self.days} {self.at}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much at once: counted over ISO weeks and days in the owner's zone."""

    drafts_per_week: int = 10
    drafts_per_day: int = 4
    asks_per_week: int = 4
    new_people_per_week: int = 3
    open_commitments: int = 3
    per_person_gap: Duration = Duration(14, Unit.DAY)
    per_department_per_week: int = 2
    conference_requests: int = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """Days on which no times are offered and no answers expected, for all or for people of one interest."""

    name: str
    dates: DateRange
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCalendar:
    """Which days are working days: a country's holidays by name (`us-federal`), and the owner's own closed days."""

    holidays: str = "us-federal"
    also_closed: frozenset[date] = frozenset()
    busy: tuple[Busy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """A test the owner wrote: on a day, this cadence and person should be drafted, need a field, or be skipped."""

    day: date
    cadence: CadenceId
    person: PersonId
    outcome: str
    argument: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class Project:
    """Everything the owner wrote, typed and cross-checked.

    `sources` holds template sources by name (for includes), `files` what mails may carry by its path in the workspace,
    read once beside the configuration; `weekly_review` is the slot of the report job.
    """

    me: Me
    profile: Profile = field(default_factory=Profile)
    news: tuple[News, ...] = ()
    people: tuple[Person, ...] = ()
    programs: tuple[Program, ...] = ()
    match: Match = field(default_factory=Match)
    interviews: tuple[Interview, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    conferences: tuple[Conference, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    routines: tuple[Routine, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    letters: tuple[Letter, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    history: tuple[PastTouch, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)
    cadences: tuple[Cadence, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Attachment | Unattachable] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    calendar: OfficeCalendar = field(default_factory=OfficeCalendar)
    rules: RuleSettings = field(default_factory=dict)
    mail: MailTo = MailTo.LOCAL
    holds: HoldsTo = HoldsTo.LOCAL
    google: GoogleSettings = field(default_factory=GoogleSettings)
    calendars: OtherCalendars = field(default_factory=OtherCalendars)
    notes: str = "notes.txt"
    begin: date | None = None
    jobs: Mapping[str, JobSpec] = field(default_factory=dict)
    weekly_review: Weekly | None = None
    tests: tuple[Expectation, ...] = ()
    private: Private = field(default_factory=Private)
    remarks: tuple[Problem, ...] = ()

    @cached_property
    def people_by_id(self) -> Mapping[PersonId, Person]:
        """People by id."""
        return {one.id: one for one in self.people}

    @cached_property
    def programs_by_id(self) -> Mapping[ProgramId, Program]:
        """Programs by id."""
        return {one.id: one for one in self.programs}

    @cached_property
    def cadences_by_id(self) -> Mapping[CadenceId, Cadence]:
        """Cadences by id."""
        return {one.id: one for one in self.cadences}

    @cached_property
    def surname_counts(self) -> Mapping[str, int]:
        """How many people bear a surname, in lower case."""
        return Counter(one.name.surname.casefold() for one in self.people)

    def person(self, id: PersonId | None) -> Person | None:
        """The person with this id."""
        return self.people_by_id.get(id) if id else None

    def program(self, id: ProgramId | None) -> Program | None:
        """The program with this id."""
        return self.programs_by_id.get(id) if id else None

    def cadence(self, id: CadenceId) -> Cadence | None:
        """The cadence with this id."""
        return self.cadences_by_id.get(id)
