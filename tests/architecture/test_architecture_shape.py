"""Small modules, short functions, named after the glossary; nothing of a machine or of another project in them."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, modules

LONGEST_MODULE = 400
LONGEST_FUNCTION = 50
VAGUE = {"utils", "util", "helpers", "helper", "manager", "service", "common", "misc", "base_"}
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home|Users)/\w|(?i:https?://[\w.]*(?:pypi|npmjs)\b)")


def tracked() -> list[Path]:
    """Give every text file of the project: those git knows of, else (in an unpacked archive) all."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in done.stdout.split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()] or [path for path, _ in modules()]


def test_modules_are_small() -> None:
    sizes = {path: len(path.read_text().splitlines()) for path, _ in modules()}
    assert {path.name: size for path, size in sizes.items() if size > LONGEST_MODULE} == {}
    assert statistics.median(sizes.values()) <= 130


def test_functions_are_short() -> None:
    long = [
        f"{path.name}:{node.lineno} {node.name}"
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_every_module_says_what_it_is_for() -> None:
    assert [path.name for path, tree in modules() if not ast.get_docstring(tree)] == []


def test_no_module_has_a_vague_name() -> None:
    assert [path.name for path, _ in modules() if path.stem in VAGUE] == []


@pytest.mark.parametrize("path", tracked(), ids=lambda path: path.name)
def test_no_file_names_a_machine_or_a_registry(path: Path) -> None:
    if path.suffix in {".png", ".lock"} or path == Path(__file__):
        return
    found = MACHINE.search(path.read_text(errors="replace"))
    assert found is None, path.name


def test_lock_files_have_hashes_and_no_index_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        pins = re.findall(r"^[a-z0-9][\w.-]*==", text, re.MULTILINE)
        assert pins
        assert text.count("--hash=sha256:") >= len(pins)
        assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links", text)
