"""Bargains over lists, put together from classes of words: what they would give, what I would give, and what ties them.

For one sentence of a mail to a program: a favour of theirs in my application, a favour of mine (my list, or work,
money and praise), and a condition, an order or a balance between the two. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.rank_talk import A_NAME, FIRST, PROGRAM, talk

_YOU = rf"(?:{PROGRAM}|you(?: all)?\b|y'?all\b|your committee\b|the committee\b|u\b(?!\.)|they\b|\w+ program\b)"
_SPOT = r"(?:spot|place|position|slot|seat|rank|guarantee|interview offer)"
_HIGH = (
    rf"(?:{FIRST}|high\w*|up|near the top|on top|safe|in the top|top|well|to match|enough|good"
    rf"|favou?rabl[ey]|kindly)"
)

# what they would do for me
_THEIRS = (
    r"(?:\b(?:rank(?:s|ed|ing)?|put(?:ting)?|plac(?:e|es|ed|ing)|list(?:s|ed|ing)?|mov(?:e|es|ed|ing)"
    r"|tak(?:e|es|en|ing)"
    r"|choos(?:e|es|ing)|guarantee\w*|promis\w+|assur\w+|accept\w*|get(?:s|ting)?|help(?:s|ed|ing)?|keep"
    r"|have|give|tell"
    r"|want|vouch for|speak (?:up )?for|fight for|commit(?:ted|ting|s)? to|bump(?:ed)?|grant|offer|save|support"
    r"|serious about|confirm) me\b(?! (?:to (?!match)|the (?:slides?|room|draft)|when|how|along|know when))"
    rf"|(?<![\w-])(?:a|the|your|any|some|one) (?:\w+ ){{0,2}}?{_SPOT}\b(?! (?:order|list))(?: (?:for me"
    rf"|with you|at|on your|from you|in your|near))?"
    r"|\b(?:an? |your |his |her )?(?:\w+ )?(?:yes|nod|sign|hint|word|guarantee|assurances?|promise"
    r"|commitment|support)\b"
    r"(?: (?:from|by|on|in|of) (?:you|your|the committee|lakemont)\b| that i\b)"
    rf"|\byour (?:\w+ )?(?:list|top|{FIRST}|word|promise|commitment|support|assurance|side|turn|end"
    rf"|loyalty|rank\w*)\b"
    rf"|\b(?:i|i'm|i am|me)(?: am| was| were| will be| would be|'d be|'ll be| land"
    rf"| get)?(?: \w+)? (?:in\b(?! (?!your|the top|with))|safe|ranked"
    r"|taken|high enough|among|near|one of yours|in your|on your|accepted|matched)\b"
    r"|\bmy (?:application|chances?|odds|position|candidacy|place)\b"
    r"|\bwhere i (?:am|stand)\b|\brank\w* (?:to match|each other|one another|back)\b|\b(?:whether"
    r"|that) you(?:'ll| will)"
    rf"(?: \w+)? rank\b|{_YOU}(?:'ll|'d|'re| will| would| are| can| could| do| should|) (?:also "
    rf"|both )?(?:rank(?= me| us| i\b| back| each|[,.;]|\W*$)"
    r"|commit|promise|agree|say yes|do the same|guarantee|reciprocate|take me|want me|plan to rank)\w*\b"
    r"|\bget me in\b|\bthe answer"
    r" (?:is|be|were|was) (?:a )?yes\b)"
)
# what I would do for them with my list
_MINE = (
    rf"(?:\b(?:i|we|i'?ll|i'd|i'm|ill|to|and|my|would|will|of|me) (?:[\w']+ ){{0,2}}?(?:rank(?:ing|ed)?"
    rf"|put(?:ting)?|plac(?:e|ing)"
    r"|list(?:ing)?|mak(?:e|ing)|mov(?:e|ing)|commit(?:ting|ment)?|certify(?:ing)?|sign|choos(?:e|ing)|pick) (?:to )?"
    rf"(?:{_YOU}|yours|first|exactly|highly|higher|line one|today|now|somebody|{A_NAME})"
    r"|\bmy (?:\w+ ){0,2}?(?:first|top|number[ -]?(?:one|1)|n ?1|n1|#1|list|line|choice|vote|loyalty"
    r"|signature|commitment"
    r"|promise|word|ranking|rank|order|ballot|end)\b|\bmine\b"
    rf"|{_YOU}(?:'re| are| will be|'ll be| would be|'d be| is| goes| go| comes"
    rf"| would find)\b[^.?!;]{{0,15}}?\b(?:{FIRST}|mine|my|top)\b"
    rf"|\b(?:{FIRST}|top) (?:place|spot|line|slot|choice)\b|\bline one\b|\bnumber one\b"
    r"|\b(?:cancel|drop|withdraw|give up|stop|decline|let go|forget)\w*\b[^.?!;]{0,25}?\b(?:interview\w*"
    r"|others?|rest|program"
    rf"\w*|everything|else|looking|from {A_NAME}|{A_NAME})|\b(?:others?|other \w+"
    rf"|rest) (?:\w+ ){{0,2}}?(?:off my list|history|go)\b"
    r"|\breciprocate\w*\b|\b(?:the same|in kind|the favou?r|the compliment)\b|\bi(?:'ll| will| would"
    r"|'d)? (?:come|commit|act"
    r"|follow|say yes|sign)\b|\byes from me\b|\bfrom me\b|\bhave me\b)"
)
# what I would pay with instead
_PAY = (
    r"(?:\b(?:write|review|code|work|build|built|run|coordinate|recommend|praise|donate|join|bring|do"
    r"|give|skip|take|help"
    r"|support|pay|serve|cover|finish|teach|translate)\w*\b[^.?!;]{0,40}?\b(?:registry|review article"
    r"|article|review|data\w*"
    r"|database|trial|research|unpaid|for free|for nothing|no pay|grant|atlas|classmates|department|call(?: weeks?)?"
    r"|vacation|donation|weekends?|shifts?|years?|year of|study|paper|book|money|uncle|family)\b"
    r"|\b(?:donation|gift|uncle|family|sponsor\w*|money|check)\b[^.?!;]{0,30}?\b(?:support|follow|help"
    r"|department|program)\b"
    r"|\bi owe you\b|\b(?:my|the|all the) (?:help|work|dataset|research|data)\b)"
)
_I_WOULD = r"\b(?:i|i'd|i'll|my|we)\b"
_GET_RANKED = (
    r"\b(?:rank(?:s|ed|ing)? (?:me|you)|when you (?:rank|make your list)|your list|moved? me up|chances?"
    r"|guaranteed spot"
    r"|guaranteed (?:place|position)|(?:place|spot|position|slot) (?:with you|on your|near the top|at"
    r"|in your program|in the"
    r" class)|my application|my candidacy|got me a (?:place|spot)"
    r"|get me (?:a|in)\b|rank"
    r" me\w*|take me|be taken|considered when)\b"
)
_TIE = (
    r"(?:\b(?:if|when|once|should|provided|providing|assuming|given|unless|whether|in case|as soon as"
    r"|the moment|as long as"
    r"|so long as|the day|only if|on condition|condition|until|before i|in return|in exchange|exchange"
    r"|trade|swap|for sale"
    r"|deal|bargain|agreed?|agreement|understanding|arrangement|depends?|follows|mirror|reward\w*"
    r"|repa(?:y|id)|return\w*"
    r"|match(?:ed)? (?:by|your commitment)|answered with|buy|earn|cost|costs|in turn|your turn|both"
    r"|each other|mutual\w*|same"
    r"|then|whoever|whichever|the first program|goes to the program|exactly as|as high as|the higher"
    r"|those who|were (?:you|i)|simple"
    r"|tit for tat|quid|one hand|scratch|fair|what would (?:it|you)|would it help|can i count|it counts?"
    r"|without a|give me|let me"
    r" know|tell me|show me|expect|trust that|keep my|turn|prepared to|need (?:one|to know)|hope that"
    r"|with a|in the hope"
    r"|so that|because then|half of it|likewise|would be enough|owe)\b|\bfor (?:a|the|your|one|it|my"
    r"|free)\b|, and (?:you|the others?)\b"
    rf"|\band (?:i(?:'?ll|'d)?\b|{A_NAME})"
    r"|(?<=[,-]) i(?:'?ll)?\b|(?<=[,:]) (?:you|and you|a|your|my|they)\b|\bwill you\b|\b(?:i|we) could\b)"
)
_DOMAIN = (
    rf"\b(?:rank\w*|lists?|spot|slot|position|place|match\w*|commit\w*|guarantee\w*|number[ -]?(?:one|1)"
    rf"|n ?1|{FIRST}|high\w*"
    r"|promise\w*|certif\w+|committee|interviews?|programs?|yes|safe|word|assur\w+|top|choice|up|in(?=,|\W*$))\b"
)
# said of something else, or said to say that nothing hangs on anything
_FREE = (
    r"\b(?:no matter|regardless|whatever (?:happens|you|your)|wherever (?:you|i)|in any case|either way"
    r"|however you(?:r)?|not ask"
    r"|am not asking|do not ask|nothing to do with|not connect|no program can|neither of us can|may not"
    r"|nothing in return"
    r"|do not expect|don't expect|neither needs|match elsewhere|if i match in)\b"
)
_WORK = (
    r"\b(?:plans|projects?|figures?|slides?|abstracts?|organs?|contours?|deadlines?|reviewers?|authors?"
    r"|agenda|speakers?"
    r"|reading|mailing|questions?|posters?|manuscripts?|protocols?|tables?|journals?|references?|rounds|clinic|dinner"
    r"|lunch|coffee|scan|scans|scanner|needles?|draft|titles?|constraints?|plexus|cord|cuff|ring"
    r"|isocenter|anatomy|rankings of"
    r"|risks?|bladder|recipe|microphone|room|ticket|train|weather|editor|caterer|spelling|shifts?"
    r"|charts?|workshop|patients?"
    r"|laser|donors|(?:mon|tues|wednes|thurs|fri|satur|sun)day|table for|handover|form|dataset is"
    r"|phantoms?|plenary|test file|code if)\b"
)
_OTHERS_DO = r"\bthey(?:'ll|'d| will| would)? rank\b"
_BOTH = (_OTHERS_DO, _FREE, _WORK, LIST_OF_THINGS)

# the bare words for what is wanted and what is offered
_WANTED = (
    r"\b(?:assurances?|guarantees?|promise[sd]?|reserve[sd]?|confirm(?:s|ed)?|clear signal|a signal"
    r"|better sign|a sign|encourag\w+|that i am wanted|want me|have me|take me|took me|rank(?:s|ed"
    r"|ing)? me|high rank|rank to match|rank my|your top|your first|(?<!my )top (?:five|ten|three|six|\d+)"
    r"|first (?:five|six|ten|four|\d+)|tip the scales|say the word|the word from you|your word|yours"
    r"|loyal to me|for me on|in mine|ready to commit|committee is|counted for|keep (?:me )?a (?:spot"
    r"|place)|place for me|the asking|nod|wink|a yes|ranked my)\b"
)
_OFFERED = (
    r"\b(?:(?:has|have) mine|certify|withdraw|cross out|bound to|(?:my|one|a) (?:first|number one|top"
    r"|line one)\b(?: \w+)?|i rank you|ranking you|rank you|loyal|another program|elsewhere|my word"
    r"|my decision|on mine|in your corner|without pay|unpaid|for free|come a month|the whole grant"
    r"|first place|every other name"
    r"|hand over|translate|promise the same|i promise|so am i|i commit|do for you|i do for you"
    r"|goes to you|put(?:ting)? you|be yours|mine)\b"
)
_BETWEEN = (
    r"\b(?:if|once|when|were you|should|unless|by \w+day|and|for|in return|as long as|against"
    r"|only one thing|that you|rest on|depends?|since|after|thank-you|what you do|easy|shake|agree"
    r"|suggest|fair|then|no|whoever|goes|never)\b"
)
_OF_THE_MATCH = (
    r"\b(?:rank\w*|lists?|certif\w+|commit\w*|match|guarantee|assurance|program|committee|spot"
    r"|number one|first (?:choice|place|line)|top (?:five|ten|three|six)|withdraw|bound|decision between"
    r"|elsewhere|tip the scales|my word|without pay|take me)\b"
)
STRUCK = (
    talk(
        r"\b(?:room for me|my place (?:is )?secure|my place (?:is|was|were) (?:secure|safe|certain"
        r"|guaranteed)|(?:friendly |good "
        r"|kind )?word (?:about|from|in)|worth a (?:place|spot|position)|to be (?:taken|ranked|chosen"
        r"|accepted)|assure me|rank me\w*|know yours|fill your (?:spot|place)|want me|take me)\b",
        r"\b(?:my (?:only|first|top) \w+|moves? (?:ahead|up|to)|ranking you|rank you|rank only you|i rank"
        r"|loyal\w*|i start|start tomorrow|my first|skip the|give you|goes to|make you)\b",
        r"\b(?:if|should|and i|against|either|what|by a|nobody has to know|in order|you know|tell me|for)\b|, i\b",
        without=(_OTHERS_DO, _FREE, _WORK, LIST_OF_THINGS),
    ),
    talk(
        _WANTED,
        _OFFERED,
        _BETWEEN,
        _OF_THE_MATCH,
        without=(
            _OTHERS_DO,
            _FREE,
            _WORK,
            LIST_OF_THINGS,
            r"\b(?:titles?|chapter|copy|stays? in stock|toxicit\w+|scanner|code|match elsewhere|wherever i match"
            r"|happy to help)\b",
        ),
    ),
    talk(
        rf"\b(\w+) (?:care of |for |with )?me\b[^.?!;]{{0,30}}?\bi(?:'?ll| will|'d)? \1 (?:care of |for "
        rf"|with )?(?:you|{A_NAME})",
        _DOMAIN,
        without=(_WORK, _FREE),
    ),
    talk(_THEIRS, _MINE, _TIE, _DOMAIN, without=_BOTH),
    talk(
        r"\b(?:donat\w+|gift|uncle|aunt|father|mother|family|endow\w*|sponsor\w*|money)\b",
        r"\b(?:support|follow|help|give|donate|endow|fund|happy|grateful)\w*\b",
        r"\b(?:match\w*|rank\w*|take me|get in|spot)\b",
        r"\b(?:if|when|once|should|were|provided)\b",
        without=(_FREE,),
    ),
    talk(_PAY, _I_WOULD, _GET_RANKED, _TIE, without=(_FREE,)),
    talk(
        rf"\b(?:for|in return for|in exchange for) (?:a|your|one|the) (?:\w+ ){{0,2}}?{_SPOT} (?:with you"
        rf"|on your list|at|in your|near)",
        r"\bi(?:'d|'ll| would| will| could| am)\b",
        without=(_FREE, _WORK.replace("workshop|", "")),
    ),
    talk(r"\b(?:quid pro quo|tit for tat|scratch (?:my|your) back|you scratch)\b"),
    talk(r"\b(?:one hand washes|hand washes)\b", r"\b(?:rank\w*|list|match|position)\b", without=(_FREE,)),
    talk(
        r"\ba (\w+(?: \w+)?)(?: \w+)? for (?:a \1|me|a \w+)\b|\b(?:rank\w*|commit\w*|promise) (?:each other"
        r"|one another)\b"
        r"|\b(?:each|both) (?:put|rank|place|list|commit)\w* (?:each other|one another)\b",
        r"\b(?:rank\w*|place|commit\w*|promise|list|spot)\b",
        without=(_FREE, _WORK),
    ),
    talk(
        r"\b(?:mutual(?:ly)?|both|to each other|one another|either we)\b",
        r"\b(?:commit\w*|rank\w*|list|promise)\b",
        r"\b(?:we|us|you|list|before)\b",
        without=(_FREE, _WORK),
    ),
    talk(
        r"\b(?:promis\w+|commit\w*|assur\w+|guarantee|sign)\b",
        r"\bone from you\b|\byou to (?:promise|commit|sign)\b|\bfrom your side\b|\byou(?:'re| were"
        r"| are)? (?:willing|ready|prepared|do) too\b"
        r"|\byou (?:were|are) (?:willing|ready|prepared)\b",
        r"\bi(?:'d|'ll| would| will| can| could| am)?\b",
        without=(_FREE, _WORK),
    ),
    talk(r"\b(?:agree|agreement|deal|arrangement)\b[^.?!;]{0,20}?\boutside (?:of )?the match\b"),
    talk(
        r"\b(?:show|tell|send|give) me (?:your|yours)\b|\byou (?:tell|show) me yours\b|\byou (?:tell"
        r"|show) me\b(?=.*\byours\b)",
        r"\bmy (?:order|list|ranking)\b|\bmine\b",
        r"\b(?:rank\w*|list|order)\b",
        without=_BOTH,
    ),
    talk(
        r"\b(?:the )?(?:first|only) program (?:that|to|which)\b|\b(?:whichever|any"
        r"|the) program(?:me)? (?:that|which) (?:\w+ )?(?:rank|take|want|give|commit|promise)\w*",
        r"\b(?:me|its word)\b",
        r"\b(?:have me|my (?:first|top|choice|list)|get|gets|mine)\b",
        without=(_FREE,),
    ),
    talk(
        r"\bmy (?:\w+ )?(?:first|top|number one|list|order|rank\w*)\b[^.?!;]{0,25}?\b(?:follows?|mirrors?"
        r"|depends?|for sale|goes to the|hinges?)\b[^.?!;]{0,30}?\b(?:yours?|you|program that|it costs)\b",
        without=_BOTH,
    ),
    talk(
        r"\b(?:high|higher|highly)\b.*\b(?:as|the|those who) (?:high |higher )?(?:you )?rank me\b|\b(?:how"
        r"|as) high\b.*\byou (?:place|rank|put|list) me\b",
        r"\bi\b",
        without=(_FREE,),
    ),
)
# over two sentences only what is plain
_MY_PART = (
    r"(?:\bmy (?:side|part|end|offer)\b|\b(?:give|offer|promise) you my\b|\bi(?:'ll| will|'d| would"
    r"| could| can)? (?:also )?"
    rf"(?:rank|put|place|list|commit to|give) (?:you|{A_NAME})|\bline one\b|\bmy (?:number one|n ?1"
    rf"|first (?:choice|place|line|spot))\b)"
)
_YOUR_PART = (
    r"(?:\byour (?:side|part|end|turn)\b|\bwhat would it take\b|\brank me\b|\bin your (?:first|top)\b"
    r"|\branked to match\b"
    r"|\bdo the same\b|\bguarantee me\b|\bpromise me\b|\bwhat can (?:you|i)\b|\b(?:make|have) (?:a"
    r"|an) (?:deal|agreement)\b)"
)
STRUCK_IN_TWO = (
    talk(
        _MY_PART,
        _YOUR_PART,
        r"\b(?:for it|in return|your (?:side|turn|part|end)|deal|then|agreed?|fair|exchange|would that"
        r"|do the same)\b",
        _DOMAIN,
        without=_BOTH,
    ),
)
CUES = (
    "rank", "my list", "your list", "list me", "lists", "the list", "spot", "a place", "high place", "place for",
    "position", "slot", "top", "first", "commit", "promise", "guarant", "assur", "yes", "deal", "quid", "tit for",
    "scratch", "hand wash", "safe", "chance", "application", "match", "word", "certif", "in return", "exchange",
    "favor", "favour", "sign", "mutual", "loyal", "room for me", "secure", "worth a", "to be taken", "to be rank",
    "choice", "number", "offer", "n1", "#1", "how high", "my side", "your side", "line one", "assurance", "reserve",
    "withdraw", "scales", "wanted", "take me", "decision", "loyal", "room for me", "secure", "worth a",
    "to be taken", "to be rank", "get me in", "in you", "am in", "order", "yours", "moved me", "move me", "took me",
    "take me",
)  # fmt: skip
