"""Who and what the files name, read without building a project: what the Tab key offers, in a tenth of the time.

Reads only the records that name somebody or something, by the same readers as a whole load. Whatever is not understood
there raises; a mistake elsewhere is not noticed, and changes no name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from outreach.config import ids
from outreach.config.documents import TEMPLATES, read_documents
from outreach.config.files import names_in
from outreach.config.grammar import Unclear, names
from outreach.config.reader import Value, read
from outreach.config.records import commas, line
from outreach.config.records.conferences import TALKED_TO
from outreach.config.records.heads import name_and_address
from outreach.config.records.line import Record
from outreach.config.records.people import PERSON, PROGRAM
from outreach.config.records.season import INTERVIEW
from outreach.config.references import Ambiguous, People, Unknown
from outreach.config.sections import Sections
from outreach.config.shipped import shipped
from outreach.config.versions import modern
from outreach.domain.people import Person, PersonId

Tree = Mapping[str, Value]

BUILT_IN_JOBS: Final = ("morning", "evening", "review", "check-ins", "thanks", "conference", "follow-ups")
_RECIPE = "cadence.yaml"
_ASKED = "manual"
_OFF = frozenset({"off", "no", "false"})


def tree_of(root: Path) -> Tree:
    """Read the files of a workspace as one tree of plain values.

    Raises:
        Unclear: a file cannot be read, or two say the same thing.
    """
    documents, problems = read_documents(root)
    sections = Sections(tuple(modern(one)[0] for one in documents))
    if problems or tuple(sections.twice()):
        raise Unclear("the files cannot be read as they are", str(root))
    return sections.tree


def people(tree: Tree) -> People:
    """Give everybody who is listed or named with an interview, a program or a conference, by every way to name them.

    Raises:
        Unclear: a record that names somebody is not understood.
    """
    listed = [_listed(one) for one in _records(tree, "people", PERSON)]
    if len({one.id for one in listed}) < len(listed):
        raise Unclear("two of the same")
    known = People(listed)
    # those with an address first, then the longer names: as a whole load does, so that the order changes nothing
    for text in sorted(_mentions(tree), key=lambda one: ("<" not in one, -len(one.split()), one)):
        person, has_address = _person(name_and_address(text)), "<" in text
        found = known.find(person.id if has_address else text, suggest=False)
        if isinstance(found, Unknown) or (has_address and isinstance(found, Ambiguous)):
            known.add(person)
    return known


def _listed(record: Mapping[str, object]) -> Person:
    was = record.get("was", ())
    return _person(record, was=tuple(_several(was)) if was else ())


def _person(record: Mapping[str, object], was: tuple[str, ...] = ()) -> Person:
    name = names.parse(_text(record.get("name")))
    given = _text(record.get("id", ""))
    return Person(
        id=PersonId(given) if given else ids.person_id(name),
        name=name,
        email=_text(record.get("email", "")) or None,
        call=_text(record.get("call", "")),
        was=was,
    )


def _mentions(tree: Tree) -> Iterator[str]:
    for section, record in (("programs", PROGRAM), ("interviews", INTERVIEW)):
        for one in _records(tree, section, record):
            yield from filter(None, [_text(one.get("coordinator", ""))])
            yield from _several(one.get("with", []))
            details = one.get("details", {})
            yield from details if isinstance(details, dict) else ()
    for conference in _items(tree, "conferences"):
        talks = conference.get("talked_to", []) if isinstance(conference, dict) else []
        for talk in talks if isinstance(talks, list) else [talks]:
            yield _text(_fields(talk, TALKED_TO).get("who"))


def _records(tree: Tree, section: str, record: Record) -> Iterator[Mapping[str, object]]:
    return (_fields(item, record) for item in _items(tree, section))


def _items(tree: Tree, section: str) -> list[Value]:
    found = tree.get(section, [])
    return found if isinstance(found, list) else [found]


def _fields(item: Value, record: Record) -> Mapping[str, object]:
    """Give the keys of a record, whether it is written on one line, below its keys, or both."""
    if isinstance(item, str):
        return line.read(record, item)
    if not isinstance(item, dict):
        raise Unclear(f"no {record.noun}", str(item))
    name = item.get("name")
    return {**item, **line.read(record, name)} if isinstance(name, str) else item


def _several(value: object) -> list[str]:
    return [_text(one) for one in value] if isinstance(value, list) else commas.split(_text(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Unclear("one text is expected here", str(value))
    return value.strip()


def jobs(tree: Tree) -> tuple[str, ...]:
    """Give the names of the jobs, ours and the owner's.

    Raises:
        Unclear: the section is no map.
    """
    return tuple(dict.fromkeys((*BUILT_IN_JOBS, *_map(tree.get("jobs", {})))))


def asked_for(root: Path, tree: Tree) -> Iterator[tuple[str, str]]:
    """Give the cadences that come only when they are asked for, each with its title.

    Raises:
        Unclear: a recipe is not understood.
        Unreadable: a recipe cannot be read.
        Unfit: a folder of recipes cannot be read.
    """
    folders, own = (shipped(TEMPLATES), root / TEMPLATES), _map(tree.get("cadences", {}))
    found = {name for folder in folders for name in names_in(folder) if _is_there(folder, name)}
    for id in sorted({*found, *own}):
        layers = [read((folder / id / _RECIPE).read_bytes(), id).root for folder in folders if _is_there(folder, id)]
        recipe = _merged([*layers, *([own[id]] if id in own else [])])
        if _text(recipe.get("when", "")).casefold() == _ASKED and "card" not in recipe:
            yield id, str(recipe.get("title", id.replace("-", " ")))


def _is_there(folder: Path, id: str) -> bool:
    return (folder / id / _RECIPE).is_file()


def _merged(layers: Iterable[Value]) -> Mapping[str, Value]:
    """Lay the owner's keys over the built-in ones; what any layer switches off has none."""
    keys: dict[str, Value] = {}
    for layer in layers:
        if layer == "on":
            continue
        if layer == "off" or _map(layer).get("on") in _OFF:
            return {}
        if "every" in _map(layer):
            keys.pop("when", None)
        keys |= _map(layer)
    return keys


def _map(value: Value) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise Unclear("keys are expected here", str(value))
    return value
