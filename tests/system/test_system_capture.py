"""A day with it: what was said is kept, echoed with the full name, and changes what the next run does."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.domain.facts import LineTaken
from outreach.state.ledger import Ledger
from outreach.state.lock import run_lock
from tests.builders import at
from tests.system.terminal import EVENING, SMALL, Terminal, tree, workspace

NEWS = """\
news:
  - 2026-11-18 audit accepted - My re-planning audit was accepted as a poster.
"""
MORNING = "2026-12-03T07:10"


@pytest.fixture
def small(tmp_path: Path) -> Terminal:
    """Nadia's two people; a check-in to Dr. Oyelaran is due and has something to say."""
    return workspace(tmp_path / "w", SMALL + NEWS)


@pytest.fixture
def example(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w")


def notes(terminal: Terminal, text: str) -> None:
    (terminal.root / "notes.txt").write_text(text, encoding="utf-8")


def facts(terminal: Terminal) -> tuple[object, ...]:
    with Ledger.open(terminal.root, now=at("2026-12-02 18:31"), readonly=True) as ledger:
        return ledger.facts()


def test_a_number_or_a_name_means_the_same_draft(small: Terminal) -> None:
    small.type("run")
    small.type()
    assert small.type("sent", "1").out == "Kept: sent to Dr. Samuel Oyelaran on 2 Dec.\n"
    again = small.type("sent", "oyelaran")
    assert (again.code, "no draft to Dr. Samuel Oyelaran that could have been sent" in again.err) == (2, True)
    assert small.type("run").out.startswith("Nothing for you today.")
    assert "8 weeks since 2 Dec" in small.type("explain", "oyelaran").out


def test_numbers_expire_with_their_list(small: Terminal) -> None:
    small.type("run")
    small.type()
    small.type("sent", "all")
    refused = small.type("dismiss", "1")
    assert refused.code == 2
    assert "the list has changed since 1 was shown" in refused.err
    assert "nothing for you" in refused.out, "the new list is shown"


def test_a_draft_without_a_recipient_is_not_among_all(example: Terminal) -> None:
    example.type("note", "Marchetti: Your Friday plan review is what I would miss.")
    example.type("run", "thanks")
    refused = example.type("sent", "all")
    assert (refused.code, "no draft with a recipient lies there" in refused.err) == (2, True)
    assert example.type("sent", "marchetti").code == 0


@pytest.mark.parametrize("verb", ["dismiss", "skip"])
def test_a_no_takes_an_untouched_draft_back_and_it_is_not_made_again(small: Terminal, verb: str) -> None:
    small.type("run")
    assert "The next run takes the draft back." in small.type(verb, "oyelaran").out.replace("\n  ", " ")
    assert "you said no to it" in small.type("run").out
    assert not list((small.root / "drafts").glob("*.eml"))
    assert small.type("run").out.startswith("Nothing for you today.")


def test_not_this_time_says_when_it_comes_back(small: Terminal) -> None:
    small.type("run")
    assert "Again from" in small.type("skip", "oyelaran").out.replace("\n  ", " ")


def test_what_is_missing_can_be_refused_by_its_number(example: Terminal) -> None:
    shown = example.type("plan", "thanks").out
    assert "FILL IN  1  Dr. Marchetti" in shown
    assert example.type("dismiss", "1").out.startswith("Kept: no thank-you to Dr. Elena Marchetti")
    assert "Dr. Marchetti" not in example.type("plan", "thanks").out


def test_a_hold_is_refused_on_the_calendar(small: Terminal) -> None:
    shown = small.type("plan").out
    number = next(line.split()[1] for line in shown.splitlines() if line.startswith("HOLD"))
    refused = small.type("dismiss", number)
    assert (refused.code, "delete it from your calendar" in refused.err) == (2, True)


@pytest.mark.parametrize(
    ("said", "echo", "code"),
    [
        (["snooze", "oyelaran", "8w"], "before 27 Jan 2027", "snoozed"),
        (["pause", "oyelaran", "until", "Feb", "15"], "before 15 Feb 2027", "paused"),
        (["pause", "oyelaran"], "until you resume", "paused"),
    ],
)
def test_not_now_is_one_word_and_so_is_its_end(small: Terminal, said: list[str], echo: str, code: str) -> None:
    small.type("run")
    assert echo in small.type(*said).out
    assert f"{code}" in small.type("run").out
    assert not list((small.root / "drafts").glob("*.eml"))
    assert small.type("resume", "oyelaran").code == 0
    assert "SEND" in small.type("run").out, "made again, under another key"


def test_one_line_can_wait_alone(small: Terminal) -> None:
    small.type("run")
    small.type()
    assert "no check-in to Dr. Samuel Oyelaran before 27 Jan 2027" in small.type("snooze", "1", "8w").out


def test_a_booked_meeting_makes_the_check_in_wait(small: Terminal) -> None:
    assert "Thu 10 Dec 15:00, 20 min" in small.type("book", "oyelaran", "Dec", "10", "3:00 pm", "20 min").out
    assert "you meet on 10 Dec" in small.type("explain", "oyelaran").out
    assert small.type("book", "oyelaran", "cancel").code == 0
    assert "SEND" in small.type("plan").out


def test_met_and_logged_touches_count(small: Terminal) -> None:
    assert small.type("met", "jonah", "yesterday", "he showed me the room").out == (
        "Kept: met Dr. Jonah Adeyemi, 1 Dec.\n"
    )
    small.type("log", "oyelaran", "update", "2026-11-30", "--", "about the poster")
    assert "In touch 30 Nov" in small.type("explain", "oyelaran").out
    assert small.type("log", "oyelaran", "no-reply").out.startswith("Kept: no answer from Dr. Samuel Oyelaran")


def test_a_promise_is_kept_and_done(small: Terminal) -> None:
    assert "by 27 Jan 2027" in small.type("promised", "oyelaran", "literature screen by Jan 27").out
    assert "is done" in small.type("promised", "oyelaran", "literature screen done").out
    assert small.type("promised", "oyelaran").code == 2


@pytest.mark.parametrize(
    "said",
    [
        ["note", "Oyelaran: MRN 4482913 taught me"],
        ["met", "oyelaran", "patient Mr. Carlos Alvarez was there"],
        ["news", "I saw a 91-year-old recover."],
        ["promised", "oyelaran", "the chart #4482913"],
        ["log", "oyelaran", "update", "DOB 3/4/1950"],
    ],
)
def test_patient_details_are_refused_by_every_verb(small: Terminal, said: list[str]) -> None:
    refused = small.type(*said)
    assert refused.code == 2
    assert "looks like a patient" in refused.err
    assert not (small.root / ".outreach" / "ledger.db").exists()


@pytest.mark.parametrize(
    "said",
    [
        ["snooze", "oyelaran"],
        ["snooze", "oyelaran", "yesterday"],
        ["resume", "oyelaran", "now"],
        ["resume", "oyelaran"],
        ["dismiss", "oyelaran", "please"],
        ["sent", "oyelaran", "please"],
        ["dismiss", "zzz"],
        ["skip", "99"],
        ["met", " "],
    ],
)
def test_what_is_not_understood_ends_with_two_and_keeps_nothing(small: Terminal, said: list[str]) -> None:
    small.type("plan")
    assert small.type(*said).code == 2
    assert not (small.root / ".outreach" / "ledger.db").exists()


def test_a_name_with_several_lines_asks_for_the_number(example: Terminal) -> None:
    example.type("run")
    example.type("note", "policy Harbor State: welcome")
    example.type("note", "Halvorsen: You asked about the limits, and I have read the trial since.")
    several = example.type("dismiss", "halvorsen")
    assert several.code == 2
    assert "for Dr. Ingrid Halvorsen there are" in several.err
    example.type("run")
    drafts = example.type("sent", "halvorsen")
    assert drafts.code == 2
    assert "2 drafts to Dr. Ingrid Halvorsen lie there; say which by its number" in drafts.err


def test_with_somebody_for_whom_nothing_waits_there_is_nothing_to_refuse(example: Terminal) -> None:
    none = example.type("dismiss", "kim anh")
    assert (none.code, "nothing waits for" in none.err) == (2, True)


def test_what_was_sent_is_not_sent_twice_and_what_was_never_made_not_at_all(example: Terminal) -> None:
    ran = example.type("run").out
    numbers = [line.split()[1] if line.startswith("SEND") else line.split()[0] for line in ran.splitlines()[1:3]]
    assert example.type("sent", *numbers).out.startswith("Kept: sent to ")
    assert "was sent already" in example.type("sent", numbers[0]).err
    asked = next(line.split()[2] for line in ran.splitlines() if line.startswith("FILL IN"))
    assert "could have been sent" in example.type("sent", asked).err


def test_several_numbers_are_one_transaction(example: Terminal) -> None:
    example.type("plan", "thanks")
    both = example.type("skip", "1", "2").out.replace("\n  ", " ")
    assert "to Dr. Elena Marchetti." in both
    assert "to Dr. Ingrid Halvorsen." in both


def test_a_line_about_nobody_in_particular_is_refused(small: Terminal) -> None:
    shown = small.type("plan").out
    number = next(line.split()[1] for line in shown.splitlines() if line.startswith("HOLD"))
    refused = small.type("met", number)
    assert (refused.code, f"line {number} is a hold" in refused.err) == (2, True)


def test_a_word_is_kept_while_a_run_is_working(small: Terminal) -> None:
    small.type("run")
    with run_lock(small.root, now=at("2026-12-02 18:31")):
        assert small.type("sent", "oyelaran").code == 0
        assert small.type("run").code == 75


def test_every_run_takes_the_new_lines_of_the_notes(example: Terminal) -> None:
    notes(
        example,
        "Wed 2 Dec\nHarbor State: with Dr. Osei\nDr. Osei: Your rule about phantoms has stayed with me.\n"
        "policy Harbor State: welcome\n",
    )
    before = tree(example.root)
    shown = example.type("plan", "thanks").out
    assert 'Taken from notes.txt, by the next run: 1 note, 1 name, policy "welcome".' in shown
    assert "SEND     1  Dr. Osei" in shown
    assert tree(example.root) == before
    first = example.type("run", "thanks").out
    assert 'Taken from notes.txt: 1 note, 1 name, policy "welcome".' in first
    assert "drafts/2026-12-02-interview-thanks-greta-osei.eml" in first
    assert "Taken" not in example.type("run", "thanks").out
    assert len([one for one in facts(example) if isinstance(one, LineTaken)]) == 3


def test_what_no_run_could_take_is_listed_once_and_stays_in_the_file(example: Terminal) -> None:
    text = "Priya Raman: You laughed.\n"
    notes(example, text)
    assert 'notes.txt:1: not taken: nobody is called "Priya Raman"' in example.type("run", now=EVENING).out
    assert "not taken" not in example.type("run", now=EVENING).out
    assert "not taken" in example.type(now=MORNING).out
    assert "not taken" not in example.type(now=MORNING).out
    assert (example.root / "notes.txt").read_text() == text
    config = example.root / "config.yaml"
    head, _, rest = config.read_text().partition("\npeople:")
    comment, _, people = rest.partition("\n")
    config.write_text(f"{head}\npeople:{comment}\n  - Priya Raman, resident\n{people}")
    assert "Taken from notes.txt: 1 note." in example.type("run", now=MORNING).out


def test_a_patient_in_the_notes_is_named_by_line_until_it_is_gone(example: Terminal) -> None:
    notes(example, "met Jonah\nOsei: MRN 4482913 taught me.\n")
    line = "notes.txt:2: looks like a patient (a record number)"
    assert line in example.type("run").out
    assert line in example.type().out
    assert line in example.type().out
    stored = b"".join(path.read_bytes() for path in (example.root / ".outreach").iterdir() if path.is_file())
    assert b"4482913" not in stored
    notes(example, "met Jonah\n")
    assert "patient" not in example.type().out


def test_what_is_typed_counts_although_the_notes_say_it_too(small: Terminal) -> None:
    notes(small, "met Jonah\n")
    assert small.type("met", "jonah").out == "Kept: met Dr. Jonah Adeyemi, 2 Dec.\n"
    notes(small, "")
    assert "In touch 2 Dec" in small.type("explain", "jonah").out


def test_the_notes_of_a_new_workspace_say_nothing_yet(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "w")
    terminal.type(
        "init",
        "--yes",
        "--name",
        "Nadia Ferrer",
        "--email",
        "n.ferrer@lakeshore.example.edu",
        "--timezone",
        "America/Chicago",
        "--phase",
        "pgy2",
    )
    assert (terminal.root / "notes.txt").exists()
    assert "notes.txt" not in terminal.type("run").out


def test_notes_that_cannot_be_read_stop_nothing(small: Terminal) -> None:
    (small.root / "elsewhere.txt").write_text("met Jonah\n")
    (small.root / "notes.txt").symlink_to(small.root / "elsewhere.txt")
    run = small.type("run")
    assert (run.code, "notes.txt: is a link" in run.out, "SEND" in run.out) == (0, True, True)


def test_what_was_said_at_an_arranged_meeting_is_the_point_of_its_recap(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    terminal.type("met", "oyelaran", "The third question turned out to be the project.", now="2026-12-01 17:00")
    shown = terminal.type("plan", now="2026-12-01 18:30").out
    assert "one point you took from it" not in shown
