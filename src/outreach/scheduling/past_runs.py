"""Past runs, job by job: when one last went well, and how it failed since then, if it did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from outreach.domain.facts import Fact, RunFinished, RunStarted
from outreach.errors import Exit

_WELL = frozenset({Exit.DONE, Exit.ATTENTION})
_STILL_WORKING = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRuns:
    """Of one job: when the last good run began, and the last failed one if it is later.

    `failed_with` is its exit code; None when it did not come to its end.
    """

    good: datetime | None = None
    failed: datetime | None = None
    failed_with: int | None = None


def past_runs(facts: Iterable[Fact], now: datetime, *, simulated: bool = False) -> Mapping[str, PastRuns]:
    """Give the past runs of every job that ever ran, up to `now`; runs at a made-up time count if it is one, too."""
    known = tuple(facts)
    ends = {one.run: one.exit_code for one in known if isinstance(one, RunFinished)}
    starts = (one for one in known if isinstance(one, RunStarted) and (simulated or not one.simulated))
    found: dict[str, PastRuns] = {}
    for one in sorted((one for one in starts if one.at <= now), key=lambda run: (run.at, run.run)):
        before = found.get(one.job, PastRuns())
        code = ends.get(one.run)
        if code in _WELL:
            found[one.job] = PastRuns(good=one.at)
        elif code is not None or now - one.at >= _STILL_WORKING:
            found[one.job] = replace(before, failed=one.at, failed_with=code)
    return found
