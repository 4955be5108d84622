from __future__ import annotations

import json
from dataclasses import replace

import pytest

from outreach.domain.findings import Problem
from outreach.domain.messages import DraftRef, Fingerprint
from outreach.domain.plans import (
    Applied,
    CreateDraft,
    CreateHold,
    Failure,
    MoveHold,
    Plan,
    PlannedDraft,
    Receipt,
    ReleaseHold,
    RewriteDraft,
    Withdrawal,
    WithdrawDraft,
)
from outreach.domain.touches import Outcome, SkipCode
from outreach.reports.check import fine
from outreach.reports.json import check_json, listing_json, person_json, plan_json
from outreach.reports.news import told
from outreach.reports.places import relative
from outreach.reports.plan import planned
from outreach.reports.run import ran
from tests.builders import NOW, a_cadence, a_touch, at
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

KEY = a_planned_hold().key
REF = DraftRef("draft-1", Fingerprint("as written"))


def created(row: PlannedDraft, link: str = "/w/drafts/a.eml", *, addressed: bool = True) -> Receipt:
    assert row.draft is not None
    action = CreateDraft(key=KEY, generation=0, draft=row.draft, row=row)
    return Receipt(action=action, ref="draft-1", link=link, addressed=addressed)


def rewritten(row: PlannedDraft, *, addressed: bool) -> Receipt:
    assert row.draft is not None
    return Receipt(action=RewriteDraft(key=KEY, ref=REF, draft=row.draft, row=row), addressed=addressed)


def held(title: str = "weekly review") -> Receipt:
    return Receipt(action=CreateHold(key=KEY, generation=0, hold=a_hold(title)), link="holds/a.ics")


def taken_back() -> Withdrawal:
    return Withdrawal(touch=a_touch(), what="draft", code=SkipCode.REMOVED, text="gone", key=KEY, ref=REF)


def shown(applied: Applied, plan: Plan) -> str:
    return ran(applied, plan, a_season(), root="/w").text


def test_a_run_lists_what_it_made_and_says_that_nothing_was_sent() -> None:
    row = a_row()
    applied = Applied(run=1, receipts=(created(row), held()))
    assert (
        shown(applied, a_screen(row))
        == """\
Sunday 22 November 2026, 19:10 Central.
SEND     1  Dr. Oyelaran  drafts/a.eml
HOLD     2  Sun 29 Nov  holds/a.ics
1 draft, 1 hold, nothing sent. Running again would change nothing.
Write it in your mail program: outreach open 1      Take it all back: outreach undo 1
"""
    )


def test_a_run_with_nothing_to_do_is_one_line() -> None:
    assert shown(Applied(run=1), a_screen()) == "Nothing for you today.\n"


def test_an_unaddressed_draft_says_why_and_where() -> None:
    row = a_row(outcome=Outcome.UNADDRESSED, findings=[a_finding()])
    text = shown(Applied(run=1, receipts=(created(row, addressed=False),)), a_screen(row))
    assert "CHECK    1  Dr. Oyelaran  names another program" in text
    assert "            drafts/a.eml" in text


def test_a_draft_left_without_address_by_apply_is_to_be_checked() -> None:
    row = a_row()
    text = shown(Applied(run=1, receipts=(created(row, "", addressed=False),)), a_screen(row))
    assert "CHECK    1  Dr. Oyelaran  check-in, 8 weeks" in text


def test_what_still_waits_is_listed_too() -> None:
    text = shown(Applied(run=1), a_screen(a_row(outcome=Outcome.NEEDS, needs=(NEWS,)), a_row(JONAH, Outcome.UPCOMING)))
    assert "FILL IN  1  Dr. Oyelaran" in text
    assert "Jonah" not in text
    assert text.splitlines()[-1] == 'Next: outreach news "…"'


def test_everything_a_run_can_do_is_counted() -> None:
    first, second = a_row(), a_row(JONAH)
    move = Receipt(action=MoveHold(key=KEY, ref=a_planned_hold().ref, hold=a_hold("prepare")), link="")  # type: ignore[arg-type]
    back = Receipt(action=WithdrawDraft(key=KEY, ref=REF, withdrawal=taken_back()))
    receipts = (rewritten(first, addressed=True), rewritten(second, addressed=False), move, back)
    text = shown(Applied(run=1, receipts=receipts, stopped="The disk is full."), a_screen(first, second))
    assert "1 finished, 1 written again, 1 hold moved, 1 taken back, nothing sent." in text
    assert "The disk is full." in text
    assert "Running again" not in text


@pytest.mark.parametrize("kind", ["draft", "hold", "withdrawal"])
def test_what_failed_is_held_back_and_tried_again(kind: str) -> None:
    row = a_row()
    assert row.draft is not None
    actions = {
        "draft": CreateDraft(key=KEY, generation=0, draft=row.draft, row=row),
        "hold": CreateHold(key=KEY, generation=0, hold=a_hold()),
        "withdrawal": WithdrawDraft(key=KEY, ref=REF, withdrawal=taken_back()),
    }
    failure = Failure(action=actions[kind], code="failed", text="the network is away; run again later")  # type: ignore[arg-type]
    applied = Applied(run=1, failures=(failure,))
    text = shown(applied, a_screen())
    done = "taken back" if kind == "withdrawal" else "made"
    assert f"could not be {done}: the network is away; the next run tries again" in " ".join(text.split())
    assert "1 item failed" in text
    assert plan_json(a_screen(), applied)["applied"]


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        (
            "unanswered",
            "Google, making a draft: it broke; it may have been done all the same; run again, it looks first",
            "perhaps made, perhaps not: it broke; the next run looks first",
        ),
        (
            "failed",
            "Google, making a draft: Google asks to go slower; nothing was changed",
            "could not be made: Google asks to go slower; nothing was changed; the next run tries again",
        ),
        ("touched", "Gmail: you changed it, so it is left as it is", "Dr. Oyelaran Gmail: you changed it"),
    ],
)
def test_what_went_wrong_is_said_once(code: str, text: str, told: str) -> None:
    row = a_row()
    assert row.draft is not None
    action = CreateDraft(key=KEY, generation=0, draft=row.draft, row=row)
    failure = Failure(action=action, code=code, text=text, retry=code != "touched")
    assert told in " ".join(shown(Applied(run=1, failures=(failure,)), a_screen()).split())


