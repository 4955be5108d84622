"""Lengths of time typed on the command line: `14d`, `3w`, `2 months`."""

from __future__ import annotations

from datetime import timedelta

from outreach.errors import UsageError

_LONGEST = timedelta(days=1100)


def span(text: str) -> timedelta:
    """Read a length of days or more.

    Raises:
        UsageError: it is none, or longer than three years.
    """
    from outreach.config.grammar import Unclear
    from outreach.config.grammar.durations import parse

    try:
        found = parse(text).as_timedelta()
    except (Unclear, OverflowError) as error:
        raise UsageError(f'"{text}" is no length', place="--horizon", remedy="write 14d, 3w or 2 months") from error
    if not timedelta(0) <= found <= _LONGEST:
        raise UsageError(f'"{text}" is too long', place="--horizon", remedy="look at most three years ahead")
    return timedelta(days=found.days)
