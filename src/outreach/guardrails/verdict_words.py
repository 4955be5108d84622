"""Questions for the verdict of a program, asked by way of what follows from it: a move, a hope, a word in confidence.

Further frames beside those of `standing_words`, for the same sentences. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, talk

_WORK = (
    r"\b(?:contours?|posters?|abstracts?|papers?|manuscripts?|slides?|presentations?|datasets?|projects?|registry"
    r"|stud(?:y|ies)"
    r"|trials?|drafts?|dose\w*|patients?|tumou?rs?|park\w*|badge|lockers?|portal|rotations?|electives?|lectures?"
    r"|conference"
    r"|forum|symposium|open house|second look|dinner|lunch|hotel|tours?|awards?|grants?|exams?|shadow\w*|visit"
    r"|clinics?"
    r"|letter writers?|mentors?|housing|visiting|call schedule|on call|transcripts?|meeting (?:on|at|room)|zoom"
    r"|observ\w+|session|move the date|same day|another program has|recommend me)\b"
)
_NEVER = (
    r"\b(?:not|never|n't|without)\b[^.?!;:]{0,20}?\b(?:ask\w*|wonder\w*|pry\w*)\b(?!.*(?:\b(?:but|yet|still)\b"
    r"|\?\W*$))"
    r"|\bmy (?:\w+ )?(?:first|top) (?:choice|pick)\b|\bmay i say\b|\bkeep me in suspense\b|\b(?:i am|i'm"
    r"|of) ranking (?:you|yours|the program)\b"
    r"|\b(?:top of|heads) my\b|\bcommitment that\b|\bsaying that they\b|\bplace such as\b|\bseparate (?:link|room)"
)
_NOT = (_WORK, _NEVER)
_I = r"\b(?:i|me|my|mine|we|us|our|i'(?:m|d|ll|ve))\b"
_YOURS = rf"(?:\byou\b|\byour (?:\w+ )?(?:program(?:me)?|residency|committee|department|list|city|side)\b|{A_NAME})"
_SEASON = (
    rf"(?:\b(?:rank\w*|lists?|match\w*|committee|program(?:me)?|residency|interview\w*|march|july|spot|position"
    rf"|candidates?"
    rf"|applicants?|chances?|selection|season|deliberat\w+|resident|residents)\b|{A_NAME})"
)
_HOME = (
    r"\b(?:apartments?|flats?|house|houses|home|leases?|landlord|movers?|moving|move|packing|boxes|suitcases?"
    r"|winter coat"
    r"|coat|boots|schools?|give notice|neighbou?rhoods?|city|town|realtor|mortgage|relocat\w+|unpack\w*|furniture"
    r"|bags|rent)\b"
)
_TO_ME = (
    r"(?:say (?:yes|no) to|call|describe|label|class|deem|accept|turn (?:down )?|pass (?:on|over)"
    r"|go(?:es)? (?:with|for)|bet on|take a chance on|reject"
    r"|choose|prefer|hire|admit|welcome|consider|rank|select|pick|take|want|keep|have|value|rate|back|champion"
    r"|sponsor"
    r"|fight for|argue for|root for|vote for|trust|recruit|remember|forget|see) "
    r"(?:me|someone like me|somebody like me|an applicant like me|a candidate like me|a person like me)\b"
)
VERDICTS = (
    # what would follow: a move, July, a home
    talk(
        r"\b(?:should|shall|can|may|could|do|would) (?:i|we)\b[^.?!;]{0,25}?\b(?:start|begin|be|go ahead|order|buy"
        r"|look\w*|sign"
        r"|rent|enroll|tell|learn|get used|give|plan\w*|pack\w*|search\w*|prepare|unpack|renew|keep|stay)\b"
        r"|\b(?:premature|too"
        r" (?:early|soon)|safe|wise|sensible|time) (?:for (?:me|us) )?to (?:\w+ )?(?:look|rent|sign|buy|move|pack"
        r"|search|tell)",
        _HOME,
        r"\?\W*$|\b(?:wonder\w*|hint|tell|know|say)\b",
        without=(*_NOT, r"\b(?:visit|weekend|month|airbnb|interview day)\b"),
        cues="apartment|flat|hous|home|lease|landlord|mov|packing|boxes|suitcase|coat|boots|"
        "school|notice|neighb|city|town|realtor|mortgage|relocat|unpack|furniture|bags|rent",
    ),
    talk(
        r"\b(?:will|shall|might|could|would|if|whether|that) (?:i|we)(?:'ll|'d)?\b[^.?!;]{0,20}?\b(?:see|seeing"
        r"|work\w*|meet\w*"
        r"|join\w*|be|start\w*|train\w*|liv(?:e|ing)|learn\w*|move|moving)\b",
        rf"\b(?:july|june|next (?:year|summer|july)|for (?:four|the next (?:four|few)) years|as (?:an? "
        rf"|your )?(?:\w+ )?"
        rf"(?:residents?|interns?|colleagues?))\b|\b(?:near|in|at|with) {A_NAME}",
        r"\?\W*$|\b(?:wonder\w*|know|hint|tell|ask)\b[^.?!;]{0,30}?\b(?:if|whether|how)\b",
        without=(*_NOT, r"\b(?:if|whether) (?:i|we) (?:\w+ )?match\b"),
    ),
    talk(
        r"\b(?:be|become|is|are) (?:\w+ )?my (?:\w+ )?(?:home|future|program(?:me)?|residency|colleagues?)\b"
        r"|\bsee (?:each other|one another|you) again in (?:july|june)\b",
        r"\?\W*$",
        without=_NOT,
        cues="my |see ",
    ),
    # is it wise of me to put you first
    talk(
        r"\b(?:should i|would (?:it|i) (?:be|make)|does it make|do you think (?:it|i)|is it|am i"
        r"|would you (?:advise|recommend|say"
        r"|suggest)|worth|any point|what if|good idea|foolish|wise|crazy|realistic|naive|reasonable|unreasonable"
        r"|sensible"
        r"|delusional|presumptuous|too bold)\b",
        rf"\b(?:rank(?:ing)?|put(?:ting)?|plac(?:e|ing)|list(?:ing)?|hop(?:e|ing)|dream(?:ing)?|count(?:ing)?"
        rf"|aim(?:ing)?)\b"
        rf"[^.?!;]{{0,20}}?{_YOURS}",
        r"\?\W*$|\b(?:wonder\w*|tell me|hint|ask)\b",
        _I,
        without=(*_NOT, r"\bhow (?:do|would|should) (?:you|i) rank\b"),
    ),
    # what a sign means
    talk(
        r"\b(?:mean|means|meant|read into|read (?:that|it|this) as|take (?:it|that|this)|interpret\w*|taken as"
        r"|sign|signal|suggest\w*)\b",
        r"\b(?:silence|news|invitation|invited|second call|phone call|letter|e-?mail|message|compliment|said|wrote"
        r"|written|told"
        r"|reply|answer|smile\w*|nod\w*|hear(?:ing|d)?)\b",
        _I,
        r"\b(?:rank\w*|interest\w*|lists?|chances?|good|bad|worr\w+|hope\w*|rejected|rejection|out|no|yes|serious"
        r"|liked|favor\w*)\b",
        r"\?\W*$",
        without=_NOT,
        cues="silence|news|invit|call|letter|mail|message|compliment|said|wr|told|reply|answer|smil|nod|hear",
    ),
    # after I left
    talk(
        r"\b(?:after|once|when|since) (?:i|we|my interview)(?:'d| had| was| were)? (?:\w+ )?(?:left|gone|go|over"
        r"|out|interviewed|ended"
        r"|finished|logged off)\b|\bbehind (?:closed doors|the door)\b|\bdebrief\w*\b|\bin the room\b"
        r"|\bmy interviewers?\b",
        r"\b(?:say|said|think|thought|write|wrote|report\w*|comment\w*|feel|felt|conclude\w*|decide\w*|agree\w*"
        r"|verdict|impression"
        r"|discuss\w*|like[ds]?|score\w*|vote\w*|rate\w*|mention\w*)\b",
        _I,
        r"\?\W*$|\b(?:wonder\w*|know|tell|hear|curious|learn)\b[^.?!;]{0,30}?\b(?:what|how|if|whether)\b",
        without=(*_NOT, r"\byou (?:said|thought|felt|mentioned) (?:that|about the)\b(?!.*\?)"),
        cues="left|gone| go| over| out|interviewe|ended|finished|logged|behind|debrief|in the room",
    ),
    talk(
        r"\b(?:feedback|impressions?|assessment|appraisal|evaluation|opinion|verdict|read|take|view|sense|word"
        r"|update|thoughts?)"
        r" (?:on|of|about|as to|regarding|concerning) (?:me|my (?:\w+ )?(?:candidacy|application|standing|chances"
        r"|competitiveness"
        r"|ranking|odds|fit|prospects|profile|position|place|interview))\b(?! (?:to|for)\b)",
        rf"\b(?:you|your|committee|faculty|program|could|would|any|share|hear|know|appreciate|welcome|grateful)\b"
        rf"|{A_NAME}",
        r"\?\W*$|\b(?:appreciate|welcome|grateful|love|like|hear|share|know|could|would|please|help\w*)\b",
        without=(*_NOT, r"\bthank\w*\b"),
        cues=" me| my",
    ),
    # what they will do with me
    talk(
        rf"\b(?:you|they|he|she|committee|panel|program(?:me)?|faculty|director|chair|residents|department"
        rf"|everyone|people|anyone|anybody"
        rf"|group|team|institute)\b[^.?!;]{{0,40}}?\b{_TO_ME}|{A_NAME}[^.?!;]{{0,30}}?\b{_TO_ME}",
        r"\?\W*$|\b(?:wonder\w*|know|hint|tell|say|curious|guess|hear|learn|find out|ask)\b[^.?!;]{0,50}?\b(?:if"
        r"|whether|how|that)\b",
        r"\b(?:if|whether|how|would|will|do|does|did|could|can|might|are|is|going|that|what|why|has|have)\b",
        without=(
            *_NOT,
            r"\bme (?:to (?!match|be|train|rank|end|join)|know|a |an |some|any|on (?:zoom|the phone|mon|tues"
            r"|wednes|thurs|fri)|at \d|for (?:a|an"
            r"|the) |in (?:your|the) (?:clinic|loop|office))|\b(?:remember|forget|see|have|take|consider"
            r"|welcome) me (?:at|from|with|along|for)\b",
        ),
        cues=" me",
    ),
    talk(
        r"\b(?:promise|guarantee|assure|offer|save|hold|reserve|keep|give|grant|secure) (?:me|us) (?:a|the|that|my"
        r"|one|your) (?:\w+ )?(?:spot"
        r"|place|position|slot|seat|chance|rank)\b|\b(?:put|place|move|list|slot|bump|push|rank|keep"
        r"|have) me (?:\w+ ){0,3}?"
        r"(?:high\w*|up|top|first|near|on your (?:rank |final )?list|among)\b",
        r"\?\W*$|\b(?:please|hope|hoping|grateful|appreciate|beg|ask|wish|kindly|love|honou?red|would mean)\b",
        _SEASON,
        without=_NOT,
        cues=" me| us",
    ),
    # a number, a word in confidence
    talk(
        r"\b(?:scale of|out of (?:ten|10|100|a hundred)|percent(?:age)?|ballpark|rough(?:ly)?|approximate\w*"
        r"|exact(?:ly)?|in (?:strict )?confidence"
        r"|off the record|between (?:us|you and me|ourselves)|one word|a word|single (?:word|digit|number)"
        r"|straight answer|honest(?:ly)?"
        r"|frank(?:ly)?|candid(?:ly)?|blunt(?:ly)?)\b",
        rf"{_I}",
        r"\b(?:rank\w*|lists?|match\w*|committee|chances?|odds|shot|spot|place|placed|stand\w*|standing|number|top"
        r"|bottom|likely|end up|land\w*"
        r"|position|compet\w+|get in|make it|made it|good enough|contender|running)\b",
        r"\?\W*$|\b(?:how|whether|where|if|what|which)\b",
        without=(*_NOT, r"\btake place\b|\bfirst place\b"),
        cues="scale|out of|percent|ballpark|rough|approx|exact|confidence|record|"
        "between|word|digit|number|straight|honest|frank|candid|blunt",
    ),
    talk(
        r"\bhow (?:far|deep|low)(?: \w+){0,2}?(?: down)?\b[^.?!;]{0,25}?\b(?:go|fill\w*|match\w*|rank\w*|reach\w*"
        r"|get|list)\b|\b(?:what|which)"
        r" (?:number|rank|position)\b[^.?!;]{0,20}?\b(?:fill\w*|match\w*|go|reach\w*|get)\b|\bwhat (?:would|does"
        r"|will|might) it take\b[^.?!;]{0,30}?"
        r"\b(?:rank\w*|top|list|match|get in|spot|place|chosen|taken)\b",
        rf"\byou\b|\byour\b|{A_NAME}|\bprogram\b",
        without=_NOT,
        cues="how |what|which",
    ),
    talk(
        r"\bwhere (?:i'm|i am|am i|we're|we are|are we) (?:at|now|in (?:the|your|this))\b|\bwhere (?:that|this"
        r"|it) (?:leaves|puts|places) me\b"
        r"|\bmy (?:fate|future with you|lot)\b|\bin my regard\b",
        r"\?\W*$|\b(?:wonder\w*|know|tell|hear|curious|learn|share|ask|sense|idea)\b",
        without=_NOT,
        cues="where |my |regard",
    ),
    talk(
        r"\bdid i (?:\w+ )?(?:do|pass|win|get it|blow|impress|convince|qualify|fit|belong|succeed|fail|flop|bomb"
        r"|disappoint|stand out|ruin|mess"
        r"|nail|ace|hold my own|measure)\b|\bdo i (?:\w+ )?(?:fit|belong|qualify|measure|stand|rank"
        r"|have what it takes|make the)\b|\bhave i"
        r" (?:\w+ )?(?:impressed|convinced|done enough|blown|ruined|made|earned|got)\b|\bdo i have what\b",
        r"\?\W*$|\b(?:wonder\w*|know|tell|hear|curious)\b",
        without=(*_NOT, r"\b(?:understand|right that|to do|the sum|correctly|wrong)\b"),
        cues="did i|do i|have i",
    ),
    # whoever speaks of the season's decisions and of "me" in one question asks for the verdict
    talk(
        r"\b(?:committee|rank\w*|your (?:\w+ )?list|the list|selection|deliberat\w+|discuss(?:ed|ion|ions)"
        r"|debrief\w*|vote[ds]?|voting|chances?"
        r"|odds|match(?:ing|ed)?|candidates?|applicants?|interviewees?|shortlist\w*|finalists?|contenders?"
        r"|the running|the meeting|in march"
        r"|spots?|scored?|scoring)\b",
        r"\b(?:i|me|myself|my (?:name|interview|application|file|folder|candidacy|profile|chances|odds|case|place"
        r"|spot|rank|prospects))\b",
        r"\?\W*$|\b(?:let me know|tell me|i wonder|wondering|know|learn|hear|curious|ask)\b[^.?!;]{0,20}?\b(?:if"
        r"|whether|how|where|what|which)\b",
        r"\b(?:stand|stood|fall|fell|land\w*|place[ds]?|put|rank\w*|high\w*|low\w*|top|bottom|up|down|well|good"
        r"|bad|badly|strong\w*|weak\w*|better"
        r"|worse|best|worst|close|near|far|above|below|among|first|last|in|out|on|off|made|make|still|enough"
        r"|likely|chances?|odds|liked?|favou?r\w*"
        r"|positive\w*|negative\w*|safe\w*|serious\w*|real\w*|for me|about me|of me|with me|want\w*|take)\b",
        without=(
            *_NOT,
            r"\b(?:how|what|which) (?:\w+ )?(?:would|do|should|did|does) (?:you|your \w+|they|i) (?:\w+ )?(?:rank"
            r"|compare|match|choose|advise)\b(?! (?:me|my))"
            r"|\b(?:i'm|i am|i will|i'll|i'd|i have|to|is) (?:\w+ )?(?:rank(?:ing)?|list(?:ing)?|putting"
            r"|put)\b(?! me| how| to)|\bguarantee\b|\bworries\b|\bside effects\b"
            r"|\b(?:know|say|state|mention|tell you) (?:that|i|my)\b"
            r"|\b(?:send|submit|write|upload|need|attend|bring|include|contact|address|prepare|join|register"
            r"|arrive|expected to|supposed to|allowed"
            r"|right that|correct that|thank\w*|other applicants|group interview|introduc\w+|program book|guests?"
            r"|spouse (?:may|can))\b"
            r"|\b(?:research|summer|poster|parking|day) (?:spots?|positions?)\b|\ba chance to\b|\bget a chance\b"
            r"|\bby chance\b"
            r"|\bany chance (?:of|that|to) (?:a|you|seeing|meeting|we)\b",
        ),
    ),
)
