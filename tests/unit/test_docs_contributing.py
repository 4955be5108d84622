"""What CONTRIBUTING and SECURITY name is there: each file, each folder, each command, and each report in its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from outreach.guardrails import GUARDRAILS
from outreach.surveys import SURVEYS
from tests.architecture.source import ROOT

WRITTEN = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"(?:tests|src|docs|templates|examples)/[\w./-]*")
RECIPES = ("Add a cadence", "Add a guardrail", "Add a provider", "Add a report")


def named(file: str) -> set[str]:
    """Give what a page names in backticks."""
    return set(WRITTEN.findall((ROOT / file).read_text()))


def recipe(title: str) -> str:
    """Give the section of CONTRIBUTING with a title."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## )", (ROOT / "CONTRIBUTING.md").read_text(), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("file", ["CONTRIBUTING.md", "SECURITY.md"])
def test_every_file_and_folder_that_is_named_is_there(file: str) -> None:
    paths = {path for text in named(file) for path in PATH.findall(text)}
    assert len(paths) > 4
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


def test_every_target_of_make_that_is_named_is_one() -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    wanted = {text.removeprefix("make ") for text in named("CONTRIBUTING.md") if re.fullmatch(r"make [a-z-]+", text)}
    assert len(wanted) > 5
    assert wanted <= targets


def test_every_module_that_is_run_by_name_is_one() -> None:
    modules = {found for text in named("CONTRIBUTING.md") for found in re.findall(r"python -m ([\w.]+)", text)}
    places = [ROOT / Path(*name.split(".")) for name in modules]
    assert modules
    assert [
        str(one) for one in places if not (one / "__main__.py").exists() and not one.with_suffix(".py").exists()
    ] == []


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_says_where_what_fails_first_and_the_command(title: str) -> None:
    text = recipe(title)
    assert re.search(r"`(src/outreach|templates)/", text)
    assert "fails first" in text
    assert re.search(r"`pytest tests/[\w/.]+", text)


def test_the_registries_that_recipes_name_are_where_they_say() -> None:
    assert len(GUARDRAILS) > 1
    assert "`GUARDRAILS` (`src/outreach/guardrails/__init__.py`)" in recipe("Add a guardrail")
    assert "`SURVEYS` (`src/outreach/surveys/__init__.py`)" in recipe("Add a report")
    for name in ("mailbox", "calendar"):
        assert "\nKINDS" in (ROOT / "tests" / "contract" / f"test_contract_{name}.py").read_text()


@pytest.mark.parametrize("name", SURVEYS)
def test_every_report_stands_in_its_page(name: str) -> None:
    assert f"\n| {name} | " in (ROOT / "docs" / "reports.md").read_text()
