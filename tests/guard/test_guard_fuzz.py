"""Mutants of allowed requests: any that passes still is one of them, by an opinion unlike the guard's."""

from __future__ import annotations

import os

import pytest

from tests.guard.asked import LEGITIMATE
from tests.guard.bypasses import BYPASSES
from tests.guard.mutated import mutants
from tests.guard.oracle import doubts
from tests.guard.planted import BLIND, real
from tests.guard.proofs import doubtful

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
NUMBER = 100_000 if LONG else 10_000
SEED = 20_260_302
# enough must pass for the rest to mean something
PASSING = 0.05


def test_a_mutant_that_passes_is_still_an_allowed_request() -> None:
    wrong, passed = doubtful(real, SEED, NUMBER)
    assert wrong == []
    assert passed >= NUMBER * PASSING


def test_the_same_seed_gives_the_same_mutants() -> None:
    assert list(mutants(1, 200)) == list(mutants(1, 200)) != list(mutants(2, 200))


def test_the_mutants_are_many_and_of_every_kind() -> None:
    found = list(mutants(SEED, 2_000))
    assert {one.why for one in found} == {one.why for one in LEGITIMATE}
    assert len({(one.method, one.url, tuple(one.headers.items()), one.body) for one in found}) > 1_600


# what the second opinion cannot see: these are stricter readings of requests that it takes for allowed ones
STRICTER = {"schemes", "case"}


@pytest.mark.parametrize("hole", [name for name in BLIND if name not in STRICTER])
def test_a_hole_is_found_by_mutation_too(hole: str) -> None:
    wrong, _ = doubtful(BLIND[hole], SEED, 8_000)
    assert wrong != []


@pytest.mark.parametrize("kind", ["sending", "hosts", "queries", "events"])
def test_the_second_opinion_doubts_most_of_the_corpus_by_itself(kind: str) -> None:
    doubted = [one for one in BYPASSES[kind] if list(doubts(one))]
    assert len(doubted) > len(BYPASSES[kind]) * 0.5
