"""Words by which a patient could be known: record numbers, births, old ages, names, rooms, the one seen on Tuesday.

A detector, not a rule: it says what a text looks like and where, and errs on the side of saying so. Some of it
identifies alone, some only in combination. Trial numbers, doses, stages, cohorts and one's own telephone are none of
it. Passing does not mean that a text is de-identified.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from outreach.guardrails.patient_words import (
    A_DAY,
    AGED,
    ANYBODY,
    CARED_FOR,
    DATE,
    DECADE,
    DOES,
    FINDINGS,
    HONORIFIC,
    ILL,
    IN_CARE,
    IN_WORDS,
    MONTH,
    NINETY,
    NOT_MINE,
    OF_THE_APPLICATION,
    OWN,
    PEOPLE,
    PHONE,
    SEX,
    SOMEBODY,
    SURNAME,
    THINGS,
    TITLES,
    UNITS,
    WEEKDAY,
)
from outreach.guardrails.phrases import Levelled, is_cued, levelled
from outreach.guardrails.sketch import sketches
from outreach.guardrails.text import words
from outreach.patterns import Pattern

RARE = (
    "chordoma",
    "chondrosarcoma",
    "esthesioneuroblastoma",
    "medulloblastoma",
    "pineoblastoma",
    "craniopharyngioma",
    "uveal melanoma",
    "merkel cell",
    "thymic carcinoma",
    "angiosarcoma",
    "rhabdomyosarcoma",
    "ewing",
    "neuroblastoma",
    "retinoblastoma",
    "dipg",
    "atrt",
    "hemangiopericytoma",
    "mycosis fungoides",
    "adenoid cystic",
)

# what stands in every age as `AGED` has it
_OLD = " old|-old|rold|rsold|y.o|y/o|yo |yo,|yo.|yo-|yom|yof"


class _Kind(NamedTuple):
    kind: str
    identifies: bool
    pattern: Pattern[str]
    cues: tuple[str, ...]
    cased: bool


class Trace(NamedTuple):
    """Something by which a patient could be known: what kind, whether it identifies alone, and where it stands."""

    kind: str
    identifies: bool
    start: int
    end: int
    surname: frozenset[str] | None = None


def _kind(kind: str, identifies: bool, pattern: str, *, cues: str, cased: bool = False) -> _Kind:
    """Give a kind; unless it is `cased`, its pattern and cues are written for lower-case text."""
    return _Kind(kind, identifies, Pattern(pattern), tuple(cues.split("|")), cased)


_KINDS = (
    _kind(
        "a record number",
        True,
        r"\bmrns?\b(?:\s+(?:ending|ends|begins|starts|with|is|was|of|in|number)){0,3}[\s#:no.is]*[a-z]?\d+[\w-]*"
        r"|\bmedical\s+record\b[\s#:]*(?:no\.?|number)?[\s#:is]*[a-z]?\d+"
        rf"|{OF_THE_APPLICATION}\b(?:chart|accession|acc|account|acct|encounter|record)\b[\s#:]*(?:no\.?|number|id"
        rf"|#)?[\s#:is]*(?:was\s+)?"
        r"(?!gse|prj|sr[aprx]|ega)[a-z]{0,3}-?\d[\d-]{4,}"
        r"|\b(?:nhs|hospital|hosp\.?|patient|health(?:\s+card)?|unit|chi|file)\s+(?:number|num|no\.?|id|#)"
        r"[\s#:]*(?:is\s|was\s)?\s*[a-z]?\d(?:[ -]?\d){4,}",
        cues="mrn|record|chart|acc|account|acct|encounter|number| num| no.| no | no:| no#| id|#",
    ),
    _kind(
        "a social security number",
        True,
        r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])|\bssn\b(?:\s+(?:ends|ending|in|with|is|was|starts))*[\s#:]*\d[\d-]*",
        cues="-|ssn",
    ),
    _kind(
        "a date of birth",
        True,
        rf"\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s*date)(?![a-z])[\s:-]*(?:(?:is|was|of|being|on)\s+)?"
        rf"(?:\d[\d/.-]*|{MONTH}\s+\d+)"
        rf"|(?<!i was )(?<!my )\b(?:born|birthday)[\s:,]+(?:(?:is|was|on)\s+){{0,2}}{DATE}",
        cues="dob|d.o|do.b|birth|born",
    ),
    _kind(
        "an age over 89",
        True,
        rf"(?:{NINETY}|\bninety(?:[\s-]{UNITS})?)[\s-]*(?:years?[\s-]*old|y\.?[/.]?o\.?|yrs?[\s-]*old"
        rf"|years?\s+of\s+age)\b"
        rf"(?![\s-]+(?:\w+\s+)?(?:{THINGS}|trees?))(?!\s+(?:and|or)\s+(?:over|older|above))"
        rf"|\b(?<!median )(?<!mean )(?<!average )aged?\s+{NINETY}\b"
        r"(?!\s*(?:%|gy|to\b|-|(?:and|or)\s+(?:over|older|above)|days|weeks|months))",
        cues="year|yr|y.o|y/o|yo |yo,|yo.|yo-|aged|age ",
    ),
    _kind(
        "an age over 89",
        True,
        rf"\b(?:{PEOPLE}|patient|pt|somebody|someone|one)\s+(?:of|aged)\s+(?:{NINETY}"
        rf"|ninety(?:[\s-]{UNITS})?)\b(?!\s*(?:%|gy|mm|cm))"
        rf"|\b(?:she|he|who)(?:'s|\s+(?:is|was|had\s+turned|turned|just\s+turned|is\s+now"
        rf"|has\s+turned))\s+(?:almost\s+|nearly\s+|now\s+|over\s+)?"
        rf"(?:{NINETY}|ninety(?:[\s-]{UNITS})?)\b(?!\s*(?:%|percent|gy|mm|cm|minutes|pages|days|weeks"
        rf"|months|seconds|degrees|miles))"
        rf"|\bat\s+(?:the\s+age\s+of\s+|age\s+)?(?:{NINETY}|ninety(?:[\s-]{UNITS})?),?\s+(?:he|she)\b",
        cues="ninety|of 9|of 10|aged 9|is 9|was 9|'s 9|turned 9|now 9|nearly 9|almost 9|over 9|at 9|at 10|is 10|was 10",
    ),
    _kind(
        "an age and a person",
        False,
        rf"(?<![\d.]){AGED}[\s,-]*(?:(?:\w+[\s-]+)?{SEX}|(?:[\w-]+\s+){{0,2}}?{ANYBODY})\b"
        rf"|(?<![\d.]){AGED}[\s,]+(?:(?!{THINGS}\b|{OWN}\b)[\w-]+\s+){{0,2}}?(?:who|with|whose|whom"
        rf"|presenting|after|on\s+{WEEKDAY})\b"
        rf"|\b(?:our|my|your|the|a)\s+{AGED}(?=\s*(?:[.,;!?]|in\s+(?:bay|bed|room|clinic)|$))"
        rf"|(?<![\d.]){AGED}[\s,]+(?!{OWN}\b|{THINGS}\b)\w+\b(?=[^.?!;]{{0,60}}\b{ILL})",
        cues=_OLD,
    ),
    _kind(
        "an age and a person",
        False,
        rf"\b(?:man|woman|boy|girl|patient|gentleman|lady|child)\s*,?\s+(?:of|aged)\s+(?:\d{{1,3}}|{IN_WORDS})\b"
        r"(?!\s*(?:gy|%|children|kids|sons|daughters|names|talents))",
        cues="man of |boy of |girl of |lady of |patient of |child of |man, of |aged",
    ),
    _kind(
        "an age and a person",
        False,
        rf"\b(?:{SOMEBODY}|patient|pt)(?:\s+of\s+\w+)?,?\s+(?:\w+\s+)?in\s+{DECADE}",
        cues="ties|0s|0's",
    ),
    _kind(
        "an age and a person",
        False,
        rf"\b(?:{SOMEBODY}|patient)\b[^.?!;]{{0,40}}?,\s*(?:{AGED}|\d{{2}},)",
        cues=", 1|, 2|, 3|, 4|, 5|, 6|, 7|, 8|, 9|years old,|years old.|year old,",
    ),
    _kind(
        "an age and a person",
        False,
        r"(?<![\w.])\d{2,3}\s?/?\s?[mf],?\s+(?:(?:with|who|whose|presenting|from|last)\b|s/p|c/o|p/w|w/)",
        cues="m |f |m,|f,",
    ),
    _kind(
        "a patient's name",
        True,
        r"\b(?:[Pp]atient|[Pp]t\.?)[\s:,]+(?:named?\s+|called\s+)?"
        rf"(?:{HONORIFIC}\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?|(?<![A-Z]atient )"
        rf"(?!{TITLES})[A-Z][a-z'-]+\s+(?!{TITLES})[A-Z][\w'-]+)"
        rf"|\bPatient\s+(?!{TITLES})[A-Z][a-z'-]+\s+(?!{TITLES})[A-Z][\w'-]+(?=,|\s+{DOES}\b)"
        rf"|\b(?i:{CARED_FOR})\s+{HONORIFIC}\s+(?:[A-Z][\w'-]+\s+)?(?P<surname3>[A-Z][\w'-]+)"
        r"|\b(?:[Pp]atient|[Pp]t\.?)(?:'s\s+name)?\s+(?:is\s+|was\s+)?(?:named|called|name"
        r"|is)[:\s]+(?:is\s+)?(?!Dr\b)[A-Z][a-z'-]+(?:\s+[A-Z][a-z'-]+)?"
        rf"|\b(?!{TITLES}|Dr\b|The\b|And\b|Our\b|Your\b)[A-Z][a-z'-]+\s+[A-Z][a-z'-]+,\s+(?:your|our|my)\s+patient\b"
        rf"|\b(?:saw|met|examined|called"
        rf"|phoned)\s+{HONORIFIC}\s+(?:[A-Z][\w'-]+\s+)?(?P<surname4>[A-Z][\w'-]+)(?=\s+(?:in|at"
        rf"|for)\s+"
        rf"(?:clinic|follow-?up|consult\w*|simulation|a\s+visit|the\s+ward))"
        rf"|\b{HONORIFIC}\s+(?:[A-Z][\w'-]+\s+)?{SURNAME}(?:'s)?[\s,]+(?:(?:the|our|my|a|whose)\s+)?"
        rf"(?:{FINDINGS}\b|(?<=our )patient\b|(?<=my )patient\b)"
        rf"|\b(?i:{FINDINGS})s?(?:\s+(?:note|visit|result|report|letter|plan)s?)?(?:\s+(?:of|for|on|from)"
        rf"|:)\s+{HONORIFIC}\s+(?P<surname2>[A-Z][\w'-]+)",
        cues="Patient|patient|Pt|pt|Mr|Ms|Miss|Mx",
        cased=True,
    ),
    _kind(
        "a patient's telephone or address",
        True,
        rf"\b(?:patient|pt|daughter|son|wife|husband|next\s+of\s+kin)(?:'s)?\b{NOT_MINE}(?:{PHONE}"
        rf"|[\w.+-]+@[\w-]+\.[\w.-]+)",
        cues="patient|pt|daughter|son|wife|husband|next of kin",
    ),
    _kind(
        "a patient's telephone or address",
        True,
        r"\b(?:patient|pt|she|he)\b[^.?!;]{0,40}?\b(?:lives?|lived|address"
        r"|resides?)\b[^.?!;]{0,20}?\b\d{1,5}\s+(?:\w+\s+){1,3}?"
        r"(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|circle|terrace)\b",
        cues="live|address|reside",
    ),
    _kind(
        "an insurance or device number",
        True,
        r"\b(?:insurance|member|policy|subscriber|medicare|medicaid|health\s+plan|beneficiary|pacemaker|icd|implant"
        r"|port"
        r"|licen[cs]e\s+plate|vin)\s*(?:serial\s*)?(?:id|no\.?|numbers?|#"
        r"|serial)[\s#:is,]*(?:was\s+)?[a-z]{0,4}-?\d[\w-]{4,}"
        r"|\b(?:licen[cs]e|number)\s+plate\b[^.?!;]{0,30}?\b[a-z]{0,4}[ -]?\d{3,}",
        cues="insurance|member|policy|subscriber|medic|plan|beneficiary|pacemaker|icd|implant|port|plate|vin",
    ),
    _kind(
        "a room or a bed",
        False,
        rf"\b{IN_CARE}\b[^.?!]{{0,40}}\b(?:room|rm)\.?\s*#?\d+|\b(?:room|rm)\.?\s*#?\d+[^.?!]{{0,40}}\b{IN_CARE}\b"
        r"|\bbed\s*#?\d+[a-z]?\b",
        cues="room|rm|bed",
    ),
    _kind(
        "a patient and a day",
        False,
        rf"\b(?:our|my)\s+(?:\w+\s+)?patient\s+(?=(?:with|who|whose|from|on|last|this|in|after|yesterday|today|we"
        rf"|i)\b)"
        rf"[^.?!]{{0,160}}?\b{A_DAY}"
        rf"|\bour\s+patient\b[^.?!]{{0,60}}\blast\s+(?:{WEEKDAY}|week|night)\b"
        rf"|\b(?:the|that|this|one|your|her|his)\s+(?:[\w-]+\s+){{0,2}}(?:patient|pt)\s+"
        rf"(?:from\s+{WEEKDAY}\b|(?:(?:with|who|whose|that|we|i|you|from|on)\b[^.?!;]{{0,80}}?\b)?{A_DAY})",
        cues="patient|pt",
    ),
    _kind(
        "a person, an illness and a day",
        False,
        rf"\b(?:the|our|my|that|this|your|a)\s+(?:[\w-]+\s+){{0,2}}{SOMEBODY}\b(?=[^.?!;]{{0,120}}\b{ILL})"
        rf"[^.?!;]{{0,120}}?\b{A_DAY}",
        cues=PEOPLE,
    ),
    _kind(
        "a person and the day of an act",
        False,
        r"\b(?:she|he|patient|pt|who)\b[^.?!;]{0,60}?\b(?:admitted|discharged|operated|died|passed\s+away|biopsied"
        r"|simulated"
        rf"|treated|diagnosed|deceased|expired|(?:finished|started|completed|began|ended)\s+(?:\w+\s+)?"
        rf"(?:treatment|radiation"
        rf"|chemo\w*|therapy|rt|xrt))\b[^.?!;]{{0,20}}?(?:{DATE}|\b{MONTH}\s+\d{{1,2}}\b)",
        cues="she|he|patient|pt|who",
    ),
)
# any of these stands in whatever a pattern matches, so most texts are done with after one look
_ANY = Pattern(
    r"\d|patient|year|\bold\b|\bpt\b|day\b|\b(?:mr|ms|mrs|miss|mx)\b|\blast |this morning|\b(?:his|her|their) "
    r"|ties\b|\baged?\b|\b(?:wom[ae]n|m[ae]n|girl|boy|lady|gentleman|child|patient),? of ",
    re.IGNORECASE,
)
# an age of a thing, or the writer's own
_OF_NOBODY = Pattern(
    rf"\b{THINGS}\b[^.?!;,]{{0,20}}$|\b(?:i am|i'm|i was|as|my|me|myself|our (?:son|daughter)),?\s+(?:an?\s+"
    rf"|the\s+)?$"
)
_BEFORE = 40
# made up, or met elsewhere: said of nobody who was cared for
_MADE_UP = Pattern(
    r"\b(?:mock|invented|imaginary|fictional|made[- ]up|hypothetical|textbook'?s?|vignette|question bank"
    r"|practice questions?"
    r"|standardi[sz]ed patient|mannequin|on the (?:plane|train|bus)|airport|journal club|review book|answer key"
    r"|case report i)\b"
)


def patient_like(text: str) -> str | None:
    """Say by what in `text` a patient could be known ("a record number"); None when there is nothing of the kind."""
    first = next(traces(" ".join(text.split())), None)
    return first.kind if first else None


def traces(text: str, *, people: Collection[str] = (), rare: tuple[str, ...] = RARE) -> Iterator[Trace]:
    """Give what in a text could make a patient known, what identifies alone first.

    `people` are the folded surnames of people who are no patients; `rare` tumors so rare that one with a day or a town
    is somebody.
    """
    for one in _found(text, rare):
        if one.surname is None or not one.surname <= frozenset(people):
            yield one


# two rules ask for the same text, each for its part
@lru_cache(maxsize=16)
def _found(text: str, rare: tuple[str, ...]) -> tuple[Trace, ...]:
    level = levelled(text)
    kinds = _KINDS if _ANY.search(level.low) else ()
    cued = (one for one in kinds if is_cued(one.cues, level.cased if one.cased else level.low))
    found = (
        Trace(one.kind, one.identifies, match.start(), match.end(), _surname(match))
        for one in cued
        for match in one.pattern.finditer(level.cased if one.cased else level.low)
        if not _is_nobody(one, level.low, match)
    )
    known = (*found, *_rare_ones(level, rare))
    return (*known, *_sketched(text, known, of_cases=rare == RARE))


def _is_nobody(kind: _Kind, low: str, match: re.Match[str]) -> bool:
    """Whether it is an age of no patient, or said of somebody made up; a number or a name is neither."""
    start, end = _sentence(low, match.start(), match.end())
    if "age" in kind.kind and _OF_NOBODY.search(low[max(0, match.start() - _BEFORE) : match.start()]):
        return True
    return not kind.identifies and _MADE_UP.search(low, start, end) is not None


def _sketched(text: str, known: Collection[Trace], *, of_cases: bool) -> Iterator[Trace]:
    """Give who is sketched in sentences of which nothing else is known; tumors only where the list of them is ours."""
    starts = sorted(one.start for one in known)
    for one in sketches(text):
        is_known = bisect_left(starts, one.begins) < bisect_left(starts, one.ends)
        if not is_known and (of_cases or not one.is_case):
            yield Trace(one.kind, False, one.start, one.end)


def strangers(text: str, people: Collection[str]) -> Iterator[Trace]:
    """Give each "Mr. Somebody" who is none of `people` and stands near a word of care: a patient, on a calendar.

    Too much for a mail or a note, where a colleague whom no file knows may be spoken of.
    """
    level = levelled(text)
    for found in _STRANGER.finditer(level.cased):
        around = level.low[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        surname = _surname(found)
        if not (surname and surname <= frozenset(people)) and _CARE.search(around):
            yield Trace("somebody of none of your files, and care", True, found.start(), found.end(), surname)


def _surname(found: re.Match[str]) -> frozenset[str] | None:
    """Give the words of the surname that was found; None where the pattern names none."""
    named = found.groupdict()
    text = named.get("surname") or named.get("surname2") or named.get("surname3") or named.get("surname4") or ""
    return frozenset(word.folded for word in words(text.removesuffix("'s"))) or None


_STRANGER = Pattern(rf"\b{HONORIFIC}\s+(?:[A-Z][\w'-]+\s+)?(?P<surname>[A-Z][\w'-]+)")
_CARE = Pattern(
    r"\b(?:consults?|charts?|patients?|pts?|biops\w+|sims?|simulations?|scans?|tumou?rs?|prostate|breast"
    r"|lung|brain|rectal|cervix"
    r"|pelvis|spine|larynx|cancer|mets|metasta\w+|follow[ -]?up|fu|otv|on[ -]treatment|treatment|tx|hdr"
    r"|ldr|sbrt|srs|brachy\w*"
    r"|boost|fractions?|fx|gy|cgy|t[1-4][a-d]?n?\w*|stage|ct|mri|pet|path(?:ology)?|labs|chemo\w*"
    r"|contours?|replan\w*|setup|mask"
    r"|diagnos\w+|dx|recurren\w+|toxicity|oar|consent|port films?|inpatient|ward|clinic visit|new patient|referral)\b"
)
_PERSON = Pattern(rf"\b(?:patient|pt|case|{SOMEBODY})\b")
_TOWN = Pattern(r"\b(?:in|from|near|of)\s+[A-Z][a-z]+")
_DAY = Pattern(rf"\b{A_DAY}", re.IGNORECASE)
_AROUND = 80


def _rare_ones(level: Levelled, rare: Collection[str]) -> Iterator[Trace]:
    """Give each person with a rare tumor of whom a day or a town is told as well, in one sentence."""
    for tumor in rare:
        at = level.low.find(tumor)
        if at < 0:
            continue
        start, end = _sentence(level.low, at, at + len(tumor))
        around = level.cased[start:end]
        if _PERSON.search(level.low, start, end) and (_DAY.search(around) or _TOWN.search(around)):
            yield Trace("a rare tumor and a day or a place", False, at, at + len(tumor))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the sentence around a place, and not more than is near."""
    before = max(text.rfind(mark, max(0, start - _AROUND), start) for mark in ".?!;")
    after = [found for mark in ".?!;" if (found := text.find(mark, end, end + _AROUND)) >= 0]
    return max(before + 1, start - _AROUND, 0), min(after, default=min(len(text), end + _AROUND))
