"""A draft or hold whose answer was lost, in a Google whose lists are behind, whose search is, or whose list is long.

Gmail has no id of ours for a draft: whether a lost one was made, only a complete list can tell, and not at once. A hold
has one, so it can be asked for; but its owner may have removed it by then. `make test` loses answers in one way,
OUTREACH_TEST_LONG=1 in all.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

import pytest

from tests.faults.evenings import Evening, evening_for_all
from tests.faults.invariants import Outcome, key_of, outcome, violations
from tests.google_season import OWNER, GoogleSeason
from tests.google_server.faults import Fault

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
LOST = ("drop-after", "503-after", "reset-after", "truncated", "garbage", "hang", "late")
MODES = LOST if LONG else LOST[:1]
SOON, SETTLED = ("2026-12-02 18:32", "2026-12-02 18:50"), ("2026-12-02 19:11", "2026-12-02 19:20")
IDLE = "2026-12-02 19:30"
CROWD = "from the crowd"


def _crowd(season: GoogleSeason) -> None:
    """Let the owner write more drafts of their own than one page of the list holds."""
    season.world.search_lag = timedelta(days=1)
    for number in range(510):
        season.human.writes_draft("lin.chen@northfield.example.edu", f"{CROWD} {number}", "x")


def _search_is_behind(season: GoogleSeason) -> None:
    season.world.search_lag = timedelta(days=1)


def _list_is_behind(season: GoogleSeason) -> None:
    season.world.list_lag = timedelta(minutes=25)


# how Google is after the answers were lost
WORLDS: Mapping[str, Callable[[GoogleSeason], object]] = {
    "usual": lambda _: None,
    "slow-search": _search_is_behind,
    "slow-list": _list_is_behind,
    "long-list": _crowd,
    # and was before
    "new-message-ids": lambda _: None,
}


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with evening_for_all(tmp_path_factory.mktemp("evening")) as played:
        yield played


def without_crowd(found: Outcome) -> list[tuple[tuple[str, ...], str, str]]:
    """Give drafts by what they say and to whom; whatever became of their Message-ID."""
    return [(to, subject, words) for _, to, subject, words in found.drafts if not subject.startswith(CROWD)]


def lost(one: Evening, mode: str, path: str, *, rewrites: bool = False) -> GoogleSeason:
    """Play an evening in which every answer to one kind of request is lost."""
    season = one.again()
    world = season.world
    world.search_lag = world.list_lag = timedelta(0)
    world.rewrites_message_ids = rewrites
    world.faults.add(Fault(mode=mode, method="POST", path=path, times=None))
    assert one.run().exit_code in (3, 75)
    world.faults.clear()
    return season


def quiet(one: Evening, season: GoogleSeason, *moments: str) -> list[str]:
    """Let quiet runs follow."""
    ended = [one.run(moment) for moment in moments]
    return [f"a run ended with {run.exit_code}: {run.said}" for run in ended if run.exit_code not in (0, 3)]


@pytest.mark.parametrize("world", WORLDS)
def test_a_draft_whose_answer_was_lost_is_there_once(one: Evening, world: str, told: Callable[[str], None]) -> None:
    assert one.wanted is not None
    wanted = sorted(without_crowd(one.wanted.account))
    for mode in MODES:
        season = lost(one, mode, "/drafts$", rewrites=world == "new-message-ids")
        WORLDS[world](season)
        wrong = quiet(one, season, SOON[0])
        season.world.apply_late()
        wrong += quiet(one, season, SOON[1], *SETTLED)
        asked = len(season.world.journal)
        wrong += quiet(one, season, IDLE)
        wrong += violations(season, season.facts(), requests_before=asked, settled=True)
        assert wrong == [], mode
        assert sorted(without_crowd(outcome(season))) == wanted, mode
    if LONG:
        told(f"drafts whose answer was lost, {world}: {2 * len(MODES)} of {2 * len(MODES)} are there once")


def test_a_draft_that_google_makes_when_nobody_waits_any_more_gets_no_recipients_and_is_listed(one: Evening) -> None:
    season = lost(one, "late", "/drafts$")
    assert quiet(one, season, *SOON, *SETTLED) == []
    assert season.world.apply_late() == 2
    assert quiet(one, season, IDLE) == []
    drafts = season.world.account(OWNER).drafts.values()
    twice = [key for key, count in Counter(key_of(draft) for draft in drafts).items() if count == 2]
    assert len(twice) == 2
    for key in twice:
        assert sum(bool(draft.recipients) for draft in drafts if key_of(draft) == key) <= 1
    assert any(line.startswith("I5") for line in violations(season, season.facts()))
    listed = season.terminal.type("audit", "--json", now=IDLE).out
    assert violations(season, season.facts(), orphans=(listed,)) == ()


@pytest.mark.parametrize("mode", MODES)
def test_a_hold_whose_answer_was_lost_and_which_its_owner_removed_stays_removed(one: Evening, mode: str) -> None:
    before = set(one.again().calendar.standing)
    season = lost(one, mode, "/events$")
    season.world.apply_late()
    (made,) = set(season.calendar.standing) - before
    season.human.deletes_event(season.calendar.id, made)
    assert quiet(one, season, *SOON, *SETTLED, IDLE) == []
    assert made not in season.calendar.standing
    assert violations(season, season.facts(), settled=True) == ()
