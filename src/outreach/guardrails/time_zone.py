"""zone (C217): a time of day tells whose clock it is read by, and tells it rightly.

Minds letters that are wrong for the day ("3:00 pm EST" in July), a time given by two clocks that do not agree, and a
time without a zone to somebody who lives by another clock. In person, and wherever a mail names a zone once, a bare
time is clear; so is one that is over. The reader's zone is that under `timezone:`, or the program's.

    FAIL: on 2027-07-01, "3:00 pm EST"
        Could we talk on July 9 at 3:00 pm EST?
    FAIL: "4:00 pm ET (2:00 pm CT)"
        I could call at 4:00 pm ET (2:00 pm CT).
    FAIL: to Dr. Ada Quill, zone America/New_York, "4:00 pm"
        Could we talk on Thursday at 4:00 pm?
    PASS: to Dr. Ada Quill, zone America/New_York
        Could we talk on Thursday at 4:00 pm ET (3:00 pm CT)? Or on Friday at noon?
    PASS: to Dr. Ada Quill, zone America/Detroit
        See you in the lobby at 4:00 pm, Detroit time.
    PASS: to Dr. Ada Quill, zone America/Chicago
        Could we talk on Thursday at 4:00 pm?
    PASS: to Dr. Ada Quill, zone America/New_York
        The 7:00 am rounds you let me see started at 7:00 am sharp.
    PASS: on 2026-12-02
        On January 12 at 9:00 am EST, or at 2:00 pm GMT.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import Conference, Interview, Rotation
from outreach.domain.zones import SHORT, zone_of
from outreach.guardrails.clock_times import Told, times_in
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import Sentence, spoken
from outreach.guardrails.text import Part, seen
from outreach.guardrails.weekday import days_in
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C217"
NAME = "zone"

_ZONE_ANYWHERE = Pattern(
    "|".join(
        (
            r"\b(?:eastern|central|mountain|pacific|alaska|hawaii|arizona) (?:standard |daylight )?time\b",
            r"\b(?:your|my|our|local|their|[a-z]+) time ?zone\b",
            r"\b(?:your|my|local|both our) time\b",
            r"\ball times\b",
            r"\btimes (?:are|in|below)\b",
            r"\([ecmp][sd]?t\)",
            r"\b(?:in|all) [ecmp][sd]?t\b",
            r"\butc\b",
            r"\bgmt\b",
        )
    )
)
_PLANS = Pattern(
    r"\b(?:meet|call|talk|chat|speak|zoom|teams|webex|phone|availab\w+|free|suits?|works?|open|slots?"
    "|times?|join|see you|let's|could|would|can|will|shall|dial|link|webinar|happy|glad|convenient"
    "|connect|catch up|at your|tomorrow|next|look forward|looking forward|propose|offer|either"
    r"|options?|on for|confirm\w*|schedul\w+|until|by|starts?|begins?|is at|are at|how about|what about"
    r"|or)\b"
)
_OVER = Pattern(
    r"\b(?:was|were|met|spoke|talked|yesterday|ago|started|began|ended|finished|came|gave|had|sat"
    r"|stayed|last (?:week|month|year|night|\w+day)|took|ran|got|went|did|watched|showed|taught|saw"
    r"|joined|arrived|left|used to|every (?:day|morning|week|\w+day)|usually|always|each (?:day"
    r"|morning))\b"
)
_OF_THEIRS = Pattern(
    r"\b(?:the|your|that|our|an?|his|her|their|this|those|every|daily|usual|weekly"
    r"|\w+'s)(?: \w+day)?(?: morning| afternoon| evening)?,? $"
)
_THERE = Pattern(
    r"\b(?:in person|in the (?:lobby|clinic|hall|cafeteria|lounge|department|workroom|exhibit\w*)"
    "|at (?:the|my|your) (?:poster|booth|meeting|session|clinic|office|hospital|desk|front desk"
    "|entrance|reception|talk|symposium|conference|hotel)|on site|onsite|on campus|in (?:your"
    r"|my) office|lobby|booth|poster|coffee|lunch|dinner|breakfast|room \d+|hall [a-d]|when i (?:am"
    r"|visit)|in town|your clinic|your campus|door)\b"
)
_BOTH = Pattern(
    r" ?(?:\(|/|=|,? ?(?:which|that) is|,? ?i\.?e\.?,?|,? or|,)? ?(?:= ?)?(?:that is |which is |your |my )?"
)
_SOON = timedelta(days=14)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find times that nobody could keep by what is written."""
    parts = seen(draft)
    told = [(part, sentence, times_in(sentence.low)) for part in parts for sentence in spoken(part.text)]
    if not any(times for _, _, times in told):
        return
    anywhere = any(one.named for _, _, times in told for one in times) or any(
        _ZONE_ANYWHERE.search(s.low) for _, s, _ in told
    )
    for part, sentence, times in told:
        if not times:
            continue
        days = days_in(sentence.low, context) or _days(told, context)
        yield from _wrong_letters(part, sentence, times, days)
        yield from _disagreeing(part, sentence, times, days)
        if not anywhere:
            yield from _bare(part, sentence, times, context)


