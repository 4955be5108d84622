"""advice (R9): what did I do with advice, and do those who gave it know?

What nobody heard of again comes first, the oldest on top; then what was told back, the newest on top. Red: nothing was
done with it for more than eight weeks (`open-advice: {weeks: 12}`). Worth a look: you did something with it, and they
have not heard of it. Both as open-advice (B503) sees them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.domain.json_value import JsonValue
from outreach.domain.people import Advice, Person
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.guardrails import open_advice
from outreach.guardrails.settings import setting
from outreach.planning.asking import missing
from outreach.planning.obligations import advice_id
from outreach.planning.wording import said
from outreach.surveys.next_steps import drafts_about, look_into, next_of
from outreach.surveys.survey import Mark, Row, Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Advice of one person, with what the owner did as far as files and notes say, and whether it was told back."""

    person: Person
    advice: Advice
    is_told: bool


def advice(view: View, plan: Plan) -> Survey:
    """Show every piece of advice."""
    found = sorted(_given(view), key=_order)
    names = Names(view.project)
    waiting = sum(1 for one in found if not one.is_told)
    return Survey(
        name="advice",
        question="What did I do with advice?",
        heads=("who", "on", "age", "you did", "told back", "said"),
        rows=tuple(_row(one, names, view, plan) for one in found),
        closing=(f"{waiting} of {len(found)} not told back.",) if found else (),
        empty="No advice is in your files: advice, below a person.",
    )


def _given(view: View) -> Iterator[Given]:
    for person in view.project.people:
        for written in person.advice:
            known = open_advice.with_notes(written, person, view)
            told = written.told_back is not None or open_advice.is_told(written, person, view)
            yield Given(person=person, advice=known, is_told=told)


def _order(given: Given) -> tuple[bool, int, str, str]:
    day = (given.advice.day or date.min).toordinal()
    return (given.is_told, -day if given.is_told else day, given.person.id, given.advice.said)


def _row(given: Given, names: Names, view: View, plan: Plan) -> Row:
    one, day = given.advice, given.advice.day
    told = said(one.told_back, view.today) if one.told_back else "yes" if given.is_told else "no"
    cells = (
        names.of(given.person),
        said(day, view.today) if day else "",
        f"{(view.today - day).days // 7} weeks" if day else "",
        "yes" if one.did else "not yet",
        told,
        one.said,
    )
    mark = _mark(given, view)
    return Row(cells=cells, data=_data(given, view), mark=mark, next=_next(given, view, plan))


def _mark(given: Given, view: View) -> Mark:
    if given.is_told:
        return Mark.FINE
    if given.advice.did:
        return Mark.LOOK
    found = setting(open_advice.ID, open_advice.NAME, project=view.project, person=given.person)
    weeks = open_advice.weeks_until_asked(found)
    day = given.advice.day
    return Mark.RED if day is not None and view.today - day > timedelta(weeks=weeks) else Mark.FINE


def _next(given: Given, view: View, plan: Plan) -> str:
    if given.is_told:
        return ""
    rows = drafts_about(advice_id(given.advice), plan, given.person.id)
    command = next_of(rows, view.project)
    if command or not given.advice.did:
        return command or missing("did", given.person, view.project).fill
    return look_into(given.person, view.project)


def _data(given: Given, view: View) -> Mapping[str, JsonValue]:
    one = given.advice
    return {
        "person": given.person.id,
        "date": one.day.isoformat() if one.day else None,
        "said": one.said,
        "did": one.did or None,
        "told": given.is_told,
        "told_back": one.told_back.isoformat() if one.told_back else None,
        "days": (view.today - one.day).days if one.day else None,
    }
