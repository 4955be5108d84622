"""The same for the same: what each side of the Match would do once the other does it, and promises that wait for some.

For one sentence of a mail to whomever, or for two that follow each other: the same verb on both sides of a condition,
each of us and the other, my vote for yours, a promise that is met by one, a deal named as such. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.other_firsts import LIST_OF_THINGS, WITHHELD
from outreach.guardrails.rank_talk import A_NAME, FIRST, talk

_FREE = (
    r"\b(?:no matter|regardless|whatever|wherever|nothing to do with|expect nothing|forbid\w*|prohibit\w*|not allowed"
    r"|against"
    r" the rules|neither|dean|whether or not|must not|may not|no (?:trading|deals?|bargains?|promises?)|(?:agreed"
    r"|better|asked"
    r"|rather) not|is it true|lecture|read that|an acquaintance|a classmate|somebody was|no force|without asking)\b"
)
_WORK = r"\b(?:tables?|cases|figures?|slides?|drafts?|chapters?|appendix|rows|charts?|plans|sections?|drive|essays?)\b"
_INNOCENT = (_FREE, LIST_OF_THINGS, _WORK)
_THEY = rf"(?:you|they|{A_NAME}|your (?:\w+ )?(?:program|committee|director|department|side))"
_SAME = (
    r"(?:stop\w*|pull|commit|hold|rank|confirm|jump|promise|put|place|choose|sign|show|tell|feel|go all|cancel"
    r"|withdraw|drop"
    r"|list|give|take|guarantee|assume|believe|pick|want|vote|write|move|certify|decide|swear|say|close|open)"
)
_WHEN = (
    r"(?:if|once|when|provided|as long as|so long as|as soon as|to the extent|until|after|the moment|the day|only if"
    r"|assuming"
    r"|on condition|depending on|because|whenever)"
)
_WHERE = (
    rf"\b(?:rank\w*|lists?|{FIRST}|commit(?!tee)\w*|match|spot|place|vote|promise\w*|guarantee\w*|looking|confirm\w*"
    rf"|{A_NAME}"
    r"|programs?|interviews?|all in|number|signed?|jump|withdraw\w*|pull out|position|committee|loyal\w*)\b"
)
_PLEDGE = (
    rf"(?:(?:rank ?|match )?list|vote|word|commitment|promise|loyalty|assurance|reassurance|pledge|guarantee|signature"
    rf"|ranking|(?:{FIRST}) (?:place|spot|line|choice|vote|rank)|number(?: one)?|yes|click|call|invitation|interview"
    rf"|click on"
    r" your name|place|spot|position)"
)
ONE_FOR_ONE = (
    # I do it once you do it, in whichever order
    talk(
        rf"\b(?:i|i'll|i'd|i'm|i can|and|to)\b[^.?!;]{{0,25}}?\b(?P<verb>{_SAME})(?:s|ed|d"
        rf"|ing)?\b[^.?!;]{{0,50}}?\b{_WHEN}\b"
        rf"[^.?!;]{{0,15}}?\b{_THEY}\b[^.?!;]{{0,15}}?\b(?P=verb)"
        rf"|\b(?:{_WHEN}|depending on)\b[^.?!;]{{0,25}}?\b{_THEY}\b[^.?!;]{{0,20}}?\b(?P<done>{_SAME})(?:s|ed|d|ing)?\b"
        r"[^.?!;]{0,40}?\bi\b[^.?!;]{0,25}?\b(?P=done)",
        _WHERE,
        without=_INNOCENT,
    ),
    talk(
        r"\bi(?:'m| am)? (?P<state>ranked|placed|put|listed|in|coming)\b[^.?!;]{0,40}?\byou\b[^.?!;]{0,40}?\bi\b"
        r"[^.?!;]{0,15}?\b(?:ranked|placed|put|listed|come|commit)",
        rf"\b{_WHEN}\b",
        without=_INNOCENT,
    ),
    # each of us, the other
    talk(
        r"\b(?:each (?:of us|side|one|party)|both (?:of us|sides|say|write|commit|rank|put|sign)|we both|the two of"
        r" us|either"
        r" of us|each other|one another|mutual(?:ly)?|reciproc\w+|hand in hand|together|between us|you and i|us"
        r" both)\b",
        rf"\b(?:rank(?:s|ed|ing)?|commit(?!tee)\w*|(?:put|plac|list|hold|choos|pick)\w*[^.?!;]{{0,20}}?\b(?:{FIRST}"
        rf"|other)"
        rf"|say one"
        rf"|{FIRST} (?:position|place|on))\b",
        r"\b(?:agree\w*|understanding|arrange\w*|deal|pact|let's|let us|let it|could we|can we|shall we|might we|how"
        r" about|what if"
        r"|suppose|if|wonder|propose|suggest|why don't|why not|settle|until|would be|i'd like)\b",
        without=(*_INNOCENT, r"\b(?:couples?|partner|wife|husband|residents (?:rank|put|help|teach))\b", WITHHELD),
    ),
    # my vote for yours, and my list for a word of yours
    talk(
        rf"\bmy (?:\w+ ){{0,3}}?{_PLEDGE}\b[^.?!;]{{0,25}}?\b(?:for|against|depends? on|hinges? on|rests? (?:on|with)"
        rf"|hangs? on"
        rf"|follows?|mirrors?|matches|waits? for|in (?:return|exchange) for|and then|equals?|is tied to|goes with|if"
        rf" i get|to match"
        rf")\b[^.?!;]{{0,12}}?\b(?:yours|(?:your|{A_NAME}|one|a|an|the) (?:\w+ ){{0,3}}?{_PLEDGE})\b",
        rf"\b(?:your|yours|you|{A_NAME})\b",
        without=(_FREE,),
    ),
    talk(
        rf"\b(?:give|lend|promise|show|guarantee|offer|get) me (?:your|an?|the) (?:\w+ )?{_PLEDGE}\b",
        rf"\b(?:i(?:'ll| will|'d| would)? (?:\w+ )?(?:give|lend|promise|show|offer|pay|throw in|hand)|you(?:'ll|"
        rf" will)? (?:get|have)"
        rf"|(?:and|then) (?:\w+ )?(?:mine|{A_NAME}|you)|is written|is yours)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:give|giving|pledge|offer|commit|promise|put)\b[^.?!;]{0,40}?\b(?:only|but|just) (?:\w+ )?(?:against"
        r"|for|in return for"
        r"|in exchange for) (?:yours|one from|the same|an?)\b",
        without=_INNOCENT,
    ),
    # a promise that is met by one
    talk(
        rf"\b{_PLEDGE}s?\b[^.?!;]{{0,40}}?\b(?:answered|met|matched|returned|repaid|rewarded|followed|reciprocated"
        rf"|mirrored)"
        rf" (?:by|with|in kind)\b[^.?!;]{{0,12}}?\b(?:one|mine|my|yours?|{FIRST}|an?|commitment)\b"
        rf"|\b(?:match|meet|answer|return|repay|reward|mirror|reciprocate) (?:your|that|any|a|an|every|this|{A_NAME})"
        rf" (?:\w+ )?{_PLEDGE}"
        rf"s?\b[^.?!;]{{0,12}}?\b(?:with|by) (?:\w+ )?(?:mine|my|one|{FIRST})",
        without=_INNOCENT,
    ),
    talk(rf"\b{_PLEDGE} in\b, {_PLEDGE} out\b"),
    # which of my lists goes in is for them to say
    talk(
        r"\b(?:my|our|which of (?:them|the two)|first line|number one|first place|top (?:spot|line)|my list)\b",
        r"\b(?:rests?|depends?|hinges?|hangs?|decided|up for auction|goes to whoever|is open to whoever|for sale|to"
        r" the highest"
        r"|currency|for whoever)\b[^.?!;]{0,15}?\b(?:with|on|by|upon|you|auction|whoever|bidder|is|sale)\b",
        rf"\b(?:list|first|number one|{FIRST}|rank\w*)\b",
        r"\b(?:you|your|yours|answer|offer|whoever)\b",
        without=(*_INNOCENT, WITHHELD),
    ),
    # you do that for me, I do this for you
    talk(
        r"(?:^|[:,;-] |\b(?:if|deal|pact|simple|adults|like this) )\W*(?:if )?you(?:'ll| will| can)? (?!know|see|said"
        r"|asked|told|are|were|have|had)\w+"
        r"[^.?!;,]{0,30}?\b(?:me|my \w+|mine)\b[^.?!;,]{0,30}?(?:, | - |; |: |,? and |,? then )(?:and |then |so"
        r" )?i(?:'ll| will| would|'d| can)?"
        r" (?!know|see|am|was|have|had|feel|hope|think|would be)\w+[^.?!;,]{0,30}?\b(?:you|yours?)\b",
        rf"\b(?:rank\w*|lists?|{FIRST}|vot\w+|match|committee|{A_NAME}|pact|deal|pull me|spot|place|number|line)\b",
        without=_INNOCENT,
    ),
    # like against like
    talk(
        rf"\b(?P<like>favou?r|kindness|{FIRST} (?:place|choice|spot)|vote|commitment|promise|word|place|spot"
        rf"|signature|list) (?:for|against)"
        r" (?:an? |your )?(?P=like)\b",
        r"\b(?:rank\w*|lists?|vote|offering|offer|match|first|committee|you|your)\b",
        without=(_FREE,),
    ),
    talk(
        rf"\byou(?:'d| would|'ll| will)? have my (?:\w+ )?{_PLEDGE}\b",
        rf"\b{_WHEN}\b[^.?!;]{{0,25}}?\b(?:yours?|you (?:give|have|promise|commit|rank|put)|one from)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:what (?:do|would|will|can) i (?:get|receive|gain|expect)|what (?:is|would be|'s) in it for me|what"
        r" would you (?:give|do|offer))\b",
        r"\b(?:if|for|when|once|in return|should)\b",
        rf"\b(?:rank\w*|lists?|{FIRST}|put you|commit|sign)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:subject to|conditional (?:on|upon)|contingent (?:on|upon)|provided|against)\b[^.?!;]{0,40}?\b(?:commit"
        r"|rank|promis|guarante|choos)\w*",
        r"\b(?:commits?|ranks?|promises?|signs?|chooses?|my (?:\w+ )?(?:word|list|commitment"
        r"|rank\w*))\b(?=[^.?!;]{0,40}?\b(?:subject|conditional"
        r"|contingent|provided|against)\b)",
        rf"\b(?:{A_NAME}|you|your)\b",
        without=_INNOCENT,
    ),
    talk(
        r"\b(?:propose|suggest|offer|agree (?:to|on)|like|make|strike)\b[^.?!;]{0,15}?\b(?:an? )(?:\w+"
        r" )?(?:arrangement|pact|bargain|exchange|understanding)\b"
        r"[^.?!;]{0,40}?\b(?:both|each|us|we|match|rank\w*|list|march)\b",
        r"\b(?:march|match|rank\w*|lists?|first|certain|commit(?!tee)\w*|number)\b",
        without=_INNOCENT,
    ),
    # shown for shown
    talk(
        r"\b(?:show|tell|let (?:you|me) (?:know|see)|reveal|disclose|share)\b[^.?!;]{0,40}?\b(?:second|in return|in"
        r" turn|afterwards"
        r"|yours|my number|my rank|where i stand|mine)\b",
        r"\b(?:i(?:'ll|'d| will| would| can)|we)\b[^.?!;]{0,25}?\b(?:show|let you know|tell you|reveal|disclose"
        r"|share)\b",
        rf"\b(?:{_WHEN}|were you|should you|first|in return)\b",
        rf"\b(?:rank\w*|lists?|number|plans|{A_NAME}|first|order)\b",
        without=_INNOCENT,
    ),
    # a deal by its name
    talk(
        r"\b(?:swap you|give and take|can we (?:make|strike|do) a deal|(?:make|strike|cut|propose|do) (?:you )?a"
        r" (?:deal|bargain|trade"
        r"|swap)|(?:something|it|this) (?:can|could) be (?:arranged|worked out)|help each other|consider it an?"
        r" (?:exchange|trade|swap"
        r"|deal)|come to (?:an|some) (?:understanding|arrangement|agreement)|one good turn|you scratch)\b",
        rf"\b(?:rank\w*|lists?|vote|spots?|(?:{FIRST}) (?:place|choice)|certif\w+|committee|match|over the line"
        rf"|certainty"
        r"|commit\w*|decent number|reassurance|stop looking)\b",
        without=_INNOCENT,
    ),
)
ONE_FOR_ONE_IN_TWO = (
    talk(
        r"\b(?:make a deal|give and take|help each other|something can be arranged|be mutual|an? (?:exchange|trade"
        r"|swap)|how about"
        r"|not want to be the only one|never bargain|deal\?|fair\?)\b",
        rf"\b(?:you|{A_NAME})\b",
        r"\b(?:i|my|me)\b",
        rf"\b(?:rank\w*|lists?|vote|spots?|(?:{FIRST}) (?:place|choice|position)|certif\w+|committee|certainty"
        rf"|commit\w*"
        r"|decent number|reassurance|stop looking|your name|jump)\b",
        without=_INNOCENT,
    ),
)
