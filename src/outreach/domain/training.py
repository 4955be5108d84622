"""Where the owner stands in training on a day: the phase as written, moved on by what `graduates` says has passed."""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.people import Me, Phase

_ORDER = tuple(Phase)
_FIRST_RESIDENT = _ORDER.index(Phase.PGY1)


def phase_on(me: Me, day: date) -> Phase:
    """Give the phase of a day: what the owner wrote, moved on by the years that `graduates` says have passed.

    A new year of training begins on July 1. A student becomes pgy1 on the July 1 after graduation and a year
    further each July; for a resident `graduates` is the end of residency. It never moves back.
    """
    if me.graduates is None:
        return me.phase
    written = _ORDER.index(me.phase)
    passed = training_year(day) - training_year(me.graduates - timedelta(days=1))
    if written >= _FIRST_RESIDENT:
        return Phase.ATTENDING if passed > 0 else me.phase
    reached = max(written, _FIRST_RESIDENT - 1 + passed)
    return _ORDER[min(reached, len(_ORDER) - 1)]


def training_year(day: date) -> int:
    """Give the calendar year in which the year of training that a day belongs to began, on July 1."""
    return day.year if day >= date(day.year, 7, 1) else day.year - 1
