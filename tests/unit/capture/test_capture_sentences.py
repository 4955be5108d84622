from __future__ import annotations

import pytest

from outreach.capture.sentences import Answer, Met, News, Promised, Said, Sentence, Unclear, With, parse
from tests.builders import day

TODAY = day("2026-12-03")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Dr. Marchetti: Your Friday plan review.", Said(name="Dr. Marchetti", text="Your Friday plan review.")),
        ("Dr. Osei: one: two", Said(name="Dr. Osei", text="one: two")),
        ("met Jonah", Met(name="Jonah")),
        ("Met Jonah: he showed me the room", Met(name="Jonah", text="he showed me the room")),
        (
            "promised Halvorsen: literature screen by Jan 27",
            Promised(name="Halvorsen", what="literature screen", by="Jan 27"),
        ),
        ("promised Halvorsen: a summary", Promised(name="Halvorsen", what="a summary")),
        ("promised Jonah: stand by him by 2027-01-27.", Promised(name="Jonah", what="stand by him", by="2027-01-27")),
        ("promised Jonah: the summary done.", Promised(name="Jonah", what="the summary", done=True)),
        ("news: My audit was accepted.", News(text="My audit was accepted.")),
        (
            "news: audit accepted - My audit was accepted.",
            News(text="My audit was accepted.", subject="audit accepted"),
        ),
        ("policy Harbor State: please don't", Answer(program="Harbor State", policy="please don't")),
        (
            "Harbor State: with Dr. Marchetti, Dr. Osei.",
            With(place="Harbor State", names="Dr. Marchetti, Dr. Osei", text="with Dr. Marchetti, Dr. Osei."),
        ),
        ("hello there", Unclear(text="hello there")),
        ("", Unclear(text="")),
    ],
)
def test_one_line_says_one_thing(line: str, said: Sentence) -> None:
    assert parse(line, TODAY) == (None, said)


def test_a_day_in_front_is_the_day_it_is_about() -> None:
    assert parse("2026-12-02 met Jonah", TODAY) == (day("2026-12-02"), Met(name="Jonah"))
    assert parse("2026-12-02: met Jonah", TODAY)[0] == day("2026-12-02")


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("Wed 2 Dec: met Jonah", "2026-12-02"),
        ("2 Dec met Jonah", "2026-12-02"),
        ("Dec 2, met Jonah", "2026-12-02"),
        ("20 Dec met Jonah", "2026-12-20"),
        ("20 Jan met Jonah", "2026-01-20"),
        ("Dec 2 2025 met Jonah", "2025-12-02"),
    ],
)
def test_a_day_without_a_year_is_the_nearest_that_is_not_far_ahead(line: str, on: str) -> None:
    assert parse(line, TODAY) == (day(on), Met(name="Jonah"))


@pytest.mark.parametrize("line", ["Fri 2 Dec 2026: met Jonah", "2 Decisions: met Jonah", "May Chen: You asked."])
def test_what_only_looks_like_a_day_is_part_of_the_line(line: str) -> None:
    assert parse(line, TODAY)[0] is None


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert parse("2026-02-30 met Jonah", TODAY)[0] is None
