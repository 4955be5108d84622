"""`outreach check`: validate configuration, templates and the owner's own tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from outreach.cli.alarm import alarm
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.domain.findings import Problem
from outreach.domain.project import Project
from outreach.enclosing import unattachable, with_files
from outreach.errors import ConfigError, Exit
from outreach.expectations import unmet
from outreach.ground import SwitchedError
from outreach.preview import known
from outreach.providers.connections import calendar_files
from outreach.reports.check import fine
from outreach.reports.json import check_json
from outreach.state.folder import require_kept_here
from outreach.workspace import existing


@verb("check", example="outreach check")
@pass_settings
def command(settings: Settings) -> int:
    """Validate configuration, templates and your own tests: all mistakes at once, each with its place and the edit."""
    from outreach.config.load import load
    from outreach.config.origins import drifted
    from outreach.rendering.check import problems

    root = existing(settings.root())
    loaded = load(root)
    project = loaded.project
    if project is None:
        return _told(tuple(loaded.problems), "", settings)
    project = with_files(project, root)
    found = (*loaded.problems, *problems(project), *unmet(project), *drifted(root), *unattachable(project))
    found = (*found, *_calendars(project, root, settings))
    try:
        require_kept_here(root)
        look = known(root, project, settings.clock())
    except ConfigError as problem:
        return _told((*found, _placed(problem, root)), "", settings)
    alarm(look, settings)
    return _told(found, fine(project, look.plan), settings)


def _calendars(project: Project, root: Path, settings: Settings) -> Iterator[Problem]:
    """Say what is wrong with the owner's calendars that are files, at the setting that names them; jobs go on."""
    from outreach.config.load import problem_at

    files = calendar_files(project, root)
    for one in files.problems(settings.clock().now(project.me.zone)) if files else ():
        if one.level != "error":
            yield one
            continue
        named = problem_at(root, ("calendars",), one.message)
        place = f"{named.file}:{named.line}:{named.column}"
        yield replace(named, level="note", message=f"{place}: {named.message}; until then no times are offered")


def _placed(problem: ConfigError, root: Path) -> Problem:
    """Give what stops every command as a row like the others: at the key it is about, else by its place."""
    from outreach.config.load import problem_at
    from outreach.config.refusals import whole_file

    message = f"{problem.fact}; {problem.remedy}" if problem.remedy else problem.fact
    if isinstance(problem, SwitchedError):
        return problem_at(root, tuple(problem.setting.split(".")), message)
    return whole_file(problem.place, message)


def _told(found: tuple[Problem, ...], good: str, settings: Settings) -> int:
    from outreach.config.problems import show

    broken = any(one.level == "error" for one in found)
    if settings.as_json:
        put_json(check_json(found))
    say("\n".join(part for part in ("" if broken else good, show(found)) if part), settings)
    return Exit.CONFIG if broken else Exit.DONE
