"""What is said to applicants from a program, in classes of words: who likes, what is good, hoped for and asked.

Patterns for one sentence in lower case, from which rules put their meanings together. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.rank_talk import A_NAME

US = (
    rf"(?:us\b|here\b|with us\b|our (?:\w+ )?(?:program(?:me)?|residency|class|team|department|group"
    rf"|family)\b|this (?:program(?:me)?|place)\b|{A_NAME})"
)
WE = (
    r"\b(?:we|i|i'm|i've|i'd|everyone|everybody|they|all of (?:us|them)|none of us|(?:the|our"
    r"|my) (?:\w+ )?(?:committee|chair|faculty|program(?:me)?"
    r"|director|residents?|department|attendings?|pd|interviewers?|class|co-?residents)|dr +\w+"
    r"|every (?:interviewer|resident)|us|our hearts?)\b"
)
YOU = r"\b(?:you|you'd|you'll|you're|you've|ur|u|your (?:file|name|interview|application|signal|second look))\b"
LIKE = (
    r"\b(?:want(?:s|ed)?(?! (?:to (?:tell|thank|ask|say|let|write|send|share|know|hear|check)|your)\b)"
    r"|need(?:s|ed)?(?! (?:to|your|you (?:to|on))\b)|lov(?:e|es|ed)|ador\w+|impress(?:ed)?|in love with|root(?:ing|s)?"
    r"|vot(?:e|es|ed|ing)|fight(?:ing)?|fought|argu(?:e|ed|ing)"
    r"|push(?:ing|ed)?|good word|favou?r(?:s|ed|ites?)?|unanim\w+|agreed|stop talking|talk(?:s|ing"
    r"|ed)? about|praised?|rated?|scor(?:e|ed|es)|top marks|highest|highly|ten"
    r"|chose|choose|pick(?:ed)?|crazy about|excited about|keen on|fans?|sold on|remember(?:s|ed)?(?! (?:how|to|that"
    r"|what|when)\b)|tak(?:e|ing)(?! (?:the|any|an?|it|my|this)\b)"
    r"|moved?(?! by)|put in)\b"
)
GOOD = (
    r"n't (?:need to )?(?:worry|be nervous|lose sleep)|\b(?:favou?rites?|(?:the|our) (?:best|strongest)"
    r"|best (?:interview|applicant|candidate|we|one)|(?:very |way )?high(?:er)? up|at the top"
    r"|near the top|top (?:marks|candidate|applicant|score|tier|of)"
    r"|highest|stood out|stand out|standout|impression|impress\w*|perfect|exactly (?:who|what|the)"
    r"|the (?:kind|sort|type) of (?:person|resident|applicant|doctor)|nothing to (?:fear|worry)|not "
    r"(?:need to )?(?:worry|be nervous|lose sleep)|in good shape|be fine|will be (?:pleased|happy)"
    r"|would like it|relax|smile|safe|in the running|in the bag|a lock|shoo-in|as good as|you(?:'re"
    r"| are) in(?=\W*$|[,.;])"
    r"|close to you|the one|complete|all but|a given|you won|went up|moved up|go up|climbed"
    r"|happy for you|looking for|strong(?:est)?|our top|ranked|the same person|sleep well|guaranteed"
    r"|a great fit|fit in|belong)\b"
)
# something (s)he made, said or did, which may be the best of the day
HER_WORK = (
    r"\b(?:questions?|posters?|abstracts?|talk|drawing|atlas|slides?|paper|figures?|contours?|notes?"
    r"|quiz|plan|dataset|cookies|scarf|form|code|idea|answer|sketch|presentation|needles?|phantoms?"
    r"|stairs"
    r"|shuttle|boards?|exam|marathon|project|point|draft|handout|slide|journal|workshop|story|photo"
    r"|package|forum|case|cases|line in|algorithm|deadline|nrmp|templates?|daycare|data|garage|scans?"
    r"|filter"
    r"|isocenter|applicators?|dean about|journal club|webinar|q&a|centimeter|mean heart|physicist in"
    r"|conference|fractions?|lecture|rotation report|evaluation form)\b"
)
SILENT = (
    r"\b(?:can't|cannot|can not|not allowed to|may not|won't|will not|must not|shouldn't|not able to"
    r"|unable to|mustn't|not be right|do not sit|no influence|change nothing|nobody here|can say nothing"
    r"|know nothing|not permitted|do not know where|no need to)"
    r"\b(?![^.?!]{0,60}\bbut\b)[^.?!;]{0,40}?\b(?:say|talk|discuss|speak|ask|comment|share|tell|rank\w*"
    r"|lists?|about|committee|write|on our list|would go)?\b"
)
EVENT = (
    r"\b(?:tumou?r board|rounds|lunch|dinner|coffee|zoom|happy hour|tour|drinks?|visit again|webinar"
    r"|rotation|for a (?:day|week|month)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last day|booth"
    r"|forum|conference|planning room"
    r"|shadow\w*|workshop|symposium|hike|call about|clinic on|through town|another month|second look is"
    r"|room on|moonlighting)\b"
)
HOPE = (
    r"\b(?:hope|hoping|hopefully|hopes|wish|love|loved|thrilled|honou?red|delighted|excited|happy"
    r"|happier|happiest|glad|lucky|fortunate|dream|pray|fingers|can't wait|cannot wait"
    r"|look(?:ing)? forward|counting on|counts? on|mean a lot|make my"
    r" (?:year|day)|make us|break our|disappoint\w*|sad|hate|shame|heartbroken|please|pls|want|wants"
    r"|good feeling|just|say|promise|trust(?:ed)?|better|should|serious(?:ly)?|sure|bet|rooting|beg"
    r"|excite\w*|nothing would)\b"
)
TOGETHER = (
    r"\b(?:co-?residents?|colleagues?|in july|this july|next (?:year|summer|july|class)|come summer"
    r"|this summer|our (?:next )?class|our call schedule|call schedule|call room|four years"
    r"|first year with|end up together|be together|work(?:ing)? with you"
    r"|one of (?:us|our own|ours)|your future|in our (?:class|program|team|residency)|my team|on (?:the"
    r"|our) team|with us|our program|join(?:ing)? us|neighbou?rs|apartment|pack your|learning|teach you"
    r"|teaching you|show you|wall|desk|door)\b"
)
ASKS = (
    r"(?:\?|\b(?:curious|wonder\w*|tell (?:me|us)|let (?:me|us) know|(?:like|love|want(?:s|ed)?"
    r"|asked me) to (?:know|hear|find out|see|ask))\b)"
)
ELSE = (
    r"\b(?:(?:other|more|many|another|different|competing|remaining|rest of (?:your"
    r"|the)) (?:\w+ )?(?:program(?:me)?s?|places?|schools?|departments?|residencies|interviews?|offers?)"
    r"|elsewhere|any(?:one|where|body|place) else|some(?:one|where|place) else"
    r"|where else|who else|what else|them all|how many interviews)\b"
)
DECIDE = (
    r"\b(?:lean\w*|stand|going to do|planning|plan to|list|rank\w*|decid\w*|choos\w*|chose|prefer\w*"
    r"|favou?rite|first choice|top|compare|like (?:us|it|best|better)|come|coming|count on you|serious"
    r"|see yourself|interview\w*|appl\w+|signal\w*|offer\w*"
    r"|visit\w*|look\w*|tell you|told you|calling you|contact\w*|hold(?:s|ing)? you back"
    r"|stand(?:s)? for you|mind|say yes|chance with you|in the running|put us|where we|convinc\w*|sway"
    r"|hear\w*|better than)\b"
)
HOME = (
    r"\b(?:partner|husband|wife|spouse|boyfriend|girlfriend|fianc\w+|married|marry|engaged|pregnan\w+"
    r"|children|kids|babies|a family|a baby|ties to|roots in|couples match\w*|religio\w+)\b"
)
INNOCENT = (HER_WORK, SILENT, LIST_OF_THINGS)
