"""Times shared out at random: nobody twice, everybody within hours, the same in any order, and as many as can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain.cadences import SlotOffer
from outreach.domain.dates import Duration, Unit
from outreach.domain.history import PastDraft, PastHold, Stage
from outreach.domain.occasions import Conference, Meet, Occasion, OccasionKind
from outreach.domain.slots import Slot, Span
from outreach.domain.stages import Paced, View
from outreach.domain.touches import Due, TouchId
from outreach.planning.allotting import allot
from outreach.planning.free_time import candidates, objections
from outreach.planning.quarters import QUARTER, each
from outreach.planning.seating import Frame, Request
from outreach.planning.sharing import shared
from tests.builders import (
    a_cadence,
    a_conference,
    a_due,
    a_history,
    a_me,
    a_meeting,
    a_past_draft,
    a_past_hold,
    a_person,
    a_project,
    a_rotation,
    a_touch,
    a_view,
    a_window,
    an_occasion,
    an_occurrence,
)

ZONES = (
    "America/Chicago",
    "America/New_York",
    "America/Phoenix",
    "Pacific/Honolulu",
    "Europe/Berlin",
    "Asia/Kathmandu",
    "Australia/Darwin",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Africa/Casablanca",
    "Pacific/Auckland",
)
# Mondays around the changes of clocks on both halves of the globe, and one with none near
MONDAYS = ("2026-11-30", "2027-03-08", "2027-03-22", "2027-03-29", "2027-10-25", "2027-11-01", "2026-12-21")
WHOLE = Frame(days=((-1, -1),), pleasant=())

zones = st.sampled_from(ZONES).map(ZoneInfo)


@st.composite
def small_requests(draw: st.DrawFn) -> tuple[Request, ...]:
    """Give few requests for few quarters, so that every way of serving them can be tried."""
    quarters = draw(st.integers(2, 10))
    numbers = st.sets(st.integers(0, quarters - 1), max_size=5)
    rows = draw(st.lists(st.tuples(numbers, st.integers(1, 4), st.integers(1, 3)), min_size=1, max_size=5))
    return tuple(
        Request(
            touch=a_touch(f"conf-request/person-{number}/glws/1"),
            free=sum(1 << one for one in free),
            width=width,
            count=count,
            frame=WHOLE,
        )
        for number, (free, width, count) in enumerate(rows)
    )


def most(requests: Sequence[Request], occupied: int = 0) -> int:
    """Try every way of giving one time to people, and give how many can be served at most."""
    if not requests:
        return 0
    first, *rest = requests
    best = most(rest, occupied)
    for start in each(first.outside(occupied)):
        best = max(best, 1 + most(rest, occupied | first.cells(start)))
    return best


def test_as_many_people_are_served_as_can_be(told: Callable[[str], None]) -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=1500)
    @given(small_requests())
    def served(requests: tuple[Request, ...]) -> None:
        possible = most(requests)
        found = sum(1 for starts in shared(requests).values() if starts)
        seen.update(cases=1, asked=len(requests), possible=possible, served=found, scarce=possible < len(requests))
        assert found == possible

    served()
    told(
        f"slots: {seen['served']} of {seen['possible']} people served who can be by any way of sharing, in "
        f"{seen['cases']} small cases ({seen['scarce']} too scarce for everybody, {seen['asked']} people)"
    )


@settings(max_examples=500)
@given(small_requests(), st.randoms(use_true_random=False))
def test_shares_hold_in_any_order_and_nobody_gets_two_while_somebody_could_have_one(
    requests: tuple[Request, ...], order: object
) -> None:
    found = shared(requests)
    shuffled = list(requests)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert shared(shuffled) == found
    by_touch = {one.touch: one for one in requests}
    occupied = 0
    for touch, starts in found.items():
        request = by_touch[touch]
        assert len(starts) <= request.count
        for start in starts:
            assert request.free >> start & 1
            assert not occupied & request.cells(start)
            occupied |= request.cells(start)
    for request in requests:
        assert len(found[request.touch]) == request.count or not request.outside(occupied)


# --- whole mails ---


@st.composite
def worlds(draw: st.DrawFn) -> tuple[View, tuple[Due, ...]]:
    """Give mails that offer times to people of many zones, in weeks that are more or less full."""
    monday = draw(st.sampled_from(MONDAYS))
    mine = draw(zones)
    begin = datetime.combine(datetime.fromisoformat(monday).date(), time(draw(st.integers(0, 23)), 7), mine)
    people = [
        a_person(f"Dr. Ada Quill{chr(97 + number)}", zone=draw(st.none() | zones))
        for number in range(draw(st.integers(1, 6)))
    ]
    offer = SlotOffer(
        count=draw(st.integers(1, 3)),
        length=Duration(draw(st.sampled_from((15, 20, 25, 30, 45, 60))), Unit.MINUTE),
        within=draw(st.none() | st.sampled_from((Duration(1, Unit.WEEK), Duration(2, Unit.WEEK)))),
    )
    first, last = begin.date() + timedelta(days=draw(st.integers(2, 9))), draw(st.integers(0, 3))
    conference = replace(
        a_conference(f"{first}..{first + timedelta(days=last)}", zone=draw(zones)),
        virtual=draw(st.booleans()),
        meet=tuple(Meet(person=one.id) for one in people if draw(st.booleans())),
    )
    project = a_project(
        me=a_me(zone=mine),
        people=tuple(people),
        conferences=draw(st.sampled_from(((), (conference,)))),
        meetings=draw(st.sampled_from(((), (a_meeting(f"{monday} 15:00", people[0].id),)))),
        rotations=draw(st.sampled_from(((), (a_rotation(f"{monday}..{begin.date() + timedelta(days=4)}"),)))),
    )
    busy = tuple(
        Span(starts, starts + timedelta(minutes=minutes))
        for hours, minutes in draw(st.lists(st.tuples(st.integers(0, 24 * 16), st.integers(1, 600)), max_size=12))
        for starts in (begin.astimezone(UTC) + timedelta(hours=hours, minutes=minutes % 60),)
    )
    history = replace(a_history(), busy=busy)
    view = a_view(project, history, begin)
    dues = tuple(
        _due(one, offer, conference, begin, is_there=draw(st.booleans()) and bool(project.conferences))
        for one in people
    )
    return view, dues


def _due(person: object, offer: SlotOffer, conference: Conference, begin: datetime, *, is_there: bool) -> Due:
    cadence = replace(a_cadence("conf-request" if is_there else "intro-meeting"), offer_times=offer)
    window = a_window(f"{begin.date() - timedelta(days=1)}", f"{begin.date() + timedelta(days=60)}")
    occasion = _met(conference) if is_there else None
    return a_due(an_occurrence(person, cadence, window=window, occasion=occasion))  # type: ignore[arg-type]


def _met(conference: Conference) -> Occasion:
    found = an_occasion("2026-12-08", id=conference.id, kind=OccasionKind.CONFERENCE)
    return replace(found, days=conference.dates, record=conference)


def given_out(view: View, dues: Sequence[Due]) -> Mapping[TouchId, tuple[Slot, ...]]:
    return {row.touch: row.slots for row in allot(Paced(chosen=tuple(dues)), view).chosen}


def is_in_person(due: Due) -> bool:
    record = due.occasion.record if due.occasion else None
    return isinstance(record, Conference) and not record.virtual


def test_every_time_suits_both_and_no_two_people(told: Callable[[str], None]) -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=250)
    @given(worlds())
    def suits(world: tuple[View, tuple[Due, ...]]) -> None:
        view, dues = world
        found = given_out(view, dues)
        assert given_out(view, dues[::-1]) == found
        for due in dues:
            seen.update(mails=1, times=len(found[due.touch]), none=not found[due.touch])
            _suits_both(found[due.touch], due, view)
        _is_nobody_met_twice([(slot, due) for due in dues for slot in found[due.touch]])

    suits()
    told(f"slots: {seen['times']} times offered in {seen['mails']} mails at random, {seen['none']} without any")


def _suits_both(slots: tuple[Slot, ...], due: Due, view: View) -> None:
    assert due.cadence.offer_times is not None
    assert len(slots) <= due.cadence.offer_times.count
    assert list(slots) == sorted(slots)
    for slot in slots:
        assert objections(slot.span, due.person, view, due.occasion, due.touch) == ()
        assert slot.length == due.cadence.offer_times.length.as_timedelta()
        assert slot.starts.minute % 15 == slot.starts.second == 0
        _is_within_hours(slot, due, view)


def _is_nobody_met_twice(everybody: Sequence[tuple[Slot, Due]]) -> None:
    for (one, mine), (other, theirs) in combinations(everybody, 2):
        assert not one.span.overlaps(other.span)
        if is_in_person(mine) and is_in_person(theirs) and mine.touch != theirs.touch:
            assert max(one.starts, other.starts) - min(one.ends, other.ends) >= QUARTER


def _is_within_hours(slot: Slot, due: Due, view: View) -> None:
    """Look at the clocks on the walls of both, by hand."""
    record = due.occasion.record if due.occasion else None
    places = [view.project.me.zone, due.person.zone or view.project.me.zone]
    if isinstance(record, Conference) and record.dates:
        venue = record.zone or view.project.me.zone
        assert slot.starts.astimezone(venue).date() in record.dates
        assert slot.starts - view.now >= timedelta(hours=24)
        places = places if record.virtual else [venue]
    else:
        assert slot.starts - view.now >= timedelta(days=3) - timedelta(hours=3)
    for zone in places:
        starts, ends = slot.starts.astimezone(zone), slot.ends.astimezone(zone)
        assert time(8) <= starts.time() < ends.time() <= time(18)
        assert is_in_person(due) or starts.weekday() < 5
    assert not any(slot.span.overlaps(span) for span in view.history.busy or ())


@settings(max_examples=60)
@given(worlds())
def test_free_time_is_exactly_what_nothing_speaks_against(world: tuple[View, tuple[Due, ...]]) -> None:
    view, dues = world
    due = dues[0]
    assert due.cadence.offer_times is not None
    length = due.cadence.offer_times.length.as_timedelta()
    first = view.now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    last = first + timedelta(days=9)
    free = set(candidates(due.person, length, view, first=first, last=last, occasion=due.occasion))
    record = due.occasion.record if due.occasion else None
    starts = first
    while starts + length <= last:
        is_free = not objections(Span(starts, starts + length), due.person, view, due.occasion)
        if isinstance(record, Conference) and record.dates:
            venue = record.zone or view.project.me.zone
            ends = (starts + length - timedelta(microseconds=1)).astimezone(venue).date()
            is_free = is_free and starts.astimezone(venue).date() in record.dates and ends in record.dates
        assert (starts in free) is is_free, starts
        starts += QUARTER


@settings(max_examples=120)
@given(worlds(), st.data())
def test_a_second_look_changes_nothing_and_a_new_appointment_only_what_it_hits(
    world: tuple[View, tuple[Due, ...]], data: st.DataObject
) -> None:
    view, dues = world
    first = given_out(view, dues)
    drafts = [_lying(touch, slots) for touch, slots in first.items() if slots]
    holds = [_held(touch, slot) for touch, slots in first.items() for slot in slots]
    known = replace(a_history(drafts=drafts, holds=holds), busy=view.history.busy)
    again = replace(view, history=known)
    assert given_out(again, dues) == first
    every = [slot for slots in first.values() for slot in slots]
    if every:
        hit = data.draw(st.sampled_from(every))
        busier = replace(known, busy=(*(known.busy or ()), hit.span))
        then = given_out(replace(view, history=busier), dues)
        for touch, slots in first.items():
            assert set(slots) - {hit} <= set(then[touch])
            assert hit not in then[touch]


def _lying(touch: TouchId, slots: Sequence[Slot]) -> PastDraft:
    return replace(a_past_draft(str(touch), Stage.UNADDRESSED), slots=tuple(one.starts for one in slots))


def _held(touch: TouchId, slot: Slot) -> PastHold:
    return replace(a_past_hold(str(touch), slot.part), starts=slot.starts, ends=slot.ends)
