"""When the owner is busy: whole spans, joined, and never silently less than was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.errors import ConfigError
from outreach.providers.base import NotDone
from outreach.providers.google.freebusy import Span, busy, merged
from tests.builders import at

OWNER = "n.ferrer@lakeshore.example.edu"
START = datetime(2026, 11, 22, tzinfo=UTC)


def day(first: int, last: int, number: int = 22) -> Mapping[str, str]:
    return {"start": f"2026-11-{number}T{first:02}:00:00Z", "end": f"2026-11-{number}T{last:02}:00:00Z"}


def span(first: int, last: int, number: int = 22) -> Span:
    return datetime(2026, 11, number, first, tzinfo=UTC), datetime(2026, 11, number, last, tzinfo=UTC)


class Answering:
    """Gives one answer to every query, and notes what was asked."""

    def __init__(self, **calendars: object) -> None:
        self.answer: Mapping[str, object] = {"kind": "calendar#freeBusy", "calendars": calendars}
        self.asked: list[Span] = []

    def freebusy(self, start: datetime, end: datetime, calendars: Sequence[str]) -> Mapping[str, object]:
        self.asked.append((start, end))
        return self.answer


def ask(api: Answering, *calendars: str, days: float = 1) -> Sequence[Span]:
    return busy(api, calendars or ("primary",), START, START + timedelta(days=days), OWNER)


def test_busy_times_of_several_calendars_are_one_list_in_order() -> None:
    api = Answering(primary={"busy": [day(15, 16), day(9, 10)]}, team={"busy": [day(9, 11), day(20, 21)]})
    assert list(ask(api, "primary", "team")) == [span(9, 11), span(15, 16), span(20, 21)]


def test_times_with_an_offset_are_the_same_moments() -> None:
    api = Answering(primary={"busy": [{"start": "2026-11-22T09:00:00-06:00", "end": "2026-11-22T10:00:00-06:00"}]})
    found = ask(api)
    assert list(found) == [span(15, 16)]
    assert {end.tzinfo for _, end in found} == {UTC}


def test_the_primary_calendar_may_be_answered_for_under_the_owners_address() -> None:
    assert list(ask(Answering(**{OWNER: {"busy": [day(9, 10)]}}))) == [span(9, 10)]


@pytest.mark.parametrize(("days", "requests"), [(-1, 0), (0, 0), (0.5, 1), (60, 1), (61, 2), (120, 2), (365, 7)])
def test_a_long_time_is_asked_in_pieces_without_a_gap(days: float, requests: int) -> None:
    api = Answering(primary={"busy": []})
    ask(api, days=days)
    assert len(api.asked) == requests
    assert all(last - first <= timedelta(days=60) for first, last in api.asked)
    assert [last for _, last in api.asked[:-1]] == [first for first, _ in api.asked[1:]]
    if requests:
        assert (api.asked[0][0], api.asked[-1][1]) == (START, START + timedelta(days=days))


def test_pieces_of_a_time_over_which_the_clocks_change_meet() -> None:
    api = Answering(primary={"busy": []})
    start, end = at("2026-10-01 08:00"), at("2026-12-31 08:00")
    busy(api, ("primary",), start, end, OWNER)
    assert all(last.timestamp() - first.timestamp() <= 60 * 24 * 3600 for first, last in api.asked)
    assert (api.asked[0][0], api.asked[-1][1]) == (start, end)
    assert [last for _, last in api.asked[:-1]] == [first for first, _ in api.asked[1:]]


def test_an_event_that_lies_in_two_pieces_is_one() -> None:
    assert list(ask(Answering(primary={"busy": [day(9, 10)]}), days=100)) == [span(9, 10)]


def test_without_calendars_nothing_is_asked() -> None:
    api = Answering()
    assert busy(api, (), START, START + timedelta(days=1), OWNER) == ()
    assert api.asked == []


def test_a_calendar_that_does_not_exist_is_named() -> None:
    api = Answering(primary={"busy": []}, gone={"errors": [{"domain": "global", "reason": "notFound"}], "busy": []})
    with pytest.raises(ConfigError, match=r"^gone: Google knows no such calendar of yours"):
        ask(api, "primary", "gone")


INCOMPLETE: Mapping[str, Mapping[str, object]] = {
    "an error of Google's": {"primary": {"errors": [{"domain": "global", "reason": "internalError"}]}},
    "an error without a reason": {"primary": {"errors": [{}], "busy": []}},
    "another calendar only": {"team": {"busy": []}},
    "no list": {"primary": {}},
    "a list that is none": {"primary": {"busy": "9 to 10"}},
    "a calendar that is none": {"primary": "free"},
    "a time that is none": {"primary": {"busy": [{"start": "nine", "end": "ten"}]}},
    "a time without an offset": {"primary": {"busy": [{"start": "2026-11-22T09:00:00", "end": "2026-11-22T10:00:00"}]}},
    "no end": {"primary": {"busy": [{"start": "2026-11-22T09:00:00Z"}]}},
}


@pytest.mark.parametrize("name", INCOMPLETE)
def test_an_incomplete_answer_is_none(name: str) -> None:
    with pytest.raises(NotDone, match=r"^primary: Google"):
        ask(Answering(**INCOMPLETE[name]))


def test_appointments_that_touch_are_one_span() -> None:
    assert list(merged([span(10, 11), span(9, 10)])) == [span(9, 11)]


HOURS = st.integers(0, 40)
SPANS = st.lists(st.tuples(HOURS, HOURS).map(lambda pair: (min(pair), max(pair) + 1)), max_size=12)


@given(SPANS)
def test_joined_spans_cover_the_same_hours_and_do_not_touch(hours: list[tuple[int, int]]) -> None:
    joined = merged((START + timedelta(hours=a), START + timedelta(hours=b)) for a, b in hours)
    covered = {hour for a, b in hours for hour in range(a, b)}
    found = {hour for hour in range(50) for first, last in joined if first <= START + timedelta(hours=hour) < last}
    assert found == covered
    assert all(before[1] < after[0] for before, after in pairwise(joined))
