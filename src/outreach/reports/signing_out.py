"""When Google will sign its owner out by itself, said in time: an app in Testing is let in for seven days only.

It reads facts and asks nobody; where Google never named an end, there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from outreach.domain.facts import Fact, SignedIn, SignedOut
from outreach.domain.project import HoldsTo, MailTo, Project
from outreach.reports.words import clock, dated, wrapped

_AHEAD = timedelta(days=2)
_MEND = (
    "since the app is in Testing. Type   outreach auth login   ; when you publish the app first, it lasts:   "
    "outreach help setup-google"
)


def signing_out(facts: Iterable[Fact], project: Project, now: datetime) -> tuple[str, ...]:
    """Say when the sign-in ends or ended, from two days before; no lines while there is nothing to do.

    `now` is aware; the moment is written in the owner's zone.
    """
    end = ends(facts, project, now)
    if end is None or end - now > _AHEAD:
        return ()
    verb = "signed" if end <= now else "signs"
    local, today = end.astimezone(project.me.zone), now.astimezone(project.me.zone).date()
    text = f"Google {verb} you out on {dated(local.date(), today)}, {clock(local)}, {_MEND}"
    return tuple(wrapped(text, indent=2, first=""))


def ends(facts: Iterable[Fact], project: Project, now: datetime) -> datetime | None:
    """Give the end of the sign-in there is; None when nobody knows of one, or nothing needs it."""
    if project.mail is not MailTo.GMAIL and project.holds is not HoldsTo.GOOGLE:
        return None
    names = {name.casefold() for name in (project.me.email, *project.me.was)}
    known = (one for one in facts if isinstance(one, SignedIn | SignedOut) and one.at <= now)
    mine = [one for one in known if one.account.casefold() in names]
    return mine[-1].ends if mine and isinstance(mine[-1], SignedIn) else None
