"""Our test server against a third party's: they differ where the table says, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.emulate.comparison import CASES, Point, both, points
from tests.emulate.differences import FILE, idle, table, unruled
from tests.emulate.emulator import NotInstalled, node
from tests.emulate.peer import Peer, Stage
from tests.emulate.rulings import RULINGS


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Point, ...]:
    return points(tmp_path_factory.mktemp("emulate"))


@pytest.fixture
def peers(tmp_path: Path) -> Iterator[tuple[Peer, Peer]]:
    with both(tmp_path, ["me@example.org"]) as pair:
        yield pair


def test_every_difference_has_a_ruling(found: tuple[Point, ...]) -> None:
    assert unruled(found) == ()


def test_every_ruling_is_about_a_difference(found: tuple[Point, ...]) -> None:
    assert idle(found) == ()


def test_the_table_says_what_both_do(found: tuple[Point, ...]) -> None:
    assert table(found) == FILE.read_text()


def test_there_is_enough_to_compare(found: tuple[Point, ...]) -> None:
    areas = {case.area for case in CASES}
    assert areas == {"sign-in", "drafts", "messages", "search", "events"}
    assert len(CASES) >= 100
    assert sum(not point.differs for point in found) >= 100


def test_cases_and_accounts_are_each_their_own() -> None:
    assert len({case.account for case in CASES}) == len(CASES)


def test_a_difference_without_a_ruling_is_reported(found: tuple[Point, ...]) -> None:
    assert {point.place for point in unruled(found, RULINGS[1:])} == set(RULINGS[0].places)


def test_a_ruling_without_a_difference_is_reported(found: tuple[Point, ...]) -> None:
    agreed = next(point for point in found if not point.differs)
    added = replace(RULINGS[0], area=agreed.area, case=agreed.case, points=(agreed.point,))
    assert idle(found, (*RULINGS, added)) == (agreed.place,)


def test_each_ruling_says_how_it_is_known() -> None:
    assert all(ruling.known.split(":")[0].split(";")[0] in ("documented", "reported", "assumed") for ruling in RULINGS)
    assert {ruling.right for ruling in RULINGS} <= {"ours", "emulate", "both", "neither"}


def test_both_servers_are_asked_the_same(peers: tuple[Peer, Peer]) -> None:
    asked = [Stage(peer, "me@example.org").get("/gmail/v1/users/me/drafts").status for peer in peers]
    assert asked == [200, 200]


def test_a_missing_node_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(NotInstalled, match="make crosscheck"):
        node()
