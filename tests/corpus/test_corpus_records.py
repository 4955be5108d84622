"""The corpus itself: enough of everything, half of it faults, and a form that is read without guessing."""

from __future__ import annotations

from collections import Counter

import pytest

from outreach.domain.cadences import Kind
from tests.corpus import cast
from tests.corpus.figures import GRAVE, RULES, is_judged
from tests.corpus.records import Labelled, corpus, parsed


def judged() -> list[Labelled]:
    return [one for one in corpus() if not one.is_practice]


def sentences() -> list[Labelled]:
    return [one for one in judged() if not one.whole]


def mails() -> list[Labelled]:
    return [one for one in judged() if one.whole]


def test_there_are_enough_sentences_and_whole_mails() -> None:
    assert len(sentences()) >= 420
    assert len(mails()) >= 80


def test_every_text_has_its_own_id_and_its_own_words() -> None:
    assert [id for id, count in Counter(one.id for one in corpus()).items() if count > 1] == []
    assert all(one.text.strip() for one in corpus())


@pytest.mark.parametrize("texts", [sentences(), mails()], ids=["sentences", "mails"])
def test_half_must_trigger(texts: list[Labelled]) -> None:
    share = sum(bool(one.expect) for one in texts) / len(texts)
    assert 0.45 <= share <= 0.55


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_enough_faults_and_near_misses(rule: str) -> None:
    least = 12 if rule in GRAVE else 8
    assert sum(rule in one.expect for one in judged()) >= least
    assert sum(rule in one.near for one in judged()) >= least


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_judged_in_both_halves(rule: str) -> None:
    about = [one for one in judged() if is_judged(rule, one)]
    for half in (True, False):
        texts = [one for one in about if one.is_tuned is half]
        assert any(rule in one.expect for one in texts)
        assert any(rule not in one.expect for one in texts)


def test_the_halves_are_halves() -> None:
    assert 0.45 <= sum(one.is_tuned for one in judged()) / len(judged()) <= 0.55


def test_no_label_says_two_things() -> None:
    assert [one.id for one in corpus() if one.expect & one.near] == []
    named = {code for one in corpus() for code in one.expect | one.near}
    assert named - set(RULES) <= {"R108"}


def test_whole_mails_are_of_every_kind_good_and_faulty() -> None:
    for faulty in (True, False):
        kinds = {
            cast.cadence(one.said.get("owner", ""), one.said["cadence"]).kind
            for one in mails()
            if bool(one.expect) is faulty
        }
        assert kinds >= {Kind.THANKS, Kind.ASK, Kind.UPDATE, Kind.LOGISTICS, Kind.GIVE, Kind.REPAIR}


def test_the_cast_is_large_and_its_names_are_hard() -> None:
    project = cast.project()
    assert len(project.people) >= 30
    assert len(project.programs) >= 12
    assert any(count > 1 for count in project.surname_counts.values())
    names = [one.name for one in project.people]
    assert {"Long", "Park", "Young", "Rose", "Case", "Best", "Early"} <= {name.surname for name in names}
    shorts = [one.short for one in project.programs]
    assert any(a != b and b.startswith(f"{a} ") for a in shorts for b in shorts)
    assert all((one.email or "").endswith(("example.org", "example.edu")) for one in project.people)


def test_labels_contexts_and_texts_are_read() -> None:
    lines = [
        "# a comment",
        "defaults: to Dr. Rose; either R104",
        "x101-01 expect R101, C201; near M401; on 2027-01-12; either M407",
        "    Subject: Two words",
        "",
        "    Dear Dr. Rose,",
        "",
        "x101-02 near R101; to Dr. Case",
        "    One line.",
        "    ---",
        "    Another mail.",
    ]
    first, second = parsed(lines, whole=True)
    labels = [sorted(codes) for codes in (first.expect, first.near, first.either)]
    assert labels == [["C201", "R101"], ["M401"], ["M407", "R104"]]
    assert (first.subject, first.body, first.beside) == ("Two words", "Dear Dr. Rose,", "")
    assert first.said == {"to": "Dr. Rose", "on": "2027-01-12"}
    assert (second.said["to"], second.body, second.beside) == ("Dr. Case", "One line.", "Another mail.")


@pytest.mark.parametrize("line", ["what is this", "x101-01 expects R101", "x101-01 expect R101; when 2027-01-12"])
def test_what_cannot_be_understood_is_named(line: str) -> None:
    with pytest.raises(ValueError, match=r"neither an id|nothing is known of"):
        list(parsed([line, "    A text."], whole=False))
