"""Who an entry is, if it is anybody: a name outreach can read, addresses that are ones, roles only from exact words.

Nothing is guessed. What has no place in a person's line is kept as a remark, what makes it no person is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from outreach.config.grammar import Unclear, dates, names, roles
from outreach.config.grammar.addresses import is_address
from outreach.domain.people import Name, Role
from outreach.importing.cleaning import cleaned, clipped, harmless, is_formula, without_signs
from outreach.importing.entries import Entry
from outreach.patterns import Pattern

# what somebody is by profession; the others say what somebody is to the owner, which no business card can
_PROFESSIONS: Final = frozenset(
    {
        Role.PROGRAM_DIRECTOR, Role.ASSOCIATE_PROGRAM_DIRECTOR, Role.CHAIR, Role.VICE_CHAIR,
        Role.VICE_CHAIR_OF_EDUCATION, Role.COORDINATOR, Role.FACULTY, Role.TEACHING_FACULTY, Role.PHYSICIST,
        Role.DOSIMETRIST, Role.THERAPIST, Role.NURSE, Role.CHIEF_RESIDENT, Role.RESIDENT, Role.STUDENT,
    }
)  # fmt: skip
_NOT_IN_NAMES: Final = Pattern(r"[{}<>\[\]|\\=*^~$%@#!?;:/_&+]")
_LETTER: Final = Pattern(r"[^\W\d_]")
_PARTS: Final = Pattern(r"[,;/|]| and | & ")
_ADDRESS: Final = Pattern(r"[^\s@<>()\[\]\\,;:\"']+@[^\s@<>()\[\]\\,;:\"'_/]+")
_BRACKETED: Final = Pattern(r"[^<>]*<([^<>]*)>\s*")
# what programs write where nothing is
_NOTHING: Final = frozenset({"null", "none", "nan", "n/a", "na", "undefined", "unknown"})
_LABEL: Final = Pattern(r"\* |my ?contacts$|starred$", re.IGNORECASE)
_MOST_NAME, _MOST_PLACE, _MOST_ADDRESS, _MOST_ALSO = 100, 120, 254, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be new; `also` are further addresses, `remarks` what has no place in the line."""

    where: str
    name: Name
    email: str = ""
    also: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    at: str = ""
    department: str = ""
    linkedin: str = ""
    last: date | None = None
    remarks: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses, the one to write to first."""
        return (self.email, *self.also) if self.email else ()

    @property
    def shown(self) -> str:
        """Name and address for a message."""
        return f"{self.name.shown} <{self.email}>" if self.email else self.name.shown


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An entry that gives no line, and why; `name` is what could be shown of it."""

    where: str
    name: str
    why: str


@dataclass(slots=True)
class _Remarks:
    """What has no place in the line, in the order it came up."""

    said: list[str] = field(default_factory=list)

    def add(self, label: str, text: str) -> None:
        shown = harmless(text)
        if shown:
            self.said.append(f"{label}: {clipped(shown, 160)}")


def candidate(entry: Entry) -> Candidate | LeftOut:
    """Tell who an entry is, or why it is nobody."""
    shown = clipped(cleaned(entry.name).text, 60)
    if entry.fault:
        return LeftOut(where=entry.where, name=shown, why=entry.fault)
    try:
        remarks = _Remarks()
        name = _name(entry.name, remarks)
        addresses = _addresses(entry.addresses, remarks)
    except Unclear as reason:
        return LeftOut(where=entry.where, name=shown, why=str(reason))
    found = _roles(entry, remarks)
    place = _place(entry.at, "company", remarks)
    department = _place(entry.department, "department", remarks)
    linkedin = _linkedin(entry.link)
    last = dates.day(entry.last) if entry.last else None
    remarks.add("called", entry.nickname)
    remarks.add("note", entry.note)
    return Candidate(
        where=entry.where,
        name=name,
        email=addresses[0] if addresses else "",
        also=addresses[1:],
        roles=found,
        at=place,
        department=department,
        linkedin=linkedin,
        last=last,
        remarks=tuple(remarks.said),
    )


