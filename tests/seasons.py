"""Whole seasons of the examples that ship, rehearsed once for all tests that look at them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from outreach.config.load import load
from outreach.config.shipped import shipped
from outreach.domain.project import Project
from outreach.enclosing import with_files
from outreach.rehearsing import rehearse
from outreach.reports.rehearsal import Rehearsal

FIRST, LAST = date(2026, 9, 1), date(2027, 3, 31)
EXAMPLES = {
    "interview-season": "config.example.yaml",
    "resident-job-search": "examples/resident-job-search.yaml",
    "physics-match": "examples/physics-match.yaml",
}


@cache
def project_of(example: str, *changes: tuple[str, str]) -> Project:
    """Load an example, with some of its words changed."""
    text = shipped(EXAMPLES[example]).read_text(encoding="utf-8")
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.yaml").write_text(text, encoding="utf-8")
        loaded = load(Path(folder))
    assert loaded.project is not None, loaded.problems
    return with_files(loaded.project, shipped("examples"))


@cache
def season(example: str) -> Rehearsal:
    """Rehearse an example from September to March."""
    return rehearse(Path("/nowhere"), project_of(example), FIRST, LAST)
