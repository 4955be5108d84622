"""Repairs as occasions: somebody to whom the owner has to apologise, from the private notes.

Nothing of what happened is in them: what a mail may say of it is `private_words`' to give.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.dates import DateRange
from outreach.domain.occasions import Occasion, OccasionKind, Participant
from outreach.domain.stages import View

WRONGED = "wronged"
# whose it is, a touch says by itself
ID = "repair"


def repairs(view: View) -> Iterator[Occasion]:
    """Give each repair, from the day the owner began."""
    begin = view.history.begin
    for note in view.project.private.people:
        if note.repair is not None:
            yield Occasion(
                id=ID,
                kind=OccasionKind.REPAIR,
                title="",
                days=DateRange(begin, begin),
                zone=view.project.me.zone,
                participants=(Participant(person=note.person, part=WRONGED),),
            )
