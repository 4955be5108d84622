"""What a note is about: which person, which program, which occasion of the last two weeks.

Asks planning for the occasions, so that a note lands where the planner will look for it.
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.capture.places import OPEN_FOR
from outreach.config.references import Programs
from outreach.domain.occasions import Occasion, OccasionKind
from outreach.domain.people import PersonId, Program, ProgramId
from outreach.domain.stages import View
from outreach.planning.occasions import occasions

_KINDS = frozenset({OccasionKind.INTERVIEW, OccasionKind.ROTATION, OccasionKind.CONFERENCE, OccasionKind.MEETING})


def occasions_of(view: View) -> tuple[Occasion, ...]:
    """Give the occasions one can have met somebody at."""
    return tuple(one for one in occasions(view, timedelta(0)) if one.kind in _KINDS and one.days)


def open_occasion(view: View, person: PersonId, on: date) -> Occasion | None:
    """Find the latest occasion with `person` that had begun by `on` and ended at most two weeks before."""
    return _latest([one for one in occasions_of(view) if one.part_of(person) and _is_open(one, on)])


def interview_of(view: View, program: ProgramId, on: date) -> Occasion | None:
    """Find the interview at a program one can mean on `on`: the open one, else the next one ahead."""
    found = [one for one in occasions_of(view) if one.kind is OccasionKind.INTERVIEW and one.program == program]
    ahead = sorted((one for one in found if one.days and one.days.first > on), key=_first)
    return _latest([one for one in found if _is_open(one, on)]) or (ahead[0] if ahead else None)


def _is_open(occasion: Occasion, on: date) -> bool:
    return occasion.days is not None and occasion.days.first <= on <= occasion.days.last + OPEN_FOR


def _first(occasion: Occasion) -> tuple[date, str]:
    return (occasion.days.first if occasion.days else date.min, occasion.id)


def _latest(found: list[Occasion]) -> Occasion | None:
    return max(found, key=_first, default=None)


def program_of(view: View, name: str) -> Program | None:
    """Find a program by its name or one of its other names, in any case; None when it is none."""
    return Programs(view.project.programs).find(name)
