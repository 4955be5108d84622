"""While the mail of the past year is not read yet: that it is not, and how far it is.

It reads facts and asks nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from outreach.domain.facts import Fact
from outreach.domain.project import Project
from outreach.reading.read_so_far import ReadSoFar
from outreach.reading.whom import Whom
from outreach.reports.words import wrapped


def reading_on(facts: Iterable[Fact], project: Project) -> tuple[str, ...]:
    """Say how far reading is, while it is under way; else no lines."""
    known = tuple(facts)
    so_far = ReadSoFar.of(known, project)
    if not project.google.read or so_far.missed is None:
        return ()
    whom = Whom.of(project, known)
    left, all_of_them = len(so_far.unread(whom)), len(whom.addresses)
    text = (
        f"Your mail of the past year is still being read: {all_of_them - left} of {all_of_them} addresses so far; "
        "each run goes on. At once:   outreach observe"
    )
    return tuple(wrapped(text, indent=2, first=""))
