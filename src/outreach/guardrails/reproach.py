"""Ways to make somebody feel guilty about a silence: reproach, counted mails, what others did meanwhile.

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
                    r"(?=[^.;?!]*\b(?:you|your|letter|delay|silence)\b)\bcost(?:s|ing)? me (?:my|the"
                    r"|a) (?:\w+ )?(?:career|match|spot|application|chance|residency"
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
                    r"\b(?:find|think) it (?:\w+ )?(?:rude|disrespectful|unfair|unprofessional"
                    r"|hard to believe) (?:that"
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
    phrase(
        "|".join(
            (
                r"\b(?:heard nothing|not a (?:single )?word|no word from you|radio silence|crickets)\b",
                r"\bhoping for (?:at least )?an? (?:\w+ )?(?:reply|answer)\b",
                r"\byou (?:clearly|obviously|seem to|do seem to|apparently) (?:have|find|had|found) (?:the )?time\b",
                (
                    r"\bi (?:noticed|saw|see) (?:that )?you(?:'ve| have|'re| are| were)? (?:posted|online"
                    r"|active|replied to|answered others)\b"
                ),
                r"\b(?:i'm|i am) (?:clearly |obviously |probably )?not (?:important|a priority|worth)\b",
            )
        ),
        *(
            "heard nothing",
            "a word",
            "single word",
            "no word",
            "silence",
            "crickets",
            "hoping for",
            "time",
            "you've posted",
        ),
        *("posted", "online", "active", "replied to", "answered others", "not important", "a priority", "not worth"),
    ),
)
