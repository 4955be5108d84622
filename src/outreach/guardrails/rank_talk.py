"""The vocabulary of rank lists: programs' names made one sign, whatever they are called, and what may stand for one.

Patterns of the Match's rules are written with these pieces, for one lower-case sentence at a time. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from outreach.domain.once import once_per_project
from outreach.domain.people import ProgramId
from outreach.domain.project import Project
from outreach.guardrails.phrases import is_cued, levelled
from outreach.guardrails.program_names import ProgramNames, program_names
from outreach.guardrails.rule import Context
from outreach.guardrails.sentences import spoken
from outreach.guardrails.text import Part
from outreach.patterns import Pattern

# stands for a letter of a program's name: of the reader's, of another one of the file, of a name that no file knows;
# runes, because patterns must take them for letters and nobody writes them
OWN, OTHER, UNKNOWN = "\u16a0", "\u16a1", "\u16a2"

# up to the end of a clause, and not further than a sentence of ordinary length
NEAR = r"[^.?!;]{0,40}?"
CLOSE = r"[^.?!;]{0,20}?"
KNOWN = rf"(?:{OWN}+|{OTHER}+)(?:'s)?"
A_NAME = rf"(?:{OWN}+|{OTHER}+|{UNKNOWN}+)(?:'s)?(?: (?:program(?:me)?|residency|department))?"
_HOUSE = r"(?:program(?:me)?s?|residency|department|institution|hospital|place|school|group|shop)"
PROGRAM = rf"(?:your (?:\w+ ){{0,2}}?{_HOUSE}\b|(?:this|the|that) (?:\w+ )?(?:program(?:me)?|residency)\b|{A_NAME})"
TARGET = rf"(?:{PROGRAM}|yours\b|y'?all\b|your name\b|u(?![.\w])|you(?: (?:all|guys|folks|and your \w+))?\b)"
IS = (
    r"(?:is|are|was|were|'re|'s|will be|would be|will remain|remains?|has been|have been|became|has become|stays?"
    r"|stands?"
    r"|will always be|will stay|feels? like|continues? to be|is going|are going|goes|go|comes?|sits?|belongs?"
    r"|will go)\b"
)
# who is spoken of as a program: "you" only where a verb makes it the subject
SUBJECT = (
    rf"(?:{PROGRAM}(?: (?:\w+ )?(?:in|of|at) \w+)?|yours\b|(?:y'?all|your name|you(?: (?:all|guys|folks))?)\b"
    rf"(?= ?{IS}))"
)
LIST = (
    r"(?:(?:rank(?:ing)?(?:[ -]order)?|match|rol|final|preference|order|certified) ?(?:order )?)?(?:lists?|rol"
    r"|ranking)\b"
)
FIRST = r"(?:first|frist|1st|top|number[ -]?(?:one|1)|no\.? ?1|n ?1|favou?rite|highest|dream|foremost)"
TOP = (
    rf"(?:(?:at |on |near |to |in |into |as |for )?(?:the |my )?(?:very )?{FIRST}"
    r"|highly|very high|quite high|high up|high|above (?:all|any|every)\w*|ahead of (?:all|any|every)\w*)\b"
)
ANY = (
    r"(?:any|every|all|each|everything|anything|anyone|anybody|everyone|everybody|anywhere|everywhere|the others?"
    r"|others?)\b"
)

_CAPITALS = Pattern(r"(?<![.?!] )(?<!^)\b(?!I')[A-Z][\w'-]+(?: (?:(?:of|at|the) ){0,2}(?!I')[A-Z][\w'-]+){0,5}")
_NO_NAMES = Pattern(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|I|I'\w+|Dr|Drs|Prof|Professor|Mr|Mrs|Ms|Mx|Match|Thank|Thanks|Dear|The|My"
    r"|Your|You|We|If|In|At|On|And|But|Dean|Step|[A-Z]{2,6}s?|Class|Fellow|Chair|Director|Committee"
)
_PRONOUN = Pattern(r"\b(?:it|which|them|they|there)\b(?!'s (?:been|great|nice))")
_A_PROGRAM = Pattern(PROGRAM)
_NUMBER_SIGN = Pattern(r"#(?= ?1\b)")  # "#1" as a word, "n1"
_LONGEST = 600


class Said(NamedTuple):
    """A sentence in lower case with names masked, and where it begins in the text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Talk:
    """What is meant when all of some patterns stand in one sentence, and none of some others does.

    One of its cues, where it has some, is part of whatever it means: without one nothing is compiled.
    """

    all_of: tuple[Pattern[str], ...]
    none_of: tuple[Pattern[str], ...] = ()
    cues: tuple[str, ...] = ()

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Give from the first to the last of its words in a sentence, or None."""
        if self.cues and not is_cued(self.cues, sentence):
            return None
        start, end = len(sentence), 0
        for one in self.all_of:
            found = one.search(sentence)
            if found is None:
                return None
            start, end = min(start, found.start()), max(end, found.end())
        return None if any(one.search(sentence) for one in self.none_of) else (start, end)


def talk(*patterns: str, without: Iterable[str] = (), cues: str = "") -> Talk:
    """Give what is meant when all these patterns stand in one sentence, and none of `without`.

    `cues` are letters one of which stands in any such sentence: "rank|list".
    """
    return Talk(tuple(map(Pattern, patterns)), tuple(map(Pattern, without)), tuple(filter(None, cues.split("|"))))


def first_talk(talks: Iterable[Talk], text: Iterable[Said]) -> tuple[int, int] | None:
    """Give where the first sentence that means one of these says so; of several, the longest."""
    for sentence in text:
        spans = [span for one in talks if (span := one.find(sentence.text)) is not None]
        if spans:
            start, end = max(spans, key=lambda span: (span[1] - span[0], -span[0]))
            return sentence.start + start, sentence.start + end
    return None


def sentences_of(part: Part, context: Context, *cues: str) -> Iterator[Said]:
    """Give the sentences of a text in which one of the cues stands, with every program's name as one sign per letter.

    "It" and "which" count as the name of the program that was spoken of just before.
    """
    low = levelled(part.text).low
    if is_cued(cues, low):
        said = _of_project(context.view.project) if context.view else _of_nobody
        yield from (one for one in said(part.text, context.programs) if is_cued(cues, one.text))


@once_per_project
def _of_project(project: Project) -> Callable[[str, frozenset[ProgramId]], tuple[Said, ...]]:
    """Give what parts a text into sentences, with the names of a project; several rules ask for the same text."""
    names = program_names(project)

    @lru_cache(maxsize=16)
    def said(text: str, theirs: frozenset[ProgramId]) -> tuple[Said, ...]:
        return tuple(_said(text, names, theirs))

    return said


@lru_cache(maxsize=16)
def _of_nobody(text: str, theirs: frozenset[ProgramId]) -> tuple[Said, ...]:
    return tuple(_said(text, None, theirs))


def _said(text: str, names: ProgramNames | None, theirs: frozenset[ProgramId]) -> Iterator[Said]:
    masked, before = _masked(text, names, theirs), False
    for start, end in _bounds(text):
        one = masked[start:end]
        named = _A_PROGRAM.search(one)
        if named is not None or before:
            begin = named.end() if named else 0
            one = one[:begin] + _PRONOUN.sub(lambda word: OWN * len(word.group()), one[begin:])
        before = named is not None
        yield Said(one, start)


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """Give the sentences, and one without an end in pieces: whoever writes so long means several things."""
    for one in spoken(text):
        for begin in range(one.start, one.end, _LONGEST):
            yield begin, min(one.end, begin + _LONGEST)


def _masked(text: str, names: ProgramNames | None, theirs: frozenset[ProgramId]) -> str:
    same = levelled(text)
    signs = list(_NUMBER_SIGN.sub("n", same.low))
    for name in _CAPITALS.finditer(same.cased):
        if not any(_NO_NAMES.fullmatch(word) for word in name.group().split(" ")):
            _put(UNKNOWN, signs, name.start(), name.end())
    for mention in names.mentions(text) if names else ():
        sign = OWN if mention.programs & theirs else OTHER
        _put(sign, signs, mention.start, mention.start + len(mention.text))
    return "".join(signs)


def _put(sign: str, signs: list[str], start: int, end: int) -> None:
    signs[start:end] = sign * (end - start)
