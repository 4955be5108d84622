"""What an applicant hears as a promise or a plea from somebody at a program: praise like a rank, a future.

Put together from classes of words, for one sentence of a mail to an applicant: who likes (we, the committee, the
director), whom (you), what is hoped for, what is asked, what other programs are called. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.applicant_words import (
    ASKS,
    ELSE,
    EVENT,
    GOOD,
    HER_WORK,
    HOPE,
    INNOCENT,
    LIKE,
    SILENT,
    TOGETHER,
    US,
    WE,
    YOU,
)
from outreach.guardrails.rank_talk import A_NAME, FIRST, talk

# what our people do when they speak or think of somebody
_SPOKEN_OF = (
    r"\b(?:(?:talk|speak|spoke|ask|rave|gush|think|thought|heard?|hear|say|said|word"
    r"|words)\w* (?:\w+ ){0,4}?(?:about|of|to say about|for) you|taken with you|taken by you|mark on"
    r"|eyes for you|smil\w+|your name (?:comes|came)"
    r"|your ears|first (?:he|she|they|we|i) would|hand (?:my|the) pager|fond of you|won (?:us|them"
    r"|everybody|me) over|hooked|sold on you|fell for you|charmed|convinced (?:us|them|everybody)"
    r"|made (?:our|my|their) day|in your corner|behind you|on your side|missed you already|miss you)\b"
)
_OURS = (
    r"\b(?:we|us|our|my|i|he|she|they|dr +\w+|people who|the (?:people|ones|committee|director|chief"
    r"|chair|residents|faculty|others|whole)|everyone|everybody|nobody|no ?one)\b"
)
_HINT = (
    r"\b(?:hint hint|wink|trust me|stop worrying|think twice|to lose|now would be the time|set on (?:us"
    r"|our)|yes from you|eyes for you|you will hear from us|hear from us on match day|done deal"
    r"|as good as|can't imagine|cannot imagine|meant to be|made for (?:us|this|each other)"
    r"|welcome home|no secret that|favou?r and|where (?:it|we) belongs?|ruled out|crossed (?:off|out)"
    r"|narrow\w* (?:it|them|things) down|made your mind|made up your mind|tipping the scales"
    r"|tip the scales|deal breaker|hesita\w+|on the fence)\b"
)
_AHEAD = (
    r"\b(?:hours?|to the bone|malignant|unhappy|unhappier|struggl\w+|toxic|unsafe|lost (?:two|three"
    r"|their)|ahead of us|behind us|end up|down the road|beat us|beats us|compete\w*|overworked|worse)\b"
)

WOOED = (
    talk(
        r"\b(?:up to me|if i (?:could|had)|my choice|my decision)\b",
        r"\b(?:you(?:'d| would)? (?:have|be|get|already)|badge|in already|hired)\b",
        without=INNOCENT,
    ),
    talk(
        r"\b(?:who gets to (?:teach|have|work with)|(?:don't|do not) want any(?:body|one) else"
        r"|nobody but you|no ?one but you|only you|snatch|steal you|lose you to|exactly your size|your size"
        r"|happy ending|(?:good|great) (?:news|things)[^.?!;]{0,25}?\b(?:for you|your name)|will it be us)\b",
        without=(*INNOCENT, EVENT),
    ),
    talk(
        r"\b(?:list|ranking|rank meeting|committee|match)\b",
        r"\b(?:good news|happy ending|you(?:'ll| will) (?:like|love|be (?:pleased|happy|glad))|smile"
        r"|made it)\b",
        without=(HER_WORK, SILENT),
    ),
    talk(_OURS, _SPOKEN_OF, YOU + r"|\byour\b", without=(*INNOCENT, EVENT, r"\byour question\b")),
    talk(
        _HINT,
        YOU + r"|\byour\b|\bus\b|\bwe\b",
        without=(*INNOCENT, EVENT, r"\bflight\b|\bparking\b|\bshuttle\b|\bbus\b"),
    ),
    talk(A_NAME, _AHEAD, without=(HER_WORK, EVENT, r"\b(?:we|our|here|residents here|survey)\b(?!.*\bus\b)")),
    talk(
        rf"\b(?:{FIRST}|at the top|on top)\b(?! (?:case|time|thing|day|year|month|week|of (?:the|all)|name"
        rf"|floor|hour))",
        rf"\b(?:us|put bayview|our program)\b|\b(?:put|rank|keep|place) {A_NAME}",
        without=(*INNOCENT, EVENT, r"\b(?:told|taught|asked|helped|showed|gave) us\b|\bthe first of us\b"),
    ),
    talk(
        r"\b(?:july|august|match day|next (?:year|summer|july|fall)|call room|this summer|four years"
        r"|in the fall)\b",
        r"\b(?:we|i)(?:'ll| will| are going to|'d| would| hope| want)\b[^.?!;]{0,30}?\b(?:share|meet|see"
        r"|have|welcome|call|be|celebrate|work|hear)\b|\bwith (?:us|this bunch|me)\b|\byou(?:'ll| will"
        r"| could)\b|\bsee you\b",
        YOU + r"|\bwe will share\b",
        without=(*INNOCENT, EVENT, r"\b(?:site visit|post the|good luck|wherever|publish|will be busy)\b"),
    ),
    talk(
        ASKS,
        r"\b(?:your (?:\w+ )?(?:parents|family|fianc\w+|partner|husband|wife|kids|spouse))\b|\b(?:move"
        r"|moving|relocat\w+) (?:here|to our)\b|\blife in our\b",
        YOU + r"|\byour\b",
        without=(r"\bto know about\b",),
    ),
    talk(
        r"\b(?:want|need|take|get|have|keep|call) you (?:as|for) (?:my|our|a|an)\b|\bone applicant\b"
        r"|\bthe applicant\b|\bonly (?:one )?(?:person|candidate)\b",
        YOU,
        without=(*INNOCENT, EVENT),
    ),
    talk(r"\b(?:send|drop|write) dr\b[^.?!;]{0,30}?\b(?:line|note|mail|word)\b", YOU, US, without=(HER_WORK, SILENT)),
    talk(r"\bthe best (?:desk|spot|locker|room)\b", r"\b(?:new intern|for you|you|free)\b", without=INNOCENT),
    talk(r"\bfingers\b", r"\bfor (?:you and (?:for )?us|us)\b"),
    # how good you are in our eyes
    talk(
        r"\byou(?:'re| are|'ll be| will be| were|'ve been| have|'d be| would be| got| get| stood| made| went"
        r"| won| can| do| did| don't| should| need| would| already)\b|\byour (?:interview|file|name"
        r"|application)\b|\bi wouldn't worry\b",
        GOOD,
        without=(
            *INNOCENT,
            EVENT,
            r"\byou (?:were|are) right\b|\b(?:good|best) luck\b|\bon your (?:toes|feet)\b|\bhappy that you\b",
        ),
    ),
    talk(
        rf"{WE}(?:(?!\byou\b)[^.?!;]){{0,50}}?{LIKE}[^.?!;]{{0,30}}?{YOU}(?! (?:to|for) (?:know|have|bring"
        rf"|send|see|ask|speak|the|meet)| (?:asked|found|left|said|wrote))",
        without=(*INNOCENT, EVENT, r"\b(?:want|need) you to (?:know|send|see|ask)\b"),
    ),
    talk(
        r"\b(?:every(?:one|body)|the residents|all of us|the faculty|we all|they all|nobody else"
        r"|no one else)\b",
        YOU,
        rf"{LIKE}|{GOOD}",
        without=(*INNOCENT, EVENT, r"\basks? about it\b"),
    ),
    talk(
        r"\b(?:you have|you(?:'ve)? got|you got|have) (?:my|our|all (?:my|our)) (?:votes?|support|word)\b"
        r"|\bvot(?:e|es|ed|ing) for (?:you|us)\b|\btook a vote\b",
        without=INNOCENT,
    ),
    talk(
        r"\b(?:meeting|committee|list|ranking|files)\b",
        YOU,
        rf"{GOOD}|{LIKE}|\b(?:moved|put in|happy|relax|pleased)\b",
        without=(
            HER_WORK,
            SILENT,
            r"\byour list\b(?!.*\bour list\b)|\blist of\b|\bthe list (?:is on|of)\b|\bmeeting on\b",
        ),
    ),
    talk(
        r"\b(?:unofficially|off the record|between (?:us|you and me)|not allowed to|can't tell you"
        r"|cannot tell you|not supposed to|not say)\b",
        YOU,
        r"\b(?:but|nothing|committee|list|smile|fear|worry|ranked|like it|in love)\b",
        without=(HER_WORK, r"\bcannot say anything\b"),
    ),
    talk(
        WE,
        r"\b(?:gave|give|given|giving) you\b|\byou (?:got|received)\b",
        r"\b(?:highest|best|top|ten|marks|scores?|points|vote)\b",
        without=INNOCENT,
    ),
    talk(r"\bfingers\b[^.?!;]{0,15}?\bcrossed\b", rf"{US}", YOU, without=INNOCENT),
    talk(
        r"\b(?:look for|looking for|find|rent) (?:an apartment|a place|a house)\b",
        r"^\W*(?:start|begin|time|you (?:can|should|may))\b",
        without=(EVENT,),
    ),
    talk(
        r"\byou(?:'ll| will| are going to|'re going to)\b|\bi(?:'ll| will) (?:show|teach|introduce|take"
        r"|buy) you\b",
        r"\b(?:next|this|come) (?:summer|july|year)\b|\bin july\b|\b(?:four|five) years\b"
        r"|\bour (?:next )?interns?\b",
        without=(
            SILENT,
            r"\b(?:forum|conference|elsewhere|poster|abstract|wherever|good luck|apply|application|rotation"
            r"|visit)\b",
        ),
    ),
    talk(
        r"\bend up together\b|\b(?:hope|wish)\b[^.?!;]{0,20}?\bwe(?:'ll| will)? (?:be |end up "
        r"|become )?(?:co-?residents|colleagues|together)\b"
    ),
    talk(
        r"\btold\b[^.?!;]{0,25}?\byou(?:'re| are| will be|'ll be) (?:coming|joining|one of us|ours|in)\b"
        r"|\b(?:are|were) we (?:still )?in the running\b"
    ),
    # a future together
    talk(
        rf"(?:{HOPE}|\bsee you\b|\bwill\b|'ll\b|\bgoing to\b|\b(?:bring|pack|start)\b|\bhello\b"
        rf"|\bgreetings\b|\bwant\b|\bwould\b|'d\b)",
        TOGETHER,
        rf"{YOU}|\byour\b|\bwe(?:'ll| will) be\b|\bthe name\b",
        without=(
            *INNOCENT,
            EVENT,
            r"\b(?:thank\w*|thanks|good luck|wherever|interns arrive|spending the day|work with us on"
            r"|should know|ask (?:them|him|her)|retires?|was good to have|glad to have (?:had )?you)\b"
            r"|\bwith us\b(?=[^.]{0,20}\b(?:last|day|visit))",
        ),
    ),
    talk(
        r"\b(?:see you|(?:will|going to|gonna) (?:see|love|live|like|enjoy|be|have"
        r"|learn)\b)[^.?!;]{0,30}?\b(?:here|in july|in the summer|next summer|with us|four years)\b",
        YOU,
        without=(*INNOCENT, EVENT),
    ),
    talk(
        r"\b(?:pack your|start looking for an apartment|(?:desk|spot|place|position|locker|seat|room"
        r"|office) (?:with|is|by|for)|saving (?:you )?(?:a|the)|(?:a|one of our \w+) (?:spots?|positions?"
        r"|places?) )\b",
        YOU + r"|\byour name\b|\byours\b",
        without=(*INNOCENT, EVENT, r"\b(?:package|slides|daycare|parking|front desk)\b"),
    ),
    talk(
        r"\b(?:position|spot|place) (?:is )?(?:waiting|open|yours|here)\b|\bso is a (?:position|spot"
        r"|place)\b|\bspots? if you\b",
        without=(*INNOCENT, r"\bparking\b"),
    ),
    # come, choose us, put us first
    talk(
        rf"\b(?:come|comes|coming|came|join\w*|choose|chose|choosing|pick|picked|rank\w*|put|keep|consider"
        rf"|vote for|think of|trust\w*|remember|prefer|match\w*|took you|take you|lose you|have you"
        rf"|ends? up)\b[^.?!;]{{0,20}}?\b(?:{US}|you)",
        rf"{HOPE}|^\W*(?:so |and |just |do )*(?:come|join|choose|pick|rank|put|keep|consider|vote|think"
        rf"|remember|don't|say)\b|\b(?:would|if) (?:we|you|it)\b",
        rf"{YOU}|{US}",
        rf"\b(?:list|rank\w*|certif\w+|match\w*|first|top|choose|chose|choosing|pick|come|training|vote|mind"
        rf"|sort|march|lose|class|happier|program|lucky|us)\b|{A_NAME}|\bhere\b",
        without=(
            *INNOCENT,
            EVENT,
            r"\bput the\b|\bwho(?:ever)? come\b|\bgood luck\b|\bwherever\b|\bwhen i (?:was|interviewed)\b"
            r"|\bcome by\b|\bquestions? come\b|\bcome through\b|\bplease (?:send|write|let)\b"
            r"|\bbetter than i can\b",
        ),
    ),
    talk(
        r"^\W*(?:so |and |just |please |pls |do )*(?:come (?:here|be|train|join|to (?:us|our|"
        + A_NAME
        + r"))|join us|choose us|pick us|vote for us|think of us|rank us|remember us|say (?:that )?you)\b"
        r"|\bpls (?:come|rank|choose)\b",
        without=(EVENT,),
    ),
    talk(
        r"\b(?:think of (?:us|our)|keep us|consider us|remember (?:us|our))\b",
        r"\b(?:list|rank\w*|certif\w+|sort|march|when you|choose|decide)\b",
        without=(SILENT,),
    ),
    talk(
        rf"\b(?:us|{A_NAME}|we|here)\b",
        r"\b(?:chose|choose|take|took|trusted|put|rank|ranked|pick|vote for) (?:us|"
        + A_NAME
        + r")\b|\bcame here\b|\byou matched here\b",
        r"\b(?:would|if|will|should|hope|please|lucky|mean|make|am|honou?red)\b",
        without=(HER_WORK, SILENT, EVENT, r"\bi (?:chose|picked|ranked)\b(?!.*\byou should\b)"),
    ),
    talk(
        rf"\b(?:lucky|fortunate|honou?red|blessed|better off) (?:to have|with"
        rf"|if) \w*\b[^.?!;]{{0,20}}?\byou\b|\b(?:perfect|great|wonderful|ideal) (?:addition|fit|match) (?:to"
        rf"|for) (?:us|our|{A_NAME})",
        without=INNOCENT,
    ),
    # how bad it is elsewhere, and how sad without you
    talk(
        r"\b(?:hate|shame|sad|pity|disappoint\w*|break|broken|wasted?|regret|sorry|mistake|lose you"
        r"|losing you|miss out|sit at|devastated)\b",
        rf"{ELSE}|\b(?:lose you|losing you|there|without you|went|go|not com\w+)\b|{A_NAME}|\bput us\b"
        rf"|\bnot (?:regret|be sorry)\b",
        YOU,
        without=(*INNOCENT, EVENT),
    ),
    talk(
        rf"\b(?:don't|do not|never|no need|need not|needn't|can|could|should)\b[^.?!;]{{0,20}}?\b(?:go|goto"
        rf"|bother|waste|cancel|skip|drop|attend|fly|rank)\b[^.?!;]{{0,25}}?(?:{A_NAME}|{ELSE})",
        without=INNOCENT,
    ),
    talk(
        rf"{A_NAME}\b[^.?!;]{{0,25}}?\b(?:better|nicer|happier|wasted|the place|over|fine, but|worse|weaker"
        rf"|overrated|malignant)\b|\b(?:better|happier|nicer|over)\b[^.?!;]{{0,15}}?(?:{A_NAME}|\bthan\b)",
        rf"{YOU}",
        without=(*INNOCENT, r"\bbetter than i can\b|\bbetter with\b"),
    ),
)
