"""decide(project, history, now) → Plan: one pass of plan → pace → allot → render → check, without feedback.

Pure: preview, run, explanation and the owner's own tests all call this and nothing else, so the preview cannot lie.
It composes the stages; every rule lives in the package of its stage.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from outreach.domain.findings import Finding, Level, Problem
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.introducing import second_reader
from outreach.domain.messages import DraftRef, Key, key
from outreach.domain.people import Person
from outreach.domain.plans import Plan, PlannedDraft, Rendered, Withdrawal
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.slots import Slot
from outreach.domain.stages import Allotted, Dues, Paced, View
from outreach.domain.touches import Due, Outcome, Skip, TouchId
from outreach.guardrails.engine import check, check_set, pace_rules, pacing_findings, plan_rules
from outreach.guardrails.near_duplicate import own_shingles
from outreach.guardrails.unaddressed import cap_unaddressed
from outreach.planning.allotting import allot
from outreach.planning.free_time import objections
from outreach.planning.offer_holds import anyway, behind, not_offered
from outreach.planning.offers import Offer, standing
from outreach.planning.offers_ahead import matters_until
from outreach.planning.pacing import pace
from outreach.planning.planner import plan
from outreach.planning.sendtime import send_at
from outreach.planning.unmade import unmade
from outreach.planning.unsettled import unsettled
from outreach.reconcile import reconcile_holds
from outreach.refreshing import refreshable
from outreach.rendering.address import unaddressed
from outreach.rendering.render import render

DRAFT = "draft"


def decide(
    project: Project,
    history: History,
    now: datetime,
    *,
    horizon: timedelta = timedelta(days=14),
    only: Selection | None = None,
    observed: datetime | None = None,
) -> Plan:
    """Decide what should be drafted, held, withdrawn and left alone at `now` (aware).

    `horizon` is how far ahead upcoming touches are listed; `only` restricts to some touches; `observed` is when
    mailbox and calendar were last looked at.
    """
    view = View(project=project, history=history, now=now, objections=objections)
    dues: Dues = plan(view, rules=plan_rules(project), horizon=horizon, only=only)
    paced: Paced = pace(dues, view, rules=pace_rules(project))
    taken_back = {past.touch: skip for past, skip in paced.unwanted if past.is_untouched}
    offers = [one for one in standing(view) if only is None or only.takes(one.touch)]
    ahead = matters_until(offers, view)
    allotted, again = _allotted(paced, offers, taken_back, view)
    written = [_written(due, view) for due in allotted.chosen]
    drafts = _checked_together([row for row in written if isinstance(row, Rendered)], view, gone=taken_back)
    drafts, refreshed = _refreshed(drafts, again)
    rows = [_waiting(due, view) for due in paced.waiting]
    rows += cap_unaddressed(drafts, view, frozenset(taken_back))
    skipped = tuple(skip for skip in paced.skipped if _touch_of(skip) not in refreshed)
    kept = behind(_offering(rows), offers, taken_back, view)
    holds, silent = reconcile_holds((*paced.holds, *kept.holds), skipped, view, only, kept.ends)
    return Plan(
        now=now,
        observed=observed,
        account=project.me.email,
        drafts=tuple(sorted(rows, key=lambda row: row.due.rank)),
        holds=holds,
        withdrawn=tuple(_withdrawal(past, skip) for past, skip in paced.unwanted),
        skipped=tuple(sorted((*skipped, *silent), key=_skip_order)),
        problems=tuple(row for row in written if isinstance(row, Problem)),
        asks_busy=allotted.asks_busy or ahead is not None,
        asks_until=max(filter(None, (now, allotted.asks_until, ahead))),
    )


def write(due: Due, view: View) -> PlannedDraft | Problem:
    """Render and check one touch that is to be written."""
    rendered = _written(due, view)
    if isinstance(rendered, Problem):
        return rendered
    (row,) = _checked_together([rendered], view)
    return row


def _allotted(
    paced: Paced, offers: Sequence[Offer], taken_back: Mapping[TouchId, Skip], view: View
) -> tuple[Allotted, frozenset[TouchId]]:
    """Find times for what is written now, and for drafts whose times are no longer free; give the latter as well."""
    written = {due.touch for due in paced.chosen}
    planned = (*paced.holds, *anyway(offers, written, taken_back, view))
    lying = [one for one in offers if one.touch not in written and one.touch not in taken_back]
    again = refreshable(lying, view, planned)
    touches = frozenset(due.touch for due in again)
    standing_anyway = (
        *paced.holds,
        *anyway(offers, written | touches, taken_back, view),
        *not_offered(written | touches, view),
    )
    return allot(replace(paced, chosen=(*paced.chosen, *again), holds=standing_anyway), view), touches


def _refreshed(
    drafts: Sequence[PlannedDraft], again: frozenset[TouchId]
) -> tuple[list[PlannedDraft], frozenset[TouchId]]:
    """Leave out drafts with recipients that would not be as fit as they lie there; give the others, and which they are.

    Nothing but the times of such a draft is written again, and never does it lose its recipients.
    """
    kept = [row for row in drafts if row.touch not in again or (row.outcome is Outcome.READY and row.action)]
    return kept, again & {row.touch for row in kept}


def _offering(rows: Sequence[PlannedDraft]) -> Mapping[TouchId, tuple[Person, tuple[Slot, ...]]]:
    """Give the drafts that lie there after this plan as it says, each with the times it offers."""
    made = (Outcome.READY, Outcome.UNADDRESSED)
    standing_rows = (row for row in rows if row.draft is not None and row.outcome in made)
    return {row.touch: (row.due.person, row.due.slots) for row in standing_rows}


def _written(due: Due, view: View) -> Rendered | Problem:
    past = view.history.drafts.get(due.touch)
    # one that has its recipients is told as the first time: what it tells itself was not told before
    if past is not None and past.stage is Stage.ADDRESSED:
        rendered = render(due, unmade(past, view), kept=past.opening)
    else:
        rendered = render(due, view)
    return rendered if isinstance(rendered, Problem) else replace(rendered, shingles=own_shingles(rendered, view))


def as_written(letter: Rendered, view: View) -> Rendered:
    """Give a draft as its owner left it with what rules compare: its shingles, and what anybody would be told."""
    printed = render(letter.due, view)
    known = letter if isinstance(printed, Problem) else replace(letter, common=printed.common)
    return replace(known, shingles=own_shingles(known, view))


def _checked_together(
    drafts: Sequence[Rendered], view: View, *, gone: Collection[TouchId] = frozenset()
) -> list[PlannedDraft]:
    """Check each draft by itself, and then all of them beside each other, and beside what is not taken back now.

    A second run, to which those drafts are gone, must find the same.
    """
    left = {touch: past for touch, past in view.history.drafts.items() if touch not in gone}
    beside = check_set(drafts, replace(view, history=replace(view.history, drafts=left)) if gone else view)
    return [_checked(one, (*check(one, view), *beside.get(one.due.touch, ())), view) for one in drafts]


def _checked(rendered: Rendered, findings: tuple[Finding, ...], view: View) -> PlannedDraft:
    levels = {finding.level for finding in findings}
    intended = rendered.draft
    outcome, draft = Outcome.READY, intended
    if Level.REFUSE in levels:
        return _row(rendered.due, view, Outcome.REFUSED, findings=findings)
    if Level.BLOCK in levels:
        outcome = Outcome.UNADDRESSED
        draft = unaddressed(intended, rendered.due.person, findings)
    name, generation, ref = _standing(rendered.due.touch, view)
    second = second_reader(rendered.due.cadence, rendered.due.person.id, rendered.due.details, view.project)
    row = PlannedDraft(
        due=rendered.due,
        outcome=outcome,
        draft=draft,
        intended=intended,
        findings=findings,
        gaps=rendered.gaps,
        send=send_at(rendered.due.window, rendered.due.person, view),
        opening=rendered.opening,
        told=rendered.told,
        key=name,
        generation=generation,
        ref=ref,
        shingles=rendered.shingles,
        second=second.id if second else None,
    )
    return unsettled(row, view)


def _standing(touch: TouchId, view: View) -> tuple[Key, int, DraftRef | None]:
    """Give key and generation to use for a touch, and what lies at the provider already.

    What lies there keeps the key it was made for, whatever account or id the configuration names by now.
    """
    past = view.history.drafts.get(touch)
    if past is not None and past.stage is not Stage.WITHDRAWN:
        return past.key, past.generation, past.ref
    generation = view.history.generations.get((touch, DRAFT), 0)
    return key(view.project.me.email, touch, DRAFT, generation), generation, None


def _row(due: Due, view: View, outcome: Outcome, *, findings: tuple[Finding, ...] = ()) -> PlannedDraft:
    send = send_at(due.window, due.person, view)
    return PlannedDraft(due=due, outcome=outcome, findings=findings, gaps=due.gaps, send=send)


def _waiting(due: Due, view: View) -> PlannedDraft:
    return _row(due, view, due.outcome, findings=pacing_findings(due))


def _withdrawal(past: PastDraft, skip: Skip) -> Withdrawal:
    return Withdrawal(
        touch=past.touch,
        what=DRAFT,
        code=skip.code,
        text=skip.text,
        key=past.key,
        ref=past.ref,
        untouched=past.is_untouched,
    )


def _touch_of(skip: Skip) -> TouchId:
    return TouchId(skip.cadence, skip.person, skip.anchor or "", skip.step)


def _skip_order(skip: Skip) -> tuple[str, str, str, str]:
    return (skip.cadence, skip.person, skip.anchor or "", skip.what)
