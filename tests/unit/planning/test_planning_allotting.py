"""Times given to the mails that offer some: which, from when, kept, and none where none are known to be free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.cadences import Cadence, SlotOffer
from outreach.domain.history import History, PastDraft, PastHold, Stage
from outreach.domain.occasions import Conference, Meet, Occasion, OccasionKind
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.domain.slots import Slot, Span, part_of
from outreach.domain.stages import Allotted, Paced, View
from outreach.domain.touches import Due, Sending
from outreach.guardrails.engine import pacing_findings
from outreach.planning.allotting import allot, free_slots
from tests.builders import (
    CENTRAL,
    a_cadence,
    a_conference,
    a_due,
    a_history,
    a_past_draft,
    a_past_hold,
    a_person,
    a_project,
    a_touch,
    a_view,
    a_window,
    an_occasion,
    an_occurrence,
    at,
    length,
)

NOW = "2026-11-30 07:10"  # a Monday; the mail is best sent at 8:00
ADA, BEN = a_person("Dr. Ada Quill"), a_person("Dr. Ben Osei")
OFFER = SlotOffer(count=3, length=length("20 minutes"), within=length("2 weeks"))
EVERYTHING = Span(at("2026-11-01").astimezone(UTC), at("2027-11-01").astimezone(UTC))


def an_asking(offer: SlotOffer | None = OFFER, id: str = "intro-meeting") -> Cadence:
    return replace(a_cadence(id), offer_times=offer)


def due(person: Person = ADA, cadence: Cadence | None = None, occasion: Occasion | None = None) -> Due:
    window = a_window("2026-11-30", "2027-02-20")
    return a_due(an_occurrence(person, cadence or an_asking(), window=window, occasion=occasion))


def view_of(
    project: Project | None = None, history: History | None = None, *, busy: Sequence[Span] = (), now: str = NOW
) -> View:
    return a_view(project or a_project(people=(ADA, BEN)), replace(history or a_history(), busy=tuple(busy)), now)


def alloted(view: View, *dues: Due) -> Allotted:
    return allot(Paced(chosen=dues or (due(),)), view)


def shown(slots: Iterable[Slot], zone: ZoneInfo = CENTRAL) -> list[str]:
    return [f"{one.starts.astimezone(zone):%a %d %H:%M}" for one in slots]


def slots_of(view: View, *dues: Due) -> list[str]:
    return shown(alloted(view, *dues).chosen[0].slots)


def a_span(text: str, minutes: int = 20) -> Span:
    starts = at(text).astimezone(UTC)
    return Span(starts, starts + timedelta(minutes=minutes))


def test_three_days_after_the_mail_can_be_read_on_three_days() -> None:
    assert slots_of(view_of()) == ["Thu 03 09:00", "Fri 04 13:00", "Mon 07 09:00"]
    late = view_of(now="2026-12-04 18:00")  # a Friday evening: read on Monday
    assert slots_of(late) == ["Thu 10 09:00", "Fri 11 13:00", "Mon 14 09:00"]


def test_a_time_knows_its_length_and_the_zone_it_is_kept_in() -> None:
    found = alloted(view_of()).chosen[0].slots[0]
    assert found == Slot(at("2026-12-03 09:00"), at("2026-12-03 09:20"), "America/Chicago")
    assert found.starts.tzinfo is UTC


def test_the_hours_that_people_like_are_those_of_the_reader() -> None:
    denver = a_person("Dr. Ada Quill", zone=ZoneInfo("America/Denver"))
    assert slots_of(view_of(a_project(people=(denver,))), due(denver)) == [
        "Thu 03 10:00",
        "Fri 04 14:00",
        "Mon 07 10:00",
    ]


def test_no_later_than_the_recipe_says() -> None:
    first_week = Span(at("2026-12-01").astimezone(UTC), at("2026-12-07 17:00").astimezone(UTC))
    soon = an_asking(replace(OFFER, within=length("1 week")))
    assert slots_of(view_of(busy=(first_week,)), due(cadence=soon)) == ["Mon 07 17:00", "Mon 07 17:30"]
    unsaid = an_asking(replace(OFFER, within=None))
    assert len(slots_of(view_of(busy=(first_week,)), due(cadence=unsaid))) == 3


@pytest.mark.parametrize(
    ("cadence", "expected"),
    [(an_asking(), "no time within 2 weeks suits you both, so none is offered"),
     (an_asking(replace(OFFER, within=None)), "no time within 2 weeks suits you both, so none is offered")],
)  # fmt: skip
def test_where_nothing_is_free_that_is_said(cadence: Cadence, expected: str) -> None:
    found = alloted(view_of(busy=(EVERYTHING,)), due(cadence=cadence)).chosen[0]
    assert (found.slots, [one.message for one in pacing_findings(found)]) == ((), [expected])
    assert str(pacing_findings(found)[0]) == f"warn  {expected}"


def test_while_nobody_knows_when_the_owner_is_busy_nothing_is_offered_and_nothing_said() -> None:
    unknown = replace(view_of(), history=a_history())
    found = alloted(unknown)
    assert (found.chosen[0].slots, found.chosen[0].warnings, found.asks_busy) == ((), (), True)


def test_it_matters_when_the_owner_is_busy_only_if_times_are_offered() -> None:
    silent = due(cadence=a_cadence("mentor-checkin"))
    assert not alloted(view_of(), silent).asks_busy
    assert not allot(Paced(), view_of()).asks_busy
    assert not allot(Paced(waiting=(due(),)), view_of()).asks_busy
    assert alloted(view_of()).asks_until == at("2026-12-15").astimezone(UTC)


def test_what_offers_nothing_is_left_as_it_is_and_so_is_all_the_rest() -> None:
    silent = due(BEN, a_cadence("mentor-checkin"))
    paced = Paced(chosen=(silent, due()), waiting=(due(BEN),))
    found = allot(paced, view_of())
    assert found.chosen[0] is silent
    assert (found.waiting, found.skipped, found.unwanted, found.holds) == (paced.waiting, (), (), ())


def test_a_follow_up_offers_no_times_of_its_own() -> None:
    first = due()
    sending = Sending(touch=first.touch, at=at("2026-11-20"), day=at("2026-11-20").date())
    again = replace(first, occurrence=replace(first.occurrence, follows=(sending,)))
    found = alloted(view_of(), again)
    assert (found.chosen[0].slots, found.asks_busy) == ((), False)


def test_two_people_are_never_offered_one_time() -> None:
    one, other = (row.slots for row in alloted(view_of(), due(ADA), due(BEN)).chosen)
    assert shown(one) == ["Thu 03 09:00", "Fri 04 13:00", "Mon 07 09:00"]
    assert shown(other) == ["Thu 03 10:00", "Fri 04 14:00", "Mon 07 10:00"]
    again = {row.touch: row.slots for row in alloted(view_of(), due(BEN), due(ADA)).chosen}
    assert (again[due(ADA).touch], again[due(BEN).touch]) == (one, other)


def lying(*starts: str, person: Person = ADA, stage: Stage = Stage.UNADDRESSED) -> PastDraft:
    return replace(a_past_draft(str(due(person).touch), stage), slots=tuple(at(one) for one in starts))


def test_a_draft_that_lies_there_keeps_its_times_as_long_as_they_are_good() -> None:
    history = a_history(drafts=(lying("2026-12-02 16:30", "2026-12-10 11:15"),))
    assert slots_of(view_of(history=history)) == ["Wed 02 16:30", "Thu 10 11:15"]
    nearly = view_of(history=history, now="2026-12-01 16:30")
    assert slots_of(nearly) == ["Wed 02 16:30", "Thu 10 11:15"]


def test_a_time_that_is_good_no_more_is_replaced_and_the_others_stay() -> None:
    history = a_history(drafts=(lying("2026-12-03 16:30", "2026-12-10 11:15"),))
    busy = (a_span("2026-12-03 16:45", 5),)
    assert slots_of(view_of(history=history, busy=busy)) == ["Thu 03 13:00", "Fri 04 09:00", "Thu 10 11:15"]
    too_late = view_of(history=history, now="2026-12-02 16:31")
    assert slots_of(too_late) == ["Mon 07 13:00", "Tue 08 09:00", "Thu 10 11:15"]


def test_a_time_that_stands_between_two_quarters_stays_where_it_is() -> None:
    history = a_history(drafts=(lying("2026-12-03 16:10", "2026-12-10 11:15"),))
    assert slots_of(view_of(history=history)) == ["Thu 03 16:10", "Thu 10 11:15"]


def test_a_draft_that_lies_there_without_times_gets_some() -> None:
    assert len(slots_of(view_of(history=a_history(drafts=(lying(),))))) == 3


def test_while_nobody_knows_when_the_owner_is_busy_a_draft_keeps_what_else_is_good() -> None:
    history = a_history(drafts=(lying("2026-12-03 16:30", "2026-12-05 10:00"),))
    assert slots_of(replace(view_of(), history=history)) == ["Thu 03 16:30"]


@pytest.mark.parametrize("stage", [Stage.DELETED, Stage.GONE])
def test_a_time_whose_hold_the_owner_removed_is_not_offered_again(stage: Stage) -> None:
    history = a_history(
        drafts=(lying("2026-12-03 09:00", "2026-12-10 11:15"),), holds=(a_slot_hold("2026-12-03 09:00", stage=stage),)
    )
    assert slots_of(view_of(history=history)) == ["Thu 03 13:00", "Fri 04 09:00", "Thu 10 11:15"]
    # also when the removed one is left out of what the draft offers
    without = replace(history, drafts={due().touch: lying("2026-12-10 11:15")})
    assert slots_of(view_of(history=without)) == ["Thu 03 13:00", "Fri 04 09:00", "Thu 10 11:15"]


def a_slot_hold(text: str, person: str = "ada-quill", *, stage: Stage = Stage.HELD) -> PastHold:
    touch = replace(due().touch, person=a_touch(f"x/{person}/y/1").person)
    ends = f"{at(text) + timedelta(minutes=20):%Y-%m-%d %H:%M}"
    return a_past_hold(str(touch), part_of(at(text)), starts=text, ends=ends, stage=stage)


def test_times_offered_to_others_before_are_taken() -> None:
    history = a_history(holds=(a_slot_hold("2026-12-03 09:00", "lin-chen"),))
    assert slots_of(view_of(history=history))[0] == "Thu 03 10:00"


def at_conference(text: str, **more: object) -> tuple[Conference, Occasion]:
    conference = replace(a_conference(text), meet=(Meet(person=ADA.id),), **more)  # type: ignore[arg-type]
    occasion = an_occasion(text, id=conference.id, kind=OccasionKind.CONFERENCE)
    return conference, replace(occasion, record=conference)


QUARTER_HOURS = SlotOffer(count=3, length=length("15 minutes"))


def test_at_a_conference_times_are_on_its_days_in_its_zone_with_room_between() -> None:
    detroit = ZoneInfo("America/Detroit")
    conference, occasion = at_conference("2027-01-29..2027-01-30", zone=detroit)
    project = a_project(people=(ADA, BEN), conferences=(conference,))
    asking = an_asking(QUARTER_HOURS, "conf-request")
    one, other = (
        row.slots for row in alloted(view_of(project), due(ADA, asking, occasion), due(BEN, asking, occasion)).chosen
    )
    assert shown(one, detroit) == ["Fri 29 09:00", "Fri 29 13:00", "Sat 30 13:00"]
    assert shown(other, detroit) == ["Fri 29 10:00", "Fri 29 14:00", "Sat 30 14:00"]
    assert {slot.zone for slot in (*one, *other)} == {"America/Detroit"}


def test_a_conference_that_is_near_is_offered_from_a_day_after_the_mail() -> None:
    conference, occasion = at_conference("2026-12-01..2026-12-02")
    asking = an_asking(QUARTER_HOURS, "conf-request")
    view = view_of(a_project(people=(ADA,), conferences=(conference,)))
    assert slots_of(view, due(ADA, asking, occasion)) == ["Tue 01 09:00", "Tue 01 13:00", "Wed 02 13:00"]
    over = view_of(a_project(people=(ADA,), conferences=(conference,)), now="2026-12-02 11:00")
    found = alloted(over, due(ADA, asking, occasion)).chosen[0]
    assert found.warnings == (("", "you have no free time at Great Lakes Winter Symposium, so no times are offered"),)


def test_an_online_conference_is_a_talk_from_the_desk_on_its_days() -> None:
    conference, occasion = at_conference("2026-12-04..2026-12-06", virtual=True)
    view = view_of(a_project(people=(ADA,), conferences=(conference,)))
    found = slots_of(view, due(ADA, an_asking(QUARTER_HOURS, "conf-request"), occasion))
    assert found == ["Fri 04 09:00", "Fri 04 11:00", "Fri 04 13:00"]


def test_times_to_paste_are_those_a_mail_would_offer() -> None:
    assert shown(free_slots(ADA, OFFER, view_of())) == slots_of(view_of())
    assert free_slots(ADA, OFFER, view_of(busy=(EVERYTHING,))) == ()
    history = a_history(holds=(a_slot_hold("2026-12-03 09:00"),))
    assert shown(free_slots(ADA, OFFER, view_of(history=history)))[0] == "Thu 03 10:00"


def test_machine_time_is_never_asked() -> None:
    later = view_of(now="2031-03-03 09:00")
    window = a_window("2031-03-01", "2031-06-01")
    asked = a_due(an_occurrence(ADA, an_asking(), window=window))
    found = alloted(later, asked).chosen[0].slots
    assert [one.starts.year for one in found] == [2031, 2031, 2031]
    assert all(isinstance(one.starts, datetime) for one in found)
