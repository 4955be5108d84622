from __future__ import annotations

from datetime import timedelta

from outreach.domain.findings import Level, Problem
from outreach.domain.plans import Plan, Withdrawal
from outreach.domain.touches import Outcome, SkipCode
from outreach.reports.plan import planned
from outreach.reports.rows import touch_of
from tests.builders import ACCOUNT, NOW, a_detail, a_person, a_touch, at
from tests.planned import a_hold
from tests.shown import (
    JONAH,
    MARCHETTI,
    NEWS,
    OYELARAN,
    a_finding,
    a_planned_hold,
    a_row,
    a_screen,
    a_season,
    a_skip,
)

TWO_WEEKS = timedelta(days=14)


def shown(plan: Plan, *, every: bool = False) -> str:
    return planned(plan, a_season(), horizon=TWO_WEEKS, every=every).text


def test_a_plan_reads_like_a_list_and_ends_with_what_to_type() -> None:
    plan = a_screen(
        a_row(OYELARAN, Outcome.NEEDS, needs=(NEWS,)),
        a_row(JONAH, Outcome.UPCOMING),
        holds=[a_planned_hold(), a_planned_hold(a_hold("prepare: Dr. Halvorsen", "2026-12-01 17:00"))],
        skipped=[a_skip(JONAH, SkipCode.NOT_DUE, "every 8 weeks", rule=None, next="2026-12-13")],
    )
    assert (
        shown(plan)
        == """\
Sunday 22 November 2026, 19:10 Central. Preview only: nothing has been changed.
FILL IN  1  Dr. Oyelaran  check-in, 8 weeks since 27 Sep, until 6 Dec
            one thing that is new with you                 outreach news "…"
HOLD     2  Sun 29 Nov 17:00  weekly review, 30 min
         3  Tue  1 Dec 17:00  prepare: Dr. Halvorsen, 30 min
LATER    4  Sun 22 Nov  check in for Jonah
That is everyone for 14 days; then Sun 13 Dec, check in to Jonah.
Why, or why not:  outreach explain NAME
"""
    )


def test_an_empty_day_is_one_line() -> None:
    skipped = [a_skip(JONAH, SkipCode.NOT_DUE, "every 8 weeks", rule=None, next="2026-12-13")]
    assert shown(a_screen(skipped=skipped)) == "Nothing for you today. Next: Sun 13 Dec, check in to Jonah.\n"
    assert shown(a_screen()) == "Nothing for you today.\n"


def test_a_draft_with_a_detail_is_known_by_it() -> None:
    detail = a_detail("Your Friday plan review, where residents present, is what I would miss anywhere else.")
    text = shown(a_screen(a_row(MARCHETTI, details=[detail])))
    assert 'SEND     1  Dr. Marchetti  "Your Friday plan review, where residents present, is …"' in text


def test_a_draft_without_an_address_says_what_was_found_and_what_to_type() -> None:
    finding = a_finding(
        message="Harbor State: may people be thanked?", fix='outreach note "policy Harbor State: welcome"'
    )
    text = shown(a_screen(a_row(MARCHETTI, Outcome.UNADDRESSED, findings=[finding, a_finding(message="and this")])))
    assert "CHECK    1  Dr. Marchetti  Harbor State: may people be thanked?" in text
    assert "other-program (R104)" in text
    assert '            outreach note "policy Harbor State: welcome"' in text
    assert "            block  other-program (R104), body:3:14: and this" in text


def test_the_same_question_is_asked_once_for_all_of_them() -> None:
    finding = a_finding(message="may people be thanked?", fix='outreach note "policy Harbor State: welcome"')
    rows = [a_row(one, Outcome.UNADDRESSED, findings=[finding]) for one in (MARCHETTI, JONAH)]
    assert shown(a_screen(*rows)).count("outreach note") == 1


def test_a_gap_is_asked_for_even_when_no_rule_spoke() -> None:
    text = shown(a_screen(a_row(OYELARAN, Outcome.UNADDRESSED, gaps=(NEWS,))))
    assert "CHECK    1  Dr. Oyelaran  check-in, 8 weeks" in text
    assert 'outreach news "…"' in text


def test_what_is_refused_is_held_back_and_widens_the_column() -> None:
    text = shown(a_screen(a_row(MARCHETTI, Outcome.REFUSED, findings=[a_finding(Level.REFUSE, "may identify")])))
    assert "HELD BACK  1  Dr. Marchetti  may identify" in text


