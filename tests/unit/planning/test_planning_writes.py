"""Every write there ever was, as the facts tell it."""

from __future__ import annotations

from datetime import datetime

from outreach.domain.cadences import Kind
from outreach.domain.facts import (
    CalendarMade,
    ChangeIntended,
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    ProvidersUsed,
    SignedIn,
    SignedOut,
    Withdrawn,
)
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.touches import SkipCode, TouchId
from outreach.planning.writes import Deed, Write, writes
from tests.builders import at

TOUCH = TouchId.parse("interview-thanks/elena-marchetti/harbor-state-2027/1")
DRAFT, HOLD = Key("d" * 32), Key("h" * 32)
PRINT = Fingerprint("f")


def intended(moment: str = "2026-12-02 18:31") -> DraftIntended:
    return DraftIntended(
        at=at(moment), key=DRAFT, touch=TOUCH, generation=0, kind=Kind.THANKS, subject="Thank you", fingerprint=PRINT
    )


def created(moment: str = "2026-12-02 18:32") -> DraftCreated:
    return DraftCreated(at=at(moment), key=DRAFT, ref="r-1", fingerprint=PRINT)


def filled(*, addressed: bool = True, moment: str = "2026-12-02 18:33", says: Fingerprint = PRINT) -> DraftFilled:
    return DraftFilled(at=at(moment), key=DRAFT, ref="r-1", fingerprint=says, addressed=addressed, subject="Thank you")


def held(day: int = 6) -> HoldMade:
    starts = at(f"2026-12-0{day} 17:00")
    return HoldMade(at=at("2026-12-02 18:33"), key=HOLD, ref=HOLD, fingerprint=PRINT, starts=starts, ends=starts)


def hold_intended() -> HoldIntended:
    starts = at("2026-12-06 17:00")
    return HoldIntended(
        at=at("2026-12-02 18:31"),
        key=HOLD,
        touch=TOUCH,
        part="debrief",
        generation=0,
        title="Notes",
        starts=starts,
        ends=starts,
        fingerprint=PRINT,
    )


def told(*facts: Fact) -> list[tuple[Deed, bool]]:
    return [(one.deed, one.certain) for one in writes((12, fact) for fact in facts)]


def test_a_draft_is_made_and_then_addressed() -> None:
    assert told(intended(), created(), filled()) == [(Deed.DRAFT_MADE, True), (Deed.DRAFT_ADDRESSED, True)]


def test_an_unaddressed_one_is_written_again_only_when_it_says_something_else() -> None:
    other = filled(addressed=False, says=Fingerprint("g"))
    assert told(intended(), created(), other) == [(Deed.DRAFT_MADE, True), (Deed.DRAFT_WRITTEN, True)]
    same = filled(addressed=False)
    assert told(intended(), created(), same) == [(Deed.DRAFT_MADE, True)]
    begun = ChangeIntended(at=at("2026-12-02 18:32"), key=DRAFT, outcome=same)
    assert told(intended(), created(), begun) == [(Deed.DRAFT_MADE, True)]


def test_what_was_asked_for_and_not_answered_is_listed_as_unknown() -> None:
    lost = Failed(at=at("2026-12-02 18:32"), key=DRAFT, code="unanswered", text="no answer")
    assert told(intended(), lost) == [(Deed.DRAFT_MADE, False)]


def test_what_was_certainly_not_made_is_not_listed() -> None:
    assert told(intended(), Failed(at=at("2026-12-02 18:32"), key=DRAFT, code="failed", text="429")) == []


def test_what_turns_up_later_is_certain_then() -> None:
    lost = Failed(at=at("2026-12-02 18:32"), key=DRAFT, code="unanswered", text="no answer")
    assert told(intended(), lost, created("2026-12-03 07:10")) == [(Deed.DRAFT_MADE, True)]


def test_a_change_that_was_begun_is_unknown_until_it_is_seen() -> None:
    begun = ChangeIntended(at=at("2026-12-02 18:32"), key=DRAFT, outcome=filled())
    assert told(intended(), created(), begun)[-1] == (Deed.DRAFT_ADDRESSED, False)
    assert told(intended(), created(), begun, filled())[-1] == (Deed.DRAFT_ADDRESSED, True)


def test_a_hold_is_made_once_and_moved_after_that() -> None:
    assert told(hold_intended(), held(), held(7)) == [(Deed.HOLD_MADE, True), (Deed.HOLD_MOVED, True)]


def test_what_is_taken_back_says_what_it_was() -> None:
    back = Withdrawn(at=at("2026-12-03 07:10"), key=DRAFT, code=SkipCode.OFF, text="off")
    gone = Withdrawn(at=at("2026-12-03 07:10"), key=HOLD, code=SkipCode.OFF, text="off")
    found = told(intended(), created(), hold_intended(), held(), back, gone)
    assert found[-2:] == [(Deed.DRAFT_TAKEN_BACK, True), (Deed.HOLD_TAKEN_BACK, True)]


def test_it_says_where_and_in_which_run() -> None:
    used = ProvidersUsed(at=at("2026-12-02 18:30"), mail="gmail", holds="google", account="maya@example.org")
    found = writes([(1, used), (1, intended()), (1, created()), (None, hold_intended()), (None, held())])
    assert [(one.provider, one.run, one.ref) for one in found] == [("gmail", 1, "r-1"), ("google", None, HOLD)]


def test_signing_in_and_making_the_calendar_are_writes_too() -> None:
    def moment(minute: int) -> datetime:
        return at(f"2026-12-02 18:0{minute}")

    facts = (
        SignedIn(at=moment(1), account="maya@example.org", scopes=("gmail.compose",)),
        CalendarMade(at=moment(2), calendar="c1@group.calendar.google.com", account="maya@example.org"),
        SignedOut(at=moment(3), account="maya@example.org"),
    )
    assert [deed for deed, _ in told(*facts)] == [Deed.SIGNED_IN, Deed.CALENDAR_MADE, Deed.SIGNED_OUT]


def test_facts_about_unknown_keys_are_passed_over() -> None:
    assert writes([(1, created()), (1, Failed(at=at("2026-12-02"), key=HOLD, code="failed", text=""))]) == ()


def test_they_come_in_the_order_of_time() -> None:
    found: tuple[Write, ...] = writes([(1, intended()), (1, hold_intended()), (1, created()), (1, held())])
    assert [one.at for one in found] == sorted(one.at for one in found)
