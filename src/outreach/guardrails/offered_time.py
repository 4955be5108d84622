"""slot (C215): a time you offer is one you can keep, and one that somebody might take.

Reads the times that are offered with a day, in the zone they are said in; else in the venue's, in the one the mail
names, or in yours. Blocks what is over, and when you are taken: something on your calendar, a time held for somebody
else, a session. Warns of nights, weekends, closed days and less than 24 hours; at a conference its weekend is as good
as any day. Times that are told of ("we met on Tuesday at 2 pm") are no offers, nor are times without a day.

    FAIL: on 2026-11-23, to Dr. Ada Quill, zone America/Chicago, "it is over"
        Could we talk on Thursday, November 19 at 2:00 pm?
    FAIL: on 2026-11-23, to Dr. Ada Quill, zone America/Chicago, "you have an interview"
        Two times that suit me:
        - Wednesday, December 2, 9:30-10:00 am
        - Thursday, December 3, 1:00 pm
    FAIL: on 2026-11-23, to Dr. Ada Quill, zone America/Los_Angeles, "for them"
        Would Wednesday, December 9 at 9:00 am ET (6:00 am PT) work for you?
    FAIL: on 2026-11-23, to Dr. Ada Quill, zone America/Chicago, "it is Saturday"
        12/5 at 14:00 would suit me, or whenever you like.
    FAIL: on 2026-11-23, to Dr. Ada Quill, zone America/Chicago, "less than 24 hours"
        Are you free tomorrow at 3?
    PASS: on 2026-11-23, to Dr. Ada Quill, zone America/New_York
        Would Wednesday, December 9 at 2:00 pm ET (1:00 pm CT) work, or Thursday, any time after noon?
    PASS: on 2026-11-23, to Dr. Ada Quill, zone America/Chicago
        We met on Saturday, November 21 at 2:00 pm, and your talk on Sunday at 9:15 am stayed with me.
    PASS: on 2026-11-23, to Dr. Ada Quill, zone America/Chicago
        I cannot do Saturday, December 5 at 2:00 pm. Could you send it by Sunday at 5:00 pm?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, time, timedelta
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from outreach.domain.dates import resolve
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.objections import Objection, ObjectionKind
from outreach.domain.occasions import Conference
from outreach.domain.said_days import Reading, Said, days_said
from outreach.domain.slots import Span
from outreach.domain.stages import Objections, View
from outreach.domain.zones import zone_of
from outreach.guardrails.clock_times import Told, times_in
from outreach.guardrails.phrases import is_cued
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import Sentence, spoken
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C215"
NAME = "slot"

_TAKEN = frozenset({ObjectionKind.PAST, ObjectionKind.BUSY, ObjectionKind.HELD, ObjectionKind.SESSION})
_USUAL, _LONGEST, _STEP = timedelta(minutes=20), timedelta(hours=1), timedelta(minutes=30)
_REACH, _DAY = timedelta(hours=3), timedelta(days=1)
_NOON, _FIRST_MORNING_HOUR = 12, 7
# an early or a late hour may be chosen on purpose
_WAKING = (time(7), time(20))
_AFTER, _BEFORE, _WITHIN = "after", "before", "within"

# what every time of day begins with; most mails have neither
_CLOCK = Pattern(r"\d(?: ?[ap]\.?m\b|:\d\d)|(?<=at )\d|(?<=about )\d|(?<=around )\d")
_WORDS = ("noon", "midnight")
_ASKS = Pattern(
    r"\b(?:would|could|can|might|may|shall|should|does|do|is|are) (?:you|we|i|it|that|this|any|either|one|\w+day|\d)"
    r"|\b(?:would|could|might|does|is) (?!be\b)"
)
# what one does at a time that suits both
_MEETS = Pattern(
    r"\b(?:meet|talk|speak|call|chat|zoom|phone|video|coffee|lunch|breakfast|dinner|minutes?|an hour|times?|free"
    r"|available|open|suits?|works?|fits?|possible|convenient|good|better|best|okay|ok|all right|easier|join|catch"
    r"|stop by|come by)\b|\b(?:how|what) about\b"
)
_OFFERS = Pattern(
    "|".join(
        (
            r"\b(?:i|we)(?: could| can| might|'d be able to| would be able to| am able to| would be glad to"
            r"| would be happy to|'d be happy to| propose| suggest| (?:would|can|could) (?:propose|suggest|offer))\b",
            r"\b(?:am|are|is|be|i'm|we're) (?:\w+ ){0,2}?(?:free|available|open|around|flexible|reachable)\b",
            r"\b(?:suits?|works?|fits?|ideal|convenient|good|best|better|easiest|perfect|fine|possible|open|free)\b"
            r" (?:\w+ ){0,3}?(?:me|you|us|side|end|both)\b",
            r"\b(?:best|preferred|open|free|possible|earliest|good) (?:time|slot|hour|window|choice|option)s?\b",
            r"\b(?:would|will|might|could) (?:\w+ )?(?:work|suit|fit|do|be (?:ideal|good|best|fine|perfect|easy))\b",
            r"\b(?:happy|glad|delighted|free) to (?:meet|talk|call|chat|speak|join|come)\b",
            r"\blet's\b|\blet us\b|\bavailab(?:le|ility)\b|\bslots?\b|\bor whatever\b"
            r"|\b(?:these|following|some|two|three) (?:times|options)\b",
        )
    )
)
# what was, what is settled, and what is turned down
_REPORTS = Pattern(
    r"\b(?:was|(?<!if you )were|met|spoke|talked|wrote|saw|heard|gave|began|started|finished|thanks?|(?<!if you )had"
    r"|called|visited|came|went|did|treated|arrived|ended|failed|last (?:week|month|year|night|\w+day)|yesterday|ago"
    r"|every|each|always|usually|as (?:agreed|planned|discussed)|(?<!could )(?<!can )see you|look(?:ing)? forward"
    r"|confirm(?:ed|ing|s)?|scheduled|said|told|not|cannot|unable|except|unfortunately|busy|booked|taken"
    r"|instead of|rather than)\b|n't\b"
)
# what happens at its own time, whoever comes: "your talk on …", "the clinic opens at …"
_FIXED = Pattern(
    r"(?<!\bof )(?<!\bfrom )\b(?:your|my|our|the|their|his|her|this) (?:[\w'-]+ ){0,3}?(?:talk|session|lecture|poster"
    r"|interview|flight|clinic|rounds|conference|plenary|presentation|board|seminar|course|class|shift|deadline|webinar"
    r"|exam|train|case|machine|meeting|call|visit)s?(?: (?!work|suit|would|could|if|or)[\w'-]+){0,4},? ?$"
)
_MOVES = Pattern(
    r"\b(?:move|shift|reschedul\w+|push|bring|put|set|have|hold|do|schedule|postpone) (?:your|our|the|my)\b"
)
_CLAUSE = Pattern(r"[;:](?!\d)| - |, (?:and|but|so|yet)\b")
# of times alone little else is left than these
_FILLER = frozenset({"on", "at", "or", "and", "the", "of", "from", "to", "all", "either", "also"})
_MOST_LEFT = 2
_MOST_WORDS = 2

_FROM_TO = Pattern(
    r"(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?)? ?(?P<joint>-|to|and|or) ?(?=\d)"
)
_BARE = Pattern(
    r"\b(?:at|around|about) (?P<hour>1[0-2]|[1-9])(?: o'clock)?(?![\w:/%-]|[.,]\d)"
    r"(?= ?(?:[,;:?!)(]|\.(?!\d)|$|(?:on|or|and|if|for|to(?:day|morrow)|work|suit|would|[ecmp][sd]?t|\w+day)\b))"
)
_UNTIL = Pattern(r" ?(?:-|to|until|till|through) ?")
_OTHER_CLOCK = Pattern(r"[ ,]*(?:\(|/|=|(?:which|that) is|i\.?e\.?,?)[ (]*(?:[a-z]+day,? )?(?:at )?")
_BEGINS = Pattern(r"\b(?:after|from|past|since|starting(?: at)?|later than) $")
_ONWARDS = Pattern(r"[ ,]*(?:on(?=[\s,.;?!]*$)|onwards?|or (?:later|after))")
_ENDS = Pattern(r"\b(?:before|until|till|by|up to|earlier than) $")
_BETWEEN = Pattern(r"\b(?:between|any ?time from|sometime from) $")
# between a day and one that is told with it: "Tuesday or Wednesday at 2 pm"
_JOINT = Pattern(r"[ ,]*(?:and|or|/|&)?[ ,]*(?:on )?")


class Dated(NamedTuple):
    """A time of day, where it stands, and the days it may be on.

    Without `last` only its beginning is said. `bound` says that it is no time but a limit: somewhere after or before
    it, or within it. `zone` is the one it is said in; `named` without one is a zone nobody here knows.
    """

    start: int
    end: int
    days: tuple[date, ...]
    first: time
    last: time | None
    zone: ZoneInfo | None
    named: bool
    bound: str = ""


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find times that are offered and cannot be kept, or that hardly anybody would like to take."""
    view, today = context.view, context.today
    if view is None or view.objections is None or today is None:
        return
    for part in seen(draft):
        low = part.text.lower()
        if _CLOCK.search(low) or is_cued(_WORDS, low):
            then = view if today == view.today else replace(view, now=resolve(today, time(8), view.project.me.zone))
            yield from _in_part(part, context, then, view.objections)


