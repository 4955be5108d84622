"""What the files say for everybody is not what makes a mail one person's: two may hear it in the same words."""

from __future__ import annotations

from datetime import timedelta

from outreach.domain.facts import Noted, Wanted
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.touches import TouchId
from tests.builders import at
from tests.loaded import drafts_of, loaded
from tests.world import World

SEARCHING = """\
people:
  - Dr. Helen Strand <h.strand@riverbend.example.edu>, clinical mentor, Riverbend, last 2026-10-01
  - Dr. Paul Okonjo <p.okonjo@riverbend.example.edu>, research mentor, Riverbend, last 2026-10-01
cadences: {job-signal: {phases: residents}}
profile:
  job:
    geography: the Upper Midwest near my family, and the Pacific Northwest second, within two hours of an airport
    practice: a hybrid practice with residents or students, and one day a week for teaching them
    focus: palliative radiotherapy and short courses, above all for people who travel far to be treated
"""
SIGNAL = CadenceId("job-signal")
MONDAY = at("2026-11-23 18:30")


def wish(person: str, search: str) -> tuple[Wanted, Noted]:
    id, touch = PersonId(person), TouchId(SIGNAL, PersonId(person), "wanted-2026-11-23-first")
    asked = Wanted(at=MONDAY, cadence=SIGNAL, person=id, on=MONDAY.date(), variant="first")
    return asked, Noted(at=MONDAY, text=search, field="search", person=id, touch=touch, on=MONDAY.date())


def found(first: str, second: str) -> set[str]:
    """Give what is found in two signals to one department, asked for on one day."""
    world = World(loaded(SEARCHING))
    world.run(MONDAY - timedelta(days=1))
    world.record((*wish("helen-strand", first), *wish("paul-okonjo", second)))
    rows = drafts_of(world.plan(MONDAY), "job-signal")
    assert len(rows) == 2
    return {finding.name for row in rows for finding in row.findings}


def test_the_same_wishes_for_a_position_may_be_told_to_two_of_one_department() -> None:
    assert "near-duplicate" not in found("From January on, in no hurry at all.", "I have begun to look, quietly.")


def test_the_same_sentence_said_to_both_is_still_noticed() -> None:
    same = "I look from January on, and since the visit in May I know that I want to teach."
    assert "near-duplicate" in found(same, same)
