"""Results as occasions: what everybody who helped waits to hear, a match, an acceptance, a grant.

Everybody takes part; a recipe chooses among them, by role or by what they did for the owner.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from outreach.domain.dates import DateRange
from outreach.domain.history import Stage
from outreach.domain.occasions import Occasion, OccasionKind, Participant
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.planning.introductions import CONNECTOR, connectors
from outreach.planning.rank_lists import ADVOCACY

ADVOCATE = "advocate"
LETTER_WRITER = "letter writer"

_EVERYBODY = "everybody"
_LASTS = timedelta(days=365)


def results(view: View) -> Iterator[Occasion]:
    """Give each result since the beginning, for a year."""
    oldest = max(view.history.begin, view.today - _LASTS)
    found = [one for one in view.history.news if one.result and one.day >= oldest]
    participants = tuple(_everybody(view)) if found else ()
    for news in found:
        yield Occasion(
            id=f"result-{news.id}",
            kind=OccasionKind.RESULT,
            title=news.subject or news.text,
            days=DateRange(news.day, news.day),
            zone=view.project.me.zone,
            participants=participants,
            record=news,
        )


def _everybody(view: View) -> Iterator[Participant]:
    did = {
        CONNECTOR: connectors(view),
        ADVOCATE: advocates(view),
        LETTER_WRITER: frozenset(one.writer for one in view.project.letters if one.uploaded),
    }
    for person in view.project.people:
        parts = [part for part, people in did.items() if person.id in people]
        yield from (Participant(person=person.id, part=part) for part in parts or (_EVERYBODY,))


def advocates(view: View) -> frozenset[PersonId]:
    """Give everybody who was asked, in a mail that was sent, to say a word for the owner."""
    drafts = view.history.drafts.values()
    return frozenset(one.touch.person for one in drafts if one.touch.cadence == ADVOCACY and one.stage is Stage.SENT)
