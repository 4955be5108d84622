"""What the owner's own records say about a touch: asked, agreed, uploaded, thanked, told back, done.

Where a record says that it happened, nothing is drafted for it. Of drafts of ours it knows only what they told.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from outreach.domain.cadences import After, Kind
from outreach.domain.occasions import Anchor, Commitment, Conference, Letter
from outreach.domain.people import Advice
from outreach.domain.profile import News
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.planning.letter_asks import asked_there
from outreach.planning.tidings import source_of
from outreach.planning.wording import said

States = Iterable[tuple[str, date | None]]


def recorded(occurrence: Occurrence, view: View) -> Skip | None:
    """The record it hangs on says that it is done, or was told or thanked for."""
    for what, day in _states(occurrence):
        if day is not None:
            return occurrence.silence(SkipCode.ALREADY_MADE, f"{what} {said(day, view.today)}")
    record = occurrence.occasion.record if occurrence.occasion else None
    if isinstance(record, Letter) and occurrence.step.number == 1 and occurrence.cadence.kind is Kind.ASK:
        day = asked_there(record, occurrence.touch, view)
        return occurrence.silence(SkipCode.ALREADY_MADE, f"you asked {said(day, view.today)}") if day else None
    if isinstance(record, Commitment) and not record.is_open and not _tells_of_the_end(occurrence):
        return occurrence.silence(SkipCode.ALREADY_MADE, record.status)
    return None


def told(occurrence: Occurrence, view: View) -> Skip | None:
    """Another mail to the person told what became of this advice, or told this result."""
    record = occurrence.occasion.record if occurrence.occasion else None
    known = view.history.told.get(occurrence.person.id, frozenset())
    if isinstance(record, Advice) and source_of("advice", occurrence.person, record.day) in known:
        return occurrence.silence(SkipCode.ALREADY_MADE, "another mail told what became of it")
    if isinstance(record, News) and record.id in known:
        return occurrence.silence(SkipCode.ALREADY_MADE, "another mail told it")
    return None


def _states(occurrence: Occurrence) -> States:
    record = occurrence.occasion.record if occurrence.occasion else None
    match record:
        case Letter():
            return _of_letter(record, occurrence)
        case Conference() if occurrence.cadence.kind is Kind.THANKS:
            return (("thanked", one.thanked) for one in record.talked_to if one.person == occurrence.person.id)
        case Commitment():
            return () if _tells_of_the_end(occurrence) else (("done", record.done),)
        case Advice():
            return (("you told them", record.told_back),)
        case _:
            return ()


def _tells_of_the_end(occurrence: Occurrence) -> bool:
    """Whether a mail says that a promise is kept."""
    trigger = occurrence.cadence.trigger
    return isinstance(trigger, After) and trigger.anchor is Anchor.DONE


def _of_letter(letter: Letter, occurrence: Occurrence) -> States:
    """Give what silences a mail about a letter: that it was thanked for, uploaded, or for the request asked for."""
    if occurrence.cadence.kind is Kind.THANKS:
        return (("thanked", letter.thanked),)
    over = (("uploaded", letter.uploaded), ("thanked", letter.thanked))
    first = (("agreed", letter.agreed), ("you asked", letter.asked)) if occurrence.step.number == 1 else ()
    return (*over, *first)
