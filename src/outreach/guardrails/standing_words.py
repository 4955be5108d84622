"""The classes of words of a question about the own standing: who asks, who decides, how it may have ended.

For one lower-case sentence of a mail to a program in the owner's season; `standing_questions` puts them together.
Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.rank_talk import A_NAME
from outreach.patterns import Pattern

ME = (
    r"\b(?:i|me|my|mine|myself|us|we|our|i'(?:m|d|ll|ve)|(?:someone|somebody|one|applicants?|people) (?:like me"
    r"|of my"
    r"|with my)|the undersigned|an? (?:\w+ )?(?:person|applicant|candidate))\b"
)
MY_CASE = (
    r"(?:me|myself|us|my (?:\w+ )?(?:name|interview|application|file|folder|candidacy|case|profile|chances?|odds"
    r"|prospects?|standing|performance|day|visit|answers?|transcript|score|scores|letters?)|the undersigned)\b"
)
ASKING = (
    r"\b(?:wonder\w*|curious|ask(?:ing)?|know(?:ing|n)?|knew|tell(?:ing)?|told|learn(?:ing)?|hear(?:ing|d)?"
    r"|find out|sense|check"
    r"|share|sharing|say|reveal|hint\w*|advise|confirm|disclose|word|news|idea|clue|inkling|indication|read"
    r"|reassur\w+"
    r"|honest\w*|guess|estimate|gauge|insight|signal|nod|see|drop|glimpse|glad|grateful|appreciate|welcome|useful"
    r"|helpful|help)\b"
)
# a question, or whoever wants to know
ASKED = rf"\?\W*$|{ASKING}"
WHETHER = r"\b(?:how|whether|if|where|which|what|who|did|do|does|has|have|was|were|am|is|are|will|would|may|can)\b"
JUDGE = (
    rf"(?:you|u|you (?:all|guys|both|folks)|y'?all|they|them|anyone|anybody|everyone|everybody|people|folks"
    rf"|upstairs"
    rf"|the others|the (?:\w+ )?(?:program(?:me)?|committee|panel|department|faculty|director|residents|group|team"
    rf"|chair"
    rf"|attendings|interviewers|room|institute|board)|your (?:\w+ )?(?:program(?:me)?|committee|panel|department"
    rf"|faculty|director|residents|group|team|chair|colleagues|attendings|people|side|place|institute|residency)"
    rf"|{A_NAME})"
)
BODY = (
    rf"(?:\b(?:committee|panel|selection|rank\w*|lists?|meeting|met|discuss\w*|debrief\w*|voted?s?|votes|voting"
    rf"|scor\w+"
    rf"|program(?:me)?|faculty|interview\w*|candidates?|applicants?|applied|match\w*|residency|position|order"
    rf"|upstairs"
    rf"|deliberat\w+|review(?:ed|s)? (?:of )?(?:applications?|candidates?)|season|the institute|with you"
    rf"|you guys)\b"
    rf"|{A_NAME})"
)
# of the day, of research, of the clinic and of the household of a mail
OF_WORK = (
    r"\b(?:contours?|contouring|posters?|abstracts?|papers?|manuscripts?|(?:my|your|the|a|his|her) talks?(?! of"
    r"| about)|talk (?:on|at|in)\b|slides?|presentations?|figures?|datasets?"
    r"|data|analys[ei]s|projects?|registry|studies|study|trials?|drafts?|chapters?|plans?(?! to\b| our\b| my\b)"
    r"|dose\w*"
    r"|margins?|fields?|beams?|applicators?|needles?|phantoms?(?! dose)|patients?|tumou?rs?|survival|recurrence"
    r"|toxicity"
    r"|fistula|remission|treat(?:s|ment|ments|ing)?|surg\w+|park\w*|garage|badge|lockers?|receipts?|portal|forms?"
    r"|housing|schedule\w*"
    r"|calendar|rotations?|electives?|curriculum|lecture\w*|conference|forum|symposium|webinar|open house"
    r"|second look"
    r"|dinner|lunch|breakfast|hotel|shuttle|train|flight|tours?|zoom|links?|camera|call schedule|on call|awards?"
    r"|grants?"
    r"|funding|scholarships?|fellowships?|boards? exam|exams?|journal|mailing|waiting list|reading list"
    r"|reference list|packing list"
    r"|citation|email|e-mail|guest|books?|dog|cat|recipe|bread|game|marathon|immuni[sz]ation|vaccin\w*"
    r"|transcript arrive"
    r"|accommodat\w*|visa|stipend|salary|benefits|moonlight\w*|research year|clinics?|satellite"
    r"|letter of recommendation"
    r"|letters? (?:has|have|had|arrive\w*)|missing|arrived?|complete|received my|upload\w*|late|early enough"
    r"|table \d"
    r"|errors?|chambers?|machine|linac|protocols?|wish list|worries|side effects|thesis|implants?|insertions?"
    r"|procedures?|author\w*)\b"
)
# who refuses to ask, and what the owner says of an own list
NOT_ASKED = (
    r"\b(?:not(?![^.?!;]{0,15}\b(?:overstep\w*|rude|improper|too|out of line|intrud\w*|forward|bold|inappropriate"
    r"|wrong)\b)|never|n't|without|nobody|stopped|no (?:question|need|wish|right))\b[^.?!;:]{0,20}?\b(?:ask\w*"
    r"|wonder\w*"
    r"|want(?:ed)? (?:you )?to|pry\w*|supposed|discuss|expect)\b(?!.*(?:\b(?:but|yet|still|only|so)\b|\?\W*$))"
    r"|\bmy (?:\w+ )?(?:first|top) (?:choice|pick)\b|\bi(?:'ll| will|'m| am)(?: \w+)? (?:rank|put)(?:ing|ting)?\b"
    r"|\bmy (?:commitment|promise)\b|\byou(?:'ll| will) be my\b|\bcontent to wait\b|\bmay i say\b"
    r"|\bcommitment that\b|\btop of my\b|\bheads my\b|\bplace such as\b|\banother program has\b|\b(?:they"
    r"|one)(?:'d| would) love to have me\b|\brecommend me\b"
    r"|\bkeep me (?:in suspense|posted|waiting|in the loop|informed)\b|\byou owe me\b|\brank(?:ing)? (?:you|yours"
    r"|the program|your program)\b(?!.*\b(?:rank me|where i|chance\w*)\b)"
    r"|\b(?:mov|chang|reschedul|postpon|shift|cancel|swap)\w* (?:my|the|our) (?:interview|date|slot|day|time)\b"
    r"|\bthe same day\b|\b(?:odds|hazard) ratio|\bno hurry\b"
)
NOT = (OF_WORK, NOT_ASKED)
SCALE = (
    r"(?:third|half|quarter|quartile|tier|ten|five|fifteen|twenty|dozen|page|pile|group|bracket|decile|percent|end"
    r"|few"
    r"|handful|tranche|bunch|section|rows?|bucket|set)"
)
LUCKY = (
    r"\b(?:in the bag|dead in the water|(?:out of|within|in|beyond) (?:my )?reach|out of luck|lost cause|long ?shot"
    r"|(?:made?|make|making|missed) (?:the|your) (?:cut|list|grade|shortlist)|in with a chance|(?:stand|have|had"
    r"|got|be"
    r"|with) (?:\w+ )?(?:a|any|much of a|the|no|real) (?:\w+ )?(?:chance|shot|hope|prospect)s?|sure (?:thing|bet)"
    r"|safe bet"
    r"|done deal|(?:in|on) the cards|on the (?:bubble|fence|cusp|edge|right side|wrong side|radar)|green light"
    r"|thumbs (?:up|down)|(?:start|be|begin) packing|pack my|(?:look|looking|searching|shopping|hunt\w*) (?:for|at"
    r"|into)"
    r" (?:an? )?(?:apartments?|flats?|houses?|homes?|place to live|housing)|sign (?:a|the|my) lease|buy a house"
    r"|champagne|breathe|rest easy|relax|hopes? (?:up|alive)|hold(?:ing)? my breath|keep (?:on )?hoping|wast(?:e"
    r"|ing) (?:my|your) (?:time|breath|line)"
    r"|worth (?:it|my|putting|ranking|hoping|a line|the line|while|even)|written? (?:me )?off|rul(?:e"
    r"|ed) (?:me )?out"
    r"|cross(?:ed)? (?:me )?off|(?:going|likely|meant) to (?:happen|work out|come off) for (?:me|us)"
    r"|(?:have|take|want|keep) me\b(?! to)|way the wind|tea leaves|between the lines|out of my misery"
    r"|(?:good|bad|great|better|best|worst|any) (?:news|signs?)|ruin\w*|doomed|sunk|blew|blown (?:it|my)|toast"
    r"|hopeless|in trouble|in good (?:shape|hands|standing)|in danger|(?:be|feel|rest|am) (?:safe|worried|nervous"
    r"|disappointed|hopeful|optimistic|confident|encouraged|discouraged|anxious|concerned|happy in march|pleased)"
    r"|worr(?:y|ied|ying)|give up|move on|look elsewhere|set my sights|serious(?:ly)? (?:contender|contention"
    r"|consider\w*"
    r"|candidate)|contenders?|contention|front-?runner|in the (?:running|mix|game|hunt|race|picture)|considered"
    r"|rankable|far down|in play|in (?:its|their|your) stronger|a reach|a safety|realistic option|a yes|a no"
    r"|a maybe|yes or no|y or n|enough of|slip|slipped|come out (?:okay|ok|ahead"
    r"|well|on top|all right)|got in|gets? in\b|get(?:ting)? in(?: there| here)?\b|make it (?:in|to|there|onto"
    r"|into)"
    r"|made it\b|(?:good|strong|decent|lasting) impression|c[ao]me across|(?:do|did|done) (?:well|ok|okay|all right"
    r"|alright|enough|fine)|alive|finished|seat at|pass(?:ed)? muster|convince[ds]?|won (?:you|them) over"
    r"|click(?:ed)?|elsewhere|stood out|impress(?:ed)? (?:you|them|the|any)|what you(?:'re| are) (?:looking for"
    r"|after)|the kind of|your type|at the bottom|near the (?:top|bottom)|(?:at|on) the top|top of|your (?:top"
    r"|best)"
    r"|realistic\w*|viable|rank(?:ed)? (?:to match|high\w*|well)|make up the numbers|fill(?:ing)? (?:a"
    r"|the) (?:slot|seat))\b"
)
HARM = (
    r"\b(?:(?:an? (?:\w+ )?(?:issue|problem|factor|concern|obstacle|hurdle|handicap|liability|deal-?breaker"
    r"|red flag|minus"
    r"|drawback|mark against)|(?:held|hold|count\w*|weigh\w*|goes?|went|speaks?|spoke|used|play\w*)"
    r" (?:it |that |this )?against|cost) me|(?:hurt|hurts|hurting|ruin|ruined|sink|sank|sunk|doom|doomed|spoil\w*"
    r"|damaged?|harm"
    r"|harmed|disqualif\w+|kill|killed|blow|blew) (?:me|my)|set me back|kept? me|keep me|stand in (?:my|the) way"
    r"|help(?:ed)? my (?:case|chances|cause|standing)"
    r"|too (?:quiet|shy|nervous|weak|low|thin|old|young|late|far|loud|eager))\b"
)
FARE = (
    r"(?:far(?:e|ed|ing)|place[ds]?|land(?:ed)?|fell|fall(?:en)?|sit|sat|stands?|stood|rank(?:ed|s)?|scor(?:e|ed)"
    r"|came (?:out|across|off)|come (?:out|across|off)|end(?:ed)? up|stack(?:ed)? up|measur(?:e|ed) up|compar(?:e"
    r"|ed)"
    r"|look(?:s|ed)?|went (?:over|down)|go(?:ne)? (?:over|down)|did|do(?:ing|ne)?|rat(?:e|ed)|shap(?:e|ed|ing) up"
    r"|perceived|received|regarded|viewed|looking|seen|discussed|judged|evaluated|assessed|weighed|positioned"
    r"|turn(?:ed)? out"
    r"|hold up|held up|list(?:ed)?|slot(?:ted)?|situated|appear|figure|belong|finish(?:ed)?|wound up|wind up)"
)
VERDICT = (
    r"(?:number|place|placing|score|rank|ranking|position|spot|slot|standing|placement|grade|status|tier|rating"
    r"|evaluation|verdict|assessment|marks?|points?|fate|outcome|result)s?"
)
FOR_ME = (
    r"\b(?:for|about|on|of|against|with|towards?|concerning|regarding|in regard to) (?:me|us|my (?:case"
    r"|application|candidacy|chances|future))\b|\bin my favou?r\b|\bmy way\b"
)
LOOKS = (
    r"\b(?:things|serious|optimis\w+|positive|lukewarm|warm\w*|mixed|concerns?|doubts?|reservations?|went|go|going"
    r"|look(?:s|ed|ing)?|vibe|feel(?:ing|ings|s)?|mood|wind|verdict|opinion|sentiment|talk(?:ed|ing|s)?|said"
    r"|saying|spoke(?:n)?|hear|heard|discuss\w*|reaction|impression|consensus|think(?:s|ing)?|thought|decid\w+"
    r"|decision"
    r"|promising|outlook|word|buzz|happen\w*|chance|hope|room|place|spot|future|excited|enthusias\w+|stand|bode\w*"
    r"|prefer\w*|root\w*|argu\w+|vot\w+|fought|went to bat|plans?|intentions?|interest(?:ed)?|keen)\b"
)
LIST = (
    r"\b(?:(?:your|the|its|their) (?:\w+ ){0,2}?(?:lists?|ranking|rol|order(?! to)|(?:first|final|last"
    r"|latest) version"
    r"|short ?list)|order of preference)\b(?! (?:of|for) (?!prefer|candidat|applicant))"
)
SURE = (
    r"(?:likely|probable|realistic|plausible|certain|sure|confident|hopeful|optimistic|safe|secure|strong|good"
    r"|high|real"
    r"|competitive|serious|interested|close|far|comfortable|worried|nervous|attractive|committed|keen|solid)"
)

# who wants to know: a question, a question within a sentence, or a wish
ASKS_OR_WISHES = Pattern(
    r"\?\W*$|\b(?:wonder(?:ed|ing)?|curious|know(?:ing)?|knew|tell(?:ing)?|learn(?:ing)?|hear(?:ing)?|heard"
    r"|find out|sense|share"
    r"|say|reveal|hint|advise|confirm|disclose|word|news|idea|clue|inkling|indication|read|guess|estimate|gauge"
    r"|insight|ask(?:ing)?"
    r"|regard|as|light|see|check(?:ing)?(?: in)?|question)\b[^.?!;]{0,60}?\b(?:how|where|whether|if|what|which|who"
    r"|to the status|about (?:me|my|how|where)"
    r"|(?:on|of|regarding) (?:me|my))\b|\b(?:tell me|let me know|reassur\w+|just nod|hint|out of my misery"
    r"|straight (?:to|with) me"
    r"|told (?:me|us) (?:whether|if|how|where)|rather (?:hear|know|be told|read)|prefer to (?:be told|know|hear)"
    r"|kindly|would (?:be enough|do|help)|enough: my|spill"
    r"|tip me off|ease my mind)\b"
)
# who tells the reader something, or was told something
TELLS = Pattern(
    r"\b(?:i|to|just|must|should|i'll|i'd|i'm|we)(?: \w+){0,3}? (?:tell|told|telling|say|saying|said|inform"
    r"|let) (?:you|u|them|my)\b(?! know (?:if|whether)\b)"
    r"|\b(?:told|informed) me\b(?! (?:if|whether|how|where))|\bi(?:'m| am| was|'ve been) told\b|(?<!be )\b(?:good"
    r"|glad|pleased|sorry|nice|great|happy|relieved|delighted|moved)"
    r" to (?:hear|see|learn|know|share)\b|\byou (?:said|told|explained|asked|described|mentioned|know|will know"
    r"|should know|let me)\b|\bplease (?:know|let"
    r" (?:them|him|her|the))\b|\bthank(?:s|ful)?\b[^.?!;]{0,20}? for\b|\bi hear(?:d)? (?:from|that)\b|\bi know\b"
)
