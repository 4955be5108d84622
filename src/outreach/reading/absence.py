"""When somebody is back, from an out-of-office text in English; nothing of the text is kept.

What is said about a return wins over how long somebody is away, and that over the days of the absence. Nothing is
guessed here: who can read no day decides how long to wait.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from outreach.patterns import Pattern
from outreach.reading.dates import DAY, after_month, next_monday, read_day

_DAY = timedelta(days=1)
# how far behind such a word its day may stand, in characters
_REACH = 60

_WORDS = Pattern(
    r"\b(?:out[ -]of[ -](?:the[ -])?(?:office|hospital|clinic|country|town)|out (?:on|until|from|through|for)\b"
    r"|(?<!right )away|on (?:\w+ ){0,2}(?:leave|vacation|holidays?|service|sabbatical)"
    r"|(?:not|won't) (?:be )?(?:in|at) (?:the |my )?(?:office|clinic|work|desk)|back (?:in|on|at|by)\b"
    r"|i(?:'ll| will| shall)? return|return(?:ing)? (?:to|on|in)\b|(?:limited|no) (?:e-?mail )?access"
    r"|unavailable|travell?ing|attending (?:a|the)\b|vacation|sabbatical|ooo)\b",
    re.IGNORECASE,
)
# where an answer ends and what it answers begins
_QUOTED = Pattern(
    r"^\s*(?:>|-{2,}\s*original message|_{8,}|from:\s|on [^\n]{6,120}(?:\n[^\n]{0,60})?\swrote:)",
    re.IGNORECASE | re.MULTILINE,
)
_SHORT = Pattern(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.(?=[\s,])", re.IGNORECASE
)
_SENTENCE_END = Pattern(r"[.!?;](?:\s+(?=[A-Z(\"'])|$)")

_BACK = Pattern(
    r"\b(?:back|return(?:s|ing)?|resum(?:e|es|ing)|re-?join(?:ing)?"
    r"|(?:available|reachable|in (?:the )?(?:office|clinic|hospital)) again)\b",
    re.IGNORECASE,
)
_UNTIL = Pattern(r"\b(?:until|till|til|not (?:\w+ ){0,3}before)\b", re.IGNORECASE)
_THROUGH = Pattern(r"\b(?:through|thru|up to|ending|ends|last day is)\b", re.IGNORECASE)
_OUT = Pattern(r"\b(?:out of (?:the )?office|out|away|unavailable|ooo)\b", re.IGNORECASE)
# what may stand between such a word and its day
_GAP = Pattern(
    r"(?:[\s:(]|and including|at least|(?:at )?(?:about|around)|after"
    r"|(?:the )?end of(?:(?: the)? day)?|close of business"
    r"|(?:early )?(?:the )?(?:morning|evening) of|\d{1,2}(?::\d\d)? ?[ap]m)*",
    re.IGNORECASE,
)
_INCLUDED = Pattern(r"including|after|end of|close of business", re.IGNORECASE)
_RANGE = Pattern(r"\s*(?:-|–|—|to\b|and\b)\s*", re.IGNORECASE)
_NUMBER = Pattern(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?!/)")
_FOR = Pattern(
    r"\bfor (?:the )?(?:next |coming )?(?P<count>\d{1,2}|(?:a )?few|(?:a )?couple of|an?|one|two|three|four|five|six"
    r"|seven|eight|ten|twelve) (?P<unit>day|week|month)s?\b",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6}
_COUNTS |= {"seven": 7, "eight": 8, "ten": 10, "twelve": 12}
_UNITS = {"day": 1, "week": 7, "month": 30}
_NEXT_WEEK = Pattern(r"\b(?:out|away|vacation|leave|travell?ing)\b[^.]{0,40}\bnext week\b", re.IGNORECASE)
_THIS_WEEK = Pattern(r"\b(?:all|rest of (?:the|this)|this|end of (?:the|this)) week\b", re.IGNORECASE)
_TODAY = Pattern(r"\b(?:out|away|unavailable)\b[^.]{0,30}\b(?:today|this (?:morning|afternoon))\b", re.IGNORECASE)


def own_words(text: str) -> str:
    """Give an answer without what it quotes, on one line."""
    quoted = _QUOTED.search(text)
    own = (text[: quoted.start()] if quoted else text).replace("’", "'")
    return _SHORT.sub(r"\1", " ".join(own.split()))


def speaks_of_absence(text: str) -> bool:
    """Whether an automatic answer speaks of being away, and not merely of a mail that has come."""
    return _WORDS.search(own_words(text)) is not None


def returns_on(text: str, on: date) -> date | None:
    """Give the day of the return that an answer of the day `on` names; None when none can be read."""
    words = own_words(text)
    found = (reader(words, on) for reader in _READERS)
    return next((day for day in found if day is not None), None)


def _back(words: str, on: date) -> date | None:
    """Read "returning Monday, December 7", "back in the office on 12/7", "returning the week of December 7"."""
    days = (read_day(said, on) for _, said in _behind(_BACK, words))
    return max((day for day in days if day), default=None)


def _until(words: str, on: date) -> date | None:
    """Read "until Monday, December 7": that is the day of the return, unless it is said to be included."""
    found = [
        _following(said, day) if _INCLUDED.search(between) else day
        for between, said in _close_behind(_UNTIL, words)
        if (day := read_day(said, on))
    ]
    return max(found, default=None)


def _through(words: str, on: date) -> date | None:
    """Read "through Jan 3": the return is the day after."""
    return _last_day(_close_behind(_THROUGH, words), on)


def _away_on(words: str, on: date) -> date | None:
    """Read "out of the office on December 7"."""
    return _last_day(_close_behind(_OUT, words), on)


def _last_day(found: Iterator[tuple[str, re.Match[str]]], on: date) -> date | None:
    return max((_following(said, day) for _, said in found if (day := read_day(said, on))), default=None)


def _following(said: re.Match[str], day: date) -> date:
    """Give the day after a last day; after a week or a month, when only that was said."""
    if "week" in (said["word"] or "").lower():
        return next_monday(day)
    return after_month(day) if said["whole"] and not said["part"] else day + _DAY


def _behind(word: Pattern[str], words: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Give what stands between such a word and the day behind it in its sentence, and that day."""
    for found in word.finditer(words):
        sentence = _SENTENCE_END.split(words[found.end() : found.end() + 2 * _REACH])[0]
        said = DAY.search(sentence)
        if said and said.start() <= _REACH:
            yield sentence[: said.start()], said


