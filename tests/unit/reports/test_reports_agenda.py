from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.history import PastDraft, Stage
from outreach.domain.messages import DraftRef, Fingerprint
from outreach.domain.plans import PlannedDraft, Withdrawal
from outreach.domain.touches import Outcome, SkipCode
from outreach.reports.agenda import Standing, agenda
from outreach.reports.heartbeat import CaughtUp, LastRun
from outreach.reports.lying import Found
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
        found=Found(windows={a_touch(DRAFT): a_window("2026-11-22", "2026-12-06")}, lengths={a_touch(DRAFT): 20}),
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
Sent 1 already?  outreach sent 1          Next: outreach open 1
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
    assert said in agenda(replace(found, found=Found(windows={a_touch(DRAFT): a_window(opens, closes)}))).text


def test_with_only_holds_the_next_thing_is_the_plan() -> None:
    assert agenda(standing()).text.splitlines()[-1] == "Next: outreach plan"


def test_with_only_questions_the_next_thing_is_to_answer_one() -> None:
    text = agenda(standing(a_row(JONAH, Outcome.NEEDS, needs=(NEWS,)))).text
    assert text.splitlines()[-1] == 'Next: outreach news "…"'


def test_what_was_asked_often_enough_is_only_counted() -> None:
    row = a_row(JONAH, Outcome.NEEDS, needs=(NEWS,))
    folded = replace(standing(row), asked=frozenset({row.touch}))
    text = agenda(folded).text
    assert "FILL IN" not in text
    assert "1 waiting (outreach --all)" in text
    assert "nothing for you" in text
    everything = agenda(replace(folded, every=True))
    assert "FILL IN" in everything.text
    assert (everything.arguments["all"], agenda(folded).arguments["all"]) == ("yes", "")


def test_with_everything_folded_the_day_is_not_called_empty() -> None:
    row = a_row(JONAH, Outcome.NEEDS, needs=(NEWS,))
    found = replace(standing(row), asked=frozenset({row.touch}))
    found = replace(found, plan=replace(found.plan, holds=()))
    assert agenda(found).text == "Mon 30 Nov · nothing for you · no run yet\n1 waiting (outreach --all)\n"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 draft is older than your edit: outreach redo"),
        (2, "2 drafts are older than your edit: outreach redo"),
    ],
)
def test_drafts_older_than_an_edit_are_counted(number: int, said: str) -> None:
    assert said in agenda(replace(standing(), outdated=number)).text.splitlines()


def test_a_vanished_draft_is_a_question_with_two_answers() -> None:
    gone = a_past_draft(DRAFT, Stage.GONE, changed="2026-11-29 08:00")
    text = agenda(standing(drafts=(gone,))).text
    assert "CHECK    1  Dr. Oyelaran  check in, gone since Sun 29 Nov: did you send it?" in text
    assert text.splitlines()[-1] == "Next: outreach sent 1   or   outreach dismiss 1"
    folded = replace(standing(drafts=(gone,)), asked=frozenset({gone.touch}))
    assert "gone since" not in agenda(folded).text
    assert "waiting (outreach --all)" not in agenda(folded).text


def test_a_draft_the_next_run_takes_back_is_not_offered() -> None:
    found = standing(drafts=(a_past_draft(DRAFT),))
    gone = Withdrawal(
        touch=a_touch(DRAFT), what="draft", code=SkipCode.DISMISSED, text="you said no", key=a_past_draft(DRAFT).key
    )
    assert "SEND" not in agenda(replace(found, plan=replace(found.plan, withdrawn=(gone,)))).text
    touched = replace(gone, untouched=False)
    assert "SEND" in agenda(replace(found, plan=replace(found.plan, withdrawn=(touched,)))).text


def test_what_was_caught_up_on_stands_below_the_heading_and_a_first_draft_above_the_end() -> None:
    caught = CaughtUp(since=at("2026-11-27 07:10").date(), made=1, missed=0)
    lines = agenda(replace(standing(), caught_up=caught, first=("Your first one:",))).text.splitlines()
    assert lines[1] == "No run since Fri; caught up now: 1 made, no window missed."
    assert lines[-2:] == ["Your first one:", "Next: outreach plan"]


def test_what_is_only_planned_is_made_by_a_run() -> None:
    text = agenda(standing(a_row(OYELARAN))).text
    assert text.splitlines()[-1] == "Next: outreach run"
    unfinished = replace(a_row(OYELARAN), ref=DraftRef("draft-1", Fingerprint("x")))
    assert "finished by the next run" in " ".join(agenda(standing(unfinished)).text.split())


def test_without_a_command_the_next_thing_is_to_look_at_the_line() -> None:
    assert agenda(standing(drafts=(a_past_draft(DRAFT, Stage.UNADDRESSED),))).text.endswith("Next: outreach show 1\n")
