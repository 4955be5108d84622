"""vCards of versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): the few properties that say who somebody is.

Lines are unfolded and parted by `icalendar`. What only version 2.1 has is read here: parameters without a name
(`EMAIL;PREF;INTERNET:`), quoted-printable with its soft line breaks, and cards inside cards.
"""

from __future__ import annotations

import quopri
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from icalendar.parser import Contentline, Contentlines
from icalendar.parser.property import split_on_unescaped_semicolon, unescape_backslash

from outreach.importing.assembling import assembled, titled
from outreach.importing.entries import Book, Entry
from outreach.patterns import Pattern

_GROUPS: Final = frozenset({"group", "org", "location", "application"})
_CUT_OFF: Final = "the card is cut off, so its last lines may be too"
_MOST_LINE: Final = 20_000
# of what Python can decode, some are no text, and some take longer the more there is
_CHARSETS: Final = Pattern(
    r"utf-8|utf-16|us-ascii|iso-8859-(?:1|2|15)|windows-125[0-4]|koi8-r|shift_jis|gb2312|gbk|big5|euc-kr"
)


@dataclass(frozen=True, slots=True)
class _Property:
    """One line of a card: its name in capitals without group, its parameters' values, and its value as it stands."""

    name: str
    words: frozenset[str]
    value: str

    @property
    def text(self) -> str:
        return str(unescape_backslash(self.value))

    @property
    def parts(self) -> list[str]:
        return [one.strip() for one in split_on_unescaped_semicolon(self.value)]


@dataclass(slots=True)
class _Card:
    """The properties of one card, by name."""

    number: int
    found: dict[str, list[_Property]] = field(default_factory=dict)

    def add(self, line: str) -> None:
        one = _property(line)
        if one:
            self.found.setdefault(one.name, []).append(one)

    def first(self, name: str) -> str:
        return next((one.text for one in self.found.get(name, ()) if one.text.strip()), "")

    def parts(self, name: str, least: int) -> list[str]:
        parts = next((one.parts for one in self.found.get(name, ()) if one.value.strip()), [])
        return [*parts, *[""] * (least - len(parts))]


def holds_cards(text: str) -> bool:
    """Whether a text begins as vCards do."""
    return text.lstrip()[:11].upper() == "BEGIN:VCARD"


def read_cards(text: str) -> Book:
    """Read all cards of a file, one entry each; a card that is cut off says so in its `fault`."""
    lines: Sequence[str] = Contentlines.from_ical(text)  # type: ignore[no-untyped-call]
    entries = tuple(_entries(_joined(lines)))
    return Book(entries=entries, said=(f"{len(entries)} vCard{'' if len(entries) == 1 else 's'}",))


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Join what quoted-printable broke with a `=` at the end of a line."""
    held: list[str] = []
    for line in lines:
        if held or (line.endswith("=") and "QUOTED-PRINTABLE" in line[:200].upper()):
            held.append(line.removesuffix("="))
            if line.endswith("="):
                continue
            line = "".join(held)
            held = []
        yield line
    if held:
        yield "".join(held)


@dataclass(slots=True)
class _Stack:
    """The card that is open, if any; a card inside it (AGENT, an assistant) is passed over."""

    number: int = 0
    card: _Card | None = None
    is_inside: bool = False

    def begin(self) -> _Card | None:
        """Open a card; gives the one that was never closed."""
        if self.card is not None and not self.is_inside and "AGENT" in self.card.found:
            self.is_inside = True
            return None
        left, self.number = self.card, self.number + 1
        self.card, self.is_inside = _Card(self.number), False
        return left

    def end(self) -> _Card | None:
        """Close a card; gives it unless it stood inside another."""
        if self.card is not None and self.is_inside:
            self.card.found.pop("AGENT", None)
            self.is_inside = False
            return None
        done, self.card = self.card, None
        return done


def _entries(lines: Iterator[str]) -> Iterator[Entry]:
    stack = _Stack()
    for line in lines:
        word = line[:12].strip().upper()
        if word == "BEGIN:VCARD":
            if left := stack.begin():
                yield _cut_off(left)
        elif word == "END:VCARD":
            if done := stack.end():
                yield _entry(done)
        elif stack.card is not None and not stack.is_inside:
            stack.card.add(line)
    if stack.card is not None:
        yield _cut_off(stack.card)


def _cut_off(card: _Card) -> Entry:
    return Entry(where=f"card {card.number}", name=card.first("FN"), fault=_CUT_OFF)


def _property(line: str) -> _Property | None:
    """Take a line apart; None when it is none of a card, or longer than anything that names somebody (a photo)."""
    if len(line) > _MOST_LINE:
        return None
    at: int = Contentline(line).value_separator_index()  # type: ignore[no-untyped-call]
    if at < 1:
        return None
    name, *parameters = line[:at].split(";")
    words = frozenset(
        word.strip().strip('"').upper() for one in parameters for word in one.rpartition("=")[2].strip('"').split(",")
    )
    value = line[at + 1 :]
    return _Property(name.rpartition(".")[2].strip().upper(), words, _plain(value, words, parameters))


def _plain(value: str, words: frozenset[str], parameters: Sequence[str]) -> str:
    if "QUOTED-PRINTABLE" not in words:
        return value
    raw = quopri.decodestring(value.encode())
    named = next((one.partition("=")[2].strip('"').casefold() for one in parameters if "CHARSET=" in one.upper()), "")
    try:
        return raw.decode(named if _CHARSETS.fullmatch(named) else "utf-8")
    except ValueError:
        return raw.decode("cp1252", errors="replace")


def _entry(card: _Card) -> Entry:
    kind = (card.first("KIND") or card.first("X-ADDRESSBOOKSERVER-KIND")).strip().casefold()
    company = card.first("X-ABSHOWAS").strip().casefold() == "company"
    at, department = card.parts("ORG", 2)[:2]
    return Entry(
        where=f"card {card.number}",
        name=_name(card),
        addresses=tuple(_addresses(card)),
        at=at,
        department=department,
        position=card.first("TITLE") or card.first("ROLE"),
        roles=tuple(one.strip() for one in card.first("CATEGORIES").split(",") if one.strip()),
        nickname=card.first("NICKNAME"),
        note=card.first("NOTE"),
        link=_link(card),
        fault="not a person" if company or kind in _GROUPS else "",
    )


def _name(card: _Card) -> str:
    family, given, middle, prefix, suffix = card.parts("N", 5)[:5]
    full = card.first("FN")
    if given and family:
        return assembled(prefix=prefix, given=given, middle=middle, family=family, suffix=suffix)
    return titled(prefix, full or assembled(given=given, middle=middle, family=family), suffix)


def _addresses(card: _Card) -> list[str]:
    """Give the addresses, preferred ones first, else as they stand."""
    found = sorted(card.found.get("EMAIL", ()), key=lambda one: not one.words & {"PREF", "1"})
    return [one.text.strip() for one in found if one.text.strip()]


def _link(card: _Card) -> str:
    links = (one.text for name in ("X-SOCIALPROFILE", "SOCIALPROFILE", "URL") for one in card.found.get(name, ()))
    return next((one for one in links if "linkedin." in one.casefold()), "")
