"""drift (R2): who is slipping away? Everybody past the rhythm of their tie, and what to take up again.

In the order of weight times the share of the rhythm that has passed; without whoever is paused. Red: by half or more.
"""

from __future__ import annotations

from collections.abc import Mapping

from outreach.domain.history import Contact
from outreach.domain.json_value import JsonValue
from outreach.domain.people import Person
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.planning.asking import handle
from outreach.planning.wording import said
from outreach.surveys.next_steps import next_of
from outreach.surveys.standing import Rhythm, hat, is_resting, rhythms, weight
from outreach.surveys.survey import Row, Survey

_SHOWN = 8
_DETAIL = "detail"


def drift(view: View, plan: Plan) -> Survey:
    """Show who was out of touch for longer than the rhythm of the tie, the heaviest first."""
    today, names = view.today, Names(view.project)
    people = [one for one in view.project.people if not is_resting(one, view)]
    known = rhythms(view)
    late = [(one, known[one.id]) for one in people if one.id in known and known[one.id].overdue(today) > 0]
    late.sort(key=lambda found: (-weight(found[0]) * found[1].overdue(today), found[0].id))
    return Survey(
        name="drift",
        question="Who is slipping away?",
        heads=("", "", "rhythm", "quiet", "past", "last, and what to take up"),
        rows=tuple(_row(person, rhythm, names, view, plan) for person, rhythm in late),
        empty="Nobody: you are in touch with everybody within the rhythm you set.",
        most=_SHOWN,
    )


def _row(person: Person, rhythm: Rhythm, names: Names, view: View, plan: Plan) -> Row:
    today, last = view.today, view.history.last_contact(person.id)
    quiet, share, hook = (today - rhythm.clock.start).days, rhythm.overdue(today), _hook(person, view)
    parts = (_last(last, view), f"take up: {hook}" if hook else "")
    cells = (
        names.of(person),
        hat(person),
        str(rhythm.interval),
        f"{quiet} days",
        f"{round(share * 100)} %",
        "; ".join(one for one in parts if one),
    )
    data: Mapping[str, JsonValue] = {
        "person": person.id,
        "name": person.name.shown,
        "role": hat(person),
        "rhythm": str(rhythm.interval),
        "days": quiet,
        "overdue": round(share, 2),
        "last": last.day.isoformat() if last else None,
        "about": (last.about or last.kind) if last else None,
        "hook": hook or None,
    }
    return Row(cells=cells, data=data, mark=rhythm.mark(today), next=_next(rhythm, person, view, plan))


def _last(last: Contact | None, view: View) -> str:
    if last is None:
        return "never in touch"
    about = f", {last.about}" if last.about else ""
    return f"{last.kind} of {said(last.day, view.today)}{about}"


def _hook(person: Person, view: View) -> str:
    """Give the last free note about somebody, else what they care about."""
    notes = [one.text for one in view.history.details_about(person.id) if one.field == _DETAIL and one.touch is None]
    return " ".join(notes[-1].split()) if notes else ", ".join(person.interests)


def _next(rhythm: Rhythm, person: Person, view: View, plan: Plan) -> str:
    """Give what their next mail wants; where none is due, how to see why."""
    key = (rhythm.cadence.id, person.id)
    rows = [row for row in plan.drafts if (row.touch.cadence, row.touch.person) == key]
    return next_of(rows, view.project) or f"outreach explain {handle(person, view.project)}"
