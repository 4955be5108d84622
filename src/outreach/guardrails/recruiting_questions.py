"""What somebody at a program asks an applicant: your list, your other places, what you think of us, what if we did.

Put together from wide classes of words, for one sentence; their order does not matter. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.applicant_words import ASKS, ELSE
from outreach.guardrails.rank_talk import A_NAME, talk
from outreach.guardrails.recruiting_words import ADVICE, INNOCENT, NOT_OF_THE_DAY, OF_THE_DAY, US, YOU

SOUNDED_OUT = (
    # what we would like to know
    talk(
        rf"(?:{ASKS}|\b(?:rumou?r|need to know|say it isn't so|heard (?:that )?you)\b)",
        r"\b(?:which|what|any|are there|how|have|did|was|were|you're|still)\b",
        rf"(?:{ELSE}|{A_NAME}|\b(?:programs?|places?|residenc\w+|residents|cit(?:y|ies)|us)\b)",
        r"\b(?:(?:like|liked|love|loved|enjoy\w*) (?:best|most|more|better|it|them|us|so far|{name})|like best"
        r"|prefer\w*|best so far|feel about|felt about|think of|thought of|impress\w*|stand out|stood out|at home"
        r"|go(?:ing)? to {name}|interview go|visit go|shot with|chance with|hear(?:d)? from|heart)\b|\bhow (?:was|is"
        r"|were) {name}".replace("{name}", A_NAME),
        without=(
            *INNOCENT,
            r"\b(?:forum|conference|meeting|symposium|journal|paper|poster|talk|lunch|dinner|webinar|restaurants?"
            r"|museum|tour|hear from (?:us|me)|research|course)\b",
        ),
    ),
    talk(
        ASKS,
        r"\b(?:rank(?:ed|ing|s)?|your (?:\w+ ){0,2}?(?:list|rol|ranking)|on (?:your|the|yours) (?:rank )?(?:list"
        r"|rol)|order (?:your|the|them|those|these)"
        r"|first (?:for|choice|line|place|pick)|number[ -]?(?:one|1)|n ?1|top (?:choice|pick|\w+ (?:list|programs?"
        r"|places?))|your top"
        r"|favou?rite (?:program|place|so far|one)|where (?:do |are |will |would )?(?:we|us"
        r"|{name}) (?:\w+ )?(?:stand|are|fall|land|rank|sit|end)"
        r"|we (?:stand|rank|fall|looking|your|still|in the running)|(?:are|is|will|would|do) (?:we|{name})(?: be"
        r"| still)? (?:\w+ )?(?:first|your"
        r"|ahead|on|in|top|number|high|the one|compare|stack|measure|stand)|stack up|measure up|in the running"
        r"|commit(?:ted|ting)? to"
        r"|can (?:you|we|i) (?:commit|count)|count on you|is (?:it|that) a yes|a yes|made up your mind"
        r"|made your mind|which way|leaning"
        r"|would it take|sway\w*|win you|get you|tip the|convinc\w*|change your mind|prefer (?:us|here|{name})"
        r"|coming (?:to us|here"
        r"|to {name})|come (?:here|to us|to {name})|certified|(?:way|anything) to (?:persuade|convince|win)"
        r"|persuad\w*|on top|a shot with|signal\w*|letter of intent|love letter)\b".replace("{name}", A_NAME),
        rf"{YOU}|\b(?:we|us)\b",
        without=(
            *INNOCENT,
            r"\b(?:forum|conference|poster|abstract|speakers?|registry|paper|tumou?r board|journal club|lunch"
            r"|dinner)\b",
            r"\bwould you like (?:to|me|us)\b|\bhelp you\b|\bquestions? about\b",
            ADVICE,
        ),
    ),
    talk(
        ASKS,
        rf"(?:{ELSE}|\b(?:your other (?:\w+ )?(?:aways?|rotations?|interviews?|visits|trips)|other aways?|aways"
        rf"|home program|invit\w+ (?:from|to)"
        r"|options|alternatives|(?:of|out of) all (?:the |of )?\w+|most at home|places (?:you|that you) (?:saw"
        r"|visited|liked)|courting|interviews? (?:have you|did you|do you|left|so far|lined up)|(?:how many|which"
        r"|what) (?:\w+ )?(?:interviews|invit\w+|programs|offers"
        r"|places|residencies)|competition|competitors|competing|rivals?|up against|applied to|applying to|apply to"
        r"|hear(?:d)? (?:back )?from|been offered))\b",
        rf"{YOU}|^\W*(?:please )?tell\b",
        without=(
            *INNOCENT,
            OF_THE_DAY,
            r"\banything else\b|\bwhat else (?:can|may|would)\b|\bcan i\b|\bwould you like\b|\bwhat else did\b"
            r"|\bquestions?\b|\blet (?:me|us) know if\b|\btextbooks?\b|\bsessions?\b|\bmay i\b|\bfeel free\b",
        ),
    ),
    talk(
        r"\bif (?:we|you|i|they|it|dr +\w+|the committee)\b",
        r"\b(?:offer\w*|took|take|rank\w*|put|chose|choose|pick\w*|had a (?:place|spot)|commit\w*|promis\w*|sign\w*"
        r"|say|said|told|tell|wrote|write)\b",
        r"\b(?:come|first|in|yours|a (?:place|spot)|rank\w*|match|accept|yes|go a long way|make it happen|works? out"
        r"|higher|up|easier|sure)\b",
        rf"{US}|\b(?:we|i|committee|director)\b",
        YOU,
        without=(
            *NOT_OF_THE_DAY,
            ADVICE,
            r"\b(?:questions?|in touch|come (?:by|up|back|through)|letter of recommendation|let me know|happy to"
            r"|glad to)\b",
        ),
    ),
)
