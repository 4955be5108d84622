"""Folding a ledger that grows gives what folding it anew gives: each day of a season, and whatever happens to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.facts import (
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    LedgerMade,
    OccasionMoved,
    RunFinished,
    RunStarted,
    Seen,
    StateSeen,
    Touched,
)
from outreach.domain.history import Stage
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.project import Project
from outreach.domain.touches import TouchId
from outreach.planning.fold import fold
from outreach.planning.folding import Folding
from tests.builders import at
from tests.loaded import example

BEGIN = at("2026-11-23 08:00")
TOUCH = TouchId(CadenceId("mentor-checkin"), PersonId("samuel-oyelaran"), "since-2026-11-16")
DAY = timedelta(days=1)


def made(number: int, now: datetime) -> Iterator[Fact]:
    """Give the facts of one draft that is made and sent the day after."""
    key = Key(f"{number:032d}")
    touch = replace(TOUCH, anchor=f"since-{number}")
    print_ = Fingerprint(f"f{number}")
    yield RunStarted(at=now, run=number, job="all", simulated=True)
    yield DraftIntended(
        at=now, key=key, touch=touch, generation=0, kind=Kind.UPDATE, subject=f"News {number}", fingerprint=print_
    )
    yield DraftCreated(at=now, key=key, ref=f"r{number}", fingerprint=print_)
    yield DraftFilled(at=now, key=key, ref=f"r{number}", fingerprint=print_, addressed=True, subject=f"News {number}")
    yield RunFinished(at=now, run=number, exit_code=0)
    yield StateSeen(at=now + DAY, key=key, state=Seen.SENT)


def ledger(days: int) -> list[Fact]:
    """Give a ledger with a draft a day."""
    facts: list[Fact] = [LedgerMade(at=BEGIN)]
    for number in range(days):
        facts += made(number, BEGIN + number * DAY)
    return facts


@pytest.fixture(scope="module")
def project() -> Project:
    return example()


def test_every_day_of_a_growing_ledger_is_what_it_is_anew(project: Project) -> None:
    folding, facts = Folding(), ledger(6)
    for length in range(len(facts) + 1):
        for hours in (0, 5, 30):
            now = BEGIN + length * DAY / 5 + timedelta(hours=hours)
            assert folding(facts[:length], project, now) == fold(facts[:length], project, now), (length, hours)


def test_a_ledger_that_was_cut_or_told_otherwise_is_added_up_anew(project: Project) -> None:
    folding, facts = Folding(), ledger(4)
    now = BEGIN + 9 * DAY
    folding(facts, project, now)
    assert folding(facts[:9], project, now) == fold(facts[:9], project, now)
    other = [*facts[:3], Touched(at=BEGIN, person=TOUCH.person, day=BEGIN.date(), kind="reply"), *facts[3:]]
    assert folding(other, project, now) == fold(other, project, now)


def test_an_occasion_that_moves_takes_what_was_made_before_along(project: Project) -> None:
    folding, facts = Folding(), ledger(2)
    now = BEGIN + 9 * DAY
    old = next(one.touch.anchor for one in folding(facts, project, now).drafts.values())
    to = project.interviews[0].id
    moved = [*facts, OccasionMoved(at=now, occasion=old, to=to, day=now.date())]
    assert folding(moved, project, now) == fold(moved, project, now)
    assert to in {touch.anchor for touch in folding(moved, project, now).drafts}


def test_another_project_is_another_question(project: Project) -> None:
    folding, facts = Folding(), ledger(2)
    now = BEGIN + 9 * DAY
    alone = replace(project, people=project.people[:1])
    folding(facts, project, now)
    assert folding(facts, alone, now) == fold(facts, alone, now)
    assert folding(facts, project, now) == fold(facts, project, now)


def test_the_same_question_has_the_same_answer_at_once(project: Project) -> None:
    folding, facts = Folding(), ledger(2)
    now = BEGIN + 9 * DAY
    assert folding(facts, project, now) is folding(list(facts), project, now)
    assert folding(facts, project, now) is not folding(facts, project, now + DAY)


def test_what_lies_ahead_is_invisible_until_its_day(project: Project) -> None:
    folding, facts = Folding(), ledger(1)
    before, after = folding(facts, project, BEGIN), folding(facts, project, BEGIN + 2 * DAY)
    assert [one.stage for one in before.drafts.values()] == [Stage.ADDRESSED]
    assert [one.stage for one in after.drafts.values()] == [Stage.SENT]
