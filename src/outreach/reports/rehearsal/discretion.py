"""A rehearsed season without what private.yaml gives reason to: a page is printed, left open and handed on.

Such a mail is still counted and has its day; what it is, what it says and what was found in it is not told.
"""

from __future__ import annotations

from dataclasses import replace

from outreach.domain.cadences import Kind
from outreach.domain.private_fields import private_fields
from outreach.domain.touches import TouchId
from outreach.reports.rehearsal.season import Asked, Letter, Missed, Rehearsal, Stopped, Waited

_A_MAIL = "a mail"
UNTOLD = "What it says has its reason in private.yaml, which no page tells."
_STOPPED = "a mail that has its reason in private.yaml"
_MISSED = "it has its reason in private.yaml"


def discreet(found: Rehearsal) -> Rehearsal:
    """Take out of a season what no page may tell; all counts stay as they are."""
    return replace(
        found,
        letters=tuple(_letter(one) if _is_private(one.touch) else one for one in found.letters),
        stopped=tuple(_stopped(one) if _is_private(one.touch) else one for one in found.stopped),
        waited=tuple(_waited(one) if _is_private(one.touch) else one for one in found.waited),
        wanted=tuple(_wanted(one) if _is_private(one.touch) else one for one in found.wanted),
        missed=tuple(_missed(one) if _is_private(one.touch) else one for one in found.missed),
    )


def _is_private(touch: TouchId) -> bool:
    return bool(private_fields(touch.cadence))


def _letter(one: Letter) -> Letter:
    draft = replace(one.draft, subject=_A_MAIL.capitalize(), body="")
    # an apology is counted with what tells something: a kind and a sign of its own would name it
    kind = Kind.UPDATE if one.kind is Kind.REPAIR else one.kind
    return replace(one, title=_A_MAIL, kind=kind, draft=draft, findings=(), most=None)


def _stopped(one: Stopped) -> Stopped:
    return replace(one, finding=replace(one.finding, message=_STOPPED, fix="", where=""))


def _waited(one: Waited) -> Waited:
    return replace(one, title=_A_MAIL)


def _wanted(one: Asked) -> Asked:
    return replace(one, title=_A_MAIL, ask="a word of yours")


def _missed(one: Missed) -> Missed:
    return replace(one, title=_A_MAIL, why=_MISSED)
