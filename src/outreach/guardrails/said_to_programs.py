"""Promises that are plain to whoever reads for a program, in any words: a place, a comparison, a commitment.

Written from classes of words, for one sentence of a mail to a program: who (I, you, a name), stands where (first,
above), against whom (all others), of what (my list, the Match). Too bold for mail to anybody else. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.comes_first import COMES_FIRST, ENDS, FIRST_PLACE, IN_SURVEYS, ME, NOT_MINE, PICK, SPOT, YOU
from outreach.guardrails.other_firsts import LIST_OF_THINGS, THING, WITHHELD
from outreach.guardrails.rank_talk import A_NAME, FIRST, PROGRAM, talk

_BY_ME = r"\b(?:i|we)(?:'m|'ll|'d|'ve|'re| am| will| would| shall| have| do| can| hereby| could| are)?\b"
_STANDS = (
    r"(?:is|are|will|would|'ll|'d|shall|'re|'s|was|were|be|been|came|comes?|goes?|going|stays?|remains?"
    r"|stands?|sits?|gets?|got|ha(?:s|ve)"
    r"|takes?|took(?: over)?|taken(?: over)?|holds?|earn(?:s|ed)?|wins?|won|moved|jumped|climbed"
    r"|belongs?|lands?|ranks?"
    r"|=|re?)"
)
_LIST = (
    r"(?:\b(?:my|our) (?:\w+ ){0,2}?(?:lists?|rol|ranking|rank(?:ing)? order|order|ballot)\b|\brol\b"
    r"|\b(?:i|we)\b[^.?!;]{0,25}?\bcertif(?:y|ied|ying)\b|\bthe list\b(?=.*\b(?:you|yours)\b))"
)
_LEADS = (
    rf"(?:\b(?:{FIRST}|head|best|begin\w*|start\w*|open(?:s|ed|ing)?|lead\w*|high|higher|alone|short"
    r"|only you|nobody|no ?one|beats?|outranks?|on top|in front)\b"
    rf"|\b(?:above|before|ahead of) (?:{YOU}|any|every|all|them all|the others?))"
)
_OTHERS = (
    r"(?:any(?:one|body|thing|where|place)?|every(?:one|body|thing|where|place)?|all|each|others?"
    r"|the (?:\w+ )?others?"
    r"|the rest|whatever|wherever)\b"
)
_OVER = r"(?:above|before|ahead of|over|more than|rather than|higher than|in front of|instead of|than)"
_NONE = (
    r"\b(?:nobody|no ?one|nothing|none|nowhere|never|not|no (?:other |single "
    r"|second )?(?:\w+ )?(?:program(?:me)?|place"
    r"|residency|name|department|school|list|choice|contest))\b|n't\b"
)
_CHOOSE = (
    r"\b(?:rank\w*|lists?\b(?! of)|list(?:ed|ing)|prefer\w*|pick\w*|cho(?:o?s\w*|ice)|match\w*"
    r"|train(?:ing)?|residency"
    r"|program(?:me)?s?|certif\w+|put|placing|rather)\b"
)
_COME = (
    r"(?:com(?:e|ing)|join(?:ing)?|attend(?:ing)?|accept(?:ing)?|sign(?:ing)?|tak(?:e|ing) (?:it|the (?:spot|place"
    r"|position|offer)|a (?:spot|place|position))|be(?:ing)? there|there|train(?:ing)?|match(?:ing)?|mov(?:e|ing))"
)
_IF_TAKEN = (
    r"\b(?:if|should|once|when|as long as)\b[^.?!;]{0,25}?\b(?:ranked|match\w*|taken|have me|take me|want me|chosen"
    r"|get the chance|given the chance|offered|the spot|a spot|lucky|contract)\b|\boffer me\b|\bin july\b|\bgiven the"
    r" chance\b|\bif you(?:'ll| will)? have me\b"
)
_SURE = (
    r"\b(?:absolutely|certainly|definitely|gladly|surely|without|not hesitate|heartbeat|no matter|100|guarantee\w*"
    r"|promis\w+|pledg\w*|swear|vow|my word|count on|rely on|rest assured|be certain|for sure|for certain)\b"
)
_TO_COME = (
    rf"(?:you\b|your\b|{A_NAME}|com(?:e|ing)\b|join(?:ing)?\b|train(?:ing)?\b|rank(?:ing)?\b|match(?:ing)?\b"
    r"|doing (?:my )?residency|accept(?:ing)?\b|here\b|this program)"
)
_A_DAY = (
    r"\b(?:second look|visit|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:\d|eight|nine|noon)|clinic|rounds|forum"
    r"|conference|poster|talk|dinner|lunch|meeting|webinar|if that is allowed|back for|to send|to see the|again)\b"
)
_INNOCENT = (THING, LIST_OF_THINGS, WITHHELD)
_NO_LIST_OF_THINGS = (LIST_OF_THINGS, WITHHELD)
TOLD = (
    *COMES_FIRST,
    talk(
        rf"\b(?:put|puts|putting|place|placing|rank|ranking|move|moving|moves|list|listing|comes?|goes|stays?"
        rf"|is|are|stand|stands) (?:{YOU} )?(?:well |far |even |just )?(?:ahead of|above|before"
        rf"|over) (?!the (?:beam|couch|table|line))\w+",
        rf"{A_NAME}|\byou\b",
        r"\b(?:i|we|my|our)\b|\bhome\b",
        r"\b(?:rank\w*|list|put|home|sure|certif\w+|order|match|form|all|any|every\w*|others?|rest)\b",
        without=(*_INNOCENT, *NOT_MINE, r"\byou (?:put|place|move)\b"),
    ),
    talk(
        rf"\b(?:{FIRST}|gold|no rival|no equal|no competition|uppermost|winner)\b(?: (?:field|medal|line|box"
        rf"|entry|place|spot|prize|seat|in my mind|in my heart))?",
        r"\b(?:yours|your name|your (?:residency|program(?:me)?)|from first place|no rival|no equal)\b",
        r"\b(?:i|my|we|our|still to be|gold)\b",
        without=(*_INNOCENT, *NOT_MINE),
    ),
    talk(
        r"\b(?:pushed|moved|knocked|dislodged|displaced|replaced|overtaken|beaten|topped) (?:you|it"
        r"|lakemont)\b|\byour name\b[^.?!;]{0,20}?\b(?:top|leave|stays?|first|head)\b",
        r"\b(?:first|top|nothing|nobody|none|rank\w*|list|no other)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\bwhere i(?:'ll| will| am going to|'m going to| would) (?:go|be|train|come|match|start|work)\b",
        rf"{YOU}",
        without=(_A_DAY, THING, WITHHELD),
    ),
    talk(r"^\W*i(?:'m| am) (?:in|sold|yours|coming)\W*$|\b(?:has|have) me(?=\W*$| (?:for|if|as|fully|completely)\b)"),
    talk(
        r"\bi(?:'d| would|'ll| will) come\b[^.?!;]{0,15}?\b(?:without|in a heartbeat|at once|gladly|any day"
        r"|no matter|running)\b",
        without=(_A_DAY, THING, WITHHELD),
    ),
    # a name and a first place in one breath
    talk(
        r"\b(?:first|top|head|number one|n ?1|number 1|foremost|highest)\b(?! (?:that|who|where|person|time|rotation"
        r"|visit|interview|stop|encounter|meeting|project|job|degree|exposure|experience"
        r"|hour|day|of its|of all the|to (?!train|match)|reader|clinic|lecture|impression|name that|case"
        r"|year|month|week|floor|thing|years?))",
        rf"(?:{A_NAME}|\byours\b|\bis you\b|\byour (?:residency|program(?:me)?|department)\b|\bthis program\b)",
        r"\b(?:i|we|my|our|i've|i'm|i'd|i'll)\b|\bis you\b|\bto lakemont\b|\bgoes\b",
        without=(
            *_INNOCENT,
            *NOT_MINE,
            r"\b(?:came|went|visited|arrived|saw|seen|met|heard|learned|walked|drove|flew|read|asked|taught"
            r"|showed|told me that|place i|first place (?:that|where|i))\b|\bat first\b",
            IN_SURVEYS,
        ),
    ),
    talk(
        r"\b(?:ballot|envelope|box of the form|first box|first line|first row|line one|the algorithm"
        r"|certif\w+|my form|rank form)\b",
        rf"{YOU}",
        r"\b(?:i|my|me)\b|\bit will be\b|\bbefore any\w*\b",
        without=(THING.replace("|form", ""), LIST_OF_THINGS, WITHHELD, *NOT_MINE),
    ),
    talk(
        rf"\b(?:i|we)(?:'m| am|'re| are)(?: \w+)? (?:going|coming|headed|moving|off) to (?:{A_NAME}|you\b"
        rf"|your (?:residency|program(?:me)?))",
        without=(_A_DAY, THING, r"\b(?:applied|interview|visit\w*|tomorrow|next week)\b"),
    ),
    talk(
        r"\b(?:not|n't|never)\b[^.?!;]{0,12}?\b(?:trade|swap|exchange|give up)\b",
        rf"{A_NAME}|\bplace with you\b|\byour (?:residency|program(?:me)?)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:none|not one|no one) of the (?:others?|other \w+)\b",
        r"\b(?:close|compare\w*|list|match)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:all|every|the) (?:other|remaining|further) (?:invitations?|interviews?|offers?|dates)\b",
        r"\b(?:declin\w+|cancel\w*|withdr\w+|turned down|dropped|off)\b",
        without=(WITHHELD,),
    ),
    talk(
        r"\bnothing more than to (?:match|train|come|join|be)\b|\bif (?:you want|you take"
        r"|you will have) me\b",
        rf"{YOU}",
        ME,
        without=(_A_DAY, WITHHELD, r"\bwant me to\b"),
    ),
    # my list, and who leads it
    talk(_LIST, _LEADS, without=(*_NO_LIST_OF_THINGS, *NOT_MINE, r"\b(?:your|whose) list\b", r"\bmy list of\b")),
    talk(r"\bmy list (?:is short|has (?:just |only )?one)\b", YOU),
    # I rank you
    talk(
        rf"{_BY_ME}(?:(?!\byou rank|\bthey rank)[^.?!;]){{0,45}}?\brank(?:ing|ed)? (?:only |just |both "
        rf"|in )?(?:{YOU}"
        rf"|it\b|so\b|that way|accordingly|one program|only\b|nobody|no ?one|any(?:one|body)|{FIRST}\b"
        rf"|high\w*\b|near)",
        without=(*_INNOCENT, *NOT_MINE),
    ),
    talk(rf"{_BY_ME}[^.?!;]{{0,20}}?\brank\w* (?:accordingly|that way|so)\b"),
    talk(
        r"\bmy (?:rank\w*|list|rol|order)(?: order| list)? (?:will|shall|is going to|does"
        r"|do)\b[^.?!;]{0,12}?\b(?:say"
        r"|show|reflect|prove|tell|speak)\b",
        without=(r"\bnot\b|n't\b",),
    ),
    talk(
        rf"{YOU}[^.?!;]{{0,25}}?\brank(?:ed|ing)?\b[^.?!;]{{0,12}}?\b(?:{FIRST}|high\w*)\b",
        ME,
        without=(*_INNOCENT, *NOT_MINE, IN_SURVEYS),
    ),
    # you stand first
    talk(
        rf"(?:^|(?<=[ ,:;(])){YOU}(?: |(?=')){_STANDS}(?: \w+){{0,3}}? (?:to )?{FIRST_PLACE}{ENDS}",
        without=(
            *_INNOCENT,
            *NOT_MINE,
            r"\b(?:have|get|got|see|hear|read|had) (?:it|this|that)\b",
            r"\b(?:in|of) the (?:country|state|world|region|nation)\b",
        ),
    ),
    talk(
        rf"{A_NAME}(?: ?[:=-]{{1,3}} ?|, )(?:rank |number |n ?)?(?:1|one|first|top|on top|at the top"
        rf"|above all|before every\w+)\b{ENDS}",
        without=_INNOCENT,
    ),
    talk(
        rf"(?:\bn ?1|\bnumber (?:one|1)|\bfirst(?: place| choice)?)\W{{1,4}}(?:is |goes to |for "
        rf"|= )?(?:{A_NAME}|you\b|u\b|yours\b)",
        without=(*_INNOCENT, *NOT_MINE),
    ),
    talk(rf"^\W*(?:number one|{FIRST})\b[^.?!;:]{{0,18}}: {A_NAME}", without=_INNOCENT),
    talk(rf"{A_NAME} (?:wins|won|it is|or nothing|and nothing else)\b|\bor nothing\b", without=_INNOCENT),
    talk(
        rf"\b(?:it is|it's|it(?:'s| is) going to be|it will be|has fallen on|fell on|falls on) (?:{A_NAME}"
        rf"|you)(?=\W*$|[,.;!])",
        without=_INNOCENT,
    ),
    talk(
        rf"(?:^|[,:;] )(?:{YOU}),? (?:first|then|and then|before|above|ahead of) (?:the rest|every\w+|all"
        rf"|the others|a long|nobody)",
        without=_INNOCENT,
    ),
    # my first choice, my top three
    talk(
        rf"\bmy (?:\w+ ){{0,2}}?(?:{FIRST})(?:[ -](?:\w+ )?{PICK}|[ -]ranked \w+|\b(?=\W*$|[,.;:!?]| (?:is"
        rf"|are|for|hands)\b))",
        rf"{YOU}|\byour?\b|\bmatch\b",
        without=(*_INNOCENT, *NOT_MINE, r"\bchoice (?:of|for) (?:a|an|the|my) (?!residency|program)"),
    ),
    talk(r"\b(?:clear|one|real|absolute|only|previous|new) favou?rite\b", ME, without=_INNOCENT),
    talk(r"\bno second (?:choice|pick|place|favou?rite)\b|\b(?:match|search) is over\b", without=_INNOCENT),
    talk(
        rf"\b(?:{FIRST}|top) {SPOT}\b|\b(?:name|program(?:me)?|one) (?:on|at the) top\b|\b{SPOT} (?:one|1)\b",
        rf"\b(?:yours|your name|reserved)\b|\b(?:belongs?|goes?|went) to {YOU}|{YOU} (?:gets|has|have"
        rf"|takes?|holds?|owns?|wins?)"
        r"|\bi (?:type|enter|write|submit)\b|\bwhen i submit\b",
        without=_INNOCENT,
    ),
    # above all others, and nobody above you
    talk(
        rf"{YOU}\W{{1,3}}(?:\w+ ){{0,4}}?(?:{_OVER}|to) (?:\w+ )?{_OTHERS}",
        ME,
        _CHOOSE,
        without=(*_INNOCENT, *NOT_MINE),
    ),
    talk(
        rf"\bwhere (?:you|{PROGRAM}) (?:stand|are|is|stands)\b[^?!;]{{0,25}}?(?:{_OVER} {_OTHERS}"
        rf"|\b{FIRST}\b)",
        without=_NO_LIST_OF_THINGS,
    ),
    talk(
        rf"\b(?:above|ahead of|before|over) {_OTHERS}",
        r"\b(?:want|choose|match|train|residency|program(?:me)?|favou?rite)\b",
        rf"{PROGRAM}|\bhere\b",
        ME,
        without=_INNOCENT,
    ),
    talk(
        _NONE,
        rf"\b(?:{_OVER}|higher|close to|comes? close|against|rather|above)\b",
        r"\b(?:rank\w*|lists?|listed|program(?:me)?|residency|department|certif\w+|train|match|name)\b",
        rf"{YOU}|{ME}",
        without=(THING, LIST_OF_THINGS, r"\b(?:rather than read|rather not)\b", *NOT_MINE),
    ),
    talk(r"\bcome (?:out )?(?:ahead of|before|first among) (?:the other|all|them)\b", YOU, without=_INNOCENT),
    talk(
        r"\b(?:every(?:one|body|thing) else|the others?|the rest|all others?)\b[^.?!;]{0,20}?\b(?:second"
        r"|behind|compet\w+|far back|runner|lag\w*)\b",
        without=_INNOCENT,
    ),
    # a commitment
    talk(
        rf"(?:{_BY_ME}|\bmy\b|\bfirm\b)(?:(?!\byour\b|\byou\b|\bresidents\b)[^.?!;]){{0,40}}?\bcommit(?:ted"
        rf"|ting|ment|s)?\b"
        rf"(?! to (?!{_TO_COME}))",
        without=(
            THING,
            WITHHELD,
            r"\bhow (?:\w+ly )?committed\b|\bcommit\w* to (?:patients?|safety|teaching|research|the field)\b",
            r"\b(?:july|march)\b(?=.*\bfinish)",
        ),
    ),
    talk(
        rf"(?:{_BY_ME}|\bmy\b)[^.?!;]{{0,20}}?\b(?:pledge|vow|swear|promise|guarantee|give you my)\b",
        rf"\b(?:come|join|rank|match|accept|train|residency|{FIRST}|spot|july|place|name)\b|\bmyself\b"
        rf"|\b(?:to|with) {PROGRAM}",
        rf"{YOU}",
        without=(
            THING,
            LIST_OF_THINGS,
            *NOT_MINE,
            r"\b(?:not|n't|none|never) (?:\w+ )?(?:promise|pledge|guarantee|allowed)",
        ),
    ),
    talk(
        rf"(?<!if )(?<!should )(?<!when )(?<!once )(?<!whether ){_BY_ME}(?: \w+){{0,6}}? {_COME}\b",
        rf"(?:{_IF_TAKEN}|{_SURE})",
        rf"{YOU}|\bhere\b|\b(?:spot|contract|residency|position)\b|\bthere\b",
        without=(
            _A_DAY,
            THING,
            WITHHELD,
            r"\b(?:match elsewhere|if i match (?!here|at|with))|\bme along\b|\blike to (?:join|come)\b",
        ),
    ),
    talk(
        r"\b(?:count|pencil|sign|put|write) me (?:in|down|up|as)\b(?! (?:touch|contact))|\byou have me\b|\bi(?:'m"
        r"| am) (?:all "
        r"|completely )?"
        r"yours\b|\b(?:hand|give|send|show) me the contract\b|\bi'?d sign\b|\b(?:your|one of your) (?:next "
        r"|future |new "
        r"|incoming )+(?:resident|intern)s?\b|\bmy (?:future|next) (?:home|program|residency)\b"
        r"|\bmy loyalty\b|(?<!to )\bsee you"
        r" in july\b",
        without=(_A_DAY, THING, WITHHELD),
    ),
    # nowhere else
    talk(
        r"\b(?:only|one|single)\b(?: \w+)? (?:program(?:me)?|place|residency|name|list|letter|line|department)\b",
        r"\b(?:i|we)(?:'m|'ll|'d|'ve| am)?\b[^.?!;]{0,20}?\b(?:want|rank\w*|apply|train|imagine|choose|hope"
        r"|list|go|see myself|telling|consider)\b",
        without=(THING, WITHHELD, LIST_OF_THINGS),
    ),
    talk(
        r"\b(?:letter|mail|note|message) (?:goes|is going|went) to (?:only )?one program\b"
        r"|\btelling (?:only )?one program\b"
    ),
    talk(
        rf"{_BY_ME}[^.?!;]{{0,20}}?\b(?:cancel\w*|withdr\w+|declin\w+|turn(?:ed|ing)? down|stopp?(?:ed|ing)?"
        rf"|done|quit|skip\w*)\b"
        r"[^.?!;]{0,20}?\b(?:interviews?|applications?|looking|searching|programs?|offers|everything else"
        r"|the rest|the others)\b",
        without=(r"\b(?:abstract|hotel|order|flight|subscription|paper|referee\w*|review|stopped by)\b", WITHHELD),
    ),
    talk(r"\b(?:leave|left) (?:every|all|the) (?:other )?(?:lines?|rest)\b[^.?!;]{0,15}?\b(?:blank|empty|out)\b"),
    # a decision
    talk(
        rf"(?:{_BY_ME})(?: \w+){{0,2}}? (?:choos(?:e|ing)|chose|chosen|pick(?:ed|ing)?|select(?:ed|ing)?"
        rf"|decided (?:for|on)"
        rf"|settled on|going with|go with|prefer) {YOU}(?! (?:\w+ )?(?:approach|way|talk|paper|idea|method"
        rf"|figure|title))",
        without=(*_INNOCENT, r"\b(?:if|whether|should) i\b"),
    ),
    talk(
        r"\b(?:i(?:'ve| have)? (?:made up (?:my|our) minds?|decided|am (?:sold|set|certain|sure)|'m (?:sold|set))"
        r"|my (?:decision|mind|"
        r"choice|heart)\b[^.?!;]{0,15}?\b(?:made|clear|set|settled|fallen|final|yours?|is|belongs))\b",
        rf"{A_NAME}|\b(?:it(?:'s| is) you|on you|you(?:'re| are| will be) |yours\b|with you|for you\b|here\b)",
        without=(*_INNOCENT,),
    ),
    # where I want to be
    talk(
        r"\bwhere (?:i|we) (?:most |really |truly )?(?:most )?want to\b"
        r"|\bwant\b[^.?!;]{0,40}?\b(?:more than any\w*|(?:the )?most|above all)\b",
        rf"\b(?:match|train|be|resident|residency|come)\b|{A_NAME}",
        rf"{YOU}",
        without=(THING, WITHHELD),
    ),
    talk(
        rf"\b(?:residency|program(?:me)?|place) (?:that )?i(?:'m| am) going to match\b|\b(?:rather"
        rf"|sooner) (?:train|be|match|go|work|live)\b[^.?!;]{{0,30}}?(?:{A_NAME}|\bhere\b|\bwith you\b"
        rf"|\bthan any)|\bnowhere i(?:'d| would)\b|\b(?:rank|go|choose)\b[^.?!;]{{0,12}}?\balways\b"
        rf"|\balways (?:go|choose|pick) (?:to |for )?{YOU}",
        without=(THING, WITHHELD),
    ),
)
CUES = (
    "first", "top", "number", "attend", "always", "the spot", "lets me", "n1", "#1", "# 1", "one program", "single",
    "the one", " one ", "list", "rank", "rol", "certif", "above", "before a", "before e", "before you",
    "before the", "ahead", "over", " than ", "sooner", "commit", "pledge", "promise", "guarant", "swear", "word",
    "come", "coming", "join", "sign", "accept", "match", "choose", "chose", "choos", "pick", "prefer", "favo",
    "decid", "decision", "mind", "heart", "only one", "only place", "only program", "the only", "only going",
    "only rank", "only name", "rank only", "cancel", "withdr", "declin", "stop", "nothing", "rather", "yours",
    "you have me", "july", "loyal", "want", "count", "second", "behind", "rest", "wins", "your resident",
    "a resident", "next resident", "incoming resident", "new resident", "resident?", "your next", "your future",
    "your incoming", "home", "line", "head", "ballot", "envelope", "box", "algorithm", "going to", "trade", "rival",
    "gold", "where i", "am in", "has me", "have me", "field", "pushed", "your name", "none of", "if you",
    "more than", "then", "position",
)  # fmt: skip
