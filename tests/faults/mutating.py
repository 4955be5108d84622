"""Mistakes planted into a copy of the source, and tests run against it: a test that nothing can fail proves nothing.

A mutant is one mistake as a change of text. The copy is found before the product (PYTHONPATH), everything else, the
tests included, is the project's own. Nothing in the project is written to.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.source import ROOT

_SECONDS = 300
_FAILED = re.compile(r"^FAILED (\S+)", re.MULTILINE)
# one process, nothing left in the project, no coverage of the copy
_PLAIN = ("-q", "--tb=line", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov")


class DoesNotFitError(Exception):
    """The text that a mutant changes is not in the source any more, or more than once."""


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """A mistake: in `file` of the package, each first text becomes the second; `killers` are tests that must fail.

    So must `whole`, tests of whole runs, which take longer.
    """

    name: str
    file: str
    edits: tuple[tuple[str, str], ...]
    killers: tuple[str, ...]
    whole: tuple[str, ...] = ()

    def planted(self, source: str) -> str:
        """Give the source with the mistake in it.

        Raises:
            DoesNotFitError: it is not the source this mistake was thought of for.
        """
        for before, after in self.edits:
            if source.count(before) != 1:
                raise DoesNotFitError(f"{self.name}: in {self.file} there is {source.count(before)} times\n{before}")
            source = source.replace(before, after)
        compile(source, self.file, "exec")
        return source


def mutant(
    name: str, file: str, *edits: tuple[str, str], killers: tuple[str, ...], whole: tuple[str, ...] = ()
) -> Mutant:
    """Make a mutant, written as it is read."""
    return Mutant(name=name, file=file, edits=edits, killers=killers, whole=whole)


@dataclass(frozen=True)
class Verdict:
    """What the tests said: pytest's exit code, what failed, and all of it in words."""

    code: int
    failed: tuple[str, ...]
    said: str

    def missed(self, killers: Sequence[str]) -> tuple[str, ...]:
        """Give the tests that should have failed and did not; one that could not even be collected has not failed."""
        named = {name.removeprefix("tests/") for name in self.failed if self.code == 1}
        failed = named | {name.partition("[")[0] for name in named}
        return tuple(one for one in killers if one not in failed)


def copied(folder: Path, mutant: Mutant | None = None) -> Path:
    """Copy the source into a new folder, with a mutant if one is given; gives what to put before the product."""
    shutil.copytree(ROOT / "src", folder / "src")
    for name in ("templates", "jobs", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy2(ROOT / "config.example.yaml", folder)
    if mutant is not None:
        path = folder / "src" / "outreach" / mutant.file
        path.write_text(mutant.planted(path.read_text(encoding="utf-8")), encoding="utf-8")
        # compiled beforehand, a change within the same second would not be noticed
        for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            compiled.unlink()
    return folder / "src"


def judged(source: Path, tests: Sequence[str]) -> Verdict:
    """Run tests against a copy of the source."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *_PLAIN, *(f"tests/{one}" for one in dict.fromkeys(tests))],
        cwd=ROOT,
        env=_environment(source),
        capture_output=True,
        text=True,
        timeout=_SECONDS,
    )
    return Verdict(done.returncode, tuple(_FAILED.findall(done.stdout)), done.stdout + done.stderr)


def _environment(source: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE_", "COV_", "PYTEST_"))}
    # long forms are for the product, not for its mutants
    kept.pop("OUTREACH_TEST_LONG", None)
    return {**kept, "PYTHONPATH": str(source)}
