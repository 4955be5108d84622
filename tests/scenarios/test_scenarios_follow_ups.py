"""Asking once more: in the same conversation, once it is known that no answer came, and never after one."""

from __future__ import annotations

from email import message_from_bytes

import pytest

from tests.google_server.request import Request
from tests.scenarios.google_life import GoogleLife
from tests.scenarios.life import Life
from tests.scenarios.places import only_files, only_google
from tests.scenarios.season import CONFERENCE, PEOPLE, THANKS

SANDOVAL = "Dr. Sandoval"
HOME = "Marisol <marisol@home.example.org>"
ASSISTANT = "Mr. Ivo Brand <i.brand@great-basin.example.edu>"


def asked(life: Life) -> Life:
    """Let the request of Thursday, 3 December be sent; a week later it may be repeated once."""
    life.on("2026-12-03").runs().sends(CONFERENCE, SANDOVAL)
    return life.on("2026-12-03 19:00").runs()


def waiting(life: Life) -> Life:
    """Let the second mail lie there on Friday, 11 December: a week has passed, and nobody answered."""
    asked(life).on("2026-12-11").says_nobody_answered(SANDOVAL).runs()
    life.lies(CONFERENCE, SANDOVAL, step=2)
    return life


def test_who_does_not_answer_is_asked_once_more(life: Life) -> None:
    second = waiting(life).draft(CONFERENCE, SANDOVAL, step=2)
    assert second.subject == "Re: 15 minutes at the Great Lakes Winter Symposium?"
    assert second.to == (PEOPLE[SANDOVAL].email,)


def test_nothing_is_asked_again_before_its_time(life: Life) -> None:
    asked(life).on("2026-12-09").says_nobody_answered(SANDOVAL).runs()
    life.nothing_lies(SANDOVAL)
    life.says(SANDOVAL, "not-due", cadence=CONFERENCE)


@only_google("files have no conversations")
def test_the_second_mail_lies_in_the_conversation_of_the_first(life: GoogleLife) -> None:
    first = asked(life).last_sent(SANDOVAL)
    assert first is not None
    life.on("2026-12-11").runs()
    raw, thread = life.raw(life.draft(CONFERENCE, SANDOVAL, step=2))
    head = message_from_bytes(raw)
    assert thread == first.thread
    assert head["In-Reply-To"] == f"<{first.id}>"
    assert head["References"].split()[-1] == f"<{first.id}>"
    assert head["Subject"] == f"Re: {first.subject}"
    assert len(life.mailbox.thread(thread).messages) == 2


@only_google("files have no conversations")
def test_the_second_mail_bears_the_subject_under_which_the_first_was_really_sent(life: GoogleLife) -> None:
    life.on("2026-12-03").runs().sends(CONFERENCE, SANDOVAL, subject="A short question")
    life.on("2026-12-11").runs()
    second = life.draft(CONFERENCE, SANDOVAL, step=2)
    first = life.last_sent(SANDOVAL)
    assert first is not None
    assert (second.subject, life.raw(second)[1]) == ("Re: A short question", first.thread)


def test_a_reply_withdraws_the_waiting_second_mail(life: Life) -> None:
    waiting(life).on("2026-12-12").receives(SANDOVAL, "Friday is perfect.").runs()
    life.nothing_lies(SANDOVAL)
    life.says(SANDOVAL, "replied", cadence=CONFERENCE)


@pytest.mark.parametrize(
    ("answering", "sender"),
    [(True, ""), (False, ""), (False, HOME), (False, ASSISTANT)],
    ids=["in the conversation", "out of it", "from home", "by the assistant"],
)
def test_no_second_mail_is_made_after_a_reply(life: Life, answering: bool, sender: str) -> None:
    asked(life).on("2026-12-08").receives(SANDOVAL, "Friday.", answering=answering, sender=sender).runs()
    for day in ("2026-12-11", "2026-12-20"):
        life.on(day).runs()
        life.nothing_lies(SANDOVAL)
    life.says(SANDOVAL, "replied", cadence=CONFERENCE)


