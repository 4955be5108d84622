"""Where sentences begin and end, for all rules: by marks, empty lines and list items, not by every dot.

"Dr.", "pt.", "et al.", initials, "e.g.", decimals and citations end nothing. Words that may close a sentence ("p.m.",
"Ph.D.", "etc.") do so when what follows looks like a new one. Linear in the text; knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from outreach.guardrails.phrases import levelled
from outreach.patterns import Pattern

_CITATION = r"[ ]?\[\d{1,3}(?:[ ]?[,–-][ ]?\d{1,3}){0,8}\]"
_END = Pattern(
    rf"""
      (?P<dot> \. ) (?: {_CITATION} )? ["”’')\]]* (?= \s | $ )
    | (?: [!?…] | \.{{2,}} ) [.!?…]* ["”’')\]]* (?= \s | $ )
    | \n [ \t]* \n
    | \n (?= [ \t]* (?: [-*•–—] | \(?\d{{1,2}}[.)] ) [ \t] )
    """,
    re.VERBOSE,
)
_WORD_BEFORE = Pattern(r"([^\W_]+(?:\.[^\W_]+)*)$")
_ITEM_BEFORE = Pattern(r"(?:^|\n)[ \t]*\(?\d{1,2}$")
# never the end: something must follow
_OPEN = Pattern(
    (
        r"drs?|mrs?|ms|mx|messrs|profs?|st|mt|ft|pts?|vs|e\.g|i\.e|eg|ie|cf|viz|approx|resp|ca|al|dept|univ"
        "|hon|rev|gen|capt|lt|col"
    ),
    re.IGNORECASE,
)
# not the end before a number
_NUMBERED = Pattern(r"nos?|figs?|eqs?|secs?|refs?|vols?|ch|pp?|tab|suppl", re.IGNORECASE)
_NUMBER = Pattern(r"\s+\d")
# the end only before what looks like a new sentence
_PERHAPS = Pattern(
    (
        r"a\.m|p\.m|am|pm|ph\.?d|m\.d|d\.o|m\.?sc|b\.?sc|m\.s|b\.s|b\.a|r\.n|m\.?p\.?h|etc|inc|ltd|co|corp"
        r"|jr|sr|esq|u\.s|u\.k|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri"
        "|sat|sun|min|mins|hrs?|wks?|mos?|yrs?"
    ),
    re.IGNORECASE,
)
# a capital, and then a small letter or a small word: "Thank", "I was", "A plan"; not "ET", "(3 pm)" or "2024"
_NEW = Pattern(r"\s*[\"“‘'(]?(?:[A-Z][a-z'’]|[AI]\s+[a-z]|I['’])")
# what has its capital in the middle of a sentence too, and stands behind a time or a degree
_STILL = Pattern(
    r"\s*(?:(?:Eastern|Central|Mountain|Pacific|Atlantic|Alaska|Hawaii|Greenwich)\b"
    r"|[A-Z][a-z]+\s+time\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b)"
)
_LOOK_BACK = 20


class Sentence(NamedTuple):
    """One sentence: where it begins and ends in its text, and its words in one spelling, small and as written."""

    start: int
    end: int
    low: str
    cased: str


@lru_cache(maxsize=16)
def spoken(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a text in one spelling; several rules read the same text one after another."""
    same = levelled(text)
    return tuple(Sentence(start, end, same.low[start:end], same.cased[start:end]) for start, end in sentences(text))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence; "Dr.", "pt.", "et al.", initials and citations do not end one."""
    start = 0
    for match in _END.finditer(text):
        if match["dot"] and not _ends(text, match):
            continue
        yield from _span(text, start, match.end())
        start = match.end()
    yield from _span(text, start, len(text))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a dot ends its sentence."""
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if _ITEM_BEFORE.search(before):
        return False
    found = _WORD_BEFORE.search(before)
    if found is None:
        return True
    word = found.group(1)
    if _NUMBERED.fullmatch(word) and _NUMBER.match(text, match.end()):
        return False
    if _PERHAPS.fullmatch(word):
        return _begins(text, match.end())
    initials = word != "I" and all(len(one) == 1 and not one.isdecimal() for one in word.split("."))
    return not (initials or _OPEN.fullmatch(word))


def _begins(text: str, at: int) -> bool:
    """Whether a new sentence begins here, or nothing follows."""
    after = text[at : at + 40]
    return not after.strip() or (_NEW.match(after) is not None and not _STILL.match(after))


def _span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    if inner.strip():
        yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
