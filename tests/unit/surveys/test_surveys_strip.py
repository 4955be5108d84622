"""The strip of weeks: what each shows, and the months above."""

from __future__ import annotations

import pytest

from outreach.surveys.strip import AHEAD, BACK, Week, drawn, first_day, months, strip
from tests.builders import a_contact, day, days

SUNDAY = day("2026-11-22")


def shown(*contacts: str, late: str = "", draft: str = "", meets: str = "", together: str = "") -> str:
    return drawn(
        strip(
            SUNDAY,
            contacts=[a_contact("ada-quill", one) for one in contacts],
            together=[days(together)] if together else (),
            late_from=day(late) if late else None,
            meetings=[day(meets)] if meets else (),
            draft=day(draft) if draft else None,
        )
    )


@pytest.mark.parametrize(
    ("contacts", "back"),
    [
        ((), "··············"),
        (("2026-11-22 thanks",), "·············●"),
        (("2026-11-16 thanks",), "·············●"),
        (("2026-11-15 thanks",), "············●·"),
        (("2026-08-17 update",), "●·············"),
        (("2026-08-16 update",), "··············"),
        (("2026-11-20 ask",), "·············▲"),
        (("2026-11-20 meeting",), "·············◆"),
        (("2026-11-20 reply",), "··············"),
        (("2026-11-20 thanks", "2026-11-18 ask"), "·············▲"),
        (("2026-11-20 ask", "2026-11-18 meeting", "2026-11-21 give"), "·············◆"),
    ],
)
def test_a_week_back_shows_what_weighs_most_in_it(contacts: tuple[str, ...], back: str) -> None:
    assert shown(*contacts) == f"{back} │ ········"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"late": "2026-10-16"}, "·········░░░░░ │ ········"),
        ({"late": "2026-11-21"}, "·············· │ ········"),
        ({"late": "2026-01-01"}, "░░░░░░░░░░░░░░ │ ········"),
        ({"together": "2026-08-10..2026-09-04"}, "◆◆◆··········· │ ········"),
        ({"draft": "2026-11-22"}, "·············· │ ○·······"),
        ({"draft": "2026-11-29"}, "·············· │ ○·······"),
        ({"draft": "2026-11-30"}, "·············· │ ·○······"),
        ({"draft": "2027-01-17"}, "·············· │ ·······○"),
        ({"draft": "2027-01-18"}, "·············· │ ········"),
        ({"meets": "2026-11-22"}, "·············· │ □·······"),
        ({"meets": "2026-11-21"}, "·············· │ ········"),
        ({"meets": "2026-12-02", "draft": "2026-12-01"}, "·············· │ ·□······"),
    ],
)
def test_rhythms_rotations_meetings_and_drafts_have_their_weeks(more: dict[str, str], expected: str) -> None:
    assert shown(**more) == expected


def test_an_answer_takes_the_grey_from_its_week() -> None:
    weeks = strip(SUNDAY, contacts=[a_contact("ada-quill", "2026-11-20 reply")], late_from=day("2026-01-01"))
    assert weeks[BACK - 2 :][:2] == (Week.QUIET, Week.HEARD)


def test_a_strip_has_fourteen_weeks_back_and_eight_ahead() -> None:
    assert len(strip(SUNDAY)) == BACK + AHEAD == 22
    assert first_day(0, SUNDAY) == day("2026-08-17")
    assert first_day(BACK, SUNDAY) == day("2026-11-23")


@pytest.mark.parametrize(
    ("today", "row"),
    [
        ("2026-11-22", "   Sep Oct Nov     Dec Jan"),
        ("2026-11-16", "   Sep  Oct Nov    Dec  Jan"),
        ("2027-02-07", "     Dec Jan Feb    Mar"),
    ],
)
def test_months_stand_over_the_first_week_that_begins_in_them(today: str, row: str) -> None:
    assert months(day(today)) == row


@pytest.mark.parametrize("offset", range(0, 366, 5))
def test_the_row_of_months_never_runs_far_beyond_the_strip(offset: int) -> None:
    today = day("2026-01-01").fromordinal(day("2026-01-01").toordinal() + offset)
    assert len(months(today)) <= BACK + AHEAD + 3 + 2
    assert {len(one) for one in months(today).split()} == {3}
