"""One-line history, news, thanks owed, advice, and the owner's own tests.

Their prose may hold commas, so it is cut off before commas separate.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.config.grammar import Unclear
from outreach.config.records import commas
from outreach.config.records.heads import DAY_WITH_YEAR, dated, sentence
from outreach.config.records.line import Fields, Record, Word, read
from outreach.patterns import Pattern

KINDS = ("ask", "give", "thanks", "update", "meeting", "attend", "reply", "logistics", "talk", "repair")

HISTORY = Record(
    noun="history",
    form="DATE NAME KIND by VIA, answered DATE - what",
    head=sentence(
        rf"(?P<date>{DAY_WITH_YEAR}) (?P<who>.+?) (?P<kind>{'|'.join(KINDS)})(?: (?:by )?(?P<via>.+))?",
        f"DATE NAME KIND by VIA - what   (KIND: {', '.join(KINDS)})",
    ),
    words=(Word(key="answered", leads=("answered",)), Word(key="introduced", leads=("introduced",))),
)

TEST = Record(
    noun="test",
    form="on DATE, CADENCE, NAME, drafted",
    head=sentence(r"on (?P<on>.+)", "on DATE, CADENCE, NAME, drafted"),
)

_SUBJECT_CHARACTERS = 60
_SENTENCE_END = Pattern(r"[.!?]$")
_OUTCOME = Pattern(r"(?:drafted|needs \S.*|skipped(?: \S+)?)", re.IGNORECASE)


def history(text: str) -> Fields:
    """Read `DATE NAME KIND by VIA, answered DATE, introduced NAME - what`."""
    front, _, about = text.partition(" - ")
    fields = read(HISTORY, front)
    return fields | ({"about": about.strip()} if about.strip() else {})


def news(text: str) -> Fields:
    """Read `DATE subject - Sentence.`; the subject may be missing."""
    found = dated(text)
    if not found:
        raise Unclear(f"no date in front; write   2026-11-18 {text[:40]}", text)
    day, rest = found
    subject, dash, sentence_ = rest.partition(" - ")
    if not dash or len(subject) > _SUBJECT_CHARACTERS or _SENTENCE_END.search(subject):
        return {"date": day, "sentence": rest}
    return {"date": day, "subject": subject.strip(), "sentence": sentence_.strip()}


def dated_words(key: str) -> Callable[[str], Fields]:
    """Make a reader of `DATE words`, the date optional."""

    def read_dated(text: str) -> Fields:
        found = dated(text)
        return {"date": found[0], key: found[1]} if found else {key: text}

    return read_dated


def test(text: str) -> Fields:
    """Read `on DATE, CADENCE, NAME, drafted / needs FIELD / skipped CODE`."""
    parts = commas.split(text)
    if len(parts) != 4 or not _OUTCOME.fullmatch(parts[3]):
        raise Unclear(f"write   {TEST.form}, or needs FIELD, or skipped CODE", text)
    return TEST.head(parts[0]) | {"cadence": parts[1], "who": parts[2], "outcome": parts[3]}
