"""Drawings beside the numbers they show: in the colours of the page, told in words, drawn the same every time."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from itertools import pairwise

import pytest
from markupsafe import Markup

from outreach.pictures import Calendar, Kind, Lane, Lean, Load, Place, Point, Seats, Stretch
from outreach.reports.drawings.amounts import lean, seats, way, week_of
from outreach.reports.drawings.calendars import coming_parts, letter_parts, load_parts
from outreach.reports.drawings.charts import Chart, calendar_chart, load_chart
from outreach.reports.drawings.library import TO_INSTALL, drawn
from outreach.reports.drawings.signs import KINDS, WEEKS, alone, lane, lane_head, spoken, strip, strip_head
from outreach.reports.page import Picture, Prose, Signs, Table
from outreach.surveys.strip import AHEAD, BACK, Week
from tests.builders import day
from tests.parsed import Element, parsed

FIRST, LAST, TODAY = day("2026-11-22"), day("2027-02-13"), day("2026-11-22")
HOSTILE = '</svg><script>x()"&'
LITERAL = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgb\(")


def no_chart(_: Chart) -> Markup | None:
    return None


def a_chart(_: Chart) -> Markup | None:
    return Markup("<svg></svg>")


def a_calendar(*lanes: Lane, first: str = "2026-11-22") -> Calendar:
    return Calendar(first=day(first), last=LAST, today=TODAY, lanes=lanes)


def a_mail(
    first: str = "2026-11-25", last: str = "2026-12-05", state: str = "ready", label: str = "check-in"
) -> Stretch:
    return Stretch(first=day(first), last=day(last), kind=Kind.MAIL, label=label, state=state, best=day(first))


def a_lane(name: str = "Dr. Quill") -> Lane:
    return Lane(
        name=name,
        stretches=(a_mail(), a_mail("2027-01-10", "2027-01-20", "upcoming", "hello")),
        points=(
            Point(day=day("2026-12-01"), kind=Kind.MEETING, label="Dr. Quill"),
            Point(day=day("2026-12-09"), kind=Kind.DUE, label="the survey"),
            Point(day=day("2026-12-20"), kind=Kind.HOLD, label="weekly review"),
        ),
    )


def weeks(**found: Week) -> tuple[Week, ...]:
    """Give a strip with these weeks (w0 is the oldest) and nothing else."""
    return tuple(found.get(f"w{number}", Week.NOTHING) for number in range(BACK + AHEAD))


def names(text: str) -> list[str]:
    return [one.name for one in parsed(text).children[0].children]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (weeks(), "14 weeks back: nothing; 8 ahead: nothing"),
        (
            weeks(w0=Week.MET, w3=Week.MET, w5=Week.ASKED, w6=Week.GAVE),
            "14 weeks back: met in 2 weeks, asked in 1 week and gave in 1 week; 8 ahead: nothing",
        ),
        (
            weeks(w12=Week.QUIET, w13=Week.HEARD),
            "14 weeks back: heard from them in 1 week and past the rhythm in 1 week",
        ),
        (weeks(w14=Week.DRAFT, w15=Week.PLANNED), "8 ahead: planned next week and next draft this week"),
        (weeks(w19=Week.PLANNED), "8 ahead: planned in 5 weeks"),
    ],
)
def test_a_strip_says_what_it_shows(shown: tuple[Week, ...], said: str) -> None:
    assert said in spoken(shown)
    assert parsed(strip(shown)).one("svg").attributes["aria-label"] == spoken(shown)


def test_every_kind_of_week_and_of_day_has_a_sign_of_its_own_shape() -> None:
    for signs in (WEEKS, KINDS):
        drawings = {kind: alone(sign) for kind, sign in signs.items() if kind not in (Week.HEARD, Week.NOTHING)}
        assert len(set(drawings.values())) == len(drawings)


def test_months_stand_above_strips_with_room_between_them() -> None:
    heads = parsed(strip_head(TODAY)).every("text")
    assert [one.text for one in heads] == ["Sep", "Oct", "Nov", "Dec", "Jan"]
    places = [float(one.attributes["x"]) for one in heads]
    assert all(after - before >= 30 for before, after in pairwise(places))


@pytest.mark.parametrize(("today", "circles_at"), [("2026-10-29", 36.0), ("2026-11-26", 72.0), ("2027-06-01", 100.0)])
def test_the_way_to_the_due_day_ends_where_there_is_room(today: str, circles_at: float) -> None:
    place = Place(since=day("2026-10-01"), due=day("2026-11-26"), today=day(today))
    assert float(parsed(way(place)).one("circle").attributes["cx"]) == circles_at


@pytest.mark.parametrize(("asked", "given", "most"), [(2.0, 1.0, 4.0), (0.0, 0.0, 0.0)])
def test_asks_lean_to_the_left_and_gives_to_the_right(asked: float, given: float, most: float) -> None:
    left, right = parsed(lean(Lean(asked=asked, given=given, most=most))).every("rect")
    assert float(left.attributes["width"]) == 2 * float(right.attributes["width"])
    assert float(left.attributes["x"]) + float(left.attributes["width"]) == float(right.attributes["x"])


@pytest.mark.parametrize(
    ("found", "shapes"),
    [
        (Seats(taken=1, least=1, most=2), ["circle", "circle"]),
        (Seats(taken=3, least=1, most=2), ["circle", "circle", "rect"]),
        (Seats(taken=0, least=2), ["circle", "circle"]),
        (Seats(taken=5, least=2), ["circle"] * 5),
    ],
)
def test_seats_are_one_shape_each(found: Seats, shapes: list[str]) -> None:
    assert names(seats(found)) == shapes


def test_a_seat_that_is_missing_is_dashed() -> None:
    circles = parsed(seats(Seats(taken=1, least=2))).every("circle")
    assert ["stroke-dasharray" in one.attributes for one in circles] == [False, True]


@pytest.mark.parametrize("found", [Seats(taken=0, least=0), Seats(taken=30, least=2)])
def test_nobody_and_a_crowd_are_left_to_the_number(found: Seats) -> None:
    assert seats(found) == ""


@pytest.mark.parametrize(
    ("one", "bars"),
    [
        (Load(first=FIRST, due=4.0, free=8.0), 2),
        (Load(first=FIRST, late=4.0), 1),
        (Load(first=FIRST, free=8.0), 1),
        (Load(first=FIRST), 0),
    ],
)
def test_a_week_shows_the_hours_due_inside_those_that_are_free(one: Load, bars: int) -> None:
    assert len(parsed(week_of(one, (one,))).every("rect")) == bars


def test_a_lane_shows_one_sign_a_week_and_today_where_it_is_not_the_first_day() -> None:
    drawing = parsed(lane(a_calendar(), a_lane()))
    assert len(drawing.children[0].children) == 12
    earlier = a_calendar(first="2026-11-08")
    assert len(parsed(lane(earlier, a_lane())).every("line")) == 1
    assert [one.text for one in parsed(lane_head(earlier)).every("text")][-2:] == ["Jan", "Feb"]


def test_drawings_take_their_colours_from_the_page() -> None:
    drawings = [
        strip(weeks(w0=Week.MET)),
        lane(a_calendar(), a_lane()),
        seats(Seats(taken=1, least=2)),
        strip_head(TODAY),
    ]
    charts = [drawn(calendar_chart(a_calendar(a_lane()))), drawn(load_chart(LOADS))]
    assert not [one for one in (*drawings, *charts) if one is None or LITERAL.search(one)]


LOADS = (Load(first=day("2026-11-16"), late=2.0, due=3.0, free=8.0), Load(first=day("2026-11-23"), free=40.0))


def test_without_a_library_the_coming_weeks_are_a_table_that_says_how_to_get_the_chart() -> None:
    lanes, signs, listed, told = coming_parts(a_calendar(a_lane()), no_chart)
    assert isinstance(lanes, Table)
    assert isinstance(signs, Signs)
    assert [one.text for one in lanes.rows[0].cells] == ["Dr. Quill", "", "25 Nov to 5 Dec, check-in"]
    assert {one.text for one in signs.keys} >= {"mail, may be written now", "due", "a day you meet"}
    assert isinstance(listed, Table)
    assert isinstance(told, Prose)
    assert TO_INSTALL in told.lines[0]


def test_with_a_library_the_coming_weeks_are_a_chart_with_the_same_as_a_list() -> None:
    picture, listed = coming_parts(a_calendar(a_lane()), a_chart)
    assert isinstance(picture, Picture)
    assert picture.description == "1 line. First: Dr. Quill, 25 Nov to 5 Dec, check-in. The table tells all of it."
    assert isinstance(listed, Table)
    assert listed.is_folded
    assert [tuple(cell.text for cell in row.cells) for row in listed.rows] == [
        ("25 Nov to 5 Dec", "Dr. Quill", "check-in", "now"),
        ("Tue 1 Dec", "Dr. Quill", "", "a day you meet"),
        ("Wed 9 Dec", "Dr. Quill", "the survey", "due"),
        ("Sun 20 Dec", "Dr. Quill", "weekly review", "held on your calendar"),
        ("10 Jan to 20 Jan", "Dr. Quill", "hello", "later"),
    ]


def test_what_has_no_last_day_and_what_takes_one_say_so() -> None:
    open_one = Stretch(first=TODAY, last=TODAY, kind=Kind.MAIL, label="new date", is_open=True)
    short = Stretch(first=LAST, last=LAST, kind=Kind.MAIL, label="hello")
    _, listed = coming_parts(a_calendar(Lane(name="Dr. Quill", stretches=(open_one, short))), a_chart)
    assert isinstance(listed, Table)
    assert [row.cells[0].text for row in listed.rows] == ["from 22 Nov", "Sat 13 Feb"]


def test_weeks_in_which_nothing_comes_say_so() -> None:
    (only,) = coming_parts(a_calendar(), a_chart)
    assert isinstance(only, Prose)


def test_what_is_over_is_not_what_comes_first() -> None:
    past = Lane(name="Dr. Quill", points=(Point(day=day("2026-11-10"), kind=Kind.DONE, label="uploaded"),))
    (picture,) = letter_parts(a_calendar(past, first="2026-11-01"), a_chart)
    assert isinstance(picture, Picture)
    assert picture.description == "1 line; the table tells all of it."
    lanes, *_ = letter_parts(a_calendar(past, first="2026-11-01"), no_chart)
    assert isinstance(lanes, Table)
    assert lanes.rows[0].cells[2].text == "Tue 10 Nov, uploaded"


@pytest.mark.parametrize(("draw", "kinds"), [(a_chart, [Picture, Table]), (no_chart, [Table, Prose])])
def test_hours_are_a_chart_or_bars_in_their_table(draw: object, kinds: list[type]) -> None:
    found = load_parts(LOADS, draw)  # type: ignore[arg-type]
    assert [type(one) for one in found] == kinds
    table = next(one for one in found if isinstance(one, Table))
    assert [tuple(cell.text for cell in row.cells if not cell.drawing) for row in table.rows] == [
        ("16 Nov", "5 (2 late)", "8"),
        ("23 Nov", "", "40"),
    ]
    assert [head.text for head in table.heads] == ["week of", *(["hours"] if Prose in kinds else []), "due", "free"]
    assert {len(row.cells) for row in table.rows} == {len(table.heads)}


def test_hours_that_nobody_knows_are_left_open() -> None:
    picture, table = load_parts((Load(first=FIRST, due=2.0),), a_chart)
    assert isinstance(picture, Picture)
    assert picture.description == "Most is due in the week of 22 Nov: 2 hours."
    assert isinstance(table, Table)
    assert table.rows[0].cells[2].text == ""


def a_drawing(chart: Chart) -> Element:
    found = drawn(chart)
    assert found is not None
    return parsed(found)


def test_a_chart_is_drawn_without_a_script_and_the_same_every_time() -> None:
    chart = calendar_chart(a_calendar(a_lane(), a_lane("Jonah"), first="2026-11-08"))
    drawing = a_drawing(chart)
    assert [one.text for one in drawing.every("text") if one.text in ("Dr. Quill", "Jonah")] == ["Dr. Quill", "Jonah"]
    assert not drawing.every("script")
    assert not drawing.every("image")
    assert "width" not in drawing.one("svg").attributes
    assert drawn(chart) == drawn(chart)


def test_a_chart_says_the_days_of_the_page_wherever_it_is_drawn() -> None:
    code = (
        "from datetime import date\n"
        "from outreach.pictures import Calendar, Lane\n"
        "from outreach.reports.drawings.charts import calendar_chart\n"
        "from outreach.reports.drawings.library import drawn\n"
        "days = {'first': date(2026, 11, 22), 'last': date(2027, 2, 13), 'today': date(2026, 11, 22)}\n"
        "print(drawn(calendar_chart(Calendar(**days, lanes=(Lane(name='A'),)))))"
    )
    zones: Mapping[str, str] = {
        zone: subprocess.run(
            [sys.executable, "-c", code], env={"TZ": zone}, capture_output=True, text=True, check=True
        ).stdout
        for zone in ("UTC", "Pacific/Auckland", "America/Los_Angeles")
    }
    assert len(set(zones.values())) == 1
    assert "23 Nov" in zones["UTC"]


def test_a_name_is_never_read_as_markup_of_a_chart() -> None:
    drawing = a_drawing(calendar_chart(a_calendar(a_lane(HOSTILE))))
    assert HOSTILE in [one.text for one in drawing.every("text")]
    assert not drawing.every("script")


def test_hours_are_written_on_their_bars() -> None:
    texts = [one.text for one in a_drawing(load_chart(LOADS)).every("text")]
    assert {"16 Nov", "23 Nov", "5", "hours", "week of"} <= set(texts)


def test_no_chart_is_drawn_where_the_library_is_not_installed() -> None:
    code = (
        "import sys; sys.modules['vl_convert'] = None\n"
        "from outreach.reports.drawings.library import drawn; print(drawn({}))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown == "None\n"
