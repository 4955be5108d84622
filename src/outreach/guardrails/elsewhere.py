"""What looks like talk of a place on a list and is not: a task, a test, a question to the program, somebody else's vow.

The excuses of promises and of questions about ranking, for one lower-case sentence. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, FIRST, TARGET
from outreach.patterns import Pattern

# of something else than a place in a residency; and what the owner says of the own list, which asks nothing
ELSEWHERE = (
    r"\b(?:abstract|poster|grant|award|manuscript|paper|scholarship|author(?:ship)?|waiting list|mailing list)\b",
    r"\bi(?:'ll| will| plan to| intend to| am| am going to|'m|'m going to| would| may) (?:\w+ )?(?:rank|enter|put"
    r"|list|place"
    r"|give)(?:ing)?\b(?! me\b)(?!.*\?)",
    r"\b(?:program|you|yours)(?: will|'ll| would| is| are| have been| has been)(?: be)? (?:\w+ )?ranked\b",
    r"\b(?:first|top|n1|highest)\b[^.?!;]{0,20}?\bon my\b|\bmy (?:intent\w*|plan|decision) to rank\b"
    r"|\b(?:inclusion|criteria|slices?|ct cut)\b",
    r"\b(?:portal|badge|in line|(?:odds|hazard) ratio|rank (?:tests?|sum)|sat in|who is also on|feel that you must"
    r"|you owe me|from me|help me or"
    r"|another program has|(?:moving|changing|shifting) my interview)\b",
)
# who asks where (s)he stands with them promises nothing, unless a vow stands beside it
ASKS_OF_THEM = Pattern(
    rf"\brank(?:s|ing|ed)? me\b|\b(?:where|how|whether|if|mean|likely|that) (?:i am|i'm|i will be|i'd be"
    rf"|i would be|i'll be|i might be)"
    rf"(?: \w+)? (?:to match|ranked|high|near|on your|on the|on (?:its|their)|a top|among|likely|in your|in the)\b"
    rf"|\b(?:tell|know|learn)"
    rf"(?: me)? (?:my (?:rank|place|position|number|standing)|where i)\b|\b(?:if|whether) {TARGET} (?:\w+ )?(?:has"
    rf"|have|had|see|sees"
    rf"|consider\w*|put|placed) me\b|\bwhere (?:\w+ ){{1,3}}(?:has|have|had|put|placed) me\b|\b(?:wonder\w*|know"
    rf"|tell|bet|ask)\b[^.?!;]{{0,30}}?\bmy coming\b|\bfe(?:el|els|lt) about me\b|\bam i\b|\bi'm a top candidate\b"
    rf"|\bmy ranking (?:with|at|by)\b"
    r"|\b(?:whether|if) they (?:will|would|'ll) have me\b|\byour view (?:on|of)\b"
)
A_VOW = Pattern(
    rf"\bi(?:'ll| will| would|'d| am|'m|'ve| have)\b[^.?!;]{{0,20}}?\b(?:rank(?:ing|ed)? {TARGET}|com(?:e|ing)\b"
    rf"|train\b|accept\w*|attend\w*"
    rf"|join\w*|sign\w*|go(?:ing)? to (?:you|{A_NAME})|put(?:ting)? {TARGET}|choos\w+|cho(?:se|sen)|committed"
    rf"|yours|going nowhere)"
    rf"|\bmy (?:\w+ )?{FIRST} (?:choice|pick)\b|\bfirst on my\b|\btop of my\b|\b(?:heads|tops|leads) my\b"
)
# somebody else's list, somebody else's first, a list of questions, a review of the literature
NOT_OF_A_VOW = Pattern(
    r"\bdoes(?:n't| not)? (?:\w+ )?(?:intend|plan|want|mean)\b|\bback of an? envelope\b|\b(?:talk|walk|fuss|r[au]n"
    r"|trip)(?:s|ed|ped|ning|ing)? over\b"
    r"|\b(?:you|they)(?:'d| would| should| could) (?:\w+ )?(?:read|treat|try|use|do|see|image|scan|cover|recommend"
    r"|teach|start|move|look)\b[^.?!;]{0,15}?"
    r"\bfirst\b|\bfirst choice would (?:have been|be) to\b|\blists? of (?:questions|things|topics|worries|names to"
    r"|papers|people)\b"
    r"|\bin (?:our|my|the|their|your) (?:review|survey|series|study|analysis|cohort|phantom|data\w*)\b"
    r"|\bletters? of intent (?:is|are|was) n"
    r"|\b(?:she|he)(?:'s| is| will| was)? (?:not )?(?:going to |planning to )?rank|\bwarned (?:us|me)\b"
    r"|\bviolation\b|\bgo (?:through|over) my list\b|\bline by line\b|\bsocks\b"
    r"|\bmail program\b|\bmy first (?:message|mail|email|letter|visit|month|year|case|paper)\b"
    r"|\bapplicants? [^.?!;]{0,30}?\bthey\b|\bi asked the same\b|\byou have it first\b|\bin copy\b"
    r"|\bour algorithm\b|\bdo you think (?:it is|it's|i should|that i)\b|\bfirst-year\b|\bbefore(?=\W*$)"
    r"|\bnot (?:yet )?decided (?:anything|on|what)\b|\bdecided against\b|\basked (?:me )?where i would\b"
)
# a third person is to pass it on
PASSED_ON = Pattern(
    rf"\b(?:tell|share|pass|mention|convey|let|inform|relay|say|put in|say to|write"
    rf"|forward)\b[^.?!;]{{0,60}}?(?:{A_NAME}|\b(?:dr|director|committee"
    rf"|program|chair|them|her|him|people)\b)"
)
