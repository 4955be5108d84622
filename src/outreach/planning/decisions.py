"""What the owner decided in so many words: no, not now, paused; what the owner promised, arranged and asked for.

Read off the facts in the order in which they were said; a later word on the same thing wins. Knows no cadences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from outreach.domain.dates import Duration, Unit, When
from outreach.domain.facts import Booked, Dismissed, Fact, Paused, Promised, Resumed, Snoozed, Wanted
from outreach.domain.occasions import Commitment, Meeting
from outreach.domain.people import PersonId
from outreach.domain.slugs import commitment_id, meeting_id
from outreach.domain.touches import TouchId
from outreach.planning.aliases import Aliases

NOTE = "note"


@dataclass(slots=True, kw_only=True)
class Silences:
    """Until when the owner wants nothing written, to whom or as what; fields as in `History`."""

    snoozed: dict[PersonId, date] = field(default_factory=dict)
    snoozed_touches: dict[TouchId, date] = field(default_factory=dict)
    paused: dict[PersonId, date] = field(default_factory=dict)


def silences(facts: Iterable[Fact], aliases: Aliases) -> Silences:
    """Add up snoozes and pauses; resuming ends all of them for that person."""
    found = Silences()
    for fact in facts:
        match fact:
            case Snoozed(touch=TouchId() as touch):
                found.snoozed_touches[aliases.touch(touch)] = fact.until
            case Snoozed(person=str() as person):
                found.snoozed[aliases.person(PersonId(person))] = fact.until
            case Paused():
                found.paused[aliases.person(fact.person)] = fact.until or date.max
            case Resumed():
                _resume(aliases.person(fact.person), found)
            case _:
                pass
    return found


def _resume(person: PersonId, found: Silences) -> None:
    found.snoozed.pop(person, None)
    found.paused.pop(person, None)
    for touch in [one for one in found.snoozed_touches if one.person == person]:
        del found.snoozed_touches[touch]


def refusals(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo, *, once: bool = False) -> Mapping[TouchId, date]:
    """Give the touches the owner said no to, each with the day; with `once` only those meant for this time."""
    return {
        aliases.touch(fact.touch): fact.at.astimezone(zone).date()
        for fact in facts
        if isinstance(fact, Dismissed) and (fact.once or not once)
    }


def promises(facts: Iterable[Fact], aliases: Aliases, written: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Give what was promised in notes, as commitments; what `written` has already is the files' to say."""
    known = {one.id for one in written}
    found: dict[str, Commitment] = {}
    for fact in facts:
        if isinstance(fact, Promised):
            to = aliases.person(fact.person)
            id = commitment_id(fact.what, to)
            found[id] = _promise(id, fact, to, found.get(id))
    return tuple(one for id, one in found.items() if id not in known)


def _promise(id: str, fact: Promised, to: PersonId, before: Commitment | None) -> Commitment:
    what = before.what if before and fact.done else fact.what
    due = fact.due or (before.due if before else None)
    status = "done" if fact.done else "open"
    return Commitment(id=id, what=what, to=to, due=due, status=status, done=fact.done, path=NOTE)


def booked(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo, written: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Give the meetings arranged by a word; one that stands in the files as well is the files' to say."""
    known = {one.id for one in written}
    found: dict[str, Meeting] = {}
    for meeting, cancelled, _ in _dated(facts, aliases, zone):
        found.pop(meeting.id, None)
        if not cancelled:
            found[meeting.id] = meeting
    return tuple(one for id, one in found.items() if id not in known)


def booked_at(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> Mapping[str, datetime]:
    """Give when each meeting was last arranged by a word, by its id."""
    return {one.id: at for one, cancelled, at in _dated(facts, aliases, zone) if not cancelled}


def called_off(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> frozenset[str]:
    """Give the ids of the meetings of which the last word is that they are off."""
    last = {meeting.id: cancelled for meeting, cancelled, _ in _dated(facts, aliases, zone)}
    return frozenset(id for id, cancelled in last.items() if cancelled)


def _dated(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> Iterator[tuple[Meeting, bool, datetime]]:
    for fact in facts:
        if isinstance(fact, Booked):
            yield _arranged(fact, aliases.person(fact.person), zone), fact.cancelled, fact.at


def _arranged(fact: Booked, person: PersonId, zone: ZoneInfo) -> Meeting:
    starts = fact.starts.astimezone(zone) if fact.starts else None
    return Meeting(
        id=meeting_id(person, fact.day.isoformat()),
        people=(person,),
        when=When(starts.date(), starts.time(), zone) if starts else When(fact.day),
        length=Duration(fact.minutes, Unit.MINUTE),
        path=NOTE,
    )


def wanted(facts: Iterable[Fact], aliases: Aliases) -> tuple[Wanted, ...]:
    """Give the mails the owner asked for, each once."""
    asked = (replace(fact, person=aliases.person(fact.person)) for fact in facts if isinstance(fact, Wanted))
    return tuple({(one.cadence, one.person, one.on, one.variant): one for one in asked}.values())
