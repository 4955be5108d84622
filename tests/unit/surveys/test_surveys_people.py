"""people and drift: who comes first, what is said of each, and who is left in peace."""

from __future__ import annotations

import pytest

from outreach.surveys.standing import paused_until
from outreach.surveys.survey import Mark
from tests.asked import asked, row_of
from tests.builders import a_history, a_person, a_view, day

MENTOR = "Dr. Ada Quill <a.quill@example.edu>, research mentor"


def of_quill(rest: str, *, more: str = "", now: str = "2026-11-22 19:10") -> tuple[str, Mark]:
    survey = asked("people", f"people:\n  - {MENTOR}{rest}\n{more}", now=now)
    row = row_of(survey, person="ada-quill")
    return row.cells[-1], row.mark


@pytest.mark.parametrize(
    ("rest", "more", "expected"),
    [
        ("", "", ("not in touch yet", Mark.FINE)),
        (", last 2026-11-01", "", ("fine", Mark.FINE)),
        (", last 2026-08-20", "", ("13 weeks quiet, rhythm 8", Mark.RED)),
        (", last 2026-09-10", "", ("10 weeks quiet, rhythm 8", Mark.LOOK)),
        (", every 3 months, last 2026-07-20", "", ("17 weeks quiet, rhythm 3 months", Mark.LOOK)),
        (", last 2026-08-20, pause until 2027-02-15", "", ("paused until 15 Feb", Mark.FINE)),
        (
            ", last 2026-11-01",
            "meetings:\n  - {with: Dr. Quill, when: 2026-12-01 4:00 pm}\n",
            ("you meet on 1 Dec", Mark.FINE),
        ),
        (
            ", last 2026-08-20",
            "meetings:\n  - {with: Dr. Quill, when: 2026-12-01 4:00 pm}\n",
            ("13 weeks quiet; you meet on 1 Dec", Mark.RED),
        ),
        (
            ", last 2026-11-01",
            "meetings:\n  - {with: Dr. Quill, when: 2027-03-01 4:00 pm}\n",
            ("fine", Mark.FINE),
        ),
        (
            ", last 2026-11-01",
            "commitments:\n  - Screen to Dr. Quill by 2026-11-20\n",
            ("you owe a note", Mark.LOOK),
        ),
        (
            ", last 2026-11-01",
            "commitments:\n  - {what: Screen, to: Dr. Quill, due: 2026-12-20, status: at risk}\n",
            ("you owe a note", Mark.LOOK),
        ),
        (", last 2026-11-01", "commitments:\n  - Screen to Dr. Quill by 2026-12-20\n", ("fine", Mark.FINE)),
        (
            "",
            "history:\n  - 2026-10-01 Dr. Quill ask by email - a\n  - 2026-11-01 Dr. Quill ask by email - b\n",
            ("two asks, nothing given", Mark.LOOK),
        ),
        ("", "history:\n  - 2026-11-01 Dr. Quill ask by email - b\n", ("fine", Mark.FINE)),
        (
            "",
            "history:\n  - 2026-10-01 Dr. Quill ask by email - a\n  - 2026-11-01 Dr. Quill ask by email - b\n"
            "  - 2026-11-02 Dr. Quill thanks by email - c\n",
            ("fine", Mark.FINE),
        ),
    ],
)
def test_each_tie_has_the_remark_that_matters_most(rest: str, more: str, expected: tuple[str, Mark]) -> None:
    assert of_quill(rest, more=more) == expected


def test_advice_nobody_heard_of_again_is_a_remark() -> None:
    said = "{date: 2026-11-03, said: learn one package}"
    text = f"people:\n  - {{name: '{MENTOR}, last 2026-11-10', advice: [{said}]}}\n"
    assert asked("people", text).rows[0].cells[-1] == "advice of 3 Nov open"
    told = text.replace("one package}", "one package, did: I did., told_back: 2026-11-16}")
    assert asked("people", told).rows[0].cells[-1] == "fine"


def test_somebody_outside_any_rhythm_shows_when_there_was_something_last() -> None:
    text = "people:\n  - Ms. Bo Lee <b.lee@example.org>, nurse, last 2026-10-01\n"
    row = asked("people", text).rows[0]
    assert row.cells[:2] + row.cells[3:] == ("Ms. Lee", "team", "in touch 1 Oct")
    assert row.data["rhythm"] is None
    assert row.data["overdue"] is None


