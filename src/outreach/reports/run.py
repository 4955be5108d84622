"""What a run did: the drafts and holds it made, what it took back, what failed; nothing was sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from outreach.domain.messages import Hold
from outreach.domain.outcomes import NOT_GRANTED, TOUCHED, UNANSWERED
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
from outreach.patterns import Pattern
from outreach.reports.heartbeat import CaughtUp, said
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.places import draft_place, is_address, relative
from outreach.reports.plan import heading, mistakes, nothing
from outreach.reports.rows import Rows
from outreach.reports.series import again, shown_times
from outreach.reports.words import count, day_column, minutes, moment_column

_DONE = {
    CreateDraft: "made",
    CreateHold: "made",
    RewriteDraft: "written again",
    MoveHold: "moved",
    WithdrawDraft: "taken back",
    ReleaseHold: "taken back",
}
_DOING = Pattern(r"\AGoogle, [a-z -]+: ")
_SAID = ("; run again later", "; run again, it looks first", "; it may have been done all the same")


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
    failed = failed_lines(applied.failures, rows)
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
    action = receipt.action
    match action:
        case CreateDraft() | RewriteDraft():
            place = draft_place(receipt.link, root, action.draft.subject)
            yield str(action.row.touch), _drafted(action, receipt, rows, place)
        case CreateHold() | MoveHold():
            line = _held(action.hold, receipt.link, rows, root)
            yield line.about, line
        case WithdrawDraft() | ReleaseHold():
            touch = action.withdrawal.touch
            yield f"-{touch}#{action.key}", rows.withdrawal(action.withdrawal)


def _held(hold: Hold, link: str, rows: Rows, root: str) -> Line:
    starts, _ = shown_times(hold, rows.now, rows.zone)
    days = again(hold.recurrence, rows.today, rows.zone)
    if link and not is_address(link):
        head, text = day_column(starts.date()), relative(link, root)
    else:
        head, text = moment_column(starts), f"{hold.title}, {minutes((hold.ends - hold.starts).total_seconds())}"
        text += f", {days}" if days else ""
    return Line(word=Word.HOLD, head=head, text=text, touch=hold.touch, part=hold.part)


def _drafted(action: CreateDraft | RewriteDraft, receipt: Receipt, rows: Rows, place: str) -> Line:
    planned = rows.draft(action.row)
    if receipt.addressed:
        more = rows.how_to_send(action.row)
        return Line(word=Word.SEND, head=planned.head, text=place, touch=planned.touch, more=more)
    note, more = planned.note, planned.more
    text = planned.text if planned.word is Word.CHECK else action.row.due.reason.text
    more = (*more, (place, "")) if place else more
    return Line(word=Word.CHECK, head=planned.head, text=text, touch=planned.touch, note=note, more=more)


def failed_lines(failures: Iterable[Failure], rows: Rows) -> list[Line]:
    """Make the lines of what could not be done; what one missing permission prevents is one line."""
    known = tuple(failures)
    alike = Counter(one.text for one in known if one.code == NOT_GRANTED)
    first = {one.text: one for one in reversed(known)}
    return [
        _not_granted(one, alike[one.text], rows) if one.code == NOT_GRANTED else _failed_line(one, rows)
        for one in known
        if one.code != NOT_GRANTED or one is first[one.text]
    ]


def _not_granted(failure: Failure, number: int, rows: Rows) -> Line:
    line = _failed_line(failure, rows)
    head = count(number, "hold" if line.part else "draft") if number > 1 else line.head
    return replace(line, head=head, text=failure.text)


def _failed_line(failure: Failure, rows: Rows) -> Line:
    touch, part = touch_of(failure)
    name = rows.title(touch.cadence) if part else rows.names.short(touch.person)
    text = failure.text if failure.code == TOUCHED else _told(failure)
    if failure.retry:
        text = f"{text}; the next run {'looks first' if failure.code == UNANSWERED else 'tries again'}"
    return Line(word=Word.HELD_BACK, head=name, text=text, touch=touch, part=part, note=failure.code)


def _told(failure: Failure) -> str:
    """Say what went wrong once: what was being done and what comes next say the line's other words."""
    done, why = _DONE[type(failure.action)], _DOING.sub("", failure.text)
    for known in _SAID:
        why = why.removesuffix(known)
    return f"perhaps {done}, perhaps not: {why}" if failure.code == UNANSWERED else f"could not be {done}: {why}"


def touch_of(failure: Failure) -> tuple[TouchId, str]:
    """Say which touch, and which of its holds, could not be made."""
    match failure.action:
        case CreateDraft() | RewriteDraft():
            return failure.action.row.touch, ""
        case CreateHold() | MoveHold():
            return failure.action.hold.touch, failure.action.hold.part
        case WithdrawDraft() | ReleaseHold():
            return failure.action.withdrawal.touch, ""


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
    link = _addressed(applied).get(first.about) if first.word is Word.SEND else None
    if link is not None:
        how = "Open it in Gmail" if is_address(link) else "Write it in your mail program"
        return f"{how}: outreach open {first.number}{back}"
    shown = [line for line in lines if line.word in (Word.SEND, Word.CHECK, Word.HELD_BACK)]
    return f"{f'Read it: outreach show {shown[0].number}' if shown else 'What is next: outreach'}{back}"


def _made(applied: Applied) -> bool:
    return any(isinstance(one.action, CreateDraft | CreateHold) for one in applied.receipts)


def _addressed(applied: Applied) -> Mapping[str, str]:
    """Give the links of what got its recipients, by what its line is about."""
    return {
        str(one.action.row.touch): one.link
        for one in applied.receipts
        if isinstance(one.action, CreateDraft | RewriteDraft) and one.addressed
    }
