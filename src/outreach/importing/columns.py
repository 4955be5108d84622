"""What the columns of a table are: by their headings, as Google, Outlook, LinkedIn and people write them, or by looks.

Must not know rows beyond those it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from outreach.patterns import Pattern


class Kind(StrEnum):
    """What a column holds, in the words of the message that says how a table was read."""

    FULL = "name"
    PREFIX = "title"
    GIVEN = "first name"
    MIDDLE = "middle name"
    FAMILY = "last name"
    SUFFIX = "degrees"
    ADDRESS = "address"
    AT = "place"
    DEPARTMENT = "department"
    POSITION = "position"
    ROLES = "roles"
    NICKNAME = "nickname"
    NOTE = "note"
    LINK = "LinkedIn"


_HEADINGS: Final = MappingProxyType(
    {
        Kind.FULL: "name, full name, fullname, display name, formatted name, person, contact, contact name, who",
        Kind.PREFIX: "name prefix, prefix, honorific, salutation, courtesy title",
        Kind.GIVEN: "first name, firstname, given name, first, forename, givenname",
        Kind.MIDDLE: "middle name, additional name, middle, middle names",
        Kind.FAMILY: "last name, lastname, family name, surname, last, familyname",
        Kind.SUFFIX: "suffix, name suffix, degree, degrees, credentials",
        Kind.AT: "company, organization, organisation, organization name, organization 1 name, institution, employer,"
        " affiliation, hospital, university, at, place, works at",
        Kind.DEPARTMENT: "department, organization department, organization 1 department, dept",
        Kind.POSITION: "position, title, job title, organization title, organization 1 title, jobtitle",
        Kind.ROLES: "role, roles, relationship, category, categories, labels, label, group membership, groups, group",
        Kind.NICKNAME: "nickname, nick name, goes by, called",
        Kind.NOTE: "notes, note, comment, comments, remarks",
        Kind.LINK: "url, linkedin, linkedin url, linkedin profile, profile, profile url, website, web page,"
        " website 1 value, personal web page",
    }
)
_BY_HEADING: Final = MappingProxyType(
    {heading: kind for kind, line in _HEADINGS.items() for heading in line.split(", ")}
)
_ADDRESS: Final = Pattern(
    r"(?:(?:primary|work|home|other|business|personal|secondary) )?"
    r"e ?mails?(?: address(?:es)?)?(?: \d+)?(?: value| address)?|mail"
)
_OTHER: Final = Pattern(r"[\W_]+")
_NAMES: Final = frozenset({Kind.FULL, Kind.GIVEN, Kind.FAMILY})
# "Title" is a position to some programs, and "Dr." to Outlook, which has "Job Title" beside it
_SEVERAL: Final = frozenset({Kind.ADDRESS, Kind.NOTE, Kind.ROLES, Kind.LINK, Kind.POSITION})

Columns = Mapping[int, Kind]


def columns_of(header: Sequence[str]) -> dict[int, Kind]:
    """Tell what columns hold by their headings; of two that hold the same, where only one can count, the first."""
    found: dict[int, Kind] = {}
    for place, heading in enumerate(header):
        kind = _kind(heading)
        if kind and (kind in _SEVERAL or kind not in found.values()):
            found[place] = kind
    return found


def _kind(heading: str) -> Kind | None:
    if len(heading) > 60:
        return None
    plain = _OTHER.sub(" ", heading.casefold()).strip()
    return Kind.ADDRESS if _ADDRESS.fullmatch(plain) else _BY_HEADING.get(plain)


def is_header(columns: Columns, width: int) -> bool:
    """Whether what was found are headings of a list of people: a name or an address among two, or it stands alone."""
    kinds = set(columns.values())
    return bool(kinds & {*_NAMES, Kind.ADDRESS}) and (len(kinds) > 1 or width == 1)


def columns_by_looks(rows: Sequence[Sequence[str]]) -> dict[int, Kind]:
    """Tell what columns hold without headings: where most cells are addresses, and the first with words before it."""
    width = max(map(len, rows), default=0)
    cells = [[row[place].strip() for row in rows if place < len(row)] for place in range(min(width, 50))]
    addresses = [place for place, column in enumerate(cells) if _mostly(column, _looks_like_address)]
    if not addresses:
        return {}
    others = ((place, column) for place, column in enumerate(cells) if place not in addresses)
    name = next((place for place, column in others if _mostly(column, _looks_like_name)), None)
    return dict.fromkeys(addresses, Kind.ADDRESS) | ({} if name is None else {name: Kind.FULL})


def _mostly(column: Sequence[str], fits: Callable[[str], bool]) -> bool:
    filled = [cell for cell in column if cell]
    return 2 * sum(map(fits, filled)) > len(filled)


def _looks_like_address(cell: str) -> bool:
    return "@" in cell[1:-1] and " " not in cell


def _looks_like_name(cell: str) -> bool:
    return " " in cell and not any(one.isdigit() or one == "@" for one in cell)
