"""Hold sets: the time that should be kept free now, and why some of it is not.

A hold that has begun is history and not given any more. Knows nothing of what stands on the calendar, except that
a hold whose occasion moved far ahead still stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product

from outreach.domain.cadences import After, Before, Cadence, Each, HoldPart, On
from outreach.domain.dates import Weekly, resolve
from outreach.domain.messages import Hold
from outreach.domain.occasions import (
    Anchor,
    Commitment,
    Conference,
    Occasion,
    OccasionKind,
    Permission,
    Rotation,
    Routine,
)
from outreach.domain.people import ME
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Skip, SkipCode, TouchId
from outreach.planning.closed_days import is_away
from outreach.planning.coming_back import (
    PREPARATION,
    comes_back,
    is_arrival,
    missed,
    mornings,
    session_slot,
    weekly_slot,
)
from outreach.planning.forms import Subject
from outreach.planning.occasions import is_too_short, occasions, session, session_days
from outreach.planning.parts import (
    AFTERNOON,
    Place,
    begins,
    hold,
    is_far,
    places,
    preparation,
    span,
    touch,
)
from outreach.planning.recurring import held_for, stretches
from outreach.planning.rotation_days import days_off
from outreach.planning.season import in_phase
from outreach.planning.windows import ends
from outreach.planning.wording import said

_TO_DO = frozenset({OccasionKind.DEADLINE, OccasionKind.COMMITMENT})

_WEEK = timedelta(days=7)
_FORTNIGHT = timedelta(days=14)
_FAR = timedelta(days=120)
_DAY = timedelta(days=1)
# longer than a part is put off, from its own day to the next on which the owner works
_LONG_OVER = timedelta(days=40)


def holds(view: View, only: Selection | None) -> tuple[tuple[Hold, ...], tuple[Skip, ...]]:
    """Give the holds that should stand now, and the silences, of hold sets that are on and in phase.

    A drafting cadence may hold time around its occasions too, as the agenda of a meeting does for its preparation.
    Weekly slots, sessions and the days of a rotation are held from a week ahead, what comes back by one hold for all
    its times; other occasions two weeks ahead. Times are in the owner's zone, those at another place in its own.
    """
    standing: list[Hold] = []
    silent: list[Skip] = []
    around = _Around(occasions=occasions(view, _WEEK), held=frozenset(name for name, _ in view.history.holds))
    for cadence in view.project.cadences:
        wanted = _holds_time(cadence) and cadence.on and (only is None or only.begins(cadence.id))
        if not wanted or not in_phase(cadence, view):
            continue
        for row in _of_set(cadence, around, view):
            if isinstance(row, Skip):
                silent.append(row)
            else:
                standing.append(row)
    return tuple(standing), tuple(silent)


def _holds_time(cadence: Cadence) -> bool:
    """Whether it is a hold set, or keeps time for what surely takes place; offered times are not held yet."""
    return cadence.is_hold_set or (bool(cadence.holds) and cadence.offer_times is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What every hold set looks at: the occasions, and the touches that ever had a hold."""

    occasions: tuple[Occasion, ...]
    held: frozenset[TouchId]


def _of_set(cadence: Cadence, around: _Around, view: View) -> Iterator[Hold | Skip]:
    trigger = cadence.trigger
    if isinstance(trigger, After | Before) and trigger.kind is not None:
        yield from _occasions(cadence, frozenset({trigger.kind}), around, view)
    if not isinstance(trigger, On):
        return
    weekly = trigger.weekly or (view.project.weekly_review if trigger.kind is OccasionKind.WEEK else None)
    if weekly is not None:
        yield from _weekly(cadence, weekly, view)
    elif trigger.kind is OccasionKind.SESSION:
        yield from _sessions(cadence, view)
    elif trigger.due:
        yield from _occasions(cadence, _TO_DO, around, view)
    elif trigger.kind is not None:
        yield from _occasions(cadence, frozenset({trigger.kind}), around, view)


def _weekly(cadence: Cadence, weekly: Weekly, view: View) -> Iterator[Hold | Skip]:
    for ahead in range(_WEEK.days + 1):
        day = view.today + timedelta(days=ahead)
        starts = resolve(day, weekly.at or AFTERNOON, view.project.me.zone)
        if weekly.falls_on(day) and _is_next(starts, view) and is_away(day, view):
            yield _skip(cadence, str(day), SkipCode.HOLIDAY, "you are away that day", _next_slot(day, weekly, view))
    for part, stretch in product(cadence.holds, stretches(view.today)):
        yield from held_for(weekly_slot(cadence, part, weekly, stretch, view), view)


def _next_slot(day: date, weekly: Weekly, view: View) -> date | None:
    days = (day + timedelta(days=ahead) for ahead in range(1, _FAR.days))
    return next((one for one in days if weekly.falls_on(one) and not is_away(one, view)), None)


def _sessions(cadence: Cadence, view: View) -> Iterator[Hold | Skip]:
    """Give the sessions, and the preparation of those of the coming week; none without permission or on a holiday."""
    for routine in view.project.routines:
        if routine.permission is not Permission.ASK:
            for part, stretch in product(filter(comes_back, cadence.holds), stretches(view.today)):
                yield from held_for(session_slot(cadence, part, routine, stretch, view), view)
        for day in session_days(routine, view, _WEEK):
            occasion = session(routine, day, view)
            starts = begins(occasion)
            if starts is not None and _is_next(starts, view):
                skip = _silence(cadence, routine, day, view)
                yield from (skip,) if skip else _session(cadence, routine, occasion, starts, view)


