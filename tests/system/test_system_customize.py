"""A built-in cadence copied into the workspace: its words are the owner's, and its origin is not forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.system.terminal import SMALL, Screen, Terminal, workspace

COPY = "templates/mentor-checkin"


@pytest.fixture
def mine(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w", SMALL)


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


def test_it_copies_recipe_and_words_and_says_what_to_edit(mine: Terminal) -> None:
    screen = mine.type("customize", "mentor-checkin")
    assert screen.code == 0, screen.err
    names = sorted(path.name for path in (mine.root / COPY).iterdir())
    assert names == ["01-checkin.j2", "built-in.txt", "cadence.yaml"]
    assert f"Edit {COPY}/01-checkin.j2, then outreach check outreach plan" in words(screen)


def test_the_copys_words_are_used(mine: Terminal) -> None:
    mine.type("news", "My re-planning audit was accepted as a poster.")
    mine.type("customize", "mentor-checkin")
    path = mine.root / COPY / "01-checkin.j2"
    path.write_text(path.read_text().replace("nothing is needed from you", "no need to answer"))
    assert "no need to answer" in mine.type("show", "oyelaran").out


def test_a_fresh_copy_changes_nothing(mine: Terminal) -> None:
    before = mine.type("plan").out
    mine.type("customize", "mentor-checkin")
    assert mine.type("plan").out == before
    assert mine.type("customize", "mentor-checkin", "--diff").out == "Your mentor-checkin is like the built-in.\n"
    assert "has changed" not in mine.type("check").out


def test_what_is_there_is_never_overwritten(mine: Terminal) -> None:
    mine.type("customize", "mentor-checkin")
    path = mine.root / COPY / "01-checkin.j2"
    path.write_text("Subject: Mine\n\nDear {{ greeting }},\n")
    screen = mine.type("customize", "mentor-checkin")
    assert screen.code == 2
    assert "stays as it is" in words(screen)
    assert path.read_text() == "Subject: Mine\n\nDear {{ greeting }},\n"


def test_the_difference_can_be_seen(mine: Terminal) -> None:
    mine.type("customize", "mentor-checkin")
    path = mine.root / COPY / "cadence.yaml"
    path.write_text(path.read_text().replace("every: 8 weeks ", "every: 6 weeks "))
    shown = mine.type("customize", "mentor-checkin", "--diff").out
    assert "--- built-in/mentor-checkin/cadence.yaml" in shown
    assert "-every: 8 weeks" in shown
    assert "+every: 6 weeks" in shown


def test_check_says_when_the_built_in_has_changed_since(mine: Terminal) -> None:
    mine.type("customize", "mentor-checkin")
    origin = mine.root / COPY / "built-in.txt"
    lines = origin.read_text().splitlines()
    # as if the words had been others when they were copied
    origin.write_text("\n".join([lines[0], f"{'0' * 64}  01-checkin.j2", *lines[2:]]) + "\n")
    screen = mine.type("check")
    assert screen.code == 0
    assert "Note: the built-in mentor-checkin has changed since you copied it (01-checkin.j2)" in words(screen)
    assert "outreach customize mentor-checkin --diff" in words(screen)


def test_without_a_note_of_its_origin_a_folder_is_left_alone(mine: Terminal) -> None:
    mine.type("customize", "mentor-checkin")
    (mine.root / COPY / "built-in.txt").unlink()
    assert "has changed" not in mine.type("check").out


def test_a_cadence_that_is_not_built_in_is_refused_with_those_that_are(mine: Terminal) -> None:
    screen = mine.type("customize", "mentor-chat")
    assert screen.code == 2
    assert 'no built-in cadence "mentor-chat"; there are advocacy-request' in words(screen)
