from __future__ import annotations

from outreach.config import problems, reader
from outreach.config.grammar import Unclear, dates
from outreach.domain.findings import Problem

WORKSPACE = """\
# yaml-language-server: $schema=.outreach/schema.json
version: 1
me:
  name: Nadia Ferrer
  email: n.ferrer@lakeshore.example.edu
  timezone: America/Chicago
  phase: pgy2

people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-27
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, sponser, last 2026-09-20
  - Jonah Adeyemi, MD <j.adeyemi@northfield.example.edu>, near-peer, call him Jonah, last 2026-10-18

meetings:
  - with: Dr. Halvorsen
    when: Dec 2 4:00 pm
"""

SCREEN = """\
config.yaml:11:65: people[1] (Dr. Halvorsen): no role "sponser"; write   sponsor
  11 | … <ihalvorsen@harbor-state.example.edu>, sponser, last 2026-09-20
     |                                          ^^^^^^^
config.yaml:16:11: meetings[0].when: no year; write   2026-12-02 4:00 pm   (a Wednesday)
  16 |     when: Dec 2 4:00 pm
     |           ^^^^^^^^^^^^^
2 errors; nothing was changed. Scheduled jobs wait until this is clean."""


def a_problem(line: int = 1, excerpt: str = "a: b", column: int = 1, width: int = 1, level: str = "error") -> Problem:
    return Problem(
        file="config.yaml",
        line=line,
        column=column,
        path="a",
        level=level,
        message="no",
        excerpt=excerpt,
        width=width,
    )


def missing_year(text: str) -> Unclear:
    try:
        dates.when(text, None)
    except Unclear as error:
        return error
    raise AssertionError(text)


def test_the_screen_shows_each_error_with_its_line_and_a_caret_row() -> None:
    document = reader.read(WORKSPACE.encode(), "config.yaml")
    year = missing_year("Dec 2 4:00 pm")
    role = 'no role "sponser"; write   sponsor'
    found = [
        problems.problem(document, ("meetings", 0, "when"), year.near(document.days), find=year.words),
        problems.problem(document, ("people", 1), role, find="sponser", who="Dr. Halvorsen"),
    ]
    assert problems.show(found) == SCREEN


def test_one_error_is_counted_in_the_singular() -> None:
    assert problems.show([a_problem()]).endswith(
        "\n1 error; nothing was changed. Scheduled jobs wait until this is clean."
    )


def test_nothing_wrong_shows_nothing() -> None:
    assert problems.show([]) == ""


def test_a_note_is_one_line_after_the_errors() -> None:
    shown = problems.show([a_problem(level="note"), a_problem()])
    assert shown.splitlines()[-1] == "Note: no"
    assert problems.show([a_problem(level="note")]) == "Note: no"


def test_at_most_fifty_errors_are_shown_and_the_rest_counted() -> None:
    shown = problems.show([a_problem(line=number + 1) for number in range(1_053)])
    assert shown.count("config.yaml:") == 50
    assert "... and 1,003 more.\n1,053 errors; nothing was changed." in shown


def test_errors_come_in_the_order_of_the_file() -> None:
    shown = problems.show([a_problem(line=9), a_problem(line=2)])
    assert shown.index("config.yaml:2:1") < shown.index("config.yaml:9:1")


def test_errors_whose_place_was_not_looked_up_come_last() -> None:
    unplaced = Problem(file="", line=0, column=0, path="", level="error", message="somewhere")
    assert problems.show([unplaced, a_problem()]).splitlines()[3] == "somewhere"


def test_a_problem_of_a_whole_file_has_no_line_below_it() -> None:
    assert problems.show([a_problem(line=0, excerpt="")]).startswith("config.yaml: a: no\n1 error;")


def test_a_long_line_is_cut_on_both_sides() -> None:
    line = "word " * 30 + "slip " + "more " * 30
    source = problems.show([a_problem(excerpt=line, column=151, width=4)]).splitlines()[1:3]
    assert source[0].startswith("   1 | … word")
    assert source[0].endswith("…")
    assert all(len(row) <= 88 for row in source)
    assert source[0][source[1].index("^") :][:4] == "slip"


def test_a_long_line_without_spaces_is_cut_anywhere() -> None:
    source = problems.show([a_problem(excerpt="x" * 100 + "SLIP" + "y" * 100, column=101, width=4)]).splitlines()
    assert source[1][source[2].index("^") :][:4] == "SLIP"


def test_carets_never_leave_the_line() -> None:
    row = problems.show([a_problem(excerpt="a: bcd", column=4, width=99)]).splitlines()[2]
    assert row == "     |    ^^^"


def test_carets_under_a_wide_text_end_at_the_edge_of_the_screen() -> None:
    row = problems.show([a_problem(excerpt="x" * 200, column=1, width=200)]).splitlines()[2]
    assert len(row) == 88


def test_a_path_reads_as_people_say_it() -> None:
    assert problems.dotted(("conferences", 1, "meet", 0)) == "conferences[1].meet[0]"
    assert problems.dotted(("people", 1), "Dr. Halvorsen") == "people[1] (Dr. Halvorsen)"
    assert problems.dotted(()) == ""


def test_a_hostile_text_cannot_fill_the_screen() -> None:
    document = reader.read(b"a: b", "config.yaml")
    found = problems.problem(document, ("k" * 5_000, "j" * 5_000), "m" * 5_000)
    assert len(str(found)) < 600


def test_a_problem_may_point_at_a_key_and_be_a_note() -> None:
    document = reader.read(b"me:\n  nmae: x", "config.yaml")
    found = problems.problem(document, ("me", "nmae"), "unknown key", key=True, level="note")
    assert (found.line, found.column, found.width, found.level) == (2, 3, 4, "note")
