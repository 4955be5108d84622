"""How often a run does what costs time: counted for each draft, for each chunk and for the run, so that none creeps up.

Explicit figures: whoever makes a run do more, or less, says so here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from outreach.providers.base import NEAR_CHUNK
from tests.architecture.source import ROOT
from tests.bench.peers import NOW, all_due
from tests.system.terminal import workspace

FEW, MORE = 20, 50
# one hold, of the weekly review, goes with them
TWO_CHUNKS = NEAR_CHUNK + FEW
# a file and its name are whole at once, without recipients and with them; it is looked at before it is written again,
# right then, and for its place
OF_A_DRAFT = {
    "rendered": 1,
    "checked": 1,
    "composed": 2,
    "read back": 1,
    "synced": 2,
    "renamed": 2,
    "drafts read": 3,
    "facts written": 4,
    "INSERT": 4,
}
# the ledger is made; intents, hold, ids, contents, the end; and before that what the look found (the occasions ahead)
OF_A_RUN = {
    "loaded": 1,
    "decided": 1,
    "BEGIN": 7,
    "COMMIT": 7,
    "SELECT": 5,
    "PRAGMA": 13,
    "CREATE": 5,
    "INSERT": 6,
    "facts written": 6,
    "facts read": 3,
    "log opened": 5,
    "synced": 6,
    "renamed": 2,
}
# intents, ids, contents; the folder of drafts is made durable before the latter two
OF_ANOTHER_CHUNK = {"BEGIN": 3, "COMMIT": 3, "SELECT": 1, "PRAGMA": 1, "log opened": 2, "synced": 2}
OF_A_QUIET_RUN = {
    "loaded": 1,
    "decided": 1,
    "BEGIN": 1,
    "COMMIT": 1,
    "SELECT": 4,
    "PRAGMA": 8,
    "INSERT": 2,
    "facts written": 2,
    "log opened": 3,
}


def counts(root: Path, drafts: int) -> Counter[str]:
    return again(workspace(root, all_due(drafts)).root, NOW)


def again(root: Path, now: str) -> Counter[str]:
    command = [sys.executable, "-m", "tests.bench.counting", str(root), "--now", now, "run"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = Counter[str](json.loads(done.stdout))
    assert found.pop("exit") == 0, done.stderr
    return found


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    return counts(tmp_path_factory.mktemp("few") / "w", FEW)


def times(number: int, one: dict[str, int]) -> Counter[str]:
    return Counter({name: number * count for name, count in one.items()})


def test_a_run_does_each_thing_so_many_times_for_a_draft_and_so_many_times_at_all(few: Counter[str]) -> None:
    assert few == times(FEW, OF_A_DRAFT) + Counter(OF_A_RUN)


def test_a_draft_takes_as_much_whatever_is_made_beside_it(tmp_path: Path, few: Counter[str]) -> None:
    more = counts(tmp_path / "w", MORE)
    more.subtract(few)
    assert +more == times(MORE - FEW, OF_A_DRAFT)
    assert not -more


def test_another_chunk_takes_three_commits_and_one_look_at_what_is_new(tmp_path: Path, few: Counter[str]) -> None:
    two = counts(tmp_path / "w", TWO_CHUNKS)
    made_before = NEAR_CHUNK - 1
    # each file for its key and for its words, both of which a person may have changed; each fact once
    looked = {"drafts read": 2 * made_before, "facts read": 4 * made_before + 2}
    two.subtract(few + times(TWO_CHUNKS - FEW, OF_A_DRAFT))
    assert +two == Counter(OF_ANOTHER_CHUNK) + Counter(looked)
    assert not -two


def test_a_run_with_nothing_to_do_reads_and_writes_only_that_it_was(tmp_path: Path) -> None:
    first = counts(tmp_path / "w", FEW)
    quiet = again(tmp_path / "w", "2026-12-02T18:41")
    assert quiet == Counter({**OF_A_QUIET_RUN, "drafts read": 2 * FEW, "facts read": first["facts written"]})
