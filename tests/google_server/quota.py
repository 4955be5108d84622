"""Google's quota units: what a call costs, and what happens when a minute's or a day's share is used up.

Costs are those of Google's page "Usage limits" of the Gmail API; Calendar counts requests.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.google_server import errors
from tests.google_server.answer import Refused

COSTS: Mapping[str, int] = {
    "gmail.users.getProfile": 5,
    "gmail.users.drafts.create": 10,
    "gmail.users.drafts.update": 15,
    "gmail.users.drafts.delete": 10,
    "gmail.users.drafts.list": 5,
    "gmail.users.drafts.get": 20,
    "gmail.users.drafts.send": 100,
    "gmail.users.messages.send": 100,
    "gmail.users.messages.list": 5,
    "gmail.users.messages.get": 20,
    "gmail.users.threads.list": 10,
    "gmail.users.threads.get": 40,
    "gmail.users.history.list": 2,
}
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@dataclass(slots=True, kw_only=True)
class Quota:
    """Units per user and minute and per project and day; None is without limit, which is how a world begins."""

    per_minute: int | None = None
    per_day: int | None = None
    retry_after: int | None = None
    _spent: deque[tuple[datetime, str, int]] = field(default_factory=deque)

    def spend(self, api: str, method: str, account: str, now: datetime) -> Refused | None:
        """Take a call's units, or give the refusal; a refused call costs nothing."""
        if self.per_minute is None and self.per_day is None:
            return None
        cost = COSTS.get(method, 1)
        while self._spent and self._spent[0][0] <= now - _DAY:
            self._spent.popleft()
        if self.per_day is not None and cost + sum(units for _, _, units in self._spent) > self.per_day:
            return errors.refusal(api, 403, "dailyLimitExceeded", "Daily Limit Exceeded", domain="usageLimits")
        if self.per_minute is not None and cost + self._in_minute(account, now) > self.per_minute:
            return errors.rate_limited(api, self.retry_after)
        self._spent.append((now, account, cost))
        return None

    def _in_minute(self, account: str, now: datetime) -> int:
        return sum(units for at, who, units in self._spent if who == account and at > now - _MINUTE)
