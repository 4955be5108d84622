"""What the owner decided in so many words, and what it does to clocks, gates and drafts that lie there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from outreach.domain.cadences import Kind, Missed
from outreach.domain.facts import (
    Booked,
    Dismissed,
    DraftCreated,
    DraftIntended,
    Fact,
    LedgerMade,
    Paused,
    Promised,
    Resumed,
    Seen,
    Snoozed,
    StateSeen,
)
from outreach.domain.history import History, Stage
from outreach.domain.messages import Fingerprint, key
from outreach.domain.occasions import Commitment
from outreach.domain.project import Project
from outreach.domain.stages import Dues, View
from outreach.domain.touches import SkipCode, TouchId
from outreach.guardrails.engine import plan_rules
from outreach.planning.aliases import Aliases
from outreach.planning.fold import fold
from outreach.planning.gates import snoozed
from outreach.planning.making import past_drafts
from outreach.planning.planner import plan
from tests.builders import (
    a_cadence,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_touch,
    a_view,
    a_window,
    an_occurrence,
    at,
    day,
)

SAM = a_person("Dr. Samuel Oyelaran", last=day("2026-09-27"))
CHECK_IN = replace(a_cadence("mentor-checkin", every="8 weeks"), title="check-in")
PROJECT = a_project(people=(SAM,), cadences=(CHECK_IN,))
NOW = "2026-12-03 08:00"
TOUCH = a_touch("mentor-checkin/samuel-oyelaran/since-2026-09-27/1")
MADE = LedgerMade(at=at("2026-11-16 08:00"))


def seen(*facts: Fact, now: str = NOW, project: Project = PROJECT) -> View:
    return a_view(project, fold((MADE, *facts), project, at(now)), now=now)


def dues(*facts: Fact, now: str = NOW, project: Project = PROJECT) -> Dues:
    return plan(seen(*facts, now=now, project=project), rules=plan_rules(project), horizon=timedelta(days=14))


def silence(*facts: Fact, now: str = NOW, project: Project = PROJECT) -> tuple[SkipCode, date | None, str]:
    found = dues(*facts, now=now, project=project)
    assert not found.due
    (skip,) = found.skipped
    return skip.code, skip.next, skip.anchor or ""


def no(when: str = "2026-12-01 08:00", *, once: bool = False) -> Dismissed:
    return Dismissed(at=at(when), touch=TOUCH, once=once)


def test_without_a_word_the_check_in_is_due() -> None:
    (due,) = dues().due
    assert due.touch == TOUCH


def test_a_no_later_than_the_last_touch_silences_that_clock_for_good() -> None:
    assert silence(no()) == (SkipCode.DISMISSED, None, "since-2026-09-27")
    assert silence(no(), now="2027-11-03 08:00")[0] is SkipCode.DISMISSED


def test_a_touch_after_the_no_starts_the_clock_again() -> None:
    met = a_project(people=(replace(SAM, last=day("2026-12-02")),), cadences=(CHECK_IN,))
    code, next_, anchor = silence(no(), project=met)
    assert (code, anchor) == (SkipCode.NOT_DUE, "since-2026-12-02")
    assert next_ is not None


def test_not_this_time_restarts_the_clock_that_day() -> None:
    code, next_, anchor = silence(no(once=True))
    assert (code, anchor) == (SkipCode.NOT_DUE, "since-2026-12-01")
    assert next_ is not None
    assert day("2027-01-22") <= next_ <= day("2027-02-03")


def test_without_any_touch_a_plain_no_restarts_the_clock_too() -> None:
    unknown = a_project(people=(replace(SAM, last=None),), cadences=(CHECK_IN,))
    first = a_touch("mentor-checkin/samuel-oyelaran/since-2026-11-16/1")
    said = Dismissed(at=at("2027-02-01 08:00"), touch=first)
    assert silence(said, now="2027-02-02 08:00", project=unknown)[2] == "since-2027-02-01"


@pytest.mark.parametrize("touch", [None, TOUCH])
def test_a_snooze_silences_until_its_day_and_moves_the_due_day_there(touch: TouchId | None) -> None:
    until = day("2027-01-28")
    said = Snoozed(at=at("2026-12-01 08:00"), until=until, person=None if touch else SAM.id, touch=touch)
    assert silence(said) == (SkipCode.SNOOZED, until, "since-2026-09-27")
    (due,) = dues(said, now="2027-01-28 08:00").due
    assert (due.touch, due.window.opens, due.late) == (TOUCH, until, False)


@pytest.mark.parametrize("touch", [None, TOUCH])
def test_resuming_ends_a_snooze(touch: TouchId | None) -> None:
    said = Snoozed(at=at("2026-12-01 08:00"), until=day("2027-01-28"), person=None if touch else SAM.id, touch=touch)
    assert dues(said, Resumed(at=at("2026-12-02 08:00"), person=SAM.id)).due


def test_a_later_snooze_wins() -> None:
    long, short = (
        Snoozed(at=at("2026-12-01 08:00"), until=day(until), person=SAM.id) for until in ("2027-05-01", "2026-12-02")
    )
    assert dues(long, short).due


def test_a_snooze_beyond_its_time_says_so() -> None:
    thanks = replace(a_cadence("interview-thanks", after="0 days"), missed=Missed.SKIP)
    view = a_view(a_project(people=(SAM,), cadences=(thanks,)), a_history(snoozed={SAM.id: day("2027-05-01")}), now=NOW)
    occurrence = an_occurrence(SAM, thanks, window=a_window("2026-12-01", "2026-12-06"))
    skip = snoozed(occurrence, view)
    assert skip is not None
    assert (skip.next, skip.text) == (None, "snoozed until 1 May; its time is over by then")


@pytest.mark.parametrize(
    ("until", "next_", "words"),
    [("2027-02-15", "2027-02-15", "is paused until 15 Feb"), (None, None, "is paused until you resume")],
)
def test_a_pause_silences_until_its_day_or_until_resumed(until: str | None, next_: str | None, words: str) -> None:
    said = Paused(at=at("2026-12-01 08:00"), person=SAM.id, until=day(until) if until else None)
    (skip,) = dues(said).skipped
    assert (skip.code, skip.rule, skip.next) == (SkipCode.PAUSED, "R106", day(next_) if next_ else None)
    assert words in skip.text
    assert dues(said, Resumed(at=at("2026-12-02 08:00"), person=SAM.id)).due


def test_the_longer_of_two_pauses_counts() -> None:
    written = a_project(people=(replace(SAM, pause_until=day("2027-03-01")),), cadences=(CHECK_IN,))
    said = Paused(at=at("2026-12-01 08:00"), person=SAM.id, until=day("2027-02-15"))
    assert dues(said, project=written).skipped[0].next == day("2027-03-01")


@pytest.mark.parametrize(
    ("history", "code"),
    [
        (a_history(dismissed=[TOUCH]), SkipCode.DISMISSED),
        (a_history(dismissed=[TOUCH], passed_over={TOUCH: day("2026-12-01")}), SkipCode.DISMISSED),
        (a_history(snoozed={SAM.id: day("2027-05-01")}), SkipCode.SNOOZED),
        (a_history(snoozed_touches={TOUCH: day("2027-05-01")}), SkipCode.SNOOZED),
        (a_history(paused={SAM.id: date.max}), SkipCode.PAUSED),
    ],
)
@pytest.mark.parametrize("stage", [Stage.UNADDRESSED, Stage.ADDRESSED, Stage.EDITED])
def test_a_draft_that_lies_there_is_no_longer_wanted(history: History, code: SkipCode, stage: Stage) -> None:
    draft = a_past_draft(str(TOUCH), stage, made="2026-12-01 07:10")
    last = {SAM.id: fold((MADE,), PROJECT, at(NOW)).contacts[SAM.id]}
    view = a_view(PROJECT, replace(history, drafts={TOUCH: draft}, contacts=last), now=NOW)
    ((past, skip),) = plan(view, rules=plan_rules(PROJECT), horizon=timedelta(days=14)).unwanted
    assert (past.touch, past.is_untouched, skip.code) == (TOUCH, stage is not Stage.EDITED, code)


def test_a_vanished_draft_that_was_refused_silences_nothing_any_more() -> None:
    other = a_past_draft("mentor-checkin/samuel-oyelaran/since-2026-07-01/1", Stage.GONE, changed="2026-12-01 08:00")
    last = {SAM.id: fold((MADE,), PROJECT, at(NOW)).contacts[SAM.id]}
    asked = a_history(drafts=[other])
    refused = a_history(drafts=[other], dismissed=[other.touch])
    codes = []
    for history in (asked, refused):
        view = a_view(PROJECT, replace(history, contacts=last), now=NOW)
        found = plan(view, rules=plan_rules(PROJECT), horizon=timedelta(days=14))
        codes.append([skip.code for skip in found.skipped])
    assert codes == [[SkipCode.OPEN_DRAFT], []]


def test_what_vanished_and_then_is_said_to_be_sent_was_sent_when_it_vanished() -> None:
    name = key("me@example.org", TOUCH, "draft", 0)
    made = at("2026-11-22 07:10")
    facts = (
        DraftIntended(
            at=made,
            key=name,
            touch=TOUCH,
            generation=0,
            kind=Kind.UPDATE,
            subject="News",
            fingerprint=Fingerprint("as written"),
        ),
        DraftCreated(at=made, key=name, ref="one", fingerprint=Fingerprint("as written")),
        StateSeen(at=at("2026-11-25 07:10"), key=name, state=Seen.GONE),
        StateSeen(at=at("2026-12-03 07:10"), key=name, state=Seen.SENT),
    )
    draft = past_drafts(facts, Aliases.of(PROJECT))[name]
    assert (draft.stage, draft.changed_at) == (Stage.SENT, at("2026-11-25 07:10"))


def test_a_booked_meeting_makes_rhythms_wait_and_then_counts() -> None:
    said = Booked(at=at("2026-12-01 08:00"), person=SAM.id, day=day("2026-12-10"), starts=at("2026-12-10 15:00"))
    assert silence(said)[0] is SkipCode.PLANNED_MEETING
    after = seen(said, now="2026-12-10 18:00").history.last_contact(SAM.id)
    assert after is not None
    assert (after.day, after.kind) == (day("2026-12-10"), "meeting")
    assert dues(said, replace(said, at=at("2026-12-02 08:00"), cancelled=True)).due


def test_a_booked_meeting_of_a_day_takes_the_latest_time_and_the_files_win() -> None:
    first = Booked(at=at("2026-12-01 08:00"), person=SAM.id, day=day("2026-12-10"), starts=at("2026-12-10 15:00"))
    second = replace(first, at=at("2026-12-02 08:00"), starts=at("2026-12-10 16:00"), minutes=20)
    (meeting,) = seen(first, second).history.booked
    assert meeting.when.at is not None
    assert (meeting.id, meeting.when.at.hour, str(meeting.length)) == ("samuel-oyelaran-2026-12-10", 16, "20 minutes")
    written = replace(PROJECT, meetings=(replace(meeting, path="config.yaml:9"),))
    assert seen(first, project=written).history.booked == ()


def test_promises_are_commitments_until_they_are_done() -> None:
    made = Promised(at=at("2026-12-01 08:00"), person=SAM.id, what="A literature screen", due=day("2027-01-27"))
    again = Promised(at=at("2026-12-02 08:00"), person=SAM.id, what="a literature screen")
    (open_,) = seen(made, again).history.promises
    assert (open_.id, open_.to, open_.due, open_.done) == (
        "a-literature-screen-samuel-oyelaran",
        SAM.id,
        day("2027-01-27"),
        None,
    )
    (done,) = seen(made, replace(again, done=day("2026-12-02"))).history.promises
    assert (done.what, done.due, done.status, done.done) == (
        "A literature screen",
        day("2027-01-27"),
        "done",
        day("2026-12-02"),
    )


def test_a_promise_that_stands_in_the_files_is_the_files_to_say() -> None:
    made = Promised(at=at("2026-12-01 08:00"), person=SAM.id, what="a screen", due=day("2027-01-27"))
    written = Commitment(id="a-screen-samuel-oyelaran", what="a screen", to=SAM.id, due=day("2027-02-01"))
    assert seen(made, project=replace(PROJECT, commitments=(written,))).history.promises == ()


def test_what_was_said_follows_a_person_who_was_renamed() -> None:
    renamed = a_project(people=(replace(a_person("Dr. Sam Oyelaran", last=day("2026-09-27")), was=(SAM.id,)),))
    facts = (
        Promised(at=at("2026-12-01 08:00"), person=SAM.id, what="a screen"),
        Booked(at=at("2026-12-01 08:00"), person=SAM.id, day=day("2026-12-10")),
        Paused(at=at("2026-12-01 08:00"), person=SAM.id),
        Snoozed(at=at("2026-12-01 08:00"), until=day("2027-05-01"), touch=TOUCH),
        no(),
    )
    history = seen(*facts, project=renamed).history
    assert history.promises[0].to == history.booked[0].people[0] == "sam-oyelaran"
    assert set(history.paused) == {"sam-oyelaran"}
    assert {one.person for one in (*history.snoozed_touches, *history.dismissed)} == {"sam-oyelaran"}
    assert history.dismissed_on == dict.fromkeys(history.dismissed, day("2026-12-01"))


def test_what_is_said_later_than_now_is_not_said_yet() -> None:
    history = seen(no("2026-12-04 08:00"), Paused(at=at("2026-12-04 08:00"), person=SAM.id)).history
    assert (history.dismissed, history.paused) == (frozenset(), {})
