from __future__ import annotations

from outreach.domain.history import Stage
from outreach.domain.stages import View
from outreach.rendering.openings import opening
from tests.builders import (
    a_cadence,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    an_occasion,
    an_occurrence,
)

PEOPLE = tuple(a_person(name, at="Harbor State") for name in ("Dr. Greta Osei", "Dr. Elena Marchetti", "Dr. Wei Chen"))
CHECKIN = a_cadence("mentor-checkin")


def a_world(*touches: str, stage: Stage = Stage.SENT) -> View:
    drafts = [a_past_draft(touch, stage) for touch in touches]
    return a_view(a_project(people=PEOPLE), a_history(drafts=drafts))


def the_opening(view: View, person: int = 0) -> int:
    return opening(a_due(an_occurrence(PEOPLE[person], CHECKIN)), view)


def test_the_next_mail_to_a_person_opens_differently() -> None:
    earlier = "mentor-checkin/greta-osei/since-2026-08-01/1"

    assert the_opening(a_world(earlier)) == the_opening(a_world()) + 1


def test_the_same_draft_rendered_again_keeps_its_opening() -> None:
    itself = "mentor-checkin/greta-osei/since-2026-11-16/1"

    assert the_opening(a_world(itself, stage=Stage.UNADDRESSED)) == the_opening(a_world())


def test_mails_of_other_cadences_and_withdrawn_ones_do_not_count() -> None:
    other = "interview-thanks/greta-osei/harbor-state-2027/1"
    withdrawn = "mentor-checkin/greta-osei/since-2026-08-01/1"

    assert the_opening(a_world(other)) == the_opening(a_world())
    assert the_opening(a_world(withdrawn, stage=Stage.WITHDRAWN)) == the_opening(a_world())


def test_people_of_one_place_get_different_openings() -> None:
    assert sorted(the_opening(a_world(), person) for person in range(3)) == [0, 1, 2]


def test_the_people_of_one_occasion_get_different_openings() -> None:
    occasion = an_occasion(participants={str(one.id): "interviewer" for one in PEOPLE})
    dues = [a_due(an_occurrence(one, CHECKIN, occasion=occasion)) for one in PEOPLE]

    assert sorted(opening(due, a_view(a_project())) for due in dues) == [0, 1, 2]


def test_somebody_without_a_place_has_the_first_opening() -> None:
    assert opening(a_due(an_occurrence(a_person("Dr. Ada Quill"), CHECKIN)), a_world()) == 0
