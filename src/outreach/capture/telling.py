"""What a look at the notes says to their owner: what was taken, what was not, and where that stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outreach.capture.notes import Notes, Unclear
from outreach.capture.places import LISTED, MOST_LINES
from outreach.domain.facts import Fact, LineTaken
from outreach.domain.stages import View

_MOST_LISTED = 20


def told(notes: Notes, *, is_preview: bool = False, every: bool = False) -> tuple[str, ...]:
    """Write what was taken and what was not; `every` also for lines an earlier run could not take."""
    said = []
    if notes.summary:
        later = ", by the next run" if is_preview else ""
        said.append(f"Taken from {notes.name}{later}: {notes.summary}.")
    said += notes.notices
    if notes.trouble:
        said.append(f"{notes.name}: {notes.trouble}; nothing was read from it.")
    said += _not_taken(notes, notes.unclear if every else notes.fresh)
    if notes.is_cut:
        said.append(f"{notes.name}: only its first {MOST_LINES} lines are read; put the rest into notes.txt.")
    said += [
        f"{notes.line(number)}: looks like a patient ({kind}); it was not kept. Delete that line{notes.within}."
        for number, kind in notes.patients
    ]
    return tuple(said)


def _not_taken(notes: Notes, unclear: Sequence[Unclear]) -> Iterator[str]:
    for one in unclear[:_MOST_LISTED]:
        yield f"{notes.line(one.number)}: not taken: {one.why}"
    rest = len(unclear) - _MOST_LISTED
    if rest > 0:
        yield f"{notes.name}: {rest} more {'lines' if rest > 1 else 'line'} not taken."


def listed(notes: Notes, view: View) -> tuple[Fact, ...]:
    """Give the facts that lines were listed on an agenda: they are not listed again."""
    return tuple(LineTaken(at=view.now, hash=one.hash, result=LISTED) for one in notes.unclear)
