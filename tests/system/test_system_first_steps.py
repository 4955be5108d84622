"""The first ten minutes: init, by questions and by options, and the demo."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from outreach.cli.asking import machine_zone
from outreach.cli.starting import Answers, config_text, last_touch
from outreach.errors import UsageError
from tests.builders import day
from tests.system.terminal import tree, typed

NADIA = ["--name", "Nadia Ferrer", "--email", "n.ferrer@lakeshore.example.edu", "--phase", "pgy2"]
ANSWERS = """\
Nadia Ferrer
nobody
n.ferrer@lakeshore.example.edu
Nowhere/City
America/Chicago
intern
PGY2
Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>

a while
2026-09-01
"""


def test_init_asks_until_it_can_use_the_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(ANSWERS))
    root = tmp_path / "w"
    screen = typed("init", str(root), "--now", "2026-11-22T19:10")
    assert screen.code == 0, screen.err
    assert '"nobody" is no address' in screen.out
    assert '"intern" is none of them' in screen.out
    assert "FILL IN  1  Dr. Oyelaran" in screen.out
    assert screen.out.splitlines()[-1].startswith("Next: add a line per person to config.yaml")
    config = (root / "config.yaml").read_text().splitlines()
    assert len(config) == 10
    assert config[9] == (
        "  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-01"
    )


def test_weeks_ago_are_counted_from_the_owners_day_and_not_from_that_of_greenwich(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = "Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>"
    monkeypatch.setattr(
        "sys.stdin", StringIO(f"Nadia Ferrer\nn@example.org\nAmerica/Chicago\nms4\n{person}\n\n10 weeks ago\n")
    )
    typed("init", str(tmp_path / "w"), "--now", "2026-11-22T19:10")
    assert "last 2026-09-13" in (tmp_path / "w" / "config.yaml").read_text()


def test_a_new_workspace_is_for_its_owner_alone(tmp_path: Path) -> None:
    root = tmp_path / "w"
    screen = typed("init", str(root), "--yes", *NADIA, "--now", "2026-11-22T19:10")
    assert screen.code == 0
    assert "It has no way to send." in screen.out
    assert {path.name for path in root.iterdir()} == {".gitignore", ".outreach", "config.yaml", "jobs", "notes.txt"}
    for path in [root, *root.rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    assert "private.yaml" in (root / ".gitignore").read_text()


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    root = tmp_path / "w"
    typed("init", str(root), "--yes", *NADIA, "--now", "2026-11-22")
    before = tree(root)
    screen = typed("init", "-w", str(root), "--yes", "--now", "2026-11-22")
    assert "Everything was there already; nothing was written." in screen.out
    assert tree(root) == before
    (root / "notes.txt").unlink()
    assert "notes.txt" in typed("init", str(root), "--yes", "--now", "2026-11-22").out


def test_init_in_the_home_folder_is_written_with_a_tilde() -> None:
    screen = typed("init", "--yes", *NADIA, "--timezone", "America/New_York", "--now", "2026-11-22")
    assert "Wrote  ~/outreach/config.yaml" in screen.out
    assert "timezone: America/New_York" in (Path.home() / "outreach" / "config.yaml").read_text()


@pytest.mark.parametrize("wrong", [["--email", "nobody"], ["--phase", "intern"], ["--timezone", "Mars"]])
def test_init_writes_nothing_when_an_option_cannot_be_used(tmp_path: Path, wrong: list[str]) -> None:
    screen = typed("init", str(tmp_path / "w"), "--yes", *NADIA, *wrong)
    assert screen.code == 2
    assert screen.err.count("\n") == 1
    assert not (tmp_path / "w").exists()


@pytest.mark.parametrize("name", ['O\'Neil: the "Great" # 1', "Zoë Ñandú", "x\ny: z", "no", "010", "- dash", "{a: b}"])
def test_answers_are_written_so_that_yaml_reads_them_back(name: str, tmp_path: Path) -> None:
    import yaml

    text = config_text(Answers(name=name, email="a@example.org", timezone="UTC", phase="ms4"))
    read = yaml.load(text, yaml.BaseLoader)
    assert read["me"]["name"] == name
    assert list(read) == ["version", "me"]


@pytest.mark.parametrize(("said", "meant"), [("8 weeks ago", "2026-09-27"), ("2026-09-20", "2026-09-20"), ("", None)])
def test_last_in_touch_is_said_in_any_way(said: str, meant: str | None) -> None:
    assert last_touch(said, day("2026-11-22")) == (day(meant) if meant else None)


def test_a_last_touch_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="8 weeks ago"):
        last_touch("a while", day("2026-11-22"))


def test_the_machine_says_its_zone_or_chicago_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert machine_zone() == "Europe/Berlin"
    monkeypatch.setenv("TZ", "Mars/Olympus")
    assert "/" in machine_zone()


def test_the_demo_shows_every_kind_of_line_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    root = tmp_path / "demo"
    screen = typed("demo", str(root))
    assert screen.code == 0, screen.err
    for word in ("SEND", "FILL IN", "CHECK", "HOLD", "LATER", "NOT NOW"):
        assert f"\n{word} " in screen.out
    assert f"4 drafts in {root}/drafts" in screen.out
    assert all(len(line) <= 88 or line.startswith("$ ") or str(root) in line for line in screen.out.splitlines())
    made = {name: seen for name, seen in tree(root).items() if name.startswith(("drafts", "holds", "config"))}
    again = typed("demo", str(root))
    assert again.code == 0
    assert "Nothing new, nothing sent." in again.out
    assert made == {name: seen for name, seen in tree(root).items() if name.startswith(("drafts", "holds", "config"))}


def test_the_demo_never_works_in_a_folder_of_yours(tmp_path: Path) -> None:
    typed("init", str(tmp_path / "w"), "--yes", *NADIA, "--now", "2026-11-22")
    before = tree(tmp_path / "w")
    screen = typed("demo", str(tmp_path / "w"))
    assert screen.code == 2
    assert "holds a configuration of its own" in screen.err
    assert tree(tmp_path / "w") == before


def test_the_demo_finds_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert typed("demo", "-q").out == ""
    assert (tmp_path / "demo" / "config.yaml").exists()
