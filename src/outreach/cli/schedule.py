"""`outreach schedule`: have the jobs started by the machine's own scheduler, see how that goes, take it away."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from outreach.cli import completing
from outreach.cli.options import Family, Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.domain.facts import Fact
from outreach.domain.project import Project
from outreach.errors import Exit, UsageError
from outreach.preview import project_of
from outreach.providers.connections import uses_google
from outreach.providers.google.tokens import KEYRING
from outreach.reports import schedule
from outreach.reports.heartbeat import broken, last_run
from outreach.reports.schedule_json import changes_json, pieces_json, status_json
from outreach.reports.words import wrapped
from outreach.scheduling import installation
from outreach.scheduling.entries import Site, entries
from outreach.scheduling.installation import Move
from outreach.scheduling.machine import Machine, this_machine
from outreach.scheduling.past_runs import past_runs
from outreach.scheduling.pieces import Change
from outreach.scheduling.wakes import wakes

_WHICH = (
    click.option("--systemd", "by", flag_value="systemd", help="with timers of your own systemd (Linux)"),
    click.option("--launchd", "by", flag_value="launchd", help="with agents of launchd (a Mac)"),
    click.option("--cron", "by", flag_value="cron", help="with lines in your crontab"),
)
_YES = click.option("--yes", is_flag=True, help="do not ask")


@click.group(
    "schedule",
    cls=Family,
    epilog="outreach schedule install",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
def command() -> None:
    """Have your jobs started by this machine's own scheduler, see how that goes, take it away.

    Which jobs there are and when they start stands in config.yaml under jobs: NAME: when.
    """


@verb("install", example="outreach schedule install      or   outreach schedule install --cron morning evening")
@click.argument("jobs", nargs=-1, metavar="[JOB]...", shell_complete=completing.jobs)
@_WHICH[0]
@_WHICH[1]
@_WHICH[2]
@_YES
@click.option("--replace", is_flag=True, help="also what you changed by hand in what was written before")
@pass_settings
def install(settings: Settings, jobs: tuple[str, ...], by: str | None, yes: bool, replace: bool) -> int:
    """Write what starts your jobs: all that have a time, or those named. It is shown first, and asked for.

    Takes the best this machine has, or what you choose; changes nothing that others wrote there. What you
    changed by hand is left.
    """
    machine, project = this_machine(), project_of(settings.root())
    site = _site(settings, project)
    asked = _move(site, project, by, jobs, machine)
    agreed = not asked.changes or _agreed(asked, settings, machine.home, yes=yes, replace=replace)
    if agreed:
        installation.put(asked, site, machine)
    if settings.as_json:
        put_json(changes_json(asked.into.name, asked.changes, done=agreed))
    if not agreed:
        return _left(asked, settings, machine.home)
    timed = [wake for wake in wakes(project) if not jobs or wake.job in jobs]
    now = settings.clock().now(project.me.zone)
    say(schedule.put_in_place(asked.into.name, timed, now, is_new=bool(asked.changes)), settings)
    return Exit.DONE


def _site(settings: Settings, project: Project) -> Site:
    return Site.of(settings.root(), has_keyring=project.google.token == KEYRING and uses_google(project))


def _move(site: Site, project: Project, by: str | None, jobs: tuple[str, ...], machine: Machine) -> Move:
    into = installation.chosen(by, site, machine) if by else installation.best(machine)
    return installation.move(into, site, entries(project, site, machine, jobs), machine)


def _agreed(asked: Move, settings: Settings, home: Path, *, yes: bool, replace: bool) -> bool:
    """Show what would change, and ask; what a person wrote goes only if that was said."""
    say(schedule.proposed(asked.changes, home), settings)
    if yes or replace:
        return replace or not asked.is_edited
    return _asks("Replace what you wrote?" if asked.is_edited else "Write this?", settings)


def _asks(question: str, settings: Settings) -> bool:
    if settings.quiet or settings.as_json or not sys.stdin.isatty():
        raise UsageError("nobody is here to ask, so nothing was changed", remedy="add   --yes")
    return click.confirm(question, default=False)


def _left(asked: Move, settings: Settings, home: Path) -> int:
    if asked.is_edited:
        say(schedule.kept_edited(asked.changes, home), settings)
        return Exit.ATTENTION
    say("Nothing was changed.", settings)
    return Exit.DONE


@verb("show", example="outreach schedule show      or   outreach schedule show --cron")
@click.argument("jobs", nargs=-1, metavar="[JOB]...", shell_complete=completing.jobs)
@_WHICH[0]
@_WHICH[1]
@_WHICH[2]
@pass_settings
def show(settings: Settings, jobs: tuple[str, ...], by: str | None) -> int:
    """Print in full what `install` would write, whatever stands there now. Changes nothing."""
    machine, project = this_machine(), project_of(settings.root())
    site = _site(settings, project)
    chosen = installation.SCHEDULERS[by] if by else installation.best(machine)
    pieces = chosen.wanted(site, entries(project, site, machine, jobs), machine)
    if settings.as_json:
        put_json(pieces_json(chosen.name, pieces))
    say(schedule.whole(pieces, machine.home), settings)
    return Exit.DONE


@verb("remove", example="outreach schedule remove")
@_YES
@pass_settings
def remove(settings: Settings, yes: bool) -> int:
    """Take away what starts your jobs, whatever it is, and only that. Drafts, holds and ledger stay."""
    machine, site = this_machine(), Site.of(settings.root())
    gone = installation.removal(site, machine)
    if gone and not yes and not _asks_to_remove(gone, settings, machine.home):
        say("Nothing was changed.", settings)
        return Exit.DONE
    installation.remove(site, machine)
    if settings.as_json:
        put_json(changes_json(None, gone, done=True))
    say(schedule.taken_away(gone, machine.home), settings)
    return Exit.DONE


def _asks_to_remove(gone: tuple[Change, ...], settings: Settings, home: Path) -> bool:
    say(schedule.proposed(gone, home), settings)
    return _asks("Take this away?", settings)


@verb("status", example="outreach schedule status      or   outreach schedule status --json")
@pass_settings
def status(settings: Settings) -> int:
    """Say what starts your jobs, when each is next, and how its last run went. Changes nothing."""
    root = settings.root()
    project = project_of(root)
    now = settings.clock().now(project.me.zone)
    facts = _facts(root, now)
    standing = _standing(settings, project, facts, now)
    if settings.as_json:
        put_json(status_json(standing))
    failed = broken(last_run(facts, now), now, project.me.zone)
    if failed:
        say("\n".join(wrapped(failed, indent=2, first="")), settings)
    say(schedule.status(standing), settings)
    return Exit.DONE if standing.is_well else Exit.ATTENTION


def _facts(root: Path, now: datetime) -> tuple[Fact, ...]:
    from outreach.state.ledger import Ledger

    with Ledger.open(root, now=now, readonly=True) as ledger:
        return ledger.facts()


def _standing(settings: Settings, project: Project, facts: tuple[Fact, ...], now: datetime) -> schedule.Standing:
    machine, site = this_machine(), _site(settings, project)
    found = installation.all_installed(site.root, machine)
    return schedule.Standing(
        found=found,
        wakes=wakes(project),
        runs=past_runs(facts, now, simulated=settings.clock().is_simulated),
        now=now,
        home=machine.home,
        stale=any(installation.is_stale(one, project, site, machine) for one in found),
        alone=machine.lingers or not any(one.by == "systemd" for one in found),
    )


for _one in (install, remove, show, status):
    command.add_command(_one)
