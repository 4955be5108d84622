"""Who is away and which addresses do not work, as mail said; and from when on an absent person may be written to again.

Of several automatic answers the last counts. The owner's `resume` ends an absence and trusts an address again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.facts import AbsenceSeen, BounceSeen, Fact, Resumed
from outreach.domain.history import Absence
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.planning.aliases import Aliases
from outreach.planning.workdays import Workdays

# longer than any run of days on which an office is closed: who was back before is not looked at again
_LONG_AGO = timedelta(days=31)


def absences(facts: Iterable[Fact], aliases: Aliases) -> Mapping[PersonId, Absence]:
    """Give what each person's last automatic answer said."""
    found: dict[PersonId, Absence] = {}
    for fact in facts:
        if isinstance(fact, AbsenceSeen):
            person = aliases.person(fact.person)
            said = Absence(until=fact.until, on=fact.on, is_guess=fact.is_guess)
            found[person] = max(said, found.get(person, said), key=lambda one: (one.on, one.until))
        elif isinstance(fact, Resumed):
            found.pop(aliases.person(fact.person), None)
    return found


def bounced(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> Mapping[str, date]:
    """Give the addresses to which mail came back for good, each with the last day."""
    return {address: day for address, (_, day) in _came_back(facts, aliases, zone).items()}


def returned(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> Mapping[PersonId, date]:
    """Give the people whose mail came back for good, at whatever address, each with the last day."""
    found: dict[PersonId, date] = {}
    for person, day in _came_back(facts, aliases, zone).values():
        if person is not None:
            found[person] = max(day, found.get(person, day))
    return found


def _came_back(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> Mapping[str, tuple[PersonId | None, date]]:
    found: dict[str, tuple[PersonId | None, date]] = {}
    for fact in facts:
        if isinstance(fact, BounceSeen) and fact.permanent:
            day = fact.on or fact.at.astimezone(zone).date()
            before = found.get(fact.address, (None, day))[1]
            found[fact.address] = (aliases.person(fact.person) if fact.person else None, max(day, before))
        elif isinstance(fact, Resumed):
            resumed = aliases.person(fact.person)
            found = {address: row for address, row in found.items() if row[0] != resumed}
    return found


def free_again(person: PersonId, view: View) -> date | None:
    """Give the day from which on somebody absent may be written to, a working day after the return; else None."""
    absence = view.history.absent.get(person)
    if absence is None or absence.until + _LONG_AGO < view.today:
        return None
    day = absence.until if absence.is_guess else Workdays(view.project.calendar).add(absence.until, 1)
    return day if view.today < day else None
