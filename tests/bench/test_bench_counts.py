"""The bench in its short form: a small mailbox, and how much is asked of Google when little or nothing is new.

Counted, not timed: the figures of `make bench` are for people, these hold on any machine.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.bench import mailboxes
from tests.bench.crowd import SMALL, Size, mails
from tests.bench.mailboxes import NOW, Look, Reading, calls, crowded, looks, words_for
from tests.builders import at
from tests.google_season import GoogleSeason

LARGER = Size(mails=1_800, known=180, people=60, meetings=120)


def from_within(season: GoogleSeason) -> Look:
    """Look as `from_outside` does, in this process."""

    def look(what: str, minutes: int, most: int | None) -> Reading:
        now = at(NOW) + timedelta(minutes=minutes)
        season.world.now = now
        before = len(season.world.journal)
        screen = season.terminal.type(*words_for(what), now=f"{now:%Y-%m-%dT%H:%M}")
        assert (screen.code, screen.err) == (0, ""), screen
        return Reading(what=what, asked=calls(season.world.journal[before:]), most=most)

    return look


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    with crowded(tmp_path_factory.mktemp("small"), SMALL) as season:
        return {f"{n} {one.what}": one for n, one in enumerate(looks(season, SMALL, from_within(season)))}


def test_a_later_look_asks_a_few_things_and_one_more_for_each_new_mail(read: dict[str, Reading]) -> None:
    for one in read.values():
        assert one.most is None or one.requests <= one.most, f"{one.what}: {dict(one.asked)}"


def test_the_first_reading_reads_every_mail_with_known_people_once(read: dict[str, Reading]) -> None:
    first = read["0 first reading"].asked
    with_text = SMALL.known // 40 + SMALL.mails // 500 + 2
    assert SMALL.known <= first["gmail.users.messages.get"] <= SMALL.known + 2 * with_text


def test_after_a_forgotten_history_only_what_lies_between_is_read(read: dict[str, Reading]) -> None:
    again = read["4 history forgotten"].asked
    # all of the day before is read again: nobody knows when the history begins that was forgotten
    assert mailboxes.FEW <= again["gmail.users.messages.get"] <= 2 * mailboxes.FEW + SMALL.known // 30


def test_what_a_quiet_look_asks_does_not_depend_on_how_much_there_is(tmp_path: Path, read: dict[str, Reading]) -> None:
    with crowded(tmp_path, LARGER) as season:
        look = from_within(season)
        look("first reading", 0, None)
        look("first run", 15, None)
        larger = look("nothing new", 30, mailboxes.QUIET)
    assert larger.asked == read["2 nothing new"].asked


def test_the_same_size_gives_the_same_mails() -> None:
    twice = [list(mails(SMALL, at(NOW))) for _ in range(2)]
    assert twice[0] == twice[1]
    assert len({one.raw for one in twice[0]}) == SMALL.mails


def test_mail_in_files_teaches_the_same_twice_and_then_nothing(tmp_path: Path) -> None:
    said = [" ".join(one.cost.said.split()) for one in mailboxes.in_files(tmp_path, SMALL) if one.cost]
    assert "Kept: 58 mails" in said[0]
    assert "Nothing new" in said[1]
    assert "Kept: 10 mails" in said[2]
