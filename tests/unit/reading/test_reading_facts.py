"""What mails teach: once, in any order, and of nobody but the people the owner knows."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.facts import AbsenceSeen, BounceSeen, Fact, MailSeen, Seen, StateSeen, Withdrawn
from outreach.domain.mail import Mail
from outreach.domain.touches import SkipCode, TouchId
from outreach.reading.read import facts_of, wants_text
from outreach.reading.sendings import digest
from outreach.reading.whom import Whom
from outreach.state.codec import encode
from tests.builders import ACCOUNT, a_me, a_person, a_project, at, day
from tests.unit.reading.mailbox import (
    ASSISTANT_AT,
    DAEMON,
    KEY,
    KEY_ID,
    NOW,
    OLD_ACCOUNT,
    OSEI,
    OSEI_AT,
    QUILL,
    QUILL_AT,
    a_draft,
    heard,
    learnt,
    the_project,
    wrote,
)

ASTRO = "ASTRO on Monday"
AUTO = {"auto-submitted": "auto-replied"}


def seen(*mails: Mail, known: tuple[Fact, ...] = ()) -> list[tuple[str, str, str]]:
    """Give person, kind and day of the mails that were learnt."""
    found = [one for one in learnt(*mails, known=known) if isinstance(one, MailSeen)]
    return [(one.person, one.kind, str(one.day)) for one in found]


class TestContact:
    """Mail with people the owner knows."""

    def test_what_the_owner_wrote_and_what_came_are_told(self) -> None:
        assert seen(wrote(), heard()) == [("ada-quill", "sent", "2026-12-01"), ("ada-quill", "mail", "2026-12-03")]

    def test_a_mail_to_five_counts_for_each_one_known(self) -> None:
        to = (QUILL_AT, "x@example.org", OSEI_AT, "y@example.org", QUILL_AT.replace("@", "+lab@"))
        assert [row[:2] for row in seen(wrote(*to))] == [("ada-quill", "sent"), ("greta-osei", "sent")]

    def test_a_mail_with_the_assistant_counts_for_the_person(self) -> None:
        assert seen(heard(ASSISTANT_AT), wrote(ASSISTANT_AT, on="2026-12-04 08:00")) == [
            ("greta-osei", "mail", "2026-12-03"),
            ("greta-osei", "sent", "2026-12-04"),
        ]

    @pytest.mark.parametrize(
        "mail",
        [
            heard("stranger@example.org"),
            wrote("stranger@example.org"),
            heard(OLD_ACCOUNT, to=(QUILL_AT,)),
            heard(ACCOUNT, to=(ACCOUNT, QUILL_AT)),
            replace(heard(), is_binned=True),
            replace(wrote(), is_draft=True, is_sent=False),
            heard(marks={"list-id": "<x>"}),
            heard(subject="Accepted: Contours"),
            heard(marks=AUTO, text="Your mail has come; I will answer right away."),
            heard(to=tuple(f"r{number}@example.edu" for number in range(11))),
            heard(on="2026-12-10 18:31"),
        ],
    )
    def test_all_other_mail_is_no_contact(self, mail: Mail) -> None:
        assert learnt(mail) == ()

    def test_what_is_kept_of_a_mail_is_its_day_its_person_and_a_short_subject(self) -> None:
        (fact,) = learnt(heard(id="<a@b>", subject="  Contours\n\tfor " + "x" * 90, text="a secret"))
        assert fact == MailSeen(
            at=NOW,
            mail=digest("a@b"),
            person=QUILL.id,
            day=day("2026-12-03"),
            outbound=False,
            kind="mail",
            about="Contours for " + "x" * 67,
        )

    def test_a_subject_by_which_a_patient_could_be_known_is_not_kept(self) -> None:
        (fact,) = learnt(heard(subject="Re: MRN 4837261, contours"))
        assert isinstance(fact, MailSeen)
        assert fact.about == ""

    def test_the_day_is_the_owners(self) -> None:
        assert seen(replace(heard(), at=at("2026-12-03 23:30"))) == [("ada-quill", "mail", "2026-12-03")]

    def test_of_a_crowd_of_strangers_not_even_an_address_is_kept(self) -> None:
        to = (QUILL_AT, "stranger@example.org")
        mails = (wrote(*to), heard(to=(ACCOUNT, "stranger@example.org")), heard("stranger@example.org"))
        kept = " ".join(encode(fact) for fact in learnt(*mails))
        assert "stranger" not in kept
        assert "@" not in kept


class TestReplies:
    """What answers the owner."""

    def test_an_answer_by_its_headers_is_a_reply(self) -> None:
        mails = (wrote(id="q1@x"), heard(answers=("<q1@x>",)))
        assert seen(*mails)[1] == ("ada-quill", "reply", "2026-12-03")

    def test_an_answer_to_a_mail_of_an_earlier_reading_is_a_reply(self) -> None:
        known = learnt(wrote(id="q1@x"))
        assert seen(heard(answers=("q1@x",)), known=known) == [("ada-quill", "reply", "2026-12-03")]

    def test_a_mail_in_a_conversation_the_owner_wrote_in_is_a_reply(self) -> None:
        mails = (wrote(thread="t1"), heard(thread="t1"), heard(on="2026-11-30 08:00", thread="t1"))
        assert [row[1:] for row in seen(*mails)] == [
            ("mail", "2026-11-30"),
            ("sent", "2026-12-01"),
            ("reply", "2026-12-03"),
        ]

    def test_where_the_owners_own_mail_is_not_at_hand_the_subject_decides(self) -> None:
        assert seen(heard(answers=("lost@x",), subject="RE: A question"))[0][1] == "reply"
        assert seen(heard(answers=("lost@x",), subject="A question"))[0][1] == "mail"
        assert seen(heard(subject="Re: A question"))[0][1] == "mail"

    def test_an_answer_to_a_draft_of_ours_names_it(self) -> None:
        (fact,) = learnt(heard(answers=("other@x", KEY_ID)), known=a_draft())
        assert isinstance(fact, MailSeen)
        assert (fact.kind, fact.key) == ("reply", KEY)

    def test_an_answer_of_the_assistant_is_the_persons(self) -> None:
        mails = (wrote(OSEI_AT, id="q1@x"), heard(ASSISTANT_AT, answers=("q1@x",)))
        assert seen(*mails)[1] == ("greta-osei", "reply", "2026-12-03")


class TestDrafts:
    """Drafts of ours that were sent."""

    def sent(self, *mails: Mail, known: tuple[Fact, ...] | None = None, thread: str = "") -> list[StateSeen]:
        found = learnt(*mails, known=a_draft() if known is None else known, threads={KEY: thread})
        return [one for one in found if isinstance(one, StateSeen)]

    def test_a_mail_with_the_key_of_a_draft_is_that_draft_whatever_became_of_its_subject(self) -> None:
        mail = wrote(id=KEY_ID, subject="Something else")
        expected = StateSeen(at=NOW, key=KEY, state=Seen.SENT, since=at("2026-12-01 08:30"))
        assert self.sent(mail) == [expected]
        (fact,) = [one for one in learnt(mail, known=a_draft()) if isinstance(one, MailSeen)]
        assert (fact.key, fact.outbound) == (KEY, True)

    def test_it_is_sent_also_when_it_went_to_an_address_nobody_knows(self) -> None:
        assert [one.key for one in self.sent(wrote("new@example.org", id=KEY_ID))] == [KEY]
        assert self.sent(wrote("new@example.org", id=f"{'0' * 32}@x")) == []

    def test_in_its_conversation_to_its_person_it_is_sent_though_the_subject_changed(self) -> None:
        assert [one.key for one in self.sent(wrote(subject="New", thread="t9"), thread="t9")] == [KEY]
        assert self.sent(wrote(OSEI_AT, subject="New", thread="t9"), thread="t9") == []
        assert self.sent(wrote(subject="New", thread="t8"), thread="t9") == []

    def test_a_mail_program_that_gives_a_new_message_id_keeps_the_subject(self) -> None:
        assert [one.key for one in self.sent(wrote(subject="Astro  on monday"))] == [KEY]

    @pytest.mark.parametrize(
        "mail",
        [
            wrote(OSEI_AT, subject=ASTRO),
            wrote(subject=f"Re: {ASTRO}"),
            wrote(subject=ASTRO, on="2026-11-29 08:00"),
            wrote(subject="Another"),
            replace(wrote(id=KEY_ID), is_draft=True, is_sent=False),
            replace(wrote(id=KEY_ID), is_binned=True),
            heard(id=KEY_ID, subject=ASTRO),
        ],
    )
    def test_what_was_not_sent_or_is_another_mail_is_no_draft_of_ours(self, mail: Mail) -> None:
        assert self.sent(mail) == []

    def test_a_draft_is_one_mail_only(self) -> None:
        mails = (wrote(subject=ASTRO), wrote(subject=ASTRO, on="2026-12-02 08:00"))
        assert [one.since for one in self.sent(*mails)] == [at("2026-12-01 08:30")]
        with_key = (*mails, wrote(id=KEY_ID, on="2026-12-05 08:00"))
        assert [one.since for one in self.sent(*with_key)] == [at("2026-12-05 08:00")]

    def test_the_draft_made_last_is_meant(self) -> None:
        other = TouchId.parse("conf-request/ada-quill/sno-2026/1")
        known = (*a_draft(), *a_draft(touch=other, made="2026-11-30 18:30"))
        (found,) = self.sent(wrote(subject=ASTRO), known=known)
        assert found.key != KEY

    def test_what_we_took_back_and_was_sent_all_the_same_is_a_mail_like_any(self) -> None:
        gone = Withdrawn(at=at("2026-11-30 18:30"), key=KEY, code=SkipCode.OFF, text="off")
        known = (*a_draft(), gone)
        assert self.sent(wrote(id=KEY_ID), known=known) == []
        assert self.sent(wrote(subject=ASTRO), known=known) == []
        assert seen(wrote(id=KEY_ID), known=known) == [("ada-quill", "sent", "2026-12-01")]

    def test_a_draft_left_in_a_folder_does_not_hide_that_it_was_sent(self) -> None:
        copy = replace(wrote(id=KEY_ID), is_draft=True, is_sent=False)
        for mails in permutations((copy, wrote(id=KEY_ID), replace(wrote(id=KEY_ID), is_binned=True))):
            assert [one.key for one in self.sent(*mails)] == [KEY]


class TestAbsences:
    """Automatic answers."""

    def test_an_absence_is_told_with_its_end(self) -> None:
        (fact,) = learnt(heard(marks=AUTO, text="I am out of the office until Monday, December 14."))
        assert fact == AbsenceSeen(
            at=NOW,
            mail=digest(f"2026-12-03T09:12.{QUILL_AT}"),
            person=QUILL.id,
            until=day("2026-12-14"),
            on=day("2026-12-03"),
        )

    @pytest.mark.parametrize(
        ("subject", "text", "until", "is_guess"),
        [
            ("Automatic reply: Contours", "", "2026-12-10", True),
            ("Automatic reply: Contours", "I am on leave.", "2026-12-10", True),
            ("Out of office: back December 15", "Please write to the team.", "2026-12-15", False),
            ("Automatic reply: Contours", "Returning Jan 4.", "2027-01-04", False),
        ],
    )
    def test_where_no_day_can_be_read_it_is_a_week(self, subject: str, text: str, until: str, is_guess: bool) -> None:
        (fact,) = learnt(heard(subject=subject, marks=AUTO, text=text))
        assert isinstance(fact, AbsenceSeen)
        assert (fact.until, fact.is_guess) == (day(until), is_guess)

    def test_an_assistants_absence_is_not_the_persons(self) -> None:
        assert learnt(heard(ASSISTANT_AT, marks=AUTO, text="I am away until December 14.")) == ()

    def test_who_is_back_again_is_not_remembered_as_away(self) -> None:
        assert learnt(heard(on="2026-11-02 09:00", marks=AUTO, text="Back on November 9.")) == ()

    def test_the_words_of_an_absence_are_not_kept(self) -> None:
        (fact,) = learnt(heard(marks=AUTO, text="Away until December 14: surgery.", subject="Surgery"))
        assert "surgery" not in encode(fact).casefold()

    def test_who_has_left_has_an_address_nobody_reads(self) -> None:
        (fact,) = learnt(heard(marks=AUTO, text="I am no longer at Northfield."))
        assert isinstance(fact, BounceSeen)
        assert (fact.address, fact.person, fact.permanent) == (QUILL_AT, "ada-quill", True)


class TestBounces:
    """Mail that came back."""

    def bounce(self, address: str) -> Mail:
        return heard(DAEMON, subject="Undelivered Mail", text=f"<{address}>: 550 5.1.1 user unknown")

    def test_the_address_of_somebody_known_is_told(self) -> None:
        (fact,) = learnt(self.bounce(QUILL_AT))
        assert fact == BounceSeen(
            at=NOW,
            mail=digest(f"2026-12-03T09:12.{DAEMON}"),
            address=QUILL_AT,
            person=QUILL.id,
            permanent=True,
            on=day("2026-12-03"),
        )

    @pytest.mark.parametrize("address", ["stranger@example.org", ACCOUNT, ASSISTANT_AT])
    def test_nobody_elses_is_kept(self, address: str) -> None:
        assert learnt(self.bounce(address)) == ()


class TestOnce:
    """Nothing is told twice, and the order of mails changes nothing."""

    MAILS = (
        wrote(id="q1@x"),
        heard(answers=("q1@x",)),
        wrote(id=KEY_ID, on="2026-12-02 08:00"),
        heard(on="2026-12-04 08:00", answers=(KEY_ID,)),
        wrote(subject=ASTRO, on="2026-12-05 08:00"),
        heard(OSEI_AT, on="2026-12-06 08:00", marks=AUTO, text="Back on January 4."),
        heard(DAEMON, on="2026-12-07 08:00", subject="Undelivered Mail", text=f"<{QUILL_AT}>: user unknown"),
        wrote(OSEI_AT, QUILL_AT, on="2026-12-08 08:00"),
    )

    def test_a_mail_read_again_teaches_nothing(self) -> None:
        known = (*a_draft(), *learnt(*self.MAILS, known=a_draft()))
        assert len(known) == 12
        assert learnt(*self.MAILS, known=known) == ()
        assert learnt(*self.MAILS, *self.MAILS, known=a_draft()) == known[2:]

    @given(st.permutations(MAILS))
    def test_in_whatever_order_they_lie_there(self, mails: list[Mail]) -> None:
        assert learnt(*mails, known=a_draft()) == learnt(*self.MAILS, known=a_draft())

    def test_what_is_learnt_bit_by_bit_is_what_is_learnt_at_once(self) -> None:
        known = a_draft()
        for mail in self.MAILS:
            known = (*known, *learnt(mail, known=known))
        assert set(known) == {*a_draft(), *learnt(*self.MAILS, known=a_draft())}

    def test_a_person_who_was_renamed_is_not_told_anew(self) -> None:
        known = learnt(heard())
        renamed = a_project(me=a_me(), people=(replace(a_person("Dr. Ada Osei", email=QUILL_AT), was=("ada-quill",)),))
        assert facts_of([heard()], renamed, known, NOW) == ()

    def test_somebody_written_into_the_files_later_is_told_then(self) -> None:
        alone = a_project(people=(QUILL,))
        mail = wrote(QUILL_AT, OSEI_AT)
        known = facts_of([mail], alone, (), NOW)
        new = facts_of([mail], a_project(people=(QUILL, OSEI)), known, NOW)
        assert [one.person for one in new if isinstance(one, MailSeen)] == ["greta-osei"]


@pytest.mark.parametrize(
    ("mail", "wanted"),
    [
        (heard(), False),
        (heard(marks=AUTO), True),
        (heard(ASSISTANT_AT, marks=AUTO), False),
        (heard("stranger@example.org", marks=AUTO), False),
        (heard(DAEMON, subject="Undelivered Mail"), True),
        (wrote(), False),
    ],
)
def test_the_words_of_hardly_any_mail_are_wanted(mail: Mail, wanted: bool) -> None:
    assert wants_text(mail, Whom.of(the_project())) is wanted
