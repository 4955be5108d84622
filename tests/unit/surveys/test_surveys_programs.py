"""The reports on programs: who could say that they know you, whether the list is sensible, what is private of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from outreach.domain.history import History
from outreach.domain.occasions import Letter
from outreach.domain.people import Person, PersonId, Program, ProgramId, Role
from outreach.domain.profile import Private
from outreach.domain.stages import View
from outreach.surveys import SURVEYS, WITH_PRIVATE
from outreach.surveys.programs import programs, programs_and_reach
from outreach.surveys.survey import Mark, Row
from outreach.surveys.ties import Strength, saw_work, ties
from outreach.surveys.vouch import vouch
from tests.builders import (
    a_history,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_view,
    day,
)
from tests.shown import a_screen

HARBOR, CEDAR = ProgramId("harbor-state"), ProgramId("cedar-ridge")
OSEI = a_person("Dr. Greta Osei", roles=("physicist",), program=HARBOR)
LONG = a_person("Dr. Hannah Long", roles=("faculty",), program=CEDAR)
JONAH = a_person("Jonah Adeyemi", call="Jonah")


def a_list() -> tuple[Program, ...]:
    return (a_program(), a_program("Cedar Ridge Medical Center", also=("Cedar Ridge",), zone=None))


def a_world(
    *people: Person,
    found: Iterable[Program] = (),
    history: History | None = None,
    private: Private | None = None,
) -> View:
    listed = tuple(found) or a_list()
    project = a_project(people=people, programs=listed, private=private or Private())
    return a_view(project, history)


def at_harbor(view: View) -> list[tuple[str, Strength]]:
    return [(tie.person.id, tie.strength) for tie in ties(a_program(), view)]


def rows_of(view: View) -> dict[str, Row]:
    return {row.cells[0]: row for row in vouch(view, a_screen()).rows}


@pytest.mark.parametrize(
    ("person", "contacts", "strength"),
    [
        (OSEI, {}, Strength.NOBODY),
        (OSEI, {"greta-osei": "2026-10-01 update"}, Strength.NOBODY),
        (OSEI, {"greta-osei": "2026-10-01 reply"}, Strength.FAIR),
        (OSEI, {"greta-osei": "2026-11-22 meeting"}, Strength.FAIR),
        (replace(OSEI, roles=frozenset({Role.SPONSOR})), {}, Strength.STRONG),
        (replace(OSEI, roles=frozenset({Role.NEAR_PEER})), {}, Strength.FAIR),
    ],
)
def test_who_works_there_is_strong_when_they_saw_you_work(
    person: Person, contacts: dict[str, str], strength: Strength
) -> None:
    history = a_history(contacts=dict(contacts))
    assert at_harbor(a_world(person, history=history)) == [("greta-osei", strength)]


@pytest.mark.parametrize("person", [replace(OSEI, never=True), replace(OSEI, roles=frozenset({Role.CO_APPLICANT}))])
def test_who_is_not_to_be_written_to_or_applies_too_is_left_out(person: Person) -> None:
    assert at_harbor(a_world(person)) == []


def test_the_coordinator_of_a_program_works_there() -> None:
    reyes = a_person("Mr. Alan Reyes")
    found = ties(a_program(coordinator="alan-reyes"), a_world(reyes))
    assert [tie.works_there for tie in found] == [True]


@pytest.mark.parametrize("says", ["connector", "stranger"])
def test_a_path_leads_to_a_stranger_whoever_says_so(says: str) -> None:
    knows = (JONAH.id,) if says == "stranger" else ()
    jonah = replace(JONAH, roles=frozenset({Role.NEAR_PEER}), knows=(OSEI.id,) if says == "connector" else ())
    view = a_world(replace(OSEI, knows=knows), jonah)
    assert at_harbor(view) == [("jonah-adeyemi", Strength.WEAK), ("greta-osei", Strength.NOBODY)]


def test_a_path_of_somebody_who_saw_you_work_is_fair_and_one_of_a_stranger_leads_nowhere() -> None:
    mentor = replace(JONAH, roles=frozenset({Role.RESEARCH_MENTOR}), knows=(OSEI.id,))
    assert at_harbor(a_world(OSEI, mentor))[0] == ("jonah-adeyemi", Strength.FAIR)
    stranger = replace(JONAH, knows=(OSEI.id,))
    view = a_world(OSEI, stranger)
    assert dict(at_harbor(view)) == {"jonah-adeyemi": Strength.NOBODY, "greta-osei": Strength.NOBODY}
    assert rows_of(view)["Harbor State"].cells[1:] == ("nobody", "not met: Dr. Osei")


def test_there_is_no_path_to_somebody_who_knows_you_already_or_between_colleagues() -> None:
    met = a_history(contacts={"greta-osei": "2026-10-01 reply"})
    jonah = replace(JONAH, roles=frozenset({Role.NEAR_PEER}), knows=(OSEI.id,))
    assert at_harbor(a_world(OSEI, jonah, history=met)) == [("greta-osei", Strength.FAIR)]
    colleague = replace(jonah, program=HARBOR)
    assert [tie.works_there for tie in ties(a_program(), a_world(OSEI, colleague))] == [True, True]


def test_a_rotation_shows_work_once_it_has_begun() -> None:
    view = a_world(OSEI)
    begun = a_rotation("2026-11-22..2026-12-11", staff=("greta-osei",))
    ahead = a_rotation("2026-11-23..2026-12-11", people=("greta-osei",))
    assert saw_work(OSEI, replace(view, project=replace(view.project, rotations=(begun,))))
    assert not saw_work(OSEI, replace(view, project=replace(view.project, rotations=(ahead,))))


def test_programs_where_nobody_knows_you_come_first() -> None:
    view = a_world(replace(OSEI, roles=frozenset({Role.SPONSOR})), LONG)
    found = vouch(view, a_screen())
    assert [(row.cells[0], row.mark) for row in found.rows] == [
        ("Cedar Ridge", Mark.RED),
        ("Harbor State", Mark.FINE),
    ]
    assert found.closing == ("Strong: works there and saw you work. Weak: knows you, and somebody there.",)


def test_a_program_without_anybody_has_a_dash() -> None:
    assert rows_of(a_world())["Cedar Ridge"].cells == ("Cedar Ridge", "nobody", "–")


def test_without_programs_both_reports_say_so() -> None:
    view = a_view(a_project())
    for found in (vouch(view, a_screen()), programs(view, a_screen()), programs_and_reach(view, a_screen())):
        assert (found.rows, found.closing, found.empty) == ((), (), "No program is in your files.")


def test_everybody_is_named_by_what_they_could_say() -> None:
    people = (
        replace(OSEI, roles=frozenset({Role.SPONSOR})),
        *(a_person(f"Dr. Ada {name}", program=HARBOR) for name in ("Alm", "Berg", "Cole", "Dahl", "Ek")),
        a_person("Dr. Ada Falk", program=HARBOR),
        replace(JONAH, roles=frozenset({Role.NEAR_PEER}), knows=(PersonId("ada-falk"),)),
    )
    met = {f"ada-{name}": "2026-10-01 reply" for name in ("alm", "berg", "cole", "dahl", "ek")}
    row = rows_of(a_world(*people, history=a_history(contacts=dict(met))))["Harbor State"]
    assert row.cells[2] == (
        "saw you work: Dr. Osei; knows you: Dr. Alm, Dr. Berg, Dr. Cole, Dr. Dahl, 1 more; through Jonah → Dr. Falk"
    )
    assert (row.mark, row.next) == (Mark.FINE, "")


def test_a_path_is_looked_into_first_and_else_a_connector_is_asked() -> None:
    jonah = replace(JONAH, roles=frozenset({Role.NEAR_PEER}), knows=(OSEI.id,))
    vance = a_person("Dr. Peter Vance", roles=("connector",))
    rows = rows_of(a_world(OSEI, LONG, jonah, vance))
    assert (rows["Harbor State"].mark, rows["Harbor State"].next) == (Mark.LOOK, "outreach explain adeyemi")
    assert rows["Harbor State"].cells[2] == "through Jonah → Dr. Osei; not met: Dr. Osei"
    assert (rows["Cedar Ridge"].mark, rows["Cedar Ridge"].next) == (
        Mark.RED,
        'outreach draft vance connector-ask "…"',
    )
    without = rows_of(a_world(LONG, replace(vance, never=True)))
    assert without["Cedar Ridge"].next == ""


def test_a_tie_says_the_same_to_programs() -> None:
    assert rows_of(a_world(OSEI))["Harbor State"].data == {
        "program": "harbor-state",
        "strength": "nobody",
        "people": [
            {
                "person": "greta-osei",
                "works_there": True,
                "saw_work": False,
                "knows_you": False,
                "knows": [],
                "strength": "nobody",
            }
        ],
    }


def test_a_list_shows_place_kind_people_and_weeks_in_the_order_of_the_files() -> None:
    harbor = replace(a_program(), region="New England", kind="academic", notes="New machines\nin May.")
    view = a_world(replace(OSEI, roles=frozenset({Role.SPONSOR})), LONG, found=(harbor, a_list()[1]))
    worked = (
        a_rotation("2026-07-06..2026-07-31", program="harbor-state"),
        a_rotation("2027-02-01..2027-02-26", id="ahead", program="harbor-state"),
    )
    rows = programs(replace(view, project=replace(view.project, rotations=worked)), a_screen()).rows
    assert [row.cells for row in rows] == [
        ("Harbor State", "New England", "academic", "1 person", "Jul 2026, from Feb 2027", "New machines in May."),
        ("Cedar Ridge", "", "", "nobody", "", ""),
    ]
    assert [row.mark for row in rows] == [Mark.FINE, Mark.LOOK]


def test_several_people_are_counted() -> None:
    history = a_history(contacts={"greta-osei": "2026-10-01 reply", "hannah-long": "2026-10-01 reply"})
    view = a_world(OSEI, replace(LONG, program=HARBOR), history=history)
    assert programs(view, a_screen()).rows[0].cells[3] == "2 people"


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (("academic", ""), ()),
        (("Academic, large", "hybrid"), ()),
        (("hybrid", "community"), ("None of them is academic; one at least should be.",)),
        (
            ("hybrid", ""),
            ("None of them is called academic.", "No kind yet: Cedar Ridge; add   kind academic   to a line."),
        ),
    ],
)
def test_a_list_without_an_academic_program_is_told(kinds: tuple[str, str], said: tuple[str, ...]) -> None:
    found = tuple(replace(one, kind=kind) for one, kind in zip(a_list(), kinds, strict=True))
    people = (replace(OSEI, roles=frozenset({Role.SPONSOR})), replace(LONG, roles=frozenset({Role.SPONSOR})))
    assert programs(a_world(*people, found=found), a_screen()).closing == said


def test_where_nobody_knows_you_the_other_report_helps() -> None:
    assert (
        programs(a_world(OSEI), a_screen()).closing[-1]
        == "Who could help where nobody knows you:   outreach report vouch"
    )


def reaching(**reach: str) -> View:
    found = {ProgramId(name.replace("_", "-")): label for name, label in reach.items()}
    return a_world(OSEI, private=Private(reach=found, first_choice=HARBOR))


def test_reach_is_shown_only_to_the_owner_who_asks_for_it() -> None:
    view = reaching(harbor_state="ambitious")
    shared, own = programs(view, a_screen()), programs_and_reach(view, a_screen())
    assert "reach" not in shared.heads
    assert not any("ambitious" in (*row.cells, *map(str, row.data.values())) for row in shared.rows)
    assert own.heads[3] == "reach"
    assert [(row.cells[3], row.data["reach"]) for row in own.rows] == [("ambitious", "ambitious"), ("", None)]
    assert [row.mark for row in own.rows] == [row.mark for row in shared.rows]


@pytest.mark.parametrize(
    ("reach", "is_told"),
    [
        ({"harbor_state": "ambitious", "cedar_ridge": "ambitious"}, True),
        ({"harbor_state": "ambitious", "cedar_ridge": "realistic"}, False),
        ({"harbor_state": "Safe"}, False),
        ({}, False),
    ],
)
def test_a_list_out_of_reach_is_told_to_the_owner_alone(reach: dict[str, str], is_told: bool) -> None:
    said = "None of them is realistic for you; one at least should be."
    view = reaching(**reach)
    assert (said in programs_and_reach(view, a_screen()).closing) is is_told
    assert said not in programs(view, a_screen()).closing


def test_a_program_says_the_same_to_programs() -> None:
    view = a_world(replace(OSEI, roles=frozenset({Role.SPONSOR})))
    rotations = (a_rotation(program="harbor-state"),)
    rows = programs(replace(view, project=replace(view.project, rotations=rotations)), a_screen()).rows
    assert rows[0].data == {
        "program": "harbor-state",
        "name": "Harbor State University",
        "region": None,
        "kind": None,
        "known": ["greta-osei"],
        "rotations": ["northfield-2026-07"],
        "notes": None,
    }


def test_a_letter_that_is_there_shows_that_somebody_saw_you_work() -> None:
    view = a_world(OSEI)
    asked = Letter(id="eras", writer=OSEI.id, purpose="ERAS", due=None)
    there = replace(asked, uploaded=day("2026-09-01"))
    assert not saw_work(OSEI, replace(view, project=replace(view.project, letters=(asked,))))
    assert saw_work(OSEI, replace(view, project=replace(view.project, letters=(there,))))


def test_these_reports_are_known_by_name_and_one_has_a_private_side() -> None:
    assert [SURVEYS["vouch"], SURVEYS["programs"]] == [vouch, programs]
    assert WITH_PRIVATE["programs"] is programs_and_reach
