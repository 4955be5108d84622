"""What all guardrails take over one draft, among many people and programs: seconds per draft, in this process.

python -m tests.bench guarding
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from outreach.domain.cadences import Kind
from outreach.domain.people import Person, Program
from outreach.domain.plans import Rendered
from outreach.domain.stages import View
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.engine import about, check
from outreach.guardrails.rule import TextRule
from tests.bench.crowd import named
from tests.builders import (
    a_cadence,
    a_detail,
    a_due,
    a_history,
    a_person,
    a_program,
    a_project,
    a_view,
    an_interview,
    an_occasion,
    an_occurrence,
)
from tests.unit.guardrails.mails import a_mail

PEOPLE, PROGRAMS, DRAFTS = 500, 100, 200
MOST = 0.003
SENTENCES = (
    "Thank you for talking with me on Wednesday.",
    "Your rule that every new resident breaks a QA phantom on purpose has stayed with me.",
    "I spent two years as a dosimetry assistant trusting phantoms I had never seen inside.",
    "I have begun a list of the checks I only ever watched, such as the slice spacing of 2.5 mm and the 40 Gy in 15.",
    "In early November you told me to show the dataset to a physicist before writing, and I did, on November 19.",
    "Two of the planning scans had been exported with the wrong spacing; they are fixed, and I am glad you asked.",
    "Next is the brain metastasis dataset, which you will have by Friday, December 18, 2026.",
    "Would you have 15 minutes at 3:00 pm Eastern time (2:00 pm Central)?",
    "It was good to meet you.",
)


@dataclass(frozen=True, kw_only=True)
class Guarded:
    """What the rules took: seconds per draft over all, and of each rule by its code."""

    drafts: int
    seconds: float
    rules: tuple[tuple[str, float], ...]

    def __str__(self) -> str:
        """Say it in one line, with the slowest rules."""
        slowest = ", ".join(f"{id} {1000 * seconds:.2f}" for id, seconds in self.rules[:3])
        of = f"{self.drafts} drafts, {PEOPLE} people, {PROGRAMS} programs, {len(self.rules)} rules"
        return f"all rules over one draft: {1000 * self.seconds:.2f} ms of {1000 * MOST:.0f} ({of}; slowest {slowest})"


def a_crowd(people: int = PEOPLE, programs: int = PROGRAMS) -> View:
    """Give a season with many people and programs; every tenth person works at one of them."""
    places = tuple(a_place(number) for number in range(programs))
    readers = tuple(a_reader(number, places) for number in range(people))
    days = tuple(
        an_interview(f"2026-12-{1 + number % 20:02} 09:00", id=f"day-{number}", program=str(one.id))
        for number, one in enumerate(places[:20])
    )
    recent = {str(one.id): [f"2026-10-{1 + number % 28:02}"] for number, one in enumerate(readers)}
    return a_view(a_project(people=readers, programs=places, interviews=days), a_history(contacts=recent))


def a_place(number: int) -> Program:
    """Give one of the programs."""
    name = named(number)
    return a_program(f"{name} State University", also=(f"{name} State", f"{name[:1]}{number}U", name))


def a_reader(number: int, places: Sequence[Program]) -> Person:
    """Give one of the people."""
    place = places[number % len(places)].id if number % 10 == 0 else None
    roles = ("research mentor",) if number % 7 == 0 else ()
    return a_person(f"Dr. {named(number)} {named(999 - number)}son", roles=roles, program=place)


def drafts(view: View, count: int = DRAFTS) -> tuple[Rendered, ...]:
    """Give ordinary mails of some hundred words, no two the same, each to somebody else."""
    return tuple(_rendered(number, view) for number in range(count))


def _rendered(number: int, view: View) -> Rendered:
    reader = view.project.people[number * 7 % len(view.project.people)]
    thanks = number % 2 == 0
    cadence = a_cadence("interview-thanks", kind=Kind.THANKS) if thanks else a_cadence()
    occasion = an_occasion(program=str(view.project.programs[0].id)) if thanks else None
    due = a_due(an_occurrence(reader, cadence, occasion=occasion), details=[a_detail(SENTENCES[1])])
    own = f"The list has {number + 2} checks by now."
    words = " ".join(SENTENCES[(number + at) % len(SENTENCES)] for at in range(7))
    body = f"Dear {reader.greeting},\n\n{words}\n\n{own}\n\nThank you."
    draft = a_mail(body, subject=f"Check {number} of the list", to=(reader,))
    return Rendered(due=due, draft=replace(draft, signature="Maya Okafor"))


def measured(view: View, mails: Sequence[Rendered]) -> Guarded:
    """Measure what a mail takes, the quickest of three times; what the tables of a project cost is paid before."""
    check(mails[0], view)
    seconds = min(_read_once(view, mails) for _ in range(3)) / len(mails)
    return Guarded(drafts=len(mails), seconds=seconds, rules=_by_rule(view, mails))


def _read_once(view: View, mails: Sequence[Rendered]) -> float:
    begun = time.process_time()
    for one in mails:
        check(one, view)
    return time.process_time() - begun


def _by_rule(view: View, mails: Sequence[Rendered]) -> tuple[tuple[str, float], ...]:
    rules = [rule for rule in GUARDRAILS if isinstance(rule, TextRule)]
    taken = {rule.id: 0.0 for rule in rules}
    for one in mails:
        context = about(one.due, view)
        for rule in rules:
            begun = time.process_time()
            tuple(rule.check(one.draft, context))
            taken[rule.id] += time.process_time() - begun
    per_draft = ((id, seconds / len(mails)) for id, seconds in taken.items())
    return tuple(sorted(per_draft, key=lambda row: -row[1]))
