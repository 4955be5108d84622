"""Whose an address is: a person's, a named assistant's, the owner's own, or nobody's we may know anything about.

A person is known by the address in the files, by `also:`, and by addresses a draft of ours was meant for earlier.
Plus-addresses are those of their mailbox, and so are the dots Gmail ignores. Nobody else is ever named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from outreach.domain.facts import DraftIntended, Fact
from outreach.domain.people import Me, PersonId
from outreach.domain.project import Project
from outreach.planning.aliases import Aliases

# domains where dots before the @ mean nothing; documented by Google
_DOTLESS = frozenset({"gmail.com", "googlemail.com"})


def mailbox_of(email: str) -> str:
    """Give an address without its tag, in lower case: Maya+lab@… is maya@…."""
    local, _, domain = email.strip().casefold().rpartition("@")
    local = local.partition("+")[0]
    return f"{local.replace('.', '')}@gmail.com" if domain in _DOTLESS else f"{local}@{domain}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Everybody's addresses. `exact` are those that are written, `mailboxes` those without their tags.

    `assistants` are the mailboxes of who schedules for somebody: a mail with them is one with that person.
    """

    own: frozenset[str]
    exact: Mapping[str, PersonId]
    mailboxes: Mapping[str, PersonId]
    assistants: Mapping[str, PersonId]

    @classmethod
    def of(cls, project: Project, facts: Iterable[Fact] = ()) -> Whom:
        """Collect the addresses of a project, and the earlier ones that `facts` tell."""
        known = tuple(facts)
        own = _own(project.me)
        rows = [(email.casefold(), id) for email, id in _written(project) if mailbox_of(email) not in own]
        today = {email for email, _ in rows}
        rows += [(email, id) for email, id in _earlier(project, known) if email not in today]
        mailboxes = _unique((mailbox_of(email), id) for email, id in rows)
        exact = _unique(rows)
        helping = _unique((mailbox_of(email), id) for email, id in _assistants(project))
        known_people = {*own, *(mailbox_of(email) for email in exact)}
        return cls(
            own=own,
            exact=exact,
            mailboxes=mailboxes,
            assistants={email: id for email, id in helping.items() if email not in known_people},
        )

    @property
    def addresses(self) -> tuple[str, ...]:
        """Everybody's addresses, as far as they are written anywhere, and those of who schedules for them."""
        return tuple(sorted({*self.exact, *self.assistants}))

    def is_own(self, email: str) -> bool:
        """Whether an address is the owner's, of today or of earlier."""
        return mailbox_of(email) in self.own

    def person(self, email: str) -> PersonId | None:
        """Give whose an address is; an assistant's is nobody's here."""
        if not email or self.is_own(email):
            return None
        return self.exact.get(email.casefold()) or self.mailboxes.get(mailbox_of(email))

    def reached(self, email: str) -> PersonId | None:
        """Give whom one reaches at an address, also through who schedules for them."""
        return self.person(email) or self.assistants.get(mailbox_of(email))


def _own(me: Me) -> frozenset[str]:
    return frozenset(mailbox_of(one) for one in (me.email, *me.was))


def _written(project: Project) -> Iterator[tuple[str, PersonId]]:
    """Give the addresses in the files; an earlier name may be one as well."""
    for person in project.people:
        for email in (person.email or "", *person.also, *(one for one in person.was if "@" in one)):
            if email:
                yield email, person.id


def _earlier(project: Project, facts: tuple[Fact, ...]) -> Iterator[tuple[str, PersonId]]:
    """Give the addresses that drafts for somebody were meant for."""
    aliases = Aliases.of(project, facts)
    for fact in facts:
        if isinstance(fact, DraftIntended) and fact.to:
            person = project.person(aliases.person(fact.touch.person))
            if person is not None:
                yield fact.to.casefold(), person.id


def _assistants(project: Project) -> Iterator[tuple[str, PersonId]]:
    return ((one.assistant.email, one.id) for one in project.people if one.assistant and one.assistant.email)


def _unique(rows: Iterable[tuple[str, PersonId]]) -> Mapping[str, PersonId]:
    """Leave out what belongs to several: nobody can say whose mail it was."""
    found: dict[str, PersonId] = {}
    shared: set[str] = set()
    for email, id in rows:
        if found.setdefault(email, id) != id:
            shared.add(email)
    return {email: id for email, id in found.items() if email not in shared}
