"""Marks that the owner gave to people who might be mentors: two of five for time, low for clarity. Knows no rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from outreach.patterns import Pattern

_NUMBER = (
    r"(?:zero|one|two|three|four|five|\d{1,2})(?= ?(?:/|,|;|:|\)|[.!?]|$|(?:of|out|for|on|in|and|or|points?"
    r"|stars?|from|at|as|when)\b))"
)
_LOW = (
    r"(?:(?:low|poor|bad|weak|mixed|middling|average|lowest|worst|half|full|high|top|good|best) (?:marks?|scores?"
    r"|grades?|ratings?"
    r"|points?|numbers?)|(?:low|poorly|badly|high|weak)(?= (?:on|for|in)\b))"
)
_GIVES = (
    r"(?:gave(?! (?:me|us)\b)|gives?(?! (?:me|us)\b)|given|giving|gets?|got|scor(?:e|es|ed|ing)|rat(?:e|es|ed|ing)"
    r"|marks?|marked|marking|grad(?:e|es|ed|ing)"
    r"|points?|stars?|earn(?:s|ed)|fit|assess(?:ed|ment)|notes?|file|put|wrote|have you at|had you at)"
)
_DIMENSION = (
    r"(?:time|availab\w+|stage|clarity|clear\w*|clarity|communicat\w+|values?|fit|mentor\w*|advis\w+|speak"
    r"|explain\w*|respect\w*)"
)
# minutes are no marks, and neither is what a plan, a survey or a poster gets
_NO_MARK = Pattern(
    r"\b(?:patients?|survey|masks?|coverage|machine|hours?|minutes?|days|weeks|o'clock|am|pm|a\.m|p\.m|tables?|poster"
    r"|abstract|readers?"
    r"|plans?|score sheet|first time|second time|next time|of the (?:two|three|four)|one of|slots?|pages?|fractions?"
    r"|trial)\b"
)
_DULL = r"\b(?:little|no|not much|hardly any|too little) time\b|\bnot (?:very |so |that )?clear\b|\bunclear\b"


@dataclass(frozen=True, slots=True)
class Marks:
    """How marks are told to whoever has them, and of somebody by name."""

    to_them: Pattern[str]
    by_name: Pattern[str] | None


def marking(names: Iterable[str]) -> Marks:
    """Give the patterns for lower-case levelled sentences; `names` are patterns for those who have marks."""
    named = "|".join(sorted(names, key=len, reverse=True))
    return Marks(_of(r"you|your"), _of(named) if named else None)


def marked_in(low: str, marks: Marks, *, to_them: bool) -> re.Match[str] | None:
    """Give how a sentence tells of marks."""
    found = (to_them and marks.to_them.search(low)) or (marks.by_name and marks.by_name.search(low)) or None
    return None if found is None or _NO_MARK.search(low) else found


def _of(who: str) -> Pattern[str]:
    near = r"[^.;?!]{0,50}?"
    number = rf"(?:{_NUMBER}|{_LOW})"
    return Pattern(
        "|".join(
            (
                rf"\b{_GIVES}\b{near}\b(?:{who})\b{near}\b{number}\b{near}\b{_DIMENSION}\b",
                rf"\b(?:{who})\b{near}\b{_GIVES}\b{near}\b{number}\b{near}\b{_DIMENSION}\b",
                rf"\b{_DIMENSION}\b[^.;?!]{{0,20}}?\b(?:{who})\b{near}\b{_GIVES}\b{near}\b{number}",
                rf"\b(?:my|the) (?:\w+ )?(?:fit|mentor\w*|private|own) ?(?:scores?|marks?|ratings?|grades?|points?"
                rf"|number)\b{near}"
                rf"\b(?:{who})\b{near}\b{number}",
                r"\b(?:time|stage|clarity|values):? (?:one|two|three|four|five|\d)\b[^.?!]{0,30}?\b(?:time|stage"
                r"|clarity|values):? "
                r"(?:one|two|three|four|five|\d)\b",
                rf"\b(?:my|private) (?:\w+ )?(?:notes?|file|list|marks|table) (?:says?|said|has|have|reads?|note"
                rf"|put)\b{near}\b(?:{who})\b"
                rf"{near}(?:{_DULL}|\b{number}\b)",
            )
        )
    )
