"""What is let out of the committee's room, and what is asked for before lists close: a vote, a smile, a yes, an answer.

Whoever says how it went, how deep a list goes or what would be given for a yes ranks aloud. For one sentence of a mail
to an applicant, in lower case. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, talk
from outreach.guardrails.recruiting_words import INNOCENT, NOT_OF_THE_DAY, OWN_STORY, PEOPLE, US, YOU

_COME = r"(?:came|come|coming|join\w*|match\w*|chose|choose|pick\w*|rank\w*|said yes|say yes|sign\w*|stay\w*|commit\w*)"
_KNOW = (
    r"\b(?:need|needs|want|wants|like|love|appreciate|help|helps|nice|useful|good|great|grateful|important|easier"
    r"|relief|curious|wonder\w*|waiting for|before we|asked me|has to|have to)\b"
)
_NOTHING = r"\b(?:cannot|can't|may not|not allowed|no influence|nothing to do|do not attend|without residents)\b"
_FOR_HELP = r"\b(?:to help|help you|make your (?:visit|month|stay)|questions?|for you on|better next|improve)\b"
_AND_YET = (*NOT_OF_THE_DAY, OWN_STORY)
_INDOORS = (*INNOCENT, OWN_STORY, _NOTHING)

REVEALED = (
    # how it went in the room
    talk(
        r"\b(?:unanimous\w*|landslide|standing ovation|all thumbs|thumbs up|not a single (?:no|doubt)|no (?:one"
        r"|body) (?:objected"
        r"|disagreed|voted against))\b|\b(?:left|leaves|put|blew) (?:every\w+|the (?:others|rest|field)"
        r"|all the others)(?: else)?"
        r" (?:in the dust|behind|to shame|away|out of the water)\b|\b(?:head and shoulders|miles|leagues|way"
        r"|far) (?:above|ahead"
        r"|beyond) (?:the|every\w*|that|any\w*|all)\b",
        rf"{YOU}|\b(?:the|our) (?:vote|committee|faculty|decision|discussion)\b",
        without=(*_INDOORS, r"\b(?:poster|paper|abstract|session|tumou?r board|guideline|reviewers?)\b"),
    ),
    talk(
        r"\b(?:saw|seen|see|read|peeked at|looked at|glimpsed|know what is on|know what's on) (?:the|our|this year's"
        r"|a draft of the)"
        r" (?:\w+ )?(?:rank(?:ing)?(?: order)? list|list|rankings?|spreadsheet|ballots?|votes?|scores|results)\b",
        rf"{YOU}|\b(?:smil\w+|grin\w*|happy|pleased|good|great|wink)\b|^\W*i(?:'ve| have)? (?:just )?(?:saw"
        rf"|seen) (?:the|our) rank",
        without=(
            *_INDOORS,
            r"\b(?:list|spreadsheet|results|scores) (?:of|for|from)\b|\b(?:never|not|n't|nor)\b|\byour list\b",
        ),
    ),
    talk(
        r"\b(?:look\w*|seem\w*|bode\w*|go(?:es|ing)|turn\w* out|shap\w+ up)(?: \w+){0,2}? (?:good|great|well|bright"
        r"|promising|rosy|excellent|fantastic|positive|favou?rabl\w+) for you\b|\bthings look\b[^.?!;]{0,20}?\byou\b"
        r"|\bcongrat\w*(?: \w+)?"
        r" (?:in advance|early|ahead of time|already|prematurely)\b|\b(?:early|premature|advance) congrat\w+\b",
        without=(*_INDOORS, r"\b(?:poster|talk|paper|rotation|hope|exam)\b|\?\W*$"),
    ),
    talk(
        r"\bwe (?:\w+ )?(?:go|went|get|got|fill|filled|reach\w*|match\w*|rank\w*|need\w*|take"
        r"|dip\w*)\b[^.?!;]{0,25}?\b(?:down|deep"
        r"|past|within|beyond|from|with|through|by|to)\b[^.?!;]{0,15}?\b(?:our|the|number|n ?\d|\d+|name\w*|top"
        r"|first|list)\b",
        r"\b(?:you're|you are|your name|you'd|you would|you'll|you will|one of them|above that|higher than that"
        r"|well within)\b",
        without=(*_AND_YET, r"\b(?:mailing|reading|call) list\b|\b(?:lecture|chapter|textbook|curriculum|list of)\b"),
    ),
    talk(
        r"\b(?:faculty|committee|every(?:one|body)|residents|attendings|they|we|director|chair"
        r"|pd)\b[^.?!;]{0,20}?\b(?:is|are|'re"
        r"|was|were|'s) (?:all |already |completely |totally |quite )?(?:sold|smitten|convinced|in love|on board"
        r"|won over|decided"
        r"|agreed|unanimous|for you)\b",
        rf"{YOU}|^\W*every(?:one|body) on the faculty",
        without=(*_INDOORS, r"\b(?:registry|project|paper|protocol|journal|plan)\b"),
    ),
    talk(
        r"\b(?:as (?:if|though) you(?:'d| had| were|'re| are)(?: \w+)? (?:already|signed|one|ours|here|part)"
        r"|talk(?:s|ed|ing)? about you\b|your name (?:keeps|comes|came) (?:coming )?up)\b",
        rf"{PEOPLE}|\bpeople here\b|\bmeeting\b",
        without=_INDOORS,
    ),
    talk(
        r"\byou(?:'re| are) (?:really |very |so |quite |pretty )?high\b(?! school)|\b(?:they|we|committee|director"
        r"|chair|faculty) (?:have|had|has"
        r"|put|placed) you (?:just |right |well |way )?(?:behind|above|ahead|below|between|near|at|in|on|over|under)\b"
        r"|\b(?:move|bump|push|slide|put|nudge|bring) us (?:up|higher|to the top|first|ahead|above)\b"
        r"|\bwe (?:only )?(?:fill|have|take) (?:just |only )?(?:one|two|three|four) (?:spots?|places?"
        r"|residents?)\b[^.?!;]{0,15}?"
        r"\b(?:one|yours?)\b[^.?!;]{0,12}?\byours?\b|\b(?:lobby\w*|campaign\w*|advertis\w+|plug\w*) for (?:my own"
        r"|our|my|this)"
        r" (?:program|place|residency|team)\b",
        without=(
            *_AND_YET,
            r"\b(?:schedule|call|panel|slides?|agenda|for (?:lunch|clinic|the (?:talk|session|case)))\b",
        ),
    ),
    # what is asked for
    talk(
        r"\bgive (?:us|me|dr +\w+|our \w+|" + A_NAME + r")(?: \w+){0,3}? (?:consideration|thought|chance|shot|look"
        r"|nod|word|answer|yes"
        r"|commitment|promise|priority|preference|place|spot|vote)\b",
        without=(*_AND_YET, r"\bgive us (?:a )?(?:a )?(?:moment|call)\b|\b(?:second look|your thoughts|feedback)\b"),
    ),
    talk(
        _KNOW,
        r"\b(?:an answer|your answer|a yes|a commitment|a decision|your (?:preferences?|decision|intentions?|choice"
        r"|leanings?|plans for"
        r" (?:march|the match)|interest level)|(?:know|hear|learn|tell (?:us|me|dr +\w+)|say) (?:if|whether|where"
        r"|that) (?:you(?:'re| are"
        r"|'d| would|'ll| will)? (?:coming|come|stand|serious|interested in (?:us|coming)|rank\w*|leaning|plan\w*"
        r"|intend\w*)|we(?:'re"
        r"| are| stand)))\b",
        rf"{US}|\b(?:we|list|coming|certif\w+|meeting|rank\w*|committee|director|chair|chiefs?|help us|help me)\b",
        without=(
            *_INDOORS,
            r"\b(?:thesis|topic|poster|abstract|elective|session|dinner|lunch|tour|visit|second look|paper|project"
            r"|study|talk"
            r"|journal club|call on)\b|\b(?:not|n't|never|no need|need not|nobody)\b",
        ),
    ),
    talk(
        r"\b(?:let|tell|show|remind|assure|e-?mail|write) (?:the )?(?:\w+ )?(?:pd|director|chair|committee|faculty"
        r"|dr +\w+|us|them)\b"
        r"[^.?!;]{0,15}?\byou (?:\w+ )?(?:love|like|want|prefer|would|mean|adore|'d|plan|intend|hope)\b"
        r"|\byou'd (?:\w+ )?(?:love|come|rank|be happy)[^.?!;]{0,25}?\b(?:let|tell) (?:us|dr +\w+|the (?:pd"
        r"|committee|director|chair))\b",
        without=(
            *_AND_YET,
            r"\b(?:if|whether|when|what) you (?:would )?(?:like|want|prefer|need)\b|\bfood|allerg\w*\b",
        ),
    ),
    talk(
        r"\b(?:anything|something|what(?: else)?|whatever) (?:that )?(?:we|i|dr +\w+|the \w+) (?:can|could|might|may"
        r"|should) (?:say|do"
        r"|offer|change|add|promise)\b",
        r"\b(?:change (?:that|your mind|it)|convince|persuade|sway|win|get you|keep you|come|choose|rank\w*|tip"
        r"|make (?:us|you|it))\b",
        without=(*_AND_YET, _FOR_HELP),
    ),
    talk(
        r"\b(?:hint,? hint|wink,? wink|nudge,? nudge|just (?:a )?hint\w*|take the hint)\b",
        without=_AND_YET,
    ),
    talk(
        r"\btell me (?:that )?(?:we|you)(?:'ll|'re| will| are)\b",
        rf"{US}|\b(?:together|coming|come|joining|yes)\b",
        without=_AND_YET,
    ),
    talk(r"\bhow old are you\b|\bwhat(?:'s| is) your (?:religion|race|ethnicity|faith|age|marital status)\b"),
    # what is given for a yes, and what it would mean
    talk(
        r"\b(?:mean|means|meant) (?:the world|a (?:lot|great deal)|so much|everything|very much) to\b|\b(?:make"
        r"|makes|made) (?:my|our"
        r"|everyone's|us|me|the \w+)(?: \w+){0,2}? (?:year|day|happy|happiest|proud|thrilled)\b|\b(?:over the moon"
        r"|on cloud nine"
        r"|ecstatic|overjoyed|jump for joy)\b",
        rf"\byou\b[^.?!;]{{0,25}}?\b(?:{_COME}|top|first|list|end up|here)\b",
        without=(*_AND_YET, r"\b(?:visit\w*|came to (?:the|our|my)|for coming|coming to the|meant)\b"),
    ),
    talk(
        rf"\b(?:we|i|they|dr +\w+|the \w+)(?:'d|'ll| would| will| can"
        rf"| could)\b[^.?!;]{{0,40}}?\bif you (?:\w+ )?{_COME}\W*(?:$|here|to us"
        r"|with us|us\b)",
        r"\b(?:give|get|offer|promise|save|make|find|pay|buy|fund|arrange|take|hold|guarantee)\b",
        without=(*_AND_YET, r"\b(?:ride|lift|parking|pass|coffee|tour|come (?:by|to (?:the|our)))\b"),
    ),
    talk(
        r"\b(?:start|begin|better start|get|you can start|go ahead and|time to start) (?:pack\w*|(?:looking|hunting"
        r"|searching) for (?:an? )?"
        r"(?:\w+ )?(?:apartments?|place|house|housing|home)|house-?hunting|apartment-?hunting|planning (?:your"
        r"|the) move)\b",
        without=(
            *_AND_YET,
            r"\b(?:i|we|residents|most) (?:started|start|began)\b|\bif you match\b|\bfor the (?:trip|month|rotation)\b",
        ),
    ),
    # the others are worse
    talk(
        rf"(?:{A_NAME}|\bthey\b) (?:can't|cannot|can not|couldn't|could not|doesn't|does not|don't|won't|will not"
        rf"|never)(?: \w+)?"
        r" (?:offer|give|match|compete|teach|compare|beat|provide|come close|support|care)\b",
        rf"{US}|\b(?:you|what we|as we|like we)\b",
        without=(*_AND_YET, r"\b(?:i|we) (?:do not|don't) know\b"),
    ),
    talk(
        r"\b(?:their|those) (?:\w+ )?(?:residents?|faculty|chair|director|program|people|interns|attendings)\b",
        r"\b(?:leave|leaving|left|quit\w*|los(?:e|t|ing)|burn\w*|transfer\w*|probation|cited|accreditation|fail\w*"
        r"|unhappy|fled|flee"
        r"|escap\w+|complain\w*|cry\w*|hate\w*|overwork\w*|sue|suing)\b",
        without=(*_AND_YET, r"\b(?:left for|left to (?:join|start)) (?:practice|a fellowship)\b|\bour residents\b"),
    ),
)
