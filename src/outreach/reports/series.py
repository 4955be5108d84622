"""What comes back, on screen: which of its times is next, on which days, and until when."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from outreach.domain.english import WEEKDAYS as NAMES
from outreach.domain.history import PastHold, Stage
from outreach.domain.messages import Hold
from outreach.domain.recurrence import WEEKDAYS, Recurrence
from outreach.planning.recurring import WORKING_DAYS, times_of
from outreach.reports.words import dated

_WHICH = {"1": "first ", "2": "second ", "3": "third ", "4": "fourth ", "5": "fifth ", "-1": "last "}


def shown_times(hold: Hold | PastHold, now: datetime, here: ZoneInfo) -> tuple[datetime, datetime]:
    """Give begin and end, in the zone `here`, of the time of a hold that is next or under way; else of its last."""
    found = hold.starts, hold.ends
    if hold.recurrence is not None and found[1] <= now:
        for found in times_of(hold):
            if found[1] > now:
                break
    return found[0].astimezone(here), found[1].astimezone(here)


def again(recurrence: Recurrence | None, today: date, here: ZoneInfo) -> str:
    """Write `every Thursday until 24 Jun 2027`; empty for what is held once."""
    if recurrence is None:
        return ""
    return f"{_days(recurrence.rule)} until {dated(recurrence.until.astimezone(here).date(), today)}"


def _days(rule: str) -> str:
    if rule == WORKING_DAYS:
        return "Monday to Friday"
    code = rule.partition("BYDAY=")[2]
    name, nth = NAMES[WEEKDAYS.index(code[-2:])], code[:-2]
    return f"every {_WHICH.get(nth, '')}{name}{' of the month' if nth else ''}"


def edited(hold: PastHold) -> str:
    """Say what of a hold its owner edited."""
    return "one of its days" if hold.stage is Stage.PARTLY else "it"
