"""Killed anywhere while Gmail and Google are written to: the next runs leave what an undisturbed evening leaves.

Killed at every checkpoint, at ordered pairs of them, and while a request is under way, before and after Google did what
it asks. `make test` plays a spread; OUTREACH_TEST_LONG=1 plays all and prints how many kills there were, by the status
the system gives of the dead process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from outreach.rendering import mime
from tests.builders import at
from tests.faults.endings import left_half_done
from tests.faults.evenings import Evening, evening_for_all
from tests.google_season import EVENING, OWNER
from tests.google_server.faults import Fault

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
STEP, PAIR_STEP, REQUEST_STEP = (1, 1, 1) if LONG else (9, 23, 8)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with evening_for_all(tmp_path_factory.mktemp("evening")) as played:
        yield played


def shown(told: Callable[[str], None], text: str) -> None:
    if LONG:
        told(text)


def test_the_evening_does_every_kind_of_write(one: Evening) -> None:
    season = one.again()
    asked = len(season.world.journal)
    one.run()
    calls = {entry.call for entry in season.world.journal[asked:] if entry.applied}
    assert calls == {
        "oauth.token",
        *(f"gmail.users.drafts.{verb}" for verb in ("list", "get", "create", "update", "delete")),
        "gmail.users.getProfile",
        *(f"calendar.events.{verb}" for verb in ("list", "get", "insert", "update", "delete")),
    }
    assert {name.split()[1] for name in one.checkpoints if len(name.split()[-1]) == 32} == {
        "CreateDraft",
        "RewriteDraft",
        "WithdrawDraft",
        "CreateHold",
        "MoveHold",
        "ReleaseHold",
    }


def test_killed_at_a_checkpoint_the_next_runs_finish_the_work(one: Evening, told: Callable[[str], None]) -> None:
    kills = 0
    for number in range(1, len(one.checkpoints) + 1, STEP):
        season = one.again()
        cut = one.run(die_at=number)
        kills += cut.was_killed
        assert cut.passed == one.checkpoints[:number]
        assert one.wrong_after(season) == (), one.checkpoints[number - 1]
    assert kills == len(range(1, len(one.checkpoints) + 1, STEP))
    shown(told, f"killed at a checkpoint: {kills} of {len(one.checkpoints)}, each followed by 3 quiet runs")


def test_killed_again_while_it_recovers_nothing_is_made_twice(one: Evening, told: Callable[[str], None]) -> None:
    pairs = kills = 0
    for first in range(1, len(one.checkpoints) + 1, PAIR_STEP):
        for again in range(1 + first % PAIR_STEP, len(one.checkpoints) + 1, PAIR_STEP):
            season = one.again()
            kills += one.run(die_at=first).was_killed
            second = one.run("2026-12-02 18:31", die_at=again)
            pairs, kills = pairs + 1, kills + second.was_killed
            assert one.wrong_after(season) == (), (first, again)
            if not second.was_killed:
                # it was finished before it came so far, and so it is for all later ones
                assert second.exit_code in (0, 3)
                break
    assert kills > pairs
    shown(told, f"killed twice: {pairs} ordered pairs of checkpoints, {kills} kills")


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_while_a_request_is_under_way_the_next_runs_finish_the_work(
    moment: str, one: Evening, told: Callable[[str], None]
) -> None:
    kills = 0
    for number in range(1, one.requests + 1, REQUEST_STEP):
        season = one.again()
        season.world.faults.add(Fault(mode=f"drop-{moment}", nth=number, then=one.runner.kill))
        cut = one.run()
        kills += cut.was_killed
        assert one.wrong_after(season) == (), (number, season.world.journal[number].call)
    assert kills == len(range(1, one.requests + 1, REQUEST_STEP))
    shown(told, f"killed {moment} a request was done: {kills} of {one.requests} requests")


def test_what_looks_at_the_end_is_not_blind(one: Evening) -> None:
    season = one.again()
    assert len(left_half_done(season, at(EVENING))) > 5
    one.run()
    assert left_half_done(season, at(EVENING)) == ()
    state = season.world.account(OWNER).gmail
    draft = next(one for one in state.drafts.values() if one.recipients)
    state.create_draft(draft.message.raw, season.world.now)
    (wrong,) = {line[:2] for line in one.wrong_after(season)} - {"I4"}
    assert wrong == "I5"
    assert mime.parse(draft.message.raw).to

    season = one.again()
    one.run()
    season.human.deletes_draft(draft.id)
    assert any(line.startswith("believed") for line in one.wrong_after(season))
