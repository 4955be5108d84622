"""A season of each example, September to March: every draft to the letter, and what must be true of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from outreach.domain.cadences import Kind
from outreach.domain.departments import may_compare
from outreach.domain.findings import Level
from outreach.domain.people import Person, Policy
from outreach.domain.project import Project
from outreach.reports.rehearsal import Letter, Rehearsal, all_drafts, rehearsed
from tests.seasons import EXAMPLES, project_of, season

CASES = Path(__file__).parent / "seasons"
# what only the owner can mend: a word that is missing, a policy nobody asked for, and having asked for too much
OF_THE_OWNER = {"gap", "program-policy", "ask-balance", "raw-note"}
NO_THANKS = {Policy.DISCOURAGED, Policy.FORBIDDEN}
SHORTEST, ALIKE, WEEK = 18, 95, 7


def test_there_is_a_season_of_each_example() -> None:
    assert {path.stem for path in CASES.glob("*.txt")} == set(EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_season_is_drafted_to_the_letter(example: str, request: pytest.FixtureRequest) -> None:
    happened = f"{rehearsed(season(example))}\n{all_drafts(season(example))}"
    case = CASES / f"{example}.txt"
    if request.config.getoption("--update-golden"):
        case.write_text(happened, encoding="utf-8")
    assert happened == case.read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_season_keeps_its_promises(example: str) -> None:
    found, project = season(example), project_of(example)
    assert len(found.letters) > 30
    assert {name: list(wrong(found, project)) for name, wrong in WRONG.items()} == {name: [] for name in WRONG}


def not_written(found: Rehearsal, project: Project) -> Iterator[str]:
    yield from found.problems


def stopped_by_the_template(found: Rehearsal, project: Project) -> Iterator[str]:
    for one in found.stopped:
        if one.finding.level is Level.REFUSE or one.finding.name not in OF_THE_OWNER:
            yield f"{one.touch}: {one.finding}"


def too_long_or_too_short(found: Rehearsal, project: Project) -> Iterator[str]:
    for one in found.letters:
        if one.words < SHORTEST or any(finding.name == "word-count" for finding in one.findings):
            yield f"{one.touch}: {one.words} of {one.most}"


def alike_in_one_department(found: Rehearsal, project: Project) -> Iterator[str]:
    """Give pairs that say the same: at all, or nearly so within a week."""
    for one, other in combinations(found.letters, 2):
        if one.person.id == other.person.id or not may_compare(one.person, other.person):
            continue
        likeness = fuzz.ratio(without_greeting(one), without_greeting(other))
        near = abs((one.made - other.made).days) < WEEK
        if likeness == 100 or (near and likeness > ALIKE):
            yield f"{likeness:.0f} {one.touch} {other.touch}"


def without_greeting(letter: Letter) -> str:
    return letter.draft.body.partition("\n")[2].strip()


def after_the_interview(found: Rehearsal, project: Project) -> Iterator[tuple[Letter, Person]]:
    """Give what was made for people of a program between the interview there and Match Day."""
    interviewed = {one.program: one.when.day for one in project.interviews}
    last = project.match.day
    for one in found.letters:
        program = one.person.program
        if program in interviewed and last and interviewed[program] <= one.made <= last:
            yield one, one.person


def to_a_program_that_asked_for_silence(found: Rehearsal, project: Project) -> Iterator[str]:
    for one, person in after_the_interview(found, project):
        program = project.program(person.program)
        if program is not None and program.thank_you in NO_THANKS:
            yield f"{one.made} {one.touch}"


def thanked_beside_the_coordinator(found: Rehearsal, project: Project) -> Iterator[str]:
    thanks = [one for one in after_the_interview(found, project) if one[0].touch.cadence == "interview-thanks"]
    for one, person in thanks:
        program = project.program(person.program)
        is_coordinator = program is not None and ("coordinator" in person.roles or person.id == program.coordinator)
        if program is not None and program.thank_you is Policy.COORDINATOR_ONLY and not is_coordinator:
            yield f"{one.made} {one.touch}"


def made_twice(found: Rehearsal, project: Project) -> Iterator[str]:
    counted = Counter(str(one.touch) for one in found.letters)
    yield from (touch for touch, times in counted.items() if times > 1)


def more_than_a_day_bears(found: Rehearsal, project: Project) -> Iterator[str]:
    """Give days with more drafts than the owner's limit; thanks are not counted by it."""
    free = (Kind.THANKS, Kind.LOGISTICS)
    days = Counter(one.made for one in found.letters if one.kind not in free)
    yield from (f"{day}: {made}" for day, made in days.items() if made > project.limits.drafts_per_day)


WRONG: Mapping[str, Callable[[Rehearsal, Project], Iterator[str]]] = {
    "not written": not_written,
    "stopped by the template": stopped_by_the_template,
    "too long or too short": too_long_or_too_short,
    "alike in one department": alike_in_one_department,
    "to a program that asked for silence": to_a_program_that_asked_for_silence,
    "thanked beside the coordinator": thanked_beside_the_coordinator,
    "made twice": made_twice,
    "more than a day bears": more_than_a_day_bears,
}
