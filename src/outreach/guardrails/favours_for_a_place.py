"""One thing for another, with a place on a list at stake: what they do for me there, what I give, what ties the two.

Where I stand with them may be paid for by my list, by work, by money or by praise; the tie is a condition, an order, a
trade, a claim or a balance. Each is a class of words, looked for in one sentence of a mail to a program, or in two that
follow each other; what they do and what I give must be different words of it. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.phrases import is_cued
from outreach.guardrails.rank_talk import A_NAME, FIRST, PROGRAM, Said
from outreach.patterns import Pattern

ENDS = r"(?=\W*$| ?[.,;:!?)-]| (?:and|then|or|in the (?:match|end)|this|for residency|more|as|the way|back|too)\b)"
# of something else there are spots and places too
_OF_A_LIST = (
    r"\b(?! (?:on|in|at) (?:the top of )?(?:my|our)\b)(?! (?:at|on|in|for|among) (?:the|a|an|our|your|that"
    r"|this) (?:\w+ )?(?:posters?|trial|team|panel|schedule|session"
    r"|agenda|course|authors?|project|paper|study|workshop|waiting|journal|table|bus|room|calendar|board|or|clinic)\b)"
    r"(?! (?:order|list|sum|suits|to (?:see|visit|learn|train|meet|eat|live|start|stay)))"
)
SPOT = rf"(?<!first )(?<!first-)(?<!top )(?<!one )(?:spot|place|seat|position|slot|rank(?:ing)?){_OF_A_LIST}"
WORD = (
    r"(?:commitments?|assurances?|promises?|guarantees?|word|nod|wink|yes|pledge|hint|signal|sign|confirmation"
    r"|support|backing|encouragement)"
)
_UP = (
    rf"(?:{FIRST}|up|high\w*|ranked|matched|safe|well|into?|on|onto|at|near|among|atop|through|to match|above|ahead"
    r"|over the line|favou?rabl[ey])\b(?! (?:touch|contact|mind|the loop|(?:a|the|your) (?:paper|project|call|or)\b))"
)
THEM = rf"(?:you(?: all)?|y'?all|(?:the|your) (?:\w+ )?committee|the program(?:me)?|{A_NAME})"

# what they do for me in the Match
_FAVOUR = (
    r"(?:rank(?:s|ed|ing)?|guarantee\w*|vouch\w* for|(?:speak|say something) (?:up |well )?(?:for|of)"
    r"|bump\w*"
    r"|shortlist\w*|favou?r|(?:lobby|argue|fight|push|root|stick up|go to bat|advocate|stand up) for|endorse"
    r"|recommend|value"
    r"|commit(?:s|ted|ting)? to|match with|loyal\w* to|room for|feels? about|sees? me as|place for|open with"
    r"|serious about"
    r"|remind \w+ \w+ of|(?:place|position|rank|spot|seat|slot|word|yes) for) me\b"
)
_TAKEN = (
    r"(?:(?:take|choose|pick|select|want|accept|admit|prefer|match|have|bring|let|get|keep)s?|took|chose|chosen) me"
    rf"(?:{ENDS}| (?:at|for|into|to|in|over) (?:{PROGRAM}|residency|the (?:class|match|program\w*)|you\b)"
    r"| as (?:a|your) resident)"
)
_MOVED = (
    r"(?:help|get|put|place|move|push|bring|see|have|keep|list|lift|pull|bump|slide|make)(?:s|d|ed|ting|ing)? me\b"
    rf"(?: \w+){{0,3}}? ?\b{_UP}"
)
_I_AM = (
    r"\b(?:i'm|i am|i'd be|i will be|i'll be|i was|i were|being|me being|to be|get|getting|i stand"
    r"|i feel) (?:\w+ )?(?:ranked|safe\b"
    r"|in\b(?=\W*$|[,;]| (?:your|the) (?:top|first)| and)|on your list|high|matched|guaranteed|secure|near the top"
    r"|wanted"
    r"|taken|among (?:your|the)|sure of a|one of yours)"
)
_A_PLACE = (
    rf"\b(?:an?|the|one|any|some|your|my|firm|safe|clear|without|with) (?:[\w-]+ ){{0,2}}?(?:{SPOT}|{WORD}) (?:from"
    r"|by|on|in|at"
    rf"|with|near|for|among|of) (?:your?|{A_NAME}|the (?:class|committee|top|program\w*|list|match|residency)|me"
    r"|mine)\b"
    r"|\b(?:need|needs|want|get|gets|got|have|had|give|offer|offered|promised?|sure of|certain of|count on|secure"
    r"|keep|save|hold"
    rf"|reserve|find|earn\w*|deserve|owe|buy|make)\b(?: me)? (?:an?|the|my|some|your)? ?(?:\w+ )?"
    rf"(?:{SPOT}|{WORD}\b(?! (?:on|about|with) (?:the|how)))"
    rf"|\b(?:high|safe|secure|good|top(?:[ -]\w+)?|guaranteed|better) {SPOT}|\bguarantee(?= would)|\bsure match\b"
    rf"|\b(?:without|with|for|against|until) (?:an?|the|some|any|your) (?:\w+ )?(?:{WORD}|{SPOT})"
    rf"|\bspot (?:would|is|was)\b"
)
STANDING = Pattern(
    rf"\b(?:{_FAVOUR}|{_TAKEN}|{_MOVED})|{_I_AM}|{_A_PLACE}"
    r"|\b(?:back|support|defend|champion|help|promote)s? me (?:in|at|before|with) (?:the|your) (?:\w+ )?(?:committee"
    r"|meeting|room|discussion|group|ranking|match|selection)\b"
    r"|\b(?:make|makes|made) sure (?:that )?i(?:'m|'ll)?\b|\bsee to it\b|\bget me in\b"
    r"|\bhelp(?:s|ed|ing)? me (?:to )?(?:match|get (?:in|a)|in the match)\b"
    r"|\b(?:good|kind|nice|strong) word (?:for|about|with|to|from|at|in)\b"
    r"|\bmention\w* me (?:to|at|in|favou?rably)\b|\b(?:remember|remembers|reward|repay)s? (?:me|it|that|this)\b"
    r"|\b(?:letter|call|mail|word|say) to the committee\b|\bsay the word\b|\b(?:push|bring up|raise|drop|mention"
    r"|put)s? my name\b"
    rf"|\byour (?:\w+ )?(?:{FIRST}|{WORD}|(?:rank |match )?list\b(?! of)|rank\w*)\b(?! floor| shelf)"
    rf"|\b{WORD} (?:from|by|of) (?:{THEM}|your side)\b|\b(?:the same|likewise|it|one|something) from (?:you"
    rf"|{A_NAME})\b|\bdo likewise\b"
    r"|\bmy (?:\w+ )?(?:position|standing|chances?|odds|rank(?:ing)?|place|spot|application|candidacy|way)\b"
    r"(?! (?:list|order|of|goes|is yours|in line|here)\b)"
    r"|\b(?:where|how high|how) (?:\w+ ){0,2}?(?:you|the committee|they) (?:\w+ )?(?:rank|put|place|list|see|have"
    r"|feel about) me\b"
    r"|\bwhere i (?:\w+ )?(?:stand|fall|land|end up|sit|am)\b|\byou(?:'ll| will| to|r|)? (?:\w+ )?(?:treat"
    r"|take care of|look after) me\b"
    r"|\b(?:things|it|this|all) (?:work(?:s|ed)? out|go(?:es)? well) for me\b|\bi(?:'m| am) taken care of\b"
    r"|\bwhether i(?:'ll| will| would|'m going to)? (?:match|be)\b"
    r"|\b(?:order|rank|sort)s? the (?:names|applicants|list|candidates)\b|\bthe list is (?:made|drawn|set|final\w*)\b"
    rf"|\b{THEM} (?:rank|choose|take|commit|promise|agree|return|reciprocate|confirm|say yes"
    r"|do the same)s?"
    rf"(?: to)?{ENDS}|\b(?:it|this|that|which|interest) (?:is|were|was|'s|be|gets?|to be|will be) (?:also "
    r"|all )?(?:mutual|returned|repaid|rewarded)"
    r"|\bit's returned|\byou (?:are|do|will|were|can|would)(?: too| as well| the same)?(?=\W*$|[,;])"
    r"|\byes from you\b|\bi get yours\b"
    r"|\bmake (?:your|the) top\b|\bhear anything\b|\brank\w*[ -]to[ -]match\b|\bi get (?:an? )?(?:yes|in)\b"
    r"|\b(?:decision|ranking|vote|meeting) goes (?:my|in my)\b|\bglimpse of yours?\b|\bin turn\b"
)
_MATCHED = Pattern(
    rf"\bi (?:do |can |should |could |were to |happen to )?(?:match(?:ed)?(?:{ENDS}| (?:at|with|to|into|here|there)\b)"
    rf"|end(?:ed)? up (?:at|with|here|in your)|get in\b|g[eo]t (?:a|the|my) {SPOT}|land(?:ed)? (?:(?:a|the|my) {SPOT}"
    r"|in your|in the class|at)\b)"
    rf"|\b(?:i'm|i am|as|become|if|were) an? (?:resident|intern) (?:at|of|in|with) (?:{A_NAME}|your)|\byours if i am\b"
)

_OFFER = (
    r"\b(?:i|we)(?:'ll|'d| will| would| shall| can| can't| cannot| could| might| may|'m| am| want to| offer| have"
    r"| wouldn't)"
    r"(?: (?:\w+ly|also|then|even|be|then|of course|not|only|never|gladly|have|need|no need))*"
    r"(?: (?:willing|ready|prepared|happy|glad|able|free|bound|inclined|pleased|torn) to| to)?"
)
# what I give with my list
_LISTING = Pattern(
    rf"(?:{_OFFER} (?:be )?(?:rank(?:ing)?|put|place|list|certify|choose|pick|commit(?:ting)?|pledge|sign|withdraw"
    r"|cancel|drop"
    r"|decline|stop|skip|forget|reciprocate|match your|give (?:you|up|back)|make|justify|decide"
    r"|honou?r|move|moving|finali[sz]e|submit|guarantee|promise|take (?:you|care of you)|treat|waste|settle)\b"
    r"|\b(?:i'll|i'd|i will|i would|i can|i'm happy to|i)(?: \w+ly)? (?:tell|show|share|reveal"
    r"|send) (?:with )?(?:you )?(?:\w+ly )?(?:my (?:rank\w*|list|order|rol)|mine|where|how i)"
    rf"|\bmy (?:\w+ ){{0,2}}?(?:{FIRST}|commitment|word|loyalty|vote|signature|pledge|promise|list|rol|ballot"
    r"|ranking of|side)\b"
    r"|\b(?:have|has|secure|get|get you|earn|win|buy|decide|glimpse of) mine\b|\b(?:one|yes|commitment|word"
    r"|guarantee|promise) from me\b"
    r"|\b(?:i'm|i am|i'd be|i'll be|i will be) (?:all )?yours\b|\bi(?:'m| am|'ll) com(?:e|ing)\b|\b(?:decide"
    r"|settle) (?:it|to)\b"
    rf"|\b(?:you|{A_NAME}|that|yours)(?:'re|'s|'ll be| are| is| will be| would be| goes| gets| moves to| will slip"
    r"| slips)? (?:\w+ )?"
    rf"(?:{FIRST}|mine|down my)\b|\b{FIRST}[ -](?:place|rank|spot|vote|line)\b|\b(?:everything|everywhere"
    r"|everyone) else"
    rf"|\bwhere (?:yours|i(?:'ll| will|'d)? (?:\w+ )?(?:rank|put|place) (?:you|{A_NAME})|you (?:are|stand"
    r"|land) on mine)|\blist (?:\w+ )?before you\b"
    rf"|\b(?:moving|putting|ranking) {A_NAME}|\bi(?:'ll|'d|'m|'ve| have| am)? (?:\w+ly |only )?(?:intend to "
    r"|plan to )?(?:rank|put|place|list|take|commit)(?:ed|ing)? (?:to )?"
    rf"(?:you|yours|{PROGRAM})\b|\bi (?:commit|come|sign)\b|\byou (?:are|know you are) my\b|\brank (?:\w+ )?(?:above"
    r"|ahead of) you\b"
    rf"|\bin your favou?r\b|\bmy loyalty\b)"
)
# asked of them if I did it
_IF_I_DID = Pattern(
    r"\bif i (?:\w+ly )?(?:rank|put|promise|commit|sign|gave|give|offer|agree|stay|join|brought|bring|work|withdrew"
    r"|withdraw|cancel|drop"
    r"|made|make|list|certif|wrote|write|did|took|take|help|publish|donate|pledge)\w*\b"
)
_WOULD_YOU = Pattern(
    rf"\b(?:could|would|will|can|might|do) (?:{THEM}|it help)\b|\b(?:you|and you|the committee) (?:would|could|will)\b"
)
# what I give otherwise, or gave
_DEEDS = (
    r"(?:write|finish|complete|work|cover|take (?:over|on)|do|run|build|code|join|bring|hand|donate|contribute|fund"
    r"|support|sponsor|pay|buy|stay|serve|translate|teach|recruit|recommend|praise|speak (?:well|highly)|advertise"
    r"|promote|spread|tell (?:my|every|all|the)|forgo|volunteer|sign up|review|clean|collect|enter|publish|host|give"
    r"|help|put you"
    r"|name|credit|add|organi[sz]e|analy[sz]e|arrange|provide|introduce|get you|cite|steer|send you|leave"
    r"|withdraw my complaint"
    r"|dedicate|sacrifice|offer|have (?:\w+ )?papers|repay|make it worth|make a (?:donation|gift))"
)
KIN = (
    r"(?:my|our) (?:\w+ )?(?:uncle|aunt|father|mother|dad|mom|parents?|family|brother|sister|wife|husband"
    r"|grandfather|grandmother|cousin|in-laws|employer|company|foundation|classmates)\b"
)
_DEED = Pattern(
    rf"(?:{_OFFER} (?:be )?{_DEEDS}(?:e?d|ing)?\b(?! (?:rank|list|me\b|thrilled|to know|you (?:a|my|more) (?:clear"
    r"|word)))"
    rf"|{KIN}"
    r"|\bi(?:'ve| have)? (?:help|publish|write|work|do|did|give|gave|cover|stay|join|take care|stayed|wrote|joined"
    r"|worked|pulled|helped|bring|built|coded|collected|spent|offered)(?:ed)? (?:(?:you|for|with|your|on|of|as|the"
    r"|all|a|hours|up)\b)"
    r"|\bi (?:agreed|promised|offered) to \w+\b|\b(?:my (?:help|work|data\w*|grant)|(?:year|month|summer|hours"
    r"|weekend)s? of (?:\w+ )?(?:work|charts|research|help)|hard work)\b"
    r"|\bworth your while\b|\b(?:authorship|credit|data\w*|registry|grant|fund|money) (?:is|are|would be"
    r"|will be) yours\b|\byou can have (?:the|my)\b"
    r"|\bfor free\b|\bunpaid\b|\bfor nothing\b|\bfree (?:statistician|labou?r|help|work|hands)\b|\bco-?authorship\b"
    r"|\bnothing would be too much\b"
    r"|\b(?:bottle|tickets|gift|donation|hamper|wine|chocolates)\b|\b(?:what|all|everything) i(?:'ve| have)? did\b"
    r"|\bwon't regret\b)"
)

_IF = (
    r"\b(?:if|should|once|when|provided|providing|assuming|supposing|suppose|as long as|so long as|as soon as"
    r"|(?<!at )the moment"
    r"|the day|in case|condition|on (?:the )?understanding|unless|until|only after|before|were (?:you|i|the \w+)"
    r"|whether|depend(?:s|ing|ent)?|hinges?|hangs? on|rests? on|contingent|conditional|subject to|in that case"
    r"|would it help"
    rf"|(?:without|with) (?:an?|some|any|your) (?:\w+ )?(?:{WORD}|{SPOT})|thanks to|whoever|whichever"
    r"|what would it take|the (?:one|program) (?:that|which|who))\b"
)
_TRADE = (
    r"\b(?:in (?:return|exchange|turn|kind)|exchange|trade|swap|barter|deal|bargain|let's agree|we agree|agreement"
    r"|arrangement"
    r"|understanding|fair|win-win|transactional|quid|each other|one another|both|mutual\w*|reciproc\w+"
    r"|return the favou?r"
    r"|scratch|reward(?:ed)?|repa(?:y|id)|earned|owe|deserve|difference|all (?:that )?i(?:'d| would)? ask"
    r"|your (?:side|part)|an offer"
    r"|settle|official|shake hands|worth|considering|after all|good turn|price|remind|because of|so i (?:trust|hope"
    r"|expect|assume)"
    r"|because (?:you|the committee)|since (?:you|the committee) (?:said|told|promised)|and (?:i )?(?:expect|trust"
    r"|count|ask)|i hope for|hope (?:this|it|that) will|now that|since i|could you|can you|will you|so could"
    r"|would (?:get|buy|secure|earn|make|help|settle|win|decide|be worth)|help(?:s)? me decide|buys?|secures?)\b"
    rf"|\bfor (?:an?|the|your|one) (?:[\w-]+ ){{0,2}}?(?:{SPOT}|{WORD}|number one|first)|(?:[,:;-]"
    r"|\band) ?you (?!know|said|see|all)\w+"
)
# bidden, and then given; or one and then the other
_BALANCE = (
    r"(?:(?:^|[,:] |\b(?:just|please|simply|so|and|then) )\W*(?:you )?(?:let (?:me|us) know|say the word|(?:rank|take"
    r"|choose|pick|help|get|put|move|bump|give"
    r"|promise|guarantee|assure|tell|say|match|confirm|vouch|speak|secure|keep|save) (?:me|for me|my|in a))\b"
    r"[^.?!;]{0,70}?(?:\band (?:then )?(?:i|you|my|we|it|[\u16a0-\u16a2]+|first)|,? ?-? ?(?:i|you|my|we|then"
    r"|or)(?:'\w+)?\b|: (?:i|you)\b))"
)
_TIE = Pattern(rf"{_IF}|{_TRADE}|{_BALANCE}")
FREE = Pattern(
    r"\b(?:no matter|regardless|whatever (?:happens|you (?:decide|rank|do)|your (?:list|decision|rank))|wherever"
    r"|in any case|either way|anyway|however you|even if"
    r"|not ask|nothing to do with|no bearing|nothing in return|not to get anything|(?:do not|don't|never"
    r"|not) (?:\w+ )?(?:expect|expecting)"
    r"|neither|forbid\w*|prohibit\w*|(?:not|isn't) allowed|against the rules|warned|violat\w+|match elsewhere"
    r"|if i match in\b|match far"
    r"|whether or not|must not|may not|nobody (?:should|may|can)|can(?:not|'t) repay|expect nothing|nothing from"
    r"|owe me nothing)\b"
    r"|\b(?:asked|said|told (?:me|us)|explained|wondered|hear|heard) (?:\w+ )?(?:whether|that|how"
    r"|me that)?\b[^.?!;]{0,12}?"
    r"\b(?:one may|a program|applicants?|some|students|you may|residents)\b"
)
# things of the day that are promised, ranked and chosen too
THING = Pattern(
    r"\b(?:predictors|contours|journals|reviewers?|agenda|speaker|poster session|rounds|dinner|lunch|coffee|needles?"
    r"|isocenter|(?:time|afternoon|morning|later|first) slot|the 9:00|call days?|topics|cases by|flight"
    r"|interview (?:dates?|days?|slot)|second look|on the poster|toxicit\w+|dose|doses|target coverage|letter for"
    r"|in person"
    r"|plans (?:for me|by|first)|(?:figures|data) by|commit to the (?:\w+ )?(?:date|abstract|paper|project|deadline"
    r"|draft|schedule)|as a speaker|along)\b"
)
_DELIGHT = Pattern(
    r"\bi(?:'d| would|'ll| will) (?:be|feel) (?:\w+ly )?(?:thrilled|honou?red|delighted|grateful|overjoyed|lucky)\b"
    r"(?! to (?:give|write|work|help|fund|return))"
)
_OF_A_MATCH = Pattern(
    rf"\b(?:rank\w*|lists?|{FIRST}|commit\w*|certif\w+|match\w*|spot|place|position|seat|committee|yes|mutual|top"
    r"|resident|taken"
    r"|in|choose\w*|takes?|took|wants?|name|withdraw\w*|interviews?)\b"
)
# in a condition, or bidden, whatever I then do is a price; but not what I would feel, say or understand
_ON_CONDITION = Pattern(
    rf"{_IF}[^.?!;]{{0,40}}?\b(?:{_FAVOUR}|{_MOVED}|rank\w*[ -]to[ -]match|your (?:\w+ )?(?:list|top|{FIRST}|{WORD}))"
    rf"|{_IF}[^.?!;]{{0,40}}?(?:{_I_AM}|{_A_PLACE})|(?:^|[:,] )\W*(?:rank|guarantee|promise|vouch for|commit to) me\b"
    rf"|{_IF}[^.?!;]{{0,40}}?\b{_TAKEN}|\b(?:in (?:return|exchange) for|for) (?:an?|the|your"
    rf"|one) (?:[\w-]+ ){{0,2}}?{SPOT}"
    r"|\bin (?:return|exchange) for (?:an?|the|your) (?:\w+ )?(?:interview|invitation)\b(?! (?:slot|date|day|time))"
)
_ANYTHING = Pattern(
    r"\b(?:i|we)(?:'ll|'d| will| would| shall| could| can|'m| am)(?: \w+ly| also| even| then)*"
    r"(?:(?: be)? (?:willing|ready|prepared|happy|glad|able|going) to)? "
    r"(?!(?:most )?(?:\w+ly )?(?:be|not|feel|know|knew|understand|hope|appreciate|like|love|enjoy|come"
    r"|accept(?! (?:an? )?(?:low|less|small|few|reduc|wors))|thank"
    r"|see|wonder|tell|say|ask|have|hear"
    r"|remain|want|need|believe|think|learn|train|match|join|attend|plan|very|so|interested|sure|grateful|honou?red"
    r"|thrilled"
    r"|excited|delighted|happy|glad|curious|aware|sorry|writing|looking|trying|still|in|on|at|a|the|up)\b)\w+"
    r"|\byou(?:'ll| will| would|'d| can)(?: \w+ly)? (?:have|get|gain|receive|not regret|never regret|own|win"
    r"|find (?:me|my))\b"
    r"|\b(?:so|then|and) (?:so )?(?:will|do|would|can|am|shall) i\b|\b(?:count me in|we're (?:set|done)|i'm (?:in"
    r"|there)|done deal|it's done|as good as done)\b"
    r"|\b(?:you'd be|you'll be|you will be|you would be|there'll be|there will be|there would be|there'd be)\b"
    r"|\blikewise\b|\bthe same\b"
    r"|\b(?:is|are|would be|will be|be) (?:all )?yours\b|\byou get an?\b|\banything\b|\bin your debt\b|\bworth\b"
    r"|\bsay yes\b"
    r"|\bno complaint"
)
# my list in a condition, and the condition is theirs to fulfil
_MY_PLACE = Pattern(
    r"\b(?:i|we|i'd|i'll|to|and)(?:'ll|'d| will| would| shall| can| could|'m| am)?(?: \w+ly| only| also| be| happy"
    r"| glad| ready| willing"
    rf"| prepared| to)* (?:rank(?:ing)?|put|place|list|certify|move|make|commit to|choose) (?:{PROGRAM}|you\b|yours\b"
    r"|my list)"
    rf"|\bmy (?:\w+ )?(?:{FIRST}|list|commitment)\b|\b{A_NAME}(?: \w+)? (?:first|n ?1|number one|mine|at the top)\b"
    r"|\byou(?:'d| would|'ll| will)(?: be| have| get| become)+ (?:my )?(?:\w+ )?(?:first|n ?1|number one|mine|top)\b"
    r"|\bcertify\b"
)
_YOURS_TO_FULFIL = Pattern(
    r"\b(?:if|should|once|when|provided|assuming|supposing|as long as|so long as|as soon as|(?<!at )the moment"
    r"|the day|unless|until"
    r"|condition|depend\w*|hangs? on|rests? on|whether|in return|in exchange|but only|on hearing|after"
    r"|were)\b[^.?!;]{0,12}?"
    r"\b(?:you(?! (?:ask|see|look|know|like|wonder|are asking|must|need|read))(?:'re|'d|'ll|r)?"
    rf"|the (?:\w+ )?committee|dr \w+|the program(?:me)?|{A_NAME} "
    r"(?:does|will|would|can|could|commit|rank|want|take|feel|promise|show|prove|confirm)|(?:i (?:\w+ )?)?(?:hearing"
    r"|hear|heard"
    r"|knew|know|get|got|receive"
    r"|was told|am told|learn\w*|had|felt|feel|could be (?:sure|certain)|can be (?:sure|certain))|(?:it|this|that"
    r"|the (?:feeling|interest|answer)) "
    r"(?:is|was|were|goes) (?:\w+ )?(?:mutual|returned|shared|yes|both|reciproc\w+))\b"
)
_ASKING = Pattern(
    r"\b(?:where (?:do )?i stand|could you tell me|i wonder|how (?:do|will|would) you rank)\b(?!.*\bi(?:'ll| will|'d"
    r"| would)\b)"
)


@dataclass(frozen=True, slots=True)
class Trade:
    """What they do, what I give and what ties the two, and in which texts it is none."""

    theirs: Pattern[str]
    mine: Pattern[str]
    ties: tuple[Pattern[str], ...]
    unless: tuple[Pattern[str], ...]

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Give from the first to the last of its words in a sentence, or None."""
        if not is_cued(CUES, sentence):
            return None
        theirs = [one.span() for one in self.theirs.finditer(sentence)]
        mine = [one.span() for one in self.mine.finditer(sentence)] if theirs else []
        apart = [(one, other) for one, other in product(theirs, mine) if one[1] <= other[0] or other[1] <= one[0]]
        if not apart or any(tie.search(sentence) is None for tie in self.ties):
            return None
        if any(one.search(sentence) for one in self.unless):
            return None
        (one, other) = apart[0]
        return min(one[0], other[0]), max(one[1], other[1])


