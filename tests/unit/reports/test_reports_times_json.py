"""The times a mail offers, for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, timedelta

from outreach.domain.slots import Slot
from outreach.reports.json import plan_json
from tests.builders import CENTRAL, EASTERN, a_history, at
from tests.planned import a_draft, a_plan


def test_times_stand_in_the_zone_they_are_written_in() -> None:
    plan = a_plan(a_history(), drafts=[a_draft()])
    starts = at("2026-12-01 13:00", CENTRAL).astimezone(UTC)
    slot = Slot(starts=starts, ends=starts + timedelta(minutes=20), zone=EASTERN.key)
    (row,) = plan.drafts
    offering = replace(plan, drafts=(replace(row, due=replace(row.due, slots=(slot,))),))

    (shown,) = json.loads(json.dumps(plan_json(offering)))["drafts"]
    assert shown["times"] == [
        {"start": "2026-12-01T14:00:00-05:00", "end": "2026-12-01T14:20:00-05:00", "timezone": "America/New_York"}
    ]
