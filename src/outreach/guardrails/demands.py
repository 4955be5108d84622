"""Pressure as classes of words in frames, see `frames`: what is awaited, of whom, by when, what is held against them.

A date with its reason presses nobody, nor does what the writer will do, owes or regrets; a way out excuses much. Knows
no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import (
    ANSWER,
    BETTER,
    BLOW,
    DEPEND,
    FINE,
    LASTING,
    LONG,
    ME,
    NOT_MINE,
    NOW,
    ORDER,
    OTHERS_WAIT,
    OUGHT,
    OWN,
    REFUSE_NO,
    REPROACH,
    SEEN_IT,
    SETTLED,
    SPOKEN,
    TALLY,
    TELLS,
    THREAT,
    TIMES,
    ULTIMATUM,
    WANT,
    YOU,
)
from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame

DEMANDS: tuple[Frame, ...] = (
    pattern_frame(
        rf"{ORDER}[^.;?]{{0,60}}?(?<![\w'-]){NOW}(?![\w-])",
        NOW,
        unless=rf"{NOT_MINE}|\bi(?:'ll| will| can| shall| would)\b|\bsee you\b|\blook forward\b|\bcould you\b",
    ),
    pattern_frame(
        rf"{WANT}[^.;?!]{{0,60}}?(?<![\w'-])(?:{ANSWER}|{NOW})(?![\w-])",
        any_of(
            "need, want, require, expect, demand, await, must, urge, insist, expecting, asking, counting, "
            "count, rely, relying, trust"
        ),
        rf"{YOU}|\b(?:this letter|the letter|an answer|a reply|an explanation|no later|at the latest"
        rf"|the scans)\b",
        rf"(?<![\w'-])(?:{NOW}|from you|demand|require|insist|hear from|at the latest|urge|must ask"
        rf"|count|rely|relying|trust"
        rf"|expect|explanation|an answer)(?![\w-])",
        unless=rf"{NOT_MINE}|\b(?:advice|registry|numbers|to learn|to finish|to read|would like)\b",
    ),
    frame(
        REPROACH,
        rf"{YOU}|\bfrom you\b|{ME}",
        unless=(
            rf"{NOT_MINE}|\bdo you still have\b|\bi ghosted\b|\b(?:registry|irb|journal|patients?|scanner|board"
            rf"|office|tumou?r|dose|field"
            rf"|variable|fire alarm|that one"
            r"|recording|end of your talk|my program|your silence in|you were in|taught|in the lab"
            r"|on the ward|moment|we had)\b"
        ),
    ),
    frame(
        SEEN_IT,
        ME,
        rf"(?<![\w'-])(?:{ANSWER}|read|others|unread|lost)(?![\w-])",
        unless=(rf"{NOT_MINE}|\b(?:interrupt|talk|poster)\b"),
    ),
    frame(
        TIMES,
        rf"(?<![\w'-])(?:{ANSWER}|ask|asked|asking|remind\w*|this(?! (?:year|week|month|time|morning"
        rf"|summer))|writ\w*|wrote|overlooked"
        rf"|nudge|reminder)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\b(?:journal|abstracts|conference|patients?|fractions?|count\w*|calls?|shift"
            rf"|measured|wrong|read|lab"
            r"|tears?|clinic|you wrote|you asked|how the|practi[sc]e|rotation|i (?:think|use|look|open) )\b"
        ),
    ),
    pattern_frame(
        r"\b(?:i|we)(?:'ve| have)? (?:asked|wrote|written|e-?mailed|called|messaged|texted"
        r"|reminded)(?: you| to you)?\b[^.;?!]{0,40}"
        r"\b(?:in [a-z]+|on [a-z]+|on the \w+|last \w+|twice|then"
        r"|once),? (?:and )?(?:in \w+ )?(?:and )?(?:again|then|on the \w+|in [a-z]+"
        r" and)\b",
        "asked, wrote, written, emailed, called, messaged, texted, reminded",
        unless=rf"{FINE}|\bhow\b",
    ),
    frame(
        LONG,
        rf"{YOU}|(?<![\w'-])(?:{ANSWER}|anybody|anyone|wait|signature|office"
        rf"|explanation)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\b(?:radiation|chemo|scan\w*|artifact|you learn|take you to learn|reading|field"
            rf"|hoped|may i|would you|could you"
            r"|i (?:wonder|found|know)|patients?|how full|trial|place to|deadline|whether|weeks? ago you)\b"
        ),
    ),
    frame(
        DEPEND,
        rf"{YOU}|\b(?:letter|reply|answer|form|help|please)\b",
        unless=(
            rf"{OWN}|{SPOKEN}|{OTHERS_WAIT}|\bwith you alone\b|\b(?:please just say no|thank you|no is)\b"
            rf"|\b(?:study|poster"
            rf"|draw\w*|exist|follow-up|result|how you|freehand|the plan|learned|in my notes"
            rf"|research year"
            r"|never have|would not be|would not have|reading|tumou?r|vertebra\w*|fracture|nerve"
            r"|i would still|as you did|because you"
            r" (?:taught|showed|asked|told|let|were|are|said|gave|took|never|always|made|know|see))\b"
        ),
    ),
    frame(
        THREAT,
        rf"{YOU}|\b(?:answer|reply|letter|nobody|who answers|mail|evaluation)\b",
        unless=(
            rf"{OWN}|{SPOKEN}|\b(?:thank you|is fine|i understand)\b|\b(?:meet|hope|look forward"
            rf"|i learned|delighted|happy|patients?|to thank"
            rf"|say hello|how much)\b"
        ),
    ),
    frame(
        SETTLED,
        rf"{YOU}|\b(?:no answer|no reply|silence)\b",
        unless=(
            rf"{NOT_MINE}|\b(?:first choice|teacher|in my notes|how much|i learned|bad time|if you agree"
            rf"|you promised to come"
            r"|silence is a fine|your talk|calendar)\b"
        ),
    ),
    frame(REFUSE_NO, unless=rf"{OWN}|\bplease say no\b|\b(?:patients?|my (?:machine|abstract))\b"),
    pattern_frame(
        r"(?:^\W*|[.,;:(-] ?|\b(?:and|but|so|because|then|now|really) )you(?:'d| had)? (?:really "
        r"|simply |just |also )?(?:must|have to"
        r"|need to|ought to|should|better|are expected to|are supposed to|are obliged to)\b",
        "must, have, need, ought, should, better, expected, supposed, obliged",
        rf"(?<![\w'-])(?:{ANSWER}|me|get|act|decide|now|today|see)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\byou (?:must|should|would|need) (?:be|have|not|know|hear|see|feel)\b|\b(?:hold|probe"
            rf"|see"
            rf"|you said|read (?:all|it all))\b"
        ),
    ),
    frame(
        OUGHT,
        rf"{YOU}|(?<![\w'-])(?:{ANSWER}|ignored|mentors?|student|students|in person"
        rf"|ask three)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\b(?:owe (?:me|us) nothing|not owe me|surely (?:remember|know|recall|have (?:seen"
            rf"|heard|read))|you must (?:be|have|know (?:how|what))|you should (?:know|be proud|have seen"
            rf"|not (?:worry|feel))|must i"
            r" (?:take|bring)|do i need to (?:bring|know)|i owe|read (?:all|the)|see (?:the|ten)|hold the"
            r"|probe|one must|do not have to"
            r"|don't have to|should i|surely you (?:are|were)|you have to (?:hold|know|see|look|be)"
            r"|someone who|in the room)\b"
        ),
    ),
    frame(
        BETTER,
        rf"(?<![\w'-])(?:{ANSWER}|time|you|your|students?|list|worth|answered"
        rf"|replied)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\b(?:had left|you still|every student|questions|spring|wonder(?:ed)? how you"
            rf"|how you found)\b"
        ),
    ),
    frame(
        TALLY,
        rf"{YOU}|(?<![\w'-])(?:{ANSWER}|seconds)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\b(?:in return for|taught me|(?:love|like|hope|want) to (?:return|repay)|(?:cannot|can't"
            rf"|never|could) (?:ever )?repay|could i|what can i|may i|lab meeting|i learned)\b"
        ),
    ),
    frame(
        ULTIMATUM,
        rf"{YOU}|{ME}|(?<![\w'-])(?:{ANSWER}|done|please|kindly|over)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\b(?:i will (?:make|see)|clinic|patient|until spring|longer if|you like"
            rf"|how (?:do )?you|the mask|i make sure"
            r"|we make sure|to make sure|cleaned)\b"
        ),
    ),
    frame(
        BLOW,
        rf"{YOU}|(?<![\w'-])(?:{ANSWER}|one|do it|mentor|this|i|sent)(?![\w-])",
        unless=(
            rf"{NOT_MINE}|\b(?:protocol|statistics|patients?|cancer|follow-up|disappointing result"
            rf"|i find (?:it )?myself|anxious (?:before|about"
            r"|patients?|when|in)|in the (?:plan|study)|you (?:made|helped|taught|told)|never forget|i would have"
            r"|will not forget|less anxious)\b"
        ),
    ),
    pattern_frame(
        rf"(?:\b(?:an?|any|even an?|the least|everybody|anybody|anyone|one"
        rf"|how) (?:[\w'-]+ ){{0,3}}?(?:person|mentor|man|woman|doctor|director"
        rf"|professor|one|can|could|anyone|anybody|teacher|adviser|advisor)\b)[^.;]{{0,30}}?\b(?:can"
        rf"|could|would|should|ought|takes?|manages?)\b"
        rf"[^.;]{{0,40}}?\b{TELLS}\b",
        "answer, answered, reply, replied, type, write, written, call, called, respond, sign, say, "
        "click, send, help, helped",
        unless=rf"{NOT_MINE}|\b(?:grateful|wonder|question|tell me|point me|patients?|i could|how i"
        rf"|how one|how (?:do|would|could|can) (?:i|you|we))\b",
    ),
    pattern_frame(
        r"\b(?:cannot|can't|could not|unable to|impossible to"
        r"|nothing i can) (?:[\w'-]+ ){0,5}?(?:as long as|until|unless|before|without|if)"
        r" (?:i |you )?(?:do not |don't )?(?:know |have |hear |get )?(?:you|your)\b",
        "long, until, unless, before, without, if",
        unless=rf"{NOT_MINE}|\b(?:thank|imagine|talk|exist)\b",
    ),
    pattern_frame(
        rf"\byou(?:'ve| have)(?: had)? my (?:\w+ )?(?:draft|letter|form|mail|file|packet|request|paper"
        rf"|table|abstract|data|material)s?\b"
        rf"[^.;?!]{{0,20}}?\b{LASTING}"
        rf"|\b(?:you (?:said|told|wrote|promised)|i (?:wrote|asked|sent)|it|that|which"
        rf"|this) [^.?!]{{0,50}}?\b(?:was|were|is|has been|been)"
        rf" (?:back )?(?:in|before|on|due|{LASTING})[^.?!]{{0,25}}?\b(?:and (?:still|nothing|no|there"
        rf"|yet|not)|nothing)\b"
        rf"|\byou (?:said|told me|wrote|promised|would be)\b[^.?!]{{0,60}}?[;,:-] ?(?:and )?(?:that|this"
        rf"|it) (?:was|is) (?:in|before|back|on|{LASTING})",
        "have, had, said, told, wrote, promised, would, asked, sent",
        unless=rf"{FINE}|\bright\b",
    ),
    pattern_frame(
        r"\b(?:everybody|everyone|the|all|other)(?: the)?(?: others?| else| students?| mentors?"
        r"| writers?| people| applicants?)+\b[^.;?!]{0,20}?"
        r"\b(?:sent|answered|replied|wrote|found|got|has|have|had|managed|submitted|uploaded"
        r"|did)\b[^.;?!]{0,30}?"
        r"\b(?:theirs|you|ago|time|answers?|repl(?:y|ies)|already)\b",
        "everybody, everyone, others, other, else, students, mentors, writers",
        unless=rf"{NOT_MINE}|\b(?:slides|catch up|liked|left)\b",
    ),
    pattern_frame(
        r"^\W*(?:please,? please|can you (?:please )?just|will you (?:please )?(?:just|finally)"
        r"|just (?:answer|reply|say yes)|answer me)\b"
        r"|\bplease,? please,? please\b|\bcan you please just\b|^\W*hello\? ",
        "please, just, answer, hello",
    ),
    pattern_frame(
        r"\byou (?:said|told me|promised|wrote|agreed|assured me)\b[^.;?!]{0,60}?\b(?:would|by|in|to"
        r"|will|before|within)\b[^.?!]{0,40}?[,;]"
        r" (?:and|but|yet|now) (?:it is|it's|we are|today is|now|still|nothing|here we|that was)\b",
        "said, told, promised, wrote, agreed, assured",
        unless=OWN,
    ),
    pattern_frame(
        r"^\W*(?:it has|it's|it is|that is|that makes)(?: now)?(?: been)? (?:already |almost |over "
        r"|more than )?(?:\w+(?:-\w+)?|\d+) (?:days"
        r"|weeks|months)(?: now| already)?\s*[.!]*$",
        "days, weeks, months",
    ),
)
