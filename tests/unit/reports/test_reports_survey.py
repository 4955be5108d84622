"""A survey on screen and for programs: columns, marks as words, what does not fit, what to type."""

from __future__ import annotations

import pytest

from outreach.reports.survey import counted, in_ascii, overview, survey_json, survey_text
from outreach.surveys.survey import Mark, Row, Survey
from tests.builders import at, day

TODAY = day("2026-11-22")


def a_row(*cells: str, mark: Mark = Mark.FINE, next: str = "") -> Row:
    return Row(cells=cells, data={"name": cells[0]}, mark=mark, next=next)


def a_survey(*rows: Row, most: int = 16, is_marked: bool = True, closing: tuple[str, ...] = ()) -> Survey:
    return Survey(
        name="drift",
        question="Who is slipping away?",
        heads=("", "rhythm", "last"),
        empty="Nobody.",
        rows=rows,
        most=most,
        is_marked=is_marked,
        closing=closing,
    )


def test_a_survey_to_the_letter() -> None:
    survey = a_survey(
        a_row("Dr. Quill", "8 weeks", "meeting of 10 Jun", mark=Mark.RED, next="outreach explain quill"),
        a_row("Jonah", "6 months", "a long story that goes on " * 4, mark=Mark.LOOK),
        a_row("Dr. Osei", "", ""),
        closing=("That is all.",),
    )
    assert survey_text(survey, TODAY) == (
        "Who is slipping away?                                                   22 November 2026\n"
        "                 rhythm    last\n"
        "ACT   Dr. Quill  8 weeks   meeting of 10 Jun\n"
        "      outreach explain quill\n"
        "LOOK  Jonah      6 months  a long story that goes on a long story that goes on a long\n"
        "                           story that goes on a long story that goes on\n"
        "      Dr. Osei\n"
        "That is all.\n"
        "Next: outreach explain quill\n"
    )


def test_nothing_to_show_is_one_true_sentence() -> None:
    assert survey_text(a_survey(), TODAY).splitlines()[1:] == ["Nobody."]


def test_cells_that_say_how_they_stand_have_no_marks_and_no_commands_between() -> None:
    rows = (a_row("Dr. Quill", "·· │ ··", "fine", mark=Mark.RED, next="outreach explain quill"),)
    assert survey_text(a_survey(*rows, is_marked=False), TODAY).splitlines()[2:] == [
        "Dr. Quill  ·· │ ··  fine",
        "Next: outreach explain quill",
    ]


def test_a_strip_keeps_its_blanks_and_a_long_name_is_cut() -> None:
    lines = survey_text(a_survey(a_row("Dr. " + "Very Long Name " * 3, "··   ··", "fine")), TODAY).splitlines()
    assert lines[2] == "Dr. Very Long Name Very …     ··   ··  fine"


@pytest.mark.parametrize(
    ("number", "most", "every", "shown", "more"),
    [
        (8, 8, False, 8, ""),
        (9, 8, False, 8, "… and 1 more: outreach report drift --all"),
        (9, 8, True, 9, ""),
        (60, 100, False, 32, "… and 28 more: outreach report drift --all"),
        (60, 100, True, 60, ""),
    ],
)
def test_what_does_not_fit_on_a_screen_is_counted(number: int, most: int, every: bool, shown: int, more: str) -> None:
    rows = [a_row(f"person {one}", "8 weeks", "x") for one in range(number)]
    lines = survey_text(a_survey(*rows, most=most), TODAY, every=every).splitlines()
    assert sum(1 for line in lines if line.startswith("person")) == shown
    assert [line for line in lines if line.startswith("…")] == ([more] if more else [])


def test_a_row_that_fills_the_screen_is_shown_nevertheless() -> None:
    assert "word" in survey_text(a_survey(a_row("Dr. Quill", "", "word " * 1000)), TODAY)


def test_no_line_is_wider_than_a_screen() -> None:
    row = a_row("x" * 60, "y" * 60, "word " * 30, mark=Mark.LOOK, next="outreach note quill")
    assert max(len(line) for line in survey_text(a_survey(row), TODAY).splitlines()) <= 88


def test_the_last_line_is_about_the_first_row_that_wants_something() -> None:
    survey = a_survey(a_row("a", "", "", next="one"), a_row("b", "", "", mark=Mark.LOOK, next="two"))
    assert survey_text(survey, TODAY).splitlines()[-1] == "Next: two"


def test_programs_get_every_row_with_its_mark() -> None:
    rows = (a_row("a", "", "", mark=Mark.RED, next="outreach plan"), *(a_row(str(one), "", "") for one in range(40)))
    found = survey_json(a_survey(*rows), at("2026-11-22 17:00"))
    assert {key: found[key] for key in ("version", "report", "now")} == {
        "version": 1,
        "report": "drift",
        "now": "2026-11-22T17:00:00-06:00",
    }
    listed = found["rows"]
    assert isinstance(listed, list)
    assert len(listed) == 41
    assert listed[0] == {"name": "a", "mark": "red", "next": "outreach plan"}
    assert listed[1] == {"name": "0", "mark": "fine", "next": None}


def test_the_list_of_reports_has_a_number_for_each_and_ends_with_the_first_to_look_at() -> None:
    found = overview(
        [counted("people", "How are my people?", 0, 3), counted("drift", "Who?", 2, 2), counted("x", "?", 0, 0)]
    )
    assert survey_text(found, TODAY).splitlines()[1:] == [
        "report  to look at  question",
        "people  0 of 3      How are my people?",
        "drift   2 of 2      Who?",
        "x       –           ?",
        "Next: outreach report drift",
    ]


def test_a_terminal_without_signs_gets_plain_ones() -> None:
    assert in_ascii("◆▲●░□○·│ … –") == "*^o-#+.| ... -"
