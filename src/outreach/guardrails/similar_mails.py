"""Mails as they are compared with each other, and those before one by what they have in common with it.

Of a mail that was made before only hashes and its subject are known. Looks only at mails that share something, so that
a thousand drafts are not compared each with each. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from outreach.domain.cadences import Kind
from outreach.domain.people import Person
from outreach.domain.touches import TouchId

# no more mails than these are looked at for one draft
_MOST_CANDIDATES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail as it is compared; of one made before only hashes and the subject are known."""

    touch: TouchId
    person: Person | None
    kind: Kind
    shingles: tuple[str, ...]
    subject: str
    written: str
    day: date
    order: tuple[object, ...]
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """The mails before one in order, by what they have in common with others."""

    by_shingle: dict[str, list[Mail]] = field(default_factory=dict)
    by_subject: dict[str, list[Mail]] = field(default_factory=dict)

    def add(self, mail: Mail) -> None:
        """Remember a mail for those that come after it."""
        for shingle in mail.shingles:
            self.by_shingle.setdefault(shingle, []).append(mail)
        if mail.subject:
            self.by_subject.setdefault(mail.subject, []).append(mail)

    def sharing(self, mail: Mail) -> Iterator[Mail]:
        """Give mails that share shingles with one, those that share a rare one first, each once."""
        rows = sorted((self.by_shingle.get(one, []) for one in mail.shingles), key=len)
        found = {one.touch: one for row in rows for one in row[-_MOST_CANDIDATES:]}
        yield from list(found.values())[:_MOST_CANDIDATES]

    def titled_like(self, mail: Mail) -> Iterator[Mail]:
        """Give the latest mails with the subject of one, the last one first."""
        yield from reversed(self.by_subject.get(mail.subject, [])[-_MOST_CANDIDATES:])
