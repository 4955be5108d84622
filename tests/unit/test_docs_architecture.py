"""docs/architecture.md is what the package is: its layers, its imports, and the functions it names."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from types import ModuleType

import pytest

from tests.architecture.source import PACKAGE, ROOT

DOCS = ROOT / "docs"
PAGE = DOCS / "architecture.md"
ARROW = re.compile(r"^  (\w+) --> (\w+)$", re.MULTILINE)
BOX = re.compile(r"^  (\w+)\[\1\](:::pure)?$", re.MULTILINE)


@pytest.fixture(scope="module")
def writer() -> Iterator[ModuleType]:
    """Give the script that writes the page."""
    sys.path.insert(0, str(DOCS))
    try:
        yield importlib.import_module("write_architecture")
    finally:
        sys.path.remove(str(DOCS))


def below(name: str, arrows: dict[str, set[str]]) -> set[str]:
    """Give all that a box leads to."""
    return {one for next_ in arrows.get(name, ()) for one in (next_, *below(next_, arrows))}


@pytest.fixture(scope="module")
def arrows() -> dict[str, set[str]]:
    """Give the arrows of the drawing, by where they begin."""
    found: dict[str, set[str]] = {}
    for start, end in ARROW.findall(PAGE.read_text(encoding="utf-8")):
        found.setdefault(start, set()).add(end)
    return found


def test_the_page_is_what_its_script_writes(writer: ModuleType) -> None:
    assert writer.page() == PAGE.read_text(encoding="utf-8"), "run   python docs/write_architecture.py"


def test_every_package_is_a_box_of_the_drawing() -> None:
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert packages <= {name for name, _ in BOX.findall(PAGE.read_text(encoding="utf-8"))}


def test_no_arrow_is_drawn_that_others_imply(arrows: dict[str, set[str]]) -> None:
    assert len(arrows) > 10
    implied = {(start, end) for start, ends in arrows.items() for one in ends for end in ends & below(one, arrows)}
    assert implied == set()


def test_everything_stands_on_the_words_of_the_domain(arrows: dict[str, set[str]]) -> None:
    boxes = {name for name, _ in BOX.findall(PAGE.read_text(encoding="utf-8"))} - {"domain"}
    assert {name for name in boxes if "domain" not in below(name, arrows)} == set()


def test_what_is_pure_leads_to_nothing_that_is_not(arrows: dict[str, set[str]]) -> None:
    pure = {name for name, mark in BOX.findall(PAGE.read_text(encoding="utf-8")) if mark}
    assert {"decide", "planning", "domain"} <= pure
    assert {end for name in pure for end in below(name, arrows)} <= pure


def test_arrows_lead_down_the_layers(writer: ModuleType, arrows: dict[str, set[str]]) -> None:
    depth = {one.name: number for number, parts in enumerate(writer.layers()) for one in parts}
    assert {(start, end) for start, ends in arrows.items() for end in ends if depth[start] >= depth[end]} == set()


def test_every_part_says_more_than_its_name(writer: ModuleType) -> None:
    parts = [one for layer in writer.layers() for one in layer]
    assert len(parts) > 50
    assert [one.name for one in parts if len(one.holds.split()) < 6] == []


def test_a_function_that_is_not_there_is_no_step(writer: ModuleType) -> None:
    step = writer.FIRST_EVENING[0]
    assert callable(writer.function(step))
    with pytest.raises(AttributeError):
        writer.function(replace(step, function="jobs.perform_never"))
    with pytest.raises(AttributeError):
        writer.function(replace(step, function="jobs.AGENDA_FILE"))


def test_the_steps_of_the_way_are_different_functions_one_after_the_other(writer: ModuleType) -> None:
    for way in (writer.FIRST_EVENING, writer.SECOND_EVENING):
        assert all(one.function != next_.function for one, next_ in pairwise(way))
