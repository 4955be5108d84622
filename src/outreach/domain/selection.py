"""Which touches are meant, where not all of them are: those of some cadences, or all that follow up an earlier mail."""

from __future__ import annotations

from dataclasses import dataclass

from outreach.domain.people import CadenceId
from outreach.domain.touches import TouchId


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The touches of `cadences`, follow-ups included; with `follow_ups` also those of every other cadence."""

    cadences: frozenset[CadenceId] = frozenset()
    follow_ups: bool = False

    def takes(self, touch: TouchId) -> bool:
        """Whether a touch is meant."""
        return touch.cadence in self.cadences or (self.follow_ups and touch.is_later)

    def may_take(self, cadence: CadenceId) -> bool:
        """Whether any touch of a cadence can be meant."""
        return self.follow_ups or cadence in self.cadences

    def begins(self, cadence: CadenceId) -> bool:
        """Whether all of a cadence is meant: its first mails and its holds too."""
        return cadence in self.cadences
