"""What the owner decides about a touch or a person: sent, not this time, never, not now, paused, resumed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from outreach.capture.echoes import LEFT_TO_YOU, TAKEN_BACK, Taken, day_word
from outreach.domain.facts import Dismissed, Fact, Paused, Resumed, Seen, Snoozed, StateSeen
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.errors import UsageError
from outreach.guardrails.bad_address import came_back
from outreach.planning.absences import free_again


def sent(drafts: Iterable[PastDraft], view: View) -> Taken:
    """Keep that drafts were sent: they count as touches, on the day they vanished or else today."""
    rows = tuple(drafts)
    facts = tuple(StateSeen(at=view.now, key=one.key, state=Seen.SENT) for one in rows)
    by_day: dict[date, list[str]] = {}
    for one in rows:
        by_day.setdefault(_sent_on(one, view), []).append(_full_name(one.touch, view))
    said = "; ".join(f"{_listed(names)} on {day_word(day, view.today)}" for day, names in sorted(by_day.items()))
    return Taken(facts=facts, echo=f"Kept: sent to {said}.", what="sent")


def _sent_on(draft: PastDraft, view: View) -> date:
    gone = draft.stage in (Stage.GONE, Stage.DELETED)
    return draft.changed_at.astimezone(view.project.me.zone).date() if gone else view.today


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def dismissed(touch: TouchId, view: View, *, once: bool = False) -> Taken:
    """Keep a "no" to a touch; `once` when only this time is meant."""
    what = f"{_title(touch, view)} to {_full_name(touch, view)}"
    echo = f"Kept: not this time, {what}." if once else f"Kept: no {what}; it will not be asked about again."
    fact = Dismissed(at=view.now, touch=touch, once=once)
    return Taken(facts=(fact,), echo=f"{echo}{_what_lies_there(touch, view)}", what="no")


def _what_lies_there(touch: TouchId, view: View) -> str:
    draft = view.history.drafts.get(touch)
    if draft is None or not draft.is_lying:
        return ""
    if draft.is_untouched:
        return f" {TAKEN_BACK}"
    return f" {LEFT_TO_YOU}"


def snoozed_person(person: Person, until: date, view: View) -> Taken:
    """Keep that nothing is written to somebody before a day."""
    fact = Snoozed(at=view.now, until=until, person=person.id)
    said = f"Kept: nothing to {person.name.shown} before {day_word(until, view.today)}."
    return Taken(facts=(fact,), echo=f"{said}{_taken_back(person, view)}")


def snoozed_touch(touch: TouchId, until: date, view: View) -> Taken:
    """Keep that one touch waits until a day."""
    fact = Snoozed(at=view.now, until=until, touch=touch)
    what = f"no {_title(touch, view)} to {_full_name(touch, view)} before {day_word(until, view.today)}"
    return Taken(facts=(fact,), echo=f"Kept: {what}.{_what_lies_there(touch, view)}")


def paused(person: Person, until: date | None, view: View) -> Taken:
    """Keep that everything for somebody stops."""
    fact = Paused(at=view.now, person=person.id, until=until)
    end = f"before {day_word(until, view.today)}" if until else "until you resume"
    return Taken(facts=(fact,), echo=f"Kept: nothing to {person.name.shown} {end}.{_taken_back(person, view)}")


def _taken_back(person: Person, view: View) -> str:
    """Say what becomes of what lies there; a draft the owner edited stays."""
    lying = [one for one in view.history.drafts_with(person.id) if one.is_lying]
    return _what_lies_there(lying[0].touch, view) if lying else ""


def resumed(person: Person, view: View) -> Taken:
    """Keep that a pause or snooze is over, an absence that mail told of, or that an address works again.

    Raises:
        UsageError: there is none, or it stands in the files.
    """
    name, history = person.name.shown, view.history
    silent = person.id in history.paused or history.snoozed.get(person.id, view.today) > view.today
    silent = silent or any(touch.person == person.id for touch in history.snoozed_touches)
    silent = silent or free_again(person.id, view) is not None or bool(came_back(person.email or "", view))
    written = person.never or (person.pause_until is not None and person.pause_until > view.today)
    if not silent and written:
        word = "contact: never" if person.never else "pause:"
        raise UsageError(f"your configuration stops {name}", place=person.path, remedy=f"take out   {word}")
    if not silent:
        raise UsageError(f"{name} is neither paused nor snoozed", remedy="see   outreach explain NAME")
    also = f" Your configuration still stops them ({person.path})." if written else ""
    facts: tuple[Fact, ...] = (Resumed(at=view.now, person=person.id),)
    return Taken(facts=facts, echo=f"Kept: {name} may be written to again.{also}")


def _title(touch: TouchId, view: View) -> str:
    found = view.project.cadence(touch.cadence)
    return found.title if found and found.title else str(touch.cadence)


def _full_name(touch: TouchId, view: View) -> str:
    found = view.project.person(touch.person)
    return found.name.shown if found else str(touch.person)
