"""A load as examples state it: so many drafts on the day and in the week, and no counting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Due


@dataclass(frozen=True)
class StatedLoad:
    """What pacing rules are told: numbers for whatever day they ask about."""

    view: View
    burst: bool = False
    drafts: int = 0
    drafts_in_week: int = 0
    asks: int = 0
    at_conference: int = 0
    strangers: int = 0
    in_department: int | None = 0
    heard_on: tuple[date, ...] = ()
    told_on: tuple[date, ...] = ()

    def on_day(self, _day: date) -> int:
        return self.drafts

    def in_week(self, _day: date) -> int:
        return self.drafts_in_week

    def asks_in_week(self, _day: date) -> int:
        return self.asks

    def requested(self, _conference: str) -> frozenset[PersonId]:
        return frozenset(PersonId(f"asked-{number}") for number in range(self.at_conference))

    def strangers_in_week(self, _day: date) -> frozenset[PersonId]:
        return frozenset(PersonId(f"stranger-{number}") for number in range(self.strangers))

    def is_stranger(self, _person: PersonId, _day: date) -> bool:
        return self.strangers > 0

    def into_department(self, _person: Person, _day: date) -> int | None:
        return self.in_department

    def written(self, _person: PersonId) -> Sequence[date]:
        return self.heard_on

    def told_there(self, _due: Due) -> Sequence[date]:
        return self.told_on
