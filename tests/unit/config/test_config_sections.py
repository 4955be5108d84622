from __future__ import annotations

from outreach.config.reader import Document, read
from outreach.config.sections import Sections
from tests.configured import ME, load_text


def documents(*texts: str) -> tuple[Document, ...]:
    return tuple(read(text.encode(), f"{number}.yaml") for number, text in enumerate(texts))


def test_lists_append_and_maps_merge() -> None:
    sections = Sections(documents("a: [x]\nb: {c: 1}\n", "a: [y, z]\nb: {d: 2}\ne: 3\n"))
    assert sections.tree == {"a": ["x", "y", "z"], "b": {"c": "1", "d": "2"}, "e": "3"}


def test_a_path_leads_to_the_file_that_says_it() -> None:
    sections = Sections(documents("a: [x]\nb: {c: 1}\n", "a: [y, {k: v}]\nb: {d: 2}\n"))
    found = {
        path: (document.file, inner)
        for path in (("a", 0), ("a", 2, "k"), ("b", "d"), ("b", "missing"), ("a", 9))
        for document, inner in [sections.owner(path)]
    }
    assert found == {
        ("a", 0): ("0.yaml", ("a", 0)),
        ("a", 2, "k"): ("1.yaml", ("a", 1, "k")),
        ("b", "d"): ("1.yaml", ("b", "d")),
        ("b", "missing"): ("0.yaml", ("b", "missing")),
        ("a", 9): ("0.yaml", ("a", 9)),
    }


def test_owners_are_all_files_with_a_section() -> None:
    sections = Sections(documents("a: [x]\n", "b: {c: 1}\n", "a: [y]\n"))
    assert [one.file for one in sections.owners(("a",))] == ["0.yaml", "2.yaml"]
    assert [one.file for one in sections.owners(("b", "c"))] == ["1.yaml"]


def test_a_value_may_stand_only_once() -> None:
    sections = Sections(documents("a: 1\nb: {c: 1}\nl: [x]\n", "a: 2\nb: {c: 2, d: 1}\nl: [y]\n"))
    assert [(path, one.file, other.file) for path, one, other in sections.twice()] == [
        (("a",), "0.yaml", "1.yaml"),
        (("b", "c"), "0.yaml", "1.yaml"),
    ]


def test_a_single_item_joins_a_list_in_another_file() -> None:
    sections = Sections(documents("a: x\n", "a: [y, z]\n"))
    assert sections.tree == {"a": ["x", "y", "z"]}
    assert list(sections.twice()) == []
    assert [sections.owner(("a", number))[1] for number in range(3)] == [("a",), ("a", 0), ("a", 1)]


def test_every_file_may_say_its_version() -> None:
    assert load_text("version: 1\n" + ME, people="version: 1\n").project is not None


def test_a_value_said_twice_names_both_places() -> None:
    found = load_text(ME + "pace: steady\n", cadences="pace: busy\n")
    assert [str(one) for one in found.problems] == [
        "cadences.yaml:1:1: pace: also said in config.yaml, line 2; keep one"
    ]


def test_split_and_order_of_files_change_nothing_but_the_places() -> None:
    people = "people:\n  - Dr. Ada Quill <ada@example.org>, physicist\n"
    programs = "programs:\n  - Northfield University, America/Chicago\n"
    together = load_text(ME + people + programs).project
    apart = load_text(ME, people=people, season=programs).project
    assert together is not None
    assert apart is not None
    assert [one.id for one in apart.people] == [one.id for one in together.people]
    assert [one.id for one in apart.programs] == [one.id for one in together.programs]
    assert [one.path for one in apart.people] == ["people.yaml:2"]
