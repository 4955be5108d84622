"""What one applicant asks another in plain words: the order, the places, the numbers, the room, signs from programs.

Of two classes in one sentence, who asks and what only the season knows; what leaves a co-applicant alone stands beside
them. For one sentence in lower case. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, KNOWN, talk
from outreach.patterns import Pattern

_ASK = (
    r"(?:\?|^\W*(?:please |pls |and |so |also |but |ok |hey )*(?:tell|send|share|give|show|forward|spill|shoot|ping"
    r"|text|drop|reply|remind|keep|name|list|post|write|pass|leak|dish|help)\b"
    r"|\b(?:(?:could|can|would|will|might|may|won't) you|please|pls|kindly|lmk|let me (?:in|know|see|have)|(?:tell|send"
    r"|show|give|text|ping|e-?mail|message|forward|slip|remind) me|fill me in|clue me in|keep me posted|curious"
    r"|curiosity|wonder\w*|nosy|dying to"
    r"|itching to|(?:love|like|want|need|hoping|glad|grateful|helpful|happy|useful|good|nice|great|keen|eager|helps?"
    r"|help me"
    r"|calm me|sleep better|reassur\w+|rather|interested|good) (?:if (?:you|i)|to (?:\w+ )?(?:know|see|hear|read|learn"
    r"|exchange|swap|trade|compare|find out|figure out|work out))|grateful|owe you|mind (?:sending|sharing|telling"
    r"|showing)|be plenty|may i|might i|can i|could i|mind if i|let's|let us|shall we|should we|we (?:could|should"
    r"|might)|how about (?:we|you|a)|trade you|swap|for comparison|guess(?:ing)?|bet|i heard|i hear|rumou?r|word is"
    r"|someone said|somebody (?:said|told)|they say|is it true|is that (?:true|right)|must have (?:picked|heard|seen)"
    r"|surely you)\b)"
)
_YOU = r"\b(?:you|u|ur|ya|your|yours|yourself|we|us|our|each other|whose|who)(?:'[a-z]+)?\b"
_COUNT = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty)"
)
# pages and lists in the system of the Match, and whatever orders them
_ORDER = (
    rf"(?:\b(?:rank(?:ed|ing|s)?|rol|rank order)\b|\b(?:your|ur|our|everyone's|everybody's|both|each other's|final"
    rf"|match|nrmp) (?:\w+ )?(?:order|orders|lists?|ranking|lineup|line-up|sequence)\b"
    rf"|\b(?:swap|trade|exchange|compare)\b"
    rf"[^.?!;]{{0,15}}?\borders\b|\b(?:number|spot|slot|line|place) (?:one|1|two|2)\b|\bn ?1\b|\btop (?:\d+|two|three"
    rf"|four|five|six|ten|choice|pick|spot|slot|of your|program|place)\b|\b(?:first|second|last) (?:choice|pick)\b"
    rf"|\b(?:same|one|single) (?:spot|place|program(?:me)?|slot|position|first choice|city|one)\b"
    rf"|\b(?:above|below|ahead of|behind|over|under|before|after) (?:{KNOWN}|me\b|you\b|us\b|mine\b|yours\b)"
    rf"|{KNOWN} (?:is |be |was )?(?:above|below|ahead of|behind|over|under|first|second|last|high|low|number"
    rf"|at the top)"
    rf"|\bcertif(?:y|ied|ying)\b|\b(?:put|putting|place|placing|list|listing) (?:\w+ )?(?:first|second|third|fourth"
    rf"|last|next|higher|lower)\b|\bfall (?:on|down) your\b|\bfall before you\b|\bhow far down\b"
    rf"|\bfavou?rite (?:program"
    rf"|place|school|so far|of (?:the|all|them)|now|yet)\b"
    rf"|\b(?:submit\w*|fil(?:e|ed|ing)|list(?:ed|ing)?|rank\w*|put\w*|certif\w+)\b[^.?!;]{{0,12}}?\b(?:on|by|for|in)"
    rf" (?:march|february|the third|the deadline)\b)"
)
_PLACES = (
    rf"(?:\b(?:how many|which|what other|where else|any other|any more) (?:\w+ )?(?:programs?|interviews?|invit\w+"
    rf"|invites"
    rf"|offers|rejections|residenc\w+|signals|second looks?|ivs|iis)\b|\b{_COUNT} (?:interviews?|offers|invit\w+"
    rf"|programs"
    rf"|rejections|signals)\b|\bhow many\b[^.?!;]{{0,20}}?\b(?:of us|interviewed|invited)\b|\bwho (?:else )?(?:\w+ )?"
    rf"(?:cancel+ed|withdrew|dropped out|got (?:in|an?|the)|is (?:also )?(?:applying|interviewing))\b"
    rf"|\b(?:couples match\w*|backup (?:specialty|plan|program)|prelims? (?:year|programs?)|dual[- ]apply\w*|away"
    rf" rotations?|signals?|signal(?:l?ed|l?ing)|wait-?list\w*)\b"
    rf"|\b(?:number|count|list|total) of (?:\w+ )?(?:interviews|offers|invit\w+|programs|signals)\b"
    rf"|\byour (?:\w+ )?(?:interview (?:count|number|total|tally)|invites|invitations|rejections|offers)\b"
    rf"|\b(?:did|have|has|will|do|are|is|were|was) (?:you|{KNOWN})\b[^.?!;]{{0,20}}?\b(?:interview\w*|invite[ds]?"
    rf"|reject\w*|appl(?:y|ied|ying) to|wait-?list\w*|drop\w*|cancel\w*|withdr\w*|turn\w* down|declin\w*|accept\w*)\b)"
)
_NUMBERS = (
    r"(?:\b(?:step ?(?:1|2|3|one|two|three|i|ii|ck)|steps|usmle|comlex|level (?:1|2|one|two)|three-digit|percentile"
    r"|quartile|decile|class rank|gpa|aoa|alpha omega alpha|gold humanism|mspe|dean's letter|transcript|eras|shelf"
    r"|shelves|clerkship grades?|personal statement|letter writers?|lors?|red flags?|stats)\b"
    r"|\b(?:on|your|the|for|pass\w*|fail\w*) (?:\w+ )?boards\b|\bboard scores?\b"
    r"|\b(?:your|his|her|their|everyone's|each other's) (?:\w+ )?(?:scores?|numbers?|grades?|letters?|publications?"
    r"|pubs|papers|honou?rs|application|count|odds|chances)\b(?!\W* (?:on|about|of|in) (?:the|dwell|your|needle|paper))"
    r"|\bhow many (?:\w+ )?(?:pubs|publications|papers|honou?rs|abstracts|first[- ]authors?)\b"
    r"|\bdid you (?:\w+ )?(?:honou?r|pass|fail|retake|repeat|ace|remediate)\b|\bscored?\b|\bscores\b)"
)
# what was met in the room, and whoever sat there
_ROOM = (
    rf"(?:\b(?:scoop|intel|low-?down|run-?down|skinny|dirt|tea|gossip|inside (?:info\w*|track|story)|head start"
    rf"|heads-up|cheat sheet|curveballs?|trick questions?|interview questions?|prompts?|vignettes?|scenarios?)\b"
    rf"|\b(?:they|interviewers?|panel|faculty|chair|director|pd|physicists?|dr +\w+|residents|{KNOWN})\b"
    rf"[^.?!;]{{0,25}}?\b(?:ask(?:ed|s|ing)?|grill\w*|quiz\w*|gave|give|hand(?:ed)?|made|make|throw|threw|push\w*"
    rf"|wanted|want(?:s)?|fish\w*|look\w* for|like to hear|care about|press\w*|say|said|favou?r)\b"
    rf"|\b(?:questions?|exercise|case)\b[^.?!;]{{0,20}}?\b(?:they|you got|you had|were you|interview|day at|panel"
    rf"|mine|my"
    rf" turn)\b|\b(?:interview|day|half hour|turn|panel) at {KNOWN}|\bwhat(?:'s| is| was| were) (?:\w+ )?(?:interview"
    rf"|panel|room|interviewers?) (?:\w+ )?like\b)"
)
# a sign that a program gave
_SIGNS = (
    rf"(?:\b(?:love letters?|ranked[ -]to[ -]match|post-?interview|high up|top of their|on their list)\b"
    rf"|\b(?:they|them|any(?:one|body)|some(?:one|body)|any (?:place|program|of them)|(?:the |their "
    rf"|your )?(?:\w+ )?(?:chair|directors?|pd|residents?|coordinator|committee|faculty|interviewers?)|dr +\w+"
    rf"|{KNOWN})\b[^.?!;]{{0,20}}?\b(?:call(?:ed"
    rf"|s)?|phon(?:e|ed|es)|e-?mail(?:ed|s)?|writ(?:e|es|ten)|wrote|text(?:ed|s)?|contact(?:ed|s)?|reach(?:ed|es)? out"
    rf"|hint(?:ed|s)?|promis(?:e|ed)|told|tell|said|say|offer(?:ed|s)?|follow(?:ed)? up|lik(?:e|ed)|court(?:ed|ing)"
    rf"|seem(?:s|ed)? to (?:favou?r|like|want|prefer)|have (?:me|you|us))\b"
    rf"|\b(?:hear|heard|word|news|anything|something|peep)\b[^.?!;]{{0,20}}?\b(?:from|out of|back from) (?:{A_NAME}"
    rf"|(?:any |the )?(?:programs?|places?|director|chair|pd)\b|them\b|anyone\b))"
)
# other matters in which the same words stand
_THINGS = (
    r"\b(?:(?:toxicity|gleason|plan|scoring|risk|comorbidity|apgar|frailty|symptom|pain|dose|quality) scor\w+|scoring"
    r"|reading list|reference list|references|packing list|playlist|figures?|titles?|posters?|manuscript"
    r"|abstract before"
    r"|your abstract|our abstract|your (?:paper|study|series|talk|presentation|table|data)|plenary|forum|conference"
    r"|symposium|workshop|society|statistic\w*|scripts?|software|atlas|app|contour(?:s|ing)? (?:course|app|atlas)"
    r"|registry"
    r"|project|survey|case report|data ?set|journal|wedding|dog|cat|cello|marathon|recipe|bakery|museum|hotel|airport"
    r"|flight|train|parking|drive home|snow|scarf|umbrella|suitcase|charger|restaurants?|dinner near|apartment"
    r"|sister|brother|mother|father|grandmother|novel|film|movie|song|hik\w+|tumou?r board|chart pulls"
    r"|physics (?:boards|course|lecture)|free weeks|speakers?|weather|travel (?:costs?|grant|award)|some (?:rest|sleep)"
    r"|get (?:any )?(?:rest|sleep)|receipts|dates and)\b"
)
_NO_SEASON = r"\b(?:mine|yours)\b[^.?!;]{0,20}?\b(?:dog|cat)\b"
# who leaves the other one alone, refuses herself, or asks how the system works
LEFT_ALONE = Pattern(
    r"\brank[- ]sum\b|\bt-tests?\b|\btextbooks?\b|\bpatients? (?:ask|say|tell)\w*\b|\bhandouts?\b|\barrogant\b"
    r"|\brumou?rs? about (?:the|dr)[^?]*\b(?:his|her)\b"
    r"|\bnot to (?:trade|share|ask|swap|compare|discuss|tell|pass)\b(?!.*\?)"
    r"|\b(?:sleeping with|affair|divorc\w+|drunk|fired|nurses?|wife|dating|pregnant|wedding)\b(?!.*\b(?:list|rank\w*"
    r"|scores?"
    r"|couples)\b)|\be-?mail address\b|\bphone number\b|\bshare (?:a|the) (?:taxi|ride|room|cab|car|uber)\b"
    r"|\bcarpool\w*"
    r"|\b(?:a ride|a lift) (?:from|to)\b|\bstudy (?:for|together)\b|\b(?:stay|stayed|keep|kept) (?:calm|sane|awake)\b"
    r"|\b(?:school|college|favou?rite) (?:courses?|classes|subjects?)\b|\bsome people ask\b|"
    r"\byou asked (?:me )?(?:where|what|how|who|which|whether|if|about|for)\b(?!.*\?)"
    r"|\bthank you for not\b|\bthanks for not\b|\bif any(?:one|body)\b[^.?!]{0,30}?\basks? (?:you )?(?:for|about|what"
    r"|where|how)\b|\b(?:asked|asks|asking) (?:me )?(?:for|about) (?:my|our)\b(?!.*\byours?\b)"
    r"|^\W*no (?:trading|swapping|comparing|asking|sharing|more|lists?|scores?|talk|questions)\b"
    r"|\b(?:how (?:to|do i|does one|do we|do you) (?:certify|log in|submit|register|upload|add)|how to (?:certify"
    r"|log|enter|submit|add)|deadline (?:for|to)|when (?:does|is|do|must|should|will|can) (?:the|our|we|it|they"
    r"|lists?)\b[^?]*\b(?:due|open\w*|clos\w*|certif\w+|posted|out)|know (?:when|how|where|if|whether) (?:the|our"
    r"|lists?|to|we)\b[^?]*\b(?:certif\w+|due|opens?|closes?)\b(?! yet)|how do you like [a-z\u16a2 ]+\W*$|(?:get|got"
    r"|find) (?:any|some|enough|a little) (?:rest|sleep)\b|(?:list|lists|it) (?:has|have|needs?|must"
    r"|ought) (?:to )?be (?:certif|submit|in|done)|when (?:does )?the nrmp|posts? the deadline|can't find the page"
    r"|help page)\b|\b(?:travel (?:costs?|expenses|grants?)|receipts|reimburs\w+)\b"
    r"|\b(?:toxicity|gleason|plan|risk|comorbidity|apgar|frailty|symptom|pain|dose|quality) scor\w+"
    r"|\b(?:after|once) (?:the )?(?:match day|match)\b(?!.*\b(?:lists?|rank\w*|scores?|interviews?|places?"
    r"|programs?)\b)"
    r"|^\W*(?:and |so )?how (?:was|did|were|is) (?:your|the) (?:\w+ )?(?:day|trip|visit|week|weekend|morning)(?: go)?"
    r"(?:,? (?:and|there|so far)[^?]*)?\?\W*$(?<!questions\?)"
    r"|; how was your day there\?|\bnobody's business\b|\b(?:to ourselves|to myself|to yourself)\b(?!.*\?)"
    r"|\b(?:only|but) if you (?:want|like|wish)(?: to)?\W*$"
)
_UNTOLD = (
    r"\b(?:need not|needn't|no need to|(?:do not|don't|please do not|never|rather not|not going to|will not|won't"
    r"|promise"
    r" not to|not here to) (?:feel that you have to |have to |need to |want to |wish to )?(?:ask|tell|share|send"
    r"|compare|talk|discuss|show|answer|swap|trade))\b(?![^.]*(?:\bbut\b|\bthough\b|\bonly\b|[:?]))|\bwithout (?:asking"
    r"|comparing)\b"
)
_COURTESY = (
    r"^\W*(?:i |we )?(?:just |really )?(?:hope|wish\w*|good luck|best of luck|congrat\w*|safe travels)\b(?!.*\?)"
)
_NOT = (_THINGS, _NO_SEASON, _UNTOLD, _COURTESY)

ASKED_OF_PEERS = (
    talk(
        _ASK,
        _ORDER,
        _YOU,
        without=(*_NOT, r"\brank\w* (?:these|those|the (?:two|three|plans?|centers?)|three|sessions)\b"),
    ),
    talk(
        r"\b(?:swap|trade|exchange|compare)\b[^.?!;]{0,15}?"
        r"\b(?:orders|lists|rankings|scores|numbers|offers)\b",
        _ASK,
        without=_NOT,
    ),
    talk(_ASK, _PLACES, rf"{_YOU}|\bme\b", without=_NOT),
    talk(_ASK, _NUMBERS, rf"{_YOU}|\b(?:him|his|her|their)\b", without=(*_NOT, r"\b(?:board|step) (?:game|by|back)\b")),
    talk(
        _ASK,
        _ROOM,
        rf"{_YOU}|\b(?:my|mine|me|before|there|i)\b",
        r"\b(?:interview\w*|questions?|case|room|prompts?|scenarios?|vignettes?|exercise|day|turn|panel|chair"
        r"|director|dr"
        rf"|pd|low-?down|run-?down|scoop|intel|skinny|dirt|gossip|tea|head start|heads-up|cheat|inside|dinner)\b"
        rf"|{KNOWN}",
        without=(*_NOT, r"\b(?:cup of|green|iced) tea\b|\btea (?:with|at|and|or)\b"),
    ),
    talk(
        _ASK,
        _SIGNS,
        _YOU,
        without=(*_NOT, r"\b(?:call me|e-?mail me|write to me|your (?:mother|sister|family|school))\b"),
    ),
    talk(
        r"\b(?:a|any|your|one|clear) favou?rites?(?=\W*$|,|\?| (?:yet|so far|now|already|among|out of|or|and)\b)",
        r"\?|\b(?:curious|wonder\w*|tell me)\b",
        _YOU,
        without=_NOT,
    ),
    talk(
        rf"\bis it {KNOWN}|\bit(?:'s| is) {KNOWN},? (?:isn't|is it|right|no)|\b{KNOWN},? (?:right|isn't it|huh|no)\?"
        rf"|\bguessing (?:it's |it is |that )?{KNOWN}|\bstill (?:set on|in love with|dreaming of"
        rf"|going for) {KNOWN}[^.]*\?",
        without=_NOT,
    ),
    talk(
        rf"\b(?:i'm|i am|i've|i have|i got|i had|i'm at|i'm on) (?:at |on |up to |got )?(?:{_COUNT}|my|a 2\d\d"
        rf"|2\d\d)\b.*"
        r"\b(?:you|yours|and you|what about you|how about you)\?",
        r"\b(?:interviews?|offers?|invit\w+|score|signals?|programs?|2\d\d|list|publications?|pubs)\b",
        without=_NOT,
    ),
)
CUES_OF_PEERS = (
    "?",
    "tell",
    "send",
    "ping",
    "grateful",
    "plenty",
    "owe you",
    "know",
    "please",
    "kindly",
    "see ",
    "we ",
)
