"""Which draft of ours a sent mail is: never one that still lies there, and never two for one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.facts import (
    DraftCreated,
    DraftIntended,
    Fact,
    MailSeen,
    ProvidersUsed,
    RunFinished,
    Seen,
    StateSeen,
)
from outreach.domain.mail import Mail
from outreach.domain.messages import Key, key
from outreach.domain.touches import TouchId
from outreach.reading.sendings import digest
from tests.builders import ACCOUNT, at
from tests.unit.reading.mailbox import (
    KEY,
    KEY_ID,
    OSEI_AT,
    QUILL_AT,
    TOUCH,
    a_draft,
    heard,
    learnt,
    wrote,
)

GMAIL = ProvidersUsed(at=at("2026-11-16 08:00"), mail="gmail", holds="google", account=ACCOUNT)
SNO = TouchId.parse("conf-request/ada-quill/sno-2026/1")
AGAIN = TouchId.parse("conf-request/ada-quill/astro-2026/2")
SENT_AT = "2026-12-01 08:30"
MISSED_AT = "2026-12-02 07:10"


def key_of(touch: TouchId) -> Key:
    return key(ACCOUNT, touch, "draft", 0)


def ran(when: str, code: int = 0) -> RunFinished:
    return RunFinished(at=at(when), run=1, exit_code=code)


def seen_as(state: Seen, when: str = MISSED_AT, touch: TouchId = TOUCH) -> StateSeen:
    return StateSeen(at=at(when), key=key_of(touch), state=state)


def in_gmail(*more: Fact, touch: TouchId = TOUCH, subject: str = "ASTRO on Monday") -> tuple[Fact, ...]:
    """Give the facts of a draft that lies in Gmail, made on 30 November at 7:10."""
    return (GMAIL, *a_draft(touch=touch, subject=subject), *more)


def gone(*more: Fact) -> tuple[Fact, ...]:
    """Give the facts of a draft that lay there in the run of 1 December and was missed on the second."""
    return in_gmail(ran("2026-12-01 07:10"), *more, seen_as(Seen.GONE))


def sent(*mails: Mail, known: tuple[Fact, ...], threads: dict[Key, str] | None = None) -> dict[Key, str]:
    """Give the drafts that are taken for sent, each with the mail it is."""
    facts = learnt(*mails, known=known, threads=threads)
    keys = {one.key for one in facts if isinstance(one, StateSeen) and one.state is Seen.SENT}
    names = {digest(one.id): one.id for one in mails}
    found = {one.key: names[one.mail] for one in facts if isinstance(one, MailSeen) and one.key}
    assert keys == set(found)
    return found


class TestLying:
    """What still lies among the drafts."""

    @pytest.mark.parametrize("state", [None, Seen.EDITED, Seen.AS_WRITTEN])
    @pytest.mark.parametrize(
        "mail",
        [wrote(subject="ASTRO on Monday"), wrote(subject="Other words", thread="t9"), wrote(subject="Other words")],
        ids=["same subject", "same conversation", "any mail"],
    )
    def test_a_draft_that_still_lies_there_is_not_taken_for_sent(self, mail: Mail, state: Seen | None) -> None:
        known = in_gmail(*([seen_as(state)] if state else []))
        assert sent(mail, known=known, threads={KEY: "t9"}) == {}

    def test_a_mail_that_bears_its_key_is_the_draft_wherever_a_copy_lies(self) -> None:
        assert sent(wrote(id=KEY_ID), known=in_gmail()) == {KEY: KEY_ID}

    def test_a_file_may_lie_there_after_its_mail_was_sent(self) -> None:
        mail = wrote(id="m@x", subject="ASTRO on Monday")
        assert sent(mail, known=a_draft()) == {KEY: "m@x"}
        assert sent(wrote(subject="Other words"), known=a_draft()) == {}

    def test_what_was_written_while_the_draft_lay_there_is_not_the_draft_that_vanished_later(self) -> None:
        before = wrote(on="2026-12-01 07:00", id="before@x", subject="ASTRO on Monday", thread="t9")
        assert sent(before, known=gone(), threads={KEY: "t9"}) == {}
        assert sent(replace(before, subject="Other words", thread=""), known=gone()) == {}

    def test_a_run_that_could_not_look_says_nothing_of_what_lay_there(self) -> None:
        known = in_gmail(ran("2026-12-01 07:10"), ran("2026-12-01 18:30", 75), seen_as(Seen.GONE))
        assert sent(wrote(id="m@x", subject="Other words"), known=known) == {KEY: "m@x"}
        known = in_gmail(ran("2026-12-01 07:10"), ran("2026-12-01 18:30", 3), seen_as(Seen.GONE))
        assert sent(wrote(id="m@x", subject="Other words"), known=known) == {}

    def test_a_mail_that_was_known_as_another_does_not_become_the_draft_when_it_is_read_again(self) -> None:
        mail = wrote(id="m@x", subject="ASTRO on Monday", thread="t9")
        lying = in_gmail()
        known = (*lying, *learnt(mail, known=lying, threads={KEY: "t9"}), seen_as(Seen.GONE))
        assert sent(mail, known=known, threads={KEY: "t9"}) == {}


class TestChangedSubjects:
    """What was sent under another subject."""

    def test_a_sent_mail_with_a_changed_subject_is_known_by_its_conversation(self) -> None:
        mail = wrote(id="m@x", subject="Better words", thread="t9")
        assert sent(mail, known=gone(), threads={KEY: "t9"}) == {KEY: "m@x"}

    def test_in_its_conversation_it_is_known_also_when_it_went_to_an_address_nobody_knows(self) -> None:
        mail = wrote("ada@new.example.org", id="m@x", subject="Better words", thread="t9")
        facts = learnt(mail, known=gone(), threads={KEY: "t9"})
        assert facts == (StateSeen(at=at("2026-12-10 18:30"), key=KEY, state=Seen.SENT, since=at(SENT_AT)),)
        assert learnt(replace(mail, thread="t8"), known=gone(), threads={KEY: "t9"}) == ()
        assert sent(wrote(OSEI_AT, thread="t9"), known=gone(), threads={KEY: "t9"}) == {}

    def test_a_sent_mail_with_a_changed_subject_is_not_drafted_again(self) -> None:
        """Nobody saw its conversation: it is the only mail to that person in the time in which the draft vanished."""
        assert sent(wrote(id="m@x", subject="Better words"), known=gone()) == {KEY: "m@x"}

    @pytest.mark.parametrize("state", [Seen.SENT, Seen.DELETED])
    def test_also_when_its_mail_came_later_than_the_look_that_missed_it(self, state: Seen) -> None:
        known = in_gmail(ran("2026-12-01 07:10"), seen_as(state))
        assert sent(wrote(id="m@x", subject="Better words"), known=known) == {KEY: "m@x"}

    def test_the_owners_word_that_it_was_sent_leaves_its_mail_to_be_found(self) -> None:
        known = (*gone(), ran("2026-12-03 07:10"), seen_as(Seen.SENT, "2026-12-03 08:00"))
        assert sent(wrote(id="m@x", subject="Better words"), known=known) == {KEY: "m@x"}

    @pytest.mark.parametrize(
        "mail",
        [
            wrote(OSEI_AT, subject="Better words"),
            wrote(QUILL_AT, OSEI_AT, subject="Better words"),
            wrote(subject="Re: Contours"),
            wrote(subject="Better words", on="2026-12-02 07:11"),
            replace(wrote(subject="Better words"), answers=("theirs@x",)),
        ],
        ids=["to another", "to two", "an answer", "after it was missed", "an answer by its headers"],
    )
    def test_a_mail_that_belongs_elsewhere_is_no_draft_of_ours(self, mail: Mail) -> None:
        assert sent(mail, known=gone()) == {}

    def test_a_mail_in_the_conversation_of_another_draft_is_not_this_one(self) -> None:
        known = (*gone(), *a_draft(touch=SNO, subject="SNO"))
        mail = wrote(subject="Better words", thread="t5")
        assert sent(mail, known=known, threads={key_of(SNO): "t5", KEY: "t9"}) == {}

    def test_a_follow_up_that_left_its_conversation_with_its_subject_is_known_by_what_it_answers(self) -> None:
        made = (GMAIL, *a_draft(made="2026-11-19 07:10"), seen_as(Seen.GONE, "2026-11-21 07:10"))
        first = wrote(id="first@x", on="2026-11-20 08:00", thread="t9")
        known = (*made, *learnt(first, known=made, threads={KEY: "t9"}), *a_draft(touch=AGAIN, subject="Re: ASTRO"))
        known = (*known, ran("2026-12-01 07:10"), seen_as(Seen.GONE, touch=AGAIN))
        mail = replace(wrote(id="m@x", subject="One more question"), answers=("first@x",))
        assert sent(mail, known=known) == {key_of(AGAIN): "m@x"}
        assert sent(replace(mail, answers=("another@x",)), known=known) == {}


class TestSeveral:
    """Several drafts, several mails."""

    def two(self, second_made: str = "2026-11-30 07:10") -> tuple[Fact, ...]:
        drafts = (*a_draft(), *a_draft(touch=SNO, made=second_made, subject="SNO"))
        return (GMAIL, *drafts, seen_as(Seen.GONE), seen_as(Seen.GONE, touch=SNO))

    def test_of_two_mails_neither_is_said_to_be_the_draft(self) -> None:
        mails = (wrote(id="a@x", subject="One"), wrote(id="b@x", subject="Two", on="2026-12-01 09:00"))
        assert sent(*mails, known=gone()) == {}

    def test_of_two_drafts_neither_is_said_to_be_the_mail(self) -> None:
        assert sent(wrote(id="a@x", subject="One"), known=self.two()) == {}

    def test_two_of_each_could_be_either_way_round(self) -> None:
        mails = (wrote(id="a@x", subject="One"), wrote(id="b@x", subject="Two", on="2026-12-01 09:00"))
        assert sent(*mails, known=self.two()) == {}

    def test_the_order_in_time_tells_where_there_is_only_one_way(self) -> None:
        mails = (wrote(id="a@x", subject="One"), wrote(id="b@x", subject="Two", on="2026-12-01 09:00"))
        known = self.two(second_made="2026-12-01 08:45")
        assert sent(*mails, known=known) == {KEY: "a@x", key_of(SNO): "b@x"}
        assert sent(mails[0], known=known) == {KEY: "a@x"}

    def test_a_mail_that_is_surely_one_draft_leaves_the_other_mail_to_the_other(self) -> None:
        mails = (wrote(id="a@x", subject="One"), wrote(id="b@x", subject="SNO", on="2026-12-01 09:00"))
        assert sent(*mails, known=self.two()) == {KEY: "a@x", key_of(SNO): "b@x"}

    def test_the_conversation_counts_more_than_the_subject(self) -> None:
        mails = (wrote(id="a@x", subject="SNO", thread="t1"), wrote(id="b@x", subject="Two", thread="t2"))
        assert sent(*mails, known=self.two(), threads={KEY: "t1", key_of(SNO): "t2"}) == {
            KEY: "a@x",
            key_of(SNO): "b@x",
        }

    def test_a_draft_whose_mail_said_when_it_was_sent_is_no_other_mail(self) -> None:
        known = (*in_gmail(), StateSeen(at=at(MISSED_AT), key=KEY, state=Seen.SENT, since=at(SENT_AT)))
        assert sent(wrote(subject="ASTRO on Monday", thread="t9"), known=known, threads={KEY: "t9"}) == {}


class TestWhatIsKept:
    """What a follow-up needs of the mail it follows."""

    def of(self, mail: Mail) -> MailSeen:
        (found,) = [one for one in learnt(mail, known=gone(), threads={KEY: "t9"}) if isinstance(one, MailSeen)]
        return found

    def test_of_a_sent_draft_the_real_message_id_conversation_and_subject_are_kept(self) -> None:
        long = "A subject that somebody made " + "very " * 20 + "long"
        found = self.of(wrote(id="<CAF3@mail.gmail.com>", subject=long, thread="t9"))
        assert (found.id, found.thread, found.about, found.key) == ("CAF3@mail.gmail.com", "t9", long, KEY)

    def test_of_the_owners_own_mail_they_are_not(self) -> None:
        mail = wrote(OSEI_AT, id="own@x", thread="t4")
        assert (self.of(mail).id, self.of(mail).thread) == ("", "")

    def test_a_mail_without_a_message_id_has_only_its_conversation(self) -> None:
        found = self.of(wrote(id="0123456789abcdef", thread="t9"))
        assert (found.id, found.thread) == ("", "t9")

    def test_an_answer_in_the_conversation_of_a_draft_sent_long_ago_names_it(self) -> None:
        known = (*gone(), *learnt(wrote(id="m@x", thread="t9"), known=gone(), threads={KEY: "t9"}))
        (found,) = learnt(heard(on="2026-12-05 09:00", thread="t9"), known=known)
        assert isinstance(found, MailSeen)
        assert (found.kind, found.key) == ("reply", KEY)


def test_a_draft_that_was_only_meant_to_be_made_is_no_conversation() -> None:
    intended, created = a_draft()
    assert (type(intended), type(created)) == (DraftIntended, DraftCreated)
    assert sent(wrote(subject="Other words"), known=(GMAIL, intended)) == {}
