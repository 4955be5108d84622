"""Open dates: what the owner wrote with `tbd`. Nothing is scheduled for them, so the agenda keeps them in sight."""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.project import Project
from outreach.reports.words import wrapped


def open_dates(project: Project, promises: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Write `DATES    open: rank list deadline · ASTRO 2027`; nothing when every date is known.

    `promises` are things promised in notes without a day.
    """
    found = [*_open(project), *promises]
    return tuple(wrapped(f"open: {' · '.join(dict.fromkeys(found))}", indent=9, first="DATES    ")) if found else ()


def _open(project: Project) -> Iterator[str]:
    match = project.match
    if match.season is not None and match.system != "none" and match.rank_list_due is None:
        yield "rank list deadline"
    yield from (one.name for one in project.deadlines if one.due is None)
    yield from (one.what for one in project.commitments if one.is_open and one.expected is None)
    yield from (f"letter for {one.purpose}" for one in project.letters if one.due is None and one.uploaded is None)
    yield from (one.name for one in project.conferences if one.dates is None)
