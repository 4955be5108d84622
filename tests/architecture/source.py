"""The package's source, read as syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "outreach"


def modules() -> Iterator[tuple[Path, ast.Module]]:
    """Give every module of the package, and the job scripts, with its tree."""
    for path in sorted([*PACKAGE.rglob("*.py"), *(ROOT / "jobs").glob("*.py")]):
        yield path, ast.parse(path.read_text(), str(path))
