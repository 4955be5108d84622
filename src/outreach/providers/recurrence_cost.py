"""What it costs to follow a repetition (RFC 5545, RRULE) to a day, known before anybody does it.

A rule of a few words can repeat every second for years, or look for a 30 February until the end of time. Rules that
calendar programs write cost next to nothing; what costs too much is not followed, and said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import prod

from outreach.patterns import Pattern

# some seconds' work at most
MOST = 1_000_000
# making one time out of a rule costs so much more than passing one by
MADE = 50
_FOREVER = timedelta(days=365 * 8000)
_LENGTHS = {
    "SECONDLY": (timedelta(seconds=1), 2),
    "MINUTELY": (timedelta(minutes=1), 2),
    "HOURLY": (timedelta(hours=1), 2),
    "DAILY": (timedelta(days=1), 1),
    "WEEKLY": (timedelta(days=7), 2),
    "MONTHLY": (timedelta(days=28), 4),
    "YEARLY": (timedelta(days=365), 15),
}
_FORMS = {
    "FREQ": Pattern("|".join(_LENGTHS)),
    "INTERVAL": Pattern(r"0*[1-9]\d{0,3}"),
    "COUNT": Pattern(r"\d{1,6}"),
    "UNTIL": Pattern(r"\d{8}(?:T\d{6}Z?)?"),
    "WKST": Pattern(r"MO|TU|WE|TH|FR|SA|SU"),
    "BYDAY": Pattern(r"(?:[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,|$)){1,60}"),
    "BYMONTH": Pattern(r"(?:(?:0?[1-9]|1[0-2])(?:,|$)){1,12}"),
    "BYHOUR": Pattern(r"(?:(?:[01]?\d|2[0-3])(?:,|$)){1,24}"),
    **{name: Pattern(r"(?:[0-5]?\d(?:,|$)){1,60}") for name in ("BYMINUTE", "BYSECOND")},
    **{
        name: Pattern(r"(?:[+-]?0{0,2}[1-9]\d{0,2}(?:,|$)){1,60}")
        for name in ("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS")
    },
}
_TIMES = ("BYHOUR", "BYMINUTE", "BYSECOND")
_OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")
_NUMBER = Pattern(r"\d+")
_MOST_A_DAY = 24
# every month has so many of each weekday and so many days; now and then each has the others
_WEEKS, _DAYS, _LEAP_DAYS, _ALL_DAYS = 4, 28, 29, 31


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a rule has to be followed: from its first time to the `end`, and how long a time of that is looked at."""

    first: datetime
    end: datetime
    looked_at: timedelta


def cost(rule: str, reach: Reach) -> int | None:
    """Give the cost of following a rule, in steps; None when it is not one that can be read.

    Raises:
        ValueError, OverflowError: it ends on a day that does not exist, or cannot be counted with.
    """
    parts = _parts(rule)
    if parts is None:
        return None
    length, weight = _LENGTHS[parts["FREQ"]]
    every = length * int(parts.get("INTERVAL", "1"))
    if not _comes_again(parts):
        return weight * (_FOREVER // every)
    steps = max(_last(parts, reach) - reach.first, timedelta(0)) // every + 1
    if not _chooses(parts):
        steps = min(steps, int(parts.get("COUNT", steps)))
    return _a_day(parts) * (weight * steps + MADE * min(steps, reach.looked_at // every + 1))


def _parts(rule: str) -> Mapping[str, str] | None:
    """Take a rule apart; None when something in it is not as the standard has it."""
    found: dict[str, str] = {}
    for part in filter(None, rule.upper().strip().split(";")):
        name, _, value = part.partition("=")
        if name in found or name not in _FORMS or not _FORMS[name].fullmatch(value):
            return None
        found[name] = value
    return found if "FREQ" in found else None


def _last(parts: Mapping[str, str], reach: Reach) -> datetime:
    """Give the moment up to which a rule is followed; its own end is a day that may be of any zone."""
    if "UNTIL" not in parts:
        return reach.end
    until = datetime.strptime(parts["UNTIL"][:8], "%Y%m%d").replace(tzinfo=UTC)
    return min(reach.end, until + timedelta(days=2))


def _chooses(parts: Mapping[str, str]) -> frozenset[str]:
    """Name the parts that choose days or times."""
    return frozenset(name for name in parts if name.startswith("BY"))


def _a_day(parts: Mapping[str, str]) -> int:
    """Count the times a day."""
    return prod(len(parts[name].split(",")) for name in _TIMES if name in parts)


def _comes_again(parts: Mapping[str, str]) -> bool:
    """Whether a rule is sure to give a time every few years, so that nobody looks for one forever."""
    chooses = _chooses(parts)
    if not chooses:
        return True
    if parts["FREQ"] in _OFTEN or _a_day(parts) > _MOST_A_DAY:
        return False
    days = chooses.difference(_TIMES)
    if parts["FREQ"] == "WEEKLY" and days <= {"BYDAY"}:
        return True
    if parts["FREQ"] == "MONTHLY" and _in_every_month(parts, days):
        return True
    return int(parts.get("INTERVAL", "1")) == 1 and _in_some_month(parts, days)


def _in_every_month(parts: Mapping[str, str], days: frozenset[str]) -> bool:
    if days == {"BYDAY", "BYSETPOS"}:
        return not _NUMBER.search(parts["BYDAY"]) and _within(parts["BYSETPOS"], _WEEKS)
    if days == {"BYDAY"}:
        return _within(parts["BYDAY"], _WEEKS)
    return days == {"BYMONTHDAY"} and _within(parts["BYMONTHDAY"], _DAYS)


def _in_some_month(parts: Mapping[str, str], days: frozenset[str]) -> bool:
    if days <= {"BYDAY", "BYMONTH"}:
        return _within(parts.get("BYDAY", ""), _WEEKS)
    if days == {"BYMONTHDAY"}:
        return _within(parts["BYMONTHDAY"], _ALL_DAYS)
    return days == {"BYMONTHDAY", "BYMONTH"} and _within(parts["BYMONTHDAY"], _LEAP_DAYS)


def _within(numbers: str, most: int) -> bool:
    """Whether all numbers in a text, counted from either end, are at most so high."""
    return all(int(one) <= most for one in _NUMBER.findall(numbers))
