"""When somebody was last really in touch: mail, however it was written, and meetings; nothing else counts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.scenarios.google_life import GoogleLife
from tests.scenarios.life import Life
from tests.scenarios.places import only_google
from tests.scenarios.season import ASSISTANT, CHECKIN, CONFERENCE, HELLO, HOME

TAGGED = "S. Oyelaran <S.Oyelaran+phone@northfield.example.edu>"


def test_mail_sent_without_outreach_counts(life: Life) -> None:
    life.on("2026-11-29").writes("Dr. Oyelaran")
    life.on("2026-11-30").runs()
    life.nothing_lies("Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "29 Nov"


def test_a_checkin_that_waits_goes_when_its_owner_wrote_by_themselves(life: Life) -> None:
    life.on("2026-11-30").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")
    life.on("2026-12-01").writes("Dr. Oyelaran")
    life.on("2026-12-02").runs()
    life.nothing_lies("Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"


def test_a_checkin_that_was_edited_stays_when_its_owner_wrote_by_themselves(life: Life) -> None:
    life.on("2026-11-30").runs().edits(CHECKIN, "Dr. Oyelaran", "nothing is needed from you", "how are you?")
    life.on("2026-12-01").writes("Dr. Oyelaran")
    life.on("2026-12-02").runs()
    assert "how are you?" in life.lies(CHECKIN, "Dr. Oyelaran").text


def test_keeping_in_touch_takes_note_of_mail_that_came(life: Life) -> None:
    life.on("2026-12-20").receives("Jonah", "How did it go?", answering=False)
    life.on("2027-01-20").runs()
    life.nothing_lies("Jonah", HELLO)
    assert life.in_touch("Jonah") == "20 Dec"
    life.says("Jonah", "not-due", cadence=HELLO)


@pytest.mark.parametrize(
    ("who", "sender"), [("Dr. Oyelaran", HOME), ("Dr. Lindqvist", ASSISTANT)], ids=["from home", "by the assistant"]
)
def test_mail_from_another_address_or_an_assistant_is_that_of_the_person(life: Life, who: str, sender: str) -> None:
    life.on("2026-11-28").receives(who, answering=False, sender=sender)
    life.on("2026-11-30").runs()
    assert life.in_touch(who) == "28 Nov"


def test_mail_from_an_address_with_a_tag_is_that_of_the_person(life: Life) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-01").receives("Dr. Oyelaran", answering=False, sender=TAGGED).runs()
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"
    life.nothing_lies("Dr. Oyelaran")


@pytest.mark.parametrize(
    "headers",
    [
        ["List-Id: <announce.northfield.example.edu>"],
        ["Precedence: bulk"],
        ["Content-Type: text/calendar; method=REPLY"],
        ["Auto-Submitted: auto-generated"],
    ],
    ids=["a list", "bulk", "an answer to an invitation", "a machine"],
)
def test_what_nobody_wrote_by_hand_is_no_contact(life: Life, headers: Sequence[str]) -> None:
    life.on("2026-11-28").receives("Dr. Oyelaran", answering=False, headers=headers)
    life.on("2026-11-30").runs()
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"
    life.lies(CHECKIN, "Dr. Oyelaran")


def test_the_owners_own_mail_is_never_taken_for_an_answer(life: Life) -> None:
    life.on("2026-12-03").runs().sends(CONFERENCE, "Dr. Sandoval")
    life.on("2026-12-03 19:00").runs()
    life.on("2026-12-04").writes("Dr. Sandoval", "One more thing.", subject="One more thing")
    life.on("2026-12-05").runs()
    life.does_not_say("Dr. Sandoval", "replied")
    assert life.in_touch("Dr. Sandoval") == "4 Dec"
    life.on("2026-12-11").says_nobody_answered("Dr. Sandoval").runs()
    life.nothing_lies("Dr. Sandoval")
    life.says("Dr. Sandoval", "already-made", cadence=CONFERENCE, text="you wrote to Dr. Sandoval again on 4 Dec")


def test_a_meeting_that_was_held_begins_the_rhythm_anew(life: Life) -> None:
    life.on("2026-11-27 18:00").books("Dr. Oyelaran", "2026-11-27 10:00")
    life.on("2026-11-30").runs()
    life.nothing_lies("Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "27 Nov"


def test_a_meeting_that_is_planned_stops_a_checkin(life: Life) -> None:
    life.on("2026-11-29").books("Dr. Oyelaran", "2026-12-10 10:00")
    life.on("2026-11-30").runs()
    life.nothing_lies("Dr. Oyelaran")
    life.says("Dr. Oyelaran", "planned-meeting", cadence=CHECKIN, text="10 Dec")


@only_google("a declined invitation lies on a calendar only")
def test_an_invitation_the_owner_declined_is_no_meeting(life: GoogleLife) -> None:
    life.on("2026-11-29").invites("Dr. Oyelaran", "2026-11-27 10:00", answer="declined")
    life.invites("Dr. Oyelaran", "2026-12-10 10:00", answer="declined")
    life.on("2026-11-30").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"


@only_google("a declined invitation lies on a calendar only")
def test_an_invitation_they_declined_is_no_meeting(life: GoogleLife) -> None:
    life.on("2026-11-29").invites("Dr. Oyelaran", "2026-12-10 10:00", theirs="declined")
    life.on("2026-11-30").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")


@only_google("crowds meet on a calendar only")
def test_a_lecture_with_many_people_is_no_meeting_with_one_of_them(life: GoogleLife) -> None:
    crowd = [f"n{number}@example.org" for number in range(30)]
    life.on("2026-11-29").invites("Dr. Oyelaran", "2026-11-27 10:00", others=crowd)
    life.on("2026-11-30").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"


@only_google("meetings that come back lie on a calendar only")
def test_of_a_meeting_that_comes_back_the_last_one_held_counts(life: GoogleLife) -> None:
    life.on("2026-11-19").invites("Jonah", "2026-11-24 10:00", recurrence=["RRULE:FREQ=WEEKLY;COUNT=4"])
    life.on("2026-11-30").runs()
    assert life.in_touch("Jonah") == "24 Nov"
    life.on("2026-12-09").runs()
    assert life.in_touch("Jonah") == "8 Dec"


@only_google("the bin of a mail program is read as the bin")
@pytest.mark.parametrize("label", ["TRASH", "SPAM"])
def test_mail_in_the_bin_or_among_spam_is_no_contact(life: GoogleLife, label: str) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-01").receives("Jonah", answering=False)
    (mail,) = [one for one in life.mailbox.messages.values() if one.subject == "A word"]
    life.mailbox.relabel(mail.id, add=[label], remove=["INBOX"])
    life.on("2026-12-02").runs()
    assert life.in_touch("Jonah") == "20 Nov"


@only_google("files have no conversations")
def test_an_answer_the_owner_types_at_once_is_a_mail_of_theirs(life: GoogleLife) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-01").receives("Jonah", "Are you coming?", answering=False)
    (mail,) = [one for one in life.mailbox.messages.values() if one.subject == "A word"]
    life.on("2026-12-02").season.human.replies(mail.thread_id, "I am.")
    life.runs()
    assert life.in_touch("Jonah") == "2 Dec"


@only_google("whole days lie on a calendar only")
def test_a_whole_day_with_somebody_in_the_list_is_no_meeting(life: GoogleLife) -> None:
    life.on("2026-11-29").invites("Dr. Oyelaran", "2026-11-27 10:00", whole_day=True)
    life.on("2026-11-30").runs()
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"


@only_google("what is taken off a calendar is seen there only")
def test_a_meeting_that_was_called_off_did_not_happen(life: GoogleLife) -> None:
    life.on("2026-11-29")
    meeting = life.invites("Dr. Oyelaran", "2026-12-10 10:00")
    life.on("2026-11-30").runs()
    life.nothing_lies("Dr. Oyelaran")
    life.on("2026-12-05").calls_off(meeting)
    life.on("2026-12-11").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"


def test_a_talk_that_was_logged_counts_like_mail(life: Life) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-01").tells("met", "oyelaran", "2026-12-01", "he showed me the planning room").runs()
    life.nothing_lies("Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"


def test_of_mail_and_meetings_the_latest_counts(life: Life) -> None:
    life.on("2026-11-25").receives("Dr. Lindqvist", answering=False)
    life.on("2026-11-27 18:00").books("Dr. Lindqvist", "2026-11-27 10:00")
    life.on("2026-11-30").runs()
    assert life.in_touch("Dr. Lindqvist") == "27 Nov"
    life.on("2026-12-01").writes("Dr. Lindqvist").runs()
    assert life.in_touch("Dr. Lindqvist") == "1 Dec"
