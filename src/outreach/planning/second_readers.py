"""Who else reads a mail: the other one of an introduction, to whom all that holds for its first reader holds as well.

Knows nothing of rules: it is told which questions to ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from outreach.domain.introducing import INTRODUCE, OTHER, second_reader
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip
from outreach.planning.details import resolve
from outreach.planning.gates import Gate, no_email


def against_second(rules: Iterable[Gate], occurrence: Occurrence, view: View) -> Skip | None:
    """Say what stands against writing to the second reader, as a silence of the first one's mail."""
    if occurrence.cadence.variant != INTRODUCE:
        return None
    detail = resolve(OTHER, occurrence, view)
    named = {OTHER: detail} if detail else {}
    other = second_reader(occurrence.cadence, occurrence.person.id, named, view.project)
    if other is None:
        return None
    theirs = replace(occurrence, person=other)
    skip = next((found for gate in (no_email, *rules) if (found := gate(theirs, view)) is not None), None)
    if skip is None:
        return None
    return replace(skip, person=occurrence.person.id, text=f"{other.name.formal}: {skip.text}")
