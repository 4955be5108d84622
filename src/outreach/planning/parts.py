"""Parts of a hold set: where each lies in time, and the hold it becomes.

Times are given in the owner's zone, those at a conference, a rotation or an interview in person in that place's own.
Knows nothing of which holds are wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.cadences import Cadence, Each, HoldPart
from outreach.domain.dates import DateRange, Duration, resolve
from outreach.domain.messages import Hold
from outreach.domain.occasions import (
    Anchor,
    Commitment,
    Conference,
    Deadline,
    Interview,
    Occasion,
    OccasionKind,
    Rotation,
    Session,
)
from outreach.domain.people import ME
from outreach.domain.slugs import slug
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.closed_days import busy, is_away
from outreach.planning.forms import Subject, filled
from outreach.planning.rotation_days import arrival, at_work, is_worked
from outreach.planning.windows import ends
from outreach.planning.workdays import Sign, Workdays, shift, shift_instant

MORNING, AFTERNOON, EVENING = time(8), time(17), time(18)
REMIND = "remind"  # the part of a deadline that stands where its own `remind` says
EARLY = "early"  # the part of a rotation that ends when its day starts

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
    record = occasion.record
    starts = record.day_starts if isinstance(record, Rotation) else None
    return resolve(occasion.days.first, starts or MORNING, occasion.zone)


def places(part: HoldPart, occasion: Occasion, view: View) -> Iterator[Place]:
    """Give the places of a part: one, or one for each day or session of a conference."""
    for name, inner, subject in _subjects(part, occasion, view):
        offset = _reminded(part, occasion)
        named = part if (name, offset) == (part.part, part.offset) else replace(part, part=name, offset=offset)
        times = _before_work(named, inner, view) if part.part == EARLY else span(named, inner, view)
        if times is not None and not (part.part == REMIND and named.offset is None):
            yield Place(part=named, times=times, subject=subject)


def _before_work(part: HoldPart, occasion: Occasion, view: View) -> Times | None:
    """Give the time before a day's work; a recipe of the owner's may call something else "early"."""
    is_rotation = isinstance(occasion.record, Rotation)
    return arrival(occasion, part.length, view) if is_rotation else span(part, occasion, view)


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
        yield _named(part, occasion), at_work(occasion, view), Subject(occasion=occasion, view=view)
    elif part.each is Each.DAY and occasion.days is not None:
        for number in range(occasion.days.days):
            day = occasion.days.first + number * _DAY
            if is_worked(occasion, day, view):
                subject = Subject(occasion=occasion, view=view, day=day)
                yield f"{part.part}-{number + 1}", replace(occasion, days=DateRange(day, day)), subject
    elif isinstance(conference, Conference):
        for name, session in _named_sessions(part, conference):
            subject = Subject(occasion=occasion, view=view, session=session, day=session.when.day)
            yield name, _as_occasion(session, occasion, view), subject


def _named(part: HoldPart, occasion: Occasion) -> str:
    """Name a part; of repairs there may be several, and what they are called tells them apart for nobody else."""
    if occasion.kind is not OccasionKind.REPAIR:
        return part.part
    return "-".join((part.part, *(one.person for one in occasion.participants)))


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
    anchor, last = _anchor(part, occasion), ends(occasion)
    if anchor is None or last is None:
        return None
    starts = _start(part, occasion, anchor, view)
    return starts, max(starts, last) if part.length.count == 0 else after(starts, part.length, view)


def _anchor(part: HoldPart, occasion: Occasion) -> datetime | None:
    """Give the instant a part counts from; None where an occasion has no such moment."""
    if part.anchor is Anchor.MIDPOINT:
        return resolve(occasion.midpoint, MORNING, occasion.zone) if occasion.midpoint else None
    if part.anchor is Anchor.WRITTEN:
        written = occasion.moments.get(Anchor.WRITTEN)
        return resolve(written, MORNING, occasion.zone) if written else None
    return begins(occasion) if part.anchor is Anchor.START else ends(occasion)


def _start(part: HoldPart, occasion: Occasion, anchor: datetime, view: View) -> datetime:
    zone, workdays = zone_of(part, occasion, view), Workdays(view.project.calendar)
    sign: Sign = -1 if part.before else 1
    if part.at is None:
        return shift_instant(anchor, part.offset, sign, zone, workdays) if part.offset else anchor
    day = anchor.astimezone(zone).date()
    day = shift(day, part.offset, sign, workdays) if part.offset else day
    if is_far(part):
        day = _working_day(day, view, workdays)
    elif part.before and isinstance(occasion.record, Deadline | Commitment):
        day = _at_home(day, view)
    return resolve(day, part.at, zone)


def zone_of(part: HoldPart, occasion: Occasion, view: View) -> ZoneInfo:
    """Give whose hours a part is in: those of the place where the owner is by then, else the owner's."""
    return occasion.zone if _is_there(part, occasion) else view.project.me.zone


def _is_there(part: HoldPart, occasion: Occasion) -> bool:
    """Whether a part lies where the occasion is; to a rotation one has moved the evening before."""
    match occasion.record:
        case Conference(virtual=virtual):
            return not virtual and part.offset is None
        case Interview(mode=mode):
            return mode == "in person" and (part.offset is None or not part.before)
        case Rotation():
            return not is_far(part)
        case _:
            return False


def _working_day(day: date, view: View, workdays: Workdays) -> date:
    """Give the first day from `day` on that is open, and on which the owner is neither away nor busy, in a month."""
    for ahead in range(31):
        found = day + ahead * _DAY
        if workdays.is_open(found) and not is_away(found, view) and busy(found, view) is None:
            return found
    return day


def _at_home(day: date, view: View) -> date:
    """Give the last day up to `day` on which the owner is not away, at most a month before: work is not left for it."""
    for back in range(31):
        if not is_away(day - back * _DAY, view):
            return day - back * _DAY
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
