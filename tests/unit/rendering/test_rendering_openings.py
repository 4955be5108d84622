from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.history import PastDraft, Stage
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


# ---- news, which is the same for everybody ----

UPDATE = a_cadence("keep-in-touch", kind=Kind.UPDATE)


def sent_there(number: int, *, person: str = "elena-marchetti", made: str = "2026-11-01 08:00") -> PastDraft:
    past = a_past_draft(f"mentor-checkin/{person}/since-2026-09-01/1", Stage.SENT, made=made)
    return replace(past, opening=number)


def the_news(*drafts: PastDraft) -> int:
    view = a_view(a_project(people=PEOPLE), a_history(drafts=drafts))
    return opening(a_due(an_occurrence(PEOPLE[0], UPDATE)), view)


@pytest.mark.parametrize("number", range(7))
def test_news_is_framed_otherwise_than_a_colleague_had_it(number: int) -> None:
    found = the_news(sent_there(number))

    assert found % 2 != number % 2
    assert found % 3 != number % 3


def test_the_last_mail_of_the_department_counts_most() -> None:
    first, last = sent_there(0, person="wei-chen", made="2026-10-20 08:00"), sent_there(1, made="2026-11-10 08:00")

    assert the_news(first, last) % 2 == 0
    assert the_news(first, last) % 3 != 1


@pytest.mark.parametrize(
    "past",
    [
        sent_there(0, made="2026-08-01 08:00"),
        sent_there(0, person="ada-quill"),
        replace(sent_there(0), stage=Stage.DELETED),
        replace(sent_there(0), kind=Kind.ASK),
    ],
    ids=["long ago", "elsewhere", "never sent", "no news"],
)
def test_what_nobody_there_lays_beside_it_changes_nothing(past: PastDraft) -> None:
    assert the_news(past) == the_news()


def test_what_colleagues_were_sent_later_does_not_change_a_draft_that_lies_there() -> None:
    itself = a_past_draft("keep-in-touch/greta-osei/since-2026-11-16/1", Stage.UNADDRESSED, made="2026-11-05 08:00")
    later = sent_there(0, made="2026-11-20 08:00")

    assert the_news(itself, later) == the_news(itself)
