"""A place bought or sold: what anybody can do for me before a committee, what I pay with, and what makes it a price.

For one sentence of a mail to whoever has a say or a friend who has one, or for two that follow each other. A gain of
mine (a vote, a word, a call, a spot, an interview) and a gift of mine (work, money, praise, my own list) must be
different words of it, and a condition, a bidding or a balance must tie them. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.favours_for_a_place import THING, Trade
from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.phrases import is_cued
from outreach.guardrails.rank_talk import A_NAME, FIRST
from outreach.patterns import Pattern

_JUDGES = (
    rf"(?:(?:the|your|a|her|his|their|that|our) (?:[\w']+ ){{0,3}}?(?:committees?|chiefs?|chair(?:man|woman)?|director"
    rf"|pd|program(?:me)?s?|faculty|board|selection|rank(?:ing)?|meeting|department|colleagues?|residency|dean)\b"
    rf"|{A_NAME}"
    rf"|them\b|people (?:there|at)|programs?\b)"
)
_MY_CAUSE = (
    r"(?:my|a certain someone's) (?:\w+ ){0,2}?(?:name|case|cause|file|application|candidacy|chances?|odds"
    r"|position|standing|place|spot|rank|ranking|number|folder|score)\b(?! (?:list|order|one|1)\b)"
)
# done for me before those who choose
_SPOKEN_FOR = (
    r"\b(?:push|plead|lobby|argue|fight|root|vouch|speak|talk|call|phone|ring|write|ask|intervene|intercede|campaign"
    r"|stand up|go to bat|pull|put in|say|make (?:the|a|that) call|lean|advocate|vote|mention|sound|drop|pass|use"
    r"|do me (?:this|that|a|the|one))(?:s|es|ed|ing)?\b[^.?!;]{0,40}?\b(?:for me|on my behalf|in my favou?r|about me"
    r"|where i belong|good word|kind word|word with)\b"
    rf"|\b(?:recommend|mention|nominate|praise|push|sell|pitch|introduce|talk|bring|suggest|propose|endorse|float)"
    rf"(?:s|ed|ing)? me\b(?: \w+)? (?:to|with|at|before|in front of|up to|up with|for) {_JUDGES}"
    r"|\b(?:talk me up|say \w+ things about me|mention me|speak for me|stood up for me)\b"
    r"|\byour (?:\w+ )?(?:support|help|weight|voice) (?:on|in|at|with|before) (?:the|your)\b"
    r"|\b(?:good|strong|high|favou?rable|positive|nice|kind|clear) (?:score|result|evaluation|outcome|place|showing"
    r"|sign|gesture|review)\b"
    r"|\b(?:corresponding|similar|friendly) (?:gesture|favou?r)\b|\bi(?:'m| am) wanted\b|\bsing my praises\b|\bgood"
    r" word\b|\bpull (?:\w+ )?(?:strings|weight)\b"
    r"|\b(?:speak|talk|write|reach out|have a word|put in a word) (?:to|with) [^.?!;]{0,40}?"
    r"\b(?:committee|director|pd|chiefs?|chair|faculty)\b"
    rf"|\b(?:your|her|his) (?:call|letter|mail|e-?mail|word|recommendation) to {_JUDGES}"
    r"|\b(?:remember|consider|take|bear|keep|weigh|count|reflect|recogni[sz]e|reward|acknowledge|factor|note|honou?r"
    r"|repay)(?:s|ed|ing)?"
    r"\b[^.?!;]{0,30}?\b(?:into account|in mind|in (?:my|the) favou?r|(?:when|as|while) (?:you|they|the committee|it"
    r"|ranking|making|drawing"
    r"|deciding)|in (?:your|the|my) (?:rank\w*|decision|list|vote)|on rank day|at the rank\w*)\b"
    r"|\b(?:strong|strongest|glowing|great|excellent|outstanding) (?:letter|recommendation|reference)\b"
    rf"|\b(?:an? |your )?(?:strong |warm |kind )?(?:recommendation|endorsement|phone call|introduction) (?:to|at|for"
    rf"|with)"
    rf" (?:me|{_JUDGES})"
    rf"|\bcall (?:to )?{_JUDGES}"
    r"|\b(?:lend|give|offer) me your (?:\w+ )?(?:influence|vote|voice|backing|support|ear|word)\b"
    r"|\byour (?:\w+ )?(?:backing|influence|vote|advocacy|endorsement|reassurances?|good offices|blessing)\b"
    rf"|\b(?:push|press|plead|bring|bring up|raise|put|puts|drop|place|move|lift|defend|present|champion|argue|further"
    rf"|advance|make)(?:s|ed|ing)? {_MY_CAUSE}"
    rf"|{_MY_CAUSE} (?:\w+ ){{0,2}}?(?:came|comes|come|gets?|got|goes|went|lands?|landed|rises?|rose|moves?|moved"
    rf"|climbs?"
    r"|receives?|is (?:discussed|read|put|moved|seen|treated|on|near|looked|viewed)|were|ends? up|stands|finds)\b"
    r"|\bputs? mine (?:in front of|before|on|forward|near|high)\b"
)
# a place, or the road to one
_SPOT = r"(?:spot|place|position|slot|seat|invitation|invite|interview|ranking|rank|number|match|yes|vote|contract)"
_GRANTED = (
    rf"\b(?:{_MY_CAUSE} (?:secure|safe|certain|guaranteed)"
    rf"|(?:offer|give|grant|find|save|keep|hold|reserve|promise|guarantee|get|send|extend|secure|land|sell|owe|throw)"
    rf"(?:s|ed|ing)? me (?:an? |the |one |my |that |some )?(?:[\w-]+ ){{0,2}}?(?:{_SPOT}\b(?! (?:day|date|slot))|in\b"
    r"|through\b|up\b|over the line|on (?:the|your|to) |into |assurances?|word|nod|chance|shot|decent)"
    r"|(?:get|put|move|bump|push|bring|slip|sneak|squeeze|place|carry|see|pull|lift|have|keep|hold|let)(?:s|ed|ing)? me"
    r"\b(?: \w+){0,2}? (?:over the line|in\b(?=\W*$|[,;:-]| (?:and|then|there|first|top|the (?:class|program|first|top"
    r"|match)|your (?:class|program|first|top)))|on (?:top|the list|your list|that list)|through|up the list|high\w*"
    r"|in front|at the top|near the top|above)"
    r"|(?:find|make|have|keep|save|hold)s? (?:room|a (?:\w+ )?(?:spot|place|slot|seat)|space) for me"
    r"|(?:a|an|one|the) (?:\w+ )?(?:favou?rable|guaranteed|high|higher|good|decent|better|safe|top|secure|firm|sure"
    rf"|friendly|kind) (?:\w+ )?(?:{_SPOT}|word|look|nod|vote)"
    rf"|(?:a|an|one|your|that|some) (?:\w+ )?(?:{_SPOT}|word|offer|call|promise|commitment|assurance|nod) (?:of"
    rf" assurance"
    rf"|for me|with you|in (?:the rank|your|{A_NAME})|on (?:your|the) (?:\w+ )?list|near the top|at {A_NAME}|at your"
    rf"|from"
    rf" (?:you|{A_NAME}|your|them))"
    r"|room for me|(?:confirm|hold|rank|ranks|ranked|ranking|hire|shortlist|list|vouch for|vote for|back|champion) me"
    r"|commit(?:s|ted)? to me|(?:all )?in on me|jump with me|say(?:s|ing)? yes to me|look after me"
    r"|(?:take|takes|choose|chooses|chose|took|pick|picks|picked|select|selects|want|wants|match|accept|accepts)"
    r" me\b(?=\W*$|[,;:]| (?:and|in|for|then|on|at the match|at|over|i)\b)"
    r"|(?:see|seeing|saw) (?:your|the) way to [^.?!;]{0,20}?(?:rank|press|tak|vot|support|push|choos)\w*"
    r"|rank(?:ing|ed)? (?:me|well|high\w*|where i)|ranked to match|lean on)\b"
    r"|\b(?:think|thinks|look|looks|looking|feel|feels|smile|smiles|vote|votes|act) (?:\w+ )?(?:kindly|warmly"
    r"|favou?rabl[ey]"
    r"|well|highly|generously|fondly) (?:of|on|upon|about|toward|towards|for) (?:me|my)\b"
    r"|\bhow \w+ (?:the committee|you|they) (?:feel|feels|think|thinks)\b"
    r"|\bi(?:'m| am|'ll be| will be| was| were) (?:\w+ )?(?:(?<=that i'm )coming|(?<=that i am )coming|(?<=knew i was"
    r" )coming|(?<=know i am )coming|(?<=know i'm )coming|in\b(?=\W*$|[,;:-]| and)|ranked|on (?:the|your)"
    r" (?:\w+ )?list|not alone|matched|chosen|wanted|safe|taken|there|on top|invited|accepted|confirmed)\b"
    r"|\b(?:end|ended|land|landed|finish) (?:up )?(?:on|at|near|in|high) (?:\w+ )?(?:your|the) (?:list|top)\b"
    r"|\bhad me (?:on top|first|high)\b|\bwhere i(?:'d| would|'ll| will)? (?:belong|land|stand|end up|hope to be)\b"
    r"|\b(?:rank|ranking|vote|selection|committee) (?:day|meeting|went|goes|meets|votes|ranks|night|session)\b"
    r"|\b(?:do|make|draw|write|finish|finali[sz]e|settle)s? (?:up )?the list\b|\bmy name (?:is|was|were|not|isn't)\b"
    r"|\bthe (?:committee|program) (?:votes?|ranks?|meets|decides|vote on|chooses)\b|\bvote on me\b"
    rf"|\bsee (?:to it|my number)\b|\bbetter look\b|\ba match (?:at|with) {A_NAME}"
)
_GAIN = rf"(?:{_SPOKEN_FOR}|{_GRANTED})"
# an interview alone, which is only a price where it is asked for or offered
_INVITED = r"\ban (?:interview|invitation)\b(?! (?:day|date|slot|season))"

_SENT = (
    r"(?:send|share|forward|attach|upload|provide|show|give|bring|email|mail) (?:you |her |him |them |along |over )*"
    r"(?:my|the|an?|any|all|whatever)? ?(?:\w+ ){0,2}?(?:cv|resume|transcripts?|statement|eras|materials?|details?"
    r"|links?"
    r"|forms?|dates?|summary|information|scores?|portal|documents?|papers i|copy|draft of my|what(?:ever)? (?:you|they)"
    r" need|bullet)"
)
_FEELING = (
    r"(?:come\b|coming|look(?:ing)?\b(?! kindly)|\w+ly\b|be (?!yours|your|on your|paying|bringing|writing)\w+|be"
    r" (?:(?:so|very|most|forever|more|truly"
    r"|deeply|always|all the|\w+ly) )*(?:grateful|thankful|glad|happy|honou?red"
    r"|thrilled|delighted|relieved|sorry|sad|disappointed|fine|surprised|in touch|able|there\b(?! \w+ing)|the happiest"
    r"|proud|excited|curious|interested|better|content|obliged|pleased(?! to)|touched|free|late|lucky)|feel|not|know"
    r"|knew|understand|hope|appreciate|like|love|enjoy|thank|see(?! to)|wonder|tell|let|say|ask|hear|remain|want|need"
    r"|believe"
    r"|think|trust|expect|assume|learn|train|match|attend|plan|keep you|miss|remember|follow up|update|write to you"
    r"|mean|guess|wish|wait"
    r"|sleep|worry|rest|breathe|rather|prefer|value|welcome|cherish|consider|respect|accept|certainly|of course|call"
    r"|never"
    r"|always|fully|completely|be$|take it|ever|get in touch|keep (?:it|this|that|quiet|silent|secret)|report"
    r"|celebrate|cheer|explain|mention|have (?:to|heard"
    r"|been|done|had))\b"
)
_I_DO = (
    rf"\b(?:i|we|and|the undersigned|a certain someone)(?:'ll|'d| will| would| shall| can| could| might| may|'m(?="
    rf" (?:\w+ly )?(?:willing|ready|prepared"
    rf"|happy|glad|able|free|going|pleased|quite|more|\w+ing)\b)"
    r"| am(?= (?:\w+ly )?(?:willing|ready|prepared|happy|glad|able|free|going|pleased|quite|more|\w+ing)\b)| won't|"
    r" can't| cannot| wouldn't| will not| would not"
    r"| shall not| intend to| plan to| promise to| offer to)"
    r"(?: (?:\w+ly|also|even|then|in turn|naturally))*(?:(?: be)? (?:willing|ready|prepared|happy|glad|able|free|going"
    rf"|pleased|quite happy|more than happy) to)? (?!{_FEELING}|{_SENT})\w+"
)
_DONE = (
    r"(?:write|co-?write|wrote|written|draft|drafted|finish|finished|complete|completed|work|worked|cover|covered|run"
    r"|ran"
    r"|build|built|code|coded|clean|cleaned|review|reviewed|collect|collected|donate|donated|pay|paid|buy|bought|join"
    r"|joined|teach|taught|translate|translated|recruit|recruited|spent|spend|gave|give|bring|brought|helped|help|did"
    r"|do"
    r"|analy[sz]ed?|stayed|stay|took|take|made|make|put in|posted?|nominated?|voted|praised?|fix|fixed|organi[sz]ed?"
    r"|labell?ed|contoured|handed|hand|signed|sign|skip|skipped|sacrificed?|supported?|commit|withdraw|pull|stop|rank)"
)
OFFERED = Pattern(
    rf"{_I_DO}|\b(?:in (?:return|exchange|turn)(?!, namely)|give you|deal|mutual|swap|trade|decide|i(?:'ll| will|'d|"
    rf" would)? tell you|let [^.?!;]{{1,20}} know|will be (?:first|top|number|high))\b"
)
_PAYS = (
    rf"(?:{_I_DO}|\bi(?:'ve| have)?(?: \w+ly| already| just)? {_DONE}\b"
    r"|\b(?:dinner|drinks?|lunch|coffee|beer|the (?:\w+ )?(?:round|tab|wine))(?:'s| is| are) on me\b"
    r"|\b(?:is|are|was|were|be|gets?|done) (?:all )?(?:yours|written by me|on me|done by me|free of charge|covered)\b"
    rf"|\b(?:you|{A_NAME}|your (?:\w+ )?(?:group|department|program|team|lab))(?:'ll| can| could| may| would| will|'d)"
    r" (?:have|get|gain|receive|own|keep|find me)\b(?! me)"
    r"|\bmy (?:\w+ )?(?:nomination|offer|help|work|summer|data|dataset|grant|fellowship|review|share|half|vacation"
    r"|weekends?"
    r"|time|loyalty|vote|labou?r|support|commitment|word|promise|click|gratitude)\b"
    r"|\b(?:my|our) (?:\w+ )?(?:family|uncle|aunt|father|mother|parents'?|company|employer|foundation|classmates|wife"
    r"|husband|brother"
    r"|sister|mentor|friend)\b(?=[^.?!]{0,40}?\b(?:foundation|donat\w+|giv\w+|funds?|endow\w*|gift|grants?"
    r"|board|owns?|looking for"
    r"|happy to|could|would|might|can|will|follow|apply|offers?|money|generous|support\w*)\b)"
    r"|\boffering you\b|\bno reason to (?:go on|continue|finish|keep)\b|\b(?:worth your while|make it up to you"
    r"|return the favou?r|return the kindness|in your debt|not be sorry|won't"
    r" be sorry|not forget it"
    r"|won't forget|something in it for|good to you|repay|reciprocate|bring (?:my|our|the|a)|come with (?:my|a"
    r"|funding|money))\b"
    r"|\b(?:foundation|donation|endowment|hamper|voucher|pralines|chocolates?|bottle|tickets|gift (?:card|basket)"
    r"|cheque"
    r"|wine|cake|money|senior author\w*|co-?author\w*|first authorship|authorship|unpaid|for free|gratis|free of charge"
    r"|at no cost|five[ -]star|glowing)\b"
    r"|\b(?:next|whole|entire|first) (?:\w+ )?(?:draft|grant|paper|atlas|table|chapter|analysis)\b"
    rf"|\bmy (?:\w+ )?(?:{FIRST} (?:choice|place|spot|line|position|vote|rank|program)|{FIRST}(?=\W*$|[,;])|list)\b"
    rf"|\b(?:{FIRST}|first) (?:place|position|line|choice) on my\b|\b(?:all|the"
    rf" rest) of it\b"
    r"|\bi owe you\b|\bowe you (?:one|a|my|the|big)\b|\byou(?:'d| would|'ll| will) (?:\w+ )?(?:find me|not regret)\b)"
)
_IF = (
    r"(?:\b(?:if|once|provided|providing|assuming|supposing|suppose|as long as|so long as|as soon as|(?<!at )the moment"
    r"|the (?:very )?day|the minute|in case|condition|understanding that|only (?:when|after)|unless|until|depending on"
    r"|(?:depends?|hinges?|rests?|hangs?) (?:on|upon|with)|contingent on|conditional on|subject to|in consideration of"
    r"|upon|on receipt of|pending|given (?:an?|your|some)|with (?:a|your|some) (?=\w+ (?:from|of|by|in|on))|in (?:the"
    r" )?case of|but for"
    r"|for as long as|otherwise|or else|if not|the (?:more|\w+er)\b[^.?!;]{0,40}?\bthe (?:more|\w+er)|knowing|(?<!day"
    r" )after an?"
    r"|in the event|to the extent|(?:for|to|by|with) (?:the|a|any|whichever) (?:program|department|place|residency|one)"
    r" (?:that|which|who)|when(?= (?:i (?:hear|know|am|get)|you (?:rank|put|do|have|confirm|say)|the (?:ranking"
    r"|committee)|my))|against"
    r"|would it help)\b"
    r"|(?:^|[,;:(-] ?| that )(?:should|were|had) (?!i (?:ever|be able|find|come|hear of)))"
)
_PAID = Pattern(_PAYS)
# the same balance without a condition
_PRICE = (
    r"(?:\bin (?:return|exchange|turn|payment|kind|trade|advance|recompense)\b|\bas (?:payment|your (?:part|share"
    r"|side|end)"
    r"|compensation|recompense|a reward|a thank)\b|\b(?:on|for|from) your (?:side|part|end)\b|\byour (?:part|side"
    r"|end) of"
    r"|\b(?:call|calling|cash|cashing) in\b|\bfavou?r (?:will|would|to|should|can)?(?: \w+)? ?(?:be )?(?:returned?"
    r"|repaid)\b"
    r"|\b(?:favou?r|work|help|effort|hours|kindness)\b[^.?!;]{0,20}?\b(?:returned|repaid|rewarded|remembered|counts?"
    r"|pays? off|paid back)\b|\b(?:be|is) (?:returned|repaid|rewarded|remembered)\b|\bsomething (?:back|for it|in"
    r" it)\b|\b(?:need|want|get|have|ask for|expect|hope for) (?:\w+ )?(?:back|in it for me)\b|\b(?:quits|pact|even)\b"
    r"|\b(?:would|do|will) (?:also )?expect\b|\b(?:repay|return|reward) (?:it|that|this|you)\b|\ball (?:that )?i(?:'d"
    r"| would)? (?:ask|want|need|hope)\b|\bi(?:'d| would)? (?:just|only|simply) (?:ask|need|want"
    r"|expect)\b|\bi (?:do )?(?:trust|expect|hope|assume|count on|take it)\b(?=[^.?!;]{0,30}?\b(?:you|your|the"
    r" committee"
    rf"|{A_NAME}|this|that|it|the favou?r|favou?r|for)\b)|\b(?:might|may|could|can|should) i (?:then )?(?:hope|expect"
    rf"|count on"
    r"|ask|rely)\b|\bknowing that i\b|\b(?:make|makes|made) (?:that|the|my|this) (?:\w+ )?(?:choice|decision) (?:\w+"
    r" )?easy\b"
    r"|\b(?:easier|faster|sooner|harder|gladly) (?:to \w+ )?(?:if|for|once|when)\b|\bgive and take\b|\b(?:swap|trade"
    r"|barter"
    r"|(?<!great )(?<!good )deal|bargain|exchange|arrangement|quid)\b|\bsound(?:s)? (?:like a )?fair\b|\bfair"
    r" (?:enough|trade|deal|is)\b"
    r"|\bcounts?"
    r" for something\b|\bsweeten|\bnudge\b|\bnow (?:that )?(?:i|it)(?:'s| is|'m| am)? (?:ask|hope|expect|count|call"
    r"|cash|your turn|time|need|trust)|\b(?:since|after|because|given (?:that|all)|considering)"
    r" (?:all )?(?:that )?i(?:'ve| have)? (?!am|have a|had)\w+(?:ed|ote|an|id|ave|ent|t)\b|\bperhaps you (?:could|can"
    r"|would|might)\b|\b(?:could|would|can|will) you (?:then|see)\b"
    r"|\bhelp me (?:to )?(?:argue|decide|convince|persuade|choose)\b|\bso (?:that )?(?:i|you) (?:do |can "
    r"|could |would |will )?(?:trust|hope|expect|count|rely|assume|return|rank|help|put|push|vote|speak)|\bthat could"
    r" i do so\b"
    r"|\bi could do so that\b|\bremembered when\b|\bgoes out the same day\b|\bas (?:i|we) trust\b|\bfor every\b"
    r"|\bwould\b"
    r"[^.?!;]{0,15}?\b(?:answered|met|followed|rewarded) (?:with|by)\b)"
)
_CONDITION = rf"{_IF}[^.?!;]{{0,60}}?"
BOUGHT_CUES = (
    " me", "my name", "my case", "my file", "my appl", "my cand", "my chance", "my odds", "my pos", "my stand",
    "my place", "my spot", "my rank", "my number", "mine", "behalf", "favor", "favour", "word", "your call",
    "committee", "rank", "vote", "list", "coming", "backing", "influence", "reassur", "assur", "interview", "invit",
    "i'm in", "i am in", "spot", "place", "match", "recommend", "nod", "position",
)  # fmt: skip
# words of a selection, of me, and of a price: a sentence without one of each buys nothing
_SELECTION_CUES = (
    "rank", "committee", "selection", "match", "vote", "voting", "interview", "invit", "residen", "director", " pd",
    "list", "spot", "seat", "slot", "position", "place", "first", "top", "number", "class", "chief", "chair",
    "faculty", "applica", "candida", "chance", "odds", "my file", "my name", "my case", "certain someone", "commit",
    "for me", "word", "coming", "i'm in", "i am in", "backing", "influence", "kindly", "warmly", "favor", "favour",
    "assur", "choose", "chosen", "take me", "takes me", "recommend", "letter", "program", "promise", "guarant",
    "confirm", "loyal", "deal", "all in", "account", "jump", "stop looking", "pull out", "withdraw", "give and take",
    "call", "line one",
)  # fmt: skip
_ME_CUES = (
    " me", "my ", "mine", "i'm", "i am", "i was", "i'll", "i'd", "yours", "we both", "each ", "both", "let's",
    "i will", "i would", "i can", "i could", " i ",
)  # fmt: skip
_PRICE_CUES = (
    "if ", "once", "provid", "assum", "suppos", "long as", "soon as", "moment", "the day", "very day", "minute",
    "in case", "condition", "understanding", "only ", "unless", "until", "depend", "hing", "rest", "hang", "conting",
    "subject", "consider", "event", "extent", "when", "against", "should ", "were ", "had ", "upon", "receipt",
    "pending", "given ", "with a ", "with some", "with your", "but for", "otherwise", "else", "if not", "knowing",
    "return", "exchange", "payment", "trade", "advance", "compens", "reward", "your part", "your side", "your end",
    "calling", "cash", "repaid", "remember", "count", "something", "all i", "all that", "need", "want", "ask",
    "expect", "trust", "hope", "take it", "easy", "easier", "faster", "sooner", "give and", "swap", "deal", "bargain",
    "arrang", "quid", "fair", "sweeten", "nudge", "now ", "since", "after", "because", "perhaps", "could", "can you",
    "will you", "owe", "so i", "so you", "so that", "for every", "answer", ": ", ", and ", ", i", " and ", " and the",
    " and you", ", the", " - ", "agree", "each ", "both", "mutual", "how about", "let's", "wonder",
)  # fmt: skip
# whatever is done for me or for my cause, where the words of a selection stand beside it
_HELP = (
    r"(?:rank|put|place|list|move|hold|keep|take|choose|chose|pick|select|want|hire|accept|admit|match|confirm|prefer"
    r"|favou?r|back"
    r"|support|help|assist|aid|champion|endorse|sponsor|nominate|recommend|promote|push|press|plead|lobby|argue|fight"
    r"|root|vouch"
    r"|speak|spoke|talk|intervene|campaign|stand|advocate|vote|mention|sell|pitch|introduce|bring|suggest|propose"
    r"|float|slip|sneak"
    r"|squeeze|carry|pull|lift|bump|boost|nudge|tip|guarantee|promis|assur|reassur|give|gave|offer|grant|secure|sav"
    r"|reserv|find"
    r"|found|mak|made|get|got|land|includ|invit|interview|remember|reward|treat|look|see|consider|regard|judge"
    r"|rate|rating|score"
    r"|value|credit|trust|defend|protect|advance|forward|rais|commit|bet|gambl|pledg|swear|sign|open|clear|pav|smooth"
    r"|turn|throw"
    r"|stick|go|do|work|use|drop|say|said|call|phone|write|put in)(?:s|es|ed|d|ing|ting)?"
)
_FOR_ME = (
    rf"\b{_HELP}\b[^.?!,;]{{0,25}}?\b(?:me|mine|us)\b(?! (?:to|know|see|the|a (?:copy|line|note|call|moment|minute"
    rf"|question|chance to)"
    rf"|when|how|what|which|where|whether|why|your|that|along|by|an? (?:idea|example|time|date|hint about the))\b)"
    rf"|\b{_HELP}\b[^.?!,;]{{0,25}}?\b{_MY_CAUSE}|{_MY_CAUSE}"
    r"|\bi(?:'m| am|'ll be| will be| was| were| get| land| make| end up| become|'d be| would be|)(?: \w+ly)?"
    r" (?:in\b(?=\W*$|[,;:-]| (?:and|your"
    r" (?:top|first)|the (?:top|first|class|program)))|ranked|listed|selected|chosen|invited|picked|accepted|admitted"
    r"|hired|guaranteed"
    r"|promised|assured|secure|safe|wanted|taken|considered|on (?:the|your) (?:\w+ )?(?:list|top)|near the top|one of"
    r" (?:you|yours|the (?:\w+ )?"
    r"residents)|a resident (?:there|here|at|with|of)|the cut|your list|high|among)\b"
)
_THEN = r"(?=(?:,? and |, |: | - |; |,? then )(?:i|i'll|i'd|i'm|you|we|dinner|lunch|drinks|the|my|it|a)\b)"
_BID = (
    rf"(?:^\W*|[,:;-] |\b(?:look|please|just|so|and|hey|now|simply|then|you),? )(?:you )?{_GAIN}[^.?!;]{{0,60}}?{_THEN}"
)
# bidden or laid on the table, and what I lay down beside it
_LAID_DOWN = (
    rf"(?:^|[,:;-] ?|\b(?:look|please|just|so|and|hey|now|simply|then|you) )(?:you )?(?:{_FOR_ME}|(?:an?|one|your"
    rf"|the) (?:\w+ ){{0,3}}?"
    r"(?:word|letter|call|vote|e-?mail|yes|nod|promise|note|sign|signal|spot|place|assurance|commitment|invitation"
    r"|interview)\b)"
    r"[^.?!;]{0,60}?(?=(?:,? and |, |: | - |; |,? then )(?:i|i'll|i'd|i'm|you|we|dinner|lunch|drinks|the|my|it)\b)"
)
_SELECTION = Pattern(
    rf"\b(?:rank\w*|committee|selection|the match|match(?:ed|es)? (?:me|day|with|at|there|here|in)|vot(?:e|es|ing)"
    rf"|interviews?"
    rf"|invitations?|residency|(?:program )?director|pd|{A_NAME}|(?:your|the|my|final|that) (?:\w+ )?list|spots?"
    rf"|seats?|slots?"
    rf"|positions?|(?:a|the|my|your|one|of) (?:\w+ )?place|place for me|{FIRST}|number|your class|the class|chiefs?"
    rf"|the chair"
    r"|faculty meeting|application|candidacy|chances|odds|my (?:file|name|case)|the program|your program|resident"
    r" (?:here|there|with you"
    r"|at)|choose me|take me|hire me|accept me|commit\w*)\b"
)
_ASKED = Pattern(
    r"\b(?:know|asking|ask|asked|heard|hear|wonder\w*|inkling|idea|tell me|told|guess|curious|say"
    r"|see)\b[^.?!;]{0,25}?\b(?:whether|if|how"
    r"|where)\b(?![^.?!]*\bi(?:'ll|'d| will| would) (?!like|love|be|sleep|feel|want|know|appreciate))"
)
_FREE = Pattern(
    r"\b(?:no matter|regardless|whatever (?:happens|you (?:decide|rank|choose)|your|the (?:outcome|result|list"
    r"|winter))|wherever|in any case|nothing to do with|no bearing|nothing in return|nothing"
    r" back"
    r"|no strings|expect (?:nothing|no)|not expect|don't expect|(?:whether|match|work) elsewhere|a no is|changes"
    r" nothing|apart"
    r" from (?:the|any)|forbid\w*|prohibit\w*|not allowed|against the rules|whether or not|must not|may not|nobody has"
    r" to|do not feel|don't feel|morning|afternoon|no obligation|no pressure|no hurry|even if|anyway|free for any\w*"
    r"|without being"
    r" asked|no need"
    r"|no conditions?|there is nothing|would not dream|by no means)\b|"
    r"\b(?:asked|told|advised|warned) (?:me|us) (?:not|never)\b"
)
_INNOCENT = (_FREE, Pattern(LIST_OF_THINGS), THING)
_ANY_GAIN = Pattern(rf"{_FOR_ME}|{_GAIN}|{_INVITED}")
_PRICED, _TIED = Pattern(_PRICE), Pattern(_IF)
PLACES_BOUGHT = (
    Trade(Pattern(rf"{_CONDITION}(?:{_GAIN}|{_INVITED})"), _PAID, (_TIED,), _INNOCENT, BOUGHT_CUES),
    Trade(_ANY_GAIN, _PAID, (_TIED, _SELECTION), (*_INNOCENT, _ASKED), BOUGHT_CUES),
    Trade(Pattern(rf"{_GAIN}|{_INVITED}"), _PAID, (_PRICED,), _INNOCENT, BOUGHT_CUES),
    Trade(Pattern(_FOR_ME), _PAID, (_PRICED, _SELECTION), (*_INNOCENT, _ASKED), BOUGHT_CUES),
    Trade(Pattern(_BID), _PAID, (), _INNOCENT, BOUGHT_CUES),
)
LAID_DOWN = (Trade(Pattern(_LAID_DOWN), _PAID, (_SELECTION,), (*_INNOCENT, _ASKED), BOUGHT_CUES),)
# said first what I give, and then what I want for it
PAID_IN_TWO = (
    Trade(
        Pattern(rf"{_GAIN}|{_INVITED}"),
        _PAID,
        (
            Pattern(
                r",[, ]*(?:perhaps|maybe|i'd (?:just |only )?(?:need|want|ask|expect|like)"
                r"|i (?:would |do )?(?:just |only )?(?:need|want|ask|expect)|all i|in return|in exchange|he would do"
                r" it|it'd be"
                r"|it would be|they hope|i hope|my price|the price|what i|that would|then|deal|sound|fair|your turn"
                r"|your part"
                r"|half joking|joking|i thought i|that is|that's|and you|you (?:could|might|can|would|just|only))\b"
            ),
        ),
        _INNOCENT,
        BOUGHT_CUES,
    ),
)


def may_buy(sentence: str) -> bool:
    """Whether a sentence has a word of each kind that a price for a place needs."""
    return is_cued(_SELECTION_CUES, sentence) and is_cued(_ME_CUES, sentence) and is_cued(_PRICE_CUES, sentence)
