"""What the owner of an account does by hand in Gmail and in Calendar.

Every verb is one thing a person does in the web pages; it takes the world's lock and the world's time, like a request.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from tests.google_server import composer, mime
from tests.google_server.calendar_state import Calendar
from tests.google_server.event import Event
from tests.google_server.event_times import EventTime
from tests.google_server.gmail_state import GmailState
from tests.google_server.gmail_values import DRAFT, Draft, Message
from tests.google_server.recurrence import singles

if TYPE_CHECKING:
    from tests.google_server.world import World

Params = ParamSpec("Params")
Result = TypeVar("Result")


def _one_act(method: Callable[Params, Result]) -> Callable[Params, Result]:
    @wraps(method)
    def acting(*args: Params.args, **kwargs: Params.kwargs) -> Result:
        me = args[0]
        assert isinstance(me, Human)
        with me.world.lock:
            return method(*args, **kwargs)

    return acting


class Human:
    """A person at the web pages of their account."""

    def __init__(self, world: World, email: str) -> None:
        self.world = world
        self._account = world.account(email)

    @_one_act
    def edits_draft(
        self, id: str, body: str | None = None, subject: str | None = None, to: str | Sequence[str] | None = None
    ) -> Draft:
        """Change words, subject or recipients; the composer saves a new message under the same draft.

        A new subject takes a reply out of its conversation.
        """
        old = self._gmail.draft(id)
        raw = old.message.raw if subject is None else composer.titled(old.message.raw, subject)
        raw = raw if to is None else composer.addressed(raw, (to,) if isinstance(to, str) else to)
        rethread = subject is not None and subject != old.subject
        saved = composer.resaved(raw, self.world.now, text=body)
        return self._gmail.save_draft(id, saved, self.world.now, touched=True, rethread=rethread)

    @_one_act
    def opens_draft(self, id: str) -> Draft:
        """Open a draft and close it again: it is saved anew, with the same words."""
        saved = composer.resaved(self._gmail.draft(id).message.raw, self.world.now)
        return self._gmail.save_draft(id, saved, self.world.now, touched=False, rethread=False)

    @_one_act
    def attaches(self, id: str, name: str, content: bytes) -> Draft:
        """Add a file to a draft."""
        raw = self._gmail.draft(id).message.raw
        files = [*composer.attached(raw), composer.file_part(name, content)]
        saved = composer.resaved(raw, self.world.now, files=files)
        return self._gmail.save_draft(id, saved, self.world.now, touched=True, rethread=False)

    @_one_act
    def detaches(self, id: str) -> Draft:
        """Take all files out of a draft."""
        saved = composer.resaved(self._gmail.draft(id).message.raw, self.world.now, files=())
        return self._gmail.save_draft(id, saved, self.world.now, touched=True, rethread=False)

    @_one_act
    def sends_draft(self, id: str, *, leaves_wrapper: bool = False) -> Message:
        """Press Send; other accounts of this world receive it. For `leaves_wrapper` see GmailState.send_draft."""
        sent = self._gmail.send_draft(id, self.world.now, leaves_wrapper=leaves_wrapper)
        for email in dict.fromkeys(sent.recipients):
            if email in self.world.accounts:
                self.world.account(email).gmail.receive(sent.raw, self.world.now)
        return sent

    @_one_act
    def deletes_draft(self, id: str) -> None:
        """Discard a draft."""
        self._gmail.delete_draft(id, self.world.now, by_api=False)

    @_one_act
    def writes_draft(self, to: str | Sequence[str], subject: str, body: str) -> Draft:
        """Write a draft that no program made."""
        addresses = (to,) if isinstance(to, str) else to
        raw = composer.composed(self._account.email, addresses, subject, body, self.world.now)
        draft = self._gmail.create_draft(raw, self.world.now)
        return self._gmail.save_draft(draft.id, draft.message.raw, self.world.now, touched=True, rethread=False)

    @_one_act
    def remakes_draft(self, id: str, body: str | None = None) -> Draft:
        """Discard a draft and save its content as another: a new draft id, the same Message-ID.

        Reported by some users to happen when Gmail itself rewrites a draft; others saw the id stay.
        """
        old = self._gmail.draft(id)
        saved = composer.resaved(old.message.raw, self.world.now, text=body)
        self._gmail.delete_draft(id, self.world.now, by_api=False)
        made = self._gmail.create_draft(saved, self.world.now)
        touched = body is not None
        return self._gmail.save_draft(made.id, made.message.raw, self.world.now, touched=touched, rethread=False)

    @_one_act
    def replies(self, thread: str, body: str) -> Message:
        """Answer the newest mail of a conversation at once, in a mail that was no draft of a program."""
        last = [one for one in self._gmail.thread(thread).messages if DRAFT not in one.labels][-1]
        sender = mime.addresses(last.raw, "Reply-To", "From")[:1]
        subject = last.subject if last.subject.lower().startswith("re:") else f"Re: {last.subject}"
        raw = composer.composed(self._account.email, sender, subject, body, self.world.now)
        raw = mime.with_header(raw, "In-Reply-To", last.message_id)
        raw = mime.with_header(raw, "References", last.message_id)
        return self._gmail.send(raw, self.world.now, thread)

    @_one_act
    def adds_event(
        self, calendar: str, start: datetime | date, end: datetime | date, summary: str = "", **fields: object
    ) -> Event:
        """Put an event into a calendar."""
        held = self._calendar(calendar)
        begin, finish = _time(start, held.zone), _time(end, held.zone)
        given = {"summary": summary, **fields}
        return held.insert(held.free_id(), begin, finish, given, self.world.now, touched=True)

    @_one_act
    def moves_event(self, calendar: str, id: str, start: datetime | date) -> Event:
        """Drag an event to another time; its length stays. Of a recurring one, an instance is an event as well."""
        held = self._calendar(calendar)
        old = self._event(held, id)
        begin = _time(start, old.start.zone)
        length = old.end.instant(held.zone) - old.start.instant(held.zone)
        end = replace(begin, day=begin.day and begin.day + length, moment=begin.moment and begin.moment + length)
        return held.write(replace(old, start=begin, end=end), self.world.now, by_person=True)

    @_one_act
    def edits_event(
        self, calendar: str, id: str, *, start: datetime | date | None = None, end: datetime | date | None = None,
        status: str | None = None, **fields: object,
    ) -> Event:  # fmt: skip
        """Change fields of an event (None takes one away), its times or its status."""
        held = self._calendar(calendar)
        old = self._event(held, id)
        kept = {name: value for name, value in {**old.fields, **fields}.items() if value is not None}
        changed = replace(
            old,
            fields=kept,
            status=status or old.status,
            start=old.start if start is None else _time(start, old.start.zone),
            end=old.end if end is None else _time(end, old.end.zone),
        )
        return held.write(changed, self.world.now, by_person=True)

    @_one_act
    def deletes_event(self, calendar: str, id: str) -> Event:
        """Delete an event; it lies in the calendar's bin."""
        held = self._calendar(calendar)
        return held.cancel(self._event(held, id).id, self.world.now, by_person=True)

    @_one_act
    def restores_event(self, calendar: str, id: str, *, status: str = "confirmed") -> Event:
        """Take an event out of the calendar's bin."""
        held = self._calendar(calendar)
        return held.write(replace(held.events[id], status=status), self.world.now, by_person=True)

    @_one_act
    def makes_calendar(self, summary: str, zone: str | None = None) -> Calendar:
        """Make a calendar that belongs to no program."""
        return self._account.calendar.make(summary, zone)

    @_one_act
    def deletes_calendar(self, calendar: str) -> None:
        """Delete a secondary calendar with all its events."""
        del self._account.calendar.calendars[calendar]

    @property
    def _gmail(self) -> GmailState:
        return self._account.gmail

    def _event(self, held: Calendar, id: str) -> Event:
        """Find an event; an instance of a recurring one becomes an event of its own, as when it is changed."""
        if id in held.events:
            return held.events[id]
        one = next(one for one in singles(held.events, held.zone) if one.id == id)
        return held.insert(
            id, one.start, one.end, one.fields, self.world.now, status=one.status, uid=one.uid, touched=True
        )

    def _calendar(self, id: str) -> Calendar:
        held = self._account.calendar.find(id)
        if held is None:
            raise LookupError(f"no calendar {id}")
        return held


def _time(value: datetime | date, zone: str) -> EventTime:
    if not isinstance(value, datetime):
        return EventTime(day=value, zone=zone)
    if value.tzinfo is None:
        raise ValueError("a time without a zone")
    return EventTime(moment=value.astimezone(UTC), zone=zone)
