"""Settings of guardrails as an owner writes them: for all, for a cadence, for a person; each is said by `check`."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from outreach.cli.app import GROUPS, app
from tests.system.terminal import Terminal, workspace

SEASON = """\
version: 1
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}
rules:
  C202: warn
  word-count: {words: 90}
cadences:
  mentor-checkin: {rules: {C203: off}}
people:
  - name: Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-01
    rules: {R101: {aliases: Samson}}
    cadences: {mentor-checkin: {rules: {gap: block}}}
  - Jonah Adeyemi, MD <j.adeyemi@northfield.example.edu>, near-peer, call him Jonah, last 2026-10-18
"""


def season(tmp_path: Path, text: str = SEASON) -> Terminal:
    return workspace(tmp_path / "season", text)


def notes(terminal: Terminal) -> list[str]:
    """Give what `check` says about rules, on one line each."""
    found = json.loads(terminal.type("--json", "check").out)["problems"]
    return [f"{one['line']}: {one['message']}" for one in found if one["message"].startswith("rules: ")]


def test_every_setting_is_said_with_its_line_and_whom_it_is_for(tmp_path: Path) -> None:
    assert sorted(notes(season(tmp_path))) == [
        "10: rules: greeting-name (R101) aliases Samson for mail to Dr. Samuel Oyelaran",
        "11: rules: gap (C202) blocks for mentor-checkin to Dr. Samuel Oyelaran",
        "4: rules: gap (C202) only warns for every draft; weakened, it no longer keeps a draft from its recipient",
        "5: rules: word-count (C203) words 90 for every draft",
        "7: rules: word-count (C203) off for mentor-checkin",
    ]


def test_people_read_the_same_as_programs(tmp_path: Path) -> None:
    screen = season(tmp_path).type("check")
    assert screen.code == 0
    assert "Note: rules: word-count (C203) off for mentor-checkin\n" in screen.out


@pytest.mark.parametrize(
    ("text", "person", "cadence", "rules"),
    [
        ("Dear Samson,\n\n⟦what⟧", "oyelaran", "mentor-checkin", ["C202 block"]),
        ("Dear Samson,\n\n⟦what⟧", "oyelaran", "", ["C202 warn"]),
        ("Dear Samson,\n\n⟦what⟧", "jonah", "", ["R101 block", "C202 warn"]),
        ("Dear Dr. Oyelaran,\n\n" + "One more word here. " * 24, "oyelaran", "", ["C203 warn"]),
        ("Dear Dr. Oyelaran,\n\n" + "One more word here. " * 24, "oyelaran", "mentor-checkin", []),
    ],
)
def test_each_holds_where_it_stands(tmp_path: Path, text: str, person: str, cadence: str, rules: list[str]) -> None:
    terminal = season(tmp_path)
    (terminal.root / "draft.txt").write_text(f"{text}\n\n--\nNadia Ferrer\n")
    words = ["--person", person, *(["--cadence", cadence] if cadence else [])]
    found = json.loads(terminal.type("--json", "lint", str(terminal.root / "draft.txt"), *words).out)["findings"]
    told = [f"{one['rule']} {one['level']}" for one in found if one["rule"] in ("R101", "C202", "C203")]
    assert told == rules


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("  V901: off", "V901 is no setting, it holds always: nothing is ever sent; remove this line"),
        ("  M402: warn", "ranking-question (M402) can be neither switched off nor weakened: to ask for a rank breaks"),
        ("  wordcount: off", 'no rule "wordcount"; did you mean   word-count'),
        ("  gap: offf", 'no level "offf"; write   off'),
        ("  cap: block", "cap (T602) reads no text, so it is on or off; write   off   or remove this line"),
    ],
)
def test_what_cannot_be_set_is_an_error_with_the_edit(tmp_path: Path, line: str, said: str) -> None:
    screen = season(tmp_path, SEASON.replace("  C202: warn", line)).type("check")
    assert screen.code == 78
    assert said in screen.out
    assert screen.out.startswith("config.yaml:4:")


def test_a_mistake_about_one_person_is_said_where_it_stands(tmp_path: Path) -> None:
    screen = season(tmp_path, SEASON.replace("aliases: Samson", "alias: Samson")).type("check")
    assert screen.code == 78
    assert 'config.yaml:10:20: people[0].rules.R101.alias: greeting-name has no setting "alias"; write' in screen.out


def test_no_command_lets_one_draft_pass() -> None:
    context = click.Context(app)
    options = {
        option
        for name in (name for group in GROUPS.values() for name in group)
        if (command := app.get_command(context, name)) is not None
        for parameter in command.params
        for option in parameter.opts
    }
    assert not {one for one in options if any(word in one for word in ("force", "ignore", "override", "no-check"))}
