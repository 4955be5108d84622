"""A newer configuration is refused; an older one is read as it always was, with the edit it wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.config.load import Loaded, load, loaded
from outreach.config.problems import show
from outreach.config.reader import read
from outreach.config.recipes import Shelf
from outreach.config.versions import RENAMED, Renamed

ME = "me: {name: Maya Okafor, email: maya@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}\n"
# what a second version might have renamed: nothing has been yet, so the table of the tests stands for it
SECOND = (
    Renamed(since=2, path=("people", "*", "mail_address"), name="email"),
    Renamed(since=2, path=("meetings_with",), name="meetings"),
)


def with_version(text: str, version: int = 2) -> Loaded:
    return loaded((read(text.encode(), "config.yaml"),), Shelf(), version=version, renamed=SECOND)


def test_nothing_has_been_renamed_since_the_first_version() -> None:
    assert RENAMED == ()


def test_a_newer_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(f"version: 2\n{ME}")
    found = load(tmp_path)
    assert found.project is None
    assert "config.yaml:1:10: version: written for a newer outreach; this one reads version 1" in show(found.problems)


@pytest.mark.parametrize("written", ["0", "one", "1.0", "-1", "[]"])
def test_what_is_no_version_is_an_error(written: str, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(f"version: {written}\n{ME}")
    assert "write   version: 1" in show(load(tmp_path).problems)


def test_an_older_file_is_read_with_a_note_for_every_old_name() -> None:
    found = with_version(
        f"""\
version: 1
{ME}people:
  - name: Dr. Greta Osei
    mail_address: greta.osei@harbor-state.example.edu
  - Jonah Adeyemi <j.adeyemi@northfield.example.edu>, near-peer
meetings_with:
  - {{with: Dr. Osei, when: 2026-12-02 4:00 pm}}
"""
    )
    assert found.project is not None, show(found.problems)
    assert found.project.people[0].email == "greta.osei@harbor-state.example.edu"
    assert len(found.project.meetings) == 1
    shown = show(found.problems)
    edit = 'config.yaml:5:5: "mail_address" is called email since version 2; write   email:   and   version: 2'
    assert f"Note: {edit}" in shown
    assert 'config.yaml:7:1: "meetings_with" is called meetings since version 2' in shown


def test_a_file_of_today_may_not_use_an_old_name() -> None:
    found = with_version(f"version: 2\n{ME}meetings_with: []\n")
    assert found.project is None
    assert 'unknown key "meetings_with"' in show(found.problems)


def test_an_old_name_that_is_not_there_is_not_mentioned() -> None:
    found = with_version(f"version: 1\n{ME}people: somebody\n")
    assert "since version 2" not in show(found.problems)


def test_each_file_says_its_own_version() -> None:
    documents = (
        read(f"version: 2\n{ME}".encode(), "config.yaml"),
        read(b"version: 1\nmeetings_with: []\n", "season.yaml"),
    )
    found = loaded(documents, Shelf(), version=2, renamed=SECOND)
    assert found.project is not None, show(found.problems)
    assert "season.yaml:2:1" in show(found.problems)
