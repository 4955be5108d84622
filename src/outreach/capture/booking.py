"""`book NAME DAY TIME [LENGTH]`: a meeting that was arranged, or that is off; check-ins wait for it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, timedelta

from outreach.capture.days import ahead
from outreach.capture.echoes import Taken, day_word
from outreach.config.grammar import Unclear, dates, durations
from outreach.domain.dates import Duration, Unit, When
from outreach.domain.english import WEEKDAYS
from outreach.domain.facts import Booked
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.contacts import is_over

_LENGTH = re.compile(r"[\s,]+(\d+(?:\.\d)?\s*(?:min(?:ute)?s?|h|hrs?|hours?))\s*\Z", re.IGNORECASE)
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
        raise UsageError(f"no times were offered to {person.name.shown}", remedy=f"write the day and time:  {_EXAMPLE}")
    when, length = _when(words, view)
    if is_over(when, length, view.project.me.zone, view.now):
        raise UsageError(f'"{words}" is over', remedy="for what has happened write   outreach met NAME")
    minutes = int(length.as_timedelta() / timedelta(minutes=1))
    fact = Booked(at=view.now, person=person.id, day=when.day, minutes=minutes)
    shown = _day(when.day, view)
    if when.at is not None:
        starts = when.instant(view.project.me.zone).astimezone(view.project.me.zone)
        fact = replace(fact, starts=starts.astimezone(UTC), day=starts.date())
        shown = f"{_day(starts.date(), view)} {starts:%H:%M}, {minutes} min"
    return Taken(facts=(fact,), echo=f"Kept: you meet {person.name.shown} on {shown}.")


def _when(text: str, view: View) -> tuple[When, Duration]:
    found = _LENGTH.search(text)
    try:
        length = durations.positive(found[1]) if found else _USUAL
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
