"""Names of people, taken apart: title, given name, surname, degrees. Nothing is guessed.

Written by hand because the rule is narrow and a name decides how someone is greeted: "Dr." with Dr, MD, DO, PhD or
MBBS (and their equals), "Mr." or "Ms." only when written, otherwise no title at all. `RT(T)` is a degree.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from outreach.config.grammar.unclear import Unclear
from outreach.domain.people import Name
from outreach.patterns import Pattern

_TITLES: Final = MappingProxyType(
    {
        "dr": "Dr.", "doctor": "Dr.", "prof": "Prof.", "professor": "Prof.",
        "mr": "Mr.", "ms": "Ms.", "mrs": "Mrs.", "miss": "Miss", "mx": "Mx.",
    }
)  # fmt: skip
_DOCTORS: Final = frozenset(
    {
        "md", "do", "phd", "mbbs", "mbchb", "mbbch", "bmbs", "bmbch", "dphil", "scd", "dsc",
    }
)  # fmt: skip
_DEGREES: Final = _DOCTORS | frozenset(
    {
        "ms", "msc", "ma", "mba", "mph", "mha", "med", "mhs", "mphil", "bs", "bsc", "ba", "bsn", "msn", "dnp", "rn",
        "np", "pa", "pa-c", "aprn", "ocn", "cmd", "rtt", "rt", "dabr", "dabmp", "facr", "facro", "fastro", "faapm",
        "frcr", "frcpc", "facp", "fasco", "pharmd", "jd", "edd", "drph", "psyd", "dmp", "dds", "dmd", "dpt", "cnp",
        "cns",
    }
)  # fmt: skip
_IN_ANY_CASE: Final = frozenset({"md", "phd", "dphil", "mbbs", "mbchb", "pharmd"})
_LETTERED: Final = Pattern(r"r\.?t\.?(?:\([a-z]+\))+", re.IGNORECASE)
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES: Final = frozenset(
    {
        "al", "af", "ap", "ben", "bin", "bint", "da", "das", "dal", "de", "del", "della", "den", "der", "di", "do",
        "dos", "du", "el", "ibn", "la", "las", "le", "lo", "los", "mac", "san", "santa", "st", "st.", "ten", "ter",
        "van", "vande", "vander", "von", "zu", "zum", "zur", "'t", "y",
    }
)  # fmt: skip
_SHOUTED: Final = Pattern(r"[A-Z][A-Z./()-]+")
_MOST: Final = 200


def parse(text: str) -> Name:
    """Read a name; raises `Unclear` when there is none."""
    given = " ".join(text.split()).strip(" ,")
    _check(given, text)
    main, *after = (part.strip() for part in given.split(","))
    degrees = [word for part in after for word in _degrees(part, any_capitals=True)]
    others = [part for part in after if part and not _degrees(part, any_capitals=True)]
    words = _with_suffixes(main, others).split()
    title, words = _leading_title(words)
    words, trailing = _trailing_degrees(words)
    if not words or _plain(words[0]) in _TITLES:
        raise Unclear(f'"{text}" is no name', text)
    return _name(words, _title(title, [*trailing, *degrees]), (*trailing, *degrees))


def is_degree(word: str) -> bool:
    """Whether a word after a name is a degree: known (`PhD`, `MD/PhD`), or like `RT(R)(T)`.

    Capitals decide, since Do, Ma and Ms are also surnames and titles.
    """
    if _LETTERED.fullmatch(word):
        return True
    plain = _plain(word)
    known = plain in _DEGREES or all(part in _DEGREES for part in re.split(r"[/-]", plain))
    return known and (plain in _IN_ANY_CASE or sum(map(str.isupper, word)) > 1)


def is_particle(word: str) -> bool:
    """Whether a small word may stand in the middle of a name, as "van" does."""
    return word.casefold() in _PARTICLES


def _check(given: str, text: str) -> None:
    if len(given) > _MOST or "<" in given or ">" in given or "@" in given:
        raise Unclear(f'"{given[:40]}" is no name; write   Dr. Ada Quill <ada.quill@example.org>', text)


def _plain(word: str) -> str:
    return word.replace(".", "").casefold()


def _degrees(part: str, *, any_capitals: bool) -> list[str]:
    """Give the words of a part if all of them are degrees; after a comma, unknown capitals count as one."""
    words = part.split()
    known = all(is_degree(word) or (any_capitals and _SHOUTED.fullmatch(word) is not None) for word in words)
    return [word for word in words if _plain(word) not in _SUFFIXES] if known else []


def _with_suffixes(main: str, others: list[str]) -> str:
    """Put "Reed, Jr." and "Reed, Samuel" back into reading order."""
    for other in others:
        main = f"{main} {other}" if _plain(other) in _SUFFIXES else f"{other} {main}"
    return main


def _leading_title(words: list[str]) -> tuple[str, list[str]]:
    title = ""
    while len(words) > 1 and _plain(words[0]) in _TITLES:
        title = title or _TITLES[_plain(words[0])]
        words = words[1:]
    return title, words


def _trailing_degrees(words: list[str]) -> tuple[list[str], list[str]]:
    """Take degrees written without a comma; in a name all in capitals the last word may be the surname."""
    end = len(words)
    while end > 2 and is_degree(words[end - 1]) and not "".join(words).isupper():
        end -= 1
    return words[:end], words[end:]


def _title(title: str, degrees: list[str]) -> str:
    doctor = any(part in _DOCTORS for degree in degrees for part in re.split(r"[/-]", _plain(degree)))
    return "Dr." if doctor and title != "Prof." else title


def _name(words: list[str], title: str, degrees: tuple[str, ...]) -> Name:
    core = words[:-1] if len(words) > 1 and _plain(words[-1]) in _SUFFIXES else words
    start = len(core) - 1
    while start > 1 and core[start - 1].casefold() in _PARTICLES:
        start -= 1
    full = " ".join(words)
    if len(core) == 1:
        return Name(
            full=full, title=title, given="" if title else core[0], surname=core[0] if title else "", degrees=degrees
        )
    return Name(full=full, title=title, given=core[0], surname=" ".join(core[start:]), degrees=degrees)
