"""What came back after a mail of ours: an answer, a meeting, a no; and whether it is known that nothing did.

These are the questions a follow-up has to pass, each a skip or nothing. Only what came after its mail counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, date, timedelta

from outreach.domain.history import Contact, PastDraft, Stage
from outreach.domain.mail_facts import REPLY
from outreach.domain.messages import Key
from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Missing, Occurrence, Sending, Skip, SkipCode, TouchId, Window
from outreach.planning.asking import handle
from outreach.planning.contacts import LOGGED
from outreach.planning.wording import said

NO_REPLY, DECLINED = "no_reply", "declined"

_MEETING = "meeting"
# mail that was read longer ago says nothing about today
_FRESH = timedelta(hours=24)
_LEFT = frozenset({Stage.SENT, Stage.DELETED, Stage.GONE})


def declined(occurrence: Occurrence, view: View) -> Skip | None:
    """The person said no to it, as the owner told: nothing more of this cadence, about this occasion."""
    text = refused(occurrence.touch, occurrence.person, view)
    return occurrence.silence(SkipCode.DECLINED, text) if text is not None else None


def refused(touch: TouchId, person: Person, view: View) -> str | None:
    """Say that the person said no to what a touch asked, if so."""
    for one in view.history.details_about(person.id):
        if one.field == DECLINED and _is_about(one, touch):
            on = f" on {said(one.on, view.today)}" if one.on else ""
            return f"{person.name.formal} declined{on}"
    return None


def _is_about(told: Detail, touch: TouchId) -> bool:
    asked = told.touch
    return asked is not None and (asked.cadence, asked.anchor) == (touch.cadence, touch.anchor)


def replied(occurrence: Occurrence, view: View) -> Skip | None:
    """Something came of the mail it would follow up: an answer, any other mail of theirs, a meeting."""
    came = max(_came(occurrence, view), key=lambda one: one.day, default=None) if is_waiting(occurrence, view) else None
    if came is None:
        return None
    return occurrence.silence(SkipCode.REPLIED, _what_came(came, occurrence.person, view))


def is_waiting(occurrence: Occurrence, view: View) -> bool:
    """Whether it is a follow-up that has not left yet."""
    if not occurrence.follows:
        return False
    past = view.history.drafts.get(occurrence.touch)
    return past is None or past.stage not in _LEFT


def _came(occurrence: Occurrence, view: View) -> Iterator[Contact]:
    keys = {view.history.drafts[one.touch].key for one in occurrence.follows}
    return _after(occurrence.person.id, keys, occurrence.follows[0], view)


def _after(person: PersonId, keys: Collection[Key], sent: Sending, view: View) -> Iterator[Contact]:
    for contact in view.history.contacts.get(person, ()):
        if not contact.outbound and (contact.key in keys or _is_after(contact, sent) or _is_told(contact, sent, view)):
            yield contact


def answered(past: PastDraft, person: Person, view: View) -> str | None:
    """Say what came of a mail of ours since it left: an answer, any other mail of theirs, a meeting; None if nothing.

    One that vanished counts from the day on which that was seen.
    """
    left = Sending(touch=past.touch, at=past.changed_at, day=past.changed_at.astimezone(view.project.me.zone).date())
    came = max(_after(person.id, {past.key}, left, view), key=lambda one: one.day, default=None)
    return None if came is None else _what_came(came, person, view)


def _is_after(contact: Contact, sent: Sending) -> bool:
    """Whether a touch came after a mail; of the same day, what became known only then, or was called an answer."""
    if contact.day != sent.day:
        return contact.day > sent.day
    if contact.known_at is None:
        return contact.kind == REPLY
    return contact.known_at.astimezone(UTC) > sent.at.astimezone(UTC)


def _is_told(contact: Contact, sent: Sending, view: View) -> bool:
    """Whether the owner said on the day of a mail that an answer came, after it was made.

    A run sees later than its owner that the mail has left, so what is said in between is about that mail as well.
    """
    past = view.history.drafts.get(sent.touch)
    if past is None or contact.known_at is None or (contact.kind, contact.source) != (REPLY, LOGGED):
        return False
    return contact.day == sent.day and contact.known_at.astimezone(UTC) > past.made_at.astimezone(UTC)


def _what_came(came: Contact, person: Person, view: View) -> str:
    name, day = person.name.formal, said(came.day, view.today)
    if came.kind == _MEETING:
        return f"you met on {day}"
    if came.kind == REPLY:
        return f"{name} answered on {day}"
    return f"{name} wrote on {day}" if came.via == "email" else f"you were in touch on {day}"


def wrote_again(occurrence: Occurrence, view: View) -> Skip | None:
    """The owner followed up in their own words."""
    if not is_waiting(occurrence, view):
        return None
    last = occurrence.follows[-1].day
    mine = [one.day for one in view.history.contacts.get(occurrence.person.id, ()) if _is_own(one) and one.day > last]
    if not mine:
        return None
    text = f"you wrote to {occurrence.person.name.formal} again on {said(max(mine), view.today)}"
    return occurrence.silence(SkipCode.ALREADY_MADE, text)


def _is_own(contact: Contact) -> bool:
    """Whether the owner wrote it by hand; what was a draft of ours was about something else."""
    return contact.outbound and contact.source != "sent" and not contact.key


def no_room(occurrence: Occurrence, view: View) -> Skip | None:
    """The mail it would follow up was sent so late that the occasion is too near to ask again."""
    window = occurrence.window
    if not is_waiting(occurrence, view) or window is None or not _is_empty(window):
        return None
    of = occurrence.occasion.title if occurrence.occasion else "it"
    sent = said(occurrence.follows[-1].day, view.today)
    return occurrence.silence(SkipCode.MISSED_WINDOW, f"sent on {sent}, and then {of} is too near")


def _is_empty(window: Window) -> bool:
    return window.closes is not None and window.closes < window.opens


def unknown_answer(occurrence: Occurrence, view: View) -> Missing | None:
    """Ask whether an answer came, where a follow-up needs that and nobody knows."""
    if not occurrence.follows or _is_known(occurrence, view):
        return None
    name = handle(occurrence.person, view.project)
    sent = said(occurrence.follows[-1].day, view.today)
    return Missing(
        field=NO_REPLY,
        ask=f"did {occurrence.person.name.formal} answer your mail of {sent}?",
        fill=f"outreach log {name} no-reply   or   outreach log {name} reply",
    )


def _is_known(occurrence: Occurrence, view: View) -> bool:
    """Whether all mail was read just now, or the owner said since the sending that no answer came."""
    heard, opens = view.history.heard_at, occurrence.window.opens_at if occurrence.window else None
    if heard is not None and opens is not None:
        read = heard.astimezone(UTC)
        if read >= view.now.astimezone(UTC) - _FRESH and read >= opens.astimezone(UTC):
            return True
    return any(_says_none(one, occurrence.follows[-1].day) for one in view.history.details_about(occurrence.person.id))


def _says_none(told: Detail, sent: date) -> bool:
    return told.field == NO_REPLY and told.on is not None and told.on >= sent