def _in_part(part: Part, context: Context, view: View, objections: Objections) -> Iterator[Finding]:
    for sentence, one in _offered(spoken(part.text), context, view):
        found = _against(one, context, view, objections)
        if found is not None:
            said = part.text[sentence.start + one.start : sentence.start + one.end].strip(" ,(")
            said = quoted(said if said.endswith(".m.") else said.rstrip("."))
            level = Level.BLOCK if found.kind in _TAKEN else Level.WARN
            message = f"{said}: {found.words}; offer another time"
            where = part.place(sentence.start + one.start)
            yield Finding(rule=ID, name=NAME, level=level, message=message, where=where)


def _offered(said: Sequence[Sentence], context: Context, view: View) -> Iterator[tuple[Sentence, Dated]]:
    """Give the times that are offered, with their days and in a zone that is known."""
    told = [one for sentence in said for one in times_in(sentence.low)]
    zones = {one.zone for one in told if one.zone is not None}
    reading = _reading(context, view)
    is_offer, before = False, tuple[Said, ...]()
    for at, sentence in enumerate(said):
        days = days_said(sentence.low, sentence.cased, reading)
        times = _times(sentence.low, days)
        alone = bool(times) and _is_alone(sentence.low, days, times)
        if not alone:
            is_offer = _is_offer(sentence.low, sentence.low)
        following = said[at + 1].low if at + 1 < len(said) else ""
        for one in times:
            clause, ahead = _clause(sentence.low, one, days)
            beside = alone and (is_offer or sentence.low.endswith("?") or _is_offer(following, following))
            if beside or _is_offer(clause, sentence.low, ahead):
                for dated in _with_days(one, days, sentence.low, before):
                    if dated.bound != _BEFORE and (dated.zone is not None or not dated.named):
                        yield sentence, _zoned(dated, zones, context, view)
        before = () if times else days[-1:]


