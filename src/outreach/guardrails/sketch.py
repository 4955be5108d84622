"""A person sketched so that he or she could be known: a walk of life, an age, a day, a door, beside care.

Classes of words in frames, see `frames`. One person is meant, and one of whom care was taken: cohorts, staff, the
writer's own family, books and talks are nobody. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from outreach.guardrails.case_told import OF_A_LIFE, WITH_ILLNESS
from outreach.guardrails.frames import Frame, Frames, any_of, pattern_frame, told
from outreach.guardrails.sketch_words import (
    AGE,
    CAME,
    CARE,
    CARE_OF_ONE,
    DAY,
    DOOR,
    GRADE,
    ILL,
    LIFE,
    MINE,
    MONTH,
    NOBODY,
    NOT_ITS,
    ONE,
    RARE,
    SOMEBODY,
    STAFF,
    TELLING_OF,
    TEN,
    THAT,
    UNITS,
    UNLESS,
    WALKS,
    WEEKDAY,
    YEARS_OLD,
)


class Sketch(NamedTuple):
    """What kind of sketch it is, where it stands, and where its sentence begins and ends."""

    kind: str
    start: int
    end: int
    begins: int
    ends: int

    @property
    def is_case(self) -> bool:
        """Whether it is known by a tumor alone."""
        return self.kind == _CASE


_WALK, _AGES, _DAYS, _DOORS = (
    "a walk of life and an illness",
    "an age and a person",
    "a person and a day",
    "a person and a place",
)
_CASE, _INITIAL = "a rare tumor and whose it was", "a patient's initial"

_NAMES = (
    rf"(?<![\w'-])(?!{THAT}){ONE} (?:[\w'-]+ ){{0,3}}?{WALKS}(?:'s (?:wife|husband|brother|sister|daughter|son"
    rf"|mother|father))?(?![\w-])"
)
_ANY = rf"(?<![\w'-])(?!{THAT}){ONE} (?:[\w'-]+ ){{0,3}}?{SOMEBODY}(?![\w-]){NOT_ITS}"

_OF_KIND: tuple[tuple[str, Frame], ...] = (
    (_WALK, pattern_frame(_NAMES, WALKS, rf"\b{CARE_OF_ONE}\b", unless=UNLESS)),
    (
        _WALK,
        pattern_frame(
            rf"\b(?:told|tell|telling|spoke|speak|spoken|sat|talk|talked|explained"
            rf"|broke)\b[^.?!;]{{0,30}}?{_ANY}[^.?!;]{{0,40}}?\b(?:about|that|it)\b"
            rf"[^.?!;]{{0,30}}?\b(?:{ILL}|spread|back|incurable|terminal|no cure|hospice)\b",
            SOMEBODY,
            unless=UNLESS,
        ),
    ),
    (
        _WALK,
        pattern_frame(
            rf"{_ANY}[^.?!;]{{0,40}}?,? (?:both )?with (?:(?:the|a|an|his|her|inoperable|recurrent"
            rf"|metastatic|advanced|early) )?(?:[\w-]+ ){{0,2}}?{ILL}\b",
            SOMEBODY,
            unless=UNLESS,
        ),
    ),
    (
        _DAYS,
        pattern_frame(_ANY, SOMEBODY, rf"\b{CARE}\b", rf"\b{DAY}", unless=rf"{UNLESS}|\bwith (?:a|the) patient\.?$"),
    ),
    (
        _WALK,
        pattern_frame(
            rf"{_ANY},? (?:with|whose|who|in (?:the|a)|from|now|asleep|of the|without|and (?:his"
            rf"|her))\b[^.?!;]{{0,40}}",
            SOMEBODY,
            rf"\b(?:{ILL}|mask|boost|fractions?|scan|biops\w+|simulat\w+|implants?|insertion"
            rf"|brachy\w*|chemo\w*|radiation|treatment"
            r"|consent\w*|treated|craniospinal|plaque|anesthesia)\b",
            unless=rf"{UNLESS}|\b{STAFF}\b",
        ),
    ),
    (
        _WALK,
        pattern_frame(
            rf"(?<![\w'-]){ONE} (?:[\w'-]+ )?(?:{TELLING_OF}) (?:[\w'-]+ )?{SOMEBODY}(?![\w-])",
            SOMEBODY,
            rf"\b(?:{CARE}|taught me|bad news"
            rf"|spoke)\b",
            unless=UNLESS,
        ),
    ),
    (
        _WALK,
        pattern_frame(
            rf"\b(?:he|she) (?:is|was|had been|used to be|once was|worked as) (?:an?"
            rf"|the) (?:[\w'-]+ ){{0,2}}?{WALKS}(?![\w-])",
            WALKS,
            rf"\b(?:{CARE}|you)\b",
            unless=rf"{UNLESS}|\bbefore (?:he|she) (?:became|came)\b|\bmy first\b"
            rf"|\b{STAFF}\b",
        ),
    ),
    (
        _WALK,
        pattern_frame(
            rf"\ban? (?:retired|former) (?:[\w'-]+ ){{1,5}}?(?:was on (?:your|the|our) table|with (?:the |a "
            rf"|an )?(?:[\w-]+ )?{ILL}|asked (?:you|me|for))\b"
            rf"|\bnow (?:herself|himself) a patient\b|\byour (?:{WEEKDAY} )?add-on\b,?(?: the one)? with\b",
            "retired, former, herself, himself, add-on, add",
            unless=UNLESS,
        ),
    ),
    (
        _AGES,
        pattern_frame(
            rf"\baged? {AGE}, (?:an? )?(?:[\w-]+ )?(?:{SOMEBODY}|{WALKS})(?![\w-])|\ban? (?:[\w-]+ )?{STAFF} (?:of"
            rf"|from|at|in) [^.?!;,]{{1,30}}, "
            rf"{AGE},",
            any_of(
                """aged, age, nurse, therapist, physicist, dosimetrist, coordinator, resident, fellow, attending,
                faculty, secretary, intern, student"""
            ),
            rf"\b(?:{CARE}|{LIFE})",
            unless=rf"{MINE}|\bas an? \b",
        ),
    ),
    (_DOORS, pattern_frame(_ANY, SOMEBODY, rf"\b{DOOR}", unless=UNLESS)),
    (
        _DOORS,
        pattern_frame(
            rf"\b{DOOR}",
            any_of("room*, rm, bay, table, bed, door, suite, curtain, chair, exam"),
            r"\b(?:he|she|him|her|patient|somebody)\b",
            rf"\b(?:{CARE}|silence|{DAY})",
            unless=rf"{UNLESS}|\b{STAFF}\b",
        ),
    ),
    (
        _DOORS,
        pattern_frame(
            rf"\b(?:that|the|our|your|my) (?:[\w-]+ ){{0,2}}?(?:case|consult|add-on) (?:in|from"
            rf"|behind) (?:the )?{DOOR}",
            any_of("case, consult, add-on, add"),
            rf"\b{DAY}|\bthe one\b",
            unless=UNLESS,
        ),
    ),
    (_DOORS, pattern_frame(_ANY, SOMEBODY, rf"\b{CAME}", unless=rf"{UNLESS}|\b{STAFF}\b")),
    (_WALK, pattern_frame(_ANY, SOMEBODY, rf"\b{CARE}\b", rf"\b{LIFE}\b", unless=UNLESS)),
    (
        _WALK,
        pattern_frame(
            r"\b(?:the|a|that|this|your|our) (?:[\w-]+ )?(?:patient|pt)\b" + NOT_ITS,
            any_of("patient, pt"),
            rf"\b(?:{LIFE}|{DAY})",
            unless=rf"{UNLESS}|\bpatient with me\b",
        ),
    ),
    (
        _AGES,
        pattern_frame(
            rf"(?<![\w'-])(?:{_ANY}|{_NAMES}|(?:mr|mrs|ms|miss) +\w\.?|he"
            rf"|she)(?!\w)[^.?!;]{{0,30}}?(?:,? (?:had |has )?"
            rf"(?:just |who |was |is |only |aged |age |turned |turning ){{1,3}}{AGE}\b"
            rf"(?= ?(?:[,.;:!?)]|$|and\b|when\b|who\b|but\b|years?\b|last\b|this\b|on\b|with\b))"
            rf"|,? {AGE},|,? {AGE}$)(?!,? (?:gy|mm|cm|pages|fractions|weeks|days"
            rf"|minutes|hours|patients|years (?:ago|of|ahead|later|before|after|into|in|behind|younger|older)"
            r"|of|daughters?|sons?|children|jobs|times|dogs|in \d|kind|and a half|per|or|to|%))",
            any_of(
                """twenty*, thirty*, forty*, fifty*, sixty*, seventy*, eighty*, ninety*, ten, eleven, twelve,
                thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, one, two, three, four, five,
                six, seven, eight, nine, was, turned, aged"""
            ),
            rf"\b(?:\d{{1,3}}|{TEN}(?:[ -]{UNITS})?|{UNITS}|ten|eleven|twelve|\w+teen)\b",
            unless=rf"{UNLESS}|\bhe is \d+ pages|\b(?:team|one) (?:of|was)\b|\bwas (?:one|first|two"
            rf"|three)\b|\b{STAFF}\b",
        ),
    ),
    (
        _AGES,
        pattern_frame(
            rf"\b(?:at|aged?) {AGE},? (?:he|she) (?:still|was|had|is|could|wanted|asked|came"
            rf"|did|sang|swam)\b",
            "he, she",
            unless=UNLESS,
        ),
    ),
    (
        _AGES,
        pattern_frame(
            rf"\b(?:an?|the|that|our|your|my first) (?:\w+ )?{YEARS_OLD}[,]? (?:who\b|and\b"
            rf"|with\b|taught|asked|told|sang|came|cried|made|held|wanted|had|was|had|from|in\b)",
            "year*, yo, y/o",
            unless=rf"{UNLESS}|\bold (?:and (?:still )?"
            rf"|was (?:the|a) )(?:protocol|building|machine)|\b(?:building|protocol|linac|machine"
            rf"|data|follow-up)\b",
        ),
    ),
    (
        _AGES,
        pattern_frame(
            rf"{_ANY}[^.?!;]{{0,40}}?\b(?:in|into|of|started|starting|go to|before"
            rf"|from) (?:the )?{GRADE}",
            "grade, kindergarten, preschool, school, prom, freshman",
            unless=rf"{UNLESS}|\bteacher\b",
        ),
    ),
    (
        _AGES,
        pattern_frame(
            r"\bin (?:his|her) (?:early |mid |late |mid-)?(?:teens|twenties|thirties|forties"
            r"|fifties|sixties|seventies|eighties|nineties|\d0s)\b",
            "teens, twenties, thirties, forties, fifties, sixties, seventies, eighties, nineties, 0s, 20s, "
            "30s, 40s, 50s, 60s, 70s, 80s, 90s",
            unless=rf"{UNLESS}|\b{STAFF}\b",
        ),
    ),
    (
        _CASE,
        pattern_frame(
            rf"\b(?:the|that|this|my|our|your|one|a) (?:[\w'-]+ ){{0,2}}?{RARE}\b(?! (?:paper|series|talk"
            rf"|lecture|registry|cohort|chapter|trial|slide|clinic"
            r"|conference|session|board|carcinoma series))",
            any_of(
                """*sarcoma, sarcoma*, angiosarcoma*, chondrosarcoma*, rhabdo*, osteosarc*, liposarc*, leiomyo*,
                *carcinoma, adenocarcinoma, carcinoma, chordoma*, thymoma*, mesothel*,
                neuroblast*, medullobl*, retinobl*, craniop*, craniosp*,
                germinoma*,
                pineobl*, seminoma*, ependym*, schwann*, paragang*, hemangi*, plasmacy*, uveal, melanoma, vulvar,
                vaginal, penile, thymic, tongue, eyelid, tracheal, urethral, lacrimal, nasophar*, anal, male,
                merkel, adenoid, mycosis, wilms*, ewing*, dipg, atrt, total, plaque, esthesio*"""
            ),
            rf"\b(?:{DAY}|case|(?:that )?(?:we|you|i) (?:\w+ )?(?:saw|planned|treated|showed|read|simulated"
            rf"|implanted)|you showed me|stays with me|from\b|is why"
            r"|was (?:my|a|the|our) (?:first|girl|boy|man|woman|child)|was a (?:girl|boy|child|man|woman)"
            r"|of the (?:month|summer|year)|taught me|thanked|asked)",
            unless=rf"{NOBODY}|\b(?:contoured the phantom|literature|deserve)\b",
        ),
    ),
    (
        _CASE,
        pattern_frame(
            rf"\b(?:the|that|our|my|your) (?:[\w'-]+ ){{0,2}}?(?:\w+oma|cancer|lymphoma)\b(?: case"
            rf"| patient)?[^.?!;]{{0,30}}?\b(?:on (?:the \d|my last|the last|my first)|in week|on"
            rf" {WEEKDAY}|on {MONTH})",
            "week, day, monday, tuesday, wednesday, thursday, friday, on",
            unless=rf"{NOBODY}|\b(?:clinic|board|rounds|session|conference|lecture|elective|group|starts|begins)\b",
        ),
    ),
    (
        _INITIAL,
        pattern_frame(
            r"\b(?:mr|mrs|ms|miss(?! i\b)) +[a-z]\.?(?=[ ,'])|(?:^"
            r"|(?<=[ ,]))(?!(?:p\.s|e\.g|i\.e|a\.m|p\.m|u\.s|m\.d|d\.o|n\.b|b\.a|b\.s|m\.s)\.)"
            r"[a-z]\.[a-z]\.,? (?:your|our|my|the|a) (?:\d|[\w-]+ )",
            "mr, mrs, ms, miss, your",
            unless=r"\b(?:notes|front desk|office|coordinator|secretary|parking|schedul\w+|registration)\b",
        ),
    ),
    (
        _DAYS,
        pattern_frame(
            r"\b(?:her|his) (?:[\w'-]+ ){0,3}?(?:insertion|fraction|implant|biopsy|scan"
            r"|simulation|surgery|mask|consult|treatment)\b",
            "insertion, fraction, implant, biopsy, scan, simulation, surgery, mask, consult, treatment",
            rf"\b{DAY}",
            unless=rf"{UNLESS}|\b(?:his|her) (?:talk|paper"
            rf"|lecture)\b",
        ),
    ),
    (
        _DAYS,
        pattern_frame(
            r"\b(?:held|told|hugged|sat with|stopped treatment for|spoke with|called) (?:him"
            r"|her|his|a man|a woman)\b",
            "held, told, hugged, sat, stopped, spoke, called",
            rf"\b{DAY}|\b{DOOR}",
            rf"\b{CARE}\b",
            unless=rf"{UNLESS}|\b{STAFF}\b",
        ),
    ),
)
_ALL = (*_OF_KIND, *((_WALK, one) for one in (*WITH_ILLNESS, *OF_A_LIFE)))
_FRAMES = Frames(frame for _, frame in _ALL)
_KINDS = {id(frame): kind for kind, frame in _ALL}


def sketches(text: str) -> Iterator[Sketch]:
    """Give the sentences of a text in which somebody is sketched, the first telling words of each."""
    for one in told(text):
        framed = _FRAMES.found(one)
        if framed is not None:
            frame, found = framed
            start, end = one.sentence.start, one.sentence.end
            yield Sketch(_KINDS[id(frame)], start + found.start(), start + found.end(), start, end)
