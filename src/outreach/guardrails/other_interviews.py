"""Words by which a mail to somebody at a program compares it with others: where else I was, what was done there.

Other programs without a name, my interviews counted, what I was shown elsewhere, and measures: more than, the only one,
unlike. For one lower-case sentence at a time. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.phrases import phrase

# programs, counted or spoken of as many, and the days on which they are seen
_MANY = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|a dozen"
    r"|dozens? of"
    r"|\d+|several|many|a few|a handful of|a number of|a couple of|so many|numerous|various|multiple|half a dozen"
    r"|countless|too many)"
)
_THEIRS = (
    r"(?:programs|programmes|residencies|departments|institut(?:es|ions)|places|centers|hospitals|schools|sites"
    r"|invitations|interviews"
    r"|interview days|interview invitations|visits|stops)"
)
_SEASON = (
    r"(?:this (?:season|winter|month|year|week|fall|autumn|cycle)|so far|by now|until now|already|on (?:my|the)"
    r" (?:list|trail)|last (?:week|month)"
    r"|in (?:november|december|january)|to go|behind me|ahead of me|to come|(?:have|'ve) (?:had|seen|done|met|been)"
    r"|since (?:october"
    r"|november|december))"
)
_OTHERS = (
    r"(?:other|another|any other|every other|all the|all of the) (?:\w+ ){0,2}?"
    r"(?:programs?|residenc(?:y|ies)|places?|sites?|institut(?:ion|e)s?|departments?|interviews?|schools?|hospitals?"
    r"|centers?|clinics?"
    r"|coordinators?|directors?|teams?|groups?|visits?|stops?)"
)
_SEEN = (
    r"(?:interview|visit|rotat|appl(?:y|ied)|saw|seen|look|consider|rank|toured|heard|been (?:to|at)|go(?:ing)? to"
    r"|went to|might (?:go|end)|talk|spoke|dealt|deal|met\b|invited|come from|came from|had)"
)
COMPARISONS = (
    phrase(
        rf"\b{_OTHERS}\b[^.?!;]{{0,15}}?\b(?:i|i've|i'm|where i|that i)\b[^.?!;]{{0,20}}?\b{_SEEN}", "other", "all "
    ),
    phrase(rf"\bi(?:'ve|'m)?\b[^.?!;]{{0,25}}?\b{_SEEN}\w*\b[^.?!;]{{0,20}}?\b{_OTHERS}\b", "other", "all "),
    phrase(
        rf"\b(?:compar\w+|contrast\w*|unlike|relative)\b[^.?!;]{{0,20}}?\b{_OTHERS}\b",
        "compar",
        "contrast",
        "unlike",
        "relative",
    ),
    phrase(
        rf"\b(?:better|stronger|friendlier|happier|larger|smaller|more\b[^.?!;]{{0,25}}?|less\b[^.?!;]{{0,25}}?"
        rf"|different\w*) (?:than|from) (?:\w+ ){{0,3}}?{_OTHERS}\b",
        "than",
        "from",
    ),
    phrase(
        r"\b(?:than|of|among) (?:any|all|every|the)(?: of)?(?: the| my)? ?(?:\w+ )?(?:programs?|places?|interviews?"
        r"|residencies)"
        r"\b[^.?!;]{0,20}?\b(?:i|i've|so far|this season|on the trail)\b",
        "than",
        "of ",
        "among",
    ),
    # whoever gives them up compares nothing
    phrase(
        r"(?<!cancel )(?<!drop )(?<!decline )(?<!skip )(?<!withdraw from )\bmy other (?:\w+ )?(?:interviews?"
        r"|programs?|choices?|options?|offers?|second looks?)\b",
        "my other",
    ),
    phrase(r"\b(?:the|my) interview trail\b", "interview trail"),
    # what no other one has
    phrase(
        r"\b(?:no other|not one other|hardly any other|few other|most(?: other)?|many other|some other|several other"
        r"|other|the only)"
        r" (?:radiation oncology )?(?:programs?|residenc(?:y|ies))\b(?! directors?\b)[^.?!;]{0,30}?\b(?:me|i|have|has"
        r"|had|like (?:yours|you|this)|did"
        r"|do|does|offers?|lets?|gives?|show\w*|with|where|that)\b",
        "program",
        "residenc",
    ),
    phrase(
        r"\b(?:nowhere else|no place else|not anywhere else|everywhere else|anywhere else i|anywhere else on)\b",
        "where else",
        "place else",
    ),
    phrase(
        r"\bat (?:another|one other|two other|some other|a different|other) (?:programs?|residenc(?:y|ies)|places?"
        r"|interviews?|departments?)\b"
        r"[^.?!;]{0,40}?\b(?:i|me|they|we|told|asked|said|saw|heard|the residents)\b",
        "at ",
    ),
    phrase(
        r"\b(?<!automatic )(?:best|nicest|warmest|highlight|favou?rite|friendliest|most \w+|kindest|finest)(?!"
        r" (?:thing|reply|remark|automatic|news|mail|e-mail|weather|gift|answer i))(?: \w+){0,3}? (?:of|in"
        r"|this|all) (?:the |my |this )?"
        r"(?:(?:interview )?season|interview(?:s| days?)|whole season|application season|trail)\b",
        "season",
        "interview",
        "trail",
    ),
    phrase(
        r"\b(?:compared (?:to|with)|than|unlike) (?:\w+ )?(?:elsewhere|anywhere else|everywhere else"
        r"|others|the others|the rest)\b",
        "else",
        "others",
        "rest",
    ),
    phrase(
        r"\b(?:programs?|places|departments|residencies|interviews)\b[^.?!;]{0,12}?\b(?:i have|i've|i"
        r"|so far|by now)\b[^.?!;]{0,12}?\b(?:seen|saw|visited|interviewed|toured|been to)\b",
        "seen",
        "saw",
        "visit",
        "interview",
        "tour",
        "been",
    ),
    phrase(
        r"\bi(?:'ve| have)?\b[^.?!;]{0,12}?\b(?:seen|visited|toured|interviewed at)\b[^.?!;]{0,15}?\b"
        r"(?:\d+|several|many|other|two|three|four|five|six|seven|eight|nine|ten|a dozen|lots of) "
        r"(?:\w+ )?(?:programs|places|departments|residencies)\b",
        "programs",
        "places",
        "departments",
        "residencies",
    ),
    phrase(
        r"\b(?:best|nicest|favou?rite|warmest|hardest|strongest|last|first) of (?:all )?(?:my|the) "
        r"(?:interviews?|programs|visits)\b",
        "interview",
        "program",
        "visits",
    ),
    phrase(
        r"\binterview(?:ed|ing|s)? (?:at|with) (?:\w+ ){0,2}?(?:other|another|several|many|few"
        r"|\d+) ?(?:other )?(?:programs?|places?)",
        "interview",
    ),
    # my interviews, counted
    phrase(
        rf"\b(?:out of|of|after|among|in|at|with|through|from|over|to) (?:all )?(?:my|the|these)? ?(?:other |previous"
        rf" |past |last |first )?{_MANY}"
        rf" (?!planning|safety|exchange|dose|contouring|treatment|software|screening|computer)(?:\w+"
        rf" )?{_THEIRS}\b(?=[^.?!;]{{0,60}}?\b(?:i|i've|me|my|this one|you"
        rf"|your)\b)(?=[^.?!]{{0,80}}?\b(?:{_SEASON}|you|your|yours"
        r"|this one|only|first|best|stands? out|visited|interviewed))",
        "interview",
        "program",
        "residenc",
        "department",
        "invitation",
        "places",
        "institut",
    ),
    phrase(
        rf"\b(?:i|i've|i'm|me|my)\b[^.?!;]{{0,40}}?\b{_MANY} (?:\w+ ){{0,2}}?(?:programs|residencies|invitations"
        rf"|interviews|interview days|departments"
        rf"|institut(?:es|ions)|more of these)\b(?=[^.?!]{{0,60}}?\b(?:{_SEASON}|you|your|yours|compare|measur"
        rf"|stands? out|its))",
        "program",
        "residenc",
        "invitation",
        "interview",
        "department",
        "institut",
        "more of these",
    ),
    phrase(
        r"\b(?:my|the) (?:other|previous|earlier|past|remaining|next|last|final|upcoming|first|second|third|fourth"
        r"|fifth|sixth|seventh|eighth"
        r"|ninth|tenth)(?: \w+)? (?:interviews|interview (?:days|visits)|programs|visits|interview of the|interview"
        r" this|interview so far)\b",
        "interview",
        "programs",
        "visits",
    ),
    phrase(
        rf"\b(?:one|first|second|third|last) of (?:my )?{_MANY} (?:for me|interviews|programs|on my)\b",
        "one of",
        "first of",
        "last of",
    ),
    phrase(
        rf"^\W*{_MANY} (?:programs|interviews|places|departments|residencies), ",
        "programs",
        "interviews",
        "places",
        "departments",
    ),
    # what I met elsewhere, and the measure taken from it
    phrase(
        r"\b(?:than|beside|besides|unlike|like|as|next to|among|against|compared (?:to|with)|from|above|ahead of"
        r"|over)\b[^.?!;]{0,15}?\b(?:those|the ones|ones"
        r"|others|any(?:body|one|where)?|anything|the rest|the giants|most|what|everything|everyone|some|all|the last"
        r" \w+|the \w+s)(?: of)?(?: the)?(?: \w+){0,3}?"
        r" (?:i|i've|i'd|where i|that i|whom i|with whom i|who)(?:'ve|'d| have| had| was| was being)? ?(?:\w+ly"
        r" )?(?:met|saw|seen|visited|interviewed|toured|been"
        r"|spoke|spoken|talked|talking|heard|dealt|shown|had|got|given|told|encountered|experienced|come across|found"
        r"|went)\b(?=[^.?!]{0,40}?\b(?:elsewhere|other"
        r"|season|winter|month|interview\w*|trail|state|so far|this (?:year|week|fall)|on my list|program\w*|another"
        r"|coast|before|last week)|\W*$)"
        r"(?<!been told)",
        "than",
        "beside",
        "unlike",
        "like",
        "as ",
        "next to",
        "among",
        "against",
        "compared",
        "from",
        "above",
        "ahead",
        "over",
    ),
    phrase(
        r"\b(?:elsewhere|other places|anywhere else|somewhere else)\b(?! in the)[^.?!;]{0,25}?\b(?:this (?:season"
        r"|winter|month|year|week|fall)|on the trail|i (?:was|saw|heard"
        r"|met|had|got|interviewed|visited|have|felt|asked)|they|nobody|people|so far|where i)\b"
        r"|\b(?:i|i've|i'd|i was|me|my)\b[^.?!;]{0,40}?\b(?:shown|told|saw|seen|heard|met|asked|interviewed|visited"
        r"|given|offered|got|felt|found|experienced|had)"
        r"\b[^.?!;]{0,20}?\belsewhere\b(?! in (?:the|this|your))",
        "elsewhere",
        "other places",
        "where else",
    ),
    # one of them, without its name
    phrase(
        r"\b(?:another|one|two|three|a second|a different|a certain|a rival|one other|some other|several|other|some"
        r"|most|every) (?:\w+ )?"
        r"(?:programs?|residenc(?:y|ies)|departments?|institut(?:es?|ions?))\b(?!"
        r" directors?\b)[^.?!;]{0,20}?\b(?:told|tells?|offer\w*|gave|gives?"
        r"|promised?|put|puts|asked|said|says|invited|wants?|wanted|wrote|written|called|has (?:told|asked|offered"
        r"|made|promised|invited|said|put"
        r"|already|just)|have (?:told|asked|offered|made|promised|invited|said|put|already|just|shown|hinted)|hinted"
        r"|showed|treated|made|let)\b"
        r"(?=[^.?!;]{0,30}?\b(?:me|us|my)\b)",
        "program",
        "residenc",
        "department",
        "institut",
    ),
    phrase(
        r"\ba certain (?:\w+ )?(?:clinic|program|department|place|institution|residency|hospital|group)\b"
        r"|\b(?:bigger|larger|richer|more famous|better known|famous|smaller|fancier) (?:names|places|programs"
        r"|departments|shops|houses)\b"
        r"|\b(?:programs|places|departments|rest|others?|most|some|any|all) (?:that are |left |still )?(?:on|of) my"
        r" (?:rank |interview )?(?:list|trail|schedule"
        r"|itinerary|tour|calendar)\b|\b(?:on|along) (?:my|the|this) (?:interview )?(?:trail|circuit)\b",
        "certain",
        "names",
        "my ",
        "trail",
        "circuit",
        "places",
        "programs",
        "departments",
        "shops",
        "houses",
    ),
    phrase(
        r"\b(?:at|from|after|by|in|of|with|to) (?:the |my |all |all the |all my |any of the |none of the |most of the"
        r" |some of the )?(?:other|others|previous|earlier)"
        r" (?:\w+ )?(?:interviews|programs|residencies)\b(?=[^.?!]{0,70}?\b(?:you|your|yours|i|me|my|here)\b)",
        "interviews",
        "programs",
        "residencies",
    ),
    phrase(
        r"\b(?:your|of your) competitors (?:showed|told|gave|offered|asked|let)\b|\bno (?:other )?(?:program|place"
        r"|department|residency)(?: that| which)?"
        r" i(?:'ve| have)? (?:met|seen|visited|saw|know|interviewed)\b|\bthe (?:last|next|previous|other) (?:program"
        r"|place|department) (?:that|which|where|who) (?:interviewed|invited|i)\b"
        r"|\b(?:all|most|half) (?:of )?my interviews (?:behind|are over|done)\b|\bcontrast (?:with|to) my (?:\w+"
        r" )?interview\b|\bnone of the (?:other|programs|places|interviews|residencies)\b|\b(?:every|each|any)"
        r" (?:other )?(?:program"
        r"|residency|department) (?:that|which|where|i)"
        r"\b[^.?!;]{0,20}?\b(?:invited|i (?:have|'ve|saw|visit\w*|interview\w*|applied)|i've|saw|seen)\b|\b(?:the"
        r" )?only (?:program|place|interview|department|one)\b[^.?!;]{0,40}?\b(?:of all|this season|so far"
        r"|on my|i have (?:seen|visited|met)|i've (?:seen|visited|met)|i (?:saw|visited)|this winter)\b",
        "none of",
        "competitors",
        "no ",
        "last",
        "next",
        "previous",
        "other",
        "interviews",
        "contrast",
        "every",
        "each",
        "any ",
        "only",
    ),
    phrase(
        r"\b(?:the departments|the programs|the places|places|programs|departments|hospitals|institutes) (?:where"
        r"|that|which) (?:i(?:'ve| have|'m| am| was)?"
        r"|have|had|has)\b[^.?!;]{0,20}?\b(?:invited|interviewed?|visited?|applied|apply|seen|saw|interviewing|going"
        r"|offered|been)\b",
        "where",
        "that",
        "which",
    ),
    # who else holds their office, and how they stand among their like
    phrase(
        r"\b(?:other|another|any other|every other|no other|most|few|all the|many) (?:program )?(?:directors?|pds?"
        r"|chairs?|coordinators?|interviewers? elsewhere"
        r"|residents elsewhere)\b[^.?!;]{0,30}?\b(?:i|i've|me|have|has|had|do|does|did|would|asked|told|this"
        r" (?:season|winter))\b"
        r"|\b(?:any|all|most|none|the rest|few) (?:of )?(?:the )?(?:directors|pds|chairs|coordinators|residents"
        r"|interviewers|faculty)(?: \w+){0,2}? (?:i|i've|whom i"
        r"|with whom i|that i)(?:'ve| have)? (?:met|spoken|talked|dealt|seen|interviewed"
        r"|encountered)\b(?=[^.?!]{0,30}?\b(?:season|winter|month|so far|trail|elsewhere)\b)",
        "director",
        " pd",
        "chair",
        "coordinator",
        "elsewhere",
        "residents",
        "interviewers",
        "faculty",
    ),
    phrase(
        r"\b(?:your|the) (?:rivals?|peer (?:programs|institutions|departments)|neighbou?rs?"
        r" (?:program|across))\b(?! for the)(?=[^.?!;]{0,40}?"
        r"\b(?:i|me|my|match|applicants?|interview\w*|season)\b)"
        r"|\b(?:program|place|department|residency|clinic|hospital) (?:across (?:town|the (?:river|bay"
        r"|state|street))|up the (?:road|coast)|down the (?:road"
        r"|street|coast)|next door|on the other (?:coast|side)|further (?:north|south|east|west))\b",
        "rival",
        "peer",
        "neighbo",
        "across",
        "up the",
        "down the",
        "next door",
        "other coast",
        "other side",
        "further",
    ),
    phrase(
        r"\b(?:in|by) (?:comparison|contrast)(?: (?:to|with))? (?:the |my |all )*(?:other|others|rest|places|programs"
        r"|what i|everything|anything|elsewhere|anywhere)\b"
        r"|\bcompared (?:to|with) (?:what|how|where|the ones|those|anything|everything|everywhere|most|all|the place"
        r"|the way|other|my (?:last|other|previous|home"
        r"(?= program)))\b(?=[^.?!;]{0,50}?\b(?:i|i've|other|else|elsewhere|program\w*|interview\w*|trail|season)\b)"
        r"|\b(?:i've|i have|i) (?:been |also |now )?(?:seen|visited|toured|interviewed (?:at|with)|been to) (?:a lot"
        r" of|lots of|enough|plenty of|quite a few|a good many|so many"
        r"|all kinds of|some|no) (?:other )?(?:programs|places|departments|interviews|residencies)\b",
        "compar",
        "contrast",
        "lot of",
        "lots of",
        "enough",
        "plenty",
        "quite a few",
        "good many",
        "so many",
        "kinds of",
        "some ",
        "no ",
    ),
    phrase(
        r"\b(?:best|warmest|kindest|friendliest|happiest|strongest|nicest|clearest|most \w+|finest|better \w+ than"
        r"|only \w+|first \w+|favou?rite)(?: \w+){0,4}? (?:i have|i've|that i|i)"
        r" (?:ever )?(?:met|seen|visited|been (?:to|on|at)|encountered|come across|saw|toured|experienced|sat"
        r" through)\b[^.?!;]{0,15}?\b(?:this (?:season|winter|month"
        r"|cycle|fall|year)|so far|on the (?:interview )?trail|at any|among|of all|anywhere|on any|in any)\b(?!"
        r" (?:residency )?at my)",
        "season",
        "winter",
        "month",
        "cycle",
        "this fall",
        "this year",
        "so far",
        "trail",
        "any",
        "of all",
        "among",
    ),
    phrase(
        r"\b(?:i also|i have also|i've also|i am also|i'm also|also) (?:\w+ )?(?:interview(?:ed|ing)?|appl(?:ied"
        r"|ying)|talking|visit(?:ed|ing)|looking|considering|hearing) "
        r"(?:at|to|with|into|from)? ?(?:\w+ ){0,2}?(?:programs?|residenc(?:y|ies)|places|departments|institutions"
        r"|elsewhere)\b"
        "also",
    ),
)
