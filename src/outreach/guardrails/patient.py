"""Words by which a patient could be known: record numbers, births, old ages, names, rooms, the one seen on Tuesday.

A detector, not a rule: it says what a text looks like and where, and errs on the side of saying so. Some of it
identifies alone, some only in combination. Trial numbers, doses, stages, cohorts and one's own telephone are none of
it. Passing does not mean that a text is de-identified.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from outreach.guardrails.phrases import Levelled, is_cued, levelled
from outreach.guardrails.text import words

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

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}|\d{{1,2}}\.?\s+{_MONTH}\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})"
)
_WEEKDAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day"
_A_DAY = (
    rf"(?:(?:last|this|on|next|past)\s+{_WEEKDAY}\b|{_WEEKDAY}'s\b|yesterday|today|this\s+(?:morning|afternoon)"
    rf"|last\s+(?:week|night)\b|{_DATE}|on\s+{_MONTH}\s+\d{{1,2}}\b)"
)
_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)"
_IN_WORDS = (
    rf"(?:{_TENS}(?:[\s-]{_UNITS})?|{_UNITS}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|ninety(?:[\s-]{_UNITS})?)"
)
_AGED = rf"(?:\d{{1,3}}|\b{_IN_WORDS})[\s-]*(?:years?[\s-]*old|y\.?[/.]?o\.?|yrs?[\s-]*old)"
_TIES = _TENS.replace("ty", "ties")
_DECADE = (
    rf"(?:(?:his|her|their)\s+(?:(?:early|mid|late|very)[\s-]+)*|(?:early|mid|late)[\s-]+)(?:\d0'?s|{_TIES}"
    rf"|nineties)\b"
)
_NINETY = r"(?<![\d.])(?:9\d|1[01]\d)"
_SEX = r"(?:m|f|man|woman|male|female|boy|girl|gentleman|lady|patient|pt)"
_PEOPLE = (
    "man|woman|boy|girl|gentleman|lady|child|toddler|teenager|infant|grandmother|grandfather|farmer|teacher"
    "|veteran|mother|father|mom|mum|dad|wife|husband|priest|musician|engineer|retiree|widow|widower|pensioner|miner"
    "|carpenter|rancher|pilot|trucker|nun|pastor|fisherman|mechanic|librarian|baker|soldier|kid|baby|guy|lad|bloke"
)
_SOMEBODY = rf"(?:{_PEOPLE})"
# with an age, also whoever might stand next to a patient
_ANYBODY = rf"(?:{_PEOPLE}|nurse|doctor|physician|lawyer|driver|cook|singer|dancer|student|athlete|runner|accountant)"
_ILL = (
    r"(?:cancer|tumou?r|carcinoma|sarcoma|lymphoma|glioma|glioblastoma|gbm|thymic|melanoma|chordoma"
    r"|myeloma|leuk\w+mia|mets\b"
    r"|metasta\w+|recurren\w+|seminoma|thymoma|meningioma|chemo\w*|biops\w+|simulat\w+|brachy\w*|boost|mask"
    r"|on treatment"
    r"|hodgkin\w*|compression|diagnos\w+|dcis|prostate|lesion|mastectomy)"
)
# nouns that are old without being anybody
_THINGS = (
    r"(?:atlas|bridge|building|campus|city|club|college|company|datasets?|debate|department|field|foundation"
    r"|hospital|idea|institution"
    r"|journal|house|machine|method|paper|practice|problem|programs?|protocol|question|residency|school|society"
    r"|studies|study"
    r"|technique|theory|tradition|trials?|university)"
)
_OWN = (
    r"(?:sons?|daughters?|kids?|dogs?|cats?|nephews?|nieces?|brothers?|sisters?|twins?|car|bike|laptop|linac"
    r"|students?|applicants?|residents?|fellows?|interns?)"
)
# what follows "patient" as part of a name that is nobody's
_TITLES = (
    r"(?:Access|Advisory|Advoca|Board|Care|Centered|Centred|Committee|Council|Day|Derived|Education|Experience"
    r"|Navigat|Outcome|Portal|Reported|Safety|Satisfaction|Services|Support)"
)
_IN_CARE = r"(?:patients?|pts?|consult|inpatient|chart|ward|icu)"
_HONORIFIC = r"(?:Mr|Ms|Mrs|Miss|Mx)\b\.?"
_SURNAME = r"(?P<surname>[A-Z][\w'-]+?)"
_FINDINGS = r"(?:consult|chart|biopsy|simulation|sim|scan|tumou?r|imaging|pathology|labs|contours?)"
# what a person does, and no program or week
_DOES = (
    r"(?:asked|asks|wanted|wants|said|says|told|tells|sent|came|comes|called|thanked|thanks|finished|cried|laughed"
    r"|died"
    r"|brought|wrote|knew|knows|went|felt|feels|hoped|smiled|remembers|remembered|sends|who|whose)"
)
_CARED_FOR = (
    r"(?:treat(?:ed|ing)?|simulat(?:ed|ing)|irradiat(?:ed|ing)|examin(?:ed|ing)|consent(?:ed|ing)|contour(?:ed|ing)?"
    r"|plann(?:ed|ing)|biopsied|admitt(?:ed|ing)|discharg(?:ed|ing)|diagnos(?:ed|ing)|operat(?:ed|ing) on"
    r"|replann(?:ed|ing))"
)
_OF_THE_APPLICATION = r"(?<!eras )(?<!aamc )(?<!nrmp )(?<!vslo )(?<!npi )"
_PHONE = r"(?<![\d-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}(?!\d)"
# of theirs, not of the owner's own telephone
_NOT_MINE = r"(?:(?!\b(?:me|my|mine|i)\b)[^.?!;]){0,40}?"


# what stands in every age as `_AGED` has it
_OLD = " old|-old|rold|rsold|y.o|y/o|yo |yo,|yo.|yo-|yom|yof"


class _Kind(NamedTuple):
    kind: str
    identifies: bool
    pattern: re.Pattern[str]
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
    """Give a kind; unless it is `cased`, its pattern is written for lower-case text."""
    return _Kind(kind, identifies, re.compile(pattern), tuple(cues.split("|")), cased)


_KINDS = (
    _kind(
        "a record number",
        True,
        r"\bmrns?\b(?:\s+(?:ending|is|was|of|in|number)){0,3}[\s#:no.is]*[a-z]?\d+[\w-]*"
        r"|\bmedical\s+record\b[\s#:]*(?:no\.?|number)?[\s#:is]*[a-z]?\d+"
        rf"|{_OF_THE_APPLICATION}\b(?:chart|accession|acc|account|acct|encounter|record)\b[\s#:]*(?:no\.?|number|id"
        rf"|#)?[\s#:is]*(?:was\s+)?"
        r"(?!gse|prj|sr[aprx]|ega)[a-z]{0,3}-?\d[\d-]{4,}"
        r"|\b(?:nhs|hospital|hosp\.?|patient|health(?:\s+card)?|unit|chi|file)\s+(?:number|num|no\.?|id|#)"
        r"[\s#:]*(?:is\s|was\s)?\s*[a-z]?\d(?:[ -]?\d){4,}",
        cues="mrn|record|chart|acc|account|acct|encounter|number| num| no| id|#",
    ),
    _kind(
        "a social security number",
        True,
        r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])|\bssn\b[\s#:is]*\d[\d-]*",
        cues="-|ssn",
    ),
    _kind(
        "a date of birth",
        True,
        rf"\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s*date)(?![a-z])[\s:-]*(?:(?:is|was|of|being|on)\s+)?"
        rf"(?:\d[\d/.-]*|{_MONTH}\s+\d+)"
        rf"|(?<!i was )(?<!my )\b(?:born|birthday)[\s:,]+(?:(?:is|was|on)\s+){{0,2}}{_DATE}",
        cues="dob|d.o|do.b|birth|born",
    ),
    _kind(
        "an age over 89",
        True,
        rf"(?:{_NINETY}|\bninety(?:[\s-]{_UNITS})?)[\s-]*(?:years?[\s-]*old|y\.?[/.]?o\.?|yrs?[\s-]*old"
        rf"|years?\s+of\s+age)\b"
        rf"(?![\s-]+(?:\w+\s+)?{_THINGS})(?!\s+(?:and|or)\s+(?:over|older|above))"
        rf"|(?<!median )(?<!mean )(?<!average )\baged?\s+{_NINETY}\b"
        r"(?!\s*(?:%|gy|to\b|-|(?:and|or)\s+(?:over|older|above)|days|weeks|months))",
        cues="year|yr|y.o|y/o|yo |yo,|yo.|yo-|aged|age ",
    ),
    _kind(
        "an age and a person",
        False,
        rf"(?<![\d.]){_AGED}[\s,-]*(?:(?:\w+[\s-]+)?{_SEX}|(?:[\w-]+\s+){{0,2}}?{_ANYBODY})\b"
        rf"|(?<![\d.]){_AGED}[\s,]+(?:(?!{_THINGS}\b|{_OWN}\b)[\w-]+\s+){{0,2}}?(?:who|with|whose|whom"
        rf"|presenting|after|on\s+{_WEEKDAY})\b"
        rf"|\b(?:our|my|your|the|a)\s+{_AGED}(?=\s*(?:[.,;!?]|in\s+(?:bay|bed|room|clinic)|$))"
        rf"|(?<![\d.]){_AGED}[\s,]+(?!{_OWN}\b|{_THINGS}\b)\w+\b(?=[^.?!;]{{0,60}}\b{_ILL})",
        cues=_OLD,
    ),
    _kind(
        "an age and a person",
        False,
        r"\b(?:man|woman|boy|girl|patient|gentleman|lady)\s*,?\s+(?:of|aged)\s+\d{1,3}\b(?!\s*(?:gy|%))",
        cues=" of 1| of 2| of 3| of 4| of 5| of 6| of 7| of 8| of 9|aged",
    ),
    _kind(
        "an age and a person",
        False,
        rf"\b(?:{_SOMEBODY}|patient|pt)(?:\s+of\s+\w+)?,?\s+(?:\w+\s+)?in\s+{_DECADE}",
        cues="ties|0s|0's",
    ),
    _kind(
        "an age and a person",
        False,
        rf"\b(?:{_SOMEBODY}|patient)\b[^.?!;]{{0,40}}?,\s*(?:{_AGED}|\d{{2}},)",
        cues=", 1|, 2|, 3|, 4|, 5|, 6|, 7|, 8|, 9|years old,|years old.|year old,",
    ),
    _kind(
        "an age and a person",
        False,
        r"(?<![\w.])\d{2,3}\s?[mf],?\s+(?:(?:with|who|whose|presenting|from|last)\b|s/p|c/o|p/w|w/)",
        cues="m |f |m,|f,",
    ),
    _kind(
        "a patient's name",
        True,
        r"\b(?:[Pp]atient|[Pp]t\.?)[\s:,]+(?:named?\s+|called\s+)?"
        rf"(?:{_HONORIFIC}\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?|(?<![A-Z]atient )"
        rf"(?!{_TITLES})[A-Z][a-z'-]+\s+(?!{_TITLES})[A-Z][\w'-]+)"
        rf"|\bPatient\s+(?!{_TITLES})[A-Z][a-z'-]+\s+(?!{_TITLES})[A-Z][\w'-]+(?=,|\s+{_DOES}\b)"
        rf"|\b(?i:{_CARED_FOR})\s+{_HONORIFIC}\s+(?:[A-Z][\w'-]+\s+)?(?P<surname3>[A-Z][\w'-]+)"
        r"|\b(?:[Pp]atient|[Pp]t\.?)\s+(?:named|called)\s+[A-Z][a-z'-]+"
        rf"|\b{_HONORIFIC}\s+(?:[A-Z][\w'-]+\s+)?{_SURNAME}(?:'s)?[\s,]+(?:(?:the|our|my|a|whose)\s+)?"
        rf"(?:{_FINDINGS}\b|(?<=our )patient\b|(?<=my )patient\b)"
        rf"|\b(?i:{_FINDINGS})s?(?:\s+(?:note|visit|result|report|letter|plan)s?)?(?:\s+(?:of|for|on|from)"
        rf"|:)\s+{_HONORIFIC}\s+(?P<surname2>[A-Z][\w'-]+)",
        cues="patient|pt|mr|ms|miss|mx",
        cased=True,
    ),
    _kind(
        "a patient's telephone or address",
        True,
        rf"\b(?:patient|pt|daughter|son|wife|husband|next\s+of\s+kin)(?:'s)?\b{_NOT_MINE}(?:{_PHONE}"
        rf"|[\w.+-]+@[\w-]+\.[\w.-]+)",
        cues="patient|pt|daughter|son|wife|husband|next of kin",
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
        rf"\b{_IN_CARE}\b[^.?!]{{0,40}}\b(?:room|rm)\.?\s*#?\d+|\b(?:room|rm)\.?\s*#?\d+[^.?!]{{0,40}}\b{_IN_CARE}\b"
        r"|\bbed\s*#?\d+[a-z]?\b",
        cues="room|rm|bed",
    ),
    _kind(
        "a patient and a day",
        False,
        rf"\b(?:our|my)\s+(?:\w+\s+)?patient\s+(?=(?:with|who|whose|from|on|last|this|in|after|yesterday|today|we"
        rf"|i)\b)"
        rf"[^.?!]{{0,160}}?\b{_A_DAY}"
        rf"|\bour\s+patient\b[^.?!]{{0,60}}\blast\s+(?:{_WEEKDAY}|week|night)\b"
        rf"|\b(?:the|that|this|one|your|her|his)\s+(?:[\w-]+\s+){{0,2}}(?:patient|pt)\s+"
        rf"(?:from\s+{_WEEKDAY}\b|(?:(?:with|who|whose|that|we|i|you|from|on)\b[^.?!;]{{0,80}}?\b)?{_A_DAY})",
        cues="patient|pt",
    ),
    _kind(
        "a person, an illness and a day",
        False,
        rf"\b(?:the|our|my|that|this|your|a)\s+(?:[\w-]+\s+){{0,2}}{_SOMEBODY}\b(?=[^.?!;]{{0,120}}\b{_ILL})"
        rf"[^.?!;]{{0,120}}?\b{_A_DAY}",
        cues=_PEOPLE,
    ),
    _kind(
        "a person and the day of an act",
        False,
        r"\b(?:she|he|patient|pt|who)\b[^.?!;]{0,60}?\b(?:admitted|discharged|operated|died|passed\s+away|biopsied"
        r"|simulated"
        rf"|treated|diagnosed|deceased|expired|(?:finished|started|completed|began|ended)\s+(?:\w+\s+)?"
        rf"(?:treatment|radiation"
        rf"|chemo\w*|therapy|rt|xrt))\b[^.?!;]{{0,20}}?(?:{_DATE}|\b{_MONTH}\s+\d{{1,2}}\b)",
        cues="she|he|patient|pt|who",
    ),
)
# any of these stands in whatever a pattern matches, so most texts are done with after one look
_ANY = re.compile(
    r"\d|patient|year|\bold\b|\bpt\b|day\b|\b(?:mr|ms|mrs|miss|mx)\b|\blast |this morning|\b(?:his|her|their) "
    r"|ties\b",
    re.IGNORECASE,
)
# an age of a thing, or the writer's own
_OF_NOBODY = re.compile(
    rf"\b{_THINGS}\b[^.?!;,]{{0,20}}$|\b(?:i am|i'm|i was|as|my|me|myself|our (?:son|daughter)),?\s+(?:an?\s+"
    rf"|the\s+)?$"
)
_BEFORE = 40


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
    cued = (one for one in kinds if is_cued(one.cues, level.low))
    found = (
        Trace(one.kind, one.identifies, match.start(), match.end(), _surname(match))
        for one in cued
        for match in one.pattern.finditer(level.cased if one.cased else level.low)
        if not ("age" in one.kind and _OF_NOBODY.search(level.low[max(0, match.start() - _BEFORE) : match.start()]))
    )
    return (*found, *_rare_ones(level, rare))


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
    text = named.get("surname") or named.get("surname2") or named.get("surname3") or ""
    return frozenset(word.folded for word in words(text.removesuffix("'s"))) or None


_STRANGER = re.compile(rf"\b{_HONORIFIC}\s+(?:[A-Z][\w'-]+\s+)?(?P<surname>[A-Z][\w'-]+)")
_CARE = re.compile(
    r"\b(?:consults?|charts?|patients?|pts?|biops\w+|sims?|simulations?|scans?|tumou?rs?|prostate|breast"
    r"|lung|brain|rectal|cervix"
    r"|pelvis|spine|larynx|cancer|mets|metasta\w+|follow[ -]?up|fu|otv|on[ -]treatment|treatment|tx|hdr"
    r"|ldr|sbrt|srs|brachy\w*"
    r"|boost|fractions?|fx|gy|cgy|t[1-4][a-d]?n?\w*|stage|ct|mri|pet|path(?:ology)?|labs|chemo\w*"
    r"|contours?|replan\w*|setup|mask"
    r"|diagnos\w+|dx|recurren\w+|toxicity|oar|consent|port films?|inpatient|ward|clinic visit|new patient|referral)\b"
)
_PERSON = re.compile(rf"\b(?:patient|pt|case|{_SOMEBODY})\b")
_TOWN = re.compile(r"\b(?:in|from|near|of)\s+[A-Z][a-z]+")
_DAY = re.compile(rf"\b{_A_DAY}", re.IGNORECASE)
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
