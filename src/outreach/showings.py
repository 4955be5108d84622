"""What agendas have shown already: questions are asked on a few days only, a cadence's first draft is shown once.

Derived from the facts of a look; recording that something was shown is the command's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from outreach.domain.facts import DraftFilled, DraftIntended, Fact, RunStarted, Shown
from outreach.domain.history import PastDraft
from outreach.domain.messages import Key
from outreach.domain.people import ME, CadenceId
from outreach.domain.touches import TouchId
from outreach.preview import Preview
from outreach.reports.heartbeat import EVERYTHING
from outreach.reports.lines import Listing, Word
from outreach.reports.lying import vanished

_SHOWINGS = 3


def shown_by(listing: Listing, found: Preview) -> tuple[Shown, ...]:
    """Give the facts that an agenda was shown: once a day for each question, once for ever for a first draft."""
    gone = {one.touch for one in vanished(found.history)}
    asked = [one.touch for one in listing.lines if one.word is Word.FILL_IN or (one.touch in gone and not one.part)]
    today = found.view.today
    known = _showings(found)
    touches = [touch for touch in dict.fromkeys(asked) if today not in known.get(touch, ())]
    first = unseen_first(found)
    touches += [_marker(first.touch.cadence)] if first else []
    return tuple(Shown(at=found.now, touch=touch) for touch in touches)


def _showings(found: Preview) -> Mapping[TouchId, tuple[date, ...]]:
    """Give the days on which an agenda showed something."""
    zone, days = found.project.me.zone, dict[TouchId, tuple[date, ...]]()
    for fact in found.facts:
        if isinstance(fact, Shown) and fact.at <= found.now:
            days[fact.touch] = (*days.get(fact.touch, ()), fact.at.astimezone(zone).date())
    return days


def asked_enough(found: Preview) -> frozenset[TouchId]:
    """Give the questions that are folded away: those that were asked on three days."""
    zone, today = found.project.me.zone, found.view.today
    made = {one.touch: one.made_at.astimezone(zone).date() for one in vanished(found.history)}
    enough: set[TouchId] = set()
    for touch, days in _showings(found).items():
        # what was asked before there was a draft was another question
        before = {day for day in days if made.get(touch, date.min) < day < today}
        if len(before) >= _SHOWINGS:
            enough.add(touch)
    return frozenset(enough)


def _marker(cadence: CadenceId) -> TouchId:
    """Name the showing of a cadence's first draft."""
    return TouchId(cadence, ME, "first-draft", 1)


def unseen_first(found: Preview) -> PastDraft | None:
    """Find a cadence's first draft that a scheduled run made, that lies there untouched, and that nobody saw yet."""
    known = _showings(found)
    firsts = first_finished(found.facts)
    for past in sorted(found.history.drafts.values(), key=lambda one: (one.made_at, one.touch)):
        is_first_unwatched = firsts.get(past.touch.cadence) == (past.key, False)
        if is_first_unwatched and past.is_untouched and _marker(past.touch.cadence) not in known:
            return past
    return None


def first_finished(facts: Iterable[Fact]) -> Mapping[CadenceId, tuple[Key, bool]]:
    """Give each cadence's first finished draft, by key, and whether somebody watched the run that finished it.

    A run of everything is typed by hand; a named job is what a scheduler starts.
    """
    job, cadences = EVERYTHING, dict[Key, CadenceId]()
    found: dict[CadenceId, tuple[Key, bool]] = {}
    for fact in facts:
        if isinstance(fact, RunStarted):
            job = fact.job
        elif isinstance(fact, DraftIntended):
            cadences[fact.key] = fact.touch.cadence
        elif isinstance(fact, DraftFilled) and fact.addressed and fact.key in cadences:
            found.setdefault(cadences[fact.key], (fact.key, job == EVERYTHING))
    return found
