"""A mailbox and a calendar that live in memory: for rehearsals and tests, under the same contract as the real ones.

What a person would do by hand has methods that begin with `human_`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from outreach.domain.attachments import Attachment
from outreach.domain.facts import Seen
from outreach.domain.messages import Address, Draft, DraftRef, Fingerprint, Hold, HoldRef, Key
from outreach.providers.base import Others, Refused
from outreach.providers.without_mail import WithoutAppointments, WithoutMail
from outreach.rendering import mime
from outreach.rendering.mime import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDraft:
    """A draft as it lies there; `key` stands for its Message-ID."""

    key: Key
    draft: Draft
    sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredHold:
    """A hold as it stands; a removed one is remembered, as calendars do. `partly`: a person changed one of its days."""

    hold: Hold
    removed: bool = False
    partly: bool = False


class MemoryMailbox(WithoutMail):
    """Drafts by id; ids are given in order and never again."""

    def __init__(self) -> None:
        """Begin empty."""
        self._stored: dict[str, StoredDraft] = {}
        self._count = 0

    def create(self, draft: Draft, key: Key) -> DraftRef:
        """Store a draft without recipients."""
        self._count += 1
        id = f"draft-{self._count:04d}"
        self._stored[id] = StoredDraft(key=key, draft=replace(draft, to=()))
        return self._ref(id)

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        """Store content, and recipients if `draft` has them.

        Raises:
            Refused: somebody changed, sent or deleted it.
        """
        stored = self._lying(ref)
        if stored.draft.fingerprint != draft.fingerprint:
            self._require_as_written(ref)
            self._stored[ref.id] = replace(stored, draft=draft)
        return self._ref(ref.id)

    def find(
        self,
        key: Key,
        created: Fingerprint | None = None,  # noqa: ARG002 - a key is enough here
        since: datetime | None = None,  # noqa: ARG002
    ) -> Sequence[DraftRef]:
        """Find all drafts of `key`, lying there or sent."""
        return tuple(self._ref(id) for id, stored in self._stored.items() if stored.key == key)

    def read(self, ref: DraftRef) -> Parsed | None:
        """Read a draft through its bytes, as other mailboxes do."""
        stored = self._stored.get(ref.id)
        if stored is None or stored.sent:
            return None
        return mime.parse(mime.compose(stored.draft, stored.key, addressed=bool(stored.draft.to)))

    def states(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, Seen]:
        """Compare what is stored with what was last written."""
        return {ref: self._state(ref) for ref in refs}

    def _state(self, ref: DraftRef) -> Seen:
        stored = self._stored.get(ref.id)
        if stored is None:
            return Seen.GONE
        if stored.sent:
            return Seen.SENT
        return Seen.AS_WRITTEN if stored.draft.fingerprint == ref.fingerprint else Seen.EDITED

    def discard(self, ref: DraftRef) -> None:
        """Drop a draft.

        Raises:
            Refused: somebody changed, sent or deleted it.
        """
        self._require_as_written(ref)
        del self._stored[ref.id]

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of everything stored."""
        return tuple(sorted({stored.key for stored in self._stored.values()}))

    def link(self, ref: DraftRef, key: Key | None = None) -> str:  # noqa: ARG002 - the id is enough here
        """Give the id, marked as one of memory."""
        return f"memory:{ref.id}"

    @property
    def drafts(self) -> Mapping[str, StoredDraft]:
        """Everything stored, by id."""
        return dict(self._stored)

    def human_edits(
        self,
        id: str,
        *,
        body: str | None = None,
        subject: str | None = None,
        to: tuple[Address, ...] | None = None,
        attachments: tuple[Attachment, ...] | None = None,
    ) -> None:
        """Change a draft as a person would."""
        stored = self._stored[id]
        changed = replace(
            stored.draft,
            body=stored.draft.body if body is None else body,
            subject=stored.draft.subject if subject is None else subject,
            to=stored.draft.to if to is None else to,
            attachments=stored.draft.attachments if attachments is None else attachments,
        )
        self._stored[id] = replace(stored, draft=changed)

    def human_sends(self, id: str) -> None:
        """Mark a draft as sent, which only a person can do."""
        self._stored[id] = replace(self._stored[id], sent=True)

    def human_deletes(self, id: str) -> None:
        """Delete a draft."""
        del self._stored[id]

    def _ref(self, id: str) -> DraftRef:
        return DraftRef(id, self._stored[id].draft.fingerprint)

    def _lying(self, ref: DraftRef) -> StoredDraft:
        stored = self._stored.get(ref.id)
        if stored is None or stored.sent:
            raise Refused("it is no longer among the drafts", place=self.link(ref))
        return stored

    def _require_as_written(self, ref: DraftRef) -> None:
        if self._lying(ref).draft.fingerprint != ref.fingerprint:
            raise Refused("you changed it, so it is left as it is", place=self.link(ref))


