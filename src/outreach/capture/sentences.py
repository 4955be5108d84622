"""The grammar of a note: `NAME: sentence`, `met NAME`, `promised NAME: WHAT by DATE`, `news: …`, `policy PROGRAM: …`.

Also `PROGRAM: with NAMES`, `draft NAME: CADENCE`, and a day in front ("2026-12-02", "Wed 2 Dec"). Pure text to
values; knows no people and no programs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from outreach.capture.days import dated
from outreach.config.grammar.results import unmarked
from outreach.patterns import Pattern

FORMS = (
    'write "Dr. Osei: one true sentence.", "met Jonah", "news: …", "policy PROGRAM: welcome" or "PROGRAM: with NAMES"'
)

_NEWS = Pattern(r"\Anews:\s*(.+)\Z", re.IGNORECASE | re.DOTALL)
_POLICY = Pattern(r"\Apolicy\s+([^:]+):\s*(.+)\Z", re.IGNORECASE | re.DOTALL)
_MET = Pattern(r"\Amet\s+([^:]+?)(?::\s*(.+))?\Z", re.IGNORECASE | re.DOTALL)
_PROMISED = Pattern(r"\Apromised\s+([^:]+):\s*(?:(.+)\s+by\s+(\S.*)|(.+))\Z", re.IGNORECASE | re.DOTALL)
_WISH = Pattern(r"\Adraft\s+([^:]+):\s*(\S.*)\Z", re.IGNORECASE | re.DOTALL)
_WITH = Pattern(r"\A([^:]+):\s*with\s+(.+)\Z", re.IGNORECASE | re.DOTALL)
_DONE = Pattern(r"\A(.+?)[\s,]+done\.?\Z", re.IGNORECASE | re.DOTALL)
_SAID = Pattern(r"\A([^:]{1,80}):\s*(.+)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Something worth telling; words before " - " head the mail that tells it. A result is marked as one in front."""

    text: str
    subject: str = ""
    result: bool = False


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
    """Something promised; `by` is the day as written, `done` says that the promise is kept."""

    name: str
    what: str
    by: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A mail the owner asks for: to whom, and then which one, perhaps with words for it."""

    name: str
    text: str


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


Sentence = News | Answer | Met | Promised | Wish | With | Said | Unclear


def parse(line: str, today: date) -> tuple[date | None, Sentence]:
    """Read one line: the day written in front, if any, and what it says; a day without a year is one near `today`."""
    text = line.strip()
    day, rest = dated(text, today)
    return (day, _sentence(rest)) if day and rest else (None, _sentence(text))


def _sentence(text: str) -> Sentence:
    for pattern, make in _FORMS:
        found = pattern.match(text)
        if found:
            return make(found)
    return Unclear(text=text)


def _news(found: re.Match[str]) -> Sentence:
    subject, dash, sentence = found[1].strip().partition(" - ")
    before, text, is_result = unmarked(subject.strip(), sentence.strip()) if dash else unmarked("", subject)
    return News(text=text, subject=before, result=is_result)


def _answer(found: re.Match[str]) -> Sentence:
    return Answer(program=found[1].strip(), policy=found[2].strip())


def _met(found: re.Match[str]) -> Sentence:
    return Met(name=found[1].strip(), text=(found[2] or "").strip())


def _promised(found: re.Match[str]) -> Sentence:
    name, what = found[1].strip(), (found[2] or found[4]).strip()
    done = None if found[3] else _DONE.match(what)
    if done is not None:
        return Promised(name=name, what=done[1].strip(), done=True)
    return Promised(name=name, what=what, by=(found[3] or "").strip(" ."))


def _wish(found: re.Match[str]) -> Sentence:
    return Wish(name=found[1].strip(), text=found[2].strip())


def _with(found: re.Match[str]) -> Sentence:
    names = found[2].strip()
    return With(place=found[1].strip(), names=names.rstrip("."), text=f"with {names}")


def _said(found: re.Match[str]) -> Sentence:
    return Said(name=found[1].strip(), text=found[2].strip())


_FORMS: tuple[tuple[Pattern[str], Callable[[re.Match[str]], Sentence]], ...] = (
    (_NEWS, _news),
    (_POLICY, _answer),
    (_PROMISED, _promised),
    (_MET, _met),
    (_WISH, _wish),
    (_WITH, _with),
    (_SAID, _said),
)
