"""Repairs as occasions: somebody to whom the owner has to apologise, from the private notes.

Nothing of what happened is in them: what a mail may say of it is `private_words`' to give.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from outreach.domain.dates import DateRange
from outreach.domain.occasions import Anchor, Occasion, OccasionKind, Participant
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import TouchId

WRONGED = "wronged"
# whose it is, a touch says by itself
ID = "repair"

_REPAIR = CadenceId("repair")


def repairs(view: View) -> Iterator[Occasion]:
    """Give each repair, from the day the owner began, with the day on which its mail was drafted and lies there."""
    begin = view.history.begin
    for note in view.project.private.people:
        if note.repair is not None:
            yield Occasion(
                id=ID,
                kind=OccasionKind.REPAIR,
                title="",
                days=DateRange(begin, begin),
                zone=view.project.me.zone,
                moments=_written(note.person, view),
                participants=(Participant(person=note.person, part=WRONGED),),
            )


def _written(person: PersonId, view: View) -> Mapping[Anchor, date]:
    """Give the day of the draft, once a night has passed: on the day itself nothing more is to be done about it."""
    draft = view.history.drafts.get(TouchId(_REPAIR, person, ID))
    if draft is None or not draft.is_lying:
        return {}
    day = draft.made_at.astimezone(view.project.me.zone).date()
    return {Anchor.WRITTEN: day} if day < view.today else {}
