"""From a folder to a project: the files by name, the recipes, and everything that is wrong, in one go.

What stands in a file never raises: it is a problem with its place. Nothing is ever written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from outreach.config.build.project import project
from outreach.config.checking import check
from outreach.config.documents import CONFIG, FILES, TEMPLATES, read_documents
from outreach.config.faults import Faults
from outreach.config.patients import remark_patients
from outreach.config.problems import dotted, problem
from outreach.config.reader import Document
from outreach.config.reader import Path as Key
from outreach.config.recipes import BUILT_IN, Shelf, shelve
from outreach.config.refusals import whole_file
from outreach.config.sections import Sections
from outreach.config.shipped import shipped
from outreach.config.versions import RENAMED, VERSION, Renamed, modern, written_for
from outreach.domain.findings import Problem
from outreach.domain.project import Project

__all__ = ["CONFIG", "FILES", "TEMPLATES", "Loaded", "load", "loaded", "problem_at", "read_documents"]


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A project, or None with the errors that prevent it; notes are there in both cases."""

    project: Project | None
    problems: tuple[Problem, ...]


def load(root: Path) -> Loaded:
    """Read the workspace in `root`."""
    documents, problems = read_documents(root)
    if problems:
        return Loaded(project=None, problems=tuple(problems))
    return loaded(documents, shelve(((shipped(TEMPLATES), BUILT_IN), (root / TEMPLATES, TEMPLATES))))


def problem_at(root: Path, key: Key, message: str) -> Problem:
    """Say at its line what is wrong with a key of the workspace in `root`; of config.yaml, where no file has it."""
    documents, _ = read_documents(root)
    sections = Sections(documents)
    if not sections.owners(key):
        return replace(whole_file(CONFIG, message), path=dotted(key))
    document, inner = sections.owner(key)
    return problem(document, inner, message, key=True)


def loaded(
    documents: tuple[Document, ...],
    shelf: Shelf,
    *,
    version: int = VERSION,
    renamed: Sequence[Renamed] = RENAMED,
) -> Loaded:
    """Check and build what was read; older names are those of `renamed`, before `version`."""
    read_as = [modern(one, version=version, renamed=renamed) for one in documents]
    faults = Faults(Sections(tuple(document for document, _ in read_as)))
    for found in (*shelf.problems, *(note for _, notes in read_as for note in notes)):
        faults.take(found)
    for clash in faults.sections.twice():
        faults.clash(*clash)
    if not _is_our_version(faults, version):
        return Loaded(project=None, problems=faults.all)
    checked = check(faults)
    if "me" not in faults.sections.tree:
        faults.error((), "me is missing; write   me: {name: …, email: …, timezone: America/Chicago, phase: pgy2}")
    built = project(faults, checked, shelf)
    remark_patients(faults, built.people)
    if faults.any_error:
        return Loaded(project=None, problems=faults.all)
    return Loaded(project=replace(built, remarks=faults.all), problems=faults.all)


def _is_our_version(faults: Faults, version: int) -> bool:
    """Whether every file is for this version or an older one; a file that says nothing is for this one."""
    for number, document in enumerate(faults.sections.documents):
        written = written_for(document)
        if written is not None and written <= version:
            continue
        alone = Faults(Sections(faults.sections.documents[number : number + 1]), parent=faults)
        if written is None:
            alone.error(("version",), f"write   version: {version}")
            continue
        alone.error(("version",), f"written for a newer outreach; this one reads version {version}: upgrade outreach")
        return False
    return not faults.any_error
