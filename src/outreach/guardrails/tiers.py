"""How an applicant sorts programs: a reach, a safety, plan B, sure to get in.

"You" and "your program" count in mails to somebody at one; a program that the owner has sorted counts by its name in
every mail, unless it is asked about. What a label says of a thing ("a realistic lab") is none. Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from outreach.guardrails.phrases import all_found, levelled, phrase
from outreach.guardrails.sentences import spoken
from outreach.patterns import Pattern

_SORTS = (
    r"reach|safety(?: net)?|back[ -]?up|fall[ -]?back|stretch|insurance(?: policy)?|long[ -]shot|plan b"
    r"|last resort|safe bet|sure thing|sure bet|dream|moon ?shot|shoo-in|lottery ticket"
    r"|second tier|third tier|target"
)
_QUALITIES = (
    r"ambitious|realistic|attainable|safe|likely|unlikely|aspirational|out of (?:my )?reach|doable"
    r"|within (?:my )?reach|aiming (?:too )?high|a gamble|optimistic"
)
_ONES = (
    r"(?:ones?|choices?|picks?|options?|programs?|bets?|schools?|tier|group|pile|column|list|end|half"
    r"|bucket|category|side|target)"
)
_MINE = (
    r"(?: (?:for me|for somebody|for someone|with my|given my|on my|to me|of mine|in my|at my"
    r"|considering my|if i|in case|when i)\b)"
)
_NOT_THAT = (
    r"(?! (?:culture|place to|space|plan|drive|disk|copy|generator|linac|machine|officer|committee"
    r"|rounds|distance|travels?|of a goal|of the imagination)\b)"
)
_TIER = r"(?:top|bottom|middle|lower|upper|first|second|third|lowest|highest) (?:tier|third|half|group|bucket)"
# how likely a place is thought to be
_ODDS = (
    r"\baim(?:ing)? (?:too |very )?high\b|\bout of my league\b|\b(?:quite|almost|nearly|pretty|fairly|very)? ?(?:sure"
    r"|certain|bound)"
    r" (?:to (?:get in|match|be taken|get a spot)|i(?:'ll| will| would) (?:get in|match))"
    r"|\bexpect\b[^.;?!]{0,30}?\bto (?:take|rank|want) me\b"
    r"|\b(?:won't|will not|would not|wouldn't|will never|would never) (?:take|rank|want) (?:me|somebody|someone)\b"
    r"|\b(?:fit|in|within|above|below) (?:the|their|its) (?:usual|normal|typical) (?:range|profile)\b"
    r"|\bpunching above\b"
    r"|\bonly if (?:nothing|everything)\b|\bsettle for\b|\bfall back on\b|\btoo good for me\b|\bnot good enough for\b"
    r"|\bno (?:real )?chance\b|\bas (?:one of )?(?:my|the) (?:safer|safest|most \w+|easier|harder) (?:programs?"
    r"|choices?|options?)\b|\bslim chance\w*|\blong odds\b|\bgood odds\b|\bsafest\b"
    r"|\bmost (?:realistic|ambitious|attainable|likely)\b|\b(?:the|a|my|one) (?:long[ -]shot|safety|back-?up|reach"
    r"|stretch|fallback|safe"
    r"|sure thing|dream|realistic|ambitious)(?: (?:one|choice|option|pick|program))? (?:on|of|in) my\b"
)
_PLACE_LABEL = r"(?:program(?:me)?|school|option|choice|residency|place|pick)s?\b"
_SORT = r"(?:reach|safety(?: net)?|back[ -]?up|fall[ -]?back|stretch|insurance|long[ -]shot|plan b)"
_CUES = ("reach", "safety", "back", "fall", "stretch", "insurance", "long shot", "long-shot", "plan b")
# the label of a place, and not of what the place has: "safety program meetings"
_NOT_ITS = (
    r"(?! (?!for|of|in|to|and|but|or|on|among|at|if|because|since|when|as|from|all|only|is|are|was|were"
    r"|then)\w)"
)
_LABELS = (
    phrase(rf"(?<!patient )(?<!your )(?<!radiation )\b{_SORT} {_PLACE_LABEL}{_NOT_ITS}", *_CUES),
    phrase(
        rf"(?:\b(?:as|is|are|was|were|be|been|being|remains?|became)|'re|'s|'d)\b[^.?!;]{{0,20}}?"
        rf"\b(?:my|just a|only a|merely a) (?:\w+ )?{_SORT}\b"
        r"(?! (?:plan|drive|disk|copy|generator|file|reader|question|slides?|battery|camera|date|topic|method"
        r"|system)\w*)",
        *_CUES,
    ),
    phrase(
        rf"\b(?:you|you're|your (?:program(?:me)?|residency|department)|(?:have|had|put|list|listed|count|counted"
        rf"|mark\w*|see"
        rf"|saw|sort\w*|fil(?:e|ed)|treat\w*) (?:\w+ ){{1,2}}?(?:down |up )?(?:as|among|under|for))(?:'re| is| are"
        rf"| was| were"
        rf"| would be)? (?:a|an|one of (?:my|the)|my|the) (?:\w+ )?{_SORT}\b(?! (?:of|to) (?:a|the|my) (?:goal"
        rf"|imagination))"
        rf"(?! (?:plan|drive|disk|copy|generator|file|reader|committee|officer|slides?)\w*)",
        *_CUES,
    ),
    phrase(
        r"(?:^|[.,:;?!] |\b(?:my|your|our|the|on|of|for|as|overall|program) )fit\b[^.?!;]{0,30}?\b\d{1,2} ?(?:/"
        r"|out of|of) ?\d{1,2}\b",
        "fit",
    ),
    phrase(
        r"\b(?:scor|rat|grad|mark)(?:es?|ed|ing)? (?:you|your (?:program(?:me)?|residency|department"
        r"|fit))\b[^.?!;]{0,30}?"
        r"\b\d{1,2} ?(?:/|out of|of) ?\d{1,2}\b",
        "you",
    ),
)
_YOU = r"you|your (?:program(?:me)?|residency|department|place|school)"
_NO_FIT = Pattern(r"\b(?:patients?|survey|masks?|plan|coverage|machine|hours|minutes)\b")
_ASKED = Pattern(
    r"\b(?:his|her|their) (?:\w+ )?(?:reach|safety|back-?up|fallback|stretch|dream|first choice|list)\b|\?\W*$"
    r"|\b(?:i wonder\w*|i ask|i am asking|to ask|may i ask|let me ask) (?:you |myself |about )?(?:whether|if"
    r"|how)\b"
)


@dataclass(frozen=True, slots=True)
class Sorts:
    """How programs are sorted: to somebody at one, by the owner's own labels, and by the names of those sorted."""

    to_them: Pattern[str]
    own: Pattern[str] | None
    named: Pattern[str] | None
    odds: Pattern[str] | None


