"""Quarter hours shared out by number: who gets which, who is moved, and what comes first when time is scarce."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from outreach.domain.slots import Span, part_of, start_of
from outreach.domain.touches import TouchId
from outreach.planning.quarters import QUARTER, Quarters, each, rounded_up
from outreach.planning.seating import Frame, Request
from outreach.planning.sharing import shared
from tests.builders import a_touch, at

DAY = 40  # quarters of a working day in these tests, the first half of them morning


def a_frame(count: int = 3) -> Frame:
    """Give days of forty quarters each; people like to begin at every fourth."""
    halves = [((1 << DAY // 2) - 1) << half * DAY // 2 for half in range(2 * count)]
    pleasant = sum(1 << number for number in range(0, count * DAY, 4))
    return Frame(days=tuple(zip(halves[::2], halves[1::2], strict=True)), pleasant=(pleasant,))


def touch(name: str) -> TouchId:
    return a_touch(f"conf-request/{name}/glws/1")


def a_request(name: str, free: Sequence[int], *, width: int = 1, count: int = 1, kept: tuple[int, ...] = ()) -> Request:
    bits = sum(1 << one for one in free)
    return Request(touch=touch(name), free=bits, width=width, count=count, frame=a_frame(), kept=kept)


def given(*requests: Request) -> Mapping[str, tuple[int, ...]]:
    return {one.person: starts for one, starts in shared(requests).items()}


def test_times_of_one_person_lie_on_different_days_and_in_both_halves() -> None:
    assert given(a_request("ada", range(3 * DAY), count=3))["ada"] == (0, DAY + DAY // 2, 2 * DAY)


def test_where_one_day_is_left_they_are_apart() -> None:
    assert given(a_request("ada", range(DAY), count=4, width=2))["ada"] == (0, 8, 20, 28)
    assert given(a_request("ada", range(4), count=3, width=2))["ada"] == (0, 2)


def test_people_begin_at_pleasant_hours_where_they_can() -> None:
    assert given(a_request("ada", [1, 2, 5, 8, 9]))["ada"] == (8,)
    assert given(a_request("ada", [1, 2, 5]))["ada"] == (1,)


def test_who_has_one_choice_gets_it_whoever_comes_first() -> None:
    wide, narrow = a_request("ada", [0, 4]), a_request("ben", [0])
    assert given(wide, narrow) == given(narrow, wide) == {"ada": (4,), "ben": (0,)}


def test_others_are_moved_so_that_everybody_is_served() -> None:
    # each of the first three fits twice; only one way leaves something for everybody
    found = given(
        a_request("ada", [0, 4]), a_request("ben", [4, 8]), a_request("cay", [8, 12]), a_request("dan", [0, 4])
    )
    assert sorted(found.values()) == [(0,), (4,), (8,), (12,)]


def test_a_long_talk_makes_way_for_two_short_ones() -> None:
    found = given(a_request("ada", [0], width=4), a_request("ben", [0], width=2), a_request("cay", [2], width=2))
    assert found == {"ada": (), "ben": (0,), "cay": (2,)}


def test_everybody_gets_one_before_anybody_gets_two() -> None:
    names = ("ada", "ben", "cay")
    found = given(*(a_request(name, range(4), count=3) for name in names))
    assert sorted(map(len, found.values())) == [1, 1, 2]


def test_what_is_offered_already_stays() -> None:
    found = given(a_request("ada", range(8), count=1, kept=(0,)), a_request("ben", [0, 1]))
    assert found == {"ada": (0,), "ben": (1,)}
    assert given(a_request("ada", range(8), count=0, kept=(0, 5)))["ada"] == (0, 5)
    more = given(a_request("ada", range(3 * DAY), count=3, kept=(0,)))["ada"]
    assert more == (0, DAY + DAY // 2, 2 * DAY)
    assert given(a_request("ada", [0], kept=(0,)), a_request("ben", [0]))["ben"] == ()


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_the_requests_is_all_one(order: tuple[int, ...]) -> None:
    requests = [
        a_request("ada", range(9), count=3, width=2),
        a_request("ben", [3], width=2),
        a_request("cay", [0, 3, 4]),
    ]
    assert given(*(requests[one] for one in order)) == given(*requests)


def test_whoever_asks_for_nothing_is_given_nothing() -> None:
    assert shared([]) == {}
    assert given(a_request("ada", [], count=3)) == {"ada": ()}


def test_quarters_know_what_lies_inside_and_what_clashes() -> None:
    noon = at("2026-12-03 12:05")
    quarters = Quarters.over(Span(noon, noon + timedelta(hours=2)))
    assert (quarters.at(0), quarters.count) == (at("2026-12-03 12:00"), 9)
    assert quarters.number(at("2026-12-03 12:31")) == 2
    twenty = timedelta(minutes=20)
    inside = quarters.inside(Span(at("2026-12-03 12:10"), at("2026-12-03 13:04")), twenty)
    assert list(each(inside)) == [1, 2]
    clashing = quarters.clashing(Span(at("2026-12-03 12:50"), at("2026-12-03 13:15")), twenty)
    assert list(each(clashing)) == [3, 4]
    assert quarters.inside(Span(at("2026-12-04 12:00"), at("2026-12-04 13:00")), twenty) == 0
    assert list(quarters.moments(0b101)) == [quarters.begins, quarters.begins + 2 * QUARTER]
    assert [rounded_up(timedelta(minutes=one)) for one in (15, 16, 30)] == [1, 2, 2]


def test_the_part_of_a_time_says_when_it_begins() -> None:
    noon = at("2026-12-03 12:00")
    assert part_of(noon) == "slot-20261203T180000Z"
    assert start_of(part_of(noon)) == noon
    with pytest.raises(ValueError, match="prep-1"):
        start_of("prep-1")
