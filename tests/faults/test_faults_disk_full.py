"""A disk that is full, wherever it happens: exit 74, nothing half-written, and the next run goes on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.domain.messages import Key
from outreach.errors import DiskError, Exit
from outreach.providers.local import LocalMailbox
from tests.faults import scenario_apply as scenario
from tests.faults.killing import Killer
from tests.faults.test_faults_killed import world
from tests.planned import a_draft


@pytest.fixture(scope="module")
def killer() -> Iterator[Killer]:
    with Killer("tests.faults.scenario_apply") as one:
        yield one


def test_full_at_any_size_it_says_so_and_the_next_run_finishes_the_work(killer: Killer, tmp_path: Path) -> None:
    begun, whole = tmp_path / "begun", tmp_path / "whole"
    begun.mkdir()
    scenario.before(begun)
    shutil.copytree(begun, whole)
    assert killer.run(whole).exit_code == 0
    wanted = world(whole)
    codes = []
    for size in (4, 300, 600, 900, 1_200, 2_000, 4_000, 8_000, 16_000, 20_000, 24_000, 28_000, 32_000, 36_000, 200_000):
        root = tmp_path / f"full-{size}"
        shutil.copytree(begun, root)
        codes.append(killer.run(root, largest_file=size).exit_code)
        assert not list(root.rglob("*.tmp"))
        assert killer.run(root).exit_code == 0, size
        assert world(root) == wanted, size
    assert set(codes) == {Exit.DONE, Exit.DISK}
    assert codes[0] == Exit.DISK
    assert codes[-1] == Exit.DONE


def test_the_sentence_says_what_where_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be")
    with pytest.raises(DiskError) as caught:
        LocalMailbox(tmp_path, now=scenario.NOW).create(a_draft(), Key("k"))
    assert "drafts" in str(caught.value)
    assert "run again" in str(caught.value)
