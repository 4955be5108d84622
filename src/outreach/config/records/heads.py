"""How the first words of a record are read: a name with an address, a place with a date, WHAT to NAME by DATE."""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.config.grammar import Unclear
from outreach.config.records.line import Fields
from outreach.patterns import Pattern

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = (
    rf"(?:\d{{4}}-\d{{1,2}}(?:-\d{{1,2}})?\b|\b{_MONTHS} \d{{1,2}}\b|\b\d{{1,2}} {_MONTHS}"
    r"|\b\d{1,2}/\d{1,2}\b|\btbd\b)"
)
DAY_WITH_YEAR = rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|{_MONTHS} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTHS} \d{{4}})"

_DAY = Pattern(DAY, re.IGNORECASE)
_DATED = Pattern(rf"({DAY_WITH_YEAR})\s+(.+)", re.IGNORECASE | re.DOTALL)
_ADDRESS = Pattern(r"([^<>]*)<([^<>]*)>\s*(.*)", re.DOTALL)
_ALSO = Pattern(r"(.*?)\s*\(([^()]*)\)\s*(.*)", re.DOTALL)


def alone(key: str) -> Callable[[str], Fields]:
    """Read the whole head as one value."""
    return lambda head: {key: head}


def name_and_address(head: str) -> Fields:
    """Read `NAME <ADDRESS>`, or a name alone.

    Raises:
        Unclear: an angle bracket stands alone, or words follow the address without a comma.
    """
    if "<" not in head and ">" not in head:
        if "@" in head:
            raise Unclear(f"write the address in angle brackets:   NAME <{head.split()[-1]}>", head)
        return {"name": head}
    found = _ADDRESS.fullmatch(head)
    if not found:
        raise Unclear("the address is not closed; write   NAME <ADDRESS>, ROLE", head)
    name, address, after = (part.strip() for part in found.groups())
    if after:
        raise Unclear(f'a comma is missing before "{after}"', after)
    if not name:
        raise Unclear(f"a name is missing before the address; write   NAME <{address}>", head)
    return {"name": name.rstrip(","), "email": address}


def name_and_others(head: str) -> Fields:
    """Read `NAME (OTHER, OTHER)`."""
    found = _ALSO.fullmatch(head)
    if not found or found[3]:
        return {"name": head}
    return {"name": found[1], "also": [other.strip() for other in found[2].split(",") if other.strip()]}


def before_date(first: str, second: str, form: str) -> Callable[[str], Fields]:
    """Read `PLACE DATE`: everything before the first date, and from it on."""

    def read(head: str) -> Fields:
        found = _DAY.search(head)
        if not found:
            raise Unclear(f"no date; write   {form}", head)
        place = head[: found.start()].strip()
        if not place:
            raise Unclear(f'nothing before "{head}"; write   {form}', head)
        return {first: place, second: head[found.start() :].strip()}

    return read


def sentence(pattern: str, form: str) -> Callable[[str], Fields]:
    """Read the head by a pattern whose groups are keys; optional groups may be missing."""
    compiled = Pattern(pattern, re.IGNORECASE | re.DOTALL)

    def read(head: str) -> Fields:
        found = compiled.fullmatch(head)
        if not found:
            raise Unclear(f'"{head}" is not understood; write   {form}', head)
        return {key: value.strip() for key, value in found.groupdict().items() if value and value.strip()}

    return read


def dated(text: str) -> tuple[str, str] | None:
    """Split `DATE words`; None when no date with a year stands in front."""
    found = _DATED.fullmatch(text.strip())
    return (found[1], found[2].strip()) if found else None
