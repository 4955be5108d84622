"""How a hold comes back: a rule, the last time, and the times left out, as RFC 5545 has it (3.3.10, 3.8.5).

A value only; which times it gives is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """`rule` as `spelled` gives it; `until` is when the last time begins, `exceptions` those left out (all aware).

    `zone` (an IANA name) is whose wall time it keeps.
    """

    rule: str
    zone: str
    until: datetime
    exceptions: tuple[datetime, ...] = ()

    @property
    def parts(self) -> tuple[object, ...]:
        """Give what tells one recurrence from another: the rule, and the instants; a zone may have several names."""
        return (self.rule, self.until.timestamp(), *(one.timestamp() for one in self.exceptions))


def spelled(parts: dict[str, str]) -> str:
    """Write the parts of a rule the one way they are written here, since calendars order them as they like."""
    days = ",".join(sorted(parts.get("BYDAY", "").upper().replace("+", "").split(",")))
    written = {name.upper(): value.upper() for name, value in parts.items()} | ({"BYDAY": days} if days else {})
    frequency = written.pop("FREQ", "")
    return ";".join([f"FREQ={frequency}", *(f"{name}={written[name]}" for name in sorted(written))])
