"""Pressure by its logic: what is held against somebody, who did better, what they cost, what comes if they do not.

Classes of words in frames, see `frames`, each an accusation, a comparison, a condition or an order as a whole rather
than a phrase of it. Thanks, a way out and what others wait for are no pressure. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import ANSWERS, NOT_MINE, THING, YOU
from outreach.guardrails.frames import Frame, pattern_frame

_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|many|\d+|a few"
    r"|a couple of|some|almost a|over a|more than a|nearly a)"
)
_LONG = (
    rf"(?:{_NUMBER}(?: whole| full| long| more)? (?:days?|weeks?|months?)|days|weeks|months|ages|forever|so long|long"
    r"|too long|an eternity|quite (?:some|a) (?:time|while)|\w+ (?:for|since) your)"
)
_MENTOR = (
    r"(?:mentors?|advis[eo]rs?|attendings?|pis?|boss(?:es)?|supervisors?|(?:letter )?writers?|professors?|chairs?"
    r"|faculty|doctors?|physicians?|directors?|colleagues|programs?|labs?)"
)
_PEER = r"(?:students?|mentees|residents?|applicants?|people|classmates|peers|friends|interns|fellows|candidates)"
_ABOVE = (
    r"(?:dean\w*|chair\w*|director|ombuds\w*|boss|hr|superiors?|head of|committee|department|program|elsewhere"
    r"|student affairs|title ix|someone else|somebody else|another \w+|above you)"
)
_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|us|our)\b"
_NO = r"(?:\b(?:not|never|no|nothing|nobody|without)\b|n't\b)"
_ILL = (
    r"(?:hurt\w*|pain(?:s|ed|ful)|sadden\w*|sting|stings|stung|humiliat\w+|insult\w*|offen[ds]\w*|disappoint\w*"
    r"|frustrat\w*|upset\w*|unfair|shame|sad|bitter|annoy\w*|disrespect\w*|discourag\w*|let down|betrayed|abandoned"
    r"|ignored|neglected|rejected|snubbed|worthless)"
)
_ODD = r"(?:astonish\w*|shock\w*|surpris\w*|baffl\w*|puzzl\w*|amaz\w*|odd|strange|stunned|wonder\w*)"
_SLIGHTED = (
    r"(?:\byou\b[^.;?!]{0,40}?(?:\bnot\b|n't\b|\b(?:never|others?|them|everyone|instead|ignor\w+|without me"
    r"|forg[eo]t\w*"
    r"|silent)\b)|\byour (?:silence|lack|refusal|indifference)\b)"
)
_FINE = rf"{NOT_MINE}|\bnot (?:sad|hurt|offended|upset|disappointed|mind|worry|take it)\b|\bno harm\b"
_BECAUSE = (
    r"(?:(?:because of|due to|owing to|on account of|thanks to) (?:you\b(?! (?:and|i))|your (?:delay\w*|silence"
    r"|slow\w*"
    r"|lack|inaction|late\w*|failure|absence|missing|indecision))|your fault|you (?:caused|delayed|ruined|blocked))"
)
_HARM = (
    r"(?:stuck|stalled|late|delay\w*|fail\w*|miss(?:ed|ing)?|los[te]|rejected|held|blocked|on hold|move (?:on"
    r"|forward)"
    r"|can't|cannot|could not|couldn't|nothing|waiting|unable|suffer\w*|behind|ruin\w*|trouble|stress\w*|sleep|wait"
    r"|stops?"
    r"|stopped|overdue|at risk|jeopardy|bad|worse|fault)"
)
_THEN = (
    r"(?:withdraw|go (?:to|over|above|public|elsewhere)|take (?:my|the|this|it) |look (?:for|elsewhere)|tell|inform"
    r"|write"
    r" to|contact|turn to|report|escalate|submit|proceed|send|complain|cc|copy|call|come|remove|drop|pull|cancel|find"
    r"|involve|consider|assume|conclude|keep|resign|quit|leave|have no choice|raise|bring)"
)
_WAY_OUT_TOO = (
    r"\b(?:as a no|it is a no|you are (?:too )?busy|do not have time|not (?:suit|write|ask|bother"
    r"|trouble) (?:you )?again"
    r"|will understand|offended|no hard feelings|leave it at that|find my way|will not (?:mind|bother)|won't mind)\b"
)


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


_HELD_AGAINST = (
    _says(
        r"\b(?:may|let|must|need|have to|has to|should|allow|want|like|wish|just|keep|forced|obliged"
        r"|cannot help but)\b"
        r"[^.;?!]{0,15}\b(?:remind(?:ing)? you|refresh your memory)\b",
        "remind, reminding, refresh",
        unless=rf"{_FINE}|\b(?:promised|asked me|if (?:you like|it helps|that helps))\b",
    ),
    _says(
        r"\bas i(?:'ve| have| had)? (?:\w+ ){0,2}?(?:said|told you|wrote|written|mentioned|explained|asked|stated"
        r"|noted"
        r"|pointed out|indicated|emphasi[sz]ed)\b",
        "said, told, wrote, written, mentioned, explained, asked, stated, noted, pointed, indicated, emphasi*",
        r"\b(?:need|want|expect|require|must|please|should|have to|(?:several|many|three|two|multiple) times|twice"
        r"|before|repeatedly|deadline)\b",
        unless=rf"{_FINE}|\b(?:on its way|attached|is done|please (?:find|see))\b",
    ),
    _says(
        r"\bi(?:'ve| have)(?: really| always| certainly)? (?:been|tried to be|stayed|remained)(?: \w+){0,3} patient\b"
        r"(?! (?:care|in|who|with (?:the|my own|myself)))|\bpatient (?:for )?long enough\b",
        "patient",
    ),
    _says(
        r"\bi demand\b|\bdemand (?:to know|an? (?:answer|explanation|apology|meeting|reply))\b",
        "demand",
        unless=_FINE,
    ),
    _says(
        r"\b(?:no|nothing|not an?|zero|silence)\b(?: [\w'-]+){0,4}? from (?:you\b|your (?:side|end|office|part"
        r"|team"
        r"|desk|assistant|secretary|group))",
        "no, nothing, not, zero, silence",
        unless=rf"{_FINE}|\b(?:need\w*|required|expected|necessary|want\w*|but|further)\b",
    ),
    _says(
        rf"\byour (?:\w+ )?{THING}: ?(?:still |now )?(?:missing|outstanding|pending|overdue|late|waiting|open"
        rf"|not \w+)"
        r"|\bdeadline: ?(?:today|tonight|tomorrow|yesterday|now)\b",
        "missing, outstanding, pending, overdue, late, waiting, open, not, deadline",
    ),
    _says(
        rf"\b(?:simple|single|short|quick|brief|one-word|one-line|two-line|yes|{THING}|sentence"
        rf"|call)\b[^.;?!]{{0,40}}"
        r"\b(?:(?:would|could|might|should)(?:n't| not)? have (?:been |at least )?(?:\w+ )?(?:enough|nice|polite|kind"
        r"|suffic\w+|done|courteous|decent|possible|sent|appropriate|professional|killed|hurt|cost|too much)"
        r"|(?:would|is|seems)(?: be)? (?:only )?(?:polite|courteous|decent|common courtesy|good manners)\b)",
        "enough, nice, polite, kind, suffic*, done, courteous, decent, possible, sent, appropriate, professional, "
        "killed, hurt, cost, much, courtesy, manners",
    ),
    _says(
        r"\b(?:what|which|any|some|no|good|the|a) reasons? (?:why|that|for|you)\b[^.;!]{0,60}?"
        rf"(?:\b(?:not|never|no|still)\b|n't\b)[^.;!]{{0,20}}\b(?:{ANSWERS}|done|ready|yet|heard|back)\b"
        rf"|\bwhy\b[^.;!]{{0,40}}?(?:\b(?:not|never|nobody|no one|still)\b|n't\b)[^.;!]{{0,40}}\b{ANSWERS}\b",
        "reason, reasons, why",
        rf"{YOU}|{_I}|\bthis\b",
        unless=rf"{_FINE}|\b(?:the (?:patient|tumou?r|trial|paper|authors?)|understood|figure)\b",
    ),
    _says(
        r"\b(?:fail to|cannot|can't|do not|don't|hard to|difficult to|struggle to|impossible to) (?:see|understand"
        r"|get"
        r"|grasp|believe|imagine|fathom|comprehend|explain) (?:why|how|that (?=you|it takes|nobody))\b",
        "see, understand, get, grasp, believe, imagine, fathom, comprehend, explain",
        rf"\byou\b[^.;!]{{0,20}}(?:\b(?:not|never|ignore|refuse|cannot|keep)\b|n't\b)|\b(?:takes?|taking|nobody"
        rf"|no one)\b"
        rf"|\bmy (?:{THING}|name)\b",
    ),
    _says(
        r"\b(?:waiting|waited)(?: \w+){0,2}? (?:for )?(?:\w+ )?"
        rf"(?:{_LONG})\b|\bwaited (?:patiently|enough)\b|\bi(?:'m| am|'ve been"
        rf"| have been)(?: still)? waiting\s*[.!]*$",
        "waiting, waited",
        r"\bi\b|\bi'(?:m|ve)\b|\bwe\b",
        unless=rf"{_FINE}|\b(?:for|on) (?:the|an?|his|her) (?!(?:\w+ )?(?:{THING}))|\bpatients?\b|\b(?:clinic"
        rf"|scan\w*)\b"
        r"|\bwaiting (?:room|list|time)",
    ),
    _says(
        r"\b(?:waiting|waited)\b[^.;?!]{0,20}\b(?:for|on) (?:you|your)\b|\bhaven't i waited\b"
        r"|\bhave i not waited\b",
        "waiting, waited",
        r"\bi\b|\bi'(?:m|ve)\b|\bwe\b|\bstill\b",
    ),
    _says(
        r"\bit(?:'s| is| has been)(?: now| already)* the (?:second|third|fourth|fifth|sixth|seventh|eighth"
        r"|tenth) (?:week"
        r"|day|month|time|mail|e-?mail|message|reminder)\b",
        "second, third, fourth, fifth, sixth, seventh, eighth, tenth",
        unless=rf"{_FINE}|\b(?:of (?:the|my|our) |in (?:the|this) |since i)",
    ),
    _says(
        r"\b(?:was|were|had been|have been|'d been)(?: \w+){0,2} (?:hoping|expecting"
        r"|counting on)\b[^.;?!]{0,40}\b(?:by now"
        r"|already|sooner|earlier|last week|hear(?:d|ing)? (?:back )?from you)\b|\b(?:had|would have) (?:hoped"
        r"|expected)"
        r"\b[^.;?!]{0,40}\b(?:by now|already|sooner|from you|of you)\b",
        "hoping, expecting, counting, hoped, expected",
        unless=rf"{_FINE}|\bwhat (?:i|we) (?:have )?heard\b",
    ),
    _says(
        rf"\b{_ILL}\b",
        "hurt*, pain*, sadden*, sting, stings, stung, humiliat*, insult*, offen*, disappoint*, frustrat*, upset*, "
        "unfair, "
        "shame, sad, bitter, annoy*, disrespect*, discourag*, let, betrayed, abandoned, ignored, neglected, "
        "rejected, "
        "snubbed, worthless",
        _SLIGHTED,
        _I + r"|\bit\b",
        unless=rf"{_FINE}|\b(?:patients?|without hurt\w*|hope (?:that )?you|did not hurt|mistake|my own|result\w*"
        rf"|you can"
        r"|painless|paint\w*)\b",
    ),
    _says(
        rf"\b{_ODD}\b[^.;?!]{{0,40}}\byou(?:'ve| have| had|'d)?(?: not| never|n't| did not| didn't| do not| don't"
        rf"| still)+(?: \w+)? {ANSWERS}\b|\bwonder(?:ing)? (?:if|whether|why) you(?:'ve| have| even| still| simply"
        rf"| just"
        rf"| are| ever)* (?:forg\w+|ignor\w+|care\b|avoid\w*|lost|got my|received my|read my|saw my|seen my)",
        "astonish*, shock*, surpris*, baffl*, puzzl*, amaz*, odd, strange, stunned, wonder, wondering",
    ),
    _says(
        r"\b(?:make|making|made) sure (?:that )?you(?:'ve| have)?(?: did not| didn't| haven't| have not| won't"
        r"| do not"
        r"| don't| hadn't| not)+ (?:forg\w+|miss\w*|overlook\w*|los[te])"
        r"|\b(?:forg[eo]t(?:ten)?|overlook\w*|neglect\w*) (?:about )?(?:me|us|my (?:\w+ )?"
        rf"{THING})\b",
        "sure, forget, forgot, forgotten, overlook*, neglect*",
        rf"{YOU}",
        unless=rf"{_FINE}|\bi (?:forgot|forget|had forgotten|overlooked|have forgotten|almost)\b|\bnever forget\b",
    ),
)
_COMPARED = (
    _says(
        rf"\b(?:previous|former|last|old|other|home|earlier|real) {_MENTOR}\b[^.;?!]{{0,25}}\b(?:answer(?:s|ed)"
        rf"|repl(?:ies"
        rf"|ied)|wrote back|writes back|respond(?:s|ed)|got back|returned|sen[dt]|uploaded|submitted|signed|(?:made"
        rf"|had"
        r"|found|have|make|find) (?:the )?time|(?:would|used to|could|managed to) (?:\w+ )?(?:answer|reply|respond"
        r"|write"
        r"|send|get back|help))\b(?! that)",
        "previous, former, last, old, other, home, earlier, real",
        unless=rf"{_FINE}|\b(?:survey|questionnaire|poll|referral|question about|sent me (?:here|to))\b",
    ),
    _says(
        rf"\b(?:other|others|most|fellow|my|your other) {_PEER}\b[^.;?!]{{0,25}}\b(?:get|gets|got|receive[ds]?|hear"
        rf"|heard"
        rf"|are given|were given|have (?:gotten|received|got|had|their|mentors|\w+ who))\b[^.;?!]{{0,40}}"
        rf"\b(?:{THING}|meetings?|within|in (?:a|one|two|three) (?:days?|weeks?)|back|who (?:\w+ )?(?:answer|reply"
        rf"|respond|care|help))\b",
        "other, others, most, fellow, students, student, mentees, residents, resident, applicants, people, "
        "classmates, "
        "peers, friends, interns, fellows",
        unless=rf"{_FINE}|\b(?:survey|questionnaire|poll|invit\w+|how (?:do|did))\b",
    ),
    _says(
        r"\b(?:not|n't|hardly|un)\b[^.;?!]{0,25}\b(?:important|worthy|relevant|famous|senior) enough\b"
        r"|\btoo (?:important"
        r"|busy|famous|grand|senior) (?:for me|for us|for a|to (?:answer|reply|respond|write|help|read|meet))\b",
        "important, worthy, relevant, famous, senior, busy, grand",
        rf"{_I}|\bstudents?\b|{YOU}",
        unless=rf"{_FINE}|\b(?:if you(?:'re| are) too|in case|should you|i (?:am|was|will be) too|may be too)\b",
    ),
    _says(
        r"\byou(?:'re| are)(?: \w+)? busy\b[^.?!]{0,20}\bbut\b[^.?!]{0,60}\b(?:so (?:am i|are we|is)|everyone|we all"
        r"|i (?:really |do |still )?need|been waiting|still|weeks|surely|must|cannot wait|can't wait|important to me"
        r"|depends|excuse|deserve|urgent|asap|today|tomorrow)\b",
        "busy",
    ),
)
_COSTS = (
    _says(
        rf"\b{_BECAUSE}",
        "because, due, owing, account, thanks, fault, caused, delayed, ruined, blocked",
        rf"\b{_HARM}\b",
        unless=rf"{_FINE}|\b(?:stay\w*|chose|learned|love)\b|\bnot your fault\b",
    ),
    _says(
        rf"\b(?:shame|pity|sad|tragic|unfortunate|too bad) if\b[^.?!]{{0,60}}(?:\b(?:because of|for lack of"
        rf"|for want of"
        rf"|due to)\b|{YOU})",
        "shame, pity, sad, tragic, unfortunate, bad",
    ),
    _says(
        r"\bi(?:'ve| have)? (?:came|worked|stayed|gave|spent|did|wrote|helped|pulled|sacrificed|put|done|covered"
        r"|cancelled"
        r"|canceled|skipped|drove|sat|built|collected|volunteered|given|flew|moved|turned down|passed up|slaved)\b"
        r"[^.?!]{0,70}\b(?:so|now|and|in return|therefore|yet|but)\b[^.?!]{0,20}\b(?:i (?:do |really |now "
        r"|still )?(?:expect|want|deserve|count|trust|demand|get nothing|hear nothing)|you (?:should|must|owe|have to"
        r"|still (?:have not|haven't)|never|(?:do not|don't|can't|cannot) even)|it is (?:your turn|only fair)"
        r"|get nothing)\b",
        "expect, want, deserve, count, trust, demand, nothing, should, must, owe, have, never, even, turn, fair",
        YOU,
    ),
    _says(
        r"\bthe least (?:i|we|one) (?:can |could |might |would |may )?(?:expect|ask|deserve|hope)\b",
        "least",
    ),
    _says(
        r"\bno (?:other )?(?:options?|choice|hope|alternative|way)(?: left)? (?:but|except|other than"
        r"|besides) (?:you|your)\b"
        r"|\bno ?(?:where|body|one)(?: else)?(?: i can| i could| left)? to (?:turn|go|ask)\b",
        "option, options, choice, hope, alternative, way, turn, go, ask",
    ),
    _says(
        rf"\bif you (?:do not|don't|won't|will not|fail to|refuse to|can't"
        rf"|cannot)(?: \w+)? {ANSWERS}\b[^.?!]{{0,60}}"
        rf"{_I}[^.?!]{{0,25}}(?:{_NO}|\b(?:lose|fail|miss|ruin\w*|over|have to|unmatched|wasted|trouble)\b)",
        "answer, reply, respond, write, send, sign, help, call, confirm, submit, upload, read, review, finish, decide",
        unless=rf"{_FINE}|{_WAY_OUT_TOO}|\bno (?:problem|matter|reason)\b|\bnot (?:a problem|matter|mind|worr)",
    ),
    _says(
        rf"\b(?:should i not|if i (?:do not|don't|still do not|haven't|have not|hear nothing|get no)|unless (?:i"
        rf"|we) (?:hear"
        rf"|get|receive|have)|without (?:an? |your )?(?:\w+ )?{THING}|if (?:there is"
        rf"|i have) no {THING})\b[^.?!]{{0,60}}?"
        rf"\b(?:i|we)(?:'ll|'d| will| shall| would| must| may| might| have| am| will have| am going"
        rf"| will be)(?: \w+)?"
        rf"(?: to)? {_THEN}",
        "should, if, unless, without",
        unless=rf"{_WAY_OUT_TOO}|\b(?:thank\w*|grateful|welcome)\b",
    ),
    _says(
        r"\b(?:hate|prefer not|rather not|not like|not want|don't want|regret|loath"
        r"|reluctant)\b(?: to)?(?: have)?(?: to)?"
        r" (?:bring|raise|mention|take|go|tell|involve|escalate|complain|report|write|discuss|inform|copy|cc|talk"
        r"|speak)\b",
        "hate, prefer, rather, like, want, regret, loath, reluctant",
        rf"\b{_ABOVE}",
        unless=rf"{_FINE}|\bcould you\b",
    ),
    _says(
        r"\bhope\b[^.;?!]{0,20}\b(?:i|we) (?:will|do|shall|would|won't|don't)(?: not|n't)?\b[^.;?!]{0,12}"
        r"\b(?:have to|need to|be forced to|must)\b[^.;?!]{0,20}\b(?:write|ask|remind|repeat|chase|call|follow|come"
        r"|beg"
        r"|again|escalate|explain)\b",
        "hope",
    ),
    _says(
        r"\b(?:keep|continue|go on|carry on)\b (?:on )?\w+ing\b[^.?!]{0,40}\b(?:until|till)\b[^.?!]{0,25}\b(?:answer"
        r"|reply"
        r"|you (?:answer|reply|respond|agree|say|sign|write|send)|response|letter)\b|\bnot (?:leaving|going away"
        r"|give up"
        r"|giving up|stop|stopping|let go|going to stop)\b[^.?!]{0,30}\b(?:until|till|unless|without)\b[^.?!]{0,25}"
        r"\b(?:answer|you|your|letter|yes|reply)\b",
        "until, till, unless, without",
        _I,
    ),
)
URGING: tuple[Frame, ...] = (*_HELD_AGAINST, *_COMPARED, *_COSTS)
