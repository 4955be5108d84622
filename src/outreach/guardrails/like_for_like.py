"""Bargains over lists that need no condition: like for like, each other, whoever does it, the one as the other.

For one sentence of a mail to a program, or for two that follow each other. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.favours_for_a_place import ENDS, FREE, KIN, SPOT, STANDING, THEM, THING, WORD
from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.rank_talk import A_NAME, FIRST, talk

_INNOCENT = (FREE.pattern, THING.pattern, LIST_OF_THINGS)
# a couple ranks together, and others have one another too
_OF_OTHERS = (
    r"\b(?:residents|faculty|physicists|students) (?:\w+ )?(?:each|one) (?:an)?other\b|\bpartner\b|\bcouples?\b"
    r"|\bwife\b|\bhusband\b"
    r"|\bthe other(?: \w+)? (?:programs?|interviews?|places?|day|hand|side|applicants?)\b|\bof the two\b"
)
_I = r"\b(?:i|we|i'm|i'd|i'll|i've|my|let's|us)\b"
_GIVE_UP = r"(?:commit|rank|withdraw|cancel|give up|drop|reciprocate|certify|sign|put|list|decline|choose|pick)"
_A_GIVER = (
    r"(?:(?:rank|promise|guarantee|offer|tell|commit|assure|show|give|want|take|choose|value|keep|save|have"
    r"|treat)(?:s|ed|ing)?\b"
    r"(?: \w+){0,3}? (?:me|to me)\b|(?:is|are) (?:\w+ )?(?:open with|loyal to|honest with|serious about|committed to"
    r"|willing) ?(?:me\b|to))"
)

LIKE_FOR_LIKE = (
    talk(
        rf"\b(?P<what>{FIRST}|glimpse|place|spot|line|vote|rank|one|head)(?: (?:place|spot|rank))? (?:of|on|in) (?:my"
        r"|your|our) (?:\w+ )?(?:list|ranking|rol|order)"
        rf" (?:for|against) (?:an? |the |your )?(?:very )?(?P=what)\b",
        without=(FREE.pattern, THING.pattern),
    ),
    talk(
        r"\bi(?:'d| would|'ll| will)? (?:\w+ )?(?:rank|put|place|list|commit)\b[^.?!;]{0,25}?\b(?:for|expecting"
        r"|hoping for|against) (?:the same|likewise|as much|that same"
        r"|equal)\b|\b(?:goes|works|cuts) both ways\b[^.?!]{0,30}?\b(?:rank|put|place|list|first|commit)\b",
        without=_INNOCENT,
    ),
    talk(
        rf"\b(?:mutual|reciprocal|two-way|matching) (?:{FIRST}|commitment|promise|ranking"
        r"|place)s?\b",
        without=(*_INNOCENT, _OF_OTHERS, r"\bresidents\b"),
    ),
    talk(
        r"\b(?:agreements?|deal|arrangement|understanding|bargain|swap|trade|pact|exchange)\b[^.?!;]{0,15}?\b(?:about"
        r"|on|over|regarding|for|concerning|of)"
        r" (?:our|the|my|your|both) (?:\w+ )?(?:lists?|rank\w*|match)\b",
        _I,
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:only )?\b(?:commit|committed|loyal|rank\w*)(?: to)? (?:the )?(?:programs?|those|places?|people"
        r"|somebody|someone|whoever)"
        r"(?: (?:that|which|who))? (?:\w+ )?(?:commit|rank|want|choose|take|are committed|are loyal)s?(?: to)? me\b",
        without=_INNOCENT,
    ),
    talk(
        rf"^\W*(?:[\w ,]{{1,30}}[:,] )?(?:my |a |an |one )?(?P<it>{FIRST}|rank|place|spot|promise|commitment|word"
        r"|vote|list|guarantee|loyalty|trust)"
        rf"(?: \w+)? (?:for|against) (?:your |a |an |one )?(?P=it)\b",
        without=_INNOCENT,
    ),
    talk(
        rf"\b(?:your (?:\w+ )?{WORD}|(?:an?|one|the) (?:[\w-]+ )?(?:{WORD}|{SPOT}) (?:from|by|with|at|in) (?:{THEM}"
        r"|your \w+))",
        r"\b(?:secures?|gets?|earns?|buys?|wins?|brings?|makes?|decides?|tips?|settles?|seals?|enough|is all|helps?"
        r"|moves?|would(?! accept))\b",
        rf"\b(?:mine|my (?:{FIRST}|list|{WORD}|loyalty|decision)|one from me|from me|(?:yours|you|{A_NAME}) (?:goes"
        r"|is|would be|up)"
        rf"|{A_NAME} {FIRST}|give you an?)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:commit(?:ted|ment)?|sign|serious|in writing)\b[^.?!;]{0,40}?\b(?:(?:if|as soon as|as long as|when"
        r"|once) (?:you (?:are|do|will|can|would)"
        rf"|(?:it|that) is mutual))(?: too| as well| the same)?{ENDS}",
        _I,
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:need|expect|require|hope for|ask for|like|want|reciprocate|without|see"
        r"|missing)\b[^.?!;]{0,10}? (?:an?|the|any|one|some) "
        rf"(?:\w+ )?(?:commitment|assurance|promise|guarantee|pledge|word)\b(?: \w+)?(?: from (?:you|{A_NAME}|your)"
        r"| you| before| first| i can|(?= i\b))",
        rf"\bi(?:'ll|'d|'m| will| would| am| can| could| can't| cannot)?\b[^.?!;]{{0,30}}?\b(?:{_GIVE_UP}|justify"
        r"|before)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:each other|one another|put the other|both of us|both sides|let's both|between ourselves|mutual\w*"
        r"|reciproc\w+)\b",
        rf"\b(?:rank\w*|lists?|commit\w*|match|(?:put|place)\b[^.?!;]{{0,25}}?\b(?:{FIRST}))\b",
        r"\b(?:i|we|us|you|both|let's)\b",
        without=(*_INNOCENT, _OF_OTHERS, r"\bmutual (?:friend|interest in (?:the|brachy)|acquaintance|colleague)"),
    ),
    talk(
        r"\b(?:whoever|whichever|any|the|a|only|first|one)(?: first| one)? ?(?:program(?:me)?|place|department"
        r"|residency)?"
        rf" ?(?:that|which|to|who|is|will)?\b[^.?!;]{{0,20}}?\b{_A_GIVER}",
        r"\b(?:i(?:'ll| will|'d| would)?(?: \w+){0,2}? (?:list|rank|put|choose|pick|commit|hold|come|sign)"
        rf"|my (?:\w+ )?(?:{FIRST}|loyalty|list|vote"
        rf"|commitment)|{FIRST}[ -](?:line|place|rank|spot))\b",
        r"\b(?:whoever|whichever|the one|(?:program(?:me)?|place|residency|somebody|someone) (?:that|which|who|to|is"
        r"|will))\b",
        without=(*_INNOCENT, r"\b(?:showed|told|gave|offered|taught) me\b"),
    ),
    talk(
        r"\b(?:where|how high|how|as high|just as|the higher|the way"
        r"|whatever)\b[^.?!;]{0,25}?\b(?:you (?:\w+ )?(?:put|place|rank|list|treat|value|hold"
        r"|land|end up|go|stand)|i (?:\w+ )?(?:put|place|rank|list|treat) (?:you|your))\b",
        r"\b(?:you (?:\w+ )?(?:put|place|rank|list|treat|have|hold) me|i (?:\w+ )?(?:land|end up|stand|am|fall|sit"
        r"|rank you))\b",
        r"\b(?:i|my|mine)\b[^.?!;]{0,50}?\b(?:you|yours?|mine)\b",
        r"\b(?:rank\w*|list|mine|yours|hinges?|depends?|mirrors?|follows?|put|so)\b",
        without=_INNOCENT,
    ),
    talk(rf"{KIN}", r"\b(?:rank|choose|take|want|accept)s? me\b", without=(*_INNOCENT, r"\bwant me to\b")),
    talk(
        r"\b(?:waste|spend|throw away|risk|give away|save)\b[^.?!;]{0,12}?"
        rf"\bmy (?:\w+ )?(?:{FIRST})\b",
        r"\b(?:program\w*|you|one|tell me|if)\b[^.?!;]{0,30}?\b(?:rank\w*|want\w*|tak\w+|put|few|top|list) ?(?:me"
        r"|back)?\b",
        without=_INNOCENT,
    ),
    talk(r"\boutside (?:of )?the match\b", r"\b(?:sign|agree\w*|deal|settle|contract|offer)\b", _I, without=_INNOCENT),
    talk(
        r"\b(?:dataset|registry|grant|data|work|papers?|first place|top spot|first choice|number one)\b[^.?!;]{0,15}?"
        r"\b(?:is|are|would be|will be) (?:yours|theirs)\b(?= (?:if|when|once|should|as soon|provided|the moment))",
        without=_INNOCENT,
    ),
    talk(r"\bi bring (?:\w+ ){1,3}", r"\byou (?:bring|get|take|rank|put) me\b"),
    talk(
        r"\b(?:what would it take|name your price|what do i have to do)\b",
        r"\b(?:rank\w*|list|top|match|spot|place)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:otherwise|or else|if not)\b",
        rf"\bi(?:'d| would|'ll| will)\b[^.?!;]{{0,20}}?\brank (?:{A_NAME}|you) \w+",
        without=_INNOCENT,
    ),
)
_BACK = (
    r"(?:\bis (?:it|that|this) mutual\b|\bif so\b|\bin return\b|\ball (?:that )?i(?:'d| would)? (?:ask|want|need"
    r"|hope)\b|\bwhat i(?:'d| would)? ask"
    r"|\bwould (?:that|you do)\b|\bdo the same\b|\bthen\b|\bin that case\b|\bfair\b|\bdeal\b|\byour (?:turn|side|part"
    r"|end|move)\b|- you:|^\W*you:"
    r"|\bi(?:'d| would)? only (?:ask|need)\b|\bi would expect\b|\bconsider it done\b|\bin exchange\b|\bcan i (?:count"
    r"|expect|rely)\b|\bif that helps\b)"
)
LIKE_FOR_LIKE_IN_TWO = (
    talk(
        r"(?:\b(?:i|we)\b|\bme:)(?:'ll|'d|'m| will| would| can| could| am| want to| plan to)?(?: \w+ly| also| be"
        r"| happy| willing| ready| glad| to)* ?"
        rf"(?:{_GIVE_UP}|give|write|finish|work|help|bring|offer|cover|donate|do|{A_NAME})\b",
        _BACK,
        rf"(?:\bmutual\b|\bdo the same\b|{STANDING.pattern})",
        r"\b(?:rank\w*|lists?|committee|match\w*|first|names)\b",
        without=_INNOCENT,
    ),
)
