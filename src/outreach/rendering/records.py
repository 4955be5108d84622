"""What the owner's records say of what a mail hangs on, as data: the rotation, the promise, the session.

Each is empty when the mail is about something else.
"""

from __future__ import annotations

from outreach.domain.introducing import other_person
from outreach.domain.occasions import Commitment, Deadline, Occasion, OccasionKind, Rotation, Routine
from outreach.domain.people import PersonId
from outreach.domain.profile import JobSearch
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Due
from outreach.domain.training import phase_on
from outreach.rendering.days import clock_time, long_day, month_day, weekly
from outreach.rendering.titles import thing

Texts = dict[str, str]

_YEARS = {"ms1": "a first-year student", "ms2": "a second-year student", "ms3": "a third-year student"}
_STAGES = {**_YEARS, "ms4": "a fourth-year student", "attending": "an attending physician"}


def record_data(due: Due, view: View) -> dict[str, str | Texts | list[str]]:
    """Give everything the records say, by its name in the vocabulary."""
    project, occasion = view.project, due.occasion
    return {
        "variant": due.cadence.variant,
        "connector": _somebody("connector", occasion, project),
        "introduced": _other(due, project) or _somebody("introduced", occasion, project),
        "program": _program(due, project),
        "rotation": _rotation(occasion, view),
        "commitment": _commitment(occasion, view),
        "deadline": _deadline(occasion, view),
        "result": _line(due.details["result"].text) if "result" in due.details else "",
        "routine": _routine(occasion),
        "stage": stage(view),
        "home_program": _home(project),
        "job": _job(project.profile.job),
        "offered": [],
    }


def stage(view: View) -> str:
    """Say where the owner stands: "a fourth-year student", "a PGY-4 resident"."""
    phase = phase_on(view.project.me, view.today).value
    return _STAGES.get(phase, f"a PGY-{phase.removeprefix('pgy')} resident")


def _line(text: str) -> str:
    return " ".join(text.split())


def _somebody(part: str, occasion: Occasion | None, project: Project) -> Texts:
    if occasion is None or occasion.kind is not OccasionKind.INTRODUCTION:
        return {"name": "", "formal": ""}
    ids: list[PersonId] = [one.person for one in occasion.participants if one.part == part]
    person = project.person(ids[0]) if ids else None
    if person is None:
        return {"name": "", "formal": ""}
    return {"name": _line(person.name.shown), "formal": _line(person.name.formal)}


def _other(due: Due, project: Project) -> Texts:
    """Give whom the owner would introduce the reader to."""
    person = other_person(due.cadence, due.person.id, due.details, project)
    return {"name": _line(person.name.shown), "formal": _line(person.name.formal)} if person else {}


def _program(due: Due, project: Project) -> Texts:
    found = project.program((due.occasion.program if due.occasion else None) or due.person.program)
    return {"name": _line(found.name), "short": _line(found.short)} if found else {"name": "", "short": ""}


def _rotation(occasion: Occasion | None, view: View) -> Texts:
    record = occasion.record if occasion else None
    found = record if isinstance(record, Rotation) else _applied_for(occasion, view)
    if occasion is None or found is None:
        return {"title": "", "starts": "", "ends": "", "day_starts": ""}
    return {
        "title": _line(occasion.title),
        "starts": long_day(found.dates.first, view.today),
        "ends": long_day(found.dates.last, view.today),
        "day_starts": clock_time(found.day_starts) if found.day_starts else "",
    }


def _applied_for(occasion: Occasion | None, view: View) -> Rotation | None:
    """Give the rotation that applications are about: the first one at that program after they open."""
    if occasion is None or occasion.kind is not OccasionKind.APPLICATION or occasion.days is None:
        return None
    opening = occasion.days.first
    there = (one for one in view.project.rotations if one.program == occasion.program and one.dates.first > opening)
    return min(there, key=lambda one: one.dates.first, default=None)


def _commitment(occasion: Occasion | None, view: View) -> Texts:
    record = occasion.record if occasion else None
    if not isinstance(record, Commitment):
        return {"what": "", "due": "", "new_date": "", "status": "", "reason": ""}
    return {
        "what": thing(_line(record.what)),
        "due": month_day(record.due, view.today) if record.due else "",
        "new_date": month_day(record.new_date, view.today) if record.new_date else "",
        "status": record.status,
        "reason": _line(record.reason),
    }


def _deadline(occasion: Occasion | None, view: View) -> Texts:
    record = occasion.record if occasion else None
    if not isinstance(record, Deadline):
        return {"name": "", "due": "", "link": ""}
    due = month_day(record.due, view.today) if record.due else ""
    return {"name": _line(record.name), "due": due, "link": record.link.strip()}


def _routine(occasion: Occasion | None) -> Texts:
    record = occasion.record if occasion else None
    if not isinstance(record, Routine):
        return {"name": "", "when": ""}
    return {"name": _line(record.name), "when": weekly(record.recurrence)}


def _home(project: Project) -> str:
    home = _line(project.profile.home_program)
    return home.casefold() if home.casefold() == "none" else home


def _job(job: JobSearch | None) -> Texts:
    found = job or JobSearch()
    return {"geography": _line(found.geography), "practice": _line(found.practice), "focus": _line(found.focus)}
