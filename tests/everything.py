"""A view in which every recipe has something to write: what does not come by itself was asked for, what was missing is.

For tests that try all mails there are; what the mails say of it is for others to judge.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from outreach.domain.facts import Wanted
from outreach.domain.history import Contact
from outreach.domain.occasions import Deadline
from outreach.domain.people import PersonId
from outreach.domain.profile import News
from outreach.domain.stages import View

_SOON = timedelta(days=50)
_CALLS = ("Travel grant", "Meeting abstract", "Education committee", "Mentoring program")
_MOST = 4


def everything(view: View) -> View:
    """Give a view in which all that a recipe may hang on is there."""
    people = [one.id for one in view.project.people if one.email and not one.never]
    today = view.today
    deadlines = tuple(
        Deadline(id=f"deadline-of-{number}", name=name, due=today + _SOON, people=(people[number],))
        for number, name in enumerate(_CALLS)
    )
    project = replace(
        view.project,
        programs=tuple(replace(one, apply_from=today + _SOON) for one in view.project.programs),
        deadlines=(*view.project.deadlines, *deadlines),
    )
    met = {id: (_met(id, view),) for id in people if id not in view.history.contacts}
    history = replace(
        view.history,
        wanted=(*view.history.wanted, *_wishes(people, view)),
        news=(*view.history.news, News(id="matched", day=today, text="I matched.", subject="match", result=True)),
        contacts={**view.history.contacts, **met, people[0]: (_introduced(people, view),)},
    )
    return replace(view, project=project, history=history)


def _wishes(people: list[PersonId], view: View) -> list[Wanted]:
    recipes = [one for cadence in view.project.cadences if cadence.is_manual for one in cadence.scheduled]
    return [
        Wanted(at=view.now, cadence=one.id, person=person, on=view.today, variant=one.variant)
        for one in recipes
        for person in people[:_MOST]
    ]


def _met(person: PersonId, view: View) -> Contact:
    return Contact(person=person, day=view.today, kind="meeting", via="in person")


def _introduced(people: list[PersonId], view: View) -> Contact:
    return Contact(person=people[0], day=view.today, kind="ask", outbound=True, introduced=people[1])
