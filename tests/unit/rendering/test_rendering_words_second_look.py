"""The first recipes once more: every one has two openings, and says who writes to somebody who cannot know it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Cadence
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import Phase
from outreach.domain.stages import View
from outreach.domain.touches import Due
from tests.builders import a_history, a_me, a_past_draft, a_view
from tests.configured import project_of
from tests.unit.rendering.giving import QUILL, a_symposium
from tests.unit.rendering.test_rendering_relationship_mails import RICH, a_letter, a_mail, project, said
from tests.unit.rendering.words import the_mail


def scene(due: Due, earlier: int, phase: Phase = Phase.PGY2) -> View:
    """Give the moment at which so many mails of this cadence went to the person before."""
    owner = replace(project(), me=a_me(phase=phase), people=(*project().people, QUILL))
    return a_view(owner, a_history(drafts=[_earlier(due, place) for place in range(earlier)]), "2026-12-02 18:30")


def _earlier(due: Due, place: int) -> PastDraft:
    return a_past_draft(f"{due.cadence.id}/{due.person.id}/on-2026-0{place + 1}-01/1", Stage.SENT)


A_REQUEST = a_mail(
    "conf-request",
    said("your paper on contours", "connection"),
    said("which failures you stopped looking for", "question"),
    to=QUILL,
    on=a_symposium(QUILL),
)


@pytest.mark.parametrize(
    "due",
    [
        RICH["letter-request"],
        a_mail("letter-request", on=a_letter(agreed=True), step=2),
        a_mail("letter-request", on=a_letter(agreed=True), step=3),
        A_REQUEST,
    ],
    ids=["letter", "first reminder", "second reminder", "conference"],
)
def test_subject_and_words_differ_the_second_time(due: Due) -> None:
    first, second = (the_mail(due, scene(due, earlier)).split("\n\n", 1) for earlier in (0, 1))
    assert first[0] != second[0]
    assert first[1] != second[1]


@pytest.mark.parametrize(
    ("phase", "who"),
    [
        (Phase.MS4, "a fourth-year student"),
        (Phase.PGY2, "a PGY-2 resident"),
        (Phase.ATTENDING, "an attending physician"),
    ],
)
def test_a_stranger_at_a_conference_learns_who_asks(phase: Phase, who: str) -> None:
    mail = the_mail(A_REQUEST, scene(A_REQUEST, 0, phase))
    assert f"My name is Maya Okafor, and I am {who}. I am writing because of your paper on contours." in mail


def recipe(id: str) -> Cadence:
    return next(one for one in project_of("").cadences if one.id == id)


@pytest.mark.parametrize("id", ["sponsor-update", "letter-request", "staff-thanks", "letter-thanks", "rotation-hello"])
def test_what_belongs_to_later_years_is_not_for_the_first(id: str) -> None:
    phases = recipe(id).phases
    assert {Phase.MS3, Phase.MS4, Phase.PGY1, Phase.PGY5} <= phases
    assert not phases & {Phase.MS1, Phase.MS2}


def test_a_thank_you_is_either_for_a_physician_or_for_the_team() -> None:
    physicians, team = recipe("rotation-thanks").audience, recipe("staff-thanks").audience
    for role in ("therapist", "dosimetrist", "physicist", "nurse", "coordinator"):
        words = frozenset({"colleague", role})
        assert (physicians.takes(words), team.takes(words)) == (False, True)
    assert physicians.takes(frozenset({"colleague", "faculty"}))
