"""program-comparison (M407): who works at a program does not hear from you about the others.

In season, to people of a program. Warns at another program's name, whatever other-program allows, and at words that
compare ("compared with other programs", "my other interviews"): where else you interview is yours to keep, and praise
that measures reads as a list.

    FAIL: to Dr. Elena Marchetti, "Mesa Verde"
        I also interviewed at Mesa Verde.
    FAIL: to Dr. Elena Marchetti, "other programs I"
        Your clinic stood out among the other programs I visited.
    FAIL: to Dr. Elena Marchetti, "my other interviews"
        I had this question at my other interviews too.
    PASS: to Dr. Noor Hadid, wellness mentor
        I also interviewed at Mesa Verde, and the other programs I visited were larger.
    PASS: to Dr. Elena Marchetti
        Your residents teach each other, and other departments send theirs.
    PASS: to Dr. Elena Marchetti, on 2026-08-01
        I am comparing your curriculum with other programs I may apply to.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import ProgramId
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails.other_interviews import COMPARISONS
from outreach.guardrails.phrases import first_found, has_cue, levelled
from outreach.guardrails.program_names import program_names
from outreach.guardrails.program_people import is_season, reads_for_a_program
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import spoken
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "M407"
NAME = "program-comparison"

# who says that none is named, who is compared with other applicants, and a promise, which is another rule's
_NONE_COMPARED = Pattern(
    r"\b(?:rather not|prefer not to|will not|won't|would not|do not want to|don't want to|never) (?:\w+ )?(?:name"
    r"|compare|list|mention|say|speak|talk|discuss)\b"
    r"|\bhow (?:highly|well|did i|do i|am i)\b|\band nowhere else\W*$|\bthink of me\b|\brather leave\b|\bwhatever"
    r" happens\b|\bcome out first\b"
    r"|\b(?:withdraw|cancel|turn down|give up|drop(?:ping)?\b)\w*\b|\b(?:how|where) i (?:am|was|scored|rank\w*|did"
    r"|placed|compare"
    r"|stand)\b|\b(?:applicants?|candidates?"
    r"|interviewees?)\b[^.?!;]{0,20}?\bcompared\b"
    r"|\bcompar\w+[^.?!;]{0,12}?\b(?:applicants?|candidates?|interviewees?)\b"
    r"|\b(?:rank|list|put|place|certify)(?:ing|ed)?\b[^.?!]{0,60}?\b(?:first|ahead|above|top|highest|before)\b"
)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find other programs, by name or by comparison, in mail to somebody at one."""
    view = context.view
    if view is None or not reads_for_a_program(context) or not is_season(view, context.today):
        return
    for part in seen(draft):
        yield from _named(part, context, view)
        yield from _compared(part)


def _compared(part: Part) -> Iterator[Finding]:
    for one in spoken(part.text) if has_cue(COMPARISONS, levelled(part.text).low) else ():
        found = None if _NONE_COMPARED.search(one.low) else first_found(COMPARISONS, one.low)
        if found is not None:
            start = one.start + found.start()
            words = quoted(part.text[start : one.start + found.end()])
            message = f"compares with other programs, {words}; say what you saw here"
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=part.place(start))
            return


def _named(part: Part, context: Context, view: View) -> Iterator[Finding]:
    project = view.project
    names = program_names(project)
    free = _own(context, project) | names.mine
    phrases = tuple(text for text in (context.occasion.title if context.occasion else "",) if text)
    for mention in names.mentions(part.text, phrases=phrases):
        if not mention.programs & free:
            free |= mention.programs
            message = f"names another program to somebody at one, {quoted(mention.text)}; leave it out"
            where = part.place(mention.start)
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=where)


def _own(context: Context, project: Project) -> frozenset[ProgramId]:
    named = program_names(project).named_in(context.person.at) if context.person else frozenset()
    return context.programs | named


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
