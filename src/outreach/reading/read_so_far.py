"""How far the mail of an account was read, added up from what was recorded, and what to read next.

What is new is asked for as one; the past address by address. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from outreach.domain.facts import AddressesRead, Fact, ReadUpTo
from outreach.domain.mail_facts import OF_MAIL
from outreach.domain.project import Project
from outreach.reading.sendings import digest
from outreach.reading.whom import Whom

# how far back mail and meetings are looked at
YEAR = timedelta(days=365)
# what is quiet need not be written down more often
FRESH = timedelta(hours=1)

_DAY = timedelta(days=1)


def account_of(project: Project) -> str:
    """Name the account that is read."""
    return project.me.email.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSoFar:
    """How far mail was read: `last` says up to where, `read` are the digests of addresses that need not be asked about.

    `ever` are those that were asked about at any time: what is unread of them came after the day `missed`.
    """

    account: str
    last: ReadUpTo | None = None
    read: frozenset[str] = frozenset()
    ever: frozenset[str] = frozenset()

    @classmethod
    def of(cls, facts: Iterable[Fact], project: Project) -> ReadSoFar:
        """Add up what was recorded of the project's account, in the order in which it was."""
        account = account_of(project)
        found = cls(account=account)
        for fact in facts:
            if isinstance(fact, ReadUpTo) and (fact.source, fact.account) == (OF_MAIL, account):
                is_gap = fact.missed is not None and fact.missed != found.missed
                found = replace(found, last=fact, read=frozenset() if is_gap else found.read)
            elif isinstance(fact, AddressesRead) and fact.account == account:
                found = replace(found, read=found.read.union(fact.addresses), ever=found.ever.union(fact.addresses))
        return found

    @property
    def cursor(self) -> str:
        """Where the provider goes on; empty before the first reading."""
        return self.last.cursor if self.last else ""

    @property
    def missed(self) -> date | None:
        """The day since which mail may be unread; None when nothing was missed."""
        return self.last.missed if self.last else None

    def after(self, cursor: str, now: datetime, *, is_gap: bool) -> ReadUpTo:
        """Say how far mail is read once all is read up to `cursor`, except what lies in a gap before it."""
        missed = self.missed
        if self.last is None:
            missed = now.date() - YEAR
        elif is_gap:
            # another day than before says that everybody is to be asked about anew
            missed = (missed or self.last.at.astimezone(now.tzinfo).date()) - _DAY
        return ReadUpTo(at=now, source=OF_MAIL, account=self.account, cursor=cursor, missed=missed)

    def is_news(self, fact: ReadUpTo, *, anything: bool) -> bool:
        """Whether that is worth writing down: `anything` came, or it was not written down for a while."""
        if self.last is None or fact.missed != self.missed:
            return True
        return (anything and fact.cursor != self.cursor) or fact.at - self.last.at >= FRESH

    def unread(self, whom: Whom) -> Sequence[str]:
        """Give the addresses whose past was not looked for yet."""
        return [one for one in whom.addresses if digest(one) not in self.read]

    def next(self, unread: Sequence[str], today: date, *, most: int) -> tuple[date, Sequence[str]]:
        """Choose up to `most` of the addresses to ask about next, and the day to begin with."""
        again = [one for one in unread if digest(one) in self.ever]
        if again and self.missed is not None:
            return self.missed, again[:most]
        return today - YEAR, unread[:most]
