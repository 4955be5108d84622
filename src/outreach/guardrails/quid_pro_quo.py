"""quid-pro-quo (M403): no place on your list in return for one on theirs.

Neither side may make its list hang on the other's. Blocks a condition and its return, in either order; cannot be
switched off. In a mail to a program, work, money and praise for a place are bargains too. Other conditions are innocent
("if you have time, I would value a look").

    FAIL: "if you rank me"
        I want you to know that if you rank me, I would rank you.
    FAIL: "I will commit to your program if you put me high"
        I will commit to your program if you put me high on your list.
    FAIL: "rank each other"
        Perhaps we could rank each other first.
    FAIL: to Dr. Elena Marchetti, "In return"
        In return I would rank Harbor State first.
    FAIL: to Dr. Elena Marchetti, "vouch for me in the committee"
        If you vouch for me in the committee, I'll finish your paper.
    FAIL: to Dr. Elena Marchetti, "First for first"
        First for first?
    PASS: to Dr. Elena Marchetti
        If I match elsewhere, I hope that we can still finish the paper.
    PASS:
        If you have time, I would value your thoughts on the dataset.
    PASS:
        If you take me along on rounds, I will come early.
    PASS:
        If you want me to rank the plans, I will do it by Friday.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.bargain_words import CUES, STRUCK, STRUCK_IN_TWO
from outreach.guardrails.favours_for_a_place import CUES as TRADE_CUES
from outreach.guardrails.favours_for_a_place import THING, first_trade
from outreach.guardrails.like_for_like import LIKE_FOR_LIKE, LIKE_FOR_LIKE_IN_TWO
from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.program_people import is_season, reads_for_a_program
from outreach.guardrails.rank_talk import A_NAME, CLOSE, FIRST, NEAR, TARGET, Said, first_talk, sentences_of, talk
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "M403"
NAME = "quid-pro-quo"

_IF = (
    r"\b(?:if|should|provided|providing|as long as|so long as|assuming|in case|once|when|given|condition"
    r"|conditional|whenever"
    r"|depends?|depending|unless|in (?:return|exchange|turn)|whether|contingent|hinges?|the moment|as soon as"
    r"|tell me)\b"
)
_IN_RETURN = r"\b(?:in (?:return|exchange|turn)|(?:trade|swap|exchange|barter)\w*)\b"
_THEY = (
    rf"(?:you(?: all)?|your (?:\w+ )?(?:program(?:me)?|committee|department|faculty|side)|they|the committee"
    rf"|{A_NAME})"
)
_THEIR_LIST = r"(?:your|their) (?:\w+ )?(?:list|top|rol|ranking)\b"
# what they would do for me
_THEY_RANK_ME = (
    rf"\b{_THEY}(?:'ll|'d|'ve|'re)?\b{CLOSE}\b(?:rank(?:s|ed|ing)?|commit(?:s|ted)? to|guarantees?d?"
    rf"|promises?d?) me\b"
    rf"|\b{_THEY}(?:'ll|'d|'ve|'re)?\b{CLOSE}\b(?:put|places?d?|list(?:s|ed)?|have|moves?d?|keeps?) me\b{CLOSE}"
    rf"\b(?:{FIRST}|high\w*|list|up)\b"
    rf"|\bi(?:'m| am| was| were| get| land| will be)?\b(?: \w+)? ?(?:ranked|safe)\b"
    rf"|\b(?:i|i'm|me)\b{CLOSE}\b(?:in|on|at|near|among|atop|of)\b{CLOSE}{_THEIR_LIST}"
    rf"|\b(?:i|i'm)\b{CLOSE}\b(?:your|their) (?:\w+ )?{FIRST}\b"
)
# what I would do for them
_I_RANK_THEM = (
    r"\b(?:i|we)(?:'d|'ll|'m| will| would| shall| can| am| could| promise| might"
    r"| plan)\b(?:(?!\byou rank\b)[^.?!;]){0,40}?"
    rf"(?:\brank(?:ing)? (?:{TARGET}|it|high|{FIRST})"
    r"|\b(?:commit|promise|pledge|guarantee|reciprocate|withdraw|cancel|sign|come)\b"
    rf"|\b(?:put|place|list|move) {TARGET} {CLOSE}\b(?:{FIRST}|high|list)"
    r"|\b(?:do|give|return|offer) (?:you )?(?:the same|likewise|the favou?r|mine))"
    rf"|\byou(?:'ll|'d|'re| will| would| can| are)?(?: also| be| are| have)*\b{CLOSE}\b(?:in mine|on mine|{FIRST}\b)"
    r"|\b(?:same|likewise|favou?r) (?:from me|back)\b"
)
_ONLY_RANK = (
    rf"\b(?:i|we)(?:'d|'ll| will| would)\b{NEAR}\b(?:rank(?:ing)? {TARGET}|(?:put|place|list) {TARGET} "
    rf"(?:\w+ ){{0,2}}?{FIRST})"
)

_I_GIVE = (
    r"\bi(?:'ll|'d| will| would| can| shall)?\b(?:(?!\byou rank\b)[^.?!;]){0,25}?\b(?:rank|put|come"
    r"|commit|choose|sign|pick|drop|withdraw|cancel|return the"
    rf" favou?r|reciprocate)\b|\bmy (?:\w+ )?{FIRST}[^.?!;]{{0,15}}?\b(?:yours?|is|goes|spot)\b|\byou"
    rf"(?:'re| are|'ll be| will be| would be) (?:mine|first|my)"
)

_FROM_THEM = (
    rf"(?:\b(?:guarantee|promise|assurance|commitment|word|spot|yes|ranked[ -]to[ -]match"
    rf"|ranking)\b{CLOSE}\b(?:from|by) {_THEY}\b"
    rf"|\bgive me your word\b|\b(?:serious|sure|certain|decided|committed|set) (?:about|on|to) me\b|\b"
    rf"(?:i'm|i am) (?:in|ranked|safe)\b|\bfor yours\b)"
)
_MY_LIST = (
    rf"(?:\bmy (?:\w+ )?(?:{FIRST}|commitment|rank\w*|list)\b|\bi(?:'ll|'d| will| would| can"
    rf"| could)?\b{CLOSE}\b(?:put|rank|make|move|commit|cancel|drop"
    r"|withdraw|stop|give you mine|stop looking)\b)"
)

# both halves in whatever order and words: something of theirs for me, something of mine for them, and what ties them
_TIED = (
    rf"(?:{_IF}|{_IN_RETURN}|\bwere (?:you|your|the committee|i)\b|\b(?:deal|bargain|scratch\w*|mutual\w*|fair"
    rf"|either|both"
    r"|whoever|whichever|only|same|likewise|then|each|until|match\w* (?:me|yours)|meet me|hear|heard|will you"
    r"|would you|let (?:me|us) know)\b"
    r"|\bfor (?:a|the|your) (?:\w+ )?(?:spot|place|position|slot|promise|word|guarantee)|\band (?:i'?ll|i will|i'd"
    r"|i would)\b"
    r"|\byou rank me, i\b|\bwhere you\b|\btell me\b|\bknowing\b|\bknew\b)"
)
_YOUR_SIDE = (
    r"\b(?:rank(?:s|ed|ing)?|put(?:s|ting)?|plac(?:e|es|ed|ing)|list(?:s|ed|ing)?|commit(?:s|ted|ting)? to"
    r"|guarantee\w*|promis\w+"
    r"|assur\w+|sav(?:e|es|ing)|mov(?:e|es|ing)) me\b"
    r"|\b(?:promise|commitment|guarantee|assurance|word|spot|place|yes|position) (?:from|on|by|in) (?:you|your"
    r"|the committee)\b"
    r"|\byour (?:\w+ )?(?:first|top|number[ -]?(?:one|1)|n ?1|word|commitment|promise|guarantee|rank\w*|rol"
    r"|match list|list|side)\b"
    r"|\byours\b|\b(?:i|i'm|i am|me)(?: (?:am|was|were|is))? (?:ranked|safe|guaranteed|in(?=,|\W*$| and))\b"
    r"|\bwhere i stand\b|\brank\w* to match\b|\bguaranteed? (?:\w+ )?(?:spot|place"
    r"|position|slot)\b|\bbeing ranked\b"
)
_MY_SIDE = (
    rf"\b(?:i|we|i'?ll|ill|i'd|i'm|and|to|of|will|would|by|happily|gladly) (?:\w+ )?(?:rank(?:ing)?|put(?:ting)?"
    rf"|plac(?:e|ing)"
    rf"|list(?:ing)?|choos(?:e|ing)|commit(?:ting)? to|mak(?:e|ing)|mov(?:e|ing)|sign(?:ing)? with|pick(?:ing)?) "
    rf"{TARGET}(?= (?:{FIRST}|\w*1\b|high\w*|my\b|at|in|on|to|above|where|as|back|over|too|likewise|if|when|once"
    rf"|provided|unless"
    rf"|should|only)|\W*$|[,.;:])|\bmy (?:\w+ )?(?:{FIRST}|word|commitment|promise|rank\w*|list|rol)\b|\bmine\b"
    rf"|{A_NAME} (?:goes|go|is|comes|will be|moves|would be|stays) {CLOSE}\b{FIRST}\b|\breciprocate\w*\b"
    r"|\b(?:the same|likewise|in kind|the favou?r) (?:for|to|by|from|with)? ?(?:you|your|me)\b|\b(?:letter of"
    r"|a) commitment\b"
    r"|\bcertif\w+ (?:\w+ )?with\b|\bi'?m (?:all )?yours\b"
    r"|\b(?:cancel|drop|withdraw|forget|skip|decline)\w* (?:\w+ ){0,3}?(?:interviews?|programs?|applications?"
    r"|others?|rest)\b"
)
_OF_LISTS = (
    rf"\b(?:rank\w*|lists?|rol|spot|slot|match\w*|commit\w*|guarantee\w*|number[ -]?(?:one|1)|n ?1|{FIRST}|high\w*"
    rf"|position)\b"
)
# of something else than lists of programs and applicants
_OF_WORK = (
    r"\b(?:plans?|projects?|figures?|datasets?|drafts?|slides?|papers?|abstracts?|organs?|contours?|deadlines?"
    r"|reviewers?"
    r"|authors?|authorship|agenda|speakers?|reading|mailing|questions?|posters?|manuscripts?|grants?|protocols?"
    r"|tables?"
    r"|journals?|references?|rounds|clinic|dinner|lunch|coffee|call|scan|needles?)\b",
    LIST_OF_THINGS,
)

_VERB = r"(commit|rank|choose|pick|list)"
_SAME = r"(?= (?:me|us|you|u|first|high\w*|too|to|as well)\b|\W*$|[,.;])"

BARGAINS = (
    talk(
        rf"\b(?:if|when|once)\b[^.?!;]{{0,10}}?\b(?:you|u)(?:'ll|'d| will| would| do)? {_VERB}{_SAME}[^.?!;]{{0,30}}?"
        rf"\b(?:i|ill|we)(?:'ll|'d| will| would)? \1{_SAME}"
        rf"|\b(?:i|ill|we)(?:'ll|'d| will| would)? {_VERB}{_SAME}[^.?!;]{{0,30}}?\b(?:if|when|once)\b[^.?!;]{{0,10}}?"
        rf"\b(?:you|u)(?:'ll|'d| will| would| do)? \2{_SAME}",
        without=_OF_WORK,
    ),
    talk(
        rf"{_IF}{CLOSE}\b(?:i|you|we)(?:'d|'ll| would| will| were to)? rank(?:ed)? (?:{TARGET}|me)\b",
        r"\b(?:likewise|the same|in kind|reciprocate|return the favou?r|back)\b",
        without=_OF_WORK,
    ),
    talk(
        r"\bhow i(?:'ll| will| would)? rank\b|\bmy rank\w* (?:of )?",
        r"\b(?:depends?|hinges?|follows?)\b",
        r"\byour?\b",
        without=_OF_WORK,
    ),
    talk(r"\ba (\w+) for a \1\b", r"\b(?:rank\w*|first|list|match)\b", without=_OF_WORK),
    talk(
        r"\b(?:secure|buy|earn|win|get) (?:me )?(?:a|the|my) (?:\w+ )?(?:place|spot|position|slot)\b",
        r"\b(?:my (?:rank )?list|i rank)\b",
        r"\byours?\b",
    ),
    talk(
        rf"\bmy (?:\w+ )?{FIRST} (?:spot|place|rank|position|choice)\b",
        r"\brank(?:s|ed|ing)? me\b"
        r"|\byour (?:rank )?list\b",
        r"\b(?:that|who|for|if|when|free|available|open)\b",
        without=_OF_WORK,
    ),
    talk(r"\bon mine\b", r"\bon yours\b", r"\b(?:first|top|high\w*|n ?1|number one)\b"),
    talk(r"(?:^|[,;:] )\W*rank me\b", r"\bi(?:'m|'ll| am| will)\b", without=_OF_WORK),
    talk(_TIED, _YOUR_SIDE, _MY_SIDE, _OF_LISTS, without=_OF_WORK),
    talk(
        rf"{_IF}{CLOSE}\b{_THEY}{CLOSE}\b(?:rank|guarantee|promise)(?:s|ed)? me\b",
        rf"\b(?:i|we)(?:'ll|'d| will| would| shall)?\b{CLOSE}\b(?:come|sign|accept|cancel|withdraw|say yes"
        rf"|be (?:yours|there))\b",
        without=_OF_WORK,
    ),
    talk(
        _FROM_THEM,
        _MY_LIST,
        r"\b(?:if|with|once|when|would|exchange|return|understanding|condition|provided|tell me|give me|then)\b",
        r"\b(?:rank\w*|list|first|commit\w*|interviews?|elsewhere|number one|word|spot|match)\b",
        without=(r"\b(?:dataset|draft|slides|paper|grant|clinic visit)\b",),
    ),
    talk(r"\b(?:on the (?:understanding|condition)|provided|assuming)\b", _THEY_RANK_ME, _MY_LIST),
    talk(
        rf"(?:^|[,;:] |\b(?:and|so|then|just|please) )\W*(?:rank|promise|guarantee|assure) me\b|\b(?:put"
        rf"|place) me {CLOSE}(?:{FIRST}|high)",
        _I_GIVE,
        r"\b(?:rank|first|spot|place|commit|list|match)\b",
    ),
    talk(rf"\b{_THEY} rank me\b", r"\bi(?:'ll| will|'d| would)? rank you\b"),
    talk(
        rf"{_IF}{CLOSE}\b{_THEY} (?:will |would |also |can )?(?:commit|do|rank|promise|agree)\b",
        r"\bi\b[^.?!;]{0,25}?\b(?:commit|rank)\b",
        without=(r"\b(?:plans?|projects?|papers?|dataset|draft)\b",),
    ),
    talk(
        r"\b(?:whoever|whichever|the program(?:me)? that|any program(?:me)? that)\b[^.?!;]{0,25}?\brank(?:s"
        r"|ed)? me\b"
    ),
    talk(rf"\b(?:your|their) (?:\w+ )?{FIRST}\b", r"\byou(?:'re| are|'ll be| will be) (?:mine|my)\b", _IF),
    talk(
        rf"{_IF}{CLOSE}\b{_THEY}{CLOSE}\b(?:guarantee|promise|offer|assure|give)[sd]? me\b",
        _I_GIVE,
        r"\b(?:rank|spot|place in|position|match|interviews?|list|program(?:me)?)\b",
    ),
    talk(r"\b(?:put|list|place) (?:each other|one another)\b"),
    talk(_IF, _THEY_RANK_ME, _I_RANK_THEM),
    talk(_IN_RETURN, r"\b(?:spot|position|slot|guarantee|rank(?:ing)?|your list)\b", _I_RANK_THEM),
    talk(_IN_RETURN, rf"\brank(?:ing)? (?:{TARGET}|me|us)\b"),
    talk(_IF, rf"\b{_THEY}\b{CLOSE}\b(?:take|want|choose|pick|offer|call|contact|assure)s? me\b", _ONLY_RANK),
    talk(
        rf"\bmy (?:rank )?(?:list|ranking)\b(?! (?:of|for)\b){CLOSE}\b(?:depends?|hinges?"
        rf"|follows?)\b{CLOSE}\b(?:yours?|you)\b"
    ),
    talk(r"\brank(?:ing)? (?:each other|one another)\b"),
    talk(r"\b(?:mutual(?:ly)?|both (?:sides|of us)|reciproc\w+)\b[^.?!;]{0,30}?\brank"),
    talk(r"\brank\w*\b[^.?!;]{0,30}?\b(?:mutual(?:ly)?|both (?:sides|of us)|reciproc\w+)\b"),
)
# whatever they do, it is no bargain
_FREELY = Pattern(
    r"\b(?:no matter (?:where|how|what|whether)|regardless of|wherever you"
    r"|however you) (?:\w+ ){0,3}?rank"
)
# something of theirs that concerns me: without it I promise, and do not trade
_ABOUT_ME = Pattern(
    r"\bme\b(?<!after me)(?<!before me)(?<!behind me)(?<!like me)(?<!with me)|\bmyself\b"
    r"|\bmy (?:\w+ )?(?:application|candidacy|chances?|odds|position|place|standing|spot|rank\w*|admission)\b"
    rf"|\byour (?:\w+ )?(?:list|{FIRST}|rank\w*|commitment|word|promise|guarantee|assurances?|side|turn|end|part"
    r"|support|loyalty)\b"
    r"|\b(?:from|by) you\b|\b(?:for|on|with|in) yours\b|\b(?:each|put the) other\b|\bone another\b|\b(?:mutual"
    r"|reciproc)\w*|\bboth (?:of us|sides)\b"
    r"|\bi(?:'m| am| was| were|'d be|'ll be| will be)?(?: \w+)? (?:ranked|safe|wanted|taken|in\b(?=\W*$|[,;]| (?:your"
    r"|the)\b)|among|matched?|match|accepted|chosen)\b"
    r"|\b(?:for|against|in return|in exchange|with|without|of|if|needs?|were|be|to) (?:an? |the |your |one )?(?:\w+ )?"
    r"(?<!first )(?<!top )(?:spot|place|seat|position|slot|guarantee|assurances?|yes|nod|signal|commitment|promise)\b"
    r"|\bin (?:return|exchange)\b|\b(?:being|be|get|am|is|are|was) ranked\b|\brank\w* to match\b"
    r"|\bquid\b|\btit for\b|\bhands? wash|\bscratch|\b(?:deal|agree\w*|arrangement|swap|trade|bargain|exchange)\b"
    r"|\bwhat would\b"
    r"|\bprogram(?:me)? (?:that|which|to)\b|\byou(?:'ll|'d| will| would)? (?:do|commit|promise|rank|are|were)\b"
    r"|\bfor sale\b"
)
_CUES = (
    "rank",
    "list",
    "spot",
    "top",
    "first",
    "place",
    "position",
    "slot",
    "commit",
    "guarantee",
    "promise",
    "safe",
    "number",
    "mine",
    "n1",
    "#1",
    "# 1",
    " n 1",
    "word",
)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first bargain in each part."""
    for part in seen(draft):
        found = _bargain(part, context)
        if found is not None:
            message = (
                f"makes one list hang on the other, {quoted(part.text[slice(*found)])}; leave out both halves of it"
            )
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(found[0]))


