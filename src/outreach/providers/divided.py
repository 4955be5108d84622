"""Two mailboxes as one: drafts of some cadences stay in files, whatever the others do.

Some mails are nothing for a mail provider before their owner has read them (a word about a job, a mail that mends
something). Files have keys for ids, so a reference says by itself where it lies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from outreach.domain.facts import Seen
from outreach.domain.mail import Mail
from outreach.domain.messages import Draft, DraftRef, Fingerprint, Key, is_key
from outreach.domain.people import CadenceId
from outreach.providers.base import Heard, Interest, Jotting, Mailbox

if TYPE_CHECKING:
    from outreach.rendering.mime import Parsed


class DividedMailbox:
    """Drafts of cadences that `stays` says yes to lie `near`, all others `far`."""

    near: bool = False

    def __init__(self, *, near: Mailbox, far: Mailbox, stays: Callable[[CadenceId], bool]) -> None:
        """Take both mailboxes."""
        self._near = near
        self._far = far
        self._stays = stays

    @property
    def settles(self) -> timedelta:
        """As long as the mailbox far away does."""
        return self._far.settles

    def create(self, draft: Draft, key: Key) -> DraftRef:
        """Create a draft where its cadence belongs."""
        return (self._near if self._stays(draft.touch.cadence) else self._far).create(draft, key)

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        """Write content where the draft lies."""
        return self._of(ref).fill(ref, draft)

    def sync(self) -> None:
        """Make durable what was written in both."""
        self._near.sync()
        self._far.sync()

    def find(self, key: Key, created: Fingerprint | None = None, since: datetime | None = None) -> Sequence[DraftRef]:
        """Find drafts of `key`, in files first."""
        return self._near.find(key) or self._far.find(key, created, since)

    def read(self, ref: DraftRef) -> Parsed | None:
        """Read a draft where it lies."""
        return self._of(ref).read(ref)

    def signature(self) -> str | None:
        """Give the signature kept at the provider."""
        return self._far.signature()

    def states(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, Seen]:
        """Compare what is stored in both with what was last written."""
        asked = tuple(refs)
        near = [ref for ref in asked if self._of(ref) is self._near]
        far = [ref for ref in asked if self._of(ref) is self._far]
        return {**(self._near.states(near) if near else {}), **(self._far.states(far) if far else {})}

    def discard(self, ref: DraftRef) -> None:
        """Take a draft back where it lies."""
        self._of(ref).discard(ref)

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of all drafts of ours in both."""
        return tuple(sorted({*self._near.all_keys(), *self._far.all_keys()}))

    def heard(self, cursor: str, interest: Interest) -> Heard | None:
        """Mail is exchanged far away."""
        return self._far.heard(cursor, interest)

    def earlier(self, addresses: Sequence[str], since: datetime, interest: Interest) -> Sequence[Mail]:
        """Mail was exchanged far away."""
        return self._far.earlier(addresses, since, interest)

    def threads(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, str]:
        """Give the conversations of the drafts far away."""
        return self._far.threads([ref for ref in refs if self._of(ref) is self._far])

    def jottings(self) -> Sequence[Jotting]:
        """Notes lie far away, too."""
        return self._far.jottings()

    def link(self, ref: DraftRef, key: Key | None = None) -> str:
        """Give what opens the draft."""
        return self._of(ref).link(ref, key)

    def _of(self, ref: DraftRef) -> Mailbox:
        return self._near if is_key(ref.id) else self._far
