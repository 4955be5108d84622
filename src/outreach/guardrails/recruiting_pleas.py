"""What somebody at a program says to draw an applicant from the others: they are worse, we are better, choose us.

Put together from wide classes of words, for one sentence; their order does not matter. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.applicant_words import ELSE, HER_WORK
from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.rank_talk import A_NAME, talk
from outreach.guardrails.recruiting_words import (
    ADVICE,
    INNOCENT,
    NOT_OF_THE_DAY,
    OF_THE_DAY,
    OWN_STORY,
    PEOPLE,
    RANKED,
    URGE,
    US,
    WIN,
    WITHHELD,
    YOU,
)

PLEADED = (
    # the others are worse, and you need see no more of them
    talk(
        rf"{A_NAME}|\b(?:other|those|bigger|smaller|most|many) (?:program(?:me)?s|places|residencies)\b"
        rf"|\btheir (?:\w+ )?(?:residents|program|faculty|chair|interns)\b",
        r"\b(?:badly|exhausted|miserable|toxic|malignant|weak\w*|worse|worst|poor(?:ly|er)?|burn\w* out|burnt"
        r"|unhapp\w+|scut|overworked|overrated|leaving|quit\w*|hate|second[- ]rate|sinking|chaos|chaotic|nightmare"
        r"|disorganized|regret\w*|think twice|be careful|watch out|wary|avoid"
        r"|cannot compare|can't compare|don't compare|not (?:as|nearly|half)|nothing like|cold|never (?:home|sleep)"
        r"|cry\w*|dying|struggl\w+|inferior|mediocre|behind the times|no (?:teaching|support))\b",
        without=(
            *NOT_OF_THE_DAY,
            OWN_STORY,
            r"\b(?:i|we) (?:regret|hate|struggl\w+|avoid)\b|\bweather\b|\bwinters?\b",
        ),
    ),
    talk(
        rf"(?:{A_NAME}|\b(?:us|we|here|our \w+)\b)[^.?!;]{{0,30}}?\b(?:better|stronger|nicer|superior|happier|beats?"
        rf"|friendlier|kinder|more (?:support\w*|friendly|fun|humane)|best|head and shoulders|miles ahead)\b",
        rf"\b(?:than|beats?|of all|hands down|in every way|anywhere|around|over|above)\b[^.?!;]{{0,20}}?(?:{A_NAME}"
        rf"|\b(?:other|any|all|every|way|hands|them|anywhere|most)\b)",
        without=(*NOT_OF_THE_DAY, OWN_STORY, r"\bthan (?:i|me|we) can\b"),
    ),
    talk(
        r"\b(?:stop|quit|done|finished|no (?:more|further|need)|skip\w*|cancel\w*|end|drop|enough|rest of|remaining"
        r"|decline|turn down|give up|withdraw\w*|hang up|without|call off)\b",
        r"\b(?:interviewing|interviews?|applications?|applying|(?:other|more|any more|those) (?:\w+ )?(?:offers"
        r"|visits|programs|places|second looks?))\b",
        rf"{YOU}|^\W*(?:so |just |please )*(?:stop|quit|skip|cancel|drop|decline|withdraw|give|call)\b",
        without=(
            *NOT_OF_THE_DAY,
            OWN_STORY,
            r"\b(?:rest of (?:your|the) (?:interviews?|season|applications?)[^.]{0,6}$|luck|how (?:did|do|are|is)"
            r"|hope|wish\w*|got? well|go well|end of)\b",
        ),
    ),
    talk(
        r"\b(?:will you come|would you come|are you coming|you'd come|you would come|you'll come|say yes"
        r"|could you see yourself|see yourself|can you imagine|would you consider|how likely|any chance"
        r"|what are the (?:odds|chances)|likelihood|how serious\w*|how interested)\b",
        rf"\?|{US}|\b(?:we|wonder\w*|asked|hope|promise|tell)\b",
        rf"{US}|\b(?:come|match|rank\w*|we|join)\b",
        without=(*NOT_OF_THE_DAY, r"\bcome (?:by|back)\b|\b(?:talk|speak|poster|research|fellowship|help|read)\b"),
    ),
    talk(
        rf"{PEOPLE}|\b(?:our|vote|votes|interviewers?'?)\b",
        r"\b(?:outstanding|straight|top marks|full marks|highest|easiest|easy (?:decision|choice|call)|no[- ]brainer"
        r"|glowing|superb|terrific|stellar|unanimous\w*|not a single|(?:big|great|grand) (?:plans|hopes|things)"
        r"|plans for you"
        r"|honou?red to|serious thought|in pen|said yes|all (?:said )?yes|star|stars|wonderful (?:resident|colleague"
        r"|addition)|exceptional|once[- ]in|rare(?:ly)?|unforgettable|knocked it out|home run|hit it off|clicked"
        r"|aced|nailed|blew (?:us|them|everyone))\b",
        r"\b(?:you|you'd|you're|you'll|you've|of you|your (?:file|name|application|interviews?|evaluations?|visit"
        r"|candidacy))\b",
        without=(
            *NOT_OF_THE_DAY,
            r"\b(?:rotation|month|work|contours|honou?red to (?:meet|read)|rarely (?:on|see|take)|ask\w*|clinic)\b",
        ),
    ),
    talk(
        r"\b(?:has|have|had|puts?|got|sees?|placed|keeps?|ranks?|ranked|rated|rates|lists?|listed|moved"
        r"|voted)(?: \w+)? (?:you|your (?:name|file|application))\b",
        r"\b(?:among|first|second|top|high\w*|near|above|ahead|number|on (?:the|his|her|their|our) (?:\w+ )?list"
        r"|up there|up|over|best)\b",
        PEOPLE,
        without=(
            *NOT_OF_THE_DAY,
            OWN_STORY,
            r"\b(?:second|first) (?:author|reader|year|look|name)\b|\bhave you (?:been|seen|read|had|tried|thought"
            r"|heard)\b",
        ),
    ),
    talk(
        r"\b(?:the|our) (?:\w+ )?list\b|\brank meeting\b|\brankings?\b",
        r"\byou(?:'d|'ll| would| will|'re| are|'re going to| are going to)(?: \w+)? (?:like|love|be|smile|high|safe"
        r"|fine|there|on it|in)\b",
        without=(*WITHHELD, LIST_OF_THINGS, OF_THE_DAY, r"\b(?:speakers?|authors?|books?|articles?|readings?)\b"),
    ),
    talk(
        r"\brank\w* (?:\S+ ){1,3}?(?:above|before|ahead of|over|higher than|below|behind|after) ",
        rf"{US}",
        without=(*INNOCENT, ADVICE),
    ),
    talk(
        r"\byou(?:'re| are|'ll be| will be|'d be| would be)\b[^.?!;]{0,20}?\b(?:ours|one of us|mine|joining|part of"
        r"|training (?:with|here)|working (?:with|here))\b|\b(?:job|spot|place|position|slot|seat"
        r"|offer) is (?:all )?yours\b|\bdoor (?:is|stands) (?:wide )?open\b"
        r"|\bfuture (?:with us|here|at {name})|\bdone deal\b|\bon our end\b|\byou (?:belong|fit) (?:with|in|here"
        r"|at)\b".replace("{name}", A_NAME),
        without=(*NOT_OF_THE_DAY, r"\?\W*$|\b(?:project|study|data|link|paper|rotation)\b"),
    ),
    talk(
        rf"\b(?:love|enjoy|like|adore|be happy|feel at home|thrive|settle|fit)\b[^.?!;]{{0,20}}?(?:\b(?:here|with us"
        rf"|our (?:city|town|place))\b|{A_NAME})",
        r"\byou(?:'d|'ll| would| will| two would| both would| might| could|'re going to| all would)\b",
        without=(*NOT_OF_THE_DAY, r"\blike (?:to|me|us|more|some|a)\b|\?\W*$|\bif you (?:like|visit)\b"),
    ),
    talk(
        PEOPLE,
        r"\b(?:hop(?:e|es|ing)|pray\w*|fingers|wait(?:s|ing)?|wish(?:es|ing)?|long(?:s|ing)|looking (?:for|out))\b",
        r"\b(?:good news|your name|a sign|(?:word|yes|nod) from you|your (?:list|decision|answer|rank\w*)"
        r"|same (?:thing|name))\b",
        without=(*NOT_OF_THE_DAY, r"\bhopes? (?:that )?(?:you|march|match day|the|it|your)\b"),
    ),
    talk(
        r"\b(?:note|word|line|e-?mail|letter|message|call|signal)\b",
        r"\b(?:(?:not|n't|never) hurt|helps?|a long way|matters?|noticed|count(?:s|ed)? (?:for|a lot)|interest|first"
        r"|serious|make (?:a|the|all) difference|tip|move)\b",
        r"\b(?:director|dr +\w+|pd|committee|chair|us)\b",
        r"\b(?:you|your)\b",
        without=(
            *NOT_OF_THE_DAY,
            r"\b(?:help you|thank-you|thank you|can help|if (?:i|we) can|questions?|no need|first-year|call (?:is"
            r"|schedule|room)|research interests?)\b",
        ),
    ),
    talk(
        r"\b(?:your (?:\w+ )?(?:girlfriend|boyfriend|wife|husband|partner|spouse|fianc\w+|family|kids|children"
        r"|parents|significant other)|you two|you both)\b",
        rf"\b(?:here|our|move|moving|love|bring|job|settle|schools?|city|come)\b|{A_NAME}",
        r"\b(?:would|will|could|can|think\w*|bring|like|love|happy|hope|find|feel\w*|want|'d|'ll)\b",
        without=(*NOT_OF_THE_DAY, r"\b(?:is|are) well\b|\bregards\b|\bif you (?:have|want|like)\b"),
    ),
    talk(
        r"\b(?:are|r) (?:you|u) (?:\w+ )?(?:single|married|engaged|seeing any\w+|dating|pregnant|expecting|religious"
        r"|straight|gay|trying for)\b"
    ),
    # choose us
    talk(
        WIN,
        URGE,
        US,
        rf"{YOU}|^\W*(?:\w+,? ){{0,3}}?(?:please|pls|choose|pick|rank|come|join|put|match|vote|remember|commit)\b",
        without=(
            *NOT_OF_THE_DAY,
            ADVICE,
            OWN_STORY,
            r"\b(?:come|came|comes|coming|join|stay) (?:by|back|through|across|up|along|in (?:on|for)|to mind|from"
            r"|with questions)\b"
            r"|\b(?:glad|happy|good|thank\w*|great|lovely|nice|pleasure)\b[^.?!;]{0,20}\b(?:came|visited|were"
            r"|for coming|to have)\b"
            r"|\bfeel free\b|\bgood to have you\b|\btrip home\b|\bvisit\w*\b|\brotat(?:e|ed|ing)\b|\b(?:spending"
            r"|spent) the day\b|\b(?:consider|remember) (?:that|how)\b",
        ),
    ),
    talk(
        r"\b(?:won't|will not|never|not|n't|no|nobody|nothing|hard to|hardly|where else)\b[^.?!;]{0,25}?\b(?:better"
        r"|happier|nicer"
        r"|kinder|stronger|match(?:es)?|beat|like (?:it|us|this|ours)|closer|more (?:support\w*|\w+ing))\b",
        rf"\b(?:anywhere|elsewhere|anyone|nowhere|else|than|other|find)\b|{US}",
        rf"{YOU}|{US}",
        without=(
            *NOT_OF_THE_DAY,
            r"\b(?:no better (?:way|time)|feel better|better (?:than (?:i|me)|in person|answer|ask)"
            r"|i (?:know|can)|time|reader|words?|explain\w*)\b",
        ),
    ),
    talk(
        rf"\b(?:go(?:ing)?|went|end(?:ing)? up|match\w*|settl\w+|choos\w+|chose|pick\w*|rank\w*|leav\w+|fly\w*"
        rf"|interview\w*|look\w*|train\w*)\b"
        rf"[^.?!;]{{0,25}}?(?:{ELSE}|{A_NAME})",
        r"\b(?:hope|don't|do not|won't|wouldn't|would not|hate|shame|pity|regret\w*|mistake|crazy|mad|foolish|silly"
        r"|waste\w*|sad"
        r"|sorry|why|before you|rather than|instead of|no need|needn't|happier|worse|miserable|lose|jealous|heart\w*"
        r"|unhappy|please|never)\b",
        YOU,
        without=(*NOT_OF_THE_DAY, r"\b(?:do not|don't) (?:hesitate|know)\b|\bplease (?:let|write|send|tell|keep)\b"),
    ),
    talk(
        r"\b(?:nudge|wink|hint|just saying|if you know what i mean|you know what to do|between the lines|let's just say"
        r"|let us just say|off the record|(?:un)?officially|(?:don't|do not) (?:tell|quote)|keep (?:this"
        r"|it) (?:to yourself|quiet|between)|between (?:you and me|us|ourselves)|(?:hear|heard) (?:it|this"
        r"|that) from me|entre nous"
        r"|on the quiet|confidential\w*|not supposed to|should not (?:say|tell)|shouldn't (?:say|tell|be)"
        r"|supposed to say"
        r"|authori[sz]ed to|allowed to tell|reassur\w+|rest assured|can assure|i can tell you|inside scoop|word is"
        r"|strictly speaking"
        r"|little bird|spoiler)\b",
        rf"\b(?:match|rank\w*|list|committee|chair|director|meeting|first|top|place|stand|here|apartments?|july"
        rf"|march|in|want\w*|favou?rite\w*"
        rf"|matched|coat|high|happy|unhappy|smile|celebrat\w*|news|ours|loved?)\b|{A_NAME}",
        rf"{YOU}|{US}",
        without=(
            HER_WORK,
            OF_THE_DAY,
            RANKED,
            r"\b(?:parking|cafeteria|food|coffee|winters?|rent|benefits?|salary|vacation|weeks?)\b",
            r"\bnothing about\b|\babout rank\w*\b",
        ),
    ),
)
