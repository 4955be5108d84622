"""Rehearsals: a season played day by day, through the real planning and applying, with everything else made up.

`season` plays the days, `owner` is the somebody who lives them, and `answers` is what they say when they are asked.
"""

from __future__ import annotations

from outreach.rehearsing.season import rehearse

__all__ = ["rehearse"]
