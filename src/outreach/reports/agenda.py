"""The agenda: the drafts that lie there, what is missing, the holds of the week. What bare `outreach` shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from outreach.domain.history import History, PastDraft
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.touches import Outcome, TouchId, Window
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.plan import nothing
from outreach.reports.rows import Rows
from outreach.reports.words import clock, count, dated, day

_WEEK = timedelta(days=8)
_MINUTES = {Word.SEND: 1, Word.FILL_IN: 3, Word.CHECK: 3, Word.HELD_BACK: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class LastRun:
    """The last run that was not a rehearsal: when it began, and how it ended (None: it did not)."""

    at: datetime
    exit_code: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an agenda is about: the plan, what happened so far, the windows of touches, the last run.

    `lengths` says how many words the drafts have that lie there, where that is known.
    """

    plan: Plan
    history: History
    project: Project
    windows: Mapping[TouchId, Window] = field(default_factory=dict)
    last_run: LastRun | None = None
    lengths: Mapping[TouchId, int] = field(default_factory=dict)


def agenda(standing: Standing) -> Listing:
    """Show what waits for the owner, ending with the next thing to type."""
    rows = Rows.of(standing.project, standing.plan.now)
    lines = numbered(_lines(standing, rows))
    opening = _opening(standing, rows, lines)
    if not lines:
        return Listing(opening=(opening, nothing(standing.plan, rows)), name="agenda")
    return Listing(opening=(opening,), lines=lines, closing=(_closing(lines),), name="agenda")


def _lines(standing: Standing, rows: Rows) -> list[Line]:
    lying = {draft.touch: draft for draft in standing.history.drafts.values() if draft.is_lying}
    planned = [row for row in standing.plan.drafts if row.outcome is not Outcome.UPCOMING]
    lines = [_planned(row, rows) for row in planned]
    mentioned = {row.touch for row in planned}
    rest = sorted((one for touch, one in lying.items() if touch not in mentioned), key=lambda one: one.made_at)
    lines = [_lying(one, standing, rows) for one in rest] + lines
    until = rows.now + _WEEK
    lines += [rows.hold(row) for row in standing.plan.holds if rows.now <= row.hold.ends and row.hold.starts <= until]
    return lines


def _planned(row: PlannedDraft, rows: Rows) -> Line:
    line = rows.draft(row)
    if row.outcome is not Outcome.READY:
        return line
    what = f"{row.due.cadence.title}, " if row.due.details.get("detail") else ""
    return Line(word=line.word, head=line.head, text=f"{what}{line.text}, made by the next run", touch=line.touch)


def _lying(draft: PastDraft, standing: Standing, rows: Rows) -> Line:
    word = Word.SEND if draft.addressed else Word.CHECK
    window = standing.windows.get(draft.touch)
    words = standing.lengths.get(draft.touch)
    parts = [
        rows.title(draft.touch.cadence),
        count(words, "word") if words else "",
        _waiting(draft.made_at.astimezone(rows.zone).date(), rows.today),
        _best(window, rows.today) if window else "",
        "edited by you" if not draft.is_untouched else "",
    ]
    text = ", ".join(part for part in parts if part)
    return Line(word=word, head=rows.names.short(draft.touch.person), text=text, touch=draft.touch)


def _waiting(made: date, today: date) -> str:
    days = (today - made).days
    return f"waiting {count(days, 'day')}" if days > 0 else "made today"


def _best(window: Window, today: date) -> str:
    if window.closes is None:
        return f"best {dated(window.best, today)}" if window.best > today else ""
    if window.closes < today:
        return "late"
    # nobody reads such a mail at the weekend: the last weekday inside is what to aim at
    last = window.closes - timedelta(days=max(0, window.closes.weekday() - 4))
    return f"best by {dated(max(last, today), today)}"


def _opening(standing: Standing, rows: Rows, lines: tuple[Line, ...]) -> str:
    mine = [line for line in lines if line.word in _MINUTES]
    spent = sum(_MINUTES[line.word] for line in mine)
    about = f"{len(mine)} for you, about {count(spent, 'minute')}" if mine else "nothing for you"
    return f"{day(rows.today)} · {about} · {_last_run(standing.last_run, rows)}"


def _last_run(last: LastRun | None, rows: Rows) -> str:
    if last is None:
        return "no run yet"
    at = last.at.astimezone(rows.zone)
    when = clock(at) if at.date() == rows.today else f"{dated(at.date(), rows.today)} {clock(at)}"
    if last.exit_code is None:
        return f"last run {when} did not finish"
    return f"last run {when}, {'fine' if last.exit_code in (0, 3) else f'ended with {last.exit_code}'}"


def _closing(lines: tuple[Line, ...]) -> str:
    first = lines[0]
    if first.word is Word.FILL_IN and first.more:
        return f"Next: {first.more[0][1]}"
    return f"Next: outreach show {first.number}" if first.word is not Word.HOLD else "Next: outreach plan"
