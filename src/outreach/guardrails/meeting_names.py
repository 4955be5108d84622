"""Where a text names meetings of societies: an index of every name of a project's, with the years it is held in.

Names come from the owner's conferences and busy days, with their initials and last words, and from the large societies
of the field, which hold a meeting under their own name. Knows no rule and no reader.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from outreach.domain.dates import DateRange
from outreach.domain.occasions import Conference
from outreach.domain.once import once_per_project
from outreach.domain.project import Project
from outreach.guardrails.text import Word, words
from outreach.patterns import Pattern

_YEAR = Pattern(r"(?:19|20)\d\d")
_MONTH = Pattern(r"(\d{4})-(0[1-9]|1[0-2])")
_SHORT_YEAR = Pattern(r"\s?['’](\d\d)\b")
_JOIN = Pattern(r"[\s'’&/–-]{1,3}")
_BEFORE_YEAR, _AFTER_YEAR = Pattern(r"[ \n,(–-]{1,3}"), Pattern(r"[ \n–-]{1,2}")
# societies, and so guidelines, journals and committees as well: alone these are not yet a meeting
_SOCIETIES = ("ASTRO", "ARRO", "ASCO", "RSNA", "SNO", "ESTRO", "AAPM", "ACRO", "ESMO", "AACR", "ABS", "COMP", "CARO")
_FEWEST_INITIALS = 3
_SMALL = frozenset({"of", "the", "and", "in", "on", "for", "de"})


class Named(NamedTuple):
    """A meeting in a text: its series (any of them may be meant), the year that is said, and where."""

    series: frozenset[str]
    year: int | None
    text: str
    start: int
    end: int
    society: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """One name as words; `yearly` ones name a meeting only with a year."""

    words: tuple[str, ...]
    written: str
    series: frozenset[str]
    yearly: bool = False
    society: bool = False


@dataclass(frozen=True, slots=True)
class MeetingNames:
    """All names of meetings, longest first under their first word, and when each is held."""

    index: Mapping[str, tuple[_Entry, ...]]
    held: Mapping[tuple[str, int], DateRange | None]

    def named(self, text: str) -> Iterator[Named]:
        """Give each meeting named in a text."""
        found = words(text)
        after = 0
        for at, first in enumerate(found):
            # nearly every word begins no name
            if first.folded not in self.index or at < after:
                continue
            entry = next((one for one in self.index[first.folded] if _stands_at(one, found, at, text)), None)
            if entry is not None:
                after = at + len(entry.words)
                year, start, end = _year_beside(found, at, after - 1, text)
                if year is not None or not entry.yearly:
                    yield Named(entry.series, year, text[start:end], start, end, entry.society)


def series_of(name: str) -> str:
    """Give what the meetings of all years are called: a name without its year."""
    return " ".join(word.folded for word in words(name) if not _YEAR.fullmatch(word.folded))


def year_of(conference: Conference) -> int | None:
    """Give the year of a meeting: of its name, else of its days, else of the month it is planned for."""
    named = _YEAR.search(conference.name) or _YEAR.match(conference.month)
    if named is not None:
        return int(named.group())
    return conference.dates.first.year if conference.dates else None


@once_per_project
def meeting_names(project: Project) -> MeetingNames:
    """Give the meetings of a project, and those of the large societies."""
    held: dict[tuple[str, int], DateRange | None] = {}
    rows: list[_Entry] = [_society(name) for name in _SOCIETIES]
    for conference in project.conferences:
        rows += _entries(conference.name, conference.id)
        year = year_of(conference)
        if year is not None:
            held[series_of(conference.name), year] = conference.dates or _month(conference)
    for busy in project.calendar.busy:
        rows += _entries(busy.name, "")
        held.setdefault((series_of(busy.name), busy.dates.first.year), busy.dates)
    return MeetingNames(_index(rows), held)


def _month(conference: Conference) -> DateRange | None:
    """Give the month in which a meeting without days is planned: "2027-09"."""
    found = _MONTH.fullmatch(conference.month.strip())
    if found is None:
        return None
    first = date(int(found[1]), int(found[2]), 1)
    return DateRange(first, first.replace(day=monthrange(first.year, first.month)[1]))


def _society(name: str) -> _Entry:
    return _Entry((name.casefold(),), name, frozenset({name.casefold()}), society=True)


def _entries(name: str, id: str) -> Iterator[_Entry]:
    """Give the names of a meeting: in full, initials or id, its first and last words, with a year the last word."""
    found = [word for word in words(name) if not _YEAR.fullmatch(word.folded)]
    series = frozenset({series_of(name)})
    if not found:
        return
    folded = tuple(word.folded for word in found)
    society = len(found) == 1 and found[0].written in _SOCIETIES
    yield _Entry(folded, found[0].written, series, society=society)
    initials = "".join(word.written[0] for word in found if word.folded not in _SMALL)
    for short in (initials, id.upper()):
        if len(short) >= _FEWEST_INITIALS and short.isalpha() and short.casefold() not in folded:
            yield _Entry((short.casefold(),), short, series)
    # the first words alone are often a region, so they are a meeting only where one can be
    for end in range(2, len(folded)):
        yield _Entry(folded[:end], found[0].written, series, society=True)
    for start in range(1, len(folded)):
        if folded[start] not in _SMALL:
            yield _Entry(folded[start:], found[start].written, series, yearly=start == len(folded) - 1)


def _index(rows: Iterable[_Entry]) -> Mapping[str, tuple[_Entry, ...]]:
    """Join the meetings that share a name; a society's own entry gives way to the owner's meeting of that name."""
    same: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
    for row in rows:
        same[row.words].append(row)
    index: dict[str, list[_Entry]] = defaultdict(list)
    for name, entries in same.items():
        series = frozenset(one for entry in entries for one in entry.series)
        first = min(entries, key=lambda one: one.yearly)
        joined = _Entry(name, first.written, series, first.yearly, all(one.society for one in entries))
        index[name[0]].append(joined)
    return {first: tuple(sorted(found, key=lambda one: -len(one.words))) for first, found in index.items()}


def _stands_at(entry: _Entry, found: Sequence[Word], at: int, text: str) -> bool:
    here = found[at : at + len(entry.words)]
    if tuple(word.folded for word in here) != entry.words:
        return False
    if len(here) == 1:
        # one word is a name only in capitals if that is how it is written; a last word with a year may be in any case
        return entry.yearly or here[0].written.isupper() == entry.written.isupper()
    return all(_JOIN.fullmatch(text, one.end, two.start) for one, two in pairwise(here))


def _year_beside(found: Sequence[Word], first: int, last: int, text: str) -> tuple[int | None, int, int]:
    """Give the year after or before a name, and where the name with its year begins and ends."""
    start, end = found[first].start, found[last].end
    if last + 1 < len(found):
        after = found[last + 1]
        between = text[end : after.start]
        if _YEAR.fullmatch(after.folded) and _BEFORE_YEAR.fullmatch(between):
            return int(after.folded), start, after.end
        short = _SHORT_YEAR.match(text, end, end + 5)
        if short:
            return 2000 + int(short[1]), start, short.end()
    before = found[first - 1] if first else None
    if before is not None and _YEAR.fullmatch(before.folded) and _AFTER_YEAR.fullmatch(text[before.end : start]):
        return int(before.folded), before.start, end
    return None, start, end
