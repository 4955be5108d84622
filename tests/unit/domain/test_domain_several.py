"""What one note says at once, taken apart."""

from __future__ import annotations

import pytest

from outreach.domain.several import lines, points_in, questions_in


@pytest.mark.parametrize(
    ("text", "questions", "points"),
    [
        ("", (), ()),
        ("One? Two? Three?", ("One?", "Two?", "Three?"), ()),
        ("One?Two?", ("One?", "Two?"), ()),
        ("the retreat; my audit. Which first? Why?", ("Which first?", "Why?"), ("the retreat", "my audit")),
        ("Should Dr. Pham or A. Chen see it?", ("Should Dr. Pham or A. Chen see it?",), ()),
        ("- one?\n- two?", ("one?", "two?"), ()),
        ("a; b\nc. d\n", (), ("a; b", "c. d")),
        ("first; second; ", (), ("first", "second")),
        ("?", (), ()),
        ("? ?", (), ()),
        ("One sentence. Another one.", (), ("One sentence", "Another one")),
    ],
)
def test_questions_and_points_of_a_note_are_told_apart(
    text: str, questions: tuple[str, ...], points: tuple[str, ...]
) -> None:
    assert (questions_in(text), points_in(text)) == (questions, points)


def test_what_is_written_one_per_line_comes_back() -> None:
    assert points_in(lines(["finish; or drop", "  physics\nreview "])) == ("finish; or drop", "physics review")
    assert questions_in(lines(["Who first?", "Why?"])) == ("Who first?", "Why?")
