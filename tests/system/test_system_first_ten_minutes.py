"""The first steps of README, typed as they stand there, end with a draft on disk that passed every check."""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path

from tests.architecture.source import ROOT
from tests.first_steps.following import follow
from tests.first_steps.readme import steps
from tests.first_steps.table import PAGE, rows, shown

_TEN_MINUTES = 600


def test_readmes_first_steps_end_with_a_reviewed_draft_on_disk(tmp_path: Path) -> None:
    installed = tuple(step for step in steps() if step.typed.startswith("outreach"))
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "TERM": "xterm", "NO_COLOR": "1"}
    program = {"outreach": f"{sys.executable} -m outreach --now 2026-11-22T19:10"}
    taken = list(follow(installed, programs=program, environment=environment, folder=str(tmp_path)))
    assert [one.step for one in taken] == list(installed)
    (draft,) = (tmp_path / "outreach" / "drafts").glob("*.eml")
    assert "My re-planning audit was accepted" in draft.read_text()


def test_the_table_of_the_first_ten_minutes_holds_what_readme_says_and_adds_up() -> None:
    written = list(rows(PAGE.read_text()))
    assert [(one.typed, one.shown) for one in written] == [(step.typed, shown(step)) for step in steps()]
    assert 0 < sum(one.seconds for one in written) < _TEN_MINUTES


def test_readme_names_the_wheel_that_is_built() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert steps()[0].typed == f"pipx install outreach-{version}-py3-none-any.whl"
