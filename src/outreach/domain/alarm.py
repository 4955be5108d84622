"""The alarm: the hold “outreach needs you”, by which runs that go wrong while nobody looks reach their owner."""

from __future__ import annotations

from datetime import date

from outreach.domain.people import ME, CadenceId
from outreach.domain.touches import TouchId

PART = "alarm"
_CADENCE = CadenceId("needs-you")


def alarm_id(cause: str, since: date) -> TouchId:
    """Name the alarm about one cause: there is one from the day it began until it is mended."""
    return TouchId(_CADENCE, ME, f"{cause}-{since}")


def is_alarm(touch: TouchId) -> bool:
    """Whether something of ours is an alarm, which no plan asks for and no plan gives up."""
    return touch.cadence == _CADENCE
