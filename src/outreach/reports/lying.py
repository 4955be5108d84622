"""Lines of drafts that lie in the mailbox, or did until somebody took them away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from outreach.domain.attachments import Attachment
from outreach.domain.findings import Finding, Level
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.touches import TouchId, Window
from outreach.planning.making import FILES
from outreach.reports.enclosed import described
from outreach.reports.lines import Line, Word
from outreach.reports.rows import Rows, answers_own, remarks, weightiest
from outreach.reports.words import count, dated, listed

_HEAVY = (Level.REFUSE, Level.BLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of the drafts that lie there: windows by touch, lengths in words, what rules find in them now.

    `idle` says of those the owner edited why nobody waits for them any more. `files` are those of mails that were sent
    and still lie there. `answers` are the days of the mails that follow-ups are to answer, and cannot alone.
    `times` is what is to be said of the times that some offer.
    `attached` are the files that go with those that could be read.
    """

    windows: Mapping[TouchId, Window] = field(default_factory=dict)
    lengths: Mapping[TouchId, int] = field(default_factory=dict)
    findings: Mapping[TouchId, tuple[Finding, ...]] = field(default_factory=dict)
    idle: Mapping[TouchId, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    answers: Mapping[TouchId, date] = field(default_factory=dict)
    times: Mapping[TouchId, str] = field(default_factory=dict)
    attached: Mapping[TouchId, tuple[Attachment, ...]] = field(default_factory=dict)


def lying(history: History) -> tuple[PastDraft, ...]:
    """Give the drafts that lie there, the oldest first."""
    return _by_age(one for one in history.drafts.values() if one.is_lying)


def vanished(history: History) -> tuple[PastDraft, ...]:
    """Give the drafts that are gone and of which nobody said what became of them."""
    gone = (one for one in history.drafts.values() if one.stage is Stage.GONE)
    return _by_age(one for one in gone if one.touch not in history.dismissed)


def sendable(history: History) -> tuple[PastDraft, ...]:
    """Give what `sent all` means: vanished drafts, and files with a recipient. What lies in Gmail was not sent."""
    files = (one for one in lying(history) if one.provider == FILES and one.stage is not Stage.UNADDRESSED)
    return (*vanished(history), *files)


def _by_age(drafts: Iterable[PastDraft]) -> tuple[PastDraft, ...]:
    return tuple(sorted(drafts, key=lambda one: (one.made_at, one.touch)))


def lying_line(draft: PastDraft, found: Found, rows: Rows, *, full: bool = False) -> Line:
    """Make the line of a draft that lies there; `full` says more of its window, and everything rules found."""
    window = found.windows.get(draft.touch)
    words, attached = found.lengths.get(draft.touch), found.attached.get(draft.touch, ())
    # what its owner edited is never taken back: since when it is late has to be said every time
    is_late = window is not None and window.closes is not None and window.closes < rows.today
    exact = full or (is_late and not draft.is_untouched)
    parts = [
        rows.named(draft.touch),
        count(words, "word") if words else "",
        _waiting(draft.made_at.astimezone(rows.zone).date(), rows.today),
        (_left(window, rows.today) if exact else _best(window, rows.today)) if window else "",
        "edited by you" if not draft.is_untouched else "",
        f"with {listed(described(one, rows.today) for one in attached)}" if full and attached else "",
    ]
    text = ", ".join(part for part in parts if part)
    line = Line(word=Word.SEND, head=rows.names.short(draft.touch.person), text=text, touch=draft.touch)
    return _with_findings(line, draft, found, rows.today, full=full)


def _with_findings(line: Line, draft: PastDraft, found: Found, today: date, *, full: bool) -> Line:
    findings = weightiest(found.findings.get(draft.touch, ()))
    heavy = [one for one in findings if one.level in _HEAVY]
    told = [str(one) for one in findings] if full else [*map(str, heavy), *remarks(findings)]
    idle = found.idle.get(draft.touch, "")
    told += [f"no longer needed: {idle}"] if idle else []
    told += [answers_own(found.answers[draft.touch], today)] if draft.touch in found.answers and not idle else []
    told += [found.times[draft.touch]] if found.times.get(draft.touch) and not idle else []
    # a draft its owner wrote on has whatever address they gave it; what rules still find is said, never changed
    word = Word.CHECK if heavy or idle or not (draft.addressed or not draft.is_untouched) else Word.SEND
    return replace(line, word=word, more=tuple((one, "") for one in dict.fromkeys(told)))


def first(line: Line, draft: PastDraft) -> Line:
    """Put what its owner wrote before all else, and what is wrong with that on top."""
    if draft.is_untouched:
        return line
    return replace(line, weight=2 if line.word is Word.CHECK else 1)


def vanished_line(draft: PastDraft, rows: Rows) -> Line:
    """Make the line that asks what became of a draft; its command needs the number the line will get."""
    gone = dated(draft.changed_at.astimezone(rows.zone).date(), rows.today)
    text = f"{rows.named(draft.touch)}, gone since {gone}: did you send it?"
    return Line(word=Word.CHECK, head=rows.names.short(draft.touch.person), text=text, touch=draft.touch)


def with_answers(lines: Sequence[Line], history: History) -> tuple[Line, ...]:
    """Give numbered lines, those about vanished drafts with the two answers: one for all of them, below the last."""
    gone = {one.touch for one in vanished(history)}
    asked = [one for one in lines if one.touch in gone and not one.part]
    answers = (("", _answers(asked, history)),) if asked else ()
    return tuple(replace(one, more=answers) if one in asked else one for one in lines)


def _answers(asked: Sequence[Line], history: History) -> str:
    numbers = [str(one.number) for one in asked]
    if len(asked) > 1 and {one.touch for one in asked} == {one.touch for one in sendable(history)}:
        return f"outreach sent all   or by number:  outreach sent {numbers[0]}   outreach dismiss {numbers[1]}"
    said = " ".join(numbers)
    return f"outreach sent {said}   or   outreach dismiss {said}"


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
