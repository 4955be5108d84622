"""`outreach card` as it is typed: on screen, as JSON, as a page, and a note to paste."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.system.terminal import Terminal, tree, workspace

NOW = "2027-01-28 08:00"


@pytest.fixture
def season(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w")


def test_the_card_of_the_next_conference_is_a_word_away_and_changes_nothing(season: Terminal) -> None:
    assert season.type("agenda", now=NOW).code == 0
    before = tree(season.root)
    screen = season.type("card", now=NOW)
    assert screen.code == 0, screen.err
    assert screen.out.startswith("Great Lakes Winter Symposium, Fri 29 Jan to Sat 30 Jan\n")
    assert screen.out.endswith("To print it: outreach card --html card.html\n")
    assert season.type("card", "winter", "symposium", now=NOW).out.split("\n")[:-2] == screen.out.split("\n")[:-2]
    assert max(map(len, screen.out.split("\n"))) <= 88
    assert len(screen.out.split("\n")) <= 60
    assert tree(season.root) == before


def test_programs_read_it_as_json(season: Terminal) -> None:
    found = json.loads(season.type("--json", "card", "symposium", now=NOW).out)
    assert (found["conference"], found["timezone"]) == ("Great Lakes Winter Symposium", "America/Detroit")


def test_a_page_is_written_and_written_again_but_over_nothing_else(season: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "card.html"
    for _ in range(2):
        screen = season.type("card", "symposium", "--html", str(page), now=NOW)
        assert (screen.code, screen.out) == (0, f"Written to {page}: one page, to print or to read.\n")
    assert "Where to be, Detroit time" in page.read_text()
    assert page.stat().st_mode & 0o777 == 0o600
    page.write_text("my own")
    screen = season.type("card", "symposium", "--html", str(page), now=NOW)
    assert screen.code == 2
    assert "is there already and is no card" in screen.err
    assert page.read_text() == "my own"


def test_a_page_that_is_a_folder_stays_one(season: Terminal, tmp_path: Path) -> None:
    screen = season.type("card", "--html", str(tmp_path), now=NOW)
    assert screen.code == 2
    assert tmp_path.is_dir()


def test_a_note_is_made_from_what_was_noted(season: Terminal) -> None:
    config = season.root / "config.yaml"
    text = config.read_text().replace("who: Lin Chen\n        detail", "who: Jonah\n        detail")
    config.write_text(text)
    screen = season.type("card", "jonah", now=NOW)
    assert screen.code == 0, screen.err
    assert screen.out.startswith("For Dr. Jonah Adeyemi, ")
    assert "It was good to meet you at ASTRO 2026." in screen.out
    assert json.loads(season.type("--json", "card", "jonah", now=NOW).out)["card"] == "note"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("jonah",), "where you met Dr. Jonah Adeyemi stands nowhere"),
        (("jonah", "--html", "x.html"), "a note is for pasting, not for printing"),
        (("nobody",), 'nobody is called "nobody"; of conferences there are ASTRO 2026, Great Lakes'),
        (("astro", "2027"), "ASTRO 2027 has no dates yet"),
    ],
)
def test_what_is_no_card_says_why(season: Terminal, words: tuple[str, ...], why: str) -> None:
    screen = season.type("card", *words, now=NOW)
    assert screen.code == 2
    assert why in screen.err


def test_without_any_conference_nobody_is_told_of_one(tmp_path: Path) -> None:
    text = "version: 1\nme: {name: Nadia Ferrer, email: n@example.org, timezone: America/Chicago, phase: pgy2}\n"
    alone = workspace(tmp_path / "w", text)
    assert "people stand in config.yaml" in alone.type("card", "nobody").err
    assert "no conference is ahead" in alone.type("card").err
