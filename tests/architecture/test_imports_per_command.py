"""What a command may load, and how many patterns it may compile: work is counted here, not time.

Each command runs in a process of its own. What it loads beyond its list makes every command slower that its owner
types; a library that is really needed there is added to the list, with the reason in the change.
"""

from __future__ import annotations

import ast
import gc
import importlib
import json
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import outreach
from outreach.guardrails.frames import Words
from outreach.patterns import Pattern
from tests.architecture.source import PACKAGE, modules
from tests.system.terminal import EVENING, SMALL, workspace

LOOK = """
import io, json, sys
from contextlib import redirect_stdout
from outreach.cli import main
said = io.StringIO()
try:
    with redirect_stdout(said):
        main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code
known = sorted(sys.modules)
import gc
from outreach.patterns import Pattern
def is_compiled(one):
    try:
        return bool(Pattern.search.__get__(one))
    except AttributeError:
        return False
gc.unfreeze()
patterns = [one for one in gc.get_objects() if type(one) is Pattern]
print(json.dumps([code, known, sum(map(is_compiled, patterns)), len(patterns), said.getvalue()]))
"""
# laid aside: what finds the package, and what measures this test
OF_THE_MACHINE = {"_distutils_hack", "sitecustomize", "coverage", "pytest_cov", "a1_coverage"}
BY_THE_WAY = ("__editable__", "_virtualenv", "_cython", "cython_runtime", "_sysconfigdata")
READS_FILES = {
    *("annotated_types", "click", "jinja2", "markupsafe", "pydantic", "pydantic_core"),
    *("typing_extensions", "typing_inspection", "yaml"),
}
WRITES_HOLDS = {"dateutil", "icalendar", "six", "tzdata"}
LOOKS = {
    *("clock", "config", "decide", "domain", "enclosing", "endings", "error_handler", "errors", "exchanged", "ground"),
    *("guardrails", "jobs", "observe", "occupied", "patterns", "planning", "preview", "providers", "reading"),
    "private_files",
    *(
        "capture",
        "cli",
        "reconcile",
        "recording",
        "redaction",
        "refreshing",
        "rendering",
        "reports",
        "state",
        "stopping",
    ),
    "workspace",
}
ALLOWED: dict[tuple[str, ...], tuple[set[str], set[str]]] = {
    ("--version",): (set(), {"cli"}),
    ("check",): (READS_FILES, LOOKS | {"expectations"}),
    ("plan",): (READS_FILES, LOOKS | {"remarks"}),
    ("log", "Jonah", "meeting"): (
        READS_FILES,
        LOOKS | {"agenda", "inventory", "letters", "remarks", "showings"},
    ),
    ("run",): (
        READS_FILES | WRITES_HOLDS,
        LOOKS | {"agenda", "alarms", "apply", "letters", "recheck", "remarks", "showings"},
    ),
}
# each costs a few milliseconds, and nothing that reads and writes files needs it
HEAVY = {"asyncio", "ctypes", "http.client", "multiprocessing", "rich", "ssl", "unittest", "xml.etree.ElementTree"}
# nothing is due in the small workspace but its holds: what compiles reads the files
MOST_PATTERNS = 65
# three mails are due, and all rules about words read them
THREE_MAILS = "2026-11-30"
MOST_FOR_THREE_MAILS = 570


class Loaded:
    """What a command had loaded when it ended, and how many of our patterns it had compiled."""

    def __init__(self, words: tuple[str, ...], root: Path, now: str = EVENING) -> None:
        spelled = words if words == ("--version",) else ("-w", str(root), "--now", now, *words)
        # what measures the coverage of children loads itself into them
        alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
        command = [sys.executable, "-c", LOOK, *spelled]
        done = subprocess.run(command, env=alone, capture_output=True, text=True, check=True)
        self.code, self.names, self.compiled, self.patterns, self.said = json.loads(done.stdout)

    @property
    def ours(self) -> set[str]:
        """The packages and modules right below ours."""
        return {name.split(".")[1] for name in self.names if name.startswith("outreach.")}

    @property
    def installed(self) -> set[str]:
        """What neither Python brings nor we."""
        tops = {name.partition(".")[0] for name in self.names} - {"outreach", "__main__", "__mp_main__"}
        return {name for name in tops - sys.stdlib_module_names - OF_THE_MACHINE if not name.startswith(BY_THE_WAY)}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Loaded]:
    root = workspace(tmp_path_factory.mktemp("small"), SMALL).root
    return {words: Loaded(words, root) for words in ALLOWED}


