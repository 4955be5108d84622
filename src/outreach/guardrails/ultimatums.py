"""Pressure by the clock: how little it would take, how often one asked, until when, and what comes otherwise.

Classes of words in frames, see `frames`, beside those of `dunning`. A date with its reason, thanks, a way out and what
others wait for are no pressure. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import NOT_MINE, YOU
from outreach.guardrails.frames import Frame, pattern_frame

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|us|our)\b"
_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|seventeen|twenty|thirty"
    r"|\d+|a few"
    r"|several|many|a couple of|a whole|a full)"
)
_SOON = (
    r"(?:by\b|before\b|right now|now\b|today|tonight|tomorrow|immediately|like yesterday|yesterday|at the latest|this"
    r" (?:week|instant|minute|morning|afternoon|evening)|asap|at once|no later|within the|end of)"
)
_MAIL = r"(?:e-?mail|mail|message|note|letter|text|request|reminder)s?"
_ASKED = (
    r"(?:asked?|asking|wr[io]te|writing|written|request\w*|remind\w*|call(?:ed|ing)?|e-?mail(?:ed|ing)?|sent"
    r"|send(?:ing)?"
    r"|follow(?:ed|ing)? up|ping\w*)"
)
_FINE = NOT_MINE


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


_SO_LITTLE = (
    _says(
        r"\b(?:take|takes|cost|costs|need|needs|require|requires)(?: you| anyone| anybody| a person| even you)?"
        r"(?: only| just| but| all of| about| at most| no| not| literally)*(?: more than| longer than| over)?"
        r" (?:an?|one|two|three|five|ten|fifteen|thirty|\d+|a few|a couple of|half an?)(?: or \w+)? (?:minutes?"
        r"|moments?"
        r"|seconds?|lines?|clicks?|words?|sentences?|hour)\b",
        "take, takes, took, cost, costs, need, needs, require, requires",
        r"\b(?:takes? you|anyone|anybody|, so\b|only|just|cannot|at most|literally|more than|even you|all of"
        r"|i don't|surely"
        r"|honestly|after all)\b|n't\b",
        r"\b(?:it|this|that|signature|sign|form|letter|reply|answer|signing|reading|line|you|mail)\b",
        unless=rf"{_FINE}|\b(?:survey|questionnaire|scan\w*|train|bus|walk|drive|to (?:compute|render|run)"
        rf"|software|export"
        rf"|machine|would you|could you|might|i (?:need|took)|it took me|taught|you took)\b",
    ),
    _says(
        r"\b(?:one|a single|a quick|a short|two|a|your) (?:\w+ )?(?:e-?mail|click|call|word|lines?|signature"
        r"|sentence|reply"
        r"|yes)\b[^.?!]{0,12}\bis all (?:it|i|that|we)\b|\b(?:is|that's|that is) all it (?:takes|would take"
        r"|needs)\b"
        r"|\banswered (?:with|by) (?:one|a single|two|a) (?:word|line|yes|sentence)\b"
        r"|\bsurely\b[^.?!]{0,30}\b(?:minute"
        r"|hour|moment|spare|room|time)s?\b",
        "email, e-mail, click, call, word, line, lines, signature, sentence, reply, yes, takes, take, needs, "
        "answered, "
        "surely",
        rf"{YOU}|{_I}|\bquestion\b",
    ),
)
_SO_OFTEN = (
    _says(
        r"\b(?:second|third|fourth|fifth|sixth|umpteenth) time(?:'s| is) (?:the|a) charm\b"
        r"|\b(?:as )?per my (?:\w+ ){0,2}?"
        rf"(?:previous|last|earlier|prior|first|below|other|two|three|many)\b|\bmy (?:two|three|four|several"
        rf"|many) (?:previous"
        rf"|earlier|last|prior|unanswered) {_MAIL}",
        "charm, per, previous, earlier, last, prior, unanswered",
    ),
    _says(
        rf"\bi(?:'m| am|'ve| have| must| now| have to)?(?: now| once| yet"
        rf"| hereby)*(?: again)? {_ASKED}(?: you)?(?: yet| once)? again"
        rf"\b(?!st)|\bagain,? {_ASKED}\b|\bagain,? and for the last\b|\b(?:float|bump|push|mov|pull|put"
        rf"|nudg|circl|boost)\w*"
        rf" (?:this|it|my \w+) (?:back |up |right |straight )*(?:to|on|at)(?: the)? (?:top|front)\b",
        "again, float*, bump*, push*, move*, moving, pull*, put, putting, nudg*, circl*, boost*",
        unless=rf"{_FINE}|\b(?:you (?:told|asked)|may i|could i|happy to|never|not|if)\b",
    ),
    _says(
        rf"\b{_NUMBER} (?:\w+ )?(?:days|weeks|months)(?: have| had|'ve)? (?:now |already |since )?(?:passed"
        rf"|gone by|elapsed|went by)\b",
        "passed, gone, elapsed, went",
        r"\b(?:still|no|nothing|without|not|consider|yet|answer|reply|wrote|sent|asked|heard|you)\b|(?:passed"
        r"|gone by|elapsed"
        r"|went by)\W*$",
        unless=rf"{_FINE}|\b(?:you (?:taught|showed|retired|moved)|treatment|surgery)\b",
    ),
    _says(
        rf"\b(?:it's|it is|it has|that's|that is)(?: now| already| been| over| almost"
        rf"| more than)* {_NUMBER}(?: \w+)? (?:days"
        r"|weeks|months)\b[^.?!]{0,12}\b(?:i (?:did|do|have) count|and (?:i|still|nothing|no|counting)"
        r"|since (?:i|my) (?:\w+ )?"
        r"(?:sent|wrote|asked|first (?:asked|wrote)|mail|request|e-?mail|draft|letter))|\bi (?:did|have|do"
        r"|even) count(?:ed)?\b"
        r"[^.?!]{0,15}\b(?:days|weeks|them|it)?\W*$|\bit(?:'s| is) (?:now )?day (?:\w+teen|ten|twelve|twenty|\d\d)\b"
        r"|\bcounting (?:the|every) (?:days|hours|weeks)\b",
        "days, weeks, months, count, counted, day, hours, counting",
        unless=rf"{_FINE}|\b(?:treatment|days (?:until|till|to)|of the (?:rotation|trial|month|rotation))\b",
    ),
    _says(
        r"\b(?:has been|have been|had been|was|had|have had|gave you|given you|given|allowed"
        r"|got) (?:\w+ )?(?:ample|plenty of"
        r"|more than enough|sufficient|lots of|all the) (?:time|notice|warning|opportunity|chances?)\b"
        r"|\bi did (?:tell|ask|warn"
        r"|remind|write|mention)\b[^.?!]{0,40}\b(?:ago|back in|already|in \w+|twice|before)\b",
        "ample, plenty, enough, sufficient, lots, did",
        rf"{YOU}|\bthere\b",
        unless=rf"{_FINE}|\b(?:i had|we had|you gave (?:me|us)|gave (?:me|us))\b",
    ),
)
_UNTIL = (
    _says(
        r"\b(?:it|this|that|these|they|your (?:\w+ )?\w+)(?: really| simply| just)? (?:has|have|must|needs?"
        r"|had better|'d better"
        r"|better|ought|has got|'s got|got|should)(?: to)?(?: really)? (?:be )?(?:in|done|here|there|signed"
        r"|submitted|uploaded"
        r"|ready|on (?:my|his|her|the) desk|back|finished|sent|resolved|sorted|handled|fixed|settled)\b[^.?!]{0,15}\b"
        rf"{_SOON}",
        "has, must, need, needs, better, ought, got, should",
        unless=rf"{_FINE}|\b(?:should be (?:in|done|here|ready|back)|could you|would you|hope|if (?:you|it"
        rf"|that)|i (?:can|will"
        rf"|have|must))\b",
    ),
    _says(
        rf"\b(?:i|we)(?:'ll| will| shall|'d| would| do| really| just| still)*(?: be)? (?:need(?:ing)?"
        rf"|want(?:ing)?|expect(?:ing)?"
        rf"|require|requiring|must have|have to have|have got to have|gotta have|got to have)(?: to)? (?:have "
        rf"|get |see )?(?:that|this|it"
        rf"|those|these|your|them|the (?:\w+ )?(?:letter|form|draft|receipt|edits|signature|answer|reply|link"
        rf"|slides|figures?"
        rf"|date|details|files?|data|comments)|an (?:answer|update))\b[^.?!]{{0,40}}\b{_SOON}",
        "need, needing, want, wanting, expect, expecting, require, requiring, must, gotta, got",
        unless=rf"{_FINE}|\b(?:could you|would you|may i|if|i (?:can|could)|not|advice|by (?:hand|mail|heart"
        rf"|myself|now i))\b",
    ),
    _says(
        r"\blike,? yesterday\b|\bi (?:do )?mean (?:today|now|tonight|this week)\b|\b(?:handled|resolved|fixed"
        r"|sorted|dealt with"
        r"|addressed|taken care of|settled|answered) (?:immediately|at once|today|right away|promptly"
        r"|without delay|tonight)\b"
        r"|\bearliest possible\b|\b(?:please) revert\b|\bi trust (?:that )?(?:this|it|that"
        r"|my) (?:\w+ )?(?:will|is|has)\b",
        "yesterday, mean, handled, resolved, fixed, sorted, dealt, addressed, taken, settled, answered, "
        "earliest, revert, "
        "trust",
        unless=rf"{_FINE}|\b(?:feels? like|seems? like|like yesterday'?s|helps?|safely)\b",
    ),
    _says(
        r"\bmake (?:it|that|the letter|mine) (?:an? )?(?:\w+ )?(?:glowing|strong|good|great|excellent|stellar"
        r"|outstanding|warm"
        r"|enthusiastic|convincing)\b|\b(?:has|needs|must|ought|had better)(?: to)? be an? (?:\w+ )?(?:strong"
        r"|glowing|good|great"
        r"|excellent|stellar|outstanding|enthusiastic) (?:letter|one|recommendation|evaluation)\b"
        r"|\bof no use to me\b|\b(?:can|could)"
        r" we (?:please |now )?just (?:submit|finish|sign|get|do|send|move|settle|be done)\b"
        r"|\bwaste of (?:both )?(?:our|my|your)"
        r" (?:\w+ )?time\b|\bsave us both\b",
        "glowing, strong, good, great, excellent, stellar, outstanding, warm, enthusiastic, convincing, use, "
        "just, waste, "
        "save",
        unless=rf"{_FINE}|\b(?:did you make|how do you)\b",
    ),
    _says(
        r"\bunless (?:i|we) (?:hear|get|receive|see)\b[^.?!]{0,40}\b(?:assum\w+|take it|consider|approve\w*"
        r"|agree\w*|submit|go ahead"
        r"|proceed|next hour|today|tonight|tomorrow)|\b(?:assum\w+|take it|consider|count on"
        r"|treat)\b[^.?!]{0,40}\bunless (?:i|we)"
        r" (?:hear|get|receive|see)\b",
        "unless",
        unless=r"\b(?:you said|as agreed|as we agreed|thank)\b",
    ),
    _says(
        rf"\b(?:give|grant|spare|lend) me\b[^.?!]{{0,30}}\b(?:minutes?|hour|time|moment)\b[^.?!]{{0,20}}\b{_SOON}",
        "give, grant, spare, lend",
        unless=rf"{_FINE}|\b(?:could|would|can|might|may|if|to)\b",
    ),
)
_OTHERWISE = (
    _says(
        r"\b(?:keep|continue|go on|carry on|keep on) (?:on )?(?:call|writ|nag|ask|e-?mail|text|bother|pester"
        r"|com|knock|phon|send|remind"
        r"|bug|show|try|chas|ring|bump|post)\w*ing\b[^.?!]{0,30}\b(?:until|till|unless|every)\b",
        "keep, continue, go, carry",
        unless=rf"{_FINE}|\b(?:the (?:pharmacy|bank|insurer|lab))\b",
    ),
    _says(
        r"\bi(?:'ll| will| shall|'m going to| am going to|'m happy to)?(?: be)?(?: \w+){0,4} (?:call(?:ing)?"
        r"|writ(?:e|ing)|wait(?:ing)?"
        r"|ring(?:ing)?|com(?:e|ing) by|knock(?:ing)?|phon(?:e|ing)|text(?:ing)?|camp(?:ing)?|sit(?:ting)?"
        r"|stand(?:ing)?|show(?:ing)?"
        r" up|e-?mail(?:ing)?|nag(?:ging)?)\b[^.?!]{0,60}\b(?:until|till) (?:you|someone|somebody|i (?:get|hear"
        r"|have))\b",
        "until, till",
        r"\b(?:'ll|will|shall|going to|every)\b",
        unless=rf"{_FINE}|\b(?:until|till) you(?:'re| are| have| get|'ve| feel)? (?:back|ready|free|home|well"
        rf"|better|time|settled"
        rf"|returned|read|had|rested|over)\b|\b(?:not|n't|never|hold off)\b",
    ),
    _says(
        r"\bkeeping (?:an? )?(?:\w+ )?(?:record|track|count|list|log|score|tally"
        r"|note) of\b[^.?!]{0,30}\b(?:every|each|asked|mails?|dates?"
        r"|times|how (?:often|many|long)|your|you)\b|\bthink twice (?:before|about)\b|\bpoint(?:ing)? fingers\b"
        r"|\bfor the record,"
        r"|\bjust so you know,? (?:it|i|my|the)\b",
        "record, track, score, tally, twice, fingers, keeping",
        rf"{YOU}|\b(?:asked|wrote|sent|days|weeks|mails?)\b",
        unless=rf"{_FINE}|\b(?:taught me to|makes me think twice|made me think twice)\b",
    ),
    _says(
        r"\b(?:evaluations?|survey|feedback form|review|rating|exit interview"
        r"|questionnaire)\b[^.?!]{0,60}\b(?:so you (?:may|might|should"
        r"|will|had)|you (?:may|might) want|keep (?:that|this) in mind|bear (?:that|this) in mind|before then"
        r"|just saying)\b",
        "evaluation, evaluations, survey, feedback, review, rating, exit, questionnaire",
    ),
    _says(
        r"\b(?:back(?:ing)? out|go(?:ing)? back on|pull(?:ing)? out|chang(?:e|ing) your mind"
        r"|withdraw(?:ing)?)\b[^.?!]{0,30}\b(?:can't|cannot"
        r"|isn't|is not|not (?:an option|acceptable|something)|too late|unacceptable)\b|\byou (?:agreed"
        r"|promised|committed|signed)\b"
        r"[^.?!]{0,12}\bin writing\b",
        "back, backing, pull, pulling, change, changing, withdraw, withdrawing, writing",
        YOU,
    ),
    _says(
        r"\b(?:block|book|reserv|schedul|put|set|add|claim|pencil|enter)\w*\b[^.?!]{0,40}\b(?:in|on"
        r"|into) your (?:calendar|schedule|diary"
        r"|agenda)\b",
        "block*, book*, reserv*, schedul*, put, set, add*, claim*, pencil*, enter*",
        r"\bi(?:'ve| have|'ll)?\b",
        unless=rf"{_FINE}|\b(?:may i|could|can i|would|as (?:we|you)|your assistant (?:put|asked|kindly"
        rf"|suggested|offered))\b",
    ),
    _says(
        r"\bmind giving up your (?:\w+ )?(?:saturday|sunday|weekend|evening|lunch|holiday|vacation|night"
        r"|day off)\b|\bcall(?:ing)? your (?:cell"
        r"|private|mobile|personal)|\b(?:waiting|standing|sitting|camping"
        r"|camped)\b[^.?!]{0,15}\b(?:outside|in front of|at|by)"
        r" your (?:office|door|clinic|desk|house|car)\b|\byou can also (?:fill|sign|read|send|answer|write)\b",
        "giv*, call, calling, waiting, standing, sitting, camping, camped, also",
        rf"{_I}",
        unless=rf"{_FINE}|\b(?:thank\w*|sorry|for giving up)\b",
    ),
)
ULTIMATUMS: tuple[Frame, ...] = (*_SO_LITTLE, *_SO_OFTEN, *_UNTIL, *_OTHERWISE)
