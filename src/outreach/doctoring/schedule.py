"""What starts the jobs: whether that is as the configuration wants it, and whether its Python works."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from outreach.doctoring.attempts import tried
from outreach.doctoring.case import Case
from outreach.doctoring.children import IMPORT, bare, run
from outreach.doctoring.starts import Start, starts
from outreach.domain.project import Project
from outreach.domain.verdicts import Fail, Line, Ok, Verdict, Warn
from outreach.errors import Exit, OutreachError
from outreach.providers.connections import uses_google
from outreach.providers.google.tokens import KEYRING
from outreach.reports.words import listed
from outreach.scheduling.entries import Site, entries
from outreach.scheduling.installation import SCHEDULERS, Installed, all_installed, move
from outreach.scheduling.wakes import wakes

_INSTALL = "outreach schedule install"
_PYTHON_SECONDS = 20.0


def schedule(case: Case, project: Project) -> Iterator[Line]:
    """Judge what starts the jobs, and with what."""
    try:
        found = all_installed(case.root, case.machine.schedulers())
    except OutreachError as problem:
        verdict = Fail(text=str(problem), command=_INSTALL, code=Exit.ATTENTION)
        yield Line(name="schedule", verdict=verdict)
        return
    yield from tried("schedule", partial(_schedule, case, project, found))
    yield from tried("python", partial(_pythons, case, found))


def _schedule(case: Case, project: Project, found: tuple[Installed, ...]) -> Iterator[Verdict]:
    """Compare what stands in the machine's schedulers with what the configuration wants there."""
    if not found:
        yield Warn(text="none is installed, so nothing runs by itself", command=_INSTALL)
        return
    verdicts = list(_amiss(case, project, found))
    others = sorted({one.job for one in wakes(project)}.difference(found[0].jobs))
    but = f", and not {listed(others)}" if others else ""
    yield from verdicts or [Ok(text=f"{found[0].by} starts {listed(found[0].jobs)}{but}")]


def _amiss(case: Case, project: Project, found: tuple[Installed, ...]) -> Iterator[Verdict]:
    one = found[0]
    if len(found) > 1:
        twice = f"installed twice, in {listed(each.by for each in found)}, so every job is started twice"
        yield Warn(text=twice, command=_INSTALL)
    if one.is_awake is False:
        text = f"installed in {one.by}, which does not act on it"
        yield Fail(text=text, command=_INSTALL, code=Exit.ATTENTION)
    if one.edited:
        yield Warn(text=f"you changed {one.edited[0]}; it is left as it is", command="outreach schedule show")
    elif _differs(case, project, one):
        yield Warn(text=f"{one.by} does not have what config.yaml says now", command=_INSTALL)


def _differs(case: Case, project: Project, one: Installed) -> bool:
    """Whether installing the same jobs again would change anything."""
    machine = case.machine.schedulers()
    site = Site.of(case.root, has_keyring=project.google.token == KEYRING and uses_google(project))
    timed = {wake.job for wake in wakes(project)}
    if not timed.issuperset(one.jobs):
        return True
    asked = entries(project, site, machine, one.jobs)
    return bool(move(SCHEDULERS[one.by], site, asked, machine).changes)


def commands(case: Case, found: tuple[Installed, ...]) -> tuple[Start, ...]:
    """Give what the schedule starts, as it stands there."""
    site, machine = Site.of(case.root), case.machine.schedulers()
    pieces = ((one.by, piece) for one in found for piece in SCHEDULERS[one.by].standing(site, machine))
    return tuple(start for by, piece in pieces for start in starts(by, piece) if start.command)


def _pythons(case: Case, found: tuple[Installed, ...]) -> Iterator[Verdict]:
    """Import this program with each Python that the schedule names, in the environment that it gives."""
    named = {(start.command[0], tuple(sorted(start.environ.items()))) for start in commands(case, found)}
    for python, environ in sorted(named):
        ended = run(python, IMPORT, {**bare(case.machine.environ), **dict(environ)}, _PYTHON_SECONDS)
        if ended.code == 0:
            yield Ok(text=f"{python} has outreach {ended.out.strip()}")
        else:
            text = f"the schedule starts {python}, which cannot import outreach: {ended.why}"
            yield Fail(text=text, command=_INSTALL, code=Exit.ATTENTION)
