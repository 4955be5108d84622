"""The setup guide explains the sentences that signing in really says, and the boxes as they are named."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from outreach.errors import ConfigError, SignInError
from outreach.providers.google import answers, scopes
from tests.architecture.source import ROOT

GUIDE = (ROOT / "docs" / "setup-google.md").read_text(encoding="utf-8")
SAID_BY = ("providers/google/*.py", "signing.py", "standing.py", "reports/sign_in.py")


def _explained() -> tuple[str, ...]:
    rows = GUIDE.partition("<!-- sentences -->")[2].partition("<!-- /sentences -->")[0].strip().splitlines()[2:]
    return tuple(row.split("|")[1].strip() for row in rows)


def _texts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


SAID = tuple(text for pattern in SAID_BY for path in (ROOT / "src" / "outreach").glob(pattern) for text in _texts(path))
TABLES = [*answers._SIGN_IN.values(), *answers._REASONS.values()]  # both tables of what Google refuses
TO_EXPLAIN = sorted({fact for kind, fact, _ in TABLES if kind in (SignInError, ConfigError)})


@pytest.mark.parametrize("words", _explained())
def test_every_sentence_the_guide_explains_is_one_the_program_says(words: str) -> None:
    assert any(words in text for text in SAID)


@pytest.mark.parametrize("fact", TO_EXPLAIN)
def test_every_refusal_of_a_sign_in_is_explained_by_the_guide(fact: str) -> None:
    assert any(words in fact for words in _explained())


def test_no_sentence_is_explained_twice() -> None:
    assert len(set(_explained())) == len(_explained()) >= 40


def _in_googles_words(scope: str) -> str:
    """Give what Google's own description of its APIs calls a scope; the consent page says the same."""
    name = "calendar.v3.json" if "/calendar" in scope else "gmail.v1.json"
    document = json.loads(files("googleapiclient.discovery_cache.documents").joinpath(name).read_text(encoding="utf-8"))
    described: str = document["auth"]["oauth2"]["scopes"][scope]["description"]
    return described


@pytest.mark.parametrize("scope", [one.scope for one in scopes.PERMISSIONS])
def test_every_box_of_the_consent_page_is_explained(scope: str) -> None:
    assert f"| {_in_googles_words(scope)}" in GUIDE


def test_every_command_of_the_guide_exists() -> None:
    known = {"auth login", "auth status", "auth logout", "check", "plan", "run", "undo", "init"}
    named = set(re.findall(r"outreach ((?:auth \w+|[a-z]+))", GUIDE))
    assert {name for name in named if name.split()[0] in {one.split()[0] for one in known}} <= known


def test_steps_are_short() -> None:
    steps = re.findall(r"^\d+\. (.*(?:\n {3}.*)*)", GUIDE, re.MULTILINE)
    assert len(steps) >= 40
    assert max(len(step.split()) for step in steps) <= 70
