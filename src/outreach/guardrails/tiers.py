"""How an applicant sorts programs, and by what numbers: a reach, a safety, plan B, two of five for time.

Read only in mails to somebody at a program. The owner's own labels and the names of programs are given; what a label
says of a thing ("a realistic lab") is none. Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from outreach.patterns import Pattern

_SORTS = (
    r"reach|safety(?: net)?|back[ -]?up|fall[ -]?back|stretch|insurance(?: policy)?|long[ -]shot|plan b"
    r"|last resort|safe bet|sure thing|dream"
    r"|second tier|third tier|target"
)
_QUALITIES = (
    r"ambitious|realistic|attainable|safe|likely|unlikely|aspirational|out of (?:my )?reach|doable"
    r"|within reach"
)
_ONES = (
    r"(?:ones?|choices?|picks?|options?|programs?|bets?|schools?|tier|group|pile|column|list|end|half"
    r"|bucket|category)"
)
_MINE = (
    r"(?: (?:for me|for somebody|for someone|with my|given my|on my|to me|of mine|in my|at my"
    r"|considering my|if i|in case|when i)\b)"
)
_NOT_THAT = (
    r"(?! (?:culture|place to|space|plan|drive|disk|copy|generator|linac|machine|officer|committee"
    r"|rounds|distance|travels?)\b)"
)
_NUMBER = r"(?:one|two|three|four|five|\d{1,2})"
_FITS = r"(?:clarity|culture|fit|mentoring|overall|points|stage|teaching|time|values)"
_NO_FIT = Pattern(r"\b(?:patients?|survey|mask|plan|coverage|machine|hours|minutes)\b")
_TIER = r"(?:top|bottom|middle|lower|upper|first|second|third|lowest|highest) (?:tier|third|half|group|bucket)"


def sorting(places: Iterable[str], labels: Iterable[str]) -> Pattern[str]:
    """Give a pattern for what sorts a program, in lower-case levelled text; `places` and `labels` are the owner's."""
    names = "|".join(sorted(map(re.escape, places), key=len, reverse=True)) or r"(?!)"
    place = rf"(?:{names}|you|your (?:program(?:me)?|residency|department|place|school))"
    own = "|".join(map(re.escape, labels))
    kinds = f"{_SORTS}|{own}" if own else _SORTS
    sorts = rf"(?:{kinds}|{_QUALITIES})"
    be = (
        r"(?:(?: is|'s| are|'re| was| were| would be| could be| will be| remains?| feels?(?: like)?"
        r"| seems?| counts? as| falls?| goes| sits| stays)\b)"
    )
    return Pattern(
        "|".join(
            (
                rf"\b{place}{be}(?: [\w'-]+){{0,3}}? (?:{sorts}|{_TIER})\b{_NOT_THAT}(?= {_ONES}\b|{_MINE}"
                rf"|\s*$|[.!](?=\s|$))",
                rf"\b(?:{names}){be}(?: (?:only|just|merely|rather|quite|very|clearly|an?|the|my|one of my"
                rf"|one of the|really|probably)){{0,3}}"
                rf" {sorts}(?=,|;|\s*$|[.!](?=\s|$)| {_ONES}\b)",
                rf"\b(?:count|see|saw|keep|kept|have|had|put|list|listed|file|filed|rank|ranked|mark|marked"
                rf"|sort|sorted|consider|regard|treat|call|hold"
                rf"|labell?ed|tagged|place|placed) {place}(?: [\w'-]+){{0,3}}? (?:as|among|under|in|for|with"
                rf"|at)(?: [\w'-]+){{0,3}}?"
                rf" (?:{sorts}|{_TIER})\b{_NOT_THAT}",
                rf"\b{place}{be}(?: [\w'-]+){{0,2}}? (?:among|under|in|at|on)(?: (?:the|my"
                rf"|all))+(?: [\w'-]+){{0,2}}? (?:{sorts}|{_TIER}|{_ONES}"
                rf"(?<=tier))\b(?= {_ONES}|{_MINE}|\s*$|[.,;!]| of my)",
                rf"\b(?:my|the|our) (?:[\w-]+ )?(?:{sorts}) {_ONES}(?: (?:is|are|was|would be)) (?:{names}|you\b)",
                rf"\b(?:if all else fails|if nothing else works(?: out)?|as a last resort|in the worst case"
                rf"|worst case|failing that|in case (?:nothing"
                rf"|everything)[^.;?!]{{0,25}}),?(?: then)?(?: [\w'-]+){{0,4}}? {place}\b",
                rf"\bappl(?:y|ied|ying) to {place}\b[^.;?!]{{0,30}}?\b(?:for|as|out of) (?:an? "
                rf"|my )?(?:safety|{_SORTS}|insurance)\b",
                rf"\b(?:gave|give|rated?|scored?|graded?|marked|got|have|has|earned|received"
                rf"|reached)\b(?: [\w'-]+){{0,2}}? ?{place}?"
                rf"[^.;?!]{{0,25}}?\b{_NUMBER}\b(?: (?:points?|stars?))?(?: ?(?:/|of"
                rf"|out of) ?{_NUMBER}\b)?(?: points?)? (?:for|on|in|under) (?:your )?{_FITS}\b",
            )
        )
    )


def sorted_in(low: str, pattern: Pattern[str]) -> re.Match[str] | None:
    """Give how a sentence sorts a program; numbers of machines, patients and surveys sort none."""
    found = pattern.search(low)
    if found is None or (re.search(rf"\b{_FITS}\b", found.group()) and _NO_FIT.search(low)):
        return None
    return found
