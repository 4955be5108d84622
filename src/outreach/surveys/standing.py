"""How the owner stands with a person: as what, in which rhythm, how far past it, and what else stands open.

Rhythms are the planner's own clocks; here they are only read, one per person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.domain.cadences import Cadence, Every
from outreach.domain.dates import Duration
from outreach.domain.people import Person, PersonId, Role
from outreach.domain.stages import View
from outreach.planning.audiences import Scene
from outreach.planning.clocks import Clock, rhythm
from outreach.planning.season import in_phase
from outreach.surveys.survey import Mark

_TEAM = frozenset({Role.PHYSICIST, Role.DOSIMETRIST, Role.THERAPIST, Role.NURSE})
_TEACHERS = frozenset(
    {
        Role.FACULTY,
        Role.TEACHING_FACULTY,
        Role.PROGRAM_DIRECTOR,
        Role.ASSOCIATE_PROGRAM_DIRECTOR,
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.VICE_CHAIR_OF_EDUCATION,
    }
)

# the short word for a role, and how much a tie of that kind weighs when it slips; the first that fits counts
_HATS: tuple[tuple[frozenset[Role], str, int], ...] = (
    (frozenset({Role.RESEARCH_MENTOR, Role.CLINICAL_MENTOR, Role.MENTOR}), "mentor", 4),
    (frozenset({Role.WELLNESS_MENTOR}), "wellness", 4),
    (frozenset({Role.SPONSOR}), "sponsor", 4),
    (frozenset({Role.NEAR_PEER}), "near-peer", 3),
    (frozenset({Role.LETTER_WRITER}), "letters", 3),
    (frozenset({Role.COLLABORATOR}), "partner", 2),
    (frozenset({Role.FORMER_COLLEAGUE}), "colleague", 2),
    (frozenset({Role.CONNECTOR}), "connector", 2),
    (frozenset({Role.PROSPECTIVE_MENTOR}), "to ask", 2),
    (_TEACHERS, "faculty", 1),
    (_TEAM, "team", 1),
    (frozenset({Role.CO_APPLICANT, Role.CO_RESIDENT, Role.RESIDENT, Role.CHIEF_RESIDENT}), "peer", 1),
    (frozenset({Role.STUDENT, Role.APPLICANT}), "student", 1),
    (frozenset({Role.COORDINATOR, Role.ORGANISER, Role.HIRING}), "office", 1),
)
# half a rhythm late is more than a bad month
_RED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """One person's clock in the cadence that keeps up with them, and the interval it goes by."""

    cadence: Cadence
    clock: Clock
    interval: Duration

    def overdue(self, today: date) -> float:
        """Give the share of the interval that has passed beyond the due day; 0 before it."""
        return self.clock.overdue(today)

    def mark(self, today: date) -> Mark:
        """Say how a tie stands: past its rhythm is worth a look, by half of it or more is red."""
        share = self.overdue(today)
        return Mark.RED if share >= _RED else Mark.LOOK if share > 0 else Mark.FINE


def rhythms(view: View) -> Mapping[PersonId, Rhythm]:
    """Give everybody's rhythm, where a cadence keeps up with them; of several, the one that is due first."""
    scene = Scene.of(view, timedelta(0))
    found: dict[PersonId, Rhythm] = {}
    for cadence, trigger in _keeping_up(view):
        for person in scene.audience(cadence):
            if cadence.id in person.off:
                continue
            clock = scene.clocks.clock(cadence, trigger, person)
            known = found.get(person.id)
            if known is None or clock.due < known.clock.due:
                found[person.id] = Rhythm(cadence=cadence, clock=clock, interval=rhythm(cadence, trigger, person))
    return found


def _keeping_up(view: View) -> Iterator[tuple[Cadence, Every]]:
    """Give the cadences that run from the last touch of any kind: those keep a tie alive."""
    for cadence in view.project.cadences:
        trigger = cadence.trigger
        if not isinstance(trigger, Every) or cadence.unless is not None:
            continue
        if cadence.on and cadence.steps and in_phase(cadence, view):
            yield cadence, trigger


def hat(person: Person) -> str:
    """Give the one short word for what somebody is to the owner."""
    return next((word for roles, word, _ in _HATS if roles & person.roles), "")


def is_team(person: Person) -> bool:
    """Whether somebody is of the people one works beside: physics, dosimetry, therapy, nursing."""
    return hat(person) == "team"


def weight(person: Person) -> int:
    """Give how much a tie weighs, 1 to 4."""
    return next((weight for roles, _, weight in _HATS if roles & person.roles), 1)


def is_resting(person: Person, view: View) -> bool:
    """Whether nothing is to be written to somebody now: never, paused, snoozed."""
    return person.never or paused_until(person, view) is not None


def paused_until(person: Person, view: View) -> date | None:
    """Give the first day on which a paused or snoozed person may be written to again (`date.max`: nobody said)."""
    until = (person.pause_until, view.history.paused.get(person.id), view.history.snoozed.get(person.id))
    return max((day for day in until if day is not None and day > view.today), default=None)
