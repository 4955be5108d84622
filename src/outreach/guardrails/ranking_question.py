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

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.program_people import OLDER_TIES, reads_for_a_program, writes_for_a_program
from outreach.guardrails.rank_talk import A_NAME, Talk, first_talk, sentences_of, talk
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
    r"|find out|learn|hint|clue|say|appreciate|grateful|hope|hoping|please|inkling|clarity|honest\w*"
    r"|transparen\w+|indicat\w+|insight|information|understand|estimate|gauge|guess|thoughts?|opinion|helpful"
    r"|disclose|confirm|discuss)\b"
)
_THEY = (
    rf"(?:you(?: all| guys| both)?|your (?:\w+ )?\w+|they|the (?:\w+ )?(?:program(?:me)?|committee|department"
    rf"|faculty)|{A_NAME})"
)
_MY_RANK = r"(?:my|i|me|myself|us)"
_OF_STUDY = (
    r"(?! (?:\w+ ){0,2}?(?:grant|award|poster|talk|abstract|paper|funding|scholarship|journal|session|manuscript))"
)
_ANY_ME = r"\b(?:i|me|my|i'd|i'm|i'll|i've)\b"
# who wants to hear nothing
_REFUSES = Pattern(
    r"\btell me nothing\b|\b(?:no need to|(?:do not|don't|need not|never)(?: have to| need to)?) (?:tell"
    r"|say|send|share)\b"
    r"(?!.*\bbut\b)"
)
# of something else than a place in a residency
_ELSEWHERE = (
    r"\b(?:abstract|poster|grant|award|manuscript|paper|scholarship|author(?:ship)?|waiting list|mailing list)\b",
)