def test_a_reply_leaves_a_second_mail_that_was_edited_and_says_so(life: Life) -> None:
    waiting(life)
    (word, *_) = (one for one in life.draft(CONFERENCE, SANDOVAL, step=2).text.split() if one.isalpha())
    life.edits(CONFERENCE, SANDOVAL, word, "Hello", step=2)
    life.on("2026-12-12").receives(SANDOVAL, "Friday is perfect.").runs()
    assert "Hello" in life.lies(CONFERENCE, SANDOVAL, step=2).text
    assert "repl" in f"{life.screen.out} {life.agenda()}"


def test_an_automatic_answer_does_not_stop_a_second_mail_for_good(life: Life) -> None:
    asked(life).on("2026-12-03 20:00").is_away(SANDOVAL, "I am away until Friday, December 11.").runs()
    life.on("2026-12-11").says_nobody_answered(SANDOVAL).runs()
    life.nothing_lies(SANDOVAL)
    life.on("2026-12-14").says_nobody_answered(SANDOVAL).runs()
    life.lies(CONFERENCE, SANDOVAL, step=2)


def test_a_notice_of_absence_leaves_a_waiting_second_mail_where_it_is(life: Life) -> None:
    waiting(life).on("2026-12-12").is_away(SANDOVAL, "I am away until Monday, December 28.").runs()
    life.does_not_say(SANDOVAL, "replied")


def test_the_second_mail_is_not_taken_for_the_answer_to_the_first(life: Life) -> None:
    waiting(life).on("2026-12-12").sends(CONFERENCE, SANDOVAL, step=2).runs()
    life.does_not_say(SANDOVAL, "replied")
    assert life.in_touch(SANDOVAL) == "12 Dec"


def test_nobody_is_asked_a_third_time(life: Life) -> None:
    waiting(life).on("2026-12-12").sends(CONFERENCE, SANDOVAL, step=2).runs()
    for day in ("2026-12-19", "2026-12-22", "2026-12-28"):
        life.on(day).says_nobody_answered(SANDOVAL).runs()
        life.nothing_lies(SANDOVAL)


def test_more_than_two_second_mails_cannot_be_asked_for(life: Life) -> None:
    life.edits_the_files("{after: 7 days, max: 1}", "{after: 7 days, max: 3}")
    shown = life.types("check")
    assert shown.code == 78
    assert "follow_up" in shown.out + shown.err


def test_nobody_is_reminded_of_a_thank_you(life: Life) -> None:
    life.edits_the_files(
        "  conf-request: {follow_up: {after: 7 days, max: 1}}",
        "  conf-request: {follow_up: {after: 7 days, max: 1}}\n"
        "  interview-thanks: {follow_up: {after: 7 days, max: 1}}",
    )
    shown = life.types("check")
    assert shown.code == 78
    assert "interview-thanks" in shown.out + shown.err


def test_a_thank_you_is_said_once(life: Life) -> None:
    life.on("2026-12-09 18:00").tells("note", "Dr. Osei: Your rule about phantoms has stayed with me.")
    life.tells("note", "policy Harbor State: welcome").runs().sends(THANKS, "Dr. Osei")
    for day in ("2026-12-10", "2026-12-14", "2026-12-17", "2027-01-04"):
        life.on(day).runs()
        life.nothing_lies("Dr. Osei")


def test_a_meeting_that_was_booked_stops_the_second_mail(life: Life) -> None:
    asked(life).on("2026-12-08").books(SANDOVAL, "2026-12-22 11:00").runs()
    life.on("2026-12-11").says_nobody_answered(SANDOVAL).runs()
    life.nothing_lies(SANDOVAL)
    life.says(SANDOVAL, "planned-meeting", cadence=CONFERENCE, text="22 Dec")


