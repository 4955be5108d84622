"""The ledger is lost while times are on offer: what stands behind them is found again, and nothing is offered twice."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from outreach.planning.fold import fold
from outreach.preview import project_of
from tests.scenarios.life import Life
from tests.scenarios.season import CONFERENCE

WHO = "Dr. Sandoval"
ROUTINE = "routine:\n  - Lakeshore tumor board, every Thursday 7:00 am, 60 min, permission granted 2026-10-05\n"
OFFERED, CHOSEN = "Dr. Sandoval?", "Dr. Sandoval"


def titled(life: Life, title: str) -> dict[datetime, str]:
    """Give the holds of a title by their beginning, with what the place calls them."""
    return {starts: id for id, (starts, _, one) in sorted(life.holds().items()) if one == title}


def offered(life: Life) -> list[datetime]:
    return sorted(titled(life, OFFERED))


def asked(life: Life) -> Life:
    """Let the request lie there since Thursday, 3 December, with its times held."""
    life.on("2026-12-03").runs()
    assert len(offered(life)) == 3
    return life


def loses_its_ledger(life: Life) -> Life:
    """Lose the ledger and every copy of it, and rebuild it from what lies there."""
    folder = life.root / ".outreach"
    for path in (folder / "ledger.db", *(folder / "backups").glob("*")):
        path.unlink()
    shown = life.types("recover")
    assert shown.code == 0, shown.err
    return life


def test_a_draft_and_the_times_it_offers_are_ours_again(life: Life) -> None:
    before = asked(life).holds(), life.lies(CONFERENCE, WHO, step=1).text
    loses_its_ledger(life)
    assert "not to be placed" not in " ".join(life.screen.out.split())
    life.runs()
    life.on("2026-12-04").runs()
    assert (life.holds(), life.lies(CONFERENCE, WHO, step=1).text) == before
    history = fold(life.facts(), project_of(life.root), life.now)
    assert all(one.is_untouched for one in history.holds.values())
    assert len({one.starts for one in history.holds.values() if one.title == OFFERED}) == 3


def test_a_time_that_is_taken_after_the_loss_is_still_replaced_in_the_draft(life: Life) -> None:
    first, *others = offered(asked(life))
    loses_its_ledger(life)
    begin = first.astimezone(life.now.tzinfo)
    end = begin + timedelta(minutes=15)
    life.on("2026-12-04").is_busy(f"{begin:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}").runs()
    assert first not in offered(life)
    assert set(others) < set(offered(life))
    assert len(offered(life)) == 3


def test_a_draft_that_is_deleted_after_the_loss_gives_its_times_back(life: Life) -> None:
    asked(life)
    loses_its_ledger(life).deletes(CONFERENCE, WHO).runs()
    life.types("skip", "sandoval")
    life.on("2026-12-04").runs()
    assert offered(life) == []


def test_an_older_ledger_put_in_place_learns_which_times_are_held_since(life: Life) -> None:
    first, *_ = offered(asked(life))
    ledger = life.root / ".outreach" / "ledger.db"
    older = ledger.read_bytes()
    begin = first.astimezone(life.now.tzinfo)
    end = begin + timedelta(minutes=15)
    life.on("2026-12-04").is_busy(f"{begin:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}").runs()
    before = offered(life)
    ledger.write_bytes(older)
    assert life.types("recover").code == 0
    life.on("2026-12-05").runs()
    assert offered(life) == before


def test_what_was_sent_before_the_loss_keeps_its_times_until_one_is_taken(life: Life) -> None:
    asked(life).sends(CONFERENCE, WHO).on("2026-12-04").runs()
    before = offered(life)
    loses_its_ledger(life).runs()
    assert offered(life) == before
    life.on("2026-12-05").tells("book", "sandoval", "2").runs()
    assert (offered(life), sorted(titled(life, CHOSEN))) == ([], before[1:2])


def test_a_hold_the_owner_moved_stays_where_it_is_after_the_loss(life: Life) -> None:
    asked(life)
    first, *others = offered(life)
    life.moves_hold(titled(life, OFFERED)[first], "2027-01-05 10:00")
    loses_its_ledger(life).on("2026-12-04").runs()
    moved = [one for one in offered(life) if one.astimezone(life.now.tzinfo).day == 5]
    assert len(moved) == 1
    assert set(others) < set(offered(life))


def test_nobody_else_is_offered_a_time_that_was_found_again(life: Life) -> None:
    before = offered(asked(life))
    loses_its_ledger(life)
    for day in range(4, 9):
        life.on(f"2026-12-0{day}").runs()
    spans = sorted((starts, starts + length) for starts, length, title in life.holds().values() if title.endswith("?"))
    assert all(ends <= starts for (_, ends), (starts, _) in pairwise(spans))
    assert set(before) <= set(offered(life))


@pytest.mark.parametrize("days", [1, 20, 80])
def test_what_comes_back_every_week_is_ours_again_days_left_out_included(life: Life, days: int) -> None:
    life.edits_the_files("phase: ms4}", "phase: ms4, away: 2026-12-10..2026-12-18}")
    life.edits_the_files("conferences:\n", f"{ROUTINE}conferences:\n")
    life.on("2026-12-01").runs()
    before = life.holds()
    life.on(f"{life.now + timedelta(days=days):%Y-%m-%d}")
    loses_its_ledger(life)
    history = fold(life.facts(), project_of(life.root), life.now)
    series = [one for one in history.holds.values() if one.recurrence]
    assert any(one.recurrence and one.recurrence.exceptions for one in series)
    assert all(one.is_untouched for one in series)
    life.runs()
    assert set(before) <= set(life.holds())
