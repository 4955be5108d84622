"""Where a text names people: an index of every name of a project, made once, and what surrounds a name.

A full name, a title with any part of a name, initials with a surname, and what someone is called count; a surname alone
does not, for many are words. Reads words, so that accents, possessives and line breaks hide nothing. Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from outreach.domain.once import once_per_project
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.guardrails.name_entries import PARTICLES, Entries, Entry, Form, entries
from outreach.guardrails.text import Word, words
from outreach.patterns import Pattern

TITLES = frozenset({"dr", "drs", "prof", "profs", "professor", "professors", "doctor", "mr", "mrs", "ms", "miss", "mx"})
_PLURAL = frozenset({"drs", "profs", "professors"})
_DOCTORS = frozenset({"dr", "prof", "professor"})
_DEGREES = frozenset({"md", "phd", "do", "mbbs", "mph", "rn", "cmd", "np", "pa", "dnp"})
# what may begin a sentence, or is written large, and is no name there
_WORDS_TOO = frozenset(
    {
        *("amber", "art", "autumn", "chance", "charity", "chase", "cherry", "christian", "crystal", "dawn", "dean"),
        *("drew", "faith", "frank", "ginger", "grace", "grant", "guy", "hazel", "hope", "joy", "mark", "miles", "norm"),
        *("olive", "page", "pat", "pierce", "ray", "reed", "rich", "rob", "rose", "sage", "sky", "sterling", "sue"),
        *("summer", "violet", "wade", "will", "winter"),
    }
)
_MONTHS = frozenset({"april", "may", "june", "august"})
_BETWEEN = Pattern(r"[ \t\u00a0'’.-]*\n?[ \t\u00a0]*")
_SPOKEN_TO = Pattern(
    r"\b(?:(?:many |my )?thanks|thank you|dear|hi|hello|hey|sorry|congratulations|welcome|please|best wishes"
    r"|good (?:morning|afternoon|evening|luck))"
    r"(?:\s+(?:again|so much|very much|once more|indeed|to you))*\s*,?\s*\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 60
_MOST_INITIALS = 3
_FIRST = frozenset({Form.GIVEN, Form.CALLED})


class Named(NamedTuple):
    """A name in a text: whose it may be (nobody's when no file has it), as it stands there, and where."""

    people: frozenset[PersonId]
    text: str
    start: int
    end: int
    titled: bool
    spoken_to: bool


class _Match(NamedTuple):
    people: frozenset[PersonId]
    form: Form
    after: int


@dataclass(frozen=True, slots=True)
class PersonNames:
    """All names of a project's people, longest first under their first word, and who knows whom."""

    index: Entries
    initials: Mapping[PersonId, str]
    known_by: Mapping[PersonId, frozenset[PersonId]]

    def named(self, text: str) -> Iterator[Named]:
        """Give everybody a text names, and every "Dr. Somebody" that no file knows."""
        found = words(text)
        at, plural = 0, False
        while at < len(found):
            # nearly every word begins no name
            if not plural and self._is_plain(found, at, text):
                at += 1
                continue
            one, after = self._name_at(found, at, text, plural=plural)
            plural = _goes_on(found, at, after, text, plural=plural)
            if one is not None:
                yield one
            at = after

    def _is_plain(self, found: Sequence[Word], at: int, text: str) -> bool:
        """Whether no name begins with a word: it is none of anybody's, no title and no initial."""
        folded = found[at].folded
        if folded in self.index or folded in TITLES:
            return False
        return len(folded) > 1 or not _is_initial(found, at, text)

    def _name_at(self, found: Sequence[Word], at: int, text: str, *, plural: bool) -> tuple[Named | None, int]:
        first = at
        while first < len(found) and found[first].folded in TITLES and _joined(found, first, text):
            first += 1
        titled = first > at
        match = self._match(found, first, text, any_case=titled and _is_doctor(found[first - 1], text))
        spoken_to = (match is not None or titled) and _is_spoken_to(text, found[at].start)
        if match is not None and _counts(match, found, first, text, titled=titled or plural, spoken_to=spoken_to):
            return _named(match.people, found, (at, match.after), text, titled, spoken_to), match.after
        if titled and found[at].folded in _DOCTORS and _is_name(found[first]) and not _is_street(found, at, text):
            after = first + 1
            while after < len(found) and after < first + 3 and len(found[after - 1].folded) == 1:
                after += 1
            return _named(frozenset(), found, (at, after), text, titled, spoken_to), after
        return None, max(at + 1, first)

    def _match(self, found: Sequence[Word], at: int, text: str, *, any_case: bool = False) -> _Match | None:
        """Give the longest name that stands at a word, initials in its middle included; else a surname after some."""
        entry = self._entry_at(found, at, text, any_case=any_case)
        if entry is not None:
            after = at + len(entry.words)
            return self._around_initials(found, at, text) or _Match(entry.people, entry.form, after)
        initial = found[at].folded
        surname = self._after_initials(found, at, text)
        if surname is None:
            return None
        people = frozenset(one for one in surname.people if self.initials.get(one, "") == initial)
        return surname._replace(people=people) if people else None

    def _around_initials(self, found: Sequence[Word], at: int, text: str) -> _Match | None:
        """Give a name with initials in its middle: Elena R. Marchetti."""
        for given in self.index.get(found[at].folded, ()):
            after = at + len(given.words)
            if given.form in _FIRST and after < len(found) and _stands_at(given, found, at, text):
                surname = self._after_initials(found, after, text) if _joined(found, after - 1, text) else None
                if surname is not None and surname.people & given.people:
                    return surname._replace(people=surname.people & given.people)
        return None

    def _after_initials(self, found: Sequence[Word], at: int, text: str) -> _Match | None:
        """Give the surname that follows initials, if some stand at a word."""
        first = at
        while first < min(at + _MOST_INITIALS, len(found)) and _is_initial(found, first, text):
            if not _joined(found, first, text):
                return None
            first += 1
        surname = self._entry_at(found, first, text, surname=True) if at < first < len(found) else None
        return _Match(surname.people, Form.FULL, first + len(surname.words)) if surname else None

    def _entry_at(
        self, found: Sequence[Word], at: int, text: str, *, surname: bool = False, any_case: bool = False
    ) -> Entry | None:
        fitting = (one for one in self.index.get(found[at].folded, ()) if not surname or one.form is Form.SURNAME)
        return next((one for one in fitting if _stands_at(one, found, at, text, any_case=any_case)), None)


@once_per_project
def person_names(project: Project) -> PersonNames:
    """Give the names of a project's people, and of those who schedule for them."""
    known_by: dict[PersonId, set[PersonId]] = {}
    for person in project.people:
        for other in person.knows:
            known_by.setdefault(other, set()).add(person.id)
    return PersonNames(
        index=entries(project),
        initials={one.id: one.name.given[:1].casefold() for one in project.people},
        known_by={person: frozenset(others) for person, others in known_by.items()},
    )


def people_named(project: Project, text: str) -> tuple[Named, ...]:
    """Give everybody a text names; several rules ask about the same text one after another."""
    return _reader(project)(text)


@once_per_project
def _reader(project: Project) -> Callable[[str], tuple[Named, ...]]:
    names = person_names(project)

    @lru_cache(maxsize=8)
    def read(text: str) -> tuple[Named, ...]:
        return tuple(names.named(text))

    return read


def _stands_at(entry: Entry, found: Sequence[Word], at: int, text: str, *, any_case: bool = False) -> bool:
    """Whether a name stands at a word: its words in a row, the first and the last of them with a capital."""
    here = found[at : at + len(entry.words)]
    if tuple(word.folded for word in here) != entry.words:
        return False
    in_a_row = all(_joined(found, one, text) for one in range(at, at + len(here) - 1))
    begins = _is_name(here[0]) or (here[0].folded in PARTICLES and len(here) > 1)
    return in_a_row and (any_case or (begins and _is_name(here[-1])))


def _is_doctor(title: Word, text: str) -> bool:
    """Whether a title is a doctor's, with its dot: then a name follows even in small letters."""
    return title.folded in _DOCTORS and text[title.end : title.end + 1] == "."


def _counts(match: _Match, found: Sequence[Word], at: int, text: str, *, titled: bool, spoken_to: bool) -> bool:
    """Whether a name is surely one: a surname or given name alone needs a title, a degree or to be spoken to."""
    if titled or match.form is Form.FULL:
        return True
    alone = match.after - at == 1
    if match.form is Form.CALLED and (not alone or _is_no_word(found, at, text)):
        return True
    after = text[found[match.after - 1].end :]
    degree = re.match(r",? ([A-Z]\w*[A-Z])\b", after)
    if match.form is Form.SURNAME and degree and degree[1].casefold() in _DEGREES:
        return True
    return spoken_to and bool(re.match(r"\s*(?:[,.!?;:\n]|\Z|for\b)", after))


def _is_no_word(found: Sequence[Word], at: int, text: str) -> bool:
    """Whether what somebody is called stands there as a name: of words only inside a sentence, of months never."""
    word = found[at].folded
    if word not in _WORDS_TOO | _MONTHS:
        return True
    if word in _MONTHS or at == 0 or (at + 1 < len(found) and _is_name(found[at + 1])):
        return False
    before = found[at - 1]
    return not _is_name(before) and text[before.end : found[at].start].strip(" \n(") == ""


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
