"""Drafts in the owner's Gmail. What must hold of them is said by `Mailbox`; how they are read, by `Drafts`.

Every write looks first: what a person changed, sent or deleted is left alone. Nothing here can send.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from outreach.domain.facts import Seen
from outreach.domain.mail import Mail
from outreach.domain.messages import SETTLES, Draft, DraftRef, Fingerprint, Key, is_key
from outreach.providers.base import Heard, Interest, Jotting, NotDone, Refused, Rejected
from outreach.providers.google.answers import NotThere
from outreach.providers.google.content_cache import Content, ContentCache
from outreach.providers.google.correspondence import Correspondence
from outreach.providers.google.drafts import LEEWAY, Drafts, milliseconds
from outreach.providers.google.links import drafts_link, search_link, search_of, thread_link
from outreach.providers.google.note_drafts import NoteDrafts
from outreach.providers.google.scopes import COMPOSE, READONLY
from outreach.providers.google.signature import signature_of
from outreach.providers.google.stored import Listed, Stored, encoded, written
from outreach.rendering import mime
from outreach.rendering.headers import readable_email

if TYPE_CHECKING:
    from outreach.providers.google.account import Account

_READ_AT_MOST = 200


class GmailMailbox:
    """Drafts of one Gmail account."""

    settles: timedelta = SETTLES["gmail"]
    near: bool = False

    def __init__(self, account: Account, *, address: str, cache: ContentCache, now: datetime) -> None:
        """Take the account of `address`; `now` (aware) is when the drafts we write are dated until Gmail says."""
        self._account = account
        self._address = address
        self._cache = cache
        self._drafts = Drafts(account, cache)
        self._now = milliseconds(now)
        self._correspondence = Correspondence(account)
        self._notes = NoteDrafts(self._drafts, cache, self._now)
        self._signature: tuple[str | None] | None = None

    def create(self, draft: Draft, key: Key) -> DraftRef:
        """Create the whole message without recipients, in the conversation it answers if it answers one.

        Raises:
            Rejected: the conversation is not there any more, or Gmail cannot take this content.
            NotDone: it certainly was not created.
            Unanswered: it may have been created.
            NotGranted: Gmail may not be written to.
            SignInError: nobody is signed in, or it is another account.
        """
        self._before_writing("creating drafts")
        content = mime.compose(draft, key, addressed=False)
        try:
            answer = self._account.gmail.create_draft(_message(content, draft.thread or ""))
        except NotThere as problem:
            if not draft.thread:
                raise NotDone("Google says there is no such place for a draft", remedy="run again later") from problem
            raise Rejected(
                "the conversation it answers is not in Gmail any more", remedy="write to them by yourself"
            ) from problem
        ref = DraftRef(str(answer.get("id")), _fingerprint(draft, addressed=False))
        self._remember(ref, key, answer, addressed=False)
        return ref

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        """Write content, and recipients if `draft` has them; what lies there as intended is not written again.

        Raises:
            Refused: somebody changed, sent or deleted it.
            NotGranted: Gmail may not be written to.
            SignInError: nobody is signed in, or it is another account.
        """
        self._before_writing("writing drafts")
        lying = self._lying(ref)
        addressed = bool(draft.to)
        intended = DraftRef(ref.id, _fingerprint(draft, addressed=addressed))
        if lying.fingerprint == intended.fingerprint:
            return intended
        self._require_as_written(lying, ref)
        key = self._key_of(ref, lying)
        content = mime.compose(draft, key, addressed=addressed)
        # without its conversation a reply would leave it; a draft that answers nothing gets one of its own
        thread = lying.thread if draft.in_reply_to or draft.thread else ""
        try:
            answer = self._account.gmail.update_draft(ref.id, _message(content, thread))
        except NotThere as problem:
            raise _gone() from problem
        self._remember(intended, key, answer, addressed=addressed)
        return intended

    def discard(self, ref: DraftRef) -> None:
        """Delete the draft.

        Raises:
            Refused: somebody changed, sent or deleted it.
            NotGranted: Gmail may not be written to.
            SignInError: nobody is signed in, or it is another account.
        """
        self._before_writing("taking drafts back")
        self._require_as_written(self._lying(ref), ref)
        try:
            self._account.gmail.delete_draft(ref.id)
        except NotThere as problem:
            raise _gone() from problem
        self._cache.forget(ref.id)

    def sync(self) -> None:
        """What Gmail said yes to is durable."""

    def find(self, key: Key, created: Fingerprint | None = None, since: datetime | None = None) -> Sequence[DraftRef]:
        """Find the drafts made for `key`, the lowest id first; sent ones are no drafts any more.

        Gmail's search is asked first, but only the complete list can say that there is none. Should Gmail have written
        the Message-ID anew, a draft of no other key that says what was `created`, and was saved no earlier than a
        minute before `since`, counts as well.
        """
        if not self._may_look:
            return ()
        searched = self._drafts.listed(search_of(self._address, key))
        found = [one for one in self._drafts.contents(searched) if one[1].key == key]
        if not found:
            all = list(self._drafts.contents(self._drafts.listed()))
            found = [one for one in all if one[1].key == key]
            if not found and created is not None and since is not None:
                found = [one for one in all if _is_nameless(one[1], created, since)]
        return tuple(sorted(DraftRef(line.id, content.fingerprint) for line, content in found))

    def states(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, Seen]:
        """Compare what lies in Gmail with what was last written: one complete list, and what changed since."""
        wanted = tuple(refs)
        if not wanted or not self._may_look:
            return {}
        listed = self._drafts.listed()
        return {ref: self._state(ref, listed) for ref in wanted}

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of all our drafts; sent ones are no drafts any more.

        Of the drafts never read before, at most the newest 200 are read.
        """
        if not self._may_look:
            return ()
        contents = self._drafts.contents(self._drafts.listed(), _READ_AT_MOST)
        return tuple(sorted({content.key for _, content in contents if content.key}))

    def read(self, ref: DraftRef) -> mime.Parsed | None:
        """Read what a draft says now; None when it is no longer among the drafts or is no mail any more."""
        lying = self._drafts.stored(ref.id)
        return lying.mail if lying is not None and lying.is_draft else None

    def signature(self) -> str | None:
        """Give the signature of the account's address, asked for once; None without leave to read mail."""
        if self._signature is None:
            may_read = self._account.may(READONLY)
            self._signature = (signature_of(self._account.gmail.send_as(), self._address) if may_read else None,)
        return self._signature[0]

    def heard(self, cursor: str, interest: Interest) -> Heard | None:
        """Give the mail that is new since `cursor`, a place in the mailbox's history; None without leave to read."""
        return self._correspondence.heard(cursor, interest)

    def earlier(self, addresses: Sequence[str], since: datetime, interest: Interest) -> Sequence[Mail]:
        """Give the mail exchanged with some addresses since a moment, and what came back; each mail is asked for once.

        Gmail finds whole words, and that more readily than is wanted: what concerns nobody who is known is left out.
        """
        return self._correspondence.earlier(addresses, since, interest)

    def threads(self, refs: Iterable[DraftRef]) -> Mapping[DraftRef, str]:
        """Give the conversations that drafts were last seen in."""
        known = ((ref, self._cache.of_draft(ref.id)) for ref in refs)
        return {ref: content.thread for ref, content in known if content is not None and content.thread}

    def jottings(self) -> Sequence[Jotting]:
        """Give the drafts to nobody with the subject `note`, until `notes_taken` says that they need not be read again.

        Gmail's search finds them; of other drafts it is only seen that they are there.
        """
        return self._notes.jottings() if self._may_look else ()

    def notes_taken(self) -> None:
        """Note that all that the notes given last say is recorded."""
        self._notes.taken()

    def link(self, ref: DraftRef, key: Key | None = None) -> str:
        """Give the address that opens the draft's conversation, else a search for `key`, else all drafts."""
        known = self._cache.of_draft(ref.id)
        if known is not None and known.thread:
            return thread_link(self._address, known.thread)
        return search_link(self._address, key) if key else drafts_link(self._address)

    def remember(self) -> None:
        """Write down what was read, so that the next run need not read it again; nothing else writes that file."""
        self._cache.write()

    @property
    def _may_look(self) -> bool:
        """Whether drafts may be looked at; if not, nothing is known of any."""
        return self._account.may(COMPOSE)

    def _before_writing(self, what: str) -> None:
        self._account.require(COMPOSE, what)
        self._account.check_address()

    def _state(self, ref: DraftRef, listed: Mapping[str, Listed]) -> Seen:
        line = listed.get(ref.id)
        # the list may lag behind; whether a draft is there, only its id can tell
        content = self._drafts.read(ref.id) if line is None else self._drafts.content(line)
        if content is None:
            return self._missing(ref, listed)
        if content.sent:
            return Seen.SENT
        return Seen.AS_WRITTEN if content.fingerprint == ref.fingerprint else Seen.EDITED

    def _missing(self, ref: DraftRef, listed: Mapping[str, Listed]) -> Seen:
        """Say what became of a draft whose id names nothing any more.

        Some report that Gmail may give a draft that was saved in its window another id. A draft of the same key, with
        recipients if ours had them, is then the person's own: theirs, and still to be sent. Another account's drafts
        say nothing about ours.
        """
        self._account.check_owner()
        known = self._cache.of_draft(ref.id)
        if known is None:
            return Seen.GONE
        if self._drafts.was_sent(known):
            return Seen.SENT
        others = {id: line for id, line in listed.items() if id != ref.id}
        moved = known.key and any(_is_heir(one, known) for _, one in self._drafts.contents(others, _READ_AT_MOST))
        return Seen.EDITED if moved else Seen.GONE

    def _lying(self, ref: DraftRef) -> Stored:
        lying = self._drafts.stored(ref.id)
        if lying is None or not lying.is_draft:
            raise _gone()
        return lying

    def _require_as_written(self, lying: Stored, ref: DraftRef) -> None:
        if lying.fingerprint != ref.fingerprint:
            raise Refused("you changed it, so it is left as it is", place="Gmail")

    def _key_of(self, ref: DraftRef, lying: Stored) -> Key:
        """Give the key a draft was made for; where Gmail wrote its Message-ID anew and we forgot, one that is new."""
        known = self._cache.of_draft(ref.id)
        key = lying.key or (known.key if known is not None else "")
        return Key(key) if is_key(key) else _made_up(ref.id)

    def _remember(self, ref: DraftRef, key: Key, answer: Mapping[str, object], *, addressed: bool) -> None:
        """Note what we wrote: it need not be read to be known."""
        message, thread = written(answer)
        if message:
            content = Content(
                fingerprint=ref.fingerprint, key=key, thread=thread, addressed=addressed, sent=False, saved=self._now
            )
            self._cache.keep(ref.id, message, content)


def _gone() -> Refused:
    return Refused("it is no longer among your drafts, so it is left as it is", place="Gmail")


def _message(content: bytes, thread: str) -> Mapping[str, object]:
    raw = {"raw": encoded(content)}
    return {**raw, "threadId": thread} if thread else raw


def _fingerprint(draft: Draft, *, addressed: bool) -> Fingerprint:
    """Name what a draft will say when Gmail gives it back: addresses as `mime.parse` reads them."""
    to = tuple(replace(one, email=readable_email(one.email.lower())) for one in draft.to) if addressed else ()
    return replace(draft, to=to).fingerprint


def _is_nameless(content: Content, created: Fingerprint, since: datetime) -> bool:
    earliest = milliseconds(since - LEEWAY)
    return not content.key and not content.addressed and content.fingerprint == created and content.saved >= earliest


def _is_heir(content: Content, known: Content) -> bool:
    return content.key == known.key and content.addressed == known.addressed and not content.sent


def _made_up(id: str) -> Key:
    digest = base64.b32hexencode(hashlib.sha256(f"draft {id}".encode()).digest()).decode().lower()
    return Key(digest[:32])