def _days(told: Sequence[tuple[Part, Sentence, Sequence[Told]]], context: Context) -> tuple[date, ...]:
    """Give the days a time may be meant for, where its own sentence names none."""
    named = tuple(day for _, sentence, _ in told for day in days_in(sentence.low, context))
    occasion = context.occasion.days if context.occasion else None
    today = (context.today, context.today + _SOON) if context.today else ()
    return (*named, *((occasion.first, occasion.last) if occasion else ()), *today)


def _wrong_letters(part: Part, sentence: Sentence, times: Sequence[Told], days: tuple[date, ...]) -> Iterator[Finding]:
    """Find letters that hold for the other half of the year on every day that may be meant."""
    for one in times:
        if one.zone is None or one.summer is None or not days:
            continue
        if all(_is_summer(one.zone, day) != one.summer for day in days):
            right = datetime.combine(days[0], time(12), tzinfo=one.zone).tzname()
            said = quoted(part.text[sentence.start + one.start : sentence.start + one.end])
            half = "summer" if one.summer else "winter"
            yield _finding(
                part, f"{said} is {half} time, and it is {right} then; write   {_plain(one.zone)}", sentence, one
            )


def _plain(zone: ZoneInfo) -> str:
    short = next((name for name, key in SHORT.items() if key == str(zone)), "")
    return short.upper() or f"{zone.key.rpartition('/')[2].replace('_', ' ')} time"


def _is_summer(zone: ZoneInfo, day: date) -> bool:
    return datetime.combine(day, time(12), tzinfo=zone).dst() != timedelta(0)


def _disagreeing(part: Part, sentence: Sentence, times: Sequence[Told], days: tuple[date, ...]) -> Iterator[Finding]:
    """Find one time given by two clocks that do not agree."""
    for one, other in pairwise(times):
        between = sentence.low[one.end : other.start]
        joined = one.zone and other.zone and one.zone != other.zone and _BOTH.fullmatch(between)
        opened = (
            "(" in between
            or "(" in sentence.low[other.start - 1 : other.start + 1]
            or "/" in between
            or "=" in between
            or "is" in between
        )
        if joined and opened and not _agree(one, other, days):
            text = part.text[sentence.start + one.start : sentence.start + other.end]
            yield _finding(part, f"{quoted(text)} are two times; one of them is wrong", sentence, one)


def _agree(one: Told, other: Told, days: tuple[date, ...]) -> bool:
    for day in days or (date(2026, 1, 15), date(2026, 7, 15)):
        first, second = (datetime.combine(day, told.clock, tzinfo=told.zone) for told in (one, other))
        if (first - second) % timedelta(days=1) == timedelta(0):
            return True
    return False


def _bare(part: Part, sentence: Sentence, times: Sequence[Told], context: Context) -> Iterator[Finding]:
    """Find a time that is planned with somebody who lives by another clock, without a word on whose it is."""
    if (
        not _elsewhere(context)
        or not _PLANS.search(sentence.low)
        or _OVER.search(sentence.low)
        or _THERE.search(sentence.low)
    ):
        return
    for one in times:
        before = sentence.low[max(0, one.start - 40) : one.start]
        if _OF_THEIRS.search(before):
            continue
        said = quoted(part.text[sentence.start + one.start : sentence.start + one.end].strip())
        yield _finding(part, f"{said} is read by another clock there; add the zone, or both times", sentence, one)
        return


def _elsewhere(context: Context) -> bool:
    """Whether the reader lives by another clock, and the two do not meet in person."""
    view, person, occasion = context.view, context.person, context.occasion
    if view is None or person is None:
        return False
    record = occasion.record if occasion else None
    virtual = (isinstance(record, Interview) and record.mode == "virtual") or (
        isinstance(record, Conference) and record.virtual
    )
    if isinstance(record, Interview | Conference | Rotation) and not virtual:
        return False
    theirs, day = zone_of(person, view.project), context.today or view.today
    noon = datetime.combine(day, time(12))
    return (
        theirs is not None
        and noon.replace(tzinfo=theirs).utcoffset() != noon.replace(tzinfo=view.project.me.zone).utcoffset()
    )


def _finding(part: Part, message: str, sentence: Sentence, one: Told) -> Finding:
    where = part.place(sentence.start + one.start)
    return Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=where)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
