from __future__ import annotations

import pytest

from outreach.capture.sentences import Answer, Met, News, Promised, Said, Sentence, Unclear, With, parse
from tests.builders import day


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
        ("promised Jonah: stand by him by 2027-01-27.", Promised(name="Jonah", what="stand", by="him by 2027-01-27")),
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
    assert parse(line) == (None, said)


def test_a_day_in_front_is_the_day_it_is_about() -> None:
    assert parse("2026-12-02 met Jonah") == (day("2026-12-02"), Met(name="Jonah"))
    assert parse("2026-12-02: met Jonah")[0] == day("2026-12-02")


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert parse("2026-02-30 met Jonah")[0] is None
