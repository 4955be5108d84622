"""A life with Gmail and Google Calendar, both played by the test server; mail is read, meetings are seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Self

from outreach.rendering import mime
from tests.builders import at
from tests.google_season import OWNER, GoogleSeason
from tests.google_server.event import Event
from tests.google_server.gmail_state import GmailState
from tests.google_server.gmail_values import DRAFT, SENT
from tests.google_server.journal import Entry
from tests.mail_at_hand import bounce
from tests.scenarios.life import Life, Lying, Sent
from tests.scenarios.season import PEOPLE

_READING = ("gmail.users.history.list", "gmail.users.messages.list", "gmail.users.messages.get")


class GoogleLife(Life):
    """Drafts lie in Gmail, holds on a calendar of their own."""

    def __init__(self, season: GoogleSeason) -> None:
        super().__init__(season.terminal)
        self.season = season
        self.comes()

    @property
    def mailbox(self) -> GmailState:
        return self.season.world.account(OWNER).gmail

    def comes(self) -> None:
        self.season.world.now = self.now

    def hears(self) -> None:
        """Nothing is to be done by hand: a run reads."""

    def stored(self) -> Iterable[tuple[str, str, bytes]]:
        for draft in self.mailbox.drafts.values():
            if SENT not in draft.message.labels:
                yield draft.id, str(mime.parse(draft.message.raw).key), draft.message.raw

    def last_sent(self, who: str) -> Sent | None:
        mine = [one for one in self.mailbox.messages.values() if SENT in one.labels]
        mine = [one for one in mine if PEOPLE[who].email in one.recipients] if who in PEOPLE else []
        last = max(mine, key=lambda one: (one.saved, one.history_id), default=None)
        return Sent(last.message_id.strip("<>"), last.subject, last.thread_id) if last else None

    def arrives(self, raw: bytes, thread: str | None) -> None:
        self.mailbox.receive(raw, self.now, thread)

    def leaves(self, raw: bytes) -> None:
        self.mailbox.send(raw, self.now)

    def sends(self, cadence: str, who: str, *, step: int | None = None, subject: str = "") -> Self:
        draft = self.draft(cadence, who, step=step)
        if subject:
            self.season.human.edits_draft(draft.id, subject=subject)
        self.season.human.sends_draft(draft.id)
        return self

    def edits(self, cadence: str, who: str, old: str, new: str, *, step: int | None = None) -> Self:
        draft = self.draft(cadence, who, step=step)
        assert old in draft.text
        self.season.human.edits_draft(draft.id, body=draft.text.replace(old, new))
        return self

    def opens(self, cadence: str, who: str) -> Self:
        self.season.human.opens_draft(self.draft(cadence, who).id)
        return self

    def deletes(self, cadence: str, who: str, *, step: int | None = None) -> Self:
        self.season.human.deletes_draft(self.draft(cadence, who, step=step).id)
        return self

    def writes_a_draft(self, who: str, subject: str, words: str) -> Self:
        self.season.human.writes_draft(PEOPLE[who].email, subject, words)
        return self

    def own_drafts(self) -> tuple[str, ...]:
        ours = {one.id for one in self.drafts()}
        return tuple(one.subject for one in self.mailbox.drafts.values() if one.id not in ours)

    def bounces(self, who: str) -> Self:
        self.mailbox.receive(bounce(PEOPLE[who].email, f"{self.now:%Y-%m-%d %H:%M}"), self.now)
        return self

    def books(self, who: str, moment: str) -> Self:
        self.invites(who, moment)
        return self

    def invites(
        self, who: str, moment: str, *, answer: str = "accepted", theirs: str = "accepted", whole_day: bool = False,
        others: Sequence[str] = (), **fields: object,
    ) -> Event:  # fmt: skip
        """Put a meeting with somebody on the owner's own calendar; `answer` is what the owner said to it."""
        starts = at(moment)
        guests = [
            {"email": PEOPLE[who].email, "responseStatus": theirs},
            {"email": OWNER, "self": True, "responseStatus": answer},
            *({"email": one, "responseStatus": "accepted"} for one in others),
        ]
        begin, end = (starts.date(), starts.date() + timedelta(days=1)) if whole_day else (starts, starts)
        end = end if whole_day else starts + timedelta(minutes=30)
        return self.season.human.adds_event(OWNER, begin, end, "Coffee", attendees=guests, **fields)

    def calls_off(self, meeting: Event) -> Self:
        """Take a meeting off the owner's own calendar."""
        self.season.human.deletes_event(OWNER, meeting.id)
        return self

    def moves(self, meeting: Event, moment: str) -> Self:
        """Move a meeting on the owner's own calendar."""
        self.season.human.moves_event(OWNER, meeting.id, at(moment))
        return self

    def says_nobody_answered(self, who: str) -> Self:
        return self

    def writes_into_the_debrief(self, words: str) -> Self:
        event = self._debrief()
        self.season.human.edits_event(self.season.calendar.id, event.id, description=words)
        return self

    def debrief(self) -> str:
        return str(self._debrief().fields.get("description", ""))

    def _debrief(self) -> Event:
        (event,) = [one for one in self.season.calendar.standing.values() if one.summary.startswith("debrief")]
        return event

    def jots(self, words: str) -> Self:
        self.season.human.writes_draft((), "note", words)
        return self

    def is_busy(self, first: str, last: str) -> Self:
        self.season.human.adds_event(OWNER, at(first), at(last), "Clinic")
        return self

    def holds(self) -> Mapping[str, tuple[datetime, timedelta, str]]:
        zone = self.season.calendar.zone
        found = {one.id: one for one in self.season.calendar.standing.values()}
        times = {id: (one.start.instant(zone), one.end.instant(zone)) for id, one in found.items()}
        return {id: (first, last - first, found[id].summary) for id, (first, last) in times.items()}

    def removes_hold(self, id: str) -> Self:
        self.season.human.deletes_event(self.season.calendar.id, id)
        return self

    def moves_hold(self, id: str, moment: str) -> Self:
        self.season.human.moves_event(self.season.calendar.id, id, at(moment))
        return self

    # only here

    def read_requests(self) -> tuple[Entry, ...]:
        """Give the requests so far that looked at mail other than drafts, or at the owner's own calendar."""
        entries = self.season.world.journal
        return tuple(one for one in entries if one.call in _READING or _is_own_calendar(one))

    def raw(self, one: Lying) -> tuple[bytes, str]:
        """Give a draft's bytes and its conversation."""
        message = self.mailbox.drafts[one.id].message
        assert DRAFT in message.labels
        return message.raw, message.thread_id

    def ends_well(self) -> None:
        """Say what must be so after every scenario: nothing was sent, nobody invited, no word of a person lost."""
        world = self.season.world
        assert (world.send_calls, world.invitations, world.crashes) == (0, 0, [])
        assert self.mailbox.overwritten == []
        assert (self.season.calendar.overwritten, self.season.calendar.resurrected) == ([], [])


def _is_own_calendar(entry: Entry) -> bool:
    return entry.call.startswith("calendar.events") and ("primary" in entry.path or OWNER in entry.path)
