"""Which calendars say when the owner is busy, by the form of their names: a file or a folder, else one at Google."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.config.build.desk import Desk
from outreach.domain.project import HoldsTo, OtherCalendars
from outreach.patterns import Pattern

_SECTION = "calendars"
_NONE = "off"
_PRIMARY = "primary"
_ON_THE_WEB = Pattern(r"(?:https?|webcal|webcals|ftp):", re.IGNORECASE)


def calendars(desk: Desk, holds: HoldsTo) -> OtherCalendars:
    """Build them; without a word, holds on Google ask its main calendar, and files ask none."""
    named: tuple[str, ...] | None = desk.checked.value(_SECTION, None)
    if named is None:
        return OtherCalendars(google=(_PRIMARY,) if holds is HoldsTo.GOOGLE else ())
    if tuple(map(str.casefold, named)) == (_NONE,):
        return OtherCalendars()
    for word, why in _mistaken(named, holds):
        desk.faults.error((_SECTION,), why, find=word)
    words = tuple(dict.fromkeys(named))
    return OtherCalendars(
        google=tuple(word for word in words if not _is_file(word)), files=tuple(filter(_is_file, words))
    )


def _is_file(word: str) -> bool:
    return "/" in word or word.casefold().endswith(".ics")


def _mistaken(named: tuple[str, ...], holds: HoldsTo) -> Iterator[tuple[str, str]]:
    """Give each word that cannot be meant, and what to write."""
    for word in named:
        if not word:
            yield word, f"name a calendar, or write   {_SECTION}: {_NONE}"
        elif word.casefold() == _NONE:
            yield word, f'"{word}" stands alone; write   {_SECTION}: {_NONE}   or leave it out'
        elif _ON_THE_WEB.match(word):
            yield word, "nothing is fetched from the web; save the calendar as a file, and name that"
        elif not _is_file(word) and holds is not HoldsTo.GOOGLE:
            yield word, f'"{word}" would be a calendar at Google, and holds are files; name a file that ends in .ics'
