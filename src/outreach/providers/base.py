"""What a mailbox and a calendar must be able to do. There is no `send` and there are no attendees, anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from outreach.domain.appointments import Appointment
from outreach.domain.facts import Seen
from outreach.domain.mail import Mail
from outreach.domain.messages import Draft, DraftRef, Fingerprint, Hold, HoldRef, Key
from outreach.errors import ConfigError, Exit, OutreachError, SignInError, TryLaterError

if TYPE_CHECKING:
    from outreach.rendering.mime import Parsed

# the names read as sentences: the provider refused, the request went unanswered
# ruff: noqa: N818


# how many drafts and holds are made between two looks: beside us, and where each look is a request
NEAR_CHUNK, FAR_CHUNK = 200, 20


class Refused(OutreachError):
    """The provider will not do it: the item was touched by a human, or is gone. Nothing was changed."""


class Rejected(OutreachError):
    """The provider cannot take this content, whenever it is offered. Nothing was changed."""

    code = Exit.ATTENTION


class NotDone(TryLaterError):
    """The provider said no for now; it certainly changed nothing. The next run tries again."""


class Unanswered(TryLaterError):
    """The answer was lost: the change may have been made, or may still be."""


class NotGranted(SignInError):
    """The owner did not allow this one thing. Nothing was changed, and what was allowed goes on."""


class NotServed(ConfigError):
    """The provider serves nobody before something is set up there; everything else goes on."""


class Unreachable(TryLaterError):
    """Nothing can be asked of the provider now; everything that is left waits for the next run."""


# what may stand in the way of asking a provider; whoever only looks goes on without
UNASKABLE = (SignInError, TryLaterError, NotServed, Rejected)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """Which mail may be looked at closely: whose, and of which mails the words as well (`Mail.text`).

    `is_own` and `is_known` answer for an address in lower case. Of mail with nobody who is known only what its place
    says is looked at, and bounces.
    """

    is_own: Callable[[str], bool]
    is_known: Callable[[str], bool]
    wants_text: Callable[[Mail], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Mail that came to lie in a mailbox since the last look; `cursor` is where the next look goes on.

    `is_gap` when the provider no longer knows the place of the last look: what lies between was not read.
    """

    cursor: str
    mails: tuple[Mail, ...] = ()
    is_gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What came to stand on the owner's own calendar since the last look, or changed there; as `Heard`.

    A first look (no cursor) gives everything of the time that was asked for. `until` is up to when anything is given
    at all: whoever wants what lies later begins anew.
    """

    cursor: str
    until: datetime
    appointments: tuple[Appointment, ...] = ()
    is_gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Jotting:
    """Words the owner left at a provider for us to read: a draft to nobody with the subject `note`.

    `id` tells one from another; `is_settled` when nobody wrote in it just now; `at` (aware) is when it was last saved.
    """

    id: str
    text: str
    is_settled: bool = True
    at: datetime | None = None


class Mailbox(Protocol):
    """A place for drafts.

    `settles` is how long after a create whose answer was lost a complete listing must be waited for before the
    draft may be created again (zero where a listing is complete at once). `near` says that reading costs nothing.
    """

    @property
    def settles(self) -> timedelta:
        """How long a listing may lack what was created."""
        ...

    @property
    def near(self) -> bool:
        """Whether reading costs nothing."""
        ...

    def create(self, draft: Draft, key: Key) -> DraftRef:
        """Create the whole message without recipients, whatever `draft.to` says; its Message-ID carries `key`.

        Raises:
            Rejected: the provider cannot take this content.
            NotDone: it certainly was not created.
            Unanswered: it may have been created; only a complete listing can tell.
        """
        ...

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        """Write content, and recipients if `draft` has them. Idempotent.

        Raises:
            Refused: the stored draft is not as `ref` says it was last written, or it is gone.
        """
        ...

    def sync(self) -> None:
        """Make durable what was written and taken back since the last time; asked before anything says that it was.

        Raises:
            DiskError: the disk is failing.
        """
        ...

    def find(self, key: Key, created: Fingerprint | None = None, since: datetime | None = None) -> Sequence[DraftRef]:
        """Find drafts made for `key`, by Message-ID; their fingerprints are those of what is stored.

        Where a provider may write Message-IDs anew, a draft without recipients that says what was to be `created`, and
        was made after `since` (aware), counts as well.
        """
        ...

    def read(self, ref: DraftRef) -> Parsed | None:
        """Read what a draft says now; None when it is no longer among the drafts or is no mail any more."""
        ...

    def signature(self) -> str | None:
        """Give the signature the owner keeps at the provider, as text; None when there is none to be read."""
        ...

    def states(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, Seen]:
        """Compare what is stored with what was last written; what may not be looked at is left out."""
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

    def heard(self, cursor: str, interest: Interest) -> Heard | None:
        """Give the mail that is new since `cursor` (empty: none, only where to go on); None where none may be read."""
        ...

    def earlier(self, addresses: Sequence[str], since: datetime, interest: Interest) -> Sequence[Mail]:
        """Give the mail exchanged with some addresses since a moment (aware), and what came back from them.

        To be asked only where `heard` gives something.
        """
        ...

    def threads(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, str]:
        """Give the conversations that drafts lie in, or lay in when they were last seen; nothing is asked for it."""
        ...

    def jottings(self) -> Sequence[Jotting]:
        """Give the notes the owner left among the drafts; read, never written."""
        ...

    def link(self, ref: DraftRef, key: Key | None = None) -> str:
        """Give what opens the draft made for `key`: a path or an address."""
        ...


class Others(StrEnum):
    """Where the owner's other calendars are, those that say when the owner is busy: nowhere, beside us, or far away."""

    NONE = "none"
    NEAR = "near"
    FAR = "far"


class Calendar(Protocol):
    """A place for holds: tentative, private, without guests."""

    @property
    def others(self) -> Others:
        """Where it looks for busy times; nowhere means that there are none to be had."""
        ...

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

    def sync(self) -> None:
        """Make durable what was written and taken back since the last time; asked before anything says that it was.

        Raises:
            DiskError: the disk is failing.
        """
        ...

    def find(self, key: Key) -> Sequence[HoldRef]:
        """Find the hold made for `key`."""
        ...

    def states(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, Seen]:
        """Compare what is stored with what was last written; what may not be looked at is left out."""
        ...

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of all holds of ours that stand."""
        ...

    def texts(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, str]:
        """Give what stands in holds now, for the owner to fill in; what is gone or may not be looked at is left out."""
        ...

    def kept(self, cursor: str, start: datetime, end: datetime) -> Kept | None:
        """Give what is new on the owner's own calendar since `cursor`; without one, all between two aware moments.

        None where it may not be read. It never gives holds of ours.
        """
        ...

    def busy(self, start: datetime, end: datetime) -> Sequence[tuple[datetime, datetime]]:
        """Give the intervals between two aware moments in which the owner is busy by other calendars, in order.

        Raises:
            ConfigError: a calendar is not there, or cannot be read.
            NotGranted: the owner did not allow it.
        """
        ...

    def link(self, ref: HoldRef) -> str:
        """Give what opens the hold."""
        ...
