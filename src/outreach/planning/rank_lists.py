"""The day on which programs hand in their lists: until then a word of somebody else may still be heard.

Of cadences it knows the one that asks for such a word.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from outreach.domain.dates import resolve
from outreach.domain.people import CadenceId
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode, Window
from outreach.planning.wording import said

ADVOCACY = CadenceId("advocacy-request")

_DAY = timedelta(days=1)
_MIDNIGHT = time(0)


def until_the_lists(window: Window | None, cadence: CadenceId, asked: date, view: View) -> Window | None:
    """Give the time for a mail asked for on a day; one that asks for a word with a program ends with its list."""
    last = _last_day(cadence, asked, view)
    if window is None or last is None or last < asked or (window.closes is not None and window.closes <= last):
        return window
    ends = resolve(last + _DAY, _MIDNIGHT, view.project.me.zone)
    return replace(window, closes=last, closes_at=ends, best=min(window.best, last))


def lists_are_in(occurrence: Occurrence, view: View) -> Skip | None:
    """The lists of the season are handed in: nobody can put in a word any more."""
    last = _last_day(occurrence.cadence.id, occurrence.since or view.today, view)
    if last is None or view.today <= last:
        return None
    return occurrence.silence(SkipCode.MISSED_WINDOW, f"the rank lists were due {said(last, view.today)}")


def _last_day(cadence: CadenceId, asked: date, view: View) -> date | None:
    """Give the last day for a mail that was asked for before Match Day; None for every other one."""
    match = view.project.match
    last = match.rank_list_due
    if cadence != ADVOCACY or last is None or asked > (match.day or last):
        return None
    return last
