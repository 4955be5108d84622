"""Where a text promises a program a place on the owner's list, or to come: what two rules about the Match read.

Knows no rule; who may be promised what is theirs to say.
"""

from __future__ import annotations

from functools import lru_cache

from outreach.guardrails.plain_promises import PLAIN
from outreach.guardrails.program_people import is_before_match_day_over, is_season, reads_for_a_program
from outreach.guardrails.rank_talk import (
    A_NAME,
    ANY,
    CLOSE,
    FIRST,
    IS,
    LIST,
    NEAR,
    OWN,
    PROGRAM,
    SUBJECT,
    TARGET,
    TOP,
    Said,
    first_talk,
    sentences_of,
    talk,
)
from outreach.guardrails.rule import Context
from outreach.guardrails.said_to_programs import CUES, TOLD
from outreach.guardrails.text import Part
from outreach.patterns import Pattern

_CHOICE = (
    r"(?:choices?|picks?|preferences?|priority|program(?:me)?s?|residency|spot|slot|selections?|destination"
    r"|place)\b"
)
# "my first choice for a mentor" is about something else, "in the first place" about nothing
_OF_PROGRAMS = (
    r"(?! (?:for|of|as|in|to|on|when|with)\b(?! (?:a |my |the |this |your )?(?:residency|training|match"
    r"|program(?:me)?|rank|interview|all|radiation|season|every)))"
)
_ME = r"\b(?:i|we|us|my|mine|our|me)\b"
_BY_ME = r"\b(?:i|we|my|our)\b(?:'\w+)?(?:(?!\byou\b|\byour committee\b)[^.?!;]){0,70}?"
_RANK = r"\brank(?:ing|ed)?\b(?! ?-?sum)"
_LISTS = r"(?:put|putting|plac(?:e|ing|ed)|list(?:ing|ed)?|enter(?:ed|ing)?|mark(?:ed|ing)?|slot(?:ted|ting)?)"
_COUNTS = (
    r"(?:consider(?:ing|ed)?|see|view|count|regard(?:ing|ed)?|think(?:ing)? of|hav(?:e|ing)|had|kept|keep"
    r"(?:ing)?)"
)
_COME = r"(?:come|coming|train|training|match|matching|join|joining|be there|being there|sign|say yes|accept)"
_SURE = (
    r"\b(?:in a heartbeat|without (?:\w+ ){0,2}?(?:thought|doubt|hesitation|question|thinking|reservation)"
    r"|no matter|count on (?:me|it|that)|(?:you have|give you|gave you|that is|that's) (?:you )?my (?:word"
    r"|commitment|promise)|guarantee\w*|i promise|i swear|pledg\w*|commit(?:ted|ting|ment)?\b|absolutely"
    r"|definitely|certainly|100|for certain|for sure|on the spot|bind(?:ing)?|certainty|sure bet"
    r"|given the (?:chance|opportunity)|if (?:ranked|offered|(?:i"
    r"|we) match|you(?:'ll| will| would|'d)? (?:have|take|want|rank) me))"
)
_LEADS = (
    r"(?:top|tops|head\w*|lead\w*|first|open\w*|start\w*|begin\w*|number[ -]?one|n ?1|no\.? ?1|highest|high"
    r"|above|1st|crown\w*)"
)
_NOBODY = (
    r"\b(?:nobody|no ?one|nothing|none|no (?:other |single )?(?:\w+ )?(?:program(?:me)?|place|residency|name"
    r"|department|school|list))\b"
)
# to ask or to wonder is another rule's business
_ASKED = (
    r"\bhow (?:do|would|will|are|did) you\b|\bthank(?:s| you)\b[^.?!;]{0,12}? for (?:ranking|putting|placing|listing)\b"
    r"|\b(?:where|how|whether|asking if) (?:i|we)(?:'ll|'d|'m)?(?: will| would| intend to| plan to| might| should"
    r"| am going to"
    r"| mean to| going to| may)? rank\b",
)

