"""The one parser of one-line records: a head, then words between commas, each known by its first word or its shape.

A list (`with`, `staff`) runs on to the next known word. What fits nothing is an error that names the nearest word,
unless the record has a place for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from outreach.config.grammar import Unclear
from outreach.config.grammar.similar import nearest
from outreach.config.records import commas
from outreach.patterns import Pattern

Fields = dict[str, object]

_OF_PEOPLE = frozenset({"with", "staff"})
_AND = Pattern(r"(?:^|\s+)(?:and|&)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word that opens a part; what follows it is the value of `key`. `runs`: a list up to the next known word."""

    key: str
    leads: tuple[str, ...]
    runs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A part known by how it looks. `many`: it may come several times; `value` replaces what was written."""

    key: str
    fits: Callable[[str], bool]
    many: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One kind of record.

    `head` reads what stands before the first separating comma. `rest` is the key of a part that fits nothing;
    `rest_runs` lets several such parts make one text (a title with commas). `known` are the words a part may have
    been meant to be.
    """

    noun: str
    form: str
    head: Callable[[str], Fields]
    words: tuple[Word, ...] = ()
    shapes: tuple[Shape, ...] = ()
    rest: str = ""
    rest_runs: bool = False
    rest_noun: str = ""
    known: tuple[str, ...] = ()
    known_noun: str = "word"
    split: Callable[[str], list[str]] = field(default=commas.split)


def read(record: Record, text: str) -> Fields:
    """Read a one-line record into the keys of its long form.

    Raises:
        Unclear: a part fits nothing, or comes twice.
    """
    parts = record.split(text)
    if not parts:
        raise Unclear(f"nothing here; write   {record.form}", text)
    fields = record.head(parts[0])
    running = ""
    for part in parts[1:]:
        running = _take(record, part, fields, running)
    return fields


def _take(record: Record, part: str, fields: Fields, running: str) -> str:
    """Put one part into `fields`; give the key of the list that is running afterwards."""
    found = _by_word(record.words, part)
    if found:
        word, value = found
        if not value:
            raise Unclear(f'"{part}" says nothing after it; write   {record.form}', part)
        _put(fields, word.key, value, part, many=word.runs)
        return word.key if word.runs else ""
    shape = next((one for one in record.shapes if one.fits(part)), None)
    if shape:
        _put(fields, shape.key, shape.value or part, part, many=shape.many)
        return ""
    if running:
        _put(fields, running, part, part, many=True)
        return running
    _put_rest(record, part, fields)
    return ""


def _by_word(words: Iterable[Word], part: str) -> tuple[Word, str] | None:
    folded = part.casefold()
    for word in words:
        for lead in word.leads:
            if folded == lead or folded.startswith(lead + " "):
                return word, part[len(lead) :].strip()
    return None


def _put(fields: Fields, key: str, value: str, part: str, *, many: bool) -> None:
    if many:
        before = fields.setdefault(key, [])
        if isinstance(before, list):
            before += _people(value) if key in _OF_PEOPLE else [value]
        return
    if key in fields:
        raise Unclear(f'"{part}": {key} is said twice; write it once', part)
    fields[key] = value


def _people(value: str) -> list[str]:
    """Give the names of "Dr. Osei and Dr. Chen"; the last of a list may begin with its "and"."""
    return [name for name in _AND.split(value) if name]


def _put_rest(record: Record, part: str, fields: Fields) -> None:
    _refuse_slip(record, part)
    if record.rest == "at" and "@" in part:
        raise Unclear(f'"{part}" is an address, not a place; give it its own line:   also: [{part.split()[-1]}]', part)
    if record.rest == "at" and _DATED.search(part):
        raise Unclear(f'"{part}" is no place; write   {record.form}', part)
    if not record.rest:
        raise Unclear(f'"{part}" is not understood here; write   {record.form}', part)
    before = fields.get(record.rest)
    if before is None:
        fields[record.rest] = part
    elif record.rest_runs:
        fields[record.rest] = f"{before}, {part}"
    else:
        raise Unclear(f'"{before}" and "{part}" cannot both be the {record.rest_noun}; write one', part)


_HAS_DIGIT = Pattern(r"\d")
# a word that nobody knows before a day is a wish that would be passed over in silence, and no institution
_DATED = Pattern(r"\b(?:until|since|till)\b|\d{4}-\d{1,2}-\d{1,2}", re.IGNORECASE)


def _refuse_slip(record: Record, part: str) -> None:
    """Refuse a word within two letters of one that is known here."""
    if near := nearest(part, record.known):
        raise Unclear(f'no {record.known_noun} "{part}"; write   {near}', part)
    first, _, after = part.partition(" ")
    if not _HAS_DIGIT.search(after):
        return
    leads = [lead for word in record.words for lead in word.leads if " " not in lead]
    if near := nearest(first, leads):
        raise Unclear(f'no word "{first}"; write   {near} {after}', part)
