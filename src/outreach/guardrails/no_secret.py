"""What only sounds like a secret: how a meeting works, who may come, a promise to keep still, a question about oneself.

Classes of words for one lower-case sentence that names a door, a referee or a paper that is not out, and tells nothing
of it. Knows no rule.
"""

from __future__ import annotations

from outreach.patterns import Pattern

# kept, refused, not wanted
_KEPT = (
    r"\b(?:recus\w+|need not (?:share|tell|answer|say|show)|asked (?:him|her|them) not to|(?:will|shall|'ll) keep (?:it"
    r"|this|that|them|everything) (?:to myself|quiet|secret|safe|private|confidential|between)|nothing (?:to show"
    r"|to tell"
    r"|i (?:can|may) (?:say|show|tell))|went to bed|walked away|changed the subject|stopped (?:him|her|them)"
    r"|i (?:have )?"
    r"held back|not beyond|(?:will|would|do|did)(?: not|n't) (?:share|forward|repeat|pass|tell|ask|read|open|look|use)"
    r"(?: (?:it|them|that|this|any))?(?: (?:with|to|for))?(?: (?:anyone|anybody))?\W*$|(?:and|i) will not (?:share"
    r"|repeat"
    r"|forward|pass|tell)|say nothing about|deleted (?:it|the|that|them) (?:unread|at once|without)|without (?:reading|"
    r"opening|looking)|waived my right|unread)\b"
)
# what everybody may know, or learns in a lesson
_COMMON = (
    r"\b(?:what (?:an? )?(?:embargo|peer review|m&m|root[ -]cause analysis) (?:is|are|means)|whether (?:one|i|we"
    r"|students?)"
    r" (?:may|can|should|could)|librarian|is there a (?:guide|book|course|checklist)|review \w+ for the first time"
    r"|is there (?:a way"
    r"|something) to|learn\w* (?:at|from|in|during) (?:[\w&]+ ){0,4}?(?:to \w+|how (?:a|an|one|to|people|you"
    r"|we)(?: \w+)? (?:can|could|should|may|speaks?|talks?|to|\w+s))|(?:decided|voted|agreed) to (?:move|hold|meet"
    r"|postpone|send|invite|extend)|nobody (?:is|was|gets) (?:ever )?(?:named|blamed|interrupted)|how (?:to|one"
    r"|does one|do you|should (?:i|one)|would you)\b(?! (?:know|feel))|exercise|made-up|in"
    r" our course|choir|bake sale|student (?:journal|council|selection)|on (?:its|the|your|our|their) (?:web ?)?(?:site"
    r"|page)|(?:our|the|your|their) website|handbook|public (?:m&m|series|report|page|checklist|release)|newsletter"
    r"|(?:jury|committee|panel|journal|society|chair|they) (?:has |have )?announced|was announced|announced (?:it"
    r"|yesterday|today|last|on|to)|press conference (?:today|yesterday|on)|tumou?r (?:board|was)|molecular board"
    r"|boards?"
    r" (?:exam|certif\w*)|(?:review|read|edit|correct) each other's|personal statements?|in the best sense|(?:is"
    r"|was) strict but|better for it|response"
    r" to (?:the )?reviewers?|(?:reviewer|referee) (?:\w+ )?(?:wants|wanted|asks?|asked) (?:for )?(?:an?|more|one|us"
    r"|me|new)|(?:answer|answers|reply|replies) to (?:the )?(?:reviewers?|referees?)|yours to (?:read|correct"
    r"|edit|change)|morbidity and mortality (?:were|was|in|after|of|rates?|at|data|are|did|fell|rose)|m&m'?s(?! (?:case"
    r"|minutes|slides|list|notes|deck|verdict|conclusion))|chocolate|candy|candies|bowl of|bag of)\b"
)
# the writer's own place, promised, asked about or bought: other rules read that
_OWN_PLACE = (
    r"\bwhat (?:the )?\w+ (?:has |have )?(?:decided|thought|thinks?) (?:about|of) me\b|"
    r"\b(?:how|where|which way|whether)\b[^.?!;]{0,40}?\b(?:i(?:'m| am| was| will| would| do| did| stand|"
    r" look\w*| fared?| rank\w*)|my name|(?:decided|put|placed|thought?|feels?|think|thinks|felt|has put|have"
    r" put|rank\w*) (?:about |of )?me|blowing for me|my chances)\b(?=.*(?:\?|\b)|)(?!.*\b(?:told me|was told|i hear"
    r"|i heard|came up|was said)"
    r"\b)"
    r"|\b(?:if you (?:will|would|could|can|rank|put|speak|vote|help)|in (?:turn|return|exchange)|swap you"
    r"|give and take|vote"
    r" on me|get me (?:over|in)|look kindly|undersigned|to whom it may|certify my list|my (?:rank )?list"
    r"|certify (?:mine|my)|one vote)\b"
    r"|\b(?:made me smile|good sandwiches|longest (?:evening|day) of)\b"
)
# what is only gossip, and a bargain for a place: other rules read these too
_OTHERWISE = (
    r"\b(?:idiot\w*|moron\w*|jerks?|lazy|drunk\w*|drinks|affair|divorc\w*|pregnan\w*|sle(?:ep|pt)\w* with|dating"
    r"|useless"
    r"|clueless|incompetent|stupid|hate (?:him|her|them)|leaving together|have not spoken|caught (?:him|her|them) with"
    r"|put in a (?:good |kind )?word|good word for me|your vote|in my favou?r|as a favou?r|favou?r for a favou?r"
    r"|a deal\b"
    r"|trade you|i(?:'ll| will| would| can| could) [^.?!]{3,70} if you (?!want|like|have|need|wish)\w+)\b"
)
_HARMLESS = Pattern(rf"{_KEPT}|{_COMMON}|{_OWN_PLACE}|{_OTHERWISE}")


def is_no_secret(low: str) -> bool:
    """Whether a sentence tells no secret: it keeps it, asks for itself, or says what all may know."""
    return _HARMLESS.search(low) is not None
