"""commitments (R7): what have I promised, to whom, and does it fit into the hours that are left?

What is red comes first. Red: overdue, at risk and not told yet (B506 says so), or more hours to do by that day than are
free until then; whoever is late says so today. Worth a look: due within a week, or without a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.domain.json_value import JsonValue
from outreach.domain.occasions import Commitment
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.guardrails.owed_work import owed, told_on
from outreach.planning.free_hours import free_hours
from outreach.planning.obligations import commitments as promised
from outreach.planning.wording import said
from outreach.surveys.next_steps import drafts_about, look_into, next_of
from outreach.surveys.survey import Mark, Row, Survey

_SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """The hours that all promises up to a day still need, and those that are free until then (None: too far ahead)."""

    to_do: float
    free: float | None

    @property
    def is_too_much(self) -> bool:
        """Whether the work does not fit."""
        return self.free is not None and self.to_do > self.free


def commitments(view: View, plan: Plan) -> Survey:
    """Show every open promise."""
    everything = promised(view)
    standing = sorted((one for one in everything if one.is_open), key=_order)
    loads, names = _loads(standing, view), Names(view.project)
    rows = [_row(one, loads.get(one.id), names, view, plan) for one in standing]
    return Survey(
        name="commitments",
        question="What have I promised?",
        heads=("due", "to", "size", "hours", "status", "told", "what"),
        rows=tuple(sorted(rows, key=lambda row: row.mark is not Mark.RED)),
        closing=tuple(_closing(standing, everything, loads, view)),
        empty="Nothing that you promised is open.",
    )


def _order(promise: Commitment) -> tuple[date, str]:
    return (promise.expected or date.max, promise.id)


def _loads(standing: Sequence[Commitment], view: View) -> Mapping[str, Load]:
    """Give for each promise with hours what has to be done by its day, what is due before it included."""
    working = [(one, one.expected) for one in standing if one.hours_left]
    ahead = [(one, day) for one, day in working if day is not None and day >= view.today]
    free = free_hours({day for _, day in ahead}, view)
    late = sum(one.hours_left or 0 for one, day in working if day is not None and day < view.today)
    found: dict[str, Load] = {}
    for one, day in ahead:
        to_do = late + sum(other.hours_left or 0 for other, until in ahead if until <= day)
        found[one.id] = Load(to_do=to_do, free=free.get(day))
    return found


def _row(promise: Commitment, load: Load | None, names: Names, view: View, plan: Plan) -> Row:
    told = _told(promise, view)
    expected = promise.expected
    cells = (
        said(expected, view.today) if expected else "no day",
        names.short(promise.to) if promise.to else "",
        promise.size,
        f"{promise.hours_left:g}" if promise.hours_left is not None else "",
        _status(promise, view),
        said(told, view.today) if told else "",
        promise.what,
    )
    mark = _mark(promise, load, view)
    command = next_of(drafts_about(promise.id, plan), view.project)
    if mark is Mark.RED and not command:
        command = look_into(view.project.person(promise.to), view.project)
    return Row(cells=cells, data=_data(promise, load, told, view), mark=mark, next=command)


def _told(promise: Commitment, view: View) -> date | None:
    person = view.project.person(promise.to)
    return told_on(promise, person, view) if person else None


def _status(promise: Commitment, view: View) -> str:
    days = _days_late(promise, view)
    return f"{days} {'day' if days == 1 else 'days'} late" if days else promise.status


def _days_late(promise: Commitment, view: View) -> int:
    expected = promise.expected
    return max(0, (view.today - expected).days) if expected else 0


def _mark(promise: Commitment, load: Load | None, view: View) -> Mark:
    person = view.project.person(promise.to)
    if _days_late(promise, view) or (person and owed(promise, person, view)) or (load and load.is_too_much):
        return Mark.RED
    expected = promise.expected
    return Mark.LOOK if expected is None or expected - view.today <= _SOON else Mark.FINE


def _closing(
    standing: Sequence[Commitment], everything: Sequence[Commitment], loads: Mapping[str, Load], view: View
) -> Iterator[str]:
    late = sum(1 for one in standing if _days_late(one, view))
    if late:
        yield f"Say so today: {late} {'is' if late == 1 else 'are'} late."
    known = [(one, load) for one in standing if (load := loads.get(one.id)) and load.free is not None]
    if known:
        last, load = known[-1]
        until = said(last.expected or view.today, view.today)
        yield f"Until {until}: {load.to_do:g} hours to do, {load.free:g} of your working hours not taken."
    kept, most = sum(1 for one in everything if one.done), view.project.limits.open_commitments
    yield f"{len(standing)} open ({most} fit at once), {kept} kept."


def _data(promise: Commitment, load: Load | None, told: date | None, view: View) -> Mapping[str, JsonValue]:
    expected = promise.expected
    return {
        "commitment": promise.id,
        "what": promise.what,
        "to": promise.to,
        "due": promise.due.isoformat() if promise.due else None,
        "expected": expected.isoformat() if expected else None,
        "size": promise.size,
        "hours_left": promise.hours_left,
        "status": promise.status,
        "days_late": _days_late(promise, view),
        "told": told.isoformat() if told else None,
        "hours_to_do": load.to_do if load else None,
        "hours_free": load.free if load else None,
    }
