from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.history import PastDraft, Stage
from outreach.domain.plans import PlannedDraft
from outreach.domain.touches import Outcome
from outreach.reports.agenda import LastRun, Standing, agenda
from tests.builders import a_detail, a_history, a_past_draft, a_touch, a_window, at
from tests.planned import a_hold
from tests.shown import JONAH, NEWS, OYELARAN, a_planned_hold, a_row, a_screen, a_season

DRAFT = "check-in/samuel-oyelaran/since-2026-09-27/1"


def standing(*rows: PlannedDraft, drafts: tuple[PastDraft, ...] = (), now: str = "2026-11-30 07:30") -> Standing:
    plan = replace(a_screen(*rows, holds=[a_planned_hold(a_hold("weekly review", "2026-12-06 17:00"))]), now=at(now))
    return Standing(plan=plan, history=a_history(drafts=drafts), project=a_season())


def test_the_agenda_lists_what_lies_there_and_what_is_missing() -> None:
    found = standing(a_row(JONAH, Outcome.NEEDS, needs=(NEWS,)), drafts=(a_past_draft(DRAFT),))
    found = replace(
        found,
        windows={a_touch(DRAFT): a_window("2026-11-22", "2026-12-06")},
        lengths={a_touch(DRAFT): 20},
        last_run=LastRun(at=at("2026-11-30 07:10"), exit_code=0),
    )
    assert (
        agenda(found).text
        == """\
Mon 30 Nov · 2 for you, about 4 minutes · last run 07:10, fine
SEND     1  Dr. Oyelaran  check in, 20 words, waiting 8 days, best by Fri 4 Dec
FILL IN  2  Jonah  check-in, 8 weeks since 27 Sep, until 6 Dec
            one thing that is new with you                 outreach news "…"
HOLD     3  Sun  6 Dec 17:00  weekly review, 30 min
Next: outreach show 1
"""
    )


def test_what_the_next_run_makes_says_so() -> None:
    text = agenda(standing(a_row(OYELARAN, details=[a_detail("You asked.", person="samuel-oyelaran")]))).text
    assert 'SEND     1  Dr. Oyelaran  check in, "You asked.", made by the next run' in text


def test_a_draft_you_edited_is_yours() -> None:
    text = agenda(standing(drafts=(a_past_draft(DRAFT, Stage.EDITED),))).text
    assert "edited by you" in text


def test_a_draft_planned_and_lying_is_one_line() -> None:
    row = a_row(OYELARAN, Outcome.UNADDRESSED, gaps=(NEWS,))
    found = standing(row, drafts=(a_past_draft(str(row.touch), Stage.UNADDRESSED),))
    assert len([line for line in agenda(found).lines if line.touch == row.touch]) == 1


def test_what_opens_later_is_not_for_today() -> None:
    assert "LATER" not in agenda(standing(a_row(JONAH, Outcome.UPCOMING))).text


def test_an_empty_agenda_still_says_when_it_last_ran() -> None:
    found = replace(standing(), plan=replace(a_screen(), now=at("2026-11-30 07:30")))
    assert agenda(found).text == "Mon 30 Nov · nothing for you · no run yet\nNothing for you today.\n"


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (LastRun(at=at("2026-11-27 07:10"), exit_code=3), "last run Fri 27 Nov 07:10, fine"),
        (LastRun(at=at("2026-11-30 07:10"), exit_code=None), "last run 07:10 did not finish"),
        (LastRun(at=at("2026-11-30 07:10"), exit_code=74), "last run 07:10, ended with 74"),
    ],
)
def test_the_first_line_says_how_the_last_run_went(last: LastRun, said: str) -> None:
    assert said in agenda(replace(standing(), last_run=last)).text.splitlines()[0]


@pytest.mark.parametrize(
    ("opens", "closes", "said"),
    [
        ("2026-11-22", "2026-12-06", "best by Fri 4 Dec"),
        ("2026-11-22", "2026-11-29", "late"),
        ("2026-12-03", None, "best Thu 3 Dec"),
        ("2026-11-22", None, "waiting 8 days"),
    ],
)
def test_a_lying_draft_says_until_when(opens: str, closes: str | None, said: str) -> None:
    found = standing(drafts=(a_past_draft(DRAFT),))
    assert said in agenda(replace(found, windows={a_touch(DRAFT): a_window(opens, closes)})).text


def test_with_only_holds_the_next_thing_is_the_plan() -> None:
    assert agenda(standing()).text.splitlines()[-1] == "Next: outreach plan"


def test_with_only_questions_the_next_thing_is_to_answer_one() -> None:
    text = agenda(standing(a_row(JONAH, Outcome.NEEDS, needs=(NEWS,)))).text
    assert text.splitlines()[-1] == 'Next: outreach news "…"'
