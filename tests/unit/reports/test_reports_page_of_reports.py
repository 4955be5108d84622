"""The page of reports: each answer in its section, with its drawings, and nothing on it that is not for every eye."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from outreach.domain.json_value import JsonValue
from outreach.pictures import Calendar, Kind, Lane, Load, Place, Point
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.page import Prose
from outreach.reports.report_lists import discreet, parts_of, sentences
from outreach.reports.report_page import Reports, report_page
from outreach.reports.report_tables import heads, people_table, tables
from outreach.surveys import SURVEYS
from outreach.surveys.strip import AHEAD, BACK, LEGEND
from outreach.surveys.survey import Mark, Row, Survey
from tests.builders import a_person, a_project, a_touch, a_view, at, day
from tests.parsed import Element, parsed
from tests.shown import a_screen

QUILL = a_person("Dr. Ada Quill", roles=("research mentor",))
PLACE = Place(since=day("2026-09-01"), due=day("2026-10-27"), today=day("2026-11-22"))
TODAY = day("2026-11-22")


def a_survey(name: str = "drift", *rows: Row, head: tuple[str, ...] = ("", "rhythm"), **more: str) -> Survey:
    return Survey(name=name, question="Who is slipping away?", heads=head, empty="Nobody.", rows=rows, **more)  # type: ignore[arg-type]


def a_row(*cells: str, mark: Mark = Mark.FINE, next: str = "", **data: JsonValue) -> Row:
    return Row(cells=cells, data=data, mark=mark, next=next)


def about(row: Row, data: Mapping[str, JsonValue]) -> Row:
    return replace(row, data={**row.data, **data})


def a_person_row(rhythm: str | None = "8 weeks", mark: Mark = Mark.LOOK, person: str = "ada-quill") -> Row:
    weeks: list[JsonValue] = ["met", *([""] * (BACK + AHEAD - 1))]
    cells = ("Dr. Quill", "mentor", "·" * (BACK + AHEAD), "you owe a note")
    return a_row(*cells, mark=mark, next="outreach explain quill", person=person, weeks=weeks, rhythm=rhythm)


def a_line(word: Word = Word.SEND, touch: str = "check-in/ada-quill/since-2026-09-01/1", *, more: str = "") -> Line:
    answers = (("one thing that is new", more),) if more else ()
    return Line(word=word, head="Dr. Quill", text="check-in, 8 weeks", touch=a_touch(touch), more=answers)


def a_listing(
    *lines: Line, closing: tuple[str, ...] = (), opening: tuple[str, ...] = ("Sun 22 Nov · fine",)
) -> Listing:
    return Listing(opening=opening, lines=numbered(lines), closing=closing, name="agenda")


def a_page(*answers: Survey, **fields: object) -> Element:
    reports = Reports(now=at("2026-11-22 17:00"), answers={one.name: one for one in answers})
    return parsed(report_page(replace(reports, draw=lambda _: None, **fields)))  # type: ignore[arg-type]


def cells(found: Element, row: int = 0) -> list[str]:
    return [one.text for one in found.one("tbody").every("tr")[row].children]


@pytest.mark.parametrize("name", sorted(SURVEYS))
def test_every_column_of_every_report_has_a_name(name: str) -> None:
    survey = SURVEYS[name](a_view(a_project(people=(QUILL,))), a_screen())
    if name != "people":
        assert all(heads(survey))
        assert len(heads(survey)) == len(survey.heads)


def test_each_report_is_a_section_under_its_own_name() -> None:
    found = a_page(
        a_survey("drift", a_row("Dr. Quill", "8 weeks", mark=Mark.RED)), a_survey("advice", head=("who", "on"))
    )
    assert [one.attributes["id"] for one in found.every("section")] == ["drift", "advice"]
    assert [one.text for one in found.one("nav").every("a")] == ["drift 1 to look at", "advice"]
    assert found.one("h1").text == "Your people"
    assert found.one("header").one("p").text == "Sunday 22 November 2026, 17:00"
    assert found.one("caption").text == "1 of 1 to look at"
    assert "Nobody." in found.one("main").text


def test_one_report_alone_is_what_the_page_is_about() -> None:
    found = a_page(a_survey("drift", a_row("Dr. Quill", "8 weeks")))
    assert found.one("h1").text == "Who is slipping away?"
    assert found.one("caption").text == "1 in all"


def test_marks_are_words_and_commands_stand_by_their_row() -> None:
    rows = (
        a_row("Dr. Quill", "8 weeks", mark=Mark.RED, next="outreach show quill"),
        a_row("Jonah", "", mark=Mark.LOOK),
    )
    found = a_page(a_survey("drift", *rows))
    assert cells(found) == ["ACT", "Dr. Quill", "8 weeks outreach show quill"]
    assert cells(found, 1) == ["LOOK", "Jonah", ""]


def test_numbers_stand_to_the_right_and_words_do_not() -> None:
    survey = a_survey("drift", a_row("Dr. Quill", "39 %", "2.5", "8 weeks"), head=("who", "past", "asked", "rhythm"))
    (table,) = tables(survey)
    assert [head.is_number for head in table.heads] == [False, True, True, False]


def test_what_follows_a_report_is_said_but_for_the_legend_which_is_drawn() -> None:
    survey = replace(a_survey("people", a_person_row()), closing=(LEGEND, "17 more."))
    found = a_page(survey)
    assert "17 more." in found.one("main").text
    assert "●" not in found.one("main").text
    assert found.one("main").one("li").text == "gave, thanked, told"


@pytest.mark.parametrize(("rhythm", "said"), [("8 weeks", "11 of 8 weeks"), ("2 months", "11 weeks of 2 months")])
def test_people_are_shown_on_the_way_to_the_day_their_rhythm_runs_out(rhythm: str, said: str) -> None:
    table = people_table(a_survey("people", a_person_row(rhythm)), {QUILL.id: PLACE}, TODAY)
    assert [cell.text for cell in table.rows[0].cells] == ["Dr. Quill", said, "", "you owe a note"]
    assert table.rows[0].cells[0].below == ("mentor",)


def test_people_without_a_rhythm_have_no_way_and_those_who_are_fine_no_command() -> None:
    table = people_table(a_survey("people", a_person_row(None, Mark.FINE, "x"), a_person_row()), {}, TODAY)
    assert [(row.cells[1].text, row.command) for row in table.rows] == [("", ""), ("", "outreach explain quill")]


def test_asks_and_gives_are_one_column_on_one_scale() -> None:
    rows = (
        a_row("Jonah", "4.0", "0.0", "", "", "", "", "ask, ask", asked=4.0, given=0.0),
        a_row("Dr. Quill", "0.0", "1.0", "1", "", "", "", "give", asked=0.0, given=1.0),
    )
    head = ("", "asked", "given", "gives", "thanks", "told", "helped", "last two; advice open")
    (table,) = tables(a_survey("balance", *rows, head=head))
    assert [one.text for one in table.heads] == ["who", "asked, given", *head[3:]]
    assert [one.text for one in table.rows[1].cells][:3] == ["Dr. Quill", "0.0 asked, 1.0 given", "1"]
    assert 'width="72"' in table.rows[0].cells[1].drawing
    assert 'width="18"' in table.rows[1].cells[1].drawing


@pytest.mark.parametrize(
    ("good", "data", "shapes"),
    [
        ("1–2", {"count": 3, "least": 1, "most": 2}, 3),
        ("3", {"count": 1}, 3),
        ("2+", {"count": 1}, 2),
        ("", {"count": 2}, 2),
        ("", {"count": None}, 0),
    ],
)
def test_a_part_of_the_team_is_drawn_against_what_is_good(
    good: str, data: Mapping[str, JsonValue], shapes: int
) -> None:
    (table,) = tables(
        a_survey("team", about(a_row("mentors", "2", good, "Dr. Quill"), data), head=("", "", "good", ""))
    )
    drawing = table.rows[0].cells[1].drawing
    assert drawing.count("<circle") + drawing.count("<rect") == shapes


def test_each_conference_has_a_table_of_its_own() -> None:
    visit = {"conference": "glws", "name": "Winter Symposium", "first": "2027-01-29", "last": "2027-01-30"}
    webinar = {"conference": "web", "name": "Webinar", "first": "2026-12-16", "last": "2026-12-16"}
    rows = (
        about(a_row("Webinar", "plan", "–", "", "nobody to meet", count=0), webinar),
        about(a_row("Winter Symposium", "new people", "1", "3", "arranged", count=1, goal=3), visit),
        about(a_row("29 Jan to 30 Jan", "meetings", "0", "1–2", "0 written", booked=0), visit),
    )
    first, second = tables(a_survey("conference", *rows, head=("", "", "", "goal", "")))
    assert first.caption == "Webinar, 16 Dec 2026"
    assert second.caption == "Winter Symposium, 29 Jan to 30 Jan 2027"
    assert [row.cells[0].text for row in second.rows] == ["new people", "meetings"]
    assert second.rows[1].cells[1].drawing.count("dasharray") == 1


def test_without_conferences_there_is_one_sentence() -> None:
    (table,) = tables(a_survey("conference", head=("", "", "", "goal", "")))
    assert (table.rows, table.empty) == ((), "Nobody.")


def test_pictures_stand_with_the_report_they_are_about() -> None:
    point = Point(day=TODAY, kind=Kind.DUE, label="due")
    calendar = Calendar(first=TODAY, last=day("2027-02-13"), today=TODAY, lanes=(Lane(name="x", points=(point,)),))
    found = a_page(
        a_survey("people", a_person_row()),
        a_survey("commitments", a_row("18 Dec", "Dr. Quill")),
        a_survey("letters", a_row("Dr. Quill", "8 Jan")),
        coming=calendar,
        letters=calendar,
        load=(Load(first=TODAY, due=2.0),),
        places={QUILL.id: PLACE},
    )
    assert [one.attributes["id"] for one in found.every("section")] == ["people", "coming", "commitments", "letters"]
    captions = [[each.text for each in one.every("caption")] for one in found.every("section")]
    assert captions[2] == ["Hours due and hours free, week by week", "1 in all"]
    assert captions[3] == ["Letters on their deadlines, one sign a week", "1 in all"]


def test_a_list_is_shown_with_its_words_and_without_the_numbers_of_a_screen() -> None:
    lines = (
        a_line(Word.FILL_IN, more='outreach note quill "…"'),
        a_line(Word.CHECK, more="outreach sent 2   or   outreach dismiss 2"),
        a_line(Word.LATER),
    )
    listing = a_listing(
        *lines, closing=("DATES    open: rank list deadline", "         · abstract", "Next: outreach run")
    )
    found = parsed(report_page(Reports(now=at("2026-11-22 17:00"), answers={"agenda": listing})))
    assert [cells(found, row)[0] for row in range(3)] == ["FILL IN", "CHECK", "LATER"]
    assert cells(found)[2] == 'check-in, 8 weeks one thing that is new outreach note quill "…"'
    assert "outreach sent" not in found.text
    paragraphs = [one.text for one in found.one("main").every("p")]
    assert paragraphs[1:] == ["Sun 22 Nov · fine", "Dates open: rank list deadline · abstract"]


def test_a_list_with_nothing_on_it_says_so() -> None:
    listing = Listing(opening=("Nothing for you today.", "Read one: outreach show N"), name="agenda")
    (only,) = parts_of(listing)
    assert isinstance(only, Prose)
    assert only.lines == ("Nothing for you today.",)
    assert parts_of(Listing()) == ()


def test_what_private_yaml_gives_reason_to_is_a_mail_and_no_more() -> None:
    line = a_line(touch="repair/ada-quill/repair/1", more="it was my fault")
    shown = discreet(line)
    assert (shown.head, shown.text, shown.more) == ("Dr. Quill", "a mail", (("", "outreach"),))
    reports = Reports(now=at("2026-11-22 17:00"), answers={"agenda": a_listing(line)})
    assert "one thing that is new" not in report_page(reports)
    assert discreet(a_line()) == a_line()


def test_broken_lines_are_joined_to_sentences() -> None:
    assert list(sentences(("  a", "  b", "c", "", "d   e", " f"))) == ["a b", "c", "d   e f"]


def test_a_name_is_a_name_whatever_it_holds() -> None:
    hostile = '"><script>alert(1)</script><img src=x onerror=1>'
    found = a_page(a_survey("drift", a_row(hostile, hostile, mark=Mark.RED, next=hostile)))
    assert not [one for one in found.all if one.name in ("script", "img")]
    assert cells(found)[1] == hostile
