"""Each person's place between the last touch and the day on which the rhythm of the tie runs out."""

from __future__ import annotations

from collections.abc import Mapping

from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.pictures.shapes import Place
from outreach.surveys.standing import is_resting, rhythms


def places(view: View) -> Mapping[PersonId, Place]:
    """Give the place of everybody who has a rhythm and is not left alone just now."""
    people = view.project.people_by_id
    return {
        person: Place(since=rhythm.clock.start, due=rhythm.clock.due, today=view.today)
        for person, rhythm in rhythms(view).items()
        if not is_resting(people[person], view)
    }
