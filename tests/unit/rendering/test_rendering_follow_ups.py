"""The mails that ask once more, read as their readers will: an answer to the first one, short, with an easy no."""

from __future__ import annotations

import email
import re
from dataclasses import replace

import pytest

from outreach.config.shipped import shipped
from outreach.decide import decide
from outreach.domain.cadences import FollowUp, Kind
from outreach.domain.history import SentMail, Stage
from outreach.domain.occasions import OccasionKind
from outreach.domain.plans import PlannedDraft
from outreach.domain.touches import Outcome
from outreach.planning.fold import fold
from outreach.planning.follow_ups import WORDS
from outreach.rendering import mime
from outreach.reports.rows import Rows
from outreach.reports.show import length_of
from tests.builders import (
    a_cadence,
    a_conference,
    a_detail,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    at,
    length,
)
from tests.loaded import loaded

NOW = "2027-01-11 07:10"
FIRST = "conf-request/marisol-sandoval/glws/1"
SUBJECT = "15 minutes at the Great Lakes Winter Symposium?"

SEASON = """\
profile: {signature: Nadia Ferrer}
people:
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty, Great Basin University
conferences:
  - name: Great Lakes Winter Symposium
    id: glws
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    meet:
      - {who: Dr. Sandoval, connection: Your paper on contours., QUESTION}
    sessions:
      - {when: 2027-01-29 10:00 am, length: 75 min, type: disease-site, title: CNS plenary, SPEAKER}
      - {when: 2027-01-30 10:00 am, length: 45 min, type: my poster, title: Audit}
"""
QUESTION = 'question: "which failures you stopped looking for, and why"'
RICH = SEASON.replace("QUESTION", QUESTION).replace("SPEAKER", "speaker: Dr. Sandoval")
THIN = SEASON.replace(", QUESTION", "").replace(", SPEAKER", "")


def second(text: str = RICH, mail: SentMail | None = None, *, subject: str = SUBJECT) -> PlannedDraft:
    """Give the follow-up of a request that was sent on 3 January."""
    project, now = loaded(text), at(NOW)
    first = a_past_draft(FIRST, Stage.SENT, kind=Kind.ASK, made="2027-01-02 07:10", changed="2027-01-03 09:00")
    first = replace(first, subject=subject)
    history = replace(fold((), project, now), drafts={first.touch: first}, heard_at=now)
    if mail is not None:
        history = replace(history, sent_mails={first.key: mail})
    plan = decide(project, history, now)
    assert not plan.problems
    (row,) = (row for row in plan.drafts if row.touch.step == 2)
    return row


def test_a_request_once_more_says_when_asks_in_one_line_and_lets_go_easily() -> None:
    row = second()
    assert (row.outcome, row.findings) == (Outcome.READY, ())
    assert row.draft is not None
    assert row.draft.text == (
        "Dear Dr. Sandoval,\n\n"
        "Once more, and shorter, my earlier mail. Would you have 15 minutes at the Great Lakes Winter Symposium, "
        "whatever time suits you? I would like to ask which failures you stopped looking for, and why.\n\n"
        "If the days are full, a one-word no is fine; I will be at my poster on Saturday.\n\n"
        "Nadia Ferrer\n"
    )


def test_what_the_first_mail_did_without_leaves_no_gap_in_the_second() -> None:
    row = second(THIN)
    assert (row.outcome, row.gaps, row.due.gaps) == (Outcome.READY, (), ())
    assert row.draft is not None
    assert "If you are going, would you have 15 minutes" in row.draft.body
    assert "⟦" not in row.draft.body


# ---- the conversation ----


@pytest.mark.parametrize(
    ("sent_as", "subject"),
    [
        (SUBJECT, f"Re: {SUBJECT}"),
        ("A short question", "Re: A short question"),
        ("Re: A short question", "Re: A short question"),
        ("RE: re:  A short\tquestion", "Re: A short question"),
        ("Re[2]: A short question", "Re: A short question"),
        ("Reading list", "Re: Reading list"),
        ("", f"Re: {SUBJECT}"),
    ],
)
def test_it_bears_the_subject_the_first_was_really_sent_with(sent_as: str, subject: str) -> None:
    row = second(mail=SentMail(id="abc@mail.example.org", thread="t1", subject=sent_as))
    assert row.draft is not None
    assert row.draft.subject == subject


def test_it_lies_in_the_conversation_and_answers_the_mail_itself() -> None:
    row = second(mail=SentMail(id="abc@mail.example.org", thread="18c2f", subject=SUBJECT))
    assert row.draft is not None
    assert row.key is not None
    assert (row.draft.thread, row.draft.in_reply_to) == ("18c2f", "<abc@mail.example.org>")
    read = email.message_from_bytes(mime.compose(row.draft, row.key, addressed=True))
    assert (read["In-Reply-To"], read["References"]) == ("<abc@mail.example.org>", "<abc@mail.example.org>")


@pytest.mark.parametrize("id", ["", "no id at all", "a@b>\r\nBcc: <x@example.org", "a b@c"])
def test_an_id_no_header_can_hold_is_left_out(id: str) -> None:
    row = second(mail=SentMail(id=id, thread="18c2f", subject=SUBJECT))
    assert row.draft is not None
    assert (row.draft.in_reply_to, row.draft.thread) == (None, "18c2f")


def test_the_day_is_named_only_where_the_mail_itself_was_seen() -> None:
    seen = second(mail=SentMail(id="abc@mail.example.org", thread="", subject=SUBJECT)).draft
    assert seen is not None
    assert seen.body.split("\n\n")[1].startswith("Once more, and shorter, my mail of January 3. Would")


