"""The doctor: does everything that a run needs, one line each, and says how that went and what mends it.

A line does the thing itself (writes and reads back, asks, computes); it never looks whether a file is there. What a
line writes, it takes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from outreach.doctoring import clocks, configuration, folders, google, place, remembering, runs, schedule
from outreach.doctoring.attempts import tried
from outreach.doctoring.case import Case
from outreach.domain.project import Project
from outreach.domain.verdicts import Line, Verdict

Examined = Callable[[Case], Iterable[Verdict]]
ExaminedWith = Callable[[Case, Project], Iterable[Verdict]]

ALWAYS: Mapping[str, Examined] = MappingProxyType(
    {
        "configuration": configuration.configuration,
        "place": place.place,
        "permissions": folders.permissions,
        "writing": folders.writing,
        "disk": folders.disk,
        "ledger": remembering.ledger,
        "copies": remembering.backups,
        "lock": remembering.lock,
        "clock": clocks.clock,
    }
)
# these need to know what the owner wrote
WITH_PROJECT: Mapping[str, ExaminedWith] = MappingProxyType(
    {
        "zones": clocks.zones,
        "templates": configuration.templates,
        "attachments": configuration.files,
        "notes": configuration.notes,
        "calendars": configuration.calendars,
        "drafts": remembering.belonging,
    }
)
FAMILIES: tuple[Callable[[Case, Project], Iterator[Line]], ...] = (google.google, runs.runs, schedule.schedule)


def examine(case: Case) -> Iterator[Line]:
    """Give every line; one that cannot be tried for want of another is left out. Raises nothing of `OutreachError`."""
    for name, attempt in ALWAYS.items():
        yield from tried(name, partial(attempt, case))
    project = case.project
    if project is None:
        return
    for name, attempt_with in WITH_PROJECT.items():
        yield from tried(name, partial(attempt_with, case, project))
    for family in FAMILIES:
        yield from family(case, project)
