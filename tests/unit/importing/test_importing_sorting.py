"""Who is new, who is there already, who looks like somebody, and who is left out."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from outreach.config.load import load
from outreach.config.pasting import errors_with, listed_places
from outreach.importing.as_json import people_json
from outreach.importing.candidates import Candidate, candidate
from outreach.importing.entries import Entry
from outreach.importing.look_alikes import LookAlikes
from outreach.importing.sheet import counts, sheet
from outreach.importing.sorting import Newcomer, Sorted, sort_out
from outreach.importing.trying import UnreadableError, tried

MINE = """\
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2, was: [o@x.org]}
programs: [Harbor State University]
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor
  - {name: Jonah Adeyemi <j.adeyemi@northfield.example.edu>, also: [jonah@example.org], was: [Jonah Smith, Dr.], id: jo}
  - Zoë Brontë
  - Dr. Ingrid Halvorsen <i.halvorsen@harbor-state.example.edu>
meetings:
  - {with: Dr. Halvorsen, when: 2026-12-02 4:00 pm}
interviews:
  - {at: Harbor State, when: 2026-12-02 9:00 am ET, with: [Dr. Greta Osei]}
"""


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    (tmp_path / "config.yaml").write_text(MINE, encoding="utf-8")
    return tmp_path


@pytest.fixture(name="sort")
def _sort(root: Path) -> Callable[..., Sorted]:
    project = load(root).project
    listed = listed_places(root)
    return lambda *rows: tried(sort_out(entries(*rows), project, listed), root)


def entries(*rows: str) -> tuple[Entry, ...]:
    """Write entries as `NAME; ADDRESS ADDRESS; PLACE`."""
    parted = ([*(cell.strip() for cell in row.split(";")), "", ""] for row in rows)
    return tuple(
        Entry(where=f"line {number}", name=cells[0], addresses=tuple(cells[1].split()), at=cells[2])
        for number, cells in enumerate(parted, start=2)
    )


def sorted_alone(*rows: str) -> Sorted:
    """Sort without a workspace."""
    return tried(sort_out(entries(*rows), None, frozenset()), None)


def told(found: Sorted) -> dict[str, list[str]]:
    """Name everybody of each kind."""
    return {
        "new": [one.person.name.full for one in found.people],
        "known": [one.person.name.full for one in found.known],
        "doubtful": [one.person.name.full for one in found.doubtful],
        "left": [one.why for one in found.left_out],
    }


Sort = Callable[..., Sorted]


@pytest.mark.parametrize(
    ("row", "by", "more"),
    [
        ("Sam; S.Oyelaran@Northfield.example.edu", "address", ()),
        ("J. A.; jonah@example.org", "address", ()),
        ("SAMUEL OYELARAN; sam@example.org", "name", ("sam@example.org",)),
        ("Dr. Samuel Oyelaran, PhD", "name", ()),
        ("Zoe Bronte; zoe@example.org", "name", ("zoe@example.org",)),
        ("Jonah Smith", "name", ()),
    ],
)
def test_whoever_is_there_is_known_by_address_or_name(sort: Sort, row: str, by: str, more: tuple[str, ...]) -> None:
    (there,) = sort(row).known
    assert (there.by, there.more) == (by, more)


def test_somebody_who_is_only_named_in_an_interview_is_not_there_yet(sort: Sort) -> None:
    found = sort("Greta Osei; g.osei@harbor-state.example.edu")
    assert told(found)["new"] == ["Greta Osei"]


@pytest.mark.parametrize(
    "row",
    [
        "Samuel Oyelaren",
        "Samual Oyelaran",
        "S. Oyelaran; so@example.org",
        "Sam Oyelaran",
        "Samuel K. Oyelaran",
        "Jonah Adeyemy",
    ],
)
def test_nearly_the_same_name_looks_like_somebody(sort: Sort, row: str) -> None:
    assert told(sort(row))["doubtful"]


@pytest.mark.parametrize("row", ["Samuel Long", "Grace Oyelaran", "Jonah", "Oyelaran Samuel", "Ken Long"])
def test_half_a_name_is_somebody_else(sort: Sort, row: str) -> None:
    assert told(sort(row))["new"]


def test_the_order_of_a_name_tells_two_people_apart() -> None:
    assert told(sorted_alone("Chen Wu; cw@example.org", "Wu Chen; wc@example.org"))["new"] == ["Chen Wu", "Wu Chen"]


def test_rows_that_say_one_person_twice_are_brought_together() -> None:
    found = sorted_alone(
        "Ada Quill", "ÁDA QUILL; ada@example.org; Tall Oaks", "Ada Quill; b@example.org ada@example.org"
    )
    assert told(found) == {
        "new": ["Ada Quill"], "known": [], "doubtful": [], "left": ["the same as line 2", "the same as line 2"],
    }  # fmt: skip
    assert found.people[0].person.addresses == ("ada@example.org", "b@example.org")
    assert found.people[0].person.at == "Tall Oaks"


def test_one_name_with_two_addresses_may_be_two_people() -> None:
    found = sorted_alone("Ada Quill; ada@example.org", "Ada Quill; other@example.com")
    assert told(found)["doubtful"] == ["Ada Quill"]
    assert found.doubtful[0].why == "has another address, and the same name"


def test_one_address_belongs_to_one_person() -> None:
    found = sorted_alone("Ada Quill; ada@example.org", "Ben Long; ben@example.org ADA@example.org")
    assert told(found)["left"] == ["line 2 has the same address: Ada Quill <ada@example.org>"]


def test_the_owner_is_nobody_to_import(sort: Sort) -> None:
    found = sort("Nadia Ferrer; N.Ferrer@lakeshore.example.edu", "Ben Long; o@x.org")
    assert told(found)["left"] == [
        "your own address, N.Ferrer@lakeshore.example.edu",
        "your own address, o@x.org",
    ]


def test_a_place_that_is_nearly_a_program_is_asked_about_and_never_written(sort: Sort) -> None:
    found = sort("Ada Quill; ada@example.org; Harbour State", "Ben Long; b@example.org; Harbor State University")
    assert found.people[0].lines == ("- Ada Quill <ada@example.org>",)
    assert "Harbor State" in found.people[0].person.remarks[0]
    assert found.people[1].lines == ("- Ben Long <b@example.org>, Harbor State University",)


def test_whoever_would_make_a_line_of_the_owner_unclear_is_left_out_with_that_line(sort: Sort) -> None:
    found = sort("Lars Halvorsen; lars@example.org", "Ada Quill")
    assert told(found)["new"] == ["Ada Quill"]
    assert told(found)["left"] == [
        'mend config.yaml:9 first, since then "Dr. Halvorsen" may be Dr. Ingrid Halvorsen (config.yaml:7), '
        "Lars Halvorsen (the new one); write the full name"
    ]


def test_lines_that_nobody_can_read_are_our_own_mistake(tmp_path: Path) -> None:
    one = candidate(Entry(where="line 2", name="Ada Quill"))
    assert isinstance(one, Candidate)
    broken = Sorted(people=(Newcomer(person=one, lines=("- Ada Quill, sponser",)),))
    assert told(tried(broken, None))["left"] == ['no role "sponser"; write   sponsor']
    fine = Sorted(people=(Newcomer(person=one, lines=("- Ada Quill",)),))
    with pytest.raises(UnreadableError, match="me is missing"):
        tried(fine, tmp_path)


def test_a_text_that_is_no_yaml_is_said_at_its_line() -> None:
    assert {one.line for one in errors_with(None, "people:\n  - {a\n", "new people")} == {2}


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("x@northfeild.example.edu", "look at the address: northfeild.example.edu is nearly northfield.example.edu"),
        ("x@gmial.com", "look at the address: gmial.com is nearly gmail.com"),
        ("x@adeyemi.con", 'look at the address: adeyemi.con ends in ".con", which is no ending'),
        ("x@" + "a" * 260, f"look at the address: {'a' * 260} is longer than any"),
        ("x@northfield.example.edu", ""),
        ("x@med.northfield.example.edu", ""),
        ("x@gmail.com", ""),
        ("x@tall-oaks.example.org", ""),
    ],
)
def test_a_domain_that_only_looks_like_a_known_one_is_said(root: Path, address: str, said: str) -> None:
    project = load(root).project
    assert project
    assert LookAlikes(project.me, project.people, [address]).about(address) == said


def test_two_people_of_the_file_make_a_domain_known() -> None:
    found = sorted_alone(
        "Ada Quill; a@northfield.example.org", "Ben Long; b@northfield.example.org", "Cy Os; c@northfeild.example.org"
    )
    assert [one.person.remarks for one in found.people[:2]] == [(), ()]
    assert "is nearly northfield.example.org" in found.people[2].person.remarks[0]


def test_more_than_one_file_holds_is_left_for_another_time() -> None:
    remark = Entry(where="line 1", name="x", note="x" * 200).note
    rows = [
        Entry(where=f"line {n}", name=f"Ada{_word(n)} Quill{_word(n * 7)}", note=remark, at="é" * 100)
        for n in range(9000)
    ]
    found = sort_out(rows, None, frozenset())
    assert 7000 < len(found.people) < 9000
    assert {one.why for one in found.left_out} == {"more than one file holds; import the rest another time"}


def _word(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def test_a_file_made_to_be_slow_is_not() -> None:
    before = time.process_time()
    rows = [
        Entry(where=f"line {n}", name=f"Ada {_word(n * 7919)}{_word(n)}", addresses=(f"a{n}@x.org",))
        for n in range(4000)
    ]
    sort_out(rows, None, frozenset())
    assert time.process_time() - before < 10


def test_the_sheet_has_lines_to_paste_and_says_the_rest_as_comments(sort: Sort) -> None:
    found = sort(
        "Ada Quill; ada@example.org; Tall Oaks", "Samuel Oyelaren; sam@example.org", "Zoe Bronte; zoe@example.org",
        "Jonah Adeyemi; new@example.org", "+1 555",
    )  # fmt: skip
    assert sheet(found, "people.csv") == """\
