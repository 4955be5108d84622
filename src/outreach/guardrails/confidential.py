"""confidential (P304): what was said behind a closed door stays there.

Morbidity and mortality rounds, peer review, rank and selection meetings, and work that is not published: you may thank
for having been let in, and not tell what was said there. Warns. `confidential: {words: "huddle, case review"}` adds
doors of your own; `confidential: off` for a cadence.

    FAIL: "M&M the case"
        At M&M the case was put down to a missed fusion.
    FAIL: "peer review"
        In peer review they tore your contours apart.
    FAIL: "unpublished"
        Dr. Osei showed me her unpublished results on reirradiation.
    FAIL: "embargo"
        The paper is under embargo, but the difference holds.
    PASS:
        Thank you for letting me attend M&M.
    PASS:
        It appeared in a peer-reviewed journal, after review by our committee.
    PASS:
        My own unpublished draft is attached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.phrases import levelled
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.wording import quoted

ID = "P304"
NAME = "confidential"

_DOORS = (
    r"m ?(?:&|and|\+) ?m\b|morbidity (?:and|&) mortality|peer[ -]review(?!ed|er|ing)(?: (?:conference|meeting"
    r"|rounds|session))?"
    r"|rank(?:ing)?(?: list)? (?:meeting|committee|session)|(?:resident |applicant )?selection (?:committee|meeting)"
    r"|(?:clinical )?competency committee|\bccc\b|root[ -]cause analysis|incident (?:review|report|learning)"
    r"|faculty (?:evaluation|promotion)s? (?:meeting|committee)|credentials? committee|disciplinary (?:hearing"
    r"|committee)"
    r"|closed[ -](?:door )?(?:meeting|session)|executive session|behind closed doors|(?:admissions?"
    r"|promotions?|tenure|search|hiring|award"
    r"|ethics|evaluation|review|grievance|study) (?:committee|section|board|panel)|(?:tumou?r"
    r"|chart) board minutes|peer (?:chart )?review"
)
_TOLD = re.compile(
    r"\b(?:case|patient|patients|error|errors|mistake|mistakes|complication|death|died|blam\w+|fault|missed"
    r"|discuss(?:ed|ion)|said"
    r"|told|decid\w+|vot(?:e|ed)|came up|brought up|presented|concluded|agreed|tore|torn|criticiz\w+|criticis\w+"
    r"|disagree\w*|argu\w+|ranked|rejected|wrong|reviewed|talked about|heard|names?|went over|blew up|harm\w*"
    r"|deviation|dose"
    r"|contours?|wrong[ -]site|score[ds]?|comments?|called|named|laughed|shamed|praised|singled|revealed"
    r"|came out|turned out|sloppy|careless)\b"
)
_THANKED_FOR = re.compile(
    r"\b(?:let(?:ting)?|allow\w*|invit\w+|welcom\w+|includ\w+|permi\w+|attend\w*|join\w*|sit in|sitting in|ask\w*|may i"
    r"|could i|can i|would i)\b"
)
_OPEN = re.compile(
    r"(?<!my own )(?<!my )\bunpublished\b(?! draft of mine)|\b(?:under|until the|before the|breaks? the"
    r"|of the|still under)"
    r" embargo(?:ed)?\b|\bembargoed\b|\bembargo (?:lifts|ends|date)\b"
    r"|\bnot (?:yet |been )?(?:public|published|presented|announced)(?: yet)?\b"
    r"|\bdo(?:n't| not) (?:share|forward|tell|repeat|quote) (?:this|it|that|any\w*|me)\b"
    r"|\b(?:told|shown|shared|said|heard)(?: \w+){0,3} in (?:strict )?confidence\b|\bstrictly confidential\b"
    r"|\b(?:it is|it's|this is|that is|though|although) (?:\w+ )?confidential\b"
    r"|\b(?:off the record|between (?:us|you and me)|keep (?:this|it) (?:quiet|secret|to yourself)|nda)\b"
    r"|\b(?:should not|shouldn't|not supposed to|not allowed to|must not) (?:be )?(?:tell\w*|say\w*"
    r"|shar\w*|know\w*|mention\w*) (?:you )?this\b"
    r"|\b(?:interim|unblinded) (?:results?|analysis|data)\b|\bdsmb\b|\bdata safety (?:monitoring )?board\b"
    r"|\b(?:as|being) (?:a |one of the |the )?(?:reviewer|referee)\b|\bi(?:'m| am)? (?:review(?:ed|ing)?"
    r"|referee\w*) (?:the|a|their|her|his) (?:manuscript|paper|grant|submission)\b"
)
_CUES = (
    "m&m",
    "m & m",
    "m and m",
    "m+m",
    "morbidity",
    "peer",
    "rank",
    "committee",
    "selection",
    "ccc",
    "root",
    "incident",
    "faculty",
    "hearing",
    "closed",
    "executive",
    "section",
    "board",
    "panel",
)
_DOOR = re.compile(rf"\b(?:{_DOORS})")
_SENTENCE = re.compile(r"[^.?!]+")


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what was said behind a closed door, and what is not public yet."""
    door, cues = _doors(context)
    for part in seen(draft):
        low = levelled(part.text).low
        for found in _OPEN.finditer(low):
            message = f"may not be public, {quoted(part.text[found.start() : found.end()])}; ask first, or leave it out"
            yield _finding(message, part.place(found.start()))
        if any(cue in low for cue in cues):
            for start, end in _told(low, door):
                message = (
                    f"tells what was said behind a closed door, {quoted(part.text[start:end])}; thank for being let in"
                )
                yield _finding(message, part.place(start))


def _finding(message: str, where: str) -> Finding:
    return Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=where)


def _doors(context: Context) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Give what counts as a closed door, and the words without which there is none."""
    more = [one.strip().casefold() for one in context.options.get("words", "").split(",") if one.strip()]
    if not more:
        return _DOOR, _CUES
    own = "|".join(re.escape(one) for one in more)
    return re.compile(rf"\b(?:{_DOORS}|{own})"), (*_CUES, *more)


def _told(low: str, door: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give from each door to what was said there, within a sentence."""
    for sentence in _SENTENCE.finditer(low):
        found = door.search(sentence.group())
        if found is None:
            continue
        rest = sentence.group()[: found.start()] + " " * (found.end() - found.start()) + sentence.group()[found.end() :]
        said = _TOLD.search(rest)
        if said is not None and not _THANKED_FOR.search(rest):
            first = min(found.start(), said.start())
            yield sentence.start() + first, sentence.start() + max(found.end(), said.end())


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("words",))
