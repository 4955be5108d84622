"""A program that comes first in the fewest words: "ranking you #1", "you're who I'm choosing", "Harbor goes first".

The classes of words for who, which place and how a clause ends, and the frames that need no list to be named. For one
sentence of a mail to a program. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.other_firsts import LIST_OF_THINGS, THING, WITHHELD
from outreach.guardrails.rank_talk import A_NAME, FIRST, PROGRAM, talk

ME = r"\b(?:i|we|i'm|i'll|i'd|i've|my|our|me|us|mine|both of us)\b"
YOU = rf"(?:{PROGRAM}|you(?:r name| all| guys)?\b|y'?all\b|yours\b|youre\b|ur?\b(?!\.))"
SPOT = r"(?:spot|slot|place|position|line|rank|rung|row|name|vote|seat|entry|pick|choice|preference)"
PICK = (
    rf"(?:{SPOT}s?|program(?:me)?s?|residency|destination|option|selections?|priority|two|three|four|five|\d+|few"
    r"|tier|group|favou?rite)\b"
)
FIRST_PLACE = (
    rf"(?:(?:{FIRST})(?:[ -]{PICK})?|(?:{SPOT}|number) (?:one|1|n ?1)|pole position|(?:at|on|near) (?:the |my )?"
    r"(?:very )?(?:top|head|summit|peak)|in (?:the )?(?:front|lead)|(?:above|ahead of|before|over) (?:all|every|any"
    r"|the (?:other|rest)|them all)\w*(?: \w+)?|the one)\b"
)
# after it stands nothing of which somebody or something else may be the first
ENDS = (
    r"(?=\W*$| ?[,.;:!?)(-]| (?:and|but|so|then|because|since|for (?:me|us|both)|now|today|tonight|by"
    r"|with|on (?:my|our)"
    r"|in (?:my|our|this|the match|march)|of (?:my|our)|no matter|what\w*|if|when|as|hands|without|after|period"
    r"|full stop|from|before|the minute|the moment|to (?:train|match|me|come))\b)"
)
IN_SURVEYS = (
    r"\b(?:in|of|across|by) the (?:country|state|world|region|nation|survey|us|u\.s|rankings?|news|report|doximity)\b"
    r"|\b(?:survey|rankings|doximity|ranking of"
    r" programs)\b"
)
# asked or wondered, and what they do with their own list
NOT_MINE = (
    r"\bhow (?:do|would|will|did) you\b",
    r"\b(?:where|how|whether|asking if) (?:i|we)(?:'ll|'d|'m)?(?: will| would| intend to| plan to| might| should"
    r"| am going to| may)? rank\b",
    r"\b(?:you|they|residents|faculty|committee) rank\b",
    r"\bthank(?:s| you)\b[^.?!;]{0,12}? for (?:ranking|putting|placing|listing)\b",
)
_INNOCENT = (THING, LIST_OF_THINGS, WITHHELD)

COMES_FIRST = (
    # without a subject, as in a message typed in haste
    talk(
        r"\b(?:ranking|putting|placing|listing|entering)\b",
        rf"(?:^|[.:;,] ?|\band )\W*(?:\w+ly |also |still |so |just )?(?:ranking|putting|placing|listing|entering) {YOU}"
        rf"[^.?!;]{{0,15}}?\b(?:{FIRST}|high\w*)\b",
        without=(
            *_INNOCENT,
            *NOT_MINE,
            r"\b(?:thank|thanks|for|about|by|of|is|was|from|before|after) (?:ranking|putting|placing|listing)\b",
        ),
    ),
    # a program comes first, whatever else of the day is spoken of
    talk(
        rf"(?:{A_NAME}|\byour (?:program(?:me)?|residency)|\byou)(?:'re| is| are| will| would|'s)?(?: \w+ly| still"
        r"| always| be| now| now be)*"
        r" (?:go(?:es|ing)?|com(?:es?|ing)|rank(?:s|ed)?|end(?:s|ing)? up|finish(?:es)?|stand(?:s|ing)?) (?:in |out "
        rf"|at )?(?:the |my |our )?{FIRST_PLACE}{ENDS}",
        ME,
        without=(
            LIST_OF_THINGS,
            WITHHELD,
            *NOT_MINE,
            IN_SURVEYS,
            r"\b(?:speaker|talks?|presents?|agenda|schedule|tour|interview (?:day|trail)|by call|cases?)\b",
        ),
    ),
    talk(
        r"\b(?:who|the one|the program(?:me)?) (?:that |whom )?(?:i|we)(?:'m| am|'re| are|'ll| will|'ve"
        r"| have)?(?: \w+ly| be)*"
        r" (?:choos\w+|chose\w*|pick\w*|select\w*|rank(?:ing|ed)?|go(?:ing)? with|settled on|decided on)\b",
        rf"\byou(?:'re| are|'ll be| will be)\b|{A_NAME}|\byours\b",
        without=(LIST_OF_THINGS, WITHHELD, *NOT_MINE, r"\b(?:paper|topic|abstract|journal|figure|poster|talk)s?\b"),
    ),
    talk(
        rf"\b(?:have|has|got|keep|see|count|list|listed) {YOU} (?:down )?as (?:my|our) (?:\w+ )?{FIRST}\b",
        ME,
        without=(LIST_OF_THINGS, WITHHELD, *NOT_MINE, r"\bmentors?\b|\bteachers?\b|\breaders?\b"),
    ),
    talk(
        rf"{A_NAME}(?: \w+){{0,2}} (?:is|remains|comes out as) (?:the |my |our )?(?:\w+ )?(?:winner|favou?rite"
        r"|front-?runner|first place)\b",
        ME,
        without=(*_INNOCENT, *NOT_MINE),
    ),
    talk(
        r"\b(?:not|won't|no longer|stopped|done) (?:be )?(?:look|search|interview|shop)ing (?:any(?:where"
        r"|thing)(?: else)?|elsewhere|around|any more|any further)\b",
        ME,
        without=(*_INNOCENT, *NOT_MINE),
    ),
)
