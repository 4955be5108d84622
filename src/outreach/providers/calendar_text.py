"""The lines of a calendar file (RFC 5545) that say when something is: nothing else of an event is read or kept.

A file can hold anything, so lines are taken apart here, and only values of the right form go on to be understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from outreach.patterns import Pattern

_BREAK = Pattern(r"\r\n|\n|\r")
_FOLD = Pattern(r"(?:\r\n|\n|\r)[ \t]")
_NAME = Pattern(r"[A-Za-z0-9-]{1,60}")
_PARAMETER = Pattern(r';([A-Za-z0-9-]{1,60})=("[^"]*"|[^;"]*)')
_HEAD = Pattern(r'(?:[^":]++|"[^"]*")*+(?=:)')
_ANSWER = Pattern(r";PARTSTAT=DECLINED[;:]", re.IGNORECASE)
# under this name stand the addresses of those who said no
DECLINED = "DECLINED"
_FIRST, _LAST = "BEGIN:VCALENDAR", "END:VCALENDAR"
TIMES = ("DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID")
_READ = frozenset(
    {
        *(*TIMES, "UID", "DURATION", "RRULE", "SEQUENCE"),
        *("STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"),
    }
)


class NoCalendarError(Exception):
    """A text is no whole calendar; `str()` says what it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """One property: its parameters, names in capitals, and its value as written."""

    parameters: Mapping[str, str]
    value: str


@dataclass(frozen=True, slots=True)
class Event:
    """The lines of an event by name."""

    lines: Mapping[str, Sequence[Line]]

    def first(self, name: str) -> Line | None:
        """Give the first line of a name."""
        return next(iter(self.lines.get(name, ())), None)

    def value(self, name: str) -> str:
        """Give the value of the first line of a name; empty without one."""
        found = self.first(name)
        return found.value.strip() if found else ""


@dataclass(slots=True)
class Calendar:
    """The events of a file, and where its own time zones lie, as far as it says so (X-LIC-LOCATION)."""

    events: list[Event] = field(default_factory=list)
    zones: dict[str, str] = field(default_factory=dict)


def read(content: bytes) -> Calendar:
    """Read a calendar file.

    Raises:
        NoCalendarError: it is none, or it ends before its end.
    """
    text = _FOLD.sub("", content.decode("utf-8-sig", "replace"))
    lines = [line.rstrip() for line in _BREAK.split(text) if line.strip()]
    if not lines or lines[0].upper() != _FIRST:
        raise NoCalendarError("is no calendar file")
    if lines[-1].upper() != _LAST:
        raise NoCalendarError("ends before its end; it is still being written, or was cut off")
    found = Calendar()
    for kind, inside in _blocks(lines):
        if kind == "VEVENT":
            found.events.append(Event(_properties(inside)))
        elif kind == "VTIMEZONE":
            _add_zone(inside, found.zones)
    return found


def _blocks(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Give each event and each time zone with its own lines, those of parts within it left out."""
    kind, inside, within = "", list[str](), list[str]()
    for line in lines:
        word, _, name = line.upper().partition(":")
        if not kind and word == "BEGIN" and name in ("VEVENT", "VTIMEZONE"):
            kind, inside = name, []
        elif kind and word == "BEGIN":
            within.append(name)
        elif kind and word == "END" and within:
            within.pop()
        elif kind and word == "END":
            yield kind, inside
            kind = ""
        elif kind and not within:
            inside.append(line)


def _properties(lines: Iterable[str]) -> Mapping[str, Sequence[Line]]:
    found: dict[str, list[Line]] = {}
    for line in lines:
        name = _NAME.match(line)
        if name is None:
            continue
        word = DECLINED if _ANSWER.search(line) else name[0].upper()
        if word in _READ or word == DECLINED:
            found.setdefault(word, []).append(_parsed(word, line[name.end() :]))
    return found


def _parsed(name: str, rest: str) -> Line:
    """Take what follows a name apart; some programs leave out quotes, but no time has a colon in it."""
    head = _HEAD.match(rest)
    end = rest.rfind(":") if name in TIMES or head is None else head.end()
    parameters = {one[1].upper(): one[2].strip('"') for one in _PARAMETER.finditer(rest[:end])}
    return Line(parameters, rest[end + 1 :])


def _add_zone(lines: Iterable[str], zones: dict[str, str]) -> None:
    said = {name.upper(): value for name, _, value in (line.partition(":") for line in lines)}
    if said.get("TZID") and said.get("X-LIC-LOCATION"):
        zones[said["TZID"]] = said["X-LIC-LOCATION"]
