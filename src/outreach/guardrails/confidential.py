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
from outreach.guardrails.closed_doors import BUT, CUES, LEARNED, OWN, REFUSED
from outreach.guardrails.door_events import EVENT
from outreach.guardrails.door_talk import is_excused, rows_in, told_in
from outreach.guardrails.frames import told
from outreach.guardrails.let_out import let_out
from outreach.guardrails.no_secret import is_no_secret
from outreach.guardrails.phrases import is_cued, levelled, standing
from outreach.guardrails.rank_talk import first_talk, sentences_of
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import spoken
from outreach.guardrails.text import Part, seen
from outreach.guardrails.told_further import told_further
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "P304"
NAME = "confidential"

_DOORS = (
    r"m ?(?:&|and|\+) ?m\b|morbidity (?:and|&) mortality|peer[ -]review(?!ed|er|ing)(?: (?:conference|meeting"
    r"|rounds|session))?"
    r"|rank(?:ing)?(?: list)? (?:meeting|committee|session)|(?:resident |applicant )?selection (?:committee|meeting)"
    r"|(?:clinical )?competency committee|\bccc\b|root[ -]cause analysis|incident (?:review|report|learning)"
    r"|faculty (?:evaluation|promotion)s? (?:meeting|committee)|credentials? committee|disciplinary (?:hearing"
    r"|committee)"
    r"|closed[ -](?:door )?(?:\w+ )?(?:meeting|session)|case review|(?:mor(?:bid|tal)ity"
    r"|complications?) (?:conference|rounds|meeting|review)|death review|executive session|behind (?:closed"
    r"|shut) doors|(?:admissions?"
    r"|promotions?|tenure|search|hiring|award|safety|quality|grant|fellowship|appointments?"
    r"|ethics|evaluation|review|grievance|study) (?:committee|section|board|panel)(?! of)|tumou?r board minutes"
    r"|(?:chart )?peer chart review|ranking (?:call|discussion)|debriefing of the applicants|rca\b"
)
_TOLD = Pattern(
    r"\b(?:case|patient|patients|error|errors|mistake|mistakes|complication|death|died|blamed|blaming|fault|missed"
    r"|discuss(?:ed|ion)|said"
    r"|told|decid\w+|vot(?:e|ed)|came up|brought up|presented|concluded|agreed|tore|torn|criticiz\w+|criticis\w+"
    r"|disagree\w*|argu\w+|ranked|rejected|wrong|reviewed|talked about|heard|names?|went over|blew up|harm\w*"
    r"|deviation|dose"
    r"|contours?|wrong[ -]site|score[ds]?|comments?|called|named|laughed|shamed|praised|singled|revealed"
    r"|came out|turned out|sloppy|careless)\b"
)
_THANKED_FOR = Pattern(
    r"\b(?:let(?:ting)? me|allow\w* (?:me|to)|invit\w+|welcom\w+|includ(?:ed|ing) me|permi\w+|may i|could i|can i"
    r"|would i"
    r"|thank\w*|grateful|(?:love|like|hope|happy|glad|want) to (?:\w+ ){0,2}?(?:attend|join|sit in|come|see"
    r"|be asked))\b"
)
_WAS_THERE = Pattern(r"\b(?:attend\w*|join\w*|sit in|sitting in|let|ask(?:ed)? (?:me|to|whether|if))\b")
# what others did or what was: whatever is told of a door in the past was said behind it
_HAPPENED = Pattern(
    r"\b(?:they|she|he|it|we|you|somebody|someone|nobody|everyone|everybody|one of \w+|who|that|(?:the|a|an|our|my"
    r"|their"
    r"|dr|half|two|three|both|all|most)\b(?:(?! i )[^.?!;,]){0,40}?)\s+(?:\w+ly )?"
    r"(?:was|were|had|got|gave|went|came|put|cut|made|took|found|showed|saw|felt|wanted|refused|picked|chose|read"
    r"|knew|let"
    r"|lost|won|left|fell|kept|sent|threw|gets?|skipped|(?!need|speed|feed|bleed|indeed|embed)[a-z]{2,}ed)\b"
)
# what may be said of it: how it works, that it is good, what the owner learned by it
_OF_THE_THING = Pattern(
    r"\b(?:dates|attending's leave|i(?:'m| am) (?:to present|presenting|preparing)|how to)\b|"
    r"^\W*(?:has|have|did|when|is|was|will|does|do) |\b(?:how (?:\w+ ){0,4}(?:works?|is (?:built|run|done"
    r"|organi[sz]ed|led))|should be|published|came out in|sent (?:the"
    r"|our|my|out)|(?:journal|editor|manuscript|reviewers)\w*|accepted|approved (?:our|my"
    r"|the) (?:\w+ )?(?:protocol|study"
    r"|project|amendment)|editorial|lecture on|talk (?:on|about|needs|should)|course (?:on|in)|class"
    r"|i (?:learn\w* (?!(?:\w+ ){0,2}?(?:at|in|from) )|presented"
    r"|led|gave"
    r"|wrote|serve[ds]?|was on)|(?:taught|showed|teach\w*) me (?:how|that|to|what)|i was (?:glad|moved|struck"
    r"|impressed|happy"
    r"|grateful))\b"
)
_OPEN = Pattern(
    r"\b(?<!my own )(?<!my )unpublished\b(?! draft of mine)|\b(?:under|until the|before the|breaks? the"
    r"|of the|still under)"
    r" embargo(?:ed)?\b|\bembargoed\b|\bembargo (?:lifts|ends)\b"
    r"|(?:\bnot|n't) (?:yet |been )?(?:public|published|presented|announced)(?: yet)?\b"
    r"|\b(?:do(?:n't| not)|please never|never|nor) (?:please )?(?:share|forward|tell|repeat|quote|pass|mention"
    r"|breathe"
    r"|say)(?: (?:on|a word(?: of)?))? (?:this|any\w*|me|it to|that to|it on|it around|it (?:further|yet)"
    r"|that (?:i|on))\b"
    r"|\bdo(?:n't| not) (?:share|forward|repeat|quote) (?:it|that)\b"
    r"|\b(?:told|shown|shared|said|heard)(?: \w+){0,3} in (?:strict )?confidence\b|\bstrictly confidential\b"
    r"|\bconfidentially\b"
    r"|\b(?:it is|it's|this is|that is|though|although|(?:data|results?|numbers?|minutes|figures|scores) (?:is|are"
    r"|were|was)"
    r"|still|highly|quite) (?:\w+ )?confidential\b(?! (?:form|survey|comments|box|line))"
    r"|\b(?<!published )(?:interim|unblinded) (?:results?|analysis|data)\b"
    r"|\b(?:as|being) (?:a |one of the |the )?(?:reviewer|referee)\b|\bi(?:'m| am)? (?:review(?:ed|ing)?"
    r"|referee\w*) (?:the|a|their|her|his) (?:manuscript|paper|grant|submission)\b"
)
# what is told of it; that something is not out is no secret
_DETAIL = Pattern(
    r"\d|:|\b(?:embargoed until|show\w*|saw|seen|told|tell\w*|says?|said that|shar\w*|percent|better|worse|higher"
    r"|lower|positive"
    r"|negative"
    r"|lost|loses|won|wins|fail\w*|stopp\w*|halt\w*|keep|curve|convinc\w*|holds?|lifts|know\w*|use[sd]?|using|found"
    r"|finds"
    r"|differ\w*|forward\w*|sent|send|gave|pass\w*|leak\w*|look\w*|read|heard|learn\w*|contradict\w*|whose|same"
    r"|already|attach\w*"
    r"|here|copy|copied|present\w*|survival|benefit|answer|help\w*|did not|didn't|review\w*|refere\w*|they|her|his"
    r"|their)\b"
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
    "rca",
    "doors",
)
_OPEN_CUES = (
    "unpublish", "embargo", "not public", "not yet", "not been", "n't public", "n't publ", "n't pres", "n't anno",
    "not publ", "not pres", "not anno", "share", "forward", "tell", "told", "shown", "heard", "repeat", "quote",
    "pass", "mention", "breathe", "say", "confiden", "record", "between", "wraps", "quiet", "secret", "to yourself",
    "nda", "hush", "from me", "your e", "circulation", "distribution", "attribution", "interim", "blinded",
    "review", "referee",
)  # fmt: skip
_EVENT = Pattern(EVENT)
_DOOR = Pattern(rf"\b(?:{_DOORS})")


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what was said behind a closed door, and what is not public yet."""
    door, cues = _doors(context)
    for part in seen(draft):
        for start, end, is_said in _found_in(part, context, door, cues):
            words = quoted(part.text[start:end])
            message = f"tells what was said behind a closed door, {words}; thank for being let in"
            if not is_said:
                message = f"may not be public, {words}; ask first, or leave it out"
            yield _finding(message, part.place(start))


def _found_in(
    part: Part, context: Context, door: Pattern[str], cues: tuple[str, ...]
) -> Iterator[tuple[int, int, bool]]:
    """Give where something is told that was not meant for it, and whether it was said behind a door."""
    is_found, low = False, levelled(part.text).low
    open_cues, cues = standing(_OPEN_CUES, low), standing(cues, low)
    for one in spoken(part.text) if open_cues or cues else ():
        spans = list(_spans(one.low, door, open_cues, cues))
        if spans and not (_is_kept(one.low) or _is_harmless(one.low)):
            is_found = True
            yield from ((one.start + start, one.start + end, is_said) for start, end, is_said in spans)
    if not is_found:
        learned = _learned(part, context)
        if learned is not None:
            yield *learned, False


def _spans(
    low: str, door: Pattern[str], open_cues: tuple[str, ...], cues: tuple[str, ...]
) -> Iterator[tuple[int, int, bool]]:
    if is_cued(open_cues, low):
        for found in _OPEN.finditer(low):
            if _DETAIL.search(low):
                yield found.start(), found.end(), False
    if is_cued(cues, low):
        yield from ((start, end, True) for start, end in _told(low, door))


def _learned(part: Part, context: Context) -> tuple[int, int] | None:
    """Give where the first sentence tells what its writer should not have learned, or not pass on."""
    rows = rows_in(levelled(part.text).low)
    for said in told(part.text):
        one = said.sentence
        found = told_in(one.low, rows) or let_out(said) or told_further(said)
        if found is not None and not _is_harmless(one.low):
            return one.start + found[0], one.start + found[1]
    return first_talk(LEARNED, (one for one in sentences_of(part, context, *CUES) if not _is_harmless(one.text)))


def _is_kept(low: str) -> bool:
    """Whether a sentence speaks of the owner's own work, or says that nothing is told."""
    return OWN.search(low) is not None or (REFUSED.search(low) is not None and BUT.search(low) is None)


def _is_harmless(low: str) -> bool:
    return is_excused(low) or is_no_secret(low)


def _finding(message: str, where: str) -> Finding:
    return Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=where)


def _doors(context: Context) -> tuple[Pattern[str], tuple[str, ...]]:
    """Give what counts as a closed door, and the words without which there is none."""
    more = [one.strip().casefold() for one in context.options.get("words", "").split(",") if one.strip()]
    if not more:
        return _DOOR, _CUES
    own = "|".join(re.escape(one) for one in more)
    return Pattern(rf"\b(?:{_DOORS}|{own})"), (*_CUES, *more)


def _told(low: str, door: Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give from each door to what was said there, within a sentence."""
    found = door.search(low)
    if found is None:
        return
    rest = low[: found.start()] + " " * (found.end() - found.start()) + low[found.end() :]
    said = _TOLD.search(rest) or (None if _WAS_THERE.search(rest) else _HAPPENED.search(rest))
    if said is not None and _EVENT.search(rest) and not (_THANKED_FOR.search(rest) or _OF_THE_THING.search(low)):
        yield min(found.start(), said.start()), max(found.end(), said.end())


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("words",))
