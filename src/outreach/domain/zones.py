"""Time zones as people write them, and the zone a person lives in as far as it is known."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from outreach.domain.people import Person
from outreach.domain.project import Project

SHORT: Final = MappingProxyType(
    {
        "et": "America/New_York",
        "eastern": "America/New_York",
        "ct": "America/Chicago",
        "central": "America/Chicago",
        "mt": "America/Denver",
        "mountain": "America/Denver",
        "pt": "America/Los_Angeles",
        "pacific": "America/Los_Angeles",
        "akt": "America/Anchorage",
        "alaska": "America/Anchorage",
        "ht": "Pacific/Honolulu",
        "hst": "Pacific/Honolulu",
        "hawaii": "Pacific/Honolulu",
        "atlantic": "America/Halifax",
        "arizona": "America/Phoenix",
        "utc": "UTC",
        "gmt": "UTC",
    }
)


def zone_of(person: Person, project: Project) -> ZoneInfo | None:
    """Give a person's zone if it is known: their own, their program's, or the owner's within one house."""
    program = project.program(person.program)
    near = person.domain and person.domain == project.me.email.rpartition("@")[2].lower()
    return person.zone or (program.zone if program else None) or (project.me.zone if near else None)
