"""word-count (C203): a mail that is too long is read later, and then not at all. Too short is never a fault.

Counts the words of the body, without signature, quotations, gaps and offered times, against the upper number of the
cadence's `words:`; more than twice as many block. `word-count: {words: 150}` sets it for a cadence, a person or all.

    FAIL: to Dr. Ada Quill, words 12, "14 words"
        Dear Dr. Quill, thank you for the talk. The slide on gaps stayed.

        Really.
    FAIL: to Dr. Ada Quill, words 3, "more than twice"
        I would like to ask one thing.
    PASS: to Dr. Ada Quill, words 12
        Dear Dr. Quill, thank you for the talk on gaps. It stayed.
    PASS: to Dr. Ada Quill, words 12
        Thank you.

        --
        Maya Okafor, a student at Lakeshore College of Medicine, 1 Lake Shore Drive, Chicago
    PASS: to Dr. Ada Quill, words 12
        Would you have ten minutes for me at one of these times?
        - Tuesday, December 1, 2:00–2:10 pm Eastern time (1:00–1:10 pm Central)
        - Friday, December 4, 11:50 am–12:00 pm
    PASS: to Dr. Ada Quill
        Without a number nothing is too long.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.english import MONTHS, WEEKDAYS
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.wording import last_number
from outreach.patterns import Pattern

ID = "C203"
NAME = "word-count"

_TIME = r"\d{1,2}:\d\d(?: [ap]m)?–\d{1,2}:\d\d [ap]m"
_OFFERED = (
    rf"\b(?:{'|'.join(WEEKDAYS)}), (?:{'|'.join(MONTHS)}) \d{{1,2}}(?:, \d{{4}})?, {_TIME}"
    rf"(?: (?:\w+ ){{1,3}}time(?: \([^()\n]{{0,20}}{_TIME} [^()\n]{{1,30}}\))?)?"
)
# a gap is not written yet, and a time is looked up and not read; neither counts
_WORD = Pattern(rf"⟦[^⟦⟧]*⟧|{_OFFERED}|(?P<word>[^\s⟦⟧]*[^\W_][^\s⟦⟧]*)")


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find that a mail is longer than it may be."""
    most = _most(context)
    if most is None:
        return
    body = seen(draft)[1]
    starts = starts_of_words(body.text)
    if len(starts) <= most:
        return
    twice = len(starts) > 2 * most
    said = f"{len(starts)} words, more than twice the {most} it may have" if twice else f"{len(starts)} words of {most}"
    level = Level.BLOCK if twice else Level.WARN
    where, fix = body.place(starts[most]), f"cut {len(starts) - most}"
    yield Finding(rule=ID, name=NAME, level=level, message=f"too long, {said}", where=where, fix=fix)


def starts_of_words(text: str) -> list[int]:
    """Give where each word that counts begins; gaps and times that are offered do not count."""
    return [match.start() for match in _WORD.finditer(text) if match["word"]]


def _most(context: Context) -> int | None:
    """Give the most words there may be: as set for the rule, else the upper number of the cadence."""
    own = last_number(context.options.get("words", ""))
    if own is not None:
        return own
    return context.cadence.words[1] if context.cadence and context.cadence.words else None


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("words",))
