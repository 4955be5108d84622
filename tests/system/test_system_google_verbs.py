"""Every verb with drafts in Gmail and holds at Google: what is typed, what is read, and what lies there afterwards."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from outreach.providers.google.token_file import FileStore
from tests.edits.places import GoogleTerminal
from tests.faults.invariants import violations
from tests.google_season import EVENING, OWNER, GoogleSeason, Lying, example, google_season, interview_day
from tests.google_server.faults import Fault
from tests.system.terminal import Screen, tree, workspace

NEXT_DAY = "2026-12-03 07:10"
THANKS = "Our conversation on Wednesday"
FILES = ("in files", "the file", "drafts/", "holds/", ".eml", ".ics", "folder")


@dataclass(frozen=True)
class Day:
    """The evening of an interview, after its run, and a terminal to type in."""

    season: GoogleSeason

    def type(self, *words: str, now: str = EVENING) -> Screen:
        return GoogleTerminal(self.season.root, season=self.season).type(*words, now=now)

    def draft(self, subject: str = THANKS) -> Lying:
        (found,) = [one for one in self.season.drafts() if one.subject == subject]
        return found

    def number(self, words: str, command: str = "queue", now: str = EVENING) -> str:
        """Show a list and give the number of the line that says something."""
        lines = self.type(command, now=now).out.splitlines()
        (line,) = [one for one in lines if words in one]
        return next(part for part in line.split() if part.isdigit())


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    """The same evening for all tests that change nothing."""
    with _an_evening(tmp_path_factory.mktemp("evening")) as day:
        yield day


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    with _an_evening(tmp_path) as made:
        yield made
        assert violations(made.season, made.season.facts()) == ()


class _an_evening:  # noqa: N801 - used like the function it stands for
    def __init__(self, root: Path) -> None:
        self._season = google_season(root)

    def __enter__(self) -> Day:
        season = self._season.__enter__()
        interview_day(season)
        assert season.run(EVENING) == 3
        return Day(season)

    def __exit__(self, *problem: object) -> None:
        self._season.__exit__(None, None, None)


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


LOOKING = [
    ["queue"], ["show", "marchetti"], ["open", "marchetti"], ["copy", "marchetti"], ["holds"], ["explain", "marchetti"],
    ["explain", "--all", "halvorsen"], ["check"], ["plan"], ["plan", "--offline"], ["plan", "--json"],
    ["audit"], ["audit", "--json"], ["queue", "--json"], ["holds", "--json"], ["auth", "status"], ["export"],
]  # fmt: skip


@pytest.mark.parametrize("command", LOOKING, ids=" ".join)
def test_looking_changes_neither_the_folder_nor_the_account_and_speaks_of_no_files(
    command: list[str], evening: Day
) -> None:
    before, writes = tree(evening.season.root), evening.season.writes()
    screen = evening.type(*command)
    assert screen.code == 0, screen.err
    assert screen.err == ""
    assert tree(evening.season.root) == before
    assert evening.season.writes() == writes
    if command[:1] not in (["export"], ["auth"], ["check"]):
        assert [word for word in FILES if word in screen.out] == []


def test_lines_fit_the_screen_unless_they_are_addresses_or_mails(evening: Day) -> None:
    for command in (["queue"], ["holds"], ["agenda"], ["plan"], ["explain", "marchetti"], ["audit"]):
        for line in evening.type(*command).out.splitlines():
            assert len(line) <= 88, line


def test_the_queue_says_age_window_and_hand(evening: Day) -> None:
    shown = words(evening.type("queue"))
    assert "5 drafts waiting" in shown
    assert "Dr. Marchetti thank-you, made today, until Mon 7 Dec" in shown


def test_show_gives_the_mail_as_it_lies_in_gmail(evening: Day) -> None:
    shown = words(evening.type("show", "marchetti"))
    assert "To: Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>" in shown
    assert f"Subject: {THANKS}" in shown
    assert "Your Friday plan review is what I would miss." in shown
    assert "It lies among your drafts in Gmail." in shown


def test_open_gives_the_address_of_its_conversation(evening: Day) -> None:
    thread = evening.season.world.account(OWNER).drafts[evening.draft().id].message.thread_id
    screen = evening.type("open", "marchetti")
    link = f"https://mail.google.com/mail/?authuser=maya.okafor%40lakeshore.example.edu#all/{thread}"
    assert link in screen.out
    assert json.loads(evening.type("open", "marchetti", "--json").out)["target"] == link


def test_with_a_desktop_the_browser_gets_the_address(
    evening: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xdg-open").write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{tmp_path}/opened"\n')
    (tmp_path / "xdg-open").chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    shown = words(evening.type("open", "marchetti"))
    assert "browser" in shown
    assert "Nothing is sent until you do" in shown
    assert (tmp_path / "opened").read_text().startswith("https://mail.google.com/mail/?authuser=")


def test_copy_gives_the_whole_mail(evening: Day) -> None:
    shown = evening.type("copy", "marchetti").out
    assert shown.startswith("To: Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>\n")
    assert "Your Friday plan review is what I would miss." in shown


def test_holds_are_listed_and_shown(evening: Day) -> None:
    shown = words(evening.type("holds"))
    assert "11 holds, tentative and private, nobody invited" in shown
    hold = words(evening.type("show", evening.number("prepare: Cedar", "holds")))
    assert (
        "prepare: Cedar Ridge: Sunday 6 December 2026, 17:00-17:45 Central 45 min, tentative, private, no guests"
        in hold
    )


def test_explain_says_where_the_draft_waits(evening: Day) -> None:
    shown = words(evening.type("explain", "marchetti"))
    assert f'A draft lies there since Wed 2 Dec: thank-you, "{THANKS}" (addressed)' in shown


def test_the_agenda_names_what_is_to_be_sent(evening: Day) -> None:
    shown = words(evening.type("agenda"))
    assert "Dr. Marchetti thank-you, made today, best by Mon 7 Dec" in shown
    assert "outreach open 1" in shown


def test_a_plan_offline_asks_nothing(evening: Day) -> None:
    asked = len(evening.season.world.journal)
    assert "Preview only" in words(evening.type("plan", "--offline"))
    assert len(evening.season.world.journal) == asked


def test_a_plan_without_a_sign_in_goes_on_and_says_so_first(day: Day) -> None:
    FileStore(day.season.root).delete(OWNER)
    screen = day.type("plan")
    assert screen.code == 0
    first = " ".join(screen.out.split("FILL IN")[0].split())
    assert "not signed in to Google" in first
    assert "outreach auth login" in first


def test_a_plan_without_a_network_goes_on_and_says_so_first(day: Day) -> None:
    day.season.world.faults.add(Fault(mode="drop-before", times=1000))
    screen = day.type("plan")
    assert screen.code == 0, screen.err
    first = " ".join(screen.out.split("FILL IN")[0].split())
    assert "Google" in first or "Gmail" in first, first


def test_an_edited_draft_is_checked_again_and_is_the_persons(day: Day) -> None:
    day.season.human.edits_draft(
        day.draft().id, body="Dear Dr. Marchetti,\n\nI would love to come to Cedar Ridge.\n\nMaya Okafor"
    )
    shown = words(day.type("queue", now=NEXT_DAY))
    assert "edited by you" in shown
    assert "(R104)" in shown
    assert "I would love to come to Cedar Ridge." in words(day.type("show", "marchetti", now=NEXT_DAY))
    day.type("run", now=NEXT_DAY)
    assert "I would love to come to Cedar Ridge." in day.draft().text


def test_redo_takes_a_new_note_into_a_draft_nobody_touched(day: Day) -> None:
    before = day.draft()
    day.type("note", "Dr. Marchetti: You showed me how you read a plan.", now="2026-12-02 19:00")
    shown = day.type("redo", "marchetti", now="2026-12-02 19:10")
    assert shown.code == 0, shown.err
    assert "1 draft written again, nothing sent." in words(shown)
    after = day.draft()
    assert (after.id, after.to) == (before.id, before.to)
    assert "You showed me how you read a plan." in after.text


def test_redo_leaves_what_the_person_touched(day: Day) -> None:
    day.season.human.edits_draft(day.draft().id, body="Mine.")
    day.type("note", "Dr. Marchetti: You showed me how you read a plan.", now="2026-12-02 19:00")
    day.type("redo", "marchetti", now="2026-12-02 19:10")
    assert day.draft().text.strip() == "Mine."


def test_undo_takes_back_what_nobody_touched(day: Day) -> None:
    day.season.human.edits_draft(day.draft().id, body="Mine.")
    shown = day.type("undo", "--all", now="2026-12-02 19:10")
    assert shown.code == 0, shown.err
    assert "Taken back, all runs: 4 drafts, 11 holds." in words(shown)
    assert "taken off your calendar" in words(shown)
    assert "you edited it, so it stays" in words(shown)
    assert [one.subject for one in day.season.drafts()] == [THANKS]
    assert "Nothing is held." in words(day.type("holds", now="2026-12-02 19:10"))


def test_sent_is_said_once_and_the_draft_counts_as_sent(day: Day) -> None:
    day.season.human.sends_draft(day.draft().id)
    asked = day.type("queue", now=NEXT_DAY)
    assert "gone since" in words(asked)
    said = day.type("sent", "marchetti", now=NEXT_DAY)
    assert said.code == 0, said.err
    assert "gone since" not in words(day.type("queue", now=NEXT_DAY))
    day.type("run", now="2026-12-04 07:10")
    assert [one for one in day.season.drafts() if one.subject == THANKS] == []


def test_dismiss_keeps_a_vanished_draft_from_being_asked_about(day: Day) -> None:
    day.season.human.deletes_draft(day.draft().id)
    number = day.number("gone since", "queue", NEXT_DAY)
    assert day.type("dismiss", number, now=NEXT_DAY).code == 0
    assert "gone since" not in words(day.type("queue", now=NEXT_DAY))
    day.type("run", now="2026-12-04 07:10")
    assert [one for one in day.season.drafts() if one.subject == THANKS] == []


def test_skip_takes_the_draft_back_at_the_next_run(day: Day) -> None:
    shown = day.type("skip", day.number("Dr. Marchetti"))
    assert "The next run takes the draft back." in words(shown)
    day.type("run", now=NEXT_DAY)
    assert [one for one in day.season.drafts() if one.subject == THANKS] == []


def test_review_walks_the_drafts_and_keeps_what_was_said(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("s\nq\n"))
    shown = words(day.type("review"))
    assert "1 of" in shown
    assert "Dr. Ingrid Halvorsen: letter request" in shown
    assert "Dr. Ingrid Halvorsen letter request" not in words(day.type("queue"))


def test_a_run_that_finds_nothing_new_writes_nothing(day: Day) -> None:
    writes = day.season.writes()
    again = day.type("run", now="2026-12-02 18:40")
    assert (again.code, day.season.writes()) == (0, writes)


def test_a_run_without_a_sign_in_says_how_and_records_that_it_failed(day: Day) -> None:
    FileStore(day.season.root).delete(OWNER)
    run = day.type("run", now=NEXT_DAY)
    assert (run.code, run.out) == (77, "")
    assert words(run) == f"outreach: {OWNER}: not signed in to Google; type outreach auth login"
    assert "outreach auth login" in words(day.type("agenda", now=NEXT_DAY))


def test_the_answer_to_a_run_names_subjects_and_never_addresses_of_pages(day: Day) -> None:
    day.type("note", "Oyelaran: We agreed to start with the contouring audit.", now=NEXT_DAY)
    run = day.type("run", now=NEXT_DAY)
    assert "in Gmail:" in words(run)
    assert "https://mail.google.com" not in run.out
    assert "outreach open 1" in words(run)


def test_nothing_is_kept_at_a_made_up_time_next_to_the_real_google(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OUTREACH_GOOGLE_URL", raising=False)
    terminal = workspace(tmp_path / "w", example())
    screen = terminal.type("note", "Dr. Marchetti: Your Friday plan review is what I would miss.")
    assert screen.code == 2
    assert screen.err.startswith("outreach: --now: another time is for rehearsals")
    assert not (terminal.root / ".outreach" / "ledger.db").exists()
