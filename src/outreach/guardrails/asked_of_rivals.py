"""What is asked of a co-applicant, in wide classes of words that stand together in one sentence or in two.

A question or a request, and a thing of the season: lists, places, invitations, numbers, letters, rooms and what was
said in them. What one tells of the season is asked back in the next ("I put them second. You?"). Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.rank_talk import A_NAME, KNOWN, Said, talk
from outreach.patterns import Pattern

_ASK = (
    r"(?:\?|^\W*(?:\w+, |so |and |hey |ok |okay |also |now |but |well |fyi |btw |dude |hi |just )*(?:please |pls "
    r"|plz )?(?:tell|send|show|give|forward"
    r"|share|spill|shoot|pass|fill|lmk|let me (?:know|see|have|in)|what|what's|whats|where|how (?:many|did|do|high"
    r"|was|were|is|are)|which"
    r"|who|who's|did (?:u|you)|do (?:u|you)|have (?:u|you)|are (?:u|you)|u|remind|dm|text|compare|swap|trade|confess"
    r"|rank)\b"
    r"|\b(?:please (?:\w+ )?(?:tell|send|share|show|forward|write|let)|let me know|lmk|tell me|send (?:it|me|your"
    r"|over)|show me|share|shar(?:e"
    r"|ing) (?:your|yours)|curious|wonder\w*|dying to|(?:love|like|want|wanted|need|hoping|glad|grateful|happy"
    r"|useful|good|nice|great"
    r"|keen|eager|interested|help me|helps? to) to (?:\w+ )?(?:know|see|hear|read|learn|exchange|swap|trade|compare"
    r"|find out|ask|guess)"
    r"|(?:can't|cannot) help (?:asking|wondering)|ask (?:you )?(?:what|which|where|how|who|whether|if|about|for)"
    r"|asking (?:what|which|where|how"
    r"|who|whether|if|about|for)|rude to ask|(?:if i|may i|might i|can i|could i|mind if i) (?:may )?(?:ask|inquire"
    r"|see|have|know|pry)|inquire"
    r"|not to pry|pass (?:it|that|them|this)? ?(?:on|along)|fill (?:me )?in|(?:appreciate|value|use|need|welcome"
    r"|take) (?:any|all|some|your|the)"
    r"|any (?:intel|gossip|tips|hints?|word|news|idea|info\w*|advice on)|let's (?:swap|trade|compare|exchange|share)"
    r"|(?:we|could) (?:\w+ )?(?:compare"
    r"|swap|trade|exchange|pool)|(?:happy|glad|willing|up|down) (?:to|for) (?:trad\w*|swap\w*|compar\w*|exchang\w*)"
    r"|i'd (?:trade|swap)|in return"
    r"|for yours|guess(?:ing)?|bet|rumou?rs?|is it true|word is|heard (?:that )?(?:you|u)|(?:we|let's"
    r"|let us) (?:\w+ )?(?:agree|make a deal|coordinate|split|divide|arrange)|make a deal|if you (?:don't"
    r"|do not) (?:want|like|care))\b)"
)
_YOU = r"\b(?:you|u|ur|ya|your|yours|yourself|we|us|our|each other)(?:'[a-z]+)?\b"
_REQUEST = rf"(?:{_YOU}|^\W*(?:please |pls |and )?(?:tell|send|share|give|show|forward|spill|shoot|lmk)\b)"
_OTHERS = (
    r"\b(?:(?:other|fellow) (?:applicants?|candidates?|interviewees?|people|ones|students)|the others"
    r"|the rest (?:of (?:us|them|the group))?"
    r"|any(?:one|body) (?:else|from)|every(?:one|body)(?: else)?|who else|people (?:from|in|on|at|who)|the (?:people"
    r"|others?) (?:from|in|on|at|who)"
    r"|your (?:classmates?|friends?|roommates?|partner)|the competition|those who|applicants|candidates)\b"
)
_ORDER = (
    r"\b(?:rank(?:s|ed|ing|ings)?|rol|rank order|order (?:yours|them|your|the (?:programs?|places?))|your order"
    r"|ordered|(?:your|final|whole|entire|own|our|match"
    r"|both|full|the) lists?|lists|on (?:your|the|yours) list|first (?:choice|pick|place|line|for you|on|or second)"
    r"|who is first|which (?:one )?is first"
    r"|is first|comes first|(?:go|going) first|number[ -]?(?:one|1|two|three)|n ?1|top (?:choice|pick|spot|slot|half"
    r"|third|of|two|three|four|five|six|ten|\d+|programs?|places?)|line one"
    r"|favou?rites? (?:so far|program\w*|place|of them|one|now|yet)|your favou?rite\W*$|leave off|left off"
    r"|leaving off|dropp?(?:ed|ing)?|cross(?:ed)? off|certif\w+|safety|backup"
    r"|reach|dream (?:program|place)|preference list|yours)\b"
)
_PLACES = (
    r"\b(?:program(?:me)?s?|residenc(?:y|ies)|places (?:that|you|have|did|invited|on|where|are|left)|interviews?"
    r"|interviewing|interviewed|invit\w+|ivs?|iis|offers?|rejections?|rejected"
    r"|wait-?list\w*|second looks?|prelims?|preliminary|backup|specialt(?:y|ies)|signal(?:s|ed|ing|led)?"
    r"|couples? match\w*|couple|apply|applied|applying|applications?|eras|match(?:ed|ing)?(?! day| week)"
    r"|away rotations?"
    r"|institutions?|end up|land)\b"
)
_NUMBERS = (
    r"\b(?:scores?|scored|step ?(?:1|2|3|one|two|three|i|ii)?(?= (?:score|ck|result|on)|\W*$|\?)|step ?(?:1|2|3|one"
    r"|two|three|ck)|usmle|comlex|level (?:1|2|one|two)|boards?|shelf|shelves|gpa|class rank|quartile|percentile"
    r"|transcript|aoa"
    r"|gold humanism|mspe|dean's letter|letters?|letter writers?|recommend\w+|lors?|personal statement|publications?"
    r"|pubs|papers in|honou?rs|honou?red|clerkship grades?|grades?"
    r"|stats|your (?:\w+ )?numbers|your count|2[0-7]\d|two-?(?:forty|fifty|sixty|seventy)|red flags?|gap year"
    r"|leave of absence|chances|odds|competitive|shot at)\b"
)
_SAID = (
    r"\b(?:ask(?:ed|s|ing)?|said|say|says|saying|tell(?:ing|s)?|told|hint(?:s|ed|ing)?|mention(?:ed)?|call(?:ed|s)?"
    r"|contact(?:ed)?|e-?mail(?:ed|s)?|wr(?:ote|ite|itten)|reach(?:ed)? out|promis\w+|offer(?:ed)?"
    r"|want(?:ed|s)?|like[ds]?|react(?:ed)?|come up|came up|bring up|brought up|expect\w*|respond\w*|repl(?:y|ied)"
    r"|answer(?:ed)?|sent|send|look(?:ing)? for|care about|grill\w*|press\w*|hear|heard|think|thought|prefer\w*)\b"
)
_THEY = (
    rf"(?:\b(?:they|them|the (?:\w+ )?(?:chair|directors?|pd|residents|faculty|interviewers?|panel|program(?:me)?"
    rf"|committee|coordinator)|your interviewers?|the interviews?|dr +\w+|any(?:one|body)|some(?:one|body)"
    rf"|any program|any of them)\b|{KNOWN})"
)
_ROOM = (
    r"\b(?:interview(?:s|ed|ing|ers?)?|questions|be ready for|prepare|prep|to expect|tough|hard(?:est)?|grilled"
    r"|panel|second room|scoop|intel|gossip|tips|dirt|spill the tea|inside|low-?down|impression of|vibe|what (?:was"
    r"|is|were) .{0,20}like|your day at|stress\w*|curveballs?|weird|behavioral)\b"
)
_INNOCENT = (
    r"\b(?:forum|conference|astro|meeting in|symposium|workshop|train|drive|driving|flight|fly home|get home"
    r"|got home|weather|restaurants?|bakery|bread|caf[eé]|hotel|airbnb|museum|parking|airport|park(?:ed)?"
    r"|resident section|mentoring|airlines?|boots|snow|cold|storm|game|podcasts?|phone interview|job interview|radio"
    r"|music|choir|concert|cello|piano|film|movie|album|songs?|books?|posters?|abstracts?|atlas|projects?|registry"
    r"|datasets?|figures?|dwell|reviewers?|review(?! board)|chapter|plenary|sessions?|journals?|articles?|recipe"
    r"|soup|umbrella|scarf|dog|cat|sheep|marathon"
    r"|hik\w+|picnic|barbecue|snacks|pies?|lunch|dinner|coffee|birthday|sister|brother|grandmother|wedding|shoes"
    r"|knot|joke|photo|heating|apartment|link|physics lecture|lecture|series|script|survey|reading list|toxicity"
    r"|heart dose|lung dose|your study|the study|plans? in your|paper (?:use|on|about|that|in|you)|your paper"
    r"|the paper|score did your paper|student rate|trainee|happy hour|shuttle|farm|garden|weekend|vacation|holiday"
    r"|knee|sourdough|guest room|gym|yoga|software|statistic\w*|grants?|awards?|irb|tables?|p-?values?|which test"
    r"|scholarship|visa|board game|tumou?r board|rank the plans|fantasy|easter|program (?:do|did) you use)\b"
)
_OF_THE_ROAD = (
    r"\b(?:park(?:ed|ing)?|hotel|airbnb|train|bus|flight|flights|airlines?|airport|drive|driving|weather|storm"
    r"|restaurants?|bakery|soup|recipe|dinner place|museum|gym|boots|luggage|suitcase|jet lag|shuttle)\b"
)
_LEFT = (
    r"\b(?:(?:do not|don't|did not|didn't|won't|will not|never|would not|wouldn't|not going to|rather not|need not"
    r"|needn't|no need to|promise not to|try not to|point of not|better not|please don't|not here to"
    r"|neither of us should|none of my business)"
    r" (?:\w+ ){0,3}?(?:ask(?:ing)?|tell|share|send|talk|compare|discuss|say|show|answer|want to know|know|swap"
    r"|trade|dare)\b(?![^.]*(?:\b(?:but|though|still|however)\b|\?))|without (?:asking|comparing)"
    r"|none of my business|let us not|let's not|keep (?:\w+ )?(?:to ourselves|private)|both kept)\b"
)
_COURTESY = (
    r"^\W*(?:i |we )?(?:just )?(?:hope|wish\w*|good luck|best of luck|fingers|congrat\w*|thank\w*|thanks|may the"
    r"|enjoy|safe travels)\b(?!.*(?:\?|\b(?:ask|tell|know|curious|wonder)\b))"
)
_NOT = (_INNOCENT, _LEFT, _COURTESY, LIST_OF_THINGS)

ASKED_OF_RIVALS = (
    talk(
        _ASK,
        _ORDER,
        rf"{_REQUEST}|{_OTHERS}|{KNOWN}|\bin (?:which|what) order\b",
        without=(*_NOT, r"\bin order to\b|\bthank you\b|\bfirst (?:choice|name) of\b|\bsecond author\b"),
    ),
    talk(
        _ASK,
        _PLACES,
        rf"{_REQUEST}|{_OTHERS}",
        r"\b(?:what|which|where|how|who|whom|any|many|did|have|are|were|has|will|would|do|can|could|if|whether"
        r"|about|on|your|intel|notes|advice)\b",
        without=(
            *_NOT,
            r"\b(?:may i|can i (?:help|send|bring)|how are (?:you|your)|how is|how's|going well|help you|(?:would"
            r"|do) you like|are you okay|company)\b(?!.*\b(?:which|list|rank\w*|score|many)\b)"
            r"|\bmeet (?:again|up)\b|\bafter (?:the )?(?:match|season|interviews?)\b|\bprogram book\b",
        ),
    ),
    talk(
        _ASK,
        _NUMBERS,
        rf"{_REQUEST}|{_OTHERS}|\bmine\b",
        without=(
            *_NOT,
            r"\b(?:letter from (?:the )?(?:editor|journal)|board (?:game|meeting)|one step|first step|next step"
            r"|step (?:by|back|away|outside)|on board)\b",
        ),
    ),
    talk(
        _ASK,
        _THEY,
        _SAID,
        rf"{_YOU}|\b(?:me|my|prepare|mine|room|interview\w*|others?|about|yet|back)\b|{KNOWN}",
        without=(*_NOT, r"\bhear from you\b|\bcall (?:me|you)\b"),
    ),
    talk(
        _ASK,
        r"\b(?:did|has|have|does|is|was) (?:\w+ ){1,3}?(?:e-?mail\w*|call\w*|contact\w*|reject\w*|invite\w*"
        r"|interview\w*|ghost\w*|rank\w*|want\w*|courting|text\w*) (?:you|u)\b",
        without=(*_NOT, r"\b(?:mom|mother|dad|father|dentist|doctor|landlord|vet|boss)\b"),
    ),
    talk(
        _ASK,
        rf"\b(?:any(?:thing|one|body)|word|news|something)\b[^.?!;]{{0,20}}?\b(?:from|at|out of) {KNOWN}",
        without=_NOT,
    ),
    talk(
        _ASK,
        r"\b(?:stay(?:ing)?|leav(?:e|ing)|go(?:ing)? back)\b",
        rf"\b(?:home program|your own program|your school|for residency|residency)\b|\b(?:going|plan\w*|want|hop\w+"
        rf"|like|rather|think\w*) (?:to |of )?stay\w* (?:at|with|in) {A_NAME}",
        _YOU,
        without=_NOT,
    ),
    talk(
        _ASK,
        _ROOM,
        rf"{_YOU}|{KNOWN}|\b(?:they|dr +\w+|friday|monday|tuesday|wednesday|thursday|next week|mine)\b",
        without=(
            *_NOT,
            r"\b(?:hard winter|hard day|how are you|holding up|not too hard|hope (?:the|your) interviews?"
            r"|tough week|hard week)\b(?!.*\b(?:question|ask)\w*)",
        ),
    ),
    talk(
        _ASK,
        _OTHERS,
        r"\b(?:rank\w*|go|going|apply\w*|applied|prefer\w*|scores?|land\w*|list\w*|strong\w*|interview\w*|said"
        r"|say\w*|heard|like\w*|end up|invited|offers?|put\w*|pick\w*)\b",
        without=(*_NOT, r"\b(?:anyone|everyone|everybody) (?:at home|in your family|okay)\b"),
    ),
    talk(
        _ASK,
        KNOWN,
        r"\b(?:you|u|we|they|your|ur|anyone|better|or|like|first|still|too|word|yet|interview\w*)\b",
        without=(
            *_NOT,
            r"\b(?:stay\w*|eat|food|walk|town|city|neighbou?rhood|bus|shirt|mug|pen|jacket|route|lost|tour guide"
            r"|sleep|run(?:ning)? route|library|from you)\b",
        ),
    ),
    talk(
        _ASK,
        r"\bwhere\b",
        r"\b(?:you|u|we)\b",
        r"\b(?:(?:will|you'll|might|would|could|to|gonna) (?:\w+ )?(?:go|land|live|be|end up|match|train|move)"
        r"|end up|ending up|heading|headed|going in (?:july|march|june)|match\w*|hoping|leaning|want to (?:be|train"
        r"|go|live))\b",
        without=(
            *_NOT,
            r"\b(?:grow up|born|from|tonight|tomorrow|this week|over (?:the )?(?:easter|break|winter)|on (?:mon"
            r"|tues|wednes|thurs|fri|satur|sun)day|for (?:the )?(?:holidays?|break|christmas))\b",
        ),
    ),
    talk(
        r"\b(?:compare|swap|trade|exchange|share|pool|match up)\b",
        r"\b(?:lists?|rank\w*|notes|scores?|intel|interviews?|questions|programs?|impressions|letters|numbers"
        r"|spreadsheets?|offers?|statements?)\b",
        _YOU,
        without=_NOT,
    ),
    talk(
        r"\bif (?:you|u) (?:hear|know|find out|learn|get|have)\b",
        r"\b(?:list|rank\w*|who (?:is|they|gets)|score\w*|interviews?|intel|favou?rites?|offers?|invit\w+|ranked)\b",
        r"\b(?:me|pass|tell|share|send|know)\b",
        without=_NOT,
    ),
)
CUES_OF_RIVALS = (
    "lmk",
    "compare",
    "shoot",
    "pass ",
    "ask",
    "appreciate",
    "fill",
    "what",
    "how",
    "which",
    "who",
    "where",
    "did ",
    "has ",
    "have ",
)

# one sentence that tells of the season, and a short question that asks the same of the reader
_ECHO = Pattern(
    r"^\W*(?:and |so |but |or |now |ok )*(?:you|u|yours?|what about (?:you|yours)|how about (?:you|yours)|(?:and"
    r"|what(?:'s| is| are| was| were)?|how (?:did|do|would|will|about|is|was)|which|where|who|whom|same|do|does|did"
    r"|are|is|have|will|would|were|was)\b"
    r"[^.?!]{0,60}?\b(?:you|u|yours?|ur|we|us)\b[^.?!]{0,40})\W*\?\W*$"
)
_ELLIPTIC = Pattern(
    r"\byou\W*\?|\b(?:yours|your (?:count|number|order|plan|take|situation|verdict|guess|top|first|story|choice|pick"
    r"|luck)|do we|are we|(?:did|have|do|are) (?:you|they|we)(?=\W*\?)|same (?:for|with|as) you|(?:the|your) same"
    r"|how many|which one|which ones|who came|what did you|how did (?:you|it)|where (?:are|do|would) you|those two"
    r"|the two|between them|would you)\b"
)
_MINE = Pattern(
    rf"\b(?:my (?:\w+ )?(?:lists?|scores?|interviews?|signals?|first|top|number one|rank\w*|letters?|step|choice"
    rf"|order|rol|application|backup)|i (?:\w+ )?(?:ranked|rank|put|applied|signal\w*|got|get|have|hear|heard|scored"
    rf"|certified|submitted|interviewed)"
    rf"[^.?!]{{0,40}}?(?:{A_NAME}|\b(?:interviews?|offers?|first|second|third|list|score|2\d\d|places|programs?"
    rf"|rejections?|invit\w+|signals?|letters?)\b)|my (?:advis[eo]r|dean|mentor)[^.?!]{{0,40}}?\b(?:interviews?|list"
    rf"|rank\w*|scores?|programs?)"
    rf"|between {A_NAME} and {A_NAME}|(?:can't|cannot) decide|back and forth|undecided|torn|same (?:first|top|choice"
    r"|program|place)|(?:put|order\w*|finish\w*|certif\w*)[^.?!]{{0,20}}?list|(?:few|many|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|\d+) interviews)\b"
)

_OF_SOMETHING_ELSE = Pattern(_INNOCENT)
# a question about a day, a study or a hobby in which nothing of the season stands
NOT_OF_THE_SEASON = Pattern(
    rf"^(?!.*(?:interview|scor|\blists?\b|(?<!mentoring )program(?! (?:do|did) you use| for (?:the )?(?:contour"
    rf"|figure|statistic))|first choice|signal|\bstep\b|boards|match|{KNOWN})).*{_INNOCENT}"
    rf"|^(?!.*(?:interview|scor|\blists?\b|first choice|signal|boards|match|rank|said|say|ask)).*{_OF_THE_ROAD}"
    rf"|{_LEFT}|\bin your (?:table|figure|data)\b"
)


def echoed(asking: Iterable[Said]) -> Iterator[Said]:
    """Give the short questions that ask back what the sentence before told of the writer's own season."""
    before = ""
    for one in asking:
        if before and _ECHO.search(one.text) and _ELLIPTIC.search(one.text) and not _OF_SOMETHING_ELSE.search(one.text):
            yield one
        before = one.text if _MINE.search(one.text) else ""
