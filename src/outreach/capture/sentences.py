"""The grammar of a note: `NAME: sentence`, `met NAME`, `promised NAME: WHAT by DATE`, `news: …`, `policy PROGRAM: …`.

Also `PROGRAM: with NAMES`, and a day in front. Pure text to values; knows no people and no programs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

FORMS = (
    'write "Dr. Osei: one true sentence.", "met Jonah", "news: …", "policy PROGRAM: welcome" or "PROGRAM: with NAMES"'
)

_DAY = re.compile(r"\A(\d{4}-\d\d-\d\d)[:,]?\s+(?=\S)")
_NEWS = re.compile(r"\Anews:\s*(.+)\Z", re.IGNORECASE | re.DOTALL)
_POLICY = re.compile(r"\Apolicy\s+([^:]+):\s*(.+)\Z", re.IGNORECASE | re.DOTALL)
_MET = re.compile(r"\Amet\s+([^:]+?)(?::\s*(.+))?\Z", re.IGNORECASE | re.DOTALL)
_PROMISED = re.compile(r"\Apromised\s+([^:]+):\s*(.+?)(?:\s+by\s+(\S.*?))?\s*\Z", re.IGNORECASE | re.DOTALL)
_WITH = re.compile(r"\A([^:]+):\s*with\s+(.+)\Z", re.IGNORECASE | re.DOTALL)
_SAID = re.compile(r"\A([^:]{1,80}):\s*(.+)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Something worth telling; words before " - " head the mail that tells it."""

    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a program said about thank-yous."""

    program: str
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A meeting that took place."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """Something promised; `by` is the day as written."""

    name: str
    what: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class With:
    """Who took part in something at a place; `place` may turn out to be a person's name."""

    place: str
    names: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence about somebody."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A line that fits no form."""

    text: str


Sentence = News | Answer | Met | Promised | With | Said | Unclear


def parse(line: str) -> tuple[date | None, Sentence]:
    """Read one line: the day written in front, if any, and what it says."""
    text = line.strip()
    dated = _DAY.match(text)
    if dated is None:
        return None, _sentence(text)
    try:
        return date.fromisoformat(dated[1]), _sentence(text[dated.end() :])
    except ValueError:
        return None, _sentence(text)


def _sentence(text: str) -> Sentence:
    for pattern, make in _FORMS:
        found = pattern.match(text)
        if found:
            return make(found)
    return Unclear(text=text)


def _news(found: re.Match[str]) -> Sentence:
    subject, dash, sentence = found[1].strip().partition(" - ")
    return News(text=sentence.strip(), subject=subject.strip()) if dash else News(text=subject)


def _answer(found: re.Match[str]) -> Sentence:
    return Answer(program=found[1].strip(), policy=found[2].strip())


def _met(found: re.Match[str]) -> Sentence:
    return Met(name=found[1].strip(), text=(found[2] or "").strip())


def _promised(found: re.Match[str]) -> Sentence:
    return Promised(name=found[1].strip(), what=found[2].strip(), by=(found[3] or "").strip(" ."))


def _with(found: re.Match[str]) -> Sentence:
    names = found[2].strip()
    return With(place=found[1].strip(), names=names.rstrip("."), text=f"with {names}")


def _said(found: re.Match[str]) -> Sentence:
    return Said(name=found[1].strip(), text=found[2].strip())


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Sentence]], ...] = (
    (_NEWS, _news),
    (_POLICY, _answer),
    (_PROMISED, _promised),
    (_MET, _met),
    (_WITH, _with),
    (_SAID, _said),
)
