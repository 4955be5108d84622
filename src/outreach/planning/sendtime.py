"""When a draft is best sent: on the recipient's next working morning. It advises; drafting never waits for it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.dates import resolve
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.domain.touches import Window
from outreach.planning.workdays import Workdays

MORNING_BEGINS, MORNING_ENDS = time(8), time(10)

_DAY = timedelta(days=1)


def send_at(window: Window, person: Person, view: View) -> datetime:
    """Give the begin, 08:00, of the morning on which to send (until 10:00), in the recipient's zone.

    It is the first working morning that is not over and not before `best`. A window that closes earlier takes the
    last working morning inside it; if there is none, the very next morning.
    """
    zone = zone_of(person, view)
    workdays = Workdays(view.project.calendar)
    now_day = _first_morning(view.now, zone)
    day = max(now_day, window.best)
    while not workdays.is_open(day):
        day += _DAY
    if _fits(day, window, zone, view.now):
        return resolve(day, MORNING_BEGINS, zone)
    return resolve(_last_inside(day, now_day, window, zone, workdays), MORNING_BEGINS, zone)


def zone_of(person: Person, view: View) -> ZoneInfo:
    """Give the person's zone, else that of the person's program, else the owner's."""
    program = view.project.program(person.program)
    return person.zone or (program.zone if program else None) or view.project.me.zone


def _first_morning(now: datetime, zone: ZoneInfo) -> date:
    """Give the day of the first morning that is not over; the current one counts until it ends."""
    today = now.astimezone(zone).date()
    ends = resolve(today, MORNING_ENDS, zone)
    return today if now.astimezone(UTC) < ends.astimezone(UTC) else today + _DAY


def _fits(day: date, window: Window, zone: ZoneInfo, now: datetime) -> bool:
    """Whether the morning of `day` begins before the window closes; a window that is over binds no more."""
    return window.is_over(now) or not window.is_over(resolve(day, MORNING_BEGINS, zone))


def _last_inside(day: date, first: date, window: Window, zone: ZoneInfo, workdays: Workdays) -> date:
    while day > first:
        day -= _DAY
        if workdays.is_open(day) and not window.is_over(resolve(day, MORNING_BEGINS, zone)):
            return day
    return first
