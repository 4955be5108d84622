"""The Tab key: each shell reads its script; bash offers commands, people, numbers, cadences, jobs, and no error."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from outreach.cli.app import app
from outreach.cli.stand_ins import ONE, SEVERAL, stand_in
from tests.steady import steady
from tests.system.terminal import SMALL, Terminal, typed, workspace

SHELLS = [shell for shell in ("bash", "zsh", "fish") if shutil.which(shell)]
# types a line, presses Tab, and prints what is offered
PRESS_TAB = """
source "$SCRIPT"
COMP_WORDS=($LINE); [[ "$LINE" == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_outreach_completion outreach
printf '%s\\n' "${COMPREPLY[@]}"
"""
LOADED = """
import sys
from outreach.cli import main
try:
    main([])
finally:
    sys.stderr.write(" ".join(sys.modules))
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
        ("outreach schedule install --cr", {"--cron"}),
        ("outreach slots --count 3 hal", {"halvorsen"}),
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


@pytest.mark.parametrize(
    "broken", ["nonsense: [\n", "people: [Ada Quill]\n", "jobs: {a: {does: all}, a: {does: all}}\n", "me: \x07\n"]
)
def test_a_workspace_that_cannot_be_read_offers_no_names_and_says_nothing(broken: str, terminal: Terminal) -> None:
    with (terminal.root / "config.yaml").open("a") as config:
        config.write(broken)
    for line in ("outreach explain h", "outreach run m", "outreach draft jonah r"):
        assert offered(line, terminal) == []


def test_where_there_is_no_workspace_nothing_is_offered_or_said(terminal: Terminal) -> None:
    shutil.rmtree(terminal.root)
    assert offered("outreach explain h", terminal) == []


def test_a_line_about_somebody_that_is_not_understood_offers_nobody(terminal: Terminal) -> None:
    (terminal.root / "people.yaml").write_text("people:\n  - Dr. Ada Quill <a.quill@example.org\n")
    assert offered("outreach explain h", terminal) == []


def test_people_are_those_of_the_workspace_that_is_named_on_the_line(terminal: Terminal) -> None:
    other = workspace(terminal.root.parent / "other", SMALL).root
    assert offered(f"outreach -w {other} explain ", terminal) == ["oyelaran", "adeyemi"]
    assert offered(f"outreach explain -w {other} ", terminal) == ["oyelaran", "adeyemi"]


def loaded_for(line: str, terminal: Terminal) -> set[str]:
    """Name everything that is imported to answer one press of the key."""
    words = ["COMP_WORDS", "COMP_CWORD", "_OUTREACH_COMPLETE", "OUTREACH_WORKSPACE"]
    given = [line, str(len(line.split(" ")) - 1), "bash_complete", str(terminal.root)]
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        env={**os.environ, **dict(zip(words, given, strict=True))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "line",
    ["explain h", "note mar", "draft jonah ", "run ", "schedule install ", "customize ", "show ", "plan m", "slots h"],
)
def test_a_press_of_the_key_loads_no_project_and_no_command(line: str, terminal: Terminal) -> None:
    loaded = loaded_for(f"outreach {line}", terminal)
    assert "outreach.cli.stand_ins" in loaded
    slow = {
        "pydantic",
        "jinja2",
        "outreach.state.ledger",
        "outreach.config.load",
        "outreach.preview",
        "outreach.decide",
    }
    assert not loaded & slow
    assert f"outreach.cli.{line.split()[0]}" not in loaded


def every_command(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from every_command(command, (*path, name))


def completed(command: click.Command) -> list[tuple[int, object]]:
    return [(one.nargs, one._custom_shell_complete) for one in command.params if isinstance(one, click.Argument)]


def test_a_stand_in_takes_what_its_command_takes_and_every_command_that_offers_names_has_one() -> None:
    quick = {"help"}  # which loads nothing to speak of
    own = {
        " ".join(path): completed(command)
        for path, command in every_command(app)
        if any(offer for _, offer in completed(command)) and path[0] not in quick
    }
    assert own.keys() == ONE.keys() | SEVERAL.keys()
    for path, arguments in own.items():
        name, *after = path.split()
        found = stand_in(name, after)
        found = found.get_command(click.Context(found), after[0]) if isinstance(found, click.Group) else found
        assert found is not None
        assert completed(found) == arguments


def test_where_an_option_is_typed_the_command_answers_itself() -> None:
    assert stand_in("explain", ["--all"]) is None
    assert stand_in("schedule", []) is None
    assert stand_in("check", []) is None