def sorting(places: Collection[str], sorted_ones: Collection[str], labels: Collection[str]) -> Sorts:
    """Give the patterns for lower-case levelled text; names and labels are the owner's."""
    named = _any(sorted_ones)
    sorts = "|".join((_SORTS, *map(re.escape, labels)))
    return Sorts(
        to_them=_of(f"{_any(places)}|{_YOU}" if places else _YOU, _any(places) or r"(?!)", sorts),
        own=_own(labels),
        named=_of(named, named, sorts) if named else None,
        odds=Pattern(rf"\b(?:{named})\b[^.?!]*?(?:{_ODDS})|(?:{_ODDS})[^.?!]*?\b(?:{named})\b") if named else None,
    )


def sorted_in(text: str, sorts: Sorts, *, is_theirs: bool) -> Iterator[tuple[int, int]]:
    """Give where a text sorts programs; `is_theirs` when it goes to somebody at one."""
    found = list(_to_them(text, sorts)) if is_theirs else []
    yield from found or _by_name(text, sorts)


def _to_them(text: str, sorts: Sorts) -> Iterator[tuple[int, int]]:
    low = levelled(text).low
    own = sorts.own.search(low) if sorts.own else None
    found = [(one.start(), one.end()) for one in (*all_found(_LABELS, low), *((own,) if own else ()))]
    yield from (one for one in found if not ("fit" in low[slice(*one)] and _NO_FIT.search(low)))
    for sentence in () if found else spoken(text):
        match = sorts.to_them.search(sentence.low)
        if match is not None:
            yield sentence.start + match.start(), sentence.start + match.end()


def _by_name(text: str, sorts: Sorts) -> Iterator[tuple[int, int]]:
    if sorts.named is None or sorts.odds is None:
        return
    for sentence in spoken(text):
        match = (
            None if _ASKED.search(sentence.low) else sorts.named.search(sentence.low) or sorts.odds.search(sentence.low)
        )
        if match is not None:
            yield sentence.start + match.start(), sentence.start + match.end()


def _any(texts: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(texts, key=lambda one: (-len(one), one))))


