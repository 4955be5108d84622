"""Signatures: once, with the owner's name, and true today."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.people import Phase
from outreach.guardrails import signature
from outreach.guardrails.rule import Context
from tests.builders import a_due, a_me, a_project, a_view, an_occurrence
from tests.unit.guardrails.mails import a_mail

WRONG: tuple[tuple[str, ...], ...] = (
    ("Maya Okafor\nMS-3, Lakeshore",),
    ("Maya Okafor, MS III",),
    ("Maya Okafor\nM3 student",),
    ("Maya Okafor\nThird year medical student",),
    ("Maya Okafor\nPGY-1",),
    ("Maya Okafor\nIntern, Lakeshore",),
    ("Maya Okafor\nResident physician",),
    ("J. Doe",),
    (
        "Maya Okafor",
        "Thank you.\n\nSincerely,\nMaya Okafor",
    ),
    (
        "Maya Okafor",
        "Thank you.\n\nMaya",
    ),
    (
        "Best,\nMaya Okafor",
        "Thank you.\n\nKind regards,",
    ),
    ("Maya Okafor\nChief resident at Lakeshore",),
    (
        "Maya Okafor",
        "Thank you.\n\nWarmly,\nMaya Okafor, MS4\nLakeshore",
    ),
    ("Maya Okafor\nOMS-II",),
)
RIGHT: tuple[tuple[str, ...], ...] = (
    ("Maya Okafor\nMS4",),
    ("Best wishes,\nMaya Okafor\nFourth-year medical student",),
    ("Maya Okafor\nMedical student, Lakeshore",),
    ("Maya",),
    ("Maya Okafor\nMember, Association of Residents in Radiation Oncology",),
    ("Maya Okafor\nIncoming PGY-1",),
    (
        "Maya Okafor, MD candidate",
        "Best wishes for the move.",
    ),
    (
        "Maya Okafor",
        "Dear Dr. Quill,\n\nThank you very much.",
    ),
    (
        "Maya Okafor",
        "Thanks again.\n\nSee you there.",
    ),
    ("Maya Okafor\nM.S., M.D. candidate",),
    ("Maya Okafor\nMS4 | Class of 2027",),
    ("Maya Okafor\nP.O. Box 3, M5 Building",),
)

CONTEXT = Context(view=a_view(now="2026-12-02 18:30"))


def said(below: str, body: str = "Thank you.", *, context: Context = CONTEXT) -> list[str]:
    return [one.message for one in signature.RULE.check(replace(a_mail(body), signature=below), context)]


@pytest.mark.parametrize("texts", WRONG)
def test_a_signature_of_another_of_another_year_or_twice_is_found(texts: tuple[str, ...]) -> None:
    assert said(*texts)


@pytest.mark.parametrize("texts", RIGHT)
def test_a_signature_that_is_true_and_alone_is_fine(texts: tuple[str, ...]) -> None:
    assert said(*texts) == []


@pytest.mark.parametrize(
    ("phase", "below", "fine"),
    [
        (Phase.PGY2, "Maya Okafor, PGY-2", True),
        (Phase.PGY2, "Maya Okafor\nResident, Radiation Oncology", True),
        (Phase.PGY2, "Maya Okafor\nMD candidate", False),
        (Phase.PGY3, "Maya Okafor, PGY-2", False),
        (Phase.PGY1, "Maya Okafor\nTransitional year intern", True),
        (Phase.PGY5, "Maya Okafor\nAttending physician", False),
        (Phase.ATTENDING, "Maya Okafor\nAssistant Professor", True),
        (Phase.ATTENDING, "Maya Okafor\nPGY-9", False),
        (Phase.MS2, "Maya Okafor\n2nd-year medical student", True),
        (Phase.MS2, "Maya Okafor\nfifth-year medical student", True),
    ],
)
def test_the_phase_is_todays(phase: Phase, below: str, fine: bool) -> None:
    context = Context(view=a_view(a_project(me=a_me(phase=phase))))
    assert (said(below, context=context) == []) is fine


def test_the_phase_moves_on_by_itself() -> None:
    me = a_me(phase=Phase.MS4, graduates="2027-05-20")
    before, after = (Context(view=a_view(a_project(me=me), now=on)) for on in ("2027-03-01", "2027-08-01"))
    assert said("Maya Okafor, MS4", context=before) == []
    assert said("Maya Okafor, MS4", context=after) == [
        'the signature says "MS4", and you are PGY1; mend it under profile: signature:'
    ]


def test_a_missing_signature_is_said_of_drafts_and_not_of_any_text() -> None:
    due = a_due(an_occurrence())
    assert said("", context=replace(CONTEXT, due=due)) == ["no signature; write one under profile: signature:"]
    assert said("") == []


def test_two_dashes_in_the_text_begin_a_second_signature() -> None:
    assert said("Maya Okafor", "Thank you.\n--\nMaya") == ["signed twice, once in the text below --; delete that one"]


def test_without_a_project_the_sender_tells_the_name() -> None:
    assert said("Maya Okafor", "Thank you.\n\nMaya", context=Context()) == [
        'signed twice, "Maya" and the signature below; delete it in the text'
    ]
