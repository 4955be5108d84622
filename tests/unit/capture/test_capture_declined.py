"""`log NAME declined`: a no is an answer, and the end of what was asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.capture.touching import logged
from outreach.domain.cadences import Kind
from outreach.domain.facts import Noted, Seen, StateSeen, Touched
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.errors import UsageError
from outreach.planning.fold import fold
from tests.builders import a_history, a_past_draft, a_person, a_project, a_view, at, day

HADID = a_person("Dr. Noor Hadid")
ASKED = "conf-request/noor-hadid/glws/1"
NOW = "2026-12-08 08:00"


def view(*drafts: PastDraft, dismissed: tuple[str, ...] = ()) -> View:
    history: History = a_history(drafts=drafts, dismissed=dismissed)
    return a_view(a_project(people=(HADID,)), history, now=NOW)


def asked(stage: Stage = Stage.SENT, touch: str = ASKED, on: str = "2026-12-03 09:00") -> PastDraft:
    return a_past_draft(touch, stage, kind=Kind.ASK, made="2026-12-02 09:00", changed=on, subject="15 minutes?")


def test_a_no_is_kept_as_an_answer_and_belongs_to_what_was_asked() -> None:
    taken = logged(HADID, ["declined"], view(asked()))
    touched, noted = taken.facts
    assert isinstance(touched, Touched)
    assert isinstance(noted, Noted)
    assert (touched.kind, touched.outbound, touched.day) == ("reply", False, day("2026-12-08"))
    assert (noted.field, noted.touch, noted.on) == ("declined", TouchId.parse(ASKED), day("2026-12-08"))
    assert taken.echo == 'Kept: Dr. Noor Hadid declined, 8 Dec. Nothing more about "15 minutes?".'


def test_the_day_and_the_words_may_be_named() -> None:
    taken = logged(HADID, ["Declined", "2026-12-05", "no", "time", "this", "year"], view(asked()))
    touched, noted = taken.facts
    assert isinstance(touched, Touched)
    assert isinstance(noted, Noted)
    assert (touched.day, noted.on, noted.text) == (day("2026-12-05"), day("2026-12-05"), "no time this year")


def test_a_request_is_declined_rather_than_the_thanks_that_came_later() -> None:
    thanks = a_past_draft("conf-thanks/noor-hadid/glws/1", Stage.SENT, kind=Kind.THANKS, made="2026-12-06 09:00")
    *_, noted = logged(HADID, ["declined"], view(asked(), thanks)).facts
    assert isinstance(noted, Noted)
    assert noted.touch == TouchId.parse(ASKED)


def test_a_vanished_request_that_was_declined_was_sent() -> None:
    seen, *_ = logged(HADID, ["declined"], view(asked(Stage.GONE))).facts
    assert isinstance(seen, StateSeen)
    assert seen.state is Seen.SENT


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.ADDRESSED, " The next run takes the draft back."),
        (Stage.EDITED, " You edited the draft, so it is left to you: delete it if you like."),
        (Stage.SENT, ""),
    ],
)
def test_it_is_said_what_becomes_of_the_second_mail(stage: Stage, said: str) -> None:
    second = asked(stage, ASKED.replace("/1", "/2"), on="2026-12-06 09:00")
    taken = logged(HADID, ["declined"], view(asked(), second))
    assert taken.echo == f'Kept: Dr. Noor Hadid declined, 8 Dec. Nothing more about "15 minutes?".{said}'


@pytest.mark.parametrize("before", [view(), view(asked(Stage.ADDRESSED)), view(asked(Stage.GONE), dismissed=(ASKED,))])
def test_a_no_to_what_was_asked_by_hand_is_kept_for_the_person_alone(before: View) -> None:
    taken = logged(HADID, ["declined"], before)
    _, noted = taken.facts
    assert isinstance(noted, Noted)
    assert noted.touch is None
    assert taken.echo == "Kept: Dr. Noor Hadid declined, 8 Dec."


def test_a_mail_without_a_subject_is_declined_as_well() -> None:
    taken = logged(HADID, ["declined"], view(replace(asked(), subject="")))
    assert taken.echo.endswith("Nothing more about it.")


def test_a_no_that_is_still_ahead_is_none() -> None:
    with pytest.raises(UsageError, match="still ahead"):
        logged(HADID, ["declined", "2026-12-20"], view(asked()))


def test_once_recorded_it_is_a_touch_and_a_detail_of_what_was_asked() -> None:
    before = view(asked())
    history = fold(logged(HADID, ["declined"], before).facts, before.project, at(NOW))
    assert [one.kind for one in history.contacts[HADID.id]] == ["reply"]
    assert [(one.field, str(one.touch)) for one in history.details] == [("declined", ASKED)]
