"""What was taken back, what stayed because somebody had touched it, and what the next run will do about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from outreach.domain.history import PastDraft, PastHold, Stage
from outreach.domain.messages import Hold
from outreach.domain.plans import Applied, WithdrawDraft
from outreach.domain.project import Project
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.rows import Rows
from outreach.reports.run import failed_lines
from outreach.reports.series import edited, shown_times
from outreach.reports.words import count, moment_column, wrapped
from outreach.takeback import Takeback

_STAYS = {
    Stage.EDITED: "you edited it, so it stays; delete it if you like",
    Stage.SENT: "sent, so it stays",
    Stage.DELETED: "you deleted it",
    Stage.GONE: "gone already",
}


def undone(
    applied: Applied, taken: Takeback, project: Project, now: datetime, *, run: int | None, last: int
) -> Listing:
    """Show what `undo` did to `run`, or to all of them; `last` is the last run there was."""
    arguments = {"run": str(last)}
    rows = Rows.of(project, now)
    back = list(_taken_back(applied, taken, rows))
    left = [_left(one, rows) for one in taken.drafts]
    left += [_hold(one, f"you edited {edited(one)}, so it stays", rows) for one in taken.holds]
    failed = failed_lines(applied.failures, rows)
    lines = numbered([*back, *left, *failed])
    what = "all runs" if run is None else f"run {run}"
    if not lines:
        of = "" if run is None else f" of run {run}"
        opening = f"Nothing{of} is left to take back."
        return Listing(opening=(opening, *_over(taken)), name="undo", arguments=arguments)
    drafts = sum(1 for one in applied.receipts if isinstance(one.action, WithdrawDraft))
    opening = f"Taken back, {what}: {count(drafts, 'draft')}, {count(len(back) - drafts, 'hold')}."
    if not back:
        opening = f"Nothing of {what} could be taken back."
    closing = (*_over(taken), *_again(drafts, len(back)))
    return Listing(opening=(opening,), lines=lines, closing=closing, name="undo", arguments=arguments)


def _taken_back(applied: Applied, taken: Takeback, rows: Rows) -> Iterator[Line]:
    holds = {one.key: one.hold for one in taken.plan.holds}
    for receipt in applied.receipts:
        if isinstance(receipt.action, WithdrawDraft):
            touch = receipt.action.withdrawal.touch
            text = f"the {rows.title(touch.cadence)} draft is taken back"
            yield Line(word=Word.NOT_NOW, head=rows.names.short(touch.person), text=text, touch=touch)
        elif receipt.action.key in holds:
            yield _hold(holds[receipt.action.key], "taken off your calendar", rows)


def _hold(hold: Hold | PastHold, text: str, rows: Rows) -> Line:
    head = moment_column(shown_times(hold, rows.now, rows.zone)[0])
    return Line(word=Word.HOLD, head=head, text=f"{hold.title}: {text}", touch=hold.touch, part=hold.part)


def _left(draft: PastDraft, rows: Rows) -> Line:
    word = Word.CHECK if draft.stage is Stage.EDITED else Word.NOT_NOW
    text = f"{rows.title(draft.touch.cadence)}: {_STAYS[draft.stage]}"
    return Line(word=word, head=rows.names.short(draft.touch.person), text=text, touch=draft.touch)


def _over(taken: Takeback) -> tuple[str, ...]:
    left = "left where it was" if taken.over == 1 else "left where they were"
    return (f"{count(taken.over, 'hold')} already over: {left}.",) if taken.over else ()


def _again(drafts: int, back: int) -> tuple[str, ...]:
    if not back:
        return ("What is next: outreach",)
    never = "; a draft you never want:  outreach dismiss N" if drafts else ""
    return tuple(wrapped(f"This is no “no”: the next run makes again what is still due{never}", indent=2, first=""))
