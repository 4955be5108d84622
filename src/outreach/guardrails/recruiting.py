"""What somebody at a program says to win an applicant: where you stand with us, and what you will be here.

Put together from wide classes of words, for one sentence; their order does not matter. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, talk
from outreach.guardrails.recruiting_words import (
    ADVICE,
    FUTURE,
    HAVE,
    INNOCENT,
    MATCH_DAY,
    NOT_OF_THE_DAY,
    OF_THE_DAY,
    OWN_STORY,
    PEOPLE,
    RANK,
    SURE,
    TOP,
    URGE,
    US,
    YOU,
)

PROMISED = (
    # where you stand with us
    talk(RANK, PEOPLE, YOU, without=(*INNOCENT, ADVICE, OWN_STORY, r"\bhow (?:the )?rank\w* works?\b")),
    talk(
        TOP,
        rf"{US}|{PEOPLE}|\bour\b",
        YOU,
        without=(
            *INNOCENT,
            ADVICE,
            r"\b(?:speakers?|page|inbox|slide|stairs|hill|screen)\b",
            OF_THE_DAY,
            OWN_STORY,
        ),
    ),
    talk(
        SURE,
        rf"{MATCH_DAY}|\b(?:committee|list|rank\w*|place|spot|position|seat|slot)\b",
        rf"{YOU}|\bnobody here\b",
        without=(
            *NOT_OF_THE_DAY,
            r"^\W*(?:i|we)(?:'ll| do| will| just| all)? (?:\w+ )?(?:hope|wish)\b(?!.*\b(?:we|us|here|our)\b)",
        ),
    ),
    talk(
        r"\b(?:hear|hearing|see|seeing|call(?:ing)?|meet|hop\w+|same|toast|surprise\w*|party)\b",
        MATCH_DAY,
        rf"\b(?:you(?:'ll| will|'re going| are going)|we(?:'ll| will|'re| are)|nobody here|our|see you)\b|{US}",
        without=(*NOT_OF_THE_DAY, r"\b(?:happily|thanks?|glad to hear|after the match|whatever|wherever)\b"),
    ),
    talk(
        r"\b(?:(?:have|had|has|need|needs|want|wants|going|got|trying|hope|hopes|like|love|must|ought|fight\w*|try"
        r"|determined|desperate|able) (?:to )?|gotta |wanna |let's |hope we |if we |should |can )(?:get|have|take"
        r"|keep|land"
        r"|win|steal|grab|snag|recruit|sign|snatch|bring|rank|lose)"
        r" (?:you|u)\b(?! (?:to|the|a|an|that|those|this|some|my|our|in touch|up to|at|for (?:a|the|lunch|coffee)"
        r"|on (?:the|our|my|a)"
        r"|join|meet|back (?:in|for|at)|by|know|with us (?:last|for|in|on)|visit|here (?:last|in|on|for)))",
        PEOPLE,
        without=NOT_OF_THE_DAY,
    ),
    talk(
        r"\b(?:told|tell|telling|asked|argu\w+|fought|fight\w*|push\w*|(?:good |kind )?word|spoke|speak|lobb\w+|to bat"
        r"|vouch\w*|recommended|the case|vot\w+|convinc\w+|advocat\w*|corner|insist\w*|sold|backing|behind"
        r"|support\w*)\b",
        r"\b(?:committee|(?:program )?director|chair|dr +\w+|pd|faculty|attendings|meeting|boss|leadership|everyone"
        r"|everybody)\b",
        r"\b(?:for|about|behind|in|get|take|want|have|need|rank|with|love[ds]?|like[ds]?|that) (?:you|your|u)\b",
        without=(
            *NOT_OF_THE_DAY,
            r"\byou(?:r)? (?:asked|question|wanted|mentioned|were looking|need|may|could|can)\b",
        ),
    ),
    talk(
        r"\b(?:committee|chair|director|faculty|attendings|residents|everyone|everybody|dr +\w+)\b",
        r"\b(?:sold on|taken with|wild about|nuts about|crazy about|high on|all for|raved?|raving|gush\w*|smitten"
        r"|won over"
        r"|big fans?|glowing|dying for|set on|buzz\w*|blown away|wowed|impressed|love[ds]?|adore[ds]?|want(?:s|ed)?"
        r"|like[ds]? you|in your favou?r|in favou?r|excited)\b",
        YOU,
        without=(
            *NOT_OF_THE_DAY,
            r"\bwant(?:s|ed)? (?:you )?to (?:know|thank|say|ask|hear|send|meet)\b|\bask\w* (?:you|me) to\b",
        ),
    ),
    talk(
        r"\b(?:we|we're|we've|i|i'm|i've|our|my|everyone|everybody|all)\b",
        r"\b(?:sold on|taken with|wild about|nuts about|crazy about|high on|smitten|won (?:us|me|them) over|eyes? on"
        r"|eye for|in your corner|behind you|set on|pulling for|rooting for|cheering for|gunning for"
        r"|fighting over|big fans? of|dying (?:to have|for)|after you|hooked on|head over heels|hearts? (?:is "
        r"|are )?set|fell for|want(?:s|ed)? you|need you|keen on|excited about|hope(?:s|d|ful)? for you|got you"
        r"|chose you|picked you)\b",
        r"\b(?:you|u|you're|you've|you'll|yours?)\b",
        without=(
            *NOT_OF_THE_DAY,
            r"\b(?:want|need) you to (?:know|have|see|send|hear)\b|\bexcited about (?:the|your|this|that|our)\b",
        ),
    ),
    talk(
        r"\b(?:is (?:it|that|this) a (?:yes|go|deal|no)|yes or no|do we have a deal|what do you say|are you in"
        r"|us or them|(?:{name}) or us|us or (?:{name}))\b[^.!]{0,12}\?".replace("{name}", A_NAME)
    ),
    # what you will be here
    talk(
        FUTURE,
        HAVE,
        rf"{YOU}|\bsee you\b|^\W*(?:so |and )*(?:save|keep|bring|pack|start|get|find|buy|reserve|hold)\b",
        r"\b(?:will|would|hope|hoping|love|can't|cannot|can|could|might|should|want|expect|excited|look\w*|count\w*"
        r"|already|keep|wait\w*"
        r"|let's|see you|going to|bet|start|need|needs|if|future|dream|lucky|thrilled|delighted)\b|'ll\b|'d\b",
        without=(
            *NOT_OF_THE_DAY,
            r"\b(?:good luck|wherever|thank\w*|most (?:of us|residents)|residents? (?:who|start|rent|live|cover"
            r"|take)|if you (?:have"
            r"|want|would like|need) (?:\w+ )?(?:questions?|to (?:know|hear|talk|speak|ask))"
            r"|would you like to (?:talk|speak)"
            r"|ask (?:them|him|her)|should know|retire\w*|photos?|site|page|talk (?:to|with) (?:a|one|an)"
            r"|speak (?:to|with)|would it help|asked|graduat\w*|rotat\w*|elective|apply|eras"
            r"|application|visit|visited|letter|when i|you (?:need|may need) (?:a|to know))\b",
        ),
    ),
    talk(
        r"\b(?:spot|place|position|seat|slot|desk|locker|chair|room|bed|badge|pager|coat)\b",
        r"\b(?:your name|waiting|for you|yours|guarantee\w*|promise\w*|saved?|saving|reserv\w+|held|hold(?:ing)?"
        r"|offer\w*)\b",
        rf"{YOU}",
        without=(
            *NOT_OF_THE_DAY,
            r"\b(?:hotel|tour|front desk|waiting (?:room|list)|offered you|library|daycare|forms?)\b",
        ),
    ),
    talk(
        r"\b(?:we|us)\b[^.?!;]{0,25}?\b(?:co-?residents|colleagues|classmates|teammates|together|side by side"
        r"|same (?:class|team|program))\b",
        rf"{URGE}|\bsoon\b",
        without=(
            *NOT_OF_THE_DAY,
            OWN_STORY,
            r"\b(?:as|my|our) co-?residents\b|\bwork together on\b|\b(?:some|one) day\b|\bwherever\b",
        ),
    ),
    talk(
        r"\byou(?:'re|'ve| are| have|'ll be| will be)(?: \w+)? (?:matched|hired|golden|set|chosen|picked|accepted"
        r"|welcome aboard|good to go|coming|moving|staying|joining"
        r"|getting in|going to (?:love|like) (?:it|our|the list|what)|got (?:it|this in)|at home here)\b"
        r"|\bwelcome (?:aboard|home|to the (?:team|family|club))\b|\bit(?:'s| is) yours\b",
        without=(
            *NOT_OF_THE_DAY,
            r"\b(?:if|whether|when|wherever|after) you(?:'re|'ve| are| have)|\?\W*$|\bcoming (?:along|up|from"
            r"|through)\b",
        ),
    ),
    talk(
        r"\b(?:others?|anyone|anybody|nobody|no ?one|everyone|everybody|applicants?|candidates?|the rest|who(?:m)?)\b",
        r"\b(?:candle|come close|comes close|came close|compares? (?:to|with)|half as|as (?:good|strong|much)"
        r"|so much|impress\w*|like you|beat\w*|better|above|ahead of|behind|more than|shadow|league|catch up|rival)\b",
        rf"{PEOPLE}|\bheld?\b|\bhold\b",
        r"\byou\b|\bwanted\b",
        without=(
            *NOT_OF_THE_DAY,
            OWN_STORY,
            r"\b(?:than (?:i|me|we) can|like you (?:to|said|asked)|would like you|feel better|if you|better (?:ask"
            r"|answer\w*))\b",
        ),
    ),
)
CUES = (
    "choos",
    "chose",
    "commit",
    "guarante",
    "stand",
    " yes",
    "july",
    "march",
    "match",
    "nowhere",
    "anywhere",
    "nudge",
    "vote",
    "spot",
    "seat",
    "apartment",
    "compare",
    "stack up",
    "better",
    "than ",
    "save",
    "home",
    "everyone",
    "wanted",
    "nobody",
)
