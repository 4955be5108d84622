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
from outreach.guardrails.phrases import first_found, has_cue, levelled, phrase
from outreach.guardrails.program_names import program_names
from outreach.guardrails.program_people import is_season, reads_for_a_program
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import spoken
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "M407"
NAME = "program-comparison"

_OTHERS = (
    r"(?:other|another|any other|every other|all the|all of the) (?:\w+ ){0,2}?"
    r"(?:programs?|residenc(?:y|ies)|places?|sites?|institutions?|departments?|interviews?|schools?|hospitals?)"
)
_SEEN = r"(?:interview|visit|rotat|appl(?:y|ied)|saw|seen|look|consider|rank|toured|heard|been to)"
_COMPARISONS = (
    phrase(
        rf"\b{_OTHERS}\b[^.?!;]{{0,15}}?\b(?:i|i've|i'm|where i|that i)\b[^.?!;]{{0,20}}?\b{_SEEN}", "other", "all "
    ),
    phrase(rf"\bi(?:'ve|'m)?\b[^.?!;]{{0,25}}?\b{_SEEN}\w*\b[^.?!;]{{0,20}}?\b{_OTHERS}\b", "other", "all "),
    phrase(
        rf"\b(?:compar\w+|contrast\w*|unlike|relative)\b[^.?!;]{{0,20}}?\b{_OTHERS}\b",
        "compar",
        "contrast",
        "unlike",
        "relative",
    ),
    phrase(
        rf"\b(?:better|stronger|friendlier|happier|larger|smaller|more\b[^.?!;]{{0,25}}?|less\b[^.?!;]{{0,25}}?"
        rf"|different\w*) (?:than|from) (?:\w+ ){{0,3}}?{_OTHERS}\b",
        "than",
        "from",
    ),
    phrase(
        r"\b(?:than|of|among) (?:any|all|every|the)(?: of)?(?: the| my)? ?(?:\w+ )?(?:programs?|places?|interviews?"
        r"|residencies)"
        r"\b[^.?!;]{0,20}?\b(?:i|i've|so far|this season|on the trail)\b",
        "than",
        "of ",
        "among",
    ),
    # whoever gives them up compares nothing
    phrase(
        r"(?<!cancel )(?<!drop )(?<!decline )(?<!skip )(?<!withdraw from )\bmy other (?:\w+ )?(?:interviews?"
        r"|programs?|choices?|options?|offers?|second looks?)\b",
        "my other",
    ),
    phrase(r"\b(?:the|my) interview trail\b", "interview trail"),
    # what no other one has
    phrase(
        r"\b(?:no other|not one other|hardly any other|few other|most(?: other)?|many other|some other|several other"
        r"|other|the only)"
        r" (?:radiation oncology )?(?:programs?|residenc(?:y|ies))\b(?! directors?\b)[^.?!;]{0,30}?\b(?:me|i|have|has"
        r"|had|like (?:yours|you|this)|did"
        r"|do|does|offers?|lets?|gives?|show\w*|with|where|that)\b",
        "program",
        "residenc",
    ),
    phrase(
        r"\b(?:nowhere else|no place else|not anywhere else|everywhere else|anywhere else i|anywhere else on)\b",
        "where else",
        "place else",
    ),
    phrase(
        r"\bat (?:another|one other|two other|some other|a different|other) (?:programs?|residenc(?:y|ies)|places?"
        r"|interviews?|departments?)\b"
        r"[^.?!;]{0,40}?\b(?:i|me|they|we|told|asked|said|saw|heard|the residents)\b",
        "at ",
    ),
    phrase(
        r"\b(?:best|nicest|warmest|highlight|favou?rite|friendliest|most \w+|kindest|finest)(?: \w+){0,3}? (?:of|in"
        r"|this|all) (?:the |my |this )?"
        r"(?:(?:interview )?season|interview(?:s| days?)|whole season|application season|trail)\b",
        "season",
        "interview",
        "trail",
    ),
    phrase(
        r"\b(?:compared (?:to|with)|than|unlike) (?:\w+ )?(?:elsewhere|anywhere else|everywhere else"
        r"|others|the others|the rest)\b",
        "else",
        "others",
        "rest",
    ),
    phrase(
        r"\b(?:programs?|places|departments|residencies|interviews)\b[^.?!;]{0,12}?\b(?:i have|i've|i"
        r"|so far|by now)\b[^.?!;]{0,12}?\b(?:seen|saw|visited|interviewed|toured|been to)\b",
        "seen",
        "saw",
        "visit",
        "interview",
        "tour",
        "been",
    ),
    phrase(
        r"\bi(?:'ve| have)?\b[^.?!;]{0,12}?\b(?:seen|visited|toured|interviewed at)\b[^.?!;]{0,15}?\b"
        r"(?:\d+|several|many|other|two|three|four|five|six|seven|eight|nine|ten|a dozen|lots of) "
        r"(?:\w+ )?(?:programs|places|departments|residencies)\b",
        "programs",
        "places",
        "departments",
        "residencies",
    ),
    phrase(
        r"\b(?:best|nicest|favou?rite|warmest|hardest|strongest|last|first) of (?:all )?(?:my|the) "
        r"(?:interviews?|programs|visits)\b",
        "interview",
        "program",
        "visits",
    ),
    phrase(
        r"\binterview(?:ed|ing|s)? (?:at|with) (?:\w+ ){0,2}?(?:other|another|several|many|few"
        r"|\d+) ?(?:other )?(?:programs?|places?)",
        "interview",
    ),
)

# who says that none is named, who is compared with other applicants, and a promise, which is another rule's
_NONE_COMPARED = Pattern(
    r"\b(?:rather not|prefer not to|will not|won't|would not|do not want to|don't want to|never) (?:\w+ )?(?:name"
    r"|compare|list|mention|say|speak|talk|discuss)\b"
    r"|\b(?:withdraw|cancel|drop|turn down)\w*\b|\b(?:how|where) i (?:am|was|scored|rank\w*|did|placed|compare"
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
    for one in spoken(part.text) if has_cue(_COMPARISONS, levelled(part.text).low) else ():
        found = None if _NONE_COMPARED.search(one.low) else first_found(_COMPARISONS, one.low)
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
