"""What faculty hear about others who apply: somebody of the season, and what is said of her or him.

Whoever was met on the day, in the class or on the trail; lists, plans, numbers, offers, failures and conduct. A rule
of the Match that speaks of applicants as such, the writer as one of them, and a lost scarf tell of nobody.
For one sentence in lower case. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, KNOWN, talk
from outreach.patterns import Pattern

_APPLICANTS = (
    r"(?:applicants?|candidates?|interviewees?|rotators?|visiting students?|sub-?is?|co-?applicants?|contenders?)\b"
)
_ONE = r"(?:applicant|candidate|interviewee|rotator|visiting student|sub-?i|co-?applicant|competitor|rival)\b"
# of the whole kind only those who were counted, chosen or met
_SOME = (
    r"(?:(?:another|an ?other|(?:the |any |your )?other|(?:a |my )?fellow|(?:a |my )?co-?"
    r"|(?:one|some|several|most|many|two|three|four|five|half|both|a few|a couple|each|none|all|any) of"
    r"(?: the| those| your| these)?(?: \w+)?|(?:two|three|several|some|most|a few|a couple of|both|four|half the)"
    r"(?: other| of the)?|a certain|someone else, an?)[ -](?:\w+ )?)"
)
_MET = (
    r"(?:(?:who|whom|that) (?!may|must|can|were? specifically|we|was specifically|will be|should)"
    r"|(?:i|we) (?:met|know|talked|spoke|sat|shared|saw|toured|compared|roomed|interviewed|heard)|before me|after me"
    r"|next to me|beside me|with the|with a|ahead of me in line|from (?!your|the program)"
    r"|(?:on|in|at|of) (?:my|our|the same|the (?:room|hallway|trail|tour|waiting))|you (?:met|saw|interviewed|had))"
)
_SEASON_PLACE = (
    r"(?:(?:interview(?:ed|ing|s)?|appl(?:y|ies|ying|ied)) (?:with (?:me|us|you)|to you|at (?:your|the same)|there"
    r"|here|too|as well|alongside|next|before|after|this|in (?:my|our|the)|on|yesterday|last)"
    r"|also (?:interview\w*|appl\w+)|(?:(?:is|are|was|were|who) (?:also )?)?(?:interviewing|applying)(?! for)"
    r"|who (?:also )?(?:applied|applies)"
    r"|on (?:the |my |our |that )?(?:interview )?(?:trail|tour)|on (?:my|our|the same|that) (?:\w+ )?(?:day|date|zoom)"
    r"|on your (?:\w+ )?list|in (?:my|our|the (?:same|waiting|other)|that) (?:\w+ )?(?:group|session|room|cohort|chat)"
    r"|(?:i|we) (?:met|talked|spoke|sat|compared|shared|roomed|interviewed|toured)"
    r"|from my (?:\w+ )?(?:group|day|session|interview)|at (?:the|your|my|our) (?:\w+ )?(?:interview|dinner|social"
    r"|lunch)\b(?!s)"
    r"|going through the match|in the match|trying to match|you (?:have )?(?:also )?(?:interviewed|invited"
    r"|are considering|met|are seeing|saw)"
    r"|(?:before|after|next to|beside) me\b|(?:followed|preceded) me|(?:that|same) day|(?:also|were|was|got"
    r"|been) invited(?! every)|cancel+ed on you|who rank\w*|waiting room|already has an offer)"
)
_SOMEBODY = (
    rf"(?:\b{_SOME}{_APPLICANTS}(?! (?:for|who (?:matched|trained)) (?:the )?(?:job|position|chair|grant|award|last))"
    rf"|\b(?:an?|the|one|this|that|which)(?: \w+)? {_ONE}[^.?!;]{{0,12}}?\b{_MET}"
    rf"|\b(?:applicants|candidates|interviewees) {_MET}"
    rf"|\b(?:(?:girl|boy)?friends?|classmates?|room-?mates?|students?|girls?|guys?|m[ae]n|wom[ae]n|boy|colleagues?"
    rf"|pals?|budd(?:y|ies)|peers?|partner|ms4s?|fellow|person|people|someone|somebody|others|everyone|everybody"
    rf"|nobody|no ?one|none|anyone|those|(?:several|many|most|some|half|two|three|four|five|both|all|one"
    rf"|another)(?= (?:i|we|who|that)))\b[^.?!;]{{0,25}}?\b{_SEASON_PLACE}"
    rf"|\b(?:girl|guy|man|woman|student|one) (?:in|with) (?:the|a|an) (?:\w+ )?(?:suit|jacket|tie|dress|blazer"
    rf"|sweater|scarf)\b"
    rf"|\b(?:several|some|two|three|four|none|one) of us(?= (?:said|told|compared|shared|swapped|traded|will|won't"
    rf"|plan|rank|do not|don't|are not"
    rf"|prefer|thought|dislik|was put|were put))"
    rf"|\b(?:several|many|most|some|half|two|three|four|a few|a couple|both|none|one|the rest"
    rf"|others) of (?:my (?:\w+ )?(?:classmates|friends|class|group))\b"
    rf"|\bof the \w+ of us\b|\b(?:(?:my|our) (?:\w+ )?(?:(?:classmates?|roommates?)\b(?! and i\b| and me\b)"
    rf"|interview group"
    rf"|group chat|class)|someone(?: else)? on your|(?:the|a|another|other|two|three) (?:other )?(?:students?|girl"
    rf"|guy|man|woman) from (?:{A_NAME}|(?:my|our|another) (?:\w+ )?school))"
    r"|\bgroup chat\b|\b(?:an?|one|two|three|another) (?:\w+ )?classmates? of mine\b|\bthe others (?:on|in|at|from"
    r"|said|told|all|i met|who|are|were|have)\b)"
)
_THEIRS = (
    rf"(?:\brank(?:s|ed|ing|ings)?\b|\b(?:put|puts|putting|place[ds]?|list(?:s|ed|ing)?|have|has|sees?|calls?"
    rf"|considers?)\b[^.?!;]{{0,20}}?(?:{A_NAME}|\b(?:you|it|your \w+)\b)[^.?!;]{{0,20}}?\b(?:first|second|third"
    rf"|fourth|fifth|last|low|lower|high|higher|top|bottom|backup|safety|middle|ahead|above|below|behind)\b"
    r"|\b(?:compared|shared|swapped|traded|showed|saw|seen|read) (?:\w+ ){0,3}?(?:lists?|scores?|rankings?)\b"
    r"|\b(?:his|her|their|whose) (?:\w+ ){0,2}?(?:lists?|scores?|first choice|top (?:choice|three|five)|number one"
    r"|favou?rite|signals?|letters?|application|interviews?|backup|transcript|grades?|board\w*|step|gap|leave|paper"
    r"|abstract|research|publications?|eras|numbers|record)\b"
    r"|\b(?:first|top|fifth|second|third|last|fourth) choice\b|\bstep ?(?:1|2|3|one|two|ck)\b|\b(?:2[0-7]\d"
    r"|two-?(?:forty|fifty|sixty))\b|\b(?:scored|scores?|gpa|aoa|class rank|shelf)\b|\b(?:fail(?:ed|s|ing)?|bombed"
    r"|flunked|blew|repeat(?:ed|s|ing)? (?:a|an|the|his|her|first|second|third) (?:\w+ )?(?:year|clerkship|course"
    r"|exam|class|rotation|step)|not have mentioned|(?:didn't|did not|won't) (?:tell|mention to) you|lied|lying|made up"
    r"|exaggerat\w+|cheat\w*|copied|plagiari\w+|never submitted|remediat\w+|boast\w*|bragg\w*)\b"
    r"|\b(?!to )(?:\w+|\d+) (?:other )?(?:interviews|invitations|invites|rejections|offers|publications|papers"
    r"|signals)\b|\b(?:weaker"
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
# what an applicant told, thinks, has or does, where it is plain that one is meant
_DOES = (
    r"\b(?:said|says|saying|told|tells|thinks?|thought|plans?|planning|going to|will|would|won't|wouldn't|lists?"
    r"|publications?|research|pass(?:ed)?|couples|offer|serious|practice|has|have|had|got|gets?|showed|only|using|did"
    r"|coast|call from|asked me|weak\w*|strong\w*|never|liked?|likes|mention\w*|interviews|looked (?:up|at)|used"
    r"|admitted|confided|confessed"
    r"|claim\w*|was|were|is|are|seem\w*|hint\w*|from ohio|being)\b"
)
_ONE_APPLICANT = (
    rf"\b{_SOME}{_APPLICANTS}|\b(?:an?|the|one|this|that|which)(?: \w+)? {_ONE}[^.?!;]{{0,12}}?\b{_MET}"
    rf"|\b(?:applicants|candidates|interviewees) {_MET}|\bwho also appl\w+\b|\bis also applying\b|\balso applied\b"
)
_KIND = (
    r"\b(?:kind|good company|company|grateful|thank\w*|friendly|warm|thoughtful|asked (?:such )?(?:good|better)"
    r"|(?:good|great|better) questions|learned from|taught me|pleasure|enjoy\w*|review together|journal club"
    r"|reading group|chart pulls|registry|data dictionary|second reader|study for|studying for|tutor\w*"
    r"|my draft|regards|required to|have to|must|deadline|as other|(?<!told )(?:all|each) of us|us applicants|patients?"
    r"|toxicity|readers?|reviewers?|plans? without|survey|charting outcomes|average applicant|nrmp|statistics|usually"
    r"|in general|generally|every applicant|all applicants|each applicant|guide|podcast|welcom\w*|medical school"
    r"|trained with you|lent|lounge|given time|meet|take part|matched last year|piano|patience|treat\w* (?:all|us)"
    r"|we all|and i (?:are|were|write|wrote|work)|at ease|calmer|lunch table|ate lunch|scarf|gloves?|umbrella|charger"
    r"|early slot|late slot|bottle|handout|posters?)\b"
)
# who was asked and did not tell, and who does not ask
_REFUSED = (
    r"\b(?:changed the subject|declin\w+|refus\w+|said no(?! \w)|presume to speak|(?:did not|didn't|do not|don't"
    r"|will not|won't"
    r"|would not"
    r"|wouldn't|never|nobody|no one should|not to|without) (?:\w+ ){0,2}?(?:tell|told|say|answer|share|ask\w*|know"
    r"|wish|want to|talk|speak|compare|discuss|look|read|pass)\b(?![^.]*\b(?:but|however)\b)|glad to say"
    r"|keep (?:it|mine|ours) to|kept (?:it|mine)|told nobody"
    r"|keep away|asked (?:me )?(?:for|about) my|to share my|rather (?:let|not|leave)|let them (?:tell|speak))\b"
)
# the writer, who applies too, and the reader, who once did
_MINE = (
    r"\b(?:i am|i'm|i was|as|like|being) (?:an|a|one|another|the) (?:\w+ )?(?:applicant|candidate|student|one)\b"
    r"|\b(?:applicant|candidate) like me\b|\b(?:do|am|was|would|could|can|did|should|will|find) (?:i|myself)\b"
    r"|\b(?:your|the) (?:residents?|graduates?|faculty|fellows?"
    r"|alumni)\b[^.?!;]{0,25}\b(?:said|told|says)\b|\brank(?:ing)? (?:committee|meeting)\b|\bfrom your (?:program"
    r"|residency)\b|\bwas me\b|\b(?:find|get|have|gain|want|need)s? (?:an?|no) (?:\w+ ){0,2}applicant\b"
    r"|\bmy (?:other )?interviews\b|(?<!from )(?<!on )(?<!in )\bmy interview (?:with|at|on|went|was|ran|day)"
    r"|\byou were an applicant\b"
    r"|\b(?:one|an) applicant\b[^.]*\b(?:herself|himself|me)\b|\bco-?applicants? on\b|\bam i\b|\bi am (?:not )?among\b"
    r"|\bamong those\b|\bahead of me\b|\b(?:call|find|consider) me\b|\bone of its\b|\b(?:applicants"
    r"|candidates) and i\b|\b(?:i|my \w+) (?:compares?|stacks? up|measures? up|ranks?|stands?|looks?)\b"
    r"|\bcompare me\b|\bof our (?:rotators|applicants)\b|\b(?:friends?|ally|allies) (?:on|in) the committee\b"
)
# what holds for all, whoever they are
_OF_ALL = (
    r"\b(?:(?:ask|let|allow|invite|require|forbid|remind|urge|tell|press|help|for|between|want)(?:s|ed|ing)? (?:all "
    r"|the |your |most |many |other )*applicants|how (?:many )?(?:\w+ )?applicants|so many applicants"
    r"|applicants (?:and|or) programs"
    r"|programs and applicants|applicants (?:may|must|can|should|need|who)|applicants are (?:colleagues|people"
    r"|human)|the same applicants|hundreds of|thousands of|women aged|men aged)\b"
)
NOT_OF_OTHERS = Pattern(
    rf"{_REFUSED}|\b(?:survey|average applicant|charting outcomes|published|(?:mean|median|average) (?:score|step"
    rf"|number)|according to the|matched applicants|as other applicants will|people usually|applicants usually"
    rf"|how (?:people|applicants|students|others) (?:usually|generally|go))\b"
    r"|\blook like (?:somebody|someone)\b|\bpeople at (?:the|your|\W*[ᚠᚡᚢ])|\b(?:rank meeting|ranking committee"
    r"|our applicants|our interview)\b|\bfriends? (?:at|who (?:works?|trains?|matched) at)\b"
    r"|\b(?:bed|room \d+|ward|recovery|septic|tumou?r|wig|applicator|needles)\b"
)
_NOT_TOLD = (_KIND, _REFUSED, _MINE, _OF_ALL)
TOLD_OF_OTHERS = (
    talk(
        _THEIRS,
        _SOMEBODY,
        without=(
            *_NOT_TOLD,
            r"\byour (?:paper|study|talk|poster|series)\b|\?\W*$|\brunning the\b",
        ),
    ),
    talk(_ONE_APPLICANT, _DOES, without=(*_NOT_TOLD, r"\brunning the\b|^\W*(?:are|do|did|is|will|may|can|could)\b")),
    talk(
        r"\b(?:how|what|who|whom|which|whether|find out)\b(?! (?:do|am|can|would|could|might|did|should) i\b)",
        r"\b(?:other|fellow|rival|competing) (?:\w+ )?(?:applicants?|candidates?|interviewees?)'?\b"
        r"|\b(?:applicants|candidates) (?:you|that you|on|from|in)\b|\bthe competition\b|\bmy competitors\b",
        r"\b(?:rank\w*|scores?|list|like best|strong\w*|doing|compare|like (?:the )?most|prefer\w*|invited|applied)\b",
        without=(_REFUSED, _OF_ALL, _MINE),
    ),
    talk(
        r"\b(?:i am told|i hear|i heard|word is|rumou?r\w*|apparently|overheard|gossip|they say|people say"
        r"|from what i (?:hear|gather)|(?:hear|heard|know|learned|understand|told|gather)[^.?!;]{0,15}? (?:from|by))\b",
        rf"\b(?:student from|classmates? (?:who|that|is|are|has|have|did)|the others)\b|{_SOMEBODY}",
        rf"{_THEIRS}|\b(?:call|that|harsh|bad|good|heavy|is|are)\b",
        without=_NOT_TOLD,
    ),
    talk(
        r"\b(?:compared (?:to|with)|unlike|next to|than|better than|stronger than|weaker than|more than)\b",
        r"\b(?:others?|rest|applicants?|candidates?|people|interviewees?|students?) (?:on|from|in|at|who|of) (?:my|the"
        r"|our|that|your) (?:\w+ )?(?:day|group|session|interview|class|year|tour|list|school|room)\b"
        r"|\b(?:other|another|fellow|the) (?:\w+ )?(?:applicants?|candidates?|interviewees?)\b",
        without=(
            *_NOT_TOLD,
            r"\b(?:how|whether|where|am|do|does|did|is) (?:\w+ )?(?:i|my|me)\b|\bother than\b|\bmore than (?:one|two"
            r"|enough|half|\d+)\b",
        ),
    ),
    talk(
        r"\b(?:group chat|forum|spreadsheet)\b",
        r"\b(?:applicants?|candidates?|others|interviewees)\b",
        r"\b(?:say|says|said|rank\w*|backup|list\w*|decided)\b",
        without=(r"\bkeep away\b|\bavoid\b", _REFUSED),
    ),
)
# what is said beside a name
OF_THE_SEASON = Pattern(
    rf"{_THEIRS}|\b(?:rank|list|signal\w*|scores?|matched|interviews? (?:at|with|left)|applied to"
    rf"|applying to) ?{KNOWN}?\b"
)
KINDLY = Pattern(rf"{_KIND}|{_REFUSED}")
CUES_OF_OTHERS = (
    "applicant", "candidate", "interview", "trail", "appl", "rank", "invited", "waiting room", "the others", "rotator",
    "that day", "same day", "offer", "date", "group", "before me", "after me", "me ", "classmate", "roommate", "friend",
    "of us", "others", "i met", "i talked", "group chat", "on your", "the day", "everyone", "people", "someone", "told",
    "hear", "student", "competit", "jacket", "tie ", "suit", "guy ", "girl ",
)  # fmt: skip