@pytest.mark.parametrize("words", ALLOWED, ids=" ".join)
def test_a_command_loads_no_library_but_those_on_its_list(
    words: tuple[str, ...], loaded: dict[tuple[str, ...], Loaded]
) -> None:
    assert loaded[words].code == 0, loaded[words].said
    assert loaded[words].installed <= ALLOWED[words][0]


@pytest.mark.parametrize("words", ALLOWED, ids=" ".join)
def test_a_command_loads_no_package_of_ours_but_those_on_its_list(
    words: tuple[str, ...], loaded: dict[tuple[str, ...], Loaded]
) -> None:
    assert loaded[words].ours <= ALLOWED[words][1]


@pytest.mark.parametrize("words", ALLOWED, ids=" ".join)
def test_no_command_on_files_loads_what_is_heavy_in_python_itself(
    words: tuple[str, ...], loaded: dict[tuple[str, ...], Loaded]
) -> None:
    assert HEAVY.isdisjoint(loaded[words].names)


def test_a_plan_writes_no_mail_and_so_loads_nothing_that_does(loaded: dict[tuple[str, ...], Loaded]) -> None:
    names = loaded["plan",].names
    assert {"outreach.rendering.mime", "outreach.capture.new_lines", "holidays"}.isdisjoint(names)


def test_the_version_is_told_by_two_modules(loaded: dict[tuple[str, ...], Loaded]) -> None:
    ours = [name for name in loaded["--version",].names if name.startswith("outreach")]
    assert ours == ["outreach", "outreach.cli"]


@pytest.mark.parametrize("words", [words for words in ALLOWED if words != ("--version",)], ids=" ".join)
def test_a_command_compiles_few_of_our_patterns(words: tuple[str, ...], loaded: dict[tuple[str, ...], Loaded]) -> None:
    found = loaded[words]
    assert found.patterns > 10 * MOST_PATTERNS, "so many are there to be asked"
    assert 0 < found.compiled <= MOST_PATTERNS


def test_rules_that_read_three_mails_compile_what_may_stand_in_them(tmp_path: Path) -> None:
    found = Loaded(("plan",), workspace(tmp_path / "steady").root, THREE_MAILS)
    assert all(name in found.said for name in ("Dr. Oyelaran", "Dr. Halvorsen", "Dr. Hadid")), found.said
    assert MOST_PATTERNS < found.compiled <= MOST_FOR_THREE_MAILS


def test_no_module_that_a_plan_loads_compiles_a_pattern_by_itself() -> None:
    compiling = {
        str(path.relative_to(PACKAGE))
        for path, tree in modules()
        if path.is_relative_to(PACKAGE) and path.relative_to(PACKAGE).parts[0].removesuffix(".py") in LOOKS - {"cli"}
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "compile" and getattr(node.value, "id", "") == "re"
    }
    assert compiling == {"patterns.py"}


def test_every_pattern_of_ours_can_be_compiled() -> None:
    for one in pkgutil.walk_packages(outreach.__path__, "outreach."):
        if one.name != "outreach.__main__":
            importlib.import_module(one.name)
    gc.unfreeze()  # a command that ran here before hides what stood there by then
    kept = gc.get_objects()
    patterns = [one for one in kept if type(one) is Pattern]
    assert len(patterns) > 1_000
    for pattern in patterns:
        re.compile(pattern.pattern, pattern.flags)
    for words in (one for one in kept if type(one) is Words):
        re.compile(str(words))
