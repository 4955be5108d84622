"""Where the owner stands in training and in the application season on a given day.

Derived from what the owner wrote (`phase`, `graduates`, `match`); knows nothing of people or history.
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.cadences import Cadence
from outreach.domain.dates import DateRange
from outreach.domain.occasions import Match
from outreach.domain.people import Phase
from outreach.domain.stages import View

_ORDER = tuple(Phase)
_FIRST_RESIDENT = _ORDER.index(Phase.PGY1)
_NRMP = "nrmp"


def phase(view: View) -> Phase:
    """Give today's phase: what the owner wrote, moved on by the years that `graduates` says have passed.

    A new year of training begins on July 1. A student becomes pgy1 on the July 1 after graduation and a year
    further each July; for a resident `graduates` is the end of residency. It never moves back.
    """
    me = view.project.me
    if me.graduates is None:
        return me.phase
    written = _ORDER.index(me.phase)
    passed = _training_year(view.today) - _training_year(me.graduates - timedelta(days=1))
    if written >= _FIRST_RESIDENT:
        return Phase.ATTENDING if passed > 0 else me.phase
    reached = max(written, _FIRST_RESIDENT - 1 + passed)
    return _ORDER[min(reached, len(_ORDER) - 1)]


def _training_year(day: date) -> int:
    return day.year if day >= date(day.year, 7, 1) else day.year - 1


def soap_days(match: Match) -> DateRange | None:
    """Give the four days of SOAP, Monday to Thursday of Match Week; None outside the NRMP."""
    friday = match.day
    if match.system != _NRMP or friday is None:
        return None
    return DateRange(friday - timedelta(days=4), friday - timedelta(days=1))


def in_season(view: View) -> bool:
    """Whether it is interview season: from the first day of `match.season` to Match Day."""
    return view.project.match.in_season(view.today)


def in_phase(cadence: Cadence, view: View) -> bool:
    """Whether a cadence applies now: it names no phases or today's, and it is season if it is only for that."""
    if cadence.phases and phase(view) not in cadence.phases:
        return False
    return not cadence.season_only or in_season(view)