def _of(who: str, names: str, kinds: str) -> Pattern[str]:
    place = rf"(?:{who})"
    sorts = rf"(?:{kinds}|{_QUALITIES})"
    be = (
        r"(?:(?: is|'s| are|'re| was| were| would be| could be| should be| must be| may be| might be| will be| remains?"
        r"| feels?(?: like)?| seems?| looks?(?: like)?| counts? as| falls?| goes| sits| stays| stands?| has always been"
        r"| has been"
        r"| was always)\b| ?[=:–]| -)"
    )
    some = (
        r"(?: (?:only|just|merely|rather|quite|very|clearly|an?|the|my|one of my|one of the|really|probably"
        r"|more of|too|pretty))"
    )
    ends = rf"(?=,|;|\)|\s*$|[.!](?=\s|$)| and\b| but\b| {_ONES}\b|{_MINE})"
    return Pattern(
        "|".join(
            (
                rf"\b{place}{be}(?: [\w'-]+){{0,3}}? (?:{sorts}|{_TIER})\b{_NOT_THAT}(?= {_ONES}\b|{_MINE}"
                rf"|\s*$|[.!](?=\s|$))",
                rf"\b(?:{names}){be}{some}{{0,3}} {sorts}\b{_NOT_THAT}{ends}",
                rf"\b(?:with|count|counted|see|saw|keep|kept|have|had|put|list|listed|file|filed|rank|ranked|mark"
                rf"|marked"
                rf"|rated?"
                rf"|sort|sorted|consider|considered|regard|regarded|treat|treated|call|called|hold|think of"
                rf"|thought of|view|viewed"
                rf"|labell?ed|tagged|place|placed) {place}(?: [\w'-]+){{0,3}}? (?:as|among|under|in|for|with"
                rf"|at)(?: [\w'-]+){{0,3}}?"
                rf" [\"']?(?:{sorts}|{_TIER})\b{_NOT_THAT}",
                rf"\b(?:call|called|consider|considered|label|labell?ed|count"
                rf"|deem) {place}{some}{{0,2}} {sorts}\b{_NOT_THAT}{ends}",
                rf"\b{place}{be}(?: [\w'-]+){{0,2}}? (?:among|under|in|at|on)(?: (?:the|my"
                rf"|all))+(?: [\w'-]+){{0,2}}? [\"']?(?:{sorts}|{_TIER}|{_ONES}"
                rf"(?<=tier))\b(?= {_ONES}|{_MINE}|\s*$|[.,;!]| of my)",
                rf"\b(?:my|the|our) (?:[\w-]+ )?(?:{sorts})(?: {_ONES})?(?: (?:is|are|was|would be|remains|will be)"
                rf"| ?[:=]) (?:{names}|you\b)",
                rf"\b(?:{sorts})(?: {_ONES})?[:,] (?:[\w .]+, )*(?:{names})",
                rf"\b(?:sort|sorted|divide|divided|split|grouped?|put"
                rf"|filed?)\b[^.;?!]{{0,40}}?\b{sorts}\b[^.;?!]{{0,20}}?\b{sorts}\b"
                rf"[^.;?!]*?\b(?:{names})",
                rf"\b(?:if all else fails|if nothing else works(?: out)?|as a last resort|in the worst case"
                rf"|worst case|failing that|in case (?:nothing"
                rf"|everything)[^.;?!]{{0,25}}),?(?: then)?(?: [\w'-]+){{0,4}}? {place}\b",
                rf"\bappl(?:y|ied|ying) to {place}\b[^.;?!]{{0,30}}?\b(?:for|as|out of) (?:an? "
                rf"|my )?(?:safety|{_SORTS}|insurance)\b",
            )
        )
    )


def _own(labels: Collection[str]) -> Pattern[str] | None:
    """Give a pattern for the owner's own labels of programs, next to a word for a program."""
    if not labels:
        return None
    own = "|".join(map(re.escape, labels))
    kinds = (
        r"(?:program(?:me)?s?|schools?|options?|choices?|picks?|residency|bets?|targets?|list|tier|group|pile"
        r"|column)"
    )
    return Pattern(
        rf"\b(?:{own}) (?:\w+ )?{kinds}\b{_NOT_ITS}|\b(?:you are|you're|your (?:program|residency) is|you as"
        rf"|you were)"
        rf"[^.?!;]{{0,20}}?\b(?:{own})\b(?! (?:of|to|for) (?:you|working|help)\w*)|\b(?:filed|listed"
        rf"|put|marked|counted|sorted) you[^.?!;]{{0,20}}?\b(?:{own})\b"
    )
