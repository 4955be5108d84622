"""How fast Gmail may be asked, so that reading much mail in a row is not refused. Knows no clock and asks nobody.

Google counts units, 6,000 for each user and minute (documented under "Usage limits" of the Gmail API).
"""

from __future__ import annotations


class Pace:
    """So many units at once, and so many a second after that."""

    def __init__(self, *, at_once: float, per_second: float) -> None:
        """Begin with nothing asked yet."""
        self._at_once = at_once
        self._per_second = per_second
        self._level = 0.0
        self._at = 0.0

    def pause(self, units: int, now: float) -> float:
        """Count a request that costs so many units, and give the seconds to wait before it; `now` only goes forward."""
        gone = (now - self._at) * self._per_second
        self._level, self._at = max(0.0, self._level - gone) + units, now
        return max(0.0, (self._level - self._at_once) / self._per_second)