def test_never_is_never_shown() -> None:
    survey = asked("people", "people:\n  - Dr. Victor Sorn <v.sorn@example.org>, faculty, never\n")
    assert survey.rows == ()
    assert survey.empty


CROWD = """\
people:
  - Dr. Ada Quill <a.quill@example.edu>, research mentor, last 2026-09-10
  - Dr. Bo Lund <b.lund@example.edu>, sponsor, last 2026-05-01
  - Jonah Adeyemi <j.adeyemi@example.edu>, near-peer, last 2026-06-01
  - Dr. Cy Orr <c.orr@example.edu>, wellness mentor, last 2026-11-15
  - Dr. Di Pratt <d.pratt@example.edu>, clinical mentor, last 2026-06-01, pause until 2027-02-15
"""


def test_the_heaviest_and_latest_ties_come_first() -> None:
    assert [row.data["person"] for row in asked("people", CROWD).rows] == [
        "jonah-adeyemi",
        "bo-lund",
        "ada-quill",
        "cy-orr",
        "di-pratt",
    ]


def test_drift_is_those_past_their_rhythm_without_the_paused() -> None:
    survey = asked("drift", CROWD)
    assert [(row.data["person"], row.mark) for row in survey.rows] == [
        ("jonah-adeyemi", Mark.RED),
        ("bo-lund", Mark.RED),
        ("ada-quill", Mark.LOOK),
    ]
    assert survey.rows[0].cells[:4] == ("Jonah Adeyemi", "near-peer", "8 weeks", "174 days")


def test_drift_says_what_was_last_and_what_to_take_up_again() -> None:
    text = """\
people:
  - name: Dr. Ada Quill <a.quill@example.edu>, research mentor
    interests: short courses, palliative radiotherapy
history:
  - 2026-06-10 Dr. Quill meeting - the plan for the year
"""
    (row,) = asked("drift", text).rows
    assert row.cells[-1] == "meeting of 10 Jun, the plan for the year; take up: short courses, palliative radiotherapy"
    assert row.data["about"] == "the plan for the year"
    assert row.next == 'outreach news "…"'


def test_drift_names_nobody_whose_rhythm_still_runs() -> None:
    survey = asked("drift", "people:\n  - Dr. Ada Quill <a.quill@example.edu>, research mentor, last 2026-11-10\n")
    assert survey.rows == ()


def test_somebody_never_in_touch_drifts_from_the_day_it_began() -> None:
    text = "people:\n  - Dr. Ada Quill <a.quill@example.edu>, research mentor\n"
    (row,) = asked("drift", text, now="2027-03-01 08:00").rows
    assert row.cells[-1] == "never in touch"
    assert row.data["last"] is None


def test_a_cadence_that_is_off_keeps_no_clock() -> None:
    text = CROWD + "cadences: {mentor-checkin: off, sponsor-update: off, keep-in-touch: off}\n"
    assert asked("drift", text).rows == ()


def test_a_person_may_be_left_out_of_a_rhythm() -> None:
    text = """\
people:
  - name: Dr. Ada Quill <a.quill@example.edu>, research mentor, last 2026-05-10
    cadences: {mentor-checkin: off}
"""
    assert asked("drift", text).rows == ()


@pytest.mark.parametrize(
    ("written", "paused", "snoozed", "expected"),
    [
        (None, None, None, None),
        ("2026-11-22", None, None, None),
        ("2026-12-01", None, None, "2026-12-01"),
        (None, "9999-12-31", None, "9999-12-31"),
        (None, None, "2026-12-05", "2026-12-05"),
        ("2026-12-01", None, "2026-12-05", "2026-12-05"),
    ],
)
def test_the_longest_pause_counts(
    written: str | None, paused: str | None, snoozed: str | None, expected: str | None
) -> None:
    person = a_person("Dr. Ada Quill", pause_until=day(written) if written else None)
    history = a_history(
        paused={person.id: day(paused)} if paused else {}, snoozed={person.id: day(snoozed)} if snoozed else {}
    )
    assert paused_until(person, a_view(history=history)) == (day(expected) if expected else None)
