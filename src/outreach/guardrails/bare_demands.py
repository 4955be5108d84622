"""Pressure in its plainest words: bare orders, needs and refusals to wait, a claim to be named, a favour called in.

Classes of words in frames, see `frames`, beside those of `demands`. Thanks, a way out and what others wait for are no
pressure. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.demand_words import NOT_MINE, YOU
from outreach.guardrails.frames import Frame, pattern_frame
from outreach.guardrails.phrases import Phrase, phrase

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|us|our)\b"
_DO = (
    r"(?:answer|reply|respond|write|send|sign|read|review|decide|tell me|call|fix|finish|submit|upload|confirm"
    r"|help|do|give|get|look"
    r"|act|make|correct|return|approve|complete|update|explain|move|resolve|deliver|provide|hand|arrange|clear"
    r"|forward)"
)
_THING = (
    r"(?:letters?|answers?|repl(?:y|ies)|responses?|comments?|feedback|signatures?|drafts?|forms?|edits"
    r"|reviews?|pages?|part|section"
    r"|e-?mails?|mails?|messages?|requests?|questions?|decision|approval|recommendation|evaluation|corrections"
    r"|data|files?|figures?"
    r"|numbers|table|statement|abstract|manuscript|paper|poster|documents?|confirmation|receipt|paperwork)"
)
_HURRY = (
    r"(?:right away|right now|immediately|at once|as soon as you (?:get|read|see|receive|can|possibly)|today"
    r"|tonight|this (?:minute|instant"
    r"|week|morning|afternoon|evening)|before (?:tomorrow|tonight|noon|the (?:day|week)|\w+day|lunch|midnight)"
    r"|by (?:tomorrow|tonight|noon"
    r"|midnight|\w+day|the end)|asap|now|first thing|without (?:further |any )?delay|quickly|straight away"
    r"|instantly)(?![\w-])"
)
_BOSS = (
    r"(?:deans?|chairs?|chairman|chairwoman|ombuds\w*|directors?|boss|department head|hr|student affairs|everyone"
    r"|committee|your \w+)"
)
_FINE = rf"{NOT_MINE}|\b(?:if|whenever) (?:you|it|that)\b|\b(?:may|might|could) (?:want|like)\b"


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


_ORDERS = (
    _says(
        rf"(?:^\W*(?:hi|hello|hey|again|ok|okay|and|so|but|look|well)?,? ?|[.;:!,-] |\b(?:please|kindly|just|so"
        rf"|and) )(?:please |kindly |just |now )*{_DO}\b"
        rf"(?! (?:is|was|were|has|had)\b)[^.;?]{{0,50}}? {_HURRY}",
        "right, immediately, once, soon, today, tonight, tomorrow, asap, now, week, delay, quickly, straight, "
        "instantly",
        r"\b(?:me|my|it|this|that|the|your|you|back|these|those|them)\b|^\W*\w+ \w+\W*$",
        unless=rf"{_FINE}|\bi(?:'ll| will| can| shall| would|'d|'ve| have|'m| am| was| did)\b|\bwe\b|\b(?:could"
        rf"|would|can|so that|let|to|see) you\b"
        rf"|\bhave (?:now|just)\b|\bright now (?:is|are)\b|\bhelp (?:me|us) (?:to )?(?:see|understand|read|find)\b",
    ),
    _says(
        rf"\b(?:can|could|will|would) you (?:please |kindly |now |maybe )*just (?:please )?{_DO}\b"
        rf"|^\W*(?:please |kindly )*just {_DO}\b"
        rf" (?:it|this|me|my|the|them|yes|back|that)\b|\b(?:can|could|will) you (?:please )?{_DO} (?:it|this"
        rf"|that) {_HURRY}",
        "just, today, tonight, immediately, asap, now",
        unless=rf"{_FINE}|\bjust (?:tell me|say) (?:no|so)\b|\bjust (?:write|send|call) (?:me )?(?:a )?(?:no"
        rf"|line|word)\b",
    ),
    _says(
        r"(?:^\W*|[.;:!,-] |\bplease |\bkindly |\band |\bso )(?:make yourself (?:available|free)|stop (?:what"
        r"|whatever|everything|putting|postponing|delaying|ignoring"
        r"|making)|see (?:that|to it that) (?:this|it|the|my|your)|make (?:some )?time(?: for (?:me|this|us"
        r"|it))?(?= today| now|[.!]|$)|take (?:five|two|ten|a few)"
        r" minutes|keep your (?:word|promise)|be there\b|be on time|get (?:it|this) (?:done|to me|over with)"
        r"|put (?:it|this|me) first|drop everything"
        r"|find (?:the )?time\b|get back to me\b)[^.?!]{0,40}",
        "yourself, stop, see, time, minutes, promise, word, done, drop, put",
        unless=rf"{_FINE}|\bto (?:learn|see)\b|\b(?:when|once|after)\b",
    ),
    _says(
        r"\b(?:i would|i'd|let me|i must|i can only|i) (?:\w+ )?(?:advise|caution|warn|urge|recommend|implore"
        r"|beg|beseech|press|order|instruct|command) you\b"
        r"(?! (?:well|against buying))|\bi need you\W*$|\bi need you (?:now|here|on this|today|more)\b",
        "advise, caution, warn, urge, recommend, implore, beg, beseech, press, order, instruct, command, need",
        unless=rf"{_FINE}|\b(?:recommend you (?:for|to (?:my|the|every|all|friends))|i would recommend you)\b",
    ),
    _says(
        r"\b(?:really |simply |just |it |this |that )+(?:cannot|can't|can not|will not|won't|must not"
        r"|mustn't) wait\b|\btime is (?:short|tight|pressing|ticking|limited"
        r"|against us)\b[^.?!]{0,12}\b(?:so|hurry|please|and)\b|\bso (?:please )?hurry\b|\bno time (?:left"
        r"|for delay\w*)\b",
        "wait, short, tight, pressing, ticking, limited, against, hurry",
        unless=rf"{_FINE}|\bi (?:really |just |simply )?(?:cannot|can't) wait\b|\bpatients?\b",
    ),
    _says(
        r"\b(?:this|it|that|my (?:letter|request|application|draft|paper)) (?:should|must|needs to|has to"
        r"|ought to|had better|deserves to)(?: really)? (?:be|come|take|have|get|go)"
        r" (?:an? |your |the |at the )?(?:\w+ )?(?:first|priority|precedence|top)\b|\bof this (?:importance"
        r"|urgency|weight)\b[^.?!]{0,25}\b(?:first|priority|sooner|faster|better)\b",
        "priority, precedence, top, importance, urgency, weight",
        unless=rf"{_FINE}|\b(?:name|author|come first in)\b",
    ),
    _says(
        r"\b(?:like|want|appreciate|expect|prefer|hope for|need)\b[^.?!]{0,20}\b(?:responses?|answers?|repl(?:y"
        r"|ies)|reaction|feedback)\b[^.?!]{0,12}\b(?:this time|next time|for once"
        r"|for a change|finally|at last|in future|in the future|from now on)\b"
        r"|\bnext time,? (?:please )?(?:answer|reply|respond|write|tell|be|do|read|send|call)\b|\b(?:faster"
        r"|quicker|speedier"
        r"|prompter|timelier|more timely|more prompt) (?:response|reply|answer|feedback|reaction|turnaround)s?\b",
        "next, time, once, change, finally, future, faster, quicker, speedier, prompter, timely, prompt, turnaround",
        unless=rf"{_FINE}|\b(?:than (?:i|any)|i will|i'll|tumou?r|treatment)\b",
    ),
    _says(
        r"\b(?:do|will|would|please|you) (?:\w+ )?not (?:ignore|overlook|forget|lose|delete|disregard) (?:this"
        r"|my|it|me)\b|\bhope (?:that )?(?:this"
        r"|my) (?:\w+ )?(?:e-?mail|mail|message|note|one) (?:does not|doesn't|won't"
        r"|will not|is not|isn't) (?:\w+ )?(?:ignored?|overlooked|unanswered|lost|end up|go|get|suffer|meet)\b"
        r"|\b(?:failure|failing) to (?:respond|reply|answer|confirm|sign|object)\b"
        r"|\b(?:taken|treated|understood|counted|regarded|read) as (?:your )?(?:an? )?(?:consent|agreement"
        r"|approval|yes|acceptance)\b",
        "ignore, overlook, forget, lose, delete, disregard, hope, failure, failing, consent, agreement, "
        "approval, yes, acceptance",
        unless=rf"{_FINE}|\bi (?:will|shall|would|could|did|do|must|should)(?: \w+)? not\b|\bdid not\b"
        rf"|\bweek (?:one|two|three|four|five|six|ten|\d)|\bi'll not\b|\bi hope i\b",
    ),
)
_CALLED_IN = (
    _says(
        r"\b(?:an|the|every|some|a certain|a moral|a professional) (?:obligation|duty|responsibility"
        r"|commitment) (?:to|toward|towards) (?:me\b|us\b|your|students?|mentees|help|answer|support|reply"
        r"|write|respond|the students)",
        "obligation, duty, responsibility, commitment",
        YOU + r"|\bmentors?\b",
        unless=rf"{_FINE}|\bi (?:feel|have)\b",
    ),
    _says(
        r"\b(?:took|taken|take|taking) the liberty\b[^.?!]{0,40}\b(?:you|your)\b|\bhelped myself to your\b"
        r"|\b(?:knew|know|sure|certain) you(?:'d| would|'ll| will)"
        r" (?:agree|say yes|not mind|be fine|approve|be ok\w*)\b[^.?!]{0,12}\b(?:so|and)\b",
        "liberty, helped, knew, sure, certain",
        unless=rf"{_FINE}|\b(?:attach\w*|enclos\w*)\b",
    ),
    _says(
        r"\btoo late (?:for you )?to (?:back|change|refuse|decline|say no|pull|withdraw|cancel|get out)\b"
        r"|\b(?:can't|cannot|don't|do not) believe (?:that )?(?:you(?:'ve| have|'re| are| did| would)?"
        r"|it(?:'s| is| has)?|this|nobody|nothing|i(?:'m| am) still)\b[^.?!]{0,20}(?:\b(?:not|never|still"
        r"|nothing|forgot|ignor\w+|without|asking|waiting)\b|n't\b)",
        "late, believe",
        unless=rf"{_FINE}|\b(?:how|kind|generous|lucky|luck|patient with)\b",
    ),
    _says(
        r"\b(?:nobody|no one|none) (?:else )?(?:but you|apart from you|except you|else)\b[^.?!]{0,12}\b(?:can"
        r"|could|will|would|knows?|is able)\b[^.?!]{0,20}\b(?:write|help|sign|do|send|save|vouch|speak|support)\b",
        "nobody, none, else",
        rf"{_I}|\b(?:letter|this|form)\b",
        unless=rf"{_FINE}|\b(?:said|laughed|asked|in the room|noticed)\b",
    ),
    _says(
        r"\bi (?:\w+ )?(?:asked|wrote|e-?mailed|called|messaged|told|sent|requested|contacted|texted"
        r"|reminded)(?: to)? (?:you\b|this\b|my\b|the (?:letter|form|draft)\b)[^.?!]{0,40}\b(?:an?|one|two"
        r"|three|four|five|six|several|\d+|many"
        r"|over a|more than a|almost a) (?:\w+ )?(?:days?|weeks?|months?) ago\b",
        "ago",
        unless=rf"{_FINE}|\b(?:about (?:the|your) (?:book|trial|cat|method)|and you (?:said|told|answered"
        rf"|wrote)|met you|news|as promised)\b",
    ),
    _says(
        r"\bi (?:also )?(?:want|expect|ought|deserve|intend|demand|insist on|must|should)(?: to be| being"
        r"| be)? (?:\w+ )?(?:an? |the |listed |named |credited |included |put |put down "
        r"|added )*(?:as )?(?:an? |the )?(?:first|senior|second|co-?)?[- ]?"
        r"(?:authors?|authorship|on (?:this|that|the|your) (?:paper|manuscript|abstract))\b|\bearned (?:an?|my"
        r"|the|this) (?:place|spot|seat|name|line|mention) (?:on|in|at) (?:the|your|this|that)\b",
        "author, authors, authorship, paper, manuscript, abstract, earned",
        unless=rf"{_FINE}|\b(?:not|n't|if|read|the first author)\b|\blist\b",
    ),
    _says(
        r"(?:^\W*|\bplease |\bjust |[,;:] |\band )(?:get|find|give|arrange|organi[sz]e|set up|book) (?:me"
        r"|us) (?:an?|the|some|in)\b[^.?!]{0,40}\b(?:meeting|appointment|slot|spot|project|letter|interview"
        r"|rotation|job|position"
        r"|observership|introduction|time|invitation|access|place)\b[^?]*$",
        "get, find, give, arrange, organi*, set, book",
        unless=rf"{_FINE}|\b(?:helped|could|would|thank)\b",
    ),
    _says(
        rf"\b(?:still|there is|there's|is) (?:still )?no {_THING}\b[^.?!]{{0,12}}\b(?:in|on|from|at|by|to be"
        rf"|anywhere|so far|yet)\b[^.?!]{{0,12}}\b(?:system|portal|file|eras|inbox|sight|you|mail|desk|yet|now"
        rf"|seen|far|anywhere)\b",
        "system, portal, eras, inbox, sight, yet, far, anywhere",
        r"\bstill\b|\byou\b|\byour\b|\byet\b",
        unless=rf"{_FINE}|\b(?:need\w*|required|from the (?:journal|irb|editor|board))\b|\bi (?:will|'ll)\b",
    ),
    _says(
        rf"\bi(?:'m| am)? still (?:need|require|lack|miss|am missing|want|missing|lacking|in need of"
        rf"|await\w*)\b[^.?!]{{0,20}}\byour (?:\w+ )?{_THING}|\bas you (?:are|'re|may be|will be) (?:well "
        rf"|surely |no doubt |fully |certainly )?aware\b",
        "still, aware",
        r"\b(?:deadline|due|tomorrow|today|tonight|waiting|needs?|still|late|cannot|must|promised|agreed|asked)\b",
        unless=rf"{_FINE}|\bwhen(?:ever)? you\b",
    ),
    _says(
        r"\bi (?:only|just) (?:asked|ask|wanted|want|needed|need)(?: for)?(?: you for)? (?:one|a single"
        r"|this one|an?y?) (?:thing|favou?r|line|word|sentence|signature|answer|reply|minute)\b|\b(?:this"
        r"|that) is the thanks\b|\bthe thanks i get\b"
        r"|\bwhat do i get (?:for|in)\b|\bwould(?: have)? d(?:o|one) (?:the same|as much|it|this) for (?:you"
        r"|a student|me)\b|\bany (?:\w+ )?(?:mentor|teacher|advis[eo]r|doctor|attending|professor|colleague"
        r"|person|friend) would\b",
        "only, just, thanks, same, any",
        rf"{YOU}|{_I}|\bstudents?\b",
        unless=rf"{_FINE}|\bi (?:only|just) (?:wanted|want) (?:a word of|to)\b|\btell me\b",
    ),
    _says(
        r"\b(?:think|imagine|consider|picture) (?:of )?what (?:happens|will happen|becomes|would become"
        r"|would happen|it (?:means|would mean|does|costs)|this (?:means|does|costs)) (?:of|to|for)? ?(?:me"
        r"|my)\b|\byou (?:would|do|will|surely do|wouldn't|don't|can't"
        r"|cannot)(?: not)?(?: really)? want (?:me|my \w+|a student|your student) to (?:fail|lose|miss|suffer"
        r"|quit|give up|go unmatched|be late|drop)\b|\b(?:could|can|did|do)(?:n't| not) (?:\w+ )?(?:sleep|eat"
        r"|think|focus|concentrate|relax)\b[^.?!]{0,30}\b(?:because"
        r"|until|since|over|not knowing|while)\b[^.?!]{0,25}\b(?:you|your)\b",
        "imagine, happens, happen, becomes, become, means, costs, fail, lose, miss, suffer, quit, give, "
        "unmatched, late, drop, sleep, eat, focus, concentrate, relax",
        unless=rf"{_FINE}|\b(?:talk|story|question|lecture|book)\b",
    ),
    _says(
        r"\bi(?:'ll| will| shall|'m going to| am going to)(?: be)? (?:\w+ )?(?:call(?:ing)?|stop(?:ping)? by"
        r"|com(?:e|ing)(?: by)?|writ(?:e|ing)|e-?mail(?:ing)?|ask(?:ing)?|remind(?:ing)?|knock(?:ing)?"
        r"|phon(?:e|ing)|text(?:ing)?|check(?:ing)?|visit(?:ing)?)\b"
        r"[^.?!]{0,30}\b(?:every (?:single )?(?:day|hour|morning|week|afternoon)|daily|hourly|each (?:day"
        r"|morning|hour))\b",
        "every, daily, hourly, each",
        YOU + r"|\buntil\b",
        unless=rf"{_FINE}|\b(?:as (?:you|we)|patients?)\b",
    ),
    _says(
        rf"\b(?:i'm|i am|i'll be|i will be|i have|i've|i)(?: now| also| therefore| hereby)* (?:cc(?:'ing|'d|'ed"
        rf"|ing|ed)?|copying|copied|bcc\w*|looping in|forwarding (?:this|it|my \w+) to|reporting (?:this|you"
        rf"|it) to) (?:in )?(?:the |my |our )?(?:\w+ )?{_BOSS}",
        "cc, cc'ing, ccing, cc'd, copying, copied, looping, forwarding, reporting",
        unless=rf"{_FINE}|\b(?:as (?:you|we|she|he)|so that (?:she|he|they)|who (?:introduced|suggested))\b",
    ),
    _says(
        r"\bfollow(?:ing)?[- ]up (?:on|to) my (?:\w+ )?(?:follow[- ]?up|reminder|last (?:two|three|few)"
        r"|previous|earlier|two|three|many|several)\b|\bagain,? i(?:'m| am| have to| must| need to"
        r"| would)? (?:ask\w*|need|writ\w+|remind\w*|request\w*|wait\w*|beg\w*|plead\w*)\b"
        r"|\b(?:still|again) (?:asking|begging|pleading|chasing) (?:you )?(?:for|to)\b",
        "follow, following, again, still",
        unless=rf"{_FINE}|\b(?:you told me to)\b",
    ),
)
BARE_DEMANDS: tuple[Frame, ...] = (*_ORDERS, *_CALLED_IN)
# what is shouted: marks in a row, drawn-out words
SHOUTED: tuple[Phrase, ...] = (
    phrase(
        r"\b(?:you|your|my|anyone|anybody)\b(?! paper)[^.!:]{0,60}\?\?+\W*$|\bhello ?\?\?|\bwhere (?:is"
        r"|are) [^.!]{0,30}\?\?",
        "??",
    ),
    phrase(r"\b(?:answer|reply|write|text|call|help) (?:to )?me{2,}\b", "mee"),
)
