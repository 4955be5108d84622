"""other-program (R104): no mail names a program other than the reader's.

Reads every program of your file by all its names, the longest first. Free are the reader's own program and that of the
occasion, your school and home program, and the names of conferences and of people. A name of one word counts only as
it is written ("Northfield", not "a northern field"); of several words, in any case. Mentors, sponsors, letter writers
and near-peers may hear of other programs, unless they work at one and it is season.
`other-program: {allow: Northfield}` frees a program for a cadence or a person.

    FAIL: to Dr. Elena Marchetti, "Northfield"
        I look forward to training at Northfield.
    FAIL: to Dr. Elena Marchetti, "Northfield University"
        Thank you for showing me Northfield University's clinic.
    FAIL: to Dr. Elena Marchetti, "NURO"
        Subject: The day at NURO

        Thank you.
    FAIL: to Dr. Lin Chen, "harbor state"
        I also interviewed at harbor state.
    FAIL: to Dr. Samuel Oyelaran, research mentor, Northfield, "Mesa Verde"
        I also interviewed at Mesa Verde.
    PASS: to Dr. Samuel Oyelaran, research mentor, Northfield, on 2026-08-01
        I am thinking of an away rotation at Mesa Verde.
    PASS: to Dr. Noor Hadid, wellness mentor
        I interviewed at Harbor State and at Northfield.
    PASS: to Dr. Elena Marchetti
        Harbor State, or HSU, was the day I learned most. I am at Lakeshore College of Medicine.
    PASS: to Dr. Elena Marchetti
        We hiked in Mesa last spring, and the harbor doubts nobody; the field is north of us.
    PASS: to Dr. Elena Marchetti
        I will be at the Mesa Verde Contouring Symposium.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Person, ProgramId, Role
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails.program_names import ProgramNames, program_names
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.wording import quoted

ID = "R104"
NAME = "other-program"

_CONFIDANTS = frozenset(
    {
        Role.RESEARCH_MENTOR,
        Role.CLINICAL_MENTOR,
        Role.WELLNESS_MENTOR,
        Role.MENTOR,
        Role.SPONSOR,
        Role.NEAR_PEER,
        Role.LETTER_WRITER,
    }
)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first mention of each program that is not the reader's."""
    view = context.view
    if view is None or not view.project.programs:
        return
    names = program_names(view.project)
    own = theirs(context, names, view.project)
    if context.person is not None and _may_hear(context.person, own, view):
        return
    free = own | names.mine | names.named_in(context.options.get("allow", "")) | _asked_about(context, names)
    meant = " or ".join(one.short for one in view.project.programs if one.id in own)
    fix = f"write {meant}, or leave it out" if meant else "leave it out"
    for part in seen(draft):
        for mention in names.mentions(part.text, phrases=_phrases(context)):
            if not mention.programs & free:
                free |= mention.programs
                message, where = f"names another program, {quoted(mention.text)}", part.place(mention.start)
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=where, fix=fix)


def _asked_about(context: Context, names: ProgramNames) -> frozenset[ProgramId]:
    """Give the program that a mail is written about, as its owner said: a word put in somewhere."""
    said = context.due.details.get("program") if context.due is not None else None
    return names.named_in(said.text) if said is not None else frozenset()


def theirs(context: Context, names: ProgramNames, project: Project) -> frozenset[ProgramId]:
    """Give the programs this mail is about, also by the name of the place where its reader works."""
    named = names.named_in(context.person.at) if context.person else frozenset()
    return frozenset(one for one in context.programs if project.program(one)) | named


def _may_hear(person: Person, own: frozenset[ProgramId], view: View) -> bool:
    """Whether other programs may be talked about: with confidants who work at none, or outside the season."""
    if not person.roles & _CONFIDANTS:
        return False
    return not own or not view.project.match.in_season(view.today)


def _phrases(context: Context) -> tuple[str, ...]:
    """Give what may hold a program's name in this mail: the title of its occasion, the reader's paper."""
    occasion, person = context.occasion, context.person
    return tuple(text for text in (occasion.title if occasion else "", person.paper if person else "") if text)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("allow",))