def _name(text: str, remarks: _Remarks) -> Name:
    """Read a name; raises `Unclear` with the reason why there is none."""
    found, hid = cleaned(text)
    if is_formula(found):
        raise Unclear("a formula or a number where the name belongs")
    plain = without_signs(found).strip(" -–—·,")
    if not _LETTER.search(plain):
        raise Unclear("no name")
    if len(plain) > _MOST_NAME:
        raise Unclear(f"a name of {len(cleaned(text).text):,} characters")
    if "@" in plain:
        raise Unclear("an address where the name belongs")
    name = names.parse(plain)
    if sign := _NOT_IN_NAMES.search(name.full):
        raise Unclear(_about_sign(sign[0]))
    if hid:
        remarks.said.append("hidden characters were taken out of the name; look at it again")
    if without_signs(found) != found:
        remarks.said.append("signs that are no letters were taken out of the name")
    return name


def _about_sign(sign: str) -> str:
    if sign in "&+/":
        return f'"{sign}" in the name; give each person a line of their own'
    return f'"{sign}" in the name'


def _addresses(given: tuple[str, ...], remarks: _Remarks) -> tuple[str, ...]:
    """Give the addresses that are ones, each once; an entry whose only address is none is left out as a whole."""
    found: dict[str, str] = {}
    refused = ""
    for text in given[:_MOST_ALSO]:
        address, why = _address(text)
        if why:
            refused = refused or why
            remarks.said.append(why)
        elif address:
            found.setdefault(address.casefold(), address)
    if refused and not found:
        raise Unclear(refused)
    if len(given) > _MOST_ALSO:
        remarks.said.append(f"{len(given) - _MOST_ALSO} more addresses were left out")
    return tuple(found.values())


def _address(text: str) -> tuple[str, str]:
    """Give one address, or why it is none."""
    plain, hid = cleaned(text)
    if not plain:
        return "", ""
    bracketed = _BRACKETED.fullmatch(plain)
    plain = (bracketed[1] if bracketed else plain).strip()
    plain = plain[7:] if plain[:7].casefold() == "mailto:" else plain
    if hid:
        return "", f'an address with hidden characters, "{clipped(plain, 60)}"'
    if len(plain) > _MOST_ADDRESS or is_formula(plain) or not (_ADDRESS.fullmatch(plain) and is_address(plain)):
        return "", f'no address: "{clipped(plain, 60)}"'
    return plain, ""


def _roles(entry: Entry, remarks: _Remarks) -> tuple[Role, ...]:
    """Take roles from exact words: the owner's for anybody, those of a business card for a profession."""
    found = {role: None for word in entry.roles if (role := roles.parse(cleaned(word).text))}
    position = harmless(entry.position)
    position = "" if position.casefold() in _NOTHING else position
    held = [roles.parse(part) for part in _PARTS.split(position)] if position else []
    taken = [role for role in held if role in _PROFESSIONS]
    found |= {role: None for role in taken if role}
    if position and len(taken) < len(held):
        remarks.add("position", position)
    unknown = [word for one in entry.roles if (word := harmless(one)) and not roles.parse(word)]
    remarks.add("labels", ", ".join(word for word in unknown if not _LABEL.match(word)))
    return tuple(found)


def _place(text: str, label: str, remarks: _Remarks) -> str:
    place = harmless(text)
    if place.casefold() in _NOTHING:
        return ""
    if len(place) > _MOST_PLACE or "@" in place or (place and not _LETTER.search(place)):
        remarks.add(label, text)
        return ""
    return place


def _linkedin(text: str) -> str:
    """Give the address of a profile at LinkedIn; anything else is none."""
    link, hid = cleaned(text)
    try:
        parts = urlsplit(link if "//" in link else f"https://{link}")
        house, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    fine = parts.scheme in {"http", "https"} and (house == "linkedin.com" or house.endswith(".linkedin.com"))
    plain = fine and not hid and port is None and not parts.username and parts.path.startswith("/in/")
    return f"https://{house}{parts.path}" if plain and len(link) <= _MOST_PLACE * 2 and " " not in link else ""
