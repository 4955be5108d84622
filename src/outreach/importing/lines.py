"""One person as lines of YAML: on one line when everything fits, else with keys; always read back before it counts.

The reader of people.yaml decides what fits: a line that does not give the same name, address, roles and place back is
not written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from outreach.config.grammar import Unclear, names
from outreach.config.records import line
from outreach.config.records.people import PERSON
from outreach.domain.people import Name
from outreach.importing.candidates import Candidate
from outreach.patterns import Pattern

# letters, and what stands between them; nothing in it means anything to YAML
_PLAIN: Final = Pattern(r"[^\W\d_](?:[\w .,'’()@+<>/-]*[\w.)>])?")
_WORDS: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def person_lines(one: Candidate) -> tuple[str, ...] | None:
    """Give the lines of one item of `people:`, without indentation; None when none would be read back the same."""
    short = _short(one)
    if not (one.also or one.linkedin) and _reads_back(short, one, _expected(one)):
        return (f"- {scalar(short)}",)
    keys = _keys(one)
    if not _reads_back(keys["name"], one, {"name": _written(one.name), **_email(one)}):
        return None
    below = (f"  {key}: {value}" for key, value in keys.items() if key != "name")
    return (f"- name: {scalar(keys['name'])}", *below)


def _short(one: Candidate) -> str:
    parts = (
        _head(one),
        *(role.value for role in one.roles),
        one.at,
        f"department {one.department}" if one.department else "",
        f"last {one.last}" if one.last else "",
    )
    return ", ".join(part for part in parts if part)


def _head(one: Candidate) -> str:
    name = _written(one.name)
    return f"{name} <{one.email}>" if one.email else name


def _written(name: Name) -> str:
    """Write a name so that its degrees and its title are read again; a title that follows from a degree is left out."""
    plain = ", ".join([name.full, *name.degrees])
    try:
        return plain if names.parse(plain) == name else f"{name.title} {plain}".strip()
    except Unclear:
        return plain


def _keys(one: Candidate) -> dict[str, str]:
    roles = ", ".join(role.value for role in one.roles)
    keys = {"name": _head(one)}
    given: Mapping[str, str] = {"roles": roles, "at": one.at, "department": one.department, "linkedin": one.linkedin}
    keys |= {key: scalar(value) for key, value in given.items() if value}
    if one.last:
        keys["last"] = str(one.last)
    if one.also:
        keys["also"] = f"[{', '.join(json.dumps(address, ensure_ascii=False) for address in one.also)}]"
    return keys


def _email(one: Candidate) -> dict[str, str]:
    return {"email": one.email} if one.email else {}


def _expected(one: Candidate) -> dict[str, object]:
    """Give the fields that the one line must give back."""
    found: dict[str, object] = {"name": _written(one.name), **_email(one)}
    found |= {"roles": [role.value for role in one.roles]} if one.roles else {}
    given = {"at": one.at, "department": one.department, "last": str(one.last) if one.last else ""}
    return found | {key: value for key, value in given.items() if value}


def _reads_back(text: str, one: Candidate, expected: Mapping[str, object]) -> bool:
    try:
        found = line.read(PERSON, text)
        return found == expected and names.parse(str(found["name"])) == one.name
    except Unclear:
        return False


def scalar(text: str) -> str:
    """Write a text so that YAML reads it back as it is; quoted unless nothing in it could mean something."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
