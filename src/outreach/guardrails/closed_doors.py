"""What was learned behind a closed door or before its time: what secret it is, what is told.

Written from classes of words, for one sentence: the door, the paper that is not out, the decision that nobody
knows, the file of a colleague; whoever keeps it, asks leave, or speaks of what is their own is excused. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.door_events import EVENT, MATTER
from outreach.guardrails.rank_talk import talk
from outreach.patterns import Pattern

_TELLING = (
    r"\b(?:says?|said|shows?|showed|found|finds|faulted|recommends?|recommended|moves?|moved|won|lost"
    r"|wins?|loses?|lower|higher|worse|better|stopped|halted|closed|closing|leaving|decided|settled|is"
    r"|are|was|were|has|had|will|went|goes|came|gets|got|holds?|cross|crossed"
    r"|proposes?|propose|use|uses|used|rejected|refused|turned|blamed|admitted|yelled|cried|named"
    r"|silenced|bypassed|unsafe|negative|positive|percent|ratio|twice|funded|warned|suspended|put|ended"
    r"|cut|voted|scored)\b"
)
# the same, and of a mere "is" only what was done, or how bad it is
_TELLS = (
    r"(?:"
    + _TELLING.replace("|is|are|was|were|has|had|will|", "|")
    + r"|\b(?:is|are|was|were|has|had|will be|being|been) "
    r"(?:\w+ly |being |to be |now |been |going to )?(?!published|accepted|held|moved|open|public|ready|due|meeting"
    r"|allowed|asked|invited"
    r"|pleased|impressed|struck|attached|printed|needed)(?:\w+ed|put|cut|sent|torn|lost|left|down|low|off|far|wrong"
    r"|sloppy|weak\w*|dead|safe|unsafe"
    r"|bad|terrible|halved|short|poor|hard|average|below|above|better|worse|\d|two|three|four|five|half|no\b"
    r"|not going|likely|gone|out\b)|:)"
)
_ROOM = (
    r"(?:m ?(?:&|and|\+) ?m|(?:morbidity|mortality)(?: and mortality)?(?: (?:rounds|conference|meeting|review|session))"
    r"|peer[ -]review(?!ed|ers?\b|ing)|root[ -]cause|(?:quality|safety|faculty|promotions?|search"
    r"|selection|ranking|rank|hiring|tenure|ethics|credentials?|admissions?|competenc[ey]|evaluation"
    r"|disciplinary|review|study|grant|data monitoring|data safety|irb|award)"
    r" (?:meeting|committee|session|board|panel|section|jury|vote|discussion|hearing)(?! (?:room|date"
    r"|link))|closed (?:session|meeting|door|doors)|ccc|dsmb|(?:in on|during) ranking|(?:incident"
    r"|root cause) (?:report|review|analysis|learning)|debrief\w*|(?:the )?jury|morning report about)\b"
)
# when and how often a door opens, who is let in, and what it is for
_ABOUT_THE_ROOM = (
    r"\b(?:dates?|moved to|at (?:seven|eight|noon|\d)|every|each|takes place|before clinic|deadline"
    r"|how (?:to|they|it|peer|a)|works?|locked|belongs there|thank\w*|seat|lecture|talk"
    r"|course|taught|teach|learn\w*|workshop|made-up|history of|prepare|preparing|present(?:ing)? (?:the"
    r"|a) case|my attending's leave"
    r"|may i|could i|can i|invited me|asked me to help|my (?:talk|poster|thesis|paper|abstract)"
    r"|our (?:protocol|amendment|paper|manuscript|abstract|study)|approved|of the society|website"
    r"|president|late on|will not|won't|has three|has \w+ members|members|meets|on call|signed up"
    r"|published|our own conference|i presented|made me|anybody can|stays in|room (?:is|was))\b"
)
# a thing that is not out, and that it is not
_WORK = (
    r"\b(?:paper|manuscript|draft|submission|preprint|abstract|data|dataset|results?|figures?|numbers?"
    r"|slides?|series|curves?|grant|proposal|application|r01|r21|trial|study|report|atlas|arm|analysis"
    r"|findings|the minutes|meeting minutes|review|letter|list|press release|collimator|machine|scores?|protocol"
    r"|interim look|difference|benefit|survival|toxicity|local control)\b"
)
_NOT_OUT = (
    r"\b(?:unpublished|unreleased|not (?:yet )?(?:out|released|published|public|announced|presented)"
    r"|n't (?:yet )?(?:out|released|published|public|announced)|not been (?:released|published|announced"
    r"|made public)|before (?:publication|its release|the release|the (?:official )?announcement"
    r"|it is (?:out|public))|until the plenary"
    r"|embargo\w*|is held until|are secret|is secret|internal(?! medicine)|(?:that|which) nobody else has seen(?! me)"
    r"|only (?:present"
    r"|show) in|will only|comes out in|not (?:for|in) (?:circulation|public)|privileged"
    r"|confidential(?:ly)?|nondisclosure|nda|unblinded|interim (?:look|analysis|data|results?)"
    r"|only the (?:chairs?|residents|faculty|investigators|site)|not the public"
    r"|which is not public|does not know yet|nobody (?:outside )?knows|is announced on)\b"
)
_OTHERS_PAPER = (
    r"\b(?:her|his|their|rival|rival's|competitor'?s?|competing|another group'?s?|other group(?:'s)?"
    r"|rival group's|next door|colleague'?s?|friend'?s?|dr +\w+(?:-\w+)*'s|someone else's|they)\b"
)
_GOT_IT = (
    r"\b(?:showed me|let me (?:read|look|see|have)|gave me (?:a look|her|his|their)|forwarded|sent me"
    r"|was sent|leaked|fell into my hands|i (?:have )?(?:peeked|read|saw|seen|was shown)|i have seen"
    r"|overheard|slipped me|to proofread|for review|look into|looked into|got hold of|passed me)\b"
)
# judged for a journal or an agency
_JUDGED = (
    r"\b(?:i(?:'m| am| was| have been)?(?: asked to| currently| just)? (?:review(?:ing|ed)?|refere\w*"
    r"|judg(?:e|ed|ing))\b(?! (?:the|my|our|some|\w+)? ?(?:contours?|charts?|plans|notes|literature|slides"
    r"|anatomy|statistics))|(?:has |have )?asked me to (?:judge|review|referee)|as (?:a |one of (?:its"
    r"|the) )?(?:reviewer|referee|member of the irb|member)s?"
    r"|one of (?:its|the|your) (?:referees|reviewers)|(?:sent|got|received) (?:me )?(?:their|a|the|her"
    r"|his) (?:manuscript|paper|grant|draft|submission)[^.?!;]{0,15}?(?:for|to) review|the editor told"
    r"|who reviewed|sits on the (?:grant |study |search |award |review )?(?:panel|section|committee"
    r"|board))\b"
)
_DECLINED = (
    r"\b(?:declined|said no|refused|because i know|turned (?:it|them) down|in a course|learned to"
    r"|our paper|my paper|our manuscript|open reviews?|deleted)\b"
)
# who was told to keep it, and does not
_KEPT_FROM_ALL = (
    r"\b(?:keep (?:it|this|that) (?:to yourself|quiet|on the|secret|between|under)|(?:do not|don't"
    r"|please don't|never) (?:tell|pass|repeat|share|forward|mention|quote)(?: (?:it|this"
    r"|that))?(?: (?:to|on|any\w*|around))?|stay between us|between (?:us|you and me)|for your (?:eyes"
    r"|ears)"
    r"|in (?:strict )?(?:confidence|private)|privately|sworn to|promised not to|hear it from me"
    r"|you did(?: not|n't) hear|not (?:supposed|meant|allowed) to (?:tell|say|share|know|see|repeat|be)"
    r"|should(?: not|n't) (?:be )?(?:tell\w*|say\w*|shar\w*)|hush\w*|off the record|down low"
    r"|confidential|strictly"
    r"|asked me not to|secrecy|hint that|nobody (?:is supposed to |outside |else )?knows?"
    r"|nobody is supposed|not (?:been )?announced|i (?:know|hear) (?:already )?from"
    r"|as i know from)\b"
)
_NEWS = (
    r"\b(?:leaving|left|lose|loses|losing|merger|merge|retract\w*|award|chair|grant|machine|close"
    r"|closing|closed|decided|bought|applied|getting|dead|negative|positive|stopped|probation|fired"
    r"|hired|incident|mistake|r01|paper|trial|phase|review|department|protons|won|off|arm|percent"
    r"|committee|curriculum|results?|collimator|complaint|warning)\b"
)
# about a colleague's standing
_STANDING = (
    r"\b(?:probation|put on notice|suspended|disciplin\w*|grievance|complaint|harassment|hr is"
    r"|investigat\w+|written warning|citation|warned our program|evaluation(?! form)|milestones|tenure"
    r"|letter of recommendation|unsafe|remediat\w+|accommodat\w+|non-?renewal|dismiss\w*|let go)\b"
)
_OF_ANOTHER = (
    r"\b(?:her|his|their|dr +\w+(?:'s)?|co-?residents?(?:'s)?|the (?:resident|attending|junior|senior"
    r"|fellow|intern|physicist|chair|evening)|one of (?:our|the)|two residents|seniors?|our program"
    r"|the (?:complaint|hearing|outcome)|against)\b"
)
_LEAK = (
    r"\b(?:leaked|overheard|peeked|secretary|who (?:sat|sits|had been|was) (?:in|at|on)|someone on"
    r"|somebody (?:who|on)|from a member|a member|i hear (?:that|from)|afterwards|told me|on the screen"
    r"|not meant to see|which (?:is|was) (?:not|internal)|i (?:read|saw|know)|came out|is in (?:march"
    r"|april))\b"
)
# their own, already public, or not told
KEPT = (
    r"\b(?:i (?:will|shall|would|do|did|may|can|could) ?(?:not|never)|i will keep|i won't|i can't"
    r"|i cannot|i keep (?:it|this|that|what|everything|quiet|secrets?|confidences?)|i have (?:told|shared"
    r"|said) (?:nobody|nothing|it with nobody|no ?one)"
    r"|shared (?:\w+ )?(?:draft )?with nobody|told nobody|have said nothing|please (?:(?:do not"
    r"|don't) (?:tell|send|show|ask|give) me|tell me nothing)|do not tell me|don't tell me|if (?:it|they"
    r"|this|the \w+) (?:is|are)"
    r"|i had not|(?:should i|would it be|is it|may i|could i|can i|am i) (?:proper|okay|right|allowed"
    r"|show|mention|share|to)|not write about|was lifted|has been lifted|(?:embargo|it) (?:has )?ended"
    r"|is over|lifts today|is out today|now appeared|(?<!before it )(?<!until it )is (?:now )?public|anybody can"
    r"|everyone can"
    r"|everybody can|can read|was published|is published|came out on|open to all|its website"
    r"|i would not want|i (?:left|kept|took) (?:\w+ ){1,4}(?:off|out|away))\b"
)
_KEPT_BUT = r"\b(?:but|only that|only say|can only|still,|though|except)\b"
OWN_WORK = (
    r"\b(?:my own|my (?:\w+ )?(?:pilot|results?|draft|data|abstract|poster|paper|manuscript|series"
    r"|numbers|figures?|study|thesis)|our (?:\w+ )?(?:data|results?|draft|poster|abstract|manuscript"
    r"|pilot|numbers)|of mine)\b"
)
_EXCUSED = (OWN_WORK, rf"^(?!.*{_KEPT_BUT}).*(?:{KEPT})")

# how it came out, and what came out
_SLIPPED = (
    r"\b(?:let slip|slipped out|by mistake|copied (?:by mistake )?on|burn after|burn this"
    r"|which i should not have|should not have|may not say|i have it from|a member (?:told|said)"
    r"|someone (?:at|on|from|in) the \w+ (?:says|said|told|tells)|a friend (?:at|on"
    r"|in) (?:the )?\w+ (?:told|says|said)|as a (?:juror|jury|member|referee|reviewer|panelist)"
    r"|which i have as|holding back|held back|kept quiet|hushed up|internal use|behind closed|read aloud"
    r"|between us|don't quote|do not quote|not be quoted|trusted me with|the assistant told"
    r"|chair's assistant|from the secretary|was asked to resign|before (?:sunday|monday|the plenary"
    r"|the meeting)|not for \w+|i proofread|overheard|eavesdropp\w+|rumou?r has)\b"
)
LEARNED = (
    talk(
        r"\b(?:officially nobody|nobody officially|(?:about|going) to (?:step down|resign|leave|close"
        r"|be (?:stopped|halted|closed|fired|retracted))|were told last|was told last|which i saw on"
        r"|saw on (?:her|his|the|their) (?:desk|screen|table))\b",
        r"\b(?:dr|chair|trial|study|letter|program|committee|reviewers?|site|sites|department|director"
        r"|faculty|paper|grant)\b",
        without=(OWN_WORK, r"\?\W*$", rf"^(?!.*{_KEPT_BUT}).*(?:{KEPT})"),
    ),
    talk(
        r"\bi(?:'m| am| was) (?:refereeing|reviewing) (?:something|a|one|the)\b",
        without=(_DECLINED, r"\b(?:plans?|charts?|literature|contours?|anatomy|physics|notes|statistics|chapter)\b"),
    ),
    talk(
        _SLIPPED,
        MATTER,
        without=(
            OWN_WORK,
            _DECLINED,
            rf"^(?!.*{_KEPT_BUT}).*(?:{KEPT})",
            r"\b(?:so i only|my (?:own )?(?:application|draft)|submit\w* before|send it before"
            r"|should not have (?:to|been late)|the handout|i should not have (?:asked|waited|sent|written"
            r"|called))\b|\?\W*$",
        ),
    ),
    talk(
        r"\b(?:panel|committee|board|jury|section|faculty|search|quality|department|in the meeting"
        r"|rank(?:ing)? (?:session|meeting)|site visit)\b",
        r"\b(?:laughed|decided against|traced|found serious|argued|midnight|because of one|gaps|overdos\w+"
        r"|turned (?:it )?down|joked|mocked|against your|is over and)\b",
        r"\b(?:applicant|proposal|planner|name|overdos\w+|report|gaps|resident|dr|grant|tie|gets)\b",
        without=(_DECLINED, OWN_WORK),
    ),
    talk(rf"\b{_ROOM}", _TELLS, EVENT, without=(_ABOUT_THE_ROOM, *_EXCUSED)),
    talk(
        rf"\b{_ROOM}",
        r"\b(?:brutal|bloodbath|heated|harsh|tore|torn|apart|nobody spoke|sent back|what was said"
        r"|seven to two|hushed|argued|yelled|cried|went after|minutes|told me|leaked)\b",
        without=(
            r"\b(?:locked|thank\w*|belongs there|made-up|how to|a good|when|where)\b",
            rf"^(?!.*{_KEPT_BUT}).*(?:{KEPT})",
        ),
    ),
    talk(
        _OTHERS_PAPER,
        _GOT_IT,
        _WORK,
        _NOT_OUT + r"|\b(?:draft|submi\w+|grant|r01|preprint|comments|proofread|in may|nobody else"
        r"|before publication)\b",
        without=(OWN_WORK, rf"{KEPT}", r"\b(?:our (?:shared|joint)|ready)\b"),
    ),
    talk(
        _GOT_IT,
        r"\b(?:before publication|not out|(?:that|which) nobody else has seen(?! me)|will only present|by mistake"
        r"|reviewers' comments|rank list|competitor\w*|rival\w*|unblinded|(?:the|meeting|their) minutes"
        r"|which is not)\b",
        without=(*_EXCUSED, _DECLINED),
    ),
    talk(_JUDGED, rf"{_WORK}|\byour (?:paper|grant)\b|\bfunded\b", without=(_DECLINED, OWN_WORK, r"\?\W*$")),
    talk(
        _STANDING,
        _OF_ANOTHER,
        _TELLING + "|" + _LEAK,
        without=(
            OWN_WORK,
            r"\b(?:my (?:own )?(?:evaluation|letter|milestones)|evaluation (?:form|of the (?:plan|trial|course"
            r"|data))|plan evaluation|for me|my letter|thank\w*|uploaded|dose evaluation|quality)\b",
            r"\bwould you\b|\bcould you\b|\?\W*$",
        ),
    ),
    talk(
        r"\b(?:not (?:been )?announced|before the (?:official )?announcement|nobody is supposed to know"
        r"|which only the \w+ know|comes out in|is announced on|i know already|announced only)\b",
        _TELLING,
        without=(OWN_WORK, rf"^(?!.*{_KEPT_BUT}).*(?:{KEPT})"),
    ),
    talk(
        r"\b(?:committee|board|panel|jury|faculty) (?:has |have )?(?:preferred|settled|turned down|put|voted"
        r"|wrote|discussed|went over|decided|rejected|suspended|told)\b|\bvote was\b",
        without=(_ABOUT_THE_ROOM, *_EXCUSED),
    ),
)
CUES = (
    "m&m", "m & m", "m and m", "m+m", "morbid", "mortal", "peer", "cause", "committee", "meeting", "session",
    "board", "panel", "section", "jury", "vote", "hearing", "debrief", "ccc", "unpublish", "not out", "not been",
    "not suppo", "not meant", "not announ", "not publi", "not for ", "not present", "not to tell", "not to share",
    "n't tell", "n't share", "n't public", "n't announ", "n't hear", "not hear", "before pub", "before the",
    "before it", "embargo", "secret", "internal", "nobody", "confiden", "nda", "nondis", "blinded", "interim",
    "review", "refere", "judg", "editor", "between us", "eyes", "your ears", "privately", "in private", "sworn",
    "hush", "off the record", "down low", "strictly", "probation", "suspend", "grievance", "complaint", "irb",
    "dsmb", "ranking", "showed me", "let me read", "let me look", "let me see", "sent me", "forwarded", "was sent",
    "sent their", "in confi", "will only", "as a member", "gave me", "figures", "comes out", "by mistake", "resign",
    "refereeing", "reviewing", "step down", "going to be", "about to", "told last", "saw on", "over lunch", "burn",
    "should not have", "may not say", "i have it", "let slip", "someone ", "a friend", "as a jur", "as a ref",
    "as a mem", "as a rev", "as a pan", "which i have", "which i should", "holding", "quiet", "by mistake", "aloud",
    "quote", "trusted", "accredit", "site visit", "department", "search", "evaluation", "milestone", "tenure",
    "leak", "overheard", "peek", "announce", "released", "until", "proofread", "rival", "competitor", "their draft",
    "her draft", "his draft", "submitted draft", "'s draft", "in may", "warned", "hr is", "privileged", "i know",
    "i hear", "only the", "letter of rec", "investig", "incident", "morning report",
)  # fmt: skip
REFUSED = Pattern(rf"(?:{KEPT})")
BUT = Pattern(_KEPT_BUT)
OWN = Pattern(OWN_WORK)
