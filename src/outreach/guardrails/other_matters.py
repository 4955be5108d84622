"""What a sentence is about when its words press nobody: a ranking, a patient, a closed session, someone else's work.

Words of hurry, blame and claims stand there as well, and are said of somebody or something else. Knows no rule.
"""

from __future__ import annotations

from outreach.patterns import Pattern

OTHER_MATTERS = Pattern(
    # lists, places and those who compete for them
    r"\b(?:re-?)?rank(?:s|ed|ings?)?\b(?! you(?:'re| are) to)|\b(?:letters? of intent|vouch(?:ed)? for (?!me)"
    r"|first line"
    r"|top line|match list|my list|(?:first|last|high|low)(?:er|est)? on (?:the|our) list|certif(?:y|ied)"
    r"|other applicants?|(?:the|an?|one|each|every|our) applicants?(?! like)|interview (?:day|trail|season)"
    r"|match (?:with|here|there|at)|name (?:at )?(?:the )?top)\b"
    r"|\bin (?:the|which) order\b|\b(?:first|ahead|before anyone) on (?:your|the) list\b|\bword of thanks\b"
    r"|\bbetween us\b|\bthank you on\b|\bonly (?:says|to say) thank|\bdeal\?|\bthe list has\b"
    # what was said behind a closed door, or is not out yet
    r"|\b(?:m&m|morbidity|mortality|peer review|referees?|closed session|embargo\w*|investigators"
    r"|committee (?:room|met)"
    r"|prize committee|topline|tumou?r board|unpublished|preprint|voted (?:down|on|for))\b"
    # the sick, and machines
    r"|\b(?:patients|(?:the|an?|our|your|his|her|that|this|one|no) (?:[\w'-]+ )?patient(?!ly)\b(?! with (?:you"
    r"|me))|widow\w*"
    r"|year-old|ultrasound|biops\w+|bowel)\b"
    # what third persons said and did
    r"|^(?!.*\b(?:you|your|you're|you've)\b).*\b(?:he|she|they)\b"
    r"|\b(?:she|he) (?:said|told|says|thinks|thought)\b"
    r"|\b(?:my|the) (?:landlord|landlady|registrar|bank|airline|neighbo[u]?r|flatmate|roommate)(?:'s)?\b"
    # an answer that came, a way out, and what is wished off somebody's shoulders
    r"|\b(?:nobody|no one|none of us|not|never|n't|nor)(?: \w+)?(?: is| am| are| feel)? (?:entitled|owed?|owes)\b"
    r"|\bno(?:t a)? (?:nudge|reminder)\b|\b(?:isn't|is not|aren't) a (?:nudge"
    r"|reminder|chase)|\b(?:shan't|shall not|won't|will not|not going to|promise not to|never) (?:\w+ )?(?:chase"
    r"|nag|pester|hurry|rush|push|press|nudge|bother)\b|\bdon't even think\b|\bonly says thank\b"
    r"|\byou(?:r mail| told me| asked me| asked)\b[^.?!]{0,30}\b(?:asks? for|to ask again|to remind|to nudge|to write"
    r" again)\b|\band you would not want me to\b|\b(?:please|kindly|to|just) ignore (?:the|my|this) (?:second"
    r"|first|last|other|earlier|previous)\b"
)


def is_elsewhere(low: str) -> bool:
    """Whether a sentence is about something in which its words press nobody."""
    return OTHER_MATTERS.search(low) is not None