# people.csv: 1 new, 2 already there, 1 looks like somebody, 1 left out
# Put them into people.yaml, or below the people: that you have there or in config.yaml.
people:
  - Ada Quill <ada@example.org>, Tall Oaks

# Look like somebody: take away the # of those who are somebody else.
#   line 3 has nearly the same name as Dr. Samuel Oyelaran
#     <s.oyelaran@northfield.example.edu> (config.yaml:4):
#   - Samuel Oyelaren <sam@example.org>

# Already there.
#   line 4: Zoe Bronte is Zoë Brontë (config.yaml:6)
#     the same person? Add there   email: zoe@example.org
#   line 5: Jonah Adeyemi is Jonah Adeyemi <j.adeyemi@northfield.example.edu>
#     (config.yaml:5)
#     the same person? Add there   also: [new@example.org]

# Left out.
#   line 6: +1 555: a formula or a number where the name belongs
# Next: outreach check
"""  # fmt: skip


def test_nobody_new_is_said_and_a_long_list_is_cut() -> None:
    found = sorted_alone(*("+1 555" for _ in range(300)))
    text = sheet(found, "people.csv")
    assert text.endswith(
        "#   and 100 more; all of them:  outreach --json people import\n# Nobody is new: nothing to paste.\n"
    )
    assert counts(found, "people.csv") == "people.csv: 0 new, 0 already there, 0 look like somebody, 300 left out"


def test_the_object_for_programs_has_everybody(sort: Sort) -> None:
    found = people_json(sort("Ada Quill; ada@example.org", "Samuel Oyelaren", "Zoe Bronte", "+1"))
    assert list(found) == ["version", "people", "known", "doubtful", "left_out"]
    assert found["people"] == [
        {
            "where": "line 2", "name": "Ada Quill", "email": "ada@example.org", "also": [], "roles": [], "at": "",
            "department": "", "linkedin": "", "last": None, "remarks": [], "yaml": "- Ada Quill <ada@example.org>",
        }
    ]  # fmt: skip
    assert found["left_out"] == [
        {"where": "line 5", "name": "+1", "why": "a formula or a number where the name belongs"}
    ]
