"""Ways to make somebody feel guilty: reproach for a silence, counting mails, disappointment, dependence.

A table of meanings, as in `pressing`; each row is read only where one of its cue words stands. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.phrases import Phrase, phrase

_ANSWER = r"(?:reply|answer|response|decision|confirmation|feedback|reaction)"
_LATE = r"(?:yet|still|so far|again|even|ever|already)"
_NOT = (
    "(?:have not|haven't|had not|hadn't|did not|didn't|do not|don't|never|won't|will not|could not"
    "|couldn't|cannot|can't)"
)
_ANSWERED = (
    "(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|get back|gotten back|got back|acknowledged?"
    r"|bother(?:ed)?|care|cared|(?:write|written|wrote) (?:back|to me|me\b)|reached out|react(?:ed)?"
    "|f(?:i|ou)nd (?:the |any )?time|m(?:ake|ade) (?:the |any )?time|t(?:ake|aken) the time|read my"
    "|looked? at my)"
)
_NTH = r"(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|last|final|umpteenth)"
_MAIL = r"(?:e-?mail|mail|message|note|reminder|attempt|request)s?\b(?! (?:address|before|of the|from))"

REPROACHES: tuple[Phrase, ...] = (
    # guilt about silence
    phrase(
        (
            rf"\b(?:i|we)(?:'ve| have| had|'d)?(?: {_LATE})?(?: not|n't| never"
            rf"| yet to)?(?: \w+ly)?(?: {_LATE})? (?:not |never |yet to )?(?:hear|heard|receive|received|gotten"
            rf"|got|get|seen)(?: {_LATE})?(?: back| anything| a word| an? (?:\w+ )?{_ANSWER}| any \w+| one word"
            r"| so much as)?(?: \w+)?(?: back)? from you\b"
        ),
        "from you",
    ),
    phrase(
        (
            rf"\b(?:haven't|have not|have yet to|had not|hadn't|never|didn't|did not|not)(?: {_LATE})? (?:hear"
            rf"|heard)(?: {_LATE})? (?:back|anything|a thing|a word)\b(?! from "
            r"(?!you))(?:(?=[^.;]{0,60}\b(?:you|your)\b)|(?= (?:about|on|regarding) (?:my|the) (?:letter"
            r"|e-?mail|mail|message|note|request|question|draft))|(?= (?:yet|still)?\s*[.!]?$))"
        ),
        *("heard", "hear "),
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?:still|have been|'ve been|been|keep) (?:patiently |anxiously )?waiting(?: \w+){0,4}? (?:for"
                    rf"|on|to hear)\b(?![^.;]{{0,40}}\bfrom (?!you))(?=[^.;]{{0,30}}\b(?:you|your|{_ANSWER}|letter"
                    r"|word)\b)"
                ),
                (
                    rf"\bstill (?:no|without an?|have no|has been no|nothing)(?: \w+)? (?:{_ANSWER}|word"
                    r"|from you)\b(?! (?:to|for|from|on) (?!my|me|you))"
                ),
                rf"\bdays? without an? {_ANSWER}",
                rf"\bweeks? without an? {_ANSWER}",
            )
        ),
        *("waiting", "still", "without"),
    ),
    phrase(
        (
            rf"\byou(?: \w+)? ?{_NOT}(?: {_LATE})?(?: \w+ly)?(?: bothered? to| managed to| even| get around to"
            rf"| gotten around to)? {_ANSWERED}\b|\bwhy (?:have|haven't|did|didn't|has|do|don't|are"
            r"|aren't) you (?:not )?(?:\w+ly )?(?:answer|repl|respond|writ|got|ignor|avoid)"
        ),
        *(
            "answer",
            "repl",
            "respon",
            "back",
            "acknowledg",
            "bother",
            "care",
            "writ",
            "time",
            "read my",
            "look",
            "reach",
            "react",
        ),
        *("to me", "ignor", "avoid"),
    ),
    phrase(
        (
            r"\byou(?:'re| are| seem| appear| must be| have been|'ve been)(?: \w+)?(?: to be)? (?:avoiding"
            r"|ignoring|too busy (?:for|to)|forgetting|neglecting)\b|\b(?:did you|do you|you|you have|you've"
            "|have you|keep|kept|been)(?: just| simply)? (?:ignor(?:e|ed|ing)|overlook(?:ed)?|neglect(?:ed)?"
            r"|forg[eo]t(?:ten)?)(?: about)? (?:me\b|(?:[\w ]{0,12} )?my (?:\w+ ){0,3}?(?:e-?mails?|mails?"
            r"|messages?|notes?|requests?|letters?|questions?)\b)|\b(?:assume|guess|suppose|take it|imagine"
            "|figure) (?:that )?you(?:'ve| have)? (?:forg|lost|changed your|do not|don't|are not|aren't"
            "|no longer)"
        ),
        *(
            "avoid",
            "ignor",
            "too busy",
            "forg",
            "overlook",
            "neglect",
            "assume",
            "guess",
            "suppose",
            "take it",
            "imagine",
            "figure",
        ),
    ),
    phrase(
        "|".join(
            (
                rf"\b(?:this is|now|here is|here's|making this)(?: now| already| the| my){{1,3}} {_NTH} {_MAIL}",
                rf"\bmy (?!last ){_NTH} {_MAIL}",
                rf"\bfor the {_NTH} time,? (?:please|i |could|would|can|my|now)\b",
                (
                    r"\b(?:i|we)(?:'ve| have) (?:now |already )?(?:asked|written|e-?mailed|reached out|reminded you"
                    r"|messaged)(?: you| to you)? (?:\w+ )?(?:twice|(?:three|four|five|several|many|multiple"
                    r"|a few) times|repeatedly|again and again)\b"
                ),
            )
        ),
        *(
            "second",
            "third",
            "fourth",
            "fifth",
            "2nd",
            "3rd",
            "4th",
            "last",
            "final",
            "twice",
            "three",
            "four",
            "several",
            "many",
        ),
        *("multiple", "times", "repeatedly", "again and"),
    ),
    phrase(
        (
            r"\b(?:as )?per my (?:last|previous|earlier|prior) (?:e-?mail|mail|message|note)\b|\bas (?:i"
            "|we) (?:have )?(?:already|repeatedly|clearly) (?:said|wrote|written|mentioned|asked|explained"
            r"|stated)\b|\bas (?:i|we) (?:said|wrote|mentioned|asked|explained) (?:already|before|several times"
            r"|repeatedly|twice)\b"
        ),
        *("per my", "as i ", "as we "),
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?:it has|it's|it is)(?: now)?(?: been)?(?: \w+){0,3} (?:days|weeks"
                    r"|months) (?:since (?:my (?:\w+ )?(?:e-?mail|mail|message|note|request)|i (?:wrote|asked|sent"
                    r"|e-?mailed))|now (?:and|without))\b"
                ),
                r"\bevery(?:one|body) else has (?:already )?(?:repl|answer|submit|sent|upload|respond|done|written)",
                (
                    r"\b(?:yours is|you are|you're) (?:now )?the (?:only|last) (?:one|letter|person"
                    "|writer)(?= (?:missing|left|outstanding|who (?:has not|hasn't|did not|didn't|is missing|still)))"
                ),
                (
                    r"\byour (?:letter|part|draft|comments|edits|feedback|section|review) (?:is|are|was|were) (?:now "
                    "|already |still |long |two |several )?(?:late|overdue|missing|outstanding|due (?:last|yesterday"
                    r"|on monday))\b"
                ),
            )
        ),
        *(
            "since my",
            "since i",
            "now and",
            "now without",
            "else has",
            "yours is",
            "you are the",
            "you're the",
            "late",
            "overdue",
        ),
        *("missing", "outstanding", "was due", "were due", "you are now"),
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?:can't|cannot|can not|won't be able to|unable to) (?:\w+ ){1,4}?(?:until"
                    r"|unless) you\b(?! (?:say|think|feel))"
                ),
                r"\bbecause of your (?:delay|silence)\b",
                r"\byour delay\b",
                r"\bhold(?:ing)? (?:me|this|it|everything|us) up\b",
                (
                    r"\bcost(?:s|ing)? me (?:my|the|a) (?:\w+ )?(?:career|match|spot|application|chance|residency"
                    r"|season|year|place)\b"
                ),
                r"\bit would be (?:a shame|unfortunate|a pity) if (?:you|i had to)\b",
            )
        ),
        *(
            "until you",
            "unless you",
            "without you",
            "because of your",
            "delay",
            "holding",
            "hold ",
            "cost",
            "it would be",
        ),
    ),
    phrase(
        "|".join(
            (
                r"\b(?:have|did|are|do) you even\b",
                (
                    r"\byou (?:should|must|would|could)(?: surely| really)? have (?:seen|received|got|gotten|read"
                    r"|answered|replied|found)\b(?=[^.;]{0,30}\b(?:my (?:\w+ )?(?:e-?mails?|mails?|messages?|notes?"
                    r"|letters?|drafts?|requests?)|by now|already)\b)"
                ),
                r"\b(?:i|we) thought you (?:wanted to help|were going to|cared|supported)\b",
                r"\bmore than patient\b",
                r"\bout of patience\b",
                r"\bmy patience\b",
                r"\b(?:unacceptable|inexcusable|not fair to me|unfair to me)\b",
                r"\bno (?:excuse|reason) (?:for not|not to|why you)\b",
                r"\byou never (?:help|support|have time|make time|answer|reply|write)\b",
                r"\bi(?:'m| am)? (?:beg|begging) (?:you|of you)\b",
                r"\bi(?:'m| am) desperate\b",
                (
                    r"\b(?:do not|don't|fail to|can't|cannot) (?:understand|see|believe) why (?:you (?:won't|can't"
                    r"|cannot|keep|never|will not|have not|haven't)|(?:it|this) (?:takes|is taking))\b"
                ),
            )
        ),
        *(
            "you even",
            "have seen",
            "have received",
            "have got",
            "have read",
            "have answered",
            "have replied",
            "have found",
        ),
        *("thought you", "patien", "unacceptable", "inexcusable", "fair to me", "excuse", "reason", "you never", "beg"),
        *("desperate", "why you", "why it", "why this"),
    ),
    phrase(
        "|".join(
            (
                r"\b(?:given|considering) (?:all|everything)(?: that)? (?:i|we)(?:'ve| have)? (?:done|did)\b",
                r"\byou (?:will|can|could) surely (?:find|spare|manage|make)\b",
                (
                    r"\b(?:sure|certain) (?:that )?you (?:can|could|will) (?:find|spare|make) (?:the |some |a |five "
                    r"|ten )?(?:time|minutes?|moment)\b"
                ),
                r"\b(?:i|we) (?:never|rarely|don't|do not) ask (?:you )?(?:for )?(?:much|anything|a lot)\b",
                r"\bat (?:the very )?least (?:let me|answer|reply|tell me|have the)\b",
                r"\b(?:courtesy|decency) (?:to|of) (?:answer|reply|respond|let|an? )",
                (
                    r"\b(?:find|think) it (?:\w+ )?(?:rude|disrespectful|unfair|unprofessional|hard to believe) (?:that"
                    r"|to)\b"
                ),
                r"\byou(?:'ve| have) had (?:my \w+|it|this)[^.;]{0,20} (?:for|since) ",
                r"\b(?:sitting|lying) (?:with you|on your desk|in your inbox)\b",
                r"\b(?:a|another|the) (?:second|third|final|last) reminder\b",
                r"\bbumping this\b",
                r"\bi thought we had (?:a deal|an agreement)\b",
                r"\bwrote\b[^.;]{0,30}\band again\b[^.;]{0,20}\b(?:and again|and now|today)\b",
            )
        ),
        *(
            "given",
            "considering",
            "surely",
            "sure you",
            "sure that you",
            "certain",
            "ask",
            "least",
            "courtesy",
            "decency",
            "rude",
        ),
        *(
            "disrespect",
            "unfair",
            "unprofessional",
            "hard to believe",
            "have had",
            "'ve had",
            "sitting",
            "lying",
            "reminder",
        ),
        *("bumping", "deal", "agreement", "and again"),
    ),
    # disappointment and dependence
    phrase(
        "|".join(
            (
                (
                    r"\b(?:i|we)(?:'m| am| was| were| have to say i am|'re| are| feel| felt)(?: \w+)? (?:disappointed"
                    "|hurt|let down|frustrated|upset|offended|annoyed|dismayed|surprised|puzzled|astonished"
                    r"|shocked)\b(?=[^.;]{0,25}\b(?:(?:in|with|by|at) you\b|your (?:silence|lack)|not to (?:hear|have"
                    r"|get)|no (?:answer|reply|response|one)\b|silence|never\b|you (?:have not|haven't|did not|didn't"
                    "|never|would not|won't|could not)))"
                ),
                r"\byour silence\b",
                (
                    r"\b(?:disappointing|frustrating|hurtful|upsetting|discouraging)\b[^.;]{0,40}\b(?:that you"
                    r"|your silence|not to hear|no (?:answer|reply|response))\b"
                ),
                r"\b(?:hard|difficult) to understand why you\b",
            )
        ),
        *(
            "disappoint",
            "hurt",
            "let down",
            "frustrat",
            "upset",
            "surprised",
            "offended",
            "puzzled",
            "annoyed",
            "dismayed",
        ),
        *("discouraging", "silence", "astonished", "shocked", "why you"),
    ),
    phrase(
        "|".join(
            (
                r"\b(?:the )?least (?:that )?you (?:can|could|might)\b",
                (
                    r"\bsurely,? (?:you|it|a|one|someone|ten|five|two)\b[^.;]{0,40}\b(?:can|could|have|know|would"
                    r"|will|spare|find|manage)\b"
                ),
                (
                    r"\b(?:is|isn't|can't be|cannot be|wouldn't be)(?: not)? (?:too much to ask|that hard|so hard"
                    "|asking too)"
                ),
                r"\btakes? you (?:only )?(?:two|five|ten) minutes",
            )
        ),
        *("least", "surely", "too much", "that hard", "so hard", "asking too", "takes you", "take you"),
    ),
    phrase(
        (
            r"\bafter (?:all|everything)(?: \w+){0,3}? (?:i|we)(?:'ve| have| had)? (?:done|did|gave|given"
            r"|worked|put)\b|\byou of all people\b|\bif you (?:(?:really|truly|actually) (?:care|support|value"
            "|want|mean)|(?:really |truly |actually )?(?:cared|valued me|respected))"
        ),
        *("after all", "after every", "of all people", "if you"),
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?:my|whole|entire)(?: \w+){0,3} (?:career|future|application|season|residency|match|chances?"
                    r"|year)(?: \w+)? (?:depends?|hinges?|rests?|rides?|hangs?) (?:\w+ )?(?:on"
                    r"|upon)(?: \w+){0,3} (?:you|your|this|it)\b"
                ),
                r"\beverything (?:depends|hinges|rests) (?:\w+ )?on (?:you|your)\b",
                r"\bcounting on you\b",
                r"\blet me down\b",
                (
                    r"\b(?:my|the) (?:only|last|one) (?:real )?(?:hope|chance|option)\b(?=[^.;]{0,30}\b(?:you|your)\b"
                    "|[.!;]|$)"
                ),
                r"\bno one else (?:i can|to) (?:ask|turn)\b",
                (
                    r"\bwithout (?:you|your (?:letter|help|support|answer|reply)),? (?:i|my)(?: \w+)? (?:will|won't"
                    r"|can't|cannot|am|would|have no|application|career|'ll)\b"
                ),
            )
        ),
        *(
            "depend",
            "hinge",
            "rests on",
            "rides on",
            "hangs on",
            "counting on",
            "let me down",
            "hope",
            "chance",
            "option",
        ),
        *("no one else", "without you"),
    ),
    phrase(
        (
            r"\botherwise,? (?:i|we)(?: will|'ll| shall| would|'d)? (?:have to|be forced|need to|must|assume"
            r"|conclude|escalate|report|tell|go to)\b|\b(?:i|we)(?: will|'ll| would"
            "|'d) (?:hate to )?(?:have to |be forced to )(?:escalate|go (?:over|to|above)|report|tell|involve"
            r"|take (?:this|it))\b|\b(?:do not|don't) (?:make me|disappoint)\b"
        ),
        *("otherwise", "escalate", "forced", "have to", "disappoint", "make me"),
    ),
)
