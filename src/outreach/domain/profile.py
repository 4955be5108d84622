"""What mails may say about the owner, and what only a few may know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from outreach.domain.people import PersonId, ProgramId


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file of the workspace, by its path inside it, with the day it was last brought up to date."""

    file: str
    updated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The owner's working hours and the quiet ones, as wall times in the owner's zone."""

    weekdays: tuple[time, time] = (time(8), time(18))
    quiet: tuple[time, time] = (time(21), time(6, 30))


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSearch:
    """What the owner looks for in a position."""

    geography: str = ""
    practice: str = ""
    focus: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who the owner is, in words that mails and cards may use."""

    school: str = ""
    home_program: str = ""
    one_line: str = ""
    intro: str = ""
    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    cv: Document | None = None
    signature: str = ""
    story: str = ""
    hours: Hours = field(default_factory=Hours)
    job: JobSearch | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One sentence worth telling, once to each person; `subject` heads the mail that tells it.

    A result is what people who helped wait to hear: a match, an acceptance, a grant.
    """

    id: str
    day: date
    text: str
    subject: str = ""
    result: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What went wrong with someone, and what the owner offers."""

    what: str
    my_part: str = ""
    offer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateNote:
    """What the owner thinks of one person; reaches no template that is not entitled to it."""

    person: PersonId
    fit: Mapping[str, int] = field(default_factory=dict)
    why: str = ""
    repair: Repair | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Private:
    """The private section: no hold, card or page shows it."""

    first_choice: ProgramId | None = None
    mentors_may_share: str = ""
    reach: Mapping[ProgramId, str] = field(default_factory=dict)
    people: tuple[PrivateNote, ...] = ()