def _reading(context: Context, view: View) -> Reading:
    zone = view.project.me.zone.key
    american = zone.startswith(("America/", "US/", "Pacific/Honolulu"))
    return Reading(view.today, american, context.occasion.days if context.occasion else None)


def _is_alone(low: str, days: Sequence[Said], times: Sequence[Dated]) -> bool:
    """Whether a sentence is nothing but times: an item of a list."""
    for one in sorted((*((day.start, day.end) for day in days), *((told.start, told.end) for told in times))):
        low = f"{low[: one[0]]}{' ' * (one[1] - one[0])}{low[one[1] :]}"
    return len([word for word in re.findall(r"[a-z']{2,}", low) if word not in _FILLER]) <= _MOST_LEFT


def _clause(low: str, one: Dated, days: Sequence[Said]) -> tuple[str, str]:
    """Give the thought a time stands in, and as much of it as comes before the time and its day."""
    start = max((match.end() for match in _CLAUSE.finditer(low, 0, one.start)), default=0)
    after = _CLAUSE.search(low, one.end)
    first = min((day.start for day in days if start <= day.start < one.start), default=one.start)
    return low[start : after.start() if after else len(low)], low[start:first]


def _is_offer(clause: str, sentence: str, ahead: str = "") -> bool:
    """Whether a thought offers a time, or asks whether one suits; what comes `ahead` of it may fix it elsewhere."""
    if _REPORTS.search(clause) or (_FIXED.search(ahead) and not _MOVES.search(ahead)):
        return False
    asks = sentence.rstrip(")\"' ").endswith("?") and (_ASKS.search(clause) or clause.rstrip().endswith("?"))
    return bool(_OFFERS.search(clause) or (asks and _MEETS.search(clause)))


