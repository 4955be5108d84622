"""Somebody's case told: an illness beside who had it, an age, a time, a row of a table; no name is needed.

Frames of which the illness is found first, then whose it was, in whatever order a sentence has them. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.case_words import (
    A_TIME,
    AN_AGE,
    AN_ILLNESS,
    CARED_FOR,
    ILLNESS,
    IN_A_TABLE,
    ITS_BODY,
    NO_CASE,
    SOMEONE,
    SOMEONE_NAMED,
)
from outreach.guardrails.frames import Frame, any_of, pattern_frame
from outreach.guardrails.sketch_words import AGE

# nouns that are with an illness without being anybody
_NOT_ONE = (
    r"(?!(?:experience|work|research|project|help|hospital|program|clinic|center|team|talk|conversation|meeting"
    r"|lecture|paper|trial"
    r"|study|cohort|group|arm|population|men|women|people|patients|adults|children|survivors|those|physician"
    r"|doctor|surgeon"
    r"|oncologist|expert|specialist|way|question|interest|slide|figure|everybody|everyone|anyone|others"
    r"|families|along|me|us|you"
    r"|interest|focus|training|strength|service|much|fellow|resident|attending|student|colleague|faculty|anyone"
    r"|residency|career"
    r"|elective|month|unit|department|rotation|chair|somebody else|afternoon|hour|morning|evening|deal|dealing"
    r"|live|living|do|start|began|end|together|struggle|familiar|case series)\b)"
)
_NOT_WORK = (
    r"(?!(?:\w+ ){0,2}(?:papers?|talks?|work|research|lab|clinic|lectures?|group|book|slides?|stud(?:y|ies)"
    r"|grant|poster|chapter"
    r"|interest|experience|trial|team|practice|project|years|advice|teaching)\b)"
)
_NOT_YET = r"\b(?:would like|hope|hoping|may i|could i|can i|look forward|starts|elective|want to|wish)\b"
_OF_THE = r"(?:(?:the|a|an|his|her|that|this|one|both|two|some|second|no|exactly|what) )?"
_ONE = r"(?:an?|the|that|this|our|my|your|one|another)"

WITH_ILLNESS: tuple[Frame, ...] = (
    pattern_frame(
        rf"(?<![\w'-]){_ONE} (?:[\w'-]+ ){{0,4}}?{_NOT_ONE}[\w'-]+(?: \([^)]*\))?,? (?:the one |both |and |now "
        rf"|also |\w+ )?"
        rf"(?:w/|with|whose|who (?:has|had|got))[ ]?{_OF_THE}(?:[\w'/-]+,? ){{0,4}}?{AN_ILLNESS}",
        ILLNESS,
        unless=NO_CASE,
    ),
    pattern_frame(SOMEONE, ILLNESS, AN_ILLNESS, unless=NO_CASE),
    pattern_frame(
        AN_ILLNESS, ILLNESS, r"\d|t(?:y|een)\b|\bage\b|than (?:me|you|i)\b|pregn|transg", AN_AGE, unless=NO_CASE
    ),
    pattern_frame(
        rf"\b(?:she|he|who) (?:has|had|got|gets|carries|carried|came|died|suffers|was|is"
        rf"|presented with)\b[^.?!;]{{0,50}}?{AN_ILLNESS}"
        rf"|(?<!my )\b(?:his|her) {_NOT_WORK}(?:[\w'-]+ ){{0,3}}?{AN_ILLNESS}"
        rf"|\b(?:told|tell|telling|gave) (?:him|her)\b[^.?!;]{{0,40}}?{AN_ILLNESS}",
        ILLNESS,
        unless=NO_CASE,
    ),
    pattern_frame(
        rf"{AN_ILLNESS}",
        ILLNESS,
        r"\b(?:he|she|him|her|hers)\b",
        rf"\b{CARED_FOR}\b",
        unless=rf"{NO_CASE}|\b(?:dr|prof|professor|surgeon|attending|resident|fellow|therapist|chief|chair|treats)\b",
    ),
    pattern_frame(
        rf"\b(?:the|that|our|my|your|an?|another|first|only|single) (?:[\w'-]+ ){{0,3}}?{AN_ILLNESS}",
        ILLNESS,
        rf"\b{CARED_FOR}\b",
        A_TIME,
        unless=rf"{NO_CASE}|{_NOT_YET}",
    ),
    pattern_frame(
        rf"\b(?:only|single|one|sole|first|youngest|oldest) (?:male "
        rf"|female )?(?:[\w'-]+ ){{0,3}}?{AN_ILLNESS}[^.?!;]{{0,30}}?"
        r"\b(?:in (?:the|our|your|this|ten|years|a)|of (?:19|20)\d\d|on our|here)\b",
        ILLNESS,
        unless=NO_CASE,
    ),
    pattern_frame(IN_A_TABLE, ILLNESS, AN_ILLNESS, rf"\b(?:he|she|his|her|male|female|{SOMEONE})\b", unless=NO_CASE),
)

_HIS_LIFE = (
    r"(?:married to|whose (?:[\w'-]+ ){0,2}?(?:works?|worked|is|was|teaches|runs|lives|had|died|sings|plays"
    r"|sits|owns)"
    r"|who (?:works|worked|lives|lived|runs|ran|teaches|owns|sings|plays|drives|drove|is (?:the|a|my|our|your)"
    r"|was (?:the|a)"
    r"|used to)|related to|lives in|town of|village of|same (?:village|town|street|church|school|family)"
    r"|known to everybody"
    r"|in the (?:papers|newspapers?|news)|on television|on the front page|famous)"
)
_GOT = (
    r"\b(?:stop|finish|start|complet|miss|skip|refus|beg[au]n|got|gets|had|has|receiv|need|end|undergo|underwent)\w*"
    r" (?:[\w'-]+ ){0,4}?(?:fractions?|insertions?|treatments?|radiation|chemo\w*|radiotherapy|boost|proton\w*"
    r"|mask)\b"
)
OF_A_LIFE: tuple[Frame, ...] = (
    pattern_frame(
        rf"\b(?:one of (?:the|our|my|your) (?:\w+ )?patients|(?:a|the|our|my|that|this|your"
        rf"|one) (?:[\w-]+ ){{0,3}}?patient)\b"
        rf"[^.?!;]{{0,60}}?\b(?:{_HIS_LIFE}|(?:is|was|turned out to be|happen(?:s|ed) to be"
        rf"|proved to be) (?:the|my|our|an?|your|one of)"
        rf" (?!(?:first|last|reason|one|most|best|same|person)\b))",
        any_of("patient, patients"),
        unless=NO_CASE,
    ),
    pattern_frame(
        rf"\b(?:his|her) (?:[\w'-]+ ){{0,3}}?{ITS_BODY}\b",
        any_of(
            """hair, psa, follow-up, followup, scar, scars, kidney, kidneys, bladder, voice, larynx, tongue, wound,
            stoma, feeding tube, hormone*, remission, prognosis, diagnosis, chemo*, radiation, scan, scans, biops*,
            treatment*, fraction, fractions, cesium, tandem, cylinder, seeds, boost, mask, simulation, insertion,
            implant, hospice, side effects, nausea, mri, pet,
            brachytherapy"""
        ),
        SOMEONE,
        unless=NO_CASE,
    ),
    pattern_frame(
        _GOT,
        any_of("fraction*, insertion*, treatment, treatments, radiation, chemo*, boost, mask, radiotherapy, proton*"),
        SOMEONE,
        unless=NO_CASE,
    ),
    pattern_frame(
        rf"\b(?:the|that|our|your|my) (?:[\w-]+ ){{0,2}}?(?:man|woman|lady|gentleman|boy|girl|kid|couple|patient)\b,?"
        rf" (?:we (?:saw|met|treated|had|talked about) |you (?:saw|met|treated|told me about"
        rf"|spoke of) )?(?:from|of|on|in|last"
        rf"|at|this)\b (?=(?:[\w':]+ ){{0,4}}?{A_TIME})",
        any_of("man, woman, lady, gentleman, boy, girl, kid, couple, patient"),
        rf"\bpatient\b|\b{CARED_FOR}\b|\b{ITS_BODY}\b|\bweekend\b",
        A_TIME,
        unless=rf"{NO_CASE}|\b(?:tour|social|dinner|interview|reception|career fair|booth|desk|office)\b",
    ),
    pattern_frame(
        rf"\b(?:the|that|our|my|your) {AGE}[ -]year[ -]old (?:[\w-]+ ){{0,2}}?(?:{SOMEONE_NAMED})\b"
        rf"|\b(?:the|that|our|your) {AGE}[ -]year[ -]old,? (?:on|from|last|whom|we|you)\b",
        any_of("year*"),
        rf"\b(?:{CARED_FOR}|{ITS_BODY}|sbrt|srs|imrt|hdr|gy|pneumonitis|toxicity|dermatitis|mucositis)\b",
        unless=NO_CASE,
    ),
    pattern_frame(
        r"\b(?:we|you|i) (?:\w+ly )?(?:irradiated|treated|implanted|simulated|re-?planned|planned|examined|boosted"
        r"|consented|scanned|palliated|biopsied|admitted|discharged)\b",
        any_of(
            """irradiated, treated, implanted, simulated, replanned, planned, examined, boosted, consented, scanned,
            palliated, biopsied, admitted, discharged"""
        ),
        SOMEONE,
        unless=rf"{NO_CASE}|\b(?:treat(?:ed)? (?:me|us|him|her|them|everyone) (?:like|as|well|with))\b",
    ),
    pattern_frame(
        IN_A_TABLE,
        any_of("row, record, entry, line, subject, outlier*, odd one, missing, cohort, series, set, registry, column"),
        rf"\b(?:(?:he|she) (?:is|was|had|has|died)|she's|he's|his|her|male|female|him)\b|{SOMEONE}",
        rf"{A_TIME}|{AN_AGE}|\bonly\b",
        unless=NO_CASE,
    ),
)
