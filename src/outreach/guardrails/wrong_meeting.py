"""wrong-meeting (R105): a mail about a meeting names that one, in its year; none is over that is looked forward to.

Known are your conferences and busy days by name, initials and last words, and the large societies of the field. In a
mail about one of them every other meeting and every other year is wrong, except one that is over and spoken of as such
("your talk at ASTRO 2026") in a request, and one still ahead in a thank-you. In any mail it is wrong to look forward to
what is over, or to thank for what has not been yet. What you wrote about a past meeting yourself stays. A society's
guideline is no meeting. `wrong-meeting: {allow: RSNA}` frees a name, for a cadence, a person or all.

    FAIL: conf-request, about GLWS, to Dr. Ada Quill, "RSNA 2025"
        I hope to see you at RSNA 2025.
    FAIL: conf-request, about GLWS, to Dr. Ada Quill, "Great Lakes Winter Symposium 2026"
        Would you have 15 minutes at the Great Lakes Winter Symposium 2026?
    FAIL: conf-request, about GLWS, to Dr. Ada Quill, "2028 symposium"
        Will you be at the 2028 symposium?
    FAIL: conf-request, about GLWS, to Dr. Ada Quill, "SNO"
        Subject: 15 minutes at SNO?

        I would like to ask one thing.
    FAIL: conf-thanks, about GLWS, on 2027-02-01, to Dr. Ada Quill, "RSNA 2026"
        Thank you for your time at RSNA 2026.
    FAIL: mentor-checkin, on 2027-02-01, to Dr. Ada Quill, "is over"
        See you at RSNA 2026.
    FAIL: mentor-checkin, about GLWS, to Dr. Ada Quill, "not been"
        Thank you for the hour we talked at GLWS 2027.
    PASS: conf-request, about GLWS, to Dr. Ada Quill
        I heard your talk at ASTRO 2026. Would you have 15 minutes at GLWS, or at the Winter Symposium's reception?
    PASS: conf-request, about GLWS, to Dr. Ada Quill
        I am writing because of your ASTRO 2026 talk, and the ASTRO guideline of 2025 has been on my desk since.
    PASS: conf-thanks, about GLWS, on 2027-02-01, to Dr. Ada Quill
        I hope to see you again at ASTRO 2027.
    PASS: mentor-checkin, about GLWS, to Dr. Ada Quill
        My poster was accepted at the Great Lakes Winter Symposium, and I am not at RSNA this year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import Conference, OccasionKind
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails.meeting_names import MeetingNames, Named, meeting_names, series_of, year_of
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import sentences
from outreach.guardrails.text import Part, seen, words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "R105"
NAME = "wrong-meeting"

_LOOK_ROUND = 160
_AHEAD = Pattern(
    r"\b(?:see (?:you|each other)|seeing you|look(?:ing)? forward|hop(?:e|ing) to|plan(?:ning)? to|going to|will"
    r"|(?:i|you|we)['’]ll|would you|could (?:you|we)|can we|may i|shall|if you (?:are|go|plan|attend)"
    r"|are you (?:going|attending)|next (?:week|month|year)|before|minutes (?:at|during)|free (?:at|during)"
    r"|meet (?:(?:me|you|us) )?(?:at|during|in)|(?:come|stop) by|join (?:me|us)"
    r"|(?:coffee|lunch|breakfast) (?:at|during))\b",
    re.IGNORECASE,
)
# said of what has a date, and it is not over
_COMING = Pattern(
    r"\b(?:next (?:week|month|year|spring|summer|fall|winter)|upcoming|coming up|this coming|later this"
    r"|(?:you|i|we)(?:['’](?:re|m)| are| am) (?:also )?(?:chair|speak|present|giv|attend|go|com|moderat|teach|lead|runn"
    r"|organi[sz]|host|lectur)ing)\b",
    re.IGNORECASE,
)
_BEHIND = Pattern(
    r"\b(?:met|saw(?!\s+(?:that|in|on|from))|heard(?!\s+that)|talked|spoke|chatted|listened|attended|watched"
    r"|presented|introduced|gave|said|told|showed|thank(?:s| you)|grateful|appreciated?|enjoyed|after|since"
    r"|last (?:week|month|year|spring|summer|fall|autumn|winter))\b"
    r"|\b(?:your|his|her|their|dr\.? \w+['’]s)\s+(?:\S+\s+){0,5}?"
    r"(?:talk|plenary|poster|lecture|session|panel|paper|presentation|abstract|keynote|slides?|workshop|address)\b",
    re.IGNORECASE,
)
# what was so long ago is not what a mail is about
_LONG_AGO = Pattern(r"\blast (?:year|spring|summer|fall|autumn|winter)\b|\byears? ago\b", re.IGNORECASE)
_PAST = Pattern(r"\b(?:was|were|had|did|been|began|led|showed|accepted|published|started|finished)\b", re.IGNORECASE)
_MET_THERE = Pattern(
    r"\b(?:met|saw|heard|talked|spoke|chatted|listened|attended|watched|presented|thank(?:s| you)|enjoyed)\b"
    r"[^.!?]{0,80}\b(?:at|during|in|from)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# before the name of a society, or of a region: then the meeting is meant
_THERE = Pattern(
    r"\b(?:at|during|before|after|until|attend|attending|(?:go|going|come|coming|travell?ing|fly|flying|submitted) to)"
    r"\s+(?:the\s+|this\s+year['’]s\s+)?\Z",
    re.IGNORECASE,
)
_ANNUAL = Pattern(r"[\s'’s]*\s(?:annual\s+)?(?:meeting|conference|congress|week|poster|session|hall)\b", re.IGNORECASE)
_DOCUMENT = Pattern(
    r"(?:['’]s)?[\s/-]+(?:\S+\s+){0,2}?(?:guid(?:eline|ance)|consensus|statement|recommendation|report|white paper"
    r"|task group|position|policy|survey|registry|atlas|course|curriculum|member|committee|grant|award|tg"
    r"|contour|toolkit|mentor)",
    re.IGNORECASE,
)


class _Tone(NamedTuple):
    """Whether a sentence looks forward, tells of something that was met with, or is in the past at all."""

    ahead: bool
    behind: bool
    past: bool


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find meetings that are not the one this mail is about, and those spoken of at the wrong end."""
    view = context.view
    if view is None:
        return
    names = meeting_names(view.project)
    free = _allowed(context, names)
    own = _own_words(context, view.project)
    told: set[str] = set()
    for part in seen(draft):
        named = [one for one in names.named(part.text) if not one.series & free and _is_meeting(one, part.text)]
        stands = _standing(own, part.text) if named else ()
        for one in named:
            said = "" if one.text in told else _wrong(one, part, context, view, stands)
            if said:
                told.add(one.text)
                message = f"{quoted(one.text)}: {said}"
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(one.start))


