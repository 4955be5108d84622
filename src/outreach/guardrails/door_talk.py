"""What is told from behind a closed door, and what only sounds like it: dates of meetings, lessons, public reports.

Classes of words for one lower-case sentence: the room, the paper that others sent in, who was told to keep it, what is
told. Whoever tells nothing, asks leave, waits for an answer or speaks of how it was is excused. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.closed_doors import BUT, KEPT
from outreach.guardrails.door_events import EVENT, MATTER
from outreach.guardrails.phrases import is_cued, standing
from outreach.guardrails.rank_talk import Talk, talk
from outreach.patterns import Pattern

Rows = tuple[tuple[tuple[str, ...], Talk], ...]

_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november"
    r"|december|noon|\d{1,2}(?:th|st|nd|rd|:\d\d| ?[ap]\.?m)|spring|summer|fall|winter|(?:the )?(?:\w+ )?(?:lecture"
    r"|conference|seminar|board|meeting) (?:hall|room)"
    r"|(?:mon|tues|wednes|thurs|fri)days|tomorrow|next (?:week|month|year)|this (?:week|month|year|spring|fall))"
)
# when, where and how often; who sits on it; what is awaited
_WHEN = Pattern(
    rf"\b(?:m&m|conference|meetings?|session|rounds|committee|review|board|panel|rank list|they|dates?"
    rf"|it)\b[^.?!;,]{{0,30}}?"
    rf"\b(?:is|are|was|were|will be|due|moved|starts?|begins?|ends?|meets?|falls?|takes? place|held|postponed"
    rf"|cancel\w*|scheduled|planned)\b"
    rf"[^.?!;]{{0,20}}?\b(?:in|on|at|to|until|from|for|every|each)? ?{_DAY}\b|\b(?:been moved|was moved|moved to"
    rf"|postponed|cancel\w*|rescheduled)\b"
    r"|\b(?:less time|more time|slow to answer|on call|will be late|will be out|cannot come|can't come|sign(?:ed)? up"
    r"|agenda"
    r"|join the committee|joined the|asked to (?:join|serve)|elected to|am on the|serve on|serving on|sit on the)\b"
    r"|\b(?:heard back|hear back|wait(?:ing|ed)? (?:for|on|to hear)|expect(?:ing)? (?:an answer|their|to hear)"
    r"|should hear|will hear"
    r"|decision (?:from|by) the (?:journal|irb|board))\b|\b(?:review board|irb|ethics (?:committee"
    r"|board))\b[^.?!;]*\b(?:asked|asks|wants?|approv\w+"
    r"|forms?|amendment|protocol|consent|changes|wait\w*|hear\w*)\b"
    r"|\b(?:incident|root[ -]cause|peer[ -]review|m&m|safety)\b (?:\w+ ){0,2}?(?:lecture|course|workshop|class|talk"
    r"|module|training|slot)\b"
)
_HARD = Pattern(
    r"\b(?:scor(?:ed|es)|ranked|vot(?:ed|es|e was)|chose|chosen|reject\w*|turned down|shortlist\w*|blam\w+|fault\w*"
    r"|errors?|overdos\w*"
    r"|underdos\w*|wrong|missed|harm\w*|fail(?:ed|s|ure)|stopp?(?:ed|s)|halted|remediat\w*|dismiss\w*|suspend\w*"
    r"|fired|resign\w*|probation"
    r"|died|deaths?|perforat\w*|mistakes?|tore|torn|overruled|accus\w*|admitted|percent|leak\w*|shown? that|first and"
    r"|at the bottom"
    r"|dropped|moved (?:up|down)|warning|unsafe|swapped|forgot\w*|bypassed|bridged|lost|won|backwards|delay\w*"
    r"|the cause)\b"
)
# how it was, and what one takes along
_LESSON = Pattern(
    r"\b(?:how (?:calm|open|honest|kind|frank|careful|quiet|serious|seriously|short|long|hard|good|fair|gentle"
    r"|respectful|thorough)\w*"
    r"|learn(?:ed|t) (?:a lot|much|so much|to|how (?:to|one|a|people|you|they|openly))|in 1[89]\d\d"
    r"|first (?:\w+ ){0,4}was held|what i (?:took|take|liked"
    r"|admired?|carry|value)|the tone|how (?:openly|frankly|honestly|calmly|kindly|well|people|a team"
    r"|everyone|they speak|you speak)|culture|atmosphere|openness|honesty of|courage to|the spirit|(?:it|which"
    r"|that) was (?:very )?(?:useful"
    r"|instructive|helpful|moving|humbling|worth\w*|good|valuable|interesting)|reviewing (?:takes|is|teaches|made)"
    r"|made me (?:a )?(?:more"
    r"|slower|better|careful)"
    r"|nobody was blamed|taught me (?:to|why)|(?:went|passed|came|goes|(?<!was )(?<!were )sent) (?:\w+ )?(?:through|to"
    r"|for) (?:\w+ )?peer review|published history|history of|made-up|invented cases?|mock|practice session"
    r"|simulated m&m)\b"
)
_PUBLIC = Pattern(
    r"(?<!not )(?<!not yet )(?<!not been )(?<!n't )(?<!n't yet )(?<!never )(?<!been )\b(?:public(?:ly)? (?:checklist"
    r"|report|record|page|website|version|list"
    r"|data|summary|minutes|hearing|meeting|posted|available)|published (?:report|analysis|history|in|on|by|last|this"
    r"|today|yesterday|minutes)"
    r"|on (?:the|its|their|our) (?:web|website|site|home ?page)|anyone can|anybody can|everybody can|download\w*"
    r"|open access|newspaper"
    r"|announced (?:to|on|publicly|yesterday|today|by mail|in the newsletter)|newsletter|press conference"
    r"|(?<!before it )(?<!until it )is (?:now )?public\b|made (?:[\w]+ ){1,4}public\b|printed in|in the (?:19"
    r"|20)\d\d (?:paper|trial|report)"
    r"|would cite)"
)
_NOT_TOLD = Pattern(
    rf"(?:{KEPT})|\b(?:whatever|what|everything|anything|all that) (?:(?:is|was|i|we|they|you"
    rf"|gets) )?(?:ever )?(?:said|heard|told|hear|discussed|shown)\b"
    r"[^.?!;]*\b(?:stays?|remains?|belongs|is safe|goes no further|is confidential)\b|\bi(?:'ve|'d|'ll)?(?: have| had"
    r"| did| do| will| would| can| could| may)*(?: not|n't| never)"
    r" (?:\w+ ){0,3}?(?:show\w*|shar\w*|pass\w*|repeat\w*|tell|told|photograph\w*|quot\w*|forward\w*|mention\w*"
    r"|talk\w*|discuss\w*|say|said|write|wrote"
    r"|ask\w*|use[d]?|send|sent)\b|\bwhich of (?:our|my|the) \w+ (?:are|is) not\b|\b(?:asking|ask"
    r"|need) (?:for )?(?:leave|permission)\b"
    r"|\b(?:told|tell|shown) (?:nobody|no one|no-one)\b|\b(?:signed|sign|filed) (?:the|a|your|my|our"
    r"|an) (?:\w+ )?(?:confidential\w*|nda|form|agreement)(?!.*[;:])"
    r"|\bi (?:understand|know) that (?:m&m|it|this|that|the \w+|what\w*) (?:is|are|stays?)\b"
    r"|\blearn (?:from you )?how\b|\bpeer[ -]review of (?:our|my) (?:\w+ )?(?:paper|manuscript|abstract|article|grant"
    r"|submission|draft)\b|\bnothing (?:that|of what|from|i)\b"
    r"|\b(?:our|my) (?!building|department|hospital|institut|neighbo|floor|city|competitor|rival)(?:\w+ ){1,3}?(?:is"
    r"|are|was|were|has|have) (?:\w+ ){0,2}?(?:not|unpublished|embargoed|accepted"
    r"|under)\b"
    r"|\b(?:only )?(?:if|once|when|unless|after|before) you (?:agree|allow|say|give)\b|\bwith your (?:leave"
    r"|permission|consent)\b|\bwill not use\b"
    r"|\b(?:wait|waiting|hold|holding|held|posted|keep|kept|say|said)\b[^.?!;]*\buntil\b[^.?!;]*\b(?:lift\w*|over|out"
    r"|published|passed|ends)\b"
)
_STAYS = Pattern(r"\b(?:stays?|remains?) (?:there|here|in the room)\b.*\b(?:but|though|yet|still)\b")
_SHARED = Pattern(
    r"\b(?:tell you|let you know|share with you) (?:something|a story|a case|what (?:came|was|happened))\b"
)
_COMING = Pattern(r"\b(?:attend(?:ed)?|sit in|join|observe|come along)\b[^.?!]*\?\W*$|\bwhom to ask\b")
_RATHER = Pattern(
    r"\b(?:but|only that|only say|can only|still,|though|except|yet|here goes|all the same|anyway|nevertheless"
    r"|in short|had i not"
    r"|i would not (?:have )?kn\w+)\b"
)


# the owner's own list and chances, which other rules read
_RANKING = Pattern(
    r"\bi(?:'m| am|'ll| will)? (?:really |truly )?(?:am )?rank\w*\b|\b(?:am i|will i|would i|my chances|how i (?:rank"
    r"|placed|scored))\b|\brank(?:ing|ed)? me\b"
)


def is_excused(low: str) -> bool:
    """Whether a sentence tells nothing from behind a door: it says when, how it was, what all may read, or keeps it."""
    if _RANKING.search(low):
        return True
    if _PUBLIC.search(low) or _COMING.search(low):
        return True
    if (_WHEN.search(low) or _LESSON.search(low)) and not _HARD.search(low):
        return True
    return _NOT_TOLD.search(low) is not None and _RATHER.search(low) is None and BUT.search(low) is None


_ROOM = (
    r"(?:m ?(?:&|and|\+) ?m|mm (?:conference|rounds|meeting)|(?:morbidity(?: and | ?& ?)mortality|mortality|morbidity)"
    r" (?:rounds|conference|meeting|review|session|case)|(?:morbidity and mortality)(?! (?:were|was|in|after|of"
    r"|rates?|at|data|are))"
    r"|(?:chart |faculty |physics )?peer[ -]review(?!ed|ers?\b|ing)|root[ -]cause|(?:closed"
    r"|executive) (?:\w+ )?(?:meeting|session)"
    r"|behind (?:closed|shut) doors|study section|(?:selection|rank(?:ing)?|promotions?|tenure|hiring|quality"
    r"|safety) (?:meeting|session"
    r"|retreat|call|committee)|in the room when|rank(?:ing)? list (?:discussion|meeting|session|talks?)|debriefing"
    r"|(?:disciplinary|grievance) hearing|(?:case"
    r"|incident) review|ccc|dsmb|in ranking"
    r"|ombuds\w*|we (?:went through|ranked|discussed) the applicants)\b"
)
# who decides, and often in the open
_BODY = (
    r"(?:committee(?:'s)?(?: (?:meeting|session|report|vote|file))?|(?:\w+ )?(?:panel|jury|council|commission"
    r"|task force)(?:'s)?|(?<!tumor )(?<!review )"
    r"(?<!on )board(?:'s)?(?: (?:meeting|session|retreat|vote))?(?! (?:exam|certif|review))|(?:faculty|department"
    r"|site) (?:meeting|session|retreat|visit))\b"
)
_HELD = (
    r"(?:(?:confidential|internal|closed|sealed|secret|private|privileged|restricted) (?:\w+ )?(?:report|slides?"
    r"|minutes|memo|letter|file|document"
    r"|email|mail|list|review|evaluation|results?|data|deck)|minutes of (?:the|our|their)|(?:evaluation|personnel"
    r"|disciplinary"
    r"|ombuds\w*(?:'s)?|peer review|complaint"
    r"|credentials?|accreditation|hr) (?:file|letter|report|record)|letter of recommendation|site visit report"
    r"|evaluations? (?:of|for) (?:another|the other|a (?:fellow|class)\w*|my co-?\w+|somebody))"
)
_OTHERS_IN = (
    r"(?:(?<!our )(?<!my )(?:papers?|manuscripts?|articles?|study|studies|grants?|proposals?|submissions?"
    r"|r01|r21|applications?|abstracts?))"
)
_REVIEWING = (
    r"(?:(?:i(?:'m| am| was|'ve been| have been)? (?:asked to |currently |just )?(?:peer[- ]?)?(?:review\w*"
    r"|referee\w*|judg\w+|scor\w+|handl\w+ as))"
    r"|(?:sent|given|got|assigned|received|have|had|read|reading|see|saw|seen) [^.?!;]{0,25}?(?:for|under|to"
    r"|in) (?:peer )?review"
    r"|i(?:'m| am) (?:an? |the |one of the )?(?:reviewer|referee|editor|judge)s? (?:for|of|on)"
    r"|as (?:an? )?(?:reviewer|referee|editor|judge|juror|panelist)(?: \d)?(?: of| for)?|(?:paper|manuscript"
    r"|grant) under review|(?:reviewing|refereeing|judging) for|on my desk for|i read for the"
    r"|for (?:the|a) (?:journal|foundation|study section|panel|agency)|reviewers of the (?:competing|other|rival))"
)
_CONTENT = (
    r"(?:shows?|showed|shown|found|finds?|says?|said|uses?|using|plans?|proposes?|is very close|reports?|reported"
    r"|argues?|claims?|concludes?"
    r"|has (?:the|a|an)|whose|that (?:they|it|the|our|we|nobody|two|one|half|somebody|someone|letters)|trick|same"
    r"|gives?|speaks? of|put|chose|chosen"
    r"|scored?|voted|wrote|blames?|will be|was|were|had|is|are|has|failed|fails|went|goes|how they|what they|made up"
    r"|described|leaked|better|worse"
    r"|higher|lower|order|why|beats?|contradicts?)"
)
_BARRED = (
    r"(?:(?:asked|told|begged|warned) (?:us|me|everyone|everybody|the room|students) not to|(?:had|made|have) (?:us"
    r"|me|everyone) (?:promise|swear|sign)"
    r"|promised (?:not|to keep)|(?<!you )(?<!programs )(?<!applicants )(?:may|must|should|can|could|shall)(?: not"
    r"|n't) (?:really |strictly )?(?:tell|say|repeat|share|know|see|quote|mention|be telling)"
    r"|nobody (?:outside |else )?(?:may|should|must|is to|is allowed to|can) (?:see|know|hear|read)|nobody (?:is"
    r"|was) supposed|not (?:really )?(?:supposed|allowed|meant) to (?:be )?(?:tell\w*|shar\w*|say\w*|know|repeat|pass"
    r"|talk|mention|reveal|disclose)|nothing of (?:this|that|it) is (?:out|public)"
    r"|(?:keep|kept) to (?:our|my|your|them)sel\w+|(?:keep|kept) (?:it|this|that) (?:quiet|secret|to (?:yourself"
    r"|myself|ourselves)|between|under)|entre nous"
    r"|between (?:us|you and me|ourselves)"
    r"|in (?:strict )?confidence|confidentiality agreement|nda\b|nondisclosure|non-disclosure|off the record"
    r"|strictly speaking|treat (?:it|this) as"
    r" confidential|hush\w*|sworn to|not (?:yet )?(?:official|announced|public)|before (?:it|the) (?:is"
    r"|official)? ?announce\w*|(?:hear|heard|have) (?:this|it|that)"
    r" from me|for your (?:eyes|ears) only)"
)
_SELF = (
    r"\?\W*$|\b(?:am i|will i|do i|i feel|i felt|i think|i hope|i would like|i(?:'m| am)? really|i am ranking"
    r"|i was (?:more|so|very|too)"
    r"|my (?:chances|own|feelings?))\b|\bto ask programs\b|\bif you tell\b",
)
_OPEN_DOOR = (
    r"\b(?:may|might|can|could|would) i\b(?!.*:)|^\W*is there\b",
    r"\b(?:tumou?r board|board exam|boards\b|on board|board certif\w*|let(?:ting)? me (?:attend|sit|listen|join)"
    r"|i (?:was|am) (?:glad|grateful) (?:that|to)"
    r"|our (?:paper|manuscript|protocol|poster|amendment)|(?:poster|dress|school|exam) committee (?:meets|asked me)"
    r"|peer review of (?:our|my)"
    r"|if (?:peer|m&m|the)|i took the minutes|put me on|not (?:yet )?heard|advice)\b",
)
_GOSSIP = (
    r"\b(?:no idea what|unbearable|divorce|lazy|arrogant|incompetent|on (?:her|his|their) way out|drunk|affair|hates?"
    r"|jerk)\b",
)

_A_ROOM = Pattern(rf"\b{_ROOM}")
_STAY_CUES = ("stay", "remain", "tell you", "let you", "with you")
_ROWS: Rows = (
    (
        (
            "m&m", "m & m", "m and m", "m+m", "mm ", "morbid", "mortal", "peer", "root", "closed", "executive",
            "doors", "study section",
            "selection", "rank", "promotion", "tenure", "hiring", "quality", "safety", "room when", "debrief",
            "hearing", "case review",
            "incident", "ccc", "dsmb", "ombud", "applicants",
        ),
        talk(
            rf"\b{_ROOM}",
            rf"{_HARD.pattern}|\b(?:heard|learn(?:ed|t) (?:at|from|in|that|of)|moved|came up|came out|said|told"
            rf"|presented"
            rf"|discuss(?:ed|ion)|described|scores?|decid\w+|wanted"
            r"|spent an hour|blames?|says?|tells?|asked why|not been checked|wrong-site|talked about|went over"
            r"|preferred"
            r"|settled|counted|speaks? of|i can tell you|come first)\b",
            EVENT,
            without=_OPEN_DOOR,
        ),
    ),
    (
        (
            "committee", "panel", "jury", "council", "commission", "task force", "board", "faculty meet",
            "faculty sess", "department meet",
            "department ret", "faculty ret", "site visit", "site meet",
        ),
        talk(
            rf"\b{_BODY}",
            r"\b(?:scored|ranked (?:her|him|them|it|\w+ (?:first|last|second))|voted|chose|chosen|reject\w*"
            r"|turned (?:it "
            r"|her |him )?down|shortlist\w*"
            r"|blam\w+|fault\w*|overdos\w*|failed twice|stopp?ed|halted|remediat\w*|suspend\w*|fired|resign\w*"
            r"|probation"
            r"|tore|torn|leak\w*|dropped|moved"
            r" (?:up|down)|warning|put (?:\w+ ){1,2}first|ranked first|preferred|settled|wanted|halved"
            r"|in closed session)\b",
            r"\b(?:closed|confidential\w*|nobody|not (?:yet )?(?:public|official|announced|out)|before the"
            r"|letters go out"
            r"|on which i|i am on|as a member"
            r"|student member|questions|shortlist|search|behind|promise|asked us|award|may not|i know from|told me"
            r"|i hear"
            r"|i heard|secretary|leak\w*"
            r"|applicants?|student's|her file|his file|your file|candidates?)\b",
            without=(*_OPEN_DOOR, *_SELF, *_GOSSIP),
        ),
    ),
    (
        (
            "rank",
        ),
        talk(
            r"\b(?:see|saw|seen|spotted|glimpse\w*|peek\w*|glanced?)\b[^.?!;]{0,20}?\b(?:the|their|your"
            r"|its) (?:\w+ )?rank(?:ing)?(?: order)? list\b",
            r"\b(?:screen|desk|top|bottom|near|high|low|first|printer|computer|name)\b",
            without=(*_OPEN_DOOR, *_SELF),
        ),
    ),
    (
        (
            "room when", "present when", "there when", "sat in",
        ),
        talk(r"\b(?:in the room when|present when|there when|sat in (?:on|when))\b", r"\b(?:rank list|list|ranking|vote"
        r"|decision)\b",
             r"\b(?:described|told|made|order|said|says)\b", without=_OPEN_DOOR),
    ),
    (
        (
            "confidential", "internal", "closed", "sealed", "secret", "private", "privileged", "restricted",
            "minutes of", "evaluation",
            "personnel", "disciplin", "ombud", "peer review", "complaint", "credential", "accredit", "hr ",
            "of recommendation", "site visit",
        ),
        talk(rf"\b{_HELD}", rf"\b{_CONTENT}\b", r"\b(?:says?|said|gives?|speaks? of|calls?|blames?|shows?|names?|lists?"
        r"|on page|there (?:were|are)|that|puts?|tells?|faults?|finds?|contains?|it was|was|we have|we are"
        r"|according to)\b",
             without=(r"\b(?:my (?:own )?(?:letter|file|rank|list|evaluation)|your (?:kind )?letter|confidential folder"
             r"|upload\w*|waiv\w*|my rank)\b", r"\?\W*$")),
    ),
    (
        (
            "review", "refere", "judg", "reviewer", "i read for", "for the journal", "for a journal", "study section",
            "editor", "juror", "panel",
            "foundation", "scor",
        ),
        talk(rf"\b{_OTHERS_IN}\b", rf"\b{_REVIEWING}", rf"\b{_CONTENT}\b",
             without=(r"\b(?:our|my) (?:\w+ )?(?:paper|manuscript|grant|submission|abstract|article|draft)\b",
             r"\b(?:declin\w*|turned (?:it|down)|said no|how one|how to|fair review"
                      r"|literature review|review article|systematic review|review of (?:the literature|systems)"
                      r"|reviewed (?:the|our|my) (?:charts?|plans?|contours|literature))\b", r"\?\W*$",
                      r"\b(?:your|you) (?:published )?(?:paper|article)\b")),
    ),
    (
        (
            "not to", "promis", "may not", "must not", "should not", "shouldn", "can not", "cannot", "can't", "couldn",
            "could not", "mustn",
            "nobody", "not supposed", "not allowed", "not meant", "keep ", "kept ", "entre", "between", "confiden",
            "nda", "disclos",
            "record", "strictly", "hush", "sworn", "not official", "not yet", "not announ", "not public", "before",
            "from me", "your e",
            "made ", "had us", "swear",
        ),
        talk(rf"\b{_BARRED}", MATTER, without=(*_SELF, *_GOSSIP)),
    ),
    (
        (
            "leak", "got out", "got hold", "accident", "not meant",
        ),
        talk(r"\bleak\w*\b|\bgot (?:out|hold of)\b|\bby accident\b|\bnot meant for\b", r"\b(?:questions|slides?|minutes"
        r"|report|list|email|letter|results|scores?|data|memo|committee(?:'s)?)\b",
             without=(r"\b(?:source|sealed|roof|water|pipe|air|radiation|data leak(?:age)?|leakage|urine|test)\b",)),
    ),
)  # fmt: skip


def rows_in(low: str) -> Rows:
    """Give the rows that may stand in a text, each with those of its cues that do."""
    told = ((standing(cues, low), one) for cues, one in _ROWS)
    return tuple((cues, one) for cues, one in told if cues)


def told_in(low: str, rows: Rows = _ROWS) -> tuple[int, int] | None:
    """Give from the first to the last word of what a sentence tells from behind a door; None when it tells nothing.

    `rows` are those that may stand in its text.
    """
    if is_cued(_STAY_CUES, low):
        found = _STAYS.search(low) or (_A_ROOM.search(low) and _SHARED.search(low))
        if found:
            return found.start(), found.end()
    for cues, one in rows:
        span = one.find(low) if is_cued(cues, low) else None
        if span is not None:
            return span
    return None
