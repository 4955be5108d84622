"""What a mailbox and a calendar must be able to do. There is no `send` and there are no attendees, anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from outreach.domain.facts import Seen
from outreach.domain.messages import Draft, DraftRef, Hold, HoldRef, Key
from outreach.errors import OutreachError


class Refused(OutreachError):  # noqa: N818 - reads as a sentence: the provider refused
    """The provider will not do it: the item was touched by a human, or is gone. Nothing was changed."""


class Mailbox(Protocol):
    """A place for drafts.

    `settles` is how long after a create whose answer was lost a complete listing must be waited for before the
    draft may be created again (zero where a listing is complete at once).
    """

    settles: timedelta

    def create(self, draft: Draft, key: Key) -> DraftRef:
        """Create the whole message without recipients, whatever `draft.to` says; its Message-ID carries `key`."""
        ...

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        """Write content, and recipients if `draft` has them. Idempotent.

        Raises:
            Refused: the stored draft is not as `ref` says it was last written, or it is gone.
        """
        ...

    def find(self, key: Key, draft: Draft | None = None) -> Sequence[DraftRef]:
        """Find drafts made for `key`, by Message-ID; their fingerprints are those of what is stored."""
        ...

    def states(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, Seen]:
        """Compare what is stored with what was last written."""
        ...

    def discard(self, ref: DraftRef) -> None:
        """Take a draft back.

        Raises:
            Refused: it is not as last written.
        """
        ...

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of all drafts of ours that are there, sent ones included."""
        ...

    def link(self, ref: DraftRef) -> str:
        """Give what opens the draft: a path or an address."""
        ...


class Calendar(Protocol):
    """A place for holds: tentative, private, without guests."""

    def hold(self, hold: Hold, key: Key) -> HoldRef:
        """Make a hold; idempotent by `key`.

        Raises:
            Refused: the human removed the hold of this key; it stays removed.
        """
        ...

    def move(self, ref: HoldRef, hold: Hold) -> HoldRef:
        """Write a hold again, at its new time.

        Raises:
            Refused: it is not as last written, or gone.
        """
        ...

    def release(self, ref: HoldRef) -> None:
        """Take a hold back.

        Raises:
            Refused: it is not as last written.
        """
        ...

    def find(self, key: Key) -> Sequence[HoldRef]:
        """Find the hold made for `key`."""
        ...

    def states(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, Seen]:
        """Compare what is stored with what was last written."""
        ...

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of all holds of ours that stand."""
        ...

    def busy(self, start: datetime, end: datetime) -> Sequence[tuple[datetime, datetime]]:
        """Give the intervals in which the owner is busy."""
        ...

    def link(self, ref: HoldRef) -> str:
        """Give what opens the hold."""
        ...
