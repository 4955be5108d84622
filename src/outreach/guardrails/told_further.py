"""What is told of a secret, whatever its words: a second clause beside a paper that is not out, a file, a list, a vote.

Where `let_out` asks for what was found, these ask only that something is said at all: strong signs of a secret need no
more. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import Frames, Told, any_of, pattern_frame

# another clause that says something
_CLAUSE = (
    r"(?:\b(?:says?|shows?|recommends?|drops?|finds?|predicts?|rejects?|claims?)\b|(?:[,;:]|\b(?:but|and|that|because"
    r"|since|so|says?|said|told \w+|shows?|mean\w*|know|hear"
    r"|heard)\b) ?(?:(?:but|and"
    r"|so|yet|still|that|which|because|here|in|on|for|as|even|i can (?:already )?tell you|you should know|i hear|i know"
    r"|it seems|apparently|the (?:gist|answer|news|upshot|bottom line|result) is that) )*(?:the|it|its|they|their|we"
    r"|he|she"
    r"|no|nobody|nothing|a|an|our|her|his|you|your|both|all|one|two|three|half|most|each|there|this|these|dr|only"
    r"|survival"
    r"|toxicity|local control|that|\d+)\b|:)"
)
_TEXT = (
    r"(?:papers?|manuscripts?|drafts?|preprints?|abstracts?|articles?|stud(?:y|ies)|trials?|reports?|data|dataset"
    r"|results?"
    r"|numbers|figures?|curves?|findings|analys[ei]s|guidelines?|consensus|thesis|dissertation|slides?|talk"
    r"|press release"
    r"|protocols?|version|machine|device|prototype|source|software|drug|tracer|award|prize|decision|grant|chapter"
    r"|poster"
    r"|survey|audit|investigation|merger|search|plans?|proofs?|endpoint|p-value|model|recall|embargo|cohort|series|list"
    r"|budget|announcement|appointment|review|outcome|fda|company|sponsor|vendor|society|board|group)"
)
_EARLY = (
    r"(?:\b(?:unpublished|unreleased|unannounced|unsubmitted|unblinded|embargoed|under embargo|embargo (?:lifts|ends"
    r"|is)"
    r"|late-breaking|top-?line|in the drawer|advance copy|(?:still )?circulating|under (?:a |an )?(?:nda|nondisclosure"
    r"|non-disclosure|confidentiality)\w*(?: agreement)?|not-yet-\w+|ahead of (?:time|the \w+|its \w+|publication)"
    r"|a week"
    r" ahead|days ahead|in advance|before submission|still (?:confidential|secret|internal|under wraps)|under wraps"
    r"|that is internal|nothing (?:has been|is|was) (?:announced|public|published|official|released)|(?:has"
    r"|have) not (?:yet )?told (?:the|anyone|anybody|its|their)|strictly internal|in press)\b"
    r"|(?:\b(?:not|never|hardly)|n't) (?:yet )?(?:been |yet )*(?:\w+ly )?(?:published|public|out|released|announced"
    r"|presented"
    r"|submitted|in print|official|printed|posted|defended|disclosed|shared|accepted)\b(?! of)"
    r"|\b(?:before|until) (?:it|they|the \w+|its \w+|this) (?:appears?|comes? out|is (?:out|public|published|announced"
    r"|released|official|unblinded|in print)|are (?:out|public|published|announced|released|official)|publication"
    r"|release"
    r"|announcement|press|goes public|go public)\b|\bwill (?:be (?:announced|presented|published|released|public"
    r"|unveiled)"
    r"|report|appear|come out|go public)\b)"
)
_EARLY_CUES = any_of(
    """nothing, unpublished, unreleased, unannounced, unsubmitted, unblinded, embargo*, late, topline, top, drawer,"
    " advance,
    circul*, under, not, t, ahead, internal, confid*, secret, before, until, will, press, hardly, never"""
)
_EARLY_EXCUSED = (
    r"\b(?:(?:my|our) (?:own |joint |new |first |next )?(?:[\w-]+ ){0,2}?(?:paper|manuscript|abstract|draft|submission"
    r"|article|poster|data|results?|numbers|figures?|study|series|dataset|table|thesis|registry|analysis|protocol|pilot"
    r"|work|handout|talk|proposal|grant|statement|application|letter|survey|project|cv|list|answer|plan|chart|review"
    r"|exam"
    r"|scores?|rank\w*)|of mine|of ours|i (?:have|am|will|can|could|would|did|do|was|need|plan|hope|expect|want"
    r"|apologi\w*"
    r"|wrote|submitted|presented)(?: not|n't)? (?:\w+ ){0,2}?(?:not|wait|send|submit|finish|write|present|share|shar\w*"
    r"|publish|update|let you know|know|ready|heard|keep|kept|hold|tell (?:anyone|anybody|nobody))|thank\w*"
    r"|congratulat\w*"
    r"|when your|once your|should be|is it|may i|might i|could i|if (?:it|you|they)|match (?:day|week|results?)"
    r"|interview"
    r"|deadline|schedule|visit|dates?|the results will be (?:out|released|announced|posted) (?:on|in|by)|rank list"
    r"|soap|nrmp|eras|apologi\w*|please comment|until the|outside the group|cleared|permission|leave the group"
    r"|no news)\b|\?\W*$"
)
_NEWS = (
    r"\b(?:negative|positive|better|worse|twice|half|halve\w*|no (?:gain|benefit|difference|effect)|does not|do not"
    r"|did not"
    r"|didn't|doesn't|cross\w*|fail\w*|miss\w*|drop\w*|stop\w*|clos\w*|recall\w*|discontinu\w*|withdraw\w*|withdrawn"
    r"|win|wins"
    r"|won|chosen|picked|goes to|adds?|nothing|opposite|for all|striking|percent|\d+|higher|lower|safe\w*|unsafe"
    r"|failure"
    r"|benefit\w*|surviv\w*|toxic\w*|response|superior|inferior|equivalent|effective|harm\w*|hire\w*|lose|lost|cut|cuts"
    r"|merge\w*|has two|has three|found|finds|beat\w*|much|far|says?|show\w*|contradict\w*|wrong|met|reached|works?"
    r"|leav\w*"
    r"|resign\w*|buy\w*|bought|sold|expel\w*|reject\w*|accept\w*|dead|died|doubl\w*|rises?|rose|fell|falls?|favou?r\w*"
    r"|recommend\w*|switch\w*|changes?|changed|replac\w*|approv\w*|den(?:y|ied))\b"
)

# files and letters about others, and who sat where they were
_FILES = (
    r"\b(?:(?:letter|evaluation|dean's letter|mspe|file|record|review|report|grades?|milestones?"
    r"|scores?)\b[^.?!;,]{0,12}?"
    r"\b(?:for|of|on|about) (?:the other|another|my (?:classmate|co-?\w+|colleague|friend|roommate)|a (?:classmate"
    r"|colleague|co-?resident|fellow)|one of (?:the|my|our) \w+|somebody|someone|(?:dr|mr|ms) \w+)"
    r"|(?:incident|event|safety|error)(?: learning| reporting)? (?:system|database|log|report|entry)|(?:internal"
    r"|external"
    r"|hospital'?s?|department'?s?|confidential) (?:investigation|audit|review|inquiry|survey|memo)"
    r"|peer[ -]review file|audit)\b"
)
_FILES_TELL = (
    r"\b(?:mentions?|mentioned|says|said|names?|calls?|called|has an entry|have an entry|lists?|listed|shows?|showed"
    r"|found"
    r"|finds|blam\w+|was never|were never|had never|open on|i (?:saw|read|typed|have read|have seen)|showed me|unsafe"
    r"|there are|concluded|according to|faults?|reveal\w*|complain\w*|describes?|puts?)\b"
)
_FILES_EXCUSED = (
    r"\b(?:thank\w*|my own|published|public\w*|national|would you|could you|can you|please|upload\w*|waiv\w*|lecture"
    r"|course|how to"
    r"|will not|won't|did not|website|anonymous\w*|i was asked to write|our (?:chart|plan) audit)\b|\?\W*$"
)

# the list, its votes, and where somebody ended
_RANKED = (
    r"\b(?:(?:faculty|residents?|committee|panel|chair|program|department|interviewers?|director|they)(?:'s?"
    r"|s')? (?:has |have"
    r" |had |all |both )?(?:ranked|placed|put|moved|listed|voted|scored|rated|graded) (?:me|you|her|him|them|your|my"
    r"|one|two"
    r"|the|a|for|against)\b|(?:residents'|faculty|committee'?s?|chair's|panel's) votes?\b|(?:found|saw|seen|read"
    r"|got) (?:the"
    r"|their|your|its) (?:\w+ )?rank(?:ing|ed)? (?:order )?list\b|rank(?:ing)? list (?:has|had|puts|shows) (?:you|me"
    r"|her|him|your|the|them)|(?:put|placed|ranked) (?!in\b)[^.?!;,]{3,40}? (?:last|first|near the (?:top|bottom)|below"
    r"|above)\b|met (?:to|and) rank\w*|committee's ranking|our (?:\w+ )?(?:rank )?list (?:is|was) (?:settled"
    r"|done|final"
    r"|made)|(?:only|one) (?:applicant|candidate)s? (?:on|about) whom)\b"
)
_RANKED_HOW = (
    r"\b(?:one of them told|told me|let me know|as i (?:saw|hear|heard|know)|copier|printer|screen|desk|in the file"
    r"|counted"
    r"|sank|behind (?:their|our|the)|agreed|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|bottom|meeting"
    r"|session|last"
    r" night|discussion|deliberat\w*|couple|favorites|against (?:me|you|her|him|the|one|two)|number (?:one|two|three"
    r"|four|five|six|seven|eight|nine|ten|\d+)|because of|liked|disliked|upper|lower|tie|split"
    r"|unanimous\w*"
    r"|as (?:one|someone|somebody))\b"
)
_RANKED_EXCUSED = (
    r"\b(?:i (?:will|would|am going to|plan to) rank|please|hope|would love|if you|want you|promise|thank\w*|drafts?"
    r"|figures?"
    r"|poster|variables?)\b|\?\W*$"
)

# a referee who tells by the way
_REFEREE = (
    r"\b(?:(?:handling|handle|handled) (?:a|the|your|their|an?other) (?:submission|paper|manuscript)|(?:reviewer"
    r"|referee) (?:of"
    r"|for|on) [^.?!;,]{3,40}? (?:is|was) (?:me|myself|my|dr|the|a|your|our)|(?:manuscript|paper|grant|draft"
    r"|proposal)s? (?:that"
    r" )?(?:i|we) (?:got|had|have|received|was given|were given) (?:from|by|through) (?:the|an?) (?:editor|journal"
    r"|agency|foundation)"
    r"|as (?:a|the|one of the) (?:judge|juror|panelist|panel member|jury member|scorer|grader|editor)s?\b"
    r"|the editor (?:is|was) a"
    r" friend|(?:among|of|in) the (?:grants?|abstracts?|papers?|essays?|applications?|proposals?"
    r"|posters?) (?:that )?(?:i|we)"
    r" (?:\w+ )?(?:read|scored?|judged?|saw|graded?|rank\w*)|reviews? (?:of|for) (?:the|a) (?:competing|rival|other)"
    r"|landed on my desk|reject pile"
    r"|accept pile)\b"
)
_REFEREE_EXCUSED = (
    r"\b(?:declin\w+|turned (?:it|them|this|that) down|recus\w+|may not|can(?:not|'t)|will not|won't|learn\w*|how to"
    r"|school"
    r"|choir|published|how (?:i|one|do)|science fair)\b"
)

# asked for what is closed
_ASKED = (
    r"(?:\b(?:could|can|would|will) (?:you|i|we)\b|\bplease (?:send|show|tell|forward|share|let)\b|\b(?:tell|send|show"
    r"|forward) me\b|\bi(?:'d| would) (?:love|like|give \w+) to (?:know|hear|see|read)\b|^\W*(?:which|how|what|who"
    r"|did|has"
    r"|have|do|does|is it|was it|any)\b[^.?!]*\?)"
)
_CLOSED = (
    r"(?:\b(?:reviews?|scores?|critiques?) (?:of|for|that) (?:the|your|their|a|his|her) (?:competing|rival|other"
    r"|competitor\w*)"
    r"|\b(?:look at|see|copy of|picture of|photo of|read|send me) (?:the"
    r"|their) (?:\w+ )?(?:rank(?:ing)?(?: order)? list|rank"
    r" (?:sheet|spreadsheet)|minutes of|score ?sheets?|interim|unblinded|unpublished|embargoed)\b|\b(?:interim"
    r"|unblinded"
    r"|unpublished|embargoed|preliminary) (?:numbers|results?|data|analysis|paper|abstract|curves?"
    r"|slides?)\b(?! from (?:my"
    r"|our))|\bwhat (?:they|he|she|people|everyone|was|the (?:\w+ )?(?:committee|panel|jury|faculty|chair"
    r"|reviewers?))\b[^.?!]"
    r"{0,25}?\b(?:said|say|says|think|thinks|thought|decided|discussed|concluded|concludes?"
    r"|found)\b[^.?!]*\b(?:peer[ -]review"
    r"|m ?(?:&|and) ?m|search committee|tenure|promotions?|disciplin\w*|about (?:dr \w+|the other|her|him|them"
    r"|my plan|the case"
    r"|the error|the overdose|the boost|the resident|the fellow))\b|\bm ?(?:&|and) ?m (?:\w+ )?(?:about|on) (?:dr"
    r"|your|the|a)\b"
    r"|\bwhich way did (?:the|your|they)\b|\bhow did (?:the|your other|they|it) (?:\w+ ){0,3}?(?:vote|lean|decide"
    r"|rank)\b|\bwho was (?:blamed|named|faulted|at fault|responsible)\b)"
)
_ASK_CUES = any_of(
    """review, reviews, scor*, score, critiques, look, see, copy, picture, photo, read, send, interim, what, unblinded,
    unpublished, embargo*, prelim*, m, which, how, who"""
)
_ASK_EXCUSED = (
    r"\b(?:my (?:own )?(?:rank|draft|abstract|poster|cv|statement|application|chances|file)|our (?:own )?\w+|where i"
    r"|how i"
    r"|about me|do not (?:tell|send|show)|don't (?:tell|send|show)|(?:if|when|once) (?:it|they) (?:is|are))\b"
)

_FILE_CUES = any_of(
    """letter, evaluation, mspe, file, record, review, report, grade*, milest*, scor*, score, system, database, log,
    entry, invest*, audit, inquiry, survey, memo"""
)
_RANKED_CUES = any_of(
    """rank, ranking, ranked, placed, put, moved, listed, voted, scored, rated, graded, vote, votes, list, whom"""
)
_REFEREE_CUES = any_of(
    """desk, handl*, review*, refer*, editor*, judge, juror, panel*, jury, scorer, grader, grants, grant, abstr*,"
    " paper*,"
    " essay*,
    applic*, propos*, poster*, pile, journal, agency, found*"""
)
_OF_THE_DESK = rf"{_CLAUSE}|\b(?:is|was) (?:me|myself|dr)\b|\bone\b|\bcan tell you\b"

_TABLE = Frames(
    (
        pattern_frame(_EARLY, _EARLY_CUES, rf"\b{_TEXT}\b", _CLAUSE, _NEWS, unless=_EARLY_EXCUSED),
        pattern_frame(_FILES, _FILE_CUES, _FILES_TELL, unless=_FILES_EXCUSED),
        pattern_frame(_RANKED, _RANKED_CUES, _RANKED_HOW, unless=_RANKED_EXCUSED),
        pattern_frame(_REFEREE, _REFEREE_CUES, _OF_THE_DESK, unless=_REFEREE_EXCUSED),
        pattern_frame(_CLOSED, _ASK_CUES, _ASKED, unless=_ASK_EXCUSED),
    )
)


def told_further(said: Told) -> tuple[int, int] | None:
    """Give from the first to the last of the words by which a sentence passes a secret on; None when it does not."""
    found = _TABLE.found(said)
    return None if found is None else found[1].span()
