"""The screen of a recovery: from where, what was found, what is unknown, and what to type next."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from outreach.reports.words import count, day_column, wrapped

MOST_PLACES = 5


def fine(facts: int, calendar: str = "") -> str:
    """Say that there is nothing to recover, but a calendar if one was named."""
    change = f"only the calendar for holds was noted: {calendar}" if calendar else "nothing was changed"
    text = f"The ledger can be read ({count(facts, 'fact')}) and knows everything that lies there; {change}."
    return "\n".join(wrapped(text, indent=2, first=""))


def recovered(
    *,
    source: str | None,
    facts: int,
    last: datetime | None,
    zone: ZoneInfo,
    adopted: tuple[int, int],
    unplaced: tuple[str, ...],
    kept: str,
    calendar: str = "",
) -> str:
    """Write what was done; `source` None is the ledger itself, empty when there was neither a copy nor an export."""
    lines = [_from(source, facts, last, zone)]
    drafts, holds = adopted
    if drafts or holds:
        found = [count(number, what) for number, what in ((drafts, "draft"), (holds, "hold")) if number]
        lines.append(f"Found lying there and taken in: {', '.join(found)}.")
    if unplaced:
        more = f" and {len(unplaced) - MOST_PLACES} more" if len(unplaced) > MOST_PLACES else ""
        names = ", ".join(unplaced[:MOST_PLACES])
        lines.append(f"Of ours, but not to be placed: {names}{more}. Send or delete them yourself.")
    if calendar:
        lines.append(f"The calendar for holds is noted again: {calendar}.")
    if kept:
        lines.append(f"What was there before is kept as {kept}.")
    lines.append(
        "What was due before now, and of which nobody knows whether it was written, is asked about; "
        "none of it is drafted by itself."
    )
    lines.append("Next: outreach plan")
    return "\n".join(line for text in lines for line in wrapped(text, indent=2, first=""))


def _from(source: str | None, facts: int, last: datetime | None, zone: ZoneInfo) -> str:
    if source is None:
        return "The ledger can be read, but did not know all that lies there: an older one was put in its place?"
    if not source:
        return "There is no copy of the ledger, so it begins anew today."
    until = ""
    if last is not None:
        day = last.astimezone(zone)
        until = f", the last of {day_column(day.date())} {day:%H:%M}"
    return f"Rebuilt from {source}: {count(facts, 'fact')}{until}."
