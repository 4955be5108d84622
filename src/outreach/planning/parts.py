"""Parts of a hold set: where each lies in time, and the hold it becomes.

Times are given in the owner's zone, those of a conference in its own. Knows nothing of which holds are wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.cadences import Cadence, Each, HoldPart
from outreach.domain.dates import DateRange, Duration, resolve
from outreach.domain.messages import Hold
from outreach.domain.occasions import Anchor, Conference, Deadline, Occasion, Session
from outreach.domain.people import ME
from outreach.domain.slugs import slug
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.forms import Subject, filled
from outreach.planning.windows import ends
from outreach.planning.workdays import Sign, Workdays, shift, shift_instant

MORNING, AFTERNOON, EVENING = time(8), time(17), time(18)
REMIND = "remind"  # the part of a deadline that stands where its own `remind` says

_AT_START = timedelta(0)
_DAY = timedelta(days=1)
_FAR = timedelta(days=7)

Times = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One hold's place: the name of its part, when, and what of the occasion it is about."""

    part: HoldPart
    times: Times
    subject: Subject


def touch(cadence: Cadence, anchor: str) -> TouchId:
    """Name a hold set's touch; the person of a hold is the owner."""
    return TouchId(cadence.id, ME, anchor)


def begins(occasion: Occasion) -> datetime | None:
    """Give the instant an occasion begins: the morning of its first day when no time is known."""
    if occasion.starts is not None or occasion.days is None:
        return occasion.starts
    return resolve(occasion.days.first, MORNING, occasion.zone)


def places(part: HoldPart, occasion: Occasion, view: View) -> Iterator[Place]:
    """Give the places of a part: one, or one for each day or session of a conference."""
    for name, inner, subject in _subjects(part, occasion, view):
        named = replace(part, part=name, offset=_reminded(part, occasion))
        times = span(named, inner, view)
        if times is not None and not (part.part == REMIND and named.offset is None):
            yield Place(part=named, times=times, subject=subject)


def is_far(part: HoldPart) -> bool:
    """Whether a part lies a week or more before its occasion: then its own day counts, not the occasion's."""
    return part.before and part.offset is not None and part.offset.as_timedelta() >= _FAR


def _reminded(part: HoldPart, occasion: Occasion) -> Duration | None:
    """Give how far from its anchor a part lies; a reminder where its deadline says, and nowhere without that."""
    if part.part != REMIND:
        return part.offset
    return occasion.record.remind if isinstance(occasion.record, Deadline) else None


def _subjects(part: HoldPart, occasion: Occasion, view: View) -> Iterator[tuple[str, Occasion, Subject]]:
    conference = occasion.record
    if part.each is Each.OCCASION:
        yield part.part, occasion, Subject(occasion=occasion, view=view)
    elif part.each is Each.DAY and occasion.days is not None:
        for number in range(occasion.days.days):
            day = occasion.days.first + number * _DAY
            subject = Subject(occasion=occasion, view=view, day=day)
            yield f"{part.part}-{number + 1}", replace(occasion, days=DateRange(day, day)), subject
    elif isinstance(conference, Conference):
        for name, session in _named_sessions(part, conference):
            subject = Subject(occasion=occasion, view=view, session=session, day=session.when.day)
            yield name, _as_occasion(session, occasion, view), subject


def _named_sessions(part: HoldPart, conference: Conference) -> Iterator[tuple[str, Session]]:
    """Name sessions by their titles, so that one that moves takes its hold along; the day parts those of one name."""
    names = [slug(one.title or one.kind) for one in conference.sessions]
    for name, session in zip(names, conference.sessions, strict=True):
        if session.when.at is not None:
            apart = f"-{session.when.day:%m%d}-{session.when.at:%H%M}" if names.count(name) > 1 else ""
            yield f"{part.part}-{name}{apart}", session


def _as_occasion(session: Session, occasion: Occasion, view: View) -> Occasion:
    starts = session.when.instant(occasion.zone)
    day = DateRange(session.when.day, session.when.day)
    return replace(occasion, days=day, starts=starts, ends=after(starts, session.length, view))


def span(part: HoldPart, occasion: Occasion, view: View) -> Times | None:
    """Give start and end of a part: at its distance from the anchor, and at its wall time if it names one."""
    first, last = begins(occasion), ends(occasion)
    if first is None or last is None:
        return None
    starts = _start(part, occasion, first if part.anchor is Anchor.START else last, view)
    return starts, max(starts, last) if part.length.count == 0 else after(starts, part.length, view)


def _start(part: HoldPart, occasion: Occasion, anchor: datetime, view: View) -> datetime:
    zone, workdays = zone_of(part, occasion, view), Workdays(view.project.calendar)
    sign: Sign = -1 if part.before else 1
    if part.at is None:
        return shift_instant(anchor, part.offset, sign, zone, workdays) if part.offset else anchor
    day = anchor.astimezone(zone).date()
    day = shift(day, part.offset, sign, workdays) if part.offset else day
    return resolve(_working_day(day, view, workdays) if is_far(part) else day, part.at, zone)


def zone_of(part: HoldPart, occasion: Occasion, view: View) -> ZoneInfo:
    """Give whose hours a part is in: on the days of a conference those of the venue, else the owner's."""
    record = occasion.record
    there = isinstance(record, Conference) and not record.virtual and part.offset is None
    return occasion.zone if there else view.project.me.zone


def _working_day(day: date, view: View, workdays: Workdays) -> date:
    """Give the first day from `day` on that is open and on which the owner is not away, at most a month on."""
    for ahead in range(31):
        found = day + ahead * _DAY
        if workdays.is_open(found) and not any(found in days for days in view.project.me.away):
            return found
    return day


def preparation(begin: datetime, length: Duration, when: str, view: View) -> Times:
    """Give the time to prepare for a session: "the evening before", "the day before", else right before it begins."""
    zone = view.project.me.zone
    before: date = begin.astimezone(zone).date() - timedelta(days=1)
    if "evening" in when:
        starts = resolve(before, EVENING, zone)
    elif "day" in when:
        starts = resolve(before, AFTERNOON, zone)
    else:
        starts = shift_instant(begin, length, -1, zone, Workdays(view.project.calendar))
    return starts, after(starts, length, view)


def after(moment: datetime, length: Duration, view: View) -> datetime:
    """Give the moment `length` later."""
    return shift_instant(moment, length, 1, view.project.me.zone, Workdays(view.project.calendar))


def hold(
    cadence: Cadence, part: HoldPart, anchor: str, times: Times, view: View, subject: Subject | None = None
) -> Hold:
    """Give the hold of a part at these times; `subject` is what its title and text may speak of."""
    zone = zone_of(part, subject.occasion, view) if subject else view.project.me.zone
    return Hold(
        touch=touch(cadence, anchor),
        part=part.part,
        title=" ".join((filled(part.title, subject) if subject else part.title).split()),
        starts=times[0].astimezone(zone),
        ends=times[1].astimezone(zone),
        zone=zone.key,
        text=filled(part.text, subject) if subject else part.text,
        popup=_AT_START if part.popup else None,
    )
