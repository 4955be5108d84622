"""What the owner wrote: the configuration, their own words, the notes, the calendars that are files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from outreach.capture.notes_file import read
from outreach.config.origins import drifted
from outreach.doctoring.case import Case
from outreach.domain.findings import Problem
from outreach.domain.project import Project
from outreach.domain.verdicts import Fail, Ok, Verdict, Warn
from outreach.enclosing import unattachable
from outreach.errors import Exit
from outreach.providers.connections import calendar_files
from outreach.rendering.check import problems
from outreach.reports.words import count
from outreach.workspace import CONFIG

_CHECK = "outreach check"


def configuration(case: Case) -> Iterator[Verdict]:
    """Read all files of the configuration."""
    errors = _errors(case.loaded.problems)
    if not (case.root / CONFIG).exists():
        yield Fail(text=f"there is no {CONFIG} in {case.root}", command=f"outreach init {case.root}", code=Exit.CONFIG)
    elif case.project is None:
        yield _first_of(errors)
    else:
        notes = len(case.loaded.problems)
        more = f"; {count(notes, 'note')}, see   {_CHECK}" if notes else ""
        yield Ok(text=f"{CONFIG} reads well: {count(len(case.project.people), 'person')}{more}")


def _errors(found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(one for one in found if one.level == "error")


def _first_of(errors: tuple[Problem, ...]) -> Fail:
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    return Fail(text=f"{errors[0]}{more}", command=_CHECK, code=Exit.CONFIG)


def templates(case: Case, project: Project) -> Iterator[Verdict]:
    """Read the words of all mails, and compare copies with what they were copied from."""
    errors = problems(project)
    if errors:
        yield _first_of(errors)
    old = tuple(drifted(case.root))
    for one in old:
        yield Warn(
            text=f"the built-in {one.path} has changed since you copied it",
            command=f"outreach customize {one.path} --diff",
        )
    if not errors and not old:
        yield Ok(text="the words of all mails can be read")


def files(_: Case, project: Project) -> Iterator[Verdict]:
    """Read the files that mails may carry."""
    unfit = unattachable(project)
    for one in unfit:
        yield Warn(text=one.message, command=_CHECK)
    if project.files and not unfit:
        yield Ok(text=f"{count(len(project.files), 'file')} to attach, all of them can be read")


def notes(case: Case, project: Project) -> Iterator[Verdict]:
    """Read the owner's notes."""
    found = read(case.root, project.notes, case.now)
    if found.trouble:
        path = case.root / Path(project.notes).expanduser()
        yield Warn(text=f"{found.name}: {found.trouble}", command=f"ls -l {path}" if path.exists() else f"touch {path}")
    else:
        yield Ok(text=f"{found.name}: {count(len(found.text.splitlines()), 'line')}")


def calendars(case: Case, project: Project) -> Iterator[Verdict]:
    """Read the owner's other calendars, as far as they are files."""
    known = calendar_files(project, case.root)
    if known is None:
        return
    found = known.problems(case.now)
    for one in found:
        yield _first_of((one,)) if one.level == "error" else Warn(text=one.message, command=_CHECK)
    if not found:
        yield Ok(text=f"{count(len(known.named), 'calendar')} in files, all of them can be read")
