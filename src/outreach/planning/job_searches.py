"""The search for a position as occasions: its beginning, and what each person was told of it last.

It begins in January of PGY-4, when most residents are first heard of; whoever begins to use outreach later begins then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from outreach.domain.dates import DateRange
from outreach.domain.history import Stage
from outreach.domain.occasions import Occasion, OccasionKind, Participant
from outreach.domain.people import CadenceId, PersonId, Phase
from outreach.domain.stages import View
from outreach.domain.training import phase_on, training_year

EVERYBODY = "everybody"
TOLD = "told"

_JOB_SIGNAL = CadenceId("job-signal")
# in which January of the training year, or of the one before, it begins
_YEARS_SINCE = {Phase.PGY4: 0, Phase.PGY5: 1}


def job_searches(view: View) -> Iterator[Occasion]:
    """Give the beginning of the search, with those who know nothing of it, and the last word to everybody else."""
    days = _told(view)
    told = {one.id: days[one.id] for one in view.project.people if one.id in days}
    for person, day in told.items():
        yield _occasion(f"told-{day}", OccasionKind.JOB_WORD, day, ((person, TOLD),), view)
    begins = _begins(view)
    if begins is not None:
        rest = tuple((one.id, EVERYBODY) for one in view.project.people if one.id not in told)
        name = f"job-search-{begins.year}"
        yield _occasion(name, OccasionKind.JOB_SEARCH, max(begins, view.history.begin), rest, view)


def _begins(view: View) -> date | None:
    """Give January 1 of PGY-4; None for everybody who is not that far, or further."""
    years = _YEARS_SINCE.get(phase_on(view.project.me, view.today))
    return None if years is None else date(training_year(view.today) + 1 - years, 1, 1)


def _told(view: View) -> Mapping[PersonId, date]:
    """Give the last day on which each person was told."""
    found: dict[PersonId, date] = {}
    for one in view.history.drafts.values():
        if one.touch.cadence == _JOB_SIGNAL and one.stage is Stage.SENT:
            day = one.changed_at.astimezone(view.project.me.zone).date()
            found[one.touch.person] = max(day, found.get(one.touch.person, day))
    return found


def _occasion(id: str, kind: OccasionKind, day: date, people: tuple[tuple[PersonId, str], ...], view: View) -> Occasion:
    return Occasion(
        id=id,
        kind=kind,
        title="",
        days=DateRange(day, day),
        zone=view.project.me.zone,
        participants=tuple(Participant(person=person, part=part) for person, part in people),
    )
