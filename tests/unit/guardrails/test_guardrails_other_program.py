"""other-program (R104): truth tables beyond the documented examples."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.occasions import Match
from outreach.domain.people import Person
from outreach.domain.profile import Profile
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Detail
from outreach.guardrails.other_program import RULE
from outreach.guardrails.program_names import program_names
from outreach.guardrails.rule import Context
from tests.builders import a_due, a_person, a_program, a_project, a_view, an_occasion, an_occurrence, days
from tests.unit.guardrails.mails import a_mail, messages

HARBOR = a_program("Harbor State University", also=("Harbor State", "HSU"))
NORTHFIELD = a_program("Northfield University", also=("Northfield",))
ST_ANNE = a_program("St. Anne's Cancer Center", also=("St. Anne's",))
HOPE = a_program("Núcleo Hope", also=("Hope",))
MARCHETTI = replace(a_person("Dr. Elena Marchetti"), program=HARBOR.id)
SEASON = Match(system="nrmp", season=days("2026-11-01..2027-01-31"), year=2027)


def season(
    *people: Person, profile: Profile | None = None, match: Match = SEASON, now: str = "2026-12-02 18:30"
) -> View:
    project = a_project(
        people=(MARCHETTI, *people),
        programs=(HARBOR, NORTHFIELD, ST_ANNE, HOPE),
        match=match,
        profile=profile or Profile(school="Lakeshore College"),
    )
    return a_view(project, now=now)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("training at Northfield.", ["Northfield"]),
        ("training at Northfield’s clinic", ["Northfield"]),
        ("NORTHFIELD", ["NORTHFIELD"]),
        ("a Northfield-trained physicist", ["Northfield"]),
        ("Northfield and Northfield University", ["Northfield"]),
        ("Northfield\nUniversity", ["Northfield University"]),
        ("northfield university", ["northfield university"]),
        ("St. Anne's", ["St. Anne's"]),
        ("St Anne’s", ["St Anne’s"]),
        ("Nucleo Hope", ["Nucleo Hope"]),
        ("both Northfield and St. Anne's", ["Northfield", "St. Anne's"]),
        ("a northfield", []),
        ("I hope to be there, at HSU.", []),
        ("Hope was there", ["Hope"]),
        ("Northfielder", []),
        ("Harbor State", []),
        ("St. Louis and Anne's", []),
        ("a saint. Anne's paper", []),
        ("at the st.\n\nAnne's paper", []),
    ],
)
def test_every_name_of_another_program_counts_as_it_is_written(text: str, found: list[str]) -> None:
    assert messages(RULE, text, to=(MARCHETTI,), view=season()) == [
        f'names another program, "{" ".join(one.split())}"' for one in found
    ]


def test_the_finding_says_where() -> None:
    context = Context(view=season(), person=MARCHETTI)
    (finding,) = RULE.check(a_mail("Dear Dr. Marchetti,\n\ntraining at Northfield"), context)
    assert (finding.where, finding.label) == ("body:3:13", "other-program (R104)")


def test_a_person_named_like_a_program_is_not_the_program() -> None:
    view = season(a_person("Dr. Bob Hope"))
    assert messages(RULE, "Dr. Hope and Bob Hope were there.", to=(MARCHETTI,), view=view) == []
    assert messages(RULE, "I liked Hope.", to=(MARCHETTI,), view=view) != []


def test_the_owners_own_program_may_be_named() -> None:
    view = season(profile=Profile(school="Northfield University School of Medicine", home_program="St. Anne's"))
    assert messages(RULE, "I study at Northfield, and train at St. Anne's.", to=(MARCHETTI,), view=view) == []


def test_the_owners_own_line_may_name_a_program_and_nothing_else_may() -> None:
    view = season(profile=Profile(one_line="a visiting student at Northfield"))
    assert messages(RULE, "I am a visiting student at Northfield.", to=(MARCHETTI,), view=view) == []
    assert messages(RULE, "I liked Northfield.", to=(MARCHETTI,), view=view) != []


def test_the_program_of_the_occasion_may_be_named_to_somebody_without_one() -> None:
    osei = a_person("Dr. Greta Osei")
    context = Context(view=season(osei), person=osei, occasion=an_occasion(program=str(NORTHFIELD.id)))
    assert list(RULE.check(a_mail("Thank you for the day at Northfield."), context)) == []


def test_a_place_that_is_a_program_by_its_words_is_the_readers_own() -> None:
    quill = a_person("Dr. Ada Quill", at="Northfield, main campus")
    assert messages(RULE, "Your clinic at Northfield", to=(quill,), view=season(quill)) == []


def test_the_readers_paper_may_hold_a_programs_name() -> None:
    reader = replace(MARCHETTI, paper="The Northfield contouring atlas")
    view = season()
    assert messages(RULE, "Your paper, The Northfield contouring atlas, helped.", to=(reader,), view=view) == []
    assert messages(RULE, "The Northfield clinic", to=(reader,), view=view) != []


@pytest.mark.parametrize(
    ("role", "program", "now", "count"),
    [
        ("research mentor", "harbor-state", "2026-12-02", 1),
        ("research mentor", "harbor-state", "2026-08-01", 0),
        ("research mentor", "harbor-state", "2027-03-19", 1),
        ("research mentor", "harbor-state", "2027-03-20", 0),
        ("research mentor", None, "2026-12-02", 0),
        ("near-peer", None, "2026-12-02", 0),
        ("faculty", None, "2026-12-02", 1),
        ("faculty", "harbor-state", "2026-08-01", 1),
    ],
)
def test_confidants_may_hear_of_other_programs(role: str, program: str | None, now: str, count: int) -> None:
    reader = a_person("Dr. Samuel Oyelaran", roles=(role,))
    if program:
        reader = replace(reader, program=HARBOR.id)
    assert len(messages(RULE, "I liked Northfield.", to=(reader,), view=season(reader, now=now))) == count


def test_an_allowed_program_may_be_named() -> None:
    text = "Northfield University and St. Anne's"
    assert messages(RULE, text, to=(MARCHETTI,), view=season(), options={"allow": "Northfield"}) == [
        'names another program, "St. Anne\'s"'
    ]


def test_without_programs_nothing_is_read() -> None:
    assert messages(RULE, "Northfield", to=(MARCHETTI,), view=a_view()) == []
    assert messages(RULE, "Northfield") == []


def test_the_names_of_a_project_are_indexed_once() -> None:
    project: Project = season().project
    assert program_names(project) is program_names(project)
    assert program_names(replace(project)) is not program_names(project)


@pytest.mark.parametrize(("said", "found"), [("Northfield", []), ("St. Anne's", ["Northfield"]), ("", ["Northfield"])])
def test_the_program_a_mail_is_written_about_may_be_named(said: str, found: list[str]) -> None:
    details = [Detail(text=said, field="program")] if said else []
    due = a_due(an_occurrence(person=MARCHETTI), details=details)
    context = Context(view=season(), person=MARCHETTI, due=due, cadence=due.cadence)
    mail = a_mail("Would you mention me to Northfield?", to=(MARCHETTI,))
    assert [one.message for one in RULE.check(mail, context)] == [f'names another program, "{one}"' for one in found]
