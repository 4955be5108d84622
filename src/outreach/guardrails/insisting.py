"""Ways to insist: claims on somebody's time, what was settled over their head, sarcasm about how they spend it.

A table of meanings, as in `pressing`; each row is read only where one of its cue words stands. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.phrases import Phrase, phrase

_ANSWER = r"(?:reply|answer|response|decision|confirmation|yes or (?:a )?no|word|line|signature|letter|form|comments?)"
_DAY = (
    r"(?:today|tonight|tomorrow|noon|midnight|(?:the|this|next) week(?:end)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the end of|eod|eow|cob|(?:the )?\d)"
)
_THEY = r"(?:the|my) (?:office|committee|chair|dean|school|program|department|coordinator|team|others?|family|parents)"
_ONE_MINUTE = (
    r"(?:(?:a|one|two|three|five|ten|fifteen|\d+) (?:minutes?|moments?|seconds?|lines?|sentences?)"
    r"|a (?:quick|single|simple|short|one-word) \w+)"
)

INSISTENCE: tuple[Phrase, ...] = (
    # a claim on somebody's time and order of things
    phrase(
        r"\bdrop (?:what|whatever|everything)\b|\b(?:your|a|as the) (?:first|top|highest|number one"
        r"|absolute) priority\b"
        r"|\bput (?:this|me|my \w+) (?:first|on top|at the top|ahead of|before (?:your|any|everything|anything))\b"
        r"|\b(?:put|move|push|place|keep|goes?|belongs?)\b[^.;?!]{0,30}\b(?:top|front) of your"
        r" (?:list|pile|stack|queue|line|inbox)\b|\bmake it (?:work|happen)\b"
        r"|\bclear (?:your|some) (?:schedule|calendar|day|afternoon|morning)\b"
        r"|\b(?:cancel|skip|move|reschedule|miss) your (?:\w+ )?(?:clinic|meeting|plans?|vacation|lunch|call|trip)\b",
        *("drop ", "priority", "put ", "top of", "front of", "make it", "clear ", "cancel", "skip", "move ", "miss "),
        "resched",
    ),
    phrase(
        rf"\b(?:must|have to|need to|will|do|am going to|'ll) insist\b|\binsist (?:on"
        rf"|that)\b[^.;?!]{{0,40}}\b(?:{_ANSWER}"
        r"|you|it|hearing|meeting)\b"
        rf"|\bi (?:want|need|expect|require|demand|await)\b[^.;?!]{{0,30}}\b{_ANSWER}\b[^.;?!]{{0,20}}"
        rf"\b(?:by|before|until|no later than|within|not later than) {_DAY}"
        rf"|\b{_ANSWER} (?:must|has to|needs to|had better|should really) (?:be|reach|come|arrive|go)\b"
        r"|\bno (?:later|excuses?|more (?:excuses|delays?|waiting))\b(?= (?:than|please|now|this)|[.,!;]|$)"
        r"|\b(?:not|n't) (?:going to )?(?:accept|take) (?:a |an )?(?:no\b|excuses?|silence|maybe)",
        *("insist", "want", "need", "expect", "require", "demand", "await", "must", "has to", "better", "no later"),
        *("excuse", "no more", "accept", "take ", "should really"),
    ),
    # what lasts too long
    phrase(
        r"\bhow (?:much longer|many (?:more )?(?:times|weeks|days|months|mails|e-?mails|messages|reminders)|long)"
        r"\b[^.;!]{0,30}\b(?:i|we|me|my|before you|(?:this|it) take you)\b[^.;!]{0,40}\?"
        r"|\bwhy\b[^.;!]{0,40}\b(?:takes?|taking|took|need(?:s|ed)?) (?:you )?(?:this|so|that|quite so) (?:long"
        r"|much time)"
        r"|\bi (?:do not|don't|cannot|can't|fail to|struggle to) (?:understand|see|believe|imagine|grasp) (?:why"
        r"|how|what)\b"
        r"[^.;!]{0,50}\b(?:long|hard|difficult|time|answer|reply|silence|keeps? you|stops? you|happened to my)\b"
        r"|\b(?:taking|took|takes|taken) (?:you )?(?:far |way |much )?(?:too|so|this) long\b"
        r"|\bwhat(?:'s| is| was)? (?:is )?(?:taking|keeping|holding) you\b|\bis (?:it|that|this) (?:really )?(?:so"
        r"|that) "
        r"(?:hard|difficult)\b",
        *("how ", "why ", "taking", "took", "takes", "taken", "what", "so hard", "that hard", "difficult"),
    ),
    phrase(
        r"\byou (?:said|told me|promised|wrote|assured me|mentioned)\b[^.;?!]{0,40}\b(?:a (?:week|day|month|few days)"
        r"|(?:two|three|\d) (?:weeks?|days?|months?)|by \w+|soon|tomorrow|last \w+)\b[^?!]{0,20}[.;,:] ?(?:and "
        r"|but |yet "
        r"|now |well,? )?(?:it|that|this|we|i|today)\b[^.;?!]{0,20}\b(?:been|has|was|is|are|am|ago|now|already"
        r"|still)\b"
        r"|\b(?:it|that) (?:has|is|'s)(?: now)?(?: been)? (?:already |over |more than |almost "
        r"|now )?(?:an? (?:whole |full "
        r"|entire )?|two|three|four|five|six|\d+) (?:weeks?|days?|months?)\b[^.;?!]{0,40}\b(?:since (?:i|my|we|you)"
        r"|and (?:still|nothing|yet|you)|without|already)\b"
        r"|\bthat was (?:(?:an? |two |three |four |five |six |\d+ |over |more than )+)(?:weeks?|months?|days?) ago\b"
        r"|^\W*(?:that was|it has now been|it has been|now it is|now it's) (?:\w+ ){0,2}(?:weeks?|months?|days?"
        r"|two|three|four|five|six|seven|eight|ten|twelve)\s*[.!]",
        *("you said", "you told", "you prom", "you wrote", "you assur", "you ment", "it has", "that has", "it's been"),
        *("it is", "that was", "that is", "now it"),
    ),
    phrase(
        r"\b(?:i|we) (?:can't|cannot|can not|won't|will not|do not want to"
        r"|don't want to) (?:possibly )?wait (?:any |much )?"
        r"(?:longer|more|forever|around|another)|\b(?:tired|sick|weary|fed up) (?:of|with) (?:waiting|asking"
        r"|reminding"
        r"|writing|chasing|following up|your)\b|\b(?:do not|don't) (?:have|keep) (?:me|all day|all week|forever|us)\b"
        r"(?: waiting)?|\b(?:keep|kept|keeping|leave|left|leaving) me (?:waiting|hanging|guessing|in the dark)\b"
        r"|\bpatience\b[^.;?!]{0,25}\b(?:limit|thin|end|out|lost|losing|tested|last)|\b(?:losing|lost"
        r"|running out of) "
        r"(?:my )?patience\b|\bstop (?:ignoring|avoiding|stalling|delaying)\b|\b(?:chop-chop|chop chop|tick-?tock"
        r"|get "
        r"(?:on with it|moving|a move on)|speed (?:this|it|things) up|step on it|the clock is ticking|hop to it)\b",
        *("wait", "tired", "sick of", "weary", "fed up", "have all", "keep", "kept", "leave", "left", "leaving"),
        *("patience", "stop ", "chop", "tick", "get on", "get mov", "get a move", "speed", "step on", "hop to"),
        "have me",
    ),
    # sarcasm about how they spend their time
    phrase(
        r"\b(?:perhaps|maybe|apparently|evidently|clearly|obviously|i (?:guess|suppose|see|take it|gather)|it seems"
        r"|presumably|i must (?:conclude|assume)|one (?:might|could) think|it (?:would )?(?:appears?"
        r"|looks? (?:like|as if)))"
        r"\b[^.;?!]{0,60}\b(?:not|n't|too|less|never|no|nothing|better|more|other|only|beneath|below)\b[^.;?!]{0,40}"
        r"\b(?:(?:enough )?(?:for|to) you\b|your (?:time|while|attention|priorit\w+|list|interest)|(?:better"
        r"|more important"
        r"|other) (?:things|people|priorities)|(?:busy|important|grand|famous) (?:for (?:me|us|this|a)|to)\b"
        r"|worth (?:it|a"
        r"|an|your|the)|matter(?:s|ed)?\b|an? answer|bother(?:ed)?)",
        *("perhaps", "maybe", "apparently", "evidently", "clearly", "obviously", "i guess", "i suppose", "i see"),
        *("i take it", "i gather", "seems", "presumably", "must con", "must ass", "think", "appear", "look"),
    ),
    phrase(
        r"\b(?:am|are|was|were|is) (?:i|we|my \w+) (?:not|really not|so un)[^.;!]{0,25}\b(?:important|worth|enough)\b"
        r"|\b(?:not|n't) (?:\w+ ){0,2}important enough\b|\b(?:find|found|make|made) (?:the )?time for (?:others"
        r"|everyone|"
        r"everybody|other (?:students|residents|people)|(?:\w+ )?(?:posts?|twitter|travel|golf|conferences?))\b"
        r"|\b(?:other|another|every other|all (?:the |my )?other)s? (?:mentors?|physicians?|doctors?|faculty|writers?"
        r"|attendings?|program directors?|people|letter writers?)\b[^.;?!]{0,30}\b(?:answer\w*|repl\w+|respon\w+"
        r"|wrote"
        r"|writes?|sent|managed?|manage|help\w*|uploaded|submitted)\b",
        *("important", "worth", "enough", "time for", "other "),
    ),
    # settled over their head
    phrase(
        rf"\b(?:i|we)(?:'ve| have)? (?:already |gone ahead and |just |now )?(?:told|informed|promised|assured"
        rf"|announced to|let)"
        rf" (?:{_THEY}|everyone|everybody|them|him|her|dr\b[^.;?!]{{0,30}}|the \w+"
        rf"|my \w+)\b[^.;?!]{{0,30}}\b(?:that )?you(?:"
        r"'ll| will| would| (?:have |had )?agreed| said yes|'d)\b(?! (?:be|love|like) (?:glad|happy|to))"
        r"|\bi(?:'ve| have)? (?:already |gone ahead and )(?:put|listed|named|entered|signed|booked|added|scheduled"
        r"|blocked"
        r"|told|invited|registered|nominated|volunteered|committed)\b[^.;?!]{0,50}\b(?:you|your)\b"
        r"|\bi(?:'ve| have)? (?:put|listed|signed|entered|named) you (?:down|up|as)\b"
        r"|\b(?:unless|if) (?:i|we) (?:hear|get|receive|see|do not|don't)\b[^.;?!]{0,60}\b(?:assum|consider|treat"
        r"|take (?:it"
        r"|that|your)|conclude|count|regard|go ahead|submit|proceed|know where)\w*"
        r"|\b(?:your )?silence (?:means|is|counts|will|as)\b|\b(?:i|we)(?:'ll| will| shall) (?:assume|take (?:it"
        r"|that|your"
        r" silence)|consider)\b[^.;?!]{0,40}\b(?:you|your|agree\w*|approv\w*|accept\w*|yes)\b",
        *("told", "informed", "promised", "assured", "announced", "already", "gone ahead", "put you", "listed you"),
        *("signed you", "entered you", "named you", "unless i", "if i", "unless we", "if we", "silence", "assume"),
        *("take it", "take that", "consider", "let "),
    ),
    # what they ought to know and to do
    phrase(
        r"\b(?:cannot|can't|could not|couldn't|can hardly) (?:have )?(?:escaped?|been lost|be lost|slipp?ed|missed"
        r"|overlooked)\b[^.;?!]{0,15}\b(?:you|on you|your|that)\b"
        r"|\b(?:you|i am sure you|i'm sure you|no doubt you|surely you) (?:(?:(?:will |must "
        r"|surely )have )?noticed(?= (?:that|my|by now))"
        r"|know (?:full|very|"
        r"perfectly) well|are (?:well|fully|perfectly|surely) aware|must (?:be aware|know|realise|realize"
        r"|have (?:seen|"
        r"noticed|read)))\b|\bas (?:i|we) (?:have )?(?:already |repeatedly |clearly |often )+(?:said|wrote|written"
        r"|told|"
        r"explained|asked|mentioned)\b|\b(?:must|do|should|need|have to|having to) i (?:really )?(?:remind you|repeat"
        r"|beg|spell)\b|\b(?:do not|don't) make me (?:ask|beg|remind|wait|chase|come|write|repeat)\b|\b(?:i|i'm"
        r"|i am) beg(?:ging)? "
        r"(?:of )?you\b",
        *("escape", "lost", "slip", "forgot", "missed", "overlook", "ignore", "notice", "aware", "know", "already"),
        *(
            "repeated",
            "clearly",
            "often",
            "must i",
            "do i",
            "should i",
            "need i",
            "have to i",
            "make me",
            "beg",
            "must ",
        ),
        *("forget",),
    ),
    phrase(
        r"\b(?:it is|it's|that is|that's|this is|isn't (?:it|that|this)|is (?:it|that"
        r"|this) not)\b[^.;?!]{0,25}\b(?:your"
        r"|a mentor's|an? (?:advis[eo]r|attending|chair|director|professor)'s) (?:\w+ )?(?:job|duty|role|task"
        r"|responsibility"
        r"|obligation|turn|business)\b|\b(?:that is|that's|which is) what (?:an? )?(?:mentors?|advis[eo]rs?"
        r"|sponsors?|faculty"
        r"|attendings?|you(?:'re| are)?) (?:are|is|(?:get )?paid)? ?(?:for|to do|there for|paid)\b"
        r"|\b(?:an? )?(?:mentors?|advis[eo]rs?|sponsors?|real \w+) (?:is|are|ought|should|must|has|have"
        r"|would) (?:supposed |"
        r"expected |obliged |meant )?(?:to )?(?:\w+ )?(?:answer|help|reply|respond|write|find|support|make|have"
        r"|give|be)\b"
        r"|\byou(?:'re| are) (?:after all )?(?:paid|supposed|obliged|expected|meant) to\b"
        r"|\byou (?:agreed|offered|volunteered|signed up|took me on|said yes)\b[^.;?!]{0,40}\b(?:so|then|now"
        r"|and i (?:hold"
        r"|expect|count))\b",
        *("job", "duty", "role", "task", "responsib", "obligation", "turn", "business", "what a", "what m", "what you"),
        *("mentor", "advis", "sponsor", "real ", "paid", "supposed", "obliged", "expected", "meant", "you agreed"),
        *("you offered", "you volun", "you signed", "you took", "you said"),
    ),
    phrase(
        rf"\b(?:you|everyone|everybody|anyone|anybody|even you|a busy \w+) (?:can|could|must|has|have"
        rf"|will) (?:surely |"
        rf"certainly |at least )?(?:spare|find|manage|have|give me|afford)\b[^.;?!]{{0,20}}\b{_ONE_MINUTE}"
        rf"|\b(?:all|the only thing) (?:i|we) (?:ask|want|need|asked)(?: for)?(?: from you| of you)? (?:is|was|are)\b"
        rf"|\bi (?:only|just) (?:ask(?:ed)?|want(?:ed)?|need(?:ed)?) (?:for )?(?:you to |your )?{_ONE_MINUTE}"
        r"|\b(?:it|that|this) (?:is|'s|costs?|takes?) (?:only|just|but) (?:you )?(?:a |one |two |five |ten )"
        r"(?:minutes?|click|signature|line|sentence|word|question)\b",
        *("spare", "find", "manage", "have", "give me", "afford", "all i", "all we", "only", "just", " but "),
    ),
    # what follows if they do not
    phrase(
        r"\b(?:i|we)(?:'ll| will| shall| would|'d| may| might| must| am going to| am forced to"
        r"| (?:have|see) no (?:other )?choice but to)"
        r"(?: hate to| have to| need to| be forced to| be obliged to)? (?:escalate|complain|report|go (?:over"
        r"|above|around|to"
        r" (?:your|the) (?:chair|dean|director|boss))|cc (?:your|the)|copy (?:your|the) (?:chair|dean|director"
        r"|boss)|mention"
        r" (?:this|it|that) to (?:your|the) (?:chair|dean|director)|let (?:your|the) (?:chair|dean|director)"
        r"|look for (?:a"
        r"|an)(?:other| different| more)|find (?:a|an|some)(?:other|one else| more)|take (?:this|it) (?:to"
        r"|up with) (?:your"
        r"|the))\b|\byou(?:'ll| will| would) (?:regret|be (?:sorry|responsible|to blame|the reason))\b"
        r"|\b(?:on|be) (?:your|you) (?:conscience|fault|head)\b|\bit(?:'s| is| will be|'ll be) (?:your fault"
        r"|on you|because"
        r" of you)\b|\bif (?:i|we|my \w+) (?:miss|fail|lose|do not match|don't match"
        r"|am late)\b[^.;?!]{0,40}\b(?:because"
        r" of you|your|you)\b|\b(?:my|the) (?:\w+ )?(?:application|career|future|year|chances?|deadline|fate"
        r"|match) (?:is|are"
        r"|lies?|rests?|sits?|stands? or falls?) (?:now )?(?:in your hands|with you|on you|up to you)\b",
        *("escalat", "complain", "report", "go over", "go above", "go around", "go to", "cc ", "copy", "mention"),
        *(
            "let your",
            "let the",
            "look for",
            "find ",
            "take this",
            "take it",
            "regret",
            "sorry",
            "responsible",
            "blame",
        ),
        *("reason", "conscience", "fault", "head", "on you", "because of you", "if i", "if we", "if my", "hands"),
        *("with you", "up to you"),
    ),
    # disappointment
    phrase(
        r"\b(?:disappoint\w*|saddened|sad|dismay\w*|hurt|hurtful|frustrat\w+|discourag\w+|offen[ds]\w*|annoy\w*"
        r"|let down"
        r"|taken aback|at a loss)\b[^.;?!]{0,50}\b(?:not to (?:find|hear|see|have|get|receive)|no (?:answer|reply"
        r"|response"
        r"|word|comment|sign)|nothing from you|from you\b|(?:by|in|with|at) you\b|you (?:did|have|had|could|would"
        r"|do) ?n[o'’]t"
        r"|that you\b|your (?:silence|lack|late|slow|short|one-line))",
        *(
            "disappoint",
            "sad",
            "dismay",
            "hurt",
            "frustrat",
            "discourag",
            "offen",
            "annoy",
            "let down",
            "aback",
            "a loss",
        ),
    ),
)