def _close_behind(word: Pattern[str], words: str) -> Iterator[tuple[str, re.Match[str]]]:
    return ((between, said) for between, said in _behind(word, words) if _GAP.fullmatch(between))


def _range(words: str, on: date) -> date | None:
    """Read "November 30 to December 4" and "Dec 1-5": the return is the day after the last."""
    return max(_after_ranges(words, on), default=None)


def _after_ranges(words: str, on: date) -> Iterator[date]:
    for first in DAY.finditer(words):
        between = _RANGE.match(words, first.end())
        if between:
            last = DAY.match(words, between.end()) or _same_month(words, first, between.end())
            day = read_day(last, on) if last else None
            if last and day:
                yield _following(last, day)


def _same_month(words: str, first: re.Match[str], start: int) -> re.Match[str] | None:
    """Read the 5 of "Dec 1-5"."""
    number = _NUMBER.match(words, start)
    month = first["month"]
    return DAY.match(f"{month} {number[0]}") if number and month else None


def _spans(words: str, on: date) -> date | None:
    """Read "for two weeks", "for the rest of the week", "out next week", "out of the office today"."""
    found = _FOR.search(words)
    if found:
        count = found["count"].lower().removeprefix("a ")
        number = int(count) if count.isdecimal() else _COUNTS[count]
        return on + timedelta(days=number * _UNITS[found["unit"].lower()])
    if _NEXT_WEEK.search(words):
        return next_monday(next_monday(on))
    if _THIS_WEEK.search(words):
        return next_monday(on)
    return on + _DAY if _TODAY.search(words) else None


_READERS: tuple[Callable[[str, date], date | None], ...] = (_back, _until, _through, _range, _away_on, _spans)
