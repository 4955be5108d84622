"""signature (C211): a mail is signed once, with your name and with what you are today.

Minds a signature that is missing or has no name of yours, one that stands there twice (the body already closes with
"Best wishes" or your name), and a phase that is over: "MS3" once you are a fourth-year student. Words in the text
("since my MS3 year") do not count. The signature stands under `profile: signature:`; without one it is made of your
name and `one_line`.

    FAIL: "no signature"
        Thank you.
    FAIL: signed Best wishes / Maya Okafor, "twice"
        Thank you.

        Best wishes,
        Maya
    FAIL: signed Maya Okafor / MS3 at Lakeshore College, "MS3"
        Thank you.
    FAIL: signed Maya Okafor / third-year medical student, "third-year medical student"
        Thank you.
    FAIL: signed Dr. Ada Quill, "not your name"
        Thank you.
    PASS: signed Maya Okafor / MD candidate
        Since my MS3 year I have wanted to ask.
    PASS: signed Best / Maya / MS-4
        Best wishes for the move. Thank you.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Phase
from outreach.domain.training import phase_on
from outreach.guardrails.phrases import levelled
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen, words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C211"
NAME = "signature"

_STUDENTS = frozenset({Phase.MS1, Phase.MS2, Phase.MS3, Phase.MS4})
_RESIDENTS = frozenset({Phase.PGY1, Phase.PGY2, Phase.PGY3, Phase.PGY4, Phase.PGY5})
_NUMBERS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "fifth": 5,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "5th": 5,
}
_NUMBER = r"(?:[1-9]|iii|ii|iv|i|v)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|final|[1-5](?:st|nd|rd|th))"
_PHASE = Pattern(
    rf"\b(?<!incoming )(?<!former )(?:(?:(?:oms|ms)[ -]?(?P<student>{_NUMBER})|m-?(?P<bare>[1-4]))\b"
    rf"|pgy[ -]?(?P<resident>\d)\b|(?P<year>{_ORDINAL})[ -]year (?:medical |med |m\.?d\.? "
    r"|d\.?o\.? )?student|(?P<any_student>medical student|(?:md|m\.d\.|do"
    r"|d\.o\.)(?:/ph\.?d\.?)? candidate)|(?P<intern>(?:transitional year |medicine |surgical "
    r"|preliminary |pgy-?1 )?intern\b)|(?P<any_resident>(?:chief )?resident(?: physician"
    r"| doctor)?)(?=\s*(?:$|[,.|;/()\n·•-]|in\b|at\b))|(?P<attending>attending(?: physician)?"
    r"|assistant professor|associate professor))(?!\w)"
)
_ASSOCIATION = Pattern(r"association|society|committee|council|student (?:member|representative)|board")
_CLOSING = Pattern(
    r"[ \t]*(?:(?:with )?(?:my |all |very |many )?(?:best|kind|kindest|warm|warmest|sincere|good"
    "|many)?[ ]?(?:best|regards?|wishes|thanks|thank you|sincerely|yours|cheers|respectfully|cordially"
    "|gratefully|warmly|appreciatively|gratitude|appreciation)(?: (?:again|yours|truly|faithfully"
    r"|sincerely|regards|wishes|so much|very much|in advance|as always|submitted))*)[ \t]*[,!-]?[ \t]*"
)
_DEGREES = frozenset({"md", "phd", "mph", "ms", "msc", "bs", "ba", "do", "dr"})
_LAST_LINES = 6


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find that a signature is missing, stands there twice, or tells what is no longer true."""
    if not draft.signature.strip():
        if context.due is not None:
            yield _finding("no signature; write one under profile: signature:")
        return
    if context.view is not None:
        me = context.view.project.me
        if not _names(me.name) & _names(draft.signature):
            yield _finding(
                f"the signature has not your name, {quoted(draft.signature)}; mend it under profile: signature:"
            )
        yield from _past(draft.signature, phase_on(me, context.view.today))
    yield from _twice(draft, context.view.project.me.name if context.view else draft.sender.name)


def _names(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words(text) if len(word.folded) > 1)


def _past(signature: str, now: Phase) -> Iterator[Finding]:
    """Find the first phase in a signature that is not today's."""
    low = levelled(signature).low
    for line in signature.split("\n"):
        if _ASSOCIATION.search(line.lower()):
            low = low.replace(line.lower(), " " * len(line))
    for match in _PHASE.finditer(low):
        said = _said(match)
        if said and now not in said:
            shown = quoted(signature[match.start() : match.end()])
            yield _finding(f"the signature says {shown}, and you are {now.upper()}; mend it under profile: signature:")
            return


def _said(match: re.Match[str]) -> frozenset[Phase]:
    """Give the phases that words may mean."""
    number = match["student"] or match["bare"] or match["year"]
    if number:
        year = int(number) if number.isdecimal() else _NUMBERS[number]
        return frozenset({Phase(f"ms{year}")}) if year <= len(_STUDENTS) else frozenset()
    if match["resident"]:
        # the phases end with pgy5, whatever follows it
        return frozenset({Phase(f"pgy{min(max(int(match['resident']), 1), len(_RESIDENTS))}")})
    if match["any_student"]:
        return _STUDENTS
    if match["intern"]:
        return frozenset({Phase.PGY1})
    return _RESIDENTS if match["any_resident"] else frozenset({Phase.ATTENDING})


def _twice(draft: Draft, me: str) -> Iterator[Finding]:
    """Find that the text closes already: with your name, or with a closing although the signature has one."""
    body = seen(draft)[1]
    closes = any(_is_closing(line) for line in draft.signature.split("\n"))
    lines = body.text.split("\n")
    filled = [at for at, line in enumerate(lines) if line.strip()]
    for at in filled[1:][-_LAST_LINES:]:
        named = _is_name(lines[at], me)
        if (named or (closes and _is_closing(lines[at]))) and all(_is_short(lines[one]) for one in filled if one > at):
            message = f"signed twice, {quoted(lines[at])} and the signature below; delete it in the text"
            offset = sum(len(line) + 1 for line in lines[:at])
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=body.place(offset))
            return
    if any(line.rstrip() == "--" for line in draft.body.split("\n")):
        yield _finding("signed twice, once in the text below --; delete that one")


def _is_closing(line: str) -> bool:
    return _CLOSING.fullmatch(levelled(line).low) is not None


def _is_name(line: str, me: str) -> bool:
    """Whether a line begins with the owner's name and says little more: "Maya", "Maya Okafor, MS4"."""
    before = {word.folded for word in words(line.partition(",")[0])}
    own = _names(me)
    return bool(before & own) and before <= own | _DEGREES and _is_short(line)


def _is_short(line: str) -> bool:
    return len(line.split()) <= _LAST_LINES


def _finding(message: str) -> Finding:
    return Finding(rule=ID, name=NAME, level=Level.WARN, message=message)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
