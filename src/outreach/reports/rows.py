"""Lines of a plan: every draft, hold, withdrawal and skip in the words of the screens, not yet numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from outreach.domain.findings import Finding, Level
from outreach.domain.people import ME, CadenceId
from outreach.domain.plans import PlannedDraft, PlannedHold, Withdrawal
from outreach.domain.project import Project
from outreach.domain.touches import Missing, Outcome, Skip, SkipCode, TouchId
from outreach.reports.lines import Line, Word
from outreach.reports.names import Names
from outreach.reports.series import again, shown_times
from outreach.reports.words import clock, count, dated, day_column, minutes, moment_column, quoted

WORDS = {
    Outcome.READY: Word.SEND,
    Outcome.NEEDS: Word.FILL_IN,
    Outcome.UNADDRESSED: Word.CHECK,
    Outcome.REFUSED: Word.HELD_BACK,
    Outcome.DEFERRED: Word.LATER,
    Outcome.UPCOMING: Word.LATER,
}

# silences somebody may wonder about; the rest (not due, off, made already) is told by `explain`
TELLING = frozenset(
    {
        SkipCode.PROGRAM_POLICY,
        SkipCode.TOO_SOON,
        SkipCode.MISSED_WINDOW,
        SkipCode.BLACKOUT,
        SkipCode.BAD_ADDRESS,
        SkipCode.AWAY,
        SkipCode.NO_EMAIL,
        SkipCode.PLANNED_MEETING,
        SkipCode.HOLIDAY,
        SkipCode.PERMISSION,
    }
)
_QUOTE = 56
# a line is read at a glance; `show` has all of them
_REMARKS = 2
_AHEAD, _BEHIND = timedelta(days=7), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes lines in the owner's zone and with names that cannot be confused."""

    project: Project
    names: Names
    now: datetime

    @classmethod
    def of(cls, project: Project, now: datetime) -> Rows:
        """Prepare for one project and moment."""
        return cls(project, Names(project), now.astimezone(project.me.zone))

    @property
    def zone(self) -> ZoneInfo:
        """The owner's zone: all screens are in it."""
        return self.project.me.zone

    @property
    def today(self) -> date:
        """The day it is for the owner."""
        return self.now.date()

    def title(self, cadence: CadenceId) -> str:
        """Give a cadence's name for people."""
        found = self.project.cadence(cadence)
        return found.title if found and found.title else str(cadence)

    def named(self, touch: TouchId) -> str:
        """Give the name of what a touch is, which for a mail after the first is "follow-up, request to meet"."""
        return f"{self.later(touch)}{self.title(touch.cadence)}"

    def later(self, touch: TouchId) -> str:
        """Give what stands before the name of a mail after the first; nothing before that of a first one."""
        return "follow-up, " if self.is_follow_up(touch) else ""

    def is_follow_up(self, touch: TouchId) -> bool:
        """Whether a touch asks again, which reminders do not."""
        found = self.project.cadence(touch.cadence)
        return touch.is_later and not (found and (found.reminders or found.begins_with(touch.step)))

    def draft(self, row: PlannedDraft) -> Line:
        """Make the line of a draft."""
        word = WORDS[row.outcome]
        name = self.names.of(row.due.person)
        if word is Word.CHECK or word is Word.HELD_BACK:
            return self._stopped(row, word, name)
        if word is Word.FILL_IN:
            return Line(word=word, head=name, text=row.due.reason.text, touch=row.touch, more=asked(row.due.needs))
        if word is Word.LATER:
            return self._later(row, name)
        more = (*self.how_to_send(row), *_remarks(row))
        return Line(word=word, head=name, text=self.about(row), touch=row.touch, more=more)

    def how_to_send(self, row: PlannedDraft) -> tuple[tuple[str, str], ...]:
        """Say that a follow-up is meant as an answer to the owner's own mail, where the draft itself cannot be one."""
        follows, draft = row.due.occurrence.follows, row.draft
        if not follows or draft is None or draft.in_reply_to or draft.thread:
            return ()
        return ((answers_own(follows[-1].day, self.today), ""),)

    def about(self, row: PlannedDraft) -> str:
        """Say what a finished draft is about: the sentence it stands on, else why it is due."""
        said = None if row.due.occurrence.follows else row.due.details.get("detail")
        return quoted(said.text, _QUOTE) if said else row.due.reason.text

    def _stopped(self, row: PlannedDraft, word: Word, name: str) -> Line:
        level = Level.BLOCK if word is Word.CHECK else Level.REFUSE
        findings = [one for one in row.findings if one.level is level]
        if not findings:
            gaps = row.gaps or row.due.gaps
            return Line(word=word, head=name, text=row.due.reason.text, touch=row.touch, more=asked(gaps))
        first = findings[0]
        more = (*mended(first, row), *((str(one), "") for one in findings[1:]), *_remarks(row))
        return Line(word=word, head=name, text=first.message, touch=row.touch, note=first.label, more=more)

    def _later(self, row: PlannedDraft, name: str) -> Line:
        when = row.due.next if row.outcome is Outcome.DEFERRED else row.due.window.opens
        head = day_column(when) if when else "soon"
        if row.outcome is Outcome.DEFERRED:
            return Line(word=Word.LATER, head=head, text=f"{name}: {row.due.reason.text}", touch=row.touch)
        wants = f" (will want {'; '.join(one.ask for one in row.due.needs)})" if row.due.needs else ""
        return Line(word=Word.LATER, head=head, text=f"{row.due.cadence.title} for {name}{wants}", touch=row.touch)

    def holds(self, rows: Iterable[PlannedHold], *, until: datetime | None = None) -> Iterator[Line]:
        """Make the lines of holds, by the time each is shown with; `until` leaves out what is over, or comes later."""
        shown = [(*shown_times(row.hold, self.now, self.zone), row) for row in rows]
        for starts, ends, row in sorted(shown, key=lambda one: (one[0].astimezone(UTC), one[2].hold.touch)):
            if until is None or (self.now <= ends and starts <= until):
                yield self.hold(row)

    def hold(self, row: PlannedHold) -> Line:
        """Make the line of a hold."""
        hold = row.hold
        starts, _ = shown_times(hold, self.now, self.zone)
        days = again(hold.recurrence, self.today, self.zone)
        length = f"{minutes((hold.ends - hold.starts).total_seconds())}{f', {days}' if days else ''}"
        if row.state == "move" and row.was is not None:
            was = row.was.astimezone(self.zone)
            text = f"moves from {dated(was.date(), self.today)} to {dated(starts.date(), self.today)} {clock(starts)}"
            return self._hold_line(row, hold.title, text)
        if row.state == "release":
            why = row.withdrawal.text if row.withdrawal else row.note
            return self._hold_line(row, hold.title, f"is taken off {moment_column(starts)}: {why}")
        if row.state == "refused":
            return self._hold_line(row, hold.title, row.note or "left as it is")
        note = f"; {row.note}" if row.note else "; other days left out" if row.state == "move" and days else ""
        return self._hold_line(row, moment_column(starts), f"{hold.title}, {length}{note}")

    def _hold_line(self, row: PlannedHold, head: str, text: str) -> Line:
        return Line(word=Word.HOLD, head=head, text=text, touch=row.hold.touch, part=row.hold.part)

    def withdrawal(self, row: Withdrawal) -> Line:
        """Make the line of something that is taken back, or would be had nobody touched it."""
        name = self.title(row.touch.cadence) if row.touch.person == ME else self.names.short(row.touch.person)
        what = "follow-up" if row.what == "draft" and self.is_follow_up(row.touch) else row.what
        thing = f"the {self.title(row.touch.cadence)} {what}"
        text = (
            f"{thing} is taken back: {row.text}"
            if row.untouched
            else f"you edited {thing}, so it is left alone: {row.text}"
        )
        part = "" if row.what == "draft" else "hold"
        return Line(word=Word.NOT_NOW, head=name, text=text, touch=row.touch, part=part, note=str(row.code))

    def skips(self, skipped: Iterable[Skip], *, every: bool = False) -> Iterator[Line]:
        """Make the lines of silences, people with the same reason on one line; `every` for all of them."""
        shown = [one for one in skipped if every or (one.code in TELLING and self._is_near(one))]
        for _, group in groupby(shown, key=_same_reason):
            yield self._skip(list(group))

    def _is_near(self, skip: Skip) -> bool:
        """Whether somebody may wonder about a silence these days: its window is open, near, or just over."""
        ahead = skip.opens is None or skip.opens <= self.today + _AHEAD
        return ahead and (skip.closes is None or skip.closes >= self.today - _BEHIND)

    def _skip(self, same: list[Skip]) -> Line:
        first = same[0]
        people = list(dict.fromkeys(self.names.short(one.person) for one in same))
        head = ", ".join(people[:2]) + (f", {len(people) - 2} more" if len(people) > 2 else "")
        if first.person == ME:
            head = self.title(first.cadence)
        lead = "" if first.person == ME else f"{self.named(touch_of(first))}: "
        text = f"{lead}{first.text}"
        again = f"; again {dated(first.next, self.today)}" if first.next and first.person != ME else ""
        note = f"{first.code} ({first.rule})" if first.rule else str(first.code)
        return Line(word=Word.NOT_NOW, head=head, text=f"{text}{again}", touch=touch_of(first), note=note)


