"""Wrong names without end, in short: `make corpus` tries many more."""

from __future__ import annotations

from collections.abc import Callable

from tests.corpus import cast, swaps
from tests.properties.test_properties_season import example


def test_every_recipe_that_writes_is_tried() -> None:
    projects = (cast.project(), cast.project(cast.RESIDENT), example())
    writing = {str(one.id) for project in projects for one in project.cadences if one.steps and one.on}
    assert {str(mail.draft.touch.cadence) for mail in swaps.mails()} == writing


def test_every_kind_of_swap_is_made() -> None:
    tally = swaps.tried(seed=7, most=200)
    assert len(tally.tried) == 10
    assert sum(tally.tried.values()) == 200 + len(swaps.mails())


def test_a_seed_gives_the_same_swaps_again() -> None:
    assert list(swaps.tried(seed=3, most=60).lines()) == list(swaps.tried(seed=3, most=60).lines())


def test_no_swapped_name_is_missed_and_hardly_an_innocent_one_stopped(told: Callable[[str], None]) -> None:
    tally = swaps.tried(seed=20261123, most=swaps.SHORT)
    for line in tally.lines():
        told(line)
    assert tally.missed == 0
    assert tally.alarms <= swaps.MOST_ALARMS
