"""No faster than Gmail allows: what a user may spend each minute is never exceeded, and nobody waits for nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.providers.google.allowed import ALLOWED
from outreach.providers.google.pace import Pace
from outreach.providers.google.transport import Patience, patience
from tests.google_server.quota import COSTS
from tests.unit.google.wire import Clock, WireServer, answer, apis, transport

EACH_MINUTE = 6000
MESSAGE = "19b0340c5c3f999f"


def asked(units: list[tuple[int, float]], at_once: float = 1500, per_second: float = 75) -> list[tuple[float, int]]:
    """Ask for these units, each after so many seconds of other work; give when each was asked."""
    pace, now, found = Pace(at_once=at_once, per_second=per_second), 1000.0, []
    for cost, after in units:
        now += after
        now += pace.pause(cost, now)
        found.append((now, cost))
    return found


def in_any_minute(found: list[tuple[float, int]]) -> int:
    return max(sum(cost for at, cost in found if begin <= at < begin + 60) for begin, _ in found)


def test_a_thousand_mails_take_some_four_minutes_and_never_too_much_in_one() -> None:
    found = asked([(20, 0.0)] * 1000)
    assert in_any_minute(found) <= EACH_MINUTE
    assert found[-1][0] - found[0][0] == pytest.approx((20_000 - 1500) / 75, abs=1)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([1, 2, 5, 20, 40]), st.floats(0, 30)), min_size=1, max_size=300))
def test_however_it_is_asked_no_minute_costs_too_much(units: list[tuple[int, float]]) -> None:
    assert in_any_minute(asked(units)) <= EACH_MINUTE


def test_a_usual_run_never_waits() -> None:
    run = [(2, 0.1), *[(20, 0.1)] * 40, (5, 0.1), *[(10, 0.2)] * 10, *[(20, 0.2)] * 10, *[(15, 0.2)] * 10]
    found = asked(run)
    assert found[-1][0] - 1000 == pytest.approx(sum(after for _, after in run))


def test_a_transport_waits_before_it_asks_too_fast() -> None:
    clock = Clock()
    with WireServer(always=answer(200, {"id": MESSAGE})) as server:
        slow = Patience(read=0.3, at_once=100, per_second=10)
        with apis(server, transport(server, clock=clock, patience=slow)) as (gmail, _):
            for _ in range(10):
                gmail.message_head(MESSAGE)
    assert clock.slept == [2.0] * 5


def test_a_stand_in_on_this_machine_may_be_asked_as_fast_as_it_can() -> None:
    hurried = patience({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:1", "OUTREACH_GOOGLE_HURRY": "1"})
    assert Pace(at_once=hurried.at_once, per_second=hurried.per_second).pause(10**9, 0.0) == 0


def test_what_requests_cost_is_known_of_all_that_ask_gmail() -> None:
    gmail = {row.name: row.units for row in ALLOWED if row.at == "gmail"}
    known = {name: units for name, units in gmail.items() if name in COSTS and name != "gmail.users.getProfile"}
    assert all(gmail.values())
    assert known == {name: COSTS[name] for name in known}
    assert not any(row.units for row in ALLOWED if row.at != "gmail")
