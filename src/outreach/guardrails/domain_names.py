"""Mail domains taken apart and compared: what somebody registered, what it looks like, and whether two are nearly one.

A domain is the name somebody registered and the suffix it stands under; what is in front (`med.`) belongs to the same
house. Knows no rule, no person and no project.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from outreach.domain.edits import edits
from outreach.guardrails.text import plain
from outreach.patterns import Pattern

# suffixes of two parts, under which names are registered; `example` is set aside for names that nobody has
_SUFFIX = Pattern(r"example\.\w+|(?:ac|co|com|edu|gov|net|nhs|org)\.[a-z]{2}")
_COUNTRY = Pattern(r"(?:(?:co|com)\.)?[a-z]{2}")
# of names as short as these, many are one letter apart and belong to different houses
_TINY, _SHORT, _LONG = 2, 5, 8
_Key = TypeVar("_Key", str, tuple[str, int])
_UNREADABLE = "\ufffd"

# letters of other scripts, and digits, that look like Latin letters; what is only accented is made plain before
_LOOKS = str.maketrans(
    {
        **dict(zip("авсԁеԍһіјкӏмнопԛгѕтуѵԝхьҽ", "abcdeghijklmhonqrstyvwxbe", strict=True)),
        **dict(zip("рαβεϲγηικνορτυχω", "pabecynikvoptuxw", strict=True)),
        **dict(zip("ցհյոզօսɑɡıɩʟ", "ghjnqosagiil", strict=True)),
        **dict(zip("013", "ole", strict=True)),
    }
)
_PAIRS = (("rn", "m"), ("vv", "w"))
# Northfield and Southfield are two houses, not a slip
_COMPASS = Pattern(r"north|south|east|west")
_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "GEORGIAN"})
# slips of com, edu, org and net that are no top-level domains
_NO_ENDINGS = frozenset(
    {
        *("con", "cmo", "ocm", "comm", "coom", "vom", "xom", "cpm", "nte", "ent", "nett"),
        *("ed", "edi", "edy", "eud", "ude", "deu", "eduu", "ogr", "orgg", "rog", "prg"),
    }
)
# where private people have their mailboxes; under country suffixes as well
_HOMES = (
    *("gmail", "googlemail", "yahoo", "ymail", "rocketmail", "hotmail", "outlook", "live", "msn", "icloud", "aol"),
    *("proton", "protonmail", "gmx", "mail", "email", "fastmail", "zoho", "tutanota", "hey", "yandex", "qq"),
    *("comcast", "verizon"),
)
PROVIDERS = frozenset(
    {
        *(f"{name}.com" for name in _HOMES),
        *("me.com", "mac.com", "proton.me", "pm.me", "web.de", "gmx.net", "gmx.de", "163.com", "att.net"),
    }
)


class Domain(NamedTuple):
    """A mail domain: the name that was registered, its suffix, and all of it as people read it."""

    name: str
    suffix: str
    full: str

    @property
    def registered(self) -> str:
        """The domain of the whole house."""
        return f"{self.name}.{self.suffix}" if self.suffix else self.name

    @property
    def is_provider(self) -> bool:
        """Whether private people have their mailboxes there."""
        home = self.registered in PROVIDERS
        return home or (f"{self.name}.com" in PROVIDERS and _is_country(self.suffix))


def parted(domain: str) -> Domain:
    """Take a domain apart; what was written as punycode is read."""
    labels = [_read(one) for one in domain.strip(" .").casefold().split(".")]
    full = ".".join(labels)
    for size in (2, 1):
        suffix = ".".join(labels[-size:])
        if len(labels) > size and (size == 1 or _SUFFIX.fullmatch(suffix)):
            return Domain(labels[-size - 1], suffix, full)
    return Domain(full, "", full)


def oddity(domain: Domain) -> str:
    """Say what is wrong with a domain by itself; empty when nothing is."""
    if _UNREADABLE in domain.full:
        return "holds letters that no address has"
    mixed = next((found for label in domain.full.split(".") if len(found := _alphabets(label)) > 1), frozenset())
    if mixed:
        return f"mixes {' and '.join(sorted(one.capitalize() for one in mixed))} letters"
    ending = domain.full.rpartition(".")[2]
    return f'ends in ".{ending}", which is no ending' if ending in _NO_ENDINGS else ""


@dataclass(frozen=True, slots=True)
class Domains:
    """Some known domains, by what another one could be taken for them by."""

    registered: Mapping[str, Domain]
    by_name: Mapping[str, tuple[Domain, ...]]
    by_look: Mapping[str, tuple[Domain, ...]]
    by_length: Mapping[tuple[str, int], tuple[Domain, ...]]

    @classmethod
    def of(cls, domains: Iterable[Domain]) -> Domains:
        """Index these domains."""
        all_of_them = tuple(domains)
        return cls(
            registered={one.registered: one for one in all_of_them},
            by_name=_grouped((one.name, one) for one in all_of_them),
            by_look=_grouped((_look(one.name), one) for one in all_of_them if len(one.name) > _TINY),
            by_length=_grouped(((one.suffix, len(one.name)), one) for one in all_of_them),
        )

    def imitated_by(self, domain: Domain) -> Domain | None:
        """Give the domain that another one looks like on purpose: the same to the eye, or with the known one inside."""
        inside = next((one for part in _parts(domain) if (one := self.registered.get(part))), None)
        return inside or next(
            (one for one in self.by_look.get(_look(domain.name), ()) if one.name != domain.name), None
        )

    def meant_by(self, domain: Domain) -> Domain | None:
        """Give the domain that another one is but for its suffix, where that can only be a slip."""
        if domain.registered in self.registered:
            return None
        slips = (one for one in self.by_name.get(domain.name, ()) if _is_slip_of_suffix(domain, one))
        return next(slips, None)

    def spelt_by(self, domain: Domain) -> Domain | None:
        """Give the domain whose name another one has but for a letter or two, under the same suffix."""
        if domain.registered in self.registered:
            return None
        size = len(domain.name)
        near = (one for at in range(size - 2, size + 3) for one in self.by_length.get((domain.suffix, at), ()))
        return next((one for one in near if _is_slip(domain.name, one.name)), None)


def _grouped(rows: Iterable[tuple[_Key, Domain]]) -> Mapping[_Key, tuple[Domain, ...]]:
    found: dict[_Key, list[Domain]] = {}
    for key, domain in rows:
        found.setdefault(key, []).append(domain)
    return {key: tuple(domains) for key, domains in found.items()}


def _parts(domain: Domain) -> Iterator[str]:
    """Give what may be a known domain in front of another one, or, with hyphens for dots, in its name."""
    labels = domain.full.split(".")
    for first in range(len(labels)):
        yield from (".".join(labels[first:last]) for last in range(first + 2, len(labels)))
    if "-" in domain.name:
        yield domain.name.replace("-", ".")


def is_under(domain: str, above: str) -> bool:
    """Whether a domain is another one, or stands under it."""
    return domain == above or domain.endswith(f".{above}")


def _read(label: str) -> str:
    if not label.startswith("xn--"):
        return unicodedata.normalize("NFC", label)
    # imported here: hardly any address has such a name
    import idna

    try:
        return idna.decode(label)
    except (idna.IDNAError, UnicodeError):
        return _UNREADABLE


def _is_slip(name: str, known: str) -> bool:
    """Whether a name is another one but for a letter or two; of the shortest names none is."""
    most = 0 if len(known) < _SHORT else 1 if len(known) < _LONG else 2
    if most == 0 or edits(name, known, most) > most:
        return False
    ways, other_ways = _COMPASS.findall(name), _COMPASS.findall(known)
    return not ways or not other_ways or ways == other_ways


def _is_slip_of_suffix(domain: Domain, known: Domain) -> bool:
    """Whether the other suffix is a slip: nobody has a second house under it."""
    slip = edits(domain.suffix, known.suffix, 1) <= 1
    if known.registered in PROVIDERS:
        return slip or not _is_country(domain.suffix)
    return slip or len(known.name) >= _SHORT - 1


def _is_country(suffix: str) -> bool:
    """Whether a suffix is a country's; one letter from "com" it is a slip."""
    return bool(_COUNTRY.fullmatch(suffix)) and edits(suffix, "com", 1) > 1


def _look(name: str) -> str:
    """Give what a name looks like to a quick eye."""
    look = plain(unicodedata.normalize("NFKC", name).casefold()).translate(_LOOKS)
    for pair, letter in _PAIRS:
        look = look.replace(pair, letter)
    return look


def _alphabets(label: str) -> frozenset[str]:
    if label.isascii():
        return frozenset()
    names = (unicodedata.name(one, "").partition(" ")[0] for one in label if one.isalpha())
    return _ALPHABETS.intersection(names)
