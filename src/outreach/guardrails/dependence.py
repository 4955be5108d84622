"""Ways to lay one's fate on somebody: disappointment, dependence, what one did for them, what one will do otherwise.

A table of meanings, as in `pressing`; each row is read only where one of its cue words stands. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.phrases import Phrase, phrase

DEPENDENCE: tuple[Phrase, ...] = (
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
                r"\byour silence\b(?! (?:in|during|at)\b)",
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
                    r"|can't|cannot|am|would(?! not have)|have no|application|career|'ll)\b"
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
