"""Pages that messages name can be read by whoever installed the wheel: they are in it, and named by their topic."""

from __future__ import annotations

import ast
import re
import tomllib

from tests.architecture.source import ROOT, modules

PAGES = {path.name for path in (ROOT / "docs").glob("*.md")}
TOPIC = re.compile(r"outreach help ([a-z-]+)")


def said() -> list[str]:
    """Give every text of the package, and of the job scripts."""
    nodes = (node for _, tree in modules() for node in ast.walk(tree))
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_every_page_is_in_the_wheel() -> None:
    built = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    shipped = built["targets"]["wheel"]["force-include"]
    assert {name: shipped.get(f"docs/{name}") for name in PAGES} == {
        name: f"outreach/shipped/docs/{name}" for name in PAGES
    }


def test_no_message_names_a_file_that_only_the_repository_has() -> None:
    assert [text for text in said() if re.search(r"\bdocs/[\w-]+\.md", text)] == []


def test_every_page_that_is_named_is_there() -> None:
    named = {topic for text in said() for topic in TOPIC.findall(text)}
    assert {"setup-google", "security"} <= named
    assert {f"{topic}.md" for topic in named} <= PAGES
