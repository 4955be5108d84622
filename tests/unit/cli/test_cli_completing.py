"""What the Tab key offers, asked of click itself: words, their meanings, and nothing where something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from outreach.cli.app import app
from tests.system.terminal import SMALL, Terminal, workspace


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    found = workspace(tmp_path / "outreach", SMALL)
    monkeypatch.setenv("OUTREACH_WORKSPACE", str(found.root))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return found


def offers(*words: str) -> dict[str, str | None]:
    """Give what is offered for the last of `words`, with what each means."""
    asked = ShellComplete(app, {}, "outreach", "_OUTREACH_COMPLETE")
    return {one.value: one.help for one in asked.get_completions(list(words[:-1]), words[-1])}


def test_a_person_is_offered_by_surname_by_what_they_are_called_or_by_id_with_the_name_in_full(
    terminal: Terminal,
) -> None:
    assert offers("explain", "") == {"oyelaran": "Dr. Samuel Oyelaran", "adeyemi": "Dr. Jonah Adeyemi"}
    assert offers("explain", "jo") == {"jonah": "Dr. Jonah Adeyemi"}
    assert offers("explain", "sa") == {"samuel-oyelaran": "Dr. Samuel Oyelaran"}
    assert offers("explain", "jonah-") == {"jonah-adeyemi": "Dr. Jonah Adeyemi"}
    assert offers("explain", "OYE") == {"oyelaran": "Dr. Samuel Oyelaran"}


def test_a_second_person_is_not_offered(terminal: Terminal) -> None:
    assert offers("explain", "oyelaran", "ade") == {}
    assert offers("note", "oyelaran", "ade") == {}


def test_numbers_of_the_last_list_come_with_whom_they_are_about(terminal: Terminal) -> None:
    assert offers("show", "1") == {}
    terminal.type("plan")
    about = offers("show", "1")["1"]
    assert about is not None
    assert "#" not in about


def test_after_a_person_come_the_cadences_that_are_asked_for(terminal: Terminal) -> None:
    assert offers("draft", "jonah", "resid").keys() == {"resident-question"}
    assert offers("draft", "jon").keys() == {"jonah"}
    assert offers("draft", "jonah", "resident-question", "o") == {}


def test_a_job_is_offered_once(terminal: Terminal) -> None:
    assert offers("run", "m").keys() == {"morning"}
    assert "morning" not in offers("schedule", "install", "morning", "")


def test_built_in_cadences_reports_and_pages_need_no_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTREACH_WORKSPACE", str(tmp_path))
    assert "mentor-checkin" in offers("customize", "mentor")
    assert "drift" in offers("report", "dr")
    assert "tutorial" in offers("help", "tut")
    assert offers("run", "") == {}


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("explain", "--pr"), "--private"),
        (("schedule", "install", "morning", "--cr"), "--cron"),
        (("report", "--ht"), "--html"),
        (("explain", "--all", "--pr"), "--private"),
    ],
)
def test_options_are_those_of_the_command(words: tuple[str, ...], option: str) -> None:
    assert offers(*words).keys() == {option}


def test_files_that_are_broken_offer_nothing(terminal: Terminal) -> None:
    (terminal.root / "people.yaml").write_text("people: [")
    for words in (("explain", ""), ("run", ""), ("draft", "jonah", ""), ("show", "a")):
        assert offers(*words) == {}


def test_a_file_that_is_a_link_offers_nothing(terminal: Terminal) -> None:
    (terminal.root / "people.yaml").symlink_to(terminal.root / "config.yaml")
    assert offers("explain", "") == {}
