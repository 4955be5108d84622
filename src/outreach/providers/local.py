"""Drafts and holds as files of the workspace: `drafts/*.eml` and `holds/*.ics`. A full way of working, and the default.

What a person does in a file manager has a meaning: a draft moved to `drafts/sent/` was sent, in any other folder there
it only lies elsewhere, a deleted file is gone, a changed one is theirs. The provider's id of a draft or hold is the key
written inside its file, whatever its name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from outreach.domain.facts import Seen
from outreach.domain.messages import Draft, DraftRef, Fingerprint, Hold, HoldRef, Key, is_key
from outreach.domain.people import ME
from outreach.patterns import Pattern
from outreach.providers.base import Others, Refused
from outreach.providers.files import KeyedFiles, slug
from outreach.providers.without_mail import WithoutAppointments, WithoutMail
from outreach.rendering import ics
from outreach.rendering.headers import readable_email

if TYPE_CHECKING:
    from outreach.providers.busy_files import CalendarFiles
    from outreach.rendering.mime import Parsed

_MESSAGE_ID = Pattern(rb"\A(?:[^\r\n]+\r?\n)*?Message-ID:\s*<([^@>\s]+)@", re.IGNORECASE)
_UID = Pattern(rb"^UID:([^\r\n]+)", re.MULTILINE)
_SENT = "sent"
_TOUCHED: Fingerprint = Fingerprint("")
_LONGEST_STEM = 40


class LocalMailbox(WithoutMail):
    """Drafts as mail files that a mail program opens as messages to edit."""

    def __init__(self, root: Path, *, now: datetime) -> None:
        """Keep drafts under the workspace `root`; `now`, in the owner's zone, gives the day in their names."""
        self._root = root
        self._day = now.date()
        self._drafts = KeyedFiles(root / "drafts", ".eml", _MESSAGE_ID, but=_SENT)
        self._sent = KeyedFiles(root / "drafts" / _SENT, ".eml", _MESSAGE_ID, but="")
        # what we composed was read back by its composer; only the work of others has to be read here
        self._composed: dict[bytes, Fingerprint] = {}

    def create(self, draft: Draft, key: Key) -> DraftRef:
        """Write a new file without recipients."""
        content = self._compose(draft, key, addressed=False)
        stem = f"{self._day}-{slug(draft.touch.cadence)}-{slug(draft.touch.person)}"
        is_new = self._drafts.add(stem, key, content)
        stored = content if is_new else self._drafts.read(key)
        return DraftRef(str(key), self._fingerprint(stored or content))

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        """Write content, and recipients if `draft` has them.

        Raises:
            Refused: somebody changed, moved or deleted the file.
        """
        key = Key(ref.id)
        content = self._compose(draft, key, addressed=bool(draft.to))
        intended = DraftRef(ref.id, self._fingerprint(content))
        stored = self._stored(ref)
        if stored == intended.fingerprint:
            return intended
        if stored != ref.fingerprint:
            raise _refused(self.link(ref))
        _require(self._drafts.replace(key, content), "")
        return intended

    def sync(self) -> None:
        """Make the names of the files durable; what stands in them is from the beginning."""
        self._drafts.sync()

    def find(
        self,
        key: Key,
        created: Fingerprint | None = None,  # noqa: ARG002 - a key is enough here
        since: datetime | None = None,  # noqa: ARG002
    ) -> Sequence[DraftRef]:
        """Find the file of `key`, lying there or sent."""
        for files in (self._sent, self._drafts):
            content = files.read(key)
            if content is not None:
                return (DraftRef(str(key), self._fingerprint(content)),)
        return ()

    def states(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, Seen]:
        """Compare the files with what was last written."""
        sent, lying = self._sent.by_key(), self._drafts.by_key()
        return {ref: self._state(ref, sent, lying) for ref in refs}

    def _state(self, ref: DraftRef, sent: Mapping[Key, Path], lying: Mapping[Key, Path]) -> Seen:
        key = Key(ref.id)
        if key in sent:
            return Seen.SENT
        if key not in lying:
            return Seen.GONE
        return Seen.AS_WRITTEN if self._stored(ref) == ref.fingerprint else Seen.EDITED

    def discard(self, ref: DraftRef) -> None:
        """Delete the file.

        Raises:
            Refused: somebody changed, moved or deleted it.
        """
        _require(self._stored(ref) == ref.fingerprint, self.link(ref))
        self._drafts.remove(Key(ref.id))

    def all_keys(self) -> Sequence[Key]:
        """Read the keys in all files, lying there or sent; what is not from us has none."""
        return tuple(sorted(key for key in {*self._drafts.by_key(), *self._sent.by_key()} if is_key(key)))

    def read(self, ref: DraftRef) -> Parsed | None:
        """Read the file, unless it was moved or deleted or is no mail any more."""
        content = self._drafts.read(Key(ref.id))
        if content is None:
            return None
        from outreach.rendering import mime

        try:
            return mime.parse(content)
        except mime.UnreadableMailError:
            return None

    def link(self, ref: DraftRef, key: Key | None = None) -> str:  # noqa: ARG002 - the id is the key here
        """Give the file's path inside the workspace; empty when it is gone."""
        path = self._drafts.path(Key(ref.id)) or self._sent.path(Key(ref.id))
        return path.relative_to(self._root).as_posix() if path else ""

    def _stored(self, ref: DraftRef) -> Fingerprint | None:
        content = self._drafts.read(Key(ref.id))
        return None if content is None else self._fingerprint(content)

    def _compose(self, draft: Draft, key: Key, *, addressed: bool) -> bytes:
        from outreach.rendering import mime

        content = mime.compose(draft, key, addressed=addressed, unsent=True)
        to = draft.to if addressed else ()
        stored = tuple(replace(one, email=readable_email(one.email.lower())) for one in to)
        self._composed[_digest(content)] = replace(draft, to=stored).fingerprint
        return content

    def _fingerprint(self, content: bytes) -> Fingerprint:
        """Name what a mail file says; one that is no mail any more is like none of ours."""
        known = self._composed.get(_digest(content))
        if known is not None:
            return known
        from outreach.rendering import mime

        try:
            return mime.parse(content).fingerprint
        except mime.UnreadableMailError:
            return _TOUCHED


