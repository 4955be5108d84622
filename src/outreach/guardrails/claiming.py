"""Pressure by claims: what goes without saying, what must be, what is mine, and orders in plain words.

Classes of words in frames, see `frames`, beside those of `urging`. Thanks, a way out and what others wait for are no
pressure. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import ANSWERS, NOT_MINE, NOW, THING, YOU
from outreach.guardrails.frames import Frame, pattern_frame

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|us|our)\b"
_FINE = rf"{NOT_MINE}|\bnot (?:sad|hurt|offended|upset|disappointed|mind|worry|take it)\b|\bno harm\b"
_CANNOT = r"(?:cannot|can't|can not|won't|will not|not going to|unable to|refuse to)"


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


CLAIMING: tuple[Frame, ...] = (
    _says(
        r"\b(?:goes without saying|for granted|as (?:given|read|agreed)|as a given"
        r"|count on it)\b[^.;?!]{0,40}\b(?:you"
        r"|your|letter|my name|authorship)\b",
        "saying, granted, given, read, agreed, count",
        unless=rf"{_FINE}|\b(?:not take|never take|n't take|took)\b",
    ),
    _says(
        rf"\b{_CANNOT} (?:accept|take|hear|tolerate|live with) (?:an? |any |your )?(?:no\b|refusals?|silence"
        rf"|excuses?"
        r"|delays?|rejection|another|maybe|less)",
        "accept, take, hear, tolerate, live",
        _I,
    ),
    _says(
        r"(?:^\W*|\bplease |\bkindly |[,;:] |\bjust )(?:clear|free up|block(?: off| out)?|reserve|set aside|make"
        r"|cancel)\b"
        r"[^.;?!]{0,35}\b(?:minutes?|hours?|time|afternoon|morning|day|slot|calendar|schedule|diary"
        r"|clinic)\b[^.;?!]{0,20}"
        r"\b(?:for (?:me|my|this|us)|on (?:mon|tues|wednes|thurs|fri)day)\b",
        "clear, free, block, reserve, set, make, cancel",
        unless=rf"{_FINE}|\?",
    ),
    _says(
        r"\bi (?:do |really |just |also |'ll )*want you to (?!know\b|see\b|hear\b|have\b|meet\b|feel\b|enjoy\b"
        r"|be\b"
        r"|understand how\b|read it first)",
        "want",
    ),
    _says(
        r"\byou (?:said|promised|told me|agreed|swore|guaranteed)\b[^.?!]{0,50}\b(?:so|now|then"
        r"|and)\b[^.?!]{0,15}"
        r"\bplease\b(?! (?:find|see|let me know|tell me))",
        "please",
    ),
    _says(
        r"\b(?:need|have|want|must|expect|require)(?: to)? (?:to )?(?:hear back|hear from you|know|have an answer"
        r"|have your"
        r"|get an answer|get your|get this|get it)\b",
        "need, have, want, must, expect, require",
        rf"(?<![\w'-]){NOW}(?![\w-])",
        r"\bi\b|\bwe\b",
    ),
    _says(
        r"(?:^\W*|\bplease |\bjust |\b(?:can|could|will|would) you (?:please |just )*)(?:answer|reply|send|sign"
        r"|write|read"
        r"|decide|respond|get back|help|tell|do (?:it|your))\b[^.;?!]{0,30}\b(?:at last|finally|already|for once"
        r"|once and for all)"
        r"\s*[.!?]*$",
        "last, finally, already, once",
    ),
    _says(
        r"\b(?:should|can|could|would)(?:n't| not)(?: really)? (?:be|take) (?:(?:that|so|too|very|such) )?(?:hard"
        r"|difficult"
        r"|much|long|a big)\b",
        "hard, difficult, much, long, big",
        rf"\b(?:{THING}|answer|reply|respond|sign|send|two-line|one-line|for you|of you|you)\b",
        unless=rf"{_FINE}|\b(?:tables?|merge|export|for me)\b",
    ),
    _says(
        r"\b(?:thought|believed|under the impression)(?: that)? you(?: were|'d| would| had| really| actually"
        r"| cared"
        r"| supported)*\b[^.?!]{0,30}?\b(?:care[ds]?|someone|somebody|different|support\w*|on my side|better"
        r"|a mentor"
        r"|my (?:mentor|advocate|friend)|serious|going to)\b",
        "thought, believed, impression",
        unless=rf"{_FINE}|\b(?:might|interested|like to|want to (?:know|see|hear)|better at)\b",
    ),
    _says(
        r"\b(?:crucial|imperative|vital|essential|critical|mandatory|necessary|important|urgent|expected"
        r"|required) (?:that"
        rf" )?(?:you\b|for you to\b|i (?:get|have|receive|hear)\b|to (?:get|have"
        rf"|receive) your\b)(?: \w+){{0,2}}? (?:{ANSWERS}"
        r"|get|act|do|meet|make|come|back|your|this|it|an answer)\b",
        "crucial, imperative, vital, essential, critical, mandatory, necessary, important, urgent, expected, required",
        unless=rf"{_FINE}|\bnot (?:necessary|important|essential|urgent|expected|required|vital)\b|\bread\b",
    ),
    _says(
        r"\btime[- ](?:sensitive|critical)\b|\b(?:understand|realize|realise|appreciate|recognize|grasp|aware of"
        r"|see)\b"
        r"[^.;?!]{0,12}\b(?:the|how) (?:urgency|urgent|seriousness|gravity)\b|\bimportance of (?:this"
        r"|my) (?:letter"
        r"|request"
        r"|matter|application|mail|form)\b",
        "sensitive, critical, time-sensitive, time-critical, urgency, urgent, seriousness, gravity, importance",
        rf"{YOU}|\b(?:this|it|matter|request|please|reply|letter)\b",
        unless=rf"{_FINE}|\bnot (?:time|urgent)|\b(?:patients?|consult|cord|tumou?r|i (?:see|understand) (?:the"
        rf"|how))\b",
    ),
    _says(
        r"\byou (?:should|must|ought to|surely|do)(?: surely| really)? (?:know|realize|realise|understand|see"
        r"|appreciate)"
        r"\b[^.?!]{0,12}\b(?:how (?:important|urgent|crucial|critical|badly|stressful|little time|desperate\w*"
        r"|much (?:is"
        r"|depends|rides|i need|this))|what (?:this|it) (?:means|costs|does)|that i (?:need|cannot|can't"
        r"|have no))\b",
        "know, realize, realise, understand, see, appreciate",
        unless=rf"{_FINE}|\bhow important (?:your|that|the) (?:talk|advice|lecture|afternoon|lesson)",
    ),
    _says(
        r"\bi (?:should|must|have to|ought to|expect to|deserve to|demand to) be (?:the |an? |listed |named |put "
        r"|made )*(?:first|senior|second|corresponding|co-?authors?|authors?|on the (?:paper|list)|invited"
        r"|included"
        r"|ranked"
        r"|accepted|chosen|treated|told)\b|\bmy name (?:should|must|has to|belongs|needs to|ought to"
        r"|had better)\b",
        "first, senior, second, corresponding, author*, invited, included, ranked, accepted, chosen, treated, told, "
        "paper, list, "
        "name",
        unless=rf"{_FINE}|\b(?:do not|don't|should be removed|come last|be last|be spelled)\b",
    ),
    _says(
        r"(?:^\W*|\bplease |\bjust )(?:give|get|find|grant|assign|hand|save) me (?:an?|the|my|your"
        r"|some) (?:\w+ )?(?:project"
        r"|letter|spot|slot|position|authorship|job|chance|answer|reply|interview|rotation|recommendation"
        r"|response)\b"
        r"[^?]*$",
        "give, get, find, grant, assign, hand, save",
    ),
)
