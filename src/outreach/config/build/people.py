"""People: those listed, those named inside other records with an address, and those known by name only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from outreach.config import ids
from outreach.config.build.desk import Desk
from outreach.config.build.overrides import overrides
from outreach.config.build.rules import rule_settings
from outreach.config.checking import Item
from outreach.config.grammar import Unclear, dates, names
from outreach.config.grammar.addresses import is_address
from outreach.config.reader import Path
from outreach.config.records.heads import name_and_address
from outreach.config.references import Ambiguous
from outreach.config.schema.people import PersonForm
from outreach.domain.people import Advice, Assistant, Dated, Name, Person, PersonId, Role


@dataclass(frozen=True)
class Mention:
    """Somebody named inside another record: where, as what, and working at which place."""

    text: str
    path: Path
    role: Role | None = None
    at: str = ""

    @property
    def has_address(self) -> bool:
        """Whether the address is written there."""
        return "<" in self.text


def listed(desk: Desk) -> list[tuple[Item, Person]]:
    """Build the people of the section `people`, without whom they know."""
    built = []
    for item, path in desk.items("people"):
        person = _person(desk, item, path)
        if person and desk.first("person", person.id, item):
            desk.paths[person.id] = item.at("name")
            built.append((item, person))
    return built


def _person(desk: Desk, item: Item, path: str) -> Person | None:
    form: PersonForm = item.form
    name = desk.read(names.parse, form.name, item.at("name"))
    if name is None:
        return None
    at, program = desk.place(form.at, item.at("at")) if form.at else ("", None)
    off, changed = overrides(desk, item, form.cadences, name.shown)
    return Person(
        id=PersonId(form.id) if form.id else ids.person_id(name),
        name=name,
        email=_address(desk, form.email, item.at("email")),
        roles=frozenset(form.roles),
        at=at,
        program=program.id if program else None,
        department=form.department,
        call=form.call,
        every=form.every,
        last=form.last,
        never=form.contact == "never",
        pause_until=desk.read(dates.day, form.pause.removeprefix("until").strip(), item.at("pause")),
        meet=form.meet,
        zone=form.timezone,
        interests=form.interests,
        met=form.met,
        paper=form.paper,
        connection=form.connection,
        helped_me=tuple(Dated(text=one.what, day=one.date) for one in form.helped_me),
        advice=tuple(Advice(said=one.said, day=one.date, did=one.did, told_back=one.told_back) for one in form.advice),
        avoid=form.boundaries.avoid if form.boundaries else (),
        assistant=_assistant(desk, form.assistant, item.at("assistant")),
        linkedin=form.linkedin,
        known_in_field=form.known_in_field,
        since=form.since,
        off=off,
        overrides=changed,
        rules=_rules(desk, item, name.shown),
        was=form.was,
        also=form.also,
        path=path,
    )


def _rules(desk: Desk, item: Item, whom: str) -> Mapping[str, object]:
    """Give the settings of guardrails for every mail to one person."""

    def note(path: Path, message: str) -> None:
        desk.faults.note(path, message, key=True)

    return rule_settings(item.form.rules, item.at("rules"), desk.faults.say, note=note, whom=f"mail to {whom}")


def _address(desk: Desk, text: str, path: Path) -> str | None:
    if not text:
        return None
    if not is_address(text):
        desk.faults.error(path, f'"{text}" is not an address; write   NAME <name@example.org>', find=text)
        return None
    return text


def _assistant(desk: Desk, text: str, path: Path) -> Assistant | None:
    if not text:
        return None
    found = named(desk, text, path)
    if found is None:
        return None
    name, email = found
    if email is None:
        desk.faults.error(path, f"no address; write   {name.shown} <name@example.org>", find=text)
        return None
    return Assistant(name=name, email=email)


def named(desk: Desk, text: str, path: Path) -> tuple[Name, str | None] | None:
    """Read `NAME <ADDRESS>`, the address optional; None when it was reported."""
    try:
        fields = name_and_address(text)
        return names.parse(str(fields["name"])), _address(desk, str(fields.get("email", "")), path)
    except Unclear as error:
        desk.faults.unclear(path, error, find=text)
        return None


def add_mentioned(desk: Desk, mentions: Iterable[Mention]) -> list[Person]:
    """Add people named with an address to the index, then those nobody knows, without one and with a note.

    Longer names first, so that the order of records does not matter.
    """
    ordered = sorted(mentions, key=lambda one: (not one.has_address, -len(one.text.split()), one.text, one.path))
    added = []
    for mention in ordered:
        person = _with_address(desk, mention) if mention.has_address else _by_name_only(desk, mention)
        if person:
            desk.people.add(person)
            added.append(person)
    return added


def _with_address(desk: Desk, mention: Mention) -> Person | None:
    found = named(desk, mention.text, mention.path)
    if found is None:
        return None
    name, email = found
    known = desk.people.find(ids.person_id(name), suggest=False)
    if not isinstance(known, Person):
        return _made(desk, mention, name, email)
    if (known.email or "").casefold() != (email or "").casefold():
        message = (
            f"{name.shown} has another address in {known.path or 'this file'}, {known.email or 'none'}; write it once"
        )
        desk.faults.error(mention.path, message, find=mention.text)
    return None


def _by_name_only(desk: Desk, mention: Mention) -> Person | None:
    known = desk.people.find(mention.text, suggest=desk.faults.may_suggest)
    if isinstance(known, Person | Ambiguous):
        return None
    found = named(desk, mention.text, mention.path)
    if found is None:
        return None
    near = f"; did you mean   {known.nearest.name.shown}" if known.nearest else ""
    if "people" not in desk.checked.broken:
        desk.faults.note(mention.path, f"{found[0].shown} is not among your people: kept without an address{near}")
    return _made(desk, mention, found[0], None)


def _made(desk: Desk, mention: Mention, name: Name, email: str | None) -> Person:
    document, inner = desk.faults.sections.owner(mention.path)
    desk.paths[ids.person_id(name)] = mention.path
    program = desk.programs.find(mention.at)
    return Person(
        id=ids.person_id(name),
        name=name,
        email=email,
        roles=frozenset({mention.role} if mention.role else ()),
        at=program.short if program else mention.at,
        program=program.id if program else None,
        path=f"{document.file}:{document.locate(inner).line}",
    )


def refuse_shared_addresses(desk: Desk, people: Iterable[Person]) -> None:
    """Report an address that two people have, naming both places."""
    first: dict[str, Person] = {}
    for person in people:
        for address in _addresses(person):
            before = first.setdefault(address.casefold(), person)
            if before is not person:
                message = f"{person.name.shown} has the address of {before.name.shown} ({before.path}), {address}"
                desk.faults.error(desk.paths[person.id], message, find=address)


def _addresses(person: Person) -> Iterator[str]:
    if person.email:
        yield person.email
    yield from person.also


def acquainted(desk: Desk, built: Iterable[tuple[Item, Person]]) -> Iterator[Person]:
    """Resolve whom people know, now that everybody is in the index."""
    for item, person in built:
        form: PersonForm = item.form
        yield replace(person, knows=desk.several(form.knows, item.at("knows"))) if form.knows else person
