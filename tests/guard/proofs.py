"""The proofs as functions: each asks a guard its questions and returns what it got wrong, nothing when all is well.

They take the guard's decision as an argument, so that the same proof can be put to a guard with a planted hole.
"""

from __future__ import annotations

from collections.abc import Iterable

from outreach.providers.google.guard import Forbidden
from tests.guard.asked import LEGITIMATE, Asked, Judge
from tests.guard.bypasses import ALL
from tests.guard.discovered import methods, other_verbs, uploads
from tests.guard.mutated import mutants
from tests.guard.oracle import doubts

SIGN_IN = frozenset({"token", "revoke"})


def passes(judge: Judge, asked: Asked) -> bool:
    """Whether a guard lets a request pass; it must refuse with `Forbidden` and nothing else."""
    try:
        asked.judged(judge)
    except Forbidden:
        return False
    return True


def bypassed(judge: Judge, attempts: Iterable[Asked] = ALL) -> list[str]:
    """Give the attempts of the corpus that a guard lets pass."""
    return [f"{one.why}: {one.method} {one.url[:120]}" for one in attempts if passes(judge, one)]


def hindered(judge: Judge, requests: Iterable[Asked] = LEGITIMATE) -> list[str]:
    """Give the legitimate requests that a guard stops."""
    return [f"{one.why}: {one.method} {one.url[:120]}" for one in requests if not passes(judge, one)]


def pass_set(judge: Judge) -> frozenset[str]:
    """Name all documented methods, uploads and batches of which a guard lets any form pass."""
    found = {one.name for one in (*methods(), *uploads()) if any(passes(judge, form) for form in one.forms())}
    return frozenset(found)


def not_as_listed(judge: Judge, listed: Iterable[str]) -> list[str]:
    """Compare what passes with what is said to be allowed, both ways."""
    passing, meant = pass_set(judge), frozenset(listed) - SIGN_IN
    return [f"passes: {name}" for name in sorted(passing - meant)] + [
        f"is stopped: {name}" for name in sorted(meant - passing)
    ]


def other_verbs_pass(judge: Judge) -> list[str]:
    """Give the allowed requests that pass with another verb too."""
    return bypassed(judge, other_verbs())


def doubtful(judge: Judge, seed: int, number: int) -> tuple[list[str], int]:
    """Mutate allowed requests; give what passed and is none of them by a second opinion, and how many passed."""
    passed, wrong = 0, []
    for mutant in mutants(seed, number):
        if passes(judge, mutant):
            passed += 1
            wrong += [f"{doubt}: {mutant.why}: {mutant.method} {mutant.url[:160]}" for doubt in doubts(mutant)]
    return wrong, passed
