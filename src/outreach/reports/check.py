"""The one line of a configuration without errors: what it holds, and how much of it concerns somebody."""

from __future__ import annotations

from collections.abc import Sized

from outreach.domain.plans import Plan
from outreach.domain.project import Project
from outreach.domain.touches import SkipCode
from outreach.reports.words import count, wrapped

_ELSEWHERE = frozenset({SkipCode.OFF, SkipCode.OUT_OF_PHASE})


def fine(project: Project, plan: Plan) -> str:
    """Write `config.yaml is fine: 3 people, 1 meeting; 28 cadences on for pgy2, 5 concern someone.`."""
    records: tuple[tuple[str, Sized], ...] = (
        ("person", project.people),
        ("program", project.programs),
        ("interview", project.interviews),
        ("rotation", project.rotations),
        ("conference", project.conferences),
        ("meeting", project.meetings),
        ("letter", project.letters),
        ("deadline", project.deadlines),
    )
    held = [count(len(rows), noun) for noun, rows in records if len(rows)]
    phase = project.me.phase
    on = [one.id for one in project.cadences if one.on and (not one.phases or phase in one.phases)]
    concern = {row.touch.cadence for row in plan.drafts} | {row.hold.touch.cadence for row in plan.holds}
    concern |= {skip.cadence for skip in plan.skipped if skip.code not in _ELSEWHERE}
    about = sum(1 for one in on if one in concern)
    return "\n".join(
        wrapped(
            f"config.yaml is fine: {', '.join(held) or 'nobody yet'}; {count(len(on), 'cadence')} on for {phase}, "
            f"{about} {'concerns' if about == 1 else 'concern'} someone.",
            indent=2,
            first="",
        )
    )
