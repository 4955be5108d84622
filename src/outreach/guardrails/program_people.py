"""Who belongs to a program the owner interviews at, since when they are known, and who writes for a program.

The season's rules follow the program and not the role. Knows no rule and no words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.domain.occasions import Interview, Match
from outreach.domain.once import once_per_project
from outreach.domain.people import Person, PersonId, Phase, Role
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails.rule import Context

# who holds an office at a residency, and who else may work at one
OFFICES = frozenset(
    {
        Role.PROGRAM_DIRECTOR,
        Role.ASSOCIATE_PROGRAM_DIRECTOR,
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.VICE_CHAIR_OF_EDUCATION,
        Role.COORDINATOR,
    }
)
AT_A_RESIDENCY = OFFICES | {Role.FACULTY, Role.TEACHING_FACULTY, Role.RESIDENT, Role.CHIEF_RESIDENT}

OLDER_TIES = frozenset(
    {
        Role.RESEARCH_MENTOR,
        Role.CLINICAL_MENTOR,
        Role.WELLNESS_MENTOR,
        Role.MENTOR,
        Role.SPONSOR,
        Role.NEAR_PEER,
        Role.COLLABORATOR,
        Role.FORMER_COLLEAGUE,
        Role.LETTER_WRITER,
    }
)
_STUDENTS = frozenset({Phase.MS1, Phase.MS2, Phase.MS3, Phase.MS4})
_CANDIDATES = frozenset({Role.APPLICANT, Role.STUDENT})
_NRMP_FIRST_MONTH = 9


def is_of_a_program(person: Person, project: Project) -> bool:
    """Whether somebody works at a program of the file, or takes part in an interview; a co-applicant does neither."""
    if Role.CO_APPLICANT in person.roles:
        return False
    return project.program(person.program) is not None or person.id in _taking_part(project)


@once_per_project
def _taking_part(project: Project) -> frozenset[PersonId | None]:
    """Give everybody who takes part in any interview."""
    return frozenset(one for interview in project.interviews for one in (*interview.people, interview.coordinator))


def reads_for_a_program(context: Context) -> bool:
    """Whether a mail goes to somebody at a program: a known reader of one, or a program without a name."""
    if context.view is None:
        return False
    if context.person is not None:
        return is_of_a_program(context.person, context.view.project)
    return bool(context.programs)


def interviews_with(person: Person, project: Project) -> Iterator[Interview]:
    """Give the interviews at the person's program, or with the person."""
    if Role.CO_APPLICANT in person.roles:
        return
    for one in project.interviews:
        if (person.program is not None and person.program == one.program) or _takes_part(one, person):
            yield one


def _takes_part(interview: Interview, person: Person) -> bool:
    return person.id in (*interview.people, interview.coordinator)


def was_known_before(person: Person, day: date, view: View) -> bool:
    """Whether a tie is older than a day: by role, by advice or help, or because (s)he met you or wrote to you before.

    What the owner alone wrote makes nobody known.
    """
    if person.roles & OLDER_TIES or (person.since is not None and person.since < day):
        return True
    theirs = (*(one.day for one in person.advice), *(one.day for one in person.helped_me))
    met = (one.day for one in view.history.contacts.get(person.id, ()) if not one.outbound and one.kind != "logistics")
    return any(one is not None and one < day for one in (*theirs, *met, person.last))


def is_before_match_day_over(view: View) -> bool:
    """Whether Match Day has not passed; without a Match nothing ends."""
    end = view.project.match.day
    return end is None or view.today <= end


def is_season(view: View, day: date | None = None) -> bool:
    """Whether it is the owner's own season, on a day or today: from its first day, if one is written, to Match Day."""
    match, on = view.project.match, day or view.today
    return (match.season is None or match.season.first <= on) and (match.day is None or on <= match.day)


def is_student(view: View) -> bool:
    """Whether the owner still studies: by what the file says, until the day of graduation."""
    me = view.project.me
    return me.phase in _STUDENTS and (me.graduates is None or view.today <= me.graduates)


def writes_for_a_program(person: Person, view: View) -> bool:
    """Whether the owner, a resident or on a faculty, writes to an applicant, or in season to a student."""
    if is_student(view) or not person.roles & _CANDIDATES:
        return False
    return Role.APPLICANT in person.roles or _is_anybodys_season(view)


def _is_anybodys_season(view: View) -> bool:
    """Whether some class is being ranked now: from September to the third Friday of March, or as the file says."""
    today = view.today
    year = today.year + (today.month >= _NRMP_FIRST_MONTH)
    end = Match(system="nrmp", year=year).day or today
    return view.project.match.in_season(today) or date(year - 1, _NRMP_FIRST_MONTH, 1) <= today <= end


def day_after_match(view: View) -> date | None:
    """Give the day after Match Day, from which on nothing of the season stands against a mail."""
    end = view.project.match.day
    return end + timedelta(days=1) if end else None