# a thing of the day, of which there may be a first choice too
_THINGS = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|noon|evening|\d ?[ap]\.?m|o'clock"
    r"|calls?|meetings?|times?"
    r"|dates?|topics?|journals?|treatments?|therapy|specialty|abstracts?|papers?|posters?|questions?"
    r"|talks?|authors?|letters?|mentors?"
    r"|advis[eo]rs?|hotels?|doses?|plans?|constraints?|datasets?|analys[ei]s|reading|books?|sessions?"
    r"|lectures?|slides?|figures?"
    r"|tests?|trials?|patients?|contours?|fractions?|interests?|electives?|teachers?)\b",
)
_THEIRS = (
    *_ASKED,
    r"\b(?:your|their) (?:rank(?:ing)? )?list\b",
    r"\b(?:ranked|rank) (?:\w+ ){0,6}(?:in|by) (?:the (?!match|first|top|number|very)|us |u\.s)",
)
_PLACE = rf"\b(?:{FIRST}|line one|number|highest|(?:above|ahead|before|over)(?! \w+ing\b)|on top)\b"
_ON_A_LIST = (
    rf"\b(?:my|our) (?:\w+ )?{LIST}|\brol\b|\bcertif\w+|\bmy (?:\w+ ){{0,2}}?{FIRST} (?:\w+ )?{_CHOICE}|\b"
    rf"(?:spot|slot)\b"
    r"|\branked (?:\w+ ){0,2}by (?:me|us)\b|\b(?:i|we|i'm|i'll|i've|i'd|will be|be|am|won't be"
    r"|would)\b(?:(?!\byou\b|\bthey\b)[^.?!;]){0,50}?\brank(?:ing|ed)?\b(?! ?-?sum)"
)

