"""Conferences, in their own zone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from outreach.config import ids
from outreach.config.build.desk import Desk
from outreach.config.build.people import Mention
from outreach.config.checking import Item
from outreach.config.grammar import counts, dates
from outreach.config.schema.conferences import ConferenceForm, SessionForm
from outreach.domain.dates import Duration, Unit
from outreach.domain.occasions import Conference, Meet, Session, TalkedTo
from outreach.domain.people import ProgramId

_GOALS = {"faculty": 3, "programs": 2, "reconnect": 1}
_HOUR = Duration(60, Unit.MINUTE)
_VIRTUAL = frozenset({"virtual", "online"})


def mentions(desk: Desk) -> Iterator[Mention]:
    """Give everybody the owner talked to at a conference."""
    for item in desk.checked.items.get("conferences", ()):
        for number, talk in enumerate(item.form.talked_to):
            yield Mention(talk.who, item.at("talked_to", number, "who"))


def conferences(desk: Desk) -> Iterator[Conference]:
    """Build the conferences; one with sessions needs a zone."""
    for item, path in desk.items("conferences"):
        form: ConferenceForm = item.form
        id = form.id or ids.conference_id(form.name)
        if not desk.first("conference", id, item):
            continue
        if form.sessions and form.timezone is None:
            desk.faults.error(item.path, f"{form.name} has sessions; add   timezone: America/Detroit   (its own)")
            continue
        yield Conference(
            id=id,
            name=form.name,
            dates=form.dates,
            zone=form.timezone,
            virtual=form.mode.casefold() in _VIRTUAL,
            month=form.month,
            goals=_goals(desk, item, form.goals),
            meet=tuple(_meet(desk, item, form)),
            reconnect=desk.several(form.reconnect, item.at("reconnect")),
            programs=tuple(_programs(desk, item, form)),
            sessions=tuple(_sessions(desk, item, form)),
            talked_to=tuple(_talked_to(desk, item, form)),
            was=form.was,
            path=path,
        )


def _goals(desk: Desk, item: Item, goals: Mapping[str, str]) -> dict[str, int]:
    read = {key: desk.read(counts.whole, text, item.at("goals", key)) for key, text in goals.items()}
    return _GOALS | {key: count for key, count in read.items() if count is not None}


def _meet(desk: Desk, item: Item, form: ConferenceForm) -> Iterator[Meet]:
    for number, one in enumerate(form.meet):
        person = desk.person(one.who, item.at("meet", number, "who"))
        if person:
            yield Meet(person=person, connection=one.connection, question=one.question)


def _programs(desk: Desk, item: Item, form: ConferenceForm) -> Iterator[ProgramId]:
    for text in form.programs:
        found = desk.known_program(text, item.at("programs"))
        if found:
            yield found


def _sessions(desk: Desk, item: Item, form: ConferenceForm) -> Iterator[Session]:
    for number, one in enumerate(form.sessions):
        place = item.at("sessions", number, "when")
        when = desk.read(partial(dates.when, zone=form.timezone), one.when, place)
        if when is None:
            continue
        if form.dates and when.day not in form.dates:
            desk.faults.error(place, f"{when.day} is not a day of {form.name}", find=one.when)
            continue
        yield _session(desk, item, one, number, Session(when=when))


def _session(desk: Desk, item: Item, form: SessionForm, number: int, session: Session) -> Session:
    return Session(
        when=session.when,
        length=form.length or _HOUR,
        kind=form.type,
        title=form.title,
        speaker=desk.person(form.speaker, item.at("sessions", number, "speaker")),
        question=form.question,
        sign_up_by=form.sign_up_by,
        posters=tuple(label for line in form.posters for label in line.split()),
    )


def _talked_to(desk: Desk, item: Item, form: ConferenceForm) -> Iterator[TalkedTo]:
    for number, one in enumerate(form.talked_to):
        person = desk.person(one.who, item.at("talked_to", number, "who"))
        if person:
            yield TalkedTo(person=person, detail=one.detail, will_do=one.will_do, thanked=one.thanked)