class MemoryCalendar(WithoutAppointments):
    """Holds by key, and the times at which the owner is busy otherwise."""

    def __init__(self, busy: Iterable[tuple[datetime, datetime]] = ()) -> None:
        """Begin without holds."""
        self._stored: dict[str, StoredHold] = {}
        self._busy = tuple(busy)

    def hold(self, hold: Hold, key: Key) -> HoldRef:
        """Store a hold, unless there is one of this key.

        Raises:
            Refused: the hold of this key was removed by a person.
        """
        if str(key) not in self._stored:
            self._stored[str(key)] = StoredHold(hold=hold)
        return self._ref(self._standing(str(key)), str(key))

    def move(self, ref: HoldRef, hold: Hold) -> HoldRef:
        """Store a hold again, at its new time.

        Raises:
            Refused: somebody changed or removed it.
        """
        stored = self._standing(ref.id)
        if stored.hold.fingerprint != hold.fingerprint:
            self._require_as_written(ref)
            if stored.hold.starts != hold.starts:
                self._require_no_day_changed(ref)
            self._stored[ref.id] = replace(stored, hold=hold)
        return self._ref(self._stored[ref.id], ref.id)

    def release(self, ref: HoldRef) -> None:
        """Drop a hold.

        Raises:
            Refused: somebody changed or removed it.
        """
        self._require_as_written(ref)
        self._require_no_day_changed(ref)
        del self._stored[ref.id]

    def find(self, key: Key) -> Sequence[HoldRef]:
        """Find the hold of `key`, if it stands."""
        stored = self._stored.get(str(key))
        return () if stored is None or stored.removed else (self._ref(stored, str(key)),)

    def states(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, Seen]:
        """Compare what is stored with what was last written."""
        return {ref: self._state(ref) for ref in refs}

    def _state(self, ref: HoldRef) -> Seen:
        stored = self._stored.get(ref.id)
        if stored is None or stored.removed:
            return Seen.GONE
        if stored.hold.fingerprint != ref.fingerprint:
            return Seen.EDITED
        return Seen.PARTLY if stored.partly else Seen.AS_WRITTEN

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of everything that stands."""
        return tuple(sorted(Key(id) for id, stored in self._stored.items() if not stored.removed))

    def texts(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, str]:
        """Give what stands in the holds."""
        held = self.holds
        return {ref: held[ref.id].text for ref in refs if ref.id in held}

    @property
    def others(self) -> Others:
        """Beside us, when the owner is busy at any time."""
        return Others.NEAR if self._busy else Others.NONE

    def human_is_busy(self, start: datetime, end: datetime) -> None:
        """Put something else on the owner's own calendar, between two aware moments."""
        self._busy = (*self._busy, (start, end))

    def busy(self, start: datetime, end: datetime) -> Sequence[tuple[datetime, datetime]]:
        """Give the busy times that touch the span."""
        return tuple((first, last) for first, last in self._busy if first < end and last > start)

    def link(self, ref: HoldRef) -> str:
        """Give the id, marked as one of memory."""
        return f"memory:{ref.id}"

    @property
    def holds(self) -> Mapping[str, Hold]:
        """Everything that stands, by id."""
        return {id: stored.hold for id, stored in self._stored.items() if not stored.removed}

    def human_edits(
        self, id: str, *, title: str | None = None, starts: datetime | None = None, text: str | None = None
    ) -> None:
        """Change a hold as a person would; its length stays."""
        hold = self._stored[id].hold
        begin, words = starts or hold.starts, hold.text if text is None else text
        ends = begin + (hold.ends - hold.starts)
        changed = replace(hold, title=title or hold.title, starts=begin, ends=ends, text=words)
        self._stored[id] = StoredHold(hold=changed)

    def human_changes_a_day(self, id: str) -> None:
        """Change one of the times of a hold that comes back."""
        self._stored[id] = replace(self._stored[id], partly=True)

    def human_removes(self, id: str) -> None:
        """Remove a hold; the calendar remembers that it was there."""
        self._stored[id] = replace(self._stored[id], removed=True)

    @staticmethod
    def _ref(stored: StoredHold, id: str) -> HoldRef:
        return HoldRef(id, stored.hold.fingerprint)

    def _standing(self, id: str) -> StoredHold:
        stored = self._stored.get(id)
        if stored is None or stored.removed:
            raise Refused("you removed it, so it stays removed", place=f"memory:{id}")
        return stored

    def _require_as_written(self, ref: HoldRef) -> None:
        if self._standing(ref.id).hold.fingerprint != ref.fingerprint:
            raise Refused("you changed it, so it is left as it is", place=self.link(ref))

    def _require_no_day_changed(self, ref: HoldRef) -> None:
        if self._standing(ref.id).partly:
            raise Refused("you changed one of its days, so it is left as it is", place=self.link(ref))
