"""New lines of the file of notes, understood in their order: facts to record, and what to tell the owner.

A line is taken once. What is not understood stays in the file and is tried again, since a name may be added later;
it is listed once. What looks like a patient is kept nowhere, and said again until it is gone from the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.capture import sentences
from outreach.capture.echoes import MEETING, NEWS, NOTE, PROMISE, Taken
from outreach.capture.lines import Line, lines
from outreach.capture.notes_file import NotesFile
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

KEPT, UNCLEAR, LISTED = "kept", "unclear", "listed"

_MOST_WORDS = 2000
_HORIZON = timedelta(days=14)
# these change what a later line is about
_LOOKS_BACK = (sentences.With, sentences.Promised)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A line that was not understood: where it stands, why, and the hash it is known by."""

    number: int
    why: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What a look at the file of notes gave.

    `facts` are to be recorded, `echoes` say how each line was understood, `whats` what they were in a word. `unclear`
    are lines that no agenda has listed yet, those of this look (`fresh`) included. `patients` are the numbers of lines
    that look like patient details, each with what they look like.
    """

    name: str = ""
    facts: tuple[Fact, ...] = ()
    echoes: tuple[str, ...] = ()
    whats: tuple[str, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    fresh: tuple[Unclear, ...] = ()
    patients: tuple[tuple[int, str], ...] = ()
    trouble: str = ""

    @property
    def summary(self) -> str:
        """What was taken, in a line: `3 notes, 1 promise, policy "welcome"`; empty when nothing was."""
        counts = Counter(self.whats)
        usual = [_counted(what, counts[what]) for what in (NOTE, PROMISE, MEETING, NEWS) if counts[what]]
        # "2 names" and a policy count themselves
        return ", ".join((*usual, *(what for what in counts if what not in (NOTE, PROMISE, MEETING, NEWS))))


def _counted(what: str, number: int) -> str:
    if what == NEWS:
        return f"{number} piece{'s' if number > 1 else ''} of news"
    return f"{number} {what}{'s' if number > 1 else ''}"


def taken(file: NotesFile, facts: Sequence[Fact], project: Project, now: datetime) -> Notes:
    """Understand the lines of the file that were not taken yet; `facts` are all that is recorded so far."""
    if file.trouble or not file.text:
        return Notes(name=file.name, trouble=file.trouble)
    zone = project.me.zone
    known = _known(facts, now, zone)
    today = now.astimezone(zone).date()
    rows = lines(file.text, today, is_settled=file.is_settled)
    new = [line for line in rows if known.get(line.hash, ("", today))[0] != KEPT]
    if not new:
        return Notes(name=file.name)
    view = View(project=project, history=fold(facts, project, now), now=now)
    reader = _Reader(view=view, facts=tuple(facts), known=known)
    for line in new:
        reader.read(line)
    return reader.notes(file.name)


def _known(facts: Iterable[Fact], now: datetime, zone: ZoneInfo) -> Mapping[str, tuple[str, date]]:
    """Give the last result of every line read before, and the day it was first seen; what was taken stays taken."""
    found: dict[str, tuple[str, date]] = {}
    for fact in facts:
        if isinstance(fact, LineTaken) and fact.at <= now:
            result, first = found.get(fact.hash, ("", fact.at.astimezone(zone).date()))
            found[fact.hash] = (KEPT if result == KEPT else fact.result, first)
    return found


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Takes line after line; what one line made known, the next can build on."""

    view: View
    facts: tuple[Fact, ...]
    known: Mapping[str, tuple[str, date]]
    new: list[Fact] = field(default_factory=list)
    unfolded: list[Fact] = field(default_factory=list)
    understood: list[Taken] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    fresh: list[Unclear] = field(default_factory=list)
    patients: list[tuple[int, str]] = field(default_factory=list)

    def read(self, line: Line) -> None:
        """Take one line, or say why not."""
        result, first = self.known.get(line.hash, ("", self.view.today))
        kind = patient_like(line.text)
        if kind is not None:
            self.patients.append((line.number, kind))
            return
        try:
            self._keep(self._take(line, line.day or first), line)
        except UsageError as problem:
            self._list(Unclear(number=line.number, why=_why(problem), hash=line.hash), result)

    def _take(self, line: Line, day: date) -> Taken:
        if len(line.text) > _MOST_WORDS:
            raise UsageError("is too long for one note", remedy="write shorter lines")
        _, sentence = sentences.parse(line.text, self.view.today)
        joined = any(isinstance(one, Joined) for one in self.unfolded)
        if self.unfolded and (joined or isinstance(sentence, _LOOKS_BACK)):
            self._fold()
        return take(line.text, self.view, dues=self._dues, day=day)

    def _fold(self) -> None:
        history = fold((*self.facts, *self.new), self.view.project, self.view.now)
        self.view = replace(self.view, history=history)
        self.unfolded.clear()

    def _dues(self) -> Sequence[Due]:
        self._fold()
        return plan(self.view, rules=plan_rules(self.view.project), horizon=_HORIZON).due

    def _keep(self, found: Taken, line: Line) -> None:
        facts = [one for one in found.facts if is_new(one, (*self.facts, *self.new))]
        self.new += [*facts, LineTaken(at=self.view.now, hash=line.hash, result=KEPT)]
        self.unfolded += facts
        self.understood.append(found)

    def _list(self, unclear: Unclear, result: str) -> None:
        if result == LISTED:
            return
        self.unclear.append(unclear)
        if not result:
            self.fresh.append(unclear)
            self.new.append(LineTaken(at=self.view.now, hash=unclear.hash, result=UNCLEAR))

    def notes(self, name: str) -> Notes:
        """Give everything that was found."""
        return Notes(
            name=name,
            facts=tuple(self.new),
            echoes=tuple(one.echo for one in self.understood),
            whats=tuple(one.what for one in self.understood),
            unclear=tuple(self.unclear),
            fresh=tuple(self.fresh),
            patients=tuple(self.patients),
        )


def _why(problem: UsageError) -> str:
    # all forms below every line that fits none would hide the line
    return f"{problem.fact}; see   outreach note --help" if problem.remedy == sentences.FORMS else str(problem)


def told(notes: Notes, *, is_preview: bool = False, every: bool = False) -> tuple[str, ...]:
    """Write what was taken and what was not; `every` also for lines an earlier run could not take."""
    said = []
    if notes.summary:
        later = ", by the next run" if is_preview else ""
        said.append(f"Taken from {notes.name}{later}: {notes.summary}.")
    if notes.trouble:
        said.append(f"{notes.name}: {notes.trouble}; nothing was read from it.")
    said += [f"{notes.name}:{one.number}: not taken: {one.why}" for one in (notes.unclear if every else notes.fresh)]
    said += [
        f"{notes.name}:{number}: looks like a patient ({kind}); it was not kept. Delete that line."
        for number, kind in notes.patients
    ]
    return tuple(said)


def listed(notes: Notes, view: View) -> tuple[Fact, ...]:
    """Give the facts that lines were listed on an agenda: they are not listed again."""
    return tuple(LineTaken(at=view.now, hash=one.hash, result=LISTED) for one in notes.unclear)
