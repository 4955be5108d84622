"""Who else read a mail of ours that was sent: the other one of an introduction, as the owner named them then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from outreach.domain.facts import Fact, Noted
from outreach.domain.history import Contact, PastDraft
from outreach.domain.introducing import GIVE_INTRO, INTRODUCE, OTHER, called
from outreach.domain.project import Project
from outreach.planning.aliases import Aliases


def of_second_reader(
    contact: Contact, draft: PastDraft, facts: Iterable[Fact], aliases: Aliases, project: Project
) -> Iterator[Contact]:
    """Give the same touch with whoever else the draft went to; nothing for a mail to one."""
    touch = draft.touch
    if touch.cadence != GIVE_INTRO or not touch.anchor.endswith(f"-{INTRODUCE}"):
        return
    notes = (fact for fact in facts if isinstance(fact, Noted) and fact.field == OTHER and fact.touch)
    said = [fact.text for fact in notes if fact.touch and aliases.touch(fact.touch) == touch]
    found = called(said[-1], touch.person, project) if said else None
    if found is not None:
        yield replace(contact, person=found.id)
