"""ranking-question (M402): nobody at a program is asked where you stand, or what your chances are.

Programs may not be asked for their list, nor applicants for theirs. Blocks the question and the request alike ("it
would help to know how I am ranked"), and asking to be ranked; cannot be switched off. A mentor who works at no program
may be asked about chances, not about a list.

    FAIL: "where do I stand on your list"
        I was wondering where do I stand on your list?
    FAIL: to Dr. Elena Marchetti, "know how I was ranked"
        Could you let me know how I was ranked?
    FAIL: to Dr. Elena Marchetti, "do you plan to rank me"
        May I ask, do you plan to rank me?
    FAIL: to Dr. Elena Marchetti, "my chances"
        What are my chances of matching with you?
    FAIL: "hope you will rank me"
        I hope you will rank me.
    PASS: to Dr. Noor Hadid, wellness mentor
        What are my chances, in your honest opinion?
    PASS: to Dr. Elena Marchetti
        How would you rank these two projects?
    PASS: to Dr. Elena Marchetti
        What are the chances of recurrence after 60 Gy?
    PASS: to Dr. Elena Marchetti
        Would you tell me where I am to be on Monday?
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.chance_words import CHANCES, LISTS
from outreach.guardrails.program_people import OLDER_TIES, reads_for_a_program, writes_for_a_program
from outreach.guardrails.rank_talk import A_NAME, Said, Talk, first_talk, sentences_of
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "M402"
NAME = "ranking-question"

# a question, or a wish to hear
_ASKS = Pattern(
    r"\?\W*$|^\W*(?:what|where|how|do|does|did|am|is|are|will|would|can|could|may|might|should|have"
    r"|has)\b|\bhow (?:far|did|have)|\b(?:wonder\w*|curious|know|tell|hear|hearing|share|sense|idea|ask\w*"
    r"|word|news|feedback|update"
    r"|find out|learn|hint|clue|say|appreciate|grateful|thankful|glad|happy|hope|hoping|please|inkling|clarity"
    r"|honest\w*"
    r"|transparen\w+|indicat\w+|insight|information|understand|estimate|gauge|guess|thoughts?|opinion|helpful"
    r"|disclose|confirm|discuss|knowing|inform\w*|kindly|advise|inquir\w+|enquir\w+|obtain|views?|welcome|reassur\w+"
    r"|interested (?:in|to)|keen|love to|like to|want to|need to|before i (?:certify|rank|submit)|feel for"
    r"|tip me off|peek|spill)\b"
)
# who wants to hear nothing, and says that nothing is asked
_REFUSES = Pattern(
    r"\btell me nothing\b|\b(?:no need to|(?:do not|don't|need not|never)(?: have to| need to)?) (?:tell"
    r"|say|send|share)\b(?!.*\bbut\b)"
    r"|\b(?:not|never|n't|without|nobody|no one|nor|neither|no)\b[^.?!;]{0,25}?\b(?:ask\w*|questions?|inquir\w*"
    r"|request\w*"
    r"|expect\w*|want to know|looking for|fish\w*|hint\w*|wonder\w*|pry\w*|seek\w*)\b"
    r"(?!.*(?:\b(?:but|yet|still|though|only|just|could|can|would|so i decided)\b(?! not\b| never\b)|:|\?\W*$))"
)
# a third person is to ask for the owner
_BY_WAY = Pattern(
    rf"\b(?:you|please)\b[^.?!;]{{0,40}}?\b(?:ask|find out|sound out|inquire|check with|talk to|talking to"
    rf"|speak (?:to|with)"
    rf"|call|calling|feel out|mention it to|hear)\b[^.?!;]{{0,60}}?\b(?:{A_NAME}|dr|director|committee|program|chair"
    r"|coordinator|faculty|people there)"
    rf"|\bif you (?:talk|speak|see|call|meet|run)\b.*\b(?:ask|find out|sound)\b"
)

_CUES = (
    "rank", "list", "stand", "fall", "land", "match", "top", "cut", "short", "favo", "spot", "place", "position",
    "chance", "odds", "prospect", "likel", "competit", "candid", "shot", "compar", "applicant", "committee",
    "how did", "how have", " me", "get in", "sit", "end up", "probab", " in or out", "good news", "consider", "content",
    "strong", "good", "score", "rating", "status", "received", "seen", "regarded", "like m", "count on", "expect",
    "number", "voted", "where", "fared", "pack", "worth", "hope", "running", "contend", "finalist", "interview",
    "too ", "enough", "my ", "stack", "percent",
)  # fmt: skip


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first question of that kind in each part."""
    if context.view and context.person and writes_for_a_program(context.person, context.view):
        return
    phrases = _asked_of(context)
    for part in seen(draft):
        asking = tuple(one for one in sentences_of(part, context, *_CUES) if _asks(one.text))
        found = first_talk(phrases, asking) or first_talk(CHANCES, _by_way(asking))
        if found is not None:
            words = quoted(part.text[slice(*found)])
            message = f"asks about ranking or chances, {words}; ask something else, or nothing"
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(found[0]))


def _asks(low: str) -> bool:
    """Whether a sentence wants to know something, or says that it need not be told."""
    return _ASKS.search(low) is not None and _REFUSES.search(low) is None


def _by_way(asking: Iterable[Said]) -> Iterator[Said]:
    """Give the sentences that want a third person asked; whom they are written to does not matter."""
    return (one for one in asking if _BY_WAY.search(one.text))


def _asked_of(context: Context) -> tuple[Talk, ...]:
    """Give what may not be asked: of confidants who are at no program, their opinion may be."""
    person = context.person
    confidant = person is not None and bool(person.roles & OLDER_TIES)
    return LISTS if confidant and not reads_for_a_program(context) else (*LISTS, *CHANCES)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, fixed=True)
