"""All rules at once over any text: findings and never exceptions, in time that grows with the text and no faster."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.stages import View
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.engine import about, findings
from outreach.guardrails.rule import Context, TextRule
from tests.bench.guarding import MOST, a_crowd, drafts, measured
from tests.unit.guardrails.mails import a_mail

VIEW = a_crowd(12, 6)
CONTEXTS = (about(drafts(VIEW, 2)[0].due, VIEW), about(drafts(VIEW, 2)[1].due, VIEW), Context(view=VIEW), Context())
WHERE = re.compile(r"(subject|body):([1-9]\d*):([1-9]\d*)|")
NAMES = [one.name.full for one in VIEW.project.people[:4]] + [one.short for one in VIEW.project.programs[:3]]

# what rules look for, and what texts are made of that nobody typed on purpose
PIECES = [
    *NAMES,
    *(
        "Dr. ",
        "Mr. ",
        "Prof",
        "et al.",
        "Ph.D.",
        "pt. ",
        "e.g. ",
        "A. ",
        "Dear ",
        "Hi ",
        "Thank you",
        "I ",
        "you",
        "we ",
    ),
    *(
        "rank",
        "first",
        "list",
        "number one",
        "Match",
        "if you ",
        "would ",
        "our patient ",
        "MRN ",
        "year-old",
        "T4",
        "Gy",
    ),
    *("Monday", "Tuesday, December 3, 2026", "3:00 pm EST", "at 4", "2025", "RSNA ", "ASTRO ", "last week", "tomorrow"),
    *("attached", "my CV", "https://", "http://localhost:1/", "www.", ".com", "@", "a@b.example.org", "?token="),
    *("⟦", "⟧", 'your note: "', "{{", "}}", "[", "]", "<", ">", '"', "'", "’", "(", ")", "«", "%(", "$", "#"),
    *("\n", "\n\n", "\r\n", "\t", " ", "    ", "\n> ", "\n--\n", "\n- ", "On Monday X wrote:\n"),
    *(".", ",", "!", "?", ";", ":", "-", "–", "…", "/", "\\", "*", "_", "0", "7", "12", "999", "1,000.5"),
    *("\x00", "\x1f", "\u200b", "\u202e", "\u2066", "\u2028", "\ufeff", "\ud800", "\u0301", "é", "ß", "Ł", "İ", "ﬀ"),
    *("доктор", "Δρ", "د.", "医師", "ｆｕｌｌ", "𝒟𝓇", "😀", "а", "е", "xn--"),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.text(max_size=200))
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")


def a_text(subject: str, body: str) -> Draft:
    return a_mail(body, subject=subject, to=VIEW.project.people[:1])


def assert_is_told_well(one: Finding, subject: str, body: str) -> None:
    """Say what is wrong with a finding: its place is in the text, and it is one line of what can be seen."""
    place = WHERE.fullmatch(one.where)
    assert place is not None, one
    if place[1]:
        text = {"subject": subject, "body": body}[place[1]].replace("\r\n", "\n").replace("\r", "\n")
        lines = unicodedata.normalize("NFC", text).split("\n")
        assert int(place[2]) <= len(lines), one
        assert int(place[3]) <= len(lines[int(place[2]) - 1]) + 1, one
    assert one.message, one
    assert one.level is not Level.OFF, one
    assert not UNSEEN.search(one.sentence), one


@given(TEXTS, TEXTS, st.sampled_from(CONTEXTS))
@settings(max_examples=400)
def test_any_text_gives_findings_that_can_be_told(subject: str, body: str, context: Context) -> None:
    for one in findings(a_text(subject, body), context):
        assert_is_told_well(one, subject, body)


@given(st.lists(st.sampled_from(PIECES), min_size=200, max_size=400))
@settings(max_examples=3)
def test_a_hundred_thousand_characters_of_anything_give_findings(pieces: list[str]) -> None:
    body = "".join(pieces)
    body = (body * (100_000 // max(len(body), 1) + 1))[:100_000]
    for one in findings(a_text(body[:1_000], body), CONTEXTS[0]):
        assert_is_told_well(one, body[:1_000], body)


@given(TEXTS, TEXTS)
@settings(max_examples=50)
def test_the_same_text_gives_the_same_findings(subject: str, body: str) -> None:
    again = [findings(a_text(subject, body), CONTEXTS[0]) for _ in range(2)]
    assert again[0] == again[1]


SMALL, LARGE = 4_000, 16_000
# four times the text may take four times the time; sixteen times would be its square
MOST_TIMES = 9
QUICK = 0.05


def taken(act: Callable[[], object]) -> float:
    """Give the quicker of two times: what else the machine does only ever adds."""
    times = []
    for _ in range(2):
        begun = time.process_time()
        act()
        times.append(time.process_time() - begun)
    return min(times)


def of_length(piece: str, length: int) -> Draft:
    return a_text("", (piece * (length // len(piece) + 1))[:length])


def all_rules(piece: str, length: int) -> float:
    return taken(lambda: findings(of_length(piece, length), CONTEXTS[0]))


def one_rule(rule: TextRule, piece: str, length: int) -> float:
    return taken(lambda: tuple(rule.check(of_length(piece, length), CONTEXTS[0])))


def slow_rules(piece: str) -> list[str]:
    """Name the rules that take more than their share of a longer text."""
    named = []
    for rule in (one for one in GUARDRAILS if isinstance(one, TextRule)):
        small, large = (one_rule(rule, piece, length) for length in (SMALL, LARGE))
        if large > QUICK and large > MOST_TIMES * small:
            named.append(f"{rule.name} ({rule.id}): {small:.3f} s, {large:.3f} s")
    return named


ALONE = sorted({piece if piece.strip() else piece * 3 for piece in PIECES} | {"a", "A", "Aa ", "a.", "1 ", "I am. "})


@pytest.mark.parametrize("pieces", [ALONE[number::8] for number in range(8)], ids=range(8))
def test_a_longer_text_takes_its_share_of_time_and_no_more(pieces: list[str]) -> None:
    slow = {}
    for piece in pieces:
        small, large = (all_rules(piece, length) for length in (SMALL, LARGE))
        if large > QUICK and large > MOST_TIMES * small:
            slow[piece] = slow_rules(piece)
    assert not any(slow.values()), slow


def test_a_draft_passes_all_rules_in_milliseconds(told: Callable[[str], None]) -> None:
    view: View = a_crowd()
    figure = measured(view, drafts(view))
    told(f"{figure}")
    # the budget is for a machine that does nothing else
    assert figure.seconds < 4 * MOST, figure
