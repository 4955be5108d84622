from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import After, Cadence, On
from outreach.domain.occasions import Anchor, OccasionKind
from outreach.planning.wording import not_due, reason, said
from tests.builders import a_cadence, a_person, a_view, a_window, an_occasion, an_occurrence, day, length

SAM = a_person("Dr. Samuel Oyelaran")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-09-27", "27 Sep"),
        ("2027-02-24", "24 Feb"),
        ("2027-05-24", "24 May"),
        ("2027-05-25", "25 May 2027"),
        ("2025-11-22", "22 Nov 2025"),
    ],
)
def test_a_far_day_is_told_with_its_year(text: str, words: str) -> None:
    assert said(day(text), day("2026-11-22")) == words


@pytest.mark.parametrize(
    ("cadence", "kind", "code", "text"),
    [
        (a_cadence("thanks", after="1 day"), OccasionKind.INTERVIEW, "after-interview", "thanks, Harbor State, 2 Dec"),
        (a_cadence("ask", before="4 weeks"), OccasionKind.CONFERENCE, "before-conference", "ask, Harbor State, 2 Dec"),
        (a_cadence("note", trigger=On(day=day("2026-12-02"))), None, "on", "note"),
        (replace(a_cadence("note", trigger=On()), title=""), None, "on", "note"),
        (a_cadence("re", trigger=After(length("1 day"), None, Anchor.TOUCH)), None, "after-touch", "re"),
    ],
)
def test_a_reason_has_a_code_and_a_sentence(cadence: Cadence, kind: OccasionKind | None, code: str, text: str) -> None:
    occasion = an_occasion(kind=kind) if kind else None
    window = a_window(closes=None)
    found = reason(an_occurrence(SAM, cadence, occasion=occasion), window, a_view(), late=False)
    assert (found.code, found.text) == (code, text)


def test_an_occasion_without_a_day_is_told_by_its_name() -> None:
    occurrence = an_occurrence(SAM, a_cadence("ask", before="4 weeks"), occasion=replace(an_occasion(), days=None))
    assert not_due(replace(occurrence, window=None), a_view()).text == "no date yet, Harbor State"
