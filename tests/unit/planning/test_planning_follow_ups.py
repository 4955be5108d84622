"""When somebody is written to once more: after what, from when to when, and everything that silences it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.decide import decide
from outreach.domain.cadences import Cadence, FollowUp, Kind
from outreach.domain.history import Absence, Contact, History, PastDraft, Stage
from outreach.domain.messages import Key
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import CadenceId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.touches import Detail, Outcome, Skip, TouchId
from outreach.guardrails.engine import plan_rules
from outreach.planning.adopting import draft_places
from outreach.planning.expecting import expected
from outreach.planning.planner import plan
from tests.builders import (
    a_cadence,
    a_conference,
    a_contact,
    a_history,
    a_meeting,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    at,
    day,
    length,
)

SANDOVAL = a_person("Dr. Marisol Sandoval")
FIRST = "conf-request/marisol-sandoval/glws/1"
SECOND, THIRD = FIRST.replace("/1", "/2"), FIRST.replace("/1", "/3")
SENT = "2026-12-03 09:00"
LATE = "2026-12-11 07:10"
WORDS = "Subject: {{ earlier.subject }}\n\nDear {{ greeting }},\n\nOnce more, my {{ earlier.mail }}.\n"

REQUEST = a_cadence(
    "conf-request",
    kind=Kind.ASK,
    before="8 weeks",
    of=OccasionKind.CONFERENCE,
    who=["meet"],
    closes="5 days",
    needs=["connection"],
    source="Subject: Fifteen minutes?\n\nDear {{ greeting }},\n\nWould you have fifteen minutes?\n",
)
RHYTHM = a_cadence("monthly-question", kind=Kind.ASK, every="8 weeks", closes="14 days")


def asking_again(cadence: Cadence = REQUEST, *, after: str = "7 days", most: int = 1) -> Project:
    """Give a season in which one cadence asks again."""
    steps = [replace(cadence.steps[0], number=number, source=WORDS) for number in range(2, most + 2)]
    rule = FollowUp(after=length(after), most=most)
    again = replace(cadence, follow_up=rule, steps=(cadence.steps[0], *steps))
    conference = a_conference(meet=["marisol-sandoval"])
    return a_project(people=(SANDOVAL,), conferences=(conference,), cadences=(again,))


def sent(touch: str = FIRST, on: str = SENT) -> PastDraft:
    return a_past_draft(touch, Stage.SENT, kind=Kind.ASK, made="2026-12-02 07:10", changed=on, subject="15 minutes?")


def past(
    *drafts: PastDraft,
    heard: str | None = LATE,
    contacts: Iterable[Contact] = (),
    said: Mapping[str, str] | None = None,
    touch: str | None = FIRST,
) -> History:
    """Give what happened; `said` are fields the owner noted, with the day."""
    details = tuple(
        Detail(text="so", field=field, person=SANDOVAL.id, on=day(on), touch=TouchId.parse(touch) if touch else None)
        for field, on in (said or {}).items()
    )
    history = a_history(drafts=drafts or (sent(),), details=details)
    known = {SANDOVAL.id: tuple(contacts)}
    return replace(history, contacts=known, heard_at=at(heard) if heard else None)


def decided(history: History | None = None, now: str = LATE, *, project: Project | None = None) -> Plan:
    return decide(project or asking_again(), history or past(), at(now))


def follow_up_in(found: Plan, touch: str = SECOND) -> PlannedDraft | Skip:
    """Give the one line about a follow-up; that there is just one is part of every test."""
    rows = [row for row in found.drafts if str(row.touch) == touch]
    id = TouchId.parse(touch)
    silent = [one for one in found.skipped if (one.cadence, one.anchor, one.step) == (id.cadence, id.anchor, id.step)]
    lines: tuple[PlannedDraft | Skip, ...] = (*rows, *silent)
    assert len(lines) == 1, lines
    return lines[0]


def silence_of(history: History | None = None, now: str = LATE, *, project: Project | None = None) -> tuple[str, str]:
    line = follow_up_in(decided(history, now, project=project))
    assert isinstance(line, Skip), line
    return str(line.code), line.text


def due_of(history: History | None = None, now: str = LATE, *, project: Project | None = None) -> PlannedDraft:
    line = follow_up_in(decided(history, now, project=project))
    assert isinstance(line, PlannedDraft), line
    return line


def lines_of(found: Plan) -> set[int]:
    return {row.touch.step for row in found.drafts} | {one.step for one in found.skipped if one.what == "draft"}


# ---- when ----


@pytest.mark.parametrize("stage", [Stage.ADDRESSED, Stage.UNADDRESSED, Stage.EDITED, Stage.GONE, Stage.DELETED])
def test_nothing_is_expected_before_the_first_mail_was_sent(stage: Stage) -> None:
    assert lines_of(decided(past(replace(sent(), stage=stage)))) == {1}


def test_a_cadence_that_does_not_ask_again_expects_nothing_more() -> None:
    project = replace(asking_again(), cadences=(REQUEST,))
    assert lines_of(decided(project=project)) == {1}


@pytest.mark.parametrize(
    ("now", "line"),
    [
        ("2026-12-04 07:10", ("not-due", "if no answer comes, from 10 Dec")),
        ("2026-12-09 23:59", ("not-due", "if no answer comes, from 10 Dec")),
        ("2026-12-10 00:00", Outcome.READY),
        ("2026-12-24 23:59", Outcome.READY),
        ("2026-12-25 00:00", ("missed-window", "the time for it ended on 24 Dec")),
    ],
)
def test_it_is_due_for_two_weeks_from_the_day_it_opens(now: str, line: tuple[str, str] | Outcome) -> None:
    found = follow_up_in(decided(past(heard=now), now))
    assert line == ((str(found.code), found.text) if isinstance(found, Skip) else found.outcome)


def test_business_days_count_open_days_only() -> None:
    project = asking_again(after="5 business days")
    line = follow_up_in(decided(now="2026-12-04 07:10", project=project))
    assert isinstance(line, Skip)
    assert line.next == day("2026-12-10")


@pytest.mark.parametrize(
    ("sent_on", "closes"),
    [("2026-12-28", "2027-01-18"), ("2027-01-07", "2027-01-22"), ("2027-01-15", "2027-01-22")],
)
def test_before_an_occasion_it_ends_a_week_ahead(sent_on: str, closes: str) -> None:
    opens = day(sent_on) + timedelta(days=7)
    now = f"{opens} 07:10"
    row = due_of(past(sent(on=f"{sent_on} 09:00"), heard=now), now)
    assert (row.due.window.opens, row.due.window.closes) == (opens, day(closes))


def test_before_an_occasion_it_ends_with_the_first_mails_own_time() -> None:
    early = replace(REQUEST, window=replace(REQUEST.window, closes=length("20 days")))
    row = due_of(
        past(sent(on="2026-12-28 09:00"), heard="2027-01-05 07:10"), "2027-01-05 07:10", project=asking_again(early)
    )
    assert row.due.window.closes == day("2027-01-09")


@pytest.mark.parametrize("now", ["2027-01-17 07:10", "2027-01-23 07:10", "2027-01-24 07:10"])
def test_a_request_sent_too_close_to_the_day_is_not_repeated(now: str) -> None:
    found = silence_of(past(sent(on="2027-01-16 09:00"), heard=now), now)
    assert found == ("missed-window", "sent on 16 Jan, and then Great Lakes Winter Symposium is too near")


def test_after_an_occasion_only_its_own_two_weeks_count() -> None:
    after = a_cadence("offer", kind=Kind.GIVE, after="1 day", of=OccasionKind.CONFERENCE, who=["meet"], closes="9 days")
    touch = "offer/marisol-sandoval/glws/1"
    history = past(sent(touch, "2027-02-03 09:00"), heard="2027-02-12 07:10")
    found = decided(history, "2027-02-12 07:10", project=asking_again(after, after="7 days"))
    row = follow_up_in(found, touch.replace("/1", "/2"))
    assert isinstance(row, PlannedDraft)
    assert (row.due.window.opens, row.due.window.closes) == (day("2027-02-10"), day("2027-02-24"))


def test_the_second_time_counts_from_the_first_follow_up() -> None:
    project = asking_again(most=2)
    drafts = (sent(), sent(SECOND, "2026-12-12 09:00"))
    found = decided(past(*drafts, heard="2026-12-18 07:10"), "2026-12-18 07:10", project=project)
    third = follow_up_in(found, THIRD)
    assert isinstance(third, Skip)
    assert (str(third.code), third.next) == ("not-due", day("2026-12-19"))
    again = decided(past(*drafts, heard="2026-12-19 07:10"), "2026-12-19 07:10", project=project)
    assert isinstance(follow_up_in(again, THIRD), PlannedDraft)


def test_the_last_one_is_the_last() -> None:
    found = decided(past(sent(), sent(SECOND, "2026-12-12 09:00")), "2027-01-10 07:10")
    assert lines_of(found) == {1, 2}


# ---- rhythms and fixed days ----

QUESTION = "monthly-question/marisol-sandoval/since-{}/1"


def test_in_a_rhythm_only_the_mail_that_was_sent_last_is_followed_up() -> None:
    old, new = QUESTION.format("2026-08-01"), QUESTION.format("2026-10-01")
    history = past(sent(old, "2026-10-01 09:00"), sent(new, SENT))
    found = decided(history, project=asking_again(RHYTHM))
    rows = {str(row.touch) for row in found.drafts if row.touch.is_later}
    assert rows == {new.replace("/1", "/2")}
    assert not [one for one in found.skipped if one.step > 1]


def test_a_follow_up_in_a_rhythm_is_neither_periodic_nor_overdue() -> None:
    row = follow_up_in(
        decided(past(sent(QUESTION.format("2026-10-01"))), project=asking_again(RHYTHM)),
        QUESTION.format("2026-10-01").replace("/1", "/2"),
    )
    assert isinstance(row, PlannedDraft)
    occurrence = row.due.occurrence
    assert (occurrence.since, occurrence.overdue, occurrence.cadence.is_periodic) == (None, 0.0, False)


@pytest.mark.parametrize(("stage", "count"), [(Stage.ADDRESSED, 1), (Stage.EDITED, 1)])
def test_a_rhythm_that_asks_no_more_wants_no_follow_up_back(stage: Stage, count: int) -> None:
    lying = replace(sent(QUESTION.format("2026-10-01").replace("/1", "/2")), stage=stage)
    first = sent(QUESTION.format("2026-10-01"))
    found = decided(past(first, lying), project=replace(asking_again(), cadences=(RHYTHM,)))
    assert [(one.code, one.text) for one in found.withdrawn] == [
        ("removed", "nothing of this rhythm is followed up any more")
    ] * count


def test_a_follow_up_whose_first_mail_is_not_known_is_left_alone() -> None:
    lying = replace(sent(SECOND), stage=Stage.ADDRESSED)
    history = replace(past(), drafts={lying.touch: lying})
    assert decided(history).withdrawn == ()


# ---- what silences it ----


def came(text: str, *, known: str | None = "", via: str = "email", outbound: bool = False, key: str = "") -> Contact:
    """Give a touch of theirs: "2026-12-08 mail"; known at noon that day, or never, when it stands in a file."""
    contact = a_contact(SANDOVAL.id, text, outbound=outbound)
    moment = None if known is None else at(known or f"{contact.day} 12:00")
    return replace(contact, via=via, known_at=moment, source="they wrote", key=Key(key))


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        (came("2026-12-08 reply"), "Dr. Sandoval answered on 8 Dec"),
        (came("2026-12-08 mail"), "Dr. Sandoval wrote on 8 Dec"),
        (came("2026-12-08 meeting", via="in person"), "you met on 8 Dec"),
        (came("2026-12-08 touch", known=None, via=""), "you were in touch on 8 Dec"),
        (came("2026-12-03 mail", known="2026-12-04 07:10"), "Dr. Sandoval wrote on 3 Dec"),
        (came("2026-12-03 reply", known=None), "Dr. Sandoval answered on 3 Dec"),
        (came("2026-12-02 reply", key=sent().key), "Dr. Sandoval answered on 2 Dec"),
    ],
)
def test_whatever_came_of_it_ends_it(contact: Contact, text: str) -> None:
    assert silence_of(past(contacts=[contact])) == ("replied", text)


@pytest.mark.parametrize(
    "contact",
    [
        came("2026-12-02 mail"),
        came("2026-12-02 reply", key="another"),
        came("2026-12-03 mail", known="2026-12-03 08:00"),
        came("2026-12-03 meeting", known=None, via="in person"),
    ],
)
def test_what_came_before_it_does_not_count(contact: Contact) -> None:
    assert due_of(past(contacts=[contact])).outcome is Outcome.READY


def test_an_answer_is_not_asked_about_once_the_follow_up_was_sent() -> None:
    history = past(sent(), sent(SECOND, "2026-12-11 09:00"), contacts=[came("2026-12-14 reply")])
    assert silence_of(history, "2026-12-15 07:10") == ("already-made", "drafted 2 Dec, sent 11 Dec")


def test_the_owners_own_second_mail_counts_as_the_follow_up() -> None:
    mine = came("2026-12-07 mail", outbound=True)
    assert silence_of(past(contacts=[mine])) == ("already-made", "you wrote to Dr. Sandoval again on 7 Dec")


@pytest.mark.parametrize(
    "mine",
    [
        replace(came("2026-12-07 thanks", outbound=True), source="sent"),
        came("2026-12-07 mail", outbound=True, key="a draft of ours"),
        came("2026-12-03 mail", outbound=True),
    ],
)
def test_drafts_of_ours_about_something_else_do_not(mine: Contact) -> None:
    assert due_of(past(contacts=[mine])).outcome is Outcome.READY


@pytest.mark.parametrize("where", ["file", "word", "calendar"])
def test_a_meeting_ahead_makes_it_needless(where: str) -> None:
    project, history = asking_again(), past()
    meeting = a_meeting("2026-12-20 16:00", "marisol-sandoval")
    if where == "file":
        project = replace(project, meetings=(meeting,))
    elif where == "word":
        history = replace(history, booked=(meeting,))
    else:
        history = replace(history, planned={SANDOVAL.id: (day("2026-12-20"),)})
    assert silence_of(history, project=project) == ("planned-meeting", "you meet on 20 Dec")


def test_a_no_that_was_told_ends_the_cadence_for_this_occasion() -> None:
    found = decided(past(said={"declined": "2026-12-08"}))
    codes = {(one.step, str(one.code), one.text) for one in found.skipped if one.cadence == "conf-request"}
    assert codes == {
        (1, "declined", "Dr. Sandoval declined on 8 Dec"),
        (2, "declined", "Dr. Sandoval declined on 8 Dec"),
    }


@pytest.mark.parametrize("touch", [None, "conf-request/marisol-sandoval/last-year/1", "offer/marisol-sandoval/glws/1"])
def test_a_no_to_something_else_does_not(touch: str | None) -> None:
    assert due_of(past(said={"declined": "2026-12-08"}, touch=touch)).outcome is Outcome.READY


@pytest.mark.parametrize(
    ("history", "code"),
    [
        (replace(past(), bounced={str(SANDOVAL.email): day("2026-12-04")}), "bad-address"),
        (replace(past(), paused={SANDOVAL.id: day("2027-02-01")}), "paused"),
        (replace(past(), snoozed={SANDOVAL.id: day("2026-12-20")}), "snoozed"),
        (replace(past(), dismissed=frozenset({TouchId.parse(SECOND)})), "dismissed"),
        (replace(past(), absent={SANDOVAL.id: Absence(until=day("2026-12-21"), on=day("2026-12-04"))}), "away"),
    ],
)
def test_what_silences_every_mail_silences_a_follow_up(history: History, code: str) -> None:
    assert silence_of(history)[0] == code


def test_a_cadence_that_is_off_follows_nothing_up() -> None:
    project = asking_again()
    off = replace(project, cadences=(replace(project.cadences[0], on=False),))
    assert silence_of(project=off)[0] == "off"


def test_who_is_no_longer_to_be_met_is_not_asked_again() -> None:
    assert lines_of(decided(project=replace(asking_again(), conferences=(a_conference(),)))) == set()


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        (Stage.ADDRESSED, "drafted 11 Dec, waiting in your drafts; no answer since 3 Dec"),
        (Stage.DELETED, "drafted 11 Dec, deleted by you 12 Dec"),
    ],
)
def test_it_is_made_once(stage: Stage, text: str) -> None:
    second = replace(sent(SECOND), stage=stage, made_at=at(LATE), changed_at=at("2026-12-12 08:00"))
    assert silence_of(past(sent(), second, heard="2026-12-13 07:10"), "2026-12-13 07:10") == ("already-made", text)


# ---- whether it is known that no answer came ----


@pytest.mark.parametrize(
    ("heard", "said", "outcome"),
    [
        (None, {}, Outcome.NEEDS),
        ("2026-12-10 07:09", {}, Outcome.NEEDS),
        ("2026-12-10 07:10", {}, Outcome.READY),
        (LATE, {}, Outcome.READY),
        (None, {"no_reply": "2026-12-02"}, Outcome.NEEDS),
        (None, {"no_reply": "2026-12-03"}, Outcome.READY),
        (None, {"no_reply": "2026-12-11"}, Outcome.READY),
    ],
)
def test_nothing_is_drafted_unless_it_is_known(heard: str | None, said: dict[str, str], outcome: Outcome) -> None:
    assert due_of(past(heard=heard, said=said)).outcome is outcome


def test_mail_read_before_it_opened_says_nothing_of_today() -> None:
    row = due_of(past(heard="2026-12-09 23:00"), "2026-12-10 07:10")
    assert row.outcome is Outcome.NEEDS


def test_what_is_asked_names_the_day_and_both_answers() -> None:
    row = due_of(past(heard=None))
    (asked,) = row.due.needs
    assert (asked.field, asked.ask) == ("no_reply", "did Dr. Sandoval answer your mail of 3 Dec?")
    assert asked.fill == "outreach log sandoval no-reply   or   outreach log sandoval reply"
    assert (row.draft, row.due.reason.text) == (None, "follow-up, conf request, sent 3 Dec, until 24 Dec")


def test_the_reason_says_since_when_there_was_no_answer() -> None:
    reason = due_of().due.reason
    assert (reason.code, reason.text) == ("no-answer", "follow-up, conf request, no answer since 3 Dec, until 24 Dec")


# ---- drafts that lie there ----


def idle(stage: Stage, history: History) -> list[tuple[str, bool]]:
    second = replace(sent(SECOND), stage=stage, made_at=at(LATE), changed_at=at(LATE))
    lying = replace(history, drafts={**history.drafts, second.touch: second})
    return [(str(one.code), one.untouched) for one in decided(lying, "2026-12-13 07:10").withdrawn]


@pytest.mark.parametrize(
    ("stage", "untouched"), [(Stage.ADDRESSED, True), (Stage.UNADDRESSED, True), (Stage.EDITED, False)]
)
@pytest.mark.parametrize(
    ("history", "code"),
    [
        (past(contacts=[came("2026-12-12 reply")]), "replied"),
        (past(contacts=[came("2026-12-12 meeting", via="in person")]), "replied"),
        (past(contacts=[came("2026-12-12 mail", outbound=True)]), "already-made"),
        (past(said={"declined": "2026-12-12"}), "declined"),
        (replace(past(), booked=(a_meeting("2026-12-20 16:00", "marisol-sandoval"),)), "planned-meeting"),
        (replace(past(), bounced={str(SANDOVAL.email): day("2026-12-12")}), "bad-address"),
        (replace(past(), paused={SANDOVAL.id: day("2027-02-01")}), "paused"),
    ],
)
def test_a_waiting_follow_up_goes_when_it_is_needless_and_an_edited_one_is_flagged(
    history: History, code: str, stage: Stage, untouched: bool
) -> None:
    assert idle(stage, history) == [(code, untouched)]


def test_an_automatic_answer_takes_no_follow_up_back() -> None:
    away = Absence(until=day("2026-12-16"), on=day("2026-12-12"))
    assert idle(Stage.ADDRESSED, replace(past(), absent={SANDOVAL.id: away})) == []


# ---- which job makes it ----

CHECKIN = CadenceId("mentor-checkin")


@pytest.mark.parametrize(
    ("only", "steps"),
    [
        (None, {1, 2}),
        (Selection(follow_ups=True), {2}),
        (Selection(cadences=frozenset({REQUEST.id})), {1, 2}),
        (Selection(cadences=frozenset({CHECKIN})), set()),
        (Selection(cadences=frozenset({CHECKIN}), follow_ups=True), {2}),
    ],
)
def test_a_job_makes_the_follow_ups_of_its_cadences_or_those_of_all(only: Selection | None, steps: set[int]) -> None:
    view = a_view(asking_again(), past(), LATE)
    assert {one.touch.step for one in expected(view, only, timedelta(days=14))} == steps


@pytest.mark.parametrize(("touch", "count"), [(FIRST, 0), (SECOND, 1)])
def test_the_job_for_follow_ups_takes_back_follow_ups_only(touch: str, count: int) -> None:
    project = asking_again()
    gone = replace(project, conferences=(a_conference(),))
    lying = replace(sent(touch), stage=Stage.ADDRESSED)
    history = a_history(drafts=[sent(), lying])
    dues = plan(
        a_view(gone, history, LATE), rules=plan_rules(gone), horizon=timedelta(days=14), only=Selection(follow_ups=True)
    )
    assert len(dues.unwanted) == count


@pytest.mark.parametrize(
    ("cadence", "touch"), [(REQUEST, SECOND), (RHYTHM, QUESTION.format("2026-10-01").replace("/1", "/2"))]
)
def test_a_rebuilt_ledger_knows_a_follow_up_by_its_key(cadence: Cadence, touch: str) -> None:
    key = sent(touch).key
    found = draft_places({key}, (), a_view(asking_again(cadence), a_history(), LATE))
    assert str(found[key].touch) == touch
