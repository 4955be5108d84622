"""Pressure by presumption: advice that is an order, time that was "given", desks, balls and courts, one's own worth.

Classes of words in frames, see `frames`. Thanks, a way out and what others wait for presume nothing. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import NOT_MINE, YOU
from outreach.guardrails.frames import Frame, pattern_frame

_ANSWER = r"(?:answer\w*|repl(?:y|ies|ied)|respon[ds]\w*|wr(?:ite|ote|itten)|react\w*|line|letters?|sign\w*|call)"
_ITEM = (
    r"(?:letters?|drafts?|forms?|comments?|reviews?|signatures?|answers?|repl(?:y|ies)|edits|feedback|papers?"
    r"|manuscripts?"
    r"|decision|evaluation|recommendation|approval|abstracts?|application|submission|project|packet|requests?)"
)
_SPAN = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|ten|twelve|\d+|several|many|a few) (?:\w+ )?(?:days?|weeks?"
    r"|months?)"
)
_SINCE = rf"(?:(?:for|now) (?:\w+ )?(?:{_SPAN}|weeks|months|days|ages|so long|too long|long)|since\b)"
_FINE = rf"{NOT_MINE}|\bany (?:day|time)\b|\bno (?:answer|reply) (?:is )?needed\b"


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


PRESUMING: tuple[Frame, ...] = (
    _says(r"\b(?:is|be|'s) (?:all |only )?on you\b(?! (?:to (?:say|choose)|both))", "on"),
    _says(
        r"\b(?:hoping|hoped|expecting|expected)\b[^.?!]{0,15}\b(?:faster|quicker|sooner|better|more|earlier|warmer"
        r"|kinder|an?)\b"
        rf"[^.?!]{{0,15}}\b(?:{_ITEM}|response|from you)\b[^.?!]{{0,10}}(?:\bfrom you\b|\s*[.!]*$)",
        "hoping, hoped, expecting, expected",
        rf"{YOU}|\b(?:faster|quicker|sooner|warmer|kinder)\b",
        unless=rf"{_FINE}|\b(?:difference|margin|copy of|i am hoping for)\b",
    ),
    _says(
        r"\b(?:can|could|will|would) you (?:please |just |now |maybe )*(?:finally|at last|for once)\b|\b(?:please"
        r"|kindly) finally\b",
        "finally, last, once",
    ),
    _says(
        r"\b(?:otherwise|then|else)\b[^.?!]{0,30}\b(?:no (?:other )?choice|forced|have to|obliged)\b"
        r"|\bno (?:other )?choice but to"
        r" (?:tell|inform|report|go|write|complain|escalate|take|look|find|withdraw|ask)\b",
        "otherwise, then, else, choice",
        rf"\b(?:chair\w*|dean\w*|director|boss|hr|committee|someone|somebody|elsewhere|another|ombuds\w*|withdraw)\b"
        rf"|{YOU}",
    ),
    # orders in other clothes
    _says(
        r"\b(?:strongly|seriously|highly|firmly|earnestly|respectfully|once more|again) (?:suggest|advise"
        r"|recommend|urge"
        r"|encourage|ask|request|remind)(?: that)? you\b|\bin your (?:own |best )+interests?\b|\byou(?: would"
        r"|'d) (?:do well"
        r"|be wise|be well advised) to\b|\bdo the (?:right|decent|hono[u]?rable|fair|correct"
        r"|responsible) thing\b",
        "strongly, seriously, highly, firmly, earnestly, respectfully, more, again, interest, interests, well, "
        "wise, "
        "right, decent, honorable, honourable, fair, correct, responsible",
        YOU,
        unless=rf"{_FINE}|\byou did the right\b|\bi (?:hope i|try to|want to|should) do\b|\byou once\b",
    ),
    _says(
        r"\byou (?:really |now |simply )?(?:do not|don't|have|won't|will not|no longer)(?: really"
        r"| actually)? (?:have )?"
        r"(?:an?y?|much of a|no|little)(?: other| real)? choice\b|\byou (?:can't|cannot|may not) (?:say no"
        r"|refuse|decline"
        r"|back out|get out|do this to|just|simply|keep|expect me)\b",
        "choice, refuse, decline, say, back, get, do, just, simply, keep, expect",
        unless=rf"{_FINE}|\bsimply (?:see|tell|read|add|count|measure|trust)\b|\bfirst choice\b|\b(?:see|tell"
        rf"|measure|contour|know|treat)\b",
    ),
    _says(
        rf"^\W*(?:still |eagerly |anxiously |impatiently |patiently |urgently )*(?:awaiting|waiting for"
        rf"|await) (?:your|an?)"
        rf" (?:\w+ )?{_ITEM}|\bi(?:'m| am)? (?:still |eagerly |anxiously |impatiently |patiently "
        rf"|urgently )*await(?:ing)?"
        rf" (?:your|an?) (?:\w+ )?(?:{_ITEM}|response)",
        "awaiting, await, waiting",
        unless=rf"{_FINE}|\bfrom (?:the|our)\b",
    ),
    _says(
        r"\b(?:would be|it'd be) (?:nice|good|great|lovely|decent|polite|kind|helpful) (?:to"
        r"|if)\b[^.?!]{0,30}\b(?:for once"
        r"|at last|finally|this (?:century|decade|time)|before i (?:die|retire|graduate)|some ?day)\b"
        r"|\bappreciate\b[^.?!]{0,20}"
        r"\b(?:not having to|this century|for once|finally|stop\w*)\b|\b(?:in|during) (?:this|my) (?:lifetime"
        r"|century)\b",
        "nice, good, great, lovely, decent, polite, kind, helpful, appreciate, lifetime, century",
        unless=r"\b(?:half|previous|last) century\b",
    ),
    _says(
        r"\b(?:do not|don't|haven't|have no)(?: have| got)?(?: the| any| more)? (?:time (?:to wait|for (?:this"
        r"|games|excuses|delays"
        r"|that))|all (?:day|week|year)|forever)\b|\b(?:nobody|no one|who) can wait\b|\bwait (?:that|this"
        r"|so) long\b",
        "time, wait, day, week, year, forever",
        unless=rf"{_FINE}|\bpatients?\b|\bfraction\w*\b",
    ),
    _says(
        r"^\W*(?:still |again,? |and (?:still )?|so )?no (?:answer|reply|response|reaction|word|letter|signature"
        r"|sign of life)"
        r"(?: again| yet| so far| still| from you| today| either)*\s*[.!?]*$",
        "answer, reply, response, reaction, word, letter, signature, sign",
    ),
    _says(
        r"\b(?:rude|impolite|discourteous|disrespectful|inconsiderate|unprofessional|bad manners|poor form"
        r"|unkind|unfair|cruel"
        r"|inexcusable|irresponsible)\b[^.?!]{0,20}\b(?:not to|to (?:ignore|leave|let|keep|make|not)|of you"
        r"|when you|that you"
        r"|if you)\b",
        "rude, impolite, discourteous, disrespectful, inconsiderate, unprofessional, manners, form, unkind, "
        "unfair, cruel, "
        "inexcusable, irresponsible",
        unless=rf"{_FINE}|\b(?:of me|if i|hope (?:it|this|that))\b",
    ),
    _says(
        r"(?:\b(?:not|never|won't|don't|cannot|can't)) (?:\w+ )?(?:disappoint|fail|desert|abandon|forsake"
        r"|let down|betray) (?:me"
        r"|us)\b|\bshould you (?:fail|refuse|decline|choose not|not)\b|\bif you fail to\b|\b(?:draw|face|bear"
        r"|live with|suffer)"
        r" (?:the|my|your) (?:own )?(?:consequences|conclusions?)\b|\bthere will be consequences\b",
        "disappoint, fail, desert, abandon, forsake, let, betray, refuse, decline, choose, not, consequences, "
        "conclusion, "
        "conclusions",
        rf"{YOU}|{_ANSWER}",
        unless=rf"{_FINE}|\b(?:machine|memory|script|should you not (?:have|find)|no (?:trouble|harm))\b",
    ),
    _says(
        r"\bball is in your\b|\bpick up (?:the|your) phone\b|\bwhat(?:'s| is| was) the (?:hold-?up|delay"
        r"|holdup)\b|\b(?:call|write"
        r"|e-?mail|text|come|phone|ask)\b[^.?!]{0,25}\bevery (?:single )?(?:day|hour|morning|week)\b"
        r"|\btime (?:for you )?to (?:decide"
        r"|act|choose|deliver)\b|^\W*yes or no\s*[?!.]|\bit(?:'s| is) your (?:move|turn)\b|\byour (?:move"
        r"|turn) now\b|\bknock(?:ing)?"
        r" on your door\b|\bwould it (?:kill|hurt|harm) you\b|\bwill not be (?:ignored|put off|brushed|treated"
        r"|silenced|fobbed)"
        r"|\bwon't be (?:ignored|put off|brushed|treated|silenced|fobbed)",
        "ball, pick, hold-up, holdup, hold, delay, every, decide, act, choose, deliver, yes, move, turn, knock, "
        "knocking, kill, "
        "hurt, harm, ignored, put, brushed, treated, silenced, fobbed",
        unless=rf"{_FINE}|\b(?:patients?|fraction\w*|wife|mother|i had to|it was time)\b|\byou (?:call|write"
        rf"|come) every\b",
    ),
    # what it means to me, and what I think you think of it
    _says(
        r"\byou (?:all )?(?:know|understand|realize|realise|see|can imagine) (?:(?:exactly|very well|full well"
        r"|perfectly well|well"
        r" enough) )?(?:how much|what)(?: all)? (?:depends|rides|hangs|rests|is at stake|this means|it means"
        r"|this costs|it costs"
        r"|i have done|i did|i gave|i am going through)\b",
        "depends, rides, hangs, rests, stake, means, costs, done, did, gave, going",
        unless=rf"{_FINE}|\bthank\b",
    ),
    _says(
        r"\bmy (?:\w+ )?(?:e-?mails?|messages?|mails?|notes?|requests?|questions?|work|time|drafts?|application"
        r"|career|future)\b"
        r"[^.?!]{0,30}\b(?:disappear\w*|vanish\w*|gets? lost|go(?:es)? (?:unanswered|nowhere)|unanswered|unread"
        r"|deaf ears|black hole"
        r"|ignored|(?:not |no |lowest |low )(?:a )?priority|good enough|pile up|void|(?:not|n't) (?:reach|matter"
        r"|count|interest"
        r"|important)|nothing to you|worthless|too (?:is|has)|valuable|matters too)\b",
        "disappear*, vanish*, lost, unanswered, nowhere, unread, deaf, black, ignored, priority, enough, pile, "
        "void, reach, matter, "
        "count, interest, important, nothing, worthless, valuable, matters",
        rf"{YOU}|\bseem\w*\b|\btoo\b|\?|\bapparently\b",
        unless=rf"{_FINE}|\b(?:my (?:first )?draft|spam filter|server)\b",
    ),
    _says(
        r"\bif you (?:can|could|did|have"
        r"|were able to)\b[^.?!]{0,40}\bfor (?!me\b)[^.?!,]{2,30}, (?:then )?(?:you|why|surely|i)\b"
        r"[^.?!]{0,30}\bme\b|\byou did (?:it|so|this|that|the same) for (?!me\b)[^.?!,]{2,25},? (?:so|and|why"
        r"|now)\b|\byou (?:help|wrote"
        r" for|answer|support|meet) (?:everyone|everybody|all the others|the others|others)\b",
        "can, could, did, help, wrote, answer, support, meet",
    ),
    _says(
        r"\bthe (?:very )?least (?:would be|is|that would)\b|\b(?:need|have|must|want|got)(?: to)? know (?:now"
        r"|today|tonight|at once|by"
        r"|soon|immediately|asap|this week|whether i can count)\b|\bmust have (?:the|your|that|an?|this"
        r"|it) (?:\w+ )?"
        rf"{_ITEM}|\bmust have it\b|\bcount(?:ing)? on (?:having|getting|receiving|hearing|you to|it by|your)\b",
        "least, know, must, count, counting",
        unless=rf"{_FINE}|\b(?:the least is|you must have|as to what)\b",
    ),
    _says(
        rf"\b{_SPAN} (?:is|was|are|were|seems?|must be|should be)(?: simply| just| really| surely| more than"
        rf"| far| much| way| quite"
        r"| rather| already)* (?:too long|an? (?:very |awfully )?long (?:time|wait)|enough|long enough"
        r"|unacceptable|ample|too much)\b",
        "long, enough, unacceptable, ample, much",
        rf"\b(?:{_ANSWER}|wait\w*|read|you|your|me|draft)\b",
        unless=rf"{_FINE}|\b(?:chart|for (?:the|a) (?:trial|study|table|rotation)|survival|follow-up)\b",
    ),
    _says(
        rf"\b(?:on|in|with) your (?:desk|inbox|pile|stack|mailbox|hands|bag|office|drawer"
        rf"|tray)\b[^.?!]{{0,20}}\b{_SINCE}"
        rf"|\b(?:lies?|lying|sits?|sitting|rests?|stuck|waits?|waiting) (?:on|in|with) your (?:desk|inbox|pile"
        rf"|stack|mailbox|office)"
        rf"|\b(?:lies|lying|sits|stuck) with you\b",
        "desk, inbox, pile, stack, mailbox, hands, bag, office, drawer, tray, lies, lie, lying, sits, sit, "
        "sitting, stuck",
        unless=rf"{_FINE}|\b(?:is fine|march is|book|slides|films)\b",
    ),
    _says(
        r"\byou(?:'ve| have|'re| are)?(?: been| just| now| simply| all)*"
        r" (?:block\w*|hold(?:ing)? up|holding|keeping|delay\w*|stall\w*|slow(?:ing|ed)|stopp\w+"
        r"|prevent\w*|cost(?:ing)?|kill\w*|ruin\w*|hurting|destroy\w*|sabotag\w*|wast(?:ing|ed)|neglect\w*"
        r"|sitting on|sat on)"
        r"(?: up)? (?:me|my|us|our|everything|everyone)\b",
        "block*, hold, holding, keeping, delay*, stall*, slowing, slowed, stopp*, prevent*, cost, costing, "
        "kill*, ruin*, hurting, "
        "destroy*, sabotag*, wasting, wasted, neglect*, sitting, sat",
        unless=rf"{_FINE}|\b(?:from (?:a|an|the worst) (?:mistake|error)|company|keeping (?:me|us) (?:in mind"
        rf"|posted|informed|on|busy))\b",
    ),
    _says(
        r"\b(?:all|everyone|everybody|the others|done|finished|answered|signed|ready|sent|nobody"
        r"|waiting)\b[^.?!]{0,30}\b(?:except"
        r"(?: for)?|but|apart from|other than) (?:you|yours)\b\s*[.!,;]|\b(?:everyone|everybody|we|all|whole \w+"
        r"|committee|team"
        r"|others)\b[^.?!]{0,12}\b(?:is|are|am|'re) (?:all |only |just |still )?waiting (?:for|on) (?:you"
        r"|your)\b|\bonly your (?:\w+ )?"
        rf"{_ITEM} (?:is|are) (?:still )?(?:missing|left|outstanding)",
        "except, but, apart, other, only, waiting, missing, left, outstanding",
        unless=rf"{_FINE}|\b(?:good|well|news|fun|a book|made|dead wood)\b",
    ),
    _says(
        r"\b(?:respect|consideration|regard) for my (?:time|work|efforts?|deadlines?|situation)\b"
        r"|\bmy time (?:is|matters|too|counts)\b"
        r"|\bi (?:also|too) have (?:an? )?(?:life|job|schedule|deadlines?)\b|\bi have a life(?: too)?\b"
        r"|\byou should be (?:grateful|thankful"
        r"|glad|happy|honored|ashamed|lucky)\b[^.?!]{0,20}\b(?:me|my|i|that|for|of)\b|\byou (?:profit|benefit"
        r"|publish|live|get paid)\b"
        r"[^.?!]{0,15}\b(?:from|off|with|for) my\b|\bhold you (?:\w+ )?(?:responsible|accountable|to)\b|"
        r"\byour responsibility (?:if|when|that)\b",
        "respect, consideration, regard, time, life, job, schedule, deadline, deadlines, grateful, thankful, "
        "glad, happy, honored, "
        "ashamed, lucky, profit, benefit, publish, live, paid, hold, responsibility",
        unless=r"\b(?:thank\w*|no (?:hurry|rush)|my time (?:is (?:free|flexible|open|yours|your)|here|at|in"
        r"|with)|light (?:is|was) on you"
        r"|congratulat\w*|proud)\b",
    ),
    _says(
        rf"\bi(?:'ve| have| had)? (?:gave|given|allowed|granted) you (?:\w+ ){{0,2}}(?:enough|plenty|{_SPAN}|all"
        rf"|time|chance|chances)\b"
        r"|\byou(?:'ve| have)?(?: now| already)? had (?:\w+ )?(?:(?:more than )?enough|plenty of|ample|(?:two"
        r"|three|four|five|six|all"
        r"|several) (?:\w+ )?(?:months?|weeks?|days?|summer|winter)(?! of)|weeks(?! of)|months(?! of)|all)\b",
        "gave, given, allowed, granted, had",
        unless=rf"{_FINE}|\b(?:had all (?:of|the)|enough (?:patients|cases|data))\b",
    ),
    _says(
        r"\bnothing(?: has| has been|'s)? (?:happened|moved|come|arrived)\b[^.?!]{0,20}\b(?:since"
        r"|yet|again|so far|at all"
        r"|from you)\b|\bwhy (?:has|did|is|was|does) nothing\b|\bany (?:news|updates?|progress|word|movement"
        r"|answer)s?\s*(?:\?\?|\?!|!)"
        r"|\bany (?:news|updates?|progress|word|movement|answer)\b[^.!]{0,30}\b(?:by now|at all|finally|at last"
        r"|this time)\b",
        "nothing, news, update, updates, progress, word, movement, answer",
        rf"{YOU}|\bwhy\b|\bour\b|\bany\b|\bi\b",
        unless=rf"{_FINE}|\b(?:in the (?:table|plan|figure|draft|scan|image)|nothing new)\b",
    ),
)
