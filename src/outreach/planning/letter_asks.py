"""Letters that are asked for while one is still there: a rotation's `letter_from`, a week before its last day.

A line under `letters:` and a rotation may mean the same letter; then the line has the say, and it is asked for once.
"""

from __future__ import annotations

from datetime import date

from outreach.domain.history import Stage
from outreach.domain.occasions import Letter, Rotation
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import TouchId

LETTER_FROM = "letter from"


def asks_itself(rotation: Rotation, project: Project) -> PersonId | None:
    """Give whom a rotation by itself says to ask; None where a line about that letter says so, or that it is done."""
    writer = rotation.letter_from
    if writer is None or any(_is_of(one, rotation) for one in project.letters):
        return None
    return writer


def rotation_of(letter: Letter, view: View) -> Rotation | None:
    """Give the last rotation, since the owner began, in which a letter can be asked for face to face."""
    found = [
        one
        for one in view.project.rotations
        if _is_of(letter, one) and letter.due is not None and view.history.begin <= one.dates.last < letter.due
    ]
    return max(found, key=lambda one: (one.dates.last, one.id), default=None)


def asked_on(letter: Letter, touch: TouchId, view: View) -> date | None:
    """Give the day on which a letter was asked for: as written, else that of our request once it was sent."""
    return letter.asked or _sent(touch.anchor, touch, view) or asked_there(letter, touch, view)


def asked_there(letter: Letter, touch: TouchId, view: View) -> date | None:
    """Give the day on which it was asked for in a mail that a rotation brought about, before its line was written."""
    rotations = [
        one for one in view.project.rotations if one.letter_from == letter.writer and _is_next(letter, one, view)
    ]
    days = (_sent(one.id, touch, view) for one in rotations)
    return max((day for day in days if day is not None), default=None)


def _is_next(letter: Letter, rotation: Rotation, view: View) -> bool:
    """Whether a line is the one for which somebody was asked on a rotation: the first that is due after it."""
    lines = [one for one in view.project.letters if _is_of(one, rotation) and one.due is not None]
    return bool(lines) and letter == min(lines, key=lambda one: (one.due or date.max, one.id))


def _is_of(letter: Letter, rotation: Rotation) -> bool:
    """Whether a line may be about the letter of a rotation: one that is over before is another one."""
    if letter.writer != rotation.letter_from:
        return False
    if letter.due is not None:
        return letter.due >= rotation.dates.first
    return any((letter.asked, letter.agreed, letter.uploaded))


def _sent(anchor: str, touch: TouchId, view: View) -> date | None:
    past = view.history.drafts.get(TouchId(touch.cadence, touch.person, anchor))
    if past is None or past.stage is not Stage.SENT:
        return None
    return past.changed_at.astimezone(view.project.me.zone).date()
