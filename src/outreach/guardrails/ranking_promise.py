"""ranking-promise (M401): you may say what interests you, and you promise nobody a place on your list.

A place ("first", "my top choice", "highly") or a commitment to a program, in whatever words, blocks; every name of your
programs counts. To one program, `private.first_choice`, it is a warning once your last interview is over (NRMP only:
the medical physics match forbids list positions to both sides). After Match Day you may say how you ranked. Applicants
may volunteer what they intend; promises mislead, and advisers agree only that at most one may ever be made.

    FAIL: to Dr. Elena Marchetti, "ranking Harbor State first"
        I will be ranking Harbor State first.
    FAIL: to Dr. Elena Marchetti, "my top choice"
        Your program is my top choice.
    FAIL: to Dr. Lin Chen, "NURO at the very top of my list"
        I have NURO at the very top of my list.
    FAIL: "committed to training at your program"
        I am committed to training at your program.
    FAIL: to Dr. Elena Marchetti, on 2027-02-10, first choice Harbor State, "allowed to one program"
        Harbor State is my first choice.
    FAIL: to Dr. Elena Marchetti, on 2026-12-10, first choice Harbor State, "without a place on a list"
        Harbor State is my first choice.
    PASS: to Dr. Elena Marchetti
        I am very interested in your program, and the Friday plan review is what I would miss.
    PASS: to Dr. Elena Marchetti
        Surgery was the first choice of treatment, and we used a rank-sum test.
    PASS: to Dr. Elena Marchetti
        Tuesday at noon is my first choice, and your paper is at the top of my reading list.
    PASS: to Dr. Elena Marchetti, on 2027-03-22
        I had ranked Harbor State first, and I am glad.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.stages import View
from outreach.guardrails.program_names import program_names
from outreach.guardrails.program_people import is_before_match_day_over, writes_for_a_program
from outreach.guardrails.promises import promise
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.wording import quoted

ID = "M401"
NAME = "ranking-promise"


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first promise of a place, or of coming, in each part."""
    if context.view and context.person and writes_for_a_program(context.person, context.view):
        return
    for part in seen(draft):
        found = promise(part, context)
        if found is not None:
            yield _finding(part.text[found[0] : found[1]], context, part.place(found[0]))


def _finding(words: str, context: Context, where: str) -> Finding:
    if context.view is not None and _is_the_one(context, context.view):
        message = f"promises a place, {quoted(words)}: allowed to one program only; keep it if it is true"
        return Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=where)
    message = f"promises a place or to come, {quoted(words)}; say what interested you, without a place on a list"
    return Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=where)


def _is_the_one(context: Context, view: View) -> bool:
    """Whether it goes to the first choice of the file, after the last interview, in a match that lets it be said."""
    project = view.project
    choice = project.private.first_choice
    if choice is None or project.match.system != "nrmp" or not _are_over(context, view):
        return False
    named = program_names(project).named_in(context.person.at) if context.person else frozenset()
    return choice in context.programs | named and is_before_match_day_over(view)


def _are_over(context: Context, view: View) -> bool:
    on = context.today or view.today
    return all(one.when.day < on for one in view.project.interviews)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
