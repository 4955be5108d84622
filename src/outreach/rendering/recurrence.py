"""How a hold comes back, in the words of RFC 5545 and read from them: RRULE (3.8.5.3) and EXDATE (3.8.5.1).

Exceptions are written in the hold's own zone, as they must match its times there; the end in UTC, as the RFC asks.
Whatever a hold of ours cannot say (a count, a second rule, days without a time) reads as unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from outreach.domain.messages import Hold
from outreach.domain.recurrence import Recurrence, spelled

RRULE, EXDATE = "RRULE", "EXDATE"

_UTC, _WALL = "%Y%m%dT%H%M%SZ", "%Y%m%dT%H%M%S"
# what changes nothing about a rule without a number of weeks between
_IDLE = {"WKST": None, "INTERVAL": "1"}


def written(hold: Hold) -> tuple[str, ...]:
    """Give the lines that say how a hold comes back; none for a single one."""
    again = hold.recurrence
    if again is None:
        return ()
    left_out = ",".join(one.astimezone(ZoneInfo(again.zone)).strftime(_WALL) for one in again.exceptions)
    lines = [f"{RRULE}:{again.rule};UNTIL={again.until.astimezone(UTC).strftime(_UTC)}"]
    return (*lines, f"{EXDATE};TZID={again.zone}:{left_out}") if left_out else tuple(lines)


def read(lines: Sequence[str], zone: str) -> Recurrence | None:
    """Read such lines, whatever their order; `zone` (an IANA name) is that of the event. None if unknown."""
    rules = [line for line in lines if _name(line) == RRULE]
    others = [line for line in lines if _name(line) == EXDATE]
    if len(rules) != 1 or len(rules) + len(others) != len(lines):
        return None
    try:
        exceptions = [moment for line in others for moment in _moments(line, zone)]
        return _recurrence(rules[0].partition(":")[2], zone, exceptions)
    except (ValueError, KeyError, OSError):  # the last two from a zone that does not exist
        return None


def _recurrence(rule: str, zone: str, exceptions: Iterable[datetime]) -> Recurrence:
    pairs = dict(_pair(part) for part in rule.split(";"))
    until = datetime.strptime(pairs.pop("UNTIL", ""), _UTC).replace(tzinfo=UTC)
    kept = {name: value for name, value in pairs.items() if name not in _IDLE or _IDLE[name] not in (None, value)}
    left_out = tuple(sorted(one.astimezone(UTC) for one in exceptions))
    return Recurrence(rule=spelled(kept), zone=zone, until=until, exceptions=left_out)


def _pair(part: str) -> tuple[str, str]:
    name, sign, value = part.partition("=")
    if not sign:
        raise ValueError(f"{part} is no part of a rule")
    return name.upper(), value.upper()


def _name(line: str) -> str:
    return line.partition(":")[0].partition(";")[0].upper()


def _moments(line: str, zone: str) -> Iterator[datetime]:
    head, _, values = line.partition(":")
    named = [one.partition("=")[2] for one in head.split(";")[1:] if one.upper().startswith("TZID=")]
    here = ZoneInfo(named[0] if named else zone)
    for value in values.split(","):
        if value.endswith("Z"):
            yield datetime.strptime(value, _UTC).replace(tzinfo=UTC)
        else:
            yield datetime.strptime(value, _WALL).replace(tzinfo=here)
