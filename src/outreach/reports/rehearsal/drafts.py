"""Every draft of a rehearsed season in order, in one text to read through."""

from __future__ import annotations

from collections.abc import Iterator

from outreach.reports.rehearsal.season import Letter, Rehearsal
from outreach.reports.words import count, long_day


def all_drafts(found: Rehearsal) -> str:
    """Write every draft in order, each with whom it is for, what became of it, and what was found in it."""
    head = (
        f"{count(len(found.letters), 'draft')}, {long_day(found.first)} to {long_day(found.last)}, seed {found.seed}."
    )
    letters = (line for number, one in enumerate(found.letters, 1) for line in _letter(number, one))
    return "\n".join([head, "", *letters])


def _letter(number: int, one: Letter) -> Iterator[str]:
    where = f", {one.person.at}" if one.person.at else ""
    yield f"===== {number}. {long_day(one.made)}: {one.touch.cadence} to {one.person.name.shown}{where}"
    yield f"===== {length(one)}; {one.fate}"
    yield from (f"===== {finding.level}: {finding.label}, {finding.message}" for finding in one.findings)
    yield f"Subject: {one.draft.subject}"
    yield ""
    yield one.draft.body.strip()
    yield ""


def length(one: Letter) -> str:
    """Write `73 of 110 words`."""
    return f"{one.words} of {one.most} words" if one.most else f"{one.words} words"
