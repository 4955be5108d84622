"""Triggers: `every 8 weeks`, `3 weeks after rotation ends`, `Sunday 17:00`, `on 2027-01-15`, `manual`.

Recipes of holds may also hang on every occasion of a kind: `each session`, `each interview`; `each due` is whatever
the owner has to do by a day.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from outreach.config.grammar import dates, durations, slots
from outreach.config.grammar.similar import nearest
from outreach.config.grammar.unclear import Unclear
from outreach.domain.cadences import After, Before, Every, Manual, On, Trigger
from outreach.domain.occasions import Anchor, OccasionKind
from outreach.patterns import Pattern

Point = tuple[OccasionKind | None, Anchor | None]

# a week is a slot; the others are written as people say them, below
_SPOKEN: Final = frozenset(
    {
        OccasionKind.WEEK,
        OccasionKind.FIRST_MEETING,
        OccasionKind.FIRST_TALK,
        OccasionKind.PERMISSION,
        OccasionKind.APPLICATION,
        OccasionKind.JOB_SEARCH,
        OccasionKind.JOB_WORD,
    }
)
_KINDS: Final = MappingProxyType({kind.value: kind for kind in OccasionKind if kind not in _SPOKEN})
_MOMENTS: Final = MappingProxyType(
    {
        "starts": Anchor.START, "start": Anchor.START, "begins": Anchor.START,
        "midpoint": Anchor.MIDPOINT,
        "ends": Anchor.END, "end": Anchor.END,
    }
)  # fmt: skip

# None: the near edge, which is the last day after an occasion and the first day before it.
_POINTS: Final[MappingProxyType[str, Point]] = MappingProxyType(
    {kind: (value, None) for kind, value in _KINDS.items()}
    | {f"{kind} {word}": (value, anchor) for kind, value in _KINDS.items() for word, anchor in _MOMENTS.items()}
    | {
        "due": (None, Anchor.DUE),
        "letter due": (OccasionKind.LETTER, Anchor.DUE),
        "deadline": (OccasionKind.DEADLINE, Anchor.DUE),
        "deadline due": (OccasionKind.DEADLINE, Anchor.DUE),
        "commitment due": (OccasionKind.COMMITMENT, Anchor.DUE),
        "touch": (None, Anchor.TOUCH),
        "match day": (OccasionKind.MATCH, None),
        "first meeting": (OccasionKind.FIRST_MEETING, None),
        "first talk": (OccasionKind.FIRST_TALK, None),
        "job search": (OccasionKind.JOB_SEARCH, None),
        "word on the job search": (OccasionKind.JOB_WORD, None),
        "first session": (OccasionKind.PERMISSION, None),
        "applications open": (OccasionKind.APPLICATION, None),
        "letter uploaded": (OccasionKind.LETTER, Anchor.UPLOADED),
        "commitment at risk": (OccasionKind.COMMITMENT, Anchor.AT_RISK),
        "commitment overdue": (OccasionKind.COMMITMENT, Anchor.OVERDUE),
        "commitment done": (OccasionKind.COMMITMENT, Anchor.DONE),
    }
)
_COUNTED: Final = Pattern(r"(?P<length>.+?)\s+(?P<side>before|after)\s+(?P<point>.+)", re.IGNORECASE)
_EACH: Final = Pattern(r"each\s+(?P<kind>[a-z]+)", re.IGNORECASE)
_ARTICLE: Final = Pattern(r"^(?:the|an|a|each|every)\s+", re.IGNORECASE)
_EXAMPLES: Final = "every 8 weeks   or   3 weeks after rotation ends   or   manual"


def parse(text: str) -> Trigger:
    """Read a trigger; raises `Unclear`."""
    given = " ".join(text.split())
    folded = given.casefold()
    if folded == "manual":
        return Manual()
    if folded.startswith("on "):
        return On(day=dates.day(given[3:]))
    counted = _COUNTED.fullmatch(given)
    if counted:
        return _counted(counted["length"], counted["side"].casefold(), counted["point"])
    if folded == "each due":
        return On(due=True)
    each = _EACH.fullmatch(given)
    if each and each["kind"].casefold() in _KINDS:
        return On(kind=_KINDS[each["kind"].casefold()])
    if folded.startswith("every ") and given[6:7].isdecimal():
        return Every(durations.positive(given[6:]))
    return _weekly(given)


def point(text: str) -> Point:
    """Read a moment of an occasion; the anchor is None when only the occasion is named; raises `Unclear`."""
    given = _ARTICLE.sub("", text.strip().casefold())
    if given in _POINTS:
        return _POINTS[given]
    near = nearest(given, _POINTS)
    known = near or "interview, rotation ends, conference starts, meeting, due, touch, match day"
    raise Unclear(f'no moment "{text}"; write   {known}', text)


def _counted(length: str, side: str, moment: str) -> Trigger:
    kind, anchor = point(moment)
    offset = durations.parse(length)
    if side == "after":
        return After(offset, kind, anchor or Anchor.END)
    return Before(offset, kind, anchor or Anchor.START)


def _weekly(given: str) -> Trigger:
    try:
        return On(weekly=slots.parse(given))
    except Unclear as error:
        raise Unclear(f'"{given}" is not a trigger; write   {_EXAMPLES}', given) from error
