"""`outreach rehearse`: a season in memory, from a workspace that stays as it is; and the examples a demo can show."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from outreach.cli.staging import EXAMPLES
from outreach.domain.cadences import Kind
from outreach.rehearsing import rehearse
from outreach.reports.page import PAGE_BEGINS
from outreach.reports.rehearsal import rehearsed
from tests.seasons import EXAMPLES as SEASONS
from tests.seasons import project_of, season
from tests.system.terminal import SMALL, tree, typed, workspace

TWO_WEEKS = ("--from", "2026-12-01", "--until", "2026-12-14")


def test_a_rehearsal_fits_on_a_screen_and_changes_nothing(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    before = tree(terminal.root)
    screen = terminal.type("rehearse", *TWO_WEEKS)
    assert (screen.code, screen.err) == (0, "")
    assert screen.out.startswith("Rehearsed Tuesday 1 December 2026 to Monday 14 December 2026, 25 people.\n")
    assert len(screen.out.splitlines()) <= 24
    assert all(len(line) <= 88 for line in screen.out.splitlines())
    assert tree(terminal.root) == before


def test_the_ledger_of_the_workspace_is_neither_read_nor_written(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    fresh = terminal.type("rehearse", *TWO_WEEKS).out
    assert terminal.type("run", now="2026-12-02T18:31").code == 0
    before = tree(terminal.root)
    assert terminal.type("rehearse", *TWO_WEEKS).out == fresh
    assert tree(terminal.root) == before


def test_a_season_for_gmail_is_rehearsed_in_memory_as_well(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL + "mail: gmail\nholds: google\n")
    screen = terminal.type("rehearse", "--from", "2026-11-23", "--until", "2026-12-06")
    assert (screen.code, screen.err) == (0, "")
    assert not (terminal.root / "drafts").exists()


def test_every_draft_goes_into_one_file_in_order(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    shown = tmp_path / "season.txt"
    screen = terminal.type("rehearse", *TWO_WEEKS, "--drafts", str(shown))
    assert f"Every draft, in order: {shown}" in screen.out
    text = shown.read_text(encoding="utf-8")
    numbers = [line.split(" ")[1] for line in text.splitlines() if re.match(r"===== \d+\. ", line)]
    assert numbers == [f"{number}." for number in range(1, len(numbers) + 1)]
    assert text.count("\nSubject: ") == len(numbers) > 3
    assert "Dear Dr. " in text
    again = terminal.type("rehearse", *TWO_WEEKS, "--drafts", str(shown))
    assert (again.code, again.out, "is there already" in again.err) == (2, "", True)
    assert shown.read_text(encoding="utf-8") == text


def test_the_page_shows_the_season_and_is_written_again_but_over_nothing_else(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    page = tmp_path / "season.html"
    screen = terminal.type("rehearse", *TWO_WEEKS, "--html", str(page))
    assert (screen.code, screen.err) == (0, "")
    assert "Written to " in screen.out.splitlines()[-1]
    text = page.read_text(encoding="utf-8")
    assert text.startswith(PAGE_BEGINS)
    assert page.stat().st_mode & 0o777 == 0o600
    assert "<h1>A season rehearsed</h1>" in text
    assert text.count('<div class="mail">') == int(re.findall(r"Drafts +(\d+):", screen.out)[0])
    assert terminal.type("rehearse", *TWO_WEEKS, "--html", str(page)).code == 0
    assert page.read_text(encoding="utf-8") == text
    other = tmp_path / "mine.html"
    other.write_text("mine", encoding="utf-8")
    refused = terminal.type("rehearse", *TWO_WEEKS, "--html", str(other))
    assert (refused.code, refused.out, "is there already" in refused.err) == (2, "", True)
    assert other.read_text(encoding="utf-8") == "mine"


def test_what_is_to_be_opened_has_to_be_written(tmp_path: Path) -> None:
    screen = workspace(tmp_path / "w", SMALL).type("rehearse", "--open")
    assert screen.code == 2
    assert "--html season.html" in screen.err


def test_half_a_year_with_everything_fits_on_a_screen() -> None:
    lines = rehearsed(season("physics-match")).splitlines()
    assert len(lines) <= 24
    assert all(len(line) <= 88 for line in lines)


def test_programs_read_the_same_figures(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    screen = terminal.type("--json", "rehearse", *TWO_WEEKS)
    found = json.loads(screen.out)
    assert (found["version"], found["from"], found["until"], found["seed"]) == (1, "2026-12-01", "2026-12-14", 1)
    assert sum(week["drafts"] for week in found["weeks"]) == len(found["drafts"]) > 5
    assert all(one["subject"] and one["words"] and one["fate"] for one in found["drafts"])


def test_a_seed_is_a_season(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    one, same, other = (terminal.type("--json", "rehearse", *TWO_WEEKS, "--seed", seed).out for seed in ("1", "1", "2"))
    assert one == same
    assert json.loads(one)["drafts"] != json.loads(other)["drafts"]


def test_without_days_it_is_half_a_year_from_today(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    screen = terminal.type("rehearse", now="2026-11-23 08:00")
    assert screen.out.startswith("Rehearsed Monday 23 November 2026 to Monday 24 May 2027, 2 people")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "soon"), '"soon" is no day'),
        (("--from", "2026-12-02", "--until", "2026-12-01"), "comes before"),
        (("--from", "2026-12-02", "--until", "2028-12-01"), "more than a year"),
    ],
)
def test_days_that_make_no_season_are_refused(words: tuple[str, ...], told: str, tmp_path: Path) -> None:
    screen = workspace(tmp_path / "w", SMALL).type("rehearse", *words)
    assert screen.code == 2
    assert told in screen.err


SOAP = (("in_soap: no", "in_soap: yes"),)
SOAP_DAYS = (date(2027, 3, 15), date(2027, 3, 18))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_goes_to_a_program_and_nobody_is_asked_to_speak_during_soap(seed: int) -> None:
    project = project_of("interview-season", *SOAP)
    found = rehearse(Path("/nowhere"), project, date(2027, 3, 1), date(2027, 3, 31), seed=seed)
    first, last = SOAP_DAYS
    during = [one for one in found.letters if first <= one.made <= last]
    assert [str(one.touch) for one in during if one.person.program is not None] == []
    assert [str(one.touch) for one in during if one.touch.cadence == "advocacy-request"] == []
    assert [one for one in found.letters if not first <= one.made <= last and one.kind is not Kind.HOLD]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_demo_shows_each_example(example: str, tmp_path: Path) -> None:
    root = tmp_path / "demo"
    screen = typed("demo", "--example", example, str(root))
    assert (screen.code, screen.err) == (0, "")
    assert "config.yaml is fine" in screen.out
    assert list((root / "drafts").glob("*.eml"))
    lines = [line for line in screen.out.splitlines() if line.startswith("Look around: ")]
    look = typed(*lines[0].split("outreach ", 1)[1].split())
    assert (look.code, look.err) == (0, "")


def test_every_example_has_its_season_and_its_demo() -> None:
    assert {one.file for one in EXAMPLES.values()} == set(SEASONS.values())
    assert set(EXAMPLES) == set(SEASONS)
