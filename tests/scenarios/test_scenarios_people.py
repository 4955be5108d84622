"""What silences a person, in every cadence at once: away, gone, paused, snoozed, never; and what does not."""

from __future__ import annotations

import pytest

from tests.scenarios.life import Life
from tests.scenarios.season import CHECKIN, CONFERENCE, HELLO


def test_an_automatic_answer_is_no_answer(life: Life) -> None:
    life.on("2026-11-29").is_away("Dr. Oyelaran", "I am away until Monday, December 7.")
    life.on("2026-11-30").runs()
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"


def test_who_is_away_is_written_to_by_no_cadence_until_a_business_day_after_the_return(life: Life) -> None:
    life.on("2026-12-02").is_away("Dr. Sandoval", "I am out of the office until Friday, December 11.")
    life.on("2026-12-02").tells("news", "My script is public now.")
    for day in ("2026-12-03", "2026-12-07", "2026-12-11", "2026-12-13"):
        life.on(day).runs()
        life.nothing_lies("Dr. Sandoval")
        life.says("Dr. Sandoval", "away", cadence=CONFERENCE)
    life.on("2026-12-14").runs()
    life.lies(CONFERENCE, "Dr. Sandoval")


def test_being_away_is_the_persons_not_that_of_one_cadence(life: Life) -> None:
    """Dr. Oyelaran is met at the symposium too: the check-in and the request wait for the same day."""
    life.edits_the_files("      - who: Dr. Sandoval", MET_TOO)
    life.on("2026-12-03").is_away("Dr. Oyelaran", "Back on Wednesday, December 9.")
    for day in ("2026-12-04", "2026-12-09"):
        life.on(day).runs()
        life.nothing_lies("Dr. Oyelaran")
        life.says("Dr. Oyelaran", "away", cadence=CHECKIN)
        life.says("Dr. Oyelaran", "away", cadence=CONFERENCE)
    life.on("2026-12-10").runs()
    assert life.drafts("", "Dr. Oyelaran")


MET_TOO = """\
      - who: Dr. Oyelaran
        connection: Your talk on brain metastases is why I began my dataset.
        question: what you would measure first
      - who: Dr. Sandoval"""


def test_an_absence_nobody_can_read_the_end_of_lasts_a_week(life: Life) -> None:
    life.on("2026-12-03").is_away("Dr. Sandoval", "I am out of the office with limited access to email.")
    life.on("2026-12-09").runs()
    life.nothing_lies("Dr. Sandoval")
    life.on("2026-12-14").runs()
    life.lies(CONFERENCE, "Dr. Sandoval")


def test_the_absence_of_an_assistant_is_not_that_of_the_person(life: Life) -> None:
    assistant = "Mr. Ivo Brand <i.brand@great-basin.example.edu>"
    life.on("2026-12-02").is_away("Dr. Sandoval", "I am away until Friday, December 11.", sender=assistant)
    life.on("2026-12-03").runs()
    life.lies(CONFERENCE, "Dr. Sandoval")


def test_an_address_from_which_mail_came_back_is_used_by_no_cadence(life: Life) -> None:
    life.edits_the_files("      - who: Dr. Sandoval", MET_TOO)
    life.on("2026-12-02").bounces("Dr. Oyelaran")
    life.on("2026-12-03").runs()
    life.nothing_lies("Dr. Oyelaran")
    life.says("Dr. Oyelaran", "bad-address", cadence=CHECKIN)
    life.says("Dr. Oyelaran", "bad-address", cadence=CONFERENCE)


def test_an_untouched_draft_to_an_address_that_bounced_is_taken_back(life: Life) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-01").bounces("Dr. Oyelaran")
    life.on("2026-12-02").runs()
    life.nothing_lies("Dr. Oyelaran")


def test_a_new_address_ends_what_the_old_one_began(life: Life) -> None:
    life.on("2026-11-29").bounces("Dr. Oyelaran")
    life.on("2026-11-30").runs()
    life.nothing_lies("Dr. Oyelaran")
    life.edits_the_files("<s.oyelaran@northfield.example.edu>", "<samuel.oyelaran@northfield.example.edu>")
    life.on("2026-12-01").runs()
    assert life.lies(CHECKIN, "Dr. Oyelaran").to == ("samuel.oyelaran@northfield.example.edu",)


def test_one_person_can_be_paused_and_the_others_go_on(life: Life) -> None:
    life.on("2026-12-03").runs()
    life.tells("pause", "oyelaran").runs()
    life.nothing_lies("Dr. Oyelaran")
    life.says("Dr. Oyelaran", "paused", cadence=CHECKIN)
    life.lies(CONFERENCE, "Dr. Sandoval")
    life.on("2026-12-20").tells("resume", "oyelaran").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")


def test_somebody_snoozed_is_heard_of_again_by_themselves(life: Life) -> None:
    life.on("2026-11-30").tells("snooze", "oyelaran", "2w").runs()
    life.nothing_lies("Dr. Oyelaran")
    life.on("2026-12-13").runs()
    life.nothing_lies("Dr. Oyelaran")
    life.on("2026-12-14").runs()
    life.lies(CHECKIN, "Dr. Oyelaran")


def test_who_is_never_to_be_written_to_is_not(life: Life) -> None:
    life.on("2026-11-30").runs()
    life.edits_the_files("Jonah, last 2026-11-20", "Jonah, last 2026-08-20, never")
    life.on("2027-01-20").runs()
    life.nothing_lies("Jonah")
    life.says("Jonah", "do-not-contact", cadence=HELLO)


@pytest.mark.parametrize("words", ["", "until 2026-12-10"], ids=["until resumed", "until a day"])
def test_an_edited_draft_of_somebody_paused_is_left_to_its_owner(life: Life, words: str) -> None:
    life.on("2026-11-30").runs().edits(CHECKIN, "Dr. Oyelaran", "nothing is needed from you", "how are you?")
    life.on("2026-12-01").tells("pause", "oyelaran", *words.split()).runs()
    assert "how are you?" in life.lies(CHECKIN, "Dr. Oyelaran").text


def test_a_word_nobody_knows_is_refused_and_not_passed_over(life: Life) -> None:
    life.edits_the_files("    also: marisol@home.example.org\n", "    mute: until 2027-03-01\n")
    shown = life.types("check")
    assert shown.code == 78
    assert "mute" in shown.out + shown.err
