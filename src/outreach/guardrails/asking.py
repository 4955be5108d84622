"""Where a mail asks for something: the sentences that request, and how many things each of them asks for.

A question out of interest, what is offered, an easy way out and a polite alternative are no requests. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from outreach.guardrails.sentences import Sentence, spoken
from outreach.patterns import Pattern

_FAVOUR = (
    "read|review|write|send|introduce|call|mention|look|share|forward|support|sign|check|recommend"
    "|meet|advise|connect|nominate|sponsor|proofread|edit|speak|talk|put|pass|join|help|let|give|fill"
    "|complete|upload|submit|arrange|schedule|consider|show|take|make|provide|comment|add|include"
    "|invite|host|refer|suggest|vouch|reply|answer|respond|confirm|tell"
)
_REQUEST = Pattern(
    "|".join(
        (
            (
                r"\b(?:could|can|would|will|might|may) (?:you|we|i|one of you|someone|anyone"
                r"|there be)\b(?! (?:imagine|believe)\b)"
            ),
            (
                r"\b(?:would|will|could) (?:it|that|this|there|a |an |the |any |\w+day|next|mid|late|early"
                r"|\d)(?:\S* ){0,8}?(?:be|suit|work|fit|help|possible|okay|ok|alright)\b"
            ),
            (
                r"\bdo you (?:have (?:time|\w+ minutes|a (?:few )?(?:minute|moment)|any (?:time|availability"
                "|openings?|room))|mind|want to meet)"
            ),
            r"\b(?:are|were) you (?:\w+ )?(?:free|available|willing|able|open|around|comfortable)\b",
            r"\bis there (?:any |a )?(?:chance|way|possibility|time|room)\b",
            r"\bany chance\b",
            r"\bis it (?:\w+ )?possible\b",
            r"\bmay i\b",
            r"\bmight i\b",
            r"\bcan i (?:ask|trouble|borrow|visit|come|shadow|join|send|count)\b",
            (
                r"\b(?:i|we)(?:'d| would| should| will)(?: (?:really|very much|so|also|be))* (?:appreciate|welcome"
                r"|grateful|thankful|indebted|obliged|love it|honou?red)\b(?=.{0,80}\b(?:if you|if we"
                "|your (?:help|advice|thoughts|feedback|support|input|guidance|time|letter|comments|opinion|view"
                "|views|perspective|take|reply)|you could|a (?:few|short|quick|brief|call|chat|letter|word|minute"
                "|moment|conversation|meeting)|any (?:advice|help|feedback|time|thoughts|guidance|pointers"
                "|suggestions)|the chance|an? (?:opportunity|introduction|hour)|to (?:hear|learn|talk|meet|speak"
                r"|know|have))\b)"
            ),
            (
                r"\b(?:i|we)(?:'d| would) (?:really |very much )?(?:like|love|want|hope) to (?:ask|request|invite"
                r"|meet|talk|speak|visit|shadow|set up|schedule|arrange|hear your|get your|pick your|discuss)\b"
            ),
            (
                r"\b(?:i|we) (?:want|wanted|hope|hoped|wish|am hoping|was hoping|were hoping|was wondering|wonder"
                r"|am writing|write|am asking|would ask)(?: \w+)? (?:to (?:ask|request|invite|meet|talk)|if|whether"
                r"|you|that you|for (?:your|a|an|some|\w+ minutes))\b"
            ),
            r"\bwonder(?:ed|ing)? (?:if|whether) (?:you|we|i)\b",
            r"\b(?:i am|i'm|we are|we're) (?:hoping|wondering|asking|looking for|requesting|seeking)\b",
            (
                r"\b(?:i|we) (?:\w+ )?(?:need|request|ask for|seek) (?:a|an|your|some|from you|\w+ (?:minutes"
                "|signature|letter)) "
            ),
            rf"\bplease (?:also |kindly |do )?(?:{_FAVOUR})\b",
            rf"\bkindly (?:{_FAVOUR})\b",
            r"\blet me know (?:if|whether|when|which|what|how)\b",
            (
                r"\b(?:a|one|another|my) (?:small |quick |big |second |last |little |further )?(?:favou?r"
                r"|request)(?: to ask)?\b(?= ?(?::|,|-|to ask|of you|is|i))"
            ),
        )
    )
)
_NO_REQUEST = Pattern(
    "|".join(
        (
            (
                r"\blet me know (?:if|whether|how|what|when)(?: there is| there's)?(?: any\w*"
                r"| some\w*)?(?: else)? (?:(?:that )?(?:i|we)(?: \w+)? (?:can|could|may|might)|you(?: \w+)? (?:need"
                "|want|wish|would like|have|prefer|change)|is|are|comes|changes|(?:that|plans) changes?)"
            ),
            r"\bhow i (?:can|could|may) (?:help|be of)",
            r"\bif (?:i|there is anything i) can (?:help|be of|do|return|ever)",
            r"\bplease (?:just |simply )?(?:say|tell me) (?:no|so)\b",
            (
                r"\bplease (?:do not|don't|feel free|find|see|note|know|accept|excuse|forgive|ignore|disregard"
                "|take your time|give (?:my|her|him|them|your)|pass (?:on )?my|say (?:hello|hi)|remember me"
                r"|tell \w+ (?:i said|hello|hi)|extend|convey|take care|stay|be well|enjoy|let me know (?:if"
                "|whether|how|what)(?: there is)?(?: anything)? i can)"
            ),
            (
                r"\b(?:could|can|would|will|may|might) (?:i|we) (?:help|offer|be of|do anything|return|take (?:that"
                r"|this|it) off|not have)\b"
            ),
            r"\bcan(?:not|'t)? (?:you|we) (?:believe|imagine)",
            r"\b(?:wish|want) you\b",
            r"\bhope (?:you|that you|if)\b",
            r"\bwill you be (?:at|going|there)\b",
            r"\b(?:i|we) (?:was|were|am|had been) (?:hoping|wondering|looking) (?:about|how|why|what)\b",
            r"\bas you (?:asked|requested)",
            r"\b(?:would|could|can|might) (?:you|we|i) (?:have (?:known|thought|done|seen)|say that)\b",
        )
    )
)
_ALTERNATIVE = Pattern(
    r"\W*(?:or\b|alternatively\b|otherwise\b|if (?:not|that|this|it|these|those|you(?:'d"
    r"| would)? (?:prefer|rather)|neither|none|easier)\b|failing that\b|if the \w+ (?:is|are)\b)"
)
_MORE = Pattern(
    r"\b(?:also|another|second(?:ly)?|in addition|additionally|separately|furthermore|one more|besides"
    r"|moreover|on top of|as well|while (?:i am|i'm|you are|you're|we are|we're) at it|p\.?s\b|finally"
    r"|lastly|too\?)"
)
_EACH = Pattern(r"\b(?:could|can|would|will|might) you\b")
_LISTED = Pattern(
    rf"(?:,|;)(?: and)? (?:then |also |perhaps |maybe |please |to |possibly )?(?:{_FAVOUR})\b"
    rf"|\band (?:then |also |perhaps |maybe |please |to |possibly )?(?:{_FAVOUR})\b"
)
_WHAT = Pattern(
    r"\b(?:(?P<letter>letters?|reference|recommend(?:ation)?s?)|(?P<introduction>introduc\w+"
    "|put in a word|mention me|call the|vouch|advocate|put me in (?:touch|contact)|connect me)"
    "|(?P<review>(?:read|review|look (?:at|over)|proofread|comments? on|feedback on"
    r"|edits?)\b.{0,20}\b(?:cv|statement|drafts?|essay|application|abstract|manuscript|aims))"
    "|(?P<material>(?:send|share|forward) me|(?:send|share) (?:the|your))|(?P<visit>shadow"
    r"|visit(?:ing)?|observe))\b"
)


class Ask(NamedTuple):
    """One sentence that asks: where, how many things, whether it says that it comes on top, and what."""

    sentence: Sentence
    things: int
    added: bool
    what: str


def asks(text: str) -> Iterator[Ask]:
    """Give the sentences that ask for something."""
    before = False
    for one in spoken(text):
        if not _is_request(one.low) or (before and _ALTERNATIVE.match(one.low)):
            continue
        before = True
        things = max(1, len(_EACH.findall(one.low))) + len(_LISTED.findall(one.low))
        yield Ask(one, things, _MORE.search(one.low) is not None, _what(one.low))


def _what(low: str) -> str:
    """Say what a request is for, where that is plain: two such things are two requests. Empty otherwise."""
    found = _WHAT.search(low)
    return (found.lastgroup or "") if found else ""


def _is_request(low: str) -> bool:
    found = _REQUEST.search(_NO_REQUEST.sub(" ", low))
    return found is not None and "⟦" not in low
