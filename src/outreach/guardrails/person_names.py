"""Where a text names people: an index of every name of a project, made once, and what surrounds a name.

A full name, a title with any part of a name, initials with a surname, and what someone is called count; a surname alone
does not, for many are words. Reads words, so that accents, possessives and line breaks hide nothing. Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from outreach.domain.people import ME, Person, PersonId
from outreach.domain.project import Project
from outreach.guardrails.per_project import once_per_project
from outreach.guardrails.text import Word, words

TITLES = frozenset({"dr", "drs", "prof", "profs", "professor", "professors", "doctor", "mr", "mrs", "ms", "miss", "mx"})
_PLURAL = frozenset({"drs", "profs", "professors"})
_DOCTORS = frozenset({"dr", "prof", "professor"})
PARTICLES = frozenset({"van", "von", "der", "den", "de", "del", "di", "da", "dos", "du", "la", "le", "al", "el", "bin"})
_DEGREES = frozenset({"md", "phd", "do", "mbbs", "mph", "rn", "cmd", "np", "pa", "dnp"})
# names that are English words (or months) as well: alone they name nobody
_WORDS_TOO = frozenset(
    word.folded
    for word in words(
        "amber april art august autumn bill candy carol chance charity chase cherry christian cliff crystal daisy dale "
        "dawn dean drew earl faith frank gene ginger glen grace grant guy hazel heath heather holly hope iris ivy jack "
        "jade joy june lily mark may miles miller norm olive page pat penny pierce ray reed rich rob rose ruby sage "
        "sandy sky sterling sue summer violet wade will winter"
    )
)
_BETWEEN = re.compile(r"[ \t\u00a0'’.-]*\n?[ \t\u00a0]*")
_SPOKEN_TO = re.compile(
    r"\b(?:(?:many |my )?thanks|thank you|dear|hi|hello|hey|sorry|congratulations|welcome|please|best wishes"
    r"|good (?:morning|afternoon|evening|luck))"
    r"(?:\s+(?:again|so much|very much|once more|indeed|to you))*\s*,?\s*\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 60
_MOST_INITIALS = 3


class Form(IntEnum):
    """What part of a name stands there."""

    FULL = 0
    CALLED = 1
    SURNAME = 2
    GIVEN = 3


class Named(NamedTuple):
    """A name in a text: whose it may be (nobody's when no file has it), as it stands there, and where."""

    people: frozenset[PersonId]
    text: str
    start: int
    end: int
    titled: bool
    spoken_to: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    form: Form
    people: frozenset[PersonId]


class _Match(NamedTuple):
    people: frozenset[PersonId]
    form: Form
    after: int


@dataclass(frozen=True, slots=True)
class PersonNames:
    """All names of a project's people, longest first under their first word, and who knows whom."""

    index: Mapping[str, tuple[_Entry, ...]]
    initials: Mapping[PersonId, str]
    known_by: Mapping[PersonId, frozenset[PersonId]]

    def named(self, text: str) -> Iterator[Named]:
        """Give everybody a text names, and every "Dr. Somebody" that no file knows."""
        found = words(text)
        at, plural = 0, False
        while at < len(found):
            one, after = self._name_at(found, at, text, plural=plural)
            plural = _goes_on(found, at, after, text, plural=plural)
            if one is not None:
                yield one
            at = after

    def _name_at(self, found: Sequence[Word], at: int, text: str, *, plural: bool) -> tuple[Named | None, int]:
        first = at
        while first < len(found) and found[first].folded in TITLES and _joined(found, first, text):
            first += 1
        titled = first > at
        match = self._match(found, first, text)
        spoken_to = (match is not None or titled) and _is_spoken_to(text, found[at].start)
        if match is not None and _counts(match, found, first, text, titled=titled or plural, spoken_to=spoken_to):
            return _named(match.people, found, (at, match.after), text, titled, spoken_to), match.after
        if titled and found[at].folded in _DOCTORS and _is_name(found[first]) and not _is_street(found, at, text):
            after = first + 1
            while after < len(found) and after < first + 3 and len(found[after - 1].folded) == 1:
                after += 1
            return _named(frozenset(), found, (at, after), text, titled, spoken_to), after
        return None, max(at + 1, first)

    def _match(self, found: Sequence[Word], at: int, text: str) -> _Match | None:
        """Give the longest name that stands at a word; else a surname after initials."""
        entry = self._entry_at(found, at, text)
        if entry is not None:
            return _Match(entry.people, entry.form, at + len(entry.words))
        first = at
        while first < at + _MOST_INITIALS and _is_initial(found, first, text):
            if not _joined(found, first, text):
                return None
            first += 1
        surname = self._entry_at(found, first, text, surname=True) if first > at else None
        if surname is None:
            return None
        initial = found[at].folded
        people = frozenset(one for one in surname.people if self.initials.get(one, "") == initial)
        return _Match(people, Form.FULL, first + len(surname.words)) if people else None

    def _entry_at(self, found: Sequence[Word], at: int, text: str, *, surname: bool = False) -> _Entry | None:
        fitting = (one for one in self.index.get(found[at].folded, ()) if not surname or one.form is Form.SURNAME)
        return next((one for one in fitting if _stands_at(one, found, at, text)), None)


@once_per_project
def person_names(project: Project) -> PersonNames:
    """Give the names of a project's people, and of those who schedule for them."""
    known_by: dict[PersonId, set[PersonId]] = {}
    for person in project.people:
        for other in person.knows:
            known_by.setdefault(other, set()).add(person.id)
    return PersonNames(
        index=_index(_entries(project)),
        initials={one.id: one.name.given[:1].casefold() for one in project.people},
        known_by={person: frozenset(others) for person, others in known_by.items()},
    )


def _entries(project: Project) -> Iterator[tuple[tuple[str, ...], Form, PersonId]]:
    yield _folded(project.me.name), Form.FULL, ME
    for person in project.people:
        for text, form in _names(person):
            yield _folded(text), form, person.id


def _names(person: Person) -> Iterator[tuple[str, Form]]:
    name = person.name
    yield name.full, Form.FULL if len(_folded(name.full)) > 1 else Form.CALLED
    yield f"{name.given} {name.surname}", Form.FULL
    yield name.surname, Form.SURNAME
    yield name.given, Form.GIVEN
    yield person.call, Form.CALLED
    yield from ((old, Form.FULL) for old in person.was)
    if person.assistant is not None:
        yield person.assistant.name.full, Form.FULL
        yield person.assistant.name.surname, Form.SURNAME


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(text))