def first_trade(said: Iterable[Said]) -> tuple[int, int] | None:
    """Give where the first sentence that trades one for the other does so."""
    for one in said:
        for trade in TRADES:
            span = trade.find(one.text)
            if span is not None:
                return one.start + span[0], one.start + span[1]
    return None


# chosen and ranked high too, but not on a list
_AS_A_GUEST = Pattern(
    r"\b(?:as (?:a|the|your) (?:speaker|author|volunteer|helper|reader|reviewer|mentee|student)|in touch|me along"
    r"|time slot)\b"
)
# one hand washes the other
_CARE = (
    r"(?:help|take care of|look (?:after|out for)|back|support|do right by|be good to|root for|stand by|scratch"
    r"|fight for|want)s?"
)
_YOU_HELP = Pattern(rf"\b{THEM}(?:'ll|'d| will| would| can| do)? {_CARE} me\b(?! to)")
_I_HELP = Pattern(
    rf"\bi(?:'ll|'d| will| would| can| do)? (?:also )?{_CARE} (?:you|yours|{A_NAME})\b|\b(?:so|and) (?:will|do"
    r"|would) i\b"
)
_INNOCENT = (FREE, THING, Pattern(LIST_OF_THINGS))
TRADES = (
    Trade(STANDING, _LISTING, (_TIE, _OF_A_MATCH), _INNOCENT),
    Trade(STANDING, _DEED, (_OF_A_MATCH, _TIE), (*_INNOCENT, _DELIGHT)),
    Trade(_MATCHED, _DEED, (_TIE,), (*_INNOCENT, _DELIGHT)),
    Trade(STANDING, _IF_I_DID, (_WOULD_YOU, _OF_A_MATCH), _INNOCENT),
    Trade(_ON_CONDITION, _ANYTHING, (), (FREE, Pattern(LIST_OF_THINGS), _AS_A_GUEST, _DELIGHT)),
    Trade(_YOU_HELP, _I_HELP, (), (FREE,)),
    Trade(_YOURS_TO_FULFIL, _MY_PLACE, (_OF_A_MATCH,), (*_INNOCENT, _ASKING)),
)
CUES = (
    "rank", "list", "spot", "place", "seat", "position", "slot", "commit", "assur", "promise", "guarant", "word",
    "vouch", "speak up", "match", "me up", "choose", "take me", "takes me", "took me", "taken", "pick me", "select me",
    "want me", "wants me", "accept me", "bring me", "care of me", "back me", "support me", "after me", "in turn",
    "first", "top", "n1", "mention", "chance", "application", "candidac", "end up", "help me", "mutual", "returned",
    "yours", "number one", "in return", "loyal", "reciproc", "while", "standing", "help each", "names", "nod", "hint",
    "get in", "get me", "treat me", "put me", "put you", "my name", "remember", "yes", "my way", "resident at",
    "a sign", "in exchange", "repa", "reward", "me in", "in your class", "committee",
)  # fmt: skip
