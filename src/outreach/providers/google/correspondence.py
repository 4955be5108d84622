"""The mail of a Gmail account: what is new since a place in its history, and what was exchanged with some addresses.

Of each mail its labels and some headers are asked for. Of few also the words, those of automatic answers and of what
came back undelivered, or of what kinds their parts are, where that decides what a mail is. Mail with nobody who is
known is dropped at once, unless the owner sent it. Only reads, and keeps nothing beyond the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from outreach.domain.mail import PARTS, Mail
from outreach.providers.base import Heard, Interest, Unreachable
from outreach.providers.google import mail_search
from outreach.providers.google.allowed import HEX_ID, NUMBER
from outreach.providers.google.answers import NotThere
from outreach.providers.google.mail_json import (
    listed_messages,
    mail_of_message,
    new_messages,
    with_parts,
    words_of,
)
from outreach.providers.google.scopes import READONLY
from outreach.providers.google.shapes import matches
from outreach.providers.google.stored import next_page
from outreach.reading.kinds import is_bounce, is_calendar

if TYPE_CHECKING:
    from outreach.providers.google.account import Account

# of more new mails than these, asking for those of known people takes fewer requests than looking at each
MOST_NEW = 500


class Correspondence:
    """The mail of an account; a message that several searches find is looked at once."""

    def __init__(self, account: Account) -> None:
        """Take an account; nothing is asked yet."""
        self._account = account
        self._looked_at: dict[str, Mail | None] = {}
        self._came_back_since: datetime | None = None

    def heard(self, cursor: str, interest: Interest) -> Heard | None:
        """Give the mail that is new since `cursor`, a `historyId`; None without leave to read mail."""
        if not self._account.may(READONLY):
            return None
        if not matches(NUMBER, cursor):
            return Heard(cursor=self._now(), is_gap=bool(cursor))
        try:
            new, reached = self._since(cursor)
        except NotThere:
            return Heard(cursor=self._now(), is_gap=True)
        if len(new) > MOST_NEW:
            return Heard(cursor=reached, is_gap=True)
        # what is new may have been something else at an earlier look: spam, or a draft
        for id in new:
            self._looked_at.pop(id, None)
        return Heard(cursor=reached, mails=self._mails(new, interest))

    def earlier(self, addresses: Sequence[str], since: datetime, interest: Interest) -> Sequence[Mail]:
        """Give the mail exchanged with some addresses, and once also what came back to the owner."""
        if not addresses or not self._account.may(READONLY):
            return ()
        found: dict[str, None] = {}
        for search in mail_search.exchanged_with(addresses, since):
            found |= dict.fromkeys(self._found(search))
        if self._came_back_since is None or since < self._came_back_since:
            found |= dict.fromkeys(self._found(mail_search.came_back(since)))
        mails = self._mails(found, interest)
        self._came_back_since = min(since, self._came_back_since or since)
        return mails

    def _now(self) -> str:
        return _place(self._account.profile())

    def _since(self, cursor: str) -> tuple[Sequence[str], str]:
        """Give the new messages, and where to go on: from before the first page, so that nothing is missed."""
        ids: dict[str, None] = {}
        answer = self._account.gmail.history(cursor)
        reached = _place(answer)
        ids |= dict.fromkeys(new_messages(answer))
        while (page := next_page(answer)) and len(ids) <= MOST_NEW:
            answer = self._account.gmail.history(cursor, page)
            ids |= dict.fromkeys(new_messages(answer))
        return tuple(ids), reached

    def _found(self, search: str) -> Iterator[str]:
        page: str | None = None
        while True:
            answer = self._account.gmail.messages(search, page)
            yield from listed_messages(answer)
            page = next_page(answer)
            if page is None:
                return

    def _mails(self, ids: Iterable[str], interest: Interest) -> tuple[Mail, ...]:
        for id in ids:
            if id not in self._looked_at:
                self._looked_at[id] = self._mail(id, interest)
        found = (self._looked_at[id] for id in ids)
        return tuple(one for one in found if one is not None)

    def _mail(self, id: str, interest: Interest) -> Mail | None:
        """Look at a message; None when it is gone by now, is no mail, or is nobody's who is known."""
        api = self._account.gmail
        head = _asked(api.message_head, id) if matches(HEX_ID, id) else None
        mail = mail_of_message(head) if head else None
        if mail is None or not _is_of_interest(mail, interest):
            return None
        if _may_hide_a_report(mail) or _may_only_seem_a_calendars(mail, interest):
            parts = _asked(api.message_parts, id)
            mail = with_parts(mail, parts) if parts else mail
        if interest.wants_text(mail):
            whole = _asked(api.message_words, id)
            mail = replace(with_parts(mail, whole), text=words_of(whole)) if whole else mail
        return mail if _concerns(mail, interest) else None


def _asked(ask: Callable[[str], Mapping[str, object]], id: str) -> Mapping[str, object] | None:
    try:
        return ask(id)
    except NotThere:
        return None


def _place(answer: Mapping[str, object]) -> str:
    """Give where a mailbox's history stands.

    Raises:
        Unreachable: the answer does not say, so nothing can be read on from it.
    """
    place = str(answer.get("historyId", ""))
    if not matches(NUMBER, place):
        raise Unreachable("Gmail's answer could not be read", place="Gmail", remedy="run again later")
    return place


def _concerns(mail: Mail, interest: Interest) -> bool:
    """Whether it may teach something: it is with somebody who is known, the owner sent it, or it came back."""
    known = any(interest.is_known(one) for one in (mail.sender, *mail.recipients) if one)
    return known or mail.is_sent or interest.wants_text(mail)


def _is_of_interest(mail: Mail, interest: Interest) -> bool:
    return _concerns(mail, interest) or _may_hide_a_report(mail)


def _may_hide_a_report(mail: Mail) -> bool:
    """Whether only its parts can tell that it came back: some servers put their reports into a mail like any other."""
    if not mail.marks.get("content-type", "").lower().startswith("multipart/mixed") or is_bounce(mail):
        return False
    return is_bounce(replace(mail, marks={**mail.marks, PARTS: "message/delivery-status"}))


def _may_only_seem_a_calendars(mail: Mail, interest: Interest) -> bool:
    """Whether its subject alone makes it a calendar's mail, though somebody who is known may have written it."""
    if not interest.is_known(mail.sender) or not is_calendar(mail):
        return False
    return not is_calendar(replace(mail, marks={**mail.marks, PARTS: ""}))
