"""What of ours lies with another provider or account than the configuration names now, since one was switched.

What nobody touched is taken back before the switch; what the owner touched stays there, and is not looked at any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from outreach.domain.history import History, PastDraft, PastHold
from outreach.domain.people import CadenceId
from outreach.domain.stages import View

ACCOUNT = "me.email"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBehind:
    """Things of one kind that lie untouched elsewhere; `setting` is the key of `config.yaml` that was switched.

    `before` and `now` are what it said and says; `provider` is where the things lie, which are a `what` each.
    """

    what: str
    setting: str
    provider: str
    before: str
    now: str
    count: int


def left_behind(view: View) -> tuple[LeftBehind, ...]:
    """Give what still lies untouched where drafts or holds went before; holds that have begun are history."""
    drafts = [one for one in view.history.drafts.values() if one.is_untouched and not is_here(one, view)]
    holds = [one for one in view.history.holds.values() if one.is_untouched and not is_here(one, view)]
    ahead = [one for one in holds if one.over > view.now]
    project = view.project
    return tuple(
        _left(setting, str(now), found, view)
        for setting, found, now in (("mail", drafts, project.mail), ("holds", ahead, project.holds))
        if found
    )


def _left(setting: str, now: str, found: Sequence[PastDraft | PastHold], view: View) -> LeftBehind:
    provider = before = found[0].provider
    if provider == now and found[0].account:
        setting, before, now = ACCOUNT, found[0].account, view.project.me.email
    what = "hold" if isinstance(found[0], PastHold) else "draft"
    return LeftBehind(what=what, setting=setting, provider=provider, before=before, now=now, count=len(found))


def is_here(one: PastDraft | PastHold, view: View) -> bool:
    """Whether something of ours lies where the configuration looks today."""
    names = view.project.holds if isinstance(one, PastHold) else _mail_of(one.touch.cadence, view)
    return one.provider == names and (not one.account or one.account.lower() in _accounts(view))


def _accounts(view: View) -> frozenset[str]:
    """Give the names of the owner's account; `was` are earlier ones of the same."""
    me = view.project.me
    return frozenset(one.lower() for one in (me.email, *me.was))


def _mail_of(cadence: CadenceId, view: View) -> str:
    found = view.project.cadence(cadence)
    return "local" if found is not None and found.local else str(view.project.mail)


def here(view: View) -> History:
    """Give the history without what lies elsewhere."""
    history = view.history
    return replace(
        history,
        drafts={touch: one for touch, one in history.drafts.items() if is_here(one, view)},
        holds={name: one for name, one in history.holds.items() if is_here(one, view)},
    )
