"""The frame of a page: landmarks, headings, tables with their heads, and nothing that is not on the page itself."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from outreach.reports.page import PAGE_BEGINS, Cell, Head, Key, Picture, Prose, Row, Section, Signs, Table, page
from tests.parsed import Element, parsed

HOSTILE = "<script>alert(1)</script> \"quoted\" 'single' & <img src=x onerror=alert(1)>"
CIRCLE = Markup('<svg viewBox="0 0 1 1"><circle r="1"/></svg>')


def a_table(*rows: Row, is_folded: bool = False, is_plain: bool = False) -> Table:
    heads = (Head(text="who"), Head(text="hours", is_number=True), Head(text="weeks", drawing=CIRCLE))
    return Table(caption="Everybody", heads=heads, rows=rows, empty="Nobody.", is_folded=is_folded, is_plain=is_plain)


def a_row(name: str = "Dr. Quill", mark: str = "", command: str = "", *, is_loud: bool = False) -> Row:
    cells = (Cell(text=name, below=("mentor",)), Cell(text="3"), Cell(drawing=CIRCLE))
    return Row(cells=cells, mark=mark, command=command, is_loud=is_loud)


def a_section(*parts: Table | Picture | Prose | Signs, id: str = "people", tally: str = "") -> Section:
    return Section(id=id, name=id, heading="How are my people?", parts=parts, tally=tally, tally_means="to look at")


def a_page(*sections: Section) -> Element:
    return parsed(page("Your people", sections or (a_section(a_table(a_row())),)))


def test_a_page_has_its_landmarks_one_heading_and_a_way_past_them() -> None:
    found = parsed(page("Your people", (a_section(), a_section(id="drift")), lead=("Sunday",), closing=("Made here.",)))
    assert found.one("html").attributes["lang"] == "en"
    assert found.one("title").text == found.one("h1").text == "Your people"
    assert [one.name for one in found.one("body").children] == ["a", "header", "nav", "main", "footer"]
    assert found.one("body").children[0].attributes["href"] == "#main"
    assert found.one("main").attributes["id"] == "main"
    assert found.one("nav").attributes["aria-label"]
    assert [one.text for one in found.one("header").every("p")] == ["Sunday"]
    assert found.one("footer").text == "Made here."


def test_each_section_is_named_by_its_heading_and_linked_to() -> None:
    found = a_page(a_section(id="people", tally="5"), a_section(id="drift"))
    assert [one.attributes["href"] for one in found.one("nav").every("a")] == ["#people", "#drift"]
    assert [one.text for one in found.one("nav").every("a")] == ["people 5 to look at", "drift"]
    for section in found.every("section"):
        heading = section.one("h2")
        assert section.attributes["aria-labelledby"] == heading.attributes["id"]
        assert heading.text == "How are my people?"


def test_one_section_alone_needs_no_navigation_and_no_footer() -> None:
    found = a_page(a_section())
    assert not found.every("nav")
    assert not found.every("footer")


def test_a_page_fetches_nothing_and_forbids_fetching() -> None:
    text = page("Your people", (a_section(a_table(a_row())),))
    found = parsed(text)
    policy = next(one for one in found.every("meta") if one.attributes.get("http-equiv"))
    assert policy.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert text.startswith(PAGE_BEGINS)
    assert not found.every("script")
    assert not re.search(r"https?:|@import|url\(", text)
    assert [one.attributes["href"] for one in found.every("link")] == ["data:,"]


def test_the_page_is_light_and_dark_still_and_printable_as_the_reader_wishes() -> None:
    style = parsed(page("Your people", ())).one("style").text
    for condition in ("prefers-color-scheme: dark", "prefers-reduced-motion: reduce", "media print", "focus-visible"):
        assert condition in style


def test_a_table_has_a_caption_and_every_cell_its_head() -> None:
    found = a_page(a_section(a_table(a_row(mark="ACT", command="outreach show quill", is_loud=True), a_row("Jonah"))))
    region, table = found.one("div"), found.one("table")
    assert table.one("caption").text == "Everybody"
    assert region.attributes["tabindex"] == "0"
    ids = {one.attributes.get("id") for one in found.all}
    assert set(region.attributes["aria-labelledby"].split()) <= ids
    assert [(one.text, one.attributes["scope"]) for one in table.one("thead").every("th")] == [
        ("how it stands", "col"),
        ("who", "col"),
        ("hours", "col"),
        ("weeks", "col"),
    ]
    first, second = table.one("tbody").every("tr")
    assert [one.text for one in first.children] == ["ACT", "Dr. Quill mentor", "3", "outreach show quill"]
    assert first.children[1].attributes["scope"] == "row"
    assert first.one("code").text == "outreach show quill"
    assert "loud" in first.every("span")[0].attributes["class"]
    assert [one.text for one in second.children] == ["", "Jonah mentor", "3", ""]


def test_a_table_without_marks_has_no_column_for_them() -> None:
    found = a_page(a_section(a_table(a_row())))
    assert [one.text for one in found.one("thead").every("th")] == ["who", "hours", "weeks"]


def test_a_table_keeps_its_roles_when_its_cells_are_stacked() -> None:
    found = a_page(a_section(a_table(a_row())))
    roles = {one.name: one.attributes.get("role") for one in found.one("table").all}
    assert roles["tr"] == "row"
    assert roles["td"] == "cell"
    assert found.one("table").attributes["role"] == "table"
    assert [one.attributes.get("data-head") for one in found.one("tbody").every("td")] == ["hours", None]


@pytest.mark.parametrize(
    ("is_folded", "is_plain", "is_heard"), [(False, False, False), (True, False, True), (False, True, True)]
)
def test_a_caption_is_only_heard_where_something_else_says_it(is_folded: bool, is_plain: bool, is_heard: bool) -> None:
    found = a_page(a_section(a_table(a_row(), is_folded=is_folded, is_plain=is_plain)))
    assert (found.one("caption").attributes.get("class") == "heard") is is_heard
    assert [one.text for one in found.every("summary")] == (["Everybody"] if is_folded else [])


def test_nothing_to_show_is_one_sentence() -> None:
    found = a_page(a_section(a_table()))
    assert [one.text for one in found.one("main").every("p")][1:] == ["Nobody."]
    assert not found.every("table")


def test_a_picture_is_told_in_words_and_its_signs_are_named() -> None:
    keys = (Key(sign=CIRCLE, text="met"),)
    picture = Picture(title="The weeks", description="Two lines.", drawing=CIRCLE, keys=keys, note="A note.")
    found = a_page(a_section(picture))
    drawing = next(one for one in found.every("div") if one.attributes.get("role") == "img")
    words = {one.attributes["id"]: one.text for one in found.all if "id" in one.attributes}
    assert words[drawing.attributes["aria-labelledby"]] == "The weeks"
    assert words[drawing.attributes["aria-describedby"]] == "Two lines."
    assert found.one("figcaption").text == "The weeks Two lines. met A note."


def test_signs_and_sentences_stand_as_they_are() -> None:
    found = a_page(a_section(Signs(keys=(Key(sign=CIRCLE, text="met"),)), Prose(lines=("One.", "Two."))))
    assert [one.text for one in found.one("main").every("li")] == ["met"]
    assert [one.text for one in found.one("main").every("p")][1:] == ["One.", "Two."]


def test_what_is_to_be_typed_stands_out_from_its_sentence() -> None:
    found = a_page(a_section(Prose(lines=("Add   kind <b>   to a line.", "Who could:   outreach report vouch"))))
    assert [one.text for one in found.every("code")] == ["kind <b>", "outreach report vouch"]
    assert [one.text for one in found.one("main").every("p")][1:] == [
        "Add kind <b> to a line.",
        "Who could: outreach report vouch",
    ]


def test_every_text_is_escaped_wherever_it_stands() -> None:
    hostile = Row(cells=(Cell(text=HOSTILE, below=(HOSTILE,)), Cell(), Cell()), mark=HOSTILE, command=HOSTILE)
    picture = Picture(title=HOSTILE, description=HOSTILE, drawing=CIRCLE, note=HOSTILE)
    table = Table(caption=HOSTILE, heads=tuple(Head(text=HOSTILE) for _ in range(3)), rows=(hostile,))
    section = Section(id="people", name=HOSTILE, heading=HOSTILE, tally=HOSTILE, parts=(table, picture))
    text = page(HOSTILE, (section, section), lead=(HOSTILE,), closing=(HOSTILE,))
    found = parsed(text)
    assert not found.every("script")
    assert not found.every("img")
    assert found.one("h1").text == HOSTILE
    assert found.every("code")[0].text == HOSTILE
    assert not [one for one in found.all if any(name.startswith("on") for name in one.attributes)]


@pytest.mark.parametrize("mark", ["\u202e", "\u202a", "\u2066", "\u2069"])
def test_no_name_turns_the_direction_of_what_follows_it(mark: str) -> None:
    text = page("Your people", (a_section(a_table(a_row(f"Dr. {mark}lliuQ"))),))
    assert mark not in text
    assert "Dr. lliuQ" in text


def test_ids_are_there_once() -> None:
    table = a_table(a_row())
    found = a_page(a_section(table, table), a_section(table, id="drift"))
    ids = [one.attributes["id"] for one in found.all if "id" in one.attributes]
    assert len(ids) == len(set(ids))
