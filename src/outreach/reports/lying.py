"""Lines of drafts that lie in the mailbox, or did until somebody took them away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from outreach.domain.findings import Finding, Level
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.touches import TouchId, Window
from outreach.reports.lines import Line, Word
from outreach.reports.rows import Rows, weightiest
from outreach.reports.words import count, dated

_HEAVY = (Level.REFUSE, Level.BLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of the drafts that lie there: windows by touch, lengths in words, what rules find in them now."""

    windows: Mapping[TouchId, Window] = field(default_factory=dict)
    lengths: Mapping[TouchId, int] = field(default_factory=dict)
    findings: Mapping[TouchId, tuple[Finding, ...]] = field(default_factory=dict)


def lying(history: History) -> tuple[PastDraft, ...]:
    """Give the drafts that lie there, the oldest first."""
    return _by_age(one for one in history.drafts.values() if one.is_lying)


def vanished(history: History) -> tuple[PastDraft, ...]:
    """Give the drafts that are gone and of which nobody said what became of them."""
    gone = (one for one in history.drafts.values() if one.stage is Stage.GONE)
    return _by_age(one for one in gone if one.touch not in history.dismissed)


def _by_age(drafts: Iterable[PastDraft]) -> tuple[PastDraft, ...]:
    return tuple(sorted(drafts, key=lambda one: (one.made_at, one.touch)))


def lying_line(draft: PastDraft, found: Found, rows: Rows, *, full: bool = False) -> Line:
    """Make the line of a draft that lies there; `full` says more of its window, and everything rules found."""
    window = found.windows.get(draft.touch)
    words = found.lengths.get(draft.touch)
    parts = [
        rows.title(draft.touch.cadence),
        count(words, "word") if words else "",
        _waiting(draft.made_at.astimezone(rows.zone).date(), rows.today),
        (_left(window, rows.today) if full else _best(window, rows.today)) if window else "",
        "edited by you" if not draft.is_untouched else "",
    ]
    text = ", ".join(part for part in parts if part)
    line = Line(word=Word.SEND, head=rows.names.short(draft.touch.person), text=text, touch=draft.touch)
    return _with_findings(line, draft, found, full=full)


def _with_findings(line: Line, draft: PastDraft, found: Found, *, full: bool) -> Line:
    findings = weightiest(found.findings.get(draft.touch, ()))
    heavy = [one for one in findings if one.level in _HEAVY]
    told = findings if full else heavy
    # a draft its owner wrote on has whatever address they gave it; what rules still find is said, never changed
    word = Word.CHECK if heavy or not (draft.addressed or not draft.is_untouched) else Word.SEND
    more = tuple((f"{one.label}: {one.message}", "") for one in told)
    return replace(line, word=word, more=tuple(dict.fromkeys(more)))


def vanished_line(draft: PastDraft, rows: Rows) -> Line:
    """Make the line that asks what became of a draft; its command needs the number the line will get."""
    gone = dated(draft.changed_at.astimezone(rows.zone).date(), rows.today)
    text = f"{rows.title(draft.touch.cadence)}, gone since {gone}: did you send it?"
    return Line(word=Word.CHECK, head=rows.names.short(draft.touch.person), text=text, touch=draft.touch)


def with_answers(lines: Iterable[Line], asked: Iterable[PastDraft]) -> tuple[Line, ...]:
    """Give numbered lines, those about vanished drafts with the two answers by their number."""
    touches = {one.touch for one in asked}
    return tuple(
        replace(one, more=(("", f"outreach sent {one.number}   or   outreach dismiss {one.number}"),))
        if one.touch in touches and not one.part
        else one
        for one in lines
    )


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


def _left(window: Window, today: date) -> str:
    """Say how much of the window is left."""
    if window.closes is None:
        return "no end"
    days = (window.closes - today).days
    if days < 0:
        return f"late since {dated(window.closes, today)}"
    return f"until {dated(window.closes, today)}" if days else "until tonight"
