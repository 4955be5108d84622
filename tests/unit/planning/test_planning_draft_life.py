"""What a deleted draft means: no, without a question; and what reading mail says of the drafts that were sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from outreach.decide import decide
from outreach.domain.cadences import Every
from outreach.domain.facts import DraftFilled, Fact, LedgerMade, MailSeen, NewsAdded, ReadUpTo, Seen, StateSeen, Touched
from outreach.domain.history import History, PastDraft, SentMail, Stage
from outreach.domain.mail_facts import OF_MAIL, OF_MEETINGS
from outreach.domain.messages import Fingerprint, Key, key
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.touches import Outcome, Skip, SkipCode, TouchId
from outreach.guardrails import too_soon
from outreach.planning.aliases import Aliases
from outreach.planning.clocks import Clocks
from outreach.planning.exchanges import heard_at, sent_mails
from outreach.planning.fold import fold
from outreach.planning.gates import already_made, open_draft
from outreach.planning.making import past_drafts
from outreach.takeback import takeback
from tests.builders import (
    ACCOUNT,
    a_cadence,
    a_history,
    a_me,
    a_past_draft,
    a_project,
    a_view,
    an_occurrence,
    at,
    day,
)
from tests.unit.reading.mailbox import KEY, OLD_ACCOUNT, QUILL, TOUCH, a_draft, the_project

NOW = at("2026-12-10 18:30")
MADE = LedgerMade(at=at("2026-11-16 08:00"))
CHECKIN = TouchId.parse("mentor-checkin/ada-quill/since-2026-11-16/1")
CHECKIN_KEY = key(ACCOUNT, CHECKIN, "draft", 0)


def seen_as(state: Seen, when: str, name: Key = KEY, since: str = "") -> StateSeen:
    return StateSeen(at=at(when), key=name, state=state, since=at(since) if since else None)


def past(*facts: Fact) -> PastDraft:
    return past_drafts((*a_draft(), *facts), Aliases.of(the_project(), ()))[KEY]


def history(*facts: Fact, now: datetime = NOW) -> History:
    return fold((MADE, *facts), the_project(), now)


def planned(*facts: Fact, now: str) -> Plan:
    moment = at(now)
    return decide(the_project(), history(*facts, now=moment), moment)


def of_quill(plan: Plan, cadence: str) -> tuple[list[Outcome], list[Skip]]:
    rows = [one.outcome for one in plan.drafts if one.touch.person == QUILL.id and one.touch.cadence == cadence]
    return rows, [one for one in plan.skipped if (one.person, one.cadence) == (QUILL.id, cadence)]


class TestStages:
    """From what was seen to what became of a draft."""

    def test_a_deleted_draft_lies_nowhere_and_is_no_riddle(self) -> None:
        found = past(seen_as(Seen.DELETED, "2026-12-04 07:10"))
        assert (found.stage, found.changed_at) == (Stage.DELETED, at("2026-12-04 07:10"))
        assert not found.is_lying
        assert not found.is_untouched

    def test_what_was_gone_and_is_known_to_be_deleted_was_deleted_when_it_vanished(self) -> None:
        found = past(seen_as(Seen.GONE, "2026-12-04 07:10"), seen_as(Seen.DELETED, "2026-12-06 07:10"))
        assert (found.stage, found.changed_at) == (Stage.DELETED, at("2026-12-04 07:10"))

    def test_a_mail_that_left_later_says_that_the_draft_was_sent_after_all(self) -> None:
        """Somebody told their mail program to send it on Monday; until then it lay nowhere."""
        later = seen_as(Seen.SENT, "2026-12-08 07:10", since="2026-12-07 08:00")
        found = past(seen_as(Seen.DELETED, "2026-12-04 07:10"), later)
        assert (found.stage, found.changed_at) == (Stage.SENT, at("2026-12-07 08:00"))

    def test_the_owners_word_that_it_was_sent_wins_and_means_the_day_it_vanished(self) -> None:
        found = past(seen_as(Seen.DELETED, "2026-12-04 07:10"), seen_as(Seen.SENT, "2026-12-08 07:10"))
        assert (found.stage, found.changed_at) == (Stage.SENT, at("2026-12-04 07:10"))

    def test_what_was_edited_before_was_deleted_on_the_day_it_was_missed(self) -> None:
        found = past(seen_as(Seen.EDITED, "2026-12-02 07:10"), seen_as(Seen.DELETED, "2026-12-04 07:10"))
        assert found.changed_at == at("2026-12-04 07:10")


class TestNo:
    """A deleted draft means no."""

    def test_the_touch_of_a_deleted_draft_is_never_made_again(self) -> None:
        deleted = a_past_draft(str(TOUCH), Stage.DELETED, made="2026-12-03 07:10", changed="2026-12-04 07:10")
        view = a_view(history=a_history(drafts=[deleted]), now=NOW)
        occurrence = replace(an_occurrence(QUILL, a_cadence("conf-request")), touch=TOUCH)
        found = already_made(occurrence, view)
        assert found is not None
        assert (found.code, found.text) == (SkipCode.ALREADY_MADE, "drafted 3 Dec, deleted by you 4 Dec")

    def test_its_cadence_goes_on_with_other_touches(self) -> None:
        deleted = a_past_draft("mentor-checkin/ada-quill/since-2026-09-01/1", Stage.DELETED)
        view = a_view(history=a_history(drafts=[deleted]), now=NOW)
        assert open_draft(an_occurrence(QUILL, a_cadence("mentor-checkin")), view) is None

    def test_it_may_not_have_been_sent_and_so_silences_no_other_cadence(self) -> None:
        for stage, silent in ((Stage.GONE, True), (Stage.DELETED, False)):
            draft = a_past_draft("conf-request/ada-quill/astro-2026/1", stage, made="2026-12-08 07:10")
            view = a_view(history=a_history(drafts=[draft]), now=NOW)
            found = too_soon.RULE.skip(an_occurrence(QUILL, a_cadence("mentor-checkin")), view)
            assert (found is not None) is silent, stage

    def test_a_rhythm_begins_again_on_the_day_its_draft_was_deleted(self) -> None:
        facts = (*a_draft(touch=CHECKIN, made="2027-01-14 07:10"),)
        quiet = Touched(at=at("2026-11-16 09:00"), person=QUILL.id, day=day("2026-11-16"), kind="meeting")
        waiting, _ = of_quill(planned(quiet, *facts, now="2027-01-20 08:00"), "mentor-checkin")
        assert waiting == [Outcome.READY]
        no = seen_as(Seen.DELETED, "2027-01-15 07:10", CHECKIN_KEY)
        for now in ("2027-01-15 08:00", "2027-03-01 08:00"):
            rows, skips = of_quill(planned(quiet, *facts, no, now=now), "mentor-checkin")
            assert (rows, [(one.anchor, one.code) for one in skips]) == ([], [("since-2027-01-15", SkipCode.NOT_DUE)])
        rows, _ = of_quill(planned(quiet, *facts, no, now="2027-03-24 08:00"), "mentor-checkin")
        assert rows

    def test_a_draft_that_only_vanished_does_not_move_the_rhythm_of_somebody_met_before(self) -> None:
        for stage, start in ((Stage.GONE, "2026-11-20"), (Stage.DELETED, "2026-12-04")):
            draft = a_past_draft(str(CHECKIN), stage, changed="2026-12-04 22:00")
            view = a_view(history=a_history(drafts=[draft], contacts={"ada-quill": "2026-11-20"}), now=NOW)
            cadence = a_cadence("mentor-checkin")
            assert isinstance(cadence.trigger, Every)
            assert Clocks.of(view).clock(cadence, cadence.trigger, QUILL).start == day(start), stage

    def test_what_a_deleted_draft_told_was_not_told(self) -> None:
        filled = DraftFilled(
            at=at("2026-11-30 07:11"),
            key=KEY,
            ref="draft-1",
            fingerprint=Fingerprint("words"),
            addressed=True,
            subject="News",
            told=("n1",),
        )
        news = NewsAdded(at=at("2026-11-20 08:00"), id="n1", text="Accepted.")
        for state, told in ((Seen.GONE, {"n1"}), (Seen.DELETED, set())):
            found = history(news, *a_draft(), filled, seen_as(state, "2026-12-04 07:10"))
            assert found.told.get(QUILL.id, frozenset()) == told

    def test_taking_everything_back_says_that_it_was_deleted(self) -> None:
        deleted = a_past_draft(str(TOUCH), Stage.DELETED)
        found = takeback(a_history(drafts=[deleted]), a_project(), NOW, keys=None, why="undone")
        assert (found.drafts, found.plan.withdrawn) == ((deleted,), ())


class TestExchanges:
    """What reading mail tells of our own drafts."""

    def mailed(self, **changes: str | bool) -> MailSeen:
        one = MailSeen(
            at=NOW,
            mail="m1",
            person=PersonId("ada-quill"),
            day=day("2026-12-01"),
            outbound=True,
            key=KEY,
            about="Better words",
            id="m@x",
            thread="t9",
        )
        return replace(one, **changes)  # type: ignore[arg-type]

    def test_a_draft_is_known_as_it_was_really_sent(self) -> None:
        found = history(*a_draft(), self.mailed())
        assert found.sent_mails == {KEY: SentMail(id="m@x", thread="t9", subject="Better words")}

    @pytest.mark.parametrize(
        "one",
        [{"outbound": False}, {"key": ""}, {"key": "k" * 32}, {"id": "", "thread": ""}],
        ids=["theirs", "the owner's own", "of nothing we know", "nobody kept what it needs"],
    )
    def test_other_mail_is_none(self, one: dict[str, str | bool]) -> None:
        assert history(*a_draft(), self.mailed(**one)).sent_mails == {}

    def test_a_subject_that_was_not_kept_is_that_of_the_draft(self) -> None:
        found = sent_mails((self.mailed(about=""),), history(*a_draft()).drafts.values())
        assert found[KEY].subject == "ASTRO on Monday"

    def read(self, when: str, account: str = ACCOUNT, source: str = OF_MAIL, missed: str = "") -> ReadUpTo:
        return ReadUpTo(at=at(when), source=source, account=account, cursor="1", missed=day(missed) if missed else None)

    def test_the_last_complete_reading_of_the_owners_account_is_known(self) -> None:
        facts = (
            self.read("2026-12-01 07:10", OLD_ACCOUNT.upper()),
            self.read("2026-12-02 07:10"),
            self.read("2026-12-03 07:10", "another@example.org"),
            self.read("2026-12-04 07:10", source=OF_MEETINGS),
            self.read("2026-12-05 07:10", missed="2026-12-01"),
        )
        assert history(*facts).heard_at == at("2026-12-02 07:10")
        assert history(facts[0]).heard_at == at("2026-12-01 07:10")
        assert history(*facts[2:]).heard_at is None
        assert heard_at((), a_me()) is None

    def test_a_reading_later_than_now_has_not_happened(self) -> None:
        assert history(self.read("2026-12-11 07:10")).heard_at is None
