"""The world's time. It stands still unless a test moves it, or the server was told to run along with the machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    """An aware time in UTC; `ticking` gives seconds since the clock was made, and is left out in tests."""

    def __init__(self, now: datetime, ticking: Callable[[], float] | None = None) -> None:
        self._base = _aware(now)
        self._ticking = ticking
        self._since = ticking() if ticking else 0.0

    @property
    def now(self) -> datetime:
        """The time it is in this world."""
        if self._ticking is None:
            return self._base
        return self._base + timedelta(seconds=self._ticking() - self._since)

    @now.setter
    def now(self, value: datetime) -> None:
        self._base = _aware(value)
        self._since = self._ticking() if self._ticking else 0.0


def _aware(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time without a zone")
    return value.astimezone(UTC)