def _wrong(one: Named, part: Part, context: Context, view: View, own: Sequence[str]) -> str:
    """Say what is wrong with naming a meeting; empty when nothing is."""
    tone, over = _tone(one, part), _is_over(one, view)
    if over is None and _LONG_AGO.search(_around(one, part.text)):
        return ""
    if over is not False and not (over is None and tone.ahead) and any(_folded(one.text) in said for said in own):
        return ""
    mine = _conference(context)
    if mine is not None:
        return _beside(one, mine, context, tone, over)
    if over is True and tone.ahead and not tone.behind:
        return "that is over; write the one ahead"
    before = part.text[max(0, one.start - _LOOK_ROUND) : one.start]
    return "that has not been yet; write when you met" if over is False and _MET_THERE.search(before) else ""


def _beside(one: Named, mine: Conference, context: Context, tone: _Tone, over: bool | None) -> str:
    """Say that a meeting is not the one a mail is about."""
    right, same = year_of(mine), series_of(mine.name) in one.series
    if same and (one.year in (None, right) or right is None):
        return ""
    told = over is True and tone.past and not tone.ahead and not same
    if context.cadence is not None and context.cadence.kind is Kind.THANKS:
        fits = (tone.ahead and over is not True and not tone.behind) or (told and not tone.behind)
    else:
        fits = told or (tone.behind and over is not False)
    return "" if fits else f"this mail is about another meeting; write   {mine.name}"


def _tone(one: Named, part: Part) -> _Tone:
    """Say how a sentence speaks of a meeting; a subject has no tense."""
    around = _around(one, part.text)
    coming = bool(_COMING.search(around))
    behind = not coming and bool(_BEHIND.search(around))
    past = part.name == "body" and not coming and (behind or bool(_PAST.search(around)))
    return _Tone(coming or bool(_AHEAD.search(around)), behind, past)


def _is_meeting(one: Named, text: str) -> bool:
    """Whether a name stands for a meeting; a society's does with a year or where one can be, and no document does."""
    after = text[one.end : one.end + 60]
    if one.society and _DOCUMENT.match(after):
        return False
    if not one.society or one.year is not None:
        return True
    before = text[max(0, one.start - 40) : one.start]
    return bool(_THERE.search(before) or _ANNUAL.match(after))


def _around(one: Named, text: str) -> str:
    """Give the sentence a name stands in."""
    low, high = max(0, one.start - _LOOK_ROUND), min(len(text), one.end + _LOOK_ROUND)
    window = text[low:high]
    for start, end in sentences(window):
        if start <= one.start - low < end:
            return window[start:end]
    return window


def _is_over(one: Named, view: View) -> bool | None:
    """Whether a meeting is over; None when that cannot be known."""
    if one.year is None:
        return None
    if one.year != view.today.year:
        year_over = one.year < view.today.year
        return year_over
    held = meeting_names(view.project).held
    days = [found for series in one.series if (found := held.get((series, one.year))) is not None]
    return None if not days else all(one.last < view.today for one in days)


def _conference(context: Context) -> Conference | None:
    """Give the meeting a mail is about."""
    occasion = context.occasion
    if occasion is None or occasion.kind is not OccasionKind.CONFERENCE:
        return None
    return occasion.record if isinstance(occasion.record, Conference) else None


def _standing(own: Sequence[str], text: str) -> tuple[str, ...]:
    """Give the words of the owner's that stand in a text."""
    folded = _folded(text) if own else ""
    return tuple(one for one in own if one in folded)


def _own_words(context: Context, project: Project) -> Sequence[str]:
    """Give what the owner wrote about this person and this mail: words that are not ours to doubt."""
    texts = [one.text for one in context.due.details.values()] if context.due else []
    if context.person is not None:
        texts += _about(context.person, project)
    return [folded for one in texts if (folded := _folded(one))]


def _about(person: Person, project: Project) -> Iterator[str]:
    yield from (person.connection, person.paper, person.met)
    for conference in project.conferences:
        yield from (one.connection for one in conference.meet if one.person == person.id)
        yield from (one.detail for one in conference.talked_to if one.person == person.id)


def _folded(text: str) -> str:
    return " ".join(word.folded for word in words(text))


def _allowed(context: Context, names: MeetingNames) -> frozenset[str]:
    return frozenset(one for found in names.named(context.options.get("allow", "")) for one in found.series)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("allow",))
