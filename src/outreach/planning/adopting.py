"""Which touch a key belongs to: found again by making the keys of everything that could lie there.

A key is a hash, so it says nothing by itself; but cadences, people and occasions are few. Pure, and only needed when
the ledger was lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import product

from outreach.domain.cadences import After, Before, Cadence
from outreach.domain.messages import Fingerprint, Hold, Key, key
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.slots import Slot
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.asked_for import anchor as anchor_of
from outreach.planning.expecting import expected
from outreach.planning.holding import holds
from outreach.planning.making import DRAFT
from outreach.planning.occasions import occasions
from outreach.planning.offer_holds import offered
from outreach.planning.offers import offered_by, zone_at

GENERATIONS = 5

_BACK = 60
_CLOCKS_BACK = 400
_AHEAD = timedelta(days=120)
_MOST = 200_000
# how long ago what comes back may have begun, and how often to look: within a week it begins with the same time
_SERIES_BACK, _WEEK = 400, 7
_QUARTER = timedelta(minutes=15)
_OFFERED_SINCE, _OFFERED_UNTIL = timedelta(days=14), timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a key was made of."""

    touch: TouchId
    part: str
    generation: int
    hold: Hold | None = None


def draft_places(keys: Collection[Key], touches: Iterable[TouchId], view: View) -> Mapping[Key, Place]:
    """Find the touches of draft keys: among `touches`, else among what is or could have been expected."""
    found: dict[Key, Place] = {}
    for some in (touches, _expected(view), _at_occasions(view), _clocks(view), _asked(view)):
        if set(keys) <= found.keys():
            break
        found |= _matching(keys, some, view)
    return found


def hold_places(stored: Mapping[Key, Fingerprint], view: View) -> Mapping[Key, Place]:
    """Find the holds of hold keys, among what should have stood on any of the last days.

    `stored` says what stands there; of all forms a hold has had, the one that is found there counts, else the latest.
    """
    found: dict[Key, Place] = {}
    for back in range(_BACK):
        if all(_is_as_stored(found.get(name), seen) for name, seen in stored.items()):
            return found
        found |= _held_on(back, stored, found, view)
    for back in range(_BACK, _SERIES_BACK, _WEEK):
        # only what comes back can have begun before that
        series = {name: seen for name, seen in stored.items() if _is_other_series(found.get(name), seen)}
        if not series:
            break
        found |= _held_on(back, series, found, view)
    return found


def _held_on(
    back: int, stored: Mapping[Key, Fingerprint], found: Mapping[Key, Place], view: View
) -> Mapping[Key, Place]:
    """Give the places that were not found yet, or only in another form, among what should have stood some days ago."""
    standing, _ = holds(replace(view, now=view.now - timedelta(days=back)), None)
    better: dict[Key, Place] = {}
    for one in standing:
        for name, generation in _keys(one.touch, one.part, view):
            place = Place(touch=one.touch, part=one.part, generation=generation, hold=one)
            if name in stored and (name not in found or _is_as_stored(place, stored[name])):
                better[name] = place
    return better


def _is_as_stored(place: Place | None, stored: Fingerprint) -> bool:
    return place is not None and place.hold is not None and place.hold.fingerprint == stored


def _is_other_series(place: Place | None, stored: Fingerprint) -> bool:
    hold = place.hold if place else None
    return hold is not None and hold.recurrence is not None and hold.fingerprint != stored


def offered_places(keys: Collection[Key], touches: Iterable[TouchId], view: View) -> Mapping[Key, Place]:
    """Find the holds behind times that mails offer: a key is made of when its time began as it was offered first.

    So one that its owner moved is found as well. Only touches whose recipe offers times are tried.
    """
    found: dict[Key, Place] = {}
    for touch, person, slot in _could_be_offered(touches, view):
        if len(found) == len(keys):
            break
        for name, generation in _keys(touch, slot.part, view):
            if name in keys:
                hold = offered(touch, person, slot, view)
                found[name] = Place(touch=touch, part=slot.part, generation=generation, hold=hold)
    return found


