"""When a window closes: `10 days`, counted like everything else, or `21 days after`, beyond what is counted back to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from outreach.config.grammar import durations
from outreach.domain.dates import Duration
from outreach.patterns import Pattern

_PAST: Final = Pattern(r"(?P<length>.+?)\s+after", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Past:
    """A length of time beyond the moment that everything else counts back from."""

    length: Duration


def parse(given: str) -> Duration | Past:
    """Read when a window closes; raises `Unclear`."""
    past = _PAST.fullmatch(given.strip())
    return Past(durations.parse(past["length"])) if past else durations.parse(given)
