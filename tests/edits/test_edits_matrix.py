"""The files are edited in the middle of a season: what becomes of what lies there already, cell by cell.

Rows are edits, columns are states of the draft (and the hold of the day) when the file is edited. Every cell is
driven through files, ledger and runs as a person would: set up, run, edit the text, run again.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edits.season import CONFIG, STATES, Edit, after

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
    "mail to gmail": ("config.yaml", (("mail: local", "mail: gmail"),)),
    "holds to google": ("config.yaml", (("holds: local", "holds: google"),)),
    "other account": (
        "config.yaml",
        (("email: maya.okafor@lakeshore.example.edu", "email: m.okafor@residents.lakeshore.example.edu"),),
    ),
}

#                             no draft             unaddressed   addressed    edited        sent      hold live
EXPECTED: dict[str, tuple[str, str, str, str, str, str]] = {
    "renamed, with was":      ("made",              "rewritten", "kept",      "kept",       "kept",    "kept"),
    "renamed, was forgotten": ("made, unaddressed", "rewritten", "kept",      "kept",       "kept",    "kept"),
    "new address":            ("made",              "rewritten", "kept",      "kept",       "kept",    "kept"),
    "interview moved":        ("made",              "rewritten", "kept",      "kept",       "kept",    "moved"),
    "interview cancelled":    ("nothing",           "withdrawn", "withdrawn", "kept, told", "kept",    "released"),
    "person removed":         ("nothing",           "withdrawn", "withdrawn", "kept, told", "kept",    "kept"),
    "cadence off":            ("nothing",           "withdrawn", "withdrawn", "kept, told", "kept",    "kept"),
    "hold set off":           ("made",              "kept",      "kept",      "kept",       "kept",    "released"),
    "other words":            ("made",              "rewritten", "kept",      "kept",       "kept",    "kept"),
    "window over":            ("nothing",           "withdrawn", "withdrawn", "kept",       "kept",    "kept"),
    "other zone":             ("made",              "kept",      "kept",      "kept",       "kept",    "kept"),
    "mail to gmail":          ("refused",           "refused",   "refused",   "refused",    "refused", "refused"),
    "holds to google":        ("refused",           "refused",   "refused",   "refused",    "refused", "refused"),
    "other account":          ("made",              "kept",      "kept",      "kept",       "kept",    "kept"),
}  # fmt: skip

CELLS = [
    pytest.param(edit, state, row[column], id=f"{edit} - {state}")
    for edit, row in EXPECTED.items()
    for column, state in enumerate(STATES)
]


def test_the_table_has_a_row_for_every_edit() -> None:
    assert list(EXPECTED) == list(EDITS)


@pytest.mark.parametrize(("edit", "state", "expected"), CELLS)
def test_a_draft_after_an_edit(edit: str, state: str, expected: str, tmp_path: Path) -> None:
    name, change = EDITS[edit]
    found = after(state, change, tmp_path / "w", name=name)
    assert found.draft == expected, found.screen


@pytest.mark.parametrize(("edit", "row"), EXPECTED.items(), ids=list(EXPECTED))
def test_a_hold_after_an_edit(edit: str, row: tuple[str, ...], tmp_path: Path) -> None:
    name, change = EDITS[edit]
    assert after("addressed", change, tmp_path / "w", name=name).hold == row[-1]


@pytest.mark.parametrize(("edit", "state"), [(edit, state) for edit in EXPECTED for state in STATES])
def test_after_an_edit_a_second_run_has_nothing_left_to_do(edit: str, state: str, tmp_path: Path) -> None:
    name, change = EDITS[edit]
    found = after(state, change, tmp_path / "w", name=name)
    before = found.season.letters(), found.season.holds()
    again = found.season.terminal.type("run", now="2026-11-26 07:20")
    assert (found.season.letters(), found.season.holds()) == before
    assert again.code in (0, 78)


def test_the_first_file_is_the_smallest_that_has_it_all() -> None:
    assert CONFIG.count("- ") == 3
