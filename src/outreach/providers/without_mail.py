"""What a place of drafts or holds answers where no mail is exchanged and nobody keeps a calendar: nothing to read.

Files and memory are such places; what a person wrote or was sent lies elsewhere, and `outreach observe` reads it there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from outreach.domain.mail import Mail
from outreach.domain.messages import DraftRef
from outreach.providers.base import Heard, Interest, Jotting, Kept


class WithoutMail:
    """A mailbox beside us that holds drafts and nothing else; all it lists is there at once."""

    settles: timedelta = timedelta(0)
    near: bool = True

    def sync(self) -> None:
        """Nothing is put off."""

    def signature(self) -> str | None:
        """No signature is kept here."""
        return None

    def heard(self, cursor: str, interest: Interest) -> Heard | None:  # noqa: ARG002 - there is nothing to look for
        """No mail comes here."""
        return None

    def earlier(self, addresses: Sequence[str], since: datetime, interest: Interest) -> Sequence[Mail]:  # noqa: ARG002
        """No mail came here."""
        return ()

    def threads(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, str]:  # noqa: ARG002 - no draft lies in one
        """Conversations are not kept here."""
        return {}

    def jottings(self) -> Sequence[Jotting]:
        """Notes have a file of their own."""
        return ()


class WithoutAppointments:
    """A calendar that holds what we put there and nothing else."""

    def sync(self) -> None:
        """Nothing is put off."""

    def kept(self, cursor: str, start: datetime, end: datetime) -> Kept | None:  # noqa: ARG002 - nothing to look for
        """No other appointments are kept here."""
        return None
