"""What a run notices about occasions: the truth table of "moved"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from outreach.domain.facts import Fact, OccasionMoved, OccasionSeen, ProvidersUsed
from outreach.domain.occasions import Commitment, Interview, Meeting
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.planning.fold import fold
from outreach.planning.moves import noticed
from tests.builders import a_meeting, a_person, a_program, a_project, a_view, an_interview, at, day

OSEI = a_person("Dr. Greta Osei")
PEOPLE = (OSEI, a_person("Dr. Ada Quill"))


def project(*records: Meeting | Interview | Commitment) -> Project:
    return a_project(
        people=PEOPLE,
        programs=(a_program(),),
        meetings=tuple(one for one in records if isinstance(one, Meeting)),
        interviews=tuple(one for one in records if isinstance(one, Interview)),
        commitments=tuple(one for one in records if isinstance(one, Commitment)),
    )


def noted(facts: list[Fact], owner: Project, now: str) -> list[Fact]:
    """Keep what is new at `now`, as a run does, and give it."""
    view = a_view(project=owner, history=fold(facts, owner, at(now)), now=at(now))
    new = list(noticed(facts, view))
    facts += new
    return [one for one in new if not isinstance(one, ProvidersUsed)]


def moves(*seasons: tuple[str, Project]) -> list[tuple[str, str]]:
    """Give the moves noticed while these seasons stood in the files, each with the moment of a run."""
    facts: list[Fact] = []
    for now, owner in seasons:
        noted(facts, owner, now)
    return [(one.occasion, one.to) for one in facts if isinstance(one, OccasionMoved)]


def meeting(text: str, *people: str) -> Meeting:
    return a_meeting(text, *(people or ("greta-osei",)))


def promise(what: str, due: str) -> Commitment:
    return Commitment(id=f"{what}-greta-osei", what=what, to=PersonId("greta-osei"), due=day(due))


MONDAY, TUESDAY, LATER = "2026-11-23 07:10", "2026-11-24 07:10", "2026-12-05 07:10"
WAS = meeting("2026-12-02 16:00")


@pytest.mark.parametrize(
    ("new", "is_move"),
    [
        (meeting("2026-12-04 16:00"), True),
        (meeting("2026-12-02 09:00"), False),  # the same id: nothing vanished
        (meeting("2027-01-31 16:00"), True),
        (meeting("2027-02-01 16:00"), False),
        (meeting("2026-12-04 16:00", "ada-quill"), False),
        (meeting("2026-12-04 16:00", "greta-osei", "ada-quill"), False),
        (replace(an_interview("2026-12-04 09:00", people=("greta-osei",)), program=None), False),
    ],
    ids=["later", "another hour", "60 days", "61 days", "another person", "one more person", "another kind"],
)
def test_a_meeting_moved_to(new: Meeting | Interview, is_move: bool) -> None:
    assert bool(moves((MONDAY, project(WAS)), (TUESDAY, project(new)))) is is_move


def test_one_that_was_over_when_it_vanished_has_not_moved() -> None:
    assert moves((MONDAY, project(WAS)), (LATER, project(meeting("2026-12-09 16:00")))) == []


def test_one_that_was_seen_over_has_not_moved_though_it_vanished_that_day() -> None:
    evening = ("2026-12-02 18:30", project(WAS))
    assert moves((MONDAY, project(WAS)), evening, ("2026-12-02 19:00", project(meeting("2026-12-09 16:00")))) == []


def test_what_stood_beside_it_is_another() -> None:
    other = meeting("2026-12-09 16:00")
    assert moves((MONDAY, project(WAS, other)), (TUESDAY, project(other))) == []


def test_at_one_program_somebody_may_join_or_leave() -> None:
    old = an_interview("2026-12-30 09:00", id="harbor-state-2026", people=("greta-osei",))
    new = an_interview("2027-01-04 09:00", id="harbor-state-2027", people=("greta-osei", "ada-quill"))
    assert moves((MONDAY, project(old)), (TUESDAY, project(new))) == [("harbor-state-2026", "harbor-state-2027")]


def test_a_promise_said_in_other_words_on_one_day_is_the_same() -> None:
    old, new = promise("screen", "2026-12-20"), promise("literature-screen", "2026-12-27")
    assert moves((MONDAY, project(old)), (TUESDAY, project(new)))


def test_a_promise_made_after_another_one_was_dropped_is_new() -> None:
    old, new = promise("screen", "2026-12-20"), promise("summary", "2026-12-27")
    assert moves((MONDAY, project(old)), (TUESDAY, project()), ("2026-11-25 07:10", project(new))) == []


def test_it_says_what_it_saw_once_and_again_when_it_changed_was_over_or_was_gone() -> None:
    facts: list[Fact] = []
    said: list[Any] = []
    for now, owner in (
        (MONDAY, project(WAS)),
        (TUESDAY, project(WAS)),
        ("2026-11-25 07:10", project(replace(WAS, people=(OSEI.id, PersonId("ada-quill"))))),
        ("2026-12-02 18:30", project(WAS)),
        ("2026-12-03 07:10", project()),
        ("2026-12-04 07:10", project()),
    ):
        said.append([(one.over, one.gone) for one in noted(facts, owner, now) if isinstance(one, OccasionSeen)])
    assert said == [[(False, False)], [], [(False, False)], [(True, False)], [(True, True)], []]


def test_what_was_over_long_before_is_not_worth_a_word() -> None:
    assert noted([], project(meeting("2026-09-01 16:00")), MONDAY) == []
    assert len(noted([], project(meeting("2026-10-01 16:00")), MONDAY)) == 1


def test_a_rename_takes_past_occasions_along() -> None:
    renamed = a_person("Dr. Greta Lindgren", was=("greta-osei",))
    before, after = project(WAS), project(meeting("2026-12-02 16:00", "greta-lindgren"))
    after = replace(after, people=(renamed,))
    evening = ("2026-12-02 18:30", before)
    assert moves((MONDAY, before), evening, ("2026-12-03 07:10", after)) == [
        ("greta-osei-2026-12-02", "greta-lindgren-2026-12-02")
    ]