def answers_own(day: date, today: date) -> str:
    """Say which mail of the owner's a follow-up is meant to answer."""
    return f"send it as an answer to your own mail of {dated(day, today)}"


def mended(finding: Finding, row: PlannedDraft) -> list[tuple[str, str]]:
    """Say where a finding is and how to mend it; what fills a gap of the draft is the way to fill it."""
    if finding.command:
        return [("", finding.command)]
    asks = unasked(row)
    is_gap = any(ask in finding.message for ask, _ in asked(row.gaps or row.due.gaps))
    if is_gap or not finding.fix:
        return asks
    return [(f"{finding.where}: {finding.fix}" if finding.where else finding.fix, ""), *asks]


def _remarks(row: PlannedDraft) -> list[tuple[str, str]]:
    """Write what rules remark about a draft without stopping it."""
    return [(text, "") for text in remarks(row.findings)]


def remarks(findings: Iterable[Finding]) -> list[str]:
    """Write the first remarks among findings, and how many more there are."""
    found = [str(one) for one in findings if one.level is Level.WARN]
    more = [f"{count(len(found) - _REMARKS, 'remark')} more: outreach show"] if len(found) > _REMARKS else []
    return [*found[:_REMARKS], *more]


def _same_reason(skip: Skip) -> tuple[str, str | None, str, str, date | None]:
    return skip.cadence, skip.anchor, skip.code, skip.text, skip.next


def touch_of(skip: Skip) -> TouchId:
    """Give the touch a skip is about; without an anchor, "none" stands in its place."""
    return TouchId(skip.cadence, skip.person, skip.anchor or "none", skip.step)


def asked(missing: Iterable[Missing]) -> tuple[tuple[str, str], ...]:
    """Give what is asked and the command that answers it, each once."""
    return tuple(dict.fromkeys((one.ask, one.fill) for one in missing))


def unasked(row: PlannedDraft) -> list[tuple[str, str]]:
    """Give the gaps of a draft; what one of its findings asks in the same words is not asked again."""
    said = " ".join(one.message for one in row.findings)
    return [("" if ask in said else ask, fill) for ask, fill in asked(row.gaps or row.due.gaps)]


def weightiest(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by weight, the heaviest first."""
    order = {Level.REFUSE: 0, Level.BLOCK: 1, Level.WARN: 2, Level.OFF: 3}
    return tuple(sorted(findings, key=lambda one: order[one.level]))
