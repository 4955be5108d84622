"""What is asked of a program that ranks: a place on its list, the chances, what it thinks of whoever asks.

Each row is what must stand together in one sentence that asks; see `rank_talk`. Whether a sentence asks is decided
elsewhere. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import OTHER, OWN, UNKNOWN, talk

_A_NAME = rf"[{OWN}{OTHER}{UNKNOWN}]+(?:'s)?(?: (?:program|residency|department))?"
_THEY = (
    rf"(?:you(?: all| guys| both)?|your (?:\w+ )?\w+|they|the (?:\w+ )?(?:program(?:me)?|committee|department"
    rf"|faculty)|{_A_NAME})"
)
_MY_RANK = r"(?:my|i|me|myself|us)"
_OF_STUDY = (
    r"(?! (?:\w+ ){0,2}?(?:grant|award|poster|talk|abstract|paper|funding|scholarship|journal|session|manuscript))"
)
_ANY_ME = r"\b(?:i|me|my|i'd|i'm|i'll|i've)\b"
# of something else than a place in a residency; and what the owner says of the own list, which asks nothing
_ELSEWHERE = (
    r"\b(?:abstract|poster|grant|award|manuscript|paper|scholarship|author(?:ship)?|waiting list|mailing list)\b",
    r"\bi(?:'ll| will| plan to| intend to| am| am going to|'m|'m going to| would| may) (?:\w+ )?(?:rank|enter|put"
    r"|list|place"
    r"|give)(?:ing)?\b(?! me\b)(?!.*\?)",
    r"\b(?:program|you|yours)(?: will|'ll| would| is| are| have been| has been)(?: be)? (?:\w+ )?ranked\b",
    r"\b(?:first|top|n1|highest)\b[^.?!;]{0,20}?\bon my\b|\bmy (?:intent\w*|plan|decision) to rank\b"
    r"|\b(?:inclusion|criteria|slices?|ct cut)\b",
)
# where one stands with a task, and what one ranks
_NOT_THERE = (
    r"(?! (?:with|on|in) (?:the|my|our|this|that|these|two) (?!list|rank|program|committee|pool|match|order|pack"
    r"|inter))"
    r"(?! (?:the|my|these|this) )"
)
_LIST = (
    rf"(?:(?:your|the|their|its|{_A_NAME}) (?:\w+ )?(?:rank(?:ing)?(?:[ -]order)? ?)?(?:list|ranking|rol)"
    r"|rank(?:ing)?(?:[ -]order)? list)"
)
_FARED = r"placed?|fared|rank(?:ed)?|scored|came out|come out|ended up|end up|stack up|did|measure up|stand|rate"
_JUDGES = (
    rf"(?:you(?: all| both| guys)?|your (?:\w+ )?(?:program|committee|department|faculty|director|team|group|residents"
    rf"|colleagues)|they|everyone|people|the (?:\w+ )?(?:program|committee|department|faculty|director|group|residents"
    rf"|team|chair)|{_A_NAME})"
)

LISTS = (
    talk(r"\brank(?:s|ing|ed)? me\b", without=(r"\bhow (?:do|would|did) (?:you|they) rank (?!me)",), cues="rank"),
    talk(
        r"\b(?:if|whether|how|where|will|would|am|was|were|are|have|could|might|be|being|been|get"
        r"|got)\b[^.?!;]{0,12}?"
        r"\branked\b(?! (?:among|as) the (?:best|top) (?:hospital|center|journal))",
        rf"\b{_MY_RANK}\b",
        without=_ELSEWHERE,
        cues="ranked",
    ),
    talk(
        r"\bmy (?:\w+ ){0,2}?(?:rank(?:ing)?(?!(?: order)? list)|(?:place|position|spot|standing|placement)"
        r" (?:on|in|among|with|at))\b",
        without=_ELSEWHERE,
        cues="place|position|rank|spot|standing",
    ),
    talk(
        rf"\b(?:how|where|whether|if)\b[^.?!;]{{0,12}}?\b(?:i|my (?:interview|application|file|name))(?:'d|'ll|'ve)?"
        rf"(?: (?:have|would|will|did|might))? (?:{_FARED})\b{_NOT_THERE}",
        without=(*_ELSEWHERE, r"\b(?:written|exam|boards?|step|poster|talk|plan|course)\b"),
        cues="how|if|where|whether",
    ),
    talk(
        r"\bwhere\b[^.?!;]{0,30}?\b(?:i am|i'm|am i|i was|was i|i would be|i will be|i'd be|i'll be|will i be"
        r"|would i be"
        r"|they (?:have |had )?put me|you (?:have |had )?put me|they have me|you have me|has me|puts? me|i rank"
        r"|i stand|do i stand)\b",
        rf"\b(?:{_LIST}|pack|pool|field of|order|ranking|crowd|group of (?:candidates|applicants)|pile|stack|queue)\b",
        without=_ELSEWHERE,
        cues="where",
    ),
    talk(
        rf"\b(?:{_LIST})\b",
        r"\b(?:am|was|were|will|would|did|do|is|are|whether|if) (?:i|me|my (?:name|file|application))\b"
        r"(?! (?:may|could|can|might)\b)|\b(?:include|includes|included|find|see) me\b|\bme (?:in|on) it\b"
        r"|\bmy (?:number|name|place|spot|slot)\b|\bi (?:am|'m|will be|would be|might be|rank|fall|land|stand)\b",
        without=(
            *_ELSEWHERE,
            r"\b(?:mailing|waiting|reading|guest|email|e-mail|call|to-do|packing|wait) list\b",
            r"\bmy (?:own )?(?:rank(?:ing)?(?: order)? )?list\b(?!.*\byours\b)",
            r"\blist (?:of|for)\b",
        ),
        cues="list|rank|rol",
    ),
    talk(
        r"\b(?:good|strong|well|far|high|close) enough\b|\benough (?:of a|for a|to be)\b",
        rf"\b{_MY_RANK}\b",
        r"\b(?:rank\w*|match\w*|spot|get in|list|admitted|chosen|accepted)\b",
        without=_ELSEWHERE,
        cues="enough",
    ),
    talk(
        r"\brank(?:s|ed|ing)?\b(?! list)[^.?!;]{0,40}?\b(?:and|with|including|among them) me\b|\b(?:somebody|someone"
        r"|one|a person"
        r"|a candidate|an applicant|candidate|applicant|material|kind)\b[^.?!;]{0,20}?\b(?:you(?:'d| would| will"
        r"| might| could)?"
        r"|they (?:would|will|might)) (?:ever |like to |want to )?(?:rank|take|match|pick|choose|have)\b",
        r"\b(?:i|me)\b",
        without=_ELSEWHERE,
        cues="choose|have|match|pick|rank|take",
    ),
    talk(
        r"\b(?:your|the|their) (?:\w+ )?(?:rank(?:ing)?(?:[ -]order)? ?(?:list)?|match list|final list|rol)\b"
        r"|\byour (?:\w+ )?list\b"
        r"|\b(?:top of|high on|on) (?:your|the|their) (?:rank )?list\b",
        rf"\b{_MY_RANK}\b|\bhow far\b",
        without=(
            *_ELSEWHERE,
            r"\bmy (?:rank )?list\b",
            r"\blist (?:of|for)\b",
            r"\bi (?:will|plan|intend|am going to) rank\b",
            r"\blist is due\b",
        ),
    ),
    talk(
        r"\bwhere (?:do |would |will |did |might |may |could |am |was )?i(?:'m|'d|'ll)?(?: (?:am|would|will|might"
        r"|may|currently|now))*"
        r" ?(?:stand|fall|land|rank|sit|end up|come out|placed?)\b"
        rf"{_NOT_THERE}",
        without=(*_ELSEWHERE, r"\b(?:dataset|project|chart review|irb)\b"),
        cues="where",
    ),
    talk(
        r"\b(?:rank(?:ed)?[ -]to[ -]match|(?:match\w*|rank\w*) ?(?:match )?(?:range|tier|zone|distance))\b",
        rf"\b{_MY_RANK}\b",
        cues="match|rank",
    ),
    talk(
        rf"\b(?:your|the|their|its|{_A_NAME}) (?:\w+ )?(?:top (?:ten|twenty|five|three|fifteen|dozen|\d+|tier|third"
        rf"|half|quarter|group"
        r"|choices?|picks?|candidates?"
        r"|applicants?)|cut(?:[ -]?off)?|short ?list|favou?rites?|first (?:choices?|picks?))\b",
        rf"\b{_MY_RANK}\b",
        without=(r"\bi(?:'ll| will| plan| intend| would) (?:put|rank|list)\b",),
        cues="cut|favorite|favourite|first|short|top ",
    ),
    talk(r"\bhow (?:far|deep) (?:down )?\b", r"\b(?:your|the) (?:rank )?list\b", cues="how deep|how far"),
    talk(
        r"\b(?:hope|please|ask|appreciate|grateful|beg|consider|like you to|want you to|wish)\b",
        r"\brank(?:ing)?"
        r" me\b",
        cues="rank me|ranking me",
    ),
    talk(
        r"\b(?:a |any |the )?(?:spot|place|position|room|slot) for me\b(?! to\b)(?! (?:at|in|on) (?:the|your) "
        r"(?:dinner|table|bus|tour|clinic))",
        cues="any p|any s|place for me|position for me|room for me|slot for me|spot for me|the p|the s",
    ),
    talk(
        r"\b(?:(?:will|would|do|could|am|shall|might|can) i|i(?:'ll|'d| will| would| could| might| can| am going to))"
        r" (?:\w+ ){0,2}?(?:match(?:ing)?\b(?! (?:the|my|your|his|her|this|what|these)\b)|get in\b|make it (?:in"
        r"|onto)\b"
        r"|be (?:matched|accepted|taken|chosen|selected))",
        without=(*_ELSEWHERE, r"\b(?:if|when|once|wherever|should) i (?:\w+ )?match\b(?!.*\?)"),
        cues="be accepted|be chosen|be selected|be taken|get in|make it|match",
    ),
    talk(
        rf"\b{_THEY}\b[^.?!;]{{0,25}}?\b(?:take|taking|match|matching|choose|choosing|pick|picking|want"
        rf"|select\w*) me\b",
        without=(r"\b(?:along|with you|me to (?!match|be (?:a|your|one)|train|end|join))\b",),
        cues="choos|match|pick|select|take|taking|want",
    ),
    talk(
        r"\b(?:selection|rank(?:ing)?|admissions|interview) (?:committee|meeting|session)\b|\byou (?:all )?voted\b",
        r"\b(?:me|my|am i|do i|did i|i land)\b",
        without=(
            r"\bthank\w*\b.*\bfor\b",
            r"\bi can tell you\b|\btell me nothing\b|\bmy (?:calendar|schedule|week)\b|\binterview committee dinner\b",
        ),
        cues="admissions|interview|rank|selection|you all voted|you voted",
    ),
    talk(
        r"\b(?:say|says|said|think|thinks|thought|feel|felt|vote[sd]?|decide[ds]?|impression) (?:about|of|on|for"
        r"|against) "
        r"(?:me|my (?:interview|application|file|candidacy))\b",
        r"\b(?:committee|residents|faculty|list|rank\w*|voted|director|everyone|program|group|team|they"
        r"|interviewers)\b",
        without=(*_ELSEWHERE, r"\b(?:my (?:talk|poster)|letter)\b"),
        cues="about m|against m|for m|of me|of my|on me|on my",
    ),
)
CHANCES = (
    talk(
        rf"\bmy (?:\w+ )?(?:chances?|odds|prospects|likelihood|competitiveness|candidacy|standing"
        rf"|probability|shot)\b{_OF_STUDY}",
        without=_ELSEWHERE,
        cues="candidacy|chance|competitiveness|likelihood|odds|probability|prospects|shot|standing",
    ),
    talk(
        r"\b(?:a|any|real\w*|good|decent|fair|strong|much of a|what|the) (?:\w+ )?(?:chances?|shot|odds|probability"
        r"|likelihood)\b"
        r"(?! (?:to|of) (?!(?:\w+ )?(?:match|get|be|train|land|com|rank|join|i |me |my )))",
        r"\b(?:i|me|my|i'd|i'm|i'll)\b",
        r"\b(?:match\w*|rank\w*|spot|program(?:me)?|residency|train\w*|candidate|applicant|have|stand|interview\w*"
        r"|here"
        r"|there|you|get(?:ting)? in)\b",
        without=(
            *_ELSEWHERE,
            r"\b(?:chance|shot) to (?:visit|see|meet|talk|attend|read|look|review|speak|ask|discuss|work"
            r"|sit|join us)\b",
            r"\b(?:recurrence|survival|toxicity|response|progression|tumou?r|patients?)\b",
        ),
        cues="chance|likelihood|odds|probability|shot",
    ),
    talk(
        r"\b(?:likely|probable|realistic\w*|possible|safe|confident|optimistic|hopeful)\b",
        r"\b(?:i|me|my|i'd|i'm)\b",
        r"\b(?:match\w*|rank\w*|accepted|spot|get in|chosen|selected|taken)\b",
        without=_ELSEWHERE,
        cues="confident|hopeful|likely|optimistic|possible|probable|realistic|safe",
    ),
    talk(
        r"\b(?:stronger|better|weaker|more (?:competitive|qualified)|ahead of)\b[^.?!;]{0,30}?\b(?:than (?:me|i|mine"
        r"|my)|me)\b",
        r"\b(?:applicants?|candidates?|interviewees?|people|others|students)\b",
        without=_ELSEWHERE,
        cues="ahead of|better|more|stronger|weaker",
    ),
    talk(
        rf"\bworth (?:my while|my time|hoping|it|a try|ranking)\b|\b(?:should|can|may|dare|do) i (?:\w+ )?(?:hope"
        rf"|be hopeful|get my hopes up|keep hoping|count on)\b|\bmy hopes\b|\b(?:hope for|hopes for) {_A_NAME}",
        rf"\b(?:hope|hoping|hopes|hopeful|rank\w*|{_A_NAME})\b",
        r"\b(?:i|me|my)\b",
        without=(*_ELSEWHERE, r"\bhope (?:to|that|you|your|this|the)\b", r"\bvisit\w*\b"),
        cues="can i|dare i|do i|hope for|hopes for|may i|my hopes|should i|worth",
    ),
    talk(
        r"\bcompetitive\b",
        r"\b(?:i|me|my|i'd|i'm)\b",
        without=(*_ELSEWHERE, r"\bcompetitive (?:grant|renewal|award)"),
        cues="competitive",
    ),
    talk(
        r"\b(?:compar\w+|measure up|measured|stack up|stacks? up|against|relative to|versus|vs|next to"
        r"|among)\b[^.?!;]{0,25}?"
        r"\b(?:candidates?|applicants?|interviewees?|others|students you|people you)\b",
        r"\b(?:i|me|my|i'd|i'm)\b",
        without=_ELSEWHERE,
        cues="applicant|candidate|interviewee|others|people you|students you",
    ),
    talk(
        r"\b(?:committee|faculty|you|everyone|they|people|department)\b[^.?!;]{0,25}?"
        r"\b(?:see|sees|saw|view|views|think|thinks|thought|felt|rates?d?|scored?|evaluated?|like|liked|perceived?"
        r"|received?)\b"
        r"[^.?!;]{0,12}?\b(?:me|my (?:interview|candidacy|application))\b(?! (?:to|an?|the|some|any)\b)",
        without=(
            *_ELSEWHERE,
            r"\b(?:let|like|want|need|see|help\w*|thought) (?:me|of me) (?:to|when|know|for)\b",
            r"\bremember me\b",
            r"\btold\b[^.?!;]{0,25}?\bthat you would\b",
        ),
        cues="evaluate|felt|like|perceive|rate|receive|saw|score|see|think|thought|view",
    ),
    # what they who decide think of whoever asks
    talk(
        rf"\b(?:{_JUDGES}|(?:your|their|the program's|its)(?: level of)? interest in)\b",
        r"\b(?:think\w*|thought|feels?|felt|sees?|views?|decided?|deciding|decision|interest\w*|expects?|leans?"
        r"|leaning|wants?"
        r"|(?<!somebody )(?<!someone )(?<!people )likes?|liked|rates?|rated|votes?|voted|plans? (?:to|on)"
        r"|enthusias\w+|excited|inclin\w+|impression|opinion"
        r"|made up|make up|feedback|reservations|concerns)\b[^.?!;]{0,40}?\b(?:me|my (?:interview|candidacy"
        r"|application|file"
        r"|chances|profile|scores?))\b(?! (?:to (?!match|be|end|land|join|train)|in (?:the|your) (?:clinic|lab)"
        r"|a (?!chance|shot|spot|place|good|strong|serious)|an |some|any|as a colleague|to (?!match|be)|with (?!you)"
        r"|at \d|know|at (?:the|your)|for (?:the|your) (?:talk"
        r"|poster|trial|project|paper))\b)",
        r"\?\W*$|\b(?:know|wonder\w*|curious|hear|tell|share|learn|sense|how (?:strongly|much|interested|the|you|they)"
        r"|whether|grateful for|welcome|appreciate)\b",
        without=(
            *_ELSEWHERE,
            r"\b(?:want|like|need|expect|think) me to (?!match|be ranked|end up|land|train)",
            r"\b(?:remember|show\w*|taught|teach\w*|sent|send|gave|give|thank\w*|advice|told|joining|let|allow\w*"
            r"|invit\w+|ask(?:ed|ing)? me)\b",
        ),
    ),
    talk(
        r"\b(?:in|out of|still in|within|under) (?:the running|(?:serious )?contention|the mix"
        r"|(?:active )?consideration"
        r"|the picture|play)\b|\b(?:on|off) the table\b|\b(?:being|been) considered\b|\bconsider\w* (?:me"
        r"|my application|my candidacy)"
        r"\b(?! (?:to|for (?:the|a|your) (?!spot|position|place|residency|program)))",
        _ANY_ME,
        without=_ELSEWHERE,
        cues="consider|in con|in play|in serious contention|in the|off the table|"
        "on the table|out of|still in|under|within",
    ),
    talk(
        r"\b(?:i|i'm)\b[^.?!;]{0,20}?\b(?:contender|finalist|front-?runner|(?:likely|probable|possible|top|strong\w*"
        r"|serious|viable|realistic|good|better|best) (?:contenders?|candidates?|applicants?|interviewees?|match(?:es)?"
        r"|picks?|choices?|prospects?|bets?))\b",
        without=(*_ELSEWHERE, r"\bi (?:think|know|believe) (?:it|that|the|this)\b"),
        cues="best|better|contender|finalist|front|good|likely|possible|probable|realistic|serious|strong|top|viable",
    ),
    talk(
        r"\b(?:number|percent|percentage|grade) (?:would|do|will|did) you (?:give|put on|assign)\b"
        r"|\bhow do i stack up\b"
        r"|\bi fit what you\b|\bis (?:it|my case|that) hopeless\b",
        _ANY_ME,
        without=_ELSEWHERE,
        cues="grade|how do i stack up|i fit what you|is it hopeless|"
        "is my case hopeless|is that hopeless|number|percent",
    ),
    talk(
        r"\bmy name\b[^.?!;]{0,30}?\b(?:top|list|rank\w*|high|meeting|committee|discuss\w*|come up)\b",
        without=(
            *_ELSEWHERE,
            r"\b(?:mailing|guest|forward|nominat\w+|spelled|spelling|misspelled|badge|pronounc\w+)\b",
        ),
        cues="my name",
    ),
    talk(
        r"\b(?:hopes? up|reason(?:s)? (?:for|to) hope|any hope|grounds for hope|hopeful|no hope|in vain"
        r"|hope for a (?:place|spot)|room for hope)\b",
        _ANY_ME,
        r"\?\W*$|\b(?:wonder\w*|know|tell|ask)\b",
        without=(*_ELSEWHERE, r"\bpatients?\b"),
        cues="hope|in vain|reason",
    ),
    talk(
        r"\b(?:what|which) (?:number|place|rank|position|spot|third|half|quarter|tier)\b[^.?!;]{0,20}?\b(?:am i|i am"
        r"|i'm|was i"
        r"|i was|do i|did i|would i|i would|i got|have i)\b",
        without=_ELSEWHERE,
        cues="what|which",
    ),
    talk(
        r"\bmy (?:\w+ ){0,2}?(?:scores?|grades?|record|file|application|interview|letters?|publications|cv|step)\b"
        r"[^.?!;]{0,30}?\b(?:too (?:low|weak|thin|poor)|(?:good|strong|high) enough|sufficient|competitive|hurt"
        r"|a problem"
        r"|keep me (?:off|from|out)|enough)\b",
        r"\?\W*$|\b(?:wonder\w*|know|tell|ask)\b",
        r"\b(?:you|your|program|committee|list|here)\b",
        without=(*_ELSEWHERE, r"\b(?:attach\w*|upload\w*|format|portal|form)\b"),
        cues="a problem|competitive|enough|hurt|keep me|sufficient|too low|too poor|too thin|too weak",
    ),
    talk(
        rf"\b(?:likely|likelihood|chances?|odds|probable|probability|expect|plausible)\b[^.?!;]{{0,40}}?\b(?:end up"
        rf"|ending up"
        rf"|land|landing|train|training|start|starting|match\w*|come|coming|join\w*|be|being) (?:\w+ )?(?:at|with|in"
        rf"|to) "
        rf"(?:you|your|{_A_NAME})",
        r"\b(?:i|me|my)\b",
        without=_ELSEWHERE,
        cues="chance|expect|likel|odds|plausible|probab",
    ),
    talk(
        r"\b(?:how did|did) i (?:do|perform|fare|come across|impress|interview)\b",
        r"\b(?:interview\w*|committee|faculty|program|residents|others|candidates|compar\w+)\b",
        without=_ELSEWHERE,
        cues="did i",
    ),
    talk(
        r"\b(?:in or out|good news (?:on|from|in march|about the match|from the committee)|rank number"
        r"|still being considered|under consideration|in "
        r"(?:serious )?contention)\b",
        _ANY_ME,
        cues="good news|in contention|in or out|in serious contention|"
        "rank number|still being considered|under consideration",
    ),
    talk(
        r"\bi\b[^.?!;]{0,20}?\b(?:strong|good|serious|viable|realistic|suitable|top"
        r"|desirable)\b[^.?!;]{0,12}?\b(?:candidate|applicant|fit)\b",
        without=_ELSEWHERE,
        cues="applicant|candidate|fit",
    ),
    talk(
        r"\bmy (?:interview )?(?:scores?|ratings?|evaluations?|status|standing|position)\b(?! (?:on|in|at"
        r"|of) (?:the|your|this|a) "
        r"(?:paper|project|team|lab|study|author|committee|poster|question))",
        without=(*_ELSEWHERE, r"\b(?:step|dataset|registration|visa|form)\b"),
        cues="my evaluation|my interview|my position|my rating|my score|my sta",
    ),
    talk(
        r"\bwhere (?:do )?(?:things|we|matters) stand\b", r"\bmy (?:application|candidacy|interview)\b", cues=" stand"
    ),
    talk(
        r"\b(?:i|my interview|my application) (?:was|were|has been|had been|am|is) (?:received|perceived"
        r"|seen|viewed|regarded|rated|scored|judged)\b",
        cues="judged|perceived|rated|received|regarded|scored|seen|viewed",
    ),
    talk(
        r"\b(?:people|someone|applicants?|students?|candidates?|profiles?|scores?)\b[^.?!;]{0,12}?\b"
        r"(?:like me|like mine|with my)\b",
        r"\b(?:rank\w*|match\w*|take|interview\w*|accept\w*|get in)\b",
        cues="like m|with my",
    ),
    talk(r"\b(?:count on|expect|rely on) (?:being|to be|getting) (?:ranked|taken|chosen|a spot)\b"),
    talk(r"\bhow (?:did|have) (?:i|my interview) (?:do|done|go|gone|come across|score)\b", cues="how did|how have"),
)
