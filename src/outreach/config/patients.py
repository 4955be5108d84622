"""Words in the owner's files by which a patient could be known: a note names the line, and never the words.

Nothing is refused here: whatever would carry them is, when it is made. Reads every text, whatever key it stands under.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from outreach.config.faults import Faults
from outreach.config.reader import Path, Value
from outreach.domain.people import Person
from outreach.guardrails.patient import Trace, strangers, traces
from outreach.guardrails.text import words

_MOST = 20


def remark_patients(faults: Faults, people: Collection[Person]) -> None:
    """Note every text that looks like a patient; nobody of `people` is one."""
    known = frozenset(word.folded for one in people for word in words(one.name.surname))
    said = 0
    for path, text in _texts((), dict(faults.sections.tree)):
        found = next(_traces(text, known), None)
        if found is None:
            continue
        message = f"{faults.line_of(path)}: {found.kind}; what would carry it is refused, so say it without the person"
        faults.note(path, message)
        said += 1
        if said == _MOST:
            return


def _traces(text: str, known: Collection[str]) -> Iterator[Trace]:
    if " " in text:
        yield from traces(text, people=known)
        yield from strangers(text, known)


def _texts(path: Path, value: Value) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _texts((*path, key), below)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _texts((*path, number), below)
