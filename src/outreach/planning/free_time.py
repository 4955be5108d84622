"""Free time: when the owner and somebody can meet, and what speaks against any other time.

One list of what is taken answers both questions. For a talk at a conference in person its own days count, from 8 am
to 6 pm in its zone, also on a weekend; everything else lies in the working hours of both. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.messages import Hold
from outreach.domain.objections import Objection, ObjectionKind
from outreach.domain.occasions import Conference, Occasion
from outreach.domain.people import Person
from outreach.domain.slots import Slot, Span, merged
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.own_holds import same_talk, taken_off
from outreach.planning.owner_time import arranged, at_desk, at_venue, held
from outreach.planning.quarters import QUARTER, Quarters
from outreach.planning.reader_time import hours, met_from_afar, met_there
from outreach.planning.sendtime import zone_of
from outreach.planning.taken import BETWEEN, Taken, whole_days

SOON = timedelta(hours=24)  # whoever reads a mail tomorrow cannot come today

_ORDER = {kind: place for place, kind in enumerate(ObjectionKind)}
_MARGIN = timedelta(hours=1)

_Source = tuple[tuple[str, ...], Callable[[], Iterable[Taken]]]


def objections(
    span: Span, person: Person | None, view: View, occasion: Occasion | None = None, own: TouchId | None = None
) -> tuple[Objection, ...]:
    """Give what speaks against meeting `person` (None: anybody) at a time, the weightiest first; empty: it is good.

    What `own`, or without it the person, is offered itself does not speak against it.
    """
    return Diary(view=view, reach=span).objections(span, person, occasion, own)


def good(slot: Slot, person: Person, view: View, occasion: Occasion | None, own_touch: TouchId | None) -> bool:
    """Whether a time may stand in a mail to somebody."""
    return not objections(slot.span, person, view, occasion, own_touch)


def candidates(
    person: Person,
    length: timedelta,
    view: View,
    *,
    first: datetime,
    last: datetime,
    occasion: Occasion | None = None,
    freed: Collection[TouchId] = (),
) -> tuple[datetime, ...]:
    """Give the whole quarter hours from which `length` is free for both, between two moments, in UTC and in order."""
    reach = Span(first.astimezone(UTC), last.astimezone(UTC))
    diary = Diary(view=view, reach=reach, freed=frozenset(freed))
    bits = diary.beginnings(person, length, reach, occasion)
    return tuple(diary.quarters.moments(bits))


def venue(occasion: Occasion | None) -> Conference | None:
    """Give the conference in person that an occasion is."""
    record = occasion.record if occasion else None
    return record if isinstance(record, Conference) and record.dates and not record.virtual else None


def venue_zone(conference: Conference, view: View) -> ZoneInfo:
    """Give the zone in which times at a conference are said."""
    return conference.zone or view.project.me.zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """What is taken in a stretch of time (`reach`), for a talk with anybody.

    `planned` are holds about to be made, `freed` touches whose offered times are given back. What many people have in
    common is worked out once.
    """

    view: View
    reach: Span
    planned: Sequence[Hold] = ()
    freed: frozenset[TouchId] = frozenset()
    _rows: dict[tuple[str, ...], tuple[Taken, ...]] = field(default_factory=dict)
    _clashes: dict[tuple[tuple[str, ...], timedelta], int] = field(default_factory=dict)

    @property
    def quarters(self) -> Quarters:
        """The quarter hours of the stretch."""
        return Quarters.over(self.reach)

    def objections(
        self, span: Span, person: Person | None, occasion: Occasion | None = None, own: TouchId | None = None
    ) -> tuple[Objection, ...]:
        """Give what speaks against a time inside the stretch, as the function of that name does."""
        conference = venue(occasion)
        place = conference if conference is not None and _is_there(span, conference, self.view) else None
        rows = [one for source in self._sources(person, place) for one in self._known(source)]
        rows += self._beside(person, place, own)
        found = (one.objection(span) for one in rows)
        unique = dict.fromkeys((*self._too_soon(span), *(one for one in found if one is not None)))
        return tuple(sorted(unique, key=lambda one: _ORDER[one.kind]))

    def beginnings(
        self,
        person: Person,
        length: timedelta,
        inside: Span,
        occasion: Occasion | None = None,
        own: TouchId | None = None,
    ) -> int:
        """Give the quarters from which `length` is free for both, inside a stretch, as bits of `quarters`."""
        conference, quarters = venue(occasion), self.quarters
        bits = quarters.inside(Span(max(inside.starts, self.view.now.astimezone(UTC) + SOON), inside.ends), length)
        days = days_of(occasion, self.view)
        if days is not None:
            bits &= quarters.inside(days, length)
        for source in self._sources(person, conference):
            bits &= ~self._clashing(source, length)
        for one in self._beside(person, conference, own):
            bits &= ~quarters.clashing(one.kept_off, length)
        return bits

    def unspoken_for(self) -> int:
        """Give the quarters of the owner's working hours in which nothing is arranged, as bits of `quarters`."""
        quarters = self.quarters
        bits = quarters.all
        for source in self._sources(None, None):
            for one in self._known(source):
                bits &= ~quarters.clashing(one.span, QUARTER)
        return bits

    def _sources(self, person: Person | None, conference: Conference | None) -> Iterator[_Source]:
        """Give the lists that speak of a talk with somebody, at a conference in person or from the desk."""
        view, reach = self.view, self._around
        yield ("arranged",), lambda: arranged(view, reach)
        yield ("kept",), lambda: (one for one in self._held if one.offered is None)
        if conference is not None:
            yield ("venue", conference.id), lambda: at_venue(conference, view, reach)
            if person is not None:
                yield ("there", conference.id, person.id), lambda: met_there(person, conference, view, reach)
            return
        yield ("desk",), lambda: at_desk(view, reach)
        if person is not None:
            zone = zone_of(person, view)
            yield ("hours", str(zone)), lambda: hours(zone, view, reach)
            yield ("afar", person.id), lambda: met_from_afar(person, zone, view, reach)

    def _known(self, source: _Source) -> tuple[Taken, ...]:
        key, rows = source
        if key not in self._rows:
            self._rows[key] = tuple(one for one in rows() if one.kept_off.overlaps(self._around))
        return self._rows[key]

    @property
    def _around(self) -> Span:
        return Span(self.reach.starts - _MARGIN, self.reach.ends + _MARGIN)

    @property
    def _held(self) -> tuple[Taken, ...]:
        return self._known((("held",), lambda: held(self.view, self._around, self.planned)))

    def _clashing(self, source: _Source, length: timedelta) -> int:
        """Give the quarters from which `length` would clash with something on a list."""
        name = (source[0], length)
        if name not in self._clashes:
            quarters, bits = self.quarters, 0
            for span in merged(one.kept_off for one in self._known(source)):
                bits |= quarters.clashing(span, length)
            self._clashes[name] = bits
        return self._clashes[name]

    def _beside(self, person: Person | None, conference: Conference | None, own: TouchId | None) -> Iterator[Taken]:
        """Give what this very mail must not offer: times of others, and its own that the owner took off the calendar.

        At a conference one has to get from one person to the next.
        """
        margin = BETWEEN if conference is not None else timedelta(0)
        for one in self._held:
            if one.offered is not None and one.offered not in self.freed and not _is_for(one, person, own):
                yield replace(one, margin=margin)
        if own is not None:
            yield from taken_off(own, self.view)

    def _too_soon(self, span: Span) -> Iterator[Objection]:
        left = span.starts - self.view.now.astimezone(UTC)
        if left <= timedelta(0):
            yield Objection(ObjectionKind.PAST, "it is over")
        elif left < SOON:
            yield Objection(ObjectionKind.SOON, "it is less than 24 hours away")


def days_of(occasion: Occasion | None, view: View) -> Span | None:
    """Give the days of a conference, to which a talk there is bound; None for anything else."""
    record = occasion.record if occasion else None
    if not isinstance(record, Conference) or record.dates is None:
        return None
    return whole_days(record.dates, venue_zone(record, view))


def _is_there(span: Span, conference: Conference, view: View) -> bool:
    days = whole_days(conference.dates, venue_zone(conference, view)) if conference.dates else None
    return days is not None and days.starts <= span.starts and span.ends <= days.ends


def _is_for(taken: Taken, person: Person | None, own: TouchId | None) -> bool:
    """Whether a time that is offered is offered in this very mail, or to this person where the mail is not known."""
    if taken.offered is None:
        return False
    if own is not None:
        return same_talk(taken.offered, own)
    return person is not None and taken.offered.person == person.id
