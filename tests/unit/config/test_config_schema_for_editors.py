"""An editor finds the schema by the modeline of every YAML that ships or is written, and says what each key means."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.config.origins import built_in
from outreach.config.schema import json_schema, meanings, recipe_schema
from tests.architecture.source import ROOT
from tests.system.terminal import SMALL, Terminal, typed, workspace

MODELINE = re.compile(r"^# yaml-language-server: \$schema=(\S+)$", re.MULTILINE)
CONFIGURATIONS = [ROOT / "config.example.yaml", *sorted((ROOT / "examples").glob("*.yaml"))]
RECIPES = sorted((ROOT / "templates").glob("*/cadence.yaml"))
NADIA = ["--yes", "--name", "Nadia Ferrer", "--email", "n.ferrer@lakeshore.example.edu", "--phase", "ms4"]


def properties(node: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Give every key of every form in a schema, with what stands there about it."""
    if isinstance(node, dict):
        for key, form in node.get("properties", {}).items():
            yield f"{node.get('title')}.{key}", form
        for key, inner in node.items():
            yield from properties(inner, f"{place}/{key}")
    elif isinstance(node, list):
        for inner in node:
            yield from properties(inner, place)


def schema_of(path: Path) -> Path:
    """Follow the one modeline of a file."""
    (target,) = MODELINE.findall(path.read_text())
    return Path(path.parent, str(target)).resolve()


@pytest.fixture
def new(tmp_path: Path) -> Terminal:
    root = tmp_path / "outreach"
    assert typed("init", str(root), *NADIA, "--now", "2026-11-22").code == 0
    return Terminal(root)


@pytest.mark.parametrize("schema", [json_schema(), recipe_schema()], ids=["configuration", "recipe"])
def test_every_key_is_described_in_a_sentence(schema: dict[str, object]) -> None:
    found = list(properties(schema))
    assert len(found) > 30
    silent = [place for place, form in found if not (isinstance(form, dict) and form.get("description", "").strip())]
    assert silent == []


def test_no_meaning_is_left_over_from_a_key_that_is_gone() -> None:
    known = {place for place, _ in [*properties(json_schema()), *properties(recipe_schema())]}
    assert [f"{form}.{key}" for form, keys in meanings.OF.items() for key in keys if f"{form}.{key}" not in known] == []


def test_a_key_that_nobody_explained_is_noticed() -> None:
    with pytest.raises(KeyError):
        meanings.explained({"title": "PersonForm", "properties": {"shoe_size": {"type": "string"}}})


def test_what_init_writes_points_to_a_schema_that_is_there(new: Terminal) -> None:
    schema = schema_of(new.root / "config.yaml")
    assert schema == new.root / ".outreach" / "schema.json"
    assert json.loads(schema.read_text()) == json_schema()


@pytest.mark.parametrize("cadence", [name for name in built_in() if name != "follow-up"])
def test_a_customized_recipe_points_to_a_schema_that_is_there(cadence: str, tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    assert terminal.type("customize", cadence).code == 0
    schema = schema_of(terminal.root / "templates" / cadence / "cadence.yaml")
    assert json.loads(schema.read_text()) == recipe_schema()


@pytest.mark.parametrize("place", ["outreach/people.yaml", "elsewhere.yaml"])
def test_a_file_of_imported_people_points_to_the_schema_of_the_workspace(
    place: str, new: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "book.csv").write_text("Name,Email\nAda Quill,ada.quill@example.org\n")
    screen = new.type("people", "import", str(tmp_path / "book.csv"), "--to", str(tmp_path / place))
    assert screen.code == 0, screen.err
    assert schema_of(tmp_path / place) == new.root / ".outreach" / "schema.json"
    assert new.type("check").code == 0


@pytest.mark.parametrize("path", CONFIGURATIONS, ids=lambda path: path.stem)
def test_a_shipped_configuration_finds_the_schema_where_it_is_used(path: Path, tmp_path: Path) -> None:
    root = tmp_path / "demo"
    example = [] if path.parent == ROOT else ["--example", path.stem]
    assert typed("demo", str(root), *example).code == 0
    assert schema_of(root / "config.yaml") == root / ".outreach" / "schema.json"
    assert (root / ".outreach" / "schema.json").is_file()


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.parent.name)
def test_a_shipped_recipe_names_the_schema_as_from_a_workspace(path: Path) -> None:
    assert MODELINE.findall(path.read_text()) == ["../../.outreach/cadence.schema.json"]
