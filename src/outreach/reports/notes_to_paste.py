"""Notes for a network that could be pasted these days: offered once two people met, for two weeks or until done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from outreach.domain.history import Contact
from outreach.domain.occasions import Conference, Meeting
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.occasions import occasions
from outreach.planning.windows import ends
from outreach.reports.names import Names
from outreach.reports.social_note import SocialNote, social_note

_LASTS = timedelta(days=14)
_MOST = 3
_NETWORK = "linkedin"


def notes_to_paste(view: View) -> tuple[str, ...]:
    """Say for whom there is a note to paste, with the command that shows it; only where there is one to be written."""
    names = Names(view.project)
    said = (f"A note to paste for {names.of(one.person)}:   outreach card {one.handle}" for one in _notes(view))
    return tuple(islice(said, _MOST))


def _notes(view: View) -> Iterator[SocialNote]:
    for person in _met_lately(view):
        try:
            note = social_note(person, view)
        except UsageError:
            continue
        if not any(one.day >= note.met_on and _NETWORK in one.about.casefold() for one in _rows(person, view)):
            yield note


def _rows(person: Person, view: View) -> Iterator[Contact]:
    return (one for one in view.history.contacts.get(person.id, ()) if one.outbound)


def _met_lately(view: View) -> Iterator[Person]:
    """Give those with a page on a network whom one met at a conference or a meeting of the last two weeks."""
    people = [one for one in view.project.people if one.linkedin]
    every = occasions(view, timedelta(0)) if people else ()
    places = (one for one in every if isinstance(one.record, Conference | Meeting))
    over = [one for one in places if (end := ends(one)) is not None and end <= view.now <= end + _LASTS]
    yield from (person for person in people if any(one.part_of(person.id) for one in over))
