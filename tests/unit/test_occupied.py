"""When the owner is busy is asked only when it matters, and what cannot be known is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from outreach.domain.history import History
from outreach.domain.plans import Plan
from outreach.domain.slots import Span
from outreach.errors import ConfigError, OutreachError, SignInError
from outreach.occupied import asked, decided
from outreach.providers.base import NotDone, NotGranted, Others, Rejected, Unreachable
from outreach.providers.memory import MemoryCalendar
from tests.builders import at

NOW = at("2026-11-30 08:00")
LATER = NOW + timedelta(days=14)
HISTORY = History(begin=NOW.date())
PLAN = Plan(now=NOW, asks_busy=True, asks_until=LATER)


class Answering(MemoryCalendar):
    """A calendar far away that answers with what it is given: busy times, or why it cannot say."""

    others = Others.FAR

    def __init__(self, answer: Sequence[tuple[datetime, datetime]] | OutreachError = ()) -> None:
        super().__init__()
        self._answer = answer
        self.asked: list[tuple[datetime, datetime]] = []

    def busy(self, start: datetime, end: datetime) -> Sequence[tuple[datetime, datetime]]:
        self.asked.append((start, end))
        if isinstance(self._answer, OutreachError):
            raise self._answer
        return self._answer


class Deciding:
    """A plan that offers times; it remembers what it was made from."""

    def __init__(self, *, asks: bool = True) -> None:
        self.asks = asks
        self.knew: list[tuple[Span, ...] | None] = []

    def __call__(self, history: History) -> Plan:
        self.knew.append(history.busy)
        return replace(PLAN, asks_busy=self.asks)


def test_without_other_calendars_nothing_is_asked_and_one_plan_is_enough() -> None:
    decide = Deciding()
    plan, history, why = decided(decide, HISTORY, MemoryCalendar(), offline=False, required=False)
    assert (plan, history.busy, why, decide.knew) == (PLAN, (), "", [()])


def test_when_it_does_not_matter_nothing_is_asked() -> None:
    calendar, decide = Answering(), Deciding(asks=False)
    _, history, why = decided(decide, HISTORY, calendar, offline=False, required=True)
    assert (history.busy, why, decide.knew, calendar.asked) == (None, "", [None], [])


def test_it_is_asked_once_as_far_as_the_plan_looks_and_then_decided_again() -> None:
    hour = (NOW.astimezone(UTC), NOW.astimezone(UTC) + timedelta(hours=1))
    calendar, decide = Answering([hour, hour]), Deciding()
    _, history, why = decided(decide, HISTORY, calendar, offline=False, required=False)
    assert (history.busy, why) == ((Span(*hour),), "")
    assert decide.knew == [None, (Span(*hour),)]
    assert calendar.asked == [(NOW, LATER)]


def test_an_answer_that_the_owner_is_never_busy_is_an_answer() -> None:
    decide = Deciding()
    _, history, _ = decided(decide, HISTORY, Answering(), offline=False, required=False)
    assert (history.busy, decide.knew) == ((), [None, ()])


def test_offline_leaves_calendars_far_away_alone_and_reads_those_beside_us() -> None:
    far, near = Answering(), MemoryCalendar([(NOW, LATER)])
    _, history, why = decided(Deciding(), HISTORY, far, offline=True, required=False)
    assert (history.busy, why, far.asked) == (None, "your calendars were not asked when you are busy", [])
    _, history, _ = decided(Deciding(), HISTORY, near, offline=True, required=False)
    assert history.busy


def test_a_run_asks_although_it_has_looked_at_everything_else_before() -> None:
    far = Answering()
    _, history, _ = decided(Deciding(), HISTORY, far, offline=True, required=True)
    assert (history.busy, len(far.asked)) == ((), 1)


def test_what_cannot_be_known_leaves_the_plan_as_it_is() -> None:
    decide = Deciding()
    plan, history, why = decided(decide, HISTORY, Answering(ConfigError("gone")), offline=False, required=True)
    assert (plan, history.busy, why, decide.knew) == (PLAN, None, "gone", [None])


@pytest.mark.parametrize("required", [True, False], ids=["a run", "a look"])
@pytest.mark.parametrize(
    ("problem", "why"),
    [
        (
            NotGranted("a box", remedy="type   outreach auth login"),
            "it was not allowed to see when you are busy; type   outreach auth login",
        ),
        (ConfigError("is not there", place="home.ics"), "home.ics: is not there"),
        (Rejected("too long"), "too long"),
    ],
)
def test_what_lasts_until_the_owner_mends_it_is_said_and_nothing_else_waits(
    problem: OutreachError, why: str, required: bool
) -> None:
    told = asked(Answering(problem), NOW, LATER, required=required)
    assert (told.spans, told.why) == (None, why)


@pytest.mark.parametrize("problem", [Unreachable("away"), NotDone("not now"), SignInError("ended")])
def test_what_may_pass_stops_a_run_and_not_a_look(problem: OutreachError) -> None:
    told = asked(Answering(problem), NOW, LATER)
    assert (told.spans, told.why) == (None, str(problem))
    with pytest.raises(type(problem)):
        asked(Answering(problem), NOW, LATER, required=True)
