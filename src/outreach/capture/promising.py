"""`promised NAME: WHAT by DATE`: what the owner owes somebody, and that it is done."""

from __future__ import annotations

from datetime import date

from outreach.capture import sentences
from outreach.capture.days import ahead
from outreach.capture.echoes import PROMISE, Taken, day_word
from outreach.capture.naming import person_of
from outreach.domain.facts import Promised
from outreach.domain.people import Person
from outreach.domain.slugs import commitment_id
from outreach.domain.stages import View
from outreach.errors import UsageError


def promised(sentence: sentences.Promised, view: View, on: date, person: Person | None = None) -> Taken:
    """Keep a promise made on a day, or that it is kept; `person` is whom the name means, where that is known.

    Raises:
        UsageError: it names nobody, no day ahead, or a promise that was never made.
    """
    person = person or person_of(sentence.name, view.project)
    if sentence.done:
        return _kept(person, sentence.what, view, on)
    due = _due(sentence.by, on)
    fact = Promised(at=view.now, person=person.id, what=sentence.what, due=due)
    by = f", by {day_word(due, view.today)}" if due else ", no date yet"
    return Taken(facts=(fact,), echo=f"Kept: promised {person.name.shown} {sentence.what}{by}.", what=PROMISE)


def _due(text: str, on: date) -> date | None:
    if not text:
        return None
    due, rest = ahead(text, on)
    if rest:
        raise UsageError(f'"{text}" is no day ahead', remedy="write by Jan 27, or by 2027-01-27")
    return due


def _kept(person: Person, what: str, view: View, on: date) -> Taken:
    """Say that a promise of the notes is done; one of the files is marked there."""
    open_ = {one.id: one for one in view.history.promises if one.to == person.id and one.done is None}
    written = {one.id: one for one in view.project.commitments if one.to == person.id}
    id = commitment_id(what, person.id)
    if id in written:
        place = written[id].path or "config.yaml"
        raise UsageError("that promise stands in your configuration", place=place, remedy=f"write there   done: {on}")
    if id not in open_:
        names = ", ".join(one.what for one in open_.values())
        remedy = f"open are {names}" if names else "see   outreach explain NAME"
        raise UsageError(f'no open promise "{what}" to {person.name.shown}', remedy=remedy)
    fact = Promised(at=view.now, person=person.id, what=open_[id].what, due=open_[id].due, done=on)
    return Taken(facts=(fact,), echo=f"Kept: {open_[id].what}, promised to {person.name.shown}, is done.", what=PROMISE)
