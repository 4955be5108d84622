"""Where a text names programs: an index of every name, made once for a project, longest name first.

Built on words and not on one long pattern, so that line breaks, hyphens and accents do not hide a name and five
hundred names cost no more than five. Knows no rule and no reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from outreach.domain.once import once_per_project
from outreach.domain.people import ProgramId
from outreach.domain.project import Project
from outreach.guardrails.text import Word, words
from outreach.patterns import Pattern

_LONGEST_ACRONYM = 6
_MARKS = Pattern(r"[^\s\w'’–-]")


class Mention(NamedTuple):
    """A program's name in a text."""

    programs: frozenset[ProgramId]
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """One name as words, with the marks between them; no programs means a phrase that may hold a program's name."""

    words: tuple[str, ...]
    written: str
    marks: tuple[str, ...]
    programs: frozenset[ProgramId]

    def stands_at(self, found: Sequence[Word], at: int, text: str) -> bool:
        """Whether the name stands in `text` from word `at` on."""
        here = found[at : at + len(self.words)]
        if tuple(word.folded for word in here) != self.words:
            return False
        if len(here) == 1:
            return not self.programs or _as_written(here[0].written, self.written)
        return all(
            _joins(text[a.end : b.start], marks) for (a, b), marks in zip(pairwise(here), self.marks, strict=True)
        )


Index = Mapping[str, tuple[_Entry, ...]]


@dataclass(frozen=True, slots=True)
class ProgramNames:
    """All names of a project's programs, and the programs that are the owner's own."""

    index: Index
    mine: frozenset[ProgramId]

    def mentions(self, text: str, *, phrases: Iterable[str] = ()) -> Iterator[Mention]:
        """Give each program named in a text, the longest name at each place; names inside `phrases` do not count."""
        index = _with_phrases(self.index, phrases)
        found = words(text)
        after = 0
        for at, first in enumerate(found):
            # nearly every word begins no name
            if first.folded not in index or at < after:
                continue
            entry = next((one for one in index[first.folded] if one.stands_at(found, at, text)), None)
            if entry is not None:
                after = at + len(entry.words)
                if entry.programs:
                    yield Mention(entry.programs, text[first.start : found[after - 1].end], first.start)

    def named_in(self, text: str) -> frozenset[ProgramId]:
        """Give the programs a text names."""
        return frozenset(one for mention in self.mentions(text) for one in mention.programs)


@once_per_project
def program_names(project: Project) -> ProgramNames:
    """Give the names of a project's programs."""
    programs = ProgramNames(_index(_program_entries(project)), frozenset())
    profile = project.profile
    mine = programs.named_in(profile.school) | programs.named_in(profile.home_program)
    return ProgramNames(_index([*_program_entries(project), *_phrase_entries(project)]), mine)


def _program_entries(project: Project) -> Iterator[_Entry]:
    for program in project.programs:
        for name in program.names:
            yield from _entry(name, frozenset({program.id}))


def _phrase_entries(project: Project) -> Iterator[_Entry]:
    """Give what may hold a program's name and means something else: the owner, conferences, people of that name."""
    profile = project.profile
    named = {word for program in project.programs for name in program.names for word in _folded(name)}
    texts = [profile.school, profile.one_line, *(one.name for one in project.conferences)]
    for person in project.people:
        if named.intersection(_folded(person.name.surname)):
            texts += [person.name.formal, person.name.full]
    for text in texts:
        yield from _entry(text, frozenset())


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(text))


def _entry(name: str, programs: frozenset[ProgramId]) -> Iterator[_Entry]:
    found = words(name)
    if found:
        marks = tuple("".join(_MARKS.findall(name[a.end : b.start])) for a, b in pairwise(found))
        yield _Entry(tuple(one.folded for one in found), found[0].written, marks, programs)


def _index(entries: Iterable[_Entry]) -> Index:
    """Sort entries under their first words, the longest first; at equal length a program's name goes first."""
    index: dict[str, list[_Entry]] = {}
    for entry in entries:
        index.setdefault(entry.words[0], []).append(entry)
    return {
        first: tuple(sorted(same, key=lambda one: (-len(one.words), not one.programs, one.words)))
        for first, same in index.items()
    }


def _with_phrases(index: Index, phrases: Iterable[str]) -> Index:
    extra = [entry for phrase in phrases for entry in _entry(phrase, frozenset())]
    if not extra:
        return index
    firsts = {entry.words[0] for entry in extra}
    return {**index, **_index([*extra, *(one for first in firsts for one in index.get(first, ()))])}


def _as_written(word: str, name: str) -> bool:
    """Whether one word is meant as the name: an acronym in capitals, anything else with its capital."""
    if name.isupper() and len(name) <= _LONGEST_ACRONYM:
        return word.isupper()
    return not name[0].isupper() or word[0].isupper()


def _joins(between: str, marks: str) -> bool:
    """Whether two words are one name: nothing between them but space, hyphens and the name's own marks."""
    return len(between) <= 4 and between.count("\n") < 2 and set(_MARKS.findall(between)) <= set(marks)
