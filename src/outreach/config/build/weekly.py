"""Meetings, sessions that come back, promises and deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from outreach.config import ids
from outreach.config.build.desk import Desk
from outreach.config.checking import Item
from outreach.config.grammar import Unclear, dates, durations, slots, zones
from outreach.config.grammar.times import PATTERN
from outreach.config.schema.weekly import CommitmentForm, DeadlineForm, MeetingForm, RoutineForm
from outreach.domain.dates import Duration, Unit, Weekly
from outreach.domain.occasions import Commitment, Deadline, Meeting, Permission, Routine
from outreach.domain.people import PersonId
from outreach.domain.profile import Document
from outreach.domain.zones import SHORT
from outreach.patterns import Pattern

_HALF_HOUR = Duration(30, Unit.MINUTE)
_HOUR = Duration(60, Unit.MINUTE)
_ONLINE = Pattern(r"\s*\((?:online|virtual)\)", re.IGNORECASE)
_SLOT_AND_ZONE = Pattern(rf"(?P<slot>.*{PATTERN})\s+(?P<zone>(?![ap]\.?m\b)\S.*)", re.IGNORECASE)
_HOURS_LEFT = Pattern(r"(\d+(?:\.\d+)?)\s*(?:h|hours?)?(?: left)?", re.IGNORECASE)
_PREP = Pattern(r"(\d+\s*[a-z]+)\s*(.*)", re.IGNORECASE)


def meetings(desk: Desk) -> Iterator[Meeting]:
    """Build the meetings; a time without a zone is the owner's."""
    for item, path in desk.items("meetings"):
        form: MeetingForm = item.form
        people = desk.several(form.with_, item.at("with"))
        when = desk.read(partial(dates.when, zone=desk.zone), form.when, item.at("when"))
        if when is None or not people:
            continue
        id = form.id or ids.meeting_id(people[0], when.day)
        if desk.first("meeting", id, item):
            _say_whose_zone(desk, item, people)
            yield Meeting(
                id=id,
                people=people,
                when=when,
                length=form.length or _HALF_HOUR,
                priorities=form.priorities,
                questions=form.questions,
                link=form.link,
                was=form.was,
                path=path,
            )


def _say_whose_zone(desk: Desk, item: Item, people: Iterable[PersonId]) -> None:
    """Note whom the owner meets without a known zone; elsewhere the owner's zone is taken in silence."""
    for id in people:
        person = desk.people.by_id(id)
        if (
            person.zone is None
            and person.program is None
            and person.domain != desk.me.email.rpartition("@")[2].casefold()
        ):
            text = f"no time zone for {person.name.formal}; times offered would be in yours"
            desk.faults.note(item.at("with"), f"{text} ({_spoken(desk.zone)})")


def _spoken(zone: ZoneInfo) -> str:
    """Name a zone as people do: Central, Mountain; else as it is written."""
    words = (word for word, name in SHORT.items() if name == zone.key and len(word) > len("hst"))
    return next((word.capitalize() for word in words), zone.key)


def routines(desk: Desk) -> Iterator[Routine]:
    """Build the sessions that come back."""
    for item, path in desk.items("routine"):
        form: RoutineForm = item.form
        name = _ONLINE.sub("", form.name)
        slot = desk.read(_slot, form.when, item.at("when"))
        id = form.id or ids.routine_id(name)
        if slot is None or not desk.first("routine", id, item):
            continue
        recurrence, zone = slot
        permission, granted, ask = _permission(desk, item, form.permission)
        prep, prep_when = desk.read(_prep, form.prep, item.at("prep")) or (None, "")
        yield Routine(
            id=id,
            name=name,
            recurrence=recurrence,
            length=form.length or _HOUR,
            zone=form.timezone or zone,
            permission=permission,
            granted_on=granted,
            ask=ask,
            prep=prep,
            prep_when=prep_when,
            online=form.online or name != form.name,
            was=form.was,
            path=path,
        )


def _slot(text: str) -> tuple[Weekly, ZoneInfo | None]:
    """Read a slot, perhaps with a zone after its time."""
    found = _SLOT_AND_ZONE.fullmatch(text)
    if found:
        return slots.parse(found["slot"]), zones.zone(found["zone"])
    return slots.parse(text), None


def _permission(desk: Desk, item: Item, text: str) -> tuple[Permission, date | None, PersonId | None]:
    word, _, rest = text.partition(" ")
    place = item.at("permission")
    match word.casefold():
        case "":
            return Permission.NOT_NEEDED, None, None
        case "granted":
            return Permission.GRANTED, desk.read(dates.day, rest, place), None
        case "ask":
            return Permission.ASK, None, desk.person(rest, place)
        case "not" if rest.casefold() == "needed":
            return Permission.NOT_NEEDED, None, None
    desk.faults.error(place, "write   granted 2026-10-05   or   ask NAME   or   not needed", find=text)
    return Permission.ASK, None, None


def _prep(text: str) -> tuple[Duration, str]:
    """Read `20 min the evening before`."""
    found = _PREP.fullmatch(text)
    if not found:
        raise Unclear(f'"{text}" is no preparation; write   20 min the evening before', text)
    return durations.positive(found[1]), found[2].casefold()


def commitments(desk: Desk) -> Iterator[Commitment]:
    """Build the promises."""
    for item, path in desk.items("commitments"):
        form: CommitmentForm = item.form
        to = desk.person(form.to, item.at("to"))
        if to is None:
            continue
        id = form.id or ids.commitment_id(form.what, to)
        if not desk.first("commitment", id, item):
            continue
        yield Commitment(
            id=id,
            what=form.what,
            to=to,
            due=form.due,
            size=form.size.upper(),
            hours_left=desk.read(_hours, form.hours_left, item.at("hours_left")),
            status="done" if form.done else form.status,
            done=form.done,
            new_date=form.new_date,
            reason=form.reason,
            was=form.was,
            path=path,
        )


def _hours(text: str) -> float:
    found = _HOURS_LEFT.fullmatch(text)
    if not found:
        raise Unclear(f'"{text}" is no number of hours; write   14', text)
    return float(found[1])


def deadlines(desk: Desk) -> Iterator[Deadline]:
    """Build the deadlines."""
    for item, path in desk.items("deadlines"):
        form: DeadlineForm = item.form
        id = form.id or ids.deadline_id(form.name)
        if not desk.first("deadline", id, item):
            continue
        yield Deadline(
            id=id,
            name=form.name,
            due=form.due,
            link=form.link,
            remind=desk.read(durations.parse, form.remind.removesuffix("before").strip(), item.at("remind")),
            people=desk.several(form.with_, item.at("with")),
            attach=tuple(Document(file=file) for file in form.attach),
            was=form.was,
            path=path,
        )