class LocalCalendar(WithoutAppointments):
    """Holds as calendar files, one event each."""

    def __init__(self, root: Path, *, now: datetime, files: CalendarFiles | None = None) -> None:
        """Keep holds under the workspace `root`; `now` (aware) is when they say they were written.

        `files` are the owner's other calendars.
        """
        self._root = root
        self._files = files
        self._now = now
        self._holds = KeyedFiles(root / "holds", ".ics", _UID)

    def hold(self, hold: Hold, key: Key) -> HoldRef:
        """Write a new file, unless there is one of this key; a person's change to it stays.

        A deleted file leaves no trace here: that it was there, and stays removed, is for History to know.
        """
        if self._holds.path(key) is None:
            self._holds.add(_hold_stem(hold), key, ics.compose(hold, key, self._now))
        return HoldRef(str(key), _hold_fingerprint(self._holds.read(key)) or _TOUCHED)

    def move(self, ref: HoldRef, hold: Hold) -> HoldRef:
        """Write the file again, at its new time and with the new day in its name.

        Raises:
            Refused: somebody changed or deleted it.
        """
        key = Key(ref.id)
        content = ics.compose(hold, key, self._now)
        intended = HoldRef(ref.id, _hold_fingerprint(content) or _TOUCHED)
        stored = _hold_fingerprint(self._holds.read(key))
        _require(stored in (ref.fingerprint, intended.fingerprint), self.link(ref))
        _require(self._holds.replace(key, content, _hold_stem(hold)), "")
        return intended

    def release(self, ref: HoldRef) -> None:
        """Delete the file.

        Raises:
            Refused: somebody changed or deleted it.
        """
        _require(_hold_fingerprint(self._holds.read(Key(ref.id))) == ref.fingerprint, self.link(ref))
        self._holds.remove(Key(ref.id))

    def sync(self) -> None:
        """Make the names of the files durable; what stands in them is from the beginning."""
        self._holds.sync()

    def find(self, key: Key) -> Sequence[HoldRef]:
        """Find the file of `key`."""
        stored = _hold_fingerprint(self._holds.read(key))
        return () if stored is None else (HoldRef(str(key), stored),)

    def states(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, Seen]:
        """Compare the files with what was last written."""
        lying = self._holds.by_key()
        return {ref: self._state(ref, lying) for ref in refs}

    def _state(self, ref: HoldRef, lying: Mapping[Key, Path]) -> Seen:
        if Key(ref.id) not in lying:
            return Seen.GONE
        stored = _hold_fingerprint(self._holds.read(Key(ref.id)))
        return Seen.AS_WRITTEN if stored == ref.fingerprint else Seen.EDITED

    def all_keys(self) -> Sequence[Key]:
        """Read the keys in all files; what is not from us has none."""
        return tuple(sorted(key for key in self._holds.by_key() if is_key(key)))

    def texts(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, str]:
        """Read what stands in the files."""
        stored = ((ref, _text_of(self._holds.read(Key(ref.id)))) for ref in refs)
        return {ref: text for ref, text in stored if text is not None}

    @property
    def others(self) -> Others:
        """Beside us, when there are any."""
        return Others.NEAR if self._files else Others.NONE

    def busy(self, start: datetime, end: datetime) -> Sequence[tuple[datetime, datetime]]:
        """Give the times (in UTC) at which the owner's other calendars are busy, as far as they are files.

        Raises:
            ConfigError: one of them is not there, or cannot be read.
        """
        found = self._files.busy(start, end) if self._files else ()
        return tuple((span.starts, span.ends) for span in found)

    def link(self, ref: HoldRef) -> str:
        """Give the file's path inside the workspace; empty when it is gone."""
        path = self._holds.path(Key(ref.id))
        return path.relative_to(self._root).as_posix() if path else ""


def _require(as_written: bool, link: str) -> None:
    if not as_written:
        raise _refused(link)


def _refused(link: str) -> Refused:
    if link:
        return Refused("you changed it, so it is left as it is", place=link)
    return Refused("you deleted it, so it stays deleted")


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def _hold_fingerprint(content: bytes | None) -> Fingerprint | None:
    if content is None:
        return None
    try:
        return ics.parse(content).fingerprint
    except ics.UnreadableHoldError:
        return _TOUCHED


def _text_of(content: bytes | None) -> str | None:
    """Read what stands in a calendar file; one that is none any more says nothing."""
    if content is None:
        return None
    try:
        return ics.parse(content).text
    except ics.UnreadableHoldError:
        return None


def _hold_stem(hold: Hold) -> str:
    """Name a hold by its day and what it is for: `weekly-review`, `prepare-ingrid-halvorsen`."""
    day = hold.starts.astimezone(ZoneInfo(hold.zone)).date()
    about, colon, _ = hold.title.partition(":")
    name = slug(f"{about} {hold.touch.person}") if colon and hold.touch.person != ME else slug(hold.title)
    return f"{day}-{_short(name or slug(hold.touch.cadence))}"


def _short(name: str) -> str:
    """Cut a long name after a word, so that its path fits on a line of the screen."""
    return name if len(name) <= _LONGEST_STEM else name[: _LONGEST_STEM + 1].rpartition("-")[0] or name[:_LONGEST_STEM]
