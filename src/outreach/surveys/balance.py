"""balance (R4): am I only asking? What was asked of each person within a year, and what they were given.

The sums are those of the rule ask-balance (B501), with whatever limit is set for it: red where that rule would hold the
next request back, worth a look where it would warn.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from outreach.domain.interests import shared_interests
from outreach.domain.json_value import JsonValue
from outreach.domain.people import Person, PersonId
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.guardrails import ask_balance
from outreach.guardrails.favours import asks
from outreach.guardrails.settings import setting
from outreach.planning.asking import handle
from outreach.surveys.survey import Mark, Row, Survey

_YEAR = timedelta(days=365)
_KINDS = ("give", "thanks", "update")
_LAST = 2


def balance(view: View, _plan: Plan) -> Survey:
    """Show everybody who was asked or gave something within a year, the most lopsided first."""
    names = Names(view.project)
    people = [one for one in view.project.people if not one.never and _has_passed(one, view)]
    people.sort(key=lambda one: (-_excess(one, view), one.id))
    return Survey(
        name="balance",
        question="Am I only asking?",
        heads=("", "asked", "given", "gives", "thanks", "told", "helped", "last two; advice open"),
        rows=tuple(_row(one, names, view) for one in people),
        closing=tuple(_ideas(people, names, view)),
        empty="Nothing was asked of anybody within a year, and nothing given.",
    )


def _has_passed(person: Person, view: View) -> bool:
    asked, back = ask_balance.sums(person, view)
    return asked > 0 or back > 0 or any(one.day and view.today - one.day <= _YEAR for one in person.helped_me)


def _excess(person: Person, view: View) -> float:
    asked, back = ask_balance.sums(person, view)
    return asked - back


def _mark(person: Person, view: View) -> Mark:
    found = setting(ask_balance.ID, ask_balance.NAME, project=view.project, person=person)
    warn = ask_balance.ratio(found.options)
    excess = _excess(person, view)
    return Mark.RED if excess > warn * ask_balance.BLOCK else Mark.LOOK if excess > warn else Mark.FINE


def _row(person: Person, names: Names, view: View) -> Row:
    asked, back = ask_balance.sums(person, view)
    counts = {kind: _count(person.id, kind, view) for kind in _KINDS}
    helped = sum(1 for one in person.helped_me if one.day is None or view.today - one.day <= _YEAR)
    last = _last_kinds(person.id, view)
    advice = sum(1 for one in person.advice if one.told_back is None)
    told = "; ".join(one for one in (", ".join(last), f"{advice} open" if advice else "") if one)
    numbers = (*counts.values(), helped)
    cells = (names.of(person), f"{asked:.1f}", f"{back:.1f}", *(str(one or "") for one in numbers), told)
    data: dict[str, JsonValue] = {
        "person": person.id,
        "name": person.name.shown,
        "asked": round(asked, 2),
        "given": round(back, 2),
        "asks": sum(1 for one in asks(person.id, view) if view.today - one.day <= _YEAR),
        **counts,
        "helped_me": helped,
        "last": list(last),
        "advice_open": advice,
    }
    mark = _mark(person, view)
    return Row(cells=cells, data=data, mark=mark, next=_next(person, mark, view))


def _count(person: PersonId, kind: str, view: View) -> int:
    rows = view.history.contacts.get(person, ())
    return sum(1 for one in rows if one.outbound and one.kind == kind and view.today - one.day <= _YEAR)


def _last_kinds(person: PersonId, view: View) -> tuple[str, ...]:
    """Give what the owner's last two mails were for, the later one first."""
    rows = [one for one in view.history.contacts.get(person, ()) if one.outbound]
    return tuple(one.kind for one in reversed(rows[-_LAST:]))


def _next(person: Person, mark: Mark, view: View) -> str:
    """Give the way to something given: a thing to read where both care for it, else how a give is kept."""
    if mark is Mark.FINE:
        return ""
    name = handle(person, view.project)
    is_shared = bool(shared_interests(person, view.project.profile))
    return f'outreach note {name} "link: https://…"' if is_shared else f"outreach log {name} give"


def _ideas(people: list[Person], names: Names, view: View) -> Iterator[str]:
    """Give one thing to give: to the first whom more was asked of than given, out of what the owner offers."""
    yield "A small request weighs 1, a middle one 2, a letter 3; a give 2, thanks or news 1; old ones less."
    first = next((one for one in people if _excess(one, view) > 0), None)
    idea = _idea(first, view) if first else ""
    if first and idea:
        yield f"One thing you could give {names.of(first)}: {idea}."


def _idea(person: Person, view: View) -> str:
    """Give what the owner offers, or what both care about, for one person."""
    shared, offers = shared_interests(person, view.project.profile), view.project.profile.offers
    if shared:
        return f"something to read on {shared[0]}"
    return offers[0] if offers else ""
