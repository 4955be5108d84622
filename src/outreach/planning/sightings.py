"""Since when something stands in the owner's files, as far as runs saw it: occasions, and promises that are at risk.

A record says what is, not since when; the first run that saw it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from outreach.domain.facts import Fact, OccasionSeen
from outreach.planning.aliases import Aliases

AT_RISK = "at risk"


def first_seen(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> Mapping[str, date]:
    """Give the day on which each occasion was first seen."""
    found: dict[str, date] = {}
    for fact in facts:
        if isinstance(fact, OccasionSeen):
            found.setdefault(aliases.occasion(fact.occasion), fact.at.astimezone(zone).date())
    return found


def at_risk_since(facts: Iterable[Fact], aliases: Aliases, zone: ZoneInfo) -> Mapping[str, date]:
    """Give the day since which each promise is at risk; one that was well again in between counts anew."""
    found: dict[str, date] = {}
    for fact in facts:
        if not isinstance(fact, OccasionSeen):
            continue
        id = aliases.occasion(fact.occasion)
        if fact.status == AT_RISK:
            found.setdefault(id, fact.at.astimezone(zone).date())
        else:
            found.pop(id, None)
    return found
