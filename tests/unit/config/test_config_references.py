from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.config.references import Ambiguous, People, Programs, Unknown
from outreach.domain.people import Person
from tests.builders import a_person, a_program

PEOPLE = People(
    [
        a_person("Dr. Lin Chen", email="lin.chen@example.org"),
        a_person("Dr. Wei Chen", email="wchen@example.org"),
        a_person("Dr. Ada Núñez", email="ada@example.org"),
        a_person("Kim Anh Pham", call="Kim Anh"),
        a_person("Jonah Adeyemi", call="Jonah"),
        a_person("Ms. Marjorie Bell", was=("Marjorie Hart",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Lin Chen", "Lin Chen"),
        ("dr. lin chen", "Lin Chen"),
        ("Lin Chen, MD", "Lin Chen"),
        ("L. Chen", "Lin Chen"),
        ("w chen", "Wei Chen"),
        ("lin-chen", "Lin Chen"),
        ("LIN.CHEN@example.org", "Lin Chen"),
        ("Nunez", "Ada Núñez"),
        ("Dr. NÚÑEZ", "Ada Núñez"),
        ("Jonah", "Jonah Adeyemi"),
        ("kim anh", "Kim Anh Pham"),
        ("Marjorie Hart", "Marjorie Bell"),
    ],
)
def test_people_are_found_as_people_name_them(text: str, full: str) -> None:
    found = PEOPLE.find(text)
    assert isinstance(found, Person)
    assert found.name.full == full


def test_a_name_that_several_have_gives_all_of_them() -> None:
    found = PEOPLE.find("Dr. Chen")
    assert isinstance(found, Ambiguous)
    assert [one.name.full for one in found.candidates] == ["Lin Chen", "Wei Chen"]


def test_somebody_unknown_comes_with_the_nearest() -> None:
    found = PEOPLE.find("Dr. Nunes")
    assert isinstance(found, Unknown)
    assert found.nearest is not None
    assert found.nearest.name.full == "Ada Núñez"
    assert PEOPLE.find("Dr. Nunes", suggest=False) == Unknown()
    assert PEOPLE.find("Somebody Else") == Unknown()
    assert PEOPLE.find("nobody@example.org") == Unknown()


def test_everybody_in_the_index_is_known_by_id() -> None:
    assert [PEOPLE.by_id(one.id) for one in PEOPLE] == list(PEOPLE)


def test_a_program_is_found_by_any_of_its_names() -> None:
    northfield = replace(a_program("Northfield University", also=("Northfield", "NURO")), was=("Old Northfield",))
    programs = Programs([northfield])
    for text in ("northfield university", "Northfield", "nuro", "Old Northfield"):
        assert programs.find(text) == northfield
    assert programs.find("Elsewhere") is None
    assert programs.nearest("Northfeild") == northfield
    assert programs.nearest("Elsewhere") is None