def _bargain(part: Part, context: Context) -> tuple[int, int] | None:
    """Give where a text first makes one list hang on the other; between two sentences only where it is plain."""
    found = first_talk(BARGAINS, (one for one in sentences_of(part, context, *_CUES) if _may_trade(one)))
    view = context.view
    if found is None and view and reads_for_a_program(context) and is_season(view, context.today):
        return _struck(part, context)
    return found


def _struck(part: Part, context: Context) -> tuple[int, int] | None:
    """Give where a mail to a program first trades something for a place, in one sentence or in two."""
    said = tuple(one for one in sentences_of(part, context, *CUES) if not _FREELY.search(one.text))
    found = first_talk(STRUCK, (one for one in said if _may_trade(one)))
    found = found or first_talk(STRUCK_IN_TWO, map(_joined, said, said[1:]))
    if found or not any(sentences_of(part, context, *TRADE_CUES)):
        return found
    every = tuple(one for one in sentences_of(part, context, "") if not _FREELY.search(one.text))
    return (
        first_trade(every)
        or first_talk(LIKE_FOR_LIKE, every)
        or first_talk(LIKE_FOR_LIKE_IN_TWO, map(_joined, every, every[1:]))
    )


def _may_trade(one: Said) -> bool:
    return _ABOUT_ME.search(one.text) is not None and not (_FREELY.search(one.text) or THING.search(one.text))


def _joined(one: Said, other: Said) -> Said:
    """Give two sentences as one, every letter at its place."""
    gap = other.start - one.start - len(one.text)
    return Said(f"{one.text.rstrip('.?!').ljust(len(one.text) + gap, ',')}{other.text}", one.start)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, fixed=True)
