"""Meetings that stand on the owner's own calendar, as the facts tell: which were held, and which are ahead.

Of each meeting the latest word counts, wherever it was moved. Knows no calendar and no cadence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from outreach.domain.facts import Fact, MeetingSeen
from outreach.domain.history import Contact
from outreach.domain.people import PersonId
from outreach.planning.aliases import Aliases

ON_CALENDAR = "on your calendar"


def latest(facts: Iterable[Fact], aliases: Aliases) -> Mapping[str, Mapping[PersonId, MeetingSeen]]:
    """Give the last word on each meeting, by its digest, with each person, by today's id."""
    found: dict[str, dict[PersonId, MeetingSeen]] = {}
    for fact in facts:
        if isinstance(fact, MeetingSeen):
            found.setdefault(fact.meeting, {})[aliases.person(fact.person)] = fact
    return found


def held(facts: Iterable[Fact], aliases: Aliases, now: datetime, zone: ZoneInfo) -> Iterator[Contact]:
    """Give the meetings that are over, on the day of `zone` on which they began."""
    for person, seen in _standing(facts, aliases):
        if seen.ends <= now:
            yield Contact(
                person=person,
                day=seen.starts.astimezone(zone).date(),
                kind="meeting",
                via="calendar",
                # before its end nobody could know that it was held
                known_at=max(seen.at, seen.ends),
                source=ON_CALENDAR,
            )


def ahead(
    facts: Iterable[Fact], aliases: Aliases, now: datetime, zone: ZoneInfo
) -> Mapping[PersonId, tuple[date, ...]]:
    """Give the days of the meetings that are not over, soonest first."""
    found: dict[PersonId, set[date]] = {}
    for person, seen in _standing(facts, aliases):
        if seen.ends > now:
            found.setdefault(person, set()).add(seen.starts.astimezone(zone).date())
    return {person: tuple(sorted(days)) for person, days in found.items()}


def _standing(facts: Iterable[Fact], aliases: Aliases) -> Iterator[tuple[PersonId, MeetingSeen]]:
    for people in latest(facts, aliases).values():
        yield from ((person, seen) for person, seen in people.items() if not seen.cancelled)
