"""`book NAME DAY TIME [LENGTH]`: a meeting that was arranged, or that is off; check-ins wait for it.

`book NAME N` takes one of the times that were offered, by its place among them.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from outreach.capture.days import ahead
from outreach.capture.echoes import Taken, day_word
from outreach.config.grammar import Unclear, dates, durations
from outreach.domain.dates import Duration, Unit, When
from outreach.domain.english import WEEKDAYS
from outreach.domain.facts import Booked
from outreach.domain.people import Person
from outreach.domain.slots import Slot
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.patterns import Pattern
from outreach.planning.contacts import is_over
from outreach.planning.offers import standing

_LENGTH = Pattern(r"[\s,]+(\d+(?:\.\d)?\s*(?:min(?:ute)?s?|h|hrs?|hours?))\s*\Z", re.IGNORECASE)
_OFF = frozenset({"cancel", "cancelled", "canceled", "off"})
_USUAL = Duration(30, Unit.MINUTE)
_EXAMPLE = "outreach book halvorsen 2026-12-10 3:00 pm 20 min"


def booked(person: Person, text: str, view: View) -> Taken:
    """Keep a meeting that was arranged with somebody, or with `cancel` that the next one is off.

    Raises:
        UsageError: there is no day ahead in the words, or nothing to cancel.
    """
    words = text.strip()
    if words.casefold() in _OFF:
        return _cancelled(person, view)
    if words.isdigit():
        return _taken(person, int(words), view)
    when, length = _when(words, view)
    if is_over(when, length or _USUAL, view.project.me.zone, view.now):
        raise UsageError(f'"{words}" is over', remedy="for what has happened write   outreach met NAME")
    if when.at is not None:
        return _at(person, when.instant(view.project.me.zone), length, view)
    minutes = (length or _USUAL).as_timedelta() // timedelta(minutes=1)
    fact = Booked(at=view.now, person=person.id, day=when.day, minutes=minutes)
    return Taken(facts=(fact,), echo=f"Kept: you meet {person.name.shown} on {_day(when.day, view)}.")


def _at(person: Person, moment: datetime, length: Duration | None, view: View) -> Taken:
    """Keep a meeting at a time; one that was offered lasts as long as was offered, unless another length is named."""
    starts = moment.astimezone(view.project.me.zone)
    slot = next((one for one in _slots(person, view) if one.starts == starts.astimezone(UTC)), None)
    lasts = length.as_timedelta() if length else slot.length if slot else _USUAL.as_timedelta()
    minutes = lasts // timedelta(minutes=1)
    fact = Booked(at=view.now, person=person.id, day=starts.date(), starts=starts.astimezone(UTC), minutes=minutes)
    shown = f"{_day(starts.date(), view)} {starts:%H:%M}, {minutes} min"
    earlier = _instead(person, starts, view) if slot else ()
    return Taken(facts=(*earlier, fact), echo=f"Kept: you meet {person.name.shown} on {shown}.")


def _instead(person: Person, starts: datetime, view: View) -> tuple[Booked, ...]:
    """Call off the meeting at another of the times that were offered with this one."""
    days = {
        one.chosen.starts.astimezone(view.project.me.zone).date()
        for one in standing(view)
        if one.chosen is not None and one.touch.person == person.id and one.chosen.starts != starts.astimezone(UTC)
    }
    booked = {one.when.day for one in view.history.booked if person.id in one.people}
    return tuple(Booked(at=view.now, person=person.id, day=day, cancelled=True) for day in sorted(days & booked))


def _slots(person: Person, view: View) -> tuple[Slot, ...]:
    """Give the times that were offered to somebody last, as the mail lists them."""
    offers = [one for one in standing(view) if one.touch.person == person.id]
    last = max(offers, key=lambda one: (one.is_open or one.chosen is not None, one.past.made_at), default=None)
    return tuple(one.slot for one in last.times) if last is not None else ()


def _taken(person: Person, number: int, view: View) -> Taken:
    """Keep the time of that number among those that were offered."""
    slots = _slots(person, view)
    if not slots:
        raise UsageError(f"no times were offered to {person.name.shown}", remedy=f"write the day and time:  {_EXAMPLE}")
    if not 1 <= number <= len(slots):
        shown = ", ".join(f"{at} {_moment(one, view)}" for at, one in enumerate(slots, 1))
        raise UsageError(f"{len(slots)} times were offered to {person.name.shown}", remedy=f"they are   {shown}")
    slot = slots[number - 1]
    if slot.ends <= view.now.astimezone(UTC):
        raise UsageError(f"{_moment(slot, view)} is over", remedy="for what has happened write   outreach met NAME")
    return _at(person, slot.starts, None, view)


def _moment(slot: Slot, view: View) -> str:
    starts = slot.starts.astimezone(view.project.me.zone)
    return f"{_day(starts.date(), view)} {starts:%H:%M}"


def _when(text: str, view: View) -> tuple[When, Duration | None]:
    found = _LENGTH.search(text)
    try:
        length = durations.positive(found[1]) if found else None
        day, rest = ahead(text[: found.start()] if found else text, view.today)
        when = dates.when(f"{day} {rest.strip(' ,')}".strip(), view.project.me.zone)
    except Unclear as error:
        raise UsageError(str(error), remedy=f"as in   {_EXAMPLE}") from error
    if when is None:
        raise UsageError(f'"{text}" is no day', remedy=f"as in   {_EXAMPLE}")
    return when, length


def _cancelled(person: Person, view: View) -> Taken:
    zone = view.project.me.zone
    mine = [one for one in view.history.booked if person.id in one.people]
    coming = [one for one in mine if not is_over(one.when, one.length, zone, view.now)]
    meeting = min(coming, key=lambda one: (one.when.day, one.id), default=None)
    if meeting is None:
        remedy = "one in config.yaml is taken out there"
        raise UsageError(f"no meeting with {person.name.shown} was booked here", remedy=remedy)
    fact = Booked(at=view.now, person=person.id, day=meeting.when.day, cancelled=True)
    echo = f"Kept: the meeting with {person.name.shown} on {_day(meeting.when.day, view)} is off."
    return Taken(facts=(fact,), echo=echo)


def _day(day: date, view: View) -> str:
    return f"{WEEKDAYS[day.weekday()][:3]} {day_word(day, view.today)}"
