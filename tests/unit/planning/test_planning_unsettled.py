"""A draft whose mailbox did not say whether it made it: looked for, waited for, and asked for once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.facts import DraftCreated, DraftIntended, Fact, Failed, ProvidersUsed
from outreach.domain.messages import Draft, Key
from outreach.domain.touches import Outcome
from outreach.planning.fold import fold
from outreach.planning.unsettled import unsettled
from tests.builders import a_project, a_view, at
from tests.planned import a_draft, a_row

ASKED = "2026-12-02 18:31"
KEY = Key("k" * 32)


def facts(*more: Fact, mail: str = "gmail") -> tuple[Fact, ...]:
    draft = a_draft(addressed=False)
    return (
        ProvidersUsed(at=at("2026-12-02 18:30"), mail=mail, holds="local", account="maya@example.org"),
        DraftIntended(
            at=at(ASKED),
            key=KEY,
            touch=draft.touch,
            generation=0,
            kind=Kind.THANKS,
            subject=draft.subject,
            fingerprint=draft.fingerprint,
        ),
        *more,
    )


def judged(known: tuple[Fact, ...], now: str, draft: Draft | None = None) -> tuple[Outcome, str]:
    history = fold(known, a_project(), at(now))
    view = replace(a_view(), history=history, now=at(now))
    row = unsettled(a_row(draft or a_draft(), history), view)
    return row.outcome, row.due.reason.text


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        ("2026-12-02 18:31", Outcome.DEFERRED),
        ("2026-12-02 19:00", Outcome.DEFERRED),
        ("2026-12-02 19:01", Outcome.READY),
        ("2026-12-03 07:10", Outcome.READY),
    ],
)
def test_it_is_asked_for_again_only_when_a_listing_can_prove_that_it_was_never_made(now: str, outcome: Outcome) -> None:
    assert judged(facts(), now)[0] is outcome


def test_it_says_until_when_it_is_looked_for() -> None:
    text = "the mailbox did not say whether it made the draft; looked for again after 19:01"
    assert judged(facts(), ASKED) == (Outcome.DEFERRED, text)


def test_files_say_at_once_what_is_there() -> None:
    assert judged(facts(mail="local"), ASKED)[0] is Outcome.READY


@pytest.mark.parametrize(
    ("code", "outcome"),
    [("failed", Outcome.READY), ("unanswered", Outcome.DEFERRED), ("touched", Outcome.DEFERRED)],
)
def test_only_a_certain_no_is_asked_again_at_once(code: str, outcome: Outcome) -> None:
    said = Failed(at=at(ASKED), key=KEY, code=code, text="429")
    assert judged(facts(said), "2026-12-02 18:35")[0] is outcome


def test_asked_again_it_is_waited_for_again() -> None:
    again = facts()[1]
    known = (*facts(), replace(again, at=at("2026-12-02 19:10")))
    assert judged(known, "2026-12-02 19:30")[0] is Outcome.DEFERRED


def test_what_the_mailbox_cannot_take_is_not_offered_again_as_it_is() -> None:
    said = Failed(at=at(ASKED), key=KEY, code="rejected", text="Invalid To header")
    assert judged(facts(said), "2026-12-03 07:10") == (
        Outcome.REFUSED,
        "the mailbox did not take it: Invalid To header",
    )


def test_with_other_words_it_is_offered_again() -> None:
    said = Failed(at=at(ASKED), key=KEY, code="rejected", text="Invalid To header")
    assert judged(facts(said), "2026-12-03 07:10", a_draft(subject="Thank you"))[0] is Outcome.READY


def test_what_lies_there_is_not_waited_for() -> None:
    bare = a_draft(addressed=False).fingerprint
    made = DraftCreated(at=at(ASKED), key=KEY, ref="r-1", fingerprint=bare)
    assert judged(facts(made), ASKED)[0] is Outcome.READY
