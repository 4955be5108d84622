"""The files of a workspace by name, each read into a plain tree; what cannot be read is a problem with its place."""

from __future__ import annotations

from pathlib import Path

from outreach.config.files import Unfit, read_file
from outreach.config.reader import Document, Unreadable, read
from outreach.config.refusals import whole_file
from outreach.domain.findings import Problem

CONFIG = "config.yaml"
FILES = (CONFIG, "people.yaml", "season.yaml", "conferences.yaml", "cadences.yaml", "private.yaml")
TEMPLATES = "templates"
_MOST_BYTES = 4_000_001


def read_documents(root: Path) -> tuple[tuple[Document, ...], list[Problem]]:
    """Read the files of the workspace in `root` that are there; the list says which cannot be read, and why."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for name in FILES:
        try:
            raw = read_file(root / name, _MOST_BYTES)
            if raw is not None:
                documents.append(read(raw, name))
            elif name == CONFIG:
                problems.append(whole_file(name, f"there is none in {root}; make one with   outreach init"))
        except Unfit as refusal:
            problems.append(whole_file(name, str(refusal)))
        except Unreadable as refusal:
            problems.extend(refusal.problems)
    return tuple(documents), problems
