"""The life of an offer, row by row: when its holds stand, when they go and why, and what is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from outreach.decide import decide
from outreach.domain.cadences import HoldPart
from outreach.domain.facts import Booked, BounceSeen, Noted, StateSeen, Touched
from outreach.domain.facts import Seen as SeenState
from outreach.domain.history import Stage
from outreach.domain.messages import Hold
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Person
from outreach.domain.plans import CreateDraft, Plan, RewriteDraft
from outreach.domain.slots import Span, is_slot
from outreach.domain.stages import View
from outreach.planning.offers import Held, Offer, standing
from outreach.rewording import lost_times
from tests.builders import a_cadence, day, length
from tests.offering import TALK, Offering, a_season

MORNING = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture
def world() -> Offering:
    return Offering(replace(a_season(), conferences=()), now=MORNING)


def sandoval(world: Offering) -> Person:
    return world.everybody[0]


def offers(world: Offering, *, sent: bool = True) -> Offering:
    """Let a mail to Dr. Sandoval offer three times, and be sent."""
    world.wants(sandoval(world))
    world.runs()
    if sent:
        world.sends(0)
        world.passes(1)
        world.runs()
    return world


def titles(world: Offering) -> list[str]:
    return [hold.title for hold in world.calendar.holds.values()]


def holds(world: Offering) -> list[Hold]:
    return sorted((hold for hold in world.calendar.holds.values() if is_slot(hold.part)), key=lambda one: one.starts)


def offer_of(world: Offering) -> Offer:
    (offer,) = standing(View(project=world.project, history=world.history(world.now), now=world.now))
    return offer


def released(plan: Plan) -> set[tuple[str, str]]:
    """Give why holds are given up, each reason once."""
    lines = (one.withdrawal for one in plan.holds if one.state == "release")
    return {(str(one.code), one.text) for one in lines if one is not None}


def draft_id(world: Offering) -> str:
    (id,) = world.mailbox.drafts
    return id


def test_each_time_a_mail_offers_is_held_for_its_reader_without_a_word_of_why(world: Offering) -> None:
    offers(world, sent=False)
    assert titles(world) == ["Dr. Sandoval?"] * 3
    assert {(one.zone, one.popup, one.text) for one in holds(world)} == {
        ("America/Chicago", None, "Offered in a mail; kept free until an answer comes.")
    }
    said = world.slots_by_key()
    assert [one.starts for one in holds(world)] == [*next(iter(said.values()))]
    assert {one.touch.person for one in holds(world)} == {"luis-sandoval"}
    assert {one.held for one in offer_of(world).times} == {Held.LIVE}


def test_while_nobody_answers_everything_stays_as_it_is(world: Offering) -> None:
    offers(world)
    world.passes(24)
    assert world.decided().actions == ()
    assert offer_of(world).is_open


def test_any_answer_gives_all_times_back(world: Offering) -> None:
    offers(world)
    world.hears(sandoval(world))
    plan, _ = world.runs()
    assert released(plan) == {("replied", "Dr. Sandoval answered on 23 Nov")}
    assert holds(world) == []
    assert world.decided().actions == ()


def test_a_time_that_is_booked_is_taken_and_the_others_go(world: Offering) -> None:
    offers(world)
    world.books(sandoval(world), 1)
    plan, _ = world.runs()
    taken = offer_of(world).chosen
    assert titles(world) == ["Dr. Sandoval"]
    assert [one.starts for one in holds(world)] == [taken.starts] if taken else False
    ((code, text),) = released(plan)
    assert (code, text[:25]) == ("planned-meeting", "Dr. Sandoval takes 30 Nov")
    assert world.decided().actions == ()


def test_a_booking_that_is_called_off_puts_the_offer_back(world: Offering) -> None:
    offers(world)
    world.books(sandoval(world), 1)
    world.runs()
    world.cancels(sandoval(world))
    world.runs()
    assert titles(world) == ["Dr. Sandoval?"] * 3


def test_the_one_hold_that_is_left_when_an_answer_came_is_the_time_that_is_taken(world: Offering) -> None:
    offers(world)
    kept = world.slot_holds()[0]
    for id in world.slot_holds()[1:]:
        world.calendar.human_removes(id)
    world.hears(sandoval(world))
    world.runs()
    assert {id: hold.title for id, hold in world.calendar.holds.items()} == {kept: "Dr. Sandoval"}
    history = world.history(world.now)
    (meeting,) = history.booked
    assert meeting.path == "the one hold you left on your calendar"
    assert world.decided().actions == ()
    world.passes(24 * 30)
    contacts = world.history(world.now).contacts[sandoval(world).id]
    assert [one.kind for one in contacts if one.source == meeting.path] == ["meeting"]


def test_that_meeting_can_be_called_off_as_any_other(world: Offering) -> None:
    offers(world)
    for id in world.slot_holds()[1:]:
        world.calendar.human_removes(id)
    world.hears(sandoval(world))
    world.runs()
    (meeting,) = world.history(world.now).booked
    world.booked[sandoval(world).id] = {meeting.when.instant(world.zone): world.now}
    world.cancels(sandoval(world))
    world.runs()
    assert holds(world) == []


@pytest.mark.parametrize("left", [0, 2], ids=["none is left", "two are left"])
def test_otherwise_deleted_holds_choose_nothing(world: Offering, left: int) -> None:
    offers(world)
    for id in world.slot_holds()[left:]:
        world.calendar.human_removes(id)
    world.hears(sandoval(world))
    world.runs()
    assert holds(world) == []
    assert world.history(world.now).booked == ()


def test_one_hold_left_is_no_choice_before_an_answer_came(world: Offering) -> None:
    offers(world)
    for id in world.slot_holds()[1:]:
        world.calendar.human_removes(id)
    world.runs()
    assert titles(world) == ["Dr. Sandoval?"]


def declines(world: Offering) -> None:
    world.passes(1)
    touch = offer_of(world).touch
    world.record(
        [Noted(at=world.now, text="no", field="declined", person=touch.person, touch=touch, on=day("2026-11-23"))]
    )


def is_paused(world: Offering) -> None:
    world.pauses(sandoval(world))


def is_never(world: Offering) -> None:
    first, *rest = world.project.people
    world.project = replace(world.project, people=(replace(first, never=True), *rest))


def is_removed(world: Offering) -> None:
    world.removes(sandoval(world))


def bounces(world: Offering) -> None:
    person = sandoval(world)
    world.passes(1)
    world.record(
        [
            BounceSeen(
                at=world.now,
                address=person.email or "",
                permanent=True,
                mail="m1",
                person=person.id,
                on=day("2026-11-24"),
            )
        ]
    )


def waits_in_vain(world: Offering) -> None:
    world.passes(24 * 14)


def meets_elsewhen(world: Offering) -> None:
    world.passes(1)
    starts = datetime(2026, 12, 9, 20, tzinfo=UTC)
    world.record([Booked(at=world.now, person=sandoval(world).id, day=day("2026-12-09"), starts=starts)])


ENDS: dict[str, tuple[Callable[[Offering], None], str, str]] = {
    "a no": (declines, "declined", "Dr. Sandoval declined on 23 Nov"),
    "a pause": (is_paused, "paused", "Dr. Sandoval is paused until you resume"),
    "never": (is_never, "do-not-contact", "Dr. Sandoval is set to never be written to"),
    "gone from the files": (is_removed, "removed", "the person is no longer in your configuration"),
    "mail that came back": (bounces, "bad-address", "the mail to Dr. Sandoval came back on 24 Nov"),
    "another meeting": (meets_elsewhen, "planned-meeting", "you meet Dr. Sandoval on 9 Dec"),
}


@pytest.mark.parametrize("name", ENDS)
def test_an_offer_that_was_sent_ends_with(world: Offering, name: str) -> None:
    happens, code, text = ENDS[name]
    offers(world)
    happens(world)
    plan, _ = world.runs()
    assert released(plan) == {(code, text)}
    assert holds(world) == []
    assert world.decided().actions == ()


def test_when_a_pause_ends_what_is_still_free_is_held_again(world: Offering) -> None:
    offers(world)
    world.pauses(sandoval(world))
    world.runs()
    first, *_ = offer_of(world).times
    world.busy.append(first.slot.span)
    world.resumes(sandoval(world))
    world.runs()
    assert [one.starts for one in holds(world)] == [one.slot.starts for one in offer_of(world).times[1:]]
    assert world.decided().actions == ()


def test_two_who_were_offered_the_same_time_one_after_the_other_do_not_both_get_it_back(world: Offering) -> None:
    """The first is paused, the second is offered the time that came free, and then both are as before."""
    offers(world)
    world.pauses(sandoval(world))
    world.runs()
    world.wants(world.everybody[1])
    world.runs()
    world.sends(0)
    world.passes(1)
    world.runs()
    world.pauses(world.everybody[1])
    world.runs()
    assert holds(world) == []
    world.resumes(sandoval(world))
    world.resumes(world.everybody[1])
    world.runs()
    spans = [Span(one.starts.astimezone(UTC), one.ends.astimezone(UTC)) for one in holds(world)]
    assert len(spans) >= 3
    assert not any(one.overlaps(other) for at, one in enumerate(spans) for other in spans[at + 1 :])
    assert world.decided().actions == ()


def test_a_mail_without_a_follow_up_is_waited_for_as_long_as_times_were_looked_for(world: Offering) -> None:
    offers(world)
    offer = offer_of(world)
    assert offer.closes is not None
    assert offer.closes - offer.past.changed_at == timedelta(days=14)
    world.now = offer.closes + timedelta(minutes=1)
    assert standing(View(project=world.project, history=world.history(world.now), now=world.now)) == () or released(
        world.decided()
    ) <= {("missed-window", "no answer came")}


def test_with_a_follow_up_until_its_time_is_over() -> None:
    world = Offering(replace(a_season(follow_up="2 days"), conferences=()), now=MORNING)
    offers(world)
    offer = offer_of(world)
    assert offer.closes is not None
    # two days after the mail it opens, and two weeks later it closes
    assert (offer.closes.astimezone(world.zone).date() - offer.past.changed_at.astimezone(world.zone).date()).days == 17


def test_a_time_that_nobody_took_is_given_up_a_day_before(world: Offering) -> None:
    offers(world)
    first, second, *_ = offer_of(world).times
    world.now = first.slot.starts - timedelta(hours=24)
    assert world.decided().actions == ()
    world.now += timedelta(minutes=1)
    plan, _ = world.runs()
    assert released(plan) == {("missed-window", "nobody took it, and it is less than a day away")}
    assert holds(world)[0].starts == second.slot.starts


def test_what_was_taken_stays_until_it_is_over(world: Offering) -> None:
    offers(world)
    world.books(sandoval(world), 0)
    world.runs()
    chosen = offer_of(world).chosen
    assert chosen is not None
    for moment in (chosen.starts - timedelta(hours=2), chosen.starts + timedelta(minutes=5), chosen.ends):
        world.now = moment
        assert [one for one in world.decided().holds if one.state == "release"] == []


@pytest.mark.parametrize("cadence", ["off", "removed"])
def test_a_recipe_that_is_switched_off_releases_nothing_that_was_sent(world: Offering, cadence: str) -> None:
    offers(world)
    first, *rest = world.project.cadences
    now = (replace(first, on=False), *rest) if cadence == "off" else tuple(rest)
    world.project = replace(world.project, cadences=now)
    world.runs()
    assert titles(world) == ["Dr. Sandoval?"] * 3


# while the mail was not sent


def test_a_draft_that_is_taken_back_takes_its_holds_along(world: Offering) -> None:
    offers(world, sent=False)
    first, *rest = world.project.cadences
    world.project = replace(world.project, cadences=(replace(first, on=False), *rest))
    plan, applied = world.runs()
    assert released(plan) == {("off", "switched off in your configuration")}
    kinds = [type(one.action).__name__ for one in applied.receipts]
    assert kinds == ["WithdrawDraft", "ReleaseHold", "ReleaseHold", "ReleaseHold"]


def test_a_draft_that_vanished_keeps_its_holds_until_somebody_says_what_became_of_it(world: Offering) -> None:
    offers(world, sent=False)
    world.deletes(0)
    world.passes(24)
    world.runs()
    assert len(holds(world)) == 3
    assert offer_of(world).stage is Stage.GONE
    world.dismisses(0)
    plan, _ = world.runs()
    assert released(plan) == {("dismissed", "you said no to the mail that offered it")}


def test_a_draft_that_was_surely_deleted_gives_its_holds_up(world: Offering) -> None:
    offers(world, sent=False)
    world.record([StateSeen(at=world.now, key=offer_of(world).past.key, state=SeenState.DELETED)])
    world.mailbox.human_deletes(draft_id(world))
    plan, _ = world.runs()
    assert released(plan) == {("dismissed", "you deleted the mail that offered it")}


def test_a_time_that_becomes_busy_is_replaced_in_the_draft_and_nothing_else(world: Offering) -> None:
    offers(world, sent=False)
    before = world.mailbox.drafts[draft_id(world)].draft
    lost = holds(world)[0]
    world.is_busy_at_a_time(world.slot_holds().index(next(k for k, v in world.calendar.holds.items() if v == lost)))
    plan, applied = world.runs()
    (row,) = [one for one in plan.drafts if one.due.cadence.id == TALK]
    assert row.due.reason.text.endswith("; a time it offered is no longer free")
    order = [type(one.action).__name__ for one in applied.receipts]
    assert order == ["CreateHold", "RewriteDraft", "ReleaseHold"]
    after = world.mailbox.drafts[draft_id(world)].draft
    assert after.to == before.to
    kept = [line for line in before.body.splitlines() if line in after.body.splitlines()]
    assert len(kept) == len(before.body.splitlines()) - 1
    assert released(plan) == {("removed", "the mail offers another time instead")}
    assert not any(skip.cadence == TALK and skip.person == "luis-sandoval" for skip in plan.skipped)
    assert world.decided().actions == ()


@pytest.mark.parametrize("act", ["moves_a_hold", "deletes_a_hold"])
def test_a_hold_its_owner_moved_or_deleted_is_respected_and_its_time_not_offered_again(
    world: Offering, act: str
) -> None:
    offers(world, sent=False)
    lost = world.calendar.holds[world.slot_holds()[0]].starts.astimezone(UTC)
    getattr(world, act)(0)
    for _ in range(2):
        _, applied = world.runs()
        assert applied.failures == ()
    offered = {one.slot.starts for one in offer_of(world).times}
    assert lost not in offered
    assert len(offered) == 3
    assert len([one for _, one in world.untouched()]) == 3
    assert world.decided().actions == ()


def test_while_nobody_knows_when_the_owner_is_busy_a_draft_stays_as_it_is(world: Offering) -> None:
    offers(world, sent=False)
    world.deletes_a_hold(0)
    unasked = replace(world.history(world.now), busy=None)
    plan = decide(world.project, unasked, world.now)
    assert [one for one in plan.actions if isinstance(one, RewriteDraft)] == []
    assert plan.asks_busy


def test_a_draft_that_would_say_something_else_today_is_flagged_and_left(world: Offering) -> None:
    offers(world, sent=False)
    first, *rest = world.project.cadences
    (step,) = first.steps
    changed = replace(first, steps=(replace(step, source=f"{step.source}\nOne more line.\n"),))
    world.project = replace(world.project, cadences=(changed, *rest))
    world.is_busy_at_a_time(0)
    plan, _ = world.runs()
    assert [one for one in plan.actions if isinstance(one, RewriteDraft)] == []
    assert len(holds(world)) == 3
    history = replace(world.history(world.now), busy=tuple(world.busy))
    ((_, (finding,)),) = lost_times(View(project=world.project, history=history, now=world.now)).items()
    assert (finding.rule, finding.fix) == ("C215", "outreach redo sandoval")
    assert "but you are busy" in finding.message


def test_a_draft_its_owner_wrote_on_is_never_written_again(world: Offering) -> None:
    offers(world, sent=False)
    world.edits(0)
    world.runs()
    world.is_busy_at_a_time(0)
    plan, _ = world.runs()
    assert plan.actions == ()
    assert len(holds(world)) == 3


def test_a_mail_whose_offered_time_is_booked_is_taken_back_unsent(world: Offering) -> None:
    offers(world, sent=False)
    world.books(sandoval(world), 0)
    plan, _ = world.runs()
    assert world.mailbox.drafts == {}
    assert titles(world) == ["Dr. Sandoval"]
    assert [(str(one.code), one.text) for one in plan.withdrawn] == [
        ("planned-meeting", "you meet on 27 Nov, as it offers")
    ]
    assert world.decided().actions == ()


def test_a_draft_without_a_recipient_has_its_holds_too(world: Offering) -> None:
    world.wants_with_question(sandoval(world))
    plan, _ = world.runs()
    assert [str(one.outcome) for one in plan.drafts] == ["unaddressed"]
    assert titles(world) == ["Dr. Sandoval?"] * 2
    world.says_the_question(sandoval(world))
    _, applied = world.runs()
    assert [type(one.action).__name__ for one in applied.receipts] == ["RewriteDraft"]
    assert world.decided().actions == ()


def test_what_waits_or_is_held_back_holds_nothing(world: Offering) -> None:
    for person in world.everybody:
        world.wants_with_question(person)
    plan, _ = world.runs()
    deferred = [one for one in plan.drafts if str(one.outcome) == "deferred"]
    assert len(deferred) == 1
    assert {one.touch.person for one in holds(world)} == {one.id for one in world.everybody} - {
        deferred[0].touch.person
    }


# getting ready for what was taken


def with_preparation(world: Offering, *, agenda: bool) -> Offering:
    prep = HoldPart(part="prep-1", title="prepare: {person}", length=length("20 minutes"), offset=length("1 day"))
    first, *rest = world.project.cadences
    others = tuple(rest)
    if agenda:
        meeting = replace(a_cadence("agenda", before="1 day", of=OccasionKind.MEETING, who=["nobody"]), holds=(prep,))
        others = (*rest, meeting)
    world.project = replace(world.project, cadences=(replace(first, holds=(prep,)), *others))
    return world


@pytest.mark.parametrize("agenda", [False, True], ids=["by its own recipe", "by that of meetings"])
def test_what_was_taken_is_prepared_once(world: Offering, agenda: bool) -> None:
    offers(with_preparation(world, agenda=agenda))
    assert not any(one.part == "prep-1" for one in world.calendar.holds.values())
    world.books(sandoval(world), 1)
    world.runs()
    prepared = [one for one in world.calendar.holds.values() if one.part == "prep-1"]
    assert [one.touch.cadence for one in prepared] == ["agenda" if agenda else TALK]
    assert [one.title for one in prepared] == ["prepare: Dr. Sandoval"]
    chosen = offer_of(world).chosen
    assert chosen is not None
    assert prepared[0].starts < chosen.starts
    assert world.decided().actions == ()


def test_a_follow_up_offers_nothing_of_its_own_and_keeps_the_times(world: Offering) -> None:
    world = Offering(replace(a_season(follow_up="2 days"), conferences=()), now=MORNING)
    offers(world)
    world.passes(49)
    touch = offer_of(world).touch
    on = world.now.astimezone(world.zone).date()
    world.record([Noted(at=world.now, text="no", field="no_reply", person=touch.person, on=on)])
    plan, _ = world.runs()
    made = [one.draft.touch.step for one in plan.actions if isinstance(one, CreateDraft)]
    assert made == [2]
    assert {one.touch.step for one in holds(world)} == {1}
    assert len(holds(world)) >= 2


def test_nobody_offers_the_same_time_to_two(world: Offering) -> None:
    for person in world.everybody:
        world.wants(person)
    world.runs()
    starts = [one.starts for one in holds(world)]
    assert len(starts) == len(set(starts)) >= 9


def test_answers_to_something_else_before_end_nothing(world: Offering) -> None:
    person = sandoval(world)
    world.record([Touched(at=world.now, person=person.id, day=day("2026-11-20"), kind="reply", via="email")])
    offers(world)
    assert len(holds(world)) == 3
