"""What else than a program or an applicant may be ranked, listed, chosen or put first, and who refuses to.

Innocent surroundings for the rules about the Match: one sentence in lower case. Knows no rule.
"""

from __future__ import annotations

# things of the day, of the clinic and of research of which there are lists, choices, firsts and places too
THING = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|noon|o'clock|calls|(?:a|the|on"
    r"|about|your|our|night) (?:\w+ )?call|meetings?|dates?|topics?"
    r"|journals?|treatments?|therapy|specialty|field|abstracts?|papers?|posters?|questions?|talks?|authors?"
    r"|letter writers?|mentors?|advis[eo]rs' names|hotels?|dos(?:e|es|age)|plans|constraints?|datasets?|analys[ei]s"
    r"|readings?|books?|sessions?|lectures?|slides?|figures?|tests?|trials?|patients?|contours?|fractions?|interests?"
    r"|electives?|teachers?|schedule|checklist|notes|handout|form|card|garage|parking|microphone|source|cuff|ring"
    r"|ovoids?|cylinder|applicators?|isocenter|organs?|cord|bowel|bladder|heart dose|margins?|scans?|scanner|needles?"
    r"|risks?|rules?|steps?|tricks?|tables?|charts?|drafts?|manuscripts?|reviewers?|grants?|protocols?|titles?|cases"
    r"|collection|phantoms?|presentations?|recipes?|songs?|movies?|films?|snacks?|pies?|food|barbecue|lunch|dinner"
    r"|breakfast|coffee|drinks?|(?:the|by|a) train|flight|weather|game|marathon|race|snow|tips|memor(?:y"
    r"|ies)|moments?|part|parts"
    r"|reasons?|sentence|advice|glance|impression|thing|things|(?:first|of your|of my|this) time|author"
    r"|person|physicist|resident who)\b"
)
# the same without what people mention beside a promise
LIST_OF_THINGS = (
    r"\blists? (?:of|for) (?!programs|places|residenc)|\b(?:reading|reference|citation|mailing|packing|to-?do|play"
    r"|guest|wish|shopping"
    r"|e-?mail|book|waiting|author|case|call|check|contour)[ -]?lists?\b"
)
# who says that (s)he will not say, does not know or does not ask
WITHHELD = (
    r"\b(?:cannot|can't|may not|must not|shouldn't|should not|not (?:to|going to|able to|allowed to|meant to|here to)"
    r"|won't|will not|do not|don't|never|nothing|no need to|without|nobody|refuse to|decline to|decided against"
    r"|better not|rather not)\b(?! (?:only|just|merely))[^.?!;:]{0,30}?\b(?:tell|say|saying|write"
    r"|writing|talk|talking"
    r"|speak|disclose|reveal|read any|take my|discuss|share|sharing|ask|asking|promise|mention|connect|comment"
    r"|announce)\b(?! no)"
    r"|\bundecided\b|\b(?:not|n't) (?:yet )?(?:decided|made (?:up|a|my)|chosen)\b|\bopen mind\b|\bstill (?:visiting"
    r"|thinking|looking|comparing|deciding)\b|\b(?:leave|leaves|leaving|keep|keeping) (?:my|the|our) (?:rank )?list\b"
    r"|\b(?:keep|kept) (?:it|that|them|my \w+) (?:to myself|private)\b|\bprivate\b"
)
