"""Pressure by slights: who feels watched for, overlooked and put behind others, and lets somebody know it.

Classes of words in frames, see `frames`, beside those of `urging` and `presuming`. Thanks, a way out and what others
wait for are no pressure. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import NOT_MINE, YOU
from outreach.guardrails.frames import Frame, pattern_frame

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|us|our)\b"
_MAIL = (
    r"(?:e-?mails?|mails?|messages?|notes?|texts?|letters?|drafts?|forms?|files?|requests?|links?|attachments?"
    r"|invitations?|documents?|pdf|thread|abstracts?)"
)
_DID = (
    r"(?:answer\w*|repl(?:y|ies|ied)|respond\w*|sen[dt]|sign(?:s|ed)?|upload\w*|submit\w*|deliver\w*|finish\w*|did"
    r"|done|read|wrote|written|rewrote|sorted|handled|fixed|managed|met|got back|came through|come through|agreed"
    r"|confirmed|handed in|turned in|returned|approved|helped|made time|found (?:the )?time|said yes)"
)
_FAST = (
    r"(?:(?:with)?in (?:an?|one|two|three|the|\d+|a few)? ?(?:\w+ )?(?:minutes?|hours?|days?|night|evening|afternoon"
    r"|week(?:end)?)|(?:the )?same (?:day|evening|night|week|afternoon)|overnight|at once|right away|immediately"
    r"|by return|next (?:day|morning)|weeks ago|days ago|long ago|already|promptly)"
)
_FOLK = (
    r"(?:mentors?|advis[eo]rs?|programs?|departments?|offices?|coordinators?|schools?|labs?|places|teams?"
    r"|faculty|people"
    r"|attendings?|writers?|professors?|doctors?|colleagues?|residents?|students?|mentees?|supervisors?|authors?)"
)
_FINE = rf"{NOT_MINE}|\b(?:no harm|pleas(?:ed|ure)|lovely|congratulat\w*|proud|learn(?:ed|t)?|taught)\b"


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


_WATCHED = (
    _says(
        r"\b(?:see|saw|notice[ds]?|tell|shows?|says?)\b[^.?!]{0,40}?\byou(?:'ve| have|'re| are| were|'d| had)?"
        r"(?: \w+){0,2}? (?:open(?:ed)?|read|seen|view(?:ed)?|click(?:ed)?|download\w*|received|got|online|active"
        r"|logged (?:in|on)|typing|at your (?:computer|desk|keyboard))\b",
        "see, saw, notice*, tell, show, shows, say, says",
        rf"\b(?:{_MAIL}|online|dot|ticks?|receipt|tracker|computer|desk|keyboard|active|typing)\b",
        unless=rf"{_FINE}|\b(?:how|the way) you\b|\bwhen you\b|\?",
    ),
    _says(
        r"\bknow (?:that )?you(?:'ve| have|'re| are| were)?(?: \w+)? (?:online|got (?:it|my|this)"
        r"|received (?:it|my|this)"
        r"|seen (?:it|my|this)|saw (?:it|my|this)|opened (?:it|my|this)|there\b|reading (?:this|my)|ignoring)"
        r"|\bleft (?:me )?on (?:read|seen)\b|\b(?:green dot|blue ticks?|little ticks?|two ticks|read receipts?"
        r"|delivery receipts?)\b",
        "know, left, green, blue, tick, ticks, receipt, receipts",
    ),
    _says(
        r"\b(?:evidently|apparently|clearly|obviously|seemingly|plainly|so) (?:you(?:'re| are| have|'ve) )?(?:at your"
        r" (?:desk|computer)|online|back (?:in|from|at)|have time|has time|had time|found time|free|not (?:that"
        r"|so|too)"
        r" busy|reading your|busy with (?:others|other))\b",
        "evidently, apparently, clearly, obviously, seemingly, plainly, so",
        YOU,
    ),
)
_HURT = (
    _says(
        r"\b(?:did|have|has|had|must have|may have|might have|what|something"
        r"|anything)\b[^.?!]{0,15}\bi\b[^.?!]{0,15}\b(?:do|did|done"
        r"|said|say|wrote|upset|offend\w*|annoy\w*|anger\w*|wast\w+)\b[^.?!]{0,25}\b(?:upset|offend\w*|wrong|annoy\w*"
        r"|anger\w*|deserve|to you|on you|ignore\w*|silence|put you off)\b",
        "upset, offend*, wrong, annoy*, anger*, deserve, waste, wasted, ignore*, silence, put",
        rf"{YOU}|\bsilence\b|\bignored\b",
        unless=rf"{_FINE}|\b(?:sorry|apolog\w+|spell\w*|figure|table|my fault)\b",
    ),
    _says(
        r"\bi(?:'m| am| was|'d be| would be)?(?: \w+)? (?:worth (?:your|the (?:time|trouble|effort|wait)|an?"
        r" (?:answer|reply|minute|line|word)|two|five|so little)|matter(?:ed)? (?:to you|so little|less|more)"
        r"|mean[ts]?"
        r" (?:something|more|anything|so little|nothing|less) to you|an afterthought|invisible|not (?:a )?priority"
        r"|the last (?:thing|person) on your|nothing to you|air to you)\b",
        "worth, matter, mattered, meant, afterthought, invisible, priority",
        unless=rf"{_FINE}|\bhope\b",
    ),
    _says(
        r"\b(?:guess|thought|suppose|assume|seems?|seem(?:ed)?|apparently|obviously|clearly|evidently|must be"
        r"|gather|see"
        r"|imagined|not|n't|just)\b[^.?!]{0,35}\b(?:high(?:er)?|low(?:er)?|further (?:up|down)|bottom|end|last"
        r"|nowhere)\b"
        r"[^.?!]{0,15}\b(?:your|anybody's|anyone's|everybody's|their|somebody's) (?:list|priorit\w+|agenda|pile"
        r"|to-do)",
        "list, priority, priorities, agenda, pile",
        _I + r"|\bstudents?\b",
        unless=rf"{_FINE}|\bwho is\b",
    ),
    _says(
        r"\b(?:i'm|i am|i've (?:become|got(?:ten)?|grown)|i have (?:become|got(?:ten)?|grown)"
        r"|one gets) (?:\w+ )?used to"
        r" (?:it|that|this|being|silence|waiting|hearing nothing|not)\b(?= (?:by now|anyway|from you|ignored)"
        r"|[.!,]|$)"
        r"|\b(?:cancel+ing|cancel+s|cancel+ed|flak\w+|giv\w+ up|walk\w+ out|hung up|bail\w*) on me\b",
        "used, cancel*, flak*, giv*, walk*, hung, bail*",
    ),
    _says(
        r"\b(?:did(?:n't| not)|does(?:n't| not)|not) (?:exactly |really |quite )?feel (?:great|good|nice|fair"
        r"|right|very)"
        r"\b|\bi(?:'m| am)?(?: \w+){0,2} feel(?:ing|s)?(?: \w+)? (?:ignored|unimportant|forgotten|overlooked"
        r"|dismissed"
        r"|neglected|taken for granted|invisible|unwanted|slighted|brushed off|abandoned|disrespected|like (?:an"
        r" afterthought|i(?:'m| am) (?:chasing|begging|bothering|talking)|you)|as (?:if|though) you)"
        r"|\bimagine how (?:it feels|i feel|i felt|i must feel|that feels|this feels)"
        r"|\bhow (?:do you think )?(?:that|it"
        r"|this) (?:makes|made) me feel\b|\b(?:think|imagine) (?:of )?what (?:that|this|it) (?:would|will"
        r"|does) (?:mean|do)"
        r" (?:for|to) me\b",
        "feel, feels, feeling, think, imagine",
    ),
    _says(
        r"\b(?:never|not|n't|without)\b[^.?!]{0,12}\b(?:got|get|getting|receiv\w+|had|heard|hearing|deserve|worth)\b"
        r"[^.?!]{0,5}\b(?:so much as|even an?|a single|even one) [^.?!]{0,12}\b(?:word|line|thank\w*|ok|okay"
        r"|reply|answer"
        r"|acknowledg\w+|sign|peep|hello|response)\b",
        "never, without, even, single",
        _I,
        unless=r"\b(?:editor|journal|program|school|from the|from my|irb|office|no need|whenever)\b",
    ),
    _says(
        r"\b(?:would|'d|should) (?:really |certainly |very much )?have (?:really )?(?:appreciated|liked"
        r"|welcomed|been nice"
        r"|been (?:kind|polite|decent|courteous|good))\b[^.?!]{0,15}\b(?:two|one|an?|some|at least|even"
        r"|to (?:hear|have"
        r" heard|be told|get)|any|a bit of|more)\b[^.?!]{0,15}\b(?:lines?|word|repl(?:y|ies)|answers?|thanks?|sign"
        r"|warning|notice|heads[- ]?up|response|courtesy|acknowledg\w+|back|from you|consideration|help|told)\b",
        "appreciated, liked, welcomed, nice, kind, polite, decent, courteous, good",
        unless=rf"{NOT_MINE}|\bto be able\b|\bto (?:stay|come|meet|thank)\b",
    ),
    _says(
        r"\bno thanks to (?:you|the (?:delay|silence|wait))|\b(?:can't|cannot|could not|couldn't"
        r"|not) (?:even )?be bothered"
        r" to\b|\blift(?:ed|ing)? a finger\b|\bi see how it is\b|\bnow you (?:as well|too)\b|\bnot you too\b"
        r"|\bbelieved in me\b|\bprove (?:that )?(?:i was|me) (?:right|wrong)\b",
        "thanks, bothered, lift, lifted, lifting, see, now, too, believed, prove",
        unless=r"\bthank you\b|\b(?:because|since) you believed\b|\bhas always believed\b|\bproud\b"
        r"|\bi (?:can't|could not)"
        r" be bothered\b",
    ),
    _says(
        r"\bi thought (?:that )?(?:i|we) (?:mattered|meant|was more|were more|was your|was worth|could (?:count"
        r"|rely|depend)"
        r"|deserved|'d be|would be|had an? (?:understanding|agreement|deal)|were (?:friends|a team|partners))\b",
        "thought",
        rf"{YOU}|\bwe\b",
        unless=rf"{_FINE}|\b(?:lost|nervous|late|going to)\b",
    ),
)
_WAITING = (
    _says(
        r"\b(?:keep|keeping|leave|leaving|left|kept)\b[^.?!]{0,6}\b(?:me|us)\b[^.?!]{0,10}\b(?:in suspense"
        r"|on tenterhooks"
        r"|waiting|hanging|dangling|wondering|guessing|in limbo|in the dark)\b|\brefresh\w* (?:my"
        r"|the) (?:\w+ )?(?:mail"
        r"|inbox|e-?mail|phone|screen|page|portal|browser)\b|\b(?:wait\w*|sat|sit|sitting) by (?:the|my) phone\b"
        r"|\bstar(?:e|ed|ing) at (?:my|the|an empty) (?:phone|inbox|screen)\b|\bcheck\w* (?:my )?(?:phone|mail"
        r"|inbox|e-?mail|portal)\b[^.?!]{0,20}\b(?:every|hourly|ten times|twenty times|all day|since)\b",
        "suspense, tenterhooks, waiting, hanging, dangling, wondering, guessing, limbo, dark, refresh*, phone, "
        "stare, "
        "stared, staring, check*",
        unless=rf"{_FINE}|\b(?:my phone is|off shift|running)\b",
    ),
    _says(
        rf"\b(?:portal|line|box|slot|page|checklist|tables?|manuscript|section|paper|mine|it"
        rf"|{_MAIL})\b[^.?!]{{0,25}}?"
        r"\b(?:still|just|now|has been|'s been|have been) (?:\w+ )?(?:sits?|sitting|lies|lying|empty|blank|missing"
        r"|unsigned|untouched|unopened|incomplete|gathering dust|there)\b",
        "sits, sit, sitting, lies, lying, empty, blank, missing, unsigned, untouched, unopened, incomplete, dust",
        r"\b(?:every (?:single )?(?:day|morning|time|hour)|(?:for|in) (?:an?|two|three|over|more"
        r"|\w+) (?:\w+ )?(?:day|week"
        r"|month)s?)\b|\bagain\b|\bsitting there\b|\bon your\b|\bwhile you\b|\bbecause of you\b",
        unless=rf"{_FINE}|\b(?:my (?:fault|part)|i (?:have|still) (?:to|need))\b",
    ),
    _says(
        r"\b(?:hard(?:er)?|difficult|impossible|fail|struggle|unsure|not sure|unclear|mystery|beyond me"
        r"|can't (?:see|think"
        r"|imagine)|cannot (?:see|think|imagine)|puzzl\w+|odd|strange|don't (?:see|get|understand)|do not (?:see"
        r"|understand)|love to know|like to know)\b[^.?!]{0,30}\b(?:why|how|what)\b[^.?!]{0,40}(?:\b(?:nothing"
        r"|not|never"
        r"|no|without|problem|so long|nobody)\b|n't\b)[^.?!]{0,25}(?:\b(?:back|from you|happen\w*|done"
        r"|answer\w*|repl\w+"
        r"|respond\w*|heard|sent|signed|free|moment|word|time|is|you|minutes?)\b|$)",
        "hard, harder, difficult, impossible, fail, struggle, unsure, sure, unclear, mystery, beyond, see, "
        "puzzl*, odd, strange, understand, love, imagine",
        r"\b(?:you|your|yours|five minutes|an? (?:e-?mail|letter|line|reply|answer|fortnight|week|month|moment"
        r"|form))\b",
        unless=rf"{_FINE}|\b(?:you (?:explained|showed)|figure|trial|model|equation|would like to know (?:how"
        rf"|what) you)\b",
    ),
    _says(
        r"\bpracti[sc]e what you preach\b|\byou(?: always|'re always| are always| keep"
        r"| constantly)+ (?:say(?:ing)?|said"
        r"|tell(?:ing)?|told|preach(?:ing)?|claim(?:ing)?|promis(?:e|ing))\b[^.!]{0,60}\b(?:but|yet|hasn't"
        r"|haven't|so|apparently"
        r"|except|not|only)\b|\byou always (?:say|said) (?:that )?your door\b|\bhasn't been lately\b",
        "preach, say, saying, said, tell, telling, told, preaching, claim, claiming, promise, promising, lately",
        unless=rf"{NOT_MINE}|\bso i\b",
    ),
)
_BEHIND_OTHERS = (
    _says(
        rf"\b(?:everyone|everybody|all|each|both|most)\b(?: (?:of )?(?:the |my )?others?\b| else\b| other \w+)"
        rf"(?:'s| has| have|'ve| had)?(?: \w+)? {_DID}\b",
        "others, other, else",
        rf"{YOU}|{_I}",
        unless=rf"{_FINE}|\b(?:all|both) of us\b|\bquestionnaire\b",
    ),
    _says(
        r"\byou(?:'re| are)(?: now)? the (?:only|last|sole)\b[^.?!]{0,25}\b(?:hold-?outs?|left\b|missing|outstanding"
        r"|(?:who|that) (?:has|have|is|still|did|never|does)(?: not|n't| yet)|waiting (?:for|on)|not to|who still)",
        "only, last, sole",
        unless=rf"{_FINE}|\bwho (?:has not|did not|never) (?:laugh|mind|forget|ask)\w*",
    ),
    _says(
        rf"\b(?:other|another|my other|previous|last|former"
        rf"|old) {_FOLK}\b[^.?!]{{0,30}}\b{_DID}\b[^.?!]{{0,30}}\b{_FAST}\b",
        "other, another, previous, last, former, old",
        unless=rf"{_FINE}|\b(?:survey|sent me to|learned|trial)\b",
    ),
    _says(
        r"\byou(?:'d|'ve| had| have)?(?: already)? (?:upload\w*|sen[dt]|sign\w*|finish\w*|read|wr[io]t\w*"
        r"|answer\w*|did|met)"
        r" (?:hers|his|theirs|(?:her|his|their|\w+'s) (?:draft|letter|form|abstract|paper|poster|table))\b",
        "hers, his, theirs, her, their",
        r"\b(?:mine|first|instead|same (?:day|evening|night)|before|me|not my)\b",
    ),
    _says(
        r"\bwhat i(?:'m| am) (?:used|accustomed) to\b|\bwhat (?:she|he|they) ha(?:s|ve) that i\b",
        "used, accustomed",
    ),
    _says(
        rf"\b(?:others|the others|everyone else|everybody else"
        rf"|my other {_FOLK})\b[^.?!]{{0,20}}\b{_DID}\b[^.?!]{{0,25}}"
        rf"\b{_FAST}\b",
        "others, everyone, everybody, other",
    ),
)
SLIGHTS: tuple[Frame, ...] = (*_WATCHED, *_HURT, *_WAITING, *_BEHIND_OTHERS)
