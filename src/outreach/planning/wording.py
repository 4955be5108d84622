"""Days, distances and reasons in the plain words that go with every due touch and every skip.

Knows how things are said, not whether they hold.
"""

from __future__ import annotations

from datetime import date, time

from outreach.domain.cadences import After, Before, Every, Manual
from outreach.domain.dates import Duration, Unit
from outreach.domain.english import MONTHS, WEEKDAYS
from outreach.domain.history import Absence
from outreach.domain.occasions import Anchor, Occasion, OccasionKind
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Reason, Skip, SkipCode, Window
from outreach.planning.clocks import rhythm

_NEAR = 183
# what these hang on, where the title and a day alone would not say it
_TOLD = {
    OccasionKind.INTRODUCTION: ", {title} introduced you on {day}",
    OccasionKind.FIRST_MEETING: ", first met on {day}",
    OccasionKind.PERMISSION: " for {title}, from {day}",
    OccasionKind.APPLICATION: ", {title} takes applications from {day}",
    OccasionKind.RESULT: " of {day}",
    OccasionKind.REPAIR: "",
    OccasionKind.FIRST_TALK: ", after your talk of {day}",
    OccasionKind.JOB_SEARCH: ", from {day}",
    OccasionKind.JOB_WORD: ", last told {day}",
}
_CAME = {
    Anchor.UPLOADED: "uploaded",
    Anchor.AT_RISK: "at risk since",
    Anchor.OVERDUE: "overdue since",
    Anchor.DONE: "done",
}


def interval_of(occurrence: Occurrence) -> Duration | None:
    """Give the rhythm of a periodic occurrence."""
    trigger = occurrence.cadence.trigger
    return rhythm(occurrence.cadence, trigger, occurrence.person) if isinstance(trigger, Every) else None


def said(day: date, today: date) -> str:
    """Write "27 Sep", with the year when it is more than half a year away."""
    near = abs((day - today).days) <= _NEAR
    return f"{day.day} {MONTHS[day.month - 1][:3]}" + ("" if near else f" {day.year}")


def away(name: str, absence: Absence, today: date) -> str:
    """Write "Dr. Quill is away until 14 Dec, says an automatic answer of 3 Dec"."""
    until = "" if absence.is_guess else f" until {said(absence.until, today)}"
    return f"{name} is away{until}, says an automatic answer of {said(absence.on, today)}"


def weekday(day: date) -> str:
    """Write "Wed"."""
    return WEEKDAYS[day.weekday()][:3]


def clock_time(at: time) -> str:
    """Write "4:00 pm"."""
    return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"


def reason(occurrence: Occurrence, window: Window, view: View, *, late: bool, is_unanswered: bool = True) -> Reason:
    """Say why a touch is due; of a follow-up, whether it is known that no answer came (`is_unanswered`)."""
    if occurrence.follows:
        return _no_answer(occurrence, window, view, is_unanswered=is_unanswered)
    return Reason(code=_code(occurrence), text=_text(occurrence, window, view, late=late))


def _no_answer(occurrence: Occurrence, window: Window, view: View, *, is_unanswered: bool) -> Reason:
    """Write "follow-up, request to meet, no answer since 3 Dec, until 22 Jan"."""
    sent = said(occurrence.follows[-1].day, view.today)
    known = f"no answer since {sent}" if is_unanswered else f"sent {sent}"
    until = f", until {said(window.closes, view.today)}" if window.closes else ""
    return Reason(code="no-answer", text=f"{occurrence.cadence.title}, {known}{until}")


def _code(occurrence: Occurrence) -> str:
    match occurrence.cadence.trigger:
        case Every():
            return "every"
        case After():
            return f"after-{_kind(occurrence)}"
        case Before():
            return f"before-{_kind(occurrence)}"
        case Manual():
            return "wanted"
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
    counted = f"{title}{_counts_from(occurrence, view)}"
    if _names_its_end(occurrence):
        return counted
    until = f", until {said(window.closes, view.today)}" if window.closes else ""
    return f"{counted}{', late' if late else until}"


def _names_its_end(occurrence: Occurrence) -> bool:
    """Whether the occasion's own day says how long there is: "letter for X, due 8 Jan", "agenda for Wed 2 Dec"."""
    kind = occurrence.occasion.kind if occurrence.occasion else None
    ahead = isinstance(occurrence.cadence.trigger, Before)
    return ahead and kind in (OccasionKind.LETTER, OccasionKind.MEETING)


