"""What must be so before anything is made: what is ours lies where the configuration says, and a ledger knows it.

Otherwise the same things would be made twice. Looks and refuses; mends nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from outreach.clock import Clock
from outreach.domain.facts import DraftIntended, Fact, HoldIntended, ProvidersUsed
from outreach.domain.plans import CreateDraft, Plan
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.errors import ConfigError, UsageError
from outreach.providers.base import Calendar, Mailbox
from outreach.providers.connections import is_rehearsed

_LYING = {"local": "in files", "gmail": "in Gmail", "google": "on your Google calendar"}


class SwitchedError(ConfigError):
    """`setting`, a key of the configuration, says something else than when what lies there was made."""

    def __init__(self, setting: str, fact: str, *, remedy: str) -> None:
        """Say which key was switched, what lies where, and what to do."""
        self.setting = setting
        super().__init__(fact, place=f"config.yaml: {setting}", remedy=remedy)


def require_here(facts: Iterable[Fact], project: Project, now: datetime) -> None:
    """Refuse to go on after `mail:`, `holds:` or the account was switched while untouched things of ours lie there.

    Raises:
        SwitchedError: it says what lies where, and what to do about it.
    """
    known = tuple(facts)
    uses = [one for one in known if isinstance(one, ProvidersUsed)]
    used = {(one.mail, one.holds, one.account) for one in uses} or {("local", "local", project.me.email)}
    if used == {(str(project.mail), str(project.holds), project.me.email)}:
        return
    from outreach.planning.elsewhere import ACCOUNT, left_behind
    from outreach.planning.fold import fold

    view = View(project=project, history=fold(known, project, now), now=now)
    for one in left_behind(view):
        lie = f"{one.count} {one.what}s of ours still lie" if one.count > 1 else f"a {one.what} of ours still lies"
        where = _LYING.get(one.provider, one.provider)
        of = f" of {one.before}" if one.setting == ACCOUNT else ""
        renamed = f"; if that is an older name of the same account, add   was: [{one.before}]" if of else ""
        back = f"write   {one.setting}: {one.before}   again, type   outreach undo --all   , and then switch"
        raise SwitchedError(one.setting, f"now {one.now}, but {lie} {where}{of}", remedy=f"{back}{renamed}")


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


def require_unmade(plan: Plan, facts: Iterable[Fact], mailbox: Mailbox) -> None:
    """Refuse to create drafts that lie there already though the ledger never heard of them.

    It was put back from an older copy, or another machine works with the same account. Where reading costs nothing,
    creating looks by itself.

    Raises:
        ConfigError: it says how the ledger learns of them.
    """
    known = {one.key for one in facts if isinstance(one, DraftIntended)}
    new = {one.key for one in plan.actions if isinstance(one, CreateDraft)} - known
    if mailbox.near or not new:
        return
    count = len(new.intersection(mailbox.all_keys()))
    if count:
        lie = f"{count} drafts of ours lie" if count > 1 else "a draft of ours lies"
        raise ConfigError(
            f"{lie} there already that the ledger does not know, so it is older than the last run; nothing was made",
            place=".outreach/ledger.db",
            remedy="type   outreach recover   ; let only one machine work with this account",
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