def _could_be_offered(touches: Iterable[TouchId], view: View) -> Iterator[tuple[TouchId, Person, Slot]]:
    for touch in touches:
        offer, person = offered_by(touch, view), view.project.person(touch.person)
        if offer is None or person is None or touch.is_later:
            continue
        length, zone = offer.length.as_timedelta(), zone_at(touch, view).key
        yield from ((touch, person, Slot(starts, starts + length, zone)) for starts in _quarters(view))


def _quarters(view: View) -> Iterator[datetime]:
    """Give the quarter hours (in UTC) at which a time that is not over for long could begin."""
    day = view.now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    number = (_OFFERED_SINCE + _OFFERED_UNTIL) // _QUARTER
    return (day - _OFFERED_SINCE + count * _QUARTER for count in range(number))


def _matching(keys: Collection[Key], touches: Iterable[TouchId], view: View) -> dict[Key, Place]:
    return {
        name: Place(touch=touch, part=DRAFT, generation=generation)
        for touch in touches
        for name, generation in _keys(touch, DRAFT, view)
        if name in keys
    }


def _keys(touch: TouchId, part: str, view: View) -> Iterator[tuple[Key, int]]:
    """Give the keys a touch has had or could have, under the account of today and the earlier ones."""
    me = view.project.me
    for account in (me.email, *me.was):
        for generation in range(GENERATIONS):
            yield key(account, touch, part, generation), generation


def _expected(view: View) -> Iterator[TouchId]:
    """Give what is expected now or was on any of the last days, under earlier names of people as well."""
    for back in range(0, _BACK, 10):
        for one in expected(replace(view, now=view.now - timedelta(days=back)), None, _AHEAD):
            for step in one.cadence.steps:
                yield from _named(replace(one.touch, step=step.number), one.person.was)


def _named(touch: TouchId, was: Iterable[str]) -> Iterator[TouchId]:
    yield touch
    for name in was:
        yield replace(touch, person=PersonId(name))


def _at_occasions(view: View) -> Iterator[TouchId]:
    """Give every cadence of an occasion with anybody: who turned up may have been said in a note that is lost."""
    anchors = [one.id for one in occasions(view, timedelta(0))]
    cadences = [one for one in view.project.cadences if one.steps and _hangs_on_occasions(one)]
    people = view.project.people
    if len(anchors) * len(cadences) * len(people) > _MOST:
        return
    for cadence, person, anchor in product(cadences, people, anchors):
        yield from (TouchId(cadence.id, person.id, anchor, step.number) for step in cadence.steps)


def _hangs_on_occasions(cadence: Cadence) -> bool:
    return any(isinstance(one.trigger, After | Before) for one in cadence.scheduled)


def _asked(view: View) -> Iterator[TouchId]:
    """Give what the owner could have asked for on any day; that they did may have been lost."""
    for cadence in (one for one in view.project.cadences if one.is_manual):
        for recipe, person, back in product(cadence.scheduled, view.project.people, range(_BACK)):
            name = anchor_of(view.today - timedelta(days=back), recipe.variant)
            yield from (TouchId(cadence.id, person.id, name, step.number) for step in recipe.steps)


def _clocks(view: View) -> Iterator[TouchId]:
    """Give periodic touches whose clock could have begun on any day: what moved it may have been lost."""
    found = (one for one in expected(view, None, _AHEAD) if one.cadence.is_periodic)
    rows: set[tuple[CadenceId, PersonId, int]] = {
        (one.cadence.id, one.person.id, step.number) for one in found for step in one.cadence.steps
    }
    for cadence, person, step in sorted(rows):
        for back in range(_CLOCKS_BACK):
            yield TouchId(cadence, person, f"since-{view.today - timedelta(days=back)}", step)
