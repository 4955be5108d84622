"""What lies among the drafts of a Gmail account, found out with as few requests as can be. Only reads.

A draft's id stays while its words change; the message behind it is new with every save. So one list shows what changed,
and a message once read needs no second look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from outreach.providers.google import stored
from outreach.providers.google.allowed import DRAFT_ID
from outreach.providers.google.answers import NotThere
from outreach.providers.google.content_cache import Content, ContentCache
from outreach.providers.google.scopes import COMPOSE, READONLY
from outreach.providers.google.shapes import matches
from outreach.providers.google.stored import Listed, Stored

if TYPE_CHECKING:
    from outreach.providers.google.account import Account

# clocks differ: what Gmail dates a little before our own clock may still be later
LEEWAY = timedelta(minutes=1)


class Drafts:
    """The drafts of an account, and what is remembered of them. `last_listed` is the latest complete list, if any."""

    def __init__(self, account: Account, cache: ContentCache) -> None:
        """Take an account; nothing is asked yet."""
        self._account = account
        self._cache = cache
        self.last_listed: Mapping[str, Listed] | None = None

    def listed(self, search: str | None = None) -> Mapping[str, Listed]:
        """Give all drafts by id, or all that a search finds: every page of them."""
        self._account.require(COMPOSE, "looking at drafts")
        lines: dict[str, Listed] = {}
        page: str | None = None
        while True:
            answer = self._account.gmail.drafts(page=page, q=search)
            lines |= {line.id: line for line in stored.listed(answer)}
            page = stored.next_page(answer)
            if page is None:
                break
        if search is None:
            self._cache.listed({line.id: line.message for line in lines.values()})
            self.last_listed = lines
        return lines

    def contents(self, listed: Mapping[str, Listed], at_most: int | None = None) -> Iterator[tuple[Listed, Content]]:
        """Give what drafts say; those never read are read, the newest first and `at_most` so many."""
        read = 0
        for line in listed.values():
            if self._cache.of_message(line.message) is None:
                read += 1
                if at_most is not None and read > at_most:
                    continue
            content = self.content(line)
            if content is not None:
                yield line, content

    def content(self, line: Listed) -> Content | None:
        """Give what a listed draft says; None when it is gone by now."""
        known = self._cache.of_message(line.message)
        return self.read(line.id) if known is None else self._cache.keep(line.id, line.message, known)

    def read(self, id: str) -> Content | None:
        """Ask what a draft says; None when there is none of this id."""
        found = self.stored(id)
        return None if found is None else self._cache.keep(found.id, found.message, found.content)

    def stored(self, id: str) -> Stored | None:
        """Ask for a draft with its bytes; None when there is none of this id."""
        if not matches(DRAFT_ID, id):
            return None
        self._account.require(COMPOSE, "reading drafts")
        try:
            return stored.stored(self._account.gmail.draft(id, format="raw"))
        except NotThere:
            return None

    def was_sent(self, known: Content) -> bool:
        """Whether something was sent in a draft's conversation after it was last saved; False without leave to look."""
        if not self._account.may(READONLY) or not known.thread:
            return False
        try:
            thread = self._account.gmail.thread(known.thread, format="minimal")
        except NotThere:
            return False
        earliest = known.saved - LEEWAY // timedelta(milliseconds=1)
        return any("SENT" in stored.labels(one) and stored.saved(one) >= earliest for one in stored.messages(thread))


def milliseconds(moment: datetime) -> int:
    """Give a moment (aware) as Gmail does, in milliseconds since 1970, UTC."""
    return int(moment.timestamp() * 1000)
