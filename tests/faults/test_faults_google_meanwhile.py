"""A person at work in Gmail and Calendar while a run goes on: whatever they do at whichever moment of it is left alone.

At the arrival of every request of the evening they edit, send or delete every draft of ours, or move, edit or delete
every hold. Gmail knows no condition for a write, so what they do to the very draft whose write is on the wire is left
out; for holds there is one. `make test` plays the requests after which a draft or hold is written, that is when we have
just looked; OUTREACH_TEST_LONG=1 plays all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import pytest

from outreach.domain.history import Stage
from outreach.domain.messages import is_key
from tests.builders import at
from tests.faults.evenings import AFTERWARDS, IDLE, Evening, evening_for_all
from tests.faults.invariants import key_of, violations
from tests.faults.scenario_google import history_of
from tests.google_season import OWNER, GoogleSeason
from tests.google_server.human import Human
from tests.google_server.journal import Entry
from tests.google_server.request import Request

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
WORDS = "I would rather say it like this."
THEIRS = frozenset({Stage.EDITED, Stage.SENT, Stage.GONE})


def _sends(human: Human, id: str, *, leaves_wrapper: bool = False) -> None:
    if not human.world.account(OWNER).drafts[id].recipients:
        human.edits_draft(id, to="lin.chen@northfield.example.edu")
    human.sends_draft(id, leaves_wrapper=leaves_wrapper)


ON_DRAFTS: Mapping[str, Callable[[Human, str], object]] = {
    "edits": lambda human, id: human.edits_draft(id, body=WORDS),
    "sends": _sends,
    # reported by users: the id goes on naming what was sent
    "sends-leaving-its-id": partial(_sends, leaves_wrapper=True),
    "deletes": lambda human, id: human.deletes_draft(id),
}
ON_HOLDS: Mapping[str, Callable[[Human, str, str], object]] = {
    "moves": lambda human, calendar, id: human.moves_event(calendar, id, at("2026-12-09 20:00")),
    "renames": lambda human, calendar, id: human.edits_event(calendar, id, summary="Dinner"),
    "deletes": lambda human, calendar, id: human.deletes_event(calendar, id),
}


class Meanwhile:
    """The person, who acts once: when the request of this number arrives, counted from 1."""

    def __init__(self, season: GoogleSeason, number: int, act: Callable[[GoogleSeason, Request], list[str]]) -> None:
        self._season = season
        self._left = number
        self._act = act
        self.touched: list[str] = []

    def __call__(self, request: Request, call: str) -> None:
        self._left -= 1
        if self._left == 0:
            self.touched = self._act(self._season, request)


def on_drafts(verb: str) -> Callable[[GoogleSeason, Request], list[str]]:
    """Do something to every draft of ours but the one being written; gives their keys."""

    def act(season: GoogleSeason, request: Request) -> list[str]:
        written = request.path.rpartition("/")[2] if request.method in ("PUT", "DELETE") else ""
        ours = [one for one in season.world.account(OWNER).drafts.values() if key_of(one) and one.id != written]
        for one in ours:
            ON_DRAFTS[verb](season.human, one.id)
        return [key_of(one) for one in ours]

    return act


def on_holds(verb: str) -> Callable[[GoogleSeason, Request], list[str]]:
    """Do something to every hold of ours that is not over; gives their keys."""

    def act(season: GoogleSeason, request: Request) -> list[str]:
        shown, now = season.calendar, season.world.now
        ours = [id for id, one in shown.standing.items() if is_key(id) and one.end.instant(shown.zone) > now]
        for id in ours:
            ON_HOLDS[verb](season.human, season.calendar.id, id)
        return ours

    return act


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with evening_for_all(tmp_path_factory.mktemp("evening")) as played:
        yield played


def played(one: Evening, number: int, act: Callable[[GoogleSeason, Request], list[str]]) -> tuple[int, list[str]]:
    """Play the evening with a person acting at a request; gives how much they touched, and what is wrong after it."""
    season = one.again()
    person = Meanwhile(season, number, act)
    season.world.on_request = person
    ended = [one.run()]
    season.world.on_request = None
    ended += [one.run(now) for now in AFTERWARDS]
    idle = len(season.world.journal)
    ended.append(one.run(IDLE))
    wrong = [f"a run ended with {run.exit_code}: {run.said}" for run in ended if run.exit_code not in (0, 3)]
    wrong += violations(season, season.facts(), requests_before=idle, settled=True)
    history = history_of(season)
    stages: dict[str, Stage] = {past.key: past.stage for past in history.drafts.values()}
    stages |= {past.key: past.stage for past in history.holds.values()}
    wrong += [f"{key} is believed {stages[key]}" for key in person.touched if stages.get(key) not in THEIRS]
    return len(person.touched), wrong


@pytest.fixture(scope="module")
def requests(one: Evening) -> Sequence[Entry]:
    """Give the requests of an evening that nobody disturbs."""
    season = one.again()
    asked = len(season.world.journal)
    one.run()
    return season.world.journal[asked:]


def moments(requests: Sequence[Entry], path: str) -> Sequence[int]:
    """Give the numbers of the requests to act at: all, or those just before a draft or hold is written again."""
    if LONG:
        return range(1, len(requests) + 1)
    writes = [one.method in ("PUT", "DELETE") and path in one.path for one in requests]
    return [number for number, is_next in enumerate(writes) if is_next][::2]


@pytest.mark.parametrize("verb", ON_DRAFTS)
def test_what_a_person_does_to_drafts_during_a_run_is_left_alone(
    one: Evening, requests: Sequence[Entry], verb: str, told: Callable[[str], None]
) -> None:
    _each_moment(one, f"{verb} drafts", moments(requests, "/drafts/"), on_drafts(verb), told)


@pytest.mark.parametrize("verb", ON_HOLDS)
def test_what_a_person_does_to_holds_during_a_run_is_left_alone(
    one: Evening, requests: Sequence[Entry], verb: str, told: Callable[[str], None]
) -> None:
    _each_moment(one, f"{verb} holds", moments(requests, "/events/"), on_holds(verb), told)


def _each_moment(
    one: Evening,
    what: str,
    numbers: Sequence[int],
    act: Callable[[GoogleSeason, Request], list[str]],
    told: Callable[[str], None],
) -> None:
    touched = 0
    for number in numbers:
        count, wrong = played(one, number, act)
        touched += count
        assert wrong == [], f"at request {number}"
    assert touched > len(numbers) > 1
    if LONG:
        told(f"a person {what} during a run: {touched} acts at {len(numbers)} of {one.requests} requests")
