"""The agenda: the drafts that lie there, what is missing, the holds of the week. What bare `outreach` shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from outreach.domain.history import History, PastDraft
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Outcome, TouchId
from outreach.planning.offers import standing as offers_of
from outreach.reports.heartbeat import CaughtUp, LastRun, said
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.lying import Found, first, lying, lying_line, vanished, vanished_line, with_answers
from outreach.reports.notes_to_paste import notes_to_paste
from outreach.reports.offers import ends_soon
from outreach.reports.open_dates import open_dates
from outreach.reports.open_repairs import comes_back, with_hint
from outreach.reports.plan import nothing
from outreach.reports.rows import Rows
from outreach.reports.words import clock, count, dated, day, wrapped

_WEEK = timedelta(days=8)
_MINUTES = {Word.SEND: 1, Word.FILL_IN: 3, Word.CHECK: 3, Word.HELD_BACK: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an agenda is about: the plan, what happened so far, and what is known of the drafts that lie there.

    `asked` are touches asked about often enough, `every` shows them nevertheless. `outdated` counts the drafts older
    than the owner's edit, `first` is the text of a cadence's first draft, where it is to be shown in full.
    """

    plan: Plan
    history: History
    project: Project
    found: Found = field(default_factory=Found)
    last_run: LastRun | None = None
    caught_up: CaughtUp | None = None
    asked: frozenset[TouchId] = frozenset()
    every: bool = False
    outdated: int = 0
    first: tuple[str, ...] = ()


def agenda(standing: Standing) -> Listing:
    """Show what waits for the owner, ending with the next thing to type."""
    rows = Rows.of(standing.project, standing.plan.now)
    gone = vanished(standing.history)
    found = _lines(standing, gone, rows)
    shown = [line for line in found if standing.every or not _is_folded(line, standing, gone, rows)]
    shown = [with_hint(line, standing.project, standing.history, rows.today) for line in shown]
    lines = with_answers(numbered(shown), standing.history)
    folded = sum(1 for line in found if line.word is Word.FILL_IN) - sum(1 for x in lines if x.word is Word.FILL_IN)
    arguments = {"all": "yes" if standing.every else ""}
    aside = (*_aside(standing, folded), *_ending(standing, rows), *_to_paste(standing), *standing.first)
    if not lines:
        closing = (*aside, nothing(standing.plan, rows)) if not folded else aside
        return Listing(opening=(*_opening(standing, rows, lines), *closing), name="agenda", arguments=arguments)
    undated = tuple(one.what for one in standing.history.promises if one.is_open and one.expected is None)
    closing = (*open_dates(standing.project, undated), *aside, _closing(lines, standing))
    return Listing(
        opening=_opening(standing, rows, lines), lines=lines, closing=closing, name="agenda", arguments=arguments
    )


def _is_folded(line: Line, standing: Standing, gone: Sequence[PastDraft], rows: Rows) -> bool:
    """Whether a question was asked often enough."""
    question = line.word is Word.FILL_IN or line.touch in {one.touch for one in gone}
    folded = question and not line.part and line.touch in standing.asked
    return folded and not comes_back(line.touch, standing.project, rows.today)


def _lines(standing: Standing, gone: Sequence[PastDraft], rows: Rows) -> list[Line]:
    planned = [row for row in standing.plan.drafts if row.outcome is not Outcome.UPCOMING]
    mentioned = {row.touch for row in planned}
    leaving = {row.touch for row in standing.plan.withdrawn if row.what == "draft" and row.untouched}
    rest = [one for one in lying(standing.history) if one.touch not in mentioned | leaving]
    lines = [first(lying_line(one, standing.found, rows), one) for one in rest]
    lines += [_planned(row, rows) for row in planned]
    lines += [vanished_line(one, rows) for one in gone if one.touch not in mentioned]
    return [*lines, *rows.holds(standing.plan.holds, until=rows.now + _WEEK)]


def _planned(row: PlannedDraft, rows: Rows) -> Line:
    line = rows.draft(row)
    if row.outcome is not Outcome.READY:
        return line
    what = f"{row.due.cadence.title}, " if row.due.details.get("detail") else ""
    done = "finished" if row.ref else "made"
    return replace(line, text=f"{what}{line.text}, {done} by the next run")


def _opening(standing: Standing, rows: Rows, lines: Sequence[Line]) -> tuple[str, ...]:
    mine = own(lines)
    spent = sum(_MINUTES[line.word] for line in mine)
    about = f"{len(mine)} for you, about {count(spent, 'minute')}" if mine else "nothing for you"
    first = f"{day(rows.today)} · {about} · {_last_run(standing.last_run, rows)}"
    return (first, said(standing.caught_up, rows.today)) if standing.caught_up else (first,)


def own(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines that ask something of the owner."""
    return tuple(line for line in lines if line.word in _MINUTES)


def _last_run(last: LastRun | None, rows: Rows) -> str:
    if last is None:
        return "no run yet"
    at = last.at.astimezone(rows.zone)
    when = clock(at) if at.date() == rows.today else f"{dated(at.date(), rows.today)} {clock(at)}"
    if last.exit_code is None:
        return f"last run {when} did not finish"
    return f"last run {when}, {'fine' if last.exit_code in (0, 3) else f'ended with {last.exit_code}'}"


def _aside(standing: Standing, folded: int) -> tuple[str, ...]:
    waiting = (f"{folded} waiting (outreach --all)",) if folded else ()
    if not standing.outdated:
        return waiting
    verb = "is" if standing.outdated == 1 else "are"
    return (*waiting, f"{count(standing.outdated, 'draft')} {verb} older than your edit: outreach redo")


def _ending(standing: Standing, rows: Rows) -> tuple[str, ...]:
    """Say which offers nobody has answered are about to end."""
    view = View(project=standing.project, history=standing.history, now=standing.plan.now)
    return tuple(line for text in ends_soon(offers_of(view), rows) for line in wrapped(text, indent=2, first=""))


def _to_paste(standing: Standing) -> tuple[str, ...]:
    return notes_to_paste(View(project=standing.project, history=standing.history, now=standing.plan.now))


def _closing(lines: Sequence[Line], standing: Standing) -> str:
    """End with what to type next, about the first line."""
    first = lines[0]
    draft = standing.history.drafts.get(first.touch)
    if first.word is Word.SEND and draft is not None and draft.is_lying and not draft.is_unfinished:
        return f"{f'Sent {first.number} already?  outreach sent {first.number}':<42}Next: outreach open {first.number}"
    if first.word is Word.SEND:
        return "Next: outreach run"
    if first.word is Word.HOLD:
        return "Next: outreach plan"
    command = next((right for _, right in first.more if right), "")
    return f"Next: {command or f'outreach show {first.number}'}"
