"""Notes the owner left in Gmail: drafts to nobody with the subject `note`. They are read, never written or deleted.

Only drafts that Gmail's search finds under that subject are read, and only when a draft was saved that was not there at
an earlier look. What they say is given away and never kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from outreach.patterns import Pattern
from outreach.providers.base import Jotting
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.drafts import Drafts
from outreach.providers.google.stored import Listed, Stored
from outreach.rendering.mime import Parsed

_SUBJECT = "note"
_SEARCH = f"subject:{_SUBJECT}"
# in milliseconds: whoever saved it before that is no longer writing; and so long a search may not know of a new draft
_SETTLED = 2 * 60 * 1000
_FOUND_BY = 24 * 60 * 60 * 1000

# what mail programs put under a mail by themselves
_ADVERTISEMENT = Pattern(
    r"(?:sent from (?:my (?:\w+ ){0,2}\w+|(?:gmail|yahoo|proton) mail.*|gmail mobile|(?:outlook|mail) for \w+)"
    r"|get outlook for \w+)\.?\s*(?:<https?://\S*>)?",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 8


class NoteDrafts:
    """The notes among the drafts of an account."""

    def __init__(self, drafts: Drafts, cache: ContentCache, now: int) -> None:
        """Take the drafts, what is remembered of them, and the time in milliseconds since 1970."""
        self._drafts = drafts
        self._cache = cache
        self._now = now
        self._given: frozenset[str] = frozenset()

    def jottings(self) -> tuple[Jotting, ...]:
        """Give the notes that were not `taken`; nothing more is asked than a list when there are only known drafts."""
        listed = self._drafts.last_listed
        lying = self._drafts.listed() if listed is None else listed
        others = self._not_ours(lying.values())
        if all(self._is_passed(line) for line in others):
            return ()
        found = (line for line in self._drafts.listed(_SEARCH).values() if not self._is_over(line))
        stored = tuple(one for one in (self._drafts.stored(line.id) for line in found) if one is not None)
        notes = tuple(one for one in stored if _is_note(one))
        self._remember(others, notes, passed={one.message for one in stored if not _is_note(one)})
        return tuple(self._jotting(one) for one in notes)

    def taken(self) -> None:
        """Note that all that the notes given last say is recorded: as they are they need not be read again."""
        self._cache.note_others({**self._cache.others, **dict.fromkeys(self._given, 0)})

    def _not_ours(self, lines: Iterable[Listed]) -> tuple[Listed, ...]:
        known = ((line, self._cache.of_message(line.message)) for line in lines)
        return tuple(line for line, content in known if content is None or not content.key)

    def _is_passed(self, line: Listed) -> bool:
        first = self._cache.others.get(line.message)
        return first is not None and self._now - first >= _FOUND_BY

    def _is_over(self, line: Listed) -> bool:
        return self._cache.others.get(line.message) == 0

    def _remember(self, lines: Iterable[Listed], notes: Iterable[Stored], passed: Iterable[str]) -> None:
        """Remember when other drafts were first seen; notes stay new until they are taken, and settled."""
        before = self._cache.others
        seen = {line.message: before.get(line.message, self._now) for line in lines} | dict.fromkeys(passed, 0)
        for note in notes:
            seen.pop(note.message, None)
        self._cache.note_others(seen)
        self._given = frozenset(note.message for note in notes if self._is_settled(note))

    def _is_settled(self, note: Stored) -> bool:
        return self._now - note.saved >= _SETTLED

    def _jotting(self, note: Stored) -> Jotting:
        text = "" if note.mail is None else words_of(note.mail)
        at = datetime.fromtimestamp(note.saved / 1000, UTC)
        return Jotting(id=note.id, text=text, is_settled=self._is_settled(note), at=at)


def words_of(mail: Parsed) -> str:
    """Give what the owner wrote, line by line as it is shown, without what a mail program put under it."""
    lines = [line.rstrip() for line in (mail.shown or mail.text).split("\n")]
    return "\n".join(_without_advertisement(_without_signature(_without_advertisement(lines)))).strip()


def _without_advertisement(lines: list[str]) -> list[str]:
    last = len(lines)
    while last and (not lines[last - 1] or _ADVERTISEMENT.fullmatch(lines[last - 1].strip())):
        last -= 1
    return lines[:last]


def _without_signature(lines: list[str]) -> list[str]:
    """Leave away what stands under a last line of two hyphens, unless it reads like a note: "Dr. Osei: …"."""
    begins = max((at for at, line in enumerate(lines) if line.strip() == "--"), default=len(lines))
    under = lines[begins + 1 :]
    is_signature = len(under) <= _LONGEST_SIGNATURE and not any(": " in line for line in under)
    return lines[:begins] if is_signature else lines


def _is_note(one: Stored) -> bool:
    mail = one.mail
    if mail is None or not one.is_draft or one.key:
        return False
    return not mail.to and mail.subject.strip().casefold() == _SUBJECT
