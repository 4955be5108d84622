"""A rehearsal on one screen and as JSON: weeks, fates, limits, what was stopped, asked and missed, and every draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from outreach.domain.findings import Level
from outreach.reports.rehearsal import all_drafts, rehearsal_json, rehearsed
from tests.played import ADA, ALONE, FINDING, FIRST, LAST, LIN, asked, letter, missed, rehearsal, stop, waited


def row(text: str, head: str) -> str:
    """Give the line of a screen that begins with a word, without its spaces."""
    return next(" ".join(line.split()) for line in text.splitlines() if line.startswith(head))


def test_every_week_has_a_number_and_a_bar_a_month_on_a_line() -> None:
    made = [letter(ADA, FIRST), *(letter(LIN, LAST, cadence=f"hello-{number}") for number in range(4))]
    lines = [" ".join(line.split()) for line in rehearsed(rehearsal(*made)).splitlines()]
    assert lines[2:4] == ["Nov 2026 1 ▂ 0 1 in all", "Dec 2026 4 █ 4 in all"]


def test_a_single_draft_is_seen_beside_a_full_week() -> None:
    full = [letter(LIN, LAST, cadence=f"hello-{number}") for number in range(30)]
    assert " 1 ▁" in rehearsed(rehearsal(letter(ADA, FIRST), *full))


def test_what_became_of_drafts_and_their_kinds_is_counted() -> None:
    text = rehearsed(rehearsal(letter(ADA, FIRST), letter(LIN, LAST, fate="left there")))
    assert row(text, "Drafts ") == "Drafts 2: 1 sent, 1 left"
    assert row(text, "Kinds") == "Kinds 2 updates"


def test_quiet_figures_are_said_in_words() -> None:
    text = rehearsed(rehearsal())
    assert row(text, "Drafts ") == "Drafts none"
    assert row(text, "Holds") == "Holds none"
    assert row(text, "Asked you") == "Asked you 0 times for a word: 0 answered, 0 never, never drafted"
    assert row(text, "Limits") == "Limits none was reached"
    assert row(text, "Silent") == "Silent nothing by rule"
    assert row(text, "Missed") == "Missed 0 windows"
    assert text.splitlines()[-1] == "Pictures, and every draft:   outreach rehearse --html season.html --open"


def test_the_files_that_were_written_are_named_and_a_page_that_was_is_not_offered() -> None:
    text = rehearsed(rehearsal(), drafts="all.txt", page="season.html")
    assert text.splitlines()[-1] == "Every draft, in order: all.txt"


def test_holds_are_told_with_their_fullest_week() -> None:
    held = {date(2026, 11, 23): 2, date(2026, 11, 30): 7}
    text = rehearsed(replace(rehearsal(), holds={"made": 9, "moved": 1}, held=held))
    assert row(text, "Holds") == "Holds 9 made, 1 moved; at most 7 in one week"


def test_a_limit_says_how_many_it_put_off_and_which_to_the_end_of_their_time() -> None:
    found = replace(rehearsal(), waited=(waited(ADA, days=3), waited(LIN, days=2, closes=FIRST, made=LAST)))
    text = rehearsed(found)
    assert row(text, "Limits") == "Limits cap (T602) put off 2 drafts, 5 days in all"
    assert "1 draft put off to the end of the window, as hello to Dr. Chen" in text


def test_what_was_stopped_is_told_by_rule_with_how_often_and_an_example() -> None:
    stopped = (stop(Level.REFUSE, lasted=True), stop(Level.BLOCK, lasted=True), stop(Level.BLOCK, lasted=False))
    text = rehearsed(replace(rehearsal(), stopped=stopped))
    assert row(text, "Stopped") == "Stopped 1 refused, 1 never addressed, 1 until you mended them"
    assert text.count("1 gap (C202): Dr. Quill, a detail is missing") == 2


def test_what_was_asked_and_missed_is_counted() -> None:
    found = replace(
        rehearsal(),
        wanted=(asked(ADA, answered=True), asked(LIN, answered=False)),
        missed=(missed(LIN), missed(ADA, why="not-yet"), missed(ADA)),
    )
    text = rehearsed(found)
    assert row(text, "Asked you") == "Asked you 2 times for a word: 1 answered, 1 never, never drafted"
    assert row(text, "Missed") == "Missed 3 windows: 2 waited for your word, 1 not-yet"


def test_mails_that_come_close_are_counted_each_way_with_an_example() -> None:
    found = rehearsal(letter(ADA, FIRST), letter(LIN, FIRST), letter(ADA, FIRST, cadence="thanks"))
    text = rehearsed(found)
    assert row(text, "Close") == "Close 1 pair to one person in a week, 2 to one department; 0 weeks of several asks"
    assert "Fri 27 Nov Dr. Quill, hello · Fri 27 Nov Dr. Chen, hello" in text


def test_what_could_not_be_written_is_shown() -> None:
    assert "Could not be written: templates/x: no" in rehearsed(replace(rehearsal(), problems=("templates/x: no",)))


def test_each_draft_stands_in_the_file_with_its_fate_and_findings() -> None:
    found = replace(letter(ADA, FIRST), findings=(FINDING,)), replace(letter(ALONE, LAST), most=None)
    shown = all_drafts(rehearsal(*found))
    assert "===== 1. Friday 27 November 2026: hello to Dr. Ada Quill, Northfield" in shown
    assert "===== 4 of 90 words; sent Tue 1 Dec\n===== block: gap (C202), a detail is missing\nSubject: Hello" in shown
    assert "===== 2. Wednesday 9 December 2026: hello to Kim Lee\n===== 4 words;" in shown


def test_the_json_says_what_the_screen_says() -> None:
    found = replace(
        rehearsal(letter(ADA, FIRST), letter(LIN, FIRST)),
        stopped=(stop(Level.BLOCK, lasted=True),),
        waited=(waited(ADA, days=3, closes=LAST), waited(LIN, days=1, made=LAST)),
        wanted=(asked(ADA, answered=True), asked(LIN, answered=False)),
        missed=(missed(LIN), replace(missed(ADA), closes=None)),
    )
    data = rehearsal_json(found)
    assert (data["people"], data["asked"], data["unanswered"], data["kinds"]) == (2, 2, 1, {"update": 2})
    assert data["weeks"] == [
        {"monday": "2026-11-23", "drafts": 2, "kinds": {"update": 2}, "holds": 0},
        {"monday": "2026-11-30", "drafts": 0, "kinds": {}, "holds": 0},
        {"monday": "2026-12-07", "drafts": 0, "kinds": {}, "holds": 0},
    ]
    assert data["collisions"] == [
        {
            "near": "department",
            "days": ["2026-11-27", "2026-11-27"],
            "touches": ["hello/ada-quill/on-2026-11-27/1", "hello/lin-chen/on-2026-11-27/1"],
        }
    ]
    assert data["stops"] == [
        {"rule": "C202", "name": "gap", "ended": "never addressed", "times": 1, "example": "hello/ada-quill/x/1"}
    ]
    assert isinstance(data["limits"], list)
    limit = data["limits"][0]
    assert isinstance(limit, dict)
    assert (limit["drafts"], limit["days"], limit["longest"]) == (2, 4, 3)
    assert isinstance(data["missed"], list)
    assert [one["closes"] for one in data["missed"] if isinstance(one, dict)] == ["2026-12-08", None]
