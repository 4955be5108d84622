"""docs/practices.md: every practice stands there once, and whatever serves it exists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from outreach.cli.app import GROUPS
from outreach.config.catalogue import CATALOGUE
from outreach.config.schema import json_schema
from outreach.guardrails import GUARDRAILS
from outreach.surveys import SURVEYS
from tests.architecture.source import ROOT
from tests.loaded import example

NUMBER = 179
NO_WRITING = "not a practice of writing: "
COMMANDS = frozenset(name for group in GROUPS.values() for name in group)
REPORTS = frozenset({*SURVEYS, "agenda", "queue"})
RULES = frozenset(f"{rule.name} ({rule.id})" for rule in GUARDRAILS)

SPAN = re.compile(r"`([^`]+)`")
RULE = re.compile(r"[a-z-]+ \([A-Z]\d{3}\)")
CODE = re.compile(r"\b[A-QS-Z]\d{3}\b|\bR\d{3}\b")


def rows() -> dict[str, tuple[str, str]]:
    """Read the tables: number, practice, what serves it."""
    lines = re.findall(r"^\| (S\d+) \| (.+) \| (.+) \|$", (ROOT / "docs" / "practices.md").read_text(), re.MULTILINE)
    return {number: (practice, served) for number, practice, served in lines}


ROWS = rows()


@cache
def variants() -> Mapping[str, frozenset[str]]:
    return {one.id: frozenset(part.variant for part in one.scheduled if part.variant) for one in example().cadences}


def names_a_cadence(span: str) -> bool:
    id, _, variant = span.partition(" ")
    return id in CATALOGUE and id in variants() and (not variant or variant in variants()[id])


def names_a_command(span: str) -> bool:
    outreach, _, words = span.partition(" ")
    name, _, report = words.partition(" ")
    return outreach == "outreach" and name in COMMANDS and (not report or (name == "report" and report in REPORTS))


def names_a_line(span: str) -> bool:
    """Whether keys stand below one another in the schema of the configuration."""
    at: list[Mapping[str, Any]] = [json_schema()]
    for key in span.split(": "):
        at = [below[key] for node in at for below in [dict(properties(node))] if key in below]
    return bool(at)


def properties(node: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give what may stand below a place of the schema, whichever of its forms is taken."""
    if "$ref" in node:
        yield from properties(json_schema()["$defs"][node["$ref"].rpartition("/")[2]])
    yield from node.get("properties", {}).items()
    for form in (*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())):
        yield from properties(form)
    for inside in ("items", "additionalProperties"):
        if isinstance(node.get(inside), dict):
            yield from properties(node[inside])


def test_every_practice_stands_there_once_and_in_order() -> None:
    found = re.findall(r"^\| (S\d+) \|", (ROOT / "docs" / "practices.md").read_text(), re.MULTILINE)
    assert found == [f"S{number}" for number in range(1, NUMBER + 1)] == list(ROWS)


@pytest.mark.parametrize("number", ROWS)
def test_everything_named_in_a_row_exists(number: str) -> None:
    served = ROWS[number][1]
    unknown = [
        span
        for span in SPAN.findall(served)
        if not (names_a_cadence(span) or names_a_command(span) or names_a_line(span))
    ]
    assert unknown == []
    assert [one for one in RULE.findall(served) if one not in RULES] == []
    assert len(CODE.findall(served)) == len(RULE.findall(served)), "a guardrail is named with its code"


def test_nothing_is_left_for_later() -> None:
    assert [number for number, (_, served) in ROWS.items() if "not yet" in served] == []


@pytest.mark.parametrize("number", ROWS)
def test_a_row_names_what_serves_it_or_says_why_nothing_does(number: str) -> None:
    served = ROWS[number][1]
    named = SPAN.search(served) or RULE.search(served)
    assert named or served.startswith(NO_WRITING)


def test_every_cadence_and_set_of_holds_serves_a_practice() -> None:
    spans = {span.partition(" ")[0] for _, served in ROWS.values() for span in SPAN.findall(served)}
    assert CATALOGUE - spans == set()


def test_no_two_practices_are_worded_alike() -> None:
    assert len({practice for practice, _ in ROWS.values()}) == NUMBER


@pytest.mark.parametrize(
    ("span", "is_known"),
    [
        ("mentor-checkin", True),
        ("resident-question planning", True),
        ("resident-question gossip", False),
        ("outreach card", True),
        ("outreach send", False),
        ("outreach report team", True),
        ("outreach report gossip", False),
        ("conferences: talked_to: will_do", True),
        ("conferences: will_do", False),
        ("questions", True),
        ("enrollment", False),
    ],
)
def test_what_is_written_as_a_name_is_looked_up(span: str, *, is_known: bool) -> None:
    assert (names_a_cadence(span) or names_a_command(span) or names_a_line(span)) is is_known
