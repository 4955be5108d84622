"""An event on a calendar of the owner's, as a value: when it is, and who takes part. Never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One event, or one instance of a repeated one; `id` names it for ever, also when it is moved.

    `starts` and `ends` are aware. Addresses are lower case: `people` are all who take part, the owner and rooms left
    out, `declined` those of them who said no. `is_declined` when the owner said no, `is_whole_day` when it has no time
    of day, `is_cancelled` when it was taken off; then the provider may tell nothing else of it, and `starts` is None.
    """

    id: str
    starts: datetime | None
    ends: datetime | None
    people: tuple[str, ...] = ()
    declined: frozenset[str] = frozenset()
    is_declined: bool = False
    is_whole_day: bool = False
    is_cancelled: bool = False
