"""What an addressed draft would say today: the words it has now against those the owner's files ask for.

Pure. An addressed draft is never written again by a run; `redo` does it when asked, and the agenda counts the drafts
that are older than the owner's edit. Which drafts may be touched at all is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from outreach.decide import as_written, write
from outreach.domain.facts import ChangeIntended, DraftFilled, Fact
from outreach.domain.findings import Finding, Problem
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.messages import Draft, Key
from outreach.domain.people import PersonId
from outreach.domain.plans import PlannedDraft, Rendered
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Due, Outcome, Skip, TouchId
from outreach.guardrails.engine import check, check_lying, check_set, check_text
from outreach.planning.expecting import expected
from outreach.planning.fold import fold
from outreach.planning.planner import as_due

_TOLD = frozenset({Stage.ADDRESSED, Stage.EDITED, Stage.SENT, Stage.GONE})
_HORIZON = timedelta(days=14)


def reworded(past: PastDraft, view: View) -> PlannedDraft | Problem | Skip | None:
    """Write a draft that lies there again, with the words of the files and the moment of `view`.

    None when nothing asks for it any more; a Skip when it cannot be written; a row that needs a detail has no words.
    """
    then = _without(past, view)
    due = _due(past, then)
    if not isinstance(due, Due):
        return due
    if due.outcome is Outcome.NEEDS:
        return PlannedDraft(due=due, outcome=Outcome.NEEDS)
    row = write(due, then)
    if isinstance(row, Problem):
        return row
    return replace(row, key=past.key, generation=past.generation, ref=past.ref)


def _due(past: PastDraft, view: View) -> Due | Skip | None:
    occurrences = expected(view, Selection(cadences=frozenset({past.touch.cadence})), _HORIZON)
    occurrence = next((one for one in occurrences if one.touch == past.touch), None)
    return as_due(occurrence, view) if occurrence is not None else None


def reviewed(past: PastDraft, draft: Draft, view: View) -> tuple[Finding, ...]:
    """Apply the guardrails to a draft as its owner left it; what they find is told, and nothing is changed."""
    then = _without(past, view)
    due = _due(past, then)
    found = _found_in(past, draft, due, then)
    closes = due.window.closes if isinstance(due, Due) else None
    return check_lying(replace(past, stage=Stage.EDITED), view, closes=closes, found=found)


def found_in(past: PastDraft, draft: Draft, view: View) -> tuple[Finding, ...]:
    """Apply the guardrails to the words of a draft of ours, whoever wrote on them and whatever became of it."""
    then = _without(past, view)
    return _found_in(past, draft, _due(past, then), then)


def _found_in(past: PastDraft, draft: Draft, due: Due | Skip | None, then: View) -> tuple[Finding, ...]:
    if isinstance(due, Due):
        letter = as_written(Rendered(due=due, draft=draft), then)
        return (*check(letter, then), *check_set([letter], then).get(past.touch, ()))
    person, cadence = then.project.person(past.touch.person), then.project.cadence(past.touch.cadence)
    return check_text(draft.body, subject=draft.subject, view=then, person=person, cadence=cadence)


def outdated(view: View, facts: Iterable[Fact]) -> tuple[PlannedDraft, ...]:
    """Give the addressed, untouched drafts that the files of today would have worded otherwise when they were written.

    They are written again as of the moment of their last writing, so that time alone makes no draft old.
    """
    known = tuple(facts)
    written = _written_at(known)

    @cache
    def history_at(moment: datetime) -> History:
        return fold(known, view.project, moment)

    lying = [one for one in view.history.drafts.values() if one.stage is Stage.ADDRESSED and one.ref is not None]
    found = []
    for past in sorted(lying, key=lambda one: (one.made_at, one.touch)):
        moment = written.get(past.key, past.changed_at).astimezone(view.project.me.zone)
        row = reworded(past, View(project=view.project, history=history_at(moment), now=moment))
        if isinstance(row, PlannedDraft) and row.action is not None:
            found.append(row)
    return tuple(found)


def again(touches: Iterable[TouchId], view: View) -> tuple[PlannedDraft | str, ...]:
    """Write drafts again that have their recipients; instead of a row a sentence says why one cannot be."""
    return tuple(_again(view.history.drafts.get(touch), view) for touch in touches)


def _again(past: PastDraft | None, view: View) -> PlannedDraft | str:
    if past is None or not past.is_lying:
        return "no such draft lies there"
    person = view.project.person(past.touch.person)
    name = f"the draft to {person.name.shown if person else past.touch.person}"
    if not past.is_untouched:
        return f"you edited {name}, so it is yours and stays as it is"
    if past.is_unfinished:
        return f"{name} has no recipient yet, so every run writes it again by itself"
    row = reworded(past, view)
    if row is None or isinstance(row, Skip):
        return f"{name} is no longer asked for; the next run takes it back"
    if isinstance(row, Problem):
        return f"{name} cannot be written: {row}"
    if row.outcome is Outcome.NEEDS:
        return f"{name} would need {'; '.join(one.ask for one in row.due.needs)}"
    if row.outcome is Outcome.REFUSED:
        return f"{name} would be held back: {'; '.join(one.message for one in row.findings)}"
    return row


def _written_at(facts: Iterable[Fact]) -> Mapping[Key, datetime]:
    """Give when the words that lie there were decided on: what we said we would write, not when it was found out."""
    found: dict[Key, datetime] = {}
    for fact in facts:
        if isinstance(fact, ChangeIntended) and isinstance(fact.outcome, DraftFilled):
            found[fact.key] = fact.at
    return found


def _without(past: PastDraft, view: View) -> View:
    """Give the view in which the draft was not made yet: earlier ones count for its opening, all others as told."""
    history = view.history
    others = {touch: one for touch, one in history.drafts.items() if touch != past.touch}
    earlier = {touch: one for touch, one in others.items() if one.made_at < past.made_at}
    told = _told((one for one in others.values() if one.made_at < view.now), view.project)
    return replace(view, history=replace(history, drafts=earlier, told=told))


def _told(drafts: Iterable[PastDraft], project: Project) -> Mapping[PersonId, frozenset[str]]:
    found: dict[PersonId, frozenset[str]] = {one.id: frozenset() for one in project.people}
    for draft in drafts:
        if draft.stage in _TOLD and draft.told:
            found[draft.touch.person] = found.get(draft.touch.person, frozenset()) | set(draft.told)
    return found
