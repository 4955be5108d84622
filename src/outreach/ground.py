"""What must be so before anything is made: what is ours lies where the configuration says, and a ledger knows it.

Otherwise the same things would be made twice. Looks and refuses; mends nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from outreach.clock import Clock
from outreach.domain.facts import DraftIntended, Fact, HoldIntended, ProvidersUsed
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.errors import ConfigError, UsageError
from outreach.providers.base import Calendar, Mailbox
from outreach.providers.connections import is_rehearsed

_LYING = {"local": "in files", "gmail": "in Gmail", "google": "on your Google calendar"}


def require_here(facts: Iterable[Fact], project: Project, now: datetime) -> None:
    """Refuse to go on after `mail:` or `holds:` was switched while untouched things of ours lie with the other one.

    Raises:
        ConfigError: it says what lies where, and what to do about it.
    """
    known = tuple(facts)
    used = {(one.mail, one.holds) for one in known if isinstance(one, ProvidersUsed)} or {("local", "local")}
    if used == {(str(project.mail), str(project.holds))}:
        return
    from outreach.planning.elsewhere import left_behind
    from outreach.planning.fold import fold

    view = View(project=project, history=fold(known, project, now), now=now)
    for one in left_behind(view):
        what = "draft" if one.setting == "mail" else "hold"
        lie = f"{one.count} {what}s of ours still lie" if one.count > 1 else f"a {what} of ours still lies"
        raise ConfigError(
            f"now {one.now}, but {lie} {_LYING.get(one.provider, one.provider)}",
            place=f"config.yaml: {one.setting}",
            remedy=f"write   {one.setting}: {one.provider}   again, type   outreach undo --all   , and then switch",
        )


def require_known(facts: Iterable[Fact], mailbox: Mailbox, calendar: Calendar) -> None:
    """Refuse to go on when drafts or holds of ours lie there and the ledger never heard of any.

    Raises:
        ConfigError: the ledger was lost; it says how to rebuild it.
    """
    if any(isinstance(one, DraftIntended | HoldIntended) for one in facts):
        return
    drafts, holds = len(mailbox.all_keys()), len(calendar.all_keys())
    if drafts + holds == 0:
        return
    lie = " and ".join(
        f"{count} {what}{'' if count == 1 else 's'}" for count, what in ((drafts, "draft"), (holds, "hold")) if count
    )
    raise ConfigError(
        f"{lie} of ours lie there, but the ledger that knows them is gone, and they would be made twice",
        place=".outreach/ledger.db",
        remedy="type   outreach recover",
    )


def require_now(project: Project, clock: Clock) -> None:
    """Refuse to change a real mailbox or calendar at a time that was made up.

    Raises:
        UsageError: the time was given with --now, and what would be made is not a rehearsal.
    """
    if clock.is_simulated and not is_rehearsed(project):
        raise UsageError(
            "another time is for rehearsals, and this would change your real mailbox and calendar",
            place="--now",
            remedy="leave it away, or look ahead with   outreach plan --now …",
        )
