"""An export reads back as the facts it was made from."""

from __future__ import annotations

import pytest

from outreach.domain.facts import LedgerMade, RunFinished, Shown
from outreach.errors import ConfigError
from outreach.state.export import read, written
from tests.builders import a_touch, at

NOW = at("2026-12-02 18:31")
ENTRIES = (
    (None, LedgerMade(at=NOW)),
    (1, RunFinished(at=NOW, run=1, exit_code=0)),
    (None, Shown(at=NOW, touch=a_touch())),
)


def test_every_fact_is_a_line_and_reads_back() -> None:
    lines = list(written(ENTRIES))
    assert len(lines) == len(ENTRIES)
    assert all("\n" not in line for line in lines)
    assert tuple(read(["", *lines, "  \n"])) == ENTRIES


@pytest.mark.parametrize(
    "line",
    [
        "hello",
        "[]",
        "{}",
        '{"run": 1, "kind": "LedgerMade"}',
        '{"run": "1", "kind": "LedgerMade", "fact": {"at": "2026-12-02T18:31:00+00:00"}}',
        '{"run": 1, "kind": 7, "fact": {}}',
        '{"run": 1, "kind": "LedgerMade", "fact": {}}',
        '{"run": 1, "kind": "NeverHeardOf", "fact": {}}',
    ],
)
def test_a_line_that_is_none_of_ours_is_named(line: str) -> None:
    with pytest.raises(ConfigError):
        list(read([line], "facts.jsonl"))


def test_the_place_of_a_bad_line_is_told() -> None:
    with pytest.raises(ConfigError, match=r"facts\.jsonl:2: this is no line of an export"):
        list(read([*written(ENTRIES[:1]), "x"], "facts.jsonl"))
