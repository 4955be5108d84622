"""People and the programs they work at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange, Duration

PersonId = NewType("PersonId", str)
ProgramId = NewType("ProgramId", str)
CadenceId = NewType("CadenceId", str)

ME = PersonId("me")


MET = "met"  # after a role: those with that role whom the owner has met


class Role(StrEnum):
    """What someone is to the owner, in words; abbreviations such as pd and apd are read by the configuration."""

    RESEARCH_MENTOR = "research mentor"
    CLINICAL_MENTOR = "clinical mentor"
    WELLNESS_MENTOR = "wellness mentor"
    MENTOR = "mentor"
    PROSPECTIVE_MENTOR = "prospective mentor"
    SPONSOR = "sponsor"
    NEAR_PEER = "near-peer"
    RESIDENT = "resident"
    CHIEF_RESIDENT = "chief resident"
    CO_RESIDENT = "co-resident"
    FACULTY = "faculty"
    TEACHING_FACULTY = "teaching faculty"
    PROGRAM_DIRECTOR = "program director"
    ASSOCIATE_PROGRAM_DIRECTOR = "associate program director"
    CHAIR = "chair"
    VICE_CHAIR = "vice chair"
    VICE_CHAIR_OF_EDUCATION = "vice chair of education"
    COORDINATOR = "coordinator"
    ORGANISER = "organiser"
    PHYSICIST = "physicist"
    DOSIMETRIST = "dosimetrist"
    THERAPIST = "therapist"
    NURSE = "nurse"
    CONNECTOR = "connector"
    COLLABORATOR = "collaborator"
    FORMER_COLLEAGUE = "former colleague"
    CO_APPLICANT = "co-applicant"
    APPLICANT = "applicant"
    STUDENT = "student"
    LETTER_WRITER = "letter writer"
    HIRING = "hiring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in parts; `full` has neither title nor degrees, `shown` keeps the title."""

    full: str
    title: str = ""
    given: str = ""
    surname: str = ""
    degrees: tuple[str, ...] = ()

    @property
    def formal(self) -> str:
        """How the person is addressed formally: "Dr. Osei", "Ms. Bell", else the full name, never guessed."""
        return f"{self.title} {self.surname}" if self.title and self.surname else self.full

    @property
    def shown(self) -> str:
        """Full name with the title."""
        return f"{self.title} {self.full}" if self.title else self.full


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A sentence or phrase with the day it belongs to."""

    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What someone advised, what the owner did with it, and when it was told back."""

    said: str
    day: date | None = None
    did: str = ""
    told_back: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistant:
    """The person who schedules for somebody."""

    name: Name
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone the owner keeps in touch with."""

    id: PersonId
    name: Name
    email: str | None = None
    roles: frozenset[Role] = frozenset()
    at: str = ""
    program: ProgramId | None = None
    department: str = ""
    call: str = ""
    every: Duration | None = None
    last: date | None = None
    never: bool = False
    pause_until: date | None = None
    meet: bool = False
    zone: ZoneInfo | None = None
    interests: tuple[str, ...] = ()
    met: str = ""
    knows: tuple[PersonId, ...] = ()
    paper: str = ""
    connection: str = ""
    helped_me: tuple[Dated, ...] = ()
    advice: tuple[Advice, ...] = ()
    avoid: tuple[str, ...] = ()
    assistant: Assistant | None = None
    linkedin: str = ""
    known_in_field: bool = False
    since: date | None = None
    off: frozenset[CadenceId] = frozenset()
    overrides: Mapping[CadenceId, Mapping[str, object]] = field(default_factory=dict)
    rules: Mapping[str, object] = field(default_factory=dict)
    was: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    path: str = ""

    @property
    def greeting(self) -> str:
        """The name after "Dear": `call` if the owner gave one, else the formal name."""
        return self.call or self.name.formal

    @property
    def domain(self) -> str:
        """The address's domain, lower case; empty without an address."""
        return self.email.rpartition("@")[2].lower() if self.email else ""


class Policy(StrEnum):
    """What a program says about thank-yous after an interview (guardrail M404)."""

    WELCOME = "welcome"
    COORDINATOR_ONLY = "coordinator-only"
    DISCOURAGED = "discouraged"
    FORBIDDEN = "forbidden"
    NOT_SAID = "not said"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """An institution the owner applied to."""

    id: ProgramId
    name: str
    also: tuple[str, ...] = ()
    zone: ZoneInfo | None = None
    thank_you: Policy = Policy.UNKNOWN
    coordinator: PersonId | None = None
    region: str = ""
    kind: str = ""
    apply_from: date | None = None
    notes: str = ""
    was: tuple[str, ...] = ()
    path: str = ""

    @property
    def short(self) -> str:
        """The name people use: the first other name, else the full one."""
        return self.also[0] if self.also else self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is known by, longest first."""
        return tuple(sorted({self.name, *self.also}, key=lambda name: (-len(name), name)))


class Phase(StrEnum):
    """Where the owner stands; `graduates` moves it on."""

    MS1 = "ms1"
    MS2 = "ms2"
    MS3 = "ms3"
    MS4 = "ms4"
    PGY1 = "pgy1"
    PGY2 = "pgy2"
    PGY3 = "pgy3"
    PGY4 = "pgy4"
    PGY5 = "pgy5"
    ATTENDING = "attending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The owner; times without a zone are in `zone`."""

    name: str
    email: str
    zone: ZoneInfo
    phase: Phase
    graduates: date | None = None
    away: tuple[DateRange, ...] = ()
    was: tuple[str, ...] = ()
