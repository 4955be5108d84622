"""Promises to a program in figures of speech: "you're it", "my plan A", "everything else comes after Harbor".

Further classes of words beside those of `said_to_programs`: who decided, what is refused for it, where it leads. For
one sentence of a mail to a program in the owner's season. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.other_firsts import LIST_OF_THINGS, THING, WITHHELD
from outreach.guardrails.rank_talk import A_NAME, FIRST, talk

_YOU = (
    r"(?:\b(?:you|y'?all|yours|u)\b|\byour (?:\w+ )?(?:program(?:me)?|residency|department|institution"
    rf"|institute|side|favou?r|city|town|name|code|place)\b|{A_NAME})"
)
_I = r"\b(?:i|we|i'm|i'll|i'd|i've|we're|we'll|my|our|me|us|mine)\b"
_DAY = (
    r"\b(?:second look|visit\w*|tour|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:\d|eight|nine|noon)|clinic"
    r"|rounds|forum|conference|poster|talk"
    r"|dinner|lunch|meeting|webinar|elective|rotation|locker|agenda|next week|tomorrow|session)\b"
)
_NOT_MINE = (
    r"\b(?:how|whether|where|when) (?:do|would|will|did|should|can|could) (?:you|i|we|applicants|one)\b|\b(?:you"
    r"|they|committee|faculty|residents) (?:will |would )?rank\b"
    r"|\b(?:if|whether) (?:i|we) (?:should|ought)\b|\bdo you think\b"
)
_INNOCENT = (
    _DAY,
    THING.replace("|form", "").replace("|things", "").replace("|thing", ""),
    LIST_OF_THINGS,
    WITHHELD,
    _NOT_MINE,
)
_LESS = (_DAY, LIST_OF_THINGS, WITHHELD, _NOT_MINE)
_TOP = (
    rf"(?:{FIRST}(?: (?:place|spot|line|slot|row|position|choice|pick|rank|entry|preference|priority))?"
    rf"|at the (?:very )?(?:top|head|front|summit)|on top|in pole position"
    r"|ahead of (?:all|any|every)\w*|above (?:all|any|every)\w*|(?:in )?(?:the )?lead|(?:number|numeral|rank|line"
    r"|row|slot|position|spot) (?:of )?(?:one|1|i)|1)\b"
)
_ELSE = (
    r"(?:any(?:one|body|thing|where|place)? else|every(?:one|body|thing|where)? else|nowhere else"
    r"|all (?:the )?(?:others?|rest)|the (?:others?|rest)|(?:all |any |every |the )?other"
    r" (?:program(?:me)?s?|places?|residenc(?:y|ies)|offers?|interviews?|names?|options?))\b"
)

VOWS = (
    # you are it
    talk(
        r"\b(?:you(?:'re| are| guys are| folks are)|it(?:'s| is) you(?:rs)?|u r) (?:still |simply |just "
        r"|now )?(?:it(?=\W*$| for me|;|,)|the one|the winners?|my (?:person|people|place|one|pick|choice|home"
        r"|plan a|answer)"
        r"|at the (?:very )?(?:top|head|front)|on top|first in line|the top|head of the (?:line|list))\b(?! (?:who"
        r"|that|which|to)\b)",
        without=_INNOCENT,
        cues="you|it's|it is",
    ),
    talk(
        r"\b(?:the|my|our) (?:clear |only |undisputed |final )?(?:winner|plan a|answer|north star|endgame"
        r"|heart's choice)\b",
        _YOU,
        _I,
        without=_INNOCENT,
        cues="winner|plan a|answer|north star|endgame|choice",
    ),
    talk(
        r"\b(?:plan b|runner-?ups?|consolation|formality|second best|back-?ups?|insurance|safety net|afterthought"
        r"|also-rans?|filler|padding|distant second)\b",
        _YOU,
        r"\b(?:everything|everyone|every|all|rest|others?|else|after|below|behind|no|not|my (?:list|plan)|keeping"
        r"|merely)\b",
        _I,
        without=(*_LESS, r"\bclassmate\b|\b(?:he|she|they|friend) \w+\b"),
        cues="plan b|runner|consolation|formality|second best|backup|back-up|insurance|safety net|afterthought"
        "|also-ran|filler|padding|distant",
    ),
    # everybody else is refused
    talk(
        rf"\b(?:turn(?:ing)? down|refus\w+|declin\w+|giv(?:e|ing) up|walk away from|say no to|pass(?:ing)? (?:up"
        rf"|on)|drop\w*|forgo\w*|pick\w* (?:you|it) over|choos\w* (?:you|it) over)"
        rf"\b[^.?!;]{{0,20}}?\b{_ELSE}",
        _YOU,
        _I,
        without=_LESS,
        cues="turn|refus|declin|giv|walk away|say no|pass|drop|forgo|over",
    ),
    talk(
        r"\b(?:match|go|be|train|rank|want|apply|end up|see myself|sign|look)\w* (?:\w+ )?nowhere else\b"
        r"|\bno(?:where| place) else (?:for me|will do|i)\b",
        _I,
        without=_LESS,
        cues="nowhere else|no where else|no place else",
    ),
    talk(
        rf"\b{_ELSE}[^.?!;]{{0,25}}?\b(?:below|beneath|under\w*|after|behind|second|pales?|comes? (?:after|later"
        rf"|next)|wait|follows?|lags?|stands? (?:below|under\w*|behind))\b",
        rf"{_YOU}|\bmy (?:list|order)\b",
        without=_LESS,
        cues="else|other|rest",
    ),
    # the first line
    talk(
        rf"{_YOU}[^.?!;]{{0,25}}?\b(?:next to|beside|against|opposite|on|in|at|gets?|has|have|takes?|holds?|lead"
        rf"|leads|head|heads|top|tops|open|opens|crown|crowns|number|numeral)\b"
        rf"[^.?!;]{{0,20}}?\b(?:{_TOP}|mine|my (?:\w+ )?(?:list|rol|order|form|ballot|page))",
        r"\b(?:mine|my|i|i'm|i'll|i'd|line|list|order|rank\w*|version|february|march|see)\b",
        r"\b(?:rank\w*|lists?|line|numeral|number|rol|order|form|ballot|page|mine|version|certif\w+|submit\w*"
        r"|send\w*|match|shoulder)\b",
        without=(*_INNOCENT, r"\byour (?:\w+ )?(?:list|order|form)\b"),
        cues="line|list|order|rank|form|ballot|page|mine|version|certif|submit|send|match|shoulder|numeral|number",
    ),
    talk(
        rf"\b(?:give|giving|grant|assign|award|accord|reserve|save|allot|offer|hand|put|place"
        rf"|promise)\w*\b[^.?!;]{{0,30}}?{_YOU}[^.?!;]{{0,20}}?\b(?:{_TOP}|(?:highest|top|first)"
        rf" (?:preference|rank|place|spot|vote|mark|position|priority|number))",
        _I.replace("|us|", "|us|undersigned|"),
        without=_INNOCENT,
        cues="giv|grant|assign|award|accord|reserv|sav|allot|offer|hand|put|plac|promis",
    ),
    talk(
        r"\b(?:list|form|ballot|sheet|page|order) (?:with|of|has|had|is) (?:only |just |exactly )?(?:one"
        r"|a single) (?:line|name|entry|program)\b|\b(?:first|top) line\b[^.?!;]{0,15}?\b(?:your|yours|you)\b"
        r"|\b(?:cannot|can't|could not|couldn't) (?:go|be|rank|get|climb) (?:any )?higher\b|\b(?:no|nothing|nobody"
        r"|none) (?:\w+ )?(?:higher|above)\b",
        _YOU,
        _I,
        without=_INNOCENT,
        cues="one|single|line|higher|above",
    ),
    talk(
        rf"\b(?:you|{A_NAME})(?:'re| are| were| was| is| came| come| comes|'ve been| have been| has been| stay"
        rf"| stays| remain| remains) (?:\w+ )?(?:first|top|number one|n1|on top|at the top) (?:in|on|of|through)"
        r" (?:every|each|all|any|both|the whole)\b",
        _I,
        without=_INNOCENT,
        cues="every|each|all|any|both|whole",
    ),
    talk(
        rf"\b(?:whom|who|which|what|where) i(?:'m| am|'ve| have|'ll| will) (?:be )?(?:rank(?:ing|ed)?|put(?:ting)?"
        rf"|plac(?:ing|ed)) {_TOP}",
        without=_LESS,
        cues="whom i|who i|which i|what i|where i",
    ),
    # decided, and in whose favour
    talk(
        r"\b(?:mind|decision|choice|race|contest|matter|search|question|heart)(?:'s| is| has| was|'s been"
        r"| has been|s are)? (?:\w+ )?(?:made(?: up)?|decided|settled|over|closed|final|fallen|clear|set"
        r"|answered)\b"
        r"|\b(?:no longer|stopped|don't|do not|needn't) (?:\w+ )?(?:have|has|need|needing"
        r"|having)? ?(?:to )?(?:choos\w+|decid\w+|compar\w+|weigh\w*|look\w*)\b|\b(?:i'm|i am|we're"
        r"|we are) (?:sold|all in|hooked"
        r"|convinced|decided|set)\b|\bmade up (?:my|our) minds?\b",
        rf"\bin (?:your|y'all's) favou?r\b|\byou have (?:my|our) word\b|\b(?:tell (?:them|you)|on you\b|you(?:'re"
        rf"| are)|for you\b)|\byour (?:program|residency)|{A_NAME}|^\W*(?:tell them )?i(?:'m| am) (?:sold|all in"
        rf"|hooked)",
        _I,
        without=(
            *_INNOCENT,
            r"\b(?:not|n't|never) (?:yet )?(?:made|decided|settled|set|sold|final)\b|\ball in favou?r of\b",
        ),
        cues="favour|favor|word|sold|all in|hooked|convinced|decided|made up|longer|stop|settled|closed|final|fallen",
    ),
    talk(
        r"\b(?:my|our|all the) (?:\w+ )?(?:chips|money|bets?|eggs|cards|stake|fortune)\b[^.?!;]{0,20}?\b(?:on|in"
        r"|with)\b",
        _YOU,
        without=_LESS,
        cues="chips|money|bet|egg|cards|stake|fortune",
    ),
    talk(
        r"\bcommit\w* to (?:\w+ ){0,3}years\b|\bout of first place\b|\b(?:it's|it is|that's) (?:a"
        r"|the loudest) yes from (?:me|us)\b",
        without=_LESS,
        cues="years|first place|yes",
    ),
    talk(
        rf"{_YOU}[^.?!;]{{0,15}}?\b(?:go|goes|going|gets?|takes?|sits?|sitting|occup\w+|fills?) (?:in |into "
        rf"|at )?(?:the |my )?(?:very )?(?:first|pole|top) (?:box|click|seat|position|field|cell)\b"
        rf"|\b(?:dragg?\w*|mov\w+|slid\w*|push\w*|bump\w*|lift\w*"
        rf"|rais\w+) {_YOU} (?:up )?to (?:the )?(?:very )?(?:top|first|number one)\b"
        rf"|{_YOU}[^.?!;]{{0,15}}?\babove every\w+ on (?:the|my) (?:form|list)\b"
        rf"|\bi(?:'m| am) {A_NAME}(?= if|\W*$|,)|\bno other (?:name|program|place)\b[^.?!;]{{0,15}}?\b(?:preced"
        rf"|outrank|surpass|overtak|come before|beat|top)\w*",
        without=_LESS,
        cues="box|click|seat|position|field|cell|above every|i am|i'm|no other|to top|to the|to number",
    ),
    talk(
        r"\bgiving mine to\b|\b(?:giv\w+|gave|pledg\w+|have|has|got|take) (?:\w+ ){0,2}?(?:my|our) (?:word|hand"
        r"|vow|oath|loyalty|heart|promise|pledge|signature)\b|\bmy word (?:on|that|to|as)\b",
        rf"{_YOU}",
        r"\b(?:rank\w*|list|match|program|march|come|train|single|only|once|choose|choice|residen\w+|on that"
        r"|first)\b",
        without=(*_INNOCENT, r"\bword (?:for|with)\b"),
        cues="mine|word|hand|vow|oath|loyal|heart|promise|pledge|signature",
    ),
    talk(
        rf"\b(?:answer|reply|choice|pick|vote|decision|verdict|say|said|name)\b[^.?!;]{{0,25}}?(?:is|be|was|:"
        rf"|myself say|goes to|for) (?:\w+ )?(?:{A_NAME}|you\b|yours\b)",
        r"\b(?:my|i|our)\b",
        r"\b(?:algorithm|rank\w*|list|decided|match|march|choos\w+|before (?:it|she|he|they)|first)\b",
        without=(*_LESS, r"\bhow (?:do|would|will) you\b|\byou said\b"),
        cues="algorithm|rank|list|decid|match|march|choos|before|first",
    ),
    # where it leads: a move, years, a resident
    talk(
        rf"\b(?:mov(?:e|ing)|relocat\w+|settl\w+|unpack\w*|pack(?:ing)?) (?:\w+ )?(?:to|in|for) (?:your (?:city"
        rf"|town|state|part)|{A_NAME})|\byou(?:'ve| have|'ll have|'ve got| got)? (?:\w+ )?(?:a|your"
        rf"|one) (?:\w+ )?(?:resident|intern)\b"
        r"(?=[^.?!;]{0,25}\b(?:in me|if|want|for you|here|already)\b)|\b(?:where|place) (?:that )?(?:i|we)(?:'ll"
        r"| will|'m going to| am going to)? (?:\w+ )?(?:be )?(?:spend\w*|liv\w+|train\w*) (?:the|my) (?:next"
        r"|coming|following)\b"
        rf"|\b(?:bleed|wear|dream in) {A_NAME}",
        _I + r"|\byou have\b",
        without=(
            *_INNOCENT,
            r"\b(?:if|should|in case|whether|when) (?:i|we) (?:\w+ )?match\b|\b(?:if|in case|whether) (?:i"
            r"|we)\b(?=.*\?)",
        ),
        cues="mov|relocat|settl|pack|resident|intern|next|coming|following|bleed|wear|dream",
    ),
    talk(
        r"\byou (?:\w+ )?know (?:exactly |already |well )?"
        r"where you(?: now)? (?:stand|are|rank) (?:with|for|to) (?:me|us)\b"
        r"|\bwhere you(?: now)? stand (?:with me|on my|in my)\b[^.?!;]{0,20}?\b(?:first|top|before|ahead|above|know)\b",
        without=_LESS,
        cues="where you",
    ),
    talk(
        r"\b(?:highest|strongest|greatest|firmest|utmost|deepest) (?:one|level|possible|interest|preference"
        r"|intention|commitment)\b",
        r"\b(?:level of interest|rank\w*|preference|match|list|there is|rules|commit\w*)\b",
        _YOU + r"|\bthem\b",
        _I,
        without=_INNOCENT,
        cues="highest|strongest|greatest|firmest|utmost|deepest",
    ),
    talk(
        r"\b(?:first|top) (?:line|slot|row|spot|place)(?:,|:| is| has| says| belongs to| goes to"
        r"| will be)(?: to)? (?:your|yours)\b|\bno change until\b|\bhow (?:my list|it) (?:begins|starts"
        r"|opens)\b[^.?!;]{0,30}?\b(?:guess|you)\b",
        without=_LESS,
        cues="line|slot|row|spot|place|until|begins|starts|opens",
    ),
    talk(
        rf"\b(?:you|{A_NAME})\b[^.?!;]{{0,20}}?\b(?:would|will|'d|'ll) (?:\w+ )?(?:lead|head|top|open"
        rf"|crown) (?:mine|it|my)\b",
        without=_INNOCENT,
        cues="mine|it|my",
    ),
)
VOW_CUES = (
    "it", "winner", "plan ", "answer", "runner", "formality", "backup", "back-up", "insurance", "turn", "refus",
    "else", "other", "beneath", "under", "numeral", "number", "line", "mine", "give", "giving", "assign", "reserve",
    "save", "higher", "every", "whom", "mind", "no longer", "sold", "all in", "hooked", "chips", "money", "eggs",
    "word", "hand", "say", "vote", "mov", "resident", "spend", "stand", "highest", "strongest", "lead", "bleed",
    "years", "first place", "yes", "box", "click", "pole", "drag", "above", "if", "precede", "you are", "you're",
    "settl", "over",
)  # fmt: skip
