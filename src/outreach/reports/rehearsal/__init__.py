"""What a rehearsal showed: a season as values, what they add up to, and how it is said on screen, as JSON and in full.

The page with its pictures is in `page`, which brings templates that nothing else here needs.
"""

from __future__ import annotations

from outreach.reports.rehearsal.as_json import rehearsal_json
from outreach.reports.rehearsal.drafts import all_drafts
from outreach.reports.rehearsal.screen import rehearsed
from outreach.reports.rehearsal.season import Asked, Letter, Missed, Rehearsal, Stopped, Waited

__all__ = [
    "Asked",
    "Letter",
    "Missed",
    "Rehearsal",
    "Stopped",
    "Waited",
    "all_drafts",
    "rehearsal_json",
    "rehearsed",
]
