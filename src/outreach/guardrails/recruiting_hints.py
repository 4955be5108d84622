"""What wins an applicant in usual short words: you are ours, count on us, say yes, drop the others, come and move here.

Set phrases that need little beside them, made wide by classes of persons, places, boasts and days. For one sentence
of a mail to an applicant, in lower case. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME, talk
from outreach.guardrails.recruiting_words import INNOCENT, NOT_OF_THE_DAY, OWN_STORY, US, WITHHELD, YOU

_WE = r"\b(?:we|we're|we'd|we'll|we've|i|i'm|i'd|i'll|our|my|us|they|everyone|everybody|all of us|the \w+|dr +\w+)\b"
_ONES = (
    r"(?:guy|girl|gal|man|woman|person|pick|first|top|favou?rite|number one|n ?1|one|choice|choices|people|candidate"
    r"|applicant|star|dream|future|intern|resident|co-?resident|junior|colleague|chief|hire|recruit|winner|top people)"
)
_OUR_PLACE = (
    rf"(?:\b(?:us|here|ours|(?:our|this) (?:\w+ ){{0,2}}?(?:residents|faculty|people|crew|bunch|program(?:me)?"
    rf"|residency|department|institution|hospital|team"
    rf"|family|class|house|place|side|city|town|basement|clinic|way|shop|group|door|end|corner|workroom))\b|{A_NAME})"
)
_ELSEWHERE = (
    rf"(?:\b(?:elsewhere|anywhere|somewhere|any(?:one|body) else|the (?:\w+ )?(?:coast|midwest|south|north|east|west"
    rf"|competition|others?)|(?:an?|any|some|those|the|that) (?:other|another|smaller|bigger|larger|fancier|different"
    rf"|rival|competing|lesser) (?:\w+ )?(?:program(?:me)?s?|places?|residenc(?:y|ies)|names?|departments?|schools?)"
    rf"|(?:another|other) (?:program(?:me)?s?|places?|residenc(?:y|ies)))\b|{A_NAME})"
)
_FUTURE = (
    r"\b(?:july|june|in august|next (?:year|summer|july|june|class|fall)|this summer|for residency|residency training"
    r"|for (?:the next )?(?:four|five) years|as (?:an? )?(?:pgy-?\d|intern|resident|co-?resident|chief|colleague"
    r"|junior)s?"
    r"|pgy-?\d|(?:by|in) (?:your )?(?:fourth|fifth|first|third|second|intern) year|match day|in march|come march"
    r"|the (?:nine|seven|eigh|twen|six)\w*(?:teenth|tieth| of march)|the (?:1[5-9]|2[0-1])(?:th|st)|the third friday)\b"
)
_ASSURED = (
    r"\b(?:sure thing|safe bet|done deal|formality|lock|shoo-?in|no-brainer|guaranteed?|certain\w*|official|paperwork"
    r"|only a matter|already|rest assured|relax|breathe|stop worrying|worry|count on|rely on|bank on|bet|promise"
    r"|in the bag|settled|nailed down|decided|unanimous\w*|signed|sold|convinced|circled|underlined|starred"
    r"|pencill?ed)\b"
)
_OF_ALL = (
    r"\b(?:open to (?:all|any|every\w*|students)|anyone may|every visitor|all students|on the page"
    r"|you will find (?:the|it"
    r"|them|this)|to find the|breaking the rules|against the rules|be wary|wary of|violat\w+|forbids?|do not let any\w+"
    r"|don't let any\w+|(?:a|any) program (?:that|which|who)|has no bearing|no bearing|chart review|data ?set|registry"
    r"|mentoring program|symposium|journal club|contouring session|tumou?r board|ordered for me|answer(?:ed"
    r"|ing)? your)\b"
)
_LEFT = (*NOT_OF_THE_DAY, OWN_STORY, _OF_ALL)

HINTED = (
    # where you stand
    talk(
        r"\b(?:your (?:\w+ )?(?:chances?|odds|prospects|standing|position|ranking|place|spot|future) (?:here "
        r"|with us |at \S+ |on (?:the|our) list )?(?:is|are|look\w*|seem\w*|remain\w*)|you(?:'ve| have|'ll have| stand"
        r"|'d have)?(?: got)? an? "
        r"(?:\w+ )?(?:good|great|excellent|strong|real|decent|solid|high|fair|better|very good|terrific|home|future"
        r"|spot|place"
        r"|seat)(?: chance| shot| odds| position| place)?|pleased with (?:where|how|your)|happy with (?:where|how|your)"
        r"|where you (?:stand|are|ended up|landed|sit))\b",
        rf"\b(?:match\w*|here|with us|chances?|shot|odds|list|rank\w*|stand|spot|excellent|good|very|secure|safe)\b"
        rf"|{US}",
        without=(
            *_LEFT,
            r"\b(?:cannot|can't|not|don't|no idea|nothing)\b|\?\W*$",
            r"\bchance to\b|\b(?:good|great|strong|real) (?:question|point|eye|month|talk|trip|idea|start|poster"
            r"|reason)\b",
            r"\bwhere you (?:are|sit) (?:from|now|going)\b|\bon the (?:panel|program|schedule)\b",
        ),
    ),
    talk(
        r"\byou(?:'re| are|'ll be| will be)(?: \w+){0,2}? (?:on|in|at|near|towards?|among) (?:the|our|his|her|their)"
        r" (?:\w+ )?(?:short ?list|list|running|mix|top|conversation|finalists?|final \w+|upper \w+|first \w+)\b"
        r"|\byour (?:name|file|application|face) (?:\w+ )?(?:came up|comes up|is (?:on|at|near)|was (?:on|at|first"
        r"|near)|went|kept"
        r"|stood|rose|tops?|leads?|keeps? coming)\b",
        without=(
            *INNOCENT,
            r"\b(?:mailing|email|e-mail|waiting|guest|call|reading|speaker\w*|author|cannot|can't|badge|door)\b"
            r"|\b(?:in|on) the (?:list|program|schedule) (?:of|for)\b|\?\W*$|\bon the list for\b",
        ),
    ),
    talk(
        r"\b(?:hire|take|sign|recruit|pick|choose|grab|snap|rank|welcome|adopt) (?:you|u)\b",
        r"\b(?:tomorrow|today|heartbeat|right away|on the spot|any day|in a second|instantly|immediately|first"
        r"|at once|up)\b"
        r"|\b(?:i'd|we'd|would)\b",
        without=(
            *INNOCENT,
            r"\bwelcome you (?:to|at|back)\b|\b(?:pick|take) you up (?:at|from|on)\b|\btake you (?:to|through"
            r"|around)\b",
        ),
    ),
    talk(
        r"\b(?:confident|certain|sure|convinced|know|feeling|feel|bet|predict|expect|suspect|guess|think|believe|hope"
        r"|hoping|wish|pray\w*|dream\w*|root\w*|cheer\w*|pulling|fingers)\b",
        rf"\byou(?:'ll| will|'re going to| are going to|'d)(?: \w+)? (?:be|become|make|end up|land|match|come|choose"
        rf"|join)\b[^.?!;]{{0,20}}?(?:{_OUR_PLACE}|\b(?:resident|intern|colleague|right (?:choice|call|decision))\b)"
        rf"|\bwe (?:all )?match\b"
        rf"|\b(?:hop\w+|rooting|pulling|cheering|praying|pray|fighting|pushing) for you\b",
        without=(
            *_LEFT,
            r"\b(?:a (?:great|good|fine|wonderful|excellent) (?:resident|intern|colleague|physician"
            r"|doctor))\b(?!.*\b(?:here|us)\b)"
            r"|\b(?:wherever|whatever|any program|somewhere|anywhere)\b|\?\W*$|\bcome (?:by|to (?:the|our) (?:talk"
            r"|meeting))\b",
        ),
    ),
    talk(
        r"\b(?:do not|don't|no need to|needn't|need not|stop|never|quit)(?: need to| have to"
        r"| bother)? (?:\w+ )?(?:worry|worrying"
        r"|stress\w*|fret\w*|sweat|lose (?:any )?sleep|be (?:nervous|anxious|worried|scared))\b",
        r"\b(?:march|match|rank\w*|list|interview|chances?|here|where you|our end|result|outcome|odds)\b",
        without=(
            *_LEFT,
            r"\b(?:parking|late|dress|slides?|reply|form|link|typo|whatever|wherever|what (?:we|anyone|others) rank)\b",
        ),
    ),
    talk(
        r"\b(?:do not|don't|needn't|need not|no need to|no point in|no reason to|why|stop|skip"
        r"|please don't)\b[^.?!;]{0,20}?\b(?:do"
        r"|go|attend\w*|take|accept\w*|fly\w*|travel\w*|bother|keep|interview\w*)\b[^.?!;]{0,15}?\b(?:more|other"
        r"|further|another"
        r"|any|remaining|rest of (?:the|your)|those|on) (?:\w+ )?(?:interview\w*|visits?|programs|places|trips?"
        r"|second looks?)\b",
        without=(*_LEFT, r"\b(?:prepare|questions)\b"),
    ),
    talk(
        r"\b(?:right|best|smart|wise|correct|obvious|only|easy|good) (?:choice|decision|call|move|answer|pick|fit"
        r"|place|program)\b",
        rf"\b(?:that's|that is|is|it's|namely|being|meaning|would be|with|at)\b[^.?!;]{{0,10}}?{_OUR_PLACE}",
        rf"{YOU}",
        without=(*_LEFT, r"\bfor (?:me|my)\b|\?\W*$|\bwas the\b"),
    ),
    # you are ours
    talk(
        rf"\byou(?:'re| are|'ll be| will be|'d be| would be| were|'ve been| have been"
        rf"| remain)(?: \w+){{0,2}}? (?:our|my"
        rf"|the (?:committee|program|department|director|chair|faculty|residents)'?s?|dr +\w+'s|everyone's|everybody's)"
        rf"(?: \w+)? {_ONES}\b|\b(?:one|some|part|top) of (?:our (?:top|first|favou?rite|best|future)|the family)\b"
        rf"|\b(?:our|the) (?:top|first|favou?rite|dream|ideal|number one) (?:people|applicants?|candidates?|picks?"
        rf"|choices?)"
        rf"[^.?!;]{{0,15}}?\byou\b|\byou(?:'re| are) the (?:one|person|guy|girl|man|woman) (?:we|they|for us|i)\b"
        rf"|\byou(?:'re| are) in(?:! |[.!]?$| the group (?:that )?we)|\bone of us\b",
        YOU,
        without=(
            *_LEFT,
            r"\bour (?:speakers?|guests?|readers?|coauthors?|first reader)\b|\bone of us (?:will|can|is|has)\b",
        ),
    ),
    talk(
        r"\b(?:not|n't|never|no|nobody|hate|sad|sorry|hearts?|shame|pity|loath|unwilling"
        r"|refuse\w*)\b[^.?!;]{0,25}?\b(?:let"
        r"|lose|losing|see|seeing|give|watch) (?:you|go of you)\b",
        rf"\b(?:go|get away|slip|leave|escape|lose|losing|up)\b|{_ELSEWHERE}",
        without=(*_LEFT, r"\bgo (?:without|home)\b|\bsee you (?:at|on|off|before|in the)\b"),
    ),
    talk(
        r"\byou(?:'ll| will|'d| would)?(?: \w+)? (?:shine|thrive|flourish|blossom|excel|fit|belong|love it|be happy"
        r"|be (?:chief|an asset|a star|great|perfect|wonderful|wasted|happy|missed|our|my))\b",
        rf"{_OUR_PLACE}|\bby (?:fourth|third|fifth) year\b|\bthere\b",
        without=(*_LEFT, r"\bmentoring\b|\b(?:poster|talk|paper|speaker|panel|session|project)\b|\?\W*$"),
    ),
    talk(
        r"\b(?:look(?:s|ing)? forward to|can't wait (?:for|to)|cannot wait (?:for|to)|excited (?:for|to|about)|eager to"
        r"|thrilled to|count(?:ing)? on|expect(?:s|ing)? (?:to|you)|plan(?:s|ning)? (?:on|to)|imagin\w+|pictur\w+)\b"
        r"[^.?!;]{0,25}?\b(?:train\w*|work\w*|teach\w*|hav\w+|call\w*|be|being|sharing|welcom\w*"
        r"|learn\w*) (?:\w+ )?(?:with "
        r"|alongside |beside )?(?:you|together)\b",
        rf"{_FUTURE}|\b(?:train\w*|co-?residents?|asset|colleagues?|here)\b",
        without=(*_LEFT, r"\b(?:rotation|month|elective|visit|rounds|lunch|dinner|training session|call you|zoom)\b"),
    ),
    talk(
        rf"\b(?:asset|credit|gift|great addition|wonderful addition|blessing|catch|boon)\b[^.?!;]{{0,15}}?{_OUR_PLACE}",
        r"\byou(?:'d|'ll| would| will|'re| are)\b",
        without=_LEFT,
    ),
    # count on us, and we on you
    talk(
        r"\b(?:count|rely|bank|bet)\b[^.?!;]{0,15}?\b(?:on|that)\b[^.?!;]{0,25}?\b(?:offer|spot|place|slot|position"
        r"|(?:you|you'll|you will|you're|we'll|we will|us|we)\b[^.?!;]{0,15}?\b(?:end|match|be|come|land|rank"
        r"|coming))\b",
        rf"{YOU}|{US}",
        without=(*_LEFT, r"\bcount on (?:me|us) (?:to|for) (?:help|answer|send|questions?|read)\b"),
    ),
    talk(
        _ASSURED,
        rf"{_OUR_PLACE}|\b(?:faculty|committee|director|chair|residents|attendings|boss|list|end|we've)\b",
        r"\b(?:you|you're|you've|you'll|your name|yours|whether you are)\b",
        r"\b(?:match|rank\w*|list|spot|place|july|march|family|rest is|sure thing|sold|red|part of|in the bag|lock"
        r"|ours|chief"
        r"|formality|done deal|welcome|retreat|circled|underlined|starred)\b",
        without=(
            *_LEFT,
            r"\b(?:you asked|question|certify|certain(?:ly)? (?:that|there)|already (?:sent|wrote|answered|know))\b",
        ),
    ),
    talk(
        rf"\bif (?:you|u)\b[^.?!;]{{0,15}}?\b(?:commit|come|match|choose|chose|pick|picked|sign|rank|join|say yes"
        rf"|promise|end"
        rf" up|were to come|stay)\b[^.?!;]{{0,15}}?{_OUR_PLACE}|\bshould you (?:\w+ )?(?:come|match|choose|pick|join"
        rf"|rank|end"
        rf" up|commit)\b[^.?!;]{{0,15}}?{_OUR_PLACE}|\b(?:provided|as long as|assuming|once) (?:that )?(?:you|we)\b"
        rf"[^.?!;]{{0,20}}?\b(?:come|match|rank|end up|list|right place)\b",
        r"\b(?:will|would|'ll|'d|can|could|may|guarantee\w*|promise\w*|yours|plans|give|take|get|offer\w*|reward\w*"
        r"|save\w*)\b",
        without=(
            *INNOCENT,
            r"\bcome (?:by|back|for|to (?:the|our) (?:meeting|forum|session))\b|\bif you come to (?:town|the)\b",
        ),
    ),
    # what do you mean to do
    talk(
        r"\b(?:let (?:us|me|dr +\w+|the \w+)(?: \w+)? know|tell (?:us|me|dr +\w+)|share (?:with us)?|inform (?:us"
        r"|me)|indicate"
        r"|reveal|disclose|hint (?:about|at)|give (?:us|me) (?:a hint|an idea|a sense|a sign))\b",
        r"\b(?:your (?:intentions?|plans for (?:the match|residency|march)|decision|preferences?|leanings?|thinking"
        r"|commitment"
        r"|interest level|top choice|order)|where your heart|how serious|how interested|where (?:we|you) stand"
        r"|whether we)\b",
        without=(
            *_LEFT,
            r"\b(?:not|n't|never|nobody|need not|no need)\b[^.?!;]{0,20}?\b(?:tell|share|let|inform|say|hint)\b",
        ),
    ),
    talk(
        r"\b(?:have you|did you|are you)\b[^.?!;]{0,25}?\b(?:settled on|decided on|made up|chosen|picked|finali[sz]ed|"
        r"finished|put together|certified|submitted|sorted out)\b[^.?!;]{0,20}?\b(?:order|list|first|number one|n ?1"
        r"|program"
        r"|mind|place|ranking|favou?rite|where)\b",
        without=(
            *_LEFT,
            r"\b(?:order of (?:the )?(?:authors|figures|talks)|thesis|topic|title|poster|elective|reading list)\b",
        ),
    ),
    talk(
        r"\b(?:which|what) (?:ones?|of them|of those|places?|programs?)\b[^.?!;]{0,15}?\b(?:do|are|did|would"
        r"|have) you\b"
        r"[^.?!;]{0,20}?\b(?:care|serious|like|love|want|prefer|lean\w*|interested|mean)\b",
        without=_LEFT,
    ),
    # drop the others
    talk(
        rf"\b(?:talk|argue|dissuade|steer|lure|pull|coax|keep|save|steal|tempt|drag|win|woo) (?:you"
        rf"|u)\b[^.?!;]{{0,12}}?\b(?:out"
        rf" of|away from|from|off|back from|over from|away)\b[^.?!;]{{0,20}}?(?:{_ELSEWHERE}|\b(?:staying|going|leaving"
        rf"|coast|midwest)\b)",
        without=_LEFT,
    ),
    talk(
        rf"\b(?:mistake|regret|wrong|foolish|crazy|mad|silly|sorry|shame|pity|waste\w*|why would|no reason|fool you"
        rf"|hard to see)\b"
        rf"[^.?!;]{{0,35}}?{_ELSEWHERE}",
        r"\b(?:over (?:us|ours|here|this)|instead of (?:us|ours|here)|than (?:us|ours|here)|above (?:us|ours)"
        r"|rather than"
        r"|pick\w*|choos\w*|rank\w*|go(?:ing)?|list)\b",
        without=_LEFT,
    ),
    talk(
        r"\b(?:apartment|house|flat|home)[ -]?hunt\w*\b|\b(?:when|once|after|before) you (?:move|get|live|settle"
        r"|start)(?: in)? (?:here|in with us|with us)\b|\b(?:two|one|three)-bedroom\b[^.?!;]{0,30}?\b(?:next to|near|by"
        r"|below) (?:mine|me|us)\b",
        rf"{YOU}|\bsave\b|\bbring\b",
        without=(
            *_LEFT,
            r"\bif you (?:match|end up|come|do)\b|\byou asked\b|\bwhen i\b|\bfor (?:the|your) (?:month|rotation)\b",
        ),
    ),
    # come, and show it
    talk(
        r"\b(?:come|comes|coming|back|sign up|return|do)\b[^.?!;]{0,15}?\b(?:second (?:look|visit|day)"
        r"|another (?:look|visit))\b",
        r"\b(?:show\w*|committee|notice\w*|rank\w*|mean it|serious|interest\w*|help\w*|matter\w*|hurt|count\w*"
        r"|director|chair"
        r"|remember\w*|impress\w*|list)\b",
        without=(*_LEFT, r"\b(?:does not|doesn't|will not|won't|not required|optional|no effect|not affect)\b"),
    ),
    talk(
        rf"\byou (?:want|need|ought|have|deserve|were (?:made|meant|born)|are (?:made|meant)|'re meant) to (?:be"
        rf"|train|come|live"
        rf"|match|go) (?:at|to|with|in|for)? ?{_OUR_PLACE}|\b(?:made|meant|destined|cut out) for {_OUR_PLACE}",
        without=_LEFT,
    ),
    talk(
        rf"\b(?:select|choose|pick|prefer|favou?r|join|enter|commit to|decide (?:on|for)|opt for|settle on|go with"
        rf"|elect)\b"
        rf"[^.?!;]{{0,12}}?{_OUR_PLACE}",
        r"\b(?:hope|hopes|hoping|wish|pray\w*|trust|expect|urge|honou?red|delighted|thrilled|like|love|want|dream"
        r"|glad|happy"
        r"|please|proud|fortunate|lucky)\b",
        rf"{YOU}|\bplease\b",
        without=_LEFT,
    ),
    talk(
        r"\b(?:ask|asking|plead\w*|beg|begging|lobby\w*|campaign\w*|plug|pitch|recruit\w*|salesm\w+|bold"
        r"|shameless\w*|convince)\b",
        r"\b(?:top line|first line|top spot|top slot|first (?:place|spot|choice)|number one|n ?1|plug for"
        r"|pitch (?:for|:)"
        r"|here goes|here's my|one last|torn|your vote|your list)\b",
        rf"{YOU}|{US}|\bwe\b",
        without=(*WITHHELD, _OF_ALL, r"\b(?:sounded like recruiting|disregard|not recruiting|poster|talk|paper)\b"),
    ),
    talk(
        rf"\b(?:i'd|i would|we'd|we would|we) (?:\w+ )?(?:love|like|hope|want|be glad|be thrilled) (?:it )?(?:for|if"
        rf"|to see) "
        rf"(?:us|{A_NAME}|our \w+|we)\b[^.?!;]{{0,20}}?\b(?:be|were|was|is|high|up|on|first|your|made|to be)\b",
        r"\b(?:up there|list|top|first|high\w*|your (?:match|choice|pick|home|number)|n ?1|final)\b",
        without=_LEFT,
    ),
    talk(
        r"\b(?:signal|sign|nod|word|hint|yes|wink)\b[^.?!;]{0,15}?\b(?:from|by) (?:you|us)\b",
        r"\b(?:get|gets|from us|from you|back|return|helps?|would|committee|director|rank\w*|list)\b",
        YOU,
        without=(*_LEFT, r"\b(?:nothing|not meant|no)\b[^.?!;]{0,20}?\b(?:signal|sign)\b"),
    ),
    talk(
        r"\b(?:worry|worried|fret|stress)\b[^.?!;]{0,20}?\b(?:your list|the match|match day|march|going down"
        r"|where you)\b"
        r"|\b(?:far|way|all the way) down your list\b|\b(?:need|have) to (?:look|go|rank) (?:any )?further\b",
        r"\b(?:no|not|n't|never|stop|nothing|without)\b",
        without=(*WITHHELD, _OF_ALL, r"\bgood luck\b|\bwhatever\b|\bwherever\b|\bi (?:was|remember|did)\b"),
    ),
    talk(
        r"\byou(?:'re|'ve| are| have)? (?:\w+ )?(?:end(?:ed)? up|came out|finish\w*|landed|did|sit\w*|stand\w*"
        r"|placed|scored"
        r"|rank\w*)\b[^.?!;]{0,20}?\b(?:high|top|first|near|ahead|better than|well above|really well|pretty)\b",
        r"\b(?:committee|list|rank\w*|meeting|room|others|fellows|discussion|director|chair|faculty|vote\w*)\b",
        without=(*_LEFT, r"\b(?:exam|boards|quiz|poster|contour\w*|phantom)\b"),
    ),
)
CUES_OF_HINTS = (
    "you", "count", "select", "choose", "second", "bring", "ask", "plug", "pitch", "signal", "settled", "hunt",
    "over ours",
    "welcome", "intention", "here", "we ", "malignant", "toxic", "miserabl", "careful", "unhapp", "worse", "overrated",
    "avoid", "march", "match", "unanim", "congrat", "list", "start ", "pack", "their ", "hint", "vote", "sold", "give ",
    "know", "need", "help", "offer",
)  # fmt: skip
