"""Who the corpus plays with: two configurations, read by the real loader, and how people and cadences are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from outreach.config.load import load
from outreach.domain.cadences import Cadence, Kind
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.planning.fold import fold
from outreach.planning.free_time import objections
from outreach.planning.occasions import occasions
from tests.builders import a_cadence
from tests.corpus.records import HERE

STUDENT, RESIDENT = "", "resident"
_FILES = {STUDENT: "cast.yaml", RESIDENT: "cast_resident.yaml"}
_HORIZON = timedelta(days=30)
# what no recipe has yet: kind and most words
_TO_COME: dict[str, tuple[Kind, int]] = {
    "intro-meeting": (Kind.ASK, 150),
    "attend-permission": (Kind.ASK, 110),
    "resident-question": (Kind.ASK, 100),
    "small-task-offer": (Kind.GIVE, 130),
    "outside-program": (Kind.ASK, 160),
    "give-share": (Kind.GIVE, 80),
    "give-intro": (Kind.GIVE, 110),
    "staff-thanks": (Kind.THANKS, 80),
    "letter-thanks": (Kind.THANKS, 90),
    "advocacy-request": (Kind.ASK, 150),
    "conf-reconnect": (Kind.UPDATE, 90),
    "coapplicant-hello": (Kind.GIVE, 60),
    "outcome-news": (Kind.UPDATE, 110),
    "commitment-note": (Kind.LOGISTICS, 110),
    "repair": (Kind.REPAIR, 120),
}


@cache
def project(owner: str = STUDENT, logged: str = "") -> Project:
    """Load one of the two, with one more line of history if need be."""
    text = (HERE / _FILES[owner]).read_text(encoding="utf-8")
    if logged:
        text = text.replace("\nhistory:\n", f'\nhistory:\n  - "{logged}"\n')
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.yaml").write_text(text, encoding="utf-8")
        found = load(Path(folder))
    assert found.project is not None, [str(one) for one in found.problems]
    return found.project


@cache
def view(owner: str, logged: str, day: str) -> View:
    """Give the evening of a day, when everything that is in the files has happened or is planned."""
    found = project(owner, logged)
    now = datetime.combine(date.fromisoformat(day), time(18, 30), found.me.zone)
    return View(project=found, history=fold((), found, now), now=now, objections=objections)


@cache
def occasion(owner: str, logged: str, day: str, start: str) -> Occasion:
    """Give the occasion whose id begins so."""
    (found,) = (one for one in _occasions(owner, logged, day) if one.id.startswith(start))
    return found


@cache
def _occasions(owner: str, logged: str, day: str) -> tuple[Occasion, ...]:
    return occasions(view(owner, logged, day), _HORIZON)


@cache
def person(owner: str, text: str) -> Person:
    """Give who is meant: full name, given name and surname, what (s)he is called with the surname, or a surname."""
    name = text
    for title in ("Dr. ", "Ms. ", "Mr. "):
        name = name.removeprefix(title)
    (found,) = (one for one in project(owner).people if name in _names(one, owner))
    return found


def _names(one: Person, owner: str) -> set[str]:
    name = one.name
    alone = project(owner).surname_counts[name.surname.casefold()] == 1
    surname = {name.surname} if alone else set()
    return {name.full, f"{name.given} {name.surname}", f"{one.call} {name.surname}", *surname}


@cache
def cadence(owner: str, id: str) -> Cadence:
    """Give a recipe by its id: the one that ships, else one of its kind and length."""
    found = next((one for one in project(owner).cadences if one.id == id), None)
    if found is not None:
        return found
    kind, words = _TO_COME[id]
    return replace(a_cadence(id, kind=kind), words=(1, words))
