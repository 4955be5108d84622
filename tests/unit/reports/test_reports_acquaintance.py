"""What `explain` says of somebody from the files; what is private only to the owner who asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.people import PersonId, ProgramId
from outreach.domain.profile import Private, PrivateNote, Repair
from outreach.domain.project import Project
from outreach.reports.acquaintance import acquaintance, private_side
from outreach.reports.explain import explained
from tests.builders import a_history, a_person, a_program, a_project, a_rotation, day
from tests.shown import a_screen

HARBOR = replace(a_program(), region="Mid-Atlantic", kind="academic", notes="Residents plan\n  their own cases.")
MARCHETTI = replace(
    a_person("Dr. Elena Marchetti", roles=("program director",)),
    program=HARBOR.id,
    since=day("2023-06-01"),
    known_in_field=True,
    avoid=("weekends",),
)
PRIVATE = Private(
    reach={HARBOR.id: "ambitious"},
    people=(
        PrivateNote(person=PersonId("somebody-else"), why="not hers"),
        PrivateNote(
            person=MARCHETTI.id,
            fit={"time": 4, "stage": 5},
            why="asked for fewer mails",
            repair=Repair(what="I went quiet in April."),
        ),
    ),
)
SECRETS = ("ambitious", "4 of 5", "fewer mails", "quiet in April")


def the_project() -> Project:
    return a_project(people=(MARCHETTI,), programs=(HARBOR,), private=PRIVATE)


def test_the_files_say_since_when_what_is_known_of_them_and_of_their_program() -> None:
    assert list(acquaintance(MARCHETTI, the_project())) == [
        "Known since June 2023 · known in the field · asks you to avoid weekends",
        "Harbor State: Mid-Atlantic, academic · Residents plan their own cases.",
    ]


def test_of_somebody_of_whom_nothing_is_written_nothing_is_said() -> None:
    plain, bare = a_person("Dr. Ada Quill"), replace(a_program(), id=ProgramId("bare"))
    assert list(acquaintance(plain, the_project())) == []
    assert list(acquaintance(replace(plain, program=bare.id), a_project(programs=(bare,)))) == []


def test_a_rotation_together_is_told_with_its_kind() -> None:
    rotation = replace(a_rotation(), kind="away", people=(MARCHETTI.id,))
    project = a_project(people=(MARCHETTI,), rotations=(rotation, replace(rotation, id="another", people=())))
    (about, told) = acquaintance(MARCHETTI, project)
    assert about.startswith("Known since")
    assert told.startswith(f"Together at {rotation.at}, away rotation, ")
    assert told.endswith(str(rotation.dates.last.year))


def test_what_is_private_is_said_only_when_it_is_asked_for() -> None:
    project = the_project()
    without = explained(MARCHETTI, a_screen(), a_history(), project, every=True)
    assert [one for one in SECRETS if one in without] == []
    assert "Known since June 2023" in without
    with_it = explained(MARCHETTI, a_screen(), a_history(), project, private=True)
    assert [one for one in SECRETS if one not in with_it] == []
    assert "not hers" not in with_it


@pytest.mark.parametrize("program", [None, ProgramId("elsewhere")])
def test_a_program_without_a_label_has_none(program: ProgramId | None) -> None:
    somebody = replace(a_person("Dr. Ada Quill"), program=program)
    assert list(private_side(somebody, the_project())) == []


def test_a_note_that_says_one_thing_says_only_that() -> None:
    bare = PrivateNote(person=MARCHETTI.id, fit={"values": 3})
    project = a_project(people=(MARCHETTI,), private=Private(people=(bare,)))
    assert list(private_side(MARCHETTI, project)) == ["fit values 3 of 5"]
    empty = a_project(people=(MARCHETTI,), private=Private(people=(PrivateNote(person=MARCHETTI.id, why="old ties"),)))
    assert list(private_side(MARCHETTI, empty)) == ["old ties"]
