"""What slips out of a closed circle: a paper being judged, work that is not out, a vote, a file, a word in confidence.

Four kinds of secret (the referee's desk, the result before its time, the meeting behind a door, what was to be kept),
each beside what lets it out: its content, a source inside, or a question for it. Whoever keeps it, declines, speaks of
their own work or only of how and when is excused. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import Frames, Told, any_of, pattern_frame

WORK = any_of(
    """paper*, manuscript*, draft*, submission*, preprint*, abstract|abstracts, article*, grant|grants, proposal*,
    application*, r01*, r21*, study, studies, trial*, report|reports, poster*, chapter, dataset*, data, results|result,
    numbers, figure|figures, curve|curves, findings, analysis, analyses, protocol*, guideline*, thesis, dissertation,
    table, tables, endpoint*, phase i|ii|iii, cohort, series, registry, hazard ratio, essay|essays, patent*, rebuttal,
    survival, toxicity, arm, arms, renewal"""
)
# the desk of a referee: who sits at it
_PAPER = (
    r"(?:papers?|manuscripts?|drafts?|submissions?|articles?|abstracts?|grants?|proposals?|posters?|stud(?:y|ies)"
    r"|applications?|r01s?|r21s?|renewals?|trials?|essays?|thing)"
)
_JUDGE = r"(?:(?:peer[ -]?|co-?)?review|referee|scor|judg|grad|rat)(?:e?d|e?ing|es?|s)?"
_INSIDER = (
    r"(?:(?:my|our|your|the|a|an|one of (?:my|our|the)) (?:[\w-]+ ){0,2}?(?:mentor|pi|chair|attending|adviser|advisor"
    r"|boss|friend|colleague|co-?resident|roommate|fellow|director|co-?reviewer|supervisor|senior|professor|physicist"
    r"|husband|wife|aunt|uncle|brother|sister|flatmate|acquaintance|classmate)s?(?: of mine| here)?|dr \w+(?:-\w+)?)"
)
_DESK = (
    rf"(?:\b(?:i|we|he|she|they|who|{_INSIDER})(?:'m|'ve|'re|'s)? (?:(?:am|is|are|was|were|have|has|had|been|being"
    r"|just|currently|also|still|now|happened|happen|asked|helped|helping|help|got|get|invited|recently|once|to|and i"
    rf"|quietly|secretly|agreed) ){{0,5}}{_JUDGE}\b(?:(?!\b(?:i|and|but|so)\b)[^.?!;,]){{0,25}}?\b{_PAPER}\b"
    rf"|\b{_PAPER}\b(?: [^\s.?!;]+){{0,7}}? (?:to|for|under|is|are|was|were|be|been|am|being|'m|in|helped|i|we|had"
    rf"|he|she) (?:peer[ -])?{_JUDGE}\b(?! article)"
    rf"|\b(?:asked|invited|assigned|chosen) (?:me |us |him |her )?(?:to (?:be|act|serve|help)|as|with) (?:[\w'-]+ )"
    r"{0,3}?(?:(?:peer[ -])?review|referee|reviewer)\b"
    r"|\b(?:am|was|is|are|were|as|being|'m|'s|only) (?:\w+ly )?(?:(?:an?|the|its|their|one of (?:its|the|their)|your"
    r"|secret|anonymous|second|third|first|only|also|blinded|now) ){0,3}(?:peer )?(?:co-?)?(?:reviewer|referee)s?\b"
    r"|\b(?:reviewer|referee)s? (?:1|2|3|one|two|three|number \w+|who)\b"
    r"|\bmy co-?(?:reviewer|referee)\b|\b(?:review|referee)s for (?:the|a|your|that|this)\b"
    r"|\b(?:sits?|serves?|is|am|'m|was|are|sat|served) on (?:the|an?|its|their|your|that) (?:[\w-]+ ){0,2}?(?:editorial"
    r" board|study section|panel|jury|review (?:committee|board|panel)|grants? (?:committee|panel)|abstract committee"
    r"|award committee|program committee)\b"
    r"|\b(?:comments?|remarks?|notes?|letter|recommendation) to the editor\b|\bthe editor (?:\w+ )?(?:told|tells|said"
    r"|says|wrote|let|confided|showed|forwarded)\b"
    r"|\b(?:referee|reviewer|review)(?:'?s|s')? (?:report|comments|scores?|critique|identity|name)s?\b"
    r"|\bwho (?:wrote|gave|did) (?:the|that|your|their|one of the) (?:[\w-]+ )?(?:review|critique|score)\b"
    r"|\b(?:reviews?|critiques?|scores?) (?:of|that|for) [^.?!;,]{0,30}? (?:got|received|posters?|paper|grant)\b"
    r"|\b(?:first|second|third|both|other|two|harsh\w*|kind|all) (?:of the )?(?:referee|reviewer)s?\b)"
)
_REVEALS = any_of(
    """has, have, had, shows|showed|showing, found, finds, find, claim*, contradict*, propos*, uses, use, used, using,
    says, said, say, told, tell, argue*, conclude*, reports|reported, recommend*, reject*, accept*, scored, gave, give,
    got, hates|hated, loves|loved|love, liked, likes, wants, wanted, nearly, exactly, identical, same, similar, close,
    twice, half, better, worse, weak, flawed, fake*, plagiari*, copies|copied|copy, scoop*, your topic, your work,
    about your, your idea, your method, your field, our topic, our field, our idea, our method, very good, very bad,
    highest, lowest, score, scores, percent, patients, figure, table, predicts|predict, plans, plan, drops, ahead,
    behind, funded, let slip, slipped, look at, see, have a look, send you, sent you, attach*, enclosed, here is,
    here are,
    may want, knows, know, is on, was on, will be, going to be, friend of mine, calls, called, missed, wrong, thin,
    will scoop, is about, is from, are from, comes from, hear, never see, will not see, authors"""
)
_OWN_DESK = (
    r"\b(?:our|my) (?:own )?(?:[\w-]+ ){0,2}?(?:paper|manuscript|abstract|draft|submission|article|poster|proposal"
    r"|grant|application|response|rebuttal|report|review article|chapter|case|charts?|slides|contours?|plans?|notes|cv"
    r"|statement|essay|table|figures?|talk|cover letter|resume)\b(?! (?:too|as well))"
    r"|\b(?:declin\w+|turned (?:it|them|this|that|a|the|down)\b|said no|recus\w+|may not|must not|can(?:no|')t"
    r"|cannot|won't|will not (?:say|tell|speak|share|discuss)|how (?:to|one|do|does|you|would)|teach me|learn\w*"
    r"|literature|systematic|"
    r"article|plain-language|published|online|open review|stat(?:istical|ement)|rather not|never (?:told|said"
    r"|shared))\b"
    r"|\b(?:could|would|can|will) you (?:please |kindly |be willing to )?(?:review|judge|look)\b|\bstudent journal\b"
    r"|\bdo not (?:send|show|tell) me\b|\b(?:each other|personal statement|mock|journal club|choir|school)\b"
)

# what is not out yet
_EARLY = (
    r"(?:\b(?:un(?:published|released|announced|submitted|blinded)|blinded (?:arms?|data|results?|trial)|embargo\w*"
    r"|late-breaking|top-?line|interim|not-yet-\w+|pre-?publication|pre-?release)\b"
    r"|(?:\b(?:not|never|hardly)|n't) (?:\w+ ){0,2}?(?:published|public|out|released|announced|presented|submitted|in"
    r" print|in press|official|printed|posted)\b(?! of)"
    r"|\b(?:before|ahead of|prior to|in advance of|until|till) (?:it|they|its|the|their|this|that|anyone|anybody|his"
    r"|her|publication|release|announcement|print)\b ?(?:is|are|was|were|comes?|goes|go|gets?|has been|have been|will"
    r" be|else|official|formal|general|public|press)?(?: \w+){0,2}? ?(?:public\w*|published|out|announce\w*"
    r"|print|press\w*|releas\w*|embargo|congress|conference|plenary|unblind\w*|sees?|seen|hears?|knows?)\b"
    r"|\b(?:before|ahead of|prior to|until) (?:publication|release|print|announcement)\b"
    r"|\b(?:goes|go|going|will be|becomes?|made|be) public (?:only|on|in|next|at|later|until|tomorrow)\b"
    r"|\bpublic only\b|\bwill not (?:be )?(?:publish\w*|announce\w*|present\w*|release\w*)\b|\byet to be (?:published"
    r"|announced|released|presented)\b|\bhas not (?:published|submitted|presented|defended|shown)\b"
    r"|\bnobody (?:outside|else|but)\b[^.?!;,]{0,30}?\b(?:see|know|seen|have|has|knows|hear)\b"
    r"|\bpreliminary (?:data|results?|numbers|figures|findings|analysis)\b(?=.*\b(?:closed|not ours|before|announc\w+"
    r"|nobody|internal|trial office|leak\w*|shar\w+)\b))"
)
_LETS_SEE = any_of(
    """here is, here are, here's, below, attach*, enclosed, enclose, paste*, forward*, sent me, sent you, send you,
    shown, showed, show you, show me, showing me, saw, seen, i see, peeked, read the draft, in front of me, got hold,
    got the, told, tell you, telling, i know, we know, know that, knows that, i hear, heard, let you know, lets you,
    says,
    said, will recommend, recommends, will change, will drop, will be negative, will be positive, finds, found, find,
    favo*, differ*, benefit*, better, worse, negative, positive, failed, fails, futility, stopped, closed early,
    inferior,
    no difference, no gain, percent, ratio, higher, lower, ahead, behind, halved, doubled, survived, lived, died, won,
    has been chosen, will win, chosen, awarded, accepted, rejected, leak*, use it, used it, using it, cited it, copied,
    passing on, pass on, passed on, share*, sharing, have a look, look at, convinced, predict*, photo, picture, slide,
    promising, terrible, great, bad, good, huge, wide margin"""
)
_OWN_WORK = (
    r"\b(?:my|our) (?:own )?(?:[\w-]+ ){0,2}?(?:paper|manuscript|abstract|draft|submission|article|poster|data|results?"
    r"|numbers|figures?|study|series|dataset|table|thesis|registry|analysis|protocol|pilot|work|handout|talk|findings"
    r"|proposal|grant)\b(?! (?:too|as well|alongside))|\bof (?:mine|ours)\b|\byours to (?:read|correct)\b"
    r"|\b(?:i|we) (?:have )?(?:kept|keep|will keep|shall keep|held)\b|\b(?:need|should) not (?:share|tell|show)\b"
    r"|\b(?:apologi[sz]e|sorry) for asking\b|\bi (?:have|will|did)(?: not|n't) (?:posted?|shown?|told|tell|share\w*)\b"
    r"|\b(?:is|are|was|were|has been|have been) (?:now )?(?:published|public|out|online)\b|\bwhen your paper\b"
)

# the meeting behind a door
_ROOM = (
    r"(?:m ?(?:&|\+|and) ?m\b(?!'?s)|(?:morbidity|mortality|complications?) (?:(?:and|&) (?:mortality|morbidity) )?"
    r"(?:rounds|conference|meeting|review|session|panel|committee|board)|(?:review of|the) deaths|(?:tumou?r )?death"
    r" review|peer[ -]review (?:meeting|conference|session|committee|panel|rounds|board)"
    r"|(?:rank\w*|rank[ -](?:order )?list|selection|admissions?|hiring|search|promotions?|tenure|competenc[ey]|awards?"
    r"|prize|fellowship|disciplinary|grievance|credential\w*|professionalism|remediation|evaluation|error|event"
    r"|incident|quality|safety|risk|steering|monitoring|root[ -]cause|abstract|program|residency|applicants?)"
    r" (?:committee|meetings?|sessions?|discussions?|board|panel|jury|debate|vote|call|conference|review|hearing"
    r"|deliberations?|analysis)"
    r"|(?:closed|closed-door|executive|private|confidential|internal) (?:meeting|session|call|discussion|hearing|review"
    r"|\w+ (?:meeting|session|call))|behind (?:closed|shut|locked) doors|dsmb|the (?:committee|panel|jury)"
    r"|vote of the (?:committee|panel|faculty|jury)|study section|investigators' (?:meeting|call)|editorial board"
    r"|root[ -]cause analysis|rca|debrief\w*|(?:when|while|as|before|until) (?:we|they|the (?:faculty|program|committee"
    r"|department)|you) (?:made|make|met|ranked|built|drew up|went through|go through|discussed|talked about|were"
    r" (?:making|ranking|discussing))\b(?: (?:to|about|over))?(?: (?:the|our|your|their|its))?(?: (?:rank\w*|list"
    r"|applicants?|candidates?))?)"
)
_INSIDE = (
    r"(?:\b(?:here is|here are|this is) what\b|\b(?:struck|left|dropped|taken|crossed) (?:off|from)\b|\bcould not agree"
    r"|\b(?:fought|argu\w+|quarrel\w*|disagreed|split|tied|tie|divided|unanimous\w*|overrul\w+|veto\w*|vot\w+ (?:for"
    r"|against|to|down|him|her|them|you)|votes? (?:for|against|was|were)|spoke (?:up|against|for|of|about)"
    r"|ranked (?:you"
    r"|her|him|them|first|last)|put (?:you|her|him|them|it)|blam\w+|fault\w*|found (?:that|two|three|no|the|expired)"
    r"|counted|concluded|ruled|cleared|conclude|decided (?:that|to|not|against|on)|turned (?:you|her|him|it) down"
    r"|rejected|wrong[ -]\w+|overdos\w*|misadministration|perforat\w*|ten times|by mistake|preventable|avoid(?:ed|able)"
    r"|had (?:been )?(?:missed|swapped|forgotten|copied|overlooked|mixed|signed)|named as|was to blame|at fault|sent"
    r" back|torn apart|took apart|tore|shouted|yelled|cried|laughed|liked (?:you|her|him)|loved (?:you|her|him)"
    r"|said (?:about|of|that) (?:you|her|him|them|your|the)|talked about (?:you|her|him|your)|came up about)\b"
    r"|\b(?:discuss\w*|reviewed|went over|gone over|presented|went through|looked at) (?:a|an|the|your|her|his|my|two"
    r"|three|one|another)\b(?! (?:question|importance|balance|schedule|agenda|curriculum|new|next|call|book|lecture)))"
)
_ROOM_EXCUSED = (
    r"\b(?:may|might|can|could|would) (?:i|a student|students|we|one) |\b(?:is|are) (?:published|public)\b"
    r"|\bpublished\b"
    r"|\b(?:let(?:ting)? me|allow\w* (?:me|us) to|invit\w+ (?:me|us)) (?:attend|sit|join|listen)"
    r"|\b(?:to (?:attend|present at|join|observe)|how (?:often|long|to|do|does|a|open\w*|calm\w*|you|people|they)"
    r"|next (?:week|month)|moved to|takes place|website|handbook|as the page|irb|ethics|(?:our|my) (?:[\w-]+ )?"
    r"(?:protocol|amendment|poster|abstract|paper|proposal|study|manuscript)|tumou?r board|exercise|course|lecture"
    r"|choir|school|made-up|mock (?:m&m|case)|newsletter|announced (?:it|to|the|last|on|yesterday|today)"
    r"|in the (?:trial|cohort|arm)|thank you for (?:inviting|having)|interview day|to whom it may|kindly note"
    r"|(?:lift|lower)s the|i promise|if you (?:rank|will|would|vote|speak|put)|in (?:exchange|return)|vote on me)\b"
)

# who let it out, and what
_SOURCE = (
    r"\b(?:a friend|a (?:co-?)?resident|a fellow|a coordinator|the coordinator|the secretary|the old secretary"
    r"|an? \w+ (?:friend|resident|secretary|assistant)|somebody|someone|a contact|one of (?:the|their|your"
    r"|our) (?!other)\w+"
    r"|a member|people|an insider|a (?:chief|chair)\w*(?: resident)?|my (?:aunt|uncle|mentor|chair|attending|friend"
    r"|roommate|flatmate|brother|sister|wife|husband|boss|pi)|their (?:fellow|resident|coordinator)|your (?:fellow"
    r"|former fellow|resident|friend|secretary)|a bird|little bird)\b[^.?!;]{0,60}?\b(?:told|tells|showed|shows?|sent"
    r"|forwarded|let slip|let me see|leaked|says|said|slipped|shared|whispered|gave me|let on|passed|mentioned)\b"
    r"|\bi (?:know|heard|hear|have heard|have it|learned|got it|found out|was told) (?:already |it |this "
    r"|that )?(?:from|through|via) "
    r"(?:inside|a|an|one|the|someone|somebody|my|their|your)\b|\bas (?:he|she|they|someone|somebody) let slip\b"
    r"|\bi (?:\w+ )?(?:peeked|glimpsed|saw by accident|got hold|caught sight)\b|\breached me by mistake\b"
)
_CLOSED_PAPERS = (
    r"\b(?:minutes|notes|slides?|deck|whiteboard|spreadsheet|score ?sheets?|scoring sheets?|scores|recording|transcript"
    r"|picture|photo\w*|summary|list|copy|handout|files?|tally|ballots?|votes?)\b[^.?!;]{0,25}?\b(?:of|from|for|at"
    r"|after|that|in)\b[^.?!;]{0,25}?\b(?:m ?(?:&|and) ?m\b(?!'?s)|(?:rank|selection|promotions?|competency|hiring"
    r"|search|award|grant|peer[ -]review|quality|safety|closed|faculty|steering|monitoring|admissions?) ?(?:\w+ )?"
    r"(?:meeting|committee|session|board|discussion|panel|group|interview)?|committee|jury|panel|each interview)\b"
    r"|\b(?:m ?(?:&|and) ?m|rank meeting|committee|peer[ -]review|trial office|selection meeting)(?:'s)? (?:minutes"
    r"|notes"
    r"|slides?|deck|spreadsheet|scores?|recording|votes?|file|list|memo)\b"
    r"|\b(?:scoring|score|evaluation|ranking) (?:sheet|form|spreadsheet)s?\b(?=.*\b(?:faculty|interview|committee)\b)"
    r"|\btake notes\b(?=.*\b(?:committee|rank\w*|m&m|selection|panel)\b)"
)
_HANDED = (
    r"\b(?:show(?:ed|n|s)?|sent|send|forward\w*|gave|give|let (?:me|you) see|attach\w*|enclosed|here (?:is|are)|have"
    r"|has|got|saw|seen|peek\w*|leak\w*|found|pasted?|passed|pass on|share\w*|slipped|take notes|see|read|reads|below"
    r"|says?|said|show|copied|downloaded|screenshot|photograph\w*|look at|my name|your name|record)\b"
)
_PAPERS_EXCUSED = (
    r"\b(?:my own|our own|public\w*|published|website|for my (?:own )?talk|blank|template|(?:how to|help (?:me )?)"
    r"prepar\w+|i (?:am|will be) presenting|won't|will not|cannot|did not|never|poster prizes?|date|dates|schedule"
    r"|confidentiality|(?:rank|selection) (?:lists? (?:are|is) due|order of)|library|journal club|(?:mock|practice) )\b"
)

# what is asked out of somebody
_ASKS = (
    r"^\W*(?:(?:i know|i realize|i understand)[^.?!]*but )?(?:p ?s:? )?(?:(?:and|but|so|also|one question|out of"
    r" curiosity|just curious|hypothetically),? ?:? ?)?(?:could|can|would|will|might) (?:you|anyone|somebody"
    r"|one of you)"
    r"\b|\b(?:could|can|would|will|might) you\b|\bwould you mind\b|\b(?:do|did) (?:you|they|your|any|anyone)\b"
    r"|\b(?:which|who|whose|how|what|why)\b[^.?!]*\?|\b(?:tell|show|send|forward|share|give|let) (?:me|us|with me)\b"
    r"|\bis it true\b|\bi (?:wonder\w*|would (?:love|like) to (?:know|hear|see)|am curious)\b"
)
_ASKED_FOR = (
    r"(?:\bwhat (?:was|were|is|came|got|gets|went|happened|they|the (?:committee|faculty|panel|jury|reviewers?))\b"
    r"(?: \w+){0,3}? ?(?:said|say|says|discussed|came|up|on|decided|wrong|about|thought|found|went)[^.?!]*"
    r"\b(?:m ?(?:&|and) ?m|(?:committee|faculty|panel|board|jury|selection|rank\w*|closed|peer[ -]review|quality|safety"
    r"|promotions?|competency)\b)|\bhow did the (?:vote|votes|discussion|debate)\b|\bthe vote of\b"
    r"|\b(?:who|which|how many) (?:of \w+ \w+ )?(?:\w+ )?(?:was|were|got|voted|spoke|had|made|is|are|did|has|took)"
    r" [^.?!]*\b(?:sent to peer review|blamed?|at m ?(?:&|and) ?m|fault|error|overdose|in the (?:rank|selection)\w*"
    r" (?:meeting|committee)|for me|against (?:me|you|her|him)|refere\w+|review\w* (?:my|our|your|the) (?:paper"
    r"|grant|proposal|manuscript|abstract))\b"
    r"|\bwho (?:my|our|the|your) (?:\w+ )?(?:reviewer|referee)s? (?:was|were|is|are)\b|\bwho (?:reviewed|refereed"
    r"|scored)"
    r" (?:my|our|the|your)\b)"
)
_KEPT_BACK = (
    r"\b(?:i should (?:not|n't)|i (?:really )?may not|i(?:'m| am) not (?:supposed|allowed|meant)|i name no names"
    r"|(?:she|he"
    r"|they|the people|somebody|someone|everyone|we were|i was|i am|my \w+)[^.?!;]{0,25}? (?:asked|told|begged|made)?"
    r" ?(?:me|us)? ?(?:not to|to keep|never to|promise)|keep (?:it|this|that)|not a word|nobody is (?:to|supposed)"
    r"|under"
    r" (?:a|the) promise|promise of silence|sworn to|in (?:strict )?confidence|between (?:us|you and me|ourselves)"
    r"|entre"
    r" nous|off the record|confidential\w*|top secret|hush|don't (?:quote|spread|repeat|tell)|do not (?:quote|spread"
    r"|repeat|tell)|please don't|spread it|on the quiet|unofficially|for your (?:eyes|ears)|you (?:did not|didn't)"
    r" hear|heard it from me|nda|not to be (?:shared|passed|repeated))\b"
)
_KEPT_CONTENT = (
    r"\b(?:hazard ratio|trial (?:is|was|has|will|failed|met|found)|phase (?:i|ii|iii|1|2|3)\b|arm (?:is|was|does|did"
    r"|has)"
    r"|primary endpoint|the (?:results?|data|numbers|curves?) (?:are|is|show|look|were|was)|paper (?:is|was|has|will)"
    r" (?:be )?(?:reject\w*|accept\w*|retract\w*|wrong|fraud\w*)|grant (?:was|is|has|will)|(?:study|drug|device|source)"
    r" (?:is|was|has|will|failed|works|does)|review of deaths|the committee (?:has|is|was|will|chose|voted|decided)"
    r"|(?:rank|selection) (?:meeting|list|committee)|applicants?' (?:\w+ )?scores?|interview scores|m&m|peer[ -]review"
    r"|whistle\w*|misadministration|reportable|overdos\w*|accreditation|merger|probation of)\b"
)
_KEPT_EXCUSED = (
    r"\b(?:i will (?:not|keep|say nothing)|i won't|i have (?:not|told nobody)|i keep|so i (?:say|will|cannot|can't)"
    r"|let us"
    r" talk about something|survey|form|agreement|training|folder|your list|my list|rank you|ranking you|first on"
    r"|number one|divorc\w*|pregnan\w*|drinks?|affair)\b|\?\W*$"
)

_DESKS = any_of(
    "review*, refer*, scor*, judg*, grade, graded, grading, rate, rated, rating, editor*, panel*, jury, section,"
    " committee*, critique*, co-review*, coreview*, board"
)
_EARLY_CUES = any_of(
    """unpublished, unreleased, unannounced, unsubmitted, unblinded, blinded, embargo*, late-breaking, late, topline,
    top-line, interim, public*, publi*, published, out, released, announced, presented, submitted, print, press,
    before, ahead, prior, advance, until, till, announce*, release*, defended, shown, nobody, preliminary"""
)
_ROOM_CUES = any_of(
    """m, mm, morbid*, mortal*, complic*, death, deaths, peer, rank*, ranking, select*, admiss*, hiring, search,"
    " promot*,
    tenure, compet*, award*, prize, fellow*, discipl*, griev*, creden*, profes*, remed*, evalu*, error, event,
    incident*, quality, safety, risk, steering, monito*, root, abstract, program, residency, applic*, closed*,
    closed-door, executive, private, confid*, internal, behind, dsmb, committee, panel, jury, study, invest*,
    editor*, rca, debri*, when, while, until, before, as, vote"""
)
_SOURCE_CUES = any_of(
    """friend, resident, co-resident, fellow, coordinator, secretary, assistant, somebody, someone, contact, one,"
    " member,
    people, insider, chief*, chair*, aunt, uncle, mentor, attending, roommate, flatmate, brother, sister, wife,
    husband, boss, pi, bird, inside, know, heard, hear, learned, found, told, slip, peeked, glimp*, accident, hold,
    caught, mistake"""
)
_PAPERS_CUES = any_of(
    """minutes, notes, slides|slide, deck, white*, spread*, sheet*, score, scores, scoring, record*, transc*, picture,
    photo*, summary, list, copy, handout, file, files, tally, ballot*, vote, votes, memo, evaluation, ranking"""
)
_ASK_CUES = any_of("what, how, vote, who, which")
_KEPT_CUES = any_of(
    """should*, may, not, name, names, asked, told, keep, kept, word, nobody, promise*, sworn, confid*, between, entre,
    record, secret, hush, quote, spread, repeat, tell, please, quiet, unoff*, eyes, ears, hear, heard, nda, shared,
    passed, repeated"""
)
_YOURS = rf"\b{_PAPER}\b|\bthe (?:authors?|editor)\b|\b(?:your|yours)\b|\bit\b"
_SOURCE_OF = (
    rf"\b(?:trial office|journal|{_PAPER} (?:of|on|by|from|about)|(?:rank\w*|selection) (?:list|meeting|committee"
    r"|discussion|session)|committee|jury|panel|study section|applicants (?:were|was|are|got)|survival curves?"
    r"|embargo\w*|unpublished"
    r"|minutes|investigation|m ?(?:&|and) ?m|peer[ -]review|acceptance list|award|prize|grant|reviews?"
    r"|reviewer|referee|scor(?:es|ed)|struck off|investigators|results?)\b"
)

_TABLE = Frames(
    (
        pattern_frame(_DESK, _DESKS, _YOURS, _REVEALS, unless=_OWN_DESK),
        pattern_frame(_EARLY, _EARLY_CUES, WORK, _LETS_SEE, unless=_OWN_WORK),
        pattern_frame(rf"\b{_ROOM}\b", _ROOM_CUES, _INSIDE, unless=_ROOM_EXCUSED),
        pattern_frame(_SOURCE, _SOURCE_CUES, _SOURCE_OF, unless=_PAPERS_EXCUSED),
        pattern_frame(_CLOSED_PAPERS, _PAPERS_CUES, _HANDED, unless=_PAPERS_EXCUSED),
        pattern_frame(_ASKED_FOR, _ASK_CUES, _ASKS),
        pattern_frame(_KEPT_BACK, _KEPT_CUES, _KEPT_CONTENT, unless=_KEPT_EXCUSED),
    )
)


def let_out(said: Told) -> tuple[int, int] | None:
    """Give from the first to the last of the words by which a sentence lets something out; None when it does not."""
    found = _TABLE.found(said)
    return None if found is None else found[1].span()
