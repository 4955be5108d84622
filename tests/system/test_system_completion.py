"""The Tab key: each shell reads its script; bash offers commands, people, numbers, cadences, jobs, and no error."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.steady import steady
from tests.system.terminal import Terminal, typed, workspace

SHELLS = [shell for shell in ("bash", "zsh", "fish") if shutil.which(shell)]
# types a line, presses Tab, and prints what is offered
PRESS_TAB = """
source "$SCRIPT"
COMP_WORDS=($LINE); [[ "$LINE" == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_outreach_completion outreach
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    found = workspace(tmp_path / "outreach", steady().replace("resident-question: off", "resident-question: on"))
    program = tmp_path / "bin" / "outreach"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m outreach "$@"\n')
    program.chmod(0o755)
    (tmp_path / "script").write_text(typed("completion", "bash").out)
    return found


def offered(line: str, terminal: Terminal) -> list[str]:
    """Press Tab behind a line in a real bash; nothing may be said."""
    home = terminal.root.parent
    done = subprocess.run(
        ["bash", "--norc", "-c", PRESS_TAB],
        env={
            "HOME": os.environ["HOME"],
            "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
            "OUTREACH_WORKSPACE": str(terminal.root),
            "SCRIPT": str(home / "script"),
            "LINE": line,
        },
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell_is_read_by_it_without_a_word(shell: str) -> None:
    script = typed("completion", shell).out
    done = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("outreach ex", {"explain", "export"}),
        ("outreach explain h", {"hadid", "halvorsen"}),
        ("outreach note mar", {"marchetti"}),
        ("outreach explain lin-", {"lin-chen"}),
        ("outreach draft jonah resident-q", {"resident-question"}),
        ("outreach draft jon", {"jonah"}),
        ("outreach customize mentor-c", {"mentor-checkin"}),
        ("outreach run morn", {"morning"}),
        ("outreach schedule install morning eve", {"evening"}),
        ("outreach report dr", {"drift"}),
        ("outreach help tut", {"tutorial"}),
        ("outreach people ", {"import", "new"}),
        ("outreach plan --off", {"--offline"}),
    ],
)
def test_bash_offers_what_can_stand_there(line: str, some: set[str], terminal: Terminal) -> None:
    assert some <= set(offered(line, terminal))


def test_every_word_that_is_offered_means_that_one_person(terminal: Terminal) -> None:
    words = offered("outreach explain ", terminal)
    assert len(words) > 10
    assert {terminal.type("explain", word).code for word in words} == {0}


def test_numbers_are_those_of_the_last_list(terminal: Terminal) -> None:
    assert not [word for word in offered("outreach show ", terminal) if word.isdigit()]
    lines = terminal.type("plan").out
    numbers = [word for word in offered("outreach show ", terminal) if word.isdigit()]
    assert numbers
    assert f" {numbers[-1]}  " in lines


def test_a_second_person_is_not_offered_where_one_is_named(terminal: Terminal) -> None:
    assert offered("outreach explain osei ha", terminal) == []


def test_a_workspace_that_cannot_be_read_offers_no_names_and_says_nothing(terminal: Terminal) -> None:
    with (terminal.root / "config.yaml").open("a") as config:
        config.write("nonsense: 1\n")
    for line in ("outreach explain h", "outreach run m", "outreach draft jonah r"):
        assert offered(line, terminal) == []
    shutil.rmtree(terminal.root)
    assert offered("outreach explain h", terminal) == []
