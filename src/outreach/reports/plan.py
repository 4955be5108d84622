"""The plan as people read it: what would be drafted, held, withheld, and why; then what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from outreach.domain.plans import Plan
from outreach.domain.project import Project
from outreach.domain.touches import Outcome, Skip, SkipCode, TouchId
from outreach.reports.lines import Line, Listing, numbered
from outreach.reports.rows import Rows, touch_of
from outreach.reports.words import clock, dated, long_day, wrapped, zone_word

_MOST_SILENCES = 6


def heading(rows: Rows) -> str:
    """Write `Sunday 22 November 2026, 19:10 Central.`."""
    return f"{long_day(rows.today)}, {clock(rows.now)} {zone_word(rows.now)}."


def plan_lines(plan: Plan, rows: Rows, *, every: bool = False) -> tuple[Line, ...]:
    """Make and number the lines of a plan; holds that stand already are left out, `every` shows all silences."""
    lines = [rows.draft(row) for row in plan.drafts]
    lines += rows.holds(row for row in plan.holds if row.state != "kept" or every)
    lines += [rows.withdrawal(row) for row in plan.withdrawn if row.what == "draft" or not row.untouched]
    silences = list(rows.skips(plan.skipped, every=every))
    return numbered([*lines, *(silences if every else silences[:_MOST_SILENCES])])


def planned(plan: Plan, project: Project, *, horizon: timedelta, every: bool = False) -> Listing:
    """Show a plan; what is left out is counted."""
    rows = Rows.of(project, plan.now)
    lines = plan_lines(plan, rows, every=every)
    hidden = 0 if every else max(0, sum(1 for _ in rows.skips(plan.skipped)) - _MOST_SILENCES)
    folded = (f"{hidden} more not now:  outreach plan --all",) if hidden else ()
    arguments = {"days": str(horizon.days), "all": "yes" if every else ""}
    if not lines:
        opening = (*mistakes(plan), nothing(plan, rows))
        return Listing(opening=opening, name="plan", arguments=arguments)
    return Listing(
        opening=(f"{heading(rows)} Preview only: nothing has been changed.", *mistakes(plan)),
        lines=lines,
        closing=(*folded, _everyone(plan, rows, horizon), "Why, or why not:  outreach explain NAME"),
        name="plan",
        arguments=arguments,
    )


def mistakes(plan: Plan) -> tuple[str, ...]:
    """Write what is wrong with templates, where only rendering could find it."""
    return tuple(
        line for one in plan.problems if one.level == "error" for line in wrapped(str(one), indent=2, first="")
    )


def nothing(plan: Plan, rows: Rows) -> str:
    """Write the one line of an empty day."""
    coming = _first([*_listed(plan), *_foreseen(plan.skipped)], rows)
    return f"Nothing for you today.{f' Next: {coming}.' if coming else ''}"


def _first(coming: Iterable[tuple[date, TouchId]], rows: Rows) -> str:
    """Say what comes next: `Sun 13 Dec, hello to Jonah`; empty when nothing is foreseen."""
    # a follow-up depends on what somebody else does
    ahead = sorted(one for one in coming if one[0] > rows.today and not rows.is_follow_up(one[1]))
    if not ahead:
        return ""
    when, touch = ahead[0]
    return f"{dated(when, rows.today)}, {rows.title(touch.cadence)} to {rows.names.short(touch.person)}"


def _listed(plan: Plan) -> Iterator[tuple[date, TouchId]]:
    """Give the drafts a plan lists for a later day."""
    for row in plan.drafts:
        if row.outcome is Outcome.UPCOMING:
            yield row.due.window.opens, row.touch
        elif row.outcome is Outcome.DEFERRED and row.due.next:
            yield row.due.next, row.touch


def _foreseen(skipped: Iterable[Skip]) -> Iterator[tuple[date, TouchId]]:
    """Give the drafts beyond what a plan lists."""
    for one in skipped:
        if one.code is SkipCode.NOT_DUE and one.what == "draft" and one.next:
            yield one.next, touch_of(one)


def _everyone(plan: Plan, rows: Rows, horizon: timedelta) -> str:
    coming = _first(_foreseen(plan.skipped), rows)
    return f"That is everyone for {horizon.days} days{f'; then {coming}' if coming else ''}."
