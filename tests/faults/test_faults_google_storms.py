"""What does not pass by itself: Google failing from some request on, quotas, an interface switched off, no sign-in.

Whenever it begins, the run ends early with the exit code and the sentence that say why; what was done is recorded, and
once the trouble is over the next runs finish the rest as if nothing had been.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

import pytest

from outreach.domain.facts import Fact
from tests.faults.google_cells import DRAFT_ACTS, EVENT_ACTS, QUIET, Matrix, act, spoken
from tests.faults.invariants import key_of, violations
from tests.google_season import EVENING, OWNER, GoogleSeason, google_season, sign_in
from tests.google_server.faults import Fault
from tests.google_server.quota import Quota
from tests.system.terminal import Screen

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
# what a run that meets nothing else from its first request on must end with
STORMS = {
    "drop-before": 75, "drop-after": 75, "reset-after": 75, "truncated": 75, "garbage": 75, "html": 75, "500-after": 75,
    "503-before": 75, "503-after": 75, "403-rate": 75, "429": 75, "403-daily": 75, "403-quota": 75, "401": 77,
    "403-scope": 77, "403-api": 78, "redirect": 75, "late": 75,
}  # fmt: skip
# more than a run is willing to wait
LONG_WAIT = 90


@pytest.fixture(scope="module")
def matrix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Matrix]:
    folder = tmp_path_factory.mktemp("storms")
    with google_season(folder) as season:
        yield Matrix(season, folder)


def places(matrix: Matrix, turn: int, step: int) -> range:
    """Give the requests after the renewal of the sign-in, or a spread of them, another one for each `turn`."""
    return range(2, len(matrix.requests) + 1) if LONG else range(2 + 5 * turn % step, len(matrix.requests) + 1, step)


def over(matrix: Matrix, season: GoogleSeason, screen: Screen) -> list[str]:
    """Let the trouble be over, do the quiet runs, and give everything that is wrong."""
    season.world.faults.clear()
    season.world.apply_late()
    played = matrix.ended(season, screen, [*spoken(screen)])
    return [*played.problems, *(["left over"] if played.leftovers else [])]


def recorded(season: GoogleSeason) -> frozenset[tuple[str, str]]:
    """Give what the ledger says was done: (what, key)."""
    facts: tuple[Fact, ...] = season.facts()
    return frozenset((type(one).__name__, str(getattr(one, "key", ""))) for one in facts)


@pytest.mark.parametrize("mode", STORMS if LONG else ("drop-after", "503-before", "403-rate", "401", "garbage"))
def test_a_storm_that_begins_at_any_request_ends_the_run_and_nothing_is_half_done(matrix: Matrix, mode: str) -> None:
    for nth in places(matrix, list(STORMS).index(mode), 20):
        season = matrix.again()
        wait = LONG_WAIT if mode == "429" else None
        # the sign-in is renewed all the time: this is about the interfaces
        season.world.faults.add(Fault(mode=mode, path="^/(gmail|calendar)/", nth=nth - 1, times=None, retry_after=wait))
        screen = matrix.typed(season, EVENING)
        # near the end there may be too little left to ask for it to count as a storm
        late = nth > len(matrix.requests) - 5
        assert screen.code == STORMS[mode] or (late and screen.code == 3), (nth, screen)
        assert violations(season, season.facts()) == (), nth
        assert over(matrix, season, screen) == [], nth


def test_when_google_asks_for_too_long_a_pause_the_run_ends_without_waiting(matrix: Matrix) -> None:
    season = matrix.again()
    season.world.faults.add(Fault(mode="429", path="^/gmail/", times=None, retry_after=LONG_WAIT))
    began = time.monotonic()
    screen = matrix.typed(season, EVENING)
    assert (screen.code, time.monotonic() - began < 5) == (75, True)
    assert "waiting longer is not worth it" in screen.err
    assert over(matrix, season, screen) == []


def test_a_storm_of_short_pauses_is_waited_for_only_so_often(matrix: Matrix) -> None:
    season = matrix.again()
    season.world.faults.add(Fault(mode="429", path="^/gmail/", times=None, retry_after=1))
    began = time.monotonic()
    screen = matrix.typed(season, EVENING)
    assert screen.code == 75
    # four tries of the first request, so three pauses
    assert time.monotonic() - began < 6
    assert len([one for one in season.world.journal[matrix.begins_at :] if one.fault]) == 4
    assert over(matrix, season, screen) == []


@pytest.mark.parametrize("share", [60] if not LONG else range(0, 200, 10))
def test_a_quota_that_is_used_up_ends_the_run_and_says_until_when(matrix: Matrix, share: int) -> None:
    season = matrix.again()
    season.world.quota = Quota(per_day=share)
    screen = matrix.typed(season, EVENING)
    season.world.quota = Quota()
    if screen.code != 3:
        assert screen.code == 75
        assert "midnight Pacific time" in screen.err
    else:
        assert share >= 120
    assert over(matrix, season, screen) == []


@pytest.mark.parametrize("api", ["gmail", "calendar"])
def test_an_interface_that_is_switched_off_is_named_with_the_place_to_switch_it_on(matrix: Matrix, api: str) -> None:
    season = matrix.again()
    season.world.disable_api(api)
    screen = matrix.typed(season, EVENING)
    season.world.enable_api(api)
    assert screen.code == 78
    assert f"the {api.capitalize()} API is not switched on" in screen.err
    assert over(matrix, season, screen) == []


def test_a_sign_in_that_ends_at_any_request_leaves_what_was_done_recorded(matrix: Matrix) -> None:
    undisturbed = matrix.again()
    matrix.typed(undisturbed, EVENING)
    every = recorded(undisturbed)
    most = 0
    for nth in places(matrix, 0, 8):
        season = matrix.again()
        season.world.faults.add(Fault(mode="stale", nth=nth, then=lambda: season.world.revoke(OWNER)))  # noqa: B023
        screen = matrix.typed(season, EVENING)
        if nth < len(matrix.requests):
            assert screen.code == 77, (nth, screen)
            assert "outreach auth login" in screen.err
        known = recorded(season)
        assert known - every <= {one for one in known if one[0] in ("Failed", "RunFinished")}, nth
        done = [one for one in season.world.journal[matrix.begins_at :] if one.applied and one.method != "GET"]
        written = {one for one in known if one[0] in ("DraftCreated", "DraftFilled", "HoldMade", "Withdrawn")}
        assert violations(season, season.facts()) == (), nth
        most = max(most, len(written))
        assert len(done) <= len(written) + 2, (nth, done)
        sign_in(season.root, season.world)
        assert over(matrix, season, screen) == [], nth
    assert most >= 5


def test_a_draft_that_turns_up_after_everybody_gave_up_stays_without_recipients_and_is_listed(matrix: Matrix) -> None:
    season = matrix.again()
    season.world.faults.add(Fault(mode="late", method="POST", path="/drafts$"))
    screen = matrix.typed(season, EVENING)
    for now in QUIET:
        assert season.run(now) in (0, 3)
    assert season.world.apply_late() == 1
    played = matrix.ended(season, screen, quiet=(), began=(len(season.world.journal),))
    assert played.leftovers == 1
    assert played.problems == ()


def test_what_arrives_after_a_person_acted_can_only_destroy_their_words_where_gmail_has_no_versions(
    matrix: Matrix, told: Callable[[str], None]
) -> None:
    """Gmail takes a late write over whatever lies there; Calendar is told the version it is meant for, and refuses."""
    writes = [(nth, one) for nth, one in enumerate(matrix.requests, 1) if one.method in ("PUT", "DELETE")]
    lost, cells = 0, 0
    for nth, entry in writes if LONG else writes[1::3]:
        for name in (*DRAFT_ACTS,) if entry.call.startswith("gmail") else (*EVENT_ACTS,):
            season = matrix.again()
            season.world.faults.add(Fault(mode="late", nth=nth, times=4, path=None))
            matrix.typed(season, EVENING)
            season.world.faults.clear()
            (first, *_) = [one for one in season.world.journal[matrix.begins_at :] if one.fault]
            act(season, name, first)
            season.world.apply_late()
            account, holds = season.world.account(OWNER), season.calendar
            assert (holds.overwritten, holds.resurrected) == ([], [])
            if not entry.call.startswith("gmail"):
                assert account.gmail.overwritten == []
            lost, cells = lost + len(account.gmail.overwritten), cells + 1
            keys = [key_of(one) for one in account.drafts.values()]
            assert len(keys) == len(set(keys))
    if LONG:
        told(f"late writes after a person's act: {cells} played, {lost} drafts of theirs overwritten")
    assert lost <= 2 * len([one for _, one in writes if one.call.startswith("gmail")])
