"""What must be so before anything is made: what is ours lies where the configuration says, and a ledger knows it.

Otherwise the same things would be made twice. Looks and refuses; mends nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from outreach.clock import Clock
from outreach.domain.facts import DraftIntended, Fact, HoldIntended, ProvidersUsed, RunStarted
from outreach.domain.plans import CreateDraft, Plan
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.errors import ConfigError, TryLaterError, UsageError
from outreach.providers.base import Calendar, Mailbox
from outreach.providers.connections import is_rehearsed

# after a longer silence a run only lists what it would do
AWAY = timedelta(days=45)
_BEHIND = timedelta(minutes=5)
_LYING = {"local": "in files", "gmail": "in Gmail", "google": "on your Google calendar"}


class UnknownError(ConfigError):
    """Things of ours lie there that the ledger does not know: it is not the one they were made with."""


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
    raise UnknownError(
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
        raise UnknownError(
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


def require_clock(facts: Iterable[Fact], now: datetime) -> None:
    """Refuse to work by a clock that was set back: what the ledger says would lie in the future.

    A run after a long time away, which only lists, does not count: its clock may have been the wrong one.

    Raises:
        TryLaterError: the clock shows a time well before the last run.
    """
    runs = sorted(one.at for one in facts if isinstance(one, RunStarted) and not one.simulated)
    while len(runs) > 1 and runs[-1] - runs[-2] > AWAY:
        runs.pop()
    if runs and now < runs[-1] - _BEHIND:
        shown = runs[-1].astimezone(now.tzinfo)
        raise TryLaterError(
            f"the clock shows {now:%Y-%m-%d %H:%M}, but the last run was at {shown:%Y-%m-%d %H:%M}",
            remedy="set the clock of this machine, then run again",
        )


def days_away(facts: Iterable[Fact], now: datetime, *, simulated: bool) -> int | None:
    """Give the days since the last run when they are too many to go on; a real run asks only about real ones."""
    runs = (one.at for one in facts if isinstance(one, RunStarted) and (simulated or not one.simulated))
    last = max((at for at in runs if at <= now), default=None)
    return None if last is None or now - last <= AWAY else (now - last).days
