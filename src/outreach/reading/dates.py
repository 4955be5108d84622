"""Days as people write them in an automatic answer, in English: `Monday, December 7`, `12/7`, `Jan 3`, `next week`.

A year that is not written is the next one in which the day comes. What came a short while ago is an answer that
somebody forgot to switch off, and no day. Knows nothing of what the day is for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from outreach.domain.english import MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS
from outreach.patterns import Pattern

# a day without a year lies at most so far ahead; else it has just been
_FARTHEST = timedelta(days=300)
_FARTHEST_WRITTEN = timedelta(days=731)
_DAY = timedelta(days=1)
_WEEK = 7

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b"
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"20\d\d"
# a month or a short weekday that stands alone is written with a capital; "may" and "sat" are none
_CAPITAL = r"(?=(?-i:[A-Z])|\w+day\b)"
_FORMS = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)",
    rf"(?P<month>{_MONTH})\s*(?P<day>{_NUMBER})(?:\s*,?\s*(?P<year>{_YEAR}))?",
    rf"(?P<day2>{_NUMBER})\s*(?:of\s+)?(?P<month2>{_MONTH})(?:\s*,?\s*(?P<year2>{_YEAR}))?",
    r"(?P<slashed>\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?)(?![\d/])",
    rf"(?:(?P<part>early|mid|middle\s+of|late|end\s+of)[\s-]+)?{_CAPITAL}(?P<whole>{_MONTH})(?:\s+(?P<year3>{_YEAR}))?",
    rf"(?:(?P<next>next)\s+)?{_CAPITAL}(?P<weekday>{_WEEKDAY})",
    r"(?P<word>tomorrow|next\s+week|the\s+new\s+year)\b",
)
# what may stand before a day and belongs to it, as far as anybody writes: "on the", "Monday,", "the week of"
_NEXT = rf"next(?=\s+{_WEEKDAY}[\s,(]+(?:\d|{_MONTH}))"
_BEFORE = rf"(?:(?:on|the|of|week|beginning|starting|{_WEEKDAY}|{_NEXT})[\s,(]+){{0,6}}"

DAY = Pattern(rf"(?<![\w/]){_BEFORE}(?:{'|'.join(_FORMS)})", re.IGNORECASE)


def read_day(found: re.Match[str], on: date) -> date | None:
    """Give the day that a match of `DAY` means, said on the day `on`; None when there is none ahead.

    Days of the month before the month (7/12) are read only where nothing else is possible.
    """
    said = {name: value for name, value in found.groupdict().items() if value is not None}
    for name, reader in _READERS:
        if name in said:
            return reader(said, on)
    return None


def _iso(said: dict[str, str], on: date) -> date | None:
    year, month, day = (int(one) for one in said["iso"].split("-"))
    return _ahead(day, month, year, on)


def _named(said: dict[str, str], on: date) -> date | None:
    return _ahead(_number(said["day"]), _month(said["month"]), _year(said.get("year")), on)


def _turned(said: dict[str, str], on: date) -> date | None:
    return _ahead(_number(said["day2"]), _month(said["month2"]), _year(said.get("year2")), on)


def _slashed(said: dict[str, str], on: date) -> date | None:
    month, day, *rest = (int(one) for one in said["slashed"].split("/"))
    year = rest[0] % 100 + 2000 if rest else None
    return _ahead(day, month, year, on) if month <= len(MONTHS) else _ahead(month, day, year, on)


def _whole(said: dict[str, str], on: date) -> date | None:
    """Read a month alone as its first day; `mid` as its 15th, `late` as its 25th, its end as the day after it."""
    part = " ".join(said.get("part", "").lower().split())
    month, year = _month(said["whole"]), _year(said.get("year3"))
    if part == "end of":
        last = _ahead(28, month, year, on)
        return after_month(last) if last else None
    return _ahead({"mid": 15, "middle of": 15, "late": 25}.get(part, 1), month, year, on)


def _on_weekday(said: dict[str, str], on: date) -> date:
    """Read a weekday alone as the next one; with `next` as that of the week after this one."""
    number = WEEKDAY_NUMBERS[said["weekday"][:3].lower()]
    if "next" in said:
        return on + timedelta(days=_WEEK - on.weekday() + number)
    return on + timedelta(days=(number - on.weekday() - 1) % _WEEK + 1)


def _word(said: dict[str, str], on: date) -> date:
    word = said["word"].lower()
    if word == "tomorrow":
        return on + _DAY
    return next_monday(on) if "week" in word else date(on.year + 1, 1, 1)


def next_monday(on: date) -> date:
    """Give the Monday after a day."""
    return on + timedelta(days=_WEEK - on.weekday())


def after_month(day: date) -> date:
    """Give the first day of the month after that of a day."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _month(text: str) -> int:
    return MONTH_NUMBERS[text[:3].lower()]


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _ahead(day: int, month: int, year: int | None, on: date) -> date | None:
    """Give the first such day from `on` on, near enough to be meant."""
    farthest = on + (_FARTHEST if year is None else _FARTHEST_WRITTEN)
    for some in (on.year, on.year + 1) if year is None else (year,):
        try:
            found = date(some, month, day)
        except ValueError:
            continue
        if on <= found <= farthest:
            return found
    return None


_READERS: tuple[tuple[str, Callable[[dict[str, str], date], date | None]], ...] = (
    ("iso", _iso),
    ("month", _named),
    ("month2", _turned),
    ("slashed", _slashed),
    ("whole", _whole),
    ("weekday", _on_weekday),
    ("word", _word),
)
