"""The queue and the holds, to the letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.findings import Level
from outreach.domain.history import PastDraft, PastHold, Stage
from outreach.reports.holds import held
from outreach.reports.lying import Found, vanished
from outreach.reports.queue import Waiting, queue
from tests.builders import a_history, a_past_draft, a_past_hold, a_touch, a_window, at
from tests.shown import a_finding, a_season

DRAFT = "check-in/samuel-oyelaran/since-2026-09-27/1"
OTHER = "check-in/elena-marchetti/since-2026-10-01/1"
NOW = at("2026-11-30 07:30")


def shown(*drafts: PastDraft, found: Found | None = None) -> str:
    return queue(Waiting(history=a_history(drafts=drafts), project=a_season(), now=NOW, found=found or Found())).text


def test_the_queue_to_the_letter() -> None:
    text = shown(
        a_past_draft(DRAFT, Stage.EDITED),
        a_past_draft(OTHER, Stage.UNADDRESSED, made="2026-11-30 07:10"),
        a_past_draft("check-in/jonah-adeyemi/since-2026-10-02/1", Stage.GONE, changed="2026-11-29 07:10"),
        found=Found(
            windows={a_touch(DRAFT): a_window("2026-11-22", "2026-12-06")},
            lengths={a_touch(DRAFT): 20},
            findings={
                a_touch(DRAFT): (a_finding(Level.WARN, "is long", "C203"),),
                a_touch(OTHER): (a_finding(),),
            },
        ),
    )
    assert (
        text
        == """\
Mon 30 Nov · 2 drafts waiting, 1 edited by you and yours alone, 1 gone
SEND     1  Dr. Oyelaran  check in, 20 words, waiting 8 days, until Sun 6 Dec, edited by
            you
            warn  other-program (C203), body:3:14: is long
CHECK    2  Dr. Marchetti  check in, made today
            block  other-program (R104), body:3:14: names another program
         3  Jonah          check in, gone since Sun 29 Nov: did you send it?
            outreach sent 3   or   outreach dismiss 3
Read one: outreach show N      Hand it over: outreach open N
"""
    )


@pytest.mark.parametrize(
    ("opens", "closes", "said"),
    [
        ("2026-11-22", "2026-12-06", "until Sun 6 Dec"),
        ("2026-11-22", "2026-11-30", "until tonight"),
        ("2026-11-22", "2026-11-29", "late since Sun 29 Nov"),
        ("2026-11-22", None, "no end"),
    ],
)
def test_it_says_how_much_of_the_window_is_left(opens: str, closes: str | None, said: str) -> None:
    found = Found(windows={a_touch(DRAFT): a_window(opens, closes)})
    assert said in shown(a_past_draft(DRAFT), found=found)


def test_only_vanished_drafts_ask_without_inviting_to_open() -> None:
    text = shown(a_past_draft(DRAFT, Stage.GONE))
    assert text.startswith("Mon 30 Nov · no draft waiting, 1 gone")
    assert "Hand it over" not in text


def test_what_was_answered_is_not_asked_about() -> None:
    gone = a_past_draft(DRAFT, Stage.GONE)
    assert vanished(a_history(drafts=(gone,))) == (gone,)
    assert vanished(replace(a_history(drafts=(gone,)), dismissed=frozenset({gone.touch}))) == ()
    assert vanished(a_history(drafts=(replace(gone, stage=Stage.SENT),))) == ()


def holds(*past: PastHold) -> str:
    return held(a_history(holds=past), a_season(), NOW).text


def test_the_holds_to_the_letter() -> None:
    text = holds(
        a_past_hold(starts="2026-12-06 17:00", ends="2026-12-06 17:30"),
        a_past_hold(
            "check-in/samuel-oyelaran/x/1", "prep", title="prepare", starts="2026-12-01 23:30", ends="2026-12-02 00:15"
        ),
        a_past_hold(
            "check-in/me/y/1", title="read", starts="2026-12-03 08:00", ends="2026-12-03 09:00", stage=Stage.EDITED
        ),
        a_past_hold("check-in/me/z/1", title="over", starts="2026-11-29 08:00", ends="2026-11-29 09:00"),
        a_past_hold(
            "check-in/me/q/1", title="gone", starts="2026-12-03 08:00", ends="2026-12-03 09:00", stage=Stage.GONE
        ),
    )
    assert (
        text
        == """\
Mon 30 Nov · 3 holds, tentative and private, nobody invited
HOLD     1  Tue  1 Dec 23:30-Wed  2 Dec 00:15  prepare (check in, Dr. Samuel Oyelaran)
         2  Thu  3 Dec 08:00-09:00          read (check in); you edited it
         3  Sun  6 Dec 17:00-17:30          weekly review
What a hold says: outreach show N
"""
    )
