"""What is asked of a co-applicant that is theirs: a question or a request, and a thing of the season.

Lists, places, programs by name, interviews, scores, letters, signals, what was asked and what was hinted. For one
sentence of a mail to somebody who applies too. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.rank_talk import A_NAME, FIRST, KNOWN, talk
from outreach.patterns import Pattern

_ASKED = (
    r"(?:\?|^\W*(?:please )?(?:tell|send|show|give|forward|share|spill|let me guess|guess)\b"
    r"|\b(?:tell me|send me|show me"
    r"|give me|forward me|let me (?:see|know|have)|curious|wonder\w*|dying to|(?:love|like|want|need"
    r"|help me|useful|good) to"
    r" (?:\w+ )?(?:know|see|hear|read|exchange|swap|compare)|could exchange|must (?:tell|share|send)"
    r"|help me to know|spill"
    r"|i (?:cannot|can't) decide|nosy|let's|let us|what'?s|trade|swap|exchange|compare|hints?\b"
    r"|any (?:idea|chance|word|news))\b)"
)
_YOU = r"\b(?:you(?:r|rs|'re|'ll|'ve|'d)?|u|ur|our (?:chances|lists?|ranking|order)|whom|who|which of us)\b"
_SEASON = (
    r"\b(?:rank(?:s|ed|ing|ings)?|rol|interviews?|interviewers?|interviewed|interviewing|second looks?"
    r"|scores?|scored|step"
    r" ?(?:1|2|3|one|two|three)|usmle|comlex|shelf|aoa|quartile|percentile|gpa|transcript|class rank"
    r"|board scores?|signal"
    r"(?:s|ed|ing|led|ling)?|eras|personal statement|applications?|letters? of (?:intent|rec\w*"
    r"|interest)|love letters?"
    r"|couples match\w*|couple|certify\w*|certified|program directors?|pds?|invit(?:ed|es?|ations?)"
    r"|rejections?|rejected"
    r"|turned (?:you )?down|waitlist\w*|offers?|publications?|pubs|backup|safety|programs?|residenc(?:y"
    r"|ies)|places? you"
    r"|where (?:you|we) (?:apply|applied|match|rank|land|stand|end)|the trail|ranked to match|match(?:ed"
    r"|ing)?(?! day| week))\b"
)
_PEOPLE = (
    r"(?:they|them|anyone|anybody|dr +\w+|the (?:\w+ )?(?:chair|director|pd|residents|faculty"
    r"|interviewers?|panel))"
)
_SAY = (
    r"(?:ask(?:ed|s|ing)?|said|say|says|tell|told|hint(?:ed)?|mention(?:ed)?|bring up|brought up"
    r"|seem(?:ed)?|want(?:ed|s)?"
    r"|lik(?:e|ed|es)|contact(?:ed)?|call(?:ed)?|e-?mail(?:ed)?|writ(?:e|ten)|wrote|send|sent"
    r"|reach(?:ed)? out|offer(?:ed)?"
    r"|promis(?:e|ed)|prefer\w*|hoping|expect\w*)"
)
_LEAN = (
    r"(?:lean\w*|hoping|hope|prefer\w*|choos\w*|chose|pick(?:ed|ing)?|decid\w*|going to (?:go|put|rank|take|pick)|put"
    r"|putting|would you (?:go|take|pick|put|rank|choose)|like (?:best|most|more|better)|lik(?:e"
    r"|ed) (?:it |them )?(?:best"
    r"|most|better|more)|torn|tend\w*|rate|order(?:ed)?|sort(?:ed)?|drop(?:ped)?|cancel\w*|consider\w*"
    r"|change (?:your mind|the"
    r" order)|changed (?:your mind|the order)|tak(?:e|ing)|turn(?:ed)? down|end(?:ing)? up|get into"
    r"|got into|go(?:ing)? for"
    r"|stand|keen|serious|love|feel)"
)
# a school's town, way, food and friends
_DAY = (
    r"\b(?:forum|conference|train|drive|driving|flight|fly|weather|restaurants?|bakery|hotel|museum"
    r"|parking|airport|snow"
    r"|game|podcasts?|phone|job|music|choir|concert|film|movie|album|song|songs|book|books|poster|abstract"
    r"|paper|atlas|project"
    r"|registry|dataset|second (?:figure|table)|dwell times?|reviewers?|review article|review on|chapter"
    r"|plenary|session|journal|article"
    r"|recipe|soup|pies?|barbecue|snacks?|umbrella|scarf|dog|cello|marathon|run along|hiking|picnic|ride"
    r"|lunch|dinner|birthday"
    r"|sister|brother|grandmother|puppy|cat|shoes|suit|knot|joke|picture|photo|heating|neighbou?rhood"
    r"|apartment|link|coffee cart)\b"
)
# who asks for nothing
_LEFT = (
    r"\b(?:no need|need not|needn't|(?:do not|don't|did not|didn't) (?:have to |need to |want to "
    r"|wish to )?(?:tell|send|share|show|ask|say|compare"
    r"|talk)|please (?:do not|don't|never)|not (?:to )?(?:ask|compare|talk)|will not ask|won't ask"
    r"|never ask|not going to"
    r" ask|let us not|let's not|rather not|would rather hear (?:how|about)|promise not)\b"
    r"|\bwithout (?:asking|comparing)\b"
)
_EXCUSES = (LIST_OF_THINGS, _DAY, _LEFT)
_SMALL = (LIST_OF_THINGS, _LEFT)

NOT_ASKED = Pattern(
    rf"{_LEFT}|^(?!.*\b(?:interview|rank|score|list)).*\b(?:figures?|dwell times?|reviewers?|dataset"
    rf"|atlas|registry|abstract|journal|coauthors?)\b"
)
ASKED = (
    talk(
        _ASKED, _SEASON, rf"{_YOU}|\b(?:they|my application|how many|which|strong\w*|hard)\b|{A_NAME}", without=_EXCUSES
    ),
    talk(
        r"^\W*(?:so |and |now |ok |also )*(?:scores?|lists?|letters?|signals?|offers|interviews|step 2"
        r"|top (?:3|three|5|five))\b[^.!]{0,25}\?"
    ),
    talk(
        _ASKED,
        rf"(?:{KNOWN})",
        rf"\b{_LEAN}\b|\b{_SAY}\b|\b(?:first|above|below|ahead|behind|last|better|worse|favou?rite"
        rf"|everything about|story|scoop|word"
        r"|mind|number|safety|backup|chances?|strong\w*|group|order|for you|to you|(?:where|how) is|still"
        r"|day at|going back|hear|heard|go to)\b",
        without=_EXCUSES,
    ),
    talk(rf"{KNOWN} (?:or|over|vs|versus|above|before) {KNOWN}[^.!]{{0,15}}\?", without=_EXCUSES),
    talk(
        _ASKED,
        r"\b(?:your|ur|our|whose|the|my) (?:\w+ ){0,2}?(?:lists?|rol|order|ranking|spreadsheet"
        r"|notes? from the|top (?:\d|three|two|five|ten)|favou?rite|number one|n ?1|first (?:choice|pick"
        r"|place)|safety|backup|line one)\b",
        rf"{_YOU}|\bmine\b",
        r"\b(?:lists?|rol|rank\w*|order|spreadsheet|top|favou?rite|number|n ?1|first|safety|backup|notes)\b",
        without=(
            *_EXCUSES,
            r"\b(?:favou?rite|best) (?!program|place|so|one|of|now|by|yet|still|school|interview)\w+",
            r"\bin order\b|\bthe order of\b",
        ),
    ),
    talk(
        _ASKED,
        r"\b(?:which|what|where|whom|who|how)\b",
        rf"\byou\b[^.!]{{0,30}}?\b(?:{_LEAN})\b|\bline one\b|\bputting (?:last|first)\b",
        r"\b(?:coast|texas|south|west|east|north|city|programs?|ones?|place|places|end up|land|up|first|last"
        r"|line|top|best|it first|all|interviewed|two of them|them|match|freely|decide|they are)\b",
        without=(*_EXCUSES, r"\bwhere are you (?:from|now)\b|\bfind\b"),
    ),
    talk(_ASKED, r"\bare you (?:leaning|torn|hoping|set|decided)\b", without=_EXCUSES),
    talk(
        r"\?",
        rf"\b(?:did|have|has|do|does|were|what|what'd|which"
        rf"|if)\b[^.!]{{0,30}}?\b{_PEOPLE}\b(?: \w+){{0,2}}? {_SAY}\b|\bwhat'd they\b",
        rf"{_YOU}|\bmy (?:application|name)\b|\bthe others\b|\broom\b|\bwhom?\b",
        without=(*_EXCUSES, r"\bdr +best\b"),
    ),
    talk(
        _ASKED,
        r"\b(?:questions?)\b",
        rf"\b(?:interview\w*|room|hard|tough|prepare|they|you (?:got|wrote|were)|panel|after \w+)\b|{A_NAME}",
        without=(_DAY, _LEFT, r"\byour question\b"),
    ),
    talk(
        _ASKED,
        r"\b(?:before (?:i|it is|my)|what should i|in the room|to expect)\b",
        r"\b(?:interview\w*|expect|chair|room|dr +\w+|turn)\b",
        without=_EXCUSES,
    ),
    talk(
        _ASKED,
        r"\bthe (?:chair|director|interviewers?|tough one|strongest|residents (?:tell|say|told))\b",
        without=_EXCUSES,
    ),
    talk(
        _ASKED,
        r"\bwho (?:else )?(?:seemed|was|were|is|are|got)\b[^.!]{0,25}?\b(?:strong\w*|weak\w*|best|going for"
        r"|there|group|applying|competition)\b",
        without=_EXCUSES,
    ),
    talk(
        _ASKED,
        r"\b(?:who|whom|how (?:many|strong|good))\b[^.!]{0,20}?\b(?:writing|wrote|writes|letters?"
        r"|recommenders?|papers?|publications|abstracts)\b",
        _YOU,
        without=(LIST_OF_THINGS, _LEFT, r"\b(?:did you read|for the (?:review|registry))\b"),
    ),
    talk(
        r"\b(?:did|have|has|were|was|are) (?:you|anyone|anybody|somebody"
        r"|someone)\b[^.!]{0,40}?\b(?:hear(?:d)? (?:anything |back )?(?:from|of|out of) (?:them|"
        + A_NAME
        + r")|told|called|contacted|hint\w*|anything after|ranked|rejected|invited|guaranteed)\b",
        r"\?",
        without=(*_EXCUSES, r"\bdr +best\b"),
    ),
    talk(
        r"\b(?:who|whom) (?:did|do|have|are|will) (?:you|they|carver)\b[^.!]{0,20}?\b(?:tell|told|want|like"
        r"|put|rank|prefer)\w*\b",
        r"\?",
        without=_EXCUSES,
    ),
    talk(
        r"\b(?:my|our|your) chances\b|\bchances at\b|\bdo you think (?:that )?(?:you|i|we)(?:'ll"
        r"| will)? (?:get|match|have)\b",
        _ASKED,
        without=_EXCUSES,
    ),
    talk(
        rf"\b(?:mine|i) (?:starts?|begins?|put|rank|ranked|have|placed) (?:with )?{KNOWN}",
        rf"\b(?:yours|you)\b|{FIRST}\b",
        without=_EXCUSES,
    ),
    talk(
        r"\?",
        r"\b(?:how you did|how did you do|second exam|boards?|step 2|numbers do people|what numbers)\b",
        _YOU,
        without=_EXCUSES,
    ),
    talk(
        r"\?",
        r"\b(?:settled on|decided on|made up your mind|an order|the one (?:with|that)|which way do you"
        r"|ruled out)\b",
        r"\byour?\b",
        r"\b(?:order|liked?|list|program|go|places?|clinics?|mind)\b",
        without=(*_EXCUSES, r"\bbakery|apartment|\bhome\b|\bshoes\b"),
    ),
    talk(
        r"\?",
        rf"{A_NAME}",
        r"\b(?:looking for|lik\w+|want\w*|expect\w*|strong|weak|chair|director|residents|interview\w*"
        r"|program)\b",
        without=_EXCUSES,
    ),
    talk(
        r"\?",
        r"\b(?:others?|people|they|everyone) (?:from|in|of) (?:our|the|your) (?:group|day|session|class)\b"
        r"|\bthe others\b",
        r"\b(?:going|rank\w*|apply\w*|land\w*|interview\w*|want\w*|list)\b",
        without=_EXCUSES,
    ),
    talk(
        _ASKED,
        r"\bthe questions\b",
        r"\b(?:from|they|of the|on) \w+\b",
        without=(_DAY, _LEFT, r"\bfor the (?:talk|review|survey)\b"),
    ),
    talk(
        r"\?",
        r"\b(?:put|rank|place|rate)(?:d|s)? (?:\w+ )?(?:higher|lower|above|below|first|last)\b"
        r"|\bput higher\b",
        r"\byou\b",
        without=_EXCUSES,
    ),
    talk(r"\?", r"\b(?:a signal|your signals?|the signals?|which letter|what letter|whose letter)\b", without=_EXCUSES),
    talk(
        r"\bdid you (?:pass|make|get|fail)\b[^.!]{0,12}?\b(?:step|boards?|aoa|honou?rs|it in)\b",
        r"\?",
        without=_EXCUSES,
    ),
    talk(
        r"\b(?:your|you)\b",
        r"\b(?:scores?|lists?|ranking|order)\b",
        r"\b(?:and|then) i(?:'ll| will)? (?:tell|send|show)|\bmine\b|\bin exchange\b|\bspill\b",
        without=_EXCUSES,
    ),
    talk(r"\bbring up\b|\bbrought up\b|\bhoping to hear\b|\bwanted to hear\b", r"\bthey\b", r"\?", without=_EXCUSES),
)
CUES = (
    "?", "tell", "send", "show", "give", "share", "spill", "guess", "curious", "wonder", "know", "see", "hear",
    "let", "trade", "swap", "exchange", "compare", "decide", "nosy", "mine ", "i put", "i rank",
)  # fmt: skip
