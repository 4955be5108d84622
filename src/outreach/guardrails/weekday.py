"""date (C214): a weekday and its date agree, and the date exists.

Two of three readers believe the weekday, the third the date, and somebody waits alone. Compared wherever both stand
together ("Tuesday, December 3", "12/3 (Tue)", "Mon and Tue, Nov 30 and Dec 1"). A date without a year is the nearest or
the next one to the day of the mail; only when none of these agrees is anything said.

    FAIL: "December 3, 2026 is a Thursday"
        Shall we meet on Tuesday, December 3, 2026?
    FAIL: on 2026-11-23, "Thu, Dec 2"
        Thu, Dec 2 would suit me.
    FAIL: "November 31"
        By November 31 you will have it.
    FAIL: on 2026-11-23, "2026-12-02 (Tuesday)"
        The call is on 2026-12-02 (Tuesday).
    PASS: on 2026-11-23
        On Wednesday, December 2, or Thursday the 3rd of December 2026.
    PASS: on 2026-11-23
        From Monday to Wednesday, November 30 to December 2, and on Friday 4 December.
    PASS: on 2026-11-23
        On Tuesday I read the May 3 issue; 12/3 of the cases were early.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from outreach.domain.english import MONTH_NUMBERS, MONTH_WORD, MONTHS, WEEKDAY_NUMBERS, WEEKDAY_WORD, WEEKDAYS
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.phrases import is_cued, levelled
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C214"
NAME = "date"

_BEHIND, _AHEAD = timedelta(days=183), timedelta(days=300)

_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:])"
_YEAR = r"(?:20\d\d)(?!\d)"
_AND = r"(?: ?, ?(?:and |or )?| ?- ?| ?/ ?| ?& ?| (?:and|or|to|through|thru|until|till) )"
_TIMED = r"(?:(?:,? (?:at )?(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|noon)|,? (?:morning|afternoon|evening|night))?)"
_MONTH_FIRST = (
    rf"{MONTH_WORD} (?:the )?{_NUMBER}(?:{_AND}(?:{MONTH_WORD} )?{_NUMBER}(?! ?[ap]\.?m\b)){{0,6}}(?:,? {_YEAR})?"
)
_DAY_FIRST = rf"{_NUMBER}(?:{_AND}{_NUMBER}){{0,6}} (?:of )?{MONTH_WORD}(?:,? {_YEAR})?"
_FIGURES = r"(?:20\d\d-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?)(?![\d/-])"
_TOGETHER = Pattern(
    rf"\b(?P<weekdays>{WEEKDAY_WORD}(?:s? ?{_AND}{WEEKDAY_WORD}){{0,6}}){_TIMED},? ?(?:\(|- ?)?(?:(?:on "
    rf"|the )*)(?P<dates>{_MONTH_FIRST}|{_DAY_FIRST}|{_FIGURES})"
    rf"|(?<![\w/.])(?P<dates_first>{_MONTH_FIRST}|{_DAY_FIRST}|{_FIGURES}),? (?:\( ?|(?:which )?(?:is"
    rf"|was|falls on|fell on) an? |an? (?=\w+day))(?P<weekday_after>{WEEKDAY_WORD})\)?(?![- ](?:and|to|or)\b)"
)
_DATE = Pattern(
    r"(?P<iso>20\d\d-\d\d-\d\d)|(?P<slashed>\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?)"
    rf"|(?:(?P<month>{MONTH_WORD}) (?:the )?)?(?P<day>{_NUMBER})(?: (?:of )?(?P<month_after>{MONTH_WORD}))?"
)
_NEVER = Pattern(
    r"\b(?:(?:feb(?:ruary)?\.? 3[01]|(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\.? 31)(?:st"
    r"|th)?(?![\d:])|(?:3[01](?:st|th)? (?:of )?feb(?:ruary)?|31(?:st)? (?:of )?(?:apr(?:il)?|june?"
    r"|sept?(?:ember)?|nov(?:ember)?))\b)"
)
# written small these are other words
_SMALL = Pattern(r"\b(?:may|mar|march|sun|sat|wed|mon|dec)\b")
_ANY_DATE = Pattern(rf"(?<![\w/.:-])(?:{_MONTH_FIRST}|{_DAY_FIRST}|20\d\d-\d\d-\d\d(?!\d))")
_ANY_MONTH = Pattern(rf"\b(?:in|next|late|early|mid|this|of|during)[ -](?P<month>{MONTH_WORD})(?: (?P<year>20\d\d))?")
_MONTH_CUES = tuple(name[:3].lower() for name in MONTHS)
_CUES = (*(name[:3].lower() for name in WEEKDAYS), *_MONTH_CUES)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find weekdays that are not those of their dates, and dates that no year has."""
    for part in seen(draft):
        same = levelled(part.text)
        low = same.low
        if not is_cued(_CUES, low):
            continue
        for match in _NEVER.finditer(low):
            said = quoted(part.text[match.start() : match.end()])
            yield _finding(part, f"{said} is in no year; look the day up", match.start())
        for match in _TOGETHER.finditer(low):
            wrong = _wrong(match, context)
            if wrong and not _SMALL.search(same.cased, match.start(), match.end()):
                said = quoted(part.text[match.start() : match.end()].strip(" ,("))
                yield _finding(part, f"{said}: {wrong}; look up which of the two is right", match.start())