def _zoned(one: Dated, zones: set[ZoneInfo], context: Context, view: View) -> Dated:
    """Give a time the zone it is read in, where it names none."""
    if one.zone is not None:
        return one
    record = context.occasion.record if context.occasion else None
    if isinstance(record, Conference) and not record.virtual and record.dates and one.days[0] in record.dates:
        return one._replace(zone=record.zone or view.project.me.zone)
    return one._replace(zone=next(iter(zones)) if len(zones) == 1 else view.project.me.zone)


def _against(one: Dated, context: Context, view: View, objections: Objections) -> Objection | None:
    """Give what speaks against a time on whatever day it may be meant for; of a limit, against all that is inside."""
    own = context.due.touch if context.due else None
    found: list[Objection] = []
    for day in one.days:
        for span in _spans(one, day, context):
            against = objections(span, context.person, view, context.occasion, own)
            heavy = [each for each in against if each.kind is not ObjectionKind.NIGHT or _is_night(span, context, view)]
            if not heavy:
                return None
            alike = [each.words for each in heavy if each.kind is heavy[0].kind]
            found.append(Objection(heavy[0].kind, ", and ".join(alike[:_MOST_WORDS])))
    kinds = list(ObjectionKind)
    return max(found, key=lambda each: kinds.index(each.kind), default=None)


def _is_night(span: Span, context: Context, view: View) -> bool:
    """Whether one of the two would have to be up early or stay up late."""
    mine, person = view.project.me.zone, context.person
    zones = (mine, (zone_of(person, view.project) if person else None) or mine)
    hours = [moment.astimezone(zone).time() for zone in zones for moment in (span.starts, span.ends)]
    return any(not _WAKING[0] <= hour <= _WAKING[1] for hour in hours)


def _spans(one: Dated, day: date, context: Context) -> Iterator[Span]:
    """Give the stretch of a time on a day, or all that lie inside what it limits."""
    zone = one.zone or ZoneInfo("UTC")
    offer = context.cadence.offer_times if context.cadence else None
    length = offer.length.as_timedelta() if offer else _USUAL
    starts = resolve(day, one.first, zone).astimezone(UTC)
    ends = resolve(day, one.last, zone).astimezone(UTC) if one.last else starts + length
    if ends <= starts:
        ends += _DAY
    if one.bound == _AFTER:
        ends = starts + _REACH
    if not one.bound and ends - starts <= _LONGEST:
        yield Span(starts, ends)
        return
    while starts + length <= ends:
        yield Span(starts, starts + length)
        starts += _STEP