def test_a_meeting_that_was_booked_takes_back_a_waiting_second_mail(life: Life) -> None:
    waiting(life).on("2026-12-12").books(SANDOVAL, "2026-12-22 11:00").runs()
    life.nothing_lies(SANDOVAL)


def test_a_meeting_that_was_held_stops_the_second_mail(life: Life) -> None:
    asked(life).on("2026-12-08 18:00").books(SANDOVAL, "2026-12-08 10:00").runs()
    life.on("2026-12-11").runs()
    life.nothing_lies(SANDOVAL)


def test_a_mail_that_came_back_is_not_followed_up(life: Life) -> None:
    asked(life).on("2026-12-04").bounces(SANDOVAL).runs()
    life.on("2026-12-11").says_nobody_answered(SANDOVAL).runs()
    life.nothing_lies(SANDOVAL)
    life.says(SANDOVAL, "bad-address", cadence=CONFERENCE)


def test_who_is_paused_is_not_asked_again(life: Life) -> None:
    waiting(life).on("2026-12-12").tells("pause", "sandoval").runs()
    life.nothing_lies(SANDOVAL)


@only_google("nobody can say of a file why it is gone")
def test_a_second_mail_that_was_deleted_is_not_made_again(life: Life) -> None:
    waiting(life).on("2026-12-12").deletes(CONFERENCE, SANDOVAL, step=2).runs()
    for day in ("2026-12-13", "2026-12-20"):
        life.on(day).runs()
        life.nothing_lies(SANDOVAL)


def test_a_refusal_that_was_told_ends_it(life: Life) -> None:
    asked(life).on("2026-12-08").tells("log", "sandoval", "declined").runs()
    life.on("2026-12-11").runs()
    life.nothing_lies(SANDOVAL)
    life.says(SANDOVAL, "declined", cadence=CONFERENCE)


def test_nobody_is_asked_again_in_the_last_week_before_the_day(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.on("2026-12-28").sends(CONFERENCE, SANDOVAL).runs()
    for day in ("2027-01-04", "2027-01-06"):
        life.on(day).says_nobody_answered(SANDOVAL).runs()
        life.nothing_lies(SANDOVAL)


@only_files("only who reads mail knows that none came")
def test_without_reading_nobody_is_asked_again_before_it_is_said_that_no_answer_came(life: Life) -> None:
    asked(life).on("2026-12-11").runs()
    life.nothing_lies(SANDOVAL)
    assert life.state(SANDOVAL, CONFERENCE, step=2) == "needs"
    assert "outreach log sandoval no-reply" in life.agenda()
    life.tells("log", "sandoval", "no-reply").runs()
    life.lies(CONFERENCE, SANDOVAL, step=2)


def test_the_reason_for_a_second_mail_names_the_day_of_the_first(life: Life) -> None:
    waiting(life)
    shown = life.explained(SANDOVAL)
    assert "no answer since 3 Dec" in str(shown)


def test_the_job_for_second_mails_makes_nothing_else(life: Life) -> None:
    asked(life).on("2026-12-11").says_nobody_answered(SANDOVAL)
    life.tells("note", "Dr. Osei: Your rule about phantoms has stayed with me.").runs("follow-ups")
    life.nothing_lies("Dr. Osei")
    life.lies(CONFERENCE, SANDOVAL, step=2)


@only_google("a file does not arrive in the middle of a run")
def test_a_reply_that_arrives_while_a_run_is_at_work_stops_it_in_time(life: GoogleLife) -> None:
    asked(life).on("2026-12-11")
    readings = 0

    def arriving(_: Request, call: str) -> None:
        nonlocal readings
        readings += call == "gmail.users.history.list"
        if readings == 2:
            life.season.world.on_request = None
            life.receives(SANDOVAL, "Friday is perfect.")

    life.season.world.on_request = arriving
    life.runs()
    assert readings == 2
    life.nothing_lies(SANDOVAL)