def _quiet(since: date, interval: Duration, view: View) -> str:
    weeks = (view.today - since).days // 7
    return f"{weeks} weeks quiet, rhythm {interval.count if interval.unit is Unit.WEEK else interval}"


def _passed(since: date, interval: Duration, view: View) -> str:
    """Write how long it has been, or the rhythm while that has not passed yet."""
    weeks = (view.today - since).days // 7
    return f"{weeks} weeks" if interval.unit is Unit.WEEK and weeks > interval.count else str(interval)


def _counts_from(occurrence: Occurrence, view: View) -> str:
    """Write ", 8 weeks since 27 Sep", which is how long it has been, or ", Harbor State, 2 Dec"."""
    interval = interval_of(occurrence)
    if interval is not None and occurrence.since is not None:
        return f", {_passed(occurrence.since, interval, view)} since {said(occurrence.since, view.today)}"
    if isinstance(occurrence.cadence.trigger, Manual):
        return _wanted(occurrence, view)
    return _hangs_on(occurrence, view)


def _wanted(occurrence: Occurrence, view: View) -> str:
    """Write ", asked for on 22 Nov", or what in the files asks for it."""
    kind = f" ({occurrence.cadence.variant.replace('-', ' ')})" if occurrence.cadence.variant else ""
    if occurrence.touch.anchor.startswith("wanted-") and occurrence.since is not None:
        return f"{kind}, asked for on {said(occurrence.since, view.today)}"
    return f'{kind}, "meet: yes" in your file'


def _hangs_on(occurrence: Occurrence, view: View) -> str:
    occasion = occurrence.occasion
    if occasion is None:
        return ""
    if occasion.days is None:
        return f", {occasion.title}"
    if occasion.kind is OccasionKind.MEETING:
        return f" {'of' if isinstance(occurrence.cadence.trigger, After) else 'for'} {_at(occasion, view)}"
    if occasion.kind is OccasionKind.ADVICE:
        return f" of {said(occasion.days.first, view.today)}"
    if occasion.kind is OccasionKind.LETTER and isinstance(occurrence.cadence.trigger, Before):
        return f" for {occasion.title}, due {said(occasion.days.first, view.today)}{_left(occasion.days.first, view)}"
    if occasion.kind in _TOLD:
        return _TOLD[occasion.kind].format(title=occasion.title, day=said(occasion.days.first, view.today))
    trigger = occurrence.cadence.trigger
    if isinstance(trigger, After) and trigger.anchor in occasion.moments:
        return f", {occasion.title}, {_CAME[trigger.anchor]} {said(occasion.moments[trigger.anchor], view.today)}"
    from_the_end = isinstance(trigger, After) or (isinstance(trigger, Before) and trigger.anchor is Anchor.END)
    counted = occasion.days.last if from_the_end else occasion.days.first
    return f", {occasion.title}, {said(counted, view.today)}"


def _at(occasion: Occasion, view: View) -> str:
    """Write "Wed 2 Dec 4:00 pm"; the day alone when no time is known."""
    if occasion.starts is None or occasion.days is None:
        return said(occasion.days.first, view.today) if occasion.days else ""
    starts = occasion.starts.astimezone(view.project.me.zone)
    return f"{weekday(starts.date())} {said(starts.date(), view.today)} {clock_time(starts.time())}"


def _left(due: date, view: View) -> str:
    days = (due - view.today).days
    return f": {days} day{'' if days == 1 else 's'} left" if days >= 0 else ""


def not_due(occurrence: Occurrence, view: View) -> Skip:
    """Say from when a touch will be due; without a date nobody knows yet."""
    window = occurrence.window
    if window is None:
        return occurrence.silence(SkipCode.NOT_DUE, f"no date yet{_hangs_on(occurrence, view)}")
    if occurrence.follows:
        text = f"if no answer comes, from {said(window.opens, view.today)}"
        return occurrence.silence(SkipCode.NOT_DUE, text, next=window.opens)
    counted = _counts_from(occurrence, view)
    joined = counted if counted.startswith(",") or not counted else f", {occurrence.cadence.title}{counted}"
    text = f"from {said(window.opens, view.today)}{joined}"
    return occurrence.silence(SkipCode.NOT_DUE, text, next=window.opens)
