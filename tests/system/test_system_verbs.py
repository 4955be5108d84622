"""Queue, open, copy, redo, undo, review, export and holds as they are typed; and what agendas promise."""

from __future__ import annotations

import io
import json
import os
import shutil
from pathlib import Path

import pytest

from outreach.domain.facts import RunFinished, RunStarted, Shown
from outreach.errors import DiskError, Exit
from outreach.state.export import read
from outreach.state.ledger import Ledger
from outreach.state.lock import run_lock
from tests.builders import a_touch, at
from tests.system.terminal import SMALL, Screen, Terminal, tree, workspace

EVENING, NEXT_DAY = "2026-12-02 18:30", "2026-12-03 08:00"
MARCHETTI = "Dr. Marchetti: Your Friday plan review is what I would miss."
INTERVIEW_DAY = """\
version: 1
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}
news:
  - 2026-11-18 audit accepted - My re-planning audit was accepted as a poster for the spring meeting.
people:
  - Dr. Noor Hadid <noor.hadid@lakeshore.example.edu>, research mentor, last 2026-09-20
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, program director, Harbor State
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, faculty, Harbor State
programs:
  - Harbor State University (Harbor State, HSU), America/New_York, thank_you welcome
  - Cedar Ridge Medical Center (Cedar Ridge), America/Chicago
interviews:
  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Marchetti, Dr. Halvorsen
"""
DRAFT = "2026-12-02-interview-thanks-elena-marchetti.eml"


@pytest.fixture
def begun(tmp_path: Path) -> Terminal:
    """An interview day: two people were met, one of them said something."""
    terminal = workspace(tmp_path / "w", INTERVIEW_DAY)
    assert terminal.type("note", MARCHETTI, now="2026-12-02 18:00").code == 0
    return terminal


@pytest.fixture
def example(begun: Terminal) -> Terminal:
    """After that evening's run: two finished drafts, a missing detail, holds."""
    assert begun.type("run", now=EVENING).code == 0
    return begun


