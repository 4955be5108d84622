"""Addresses at a domain that only looks like one the owner knows; told, since a slip writes to a stranger (R107)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from outreach.domain.people import Me, Person
from outreach.guardrails.domain_names import PROVIDERS, Domain, Domains, oddity, parted

_ENOUGH: Final = 2
_MOST: Final = 300
_LONGEST: Final = 253


class LookAlikes:
    """The domains of the owner, of at least two people there or in the file, and of large mail providers."""

    def __init__(self, me: Me | None, people: Iterable[Person], addresses: Iterable[str]) -> None:
        mine = [parted(domain_of(one)) for one in (me.email, *me.was)] if me else []
        counted = Counter(one.domain for one in people if one.domain)
        counted.update(domain_of(one) for one in addresses)
        often = [parted(one) for one, count in counted.most_common(_MOST) if count >= _ENOUGH]
        houses = [one for one in (*mine, *often) if not one.is_provider and not oddity(one)]
        self._known = Domains.of((*houses, *map(parted, sorted(PROVIDERS))))
        self._found: dict[str, str] = {}

    def about(self, address: str) -> str:
        """Say what an address only looks like; empty when nothing is wrong with it."""
        domain = domain_of(address)
        if domain not in self._found:
            self._found[domain] = self._likeness(domain)
        found = self._found[domain]
        return f"look at the address: {domain} {found}" if found else ""

    def _likeness(self, domain: str) -> str:
        if len(domain) > _LONGEST:
            return "is longer than any"
        parts: Domain = parted(domain)
        if parts.registered in self._known.registered or parts.is_provider:
            return ""
        known = self._known
        meant = known.imitated_by(parts) or known.meant_by(parts) or known.spelt_by(parts)
        return f"is nearly {meant.registered}" if meant else oddity(parts)


def domain_of(address: str) -> str:
    """Give the domain of an address."""
    return address.rpartition("@")[2].casefold()
