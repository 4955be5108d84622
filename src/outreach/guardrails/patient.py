"""Words by which a patient could be known: record numbers, births, old ages, names, rooms, the one seen on Tuesday.

A detector, not a rule yet: it says what a text looks like, and errs on the side of saying so. What it names is
refused wherever it would be kept. Trial numbers, doses, stages, cohorts and one's own telephone are none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}|\d{{1,2}}\.?\s+{_MONTH}\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})"
_WEEKDAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day"
_AGED = r"\d{1,3}[\s-]*(?:years?[\s-]*old|y\.?[/.]?o\.?|yrs?[\s-]*old)"
_SEX = r"(?:m|f|man|woman|male|female|boy|girl|gentleman|lady|patient|pt)"
# nouns that are old without being anybody
_THINGS = (
    r"(?:building|campus|club|college|company|datasets?|debate|department|field|foundation|hospital|idea|institution"
    r"|journal|machine|method|paper|practice|problem|programs?|protocol|question|residency|school|society|studies|study"
    r"|technique|theory|tradition|trials?|university)"
)
# what follows "patient" as part of a name that is nobody's
_TITLES = (
    r"(?:Access|Advisory|Advoca|Board|Care|Centered|Centred|Committee|Council|Day|Derived|Education|Experience"
    r"|Navigat|Outcome|Portal|Reported|Safety|Satisfaction|Services|Support)"
)
_IN_CARE = r"(?:patients?|pts?|consult|inpatient|chart|ward|icu)"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "a record number",
        re.compile(
            r"\bMRNs?\b[\s#:no.]*[a-z]?\d"
            r"|\bmedical\s+record\b[\s#:]*(?:no\.?|number)?[\s#:is]*[a-z]?\d"
            r"|\b(?:chart|accession|account|acct|encounter|record)\b[\s#:]*(?:no\.?|number|#)?[\s#:]*"
            r"(?!GSE|PRJ|SR[APRX]|EGA)[a-z]{0,3}-?\d[\d-]{4,}",
            re.IGNORECASE,
        ),
    ),
    ("a social security number", re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])|\bSSN\b[\s#:is]*\d", re.IGNORECASE)),
    (
        "a date of birth",
        re.compile(
            rf"\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s*date)(?![a-z])[\s:is-]*\d|\bborn\s+(?:on\s+)?{_DATE}",
            re.IGNORECASE,
        ),
    ),
    (
        "an age over 89",
        re.compile(
            rf"(?<![\d.])(?:9\d|1[01]\d)[\s-]*(?:years?[\s-]*old|y\.?[/.]?o\.?|yrs?[\s-]*old)\b(?![\s-]+(?:\w+\s+)?{_THINGS})",
            re.IGNORECASE,
        ),
    ),
    (
        "an age and a person",
        re.compile(
            rf"(?<![\d.]){_AGED}[\s,-]*(?:\w+[\s-]+)?{_SEX}\b"
            rf"|(?<![\d.]){_AGED}[\s,]+(?:who|with|whose|presenting|after|on\s+{_WEEKDAY})\b"
            r"|(?<![\w.])\d{2,3}\s?[MF]\s+(?:with|who|s/p|c/o|presenting|p/w)\b"
            r"|\b(?:man|woman|boy|girl|patient|gentleman|lady)\s*,?\s+(?:of|aged)\s+\d{1,3}\b(?!\s*(?:Gy|%))",
            re.IGNORECASE,
        ),
    ),
    (
        "a patient's name",
        re.compile(
            r"\b(?:[Pp]atient|[Pp]t\.?)[\s:]+(?:named?\s+|called\s+)?"
            rf"(?:(?:Mr|Ms|Mrs|Miss|Mx)\b\.?\s+[A-Z][\w'’-]+|(?<![A-Z]atient )(?!{_TITLES})[A-Z][a-z'’-]+\s+"
            rf"(?!{_TITLES})[A-Z][a-z'’-]+)"
            r"|\b(?:Mr|Ms|Mrs|Miss|Mx)\b\.?\s+(?:[A-Z][\w'’-]+\s+)?[A-Z][\w'’-]+(?:'s|’s)?[\s,]+"
            r"(?:consult|chart|biopsy|simulation|sim|scan|tumou?r)\b"
        ),
    ),
    (
        "a room or a bed",
        re.compile(
            rf"\b{_IN_CARE}\b[^.?!]{{0,40}}\b(?:room|rm)\.?\s*#?\d+|\b(?:room|rm)\.?\s*#?\d+[^.?!]{{0,40}}\b{_IN_CARE}\b"
            r"|\bbed\s*#?\d+[a-z]?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "a patient and a day",
        re.compile(
            rf"\b(?:our|my)\s+(?:\w+\s+)?patient\s+(?=(?:with|who|whose|from|on|last|this|in|after|yesterday|today)\b)"
            rf"(?=[^.?!]*\b(?:(?:last|this|on)\s+{_WEEKDAY}|yesterday|today|{_DATE}))"
            rf"|\bour\s+patient\b[^.?!]{{0,60}}\blast\s+(?:{_WEEKDAY}|week|night)\b",
            re.IGNORECASE,
        ),
    ),
)


def patient_like(text: str) -> str | None:
    """Say by what in `text` a patient could be known ("a record number"); None when there is nothing of the kind."""
    return next(_kinds(" ".join(text.split())), None)


def _kinds(text: str) -> Iterator[str]:
    return (kind for kind, pattern in _PATTERNS if pattern.search(text))
