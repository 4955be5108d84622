"""Days, distances and reasons in the plain words that go with every due touch and every skip.

Knows how things are said, not whether they hold.
"""

from __future__ import annotations

from datetime import date

from outreach.domain.cadences import After, Before, Every
from outreach.domain.dates import Duration, Unit
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Reason, Skip, SkipCode, Window
from outreach.planning.clocks import rhythm

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEAR = 183


def interval_of(occurrence: Occurrence) -> Duration | None:
    """Give the rhythm of a periodic occurrence."""
    trigger = occurrence.cadence.trigger
    return rhythm(occurrence.cadence, trigger, occurrence.person) if isinstance(trigger, Every) else None


def said(day: date, today: date) -> str:
    """Write "27 Sep", with the year when it is more than half a year away."""
    near = abs((day - today).days) <= _NEAR
    return f"{day.day} {_MONTHS[day.month - 1]}" + ("" if near else f" {day.year}")


def reason(occurrence: Occurrence, window: Window, view: View, *, late: bool) -> Reason:
    """Say why a touch is due."""
    return Reason(code=_code(occurrence), text=_text(occurrence, window, view, late=late))


def _code(occurrence: Occurrence) -> str:
    match occurrence.cadence.trigger:
        case Every():
            return "every"
        case After():
            return f"after-{_kind(occurrence)}"
        case Before():
            return f"before-{_kind(occurrence)}"
        case _:
            return "on"


def _kind(occurrence: Occurrence) -> str:
    return str(occurrence.occasion.kind) if occurrence.occasion else "touch"


def _text(occurrence: Occurrence, window: Window, view: View, *, late: bool) -> str:
    """Write "check-in, 8 weeks since 27 Sep, until 6 Dec", or "check-in, 17 weeks quiet, rhythm 12"."""
    title = occurrence.cadence.title or str(occurrence.cadence.id)
    interval = interval_of(occurrence)
    if late and interval is not None and occurrence.since is not None:
        return f"{title}, {_quiet(occurrence.since, interval, view)}"
    until = f", until {said(window.closes, view.today)}" if window.closes else ""
    return f"{title}{_counts_from(occurrence, view)}{', late' if late else until}"


def _quiet(since: date, interval: Duration, view: View) -> str:
    weeks = (view.today - since).days // 7
    return f"{weeks} weeks quiet, rhythm {interval.count if interval.unit is Unit.WEEK else interval}"


def _counts_from(occurrence: Occurrence, view: View) -> str:
    """Write ", 8 weeks since 27 Sep" or ", Harbor State, 2 Dec"."""
    interval = interval_of(occurrence)
    if interval is not None and occurrence.since is not None:
        return f", {interval} since {said(occurrence.since, view.today)}"
    return _hangs_on(occurrence, view)


def _hangs_on(occurrence: Occurrence, view: View) -> str:
    occasion = occurrence.occasion
    if occasion is None:
        return ""
    if occasion.days is None:
        return f", {occasion.title}"
    counted = occasion.days.last if isinstance(occurrence.cadence.trigger, After) else occasion.days.first
    return f", {occasion.title}, {said(counted, view.today)}"


def not_due(occurrence: Occurrence, view: View) -> Skip:
    """Say from when a touch will be due; without a date nobody knows yet."""
    window = occurrence.window
    if window is None:
        return skip(occurrence, SkipCode.NOT_DUE, f"no date yet{_hangs_on(occurrence, view)}")
    text = f"from {said(window.opens, view.today)}{_counts_from(occurrence, view)}"
    return skip(occurrence, SkipCode.NOT_DUE, text, next=window.opens)


def skip(
    occurrence: Occurrence, code: SkipCode, text: str, *, next: date | None = None, rule: str | None = None
) -> Skip:
    """Make the skip of an occurrence."""
    touch = occurrence.touch
    return Skip(
        cadence=touch.cadence,
        person=touch.person,
        anchor=touch.anchor,
        code=code,
        text=text,
        rule=rule,
        next=next,
        step=touch.step,
    )
