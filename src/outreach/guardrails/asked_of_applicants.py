"""What a program must not ask an applicant, nor tell her to write: her list, her other places, her family, a promise.

Put together from classes of words, for one sentence of a mail to an applicant. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.applicant_words import ASKS, DECIDE, ELSE, EVENT, HOME, INNOCENT, SILENT, US, YOU
from outreach.guardrails.rank_talk import A_NAME, talk

WANTED_TO_KNOW = (
    # what you think, and where else you are
    talk(
        ASKS,
        rf"{DECIDE}",
        rf"{US}|{A_NAME}|\bwe\b|\bi can\b|\bdr +\w+ would\b",
        YOU + r"|\byour\b",
        without=(
            *INNOCENT,
            EVENT,
            r"\bquestions? (?:can|may|about)\b|\bi can (?:answer|help|send|do)\b|\bcan we (?:help|answer|do)\b"
            r"|\bwhen are you\b|\bshuttle\b|\bany questions\b|\bhow (?:we|us) (?:rank|compare) \b",
        ),
    ),
    talk(
        ASKS,
        rf"(?:{ELSE}|{A_NAME})",
        YOU + r"|\byour\b",
        without=(
            *INNOCENT,
            EVENT,
            r"\bcan i (?:help|send|tell)\b|\bwhat else (?:can|would you like|do you want)\b|\banything else\b"
            r"|\bshuttle\b|\bpark(?:ing)?\b",
        ),
    ),
    talk(
        ASKS,
        r"\b(?:your (?:\w+ )?(?:list|favou?rite|first choice|top|number one|signals?|ranking|order|decision"
        r"|plans? for (?:march|residency))|favou?rite|top of your|made your|on your list|another place"
        r"|which program|signal\w*|leaning|say yes|coming or not)\b",
        YOU + r"|\byour\b",
        without=(*INNOCENT, EVENT, r"\bfavou?rite (?!so|program|place|of|one|now|by|yet|among)\w+"),
    ),
    talk(r"\bwhy did you not\b|\bwhy didn't you\b", r"\b(?:signal|apply|rank|come|rotate|choose)\w*\b"),
    talk(
        ASKS,
        HOME,
        YOU + r"|\byour\b",
        without=(r"\b(?:talk with|would it help|leave|policy|someone who|benefits|i have|i am|we have)\b",),
    ),
    talk(
        r"\b(?:how|are|is|do|would|will|can|could|did)\b[^.?!;]{0,12}?\b(?:you"
        r"|we)\b[^.?!;]{0,30}?\b(?:serious about|count on you|see yourself (?:here|with|at)|chance with you"
        r"|still choose|come if|come here|compare (?:with|to)|on your list|in the running|better than)\b",
        r"\?",
        without=INNOCENT,
    ),
    # go and tell them
    talk(
        r"\b(?:tell|write(?: to)?|let|e-?mail|letter|call|assure|inform|ask(?:ed)?|pass it"
        r"|know)\b[^.?!;]{0,30}?\b(?:dr +\w+|committee|program director|director|chair|pd|us|me|our)\b",
        r"\b(?:first|top|number one|n ?1|want to come|would come|come|love letter|letter of intent|serious"
        r"|help|helps|hurt|choice|interested|favou?rite)\b",
        r"\b(?:you|your|we)\b|\blove letter\b",
        without=(
            *INNOCENT,
            EVENT,
            r"\bhow (?:i|we) can help\b|\bif (?:i|we) can help\b|\bif any\w+\b|\bcan help\b|\bcome by\b",
        ),
    ),
    talk(
        r"\blove letters?\b|\bletters? of intent\b",
        YOU + r"|\bdr +\w+\b|\bhurt\b",
        without=(SILENT, r"\bno need\b|\bwe do not\b"),
    ),
)
