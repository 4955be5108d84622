"""docs/cadences.md is what the folders say, and every mail on it is one that a run would make."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from datetime import time
from types import ModuleType

import pytest

from outreach.cli.app import GROUPS
from outreach.config.catalogue import CATALOGUE, DRAFTS, HOLD_SETS
from outreach.domain.cadences import Every, On
from outreach.domain.dates import Weekly
from outreach.domain.findings import Level
from outreach.domain.touches import Outcome
from tests.architecture.source import ROOT
from tests.loaded import example, loaded

DOCS = ROOT / "docs"
PAGE = DOCS / "cadences.md"
COMMANDS = frozenset(name for group in GROUPS.values() for name in group)


@pytest.fixture(scope="module")
def writer() -> Iterator[ModuleType]:
    """Give the script that writes the page."""
    sys.path.insert(0, str(DOCS))
    try:
        yield importlib.import_module("write_cadences")
    finally:
        sys.path.remove(str(DOCS))


@pytest.fixture(scope="module")
def table(writer: ModuleType) -> ModuleType:
    """Give the words of its tables; they lie beside the script."""
    del writer
    return importlib.import_module("cadence_rows")


def section(id: str) -> str:
    return re.split(r"\n##", PAGE.read_text().partition(f"\n### {id}\n")[2])[0]


def test_the_page_is_what_its_script_writes(writer: ModuleType) -> None:
    assert writer.page() == PAGE.read_text(), "run   python docs/write_cadences.py"


def test_every_cadence_stands_in_one_group(writer: ModuleType) -> None:
    grouped = [id for ids in writer.GROUPS.values() for id in ids]
    assert sorted(grouped) == sorted(DRAFTS)
    headings = re.findall(r"^### (\S+)$", PAGE.read_text(), re.MULTILINE)
    assert sorted(headings) == sorted(CATALOGUE)


@pytest.mark.parametrize("id", DRAFTS)
def test_every_mail_on_the_page_would_be_made_and_addressed(id: str, writer: ModuleType) -> None:
    row = writer.planned(writer.examples()[id])
    assert row.outcome is Outcome.READY
    assert row.gaps == ()
    assert [one.name for one in row.findings if one.level in (Level.BLOCK, Level.REFUSE)] == []
    assert f"> **{row.draft.subject}**" in section(id)


@pytest.mark.parametrize("id", HOLD_SETS)
def test_every_set_of_holds_says_when_each_of_them_stands(id: str) -> None:
    cadence = next(one for one in example().cadences if one.id == id)
    assert len(re.findall(r"^- “", section(id), re.MULTILINE)) == len(cadence.holds) > 0


@pytest.mark.parametrize("id", DRAFTS)
def test_what_a_cadence_asks_stands_there_with_the_command_that_answers(id: str) -> None:
    cadence = next(one for one in example().cadences if one.id == id)
    for need in (need for one in cadence.scheduled for need in one.needs):
        assert re.search(rf"note NAME \"(?:{need.fields[0]}: )?…\"|outreach news", section(id)), need


def test_every_command_on_the_page_exists() -> None:
    typed = set(re.findall(r"outreach ([a-z]+)\b", PAGE.read_text()))
    assert typed <= COMMANDS


def test_no_comment_is_left_half_set() -> None:
    without_code = re.sub(r"```yaml\n.+?```", "", PAGE.read_text(), flags=re.DOTALL)
    prose = [line for line in without_code.splitlines() if not line.startswith("    ")]
    assert [line for line in prose if line.count("`") % 2] == []
    assert [line for line in prose if "{" in re.sub(r"`[^`]*`", "", line)] == []
    assert [line for line in prose if "   " in line] == []


def test_the_changes_it_shows_are_taken_as_it_says() -> None:
    shown = re.findall(r"```yaml\n(.+?)```", PAGE.read_text(), re.DOTALL)[0]
    project = loaded(shown)
    by_id = {str(one.id): one for one in project.cadences}
    checkin, reading = by_id["mentor-checkin"].trigger, by_id["reading"]
    assert not by_id["give-share"].on
    assert isinstance(checkin, Every)
    assert str(checkin.interval) == "10 weeks"
    assert by_id["conf-request"].follow_up is None
    assert isinstance(reading.trigger, On)
    assert isinstance(reading.trigger.weekly, Weekly)
    assert reading.trigger.weekly.at == time(19)
    assert len(reading.holds) == 1
    assert project.people[0].off == frozenset({"mentor-checkin"})


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ask for it with   outreach met NAME   . No lists.", "Ask for it with `outreach met NAME`. No lists."),
        ("Within two weeks:   outreach draft NAME", "Within two weeks: `outreach draft NAME`"),
        ("outreach note NAME   and", "`outreach note NAME` and"),
        ("Write   at risk, and its reason.", "Write at risk, and its reason."),
        ("Nothing to type.", "Nothing to type."),
    ],
)
def test_what_is_to_be_typed_stands_between_wide_spaces(line: str, said: str, table: ModuleType) -> None:
    assert table._spans(line) == said


@pytest.mark.parametrize(
    ("title", "when", "said"),
    [
        ("prepare: {place}", "2 days before at 17:00", "“prepare: PLACE”: 20 min, 2 days before at 17:00"),
        ("due: {name}{promised}", "start at 09:00", "“due: NAME”: 20 min, that day at 09:00"),
        ("reading", "start", "“reading”: 20 min, when it begins"),
    ],
)
def test_a_hold_is_said_by_name_length_and_time(title: str, when: str, said: str, table: ModuleType) -> None:
    assert table.held({"title": title, "length": "20 min", "when": when}) == said


@pytest.mark.parametrize(
    ("recipe", "said"),
    [
        ({"when": "manual"}, "when you ask for it, until 30 days after you asked; after that you are asked first"),
        (
            {"when": "1 day after interview", "opens": "end"},
            "1 day after interview, from its end on; after that not at all",
        ),
        ({"when": "3 days before deadline"}, "3 days before deadline, until then; after that not at all"),
        (
            {"when": "3 days before rotation ends", "closes": "1 day after"},
            "3 days before rotation ends, until 1 day after; after that not at all",
        ),
        (
            {"every": "8 weeks", "closes": "14 days", "missed": "late"},
            "every 8 weeks, until 14 days after that; after that still, worded as late",
        ),
        (
            {"every": {"near-peer": "8 weeks", "faculty": "6 months"}},
            "every 8 weeks (near-peer), every 6 months (faculty)",
        ),
    ],
)
def test_a_window_is_said_in_the_words_of_its_recipe(recipe: dict[str, object], said: str, table: ModuleType) -> None:
    assert table._comes(recipe) == said
