"""The bench of rehearsals in its short form: two weeks, and how often the same things are looked at again."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from outreach.planning.fold import added_up
from outreach.planning.making import Making
from outreach.planning.occasions import occasions
from tests.bench.rehearsing import PEOPLE, calls, crowded, played

FIRST, DAYS = date(2026, 11, 23), 14
LAST = date(2026, 12, 6)


def test_the_crowd_is_as_large_as_it_says_and_speaks_of_everything() -> None:
    project = crowded()
    assert len(project.people) == PEOPLE
    assert project.interviews
    assert project.rotations
    assert project.conferences
    assert project.routines


@pytest.fixture(scope="module")
def counted() -> Counter[str]:
    project = crowded(30)
    return calls([added_up, occasions, Making.__init__], lambda: played(project, FIRST, LAST))


def test_a_day_adds_the_ledger_up_a_few_times_and_looks_at_occasions_a_few_times(counted: Counter[str]) -> None:
    # morning, dusk, the run as it begins, and what it decides from
    assert counted["added_up"] <= 4 * DAYS
    # what is expected, offered, held and noticed, and what the owner could still ask for
    assert counted["occasions"] <= 8 * DAYS


def test_what_was_made_is_not_added_up_from_the_beginning_again(counted: Counter[str]) -> None:
    assert counted["Making.__init__"] < DAYS / 2


def test_the_season_is_told_with_what_it_cost() -> None:
    season = played(crowded(26), FIRST, FIRST)
    assert str(season).startswith(f"26 people, 1 days, {len(season.found.letters)} drafts: ")