def _index(rows: Iterable[tuple[tuple[str, ...], Form, PersonId]]) -> Mapping[str, tuple[_Entry, ...]]:
    """Join who bears the same name; the longest first, and the fullest form of those equally long."""
    people: dict[tuple[tuple[str, ...], Form], set[PersonId]] = {}
    for name, form, person in rows:
        if name and (form is not Form.FULL or len(name) > 1):
            people.setdefault((name, form), set()).add(person)
    index: dict[str, list[_Entry]] = {}
    for (name, form), found in people.items():
        index.setdefault(name[0], []).append(_Entry(name, form, frozenset(found)))
    return {first: tuple(sorted(same, key=lambda one: (-len(one.words), one.form))) for first, same in index.items()}


def _stands_at(entry: _Entry, found: Sequence[Word], at: int, text: str) -> bool:
    """Whether a name stands at a word: its words in a row, the first and the last of them with a capital."""
    here = found[at : at + len(entry.words)]
    if tuple(word.folded for word in here) != entry.words:
        return False
    in_a_row = all(_joined(found, one, text) for one in range(at, at + len(here) - 1))
    begins = _is_name(here[0]) or (here[0].folded in PARTICLES and len(here) > 1)
    return in_a_row and begins and _is_name(here[-1])


def _counts(match: _Match, found: Sequence[Word], at: int, text: str, *, titled: bool, spoken_to: bool) -> bool:
    """Whether a name is surely one: a surname or given name alone needs a title, a degree or to be spoken to."""
    if titled or match.form is Form.FULL:
        return True
    alone = match.after - at == 1
    if match.form is Form.CALLED and not (alone and found[at].folded in _WORDS_TOO):
        return True
    after = text[found[match.after - 1].end :]
    degree = re.match(r",? ([A-Z]\w*[A-Z])\b", after)
    if match.form is Form.SURNAME and degree and degree[1].casefold() in _DEGREES:
        return True
    return spoken_to and bool(re.match(r"\s*(?:[,.!?;:\n]|\Z|for\b)", after))


def _named(
    people: frozenset[PersonId],
    found: Sequence[Word],
    span: tuple[int, int],
    text: str,
    titled: bool,
    spoken_to: bool,
) -> Named:
    start, end = found[span[0]].start, found[span[1] - 1].end
    return Named(people, text[start:end], start, end, titled, spoken_to)


def _is_spoken_to(text: str, start: int) -> bool:
    return _SPOKEN_TO.search(text[max(0, start - _LOOK_BACK) : start]) is not None


def _is_name(word: Word) -> bool:
    return word.written[0].isupper()


def _is_initial(found: Sequence[Word], at: int, text: str) -> bool:
    """Whether a word is an initial: one capital; A and I, which are words, only with a dot."""
    word = found[at]
    dotted = text[word.end : word.end + 1] == "."
    return len(word.folded) == 1 and word.written.isupper() and (dotted or word.folded not in "ai")


def _joined(found: Sequence[Word], at: int, text: str) -> bool:
    """Whether a word and the next are one name: space, hyphen, apostrophe or the dot of an initial between them."""
    if at + 1 >= len(found):
        return False
    between = text[found[at].end : found[at + 1].start]
    dotted = "." in between and not (len(found[at].folded) == 1 or found[at].folded in TITLES)
    return bool(_BETWEEN.fullmatch(between)) and not dotted


def _goes_on(found: Sequence[Word], at: int, after: int, text: str, *, plural: bool) -> bool:
    """Whether the next word may be one more name after "Drs. Long": a comma, "and" or an ampersand follows."""
    began = plural or found[at].folded in _PLURAL
    if not began or after >= len(found):
        return False
    between = text[found[after - 1].end : found[after].start]
    return found[after - 1].folded == "and" or found[after].folded == "and" or between.strip() in (",", "&", ", &")


def _is_street(found: Sequence[Word], at: int, text: str) -> bool:
    """Whether "Dr." is the drive of an address: 12 Oak Dr. Chicago."""
    if at < 2 or not found[at - 2].folded.isdecimal():
        return False
    return _is_name(found[at - 1]) and text[found[at - 1].end : found[at].start] == " "
