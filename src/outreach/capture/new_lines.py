"""New lines of notes, understood in their order.

A line is taken once. What is not understood stays where it is and is tried again, since a name may be added later;
it is listed once. What looks like a patient is kept nowhere, and said again until it is gone from its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from outreach.capture import sentences
from outreach.capture.binding import occasions_of
from outreach.capture.echoes import NOTE, Taken
from outreach.capture.form_lines import answers
from outreach.capture.form_names import Here
from outreach.capture.lines import Line, lines
from outreach.capture.notes import Notes, Unclear, counted
from outreach.capture.places import KEPT, LISTED, UNCLEAR, Place
from outreach.capture.read_before import ReadBefore
from outreach.capture.taking import is_new, take
from outreach.domain.facts import Fact, Joined, LineTaken
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Due
from outreach.errors import UsageError
from outreach.guardrails.engine import plan_rules
from outreach.guardrails.patient import patient_like
from outreach.planning.fold import fold
from outreach.planning.planner import plan

_MOST_WORDS = 2000
_HORIZON = timedelta(days=14)
# these change what a later line is about
_LOOKS_BACK = (sentences.With, sentences.Promised)


def with_new_lines(nothing: Notes, place: Place, facts: Sequence[Fact], project: Project, now: datetime) -> Notes:
    """Add to `nothing` what those lines of a place say that were not taken yet; `facts` are all recorded so far."""
    today = now.astimezone(project.me.zone).date()
    read = ReadBefore.of(facts, now, project.me.zone)
    new = [line for line in _lines(place, today) if not read.is_taken(line)]
    if not new:
        return nothing
    view = View(project=project, history=fold(facts, project, now), now=now)
    reader = _Reader(view=view, facts=tuple(facts), read_before=read, place=place)
    for line in new:
        reader.read(line)
    return reader.added_to(nothing)


def _lines(place: Place, today: date) -> Iterator[Line]:
    if place.form is not None:
        return answers(place.text, place.form, today, key=place.key)
    return lines(place.text, today, is_settled=place.is_settled, key=place.key)


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Takes line after line; what one line made known, the next can build on."""

    view: View
    facts: tuple[Fact, ...]
    read_before: ReadBefore
    place: Place
    new: list[Fact] = field(default_factory=list)
    unfolded: list[Fact] = field(default_factory=list)
    understood: list[Taken] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    fresh: list[Unclear] = field(default_factory=list)
    patients: list[tuple[int, str]] = field(default_factory=list)
    left: int = 0
    here: Here | None = None

    def read(self, line: Line) -> None:
        """Take one line, or say why not."""
        patients = [*_patients(line)]
        if patients:
            self.patients += patients
            return
        try:
            self._keep(self._take(line, self.read_before.day(line, self.place, self.view.today)), line)
        except UsageError as problem:
            unclear = Unclear(number=line.number, why=_why(problem), hash=line.hash)
            self._list(unclear, self.read_before.result(line))

    def _take(self, line: Line, day: date) -> Taken:
        if len(line.text) > _MOST_WORDS:
            raise UsageError("is too long for one note", remedy="write shorter lines")
        _, sentence = sentences.parse(line.text, self.view.today)
        joined = any(isinstance(one, Joined) for one in self.unfolded)
        if self.unfolded and (joined or isinstance(sentence, _LOOKS_BACK)):
            self._fold()
        return take(line.text, self.view, dues=self._dues, day=day, here=self._here())

    def _here(self) -> Here | None:
        """Give the occasion of a form; who joined in a line above is known in it by then."""
        if self.place.form is not None and self.here is None:
            asked = self.place.form.here.occasion
            now = next((one for one in occasions_of(self.view) if one.id == asked.id), asked)
            self.here = Here.of(now, self.view)
        return self.here

    def _fold(self) -> None:
        history = fold((*self.facts, *self.new), self.view.project, self.view.now)
        self.view = replace(self.view, history=history)
        self.unfolded.clear()
        self.here = None

    def _dues(self) -> Sequence[Due]:
        self._fold()
        return plan(self.view, rules=plan_rules(self.view.project), horizon=_HORIZON).due

    def _keep(self, found: Taken, line: Line) -> None:
        facts = [one for one in found.facts if is_new(one, (*self.facts, *self.new))]
        self.new += [*facts, LineTaken(at=self.view.now, hash=line.hash, result=KEPT, source=line.source)]
        self.unfolded += facts
        self.understood.append(found)

    def _list(self, unclear: Unclear, result: str) -> None:
        self.left += 1
        if result == LISTED:
            return
        self.unclear.append(unclear)
        if not result:
            self.fresh.append(unclear)
            self.new.append(LineTaken(at=self.view.now, hash=unclear.hash, result=UNCLEAR))

    def added_to(self, notes: Notes) -> Notes:
        """Give everything that was found."""
        return replace(
            notes,
            facts=tuple(self.new),
            echoes=tuple(one.echo for one in self.understood),
            whats=tuple(one.what for one in self.understood),
            notices=tuple(self._notices()),
            unclear=tuple(self.unclear),
            fresh=tuple(self.fresh),
            patients=tuple(self.patients),
            is_done=not (self.left or self.patients or notes.is_cut),
        )

    def _notices(self) -> Iterator[str]:
        kept = sum(1 for one in self.understood if one.what == NOTE)
        rest = f" Your {counted(NOTE, kept)} {'are' if kept > 1 else 'is'} kept for your own record." if kept else ""
        for one in self.understood:
            if one.notice:
                yield f"{one.notice}{rest if one.asks_none else ''}"


def _patients(line: Line) -> Iterator[tuple[int, str]]:
    """Give the rows of a line that look like patient details; of an answer that does as a whole, the first."""
    found = [(number, kind) for number, row in line.rows if (kind := patient_like(row))]
    whole = patient_like(line.text)
    yield from found or ([(line.number, whole)] if whole else ())


def _why(problem: UsageError) -> str:
    # all forms below every line that fits none would hide the line
    return f"{problem.fact}; see   outreach note --help" if problem.remedy == sentences.FORMS else str(problem)
