"""Ways to press somebody: hurry, orders, claims; what is innocent of all that stands below them.

A table of meanings; each row is read only where one of its cue words stands. What is denied ("no need to"), only a case
("if you cannot answer") or said of oneself ("I will send it as soon as possible") does not press. Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from outreach.guardrails.phrases import Phrase, all_found, phrase
from outreach.patterns import Pattern

# what is awaited of a person; a response and a confirmation may be those of a tumor
_ANSWER = (
    "(?:reply|answer|(?:(?<=your )|(?<=your quick )|(?<=i need a )|(?<=i want a )"
    "|(?<=i expect a ))(?:response|decision|confirmation|feedback|reaction))"
)
_DO = (
    "(?:reply|answer|respond|write|send|decide|tell|help|get back|make (?:time|sure|it)|understand"
    "|give|sign|read|review|let me|confirm|call|do (?:it|this|that|better)|finish|submit|upload"
    "|consider|support|prioriti[sz]e|step up|reali[sz]e|look at)"
)
_NOW = (
    "(?:immediately|at once|right away|right now|without (?:further )?delay|today|tonight|by tonight"
    "|this instant|promptly|by (?:tomorrow|the end of (?:the|this) (?:day|week)|end of (?:day|week"
    r"|business)|close of business|eod|eow|cob|noon)|before (?:tomorrow|the end of the day))(?!\w)"
)

PRESSING: tuple[Phrase, ...] = (
    # hurry
    phrase(
        r"\ba\.?s\.?a\.?p\b|\bby (?:eod|cob)\b|\bpronto\b|^\W*urgent[!:,.]",
        *("asap", "a.s.a.p", "eod", "cob", "pronto", "urgent"),
    ),
    phrase(
        (
            r"\b(?:need|want|expect|require|like|send|reply|respond|answer|get|back|please|know|do|sign|read"
            r"|meet|call|this)\b[^.;!?]{0,60}? as soon as (?:(?:you )?(?:possibly )?(?:can|could)|(?:is "
            "|it is |humanly )?possible)"
        ),
        "as soon as",
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?:this|that|it|matter|request|deadline|letter|form|situation|which) (?:is|are|has become"
                    r"|'s) (?:\w+ ){0,2}?urgent\b"
                ),
                r"\burgently (?:need|require|want|ask|request|await)",
                r"\b(?:need|require|await)\w*(?: \w+){1,5} urgently\b",
                r"\burgent (?:request|reply|response|answer|favou?r|reminder|matter|attention|letter|signature)\b",
                (
                    r"\b(?:treat|regard|consider|mark) (?:this|it|that|(?:my|the) (?:\w+ )?(?:letter|request|form"
                    r"|mail"
                    "|question|matter)) as (?:urgent|an? (?:urgent|priority)|top priority)"
                ),
            )
        ),
        "urgent",
        "priority",
    ),
    phrase(
        (
            r"\b(?:reply|respond|answer|write back|get back to me|let me know|confirm|send (?:it|me|this|them)"
            r"|sign (?:it|this)|decide|call me|act|(?:need|want) (?:this|it|that|the \w+"
            rf"|your \w+)(?: \w+){{0,3}})\b[^.;?!]{{0,30}} {_NOW}"
        ),
        *("immediately", "at once", "right away", "right now", "delay", "today", "tonight", "instant", "promptly"),
        *("tomorrow", "end of", "close of", "eod", "cob", "eow", "noon", "before the end"),
    ),
    phrase(
        (
            r"\b(?:i|we)(?:'ll| will| do| really| must| absolutely)* (?:need|must have|require|have to have"
            rf"|expect|want) (?:\w+ ){{0,3}}?{_ANSWER}\b(?: from you)? (?:by|before|within|in|no later|today|now"
            rf"|on|immediately|this|until)\b|\b(?:your|an?|the) (?:\w+ )?{_ANSWER} (?:is|was) (?:required"
            r"|expected|overdue|due|needed|long overdue|mandatory)\b|\bno later "
            r"than\b(?=[^.;]{0,30}\b(?:today|tomorrow|tonight|\w+day|noon|\d))"
        ),
        *("need", "must have", "require", "expect", "want", "due", "mandatory", "no later", "have to have"),
    ),
    phrase(r"\btime is (?:running out|of the essence)\b|\bdo the needful\b", "time is", "needful"),
    phrase(
        "|".join(
            (
                r"\b(?:your|an|this|for) immediate (?:attention|reply|answer|action)\b",
                r"\bexpedite\b",
                (
                    r"\b(?:it|this|that)(?: will|'ll| would)? (?:only|just) takes? (?:you )?(?:(?:a|one|two|three"
                    r"|five"
                    r"|ten|few|couple|of) ){1,4}(?:minutes?|moments?|seconds?)\b"
                ),
                r"\b(?:final|last) (?:notice|warning)\b",
                r"\bhow hard can it be\b",
                r"\bor else\s*(?:[.,!]|$)",
                r"\b(?:yet|once) again,? (?:i am|i'm|i have to|i must|asking|i ask|please)\b",
            )
        ),
        *("immediate", "expedite", "takes", "take", "notice", "warning", "how hard", "or else", "again"),
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?:await\w*|need|expect|appreciate|require|want|request|look(?:ing)? forward to) (?:\w+ "
                    "){0,3}?(?:prompt|speedy|swift) (?:reply|response|answer|action)"
                ),
                r"\bprioriti[sz]e (?:my|this|it)\b",
                r"\b(?:write|follow up|call|e-?mail|ask|remind you) (?:again )?(?:every day|daily|each day)\b",
                r"\buntil you (?:answer|reply|respond)\b",
                r"\bin your hands\b(?=\s*[.,;!]|$)",
                r"\bshould(?:n't| not| only) take (?:you )?(?:long|more|a minute|two|five|ten)",
            )
        ),
        *(
            "prompt",
            "speedy",
            "swift",
            "prioriti",
            "every day",
            "daily",
            "each day",
            "until you",
            "in your hands",
            "take",
        ),
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?:i|we)(?:'ll| will)? need (?:it|this|that|them|your (?:\w+ )?\w+) (?:by|before"
                    r"|no later|back by)\b"
                ),
                (
                    r"(?:^\W*|[.,;:] ?|\band )(?:please )?(?:make sure|ensure) (?:that )?(?:you|it|this|(?:the"
                    r"|your|my) (?:letter|form|draft))\b"
                ),
                r"\bonly (?:fair|right) that you\b",
                (
                    r"\b(?:an?|any) (?:good|reasonable|decent|real) \w+ would(?: have|n't"
                    r"| not)? (?:\w+ )?(?:answer|repl|respond|help|writ|car|ma[dk]e)"
                ),
                r"\b(?:not|n't) asking (?:for )?(?:too )?much\b",
                r"\b(?:please|must|should|you|and) hurry\b|^\W*hurry\b|\bhurry (?:up|please|with)\b",
                r"\bas (?:quickly|fast|promptly) as (?:possible|you can)\b",
                (
                    r"\b(?:your (?:positive|favou?rable) (?:reply|response|answer)|an? (?:positive"
                    r"|favou?rable) (?:reply|answer))\b"
                ),
            )
        ),
        *(
            "need it",
            "need this",
            "need that",
            "need them",
            "need your",
            "make sure",
            "ensure",
        ),
        *(
            "only fair",
            "only right",
            "good",
            "reasonable",
            "decent",
            "real ",
            "asking",
            "hurry",
            "as possible",
        ),
        *("as you can", "positive", "favo"),
    ),
    phrase(
        r"\b(?:as|being) (?:an?|the|my) \w+(?: \w+)?,? you (?:should|must|ought|have to|are supposed|are expected)\b",
        *("you should", "you must", "you ought", "you have to", "you are supposed", "you are expected"),
    ),
    # orders and claims
    phrase(
        "|".join(
            (
                r"^\W*(?:answer|reply to|respond to) (?:me|my|this)\b",
                r"(?<!i )\b(?:do not|don't) forget (?:to|my|about (?:me|my|the))\b",
                r"\bsee to it\b",
                r"\b(?:i|we) (?:trust|assume|presume|take it) (?:that )?you(?:'ll| will| would| can)\b",
                r"\bno choice but to\b",
                r"\btake no for an answer\b",
                r"\b(?:naturally|obviously|clearly),? you(?:'ll| will| have to| must| should)\b",
            )
        ),
        *(
            "answer",
            "reply to",
            "respond to",
            "forget",
            "see to it",
            "trust",
            "assume",
            "presume",
            "take it",
            "no choice",
        ),
        *("naturally", "obviously", "clearly"),
    ),
    phrase(
        (
            r"\bas (?:you|we both|everyone|anyone) (?:must|surely|should|certainly|undoubtedly|obviously"
            r"|clearly|no doubt|ought to)(?: \w+)? (?:know|be aware|realise|realize|understand|recall|remember"
            r"|see)\b"
        ),
        *("as you", "as we", "as every", "as any"),
    ),
    phrase(
        r"\b(?:i|we)(?:'d| would| will|'ll)?(?: really| just| absolutely| urgently| desperately)? need you to\b",
        "need you to",
    ),
    phrase(
        (
            r"(?<!can )(?<!should )(?<!may )(?<!could )\b(?:i|we)(?:'m| am| are|'re)? (?:really "
            r"|fully )?(?:expect(?:ing)?|demand(?:ing)?|insist(?:ing)?)(?: that| on)? (?:you\b|to hear|(?:your"
            rf"|an?|the) (?:\w+ )?(?:{_ANSWER}|letter|meeting|call\b))|\b(?:would|should"
            rf"|had)(?: have)? (?:expected|thought|hoped|liked)\b[^.;]{{0,30}}\b(?:{_ANSWER}|by now"
            r"|better of you)\b"
        ),
        *("expect", "demand", "insist", "hoped", "thought", "liked"),
    ),
    phrase(
        (
            r"(?:^\W*|[.,;:(-] ?|\b(?:and|but|so|because|then|now|think|feel|believe|sure) )you(?:'d"
            "| had)? (?:really |simply |just |also )?(?:must|have to|need to|ought to|are expected to"
            rf"|are supposed to|are obliged to|better)(?: really| also| at least)? {_DO}\b"
        ),
        *("you must", "have to", "need to", "ought to", "expected to", "supposed to", "obliged to", "better", "must"),
    ),
    phrase(
        (
            r"(?<!not )(?<!n't )\byou (?:really )?owe (?:me|it to|us)\b(?! nothing)|\b(?:i|we) (?:have )?(?:deserve"
            r"|earned|am entitled"
            rf"|are entitled)(?: \w+){{0,4}} (?:your|{_ANSWER}|letter|better|explanation|time|support)"
        ),
        *("owe", "deserve", "earned", "entitled"),
    ),
    phrase(
        (
            r"\b(?:it is|it's|isn't it|this is|that is|that's) (?:\w+ )?your (?:job|duty|responsibility"
            r"|obligation|turn)\b|\bas my (?:mentor|advis[eo]r|sponsor|pi|chair),? (?:you|it is|it's|i expect)\b"
        ),
        *("your job", "your duty", "your respons", "your oblig", "your turn", "as my"),
    ),
    phrase(
        (
            r"\byou (?:had |have |did )?(?:promised?|agreed|committed)\b[^.;?!]{0,80}\b(?:but|yet"
            r"|and (?:still|yet|nothing)|weeks? ago|months? ago|so (?:please|where|why|when))\b"
        ),
        *("promise", "agreed", "committed"),
    ),
)
# what is denied, wished away or only a case does not press
_DENIED = Pattern(
    r"(?:\b(?:not|no|never|nothing|nor|without|hardly|rarely|neither)\b|n't)(?: \w+){0,3} $|\b(?:if"
    r"|in case|unless|whenever|even if|should|please do not|worry)(?: \w+)? $"
)
# what somebody taught, an answer that came, one's own work and a way out press nobody, whatever words they use
_EXCUSED = Pattern(
    r"\byou (?:once |always |often )?(?:said|told me|taught me|wrote) (?:once )?(?:that|to)\b(?! (?:i"
    r"|you) (?:would|could|'d|was))"
    r"|^\W*thank you for\b|\bwhat (?:i|we) (?:have )?heard from you\b|\b(?:board|office|editor|registry|irb|journal"
    r"|committee|clinic|desk) (?:wants?|wanted|needs?|needed|asks?|asked)\b|\bif you(?:'d| would)? like\b|\b(?:glad"
    r"|happy"
    r"|thankful|grateful|relieved)\b[^.;]{0,15} you (?:did not|didn't|never|do not|don't)\b"
    r"|\b(?:fine answer|that is fine|in that moment|wrong file|right one|not write again)\b"
    r"|\byou must have (?:(?:seen|read|had|heard|given|written) (?!my|it|this|that)|been (?:tired|busy"
    r"|proud|glad|surprised))\b"
    r"|\btake you to (?:learn|write|find|become)\b"
    r"|\bsince (?:i|we) (?:started|began|saw you|met|spoke|talked|left|moved|joined|first|last)\b"
    r"|\breminder (?:for|from"
    r"|of) (?:abstracts?|the (?:journal|society|meeting))\b"
    r"|\bnobody (?:at home|here) who\b"
)
_OTHERS = Pattern(
    r"\b(?:told|reminded|asked|asks|tells) (?:me|us|myself|him|her|them)(?: \w+)?[,:]? (?:that )?\W?$"
    r"|\b(?:i|we)(?:'ll| will| shall| am going to| sent| started| plan to| can| could)(?: \w+){0,3} $"
    r"|\b(?:i|we)(?:'d| would) like to $"
)


# what was settled with them before
_ALLOWED = Pattern(r"\bas you (?:kindly )?(?:allowed|agreed|offered|wrote|said|suggested|told me|let me|asked)\b")


def pressing(low: str, phrases: Iterable[Phrase]) -> re.Match[str] | None:
    """Give the first words of a sentence that press; what is denied ("no need to", "I do not expect") does not."""
    found = next((one for one in all_found(phrases, low) if not _is_innocent(low, one.start())), None)
    return None if found is None or _EXCUSED.search(low) else found


def _is_innocent(low: str, start: int) -> bool:
    before = low[max(0, start - 40) : start]
    return bool(_DENIED.search(before) or _OTHERS.search(before) or _ALLOWED.search(low))
