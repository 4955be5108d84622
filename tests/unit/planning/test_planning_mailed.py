"""What mail that was really exchanged changes: clocks, waiting for answers, absences, addresses that do not work."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from outreach.capture.deciding import resumed
from outreach.decide import decide
from outreach.domain.cadences import Kind, Missed
from outreach.domain.facts import (
    AbsenceSeen,
    BounceSeen,
    DraftFilled,
    Fact,
    LedgerMade,
    MailSeen,
    Resumed,
    Seen,
    StateSeen,
)
from outreach.domain.history import Absence, History, Stage
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.stages import View
from outreach.domain.touches import SkipCode
from outreach.errors import UsageError
from outreach.guardrails import awaiting_reply, bad_address
from outreach.guardrails.rule import PlanRule
from outreach.planning.absences import free_again
from outreach.planning.fold import fold
from outreach.planning.gates import absent
from outreach.planning.unwanted import unwanted
from tests.builders import (
    a_cadence,
    a_history,
    a_past_draft,
    a_view,
    a_window,
    an_occurrence,
    at,
    day,
)
from tests.unit.reading.mailbox import KEY, QUILL, QUILL_AT, TOUCH, a_draft, the_project

NOW = at("2026-12-10 18:30")
MADE = LedgerMade(at=at("2026-11-16 08:00"))
WHO = QUILL.id


def mailed(
    on: str = "2026-12-03", *, outbound: bool = False, kind: str = "mail", key: str = "", mail: str = "m1"
) -> MailSeen:
    return MailSeen(
        at=NOW, mail=mail, person=WHO, day=day(on), outbound=outbound, kind=kind, key=Key(key), about="Contours"
    )


def away(until: str = "2026-12-14", *, on: str = "2026-12-03", is_guess: bool = False) -> AbsenceSeen:
    return AbsenceSeen(at=NOW, mail="a1", person=WHO, until=day(until), on=day(on), is_guess=is_guess)


def came_back(*, permanent: bool = True, on: str = "2026-12-03") -> BounceSeen:
    return BounceSeen(at=NOW, mail="b1", address=QUILL_AT, person=WHO, permanent=permanent, on=day(on))


def history(*facts: Fact, now: datetime = NOW) -> History:
    return fold((MADE, *facts), the_project(), now)


def view(*facts: Fact, now: datetime = NOW) -> View:
    return View(project=the_project(), history=history(*facts, now=now), now=now)


def planned(*facts: Fact, now: str = "2026-12-10 18:30") -> Plan:
    moment = at(now)
    return decide(the_project(), history(*facts, now=moment), moment)


def contacts(*facts: Fact) -> list[tuple[str, str, str]]:
    rows = history(*facts).contacts.get(WHO, ())
    return [(str(one.day), one.kind, one.source) for one in rows]


class TestContacts:
    """Clocks run on mail that was really exchanged."""

    def test_mail_outside_the_tool_is_a_contact(self) -> None:
        found = contacts(mailed(), mailed("2026-12-05", outbound=True, kind="sent", mail="m2"))
        assert found == [("2026-12-03", "mail", "they wrote"), ("2026-12-05", "mail", "you wrote")]

    def test_it_resets_the_periodic_clock(self) -> None:
        before = planned(now="2027-01-18 08:00")
        after = planned(mailed("2027-01-10"), now="2027-01-18 08:00")
        assert {row.touch.anchor for row in before.drafts if row.touch.person == WHO} == {"since-2026-11-16"}
        rows = {(one.anchor, one.code) for one in after.skipped if one.person == WHO}
        assert rows == {("since-2027-01-10", SkipCode.NOT_DUE)}

    def test_a_draft_of_ours_that_was_sent_is_one_contact_on_the_day_of_the_mail(self) -> None:
        mail = mailed("2026-12-01", outbound=True, kind="sent", key=KEY)
        seen = StateSeen(at=NOW, key=KEY, state=Seen.SENT, since=at("2026-12-01 08:30"))
        assert contacts(*a_draft(), mail, seen) == [("2026-12-01", "ask", "sent")]

    def test_it_is_one_contact_also_when_it_was_seen_sent_before_the_mail_was_read(self) -> None:
        first = StateSeen(at=at("2026-12-04 07:10"), key=KEY, state=Seen.SENT)
        mail = mailed("2026-12-01", outbound=True, kind="sent", key=KEY)
        then = StateSeen(at=NOW, key=KEY, state=Seen.SENT, since=at("2026-12-01 08:30"))
        assert contacts(*a_draft(), first, mail, then) == [("2026-12-01", "ask", "sent")]

    def test_a_draft_that_vanished_and_was_sent_is_no_riddle_any_more(self) -> None:
        gone = StateSeen(at=at("2026-12-04 07:10"), key=KEY, state=Seen.GONE)
        sent = StateSeen(at=NOW, key=KEY, state=Seen.SENT, since=at("2026-12-01 08:30"))
        past = history(*a_draft(), gone, sent).drafts[TOUCH]
        assert (past.stage, past.changed_at) == (Stage.SENT, at("2026-12-01 08:30"))

    def test_no_draft_is_sent_before_it_was_made(self) -> None:
        sent = StateSeen(at=NOW, key=KEY, state=Seen.SENT, since=at("2026-11-29 08:30"))
        past = history(*a_draft(), sent).drafts[TOUCH]
        assert past.changed_at == past.made_at

    def test_a_mail_later_than_now_is_invisible(self) -> None:
        assert history(mailed(), now=at("2026-12-09 08:00")).contacts == {}


class TestAnswers:
    """awaiting-reply (T609)."""

    def waits(self, *facts: Fact) -> bool:
        sent = StateSeen(at=NOW, key=KEY, state=Seen.SENT, since=at("2026-12-03 08:30"))
        found = awaiting_reply.RULE.skip(an_occurrence(QUILL, a_cadence()), view(*a_draft(), sent, *facts))
        return found is not None and found.code is SkipCode.AWAITING_REPLY

    @pytest.mark.parametrize(
        ("fact", "waits"),
        [
            (mailed("2026-12-03", kind="reply"), False),
            (mailed("2026-12-05", kind="reply"), False),
            (mailed("2026-12-05"), False),
            (mailed("2026-12-03"), True),
            (mailed("2026-12-02", kind="reply"), True),
            (mailed("2026-12-05", outbound=True, kind="sent"), True),
            (away(), True),
        ],
    )
    def test_any_real_mail_of_theirs_ends_the_waiting_and_nothing_else_does(self, fact: Fact, waits: bool) -> None:
        assert self.waits() is True
        assert self.waits(fact) is waits


class TestAbsences:
    """An automatic answer holds the person."""

    @pytest.mark.parametrize(
        ("until", "is_guess", "free"),
        [
            ("2026-12-14", False, "2026-12-15"),
            ("2026-12-11", False, "2026-12-14"),
            ("2026-12-12", False, "2026-12-14"),
            ("2026-12-24", False, "2026-12-28"),
            ("2026-12-14", True, "2026-12-14"),
            ("2026-12-10", False, "2026-12-11"),
            ("2026-12-10", True, None),
            ("2026-12-09", False, None),
            ("2026-10-01", False, None),
        ],
    )
    def test_until_a_working_day_after_the_return(self, until: str, is_guess: bool, free: str | None) -> None:
        found = free_again(WHO, view(away(until, is_guess=is_guess)))
        assert found == (day(free) if free else None)

    @pytest.mark.parametrize("kind", list(Kind))
    def test_every_cadence_is_held(self, kind: Kind) -> None:
        found = absent(an_occurrence(QUILL, a_cadence(kind=kind, missed=Missed.LATE)), view(away()))
        assert found is not None
        assert (found.code, found.next) == (SkipCode.AWAY, day("2026-12-15"))
        assert found.text == "Dr. Quill is away until 14 Dec, says an automatic answer of 3 Dec"

    def test_one_without_a_day_says_so(self) -> None:
        found = absent(an_occurrence(QUILL, a_cadence(missed=Missed.LATE)), view(away(is_guess=True)))
        assert found is not None
        assert found.text == "Dr. Quill is away, says an automatic answer of 3 Dec"

    def test_what_comes_due_only_after_the_return_is_simply_not_due(self) -> None:
        for opens, is_held in (("2026-12-14", True), ("2026-12-15", False)):
            occurrence = an_occurrence(QUILL, a_cadence(), window=a_window(opens, None))
            assert (absent(occurrence, view(away())) is not None) is is_held
        dateless = replace(an_occurrence(QUILL, a_cadence()), window=None)
        assert absent(dateless, view(away())) is None

    def test_nobody_else_is_held(self) -> None:
        plan = planned(replace(away("2027-01-25"), at=at("2027-01-17 08:00")), now="2027-01-18 08:00")
        assert {one.person for one in plan.skipped if one.code is SkipCode.AWAY} == {WHO}
        assert {one.touch.person for one in plan.drafts} == {"greta-osei"}

    def test_what_may_not_be_late_has_no_next_day(self) -> None:
        cadence = a_cadence(missed=Missed.SKIP)
        occurrence = an_occurrence(QUILL, cadence, window=a_window("2026-12-01", "2026-12-12"))
        found = absent(occurrence, view(away()))
        assert found is not None
        assert found.next is None
        assert found.text.endswith("; its time is over by then")

    def test_of_several_answers_the_last_counts(self) -> None:
        later = away("2026-12-20", on="2026-12-09")
        for facts in ((away(), later), (later, away())):
            assert history(*facts).absent[WHO] == Absence(until=day("2026-12-20"), on=day("2026-12-09"))

    def test_the_owner_can_end_it(self) -> None:
        assert WHO not in history(away(), Resumed(at=NOW, person=WHO)).absent
        assert WHO in history(Resumed(at=NOW, person=WHO), away()).absent

    def test_resume_ends_it_and_once_only(self) -> None:
        before = (away(), came_back())
        (fact,) = resumed(QUILL, view(*before)).facts
        with pytest.raises(UsageError, match="neither paused nor snoozed"):
            resumed(QUILL, view(*before, fact))
        assert resumed(QUILL, view(came_back())).facts

    def test_a_draft_that_waits_is_taken_back_unless_it_could_not_be_made_again(self) -> None:
        touch = "mentor-checkin/ada-quill/since-2026-11-16/1"
        for missed, closes, idle in ((Missed.LATE, None, 1), (Missed.SKIP, "2026-12-12", 0)):
            occurrence = an_occurrence(QUILL, a_cadence(missed=missed), window=a_window("2026-12-01", closes))
            past = a_past_draft(touch, Stage.ADDRESSED, made="2026-12-02 07:10")
            absence = {WHO: Absence(until=day("2026-12-14"), on=day("2026-12-03"))}
            now = a_view(the_project(), a_history(drafts=[past], absent=absence), NOW)
            silenced = absent(occurrence, now)
            assert silenced is not None
            refused = {past.touch: silenced}
            found = unwanted([replace(occurrence, touch=past.touch)], refused, lambda _: False, now, None)
            assert len(found) == idle


class TestBounces:
    """bad-address (R109)."""

    def skip(self, *facts: Fact, email: str = QUILL_AT) -> str:
        rule: PlanRule = bad_address.RULE
        found = rule.skip(an_occurrence(replace(QUILL, email=email)), view(*facts))
        return f"{found.code}: {found.text}" if found else ""

    def test_an_address_to_which_mail_came_back_for_good_is_none(self) -> None:
        assert self.skip(came_back()) == (
            f'bad-address: "{QUILL_AT}" does not work: mail came back on 3 Dec; mend it in people.yaml:3'
        )
        assert self.skip(came_back(), email=QUILL_AT.replace("@", "+lab@"))

    def test_another_address_ends_it_by_itself(self) -> None:
        assert self.skip(came_back(), email="ada@quill.example.org") == ""

    def test_a_delay_is_nothing(self) -> None:
        assert self.skip(came_back(permanent=False)) == ""

    def test_the_owner_can_say_that_it_works_again(self) -> None:
        assert self.skip(came_back(), Resumed(at=NOW, person=WHO)) == ""
        assert self.skip(came_back(), Resumed(at=NOW, person=PersonId("greta-osei"))) != ""

    def test_a_bounce_of_nobody_is_remembered_by_its_address_alone(self) -> None:
        nobody = replace(came_back(), person=None, on=None)
        assert history(came_back(on="2026-12-01"), nobody).bounced == {QUILL_AT: day("2026-12-10")}

    def test_every_cadence_is_silent(self) -> None:
        found = {one.code for one in planned(came_back(), now="2027-01-18 08:00").skipped if one.person == WHO}
        assert found == {SkipCode.BAD_ADDRESS}

    def test_a_draft_to_it_that_waits_is_taken_back(self) -> None:
        filled = DraftFilled(
            at=at("2026-12-02 07:11"),
            key=KEY,
            ref="draft-1",
            fingerprint=Fingerprint("words"),
            addressed=True,
            subject="x",
        )
        assert [one.touch for one in planned(*a_draft(), filled, came_back()).withdrawn] == [TOUCH]
