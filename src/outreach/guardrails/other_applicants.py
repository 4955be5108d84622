"""What faculty hear about others who apply, in wide classes of words: somebody of the season, and what is theirs.

Whoever was met on the day, in the class or on the trail; lists, plans, numbers, offers and failures. A name of one who
applies too counts as such a somebody. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, KNOWN, talk
from outreach.patterns import Pattern

_SEASON_PLACE = (
    r"(?:interview(?:ed|ing)|interviews (?:with|at|for|there|here|too|next|before|after)|appl(?:y|ies|ying|ied)"
    r"|on (?:the|my|our|that|your) (?:interview )?(?:day|trail|tour|date|zoom|list)|in (?:my|our|the|that"
    r"|your) (?:\w+ )?(?:group|session|room|cohort|chat)"
    r"|(?:i|we) (?:met|talked|spoke|sat|compared|shared|roomed|interviewed|toured)|from my (?:group|day|session"
    r"|interview)|at (?:the|your|my|our) (?:\w+ )?(?:interview|dinner|social)|going through the match|in the match"
    r"|in my (?:year|class)|trying to match|you (?:interviewed|invited|are considering|met))"
)
_SOMEBODY = (
    rf"(?:\b(?:applicants?|candidates?|(?:other|fellow) rotators?|rotators? (?:from|in|who|before|after)"
    rf"|visiting students?|sub-?i|interviewees?|co-?applicants?|competitors?|rivals?)\b(?! (?:for|from the"
    rf"|who (?:matched|trained)) (?:the )?(?:job|position|chair|grant|award|last))"
    rf"|\b(?:friends?|classmates?|room-?mates?|students?|girls?|guys?|m[ae]n|wom[ae]n|colleagues?|pals?|budd(?:y"
    rf"|ies)|peers?|boyfriend|girlfriend|partner|ms4s?|fellow|person|people|someone|somebody|others|everyone"
    rf"|everybody|nobody|no ?one|none|anyone|(?:several|many|most|some|half|two|three|four|five|both|all|one"
    rf"|another)(?= (?:i|we|who|that)))\b[^.?!;]{{0,30}}?\b{_SEASON_PLACE}\b"
    rf"|\b(?:several|many|most|some|half|two|three|four|a few|a couple|both|none|one|the rest|others) of (?:us|them"
    rf"|my (?:\w+ )?(?:classmates|friends|class|group)|those)\b"
    rf"|\bof the \w+ of us\b|\b(?:the others|(?:my|our) (?:\w+ )?(?:classmates?|roommates?|interview group"
    rf"|group chat|class)|someone(?: else)? on your|the (?:student|girl|guy|man|woman|applicant) from {A_NAME})\b"
    r"|\bgroup chat\b)"
)
_THEIRS = (
    rf"(?:\brank(?:s|ed|ing|ings)?\b|\b(?:put|puts|putting|place[ds]?|list(?:s|ed|ing)?|have|has|sees?|calls?"
    rf"|considers?)\b[^.?!;]{{0,20}}?(?:{A_NAME}|\b(?:you|it|your \w+)\b)[^.?!;]{{0,20}}?\b(?:first|second|third"
    rf"|fourth|fifth|last|low|lower|high|higher|top|bottom|backup|safety|middle|ahead|above|below|behind)\b"
    r"|\b(?:compared|shared|swapped|traded|showed|saw|seen|read) (?:\w+ ){0,3}?(?:lists?|scores?|rankings?)\b"
    r"|\b(?:his|her|their|whose) (?:\w+ ){0,2}?(?:lists?|scores?|first choice|top (?:choice|three|five)|number one"
    r"|favou?rite|signals?|letters?|application|interviews?|backup|transcript|grades?|board\w*|step|gap|leave|paper"
    r"|publications?|eras)\b"
    r"|\b(?:first|top|fifth|second|third|last|fourth) choice\b|\bstep ?(?:1|2|3|one|two|ck)\b|\b(?:2[0-7]\d"
    r"|two-?(?:forty|fifty|sixty))\b|\b(?:scored|scores?|gpa|aoa|class rank|shelf)\b|\b(?:fail(?:ed|s|ing)?|bombed"
    r"|flunked|blew|repeat(?:ed|s|ing)? (?:a|an|the|his|her|first|second|third) (?:\w+ )?(?:year|clerkship|course"
    r"|exam|class|rotation|step)|not have mentioned|(?:didn't|did not|won't) (?:tell|mention to) you|lied|made up"
    r"|exaggerat\w+|cheat\w*|copied|plagiari\w+|never submitted|remediat\w+)\b"
    r"|\b(?:\w+|\d+) (?:other )?(?:interviews|invit\w+|rejections|offers|publications|papers|signals)\b|\b(?:weaker"
    r"|stronger|worse|lower|higher|fewer|more|better) (?:\w+ )?(?:scores?|numbers|publications|papers|grades"
    r"|interviews|applicants?|candidates?|than (?:mine|me|i))\b"
    r"|\b(?:reject(?:ed|ions?)|wait-?listed|turned (?:you|them|it)? ?down|withdr\w+|cancel+\w*|second looks?"
    r"|couples match\w*|backup|safety|not (?:really |that |very )?(?:serious|interested|keen)|lost interest"
    r"|doesn't like|does not like|do not like|don't like|didn't like|did not like|no intention|not intend\w*"
    r"|never come|not come|would not come|wouldn't come"
    rf"|go(?:es|ing)? elsewhere|elsewhere|(?:would|'d) rather|prefer(?:s|red)?|only (?:applied|interviewed|came"
    rf"|here)|going to (?:{A_NAME}|go|put|rank|choose|pick)|love letters?|ranked to match|promised|guaranteed"
    rf"|came out (?:in|on|at|first|last|top|low|ahead|behind)|leaning|hop(?:es|ing) (?:for|to (?:match|go|stay))"
    rf"|wants? to (?:match|go|stay|be)|plans? to (?:go|rank|put|stay|match|leave)|dismissed|kicked out|on probation"
    rf"|suspended|expelled|found (?:your|you|the|bayview) (?:\w+ )?(?:\w+ )?(?:un\w+|cold|tired|boring|malignant"
    rf"|too \w+|rude|weak)|malignant|only one (?:who|that)|unprofessional|rude|drunk|complain\w*|badmouth\w*)\b)"
)
_KIND = (
    r"\b(?:kind|good company|grateful|friendly|warm|thoughtful|asked (?:such )?good|good questions|great questions"
    r"|learned from|taught me|pleasure|enjoy\w*|review together|journal club|reading group|chart pulls|registry"
    r"|data dictionary|abstract|second reader|study for|studying for|tutor\w*|my draft|regards"
    r"|required to|have to|must|deadline|as other|(?:all|each) of us|patients?|toxicity|readers?|plans? without"
    r"|survey|charting outcomes|average applicant|nrmp|statistics|usually|in general|generally|every applicant"
    r"|all applicants|each applicant|guide|podcast)\b"
)
# who was asked and did not tell, and who does not ask
_REFUSED = (
    r"\b(?:changed the subject|declin\w+|refus\w+|said no|(?:did not|didn't|do not|don't|will not|won't|would not"
    r"|wouldn't|never|nobody|no one should|not to|without) (?:\w+ ){0,2}?(?:tell|told|say|answer|share|ask\w*|know"
    r"|wish|want to|talk|speak|compare|discuss|look|read|pass)|glad to say|keep (?:it|mine|ours) to|kept (?:it|mine)"
    r"|told nobody"
    r"|keep away|asked (?:me )?(?:for|about) my|to share my|rather (?:let|not)|let them (?:tell|speak))\b"
)
_MINE = (
    r"\b(?:i am|i was|as) (?:an|one|another|the) (?:\w+ )?(?:applicant|candidate|student|one)\b|\b(?:do|am|was|would"
    r"|could|can|did|should) i\b|\b(?:your|the) (?:residents?|graduates?|faculty|fellows?"
    r"|alumni)\b[^.?!;]{0,25}\b(?:said|told|says)\b|\brank(?:ing)? (?:committee|meeting)\b|\bfrom your (?:program"
    r"|residency)\b|\bwas me\b|\b(?:find|get|have|gain|want|need)s? (?:an?|no) (?:\w+ ){0,2}applicant\b"
    r"|\bmy (?:other )?interviews\b|\bmy interview (?:with|at|on|went|was|ran|day)"
)
NOT_OF_OTHERS = Pattern(
    rf"{_REFUSED}|\b(?:survey|average applicant|charting outcomes|published|(?:mean|median|average) (?:score|step"
    rf"|number)|according to the|matched applicants|as other applicants will|people usually|applicants usually"
    rf"|how (?:people|applicants|students|others) (?:usually|generally|go))\b"
    r"|\blook like (?:somebody|someone)\b|\bpeople at (?:the|your|\W*[ᚠᚡᚢ])|\b(?:rank meeting|ranking committee"
    r"|our applicants|our interview)\b|\bfriends? (?:at|who (?:works?|trains?|matched) at)\b"
)
TOLD_OF_OTHERS = (
    talk(_THEIRS, _SOMEBODY, without=(_KIND, _REFUSED, _MINE, r"\byour (?:paper|study|talk|poster|series)\b|\?\W*$")),
    talk(
        r"\b(?:i am told|i hear|i heard|word is|rumou?r\w*|apparently|overheard|gossip|they say|people say"
        r"|from what i (?:hear|gather))\b",
        r"\b(?:applicants?|candidates?|interviewees?|student from|classmates?|the others|people|someone|somebody)\b",
        rf"{_THEIRS}",
        without=(_KIND, _REFUSED, _MINE),
    ),
    talk(
        r"\b(?:compared (?:to|with)|unlike|next to|than|better than|stronger than|weaker than|more than)\b",
        r"\b(?:others?|rest|applicants?|candidates?|people|interviewees?) (?:on|from|in|at|who|of) (?:my|the|our"
        r"|that|your) (?:\w+ )?(?:day|group|session|interview|class|year|tour|list)\b",
        without=(_KIND, _REFUSED),
    ),
)
# what is said beside a name
OF_THE_SEASON = Pattern(
    rf"{_THEIRS}|\b(?:rank|list|signal\w*|scores?|matched|interviews? (?:at|with|left)|applied to"
    rf"|applying to) ?{KNOWN}?\b"
)
KINDLY = Pattern(rf"{_KIND}|{_REFUSED}")
CUES_OF_OTHERS = (
    "classmate",
    "roommate",
    "friend",
    "of us",
    "others",
    "i met",
    "i talked",
    "group chat",
    "on your",
    "the day",
    "everyone",
    "people",
    "someone",
    "told",
    "hear",
)
