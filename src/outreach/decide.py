"""decide(project, history, now) → Plan: one pass of plan → pace → render → check, without feedback.

Pure: preview, run, explanation and the owner's own tests all call this and nothing else, so the preview cannot lie.
It composes the stages; every rule lives in the package of its stage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from outreach.domain.findings import Finding, Level, Problem
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.messages import DraftRef, Key, key
from outreach.domain.plans import Plan, PlannedDraft, Rendered, Withdrawal
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.stages import Dues, Paced, View
from outreach.domain.touches import Due, Outcome, Skip, TouchId
from outreach.guardrails.engine import check, check_set, pace_rules, pacing_findings, plan_rules
from outreach.guardrails.near_duplicate import own_shingles
from outreach.guardrails.unaddressed import cap_unaddressed
from outreach.planning.pacing import pace
from outreach.planning.planner import plan
from outreach.planning.sendtime import send_at
from outreach.planning.unsettled import unsettled
from outreach.reconcile import reconcile_holds
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
    view = View(project=project, history=history, now=now)
    dues: Dues = plan(view, rules=plan_rules(project), horizon=horizon, only=only)
    paced: Paced = pace(dues, view, rules=pace_rules(project))
    written = [_written(due, view) for due in paced.chosen]
    drafts = _checked_together([row for row in written if isinstance(row, Rendered)], view)
    rows = [_waiting(due, view) for due in paced.waiting]
    taken_back = frozenset(past.touch for past, _ in paced.unwanted if past.is_untouched)
    rows += cap_unaddressed(drafts, view, taken_back)
    holds, silent = reconcile_holds(paced.holds, paced.skipped, view, only)
    return Plan(
        now=now,
        observed=observed,
        account=project.me.email,
        drafts=tuple(sorted(rows, key=lambda row: row.due.rank)),
        holds=holds,
        withdrawn=tuple(_withdrawal(past, skip) for past, skip in paced.unwanted),
        skipped=tuple(sorted((*paced.skipped, *silent), key=_skip_order)),
        problems=tuple(row for row in written if isinstance(row, Problem)),
    )


def write(due: Due, view: View) -> PlannedDraft | Problem:
    """Render and check one touch that is to be written."""
    rendered = _written(due, view)
    if isinstance(rendered, Problem):
        return rendered
    (row,) = _checked_together([rendered], view)
    return row


def _written(due: Due, view: View) -> Rendered | Problem:
    rendered = render(due, view)
    return rendered if isinstance(rendered, Problem) else replace(rendered, shingles=own_shingles(rendered, view))


def as_written(letter: Rendered, view: View) -> Rendered:
    """Give a draft as its owner left it with what rules compare: its shingles, and what anybody would be told."""
    printed = render(letter.due, view)
    known = letter if isinstance(printed, Problem) else replace(letter, common=printed.common)
    return replace(known, shingles=own_shingles(known, view))


def _checked_together(drafts: Sequence[Rendered], view: View) -> list[PlannedDraft]:
    """Check each draft by itself, and then all of them beside each other."""
    beside = check_set(drafts, view)
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


def _skip_order(skip: Skip) -> tuple[str, str, str, str]:
    return (skip.cadence, skip.person, skip.anchor or "", skip.what)
