"""What becomes of drafts: as written, edited, sent, deleted, gone. Each scenario says what it prevents or gives."""

from __future__ import annotations

import pytest

from tests.google_server.faults import Fault
from tests.scenarios.google_life import GoogleLife
from tests.scenarios.life import Life
from tests.scenarios.places import FILES, GOOGLE, only_files, only_google, without_reading
from tests.scenarios.season import CHECKIN, CONFERENCE, THANKS


def drafted(life: Life) -> Life:
    """Let the check-in to Dr. Oyelaran lie there since Monday, 30 November."""
    life.on("2026-11-30").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")
    return life


def test_a_draft_of_ours_is_not_read_as_mail(life: Life) -> None:
    drafted(life)
    for day in ("2026-12-01", "2026-12-02", "2026-12-03"):
        life.on(day).runs()
        life.lies(CHECKIN, "Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"


def test_what_a_mail_program_saves_while_somebody_types_is_no_contact(life: Life) -> None:
    drafted(life)
    old = "nothing is needed from you"
    for number, new in enumerate(("nothing is needed", "nothing needed", "no answer needed"), start=1):
        life.on(f"2026-12-0{number}").edits(CHECKIN, "Dr. Oyelaran", old, new).runs()
        old = new
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"
    life.lies(CHECKIN, "Dr. Oyelaran")


def test_a_mail_the_owner_only_began_is_no_contact(life: Life) -> None:
    life.on("2026-11-30").writes_a_draft("Jonah", "Dinner", "Half past seven?").runs()
    life.on("2026-12-01").runs()
    assert life.in_touch("Jonah") == "20 Nov"
    assert life.own_drafts() == ("Dinner",)


def test_looking_at_a_draft_does_not_make_it_the_owners(life: Life) -> None:
    drafted(life)
    life.on("2026-12-01").opens(CHECKIN, "Dr. Oyelaran").runs()
    assert "edited by you" not in life.queue()
    life.on("2026-12-02").writes("Dr. Oyelaran").runs()
    life.nothing_lies("Dr. Oyelaran")


def test_what_was_sent_already_is_not_drafted_again(life: Life) -> None:
    drafted(life).sends(CHECKIN, "Dr. Oyelaran")
    for day in ("2026-11-30 19:00", "2026-12-01", "2026-12-20"):
        life.on(day).runs()
        life.nothing_lies("Dr. Oyelaran", CHECKIN)
    assert life.in_touch("Dr. Oyelaran") == "30 Nov"


def test_what_was_sent_under_another_subject_is_not_drafted_again(life: Life) -> None:
    drafted(life).on("2026-12-01").sends(CHECKIN, "Dr. Oyelaran", subject="Better words")
    life.runs()
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"
    life.on("2026-12-09").runs()
    life.nothing_lies("Dr. Oyelaran", CHECKIN)
    assert "did you send it" not in life.queue()


@pytest.mark.parametrize(
    ("life", "day"), [(GOOGLE, "1 Dec"), (FILES, "2 Dec")], indirect=["life"], ids=["by the mail", "by the next run"]
)
def test_what_is_sent_from_the_phone_a_day_later_counts_from_that_day(life: Life, day: str) -> None:
    drafted(life).on("2026-12-01 21:40").sends(CHECKIN, "Dr. Oyelaran")
    life.on("2026-12-02").runs()
    assert life.in_touch("Dr. Oyelaran") == day
    assert "No draft waits for you" in life.queue()


def test_another_mail_to_somebody_does_not_make_a_draft_that_still_lies_there_sent(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.lies(CONFERENCE, "Dr. Sandoval")
    life.on("2026-12-04").writes("Dr. Sandoval", subject="The dataset you asked for").runs()
    assert "found sent" not in life.agenda()
    life.lies(CONFERENCE, "Dr. Sandoval")
    assert "request to meet" in life.queue()


@only_google("files are written without a network that could lose an answer")
def test_a_lost_answer_leaves_one_draft_not_two(life: GoogleLife) -> None:
    life.on("2026-11-30")
    life.season.world.faults.add(Fault(mode="drop-after", method="POST", path=r"/drafts$"))
    life.types("run")
    life.on("2026-11-30 09:00").types("run")
    life.on("2026-12-01").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")
    assert len(life.mailbox.drafts) == 1


def test_a_draft_its_owner_edited_is_never_written_again(life: Life) -> None:
    drafted(life).edits(CHECKIN, "Dr. Oyelaran", "nothing is needed from you", "how are you?")
    life.edits_the_files("was accepted as a poster", "was accepted as a talk")
    for day in ("2026-12-01", "2026-12-02"):
        life.on(day).runs()
        assert "how are you?" in life.draft(CHECKIN, "Dr. Oyelaran").text
    assert "edited by you" in life.queue()


def test_a_draft_its_owner_edited_is_checked_again_and_comes_first(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.on("2026-12-04").edits(CONFERENCE, "Dr. Sandoval", "Dear Dr. Sandoval", "Dear Dr. Quill").runs()
    shown = life.agenda()
    assert "CHECK 1 Dr. Sandoval" in shown
    assert "greeting-name (R101)" in shown
    assert shown.index("R101") < shown.index("Dr. Oyelaran")
    assert "Dear Dr. Quill" in life.draft(CONFERENCE, "Dr. Sandoval").text


def test_of_two_versions_there_is_never_more_than_one_draft(life: Life) -> None:
    """The interview is over and one note is there; nobody knows yet whether people may be thanked."""
    life.on("2026-12-08").runs()
    life.on("2026-12-09 18:00").tells("note", "Dr. Osei: Your rule about phantoms has stayed with me.").runs()
    first = life.lies(THANKS, "Dr. Osei")
    assert first.to == ()
    life.on("2026-12-10").tells("note", "policy Harbor State: welcome").runs()
    second = life.lies(THANKS, "Dr. Osei")
    assert (second.id, second.to) == (first.id, ("greta.osei@harbor-state.example.edu",))


def test_tidying_up_leaves_the_drafts_of_the_owner_alone(life: Life) -> None:
    life.on("2026-11-30").writes_a_draft("Jonah", "Dinner", "Half past seven?")
    drafted(life)
    life.on("2026-12-01").tells("undo", "--all")
    life.nothing_lies("Dr. Oyelaran")
    assert life.own_drafts() == ("Dinner",)


def test_undo_leaves_what_was_edited(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.edits(CONFERENCE, "Dr. Sandoval", "no answer needed", "never mind")
    life.on("2026-12-04").tells("undo", "--all")
    life.nothing_lies("Dr. Oyelaran")
    assert "never mind" in life.lies(CONFERENCE, "Dr. Sandoval").text


@only_google("nobody can say of a file why it is gone")
def test_a_deleted_draft_is_a_no_and_is_not_asked_about(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.on("2026-12-04").deletes(CONFERENCE, "Dr. Sandoval").runs()
    assert "did you send it" not in life.agenda()
    life.says("Dr. Sandoval", "already-made", cadence=CONFERENCE, text="deleted")
    for day in ("2026-12-05", "2026-12-20", "2027-01-02"):
        life.on(day).runs()
        life.nothing_lies("Dr. Sandoval")


@only_google("nobody can say of a file why it is gone")
def test_after_a_deleted_draft_a_rhythm_begins_again_that_day(life: Life) -> None:
    drafted(life).on("2026-12-01").deletes(CHECKIN, "Dr. Oyelaran").runs()
    life.on("2026-12-20").runs()
    life.nothing_lies("Dr. Oyelaran", CHECKIN)
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"
    life.does_not_say("Dr. Oyelaran", "open-draft", cadence=CHECKIN)
    life.on("2027-02-08").tells("news", "My script is public now.")
    assert life.state("Dr. Oyelaran", CHECKIN) == "ready"


GONE = "gone since Tue 1 Dec: did you send it?"


def asked_once(life: Life) -> None:
    """Delete a draft where nobody can know why it is gone: it is asked about, soon no more, and waits in the queue."""
    drafted(life).on("2026-12-01").deletes(CHECKIN, "Dr. Oyelaran").runs()
    assert GONE in life.agenda()
    for day in ("2026-12-02", "2026-12-03", "2026-12-04"):
        life.on(day).runs().agenda()
    assert GONE not in life.on("2026-12-05").agenda()
    assert GONE in life.queue()
    life.nothing_lies("Dr. Oyelaran")


@only_files("what is deleted in a folder leaves no trace")
def test_a_file_that_is_gone_is_asked_about_and_not_made_again(life: Life) -> None:
    asked_once(life)
    life.tells("dismiss", "oyelaran")
    assert GONE not in life.queue()
    life.on("2026-12-06").runs()
    life.nothing_lies("Dr. Oyelaran")


@without_reading("what was sent cannot be told from what was deleted")
def test_a_draft_that_is_gone_unread_is_asked_about_and_not_made_again(life: Life) -> None:
    asked_once(life)
    life.tells("sent", "oyelaran")
    assert GONE not in life.queue()
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"


@without_reading("what was sent cannot be told from what was deleted")
def test_several_that_are_gone_are_answered_with_one_word(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.on("2026-12-03 12:00").sends(CHECKIN, "Dr. Oyelaran").sends(CONFERENCE, "Dr. Sandoval")
    life.on("2026-12-04").runs().tells("sent", "all")
    assert "did you send it" not in life.agenda()
    assert (life.in_touch("Dr. Oyelaran"), life.in_touch("Dr. Sandoval")) == ("4 Dec", "4 Dec")


def test_a_draft_past_its_window_is_taken_back_if_nobody_touched_it(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.on("2027-01-03").runs()
    life.nothing_lies("Dr. Sandoval")


def test_a_draft_past_its_window_stays_once_it_was_edited(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.edits(CONFERENCE, "Dr. Sandoval", "no answer needed", "never mind")
    life.on("2027-01-03").runs()
    life.lies(CONFERENCE, "Dr. Sandoval")
    assert "late since Sat 2 Jan" in life.queue()


def test_the_queue_knows_how_old_a_draft_is_and_until_when_it_counts(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.on("2026-12-08").edits(CONFERENCE, "Dr. Sandoval", "no answer needed", "never mind").runs()
    shown = life.queue()
    assert "request to meet" in shown
    assert "waiting 5 days" in shown
    assert "until 2 Jan 2027" in shown
    assert "edited by you" in shown


def test_the_day_on_the_agenda_is_the_day_on_which_a_draft_is_taken_back(life: Life) -> None:
    """Urgency and due date are worked out once: what the queue calls the last day is the last day."""
    life.on("2026-12-03").runs()
    assert "until Sat 2 Jan" in life.on("2027-01-01").queue()
    life.on("2027-01-02 20:00").runs()
    life.lies(CONFERENCE, "Dr. Sandoval")
    life.on("2027-01-03").runs()
    life.nothing_lies("Dr. Sandoval")
    life.says("Dr. Sandoval", "missed-window", cadence=CONFERENCE, text="2 Jan")


def test_one_draft_is_there_when_a_run_follows_a_run(life: Life) -> None:
    life.on("2026-12-03").runs()
    before = [(one.id, one.raw) for one in life.drafts()]
    life.on("2026-12-03 08:05").runs()
    assert [(one.id, one.raw) for one in life.drafts()] == before
    assert len(before) == 2


@only_google("Gmail alone is said to do it")
def test_a_draft_that_gmail_keeps_around_a_sent_mail_is_not_taken_for_one_that_waits(life: GoogleLife) -> None:
    drafted(life).on("2026-12-01")
    life.season.human.sends_draft(life.draft(CHECKIN, "Dr. Oyelaran").id, leaves_wrapper=True)
    life.runs()
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"
    assert "No draft waits for you" in life.queue()
    life.on("2026-12-20").runs()
    life.nothing_lies("Dr. Oyelaran", CHECKIN)


@only_google("Gmail alone is said to do it")
def test_a_draft_that_gmail_saves_under_another_id_is_not_taken_for_a_no(life: GoogleLife) -> None:
    drafted(life).on("2026-12-01")
    life.season.human.remakes_draft(life.draft(CHECKIN, "Dr. Oyelaran").id)
    life.runs()
    life.lies(CHECKIN, "Dr. Oyelaran")
    assert "did you send it" not in life.agenda()
    assert "deleted" not in str(life.explained("Dr. Oyelaran"))
    life.on("2026-12-02").sends(CHECKIN, "Dr. Oyelaran").runs()
    assert life.in_touch("Dr. Oyelaran") == "2 Dec"


@only_google("there are requests to count")
def test_a_run_with_nothing_new_asks_little_and_changes_nothing(life: GoogleLife) -> None:
    life.on("2026-12-03").runs()
    life.on("2026-12-03 09:00").runs()
    writes, asked = life.season.writes(), len(life.season.world.journal)
    life.on("2026-12-03 10:00").runs()
    assert life.season.writes() == writes
    # one of them may be for a token, and one is for a draft that offers times: when is the owner busy?
    calls = [one.call for one in life.season.world.journal[asked:]]
    assert len(calls) <= 7
    assert calls.count("calendar.freebusy.query") == 1