@pytest.fixture
def small(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w", SMALL)


def edit(terminal: Terminal, old: str, new: str) -> None:
    config = terminal.root / "config.yaml"
    assert old in config.read_text()
    config.write_text(config.read_text().replace(old, new))


def type_into(path: Path, words: str) -> None:
    path.write_bytes(path.read_bytes().replace(b"Dear ", f"{words}\r\nDear ".encode(), 1))


def facts_of(terminal: Terminal) -> tuple[object, ...]:
    with Ledger.open(terminal.root, now=at(NEXT_DAY), readonly=True) as ledger:
        return ledger.facts()


def number(screen: Screen, words: str) -> str:
    """Find the number of the line that says something."""
    line = next(line for line in screen.out.splitlines() if words in line)
    return next(word for word in line.split() if word.isdigit())


# queue and holds


def test_the_queue_says_age_window_and_hand(example: Terminal) -> None:
    type_into(example.root / "drafts" / DRAFT, "One more thing.")
    shown = example.type("queue", now=NEXT_DAY)
    assert "Thu 3 Dec · 2 drafts waiting, 1 edited by you and yours alone" in shown.out
    assert "thank-you, " in shown.out
    assert "waiting 1 day, until Mon 7 Dec, edited by you" in " ".join(shown.out.split())
    assert shown.out.endswith("Read one: outreach show N      Hand it over: outreach open N\n")


def test_an_edited_draft_is_checked_again_and_never_changed(example: Terminal) -> None:
    path = example.root / "drafts" / DRAFT
    type_into(path, "I would love to come to Cedar Ridge.")
    before = path.read_bytes()
    for command in ("queue", "agenda"):
        shown = example.type(command, now=NEXT_DAY)
        assert "CHECK" in shown.out
        assert "(R104)" in shown.out
    example.type("run", now=NEXT_DAY)
    assert path.read_bytes() == before


def test_a_vanished_draft_is_asked_about_on_three_days_and_kept_in_the_queue(example: Terminal) -> None:
    (example.root / "drafts" / DRAFT).unlink()
    first = example.type("queue", now=NEXT_DAY)
    assert "Dr. Marchetti  thank-you, gone since Thu 3 Dec: did you send it?" in first.out
    mine = number(first, "gone since")
    assert f"outreach sent {mine}   or   outreach dismiss {mine}" in first.out
    assert "gone since" in example.type(now=NEXT_DAY).out
    for again in ("2026-12-03 20:00", "2026-12-04 08:00", "2026-12-05 08:00", "2026-12-05 20:00"):
        assert "gone since" in example.type(now=again).out, "a day counts once"
    later = "2026-12-06 08:00"
    assert "gone since" not in example.type(now=later).out
    assert "gone since" in example.type("--all", now=later).out
    asked = example.type("queue", now=later)
    assert "gone since" in asked.out
    example.type("dismiss", number(asked, "gone since"), now=later)
    assert "gone since" not in example.type("queue", now=later).out


def test_an_empty_queue_and_no_holds_say_so(small: Terminal) -> None:
    assert small.type("queue").out == "No draft waits for you. What is next: outreach\n"
    assert small.type("holds").out == "Nothing is held. What would be: outreach plan\n"
    assert json.loads(small.type("--json", "queue").out)["rows"] == []


def test_holds_say_what_and_until_when_and_have_numbers(example: Terminal) -> None:
    shown = example.type("holds", now=NEXT_DAY)
    assert "tentative and private, nobody invited" in shown.out
    assert "Sun  6 Dec 17:00-17:30  weekly review" in shown.out
    assert (
        "weekly review: Sunday 6 December 2026"
        in example.type("show", number(shown, "weekly review"), now=NEXT_DAY).out
    )
    moved = next((example.root / "holds").glob("*weekly-review*"))
    moved.write_text(moved.read_text().replace("weekly review", "my review"))
    edited = " ".join(example.type("holds", now=NEXT_DAY).out.split())
    assert "weekly review, every Sunday until 27 Jun 2027; you edited it" in edited
    assert json.loads(example.type("holds", "--json", now=NEXT_DAY).out)["report"] == "holds"


def test_looking_at_queue_and_holds_leaves_every_byte_as_it_was(example: Terminal) -> None:
    before = tree(example.root)
    for words in (["queue"], ["holds"], ["export"], ["copy", "marchetti"], ["open", "marchetti"]):
        assert example.type(*words, now=NEXT_DAY).code == 0
    assert tree(example.root) == before


# open and copy


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests keeps their mail program and clipboard to themselves, on a Mac as well."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_desktop_it_says_where_the_draft_lies(example: Terminal) -> None:
    shown = example.type("open", "marchetti", now=NEXT_DAY)
    assert shown.code == 0
    assert (
        f"There is no desktop here to open it. The draft to Dr. Elena Marchetti lies in\n  drafts/{DRAFT}." in shown.out
    )
    as_link = example.type("open", "marchetti", "--mailto", now=EVENING).out.splitlines()[-1]
    assert as_link.startswith("mailto:e.marchetti@harbor-state.example.edu?subject=")
    handed = json.loads(example.type("open", "marchetti", "--json", now=NEXT_DAY).out)
    assert (handed["draft"], handed["opened"]) == (f"drafts/{DRAFT}", False)


def test_with_a_desktop_the_mail_program_gets_the_file(
    example: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bin = tmp_path / "bin"
    bin.mkdir()
    (bin / "xdg-open").write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{tmp_path}/opened"\n')
    (bin / "xdg-open").chmod(0o755)
    monkeypatch.setenv("PATH", f"{bin}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":0")
    shown = example.type("open", number(example.type(now=EVENING), "Dr. Marchetti"), now=EVENING)
    assert shown.out.startswith("Handed to your mail program: the draft to Dr. Elena Marchetti")
    assert (tmp_path / "opened").read_text() == str(example.root / "drafts" / DRAFT)


def test_copy_without_a_clipboard_prints_the_mail(example: Terminal) -> None:
    shown = example.type("copy", "marchetti", now=NEXT_DAY).out
    assert shown.startswith("To: Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>\nSubject: ")
    assert "\n\nDear Dr. Marchetti,\n\n" in shown
    assert json.loads(example.type("copy", "marchetti", "--json", now=NEXT_DAY).out)["copied"] is False


def test_what_does_not_lie_there_cannot_be_opened(example: Terminal) -> None:
    shown = example.type("agenda", now=EVENING)
    assert (
        "no draft to Dr. Ingrid Halvorsen lies there"
        in example.type("open", number(shown, "Dr. Halvorsen"), now=EVENING).err
    )
    assert "is about a hold" in example.type("open", number(shown, "weekly review"), now=EVENING).err
    assert example.type("open", "nobody at all", now=EVENING).code == 2
    shutil.move(example.root / "drafts" / DRAFT, example.root / "drafts" / "x.txt")
    assert "the draft to Dr. Elena Marchetti is gone" in example.type("open", "marchetti", now=NEXT_DAY).err


def test_a_file_that_is_no_mail_any_more_cannot_be_handed_over(example: Terminal) -> None:
    path = example.root / "drafts" / DRAFT
    head = path.read_bytes().split(b"Message-ID:")[1].split(b"\r\n")[0]
    path.write_bytes(b"Message-ID:" + head + b"\r\nTo: a@[\r\nContent-Type: \xff\xfe\r\n\r\nx")
    shown = example.type("open", "marchetti", now=NEXT_DAY)
    assert shown.code in (0, 2)
    assert "Traceback" not in shown.err


def test_a_sent_draft_says_so(example: Terminal) -> None:
    example.type(now=EVENING)
    (example.root / "drafts" / "sent").mkdir()
    shutil.move(example.root / "drafts" / DRAFT, example.root / "drafts" / "sent" / DRAFT)
    assert "no draft to Dr. Elena Marchetti lies there" in example.type("open", "marchetti", now=NEXT_DAY).err


def test_two_drafts_to_one_person_are_told_apart_by_number(begun: Terminal) -> None:
    edit(begun, "interviews:\n", "interviews:\n  - Cedar Ridge 2026-12-01 9:00 am CT, 2 hours, with Dr. Marchetti\n")
    edit(begun, "America/Chicago\ninter", "America/Chicago, thank_you welcome\ninter")
    edit(begun, "version: 1\n", "version: 1\nbegin: 2026-11-01\n")
    begun.type("note", "Dr. Marchetti: You taught me how you read a plan.", now="2026-12-01 18:00")
    begun.type("run", now=EVENING)
    screen = begun.type("open", "marchetti", now=EVENING)
    assert screen.code == 2
    assert "2 drafts to Dr. Elena Marchetti lie there" in screen.err
    assert "take the number from   outreach queue" in screen.err


# redo


def test_redo_takes_an_edit_into_a_finished_draft(example: Terminal) -> None:
    assert example.type("redo", now=NEXT_DAY).out == ("Nothing to write again. No draft is older than your edit.\n")
    edit(example, "e.marchetti@harbor-state", "elena.m@harbor-state")
    assert "1 draft is older than your edit: outreach redo" in example.type(now=NEXT_DAY).out
    example.type("run", now=NEXT_DAY)
    text = (example.root / "drafts" / DRAFT).read_text()
    assert "e.marchetti@" in text, "a run leaves finished drafts alone"
    done = example.type("redo", now=NEXT_DAY)
    assert (done.code, "1 draft written again, nothing sent." in done.out) == (0, True)
    assert "elena.m@" in (example.root / "drafts" / DRAFT).read_text()
    assert "older than your edit" not in example.type(now=NEXT_DAY).out
    assert "Nothing to write again" in example.type("redo", now=NEXT_DAY).out
    again = example.type("redo", "marchetti", now=EVENING)
    assert again.out == "Nothing to write again. It reads just as your files say.\n"


def test_redo_refuses_what_a_person_touched_and_names_it(example: Terminal) -> None:
    path = example.root / "drafts" / DRAFT
    type_into(path, "One more thing.")
    before = path.read_bytes()
    edit(example, "e.marchetti@harbor-state", "elena.m@harbor-state")
    shown = example.type("redo", "marchetti", now=NEXT_DAY)
    assert shown.code == 2
    assert "you edited the draft to Dr. Elena Marchetti, so it is yours and stays as it is" in shown.err
    assert "Nothing to write again" in example.type("redo", now=NEXT_DAY).out
    assert path.read_bytes() == before


def test_redo_that_finds_something_wrong_takes_the_address_off(example: Terminal) -> None:
    example.type("note", "Dr. Marchetti: Cedar Ridge has no such plan review.", now=NEXT_DAY)
    done = example.type("redo", "marchetti", now=NEXT_DAY)
    assert done.code == Exit.ATTENTION
    assert "CHECK" in done.out
    assert b"\r\nTo:" not in (example.root / "drafts" / DRAFT).read_bytes()
    unfinished = example.type("redo", "marchetti", now=NEXT_DAY)
    assert "has no recipient yet, so every run writes it again by itself" in unfinished.err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2026-12-02 9:00 am ET", "2027-02-02 9:00 am ET", "is no longer asked for; the next run takes it back"),
        ("thank_you welcome", "thank_you welcome", "would need "),
    ],
)
def test_redo_says_why_a_draft_cannot_be_written_again(
    begun: Terminal, old: str, new: str, said: str, example: Terminal
) -> None:
    edit(example, old, new)
    if "need" in said:
        edit(example, "news:\n  - 2026-11-18 audit", "# gone:\n#  - 2026-11-18 audit")
        shown = example.type("redo", "hadid", now=NEXT_DAY)
    else:
        edit(example, "with Dr. Marchetti, Dr. Halvorsen", "with Dr. Halvorsen")
        shown = example.type("redo", "marchetti", now=NEXT_DAY)
    assert (shown.code, said in " ".join(shown.err.split())) == (2, True), shown


# undo


def test_undo_takes_back_a_run_and_the_next_makes_it_again(example: Terminal) -> None:
    made = {path.name for path in example.root.glob("drafts/*.eml")}
    ids = [path.read_bytes().split(b"Message-ID:")[1][:40] for path in example.root.glob("drafts/*.eml")]
    done = example.type("undo", "1", now="2026-12-02 18:40")
    assert done.code == 0
    assert done.out.startswith("Taken back, run 1: 2 drafts, ")
    assert "This is no “no”: the next run makes again what is still due" in done.out
    assert list(example.root.glob("drafts/*.eml")) == list(example.root.glob("holds/*.ics")) == []
    assert example.type("undo", "1", now="2026-12-02 18:40").out == "Nothing of run 1 is left to take back.\n"
    example.type("run", now="2026-12-02 18:50")
    assert {path.name for path in example.root.glob("drafts/*.eml")} == made
    again = [path.read_bytes().split(b"Message-ID:")[1][:40] for path in example.root.glob("drafts/*.eml")]
    assert not set(ids) & set(again)


def test_what_was_dismissed_after_an_undo_is_not_made_again(example: Terminal) -> None:
    done = example.type("undo", "1", now="2026-12-02 18:40")
    assert example.type("dismiss", number(done, "Dr. Marchetti"), now="2026-12-02 18:41").code == 0
    example.type("run", now="2026-12-02 18:50")
    assert not (example.root / "drafts" / DRAFT).exists()


def test_undo_leaves_what_was_touched_and_lists_it(example: Terminal) -> None:
    type_into(example.root / "drafts" / DRAFT, "One more thing.")
    hold = next((example.root / "holds").glob("*weekly-review*"))
    hold.write_text(hold.read_text().replace("weekly review", "my review"))
    (example.root / "drafts" / "2026-12-02-mentor-checkin-noor-hadid.eml").unlink()
    done = example.type("undo", "--all", now="2026-12-02 18:40")
    assert "Dr. Marchetti  thank-you: you edited it, so it stays; delete it if you like" in done.out
    assert "weekly review: you edited it, so it stays" in done.out
    assert "check-in: gone already" in done.out
    assert (example.root / "drafts" / DRAFT).exists()
    assert hold.exists()


def test_undo_of_one_run_leaves_the_others(example: Terminal) -> None:
    example.type("note", "Halvorsen: You asked about the hippocampal limits.", now=NEXT_DAY)
    example.type("run", now=NEXT_DAY)
    assert len(list(example.root.glob("drafts/*.eml"))) == 3
    example.type("undo", "2", now=NEXT_DAY)
    assert len(list(example.root.glob("drafts/*.eml"))) == 2
    everything = example.type("undo", "--all", "--json", now=NEXT_DAY)
    assert len(json.loads(everything.out)["applied"]["withdrawn"]) > 2
    assert example.type("undo", "--all", now=NEXT_DAY).out.startswith("Nothing is left to take back.")


def test_holds_that_are_over_stay(example: Terminal) -> None:
    config = example.root / "config.yaml"
    config.write_text(f"{config.read_text()}deadlines:\n  - {{name: abstract, due: 2026-12-10}}\n")
    example.type("run", now="2026-12-07 07:10")
    done = example.type("undo", "--all", now="2026-12-12 08:00")
    assert "already over: left where " in done.out


def test_undo_must_be_told_which_run(example: Terminal) -> None:
    assert "which run?" in example.type("undo").err
    assert "which run?" in example.type("undo", "1", "--all").err
    shown = example.type("undo", "7")
    assert (shown.code, "there is no run 7; the last one that made something is 1" in shown.err) == (2, True)


def test_undo_waits_for_no_run_that_is_working(example: Terminal) -> None:
    with run_lock(example.root, now=at(NEXT_DAY)):
        for words in (["undo", "1"], ["redo"]):
            assert example.type(*words, now=NEXT_DAY).code == Exit.LATER
    assert (example.root / "drafts" / DRAFT).exists()


# export


def test_export_gives_every_fact_back(example: Terminal) -> None:
    shown = example.type("export", now=NEXT_DAY).out
    entries = tuple(read(shown.splitlines()))
    assert tuple(fact for _, fact in entries) == facts_of(example)
    assert {run for run, _ in entries} == {None, 1}
    assert example.type("export", "--json", now=NEXT_DAY).out == shown


def test_export_works_while_the_configuration_is_broken_and_before_the_first_run(small: Terminal) -> None:
    assert small.type("export").out == ""
    edit(small, "near-peer", "near-per")
    assert small.type("export").code == 0


# review


def walk(terminal: Terminal, keys: str, monkeypatch: pytest.MonkeyPatch, *, now: str = NEXT_DAY) -> Screen:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    return terminal.type("review", now=now)


def test_review_keeps_every_answer_as_it_goes(example: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = walk(example, "e\nz\ns\n\nn\nYou asked about the hippocampal limits.\n", monkeypatch)
    assert "1 of 3  SEND  Dr. Elena Marchetti: thank-you" in shown.out
    assert '"Thank you for our conversation on Wednesday' in " ".join(shown.out.split())
    assert "s sent   e open   n note   l later   x no   Enter next   q stop  > s" in shown.out
    assert "Kept: sent to Dr. Elena Marchetti on 3 Dec." in shown.out
    assert "3 of 3  FILL IN  Dr. Ingrid Halvorsen" in shown.out
    assert shown.out.count("There is no desktop here") == 1
    assert shown.out.endswith("That was the last one.  Next: outreach\n")
    after = example.type(now=NEXT_DAY).out
    assert "Dr. Marchetti" not in after
    assert "Dr. Halvorsen  thank-you" in after or "You asked about" in after


def test_review_stops_where_one_stops_and_goes_on_there(example: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Stopped at 2 of 3; what you said is kept." in walk(example, "x\nq\n", monkeypatch).out
    assert "Stopped at 1 of 2" in walk(example, "", monkeypatch).out
    assert "Kept: no check-in to Dr. Noor Hadid before 10 Dec." in walk(example, "l\n\n\n", monkeypatch).out
    assert "1 of 1  FILL IN" in walk(example, "\n", monkeypatch).out


def test_review_says_what_it_could_not_keep_and_asks_again(example: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = walk(example, "l\nwhenever\nn\n\nq\n", monkeypatch)
    assert shown.code == 0
    assert shown.out.count("s sent   e open") == 3


def test_review_of_a_vanished_draft_asks_only_what_became_of_it(
    example: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example.root / "drafts" / DRAFT).unlink()
    shown = walk(example, "\n\ns\n", monkeypatch)
    assert "s sent   x no   Enter next   q stop" in shown.out
    assert "Kept: sent to Dr. Elena Marchetti on 3 Dec." in shown.out


def test_review_of_nothing_is_the_agenda(small: Terminal) -> None:
    edit(small, "last 2026-09-01", "last 2026-11-30")
    assert small.type("review").out == small.type("agenda").out
    assert json.loads(small.type("review", "--json").out)["report"] == "agenda"


# what agendas promise


def test_a_missing_detail_is_asked_for_on_three_days_then_counted(small: Terminal) -> None:
    small.type("run", "thanks", now="2026-12-01 08:00")
    for day in ("01", "02", "02", "03"):
        assert "FILL IN" in small.type(now=f"2026-12-{day} 08:00").out
    folded = small.type(now="2026-12-04 08:00")
    assert "FILL IN" not in folded.out
    assert "1 waiting (outreach --all)" in folded.out
    assert "FILL IN" in small.type("--all", now="2026-12-04 08:00").out
    assert "FILL IN" in small.type("agenda", "--all", now="2026-12-04 08:00").out
    assert "FILL IN" in small.type("plan", now="2026-12-04 08:00").out
    days = [fact.at.date() for fact in facts_of(small) if isinstance(fact, Shown)]
    assert len(days) == len(set(days)) == 4


def test_showing_is_recorded_only_by_an_agenda_somebody_sees(small: Terminal) -> None:
    small.type("run", "thanks", now="2026-12-01 08:00")
    for words in (["plan"], ["-q"], ["--json", "agenda"], ["run", "review"], ["explain", "jonah"]):
        small.type(*words, now="2026-12-01 09:00")
    assert not [fact for fact in facts_of(small) if isinstance(fact, Shown)]


def test_the_first_draft_of_a_cadence_is_shown_in_full_once_by_a_run_one_typed(example: Terminal) -> None:
    example.type("note", "Halvorsen: You asked about the hippocampal limits.", now=NEXT_DAY)
    assert "in full this once" not in example.type("run", now=NEXT_DAY).out
    assert "in full this once" not in example.type(now=NEXT_DAY).out


def test_what_a_scheduled_job_made_first_is_shown_in_full_by_one_agenda(begun: Terminal) -> None:
    assert "in full" not in begun.type("run", "evening", now=EVENING).out, "a scheduler's mail holds no drafts"
    agendas = [begun.type(now=NEXT_DAY).out for _ in range(3)]
    assert [one.count("in full this once:") for one in agendas] == [1, 1, 0], "one cadence at a time"
    assert "Your first thank-you, to Dr. Marchetti" in agendas[0] + agendas[1]


def test_after_days_without_a_run_it_says_what_was_caught_up(example: Terminal) -> None:
    example.type("note", "Halvorsen: You asked about the hippocampal limits.", now="2026-12-05 08:00")
    shown = example.type("run", now="2026-12-06 08:00").out
    assert "No run since Wed; caught up now: 1 made, no window missed." in shown
    assert "No run since Wed; caught up now: 1 made" in example.type(now="2026-12-06 09:00").out
    assert "No run since" not in example.type("run", now="2026-12-07 08:00").out
    assert "No run since" not in example.type(now="2026-12-07 09:00").out


def test_a_run_that_failed_is_the_first_line_of_every_command_until_it_is_mended(example: Terminal) -> None:
    blocked = example.root / "drafts"
    example.type("undo", "--all", now="2026-12-02 19:00")
    blocked.rmdir()
    blocked.write_text("a file where the folder should be")
    assert example.type("run", "morning", now=NEXT_DAY).code == Exit.DISK
    line = "The morning run of Thu 3 Dec 08:00 ended with 74, the disk. Once that is mended: outreach run"
    for words in (["plan"], [], ["queue"], ["explain", "hadid"], ["check"], ["note", "hadid", "She was kind."]):
        assert " ".join(example.type(*words, now="2026-12-03 08:10").out.split()).startswith(line), words
    assert json.loads(example.type("plan", "--json", now="2026-12-03 08:10").out)["version"] == 1
    blocked.unlink()
    assert example.type("run", "morning", now="2026-12-03 08:20").code == 0
    assert "ended with" not in example.type(now="2026-12-03 08:30").out


def test_a_run_that_never_ended_is_said_after_a_while(small: Terminal) -> None:
    small.type("run", "thanks", now="2026-12-01 08:00")
    with Ledger.open(small.root, now=at("2026-12-02 08:00")) as ledger:
        number = ledger.new_run("morning", at("2026-12-02 08:00"))
        ledger.record((Shown(at=at("2026-12-02 08:00"), touch=a_touch()),), number)
    assert "did not finish." not in small.type("plan", now="2026-12-02 08:05").out
    said = "The morning run of Wed 2 Dec 08:00 did not finish. It goes on where it stopped: outreach run morning"
    assert said in " ".join(small.type("plan", now="2026-12-02 09:00").out.split())


def test_a_failed_run_keeps_its_end_in_the_ledger(example: Terminal) -> None:
    blocked = example.root / "drafts"
    example.type("undo", "--all", now="2026-12-02 19:00")
    blocked.rmdir()
    blocked.write_text("a file")
    example.type("run", now=NEXT_DAY)
    facts = facts_of(example)
    last = [fact for fact in facts if isinstance(fact, RunStarted)][-1]
    assert [fact.exit_code for fact in facts if isinstance(fact, RunFinished) and fact.run == last.run] == [
        DiskError.code
    ]
