"""What a run did: the drafts and holds it made, what it took back, what failed; nothing was sent."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from outreach.domain.plans import (
    Applied,
    CreateDraft,
    CreateHold,
    Failure,
    MoveHold,
    Plan,
    Receipt,
    ReleaseHold,
    RewriteDraft,
    WithdrawDraft,
)
from outreach.domain.project import Project
from outreach.domain.touches import Outcome, TouchId
from outreach.reports.heartbeat import CaughtUp, said
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.plan import heading, mistakes, nothing
from outreach.reports.rows import Rows
from outreach.reports.words import count, day_column


def ran(
    applied: Applied,
    plan: Plan,
    project: Project,
    *,
    root: str,
    first: Iterable[str] = (),
    caught_up: CaughtUp | None = None,
) -> Listing:
    """Show a run; paths are written relative to the workspace `root`.

    `first` is the text of drafts shown in full this once, `caught_up` what was made up for after days without a run.
    """
    rows = Rows.of(project, plan.now)
    made = {about: line for receipt in applied.receipts for about, line in receipt_lines(receipt, rows, root)}
    failed = [failed_line(one, rows) for one in applied.failures]
    waiting = [rows.draft(row) for row in plan.drafts if _still_open(row.outcome, row.touch, made)]
    moved = [rows.hold(row) for row in plan.holds if row.state == "refused"]
    left = [rows.withdrawal(row) for row in plan.withdrawn if not row.untouched]
    lines = numbered([*made.values(), *failed, *waiting, *moved, *left])
    arguments = {"run": str(applied.run)}
    caught = (said(caught_up, rows.today),) if caught_up else ()
    opening = (heading(rows), *caught, *mistakes(plan))
    if not lines:
        return Listing(opening=(*caught, *mistakes(plan), nothing(plan, rows)), name="run", arguments=arguments)
    closing = (*first, _summary(applied), *_stopped(applied), _next(lines, applied))
    return Listing(opening=opening, lines=lines, closing=closing, name="run", arguments=arguments)


def _still_open(outcome: Outcome, touch: TouchId, made: dict[str, Line]) -> bool:
    if str(touch) in made or outcome is Outcome.UPCOMING:
        return False
    return outcome is not Outcome.READY


def receipt_lines(receipt: Receipt, rows: Rows, root: str) -> Iterable[tuple[str, Line]]:
    """Make the lines of something done, each with what it is about."""
    action, place = receipt.action, relative(receipt.link, root)
    match action:
        case CreateDraft() | RewriteDraft():
            yield str(action.row.touch), _drafted(action, receipt, rows, place)
        case CreateHold() | MoveHold():
            starts = action.hold.starts.astimezone(rows.zone)
            touch, part = action.hold.touch, action.hold.part
            text = place or action.hold.title
            line = Line(word=Word.HOLD, head=day_column(starts.date()), text=text, touch=touch, part=part)
            yield line.about, line
        case WithdrawDraft() | ReleaseHold():
            touch = action.withdrawal.touch
            yield f"-{touch}#{action.key}", rows.withdrawal(action.withdrawal)


def _drafted(action: CreateDraft | RewriteDraft, receipt: Receipt, rows: Rows, place: str) -> Line:
    planned = rows.draft(action.row)
    if receipt.addressed:
        return Line(word=Word.SEND, head=planned.head, text=place, touch=planned.touch)
    note, more = planned.note, planned.more
    text = planned.text if planned.word is Word.CHECK else action.row.due.reason.text
    more = (*more, (place, "")) if place else more
    return Line(word=Word.CHECK, head=planned.head, text=text, touch=planned.touch, note=note, more=more)


def failed_line(failure: Failure, rows: Rows) -> Line:
    """Make the line of what could not be done."""
    touch, part = touch_of(failure)
    again = "; the next run tries again" if failure.retry else ""
    name = rows.title(touch.cadence) if part else rows.names.short(touch.person)
    text = f"could not be made: {failure.text}{again}"
    return Line(word=Word.HELD_BACK, head=name, text=text, touch=touch, part=part, note=failure.code)


def touch_of(failure: Failure) -> tuple[TouchId, str]:
    """Say which touch, and which of its holds, could not be made."""
    match failure.action:
        case CreateDraft() | RewriteDraft():
            return failure.action.row.touch, ""
        case CreateHold() | MoveHold():
            return failure.action.hold.touch, failure.action.hold.part
        case WithdrawDraft() | ReleaseHold():
            return failure.action.withdrawal.touch, ""


def relative(link: str, root: str) -> str:
    """Write a place relative to the workspace when it lies inside."""
    path = PurePath(link.removeprefix("file://"))
    return str(path.relative_to(root)) if path.is_absolute() and path.is_relative_to(root) else link


def _summary(applied: Applied) -> str:
    kinds = [type(one.action) for one in applied.receipts]
    made = kinds.count(CreateDraft)
    parts = [count(made, "draft")] if made else []
    parts += _rewritten(applied)
    parts += [count(kinds.count(CreateHold), "hold")] if CreateHold in kinds else []
    parts += [f"{count(kinds.count(MoveHold), 'hold')} moved"] if MoveHold in kinds else []
    taken = kinds.count(WithdrawDraft) + kinds.count(ReleaseHold)
    parts += [f"{taken} taken back"] if taken else []
    parts += [f"{count(len(applied.failures), 'item')} failed"] if applied.failures else []
    again = "" if applied.failures or applied.stopped else " Running again would change nothing."
    return f"{', '.join(parts) or 'Nothing new'}, nothing sent.{again}"


def _rewritten(applied: Applied) -> list[str]:
    again = [one.addressed for one in applied.receipts if isinstance(one.action, RewriteDraft)]
    finished, open_ = again.count(True), again.count(False)
    return [*([f"{finished} finished"] if finished else []), *([f"{open_} written again"] if open_ else [])]


def _stopped(applied: Applied) -> tuple[str, ...]:
    return (applied.stopped,) if applied.stopped else ()


def _next(lines: tuple[Line, ...], applied: Applied) -> str:
    first = lines[0]
    if first.word is Word.FILL_IN and first.more:
        return f"Next: {first.more[0][1]}"
    back = f"      Take it all back: outreach undo {applied.run}" if _made(applied) else ""
    if first.word is Word.SEND and any(about == first.about for about in _addressed(applied)):
        return f"Write it in your mail program: outreach open {first.number}{back}"
    shown = [line for line in lines if line.word in (Word.SEND, Word.CHECK, Word.HELD_BACK)]
    return f"{f'Read it: outreach show {shown[0].number}' if shown else 'What is next: outreach'}{back}"


def _made(applied: Applied) -> bool:
    return any(isinstance(one.action, CreateDraft | CreateHold) for one in applied.receipts)


def _addressed(applied: Applied) -> Iterable[str]:
    for one in applied.receipts:
        if isinstance(one.action, CreateDraft | RewriteDraft) and one.addressed:
            yield str(one.action.row.touch)
