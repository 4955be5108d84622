"""The guardrails on any text: what stands in files or comes in, with as much of its surroundings as is known.

Reads files and the ledger, never a mailbox, and changes nothing. Without a workspace only rules are asked
that need none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from outreach.capture.binding import program_of
from outreach.capture.naming import person_of
from outreach.clock import Clock
from outreach.config.grammar.similar import nearest
from outreach.domain.cadences import Cadence
from outreach.domain.findings import Finding
from outreach.domain.history import PastDraft
from outreach.domain.people import CadenceId, Person, ProgramId
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Due, Occurrence
from outreach.errors import ConfigError, UsageError
from outreach.guardrails.engine import about, findings
from outreach.guardrails.rule import Context
from outreach.reading.any_text import AnyText, NoTextError, any_text
from outreach.workspace import CONFIG, INNER

INPUT = "-"
# longer than any mail; attachments may make a saved one much longer than its words
MOST_TEXT = 300_000
MOST_MAIL = 40_000_000
_HORIZON = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was typed beside the texts: names as they were typed, and a folder that may be a workspace.

    `is_named` says that the owner named that folder, and does not merely work in it.
    """

    root: Path | None = None
    is_named: bool = False
    person: str | None = None
    program: str | None = None
    cadence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is said about the texts: for whom, for which program, of which cadence; `view` is the workspace, if any."""

    day: date
    view: View | None = None
    person: Person | None = None
    program: ProgramId | None = None
    cadence: Cadence | None = None


def surroundings(asked: Asked, clock: Clock) -> Surroundings:
    """Find what is said about the texts in a workspace; without one, nobody is known.

    Raises:
        UsageError: nobody and nothing is called that.
        ConfigError: there is no such workspace, or it has errors.
    """
    view = _view(asked, clock)
    if view is None:
        if asked.person or asked.program or asked.cadence:
            raise UsageError("no workspace here, so nobody is known", remedy="name it with   outreach -w DIR lint")
        return Surroundings(day=clock.now(ZoneInfo("UTC")).date())
    return Surroundings(
        day=view.today,
        view=view,
        person=person_of(asked.person, view.project) if asked.person else None,
        program=_program(asked.program, view) if asked.program else None,
        cadence=_cadence(asked.cadence, view) if asked.cadence else None,
    )


def _view(asked: Asked, clock: Clock) -> View | None:
    """Load the workspace; a config.yaml that merely lies in the way, and is none of ours, is passed over."""
    root = asked.root
    if root is None or not (asked.is_named or (root / CONFIG).exists()):
        return None
    try:
        return view_of(root, clock)
    except ConfigError:
        if asked.is_named or (root / INNER).is_dir():
            raise
        return None


def _program(name: str, view: View) -> ProgramId:
    found = program_of(view, name)
    if found is None:
        names = ", ".join(one.short for one in view.project.programs)
        raise UsageError(f'no program "{name}"', remedy=f"there are {names}" if names else "add it under programs:")
    return found.id


def _cadence(id: str, view: View) -> Cadence:
    found = view.project.cadence(CadenceId(id))
    if found is None:
        near = nearest(id, (one.id for one in view.project.cadences))
        remedy = f"did you mean {near}?" if near else "outreach explain NAME shows those that concern somebody"
        raise UsageError(f'no cadence "{id}"', remedy=remedy)
    return found


def view_of(root: Path, clock: Clock) -> View:
    """Load a workspace and what happened so far, without asking any mailbox.

    Raises:
        ConfigError: there is none, or it has errors.
    """
    from outreach.planning.fold import fold
    from outreach.planning.free_time import objections
    from outreach.preview import project_of, signed
    from outreach.state.ledger import Ledger

    project = project_of(root)
    now = clock.now(project.me.zone)
    with Ledger.open(root, now=now, readonly=True) as ledger:
        history = fold(ledger.facts(), project, now)
    return View(project=signed(project, history), history=history, now=now, objections=objections)


def read_texts(names: Sequence[str], incoming: BinaryIO, subject: str | None) -> tuple[tuple[str, AnyText], ...]:
    """Read all texts before any of them is judged; `subject` is that of each.

    Raises:
        UsageError: one of them cannot be read.
    """
    texts = [(name, read_text(name, incoming)) for name in dict.fromkeys(names)]
    return tuple((name, text if subject is None else text.with_subject(subject)) for name, text in texts)


def read_text(name: str, incoming: BinaryIO) -> AnyText:
    """Read a file, or what comes in.

    Raises:
        UsageError: it is not there, cannot be read, is no text, or is far too long for a mail.
    """
    is_mail = name.lower().endswith(".eml")
    raw = incoming.read(MOST_MAIL + 1) if name == INPUT else _bytes(name)
    try:
        found = any_text(raw, is_mail=is_mail) if len(raw) <= MOST_MAIL else None
    except NoTextError as refusal:
        raise UsageError(str(refusal), place=name, remedy="name a mail (.eml) or a text file") from refusal
    if found is None or len(found.draft.body) + len(found.draft.subject) > MOST_TEXT:
        remedy = f"up to {MOST_TEXT:,} characters are read"
        raise UsageError("is far too long for a mail", place=name, remedy=remedy)
    return found


def _bytes(name: str) -> bytes:
    try:
        with Path(name).open("rb") as stream:
            return stream.read(MOST_MAIL + 1)
    except FileNotFoundError as error:
        raise UsageError("there is no such file", place=name, remedy="name a file, or - for what comes in") from error
    except IsADirectoryError as error:
        raise UsageError("is a folder", place=name, remedy="name the files in it") from error
    except (OSError, ValueError) as error:
        raise UsageError("cannot be read", place=name, remedy="check its name and who may read it") from error


def found_in(text: AnyText, around: Surroundings) -> tuple[Finding, ...]:
    """Apply the guardrails to one text."""
    view = around.view
    if view is None:
        return findings(text.draft, Context(day=_day(text.day, around), program=around.program))
    signature = (view.project.profile.signature or view.project.me.name).strip().partition("\n")[0]
    text = text.signed(signature)
    past = _past(text, around)
    if past is not None:
        from outreach.rewording import found_in as found_again

        return found_again(past, replace(text.draft, touch=past.touch), view)
    return _checked(text, around, view)


def _checked(text: AnyText, around: Surroundings, view: View) -> tuple[Finding, ...]:
    person = around.person or _reader(text, view)
    occurrence = _occurrence(person, around.cadence, view) if person and around.cadence else None
    due = _due(occurrence, view) if occurrence else None
    context = about(due, view) if due else Context(view=view, person=person, cadence=around.cadence)
    if due is None and occurrence is not None:
        context = replace(context, occasion=occurrence.occasion)
    draft = replace(text.draft, touch=occurrence.touch) if occurrence else text.draft
    return findings(draft, replace(context, program=around.program, day=_day(text.day, around)))


def _day(moment: datetime | None, around: Surroundings) -> date | None:
    """Give the day a text is of; None where that is the day it is."""
    if moment is None:
        return None if around.view else around.day
    return moment.astimezone(around.view.project.me.zone).date() if around.view else moment.date()


def _past(text: AnyText, around: Surroundings) -> PastDraft | None:
    """Give the draft of ours that a mail is, unless something else was said about it."""
    if around.view is None or not text.key or around.person or around.cadence or around.program:
        return None
    return next((one for one in around.view.history.drafts.values() if one.key == text.key), None)


def _reader(text: AnyText, view: View) -> Person | None:
    """Give whom a text goes to by its own recipients."""
    addresses = {one.email.casefold() for one in text.draft.to}
    return next((one for one in view.project.people if one.email and one.email.casefold() in addresses), None)


def _occurrence(person: Person, cadence: Cadence, view: View) -> Occurrence | None:
    """Give the touch of this cadence to this person that is nearest to the day it is."""
    from outreach.planning.expecting import expected

    only = Selection(cadences=frozenset({cadence.id}))
    theirs = [one for one in expected(view, only, _HORIZON) if one.person.id == person.id and one.window]
    return min(theirs, key=lambda one: _distance(one, view.today), default=None)


def _distance(occurrence: Occurrence, today: date) -> timedelta:
    return abs(occurrence.window.best - today) if occurrence.window else timedelta.max


def _due(occurrence: Occurrence, view: View) -> Due | None:
    from outreach.planning.planner import as_due

    found = as_due(occurrence, view)
    return found if isinstance(found, Due) else None
