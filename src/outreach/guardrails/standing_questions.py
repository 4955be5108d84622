"""Questions of an applicant about the own standing, in any words: "am I in the running", "which pile am I in".

Written from classes of words, for one sentence of a mail to a program in the owner's season. Too bold for mail to
anybody else. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, talk
from outreach.guardrails.standing_words import (
    ASKED,
    BODY,
    FARE,
    FOR_ME,
    HARM,
    JUDGE,
    LIST,
    LOOKS,
    LUCKY,
    ME,
    MY_CASE,
    NOT,
    NOT_ASKED,
    SCALE,
    SURE,
    VERDICT,
    WHETHER,
)

STANDING = (
    talk(
        rf"\bhow {SURE} (?:am i|may i be|can i be|should i be|ought i to be|am i allowed to be)\b|\b(?:is"
        rf"|was) (?:it|that|this) (?:already )?(?:an? )?(?:no|yes|maybe|off|over"
        r"|hopeless)(?= for me|\W*$)|(?:,|\band|\bso|\bor) (?:will|would|do|did|am|can|could|have) i(?= too)?\W*$"
        r"|\bwould you bet on (?:me|my)\b",
        r"\?",
        without=(NOT_ASKED,),
        cues="how |is it|was it|is that|was that|is this|was this| i|bet on",
    ),
    # am I …, did I …: whoever asks so of a program in the season asks for the verdict
    talk(
        r"\bam i (?!right\b|correct\b|to\b|allowed\b|supposed\b|expected\b|missing\b|wrong\b|able\b|eligible\b"
        r"|register"
        r"|schedul|mistaken|free|welcome to|permitted|understanding|reading|required|asking|sending|writing|signed"
        r"|in time)",
        without=NOT,
        cues="am i ",
    ),
    talk(
        r"\b(?:did|do|does|have|has|had|was|were|will|would|could|might|may|can|should|shall) (?:i|my (?:name"
        r"|interview"
        r"|application|file|candidacy|day|visit|chances))\b|\b(?:if|whether|that|where|how|which|what|or) (?:i"
        r"|my (?:\w+ )?"
        r"(?:name|interview|application|file|candidacy))(?:'(?:m|d|ll|ve))?\b",
        LUCKY,
        ASKED,
        without=NOT,
    ),
    talk(
        rf"\b(?:where|how|what|which)\b[^.?!;]{{0,30}}?\b(?:i|my (?:\w+ )?(?:name|interview|application|file"
        rf"|candidacy))(?:'(?:m|d|ll|ve))?(?: \w+){{0,3}}? {FARE}\b",
        rf"{BODY}|\byou\b",
        ASKED,
        without=(*NOT, r"\b(?:thank\w*|liked|enjoyed|what i (?:did|do)|how i (?:do|look)\b)"),
    ),
    talk(
        rf"\b(?:how|where|did|does|was|has|have|whether|if|what)\b[^.?!;]{{0,25}}?\bmy (?:\w+ )?(?:name|interview"
        rf"|application"
        rf"|file|folder|candidacy|performance)\b[^.?!;]{{0,20}}?\b(?:{FARE}|up or down|become|became|of|go|went"
        rf"|going)\b",
        ASKED,
        without=NOT,
        cues="my ",
    ),
    talk(r"\bwhat (?:became|has become|happened|will happen|is happening)\b", MY_CASE, BODY, without=NOT),
    # how they who decide took to whoever asks
    talk(
        rf"\b{JUDGE}\b[^.?!;]{{0,40}}?\b(?:place[ds]?|put|rank(?:ed|s)?|discuss(?:ed)?|scored?|rated?|vote[ds]?"
        rf"|like[ds]?"
        rf"|regards?|sees?|saw|views?|consider(?:s|ed|ing)?|remember(?:s|ed)?|want(?:s|ed)?|take|took|tak(?:e"
        rf"|en) to|judged?"
        rf"|slot(?:ted)?|picture[ds]?|favou?r(?:s|ed)?|prefer(?:s|red)?|treat(?:s|ed)?|have|has|had|find|found|rate"
        rf"|assess(?:ed)?|think of|thought of|say about|said about|talk(?:ed)? about|feels? about|felt about"
        rf"|pick(?:ed)?"
        rf"|evaluate[ds]?|perceive[ds]?|receive[ds]?|choose|chosen|rank(?:ing)?|count on|counting on|leaning|keep"
        rf"|kept"
        rf"|listed?|listing|cut|drop(?:ped)?|weigh(?:ed)?|stack(?:ed)?) "
        rf"(?:\w+ )?{MY_CASE}(?! (?:to (?!match|be|train|rank|end|join)|know|a(?:n|t)? (?!top|good|real|serious"
        rf"|strong"
        rf"|likely|contender|yes|no)|when|for (?:the|a|an)|in (?:the|your) (?:loop|clinic)|informed|posted|updated"
        rf"|updates))",
        rf"{ASKED}",
        WHETHER,
        without=(
            *NOT,
            r"\b(?:see|saw|find|found|have|had|hear from|help\w*|remind\w*|invit\w+|introduc\w+) me (?:at|on"
            r"|with)\b",
        ),
    ),
    talk(
        r"\b(?:like[ds]?|enjoy(?:ed)?|think|thought|ma[dk]e|take|impress\w*) (?:of )?what (?:it|you|they|she|he)"
        r" (?:saw|heard|met|got)\b|\b(?:mutual|reciproc\w+|returned|both ways|feels? the same|felt the same"
        r"|share[ds]? (?:my|"
        r"the) (?:feeling|enthusiasm|interest))\b",
        ASKED,
        rf"{ME}|\b(?:panel|committee)\b",
        without=NOT,
        cues="saw|heard|met|got|mutual|recip|return|both ways|same|share",
    ),
    talk(
        r"\b(?:see|picture|imagine|want|envision|welcome|happy to have|glad to have|interested in|room for"
        r"|place for"
        r"|spot for|use for|future for|stand with|interest in|excited about|fit for|in line for|plans? for"
        r"|need for) me\b"
        r"(?! to\b)",
        r"\?\W*$|\b(?:wonder\w*|know|whether|ask|tell|hear|hint)\b[^.?!;]{0,40}?\b(?:if|whether|how|that|where)\b",
        without=NOT,
        cues=" me",
    ),
    talk(
        r"\b(?:spoke(?:n)? up|vouched|argued|fought|went to bat|voted|stood up|pushed|pull(?:ed|ing)|root(?:ed"
        r"|ing)) for me\b",
        ASKED,
        without=NOT,
        cues="for me",
    ),
    # on a scale of piles, pages and thirds
    talk(
        rf"\b(?:page one|(?:top|upper|lower|bottom|middle|first|second|last|best|higher|better|strong(?:er|est)"
        rf"|final|lowest|highest"
        rf"|leading) {SCALE}|(?:which|what|the|your|either) (?:tier|pile|stack|bucket|bracket|drawer|category"
        rf"|side of the line)"
        rf"|(?:which|what) (?:half|third|quartile|page|group|end)|(?:above|below|under|over) the (?:line"
        rf"|cut ?-?off|bar"
        rf"|fold)|(?:right|wrong|good|safe) side of)\b",
        ASKED,
        rf"{ME}|\bor (?:the )?(?:bottom|lower|middle|second|last)\b|\?\W*$",
        rf"{ME}|\b(?:third|half|tier|quartile)\b",
        without=(
            *NOT,
            r"\b(?:first|second|last|final) (?:group|set|rows?|section|page) of\b|\bin the (?:first|second"
            r"|last) few\b",
        ),
    ),
    talk(
        rf"\b(?:my|what|which|the|a|know|exact|approximate|rough)(?: \w+)? {VERDICT}\b",
        rf"\b(?:committee|interview|met|meeting|order of preference|rank\w*|list|rooms?|given by|answer|reply"
        rf"|digit|word|select\w*|ended up"
        rf"|end up|got|gave me|given me|discussion|program's|candidates|applicants|match|undersigned)\b|{A_NAME}"
        rf"|\bmy"
        rf" (?:place|number|rank|ranking|standing|score|position|status)\b",
        rf"{ME}|\bundersigned\b",
        r"\?\W*$|\b(?:know|tell|learn|advise|share|reveal|disclose|hint|hear|enough|wonder\w*|curious|ask)\b",
        without=(
            *NOT,
            r"\b(?:phone|room|pager|cell|tracking|confirmation|case|poster|aamc|account|fax) (?:number|place)\b"
            r"|\b(?:step|board|usmle|shelf) (?:\w+ )?scores?\b|\b(?:a|the|any|what|which|nice|good"
            r"|quiet) (?:\w+ )?(?:place|spot)s? (?:to|where"
            r"|you|i (?:could|can|might))\b|\bin the first place\b|\btake place\b|\bresearch positions?\b",
        ),
    ),
    # how likely, how good my prospects
    talk(
        rf"\bhow {SURE}\b[^.?!;]{{0,20}}?(?:\b(?:am i|i am|i'm|may i|can i|should i|i (?:may|can|should|might"
        rf"|could)|my|it is"
        rf"|it'd|is it|that is|is that|it would be|would (?:it|that) be|me|we)\b|{A_NAME})",
        rf"{ME}",
        rf"{A_NAME}|\b(?:match\w*|program|place|here|with you|you|committee|list|spot|prospects?|residency|spouse"
        rf"|move)\b",
        without=(*NOT, r"\bhow (?:good|close|far|high|strong|sure|interested|keen) (?:it|that|the) (?:is|was)\b"),
        cues="how ",
    ),
    talk(
        r"\b(?:prospects?|possibilit(?:y|ies)|percentage|chances?|odds|likelihood|probability|likely|probable"
        r"|hopes?|shot)\b",
        rf"{ME}",
        rf"\b(?:match\w*|program(?:me)?|residency|position|get(?:ting)? in|rank\w*|end(?:ing)? up|applicants?"
        rf"|with you|spot"
        rf"|come to|train\w*|place|living|next year|in july|profile|here)\b|{A_NAME}",
        r"\?\W*$|\b(?:how|whether|if|what|any|idea|which)\b",
        r"\?\W*$|\b(?:know|tell|told|learn|share|hint|wonder\w*|curious|ask|sense|idea|reveal|hear|sleep|estimate"
        r"|honest\w*"
        r"|appreciate|grateful|feel for|view|opinion)\b",
        without=(
            *NOT,
            r"\b(?:chances?|hopes?|likely) (?:to (?:see|meet|visit|talk|ask|hear|read|work|attend|learn|thank"
            r"|speak)"
            r"|of (?:seeing|meeting|hearing|visiting))\b|\bi hope (?:to|you|that|your|we|this|the|it)\b"
            r"|\bby chance\b"
            r"|\bget a chance\b|\bfor the chance\b|\bhad (?:the|a) chance to\b",
        ),
    ),
    # idioms of luck, where the program or its verdict is spoken of
    talk(
        LUCKY,
        rf"{BODY}|\b(?:you|y'?all)\b",
        r"\b(?:i|me|my|myself|i'm|i've|i'd|i'll)\b",
        r"\?\W*$|\b(?:just|only|please|kindly|wonder\w*|tell me|let me know|know (?:if|whether|that|how|where)"
        r"|hint|ask (?:if"
        r"|whether|you)|reassur\w+|prefer to be told|rather (?:hear|read|know|be told)|learn (?:if|whether)"
        r"|hear (?:if"
        r"|whether|from you)|say (?:if|whether))\b",
        r"\?\W*$|\b(?:if|whether|that|how|where|am|i'm|told|out of|put me)\b",
        without=(
            *NOT,
            r"\bi(?:'d| would| will|'ll) (?:be (?:happy|glad|pleased)|gladly)\b|\bworth (?:the|my) (?:trip|time"
            r"|drive|effort)\b",
        ),
    ),
    talk(
        r"\b(?:reassur\w+|put me out of|give it to me straight|be (?:straight|honest|frank|candid|blunt) with"
        r"|(?:drop|put in)"
        r" (?:me )?a (?:word|hint|line)|(?:a|any|slight\w*|small|little|tiny|quiet) (?:hint|sign|signal|nod|clue"
        r"|inkling"
        r"|indication|wink|whisper)|just nod|off the record|one adjective|prefer to be told|rather (?:be told|hear"
        r"|know)"
        r"|shed (?:any |some )?light|lift the (?:curtain|veil)|set my mind|ease my mind|tip me off|spill)\b",
        r"\b(?:i|me|my)\b",
        rf"{BODY}|\b(?:news|bottom|top|down|placed?|stand\w*|for me|with me|my (?:chances|place|odds)|the numbers"
        rf"|premature)\b",
        without=NOT,
        cues="reassur|out of|give|be |word|hint|line|sign|nod|clue|inkling"
        "|indication|wink|whisper|record|adjective|prefer|rather|light|veil|mind|tip|spill|curtain",
    ),
    talk(
        r"\b(?:make|making) up the numbers\b|\bmemorable enough\b|\b(?:good|bad|strong|high"
        r"|encouraging) signs?\b(?=.*\b(?:i"
        r"|me|my)\b)|\b(?:have you|do you already have|has \w+) (?:already )?(?:got|have|chosen|picked|found"
        r"|filled)"
        r" (?:your|all|its|the) (?:people|class|residents|candidates|spots|positions|places|slots)\b|\b(?:look"
        r"|looking|search\w*"
        r"|hunt\w*|shop\w*) (?:for|at) (?:an? )?(?:apartments?|flats?|houses?|homes?)\b",
        r"\?\W*$|\b(?:told|tell|know|hint|wonder\w*)\b",
        without=NOT,
    ),
    # what hurt
    talk(HARM, r"\b(?:i|me|my)\b", BODY, ASKED, WHETHER, without=NOT),
    # the list of the program, and who is on it
    talk(
        LIST,
        rf"{ASKED}",
        r"\b(?:how|where|whether|if|who|what|which|did|am|was|will|is|just|any)\b",
        r"\b(?:i|me|my|i'm)\b|\b(?:shap\w+|look\w*|coming along|candidates|applicants)\b",
        without=(
            *NOT,
            r"\b(?:my|our) (?:\w+ )?(?:list"
            r"|rol)\b",
            r"\bin (?:the )?order\b(?! of pref)|\blist is due\b",
        ),
        cues="list|rank|rol|order|version|shortlist",
    ),
    talk(
        r"\b(?:how many|anyone|anybody|who|many|others|people|candidates|applicants)\b[^.?!;]{0,40}?\b(?:ahead of"
        r"|above|in front"
        r" of|before|better than|stronger than|preferred to|say no before|drop out|decline)\b",
        r"\b(?:me|my turn|i|mine)\b",
        ASKED,
        without=(*NOT, r"\bbefore (?:i (?:send|write|submit|arrive|start|come)|my (?:visit|interview|talk))\b"),
        cues="ahead|above|in front|before|better|stronger|preferred|drop|decline",
    ),
    talk(
        rf"{FOR_ME}",
        LOOKS,
        rf"{BODY}|\b(?:you|yours|they|things)\b",
        r"\?\W*$|\b(?:wonder\w*|tell me|let me know|know|rather (?:hear|read)|hint|say|share|curious|ask|sense"
        r"|read)\b[^.?!;]{0,50}?"
        r"\b(?:how|whether|if|what|which|where|about)\b",
        without=(
            *NOT,
            r"\b(?:ask|asked|advice|word of|words of|wait|leave|space|recommend\w*|suggest\w*|reserved?|hold|kept"
            r"|call|look"
            r"|good|nice|kind|generous) (?:\w+ )?(?:for|of|on) me\b|\bwhat (?:matters|you said|you told)\b",
        ),
        cues=" me| us| my",
    ),
    talk(
        r"\bshould i (?:\w+ )?(?:reckon|count|bank|rely|bet|pin|consider|regard|see|view|treat|rank|put|keep"
        r"|withdraw|cross|give up|worry|bother|hope|relax|prepare"
        r"|pack|move|even)\b|\b(?:if|whether) i (?:should|can|may|could|might|ought to) (?:\w+ )?(?:reckon|count"
        r"|bank|rely|bet|pin|hope"
        r"|worry|relax|pack|rank|expect)\b|\bdo i (?:need|have) to worry\b|\b(?:can|may"
        r"|could) i (?:\w+ )?(?:count on|bank on|reckon"
        r"|hope|relax|expect)\b",
        rf"{A_NAME}|\b(?:you|program|list|committee|match\w*|spot|place)\b",
        ASKED,
        without=NOT,
        cues="should i|if i|whether i|do i|can i|may i|could i",
    ),
)
# one of these always stands there
STANDING_CUES = (
    "am i", "did", "do i", "does", "have", "has", "was", "will", "would", "could", "may", "can ", "should", "if ",
    "whether",
    "is it", "is that", "bet on", "status", "undersigned", "knew", "mutual", "list", "place", "where", "how", "what",
    "which", "who", "third", "half", "hint", "nod", "misery", "told", "tell", "my ", "reassur", " me",
)  # fmt: skip