def days_in(low: str, context: Context) -> tuple[date, ...]:
    """Give the days a text in small letters speaks of, and the middle of a month that it only names."""
    if not ("20" in low or is_cued(_MONTH_CUES, low)):
        return ()
    said = [_readings(match.group(), context) for match in _ANY_DATE.finditer(low)]
    found = [day for readings in said for one in readings for day in one]
    for match in _ANY_MONTH.finditer(low):
        year = int(match["year"]) if match["year"] else None
        found += [date(one, _month(match["month"]) or 1, 15) for one in _years(year, context.today)]
    return tuple(found)


def _wrong(match: re.Match[str], context: Context) -> str | None:
    """Say which day a date really is; None when it agrees, or when nobody can tell."""
    dates = match["dates"] or match["dates_first"]
    weekdays = [
        WEEKDAY_NUMBERS[one[:3]] for one in re.findall(WEEKDAY_WORD, match["weekdays"] or match["weekday_after"])
    ]
    days, today = list(_readings(dates, context)), context.today
    if len(weekdays) not in (1, len(days)):
        return None
    for weekday, readings in zip(weekdays, days, strict=False):
        if not readings and today and "29" in dates and "feb" in dates:
            return "that year has no February 29"
        if readings and all(one.weekday() != weekday for one in readings):
            nearest = min(readings, key=lambda one: abs(one - today)) if today else readings[0]
            return f"{MONTHS[nearest.month - 1]} {nearest.day}, {nearest.year} is a {WEEKDAYS[nearest.weekday()]}"
    return None


def _readings(text: str, context: Context) -> Iterator[list[date]]:
    """Give, for each date of a list, every day it may mean."""
    written = re.search(rf"(?<!\d){_YEAR}(?!-)", text)
    bare = text[: written.start()] if written else text
    year = int(written.group()) if written else None
    found = list(_DATE.finditer(bare))
    months = _months(found)
    for one, month in zip(found, months, strict=True):
        yield _days(one, month, year, context)


def _months(found: list[re.Match[str]]) -> list[int | None]:
    """Give the month of each date of a list: its own, else that before it, else that behind it."""
    own = [_month(one["month"] or one["month_after"]) for one in found]
    for at, (before, this) in enumerate(pairwise(own), 1):
        own[at] = this or before if found[at]["day"] else this
    for at in range(len(own) - 2, -1, -1):
        own[at] = own[at] or own[at + 1]
    return own


def _month(name: str | None) -> int | None:
    return MONTH_NUMBERS[name[:3]] if name else None


def _days(said: re.Match[str], month: int | None, year: int | None, context: Context) -> list[date]:
    today = context.today
    if said["iso"]:
        first, second, third = (int(one) for one in said["iso"].split("-"))
        return _real([(first, second, third)])
    if said["slashed"]:
        one, other, *rest = (int(part) for part in said["slashed"].split("/"))
        years = [rest[0] % 100 + 2000] if rest else _years(year, today)
        orders = ((one, other),) if _is_american(context) else ((one, other), (other, one))
        return _near([(y, m, d) for y in years for m, d in orders], today, sure=bool(rest or year))
    number = int(re.sub(r"\D", "", said["day"]))
    if month is None:
        return []
    return _near([(y, month, number) for y in _years(year, today)], today, sure=year is not None)


def _is_american(context: Context) -> bool:
    """Whether the owner writes the month before the day: 12/3 is in December."""
    zone = context.view.project.me.zone if context.view else None
    return zone is not None and zone.key.startswith(("America/", "US/", "Pacific/Honolulu"))


def _years(year: int | None, today: date | None) -> list[int]:
    if year is not None:
        return [year]
    return [today.year - 1, today.year, today.year + 1] if today else []


def _near(days: list[tuple[int, int, int]], today: date | None, *, sure: bool) -> list[date]:
    real = _real(days)
    return real if sure or today is None else [one for one in real if -_BEHIND <= one - today <= _AHEAD]


def _real(days: list[tuple[int, int, int]]) -> list[date]:
    """Give those of these days that exist."""
    found = []
    for year, month, day in days:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


def _finding(part: Part, message: str, offset: int) -> Finding:
    return Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(offset))


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
