"""The moment a command works at: the wall clock, or what was given with --now. Reads no clock itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from outreach.domain.dates import resolve
from outreach.errors import UsageError

_MORNING = time(8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Where the time comes from: `read` gives the wall clock's aware moment, `given` replaces it."""

    read: Callable[[], datetime]
    given: str | datetime | None = None

    @property
    def is_simulated(self) -> bool:
        """Whether the time was given."""
        return self.given is not None

    def now(self, zone: ZoneInfo) -> datetime:
        """Give the aware moment, in `zone`; a time without a zone is in it, a bare day is 08:00 there.

        Raises:
            UsageError: what was given is not a time.
        """
        if self.given is None:
            return self.read().astimezone(zone)
        if isinstance(self.given, datetime):
            return _placed(self.given, zone)
        return _placed(_parsed(self.given), zone)


def _placed(moment: datetime, zone: ZoneInfo) -> datetime:
    if moment.tzinfo is not None:
        return moment.astimezone(zone)
    return resolve(moment.date(), moment.time(), zone)


def _parsed(text: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(text.strip()), _MORNING)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(
            f'"{text}" is no time', place="--now", remedy="write 2026-12-02 or 2026-12-02T18:30"
        ) from error
