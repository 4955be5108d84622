"""The data of a template: plain texts, numbers, lists and mappings made from a due touch; nothing else gets in.

No object of ours reaches a template, so there is nothing to climb out of; the names are those of `vocabulary`.
The private section of the configuration is not read here.
"""

from __future__ import annotations

from datetime import date

from outreach.domain.dates import Duration, Unit
from outreach.domain.enclosures import enclosures
from outreach.domain.interests import shared_interests
from outreach.domain.introducing import second_reader
from outreach.domain.occasions import Conference, Occasion
from outreach.domain.people import Person, Role
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Due
from outreach.rendering.conversation import earlier_data
from outreach.rendering.days import long_day, weekday
from outreach.rendering.records import record_data
from outreach.rendering.scene import letter_data, occasion_data
from outreach.rendering.slot_words import times_for, venue_time
from outreach.rendering.speech import Speech
from outreach.rendering.titles import are_several, thing

Value = str | int | list[str] | list[dict[str, str]] | dict[str, str] | dict[str, str | int | list[str]]

_MINUTES = 20
_MENTORS = (
    Role.RESEARCH_MENTOR,
    Role.CLINICAL_MENTOR,
    Role.MENTOR,
    Role.WELLNESS_MENTOR,
    Role.SPONSOR,
    Role.COLLABORATOR,
)


def context(due: Due, view: View, speech: Speech, opening: int) -> dict[str, Value]:
    """Give the data for one mail; every name of the vocabulary is there, empty when nothing is known."""
    project, person, occasion = view.project, due.person, due.occasion
    return {
        "greeting": _greeting(due, project),
        "person": _person(person, project),
        "me": _me(project),
        "known": int(_is_known(due, view)),
        "parts": sorted(occasion.part_of(person.id)) if occasion else [],
        "occasion": occasion_data(due, view),
        "program_day": _session_day(occasion, person),
        "poster_day": _poster_day(occasion),
        "mutual": _mutual(person, project, _connection(due, speech)),
        "news": _news(speech, due, view),
        "advice": speech.advice(),
        "promise": _promise(due, view.today, speech),
        "priorities": speech.items("priorities"),
        "questions": speech.items("questions"),
        "attached": [_line(one) for one in enclosures(due.cadence, occasion, project).words],
        "letter": letter_data(due, view.today),
        "earlier": earlier_data(due, view),
        "minutes": _minutes(due.cadence.offer_times.length) if due.cadence.offer_times else _MINUTES,
        "times": times_for(due.slots, person, project, occasion=occasion, today=view.today),
        "venue_time": venue_time(due.slots, occasion),
        "opening": opening,
        # only the card of a conference has one
        "card": {},
        **record_data(due, view),
    }


def _greeting(due: Due, project: Project) -> str:
    """Greet the reader, and the other one of an introduction by name as well."""
    other = second_reader(due.cadence, due.person.id, due.details, project)
    return ", dear ".join(_line(one.greeting) for one in (due.person, other) if one)


def _line(text: str) -> str:
    return " ".join(text.split())


def _person(person: Person, project: Project) -> dict[str, str | int | list[str]]:
    return {
        "name": _line(person.name.full),
        "formal": _line(person.name.formal),
        "surname": _line(person.name.surname),
        "given": _line(person.call or person.name.given),
        "at": _line(person.at),
        "interests": [_line(one) for one in person.interests],
        "shared": [_line(one) for one in shared_interests(person, project.profile)],
    }


def _me(project: Project) -> dict[str, str | int | list[str]]:
    profile = project.profile
    return {
        "name": _line(project.me.name),
        "given": _line(project.me.name).split(" ")[0],
        "email": project.me.email,
        "school": _line(profile.school),
        "one_line": _line(profile.one_line).rstrip("."),
        "interests": [_line(one) for one in profile.interests],
        "offers": [_line(one) for one in profile.offers],
        "links": [_line(one) for one in profile.links],
    }


def _is_known(due: Due, view: View) -> bool:
    """Whether the two knew each other before the occasion; the occasion itself does not count."""
    person = due.person
    first = due.occasion.days.first if due.occasion and due.occasion.days else view.today
    earlier = any(contact.day < first for contact in view.history.contacts.get(person.id, ()))
    return earlier or bool(person.met or person.helped_me or person.advice) or bool(person.roles & set(_MENTORS))


def _session_day(occasion: Occasion | None, person: Person) -> str:
    record = occasion.record if occasion else None
    sessions = record.sessions if isinstance(record, Conference) else ()
    return next((weekday(one.when.day) for one in sessions if one.speaker == person.id), "")


def _poster_day(occasion: Occasion | None) -> str:
    record = occasion.record if occasion else None
    sessions = record.sessions if isinstance(record, Conference) else ()
    return next((weekday(one.when.day) for one in sessions if one.kind == "my poster"), "")


def _connection(due: Due, speech: Speech) -> str:
    """Give what the mail says of how the two are connected; only those that need it say it."""
    said = "connection" in due.cadence.fields
    return speech.text("connection") if said else ""


def _mutual(person: Person, project: Project, connection: str) -> dict[str, str]:
    """Give somebody both know and what they are to the owner, unless the connection names them already."""
    for id in person.knows:
        other = project.person(id)
        role = next((one for one in _MENTORS if other and one in other.roles), None)
        if other is not None and role is not None and other.name.formal not in connection:
            return {"name": _line(other.name.formal), "role": str(role)}
    return {}


def _news(speech: Speech, due: Due, view: View) -> list[dict[str, str]]:
    subjects = {one.id: one.subject for one in view.history.news}
    told = []
    for field in ("news", "more_news"):
        detail = due.details.get(field)
        if detail is not None:
            subject = _line(subjects.get(detail.source, ""))
            told.append({"text": speech.said(field), "subject": subject})
    return told


def _promise(due: Due, today: date, speech: Speech) -> dict[str, str]:
    detail = due.details.get("promise")
    if detail is None or detail.on is None:
        return {}
    said = speech.text("promise")
    return {"what": thing(said), "verb": "are" if are_several(said) else "is", "by": long_day(detail.on, today)}


def _minutes(length: Duration) -> int:
    return length.count * 60 if length.unit is Unit.HOUR else length.count
