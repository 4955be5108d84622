"""The counting, by hand-made texts; and the figures of the half that nobody tunes by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from outreach.guardrails import GUARDRAILS
from outreach.guardrails.rule import TextRule
from tests.corpus.__main__ import main
from tests.corpus.figures import LENIENT, RULES, STRICT, Count, counted, failing, is_judged, table, wilson
from tests.corpus.reading import built, found_in
from tests.corpus.records import Labelled, corpus


def a_text(expect: str = "", near: str = "", either: str = "", *, whole: bool = False, place: str = "") -> Labelled:
    def codes(text: str) -> frozenset[str]:
        return frozenset(text.split())

    return Labelled(
        id=f"x-{len(expect)}{len(near)}",
        text="Some words.",
        whole=whole,
        expect=codes(expect),
        near=codes(near),
        either=codes(either),
        said={"in": place} if place else {},
    )


@pytest.mark.parametrize(
    ("rule", "text", "judged"),
    [
        ("R103", a_text(), True),
        ("R103", a_text(either="R103"), False),
        ("R103", a_text(expect="R103", either="R103"), True),
        ("R103", a_text(place="note"), False),
        ("P303", a_text(), False),
        ("P303", a_text(near="P303", place="note"), True),
        ("C203", a_text(), False),
        ("C203", a_text(near="C203"), True),
        ("C203", a_text(whole=True), True),
    ],
)
def test_which_text_judges_which_rule(rule: str, text: Labelled, judged: bool) -> None:
    assert is_judged(rule, text) is judged


def test_found_missed_and_wrongly_found_are_counted() -> None:
    texts = [a_text("R103"), a_text("R103 R104"), a_text(near="R103"), a_text()]
    said = {id(texts[0]): {"R103"}, id(texts[1]): {"R104"}, id(texts[2]): {"R103"}}
    count = counted(texts, lambda one: frozenset(said.get(id(one), ())))["R103"]
    assert (count.found, count.expected, count.false, count.silent) == (1, 2, 1, 2)
    assert (count.recall, count.precision, count.is_enough) == (0.5, 0.5, False)
    assert (count.missed, count.alarms) == ([texts[1]], [texts[2]])


def test_a_rule_that_finds_nothing_is_not_precise() -> None:
    count = counted([a_text("R103")], lambda _: frozenset())["R103"]
    assert (count.recall, count.precision) == (0.0, 0.0)


def test_the_bars_are_those_of_the_levels() -> None:
    counts = counted([], lambda _: frozenset())
    assert (counts["M401"].bar, counts["P302"].bar, counts["M410"].bar) == (STRICT, STRICT, LENIENT)


def test_only_rules_that_are_at_work_can_fail() -> None:
    counts = counted([a_text("R103"), a_text("M401")], lambda _: frozenset())
    rows = list(table(counts.values(), frozenset({"R103"})))
    assert failing(counts.values(), frozenset({"R103"})) == ["R103"]
    assert [row for row in rows if row.startswith("R103") and row.endswith("TOO LITTLE")]
    assert "M401" in rows[-1]
    assert rows[-1].startswith("not built yet:")


@pytest.mark.parametrize(
    ("hits", "tries", "low", "high"), [(0, 0, 0.0, 1.0), (10, 10, 0.72, 1.0), (0, 10, 0.0, 0.28), (95, 100, 0.89, 0.98)]
)
def test_small_samples_say_how_small_they_are(hits: int, tries: int, low: float, high: float) -> None:
    assert wilson(hits, tries) == pytest.approx((low, high), abs=0.005)


def test_every_rule_about_the_words_of_one_draft_is_in_the_corpus() -> None:
    words = {rule.id for rule in GUARDRAILS if isinstance(rule, TextRule) and rule.id[0] in "RCPM"}
    # by who it goes to and what a program said, not by its words
    assert words - set(RULES) <= {"R107", "R108", "R109", "M404"}


def test_no_text_of_the_corpus_is_too_much_for_a_rule() -> None:
    assert sum(len(found_in(one)) for one in corpus()) > 0


def test_the_tune_half_is_shown_with_what_was_missed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--tune", "C202"]) == 0
    printed = capsys.readouterr().out
    assert "tune half" in printed
    assert "C202" in printed
    assert "R103  " not in printed


# Rules that do not reach their bars yet, with what they miss and wrongly find: `make corpus` fails until this is empty.
# Counted anew when detectors were mended by five thousand more sentences for practice. Whoever mends a rule lowers its
# counts or takes it out; nothing is added.
SHORT_OF_THEIR_BARS = {
    "C201": (1, 4),
    "C212": (3, 12),
    "C213": (6, 5),
    "P302": (1, 3),
    "P304": (6, 7),
    "M401": (6, 4),
    "M402": (0, 1),
    "M403": (7, 2),
    "M407": (1, 2),
    "M409": (2, 5),
    "M411": (5, 1),
}


def test_the_test_half_reaches_its_bars_or_gets_no_worse(told: Callable[[str], None]) -> None:
    half = [one for one in corpus() if not one.is_tuned]
    counts = counted(half, found_in)
    for line in table(counts.values(), built()):
        told(line)
    # only counts: whoever mends a rule mends it by the other half and by its meaning
    short = {rule: numbers(counts[rule]) for rule in failing(counts.values(), built())}
    worse = {rule: now for rule, now in short.items() if not at_most(now, SHORT_OF_THEIR_BARS.get(rule, (0, 0)))}
    assert worse == {}


def numbers(count: Count) -> tuple[int, int]:
    """Give how many were missed and how many wrongly found: numbers alone, also where a test fails."""
    return count.expected - count.found, count.false


def at_most(now: tuple[int, int], before: tuple[int, int]) -> bool:
    return now[0] <= before[0] and now[1] <= before[1]
