"""Follow-ups on screen: named as what they are, wherever a first mail of the same cadence stands beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.decide import decide
from outreach.domain.cadences import FollowUp, Kind
from outreach.domain.history import Contact, History, PastDraft, Stage
from outreach.domain.occasions import OccasionKind
from outreach.domain.plans import Plan
from outreach.domain.touches import TouchId
from outreach.reports.explain import explained
from outreach.reports.json import plan_json
from outreach.reports.lying import Found, lying_line, vanished_line
from outreach.reports.plan import planned
from outreach.reports.rows import Rows
from outreach.reports.show import shown_draft, shown_skip
from tests.builders import (
    a_cadence,
    a_conference,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    at,
    day,
    length,
)

SANDOVAL = a_person("Dr. Marisol Sandoval")
FIRST = "conf-request/marisol-sandoval/glws/1"
SECOND = FIRST.replace("/1", "/2")
NOW = at("2026-12-11 07:10")
WORDS = "Subject: {{ earlier.subject }}\n\nDear {{ greeting }},\n\nOnce more.\n"

_ONCE = a_cadence(
    "conf-request", kind=Kind.ASK, before="8 weeks", of=OccasionKind.CONFERENCE, who=["meet"], closes="5 days"
)
CADENCE = replace(
    _ONCE,
    title="request to meet",
    steps=(_ONCE.steps[0], replace(_ONCE.steps[0], number=2, source=WORDS)),
    follow_up=FollowUp(after=length("7 days")),
)
PROJECT = a_project(people=(SANDOVAL,), conferences=(a_conference(meet=["marisol-sandoval"]),), cadences=(CADENCE,))


def sent(touch: str = FIRST, stage: Stage = Stage.SENT) -> PastDraft:
    return a_past_draft(
        touch, stage, kind=Kind.ASK, made="2026-12-02 07:10", changed="2026-12-03 09:00", subject="15 minutes?"
    )


def past(*drafts: PastDraft, heard: bool = True) -> History:
    return replace(a_history(drafts=(sent(), *drafts)), heard_at=NOW if heard else None)


def found(history: History) -> Plan:
    return decide(PROJECT, history, NOW)


def test_the_line_of_a_follow_up_says_since_when_there_was_no_answer() -> None:
    shown = planned(found(past()), PROJECT, horizon=length("14 days").as_timedelta()).text
    text = " ".join(shown.split())
    assert "SEND 1 Dr. Sandoval follow-up, request to meet, no answer since 3 Dec, until 24 Dec" in text
    assert "send it as an answer to your own mail of Thu 3 Dec" in text


def test_a_follow_up_in_full_says_how_to_send_it() -> None:
    (row,) = found(past()).drafts
    shown = shown_draft(row, Rows.of(PROJECT, NOW))
    assert "Subject: Re: 15 minutes?" in shown
    assert "Send it as an answer to your own mail of Thu 3 Dec." in shown


def test_without_an_answer_known_it_says_what_must_be_known_first() -> None:
    (row,) = found(past(heard=False)).drafts
    shown = shown_draft(row, Rows.of(PROJECT, NOW))
    assert "There is no draft until it is known that no answer came:" in shown
    assert "outreach log sandoval no-reply   or   outreach log sandoval reply" in shown


def test_first_and_second_mail_can_be_told_apart_where_one_person_is_explained() -> None:
    reply = Contact(person=SANDOVAL.id, day=day("2026-12-08"), kind="reply", via="email", known_at=NOW)
    history = replace(past(), contacts={SANDOVAL.id: (reply,)})
    text = " ".join(explained(SANDOVAL, found(history), history, PROJECT).split())
    assert "conf-request drafted 2 Dec, sent 3 Dec" in text
    assert "conf-request follow-up, Dr. Sandoval answered on 8 Dec" in text


def test_what_may_never_come_is_not_announced_as_what_comes_next() -> None:
    plan = decide(PROJECT, replace(past(), heard_at=None), at("2026-12-05 07:10"))
    text = planned(plan, PROJECT, horizon=length("14 days").as_timedelta()).text
    assert text == "Nothing for you today.\n"


def test_drafts_that_lie_there_or_did_are_named_as_follow_ups() -> None:
    rows = Rows.of(PROJECT, NOW)
    assert lying_line(sent(SECOND, Stage.ADDRESSED), Found(), rows).text.startswith("follow-up, request to meet,")
    assert vanished_line(sent(SECOND, Stage.GONE), rows).text.startswith("follow-up, request to meet, gone since")
    assert lying_line(sent(FIRST, Stage.ADDRESSED), Found(), rows).text.startswith("request to meet,")


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.ADDRESSED, "the request to meet follow-up is taken back: Dr. Sandoval wrote on 8 Dec"),
        (Stage.EDITED, "you edited the request to meet follow-up, so it is left alone: Dr. Sandoval wrote on 8 Dec"),
    ],
)
def test_what_is_taken_back_is_the_follow_up(stage: Stage, said: str) -> None:
    wrote = Contact(person=SANDOVAL.id, day=day("2026-12-08"), kind="mail", via="email", known_at=NOW)
    history = replace(past(sent(SECOND, stage)), contacts={SANDOVAL.id: (wrote,)})
    (row,) = found(history).withdrawn
    assert Rows.of(PROJECT, NOW).withdrawal(row).text == said


def test_a_silence_in_full_names_the_follow_up() -> None:
    history = replace(past(), planned={SANDOVAL.id: (day("2026-12-20"),)})
    (skip,) = (one for one in found(history).skipped if one.step == 2)
    rows = Rows.of(PROJECT, NOW)
    assert shown_skip(skip, rows) == (
        "NOT NOW  Dr. Marisol Sandoval, follow-up, request to meet: you meet on 20 Dec\n[planned-meeting].\n"
    )
    (line,) = rows.skips([skip])
    assert line.text == "follow-up, request to meet: you meet on 20 Dec"


def test_programs_can_tell_the_silences_of_both_mails_apart() -> None:
    skipped = plan_json(decide(PROJECT, past(), at("2026-12-05 07:10")))["skipped"]
    assert isinstance(skipped, list)
    assert [(one["step"], one["code"], one["text"]) for one in skipped if isinstance(one, dict)] == [
        (1, "already-made", "drafted 2 Dec, sent 3 Dec"),
        (2, "not-due", "if no answer comes, from 10 Dec"),
    ]


def test_a_reminder_is_no_follow_up() -> None:
    reminding = replace(PROJECT, cadences=(replace(CADENCE, follow_up=None, reminders=(length("7 days"),)),))
    rows = Rows.of(reminding, NOW)
    assert rows.named(TouchId.parse(SECOND)) == "request to meet"
    assert Rows.of(PROJECT, NOW).named(TouchId.parse(SECOND)) == "follow-up, request to meet"
