"""Keys of recipes: a rhythm per role, when a window opens, holds for each day or session, the least length."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from outreach.config.grammar import Unclear, triggers
from outreach.config.load import load
from outreach.config.schema.cadences import spot
from outreach.domain.cadences import After, Each, Every, On, WindowSpec
from outreach.domain.occasions import Anchor, OccasionKind
from outreach.domain.people import CadenceId, Role
from tests.builders import length
from tests.loaded import OWNER, loaded

FRIEND = "people:\n  - name: Sofia Lund <sofia@example.org>, former colleague\n"


def cadence(text: str, id: str = "keep-in-touch") -> Every:
    found = loaded(text).cadence(CadenceId(id))
    assert found is not None
    assert isinstance(found.trigger, Every)
    return found.trigger


def messages(text: str, tmp_path: Path) -> str:
    (tmp_path / "config.yaml").write_text(OWNER + text, encoding="utf-8")
    return "\n".join(str(one) for one in load(tmp_path).problems)


@pytest.mark.parametrize(
    ("roles", "interval"),
    [
        ((Role.NEAR_PEER,), "8 weeks"),
        ((Role.FACULTY,), "6 months"),
        ((Role.COLLABORATOR, Role.NEAR_PEER), "8 weeks"),
        ((Role.NURSE,), "6 months"),
        ((), "6 months"),
    ],
)
def test_a_rhythm_per_role_gives_the_shortest_and_the_longest_to_all_others(
    roles: tuple[Role, ...], interval: str
) -> None:
    assert cadence("people: []\n").interval_for(roles) == length(interval)


def test_one_role_may_be_changed_and_one_length_replaces_them_all() -> None:
    changed = cadence("cadences:\n  keep-in-touch: {every: {near-peer: 5 weeks}}\n")
    assert changed.interval_for((Role.NEAR_PEER,)) == length("5 weeks")
    assert changed.interval_for((Role.FACULTY,)) == length("6 months")
    assert cadence("cadences:\n  keep-in-touch: {every: 3 months}\n") == Every(length("3 months"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("cadences:\n  keep-in-touch: {every: {neer-peer: 8 weeks}}\n", 'no role "neer-peer"; write   near-peer'),
        ("cadences:\n  keep-in-touch: {every: {wizard: 8 weeks}}\n", 'no role "wizard"'),
        ("cadences:\n  keep-in-touch: {every: {near-peer: 0 weeks}}\n", "must be more than zero"),
        ("cadences:\n  keep-in-touch: {every: {}}\n", "no length of time; write   every: 8 weeks"),
        (f"{FRIEND}    cadences: {{keep-in-touch: {{every: {{faculty: 8 weeks}}}}}}\n", "one person has one rhythm"),
        ("cadences:\n  keep-in-touch: {who: wizard met}\n", "is no role, no part and nobody's name"),
    ],
)
def test_a_slip_is_named_with_what_to_write(text: str, message: str, tmp_path: Path) -> None:
    assert message in messages(text, tmp_path)


def test_recipes_of_ours_say_nothing_about_what_waits(tmp_path: Path) -> None:
    assert "not yet" not in messages("people: []\n", tmp_path)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("each due", On(due=True)),
        ("Each Due", On(due=True)),
        ("each advice", On(kind=OccasionKind.ADVICE)),
        ("6 weeks after advice", After(length("6 weeks"), OccasionKind.ADVICE, Anchor.END)),
    ],
)
def test_obligations_and_advice_may_trigger_a_cadence(text: str, trigger: object) -> None:
    assert triggers.parse(text) == trigger


def test_a_window_may_open_once_nothing_is_missing() -> None:
    found = loaded("people: []\n").cadence(CadenceId("close-the-loop"))
    assert found is not None
    assert found.window == WindowSpec(at_once=True)


@pytest.mark.parametrize(
    ("text", "each", "at"),
    [
        ("each day at 20:30", Each.DAY, time(20, 30)),
        ("each session", Each.SESSION, None),
        ("Each Session", Each.SESSION, None),
        ("start", Each.OCCASION, None),
    ],
)
def test_a_hold_may_stand_on_each_day_or_session(text: str, each: Each, at: time | None) -> None:
    assert (spot(text).each, spot(text).at) == (each, at)


def test_each_of_something_else_is_no_moment() -> None:
    with pytest.raises(Unclear, match="is no moment"):
        spot("each banquet")


def test_reminders_and_the_least_length_are_read() -> None:
    project = loaded("people: []\n")
    letter, agenda = (project.cadence(CadenceId(id)) for id in ("letter-request", "meeting-agenda"))
    assert letter is not None
    assert agenda is not None
    assert letter.reminders == (length("2 weeks"), length("1 week"))
    assert agenda.at_least == length("20 minutes")