_LISTS = (
    talk(r"\brank(?:s|ing|ed)? me\b", without=(r"\bhow (?:do|would|did) (?:you|they) rank (?!me)",)),
    talk(
        r"\b(?:if|whether|how|where|will|would|am|was|were|are|have|could|might|be|being|been|get"
        r"|got)\b[^.?!;]{0,12}?"
        r"\branked\b(?! (?:among|as) the (?:best|top) (?:hospital|center|journal))",
        rf"\b{_MY_RANK}\b",
        without=_ELSEWHERE,
    ),
    talk(
        r"\bmy (?:\w+ )?(?:rank(?:ing)?|(?:place|position|spot|standing) (?:on|in|among|with|at))\b",
        without=_ELSEWHERE,
    ),
    talk(
        r"\b(?:your|the|their) (?:\w+ )?(?:rank(?:ing)?(?:[ -]order)? ?(?:list)?|match list|final list|rol)\b"
        r"|\byour (?:\w+ )?list\b"
        r"|\b(?:top of|high on|on) (?:your|the|their) (?:rank )?list\b",
        rf"\b{_MY_RANK}\b|\bhow far\b",
        without=(
            *_ELSEWHERE,
            r"\bmy (?:rank )?list\b",
            r"\blist (?:of|for)\b",
            r"\bi (?:will|plan|intend|am going to) rank\b",
        ),
    ),
    talk(
        r"\bwhere (?:do |would |will |did |might |may |could |am |was )?i(?:'m|'d|'ll)?(?: (?:am|would|will|might"
        r"|may|currently|now))*"
        r" ?(?:stand|fall|land|rank|sit|end up|come out|placed?)\b",
        without=(*_ELSEWHERE, r"\b(?:dataset|project|chart review|irb)\b"),
    ),
    talk(
        r"\b(?:rank(?:ed)?[ -]to[ -]match|(?:match\w*|rank\w*) ?(?:match )?(?:range|tier|zone|distance))\b",
        rf"\b{_MY_RANK}\b",
    ),
    talk(
        r"\b(?:your|the) (?:\w+ )?(?:top (?:ten|twenty|five|three|fifteen|dozen|\d+|tier|third|half|quarter|group"
        r"|choices?|picks?|candidates?"
        r"|applicants?)|cut(?:[ -]?off)?|short ?list|favou?rites?|first (?:choices?|picks?))\b",
        rf"\b{_MY_RANK}\b",
        without=(r"\bi(?:'ll| will| plan| intend| would) (?:put|rank|list)\b",),
    ),
    talk(r"\bhow (?:far|deep) (?:down )?\b", r"\b(?:your|the) (?:rank )?list\b"),
    talk(
        r"\b(?:hope|please|ask|appreciate|grateful|beg|consider|like you to|want you to|wish)\b",
        r"\brank(?:ing)?"
        r" me\b",
    ),
    talk(
        r"\b(?:a |any |the )?(?:spot|place|position|room|slot) for me\b(?! to\b)(?! (?:at|in|on) (?:the|your) "
        r"(?:dinner|table|bus|tour|clinic))",
    ),
    talk(
        r"\b(?:will|would|do|could|am|shall) i (?:\w+ )?(?:match(?:ing)?\b|get in\b|be (?:matched"
        r"|accepted|taken|chosen|selected))",
    ),
    talk(
        rf"\b{_THEY}\b[^.?!;]{{0,25}}?\b(?:take|taking|match|matching|choose|choosing|pick|picking|want"
        rf"|select\w*) me\b",
        without=(
            r"\b(?:along|with you|to (?:the )?(?:clinic|or|rounds|present|send|bring|speak|come|call|do|help))\b",
        ),
    ),
    talk(
        r"\b(?:selection|rank(?:ing)?|admissions|interview) (?:committee|meeting)\b",
        rf"\b{_MY_RANK}\b",
        without=(r"\bthank\w*\b.*\bfor\b",),
    ),
)
_CHANCES = (
    talk(
        rf"\bmy (?:\w+ )?(?:chances?|odds|prospects|likelihood|competitiveness|candidacy|standing"
        rf"|probability)\b{_OF_STUDY}",
        without=_ELSEWHERE,
    ),
    talk(
        r"\b(?:a|any|real\w*|good|decent|fair|strong|much of a|what|the) (?:\w+ )?(?:chances?|shot|odds|probability"
        r"|likelihood)\b"
        r"(?! (?:to|of) (?:\w+ )?(?!match|get|be|train|land|com|rank|join|i |me |my ))",
        r"\b(?:i|me|my|i'd|i'm|i'll)\b",
        r"\b(?:match\w*|rank\w*|spot|program(?:me)?|residency|train\w*|candidate|applicant|have|stand|interview\w*"
        r"|here"
        r"|there|you|get(?:ting)? in)\b",
        without=(
            *_ELSEWHERE,
            r"\b(?:chance|shot) to (?:visit|see|meet|talk|attend|read|look|review|speak|ask|discuss|work"
            r"|sit|join us)\b",
            r"\b(?:recurrence|survival|toxicity|response|progression|tumou?r|patients?)\b",
        ),
    ),
    talk(
        r"\b(?:likely|probable|realistic\w*|possible|safe|confident|optimistic|hopeful)\b",
        r"\b(?:i|me|my|i'd|i'm)\b",
        r"\b(?:match\w*|rank\w*|accepted|spot|get in|chosen|selected|taken)\b",
        without=_ELSEWHERE,
    ),
    talk(
        r"\bcompetitive\b",
        r"\b(?:i|me|my|i'd|i'm)\b",
        without=(*_ELSEWHERE, r"\bcompetitive (?:grant|renewal|award)"),
    ),
    talk(
        r"\b(?:compar\w+|measure up|measured|stack up|stacks? up|against|relative to|versus|vs|next to"
        r"|among)\b[^.?!;]{0,25}?"
        r"\b(?:candidates?|applicants?|interviewees?|others|students you|people you)\b",
        r"\b(?:i|me|my|i'd|i'm)\b",
        without=_ELSEWHERE,
    ),
    talk(
        r"\b(?:committee|faculty|you|everyone|they|people|department)\b[^.?!;]{0,25}?"
        r"\b(?:see|sees|saw|view|views|think|thinks|thought|felt|rates?d?|scored?|evaluated?|like|liked|perceived?"
        r"|received?)\b"
        r"[^.?!;]{0,12}?\b(?:me|my (?:interview|candidacy|application))\b(?! (?:to|an?|the|some|any)\b)",
        without=(
            *_ELSEWHERE,
            r"\b(?:let|like|want|need|see|help\w*|thought) (?:me|of me) (?:to|when|know|for)\b",
            r"\bremember me\b",
            r"\btold\b[^.?!;]{0,25}?\bthat you would\b",
        ),
    ),
    talk(
        r"\b(?:in or out|good news (?:on|from|in march|about the match|from the committee)|rank number"
        r"|still being considered|under consideration|in "
        r"(?:serious )?contention)\b",
        _ANY_ME,
    ),
    talk(
        r"\bi\b[^.?!;]{0,20}?\b(?:strong|good|serious|viable|realistic|suitable|top"
        r"|desirable)\b[^.?!;]{0,12}?\b(?:candidate|applicant|fit)\b",
        without=_ELSEWHERE,
    ),
    talk(
        r"\bmy (?:interview )?(?:scores?|ratings?|evaluations?|status|standing|position)\b(?! (?:on|in|at"
        r"|of) (?:the|your|this|a) "
        r"(?:paper|project|team|lab|study|author|committee|poster|question))",
        without=(*_ELSEWHERE, r"\b(?:step|dataset|registration|visa|form)\b"),
    ),
    talk(r"\bwhere (?:do )?(?:things|we|matters) stand\b", r"\bmy (?:application|candidacy|interview)\b"),
    talk(
        r"\b(?:i|my interview|my application) (?:was|were|has been|had been|am|is) (?:received|perceived"
        r"|seen|viewed|regarded|rated|scored|judged)\b"
    ),
    talk(
        r"\b(?:people|someone|applicants?|students?|candidates?|profiles?|scores?)\b[^.?!;]{0,12}?\b"
        r"(?:like me|like mine|with my)\b",
        r"\b(?:rank\w*|match\w*|take|interview\w*|accept\w*|get in)\b",
    ),
    talk(r"\b(?:count on|expect|rely on) (?:being|to be|getting) (?:ranked|taken|chosen|a spot)\b"),
    talk(r"\bhow (?:did|have) (?:i|my interview) (?:do|done|go|gone|come across|score)\b"),
)
_CUES = (
    "rank", "list", "stand", "fall", "land", "match", "top", "cut", "short", "favo", "spot", "place", "position",
    "chance", "odds", "prospect", "likel", "competit", "candid", "shot", "compar", "applicant", "committee",
    "how did", "how have", " me", "get in", "sit", "end up", "probab", " in or out", "good news", "consider", "content",
    "strong", "good", "score",
    "rating", "status", "received", "seen", "regarded", "like m", "count on", "expect",
)  # fmt: skip


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first question of that kind in each part."""
    if context.view and context.person and writes_for_a_program(context.person, context.view):
        return
    phrases = _asked_of(context)
    for part in seen(draft):
        asking = (one for one in sentences_of(part, context, *_CUES) if _asks(one.text))
        found = first_talk(phrases, asking)
        if found is not None:
            words = quoted(part.text[slice(*found)])
            message = f"asks about ranking or chances, {words}; ask something else, or nothing"
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(found[0]))


def _asks(low: str) -> bool:
    """Whether a sentence wants to know something, or says that it need not be told."""
    return _ASKS.search(low) is not None and _REFUSES.search(low) is None


def _asked_of(context: Context) -> tuple[Talk, ...]:
    """Give what may not be asked: of confidants who are at no program, their opinion may be."""
    person = context.person
    confidant = person is not None and bool(person.roles & OLDER_TIES)
    return _LISTS if confidant and not reads_for_a_program(context) else (*_LISTS, *_CHANCES)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, fixed=True)