def test_where_the_first_mail_was_not_seen_its_owner_is_told_how_to_send_it() -> None:
    row = second()
    rows = Rows.of(loaded(RICH), at(NOW))
    assert row.draft is not None
    assert (row.draft.subject, row.draft.in_reply_to, row.draft.thread) == (f"Re: {SUBJECT}", None, None)
    assert rows.draft(row).more == (("send it as an answer to your own mail of Sun 3 Jan", ""),)
    seen = second(mail=SentMail(id="abc@mail.example.org", thread="", subject=SUBJECT))
    assert rows.draft(seen).more == ()


# ---- the words everybody shares ----

SANDOVAL = a_person("Dr. Marisol Sandoval", at="Northfield")


def shared(kind: Kind, *, earlier: int = 0) -> PlannedDraft:
    """Give the follow-up of a cadence without words of its own; `earlier` ones turn its openings."""
    name = f"follow-up/{kind.value}.j2"
    source = (shipped("templates") / "follow-up" / f"{kind.value}.j2").read_text()
    first = a_cadence("offer", kind=kind, after="1 day", of=OccasionKind.CONFERENCE, who=["meet"], closes="60 days")
    step = replace(first.steps[0], number=2, template=name, source=source)
    cadence = replace(first, steps=(first.steps[0], step), follow_up=FollowUp(after=length("7 days")))
    project = a_project(people=(SANDOVAL,), conferences=(a_conference(meet=["marisol-sandoval"]),), cadences=(cadence,))
    sent = a_past_draft(
        "offer/marisol-sandoval/glws/1", Stage.SENT, kind=kind, made="2027-02-01 09:00", subject="A script"
    )
    old = [
        a_past_draft(f"offer/marisol-sandoval/{one}/1", Stage.SENT, made="2026-01-05 09:00") for one in range(earlier)
    ]
    history = replace(a_history(drafts=[sent, *old]), heard_at=at("2027-02-08 07:10"))
    plan = decide(project, history, at("2027-02-08 07:10"))
    assert not plan.problems
    (row,) = (row for row in plan.drafts if row.touch.step == 2)
    return row


FORBIDDEN = re.compile(
    r"still have not|haven't heard|not heard|no answer (?:yet|so far|came)|did not (?:answer|reply)|"
    r"remind|just (?:checking|following)|circling back|bump|urgent|as soon as|sorry|disappoint",
    re.IGNORECASE,
)


@pytest.mark.parametrize("earlier", [0, 1])
@pytest.mark.parametrize("kind", [Kind.ASK, Kind.GIVE, Kind.LOGISTICS])
def test_the_shared_words_blame_nobody_are_short_and_make_a_no_easy(kind: Kind, earlier: int) -> None:
    row = shared(kind, earlier=earlier)
    assert row.draft is not None
    assert (row.outcome, row.findings) == (Outcome.READY, ())
    assert not FORBIDDEN.search(row.draft.body)
    assert "earlier mail" in row.draft.body
    assert "“A script”" in row.draft.body
    assert re.search(r"\b(?:no|fine|leave it)\b", row.draft.body)
    assert length_of(row.draft.body) <= WORDS[1]


@pytest.mark.parametrize("kind", [Kind.ASK, Kind.GIVE, Kind.LOGISTICS])
def test_the_next_one_reads_otherwise(kind: Kind) -> None:
    first, then = shared(kind).draft, shared(kind, earlier=1).draft
    assert first is not None
    assert then is not None
    assert first.body != then.body


def test_the_shared_words_of_a_request_read_so() -> None:
    row = shared(Kind.ASK)
    assert row.draft is not None
    assert row.draft.body == (
        "Dear Dr. Sandoval,\n\n"
        "My earlier mail may have come in a full week, so here is its question once more. It was “A script”, and "
        "the question still stands.\n\n"
        "If the answer is no, one word is plenty."
    )


def test_a_first_mail_knows_of_no_earlier_one() -> None:
    source = "Subject: A{% if earlier.subject %} second{% endif %} mail\n\nDear {{ greeting }},\n\nHello.\n"
    cadence = a_cadence(
        "offer", after="1 day", of=OccasionKind.CONFERENCE, who=["meet"], closes="60 days", source=source
    )
    project = a_project(people=(SANDOVAL,), conferences=(a_conference(meet=["marisol-sandoval"]),), cadences=(cadence,))
    (row,) = decide(project, a_history(), at("2027-02-02 07:10")).drafts
    assert row.draft is not None
    assert (row.draft.subject, row.draft.in_reply_to) == ("A mail", None)


def test_what_was_noted_for_the_first_mail_serves_the_second_as_well() -> None:
    words = "Subject: x\n\nDear {{ greeting }},\n\n{{ said('topic', 'I would like to understand ….') }}\n"
    first = a_cadence("question", kind=Kind.ASK, every="8 weeks", needs=["topic"])
    steps = (first.steps[0], replace(first.steps[0], number=2, source=words))
    cadence = replace(first, steps=steps, follow_up=FollowUp(after=length("7 days")))
    project = a_project(people=(SANDOVAL,), cadences=(cadence,))
    sent = a_past_draft(
        "question/marisol-sandoval/since-2026-11-01/1", Stage.SENT, kind=Kind.ASK, made="2027-02-01 09:00"
    )
    noted = replace(a_detail("your arcs", person="marisol-sandoval", occasion=None, field="topic"), touch=sent.touch)
    history = replace(a_history(drafts=[sent], details=[noted]), heard_at=at("2027-02-08 07:10"))
    rows = [row for row in decide(project, history, at("2027-02-08 07:10")).drafts if row.touch.step == 2]
    assert [row.draft.body for row in rows if row.draft] == [
        "Dear Dr. Sandoval,\n\nI would like to understand your arcs."
    ]
