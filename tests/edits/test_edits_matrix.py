"""The files are edited in the middle of a season: what becomes of what lies there already, cell by cell.

Rows are edits, columns are states of the draft (and the hold of the day) when the file is edited. Every cell is
driven through files, ledger and runs as a person would: set up, run, edit the text, run again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.edits.places import AtGoogle
from tests.edits.season import CONFIG, STATES, Edit, Edited, after, begin, beginning
from tests.faults.invariants import violations

HOLD = "hold live"

PERSON = "  - Dr. Greta Osei, PhD <greta.osei@harbor-state.example.edu>, physicist, Harbor State\n"
RENAMED = PERSON.replace("Greta Osei", "Greta Lindgren")
EDITS: dict[str, tuple[str, Edit]] = {
    "renamed, with was": (
        "config.yaml",
        (
            (PERSON, RENAMED.replace("- Dr.", "- name: Dr.") + "    was: Greta Osei\n"),
            ("with Dr. Osei", "with Dr. Lindgren"),
        ),
    ),
    "renamed, was forgotten": ("config.yaml", ((PERSON, RENAMED), ("with Dr. Osei", "with Dr. Lindgren"))),
    "new address": ("config.yaml", (("greta.osei@harbor-state", "g.osei@harbor-state"),)),
    "interview moved": ("config.yaml", (("2026-12-02 9:00 am", "2026-12-04 10:00 am"),)),
    "interview cancelled": (
        "config.yaml",
        (("interviews:\n  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Osei\n", ""),),
    ),
    "person removed": ("config.yaml", ((PERSON, ""), (", with Dr. Osei", ""), ("people:\n", ""))),
    "cadence off": ("config.yaml", (("    title: hello before\n", "    title: hello before\n    on: no\n"),)),
    "hold set off": ("config.yaml", (("cadences:\n", "cadences:\n  interview-day: off\n"),)),
    "other words": ("templates/before-hello/01-hello.j2", (("looking forward", "looking very much forward"),)),
    "window over": ("config.yaml", (("closes: 1 day", "closes: 8 days"),)),
    "other zone": ("config.yaml", (("America/Chicago", "America/Los_Angeles"),)),
    "other account": (
        "config.yaml",
        (("email: maya.okafor@lakeshore.example.edu", "email: m.okafor@residents.lakeshore.example.edu"),),
    ),
}

#                             no draft             unaddressed   addressed    edited        sent      hold live
EXPECTED: dict[str, tuple[str, str, str, str, str, str]] = {
    "renamed, with was":      ("made",              "rewritten", "kept",      "kept",       "kept", "kept"),
    "renamed, was forgotten": ("made, unaddressed", "rewritten", "kept",      "kept",       "kept", "kept"),
    "new address":            ("made",              "rewritten", "kept",      "kept",       "kept", "kept"),
    "interview moved":        ("made",              "rewritten", "kept",      "kept",       "kept", "moved"),
    "interview cancelled":    ("nothing",           "withdrawn", "withdrawn", "kept, told", "kept", "released"),
    "person removed":         ("nothing",           "withdrawn", "withdrawn", "kept, told", "kept", "kept"),
    "cadence off":            ("nothing",           "withdrawn", "withdrawn", "kept, told", "kept", "kept"),
    "hold set off":           ("made",              "kept",      "kept",      "kept",       "kept", "released"),
    "other words":            ("made",              "rewritten", "kept",      "kept",       "kept", "kept"),
    "window over":            ("nothing",           "withdrawn", "withdrawn", "kept",       "kept", "kept"),
    "other zone":             ("made",              "kept",      "kept",      "kept",       "kept", "kept"),
    "other account":          ("made",              "kept",      "kept",      "kept",       "kept", "kept"),
}  # fmt: skip
COLUMNS = ("none", "unaddressed", "addressed", "edited", "sent", HOLD)
# where Google must differ: a sent mail is no draft any more, and nobody may look into the account of another address
AT_GOOGLE = {
    **{(edit, "sent"): "nothing" for edit in EXPECTED},
    **{("other account", state): "refused" for state in STATES},
    ("other account", "none"): "waits for a sign-in",
    ("other account", HOLD): "refused",
}

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
CELLS = [(edit, state) for edit in EXPECTED for state in STATES]


def expected(edit: str, state: str) -> str:
    """Give what becomes of it in files: a draft only opened is as it was, a deleted one is never made again."""
    if state == "deleted":
        return "nothing"
    return EXPECTED[edit][COLUMNS.index("addressed" if state == "opened" else state)]


def google_cells() -> Iterator[tuple[str, str]]:
    """Give the cells to be driven at Google: all, or per edit the addressed draft and two others in turn."""
    for number, edit in enumerate(EXPECTED):
        others = [state for state in STATES if state != "addressed"]
        turn = {others[number % len(others)], others[(number + 3) % len(others)], "addressed"}
        yield from ((edit, state) for state in STATES if LONG or state in turn)


def expected_at_google(edit: str, column: str) -> str:
    return AT_GOOGLE.get((edit, column), expected(edit, column))


def test_the_table_has_a_row_for_every_edit() -> None:
    assert list(EXPECTED) == list(EDITS)


@pytest.mark.parametrize(("edit", "state"), CELLS)
def test_a_draft_after_an_edit(edit: str, state: str, tmp_path: Path) -> None:
    name, change = EDITS[edit]
    found = after(begin(tmp_path / "w", state), change, name=name)
    assert found.draft == expected(edit, state), found.screen
    nothing_is_left_to_do(found)


@pytest.mark.parametrize("edit", list(EXPECTED))
def test_a_hold_after_an_edit(edit: str, tmp_path: Path) -> None:
    name, change = EDITS[edit]
    assert after(begin(tmp_path / "w", "addressed"), change, name=name).hold == expected(edit, HOLD)


@pytest.mark.parametrize(("edit", "state"), list(google_cells()))
def test_the_same_at_google(edit: str, state: str, tmp_path: Path) -> None:
    name, change = EDITS[edit]
    with beginning("google", tmp_path, state) as season:
        found = after(season, change, name=name)
        assert found.draft == expected_at_google(edit, state), found.screen
        if state == "addressed":
            assert found.hold == expected_at_google(edit, HOLD), found.screen
        nothing_is_left_to_do(found)
        assert isinstance(season.place, AtGoogle)
        assert violations(season.place.season, season.facts()) == ()


def nothing_is_left_to_do(found: Edited) -> None:
    """Run again: nothing changes, and nothing is said that was not said before."""
    season = found.season
    before = season.letters(), season.holds()
    again = season.terminal.type("run", now="2026-11-26 07:20")
    assert (season.letters(), season.holds()) == before
    assert again.code in (0, *({found.screen.code} & {77, 78}))


def test_the_first_file_is_the_smallest_that_has_it_all() -> None:
    assert CONFIG.count("- ") == 3
