"""Dates still to be fixed: on the agenda and nowhere else."""

from __future__ import annotations

from outreach.reports.open_dates import open_dates
from tests.loaded import example, loaded


def test_every_tbd_is_kept_in_sight() -> None:
    text = " ".join(" ".join(open_dates(example())).split())
    assert text == (
        "DATES open: rank list deadline · Society mentoring program sign-up · ASTRO 2027 abstract · ASTRO 2027"
    )


def test_a_screen_is_wide_enough() -> None:
    assert all(len(line) <= 88 for line in open_dates(example()))


def test_where_every_date_is_known_there_is_no_line() -> None:
    assert open_dates(loaded("people: []\n")) == ()


def test_promises_and_letters_count_while_they_are_open() -> None:
    project = loaded(
        "people:\n  - Dr. A. Stone <stone@example.org>, sponsor\n"
        "commitments:\n  - {what: Script, to: Dr. Stone, due: tbd}\n"
        "  - {what: Manual, to: Dr. Stone, due: tbd, status: dropped}\n"
        "letters:\n  - {from: Dr. Stone, for: the grant, due: tbd}\n"
        "  - {from: Dr. Stone, for: the prize, due: tbd, uploaded: 2026-11-01}\n"
    )
    assert open_dates(project, ("outline",)) == ("DATES    open: Script · letter for the grant · outline",)