def test_paths_are_written_as_seen_from_the_workspace() -> None:
    assert relative("/w/drafts/a.eml", "/w") == "drafts/a.eml"
    assert relative("file:///w/drafts/a.eml", "/w") == "drafts/a.eml"
    assert relative("https://mail.example.org/1", "/w") == "https://mail.example.org/1"


def test_json_holds_what_the_contract_says() -> None:
    row = a_row(MARCHETTI, Outcome.UNADDRESSED, findings=[a_finding()], gaps=(NEWS,))
    plan = replace(
        a_screen(row, a_row(JONAH, Outcome.NEEDS, needs=(NEWS,)), holds=[a_planned_hold()], skipped=[a_skip()]),
        withdrawn=(taken_back(),),
        problems=(Problem(file="a", line=1, column=2, path="x", level="note", message="m"),),
    )
    found = json.loads(json.dumps(plan_json(plan)))
    assert list(found) == ["version", "now", "observed", "problems", "drafts", "holds", "withdrawn", "skipped"]
    assert found["now"] == "2026-11-22T19:10:00-06:00"
    assert list(found["drafts"][0]) == [
        *("touch", "cadence", "person", "anchor", "step", "kind", "state", "opens", "best", "closes", "closes_at"),
        *("send", "reason", "in_reply_to", "attachments", "to", "subject", "body", "times", "needs"),
        *("gaps", "findings"),
    ]
    assert found["drafts"][0]["findings"] == [
        {
            "rule": "R104",
            "name": "other-program",
            "level": "block",
            "message": "names another program",
            "where": "body:3:14",
            "fix": "",
        }
    ]
    assert found["drafts"][1]["to"] == ["jonah-adeyemi@northfield.example.edu"]
    assert found["drafts"][1]["body"] is None
    assert found["holds"][0]["state"] == "ready"
    assert found["holds"][0]["start"] == "2026-11-29T17:00:00-06:00"
    assert found["withdrawn"][0]["code"] == "removed"
    assert found["skipped"][0]["rule"] == "M404"


def test_json_of_a_run_adds_what_was_applied() -> None:
    row = a_row()
    release = ReleaseHold(key=KEY, ref=a_planned_hold().ref, withdrawal=taken_back())  # type: ignore[arg-type]
    applied = Applied(run=12, receipts=(created(row), held(), Receipt(action=release)))
    found = json.loads(json.dumps(plan_json(a_screen(row), applied)))["applied"]
    assert found["run"] == 12
    assert found["created"][0] == {
        "touch": str(row.touch),
        "draft": "draft-1",
        "link": "/w/drafts/a.eml",
        "addressed": True,
    }
    assert found["held"][0]["part"] == "hold"
    assert found["withdrawn"][0]["what"] == "draft"
    assert found["failed"] == []


def test_drafts_in_json_are_sorted_by_rank() -> None:
    late, soon = a_row(OYELARAN, rank=(2,)), a_row(JONAH, rank=(1,))
    drafts = json.loads(json.dumps(plan_json(a_screen(a_row(MARCHETTI), late, soon))))["drafts"]
    assert [one["person"] for one in drafts] == ["jonah-adeyemi", "samuel-oyelaran", "elena-marchetti"]


def test_other_json_says_its_version() -> None:
    plan = a_screen(a_row(), skipped=[a_skip(OYELARAN)])
    listing = planned(plan, a_season(), horizon=at(NOW) - at("2026-11-08"))
    rows = json.loads(json.dumps(listing_json(listing, plan.now)))["rows"]
    assert rows[0] == {
        "number": 1,
        "word": "SEND",
        "head": "Dr. Oyelaran",
        "text": "check-in, 8 weeks since 27 Sep, until 6 Dec",
        "touch": "check-in/samuel-oyelaran/since-2026-11-16/1",
        "part": None,
    }
    person = json.loads(json.dumps(person_json(OYELARAN, plan)))
    assert (len(person["drafts"]), len(person["skipped"])) == (1, 1)
    assert check_json(()) == {"version": 1, "problems": []}


def test_news_says_who_hears_it_first() -> None:
    cadence = a_cadence("check-in", needs=("news",))
    skips = [
        a_skip(JONAH, SkipCode.NOT_DUE, "later", rule=None, next="2026-12-13"),
        a_skip(MARCHETTI, SkipCode.OFF, "off", rule=None),
    ]
    plan = a_screen(a_row(cadence=cadence), skipped=skips)
    assert told(plan, a_season(cadences=[cadence])) == "Told once each, when due: Dr. Oyelaran now, Jonah 13 Dec."
    assert told(plan, a_season()) == "Nobody is due to hear it yet."


def test_a_good_configuration_is_one_line() -> None:
    text = fine(a_season(), a_screen(a_row()))
    assert text == "config.yaml is fine: 3 people; 1 cadence on for ms4, 1 concerns someone."
