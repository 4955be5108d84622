"""`outreach check`: validate configuration, templates and the owner's own tests."""

from __future__ import annotations

from outreach.cli.alarm import alarm
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.domain.findings import Problem
from outreach.errors import Exit
from outreach.expectations import unmet
from outreach.preview import known
from outreach.reports.check import fine
from outreach.reports.json import check_json
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
    found = (*loaded.problems, *problems(project), *unmet(project), *drifted(root))
    look = known(root, project, settings.clock())
    alarm(look, settings)
    return _told(found, fine(project, look.plan), settings)


def _told(found: tuple[Problem, ...], good: str, settings: Settings) -> int:
    from outreach.config.problems import show

    broken = any(one.level == "error" for one in found)
    if settings.as_json:
        put_json(check_json(found))
    say("\n".join(part for part in ("" if broken else good, show(found)) if part), settings)
    return Exit.CONFIG if broken else Exit.DONE
