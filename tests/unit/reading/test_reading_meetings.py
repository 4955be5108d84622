"""What appointments teach: meetings with people the owner knows, once, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.appointments import Appointment
from outreach.domain.facts import Fact, MeetingSeen
from outreach.domain.people import PersonId
from outreach.reading.kinds import MOST_RECIPIENTS
from outreach.reading.meetings import facts_of
from outreach.reading.sendings import digest
from outreach.state.codec import encode
from tests.builders import ACCOUNT, a_project, at
from tests.unit.reading.mailbox import ASSISTANT_AT, NOW, OLD_ACCOUNT, OSEI, OSEI_AT, QUILL, QUILL_AT, the_project

BEGINS = at("2026-12-14 09:00")
HOUR, WEEK = timedelta(hours=1), timedelta(weeks=1)
ALSO = "ada@quill.example.org"


def kept(*people: str, id: str = "lab", **fields: object) -> Appointment:
    plain = Appointment(id=id, starts=BEGINS, ends=BEGINS + HOUR, people=people or (QUILL_AT,))
    return replace(plain, **fields)  # type: ignore[arg-type]


def taken_off(id: str = "lab") -> Appointment:
    return Appointment(id=id, starts=None, ends=None, is_cancelled=True)


def seen(person: str = QUILL.id, id: str = "lab", **fields: object) -> MeetingSeen:
    plain = MeetingSeen(at=NOW, meeting=digest(id), person=QUILL.id, starts=BEGINS, ends=BEGINS + HOUR)
    return replace(plain, person=person, **fields)  # type: ignore[arg-type]


def taught(*appointments: Appointment, known: tuple[Fact, ...] = ()) -> tuple[Fact, ...]:
    return facts_of(appointments, the_project(), known, NOW)


def test_a_meeting_is_told_for_each_one_the_owner_knows() -> None:
    found = taught(kept(QUILL_AT, "x@example.org", OSEI_AT))
    assert found == (seen(), seen(OSEI.id))


def test_of_people_the_owner_does_not_know_nothing_is_kept() -> None:
    assert taught(kept("x@example.org", "y@example.org")) == ()
    assert "example.org" not in "".join(str(encode(fact)) for fact in taught(kept(QUILL_AT, "x@example.org")))


@pytest.mark.parametrize("address", [ALSO, QUILL_AT.replace("@", "+lab@"), QUILL_AT.upper()])
def test_a_person_has_several_addresses(address: str) -> None:
    assert taught(kept(address)) == (seen(),)


def test_a_person_invited_twice_is_met_once_and_comes_if_one_address_does() -> None:
    assert taught(kept(QUILL_AT, ALSO)) == (seen(),)
    assert taught(kept(QUILL_AT, ALSO, declined=frozenset({QUILL_AT}))) == (seen(),)


def test_an_assistant_alone_is_not_the_person() -> None:
    assert taught(kept(ASSISTANT_AT)) == ()
    assert taught(kept(ASSISTANT_AT, OSEI_AT)) == (seen(OSEI.id),)


NO_MEETING: Mapping[str, Appointment] = {
    "declined by the owner": kept(is_declined=True),
    "declined by the person": kept(declined=frozenset({QUILL_AT})),
    "a whole day": kept(is_whole_day=True),
    "a whole day without times": kept(is_whole_day=True, starts=None, ends=None),
    "taken off": taken_off(),
    "taken off, with its times": kept(is_cancelled=True),
    "without a beginning": kept(starts=None),
    "without an end": kept(ends=None),
    "too many": kept(QUILL_AT, *(f"guest{number}@example.org" for number in range(MOST_RECIPIENTS))),
    "nobody": kept("x@example.org"),
}


@pytest.mark.parametrize("case", NO_MEETING)
def test_what_is_no_meeting_teaches_nothing(case: str) -> None:
    assert taught(NO_MEETING[case]) == ()


@pytest.mark.parametrize("case", NO_MEETING)
def test_what_was_a_meeting_and_is_none_any_more_is_told_once(case: str) -> None:
    (fact,) = taught(NO_MEETING[case], known=(seen(at=NOW - WEEK),))
    assert fact == seen(cancelled=True)
    assert taught(NO_MEETING[case], known=(seen(at=NOW - WEEK), fact)) == ()


def test_ten_others_are_not_too_many_and_the_owner_is_none_of_them() -> None:
    others = (QUILL_AT, *(f"guest{number}@example.org" for number in range(MOST_RECIPIENTS - 1)))
    assert taught(kept(*others, ACCOUNT, OLD_ACCOUNT)) == (seen(),)


def test_nothing_is_told_when_nothing_changed() -> None:
    known = (seen(at=NOW - WEEK), seen(OSEI.id, at=NOW - WEEK))
    assert taught(kept(QUILL_AT, OSEI_AT), known=known) == ()
    assert taught(kept(QUILL_AT, OSEI_AT, declined=frozenset({"x@example.org"})), known=known) == ()


def test_a_meeting_that_is_moved_stays_the_same_meeting() -> None:
    moved = kept(starts=BEGINS + WEEK, ends=BEGINS + WEEK + HOUR)
    assert taught(moved, known=(seen(at=NOW - WEEK),)) == (seen(starts=BEGINS + WEEK, ends=BEGINS + WEEK + HOUR),)
    longer = kept(ends=BEGINS + 2 * HOUR)
    assert taught(longer, known=(seen(at=NOW - WEEK),)) == (seen(ends=BEGINS + 2 * HOUR),)


def test_a_meeting_that_is_on_again_is_told_again() -> None:
    known = (seen(at=NOW - WEEK), seen(at=NOW - WEEK, cancelled=True))
    assert taught(kept(), known=known) == (seen(),)


def test_who_no_longer_takes_part_is_told_and_who_does_is_not() -> None:
    known = (seen(at=NOW - WEEK), seen(OSEI.id, at=NOW - WEEK))
    assert taught(kept(OSEI_AT), known=known) == (seen(cancelled=True),)


@pytest.mark.parametrize(
    ("appointment", "is_off"),
    [
        (kept("ada@marsh.example.org"), False),
        (kept(OSEI_AT), False),
        (kept(declined=frozenset({QUILL_AT})), True),
        (kept(is_declined=True), True),
        (taken_off(), True),
    ],
)
def test_a_meeting_that_was_held_stays_held_when_only_the_address_is_not_known_any_more(
    appointment: Appointment, is_off: bool
) -> None:
    held = seen(at=NOW - WEEK)
    after = facts_of([appointment], the_project(), (held,), BEGINS + 2 * HOUR)
    assert (replace(held, at=BEGINS + 2 * HOUR, cancelled=True) in after) is is_off
    assert len(after) == is_off + (appointment.people == (OSEI_AT,))


def test_the_last_word_on_a_meeting_counts_when_it_comes_twice() -> None:
    assert taught(kept(), taken_off()) == ()
    assert taught(taken_off(), kept()) == (seen(),)


def test_meetings_are_told_apart_whatever_their_order() -> None:
    rows = (kept(id="one"), kept(id="two"), kept(OSEI_AT, id="three"))
    found = {frozenset(taught(*order)) for order in permutations(rows)}
    assert found == {frozenset({seen(id="one"), seen(id="two"), seen(OSEI.id, id="three")})}


CHANGES = st.sampled_from(
    [*NO_MEETING.values(), kept(), kept(OSEI_AT), kept(QUILL_AT, OSEI_AT), kept(starts=BEGINS - HOUR), kept(id="two")]
)


@given(st.lists(CHANGES, max_size=8), st.integers(0, 8))
def test_reading_again_or_in_two_parts_tells_nothing_new(changes: list[Appointment], cut: int) -> None:
    at_once = taught(*changes)
    assert taught(*changes, known=at_once) == ()
    first = taught(*changes[:cut])
    second = taught(*changes[cut:], known=first)
    standing = {fact for fact in at_once if isinstance(fact, MeetingSeen)}
    later = {(fact.meeting, fact.person): fact for fact in (*first, *second) if isinstance(fact, MeetingSeen)}
    assert {fact for fact in later.values() if not fact.cancelled} == standing


def test_a_person_who_was_renamed_keeps_the_meetings() -> None:
    renamed = replace(QUILL, id=PersonId("ada-marsh"), was=(QUILL.id,))
    project = a_project(me=the_project().me, people=(renamed, OSEI))
    known = (seen(at=NOW - WEEK),)
    assert facts_of([kept()], project, known, NOW) == ()
    assert facts_of([taken_off()], project, known, NOW) == (seen("ada-marsh", cancelled=True),)


def test_of_a_person_who_was_taken_out_of_the_files_nothing_more_is_told() -> None:
    project = a_project(me=the_project().me, people=(OSEI,))
    assert facts_of([kept(), taken_off()], project, (seen(at=NOW - WEEK),), NOW) == ()
