"""Where the owner stands in training and in the application season on a given day.

Derived from what the owner wrote (`phase`, `graduates`, `match`); knows nothing of people or history.
"""

from __future__ import annotations

from datetime import timedelta

from outreach.domain.cadences import Cadence
from outreach.domain.dates import DateRange
from outreach.domain.occasions import Match
from outreach.domain.people import Phase
from outreach.domain.stages import View
from outreach.domain.training import phase_on

_NRMP = "nrmp"


def phase(view: View) -> Phase:
    """Give today's phase of training."""
    return phase_on(view.project.me, view.today)


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
