"""Days, counts and columns the way the screens write them; English on every machine, whatever its locale."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date, datetime, time

from outreach.domain.english import MONTHS, WEEKDAYS
from outreach.patterns import Pattern

WIDTH = 88
INDENT = 12
_COMMAND_COLUMN = 59
_COMMAND = Pattern(r"(?<= {3})(?! )[^ ]+(?: [^ ]+){0,5}(?= {3}(?! )|$)")
_FIXED = "\ue000"
_US_ZONES = {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific"}


def short_day(day: date) -> str:
    """Write `1 Dec`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def day(day: date) -> str:
    """Write `Tue 1 Dec`, for running text."""
    return f"{WEEKDAYS[day.weekday()][:3]} {short_day(day)}"


def dated(day: date, today: date) -> str:
    """Write `Tue 1 Dec`, or `11 Jan 2027` when that is not the year it is."""
    if day.year == today.year:
        return f"{WEEKDAYS[day.weekday()][:3]} {short_day(day)}"
    return f"{short_day(day)} {day.year}"


def day_column(day: date) -> str:
    """Write `Tue  1 Dec`, ten characters, for columns."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day:>2} {MONTHS[day.month - 1][:3]}"


def clock(moment: datetime | time) -> str:
    """Write `17:00`."""
    return f"{moment.hour:02}:{moment.minute:02}"


def moment_column(moment: datetime) -> str:
    """Write `Tue  1 Dec 17:00`, for columns."""
    return f"{day_column(moment.date())} {clock(moment)}"


def long_day(day: date) -> str:
    """Write `Sunday 22 November 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def zone_word(moment: datetime) -> str:
    """Name a zone as people do: `Central`, `Eastern`; elsewhere the city, `Berlin time`."""
    key = getattr(moment.tzinfo, "key", "") or "UTC"
    name = moment.tzname() or ""
    if key.startswith(("America/", "US/")) and name[1:] in ("ST", "DT") and name[:1] in _US_ZONES:
        return _US_ZONES[name[:1]]
    return key if "/" not in key else f"{key.rpartition('/')[2].replace('_', ' ')} time"


def count(number: int, noun: str) -> str:
    """Write `1 draft`, `2 drafts`, `no people`."""
    plurals = {"person": "people", "hold set": "hold sets", "entry": "entries"}
    return f"{number} {noun if number == 1 else plurals.get(noun, noun + 's')}"


def listed(words: Iterable[str]) -> str:
    """Write `a, b and c`."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def shortened(text: str, width: int) -> str:
    """Cut at a word so that it fits, with `…`."""
    folded = " ".join(text.split())
    return folded if len(folded) <= width else f"{folded[: max(width - 1, 1)].rsplit(' ', 1)[0]} …"[:width]


def quoted(text: str, width: int) -> str:
    """Quote the beginning of a sentence within a width."""
    return f'"{shortened(text, max(width - 2, 4))}"'


def minutes(seconds: float) -> str:
    """Write a length: `30 min`, `6 hours`."""
    whole = round(seconds / 60)
    hours, rest = divmod(whole, 60)
    return count(hours, "hour") if hours > 2 and not rest else f"{whole} min"


def wrapped(text: str, *, indent: int = INDENT, first: str | None = None) -> list[str]:
    """Break a text into lines of at most 88 columns; `first` stands before it, the rest is indented.

    What stands between three spaces is there to be typed, and stays on one line if it can.
    """
    blank = " " * indent
    start = blank if first is None else first
    lines = textwrap.wrap(
        _COMMAND.sub(lambda found: found[0].replace(" ", _FIXED), text),
        WIDTH,
        initial_indent=start,
        subsequent_indent=blank,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_FIXED, " ") for line in lines] or [start.rstrip()]


def beside(left: str, right: str) -> list[str]:
    """Put a command in its column beside a text, or below it when the two do not fit on one line."""
    if not right:
        return wrapped(left)
    text = " " * INDENT + left
    column = max(_COMMAND_COLUMN, len(text) + 2)
    if left and column + len(right) <= WIDTH:
        return [f"{text.ljust(column)}{right}"]
    return [*(wrapped(left) if left else []), " " * INDENT + right]
