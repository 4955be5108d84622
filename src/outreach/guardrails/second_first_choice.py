"""second-first-choice (M405): only one program can be the first, and only one ever hears so.

Blocks a promise of the first place when another program heard one from you: a mail to its people, in your history or
among your drafts, whose words or subject promise it or call it a letter of intent; or when your file names another
first choice. Saying it to the same program once more is no second promise. The other program is not named, for drafts
are read on phones.

    FAIL: to Dr. Elena Marchetti, promised Dr. Lin Chen "Northfield is my first choice", "another program"
        Harbor State is my first choice.
    FAIL: to Dr. Elena Marchetti, promised Dr. Lin Chen "letter of intent", "another program"
        I will rank your program first.
    FAIL: to Dr. Elena Marchetti, first choice Northfield, "your file"
        I will rank your program first.
    FAIL: to Dr. Noor Hadid, wellness mentor, "two programs"
        I will rank Harbor State first. I will rank Northfield first.
    PASS: to Dr. Elena Marchetti, promised Dr. Greta Osei "Harbor State is my first choice"
        As I wrote before, Harbor State is my first choice.
    PASS: to Dr. Elena Marchetti, promised Dr. Lin Chen "the dataset"
        Harbor State is my first choice.
    PASS: to Dr. Elena Marchetti, promised Dr. Lin Chen "letter of intent"
        The library at Harbor State is what I would miss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.history import Stage
from outreach.domain.messages import Draft
from outreach.domain.people import PersonId, ProgramId
from outreach.domain.stages import View
from outreach.guardrails.program_names import ProgramNames, program_names
from outreach.guardrails.promises import promise
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted, short_day
from outreach.patterns import Pattern

ID = "M405"
NAME = "second-first-choice"

_INTENT = Pattern(r"\bletter of (?:intent|commitment)\b|\b(?:first|top|number one) choice\b", re.IGNORECASE)
_OF_A_GRANT = Pattern(r"\b(?:grant|award|foundation|funding|r01|loi)\b", re.IGNORECASE)
_MAY_HAVE_BEEN_READ = frozenset({Stage.SENT, Stage.GONE, Stage.ADDRESSED, Stage.EDITED})


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a promise of the first place that another program heard, or is to hear."""
    view = context.view
    if view is None:
        return
    names = program_names(view.project)
    for part in seen(draft):
        found = promise(part, context)
        if found is not None:
            promised = _promised(part, found, context, names)
            why = _before(promised, view, names, context) or _more_than_one(part, context, names)
            if why:
                words = quoted(part.text[found[0] : found[1]])
                message = f"promises a first place, {words}, and {why}; leave the place out"
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(found[0]))


def _promised(part: Part, found: tuple[int, int], context: Context, names: ProgramNames) -> frozenset[ProgramId]:
    """Give the programs to which a place is promised: those that are named, else the reader's."""
    named = names.named_in(part.text[found[0] : found[1]])
    return named or context.programs


def _before(promised: frozenset[ProgramId], view: View, names: ProgramNames, context: Context) -> str:
    """Say who else was promised it before, without the name; empty when nobody was."""
    choice = view.project.private.first_choice
    if choice is not None and promised and choice not in promised:
        return "your file names another first choice"
    if not promised:
        return ""
    for program, when in (*_heard(view, names, context), *_drafted(view, names)):
        if program not in promised:
            return f"another program was promised it {when}".rstrip()
    return ""


def _heard(view: View, names: ProgramNames, context: Context) -> Iterator[tuple[ProgramId, str]]:
    for id, contacts in view.history.contacts.items():
        for one in contacts:
            if one.outbound and one.about and _promises(one.about, context):
                day = f"on {short_day(one.day, view.today)}"
                yield from ((program, day) for program in _programs(one.about, id, view, names))


def _drafted(view: View, names: ProgramNames) -> Iterator[tuple[ProgramId, str]]:
    """Give the programs of drafts whose subject promises it, and that may have been read."""
    for past in view.history.drafts.values():
        if past.stage in _MAY_HAVE_BEEN_READ and _is_intent(past.subject):
            yield from ((program, "in a draft") for program in _programs(past.subject, past.touch.person, view, names))


def _programs(text: str, person: PersonId, view: View, names: ProgramNames) -> frozenset[ProgramId]:
    named = names.named_in(text)
    known = view.project.person(person)
    return named or (frozenset({known.program}) if known and known.program else frozenset())


def _promises(text: str, context: Context) -> bool:
    return _is_intent(text) or promise(Part("about", text), Context(view=context.view)) is not None


def _is_intent(text: str) -> bool:
    return _INTENT.search(text) is not None and _OF_A_GRANT.search(text) is None


def _more_than_one(part: Part, context: Context, names: ProgramNames) -> str:
    """Say that one mail promises it twice; empty when it does not."""
    promised: set[ProgramId] = set()
    for sentence in re.finditer(r"[^.?!]+[.?!]*", part.text):
        found = promise(Part(part.name, sentence.group()), context)
        if found is not None:
            promised |= names.named_in(sentence.group()[found[0] : found[1]])
    return "this mail promises it to two programs" if len(promised) > 1 else ""


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
