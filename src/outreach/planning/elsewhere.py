"""What of ours lies with another provider than the configuration names now, since `mail:` or `holds:` was switched.

What nobody touched is taken back before the switch; what the owner touched stays there, and is not looked at any more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from outreach.domain.history import History, PastDraft, PastHold
from outreach.domain.people import CadenceId
from outreach.domain.stages import View


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBehind:
    """Things of one kind that lie untouched with another provider; `setting` is the key that was switched."""

    setting: str
    provider: str
    now: str
    count: int


def left_behind(view: View) -> tuple[LeftBehind, ...]:
    """Give what still lies untouched where drafts or holds went before; holds that have begun are history."""
    drafts = [one for one in view.history.drafts.values() if one.is_untouched and not is_here(one, view)]
    holds = [one for one in view.history.holds.values() if one.is_untouched and not is_here(one, view)]
    ahead = [one for one in holds if one.ends > view.now]
    project = view.project
    return tuple(
        LeftBehind(setting=setting, provider=found[0].provider, now=str(now), count=len(found))
        for setting, found, now in (("mail", drafts, project.mail), ("holds", ahead, project.holds))
        if found
    )


def is_here(one: PastDraft | PastHold, view: View) -> bool:
    """Whether something of ours lies where the configuration looks today."""
    if isinstance(one, PastHold):
        return one.provider == view.project.holds
    return one.provider == _mail_of(one.touch.cadence, view)


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
