"""Promises of a place or of coming in plain speech, without the words of lists: "you're first", "I am all yours".

Knows no rule; who may be promised what is theirs to say.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, CLOSE, FIRST, IS, NEAR, PROGRAM, SUBJECT, TARGET, talk

_PLACE = r"(?:first|frist|1st|number[ -]?(?:one|1)|n ?1|no\.? ?1|top)\b"
_ENDS = (
    r"(?=\W*$| ?[.,;:!)-]| (?:and|but|on|for me|with me|if|by|no matter|now|forever|always|hands|period"
    r"|without)\b)"
)
# something to which one comes for an hour, or of which somebody is the first
_OF_THE_DAY = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|calls?|lunch|dinner|visit|meetings?|clinic|rounds|board"
    r"|lectures?"
    r"|talks?|session|author|speakers?|panel|agenda|queue|letters?|poster|paper|shadow|observe|tour|forum|conference"
    r"|second look|back for|abstract|questions?|slides?|dataset|specialty|mentors?|letter writers?|trial|treatment"
    r"|teachers?|deadline)\b"
)
_I_WOULD = (
    r"\b(?:i|we)(?:'d|'ll|'m| will| would| shall| am| are|'re| do| can)(?: (?:\w+ly|going|sure|certain|bound|be"
    r"|happy|glad"
    r"|proud))*(?: to)?"
)
_I_INTEND = (
    r"\b(?:i|we)(?:'m|'ve|'re| am| have| are)?(?: \w+ly| do)? (?:intend|plan|mean|decided|determined|resolved|set"
    r"|vow|swear"
    r"|planning|intending|promise|ready|prepared)(?: on| myself)?(?: to)?"
)
_COME = r"(?:come|coming|train|training|match|matching|join|joining|accept|sign|signing|do my residency|spend)\b"
_IF_TAKEN = (
    r"\b(?:if|should|provided|when|once|as long as|so long as)\b[^.?!;]{0,25}?\b(?:ranks?|have me|ha(?:s"
    r"|ve) a (?:spot|place)"
    r"|takes? me(?! along)|wants? me|chooses? me|match(?:es|ed)? me|i match|offered|lets? me|(?:given|get|have) (?:a"
    r"|the"
    r"|that) (?:\w+ )?"
    r"(?:chance|opportunity|honou?r))\b(?! to (?:visit|see|meet|talk|read|review|speak))|\bgiven (?:a"
    r"|the) (?:chance|opportunity)\b"
)
_NO_ONE = r"\b(?:nobody|no ?one|nothing|none|no (?:other )?(?:program(?:me)?|place|residency|name))\b"
_ABOVE = r"(?:above|over|ahead of|before|higher than|in front of)"

PLAIN = (
    talk(
        rf"\b(?:put|putting|plac(?:e|ing)|rank(?:ing)?|list(?:ing)?) {TARGET} (?:\w+ ){{0,2}}?{_ABOVE} (?:{A_NAME}"
        rf"|any|every|all|each"
        r"|others?|the (?:others?|rest))\b",
        r"\b(?:i|we|i'm|gonna)\b",
        without=(_OF_THE_DAY, r"^\W*how\b|\byou (?:rank|put)\b"),
        cues="above|ahead of|before|higher than|in front of|over",
    ),
    talk(
        r"\b(?:isn't|is not|is no|are no|aren't) (?:a |an |one |any |another |other )?(?:program(?:me)?s?|place"
        r"|residency|name)\b"
        rf"{NEAR}\b(?:rank|list|put|place)\w*\b{NEAR}\b{_ABOVE} {TARGET}",
        cues="are no|aren't|is no|isn't",
    ),
    talk(
        rf"{_NO_ONE}{NEAR}\b{_ABOVE} {TARGET}",
        r"\brank\w*|\blist\b|\bcertif\w+",
        cues="no name|no one|no other|no place|no program|no residency|nobody|none|noone|nothing",
    ),
    talk(
        rf"\bit(?:'s| is| will be|'ll be) {A_NAME} for (?:me|us)\b",
        without=(_OF_THE_DAY,),
        cues="it is|it will be|it'll be|it's",
    ),
    talk(
        rf"\b(?:gonna|going to|wanna|want to|will|shall|plan(?:ning)? to|intend to) (?:\w+ )?(?:rank(?:ing)?"
        rf"|put) {TARGET}{CLOSE}\b{_PLACE}",
        r"\b(?:i|we|i'm|i'll|gonna|wanna)\b",
        without=(_OF_THE_DAY,),
        cues="put |rank",
    ),
    talk(
        rf"\bmy (?:\w+ )?(?:{FIRST}) (?:rank|ranking|vote|position|spot|slot|place|line)\b{CLOSE}\b(?:goes|is"
        rf"|belongs|will go|stays)\b"
        rf"{CLOSE}{TARGET}",
        cues="line|place|position|rank|slot|spot|vote",
    ),
    talk(
        r"\bi(?:'m| am|'ll be| will be) (?:there|in|coming|on board)\b(?=\W*$|[,.;:]| (?:if|in july|no matter))",
        r"\b(?:rank\w*|match\w*|list|my word|have me)\b",
        without=(_OF_THE_DAY,),
        cues="i am|i will be|i'll be|i'm coming|i'm in|i'm on board|i'm there",
    ),
    talk(
        rf"{SUBJECT} ?{IS}{CLOSE}\b(?<!the ){_PLACE}{CLOSE}\b(?:for (?:me|us)|on mine|in (?:my|our) (?:books?"
        rf"|hearts?|minds?"
        r"|eyes|view))\b",
        without=(_OF_THE_DAY,),
        cues="for me|for us|in my|in our|on mine",
    ),
    talk(
        rf"(?:\b(?:you|u)(?:'re| are|'ll be| will be| come| go|r)|{A_NAME} (?:is|will be|comes|goes)) (?:still "
        rf"|now )?"
        rf"(?:my |our |in |at )?(?:the )?{_PLACE}{_ENDS}",
        r"\b(?:i|me|my|mine|us|we|our|list|rank\w*|everyone|everybody|else|rest|others?|promise)\b",
        without=(_OF_THE_DAY, r"\b(?:in|of) the (?:country|state|nation|world|region)\b", r"\byour (?:rank )?list\b"),
        cues="1st|first|frist|n 1|n1|no 1|no. 1|no.1|no1|number|top",
    ),
    talk(
        rf"{A_NAME},? {FIRST}\b",
        r"\b(?:my|our) (?:minds?|hearts?|list|choice|decision)\b|\b(?:everybody|everyone|all others|the rest"
        r"|the others|anyone)\b",
        r"\b(?:after|second|then|else|made up|set|rest|others|clear|final|decided|lags?|behind|below)\b",
        without=(_OF_THE_DAY,),
        cues="after|behind|below|clear|decided|else|final|lag|made up|others|rest|second|set|then",
    ),
    talk(
        rf"\b(?:have|has|had|having|got|keep|keeping)\b (?:both |already |now )?{TARGET} (?:down |up |listed "
        rf"|ranked )?(?:as |in |at "
        rf"|on )?(?:the |our |my )?(?:very )?{FIRST}\b(?! author| thing| time)",
        r"\b(?:i|we|my|our)\b",
        without=(_OF_THE_DAY, r"\byour (?:rank )?list\b"),
        cues="got |had |has |have|have|having|keep|keep",
    ),
    talk(
        rf"{_I_WOULD} {_COME}",
        _IF_TAKEN,
        without=(_OF_THE_DAY,),
        cues="accept|come|coming|do my residency|join|match|sign|spend|to com|train",
    ),
    talk(
        rf"{_I_INTEND} (?:be )?{_COME}{NEAR}(?:{TARGET}|\bhere\b|\bthere\b)",
        without=(_OF_THE_DAY, r"\b(?:again|back|early|by|for a (?:day|week|month))\b"),
        cues="accept|be com|come|coming|do my residency|join|match|sign|spend|to be|to com|train",
    ),
    talk(
        r"\bi(?:'m| am|m)? (?:all |completely |entirely |truly )?yours\b|\bconsider (?:me|myself) (?:committed"
        r"|bound|yours|signed"
        r"|taken|a (?:future )?\w+ resident)\b",
        r"\b(?:if|list|match\w*|have me|rank\w*|commit\w*|signed|bound|taken|resident|march|july)\b",
        cues="bound|commit|have me|if|july|list|march|match|rank|resident|signed|taken",
    ),
    talk(
        rf"\b(?:my|our) (?:\w+ )?{FIRST} (?:\w+ )?(?:two|three|four|five|few|tier|\d+|choices?|picks?|programs?"
        rf"|group)\b{CLOSE}"
        rf"\b(?:includes?|contains?|features?|holds?|begins?|starts?)\b{NEAR}{TARGET}",
        cues="begin|contain|feature|hold|include|start",
    ),
    talk(
        rf"\bi(?:'ll| will|'m going to| am going to| shall) (?:\w+ly )?be (?:your|a {A_NAME}"
        rf"|the next) (?:\w+ )?(?:resident|intern"
        r"|pgy)\b",
        cues="intern|pgy|resident",
    ),
    talk(
        r"\bmy search (?:is over|ends|has ended|stops)\b|\bi(?:'m| am|'ve| have)?(?: \w+ly)? (?:done|stop\w*"
        r"|finished|quit) (?:looking"
        r"|searching|interviewing|shopping)\b",
        rf"(?:{PROGRAM}|\bhere\b|\byou\b|\bresidency\b)",
        without=(_OF_THE_DAY,),
        cues="done|finished|my search|quit|stop",
    ),
    talk(
        rf"(?:{PROGRAM}|\byou)\b{NEAR}\b(?:no (?:other|one else)|nobody else|nothing else"
        rf"|second to none)\b{CLOSE}\b(?:comes? close"
        r"|on my list|for me)\b",
        r"\b(?:list|rank\w*|match\w*|choice|residency|train)\b",
        cues="no one else|no other|nobody else|nothing else|second to none",
    ),
    talk(
        r"\b(?:i|we)(?:'ll|'d|'m| will| would| shall)? (?:\w+ )?(?:bet|stake|go|went|going) (?:\w+ )?(?:all in"
        r"|everything)\b",
        TARGET,
        cues="all in|everything",
    ),
    talk(
        rf"\b(?:mine|my (?:vote|heart|loyalty|pledge|signature|ballot))\b{CLOSE}\b(?:is|goes|belongs|has)\b{CLOSE}"
        rf"(?:\b(?:to|with|for|yours|at)\b){CLOSE}{TARGET}",
        r"\b(?:rank\w*|list|first|number one|match\w*|choice|residency)\b",
        without=(_OF_THE_DAY,),
        cues="mine|my ballot|my heart|my loyalty|my pledge|my signature|my vote",
    ),
)