def test_a_deferred_draft_says_the_day_it_comes() -> None:
    text = shown(a_screen(a_row(OYELARAN, Outcome.DEFERRED, next="2026-11-23")))
    assert "LATER    1  Mon 23 Nov  Dr. Oyelaran: check-in, 8 weeks since 27 Sep, until 6 Dec" in text


def test_holds_that_stand_already_are_left_out_until_asked_for() -> None:
    plan = a_screen(holds=[a_planned_hold(state="kept")])
    assert "weekly review" not in shown(plan)
    assert "weekly review" in shown(plan, every=True)


def test_a_moved_hold_says_from_where_to_where() -> None:
    hold = a_hold("interview Harbor State", "2026-12-04 09:00")
    text = shown(a_screen(holds=[a_planned_hold(hold, "move", was="2026-12-02 08:00")]))
    assert "HOLD     1  interview Harbor State  moves from Wed 2 Dec to Fri 4 Dec 09:00" in text


def test_a_released_hold_says_why() -> None:
    hold = a_hold("prepare: Harbor State")
    gone = Withdrawal(
        touch=hold.touch, what="hold", code=SkipCode.REMOVED, text="it is off", key=a_planned_hold(hold).key
    )
    text = shown(a_screen(holds=[a_planned_hold(hold, "release", withdrawal=gone)]))
    assert "HOLD     1  prepare: Harbor State  is taken off Sun 29 Nov 17:00: it is off" in text


def test_a_refused_hold_is_left_as_it_is() -> None:
    text = shown(a_screen(holds=[a_planned_hold(state="refused", note="you edited it; move it yourself")]))
    assert "HOLD     1  weekly review  you edited it; move it yourself" in text


def test_silences_with_one_reason_share_a_line() -> None:
    people = [MARCHETTI, OYELARAN, JONAH]
    text = shown(a_screen(skipped=[a_skip(one) for one in people]))
    assert "NOT NOW  1  Dr. Marchetti, Dr. Oyelaran, 1 more  check in: Harbor State discourages" in text
    assert "program-policy (M404)" in text


def test_silences_nobody_wonders_about_wait_for_explain() -> None:
    plan = a_screen(skipped=[a_skip(JONAH, SkipCode.OFF, "the cadence is off", rule=None)])
    assert "is off" not in shown(plan)
    assert "is off" in shown(plan, every=True)


def test_many_silences_are_counted() -> None:
    plan = a_screen(a_row(), skipped=[a_skip(text=f"reason {number}") for number in range(9)])
    assert "3 more not now:  outreach plan --all" in shown(plan)
    assert "more not now" not in shown(plan, every=True)


def test_withdrawals_are_told_and_a_touched_draft_is_left() -> None:
    def gone(*, untouched: bool) -> Plan:
        row = Withdrawal(
            touch=a_touch(),
            what="draft",
            code=SkipCode.REMOVED,
            text="she is no longer in your configuration",
            key=a_planned_hold().key,
            untouched=untouched,
        )
        return Plan(now=at(NOW), account=ACCOUNT, withdrawn=(row,))

    assert "the mentor-checkin draft is taken back: she is" in shown(gone(untouched=True))
    assert "you edited the mentor-checkin draft, so it is left alone" in shown(gone(untouched=False))


def test_two_people_of_one_name_are_written_in_full() -> None:
    lin, wei = a_person("Dr. Lin Chen"), a_person("Dr. Wei Chen")
    text = planned(a_screen(a_row(lin), a_row(wei)), a_season(lin, wei), horizon=TWO_WEEKS).text
    assert "1  Dr. Lin Chen" in text
    assert "2  Dr. Wei Chen" in text


def test_a_broken_template_is_the_first_thing_said() -> None:
    mistake = Problem(file="t/01.j2", line=3, column=1, path="", level="error", message='no word "detial"')
    plan = Plan(now=at(NOW), account=ACCOUNT, problems=(mistake,))
    assert shown(plan).splitlines()[0] == 't/01.j2:3:1: no word "detial"'


def test_ten_lines_keep_their_numbers_in_one_column() -> None:
    people = [a_person(f"Dr. Given {word}ble") for word in "ABCDEFGHIJ"]
    text = planned(a_screen(*(a_row(one) for one in people)), a_season(*people), horizon=TWO_WEEKS).text
    assert "SEND      1  Dr. Able" in text
    assert "         10  Dr. Jble" in text


def test_a_skip_without_an_anchor_still_has_a_touch() -> None:
    assert str(touch_of(a_skip(anchor=None))) == "check-in/elena-marchetti/none/1"
