"""Pressure like a bill: what is overdue, how often it was asked for, until when, and what one thinks of who is late.

Classes of words in frames, see `frames`. What arrived in time, one's own delay and a way out dun nobody. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import NOT_MINE, YOU
from outreach.guardrails.frames import Frame, pattern_frame

_ITEM = (
    r"(?:letters?|drafts?|forms?|comments?|reviews?|signatures?|answers?|repl(?:y|ies)|edits|feedback|pages?|part"
    r"|section"
    r"|decision|evaluation|recommendation|approval|corrections|upload|figures?)"
)
_ASKS = (
    r"(?:sent|wrote|written|called|asked|left|e-?mailed|mailed|messaged|texted|tried|stopped by|came by|knocked"
    r"|reminded"
    r"|requested|resent|followed up|reached out|contacted|paged|phoned)"
)
_OFTEN = (
    r"(?:twice|(?:two|three|four|five|six|several|many|multiple|countless|\d+) (?:times|voice ?mails|messages|mails"
    r"|e-?mails|reminders|letters|notes|calls|attempts|pages|texts)|again and again|and (?:once )?again|repeatedly"
    r"|over and over|on \w+day,? (?:and )?(?:on )?\w+day)"
)
_ANSWER = r"(?:answer\w*|repl(?:y|ies|ied)|respond\w*|write back|wrote back|react\w*|get back|call(?:ed)? (?:me )?back)"
_CANCEL = (
    r"(?:cancel+ed|missed|forgot|forgotten|skipped|postponed|rescheduled|stood me up|put (?:me|us) off|moved|not show"
    r"|not come|not turn up|n't show|n't come|n't turn up|never (?:came|showed))"
)
_HEADS = r"(?:deans?|chairs?|chair(?:man|woman|person)|ombuds\w*|boss|department head|head of department|hr)"
_CARES = r"(?:cares?|answers?|repl(?:y|ies)|responds?|has time|wants?|values?|appreciates?|keeps?|supports?|takes?)"
_FINE = rf"{NOT_MINE}|\b(?:arrived|in time|on time|i (?:am|was|have been) (?:late|slow|on call)|apologies|my fault)\b"


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


DUNNING: tuple[Frame, ...] = (
    # in a hurry, without its apostrophes
    _says(
        r"\b(?:havent|havnt|didnt|hasnt|dont|doesnt|wont|cant|isnt|arent|u|ur|pls|plz|plss+)\b",
        "havent, havnt, didnt, hasnt, dont, doesnt, wont, cant, isnt, arent, u, ur, pls, plz",
        rf"\b(?:{_ANSWER}|heard?|hear from|wait\w*|asap|today|tonight|now|sign|submit|without (?:u|you)|promised"
        r"|ignor\w*|going on|said)\b",
    ),
    # bare orders
    _says(
        r"^\W*(?:please |kindly |just |again,? |and )?(?:reply|respond|acknowledge|answer(?! the\b)|say yes|write"
        r" back|do it|sign it|fix (?:it|this)|check your (?:e-?mail|inbox|mail|messages))"
        r"(?!,? (?:all|only|if|to all|when|whenever|as you|or|in|no\b))(?: [\w'-]+){0,4}\s*[.!]*$",
        "reply, respond, acknowledge, answer, say, write, do, sign, fix, check",
        unless=rf"{_FINE}|\b(?:if|when(?:ever)?|questions?|myself|yourself)\b",
    ),
    _says(
        r"^\W*(?:again(?=\s*[:!])|for the last time|for the (?:second|third|fourth|fifth"
        r"|hundredth) time|high"
        r" priority|top priority|urgent|last (?:reminder|call|chance|warning)|final (?:reminder|call|request)"
        r"|(?:second|third|fourth) (?:request|attempt|reminder|notice))\s*[:,!.-]",
        "again, last, second, third, fourth, fifth, hundredth, priority, urgent, final",
        unless=rf"{_FINE}|\bagain, (?:the|it|we|this|that|they|there|all|no|none|i (?:was|found|saw|would"
        rf"|could))\b",
    ),
    _says(
        r"\b(?:this time|for once)\b[^.?!]{0,20}\b(?:you|i) (?:will|'ll|might|can|could|may|actually"
        r"|really)\b[^.?!]{0,20}"
        rf"\b(?:{_ANSWER}|time|get an)\b|\b(?:get|have) an answer this time\b",
        "time, once",
    ),
    # how often
    _says(
        rf"\b(?:i|we)(?:'ve| have| had)?(?: now| already| even)* {_ASKS}\b[^.?!]{{0,60}}\b{_OFTEN}\b"
        rf"|\b{_OFTEN} (?:now )?"
        rf"(?:have )?i(?: have|'ve)? {_ASKS}\b",
        "sent, wrote, written, called, asked, left, emailed, e-mailed, mailed, messaged, texted, tried, stopped, "
        "came, "
        "knocked, reminded, requested, resent, followed, reached, contacted, paged, phoned",
        r"\b(?:again|nobody|no one|still|nothing|no|without|not|now|never|already|yet|you|your)\b|n't\b",
        unless=rf"{_FINE}|\b(?:you (?:asked|told|wrote|showed|taught|explained)|myself|patients?|the (?:machine"
        rf"|scanner"
        r"|measurement|contour))\b",
    ),
    _says(
        r"\bi\b[^.?!]{0,60}\b(?:and|but) you(?:r \w+)? (?:did not|didn't|never|were not|weren't|still|have not"
        r"|haven't)"
        r"(?: even| once| \w+)? (?:come|came|show\w*|there|answer\w*|repl\w+|respond\w*|call\w*|write|wrote"
        r"|open\w*"
        r"|bother\w*|read|care\w*)",
        "come, came, show*, there, answer*, repl*, respond*, call*, write, wrote, open*, bother*, read, care*",
    ),
    _says(
        rf"\byou(?:'ve| have| had|'d| did| do)?(?: \w+)? {_CANCEL}\b|\bsecond \w+ (?:that )?you(?:'ve"
        rf"| have)? missed\b"
        r"|\b(?:do not|don't|never) (?:cancel|postpone|forget|miss|reschedule)\b|\byou keep"
        r" (?:cancel\w*|putting|postpon\w*|pushing|delay\w*|resched\w*|forgetting|moving|promising)"
        r"|\bkeeps putting me off",
        "cancel*, missed, forgot, forgotten, skipped, postpone*, reschedul*, stood, put, moved, show, come, "
        "turn, came, "
        "showed, forget, miss, keep, keeps",
        r"\b(?:on me|on us|twice|again|already|times|our (?:\w+ )?(?:meeting|appointment|call)|second|third"
        r"|me off"
        r"|you keep|without (?:a word|telling))\b",
        unless=rf"{_FINE}|\bi (?:will|'ll) never\b|\bdo not come again\b",
    ),
    # what is late
    _says(
        rf"\byour (?:\w+ )?{_ITEM}\b[^.?!]{{0,40}}?\b(?:missing(?! an?\b| the\b)|outstanding(?= and|[.,;!]|$)"
        rf"|overdue"
        r"|pending|late(?= and| again|[.,;!]|$)|not (?:there|here|in\b|arrived|come|uploaded|done|ready"
        r"|reached))",
        "missing, outstanding, overdue, pending, late, not",
        unless=rf"{_FINE}|\b(?:not in (?:the|your|my|a|table)|i (?:lost|deleted|left|missed)|my part)\b",
    ),
    _says(
        rf"\b(?:the|my|that|this) (?:\w+ )?{_ITEM} (?:was|were|has been|had been|should have been) (?:due"
        rf"|promised|expected"
        rf"|supposed|here|done|in|sent|ready|signed)\b[^?!]{{0,50}}\b(?:still|not|nothing|missing|yet|now|ago)\b"
        rf"|\byou were (?:going|supposed|meant) to (?:send|sign|write|read|answer|reply|call|upload|submit|give"
        rf"|let)",
        "due, promised, expected, supposed, here, done, in, sent, ready, signed, going, meant",
        unless=rf"{_FINE}|\b(?:i (?:am|was|will be)|we (?:are|were) late|be in \w+)\b",
    ),
    _says(
        r"\byou (?:said|told me|promised|wrote|agreed|assured me)\b[^.?!]{0,60}?\b(?:by|before|in|within"
        r"|until) (?:\w+ )?"
        r"(?:jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|\w+day|week\w*|day\w*"
        r"|month\w*"
        r"|then|noon|now|the end)\b\s*[.!;,]*$",
        "said, told, promised, wrote, agreed, assured",
        r"\byou (?:would|'d|will|were|had|could)\b|\b(?:have|get|do|send|sign|finish) it\b",
        unless=rf"{_FINE}|\b(?:you would be|you'd be|away|traveling|travelling|on leave|in [a-z]+land|close\w*"
        rf"|opens?)\b",
    ),
    _says(
        r"(?<!never )\bwould have (?:thought|expected|hoped|imagined|assumed)\b|\b(?:weeks?|months?"
        r"|days)\b (?:should|must|ought to"
        r"|would|were|are|is)(?: really)? (?:be |have been )?(?:more than )?(?:enough|sufficient|plenty)\b",
        "thought, expected, hoped, imagined, assumed, enough, sufficient, plenty",
        r"\b(?:months?|weeks?|days?|mentors?|answer\w*|repl\w+|more|better|you)\b",
        r"\b(?:read|answer\w*|repl\w+|pages?|letter|line|sign|you|mentor|form|more|better)\b",
        unless=rf"{_FINE}|\b(?:chart|never|not have (?:thought|imagined)|difference|margin)\b",
    ),
    _says(
        r"\b(?:are you (?:planning|going|intending|ever|even|still|really)\b[^.!]{0,30}\b(?:answer|reply|respond"
        r"|sign|help me|get back)\b|when (?:exactly|finally|on earth|the hell)\b|when\b[^.!]{0,25}\b(?:exactly"
        r"|finally|at"
        r" last|ever)\b[^.!]{0,25}\b(?:you|your)\b|how long (?:can|could|does|will|do|must|shall|am i"
        r"|are we)\b[^.!]{0,30}"
        rf"\b(?:it|this|i|we|you)\b[^.!]{{0,20}}\b(?:take|need|wait\w*|supposed|{_ITEM})|where (?:is"
        rf"|are) my {_ITEM})",
        "planning, going, intending, ever, even, still, really, exactly, finally, earth, hell, last, how, where",
        r"\?|\bi (?:wonder|ask)\b",
        unless=rf"{_FINE}|\b(?:export|scan\w*|patients?|fractions?|training|paper take|first|plan take"
        rf"|you (?:wait|need)"
        r" (?:after|before|between)|usually)\b",
    ),
    # until when
    _says(
        r"\byou have (?:until|till|exactly|only|just)?\s?(?:\d+|one|two|three|twenty-four|forty-eight"
        r"|the) (?:more "
        r")?(?:hours?|days?|weeks?|minutes)\s*[.!]*$|\byou have (?:until|till) (?:\w+day|noon|midnight|tomorrow"
        r"|tonight"
        r"|the end|\d)|\bwait\w* (?:for \w+ \w+ )?(?:until|till) [^.?!]{1,25}\b(?:not|no) (?:a \w+ )?longer\b"
        r"|\bby return of"
        r"\b|\bnot a (?:day|minute|hour) (?:later|longer|more)\b|\bmy deadline for you\b",
        "until, till, hours, hour, days, day, weeks, week, minutes, longer, return, later, more, deadline",
        unless=rf"{_FINE}|\bif you have\b|\bhow\b",
    ),
    _says(
        r"\b(?:it|this) (?:can't|cannot|can not|won't|will not) wait\b|\b(?:tomorrow|monday|friday|next week"
        r"|next month"
        r"|later|afterwards|then) (?:is|will be|would be) (?:already |far |much )?too late\b"
        r"|\bno time to (?:lose|waste"
        r"|spare)\b|\b(?:it )?(?:has|have) to be (?:today|this week|now|tonight|tomorrow)\b|\bnow or never\b",
        "wait, late, time, today, now, never, week, tonight, tomorrow",
        unless=rf"{_FINE}|\b(?:not too late|patients?|dose|fraction\w*|my (?:flight|train))\b",
    ),
    _says(
        rf"\bi (?:really |just |do |still |will )?(?:need|want|expect) (?:this|it|that|them|these|(?:your|the"
        rf"|my) (?:\w+ )?"
        rf"{_ITEM}) (?:to be )?(?:done|signed|back|finished|read|sent|uploaded|submitted|approved|returned"
        rf"|completed"
        r"|on my desk|in my (?:hands|inbox))\b",
        "need, want, expect",
        unless=rf"{_FINE}|\bdo not need\b|\b(?:machine|printer)\b",
    ),
    # what one thinks of it
    _says(
        r"\b(?:you have|there is|there's|you've got|i see) (?:absolutely |really )?no (?:good )?(?:reason|excuse"
        r"|ground)s?"
        r"\b[^.?!]{0,20}\b(?:to (?:say no|refuse|decline|delay|wait|ignore|not|keep)|for (?:you|not|this|that"
        r"|such|your)"
        r"|why you|not to)\b|\bstop (?:making excuses|wasting|delaying|stalling|ignoring)\b|\bno more excuses\b"
        r"|\bwast(?:e|ed|ing) my time\b|\bdo(?:n't| not) care (?:how busy|if you|what you|that you)\b"
        r"|\bdo your (?:job|part"
        r"|duty|share)\b|\bnot an? (?:acceptable|option|answer i)\b",
        "reason, reasons, excuse, excuses, ground, grounds, stop, waste, wasted, wasting, care, job, part, duty, "
        "share, "
        "acceptable, option, answer",
        unless=rf"{_FINE}|\bi (?:wasted|was wasting)\b|\bno reason to (?:hurry|worry|rush)\b",
    ),
    _says(
        r"\bhow would you (?:feel|like it|react)\b|\bhope you(?:'re| are| can)? (?:live with|happy|satisfied"
        r"|proud of"
        r" yourself|sleep)\b|\bwhat to think of you\b|\bpromise is a promise\b|\b(?:honou?r|keep|fulfil+"
        r"|stand by|stick to"
        r"|live up to|make good on|remember) your (?:promises?|word|commitments?|side|end|offer)\b"
        r"|\byour (?:favou?rites"
        r"|excuses|broken promise\w*|empty promise\w*)\b|\bso much for your\b|\bwhat kind of (?:mentor|advis"
        r"|doctor|person)",
        "feel, like, react, live, happy, satisfied, proud, sleep, think, promise, promises, word, commitment, "
        "commitments, "
        "side, end, offer, favorites, favourites, excuses, much, kind",
        unless=rf"{_FINE}|\bfavou?rites? (?:paper|figure|talk|book)\b|\bhappy (?:with|in|and|at|to)\b",
    ),
    _says(
        rf"\b(?:find|look for|work with|go to|turn to|ask|need|deserve|want) (?:someone|somebody|a mentor"
        rf"|an? advis[eo]r|people"
        rf"|another \w+|mentors|an? \w+) (?:else )?(?:who|that)(?: actually| really)? {_CARES}\b"
        rf"|\bother (?:programs?|mentors?"
        r"|labs?|people|departments?|groups?) (?:would|want|are)\b[^.?!]{0,25}\b(?:have me|take me|me)\b"
        r"|\bi have (?:other|better"
        r") (?:options|offers)\b|\btake my (?:work|data|talent\w*|time) elsewhere\b",
        "who, that, other, options, offers, elsewhere",
        r"\bi\b|\bi'|\bme\b|\bmy\b",
        unless=rf"{_FINE}|\b(?:fine as well|just as|also fine|i know|studies|wants? to learn)\b",
    ),
    _says(
        r"\byou (?:\w+ )?(?:have|had|find|found|make|made|take|took) (?:plenty of |the |enough |all the "
        r"|so much )?time (?:for|to"
        r")\b[^.?!]{0,50}\b(?:but|never|not|others?|instead)\b|\b(?:see|saw|notice|noticed|hear|heard"
        r"|gather) (?:that )?you"
        r" (?:had|found|made|did have) (?:the )?time\b|\b(?:see|saw|notice|noticed|hear"
        r"|heard) (?:that )?(?:the )?(?:others?"
        r"|everyone|everybody|other \w+) (?:\w+ )?(?:got|have|had|received|already)\b|\b(?:all|most"
        r"|both)(?: of)? (?:my|the)"
        r" (?:friends|classmates|others?|peers|other \w+|co-\w+)\b[^.?!]{0,15}\b(?:have|got|received"
        r"|already have)"
        r" (?:their|theirs)\b",
        "time, others, other, everyone, everybody, friends, classmates, peers",
    ),
    _says(
        r"\b(?:not know|n't know|no idea) what (?:i'll|i will|i would|to|i'd|i am going to) (?:do|tell)\b"
        r"|\bwithout it (?:i|my)\b"
        r"|\blast thing i need\b|\bcould not bear (?:it )?if\b",
        "know, idea, without, thing, bear",
        r"\bif you\b|\bwithout (?:it|you)\b",
    ),
    _says(
        r"\bas an? (?:[\w-]+ ){0,2}(?:student|member|resident|applicant|co-?author|trainee|customer|taxpayer"
        r"|mentee|fellow)\b"
        r"[^.?!]{0,30}\bi\b[^.?!]{0,12}\b(?:expect|deserve|demand|am entitled|have (?:an?|the|every) right"
        r"|should (?:be|get"
        r"|have)|am owed)\b|\bi have (?:every|an?|the|as much) right (?:to (?:know|an?|your|be|expect|get|see"
        r"|ask|demand|my)|as)"
        r"|\bafter (?:\w+ ){1,3}(?:years|months|weeks|hours|weekends|nights) of\b[^.?!]{0,30}\bi (?:expect"
        r"|deserve|want"
        r"|demand|should)\b",
        "as, right, after",
    ),
    _says(
        rf"\b(?:cop(?:y|ying|ied)|cc(?:'d|'ed|ing|ed)?|loop(?:ing|ed)?|involv(?:e|ing|ed)|notif(?:y"
        rf"|ied)) (?:in )?(?:(?:your"
        rf"|the|my|our) )?(?:\w+ )?{_HEADS}\b|\b{_HEADS} (?:will|would|might|may) (?:be (?:interested|surprised"
        rf"|pleased|happy"
        r"|unhappy)|like|want|love|wonder|hear)\b[^.?!]{0,20}\b(?:hear|know|how|why|that|to see)\b",
        "copy, copying, copied, cc, cc'd, loop, looping, looped, involve, involving, involved, notify, notified, "
        "dean, "
        "deans, chair, chairs, chairman, chairwoman, boss, head, hr",
        unless=rf"{_FINE}|\b(?:as (?:you|she|he|they) (?:had )?(?:asked|suggested|wished)|asked me)\b",
    ),
    _says(
        r"\b(?:do i|should i|must i|will i) (?:really )?(?:have|need) to (?:come|drive|show up|walk|beg|call)\b"
        r"|\bi(?:'ll| will)"
        r" (?:be|wait|stand|sit|come|show up)(?: \w+)? (?:outside|in front of|to|at|by) your (?:office|door"
        r"|clinic|desk|car"
        r"|house|home)\b|\bin front of your (?:office|door)\b",
        "come, drive, show, walk, beg, call, outside, front, office, door, clinic, desk, car, house, home",
        unless=rf"{_FINE}|\b(?:as (?:we )?agreed|for (?:our|the)|if (?:it|that|you)|come in early|with (?:the"
        rf"|a))\b",
    ),
    _says(
        r"\bmy (?:part|end|share|half|side)\b[^.?!]{0,30}\b(?:now (?:do|it is|it's)|yours\b|you have not"
        r"|you haven't|you did"
        r" not|you didn't|your turn|where is)",
        "part, end, share, half, side",
    ),
    _says(
        r"\blos(?:e|ing|t)\b[^.?!]{0,20}\b(?:year|chance|spot|slot|place|months?|weeks?|interviews?|opportunity"
        r"|season|position"
        r"|time)\b[^.?!]{0,20}\b(?:because|due to|over|for lack|waiting|thanks to|while)\b",
        "lose, losing, lost",
        r"\b(?:i|my|i'm|i'll|me)\b",
        unless=rf"{_FINE}|\b(?:the (?:printer|scanner|machine|storm|flu)|sick|ill|on call)\b",
    ),
    _says(
        r"\bi (?:really )?(?:should|would)(?:n't| not) (?:have|need) to (?:ask|beg|write|remind|chase|explain"
        r"|wait|justify"
        r"|follow|tell you)\b|\bi (?:still )?have to keep \w+ing\b|\bi keep having to\b|\bi (?:have|am having"
        r"|had) to (?:ask"
        r"|beg|chase|remind|write)(?: to)?(?: you)? (?:again|twice|every|over and over|so often|for (?:it|this"
        r"|that))",
        "ask, asking, beg, begging, write, writing, remind, reminding, chase, chasing, explain, wait, waiting, "
        "justify, "
        "follow, following, tell, keep, asked",
        unless=rf"{_FINE}|\b(?:it is open|because you explained|if (?:the|i))\b",
    ),
    _says(
        r"\byou could (?:at least|simply|just|have) (?:say|said|answer\w*|repl\w+|tell|told|write|written|let"
        r"|sent?|call\w*)\b"
        r"|\bat least (?:say (?:yes|no|so)|answer|reply|tell me|write|let me know)\b",
        "say, said, answer*, repl*, tell, told, write, written, let, send, sent, call*",
        unless=rf"{_FINE}|\bi can (?:now )?at least\b|\b(?:you could just say|if that is easier|if you prefer)\b",
    ),
    _says(
        r"\bi (?:do |really |still )*(?:want|expect|insist|ought) (?:on being|to be) (?:the )?(?:first|senior"
        r"|second"
        r"|co-?first|corresponding)[- ]?(?:and )?\w* ?authors?\b|\bnot (?:discuss|negotiate|debate) (?:it|this"
        r"|that)\b"
        r"|\bnot up for (?:discussion|debate|negotiation)\b|\bnon-negotiable\b",
        "author, authors, first, senior, second, discuss, negotiate, debate, discussion, negotiation, negotiable",
        unless=rf"{_FINE}|{YOU} \w+ to be\b",
    ),
)