def _times(low: str, days: Sequence[Said]) -> list[Dated]:
    """Give the times of day of a sentence, each once, in order; their days are not known yet."""
    told = sorted([*times_in(low), *_bare(low)])
    apart = [part for one in told for part in _parted(_apart(one, days), low)]
    found: list[Dated] = []
    for one in apart:
        if found and _UNTIL.fullmatch(low[found[-1].end : one.start]) and found[-1].last is None:
            named = found[-1] if found[-1].named else one
            found[-1] = named._replace(
                start=found[-1].start, end=one.end, first=found[-1].first, last=one.first, bound=""
            )
        elif found and _is_same(found[-1], one, low):
            by = found[-1] if found[-1].named else one
            found[-1] = by._replace(start=found[-1].start, end=one.end)
        else:
            found.append(one)
    return found


def _apart(told: Told, days: Sequence[Said]) -> Told:
    """Give a time without the number before it that belongs to a day: "January 20 and 3:00 pm"."""
    return told._replace(start=max((told.start, *(day.end for day in days if day.start <= told.start < day.end))))


def _is_same(one: Dated, other: Dated, low: str) -> bool:
    """Whether a time only tells another by a second clock."""
    return bool(_OTHER_CLOCK.fullmatch(low[one.end : other.start])) and (one.named or other.named)


def _bare(low: str) -> Iterator[Told]:
    """Give the hours that are told without a half of the day: "at 3" is in the afternoon, "at 9" in the morning."""
    for match in _BARE.finditer(low):
        hour = int(match["hour"])
        half = "am" if _FIRST_MORNING_HOUR <= hour < _NOON else "pm"
        for told in times_in(f"{hour} {half}{low[match.end() : match.end() + 30]}")[:1]:
            shift = match.end() - len(f"{hour} {half}")
            yield told._replace(start=match.start("hour"), end=max(match.end(), told.end + shift))


def _parted(told: Told, low: str) -> Iterator[Dated]:
    """Give a time with its beginning, where a stretch is told, and two where there are two."""
    match = _FROM_TO.match(low, told.start, told.end)
    whole = Dated(told.start, told.end, (), told.clock, None, told.zone, told.named)
    if match is None:
        yield whole._replace(bound=_bound(low, told.start, told.end))
        return
    first = _first(match, told.clock)
    joint, between = match["joint"], _BETWEEN.search(low, 0, told.start)
    if joint == "or" or (joint == "and" and not between):
        yield whole._replace(end=match.start("joint"), first=first)
        yield whole._replace(start=match.end())
        return
    yield whole._replace(first=first, last=told.clock, bound=_WITHIN if between else "")


def _first(match: re.Match[str], last: time) -> time:
    """Give the beginning of a stretch: in the half of the day in which it lies before the end."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > _NOON:
        return time(hour % 24, minute)
    if match["half"]:
        return time(hour % _NOON + _NOON * (match["half"] == "p"), minute)
    halves = [time(hour % _NOON + half, minute) for half in (0, _NOON)]
    return max((one for one in halves if one < last), default=halves[0])


def _bound(low: str, start: int, end: int) -> str:
    before = low[max(0, start - 16) : start]
    if _BEGINS.search(before) or _ONWARDS.match(low, end):
        return _AFTER
    return _BEFORE if _ENDS.search(before) else ""


def _with_days(one: Dated, days: Sequence[Said], low: str, before: Sequence[Said]) -> Iterator[Dated]:
    """Give a time once for each day it is told for: those before it, else the one behind it."""
    ahead = [day for day in days if day.end <= one.start]
    if ahead:
        wanted = [ahead[-1]]
        for earlier, later in reversed(list(pairwise(ahead))):
            if earlier.end != later.end and not _JOINT.fullmatch(low[earlier.end : later.start]):
                break
            wanted.append(earlier)
    else:
        # "at 2 pm or 3 pm on Tuesday"
        wanted = [day for day in days if day.start >= one.end][:1] or list(before)
    for day in reversed(wanted):
        if day in days and day.days:
            yield one._replace(start=min(one.start, day.start), end=max(one.end, day.end), days=day.days)
        elif day.days:
            yield one._replace(days=day.days)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