PROMISES = (
    *PLAIN,
    talk(
        _ON_A_LIST,
        _PLACE,
        TARGET,
        _ME,
        without=(*_THINGS, *_THEIRS, rf"\bmy {FIRST} {_CHOICE}(?! ?[.,;:!?]|$| {IS}| for residency)"),
    ),
    talk(
        rf"\b(?:not|n't|never|{_NOBODY[2:]})[^.?!;]{{0,40}}?\b(?:above|before|ahead of|over|higher than)\b {TARGET}",
        rf"{_RANK}|\blist\b|\bput(?:ting)?\b",
        _ME,
        cues="above|ahead of|before|higher than|over",
    ),
    talk(
        rf"\b(?:only|one|single) (?:one )?(?:program(?:me)?|place|residency|name|list)\b{CLOSE}\b(?:i"
        rf"|we)\b{CLOSE}\b(?:want|need|hope|list|rank)",
        TARGET,
        cues="one list|one name|one one|one p|one residency|only|single",
    ),
    talk(rf"\b(?:commitment|promise|pledge|vow) to {PROGRAM}", _ME, cues="commitment to|pledge to|promise to|vow to"),
    talk(
        rf"\b(?:all in on|sure bet for|a lock for|set on|sold on) {PROGRAM}|\bsign(?:ing)? with {PROGRAM}",
        _ME,
        cues="a lock for|all in on|set on|sign with|signing with|sold on|sure bet for",
    ),
    talk(
        r"\b(?:i|we)\b[^.?!;]{0,30}?\b(?:decided|made up (?:my|our) minds?|settled|chosen|chose)\b",
        rf"{A_NAME}[^.?!;]{{0,12}}?\b{FIRST}\b",
        cues="chose|decided|made up|settled",
    ),
    talk(rf"^\W*{A_NAME}[:,] {FIRST}\b"),
    talk(
        rf"\b(?:getting|get|gets|have|has|take|hold|holds|earn\w*|own)\b my (?:\w+ )?(?:number[ -]?(?:one"
        rf"|1)|n ?1|no\.? ?1|{FIRST} (?:spot|place|vote|rank))\b",
        TARGET,
        cues=" my ",
    ),
    talk(
        rf"{_BY_ME}{_RANK} (?:\w+ ){{0,3}}?(?:{TARGET}|it|them)\b{NEAR}\b{TOP}",
        without=(*_ASKED, r"\bquestions\b"),
        cues="rank",
    ),
    talk(rf"{_BY_ME}{_RANK} (?:\w+ )?{TOP} (?:is |will be |goes to |to |for )?{TARGET}", without=_ASKED, cues="rank"),
    talk(
        r"\bi(?:'ll| will| shall| am going to| plan to| intend to|'m going to| am|'m| do plan to|'m planning to"
        r"| am planning to"
        r"| have decided to|'ve decided to| decided to| want to| aim to| mean to| hope to)(?: (?:\w+ly|be|also"
        r"|still|indeed))"
        rf"{{0,2}} {_RANK} {TARGET}",
        without=_ASKED,
        cues="rank",
    ),
    talk(
        rf"\b(?:intention|plan|decision|intent|goal|aim|promise) (?:\w+ )?(?:to|of|is to) {_RANK} {TARGET}",
        cues="of rank|to rank",
    ),
    talk(
        rf"{_BY_ME}\b{_LISTS} {TARGET} (?:\w+ ){{0,2}}?{TOP}(?! (?:on|in|of|as|at) (?:the|a|our|your"
        rf"|this) (?!rank|match|list|top))",
        cues="enter|list|mark|place|placing|put |putting|slot",
    ),
    talk(
        rf"{_BY_ME}\b(?:{_LISTS}|{_COUNTS}|{_RANK}) {TARGET} (?:\w+ ){{0,3}}?{TOP}{CLOSE}\bmy {LIST}",
        cues="list|ranking|rol",
    ),
    talk(
        rf"{TARGET},? (?:(?:that|which|whom|{OWN}+),? )?\b(?:i|we)\b{CLOSE}\b(?:{_LISTS}|{_RANK}"
        rf"|{_COUNTS})\b[^.?!;]{{0,15}}?"
        rf"\b(?:as|in|at|on) (?:my|the|our) (?:\w+ )?{FIRST}\b",
        cues="as my|as our|as the|at my|at our|at the|in my|in our|in the|on my|on our|on the",
    ),
    talk(
        rf"{_BY_ME}\b(?:{_LISTS}|{_COUNTS}|{_RANK}) {TARGET} {CLOSE}\bas my (?:\w+ )?{FIRST} "
        rf"(?:\w+ )?{_CHOICE}{_OF_PROGRAMS}",
        cues="as my",
    ),
    talk(
        rf"{SUBJECT} ?{IS}{CLOSE}\bmy (?:\w+ ){{0,3}}?{FIRST} (?:\w+ )?{_CHOICE}{_OF_PROGRAMS}",
        cues="choice|destination|pick|place|preference|priority|program|residency|selection|slot|spot",
    ),
    talk(
        rf"{SUBJECT} ?{IS}{CLOSE}\bmy (?:\w+ )?(?:number[ -]one|n ?1|no\.? ?1|favou?rite)\b(?=\W*$"
        rf"|[,.:;!] | (?:by|of all|and|program(?:me)?|place|one|overall))",
        cues="favorite|favourite|n 1|n1|no 1|no. 1|no.1|no1|number",
    ),
    talk(
        rf"{SUBJECT} ?{IS} {CLOSE}(?:among|one of|in|within|at) my (?:\w+ )?{FIRST}(?: (?:{_CHOICE}|few"
        rf"|two|three|four|five|tier|\d))?{_OF_PROGRAMS}(?! (?:reasons|memories|questions|moments))",
        cues="among my|at my|in my|one of my",
    ),
    talk(
        rf"\bmy (?:\w+ ){{0,3}}?{FIRST} (?:\w+ )?{_CHOICE}(?: for (?:residency|training)| in (?:the"
        rf"|this) match)?,? (?:is|are|was|remains?|will be|would be|goes to|belongs to|has been|stays)\b"
        rf"[^.?!;]{{0,25}}? {TARGET}",
        cues="choice|destination|pick|place|preference|priority|program|residency|selection|slot|spot",
    ),
    talk(
        rf"{SUBJECT}{NEAR}\b(?:{FIRST}[ -](?:spot|slot|position|line|rank|row|entry)|"
        rf"(?<!in the )first[ -]place(?! (?:i|we|that|where|you)\b))\b"
        r"(?! (?:in|of|at|on|for) (?:the|a|your|this|our) (?!list|rank|rol|match))",
        _ME,
        cues="entry|first|line|position|rank|row|slot|spot",
    ),
    talk(
        rf"\b(?:{FIRST}) (?:spot|slot|position|line|rank|row|entry|place)\b{CLOSE}\bmy {LIST}{CLOSE}{TARGET}",
        _ME,
        cues="list|ranking|rol",
    ),
    talk(rf"{SUBJECT}{NEAR}\b{_LEADS}\b{CLOSE}\bmy {LIST}(?! (?:of|to|for)\b)", cues="list|ranking|rol"),
    talk(
        rf"\bmy {LIST}{CLOSE}\b{_LEADS}\b{CLOSE}(?:with|by|is|belongs to|goes to|,) {TARGET}", cues="list|ranking|rol"
    ),
    talk(
        rf"{_NOBODY}{NEAR}\b(?:above|before|ahead of|over|higher than|in front of|outranks?|beats?"
        rf"|tops?)\b {TARGET}",
        _ME,
        cues="above|ahead of|beat|before|higher than|in front of|outrank|over|top |tops",
    ),
    talk(
        rf"{SUBJECT}{NEAR}\b(?:above|before|ahead of|over|outranks?|beats?|tops?) {ANY}{CLOSE}\b(?:on"
        rf"|in) my {LIST}",
        cues="in my|on my",
    ),
    talk(
        rf"\b(?:i|we)\b(?:'\w+)?{CLOSE}\b(?:match|come|go|train|choose|pick|{_RANK}|take|prefer|attend"
        rf"|join)\b{NEAR}(?:{TARGET}|here|there){CLOSE}\b(?:over|above|before|ahead of|more than"
        rf"|instead of|rather than) {ANY}",
        cues="above|ahead of|before|instead of|more than|over|rather than",
    ),
    talk(
        rf"\b(?:i|we)\b(?:'\w+)?{CLOSE}\b(?:committ?(?:ed|ing)?(?: myself)? to|promise(?:d)?(?: you)? "
        rf"(?:to|that)|guarantee|pledge to|swear to)(?: (?:that |i |will |would |'ll )*(?:{_COME}|{_RANK}"
        rf"|attend\w*) (?:\w+ ){{0,3}}?(?:with |at |to |in |for )?{TARGET}| {PROGRAM})",
        cues="commit|guarantee|pledge to|promise|swear to",
    ),
    talk(
        rf"\bi(?:'d|'ll|'m| will| would| am)(?: \w+(?:ly)?)? (?:{_COME}|go|choose|pick|take)\b{NEAR}(?:{TARGET}|here"
        rf"|there)",
        _SURE,
        without=(
            r"\b(?:call|lunch|dinner|visit|meeting|clinic|rounds|board|friday|monday|tuesday|wednesday|thursday)\b",
        ),
        cues="i am|i will|i would|i'd|i'll|i'm",
    ),
    talk(
        rf"\b(?:nowhere|no (?:other )?(?:place|program(?:me)?|residency))(?: else)?{NEAR}\bi(?:'d| would|'ll"
        rf"| will| want| hope)\b{CLOSE}\b(?:rather|prefer|train|match|want|spend)",
        cues="no other|no place|no program|no residency|nowhere",
    ),
    talk(
        rf"\bi(?:'d| would) rather (?:train|match|be|go|come|do (?:my )?residency)\b{NEAR}\bthan (?:at )?{ANY}",
        cues="i would rather|i'd rather",
    ),
    talk(
        rf"\b(?:want|hope|wish|like|love|prefer) to (?:train|match|come|do (?:my )?residency)\b{NEAR}\b"
        rf"(?:more than|above|over|before) (?:at |in )?{ANY}",
        cues="hope to|like to|love to|prefer to|want to|wish to",
    ),
    talk(
        r"\bletter of (?:intent|commitment)\b",
        without=(r"\b(?:grant|award|foundation|nih|r01|funding|application for|loi|due|deadline|trial|study)\b",),
        cues="letter of",
    ),
    talk(
        r"\byou have my (?:\w+ )?commitment\b|\bmy (?:\w+ )?commitment to (?:you|your program(?:me)?)\b",
        cues="commitment to you|you have my",
    ),
    talk(
        rf"{TARGET}{CLOSE}\b(?:in|at|to|into|for|on) (?:the |my )?(?:very )?(?:{FIRST}[ -](?:spot|slot"
        rf"|position|line|rank|row)|top)\b",
        rf"\bmy {LIST}|\bcertif\w+|{_RANK}",
        _ME,
        without=_ASKED,
        cues="certif|list|rank|rol",
    ),
    talk(
        r"\b(?:i|we)\b(?:'\w+)?[^.?!;]{0,30}?\b(?:cancel\w*|withdr\w+|declin\w+|turn(?:ed|ing)? down"
        r"|stop\w*)\b[^.?!;]{0,15}?"
        r"\b(?:other|remaining|rest of|all|every other) (?:\w+ ){0,2}?(?:interviews?|applications?"
        r"|program(?:me)?s?|offers?)",
        without=(r"\b(?:whether|if) i (?:had|have|would|will)\b|\basked whether\b",),
        cues="cancel|declin|stop|turn down|turned down|turning down|withdr",
    ),
)
_CUES = (
    "rank", "choice", "pick", "prefer", "priority", "first", "top", "number", "#1", "# 1", "n1", " n 1", "no. 1",
    "no 1", "1st", "highest", "favorite", "favourite", "dream", "list", "above", "before", "over", "ahead",
    "commit", "promise", "guarantee", "pledge", "swear", "heartbeat", "without", "count on", "absolutely",
    "definitely", "certainly", "for sure", "for certain", "if ", "nowhere", "no other", "rather", "more than",
    "letter of", "cancel", "withdr", "declin", "turn", "nobody", "no one", "100", "on the spot", "no matter",
    "rol ", "instead", "beats", "my word", "commitment", "certif", "only", "one ", "all in", "sign", "sold",
    "decided", "made up", "settled", "chose", "get", "frist", "mind", "heart", "yours", "inten", "plan to",
    "plan on", "my plan", "planning", "a plan", "determin", "mine", "come", "resident", "intern", "search",
    "looking", "all in", "ready", "prepared", "resolv", "set on", "m set", "re set", "are set", "vow", "gonna",
)  # fmt: skip
_MINE = Pattern(rf"{_ME}|\bgonna\b|{_NOBODY}")
_TOLD = Pattern(r"\b(?:ranked|was|were|had|put|placed|listed)\b")


def promise(part: Part, context: Context) -> tuple[int, int] | None:
    """Give where a text first promises a place on a list, or to come; None when it does not."""
    said = (one for one in sentences_of(part, context, *_CUES) if _MINE.search(one.text))
    found = _first_promise(tuple(one for one in said if not _is_told(one, context)))
    if found is None and _is_to_a_program_in_season(context):
        return _first_told(tuple(one for one in sentences_of(part, context, *CUES) if not _is_told(one, context)))
    return found


# asked about the same text by the rule about a second promise
@lru_cache(maxsize=16)
def _first_promise(said: tuple[Said, ...]) -> tuple[int, int] | None:
    return first_talk(PROMISES, said)


def _is_to_a_program_in_season(context: Context) -> bool:
    view = context.view
    return view is not None and reads_for_a_program(context) and is_season(view, context.today)


@lru_cache(maxsize=16)
def _first_told(said: tuple[Said, ...]) -> tuple[int, int] | None:
    return first_talk(TOLD, said)


def _is_told(one: Said, context: Context) -> bool:
    """Whether it is said after Match Day how it was: nothing hangs on it any more."""
    view = context.view
    return view is not None and not is_before_match_day_over(view) and _TOLD.search(one.text) is not None
