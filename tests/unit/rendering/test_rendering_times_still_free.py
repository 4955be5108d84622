"""What a second mail says of the times the first one offered: only what is held still, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from outreach.decide import decide
from outreach.domain.cadences import Kind
from outreach.domain.history import PastDraft, PastHold, Stage
from outreach.domain.messages import Fingerprint, HoldRef, Key
from outreach.domain.plans import PlannedDraft
from outreach.domain.slots import part_of
from outreach.domain.touches import Outcome
from outreach.planning.fold import fold
from tests.builders import a_past_draft, at
from tests.loaded import loaded
from tests.unit.rendering.test_rendering_follow_ups import FIRST, RICH, SUBJECT

NOW = "2027-01-11 07:10"
EARLY, FRIDAY, SATURDAY = at("2027-01-13 09:00"), at("2027-01-29 11:00"), at("2027-01-30 08:00")
ALL = "The times I offered are still free."
HELD, MOVED, DELETED, GIVEN_UP = Stage.HELD, Stage.EDITED, Stage.GONE, Stage.WITHDRAWN


def a_hold(first: PastDraft, starts: datetime, stage: Stage) -> PastHold:
    return PastHold(
        key=Key(part_of(starts)),
        touch=first.touch,
        part=part_of(starts),
        generation=0,
        stage=stage,
        made_at=first.made_at,
        title="Dr. Sandoval?",
        starts=starts,
        ends=starts + timedelta(minutes=15),
        fingerprint=Fingerprint("as written"),
        ref=HoldRef(part_of(starts), Fingerprint("as written")),
    )


def second(times: Mapping[datetime, Stage]) -> PlannedDraft:
    """Give the follow-up of a request that offered times, by what stands behind each."""
    project, now = loaded(RICH), at(NOW)
    first = a_past_draft(FIRST, Stage.SENT, kind=Kind.ASK, made="2027-01-02 07:10", changed="2027-01-03 09:00")
    first = replace(first, subject=SUBJECT, slots=tuple(times))
    holds = {(first.touch, part_of(at)): a_hold(first, at, stage) for at, stage in times.items()}
    history = replace(fold((), project, now), drafts={first.touch: first}, holds=holds, heard_at=now, busy=())
    (row,) = (row for row in decide(project, history, now).drafts if row.touch.step == 2)
    return row


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ({}, ""),
        ({FRIDAY: HELD, SATURDAY: HELD}, ALL),
        (
            {EARLY: HELD, FRIDAY: HELD, SATURDAY: HELD},
            "The times I offered from Friday, January 29, on are still free.",
        ),
        ({FRIDAY: GIVEN_UP, SATURDAY: HELD}, "The time I offered on Saturday, January 30, is still free."),
        ({FRIDAY: HELD}, "The time I offered on Friday, January 29, is still free."),
        ({FRIDAY: HELD, SATURDAY: DELETED}, ""),
        ({FRIDAY: MOVED, SATURDAY: GIVEN_UP}, ""),
    ],
    ids=["none offered", "all", "one too near", "one given up", "one alone", "a later one deleted", "none left"],
)
def test_a_second_mail_says_which_times_are_free_still(times: Mapping[datetime, Stage], said: str) -> None:
    row = second(times)
    assert (row.outcome, row.findings) == (Outcome.READY, ())
    assert row.draft is not None
    assert ("still free" in row.draft.body) is bool(said)
    assert said in " ".join(row.draft.body.split())


def test_a_second_mail_holds_no_times_of_its_own() -> None:
    assert second({FRIDAY: HELD, SATURDAY: HELD}).due.slots == ()
