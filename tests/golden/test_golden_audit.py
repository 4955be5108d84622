"""The audit of one small season at Google, to the letter: as read, and as data for who keeps or compares it.

The account loses one answer, so that both the certain and the uncertain are shown; ids of drafts are the server's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.edits.places import AtGoogle
from tests.edits.season import SECOND, Season, beginning
from tests.google_server.faults import Fault

CASES = Path(__file__).parent / "google_audit"
_DRAFT_ID = re.compile(r"\br-?\d{8,}")


@pytest.fixture
def season(tmp_path: Path) -> Iterator[Season]:
    with beginning("google", tmp_path, "addressed") as made:
        assert isinstance(made.place, AtGoogle)
        made.place.season.world.faults.add(Fault(mode="drop-after", method="PUT", path="/events/", times=9))
        made.edit((("2026-12-02 9:00 am", "2026-12-04 10:00 am"),))
        made.terminal.type("run", now=SECOND)
        yield made


@pytest.mark.parametrize(("words", "name"), [(["audit"], "audit.txt"), (["audit", "--json"], "audit.json")])
def test_the_audit_reads_like_this(words: list[str], name: str, season: Season, request: pytest.FixtureRequest) -> None:
    screen = season.terminal.type(*words, now="2026-11-26 07:20")
    assert screen.code == 0
    happened = screen.out
    if name.endswith(".json"):
        found, _ = json.JSONDecoder().raw_decode(happened)
        happened = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    happened = _DRAFT_ID.sub("r-1", happened)
    case = CASES / name
    if request.config.getoption("--update-golden"):
        case.write_text(happened, encoding="utf-8")
    assert happened == case.read_text(encoding="utf-8")


def test_data_and_text_list_the_same_writes(season: Season) -> None:
    text = season.terminal.type("audit", now="2026-11-26 07:20").out
    found, _ = json.JSONDecoder().raw_decode(season.terminal.type("audit", "--json", now="2026-11-26 07:20").out)
    lines = [line for line in text.splitlines() if " in Gmail " in line or " at Google " in line]
    assert len(lines) == len(found["writes"])
    assert [line.strip().startswith(one["deed"]) for line, one in zip(lines, found["writes"], strict=True)].count(
        False
    ) == 0
    assert sum("no answer" in line for line in lines) == sum(not one["certain"] for one in found["writes"])
    assert not all(one["certain"] for one in found["writes"])
