"""How many hours of the owner's own working time are still free until a day; what is promised has to fit into them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, time, timedelta

from outreach.domain.dates import resolve
from outreach.domain.slots import Span
from outreach.domain.stages import View
from outreach.planning.free_time import Diary
from outreach.planning.quarters import QUARTER

_DAY = timedelta(days=1)
_MIDNIGHT = time(0)
_PER_HOUR = timedelta(hours=1) // QUARTER
# what is further ahead says nothing: most of it is not arranged yet
_FURTHEST = timedelta(days=92)


def free_hours(days: Collection[date], view: View) -> Mapping[date, float]:
    """Give the hours from now to the end of each day in which nothing is arranged; days too far ahead are left out."""
    near = [day for day in days if view.today <= day <= view.today + _FURTHEST]
    if not near:
        return {}
    ends = {day: resolve(day + _DAY, _MIDNIGHT, view.project.me.zone).astimezone(UTC) for day in near}
    diary = Diary(view=view, reach=Span(view.now.astimezone(UTC), max(ends.values())))
    bits, quarters = diary.unspoken_for(), diary.quarters
    return {day: (bits & _before(quarters.number(end))).bit_count() / _PER_HOUR for day, end in ends.items()}


def _before(number: int) -> int:
    return (1 << number) - 1
