"""Pressure by deserts: what one thinks one has earned, what is somebody's job, and a yes taken for granted.

Classes of words in frames, see `frames`, beside those of `claiming`. Thanks, a way out and what others wait for are no
pressure. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import NOT_MINE, YOU
from outreach.guardrails.frames import Frame, pattern_frame

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|us|our)\b"
_TEACHER = (
    r"(?:mentors?|teachers?|advis[eo]rs?|attendings?|professors?|faculty(?: members?)?|coordinators?|supervisors?"
    r"|physicians?|doctors?|chairs?|directors?|educators?|residents?|colleagues?|offices?|programs?|pis?)(?:'s?)?"
)
_LIKE_ME = (
    r"(?:students?|applicants?|candidates?|people|somebody|someone|anyone|residents?|researchers?|mentees?|trainees?)"
    r" like (?:me|us)"
)
_NEED_YES = r"(?:refuse|say no|turn (?:me|this|it|us) (?:down|away)|decline|disappoint me|let me down|back out)"
_WANTED = (
    r"(?:an?|the|my|your|this|that|some|one|two|five|ten|fifteen|twenty|thirty) (?:\w+ ){0,2}?(?:letter"
    r"|minutes?|hours?"
    r"|reply|answer|response|chance|favou?r|meeting|call|explanation|yes|word|line|time|consideration|introduction"
    r"|recommendation|apology|authorship|seat|project|help|support|attention)"
)
_FINE = NOT_MINE


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


_EARNED = (
    _says(
        rf"\b(?:i'm|i am|we're|we are)(?: \w+)? owed\b|\bi(?:'ve| have)?(?: \w+){{0,2}} (?:earned|deserved?"
        rf"|merit(?:ed)?)"
        rf" (?:at least )?{_WANTED}|\b(?:i(?:'ve| have)) (?:\w+ )?earned it\b",
        "owed, earned, deserve, deserved, merit, merited",
    ),
    _says(
        r"\b(?:given|considering|after|in view of|seeing|in light of) (?:how (?:far|much|long|hard|often|many)"
        r"|what|all|everything"
        r"|the (?:way|hours|time|work|effort|money|months|weekends|nights|help)"
        r"|that i)\b[^.?!]{0,70}\b(?:the least|expect\w*"
        r"|deserve\w*|earned|owe\w*|(?:i|you) should|(?:sort of |rather |had )hoped|would have thought"
        r"|only fair|entitled"
        r"|surely|you(?:'d| would| could| might| can) (?:\w+ )?(?:make|find|give|spare|answer|reply|at least))\b",
        "given, considering, after, view, seeing, light",
        _I + r"|\bmy\b",
    ),
    _says(
        r"\bhaving (?:\w+ )?(?:driven|worked|spent|done|stood|helped|flown|come|paid|travel+ed|written|given"
        r"|waited|covered"
        r"|reviewed|collected|stayed)\b[^.?!]{0,60}\b(?:i (?:\w+ )?(?:expect|deserve|think|want|should"
        r"|believe|feel"
        r"|trust)|earned|least)\b",
        "having",
    ),
    _says(
        r"\bi (?:bailed|helped|covered|stood up|worked|stayed|fought|stepped in|saved|rescued|took your"
        r"|took over|did)\b"
        r"[^.!]{0,40}\b(?:you|your)\b[^.!]{0,40}(?:, remember\?|\bremember\?|\bso (?:don't|do not|you (?:can"
        r"|could|should"
        r"|owe|might)|now|the least)\b|\band (?:this is|what do i|all i get|i get)\b|\bin return\b)",
        "bailed, helped, covered, stood, worked, stayed, fought, stepped, saved, rescued, took, did",
    ),
    _says(
        r"\b(?:buys?|bought|earns?|gets?|got|worth|entitles?|pays? for)\b (?:me |us |one "
        r"|a student )?(?:to )?(?:at least )?(?:an"
        r" (?:hour|answer|explanation)|a (?:meeting|minute|reply|letter|few minutes|word)|\w+ minutes"
        r"|some of your time)"
        r" (?:with|of|from) (?:you|your)\b|\bpays? your (?:department|clinic|hospital|program|school|lab|salary)\b"
        r"|\b(?:my|our) (?:tuition|fees|school) pays?\b|\bunpaid (?:work|labou?r|months|summer|hours)\b",
        "buy, buys, bought, earn, earns, get, gets, got, worth, entitle, entitles, pay, pays, unpaid",
        rf"{_I}",
        unless=rf"{_FINE}|\b(?:reply|answer) (?:is )?worth\b|\b(?:on|of) the list\b",
    ),
    _says(
        rf"\bas (?:an?|someone|somebody|the only|your) [^.,?!]{{1,50}}, (?:i|one)(?:'d| would|'ll| should| do"
        rf"| really)*"
        rf" (?:expect|deserve|assume|think i|demand|request that|insist)\b|\b{_LIKE_ME}\b[^.?!]{{0,50}}\b(?:expect\w*"
        rf"|deserve\w*|exception|(?:do not|don't|rarely|seldom) (?:come|grow|walk)|should|ought|treated|guess|matter"
        rf"|aren't|count|high)\b|\b(?:guess|suppose|seems?) (?:that )?{_LIKE_ME}\b|\btreated (?:accordingly"
        rf"|better|with"
        rf" (?:more|some|a little|a bit of) respect)\b",
        "like, treated, expect, deserve, assume, demand, insist",
        _I,
    ),
    _says(
        r"\bexpect(?:ed|ing)? (?:\w+ )?(?:more|better|faster|sooner) (?:of|from)\b (?:you|your|somebody|someone"
        r"|a (?:mentor"
        r"|program|department|doctor))|\b(?:had|have|'d) expected (?:rather|somewhat|much|a bit|far|a little|so much)"
        r" (?:more|better|faster)\b",
        "expect, expected, expecting",
        unless=rf"{_FINE}|\b(?:from the (?:data|model|trial)|difference)\b",
    ),
)
_DUTY = (
    _says(
        rf"\bpart of (?:your|(?:an?|the|any|every|being an?) (?:\w+ )?{_TEACHER}|what you)\b[^.?!]{{0,20}}\b(?:jobs?"
        rf"|dut(?:y|ies)|roles?|work|position|contract|deal|paid|responsibilit\w+|obligations?|mentor\w*)\b"
        rf"|\bwhat you(?:'re"
        rf"| are| get)(?: \w+)? paid (?:for|to)\b|\b(?:you(?:'re| are)|one is|they) (?:\w+ )?(?:obliged"
        rf"|obligated|bound"
        rf"|contractually|paid|required)\b(?: to|,)|\byour (?:teaching|mentoring|professional|moral"
        rf"|clinical) (?:duty|duties"
        rf"|obligations?|responsibilit\w+)\b|\bunder the \w+ agreement\b",
        "part, paid, obliged, obligated, bound, contractually, required, duty, duties, obligation, obligations, "
        "responsib*, agreement",
        YOU + rf"|{_TEACHER}",
        unless=rf"{_FINE}|\b(?:not (?:obliged|required|bound|part)|if you(?:'re| are) (?:required|bound"
        rf"|obliged)|never)\b",
    ),
    _says(
        rf"\b(?:i|we)(?:'d| had| have| would have| always)?(?: always)? (?:assumed|thought|imagined|supposed"
        rf"|understood"
        rf"|believed|hoped|was told)(?: that)? (?:an?|any|every|one's|all|good"
        rf"|real)? ?(?:\w+ )?{_TEACHER}\b[^.?!]{{0,12}}"
        r"\b(?:answers?|reads?|helps?|writes?|cares?|keeps?|repl(?:y|ies)|responds?|makes?|would|should|were"
        r"|was|is|are|had)\b",
        "assumed, thought, imagined, supposed, understood, believed, hoped, told",
        unless=rf"{_FINE}|\b(?:until i|before i|gods|boring|cold|old|the (?:best|kindest))\b",
    ),
    _says(
        r"\b(?:should|ought)(?:n't| not)(?: to)? (?:even )?(?:be|have been) necessary\b|\bneed(?:n't"
        r"| not) (?:have to )?(?:beg"
        r"|remind|tell you|repeat|ask twice)\b",
        "necessary, beg, remind, tell, repeat, twice",
    ),
    _says(
        rf"\b(?:somebody|someone|an?y? ?(?:person|man|woman|\w+)|{_TEACHER}) (?:in|of|with|at) (?:your"
        rf"|such a) (?:position"
        r"|standing|experience|rank|stature|calib(?:er|re)|seniority|place|reputation"
        r"|level)\b[^.?!]{0,20}\b(?:would|will|can"
        r"|could|should|ought|surely|certainly|knows?)\b|\ba (?:kind|good|decent|generous|busy|nice) (?:person"
        r"|mentor|man"
        r"|woman|doctor|soul|heart)(?: such as you| like you(?:rself)?)\b",
        "position, standing, experience, rank, stature, caliber, calibre, seniority, reputation, kind, good, "
        "decent, generous",
        r"\b(?:surely|certainly|of course|hoped|expect\w*|appreciate|naturally|no doubt|cannot|can't|yes"
        r"|should|ought|knows?"
        r"|easily|anyone|anybody|refuse)\b",
    ),
)
_SURE_OF_YES = (
    _says(
        r"\b(?:sure|certain|confident|positive|convinced|no doubt)(?: that)? you(?:'ll| will| can| could| would"
        r"| won't"
        r"| wouldn't| can't)?(?: \w+)? (?:mind (?:giving|spending|doing|staying|writing|if i|my|reading|signing"
        r"|helping"
        r"|coming)|agree(?!d)|say yes|find (?:the |some |a |ten |five )?(?:time|moment|way|minutes?|hour)"
        r"|make (?:time|an"
        r" exception|room)|manage|have no (?:objection|problem)|not (?:refuse|mind|object)|do the right|squeeze"
        r"|prioriti[sz]e|spare|would ?n't want|wouldn't want|want to (?:help|support|be))\b|\b(?:sure|certain"
        r"|confident)(?: that)?"
        r"[^.?!]{0,40}\b(?:exceptions? (?:can|could|will)|needn't|need not)\b",
        "sure, certain, confident, positive, convinced, doubt",
        unless=rf"{_FINE}|\b(?:patients?|tour|not sure|great (?:doctor|resident))\b",
    ),
    _says(
        rf"\b(?:cannot|can't|could not|couldn't|won't|wouldn't|how could|hardly|nobody|no one|who (?:would"
        rf"|could)|don't you"
        rf" dare|do not dare|only (?:somebody|someone|a))\b[^.!]{{0,40}}\b{_NEED_YES}\b",
        "refuse, say, turn, decline, disappoint, let, back",
        rf"{YOU}|\b(?:heart|mentor|teacher|person|student)\b",
        unless=rf"{_FINE}|\b(?:i (?:could|can|would)(?:n't|not| not)|i can't|i never|i'd never|we (?:could"
        rf"|can)(?:n't|not"
        rf"| not))\b|\bback (?:then|home|in)\b",
    ),
    _says(
        r"\b(?:anyone|anybody|everyone|everybody|any (?:\w+ )?(?:mentor|person|teacher|doctor)|most (?:people"
        r"|mentors))\b"
        r"[^.?!]{0,25}\bwould (?:\w+ )?(?:say yes|agree|help|jump|be (?:glad|happy|honou?red)|do (?:it|this|the same"
        r"|that))\b",
        "yes, agree, help, jump, glad, happy, honored, honoured, do",
        rf"{YOU}|\byour\b",
    ),
    _says(
        r"\b(?:do not|don't) (?:you )?(?:tell me|say) (?:that )?(?:there(?:'s| is)|you(?:'re| are| have|'ve"
        r"| can't| cannot| do"
        r"|'d)|it(?:'s| is))\b|\bi (?:do not|don't) want to hear (?:that|any|about|no|excuses|it|you)\b"
        r"|\bhope you have(?:n't"
        r"| not| no)(?: any| got)? (?:other |anything )?(?:plans?|planned|else)\b",
        "tell, say, hear, plans, planned, else",
    ),
    _says(
        r"\b(?:extremely|very|deeply|terribly|really|so|bitterly|greatly|most|be|personally)? ?(?:disappointed"
        r"|hurt|crushed"
        r"|devastated|upset|heartbroken|let down|offended|shattered)\b[^.?!]{0,10}\b(?:if|were|should"
        r"|to (?:learn|hear|find)"
        r"|that) (?:you|i|it|this)\b[^.?!]{0,40}\b(?:no\b|declin\w*|refus\w*|not|n't|can't|turn\w*|miss\w*"
        r"|forg\w+|never)",
        "disappointed, hurt, crushed, devastated, upset, heartbroken, let, offended, shattered",
        rf"{_I}",
        unless=rf"{_FINE}|\bnot see you\b|\bsee you (?:go|elsewhere|anywhere)\b",
    ),
    _says(
        r"\bwere you to (?:declin\w*|refuse|say no|turn|back out|forget)\b|\b(?:never|not|n't|unable to"
        r"|hard to) (?:be able to"
        r" )?(?:forgive (?:myself|you)|forget)\b[^.?!]{0,40}\b(?:form|letter|deadline|fall(?:s|ing)? through"
        r"|signature"
        r"|answer|over (?:this|a|one))\b",
        "declin*, refuse, say, turn, back, forget, forgive",
    ),
    _says(
        r"\b(?:be|being|become|you(?:'re| are)) the (?:reason|one|person|cause)\b[^.?!]{0,12}\b(?:i|my|a|this|the)\b"
        r"[^.?!]{0,40}(?:\b(?:not|miss\w*|fail\w*|lose|lost|late|out|unmatched|never|go(?:es)?|falls?|stuck"
        r"|ruin\w*|kills?)\b"
        r"|n't\b)",
        "reason, person, cause",
        rf"{YOU}",
        unless=rf"{_FINE}|\b(?:reason (?:why )?i (?:did not|didn't) (?:quit|give up|leave))\b",
    ),
    _says(
        r"\bif you (?:do not|don't|won't|will not|can't|cannot|fail to|refuse to)(?: \w+)? (?:help|write|sign"
        r"|agree|support|act"
        r"|send|answer|reply|speak)\b[^.?!]{0,40}\b(?:career|over\b|future|lost|dream|finished|nobody|the end"
        r"|end of|what i'll"
        r"|year|chance)",
        "help, write, sign, agree, support, act, send, answer, reply, speak",
        unless=r"\b(?:no (?:hurry|rush|harm)|fine|understand|wait)\b",
    ),
    _says(
        r"\bno (?:answer|reply|letter|signature|form|yes|response)\b[^.?!,]{0,15}, no \w+|\b(?:because of|over"
        r"|for want of"
        r"|for lack of|all for|hangs on|depends on|down to) (?:just )?(?:one|a single|a missing|an unsigned"
        r"|your (?:missing"
        r" )?|a)(?: (?:missing|single|lousy|silly|little|unsigned))* ?(?:form|signature|letter|line"
        r"|piece of paper|click)\b",
        "single, missing, unsigned, lousy, silly, want, lack, hangs, depends, through, over",
        r"\b(?:miss\w*|fail\w*|fall\w*|lose|lost|if|whole|through|career|year|everything|no)\b",
        unless=rf"{_FINE}|\bno answer (?:is|was) (?:needed|required)\b",
    ),
    _says(
        r"\bno other (?:option|choice|hope|way|person|mentor|help) (?:than|but|except|besides)\b"
        r"|\bknow what (?:else )?(?:i'll"
        r"|i will|i would|i'd|to) do\b[^.?!]{0,12}\b(?:if|without|otherwise)\b|\bdon't know what i'll do\b"
        r"|\bnowhere else"
        r" (?:to|i can) (?:go|turn|ask)\b|\bonly you can\b|\byou(?:'re| are) (?:my|the) (?:only|last"
        r"|one) (?:\w+ )?(?:hope"
        r"|chance|option|way out|lifeline)\b",
        "option, choice, hope, know, nowhere, lifeline",
        unless=rf"{_FINE}|\bonly you can (?:say|judge|decide|know|tell)\b",
    ),
    _says(
        r"\b(?:c'mon|come on|oh please|pretty please|be a sport)\b[,!]? [^.?]{0,60}\b(?:you|yours|just|please"
        r"|surely|one)\b",
        "c'mon, mon, come, please, sport",
        unless=rf"{_FINE}|\bcome on (?:the|a|mon|tues|wednes|thurs|fri|satur|sun|short|time|in)",
    ),
    _says(
        r"\b(?:as|half as|equally|just as) important to you\b|\bhow important (?:this|it|that) is (?:to|for) me\b"
        r"|\bmeans? everything to me\b",
        "important, everything",
        unless=rf"{_FINE}|\b(?:family|faith|teaching|you know)\b",
    ),
)
DESERTS: tuple[Frame, ...] = (*_EARNED, *_DUTY, *_SURE_OF_YES)
