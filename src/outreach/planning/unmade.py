"""The view in which a draft that lies there was not made yet: what it takes to write it again in other words.

Pure. Which drafts may be written again at all is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Due, Skip
from outreach.planning.expecting import expected
from outreach.planning.free_time import objections
from outreach.planning.offers import slots_of
from outreach.planning.planner import as_due

_TOLD = frozenset({Stage.ADDRESSED, Stage.EDITED, Stage.SENT, Stage.GONE})
_HORIZON = timedelta(days=14)


def unmade(past: PastDraft, view: View) -> View:
    """Give the view in which the draft was not made yet: earlier ones count for its opening, all others as told.

    After the ledger was rebuilt nothing is asked about it: it lies there, so what became of it is known.
    """
    history = view.history
    others = {touch: one for touch, one in history.drafts.items() if touch != past.touch}
    earlier = {touch: one for touch, one in others.items() if one.made_at < past.made_at}
    told = _told((one for one in others.values() if one.made_at < view.now), view.project)
    return replace(view, history=replace(history, drafts=earlier, told=told, watermark=None), objections=objections)


def _told(drafts: Iterable[PastDraft], project: Project) -> Mapping[PersonId, frozenset[str]]:
    found: dict[PersonId, frozenset[str]] = {one.id: frozenset() for one in project.people}
    for draft in drafts:
        if draft.stage in _TOLD and draft.told:
            found[draft.touch.person] = found.get(draft.touch.person, frozenset()) | set(draft.told)
    return found


def due_again(past: PastDraft, view: View) -> Due | Skip | None:
    """Give the touch of a draft that lies there, with the times it offers; None when nothing asks for it any more.

    `view` is the one in which the draft was not made yet.
    """
    occurrences = expected(view, Selection(cadences=frozenset({past.touch.cadence})), _HORIZON)
    occurrence = next((one for one in occurrences if one.touch == past.touch), None)
    found = as_due(occurrence, view) if occurrence is not None else None
    return replace(found, slots=slots_of(past, view)) if isinstance(found, Due) and past.slots else found
