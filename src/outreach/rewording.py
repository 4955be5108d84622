"""What an addressed draft would say today: the words it has now against those the owner's files ask for.

Pure. An addressed draft is never written again by a run; `redo` does it when asked, and the agenda counts the drafts
that are older than the owner's edit. Which drafts may be touched at all is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache

from outreach.decide import as_written, write
from outreach.domain.facts import ChangeIntended, DraftFilled, Fact
from outreach.domain.findings import Finding, Level, Problem
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.messages import Draft, Key
from outreach.domain.objections import Objection
from outreach.domain.plans import PlannedDraft, PlannedHold, Rendered
from outreach.domain.slots import Slot
from outreach.domain.stages import View
from outreach.domain.touches import Due, Outcome, Skip, TouchId
from outreach.guardrails import offered_time
from outreach.guardrails.engine import check, check_lying, check_set, check_text
from outreach.planning.asking import handle
from outreach.planning.fold import fold
from outreach.planning.offer_holds import behind
from outreach.planning.offers import Offer, standing
from outreach.planning.unmade import due_again, unmade
from outreach.planning.wording import said, weekday
from outreach.reconcile import reconcile_holds
from outreach.refreshing import against, with_free_times


def reworded(past: PastDraft, view: View, *, afresh: bool = False) -> PlannedDraft | Problem | Skip | None:
    """Write a draft that lies there again, with the words of the files and the moment of `view`.

    It offers the times it offers now; `afresh` replaces those that are no longer free. None when nothing asks for it
    any more; a Skip when it cannot be written; a row that needs a detail has no words.
    """
    then = unmade(past, view)
    due = due_again(past, then)
    if not isinstance(due, Due):
        return due
    if due.outcome is Outcome.NEEDS:
        return PlannedDraft(due=due, outcome=Outcome.NEEDS)
    row = write(with_free_times(due, view) if afresh else due, then)
    if isinstance(row, Problem):
        return row
    return replace(row, key=past.key, generation=past.generation, ref=past.ref)


def reviewed(past: PastDraft, draft: Draft, view: View) -> tuple[Finding, ...]:
    """Apply the guardrails to a draft as its owner left it; what they find is told, and nothing is changed."""
    then = unmade(past, view)
    due = due_again(past, then)
    found = _found_in(past, draft, due, then)
    closes = due.window.closes if isinstance(due, Due) else None
    return check_lying(replace(past, stage=Stage.EDITED), view, closes=closes, found=found)


def found_in(past: PastDraft, draft: Draft, view: View) -> tuple[Finding, ...]:
    """Apply the guardrails to the words of a draft of ours, whoever wrote on them and whatever became of it."""
    then = unmade(past, view)
    return _found_in(past, draft, due_again(past, then), then)


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
    row = reworded(past, view, afresh=True)
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


def holds_behind(rows: Iterable[PlannedDraft], view: View) -> tuple[PlannedHold, ...]:
    """Give what becomes of the holds behind the times of drafts that are written again, and of no others."""
    written = {row.touch: (row.due.person, row.due.slots) for row in rows if row.draft is not None}
    offers = [one for one in standing(view) if one.touch in written]
    kept = behind(written, offers, {}, view)
    own = {name: one for name, one in view.history.holds.items() if name[0] in written}
    concerned = replace(view, history=replace(view.history, holds=own))
    lines, _ = reconcile_holds(kept.holds, (), concerned, None, kept.ends)
    return lines


def lost_times(view: View) -> Mapping[TouchId, tuple[Finding, ...]]:
    """Give what is wrong with the times that addressed drafts offer which nobody touched, by touch."""
    found = {}
    for offer in standing(view):
        due = due_again(offer.past, unmade(offer.past, view)) if _is_lying_finished(offer) else None
        if isinstance(due, Due):
            found[offer.touch] = tuple(_lost(slot, why, due, view) for slot, why in against(offer, due, view))
    return found


def _is_lying_finished(offer: Offer) -> bool:
    return offer.stage is Stage.ADDRESSED and offer.is_open


def _lost(slot: Slot, why: Objection, due: Due, view: View) -> Finding:
    starts = slot.starts.astimezone(view.project.me.zone)
    return Finding(
        rule=offered_time.ID,
        name=offered_time.NAME,
        level=Level.BLOCK,
        message=f"it offers {weekday(starts.date())} {said(starts.date(), view.today)} {starts:%H:%M}, but {why.words}",
        fix=f"outreach redo {handle(due.person, view.project)}",
    )