def _session(cadence: Cadence, routine: Routine, occasion: Occasion, starts: datetime, view: View) -> Iterator[Hold]:
    for part in cadence.holds:
        if comes_back(part):
            continue
        if part.part != PREPARATION:
            times = span(part, occasion, view)
        elif routine.prep is not None:
            times = preparation(starts, routine.prep, routine.prep_when, view)
        else:
            times = None
        if times is not None and _is_ahead(times[0], view):
            yield hold(cadence, part, occasion.id, times, view, Subject(occasion=occasion, view=view))


def _silence(cadence: Cadence, routine: Routine, day: date, view: View) -> Skip | None:
    """Say why a session is not held, if it is not."""
    anchor = f"{routine.id}-{day}"
    if routine.permission is Permission.ASK:
        asked = view.project.person(routine.ask)
        text = f"ask {f'{asked.name.formal} ' if asked else ''}whether you may attend {routine.name}"
        return _skip(cadence, anchor, SkipCode.PERMISSION, text)
    why = missed(routine, day, view)
    if why is None:
        return None
    later = (one for one in session_days(routine, view, _FAR) if one > day and not missed(routine, one, view))
    return _skip(cadence, anchor, SkipCode.HOLIDAY, f"{routine.name} falls on {why}", next(later, None))


def _occasions(cadence: Cadence, kinds: frozenset[OccasionKind], around: _Around, view: View) -> Iterator[Hold | Skip]:
    """Give the parts of each occasion that begins within two weeks, or that had holds before it moved."""
    for occasion in (one for one in around.occasions if one.kind in kinds):
        starts = begins(occasion)
        if starts is None or is_too_short(cadence, occasion) or _is_only_watched(occasion):
            continue
        if any(part.each is Each.DAY for part in cadence.holds):
            yield from _off(cadence, occasion, view)
        over = _over(cadence, occasion, view)
        if over is not None:
            yield over
            continue
        is_new = touch(cadence, occasion.id) not in around.held
        for part in cadence.holds:
            if _lies_behind(part, occasion, view) or (is_new and _lies_far_ahead(part, starts, view)):
                continue
            if is_arrival(part, occasion):
                yield from held_for(mornings(cadence, part, occasion, view), view)
            else:
                yield from _part(cadence, part, occasion, starts, view)


def _lies_behind(part: HoldPart, occasion: Occasion, view: View) -> bool:
    """Whether nothing of a part can be ahead any more: most occasions of a year need no closer look for that.

    Mornings come back by one hold, which stands on when it is over.
    """
    last = ends(occasion)
    counts_from_days = part.anchor is not Anchor.WRITTEN and part.each is not Each.SESSION
    if last is None or not counts_from_days or is_arrival(part, occasion):
        return False
    return (part.before or part.offset is None) and view.now - last > _LONG_OVER


def _lies_far_ahead(part: HoldPart, starts: datetime, view: View) -> bool:
    """Whether nothing of a part is near yet, of an occasion that never had a hold and so did not move."""
    if is_far(part) or (part.each is Each.DAY and part.before and part.offset is not None):
        return False
    return starts - view.now > _FORTNIGHT + _DAY


def _part(cadence: Cadence, part: HoldPart, occasion: Occasion, starts: datetime, view: View) -> Iterator[Hold]:
    for place in places(part, occasion, view):
        if _is_near(place, starts, cadence, view) and _is_ahead(place.times[0], view):
            yield hold(cadence, place.part, occasion.id, place.times, view, place.subject)


def _is_only_watched(occasion: Occasion) -> bool:
    """Whether it is an online conference with nobody to meet and no session: there is nothing to keep free for it."""
    record = occasion.record
    if not isinstance(record, Conference) or not record.virtual:
        return False
    return not (record.meet or record.reconnect or record.sessions)


def _over(cadence: Cadence, occasion: Occasion, view: View) -> Skip | None:
    """Say that a promise is kept or given up: no time is needed for it any more."""
    promise = occasion.record
    if not isinstance(promise, Commitment) or promise.is_open:
        return None
    text = f"done {said(promise.done, view.today)}" if promise.done else promise.status
    return _skip(cadence, occasion.id, SkipCode.ALREADY_MADE, text)


def _off(cadence: Cadence, occasion: Occasion, view: View) -> Iterator[Skip]:
    """Say which days of a rotation in the coming week have nothing held, and why."""
    for day, why in days_off(occasion, view, _WEEK):
        text = f"nothing at {occasion.title} on {said(day, view.today)}: {why}"
        yield _skip(cadence, f"{occasion.id}-{day}", SkipCode.HOLIDAY, text)


def _is_near(place: Place, starts: datetime, cadence: Cadence, view: View) -> bool:
    past = view.history.holds.get((touch(cadence, place.subject.occasion.id), place.part.part))
    if past is not None and past.is_live:
        return True
    if isinstance(place.subject.occasion.record, Rotation) and place.part.each is Each.DAY:
        return place.times[0] <= view.now + _WEEK
    return (place.times[0] if is_far(place.part) else starts) <= view.now + _FORTNIGHT


def _is_next(starts: datetime, view: View) -> bool:
    """Whether something begins within the coming week and has not begun."""
    return _is_ahead(starts, view) and starts.astimezone(UTC) <= view.now.astimezone(UTC) + _WEEK


def _is_ahead(starts: datetime, view: View) -> bool:
    # in UTC: wall times of one zone compare wrongly in the hour that a clock change repeats
    return starts.astimezone(UTC) > view.now.astimezone(UTC)


def _skip(cadence: Cadence, anchor: str, code: SkipCode, text: str, next: date | None = None) -> Skip:
    return Skip(cadence=cadence.id, person=ME, anchor=anchor, code=code, text=text, next=next, what="hold")
