"""Looking: what a person did, what a crash left unsaid, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from outreach.apply import apply
from outreach.domain.facts import (
    ChangeIntended,
    DraftCreated,
    DraftFilled,
    Fact,
    Failed,
    HoldMade,
    Observation,
    ProvidersUsed,
    RunFinished,
    Seen,
    StateSeen,
    Withdrawn,
)
from outreach.domain.history import History
from outreach.domain.messages import Draft, DraftRef, Fingerprint, Hold, Key
from outreach.observe import observe
from outreach.planning.fold import fold
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from tests.builders import a_project, at
from tests.planned import a_draft, a_hold, a_plan

NOW = at("2026-11-22 19:10")


class CutError(Exception):
    """The power went."""


class World:
    """Providers in memory and the facts that were durable."""

    def __init__(self) -> None:
        self.mailbox, self.calendar = MemoryMailbox(), MemoryCalendar()
        self.facts: list[Fact] = []

    def history(self) -> History:
        return fold(self.facts, a_project(), NOW)

    def want(self, *wanted: Draft | Hold, cut: str = "") -> None:
        """Apply what is wanted; the power goes at the first checkpoint that begins with `cut`."""

        def checkpoint(name: str) -> None:
            if cut and name.startswith(cut):
                raise CutError(name)

        plan = a_plan(
            self.history(),
            NOW,
            drafts=[one for one in wanted if isinstance(one, Draft)],
            holds=[one for one in wanted if isinstance(one, Hold)],
        )
        try:
            apply(
                plan,
                mailbox=self.mailbox,
                calendar=self.calendar,
                record=self.facts.extend,
                now=NOW,
                checkpoint=checkpoint,
            )
        except CutError:
            return
        assert not cut

    def look(self) -> Observation:
        return observe(self.history(), self.facts, self.mailbox, self.calendar, NOW)

    def see(self) -> tuple[Fact, ...]:
        """Look, keep what is new, and give it."""
        seen = self.look().facts
        self.facts += seen
        return seen


@pytest.fixture
def world() -> World:
    return World()


def kinds(facts: tuple[Fact, ...]) -> list[str]:
    return [type(fact).__name__ for fact in facts]


def states(facts: tuple[Fact, ...]) -> list[Seen]:
    return [fact.state for fact in facts if isinstance(fact, StateSeen)]


def test_where_nothing_happened_nothing_is_new(world: World) -> None:
    assert world.look() == Observation(at=NOW)
    world.want(a_draft(), a_draft("greta-osei", addressed=False), a_hold())
    assert world.look() == Observation(at=NOW)


ACTS: dict[Seen, Callable[[MemoryMailbox, str], None]] = {
    Seen.EDITED: lambda box, id: box.human_edits(id, body="Mine."),
    Seen.SENT: lambda box, id: box.human_sends(id),
    Seen.GONE: lambda box, id: box.human_deletes(id),
}


@pytest.mark.parametrize("state", ACTS)
@pytest.mark.parametrize("addressed", [True, False])
def test_what_a_person_did_to_a_draft_is_said_once(world: World, state: Seen, addressed: bool) -> None:
    world.want(a_draft(addressed=addressed))
    ACTS[state](world.mailbox, "draft-0001")
    assert states(world.see()) == [state]
    assert world.see() == ()


def test_an_edited_draft_is_watched_until_it_is_sent(world: World) -> None:
    world.want(a_draft())
    world.mailbox.human_edits("draft-0001", body="Mine.")
    assert states(world.see()) == [Seen.EDITED]
    world.mailbox.human_sends("draft-0001")
    assert states(world.see()) == [Seen.SENT]


def test_a_draft_whose_change_was_undone_is_as_written_again(world: World) -> None:
    world.want(a_draft())
    world.mailbox.human_edits("draft-0001", body="Mine.")
    world.see()
    world.mailbox.human_edits("draft-0001", body=a_draft().body)
    assert states(world.see()) == [Seen.AS_WRITTEN]


@pytest.mark.parametrize("state", [Seen.EDITED, Seen.GONE])
def test_what_a_person_did_to_a_hold_is_said_once(world: World, state: Seen) -> None:
    world.want(a_hold())
    (id,) = world.calendar.holds
    world.calendar.human_edits(id, title="mine") if state is Seen.EDITED else world.calendar.human_removes(id)
    assert states(world.see()) == [state]
    assert world.see() == ()


def test_a_hold_that_is_over_is_not_looked_at(world: World) -> None:
    world.want(a_hold(starts="2026-11-22 19:20", minutes=10))
    (id,) = world.calendar.holds
    world.calendar.human_removes(id)
    late = observe(world.history(), world.facts, world.mailbox, world.calendar, at("2026-11-22 19:30"))
    assert late.facts == ()


def test_a_draft_that_was_made_but_not_recorded_is_adopted(world: World) -> None:
    world.want(a_draft(), cut="after CreateDraft")
    (fact,) = world.see()
    assert isinstance(fact, DraftCreated)
    assert (fact.ref, fact.fingerprint) == ("draft-0001", a_draft(addressed=False).fingerprint)
    world.want(a_draft())
    assert len(world.mailbox.drafts) == 1


def test_an_adopted_draft_that_a_person_changed_already_is_theirs(world: World) -> None:
    world.want(a_draft(), cut="after CreateDraft")
    world.mailbox.human_edits("draft-0001", body="Mine.")
    assert kinds(seen := world.see()) == ["DraftCreated", "StateSeen"]
    assert states(seen) == [Seen.EDITED]


def test_of_two_drafts_of_one_key_the_first_is_adopted_and_the_other_left(world: World) -> None:
    world.want(a_draft(), cut="before CreateDraft")
    (intent,) = (fact for fact in world.facts if hasattr(fact, "key"))
    for _ in range(2):
        world.mailbox.create(a_draft(), intent.key)
    (fact,) = world.see()
    assert isinstance(fact, DraftCreated)
    assert fact.ref == "draft-0001"
    assert len(world.mailbox.drafts) == 2


def test_an_intent_without_a_draft_is_simply_carried_out_later(world: World) -> None:
    world.want(a_draft(), a_hold(), cut="before CreateHold")
    assert world.see() == ()
    world.want(a_draft(), a_hold())
    assert (len(world.mailbox.drafts), len(world.calendar.holds)) == (1, 1)


def test_a_hold_that_was_made_but_not_recorded_is_adopted(world: World) -> None:
    world.want(a_hold(), cut="after CreateHold")
    (fact,) = world.see()
    assert isinstance(fact, HoldMade)
    assert (fact.starts, fact.ends, fact.fingerprint) == (a_hold().starts, a_hold().ends, a_hold().fingerprint)
    assert world.see() == ()


def test_our_own_filling_is_not_taken_for_a_persons(world: World) -> None:
    world.want(a_draft(), cut="before contents")
    (fact,) = world.see()
    assert isinstance(fact, DraftFilled)
    assert (fact.addressed, fact.fingerprint) == (True, a_draft().fingerprint)
    assert world.see() == ()


def test_our_own_rewriting_is_not_taken_for_a_persons(world: World) -> None:
    world.want(a_draft(addressed=False, body="⟦question⟧"))
    world.want(a_draft(addressed=False, body="⟦another question⟧"), cut="before contents")
    assert kinds(world.see()) == ["DraftFilled"]


def test_a_person_who_changed_it_after_our_filling_is_seen(world: World) -> None:
    world.want(a_draft(), cut="before contents")
    world.mailbox.human_edits("draft-0001", body="Mine.")
    assert states(world.see()) == [Seen.EDITED]


def test_an_earlier_change_that_never_came_to_its_end_is_remembered_too(world: World) -> None:
    world.want(a_draft(addressed=False, body="⟦one⟧"))
    world.want(a_draft(addressed=False, body="⟦two⟧"), cut="before contents")
    before = world.mailbox.drafts["draft-0001"].draft
    world.want(a_draft(addressed=False, body="⟦three⟧"), cut="before contents")
    world.mailbox.human_edits("draft-0001", body=before.body)
    (fact,) = world.see()
    assert isinstance(fact, DraftFilled)
    assert fact.fingerprint == before.fingerprint


def test_our_own_move_is_not_taken_for_a_persons(world: World) -> None:
    moved = a_hold(starts="2026-12-06 17:00")
    world.want(a_hold())
    world.want(moved, cut="before holds")
    (fact,) = world.see()
    assert isinstance(fact, HoldMade)
    assert (fact.starts, fact.ends) == (moved.starts, moved.ends)


@pytest.mark.parametrize("cut", ["before withdrawals", "before releases"])
def test_our_own_withdrawal_is_not_taken_for_a_no(world: World, cut: str) -> None:
    world.want(a_draft(), a_hold())
    world.want(cut=cut)
    assert kinds(seen := world.see()) == ["Withdrawn"]
    assert all(isinstance(fact, Withdrawn) and fact.text for fact in seen)
    world.want(a_draft(), a_hold())
    assert (len(world.mailbox.drafts), len(world.calendar.holds)) == (1, 1)


def test_a_withdrawal_that_did_not_happen_is_not_believed(world: World) -> None:
    world.want(a_draft())
    world.want(cut="before WithdrawDraft")
    assert world.see() == ()
    world.mailbox.human_edits("draft-0001", body="Mine.")
    assert states(world.see()) == [Seen.EDITED]


def test_facts_observed_are_of_now(world: World) -> None:
    world.want(a_draft(), cut="before contents")
    later = at("2026-11-23 07:10")
    seen = observe(world.history(), world.facts, world.mailbox, world.calendar, later)
    assert seen.at == later
    assert {fact.at for fact in seen.facts} == {later}
    assert replace(seen, facts=()) == Observation(at=later)


def test_a_change_that_certainly_was_not_made_explains_nothing(world: World) -> None:
    world.want(a_draft(addressed=False))
    world.want(a_draft(), cut="before RewriteDraft")
    (begun,) = [fact for fact in world.facts[-1:] if isinstance(fact, ChangeIntended)]
    world.facts.append(Failed(at=NOW, key=begun.key, code="failed", text="429"))
    (id,) = world.mailbox.drafts
    world.mailbox.human_edits(id, to=a_draft().to)
    assert states(world.see()) == [Seen.EDITED]


def test_a_change_whose_answer_was_lost_still_explains_what_is_seen(world: World) -> None:
    world.want(a_draft(addressed=False))
    world.want(a_draft(), cut="after RewriteDraft")
    (begun,) = [fact for fact in world.facts[-1:] if isinstance(fact, ChangeIntended)]
    world.facts.append(Failed(at=NOW, key=begun.key, code="unanswered", text="no answer"))
    assert kinds(world.see()) == ["DraftFilled"]


class Forgetful(MemoryMailbox):
    """Writes Message-IDs anew, as some say that Gmail does: drafts are known by what they say alone."""

    def find(self, key: Key, created: Fingerprint | None = None, since: datetime | None = None) -> Sequence[DraftRef]:
        return [DraftRef(id, one.draft.fingerprint) for id, one in self._stored.items() if since and created]


def test_a_draft_that_is_known_already_is_adopted_for_nothing_else(world: World) -> None:
    world.mailbox = Forgetful()
    world.want(a_draft(addressed=False))
    world.want(a_draft(addressed=False), a_draft("greta-osei", addressed=False), cut="before CreateDraft")
    assert kinds(world.see()) == []


def test_one_draft_is_adopted_once(world: World) -> None:
    world.mailbox = Forgetful()
    world.want(a_draft(addressed=False), a_draft("greta-osei", addressed=False), cut="before ids")
    world.mailbox.human_deletes("draft-0002")
    assert kinds(world.see()) == ["DraftCreated"]


class Counting(Forgetful):
    """Counts how often it was searched."""

    searches = 0

    def find(self, key: Key, created: Fingerprint | None = None, since: datetime | None = None) -> Sequence[DraftRef]:
        self.searches += 1
        return ()


def searched(more: Sequence[Fact], now: str) -> int:
    """Look at `now` for a draft that Gmail was asked for at 19:10 and did not confirm; give how often it searched."""
    world, box = World(), Counting()
    world.facts.append(ProvidersUsed(at=NOW, mail="gmail", holds="local", account="maya@example.org"))
    world.mailbox = box
    world.want(a_draft(addressed=False), cut="before CreateDraft")
    world.facts += more
    history = fold(world.facts, a_project(), at(now))
    observe(history, world.facts, box, world.calendar, at(now))
    return box.searches


def run_at(moment: str) -> RunFinished:
    return RunFinished(at=at(moment), run=1, exit_code=0)


@pytest.mark.parametrize(
    ("runs", "now", "searches"),
    [
        ([], "2026-11-22 19:15", 1),
        ([], "2026-12-24 07:10", 1),
        ([run_at("2026-11-23 07:10")], "2026-11-23 18:30", 1),
        ([run_at("2026-11-26 07:10")], "2026-11-26 18:30", 0),
    ],
)
def test_what_never_turned_up_is_not_searched_for_for_ever(runs: list[Fact], now: str, searches: int) -> None:
    assert searched(runs, now) == searches


def test_what_the_mailbox_certainly_did_not_create_is_not_searched_for() -> None:
    (key,) = [one.key for one in a_plan(World().history(), NOW, drafts=[a_draft(addressed=False)]).actions]
    assert searched([Failed(at=NOW, key=key, code="failed", text="429")], "2026-11-22 19:15") == 0
