"""Where people work, as far as it can be told from their place, their department and their address."""

from __future__ import annotations

from outreach.domain.people import Person

DepartmentKey = tuple[str, str, str]

# addresses there say nothing about where somebody works
_EVERYBODYS = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "yahoo.com",
        "icloud.com",
        "me.com",
        "aol.com",
        "proton.me",
        "protonmail.com",
        "gmx.net",
    }
)


def department(person: Person) -> DepartmentKey | None:
    """Name where someone works, by place, department and address domain; None when nothing is known of it."""
    domain = "" if person.domain in _EVERYBODYS else person.domain
    key = (person.at.casefold(), person.department.casefold(), domain)
    return key if any(key) else None


def may_compare(one: Person, other: Person) -> bool:
    """Whether two people work so near to each other that they may lay their mails side by side."""
    if one.department and other.department and one.department.casefold() != other.department.casefold():
        return False
    same_program = one.program is not None and one.program == other.program
    same_place = bool(one.at) and one.at.casefold() == other.at.casefold()
    same_domain = bool(one.domain) and one.domain == other.domain and one.domain not in _EVERYBODYS
    return same_program or same_place or same_domain
