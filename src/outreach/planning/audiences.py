"""Who is who: the words by which a cadence chooses among people, and the scene in which all cadences are planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from outreach.domain.cadences import Cadence
from outreach.domain.history import Contact
from outreach.domain.interests import shared_interests
from outreach.domain.occasions import Occasion, OccasionKind
from outreach.domain.people import MET, Person, PersonId
from outreach.domain.stages import View
from outreach.planning.clocks import Clocks
from outreach.planning.occasions import INTERVIEWER, occasions
from outreach.planning.workdays import Workdays

SHARED_INTERESTS = "shared interests"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What all cadences are compared with: occasions, clocks, and the words that describe each person."""

    view: View
    occasions: tuple[Occasion, ...]
    clocks: Clocks
    workdays: Workdays
    words: Mapping[PersonId, frozenset[str]]

    @classmethod
    def of(cls, view: View, horizon: timedelta) -> Scene:
        """Look around once; sessions that come back count as occasions up to `horizon` ahead."""
        found = occasions(view, horizon)
        return cls(
            view=view,
            occasions=found,
            clocks=Clocks.of(view),
            workdays=Workdays(view.project.calendar),
            words=_words(view, found),
        )

    def audience(self, cadence: Cadence) -> Iterator[Person]:
        """Give everybody a cadence addresses, whatever the occasion."""
        for person in self.view.project.people:
            if cadence.audience.takes(self.words[person.id]):
                yield person


def _words(view: View, found: tuple[Occasion, ...]) -> Mapping[PersonId, frozenset[str]]:
    """Describe everybody: role words, the full name, and "interviewer" for who interviews the owner anywhere.

    Whom the owner has met is also described as "faculty met" and the like.
    """
    interviewers = {
        one.person
        for occasion in found
        if occasion.kind is OccasionKind.INTERVIEW
        for one in occasion.participants
        if one.part == INTERVIEWER
    }
    return {one.id: _described(one, one.id in interviewers, view) for one in view.project.people}


def _described(person: Person, interviews: bool, view: View) -> frozenset[str]:
    words = {*person.roles, person.id, person.name.full}
    if interviews:
        words.add(INTERVIEWER)
    if shared_interests(person, view.project.profile):
        words.add(SHARED_INTERESTS)
    if person.met or any(_is_meeting(one) for one in view.history.contacts.get(person.id, ())):
        words |= {f"{role} {MET}" for role in person.roles}
    return frozenset(words)


def _is_meeting(contact: Contact) -> bool:
    """Whether two people have met: a mail alone, unanswered, is no meeting."""
    return not contact.outbound or contact.via == "in person"
