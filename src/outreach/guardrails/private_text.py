"""private-text (P305): what stands under `private` in your file reaches nobody who is not meant to read it.

Compares runs of words of your private notes (why, repair, what mentors may share) with the draft, and what a sentence
means, so that a matter that is copied, touched up or told in other words is found; what stands in your public profile
as well is free. Consent is part of the place: a repair may be said to the person it concerns, what mentors may share in
a request for advocacy. Private too are how you sorted a program ("reach", "safety", "sure to get in"), by its name to
anybody unless you ask about it, and marks that you gave a mentor. Blocks.

    FAIL: to Dr. Elena Marchetti, shares I repeated one preclinical block for a family illness., "family illness"
        You know that I repeated one preclinical block for a family illness.
    FAIL: to Dr. Elena Marchetti, "safety school"
        Frankly, you are my safety school.
    PASS: to Dr. Elena Marchetti, advocacy-request, shares I repeated one preclinical block for a family illness.
        You may share that I repeated one preclinical block for a family illness.
    PASS: to Dr. Elena Marchetti, shares I repeated one preclinical block for a family illness.
        I repeated the contouring exercise with one more block of slices.
    PASS: to Dr. Elena Marchetti
        Patient safety is what I would like to work on, and reach is a question of setup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.once import once_per_project
from outreach.domain.people import PersonId, Program
from outreach.domain.project import Project
from outreach.guardrails.fit_marks import Marks, marked_in, marking
from outreach.guardrails.phrases import levelled
from outreach.guardrails.program_people import reads_for_a_program
from outreach.guardrails.retelling import kinds, retold
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import Sentence, spoken
from outreach.guardrails.text import Part, Word, plain, seen, words
from outreach.guardrails.tiers import Sorts, sorted_in, sorting
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "P305"
NAME = "private-text"
ADVOCACY = "advocacy-request"

_RUN = 3
_LONG_RUN = 6
_FEW = 2
_SHORT = 4
_STEM = 4
_TELLING = 4  # fewer telling words may meet by chance
_MOST = 0.6
_SMALL = frozenset(
    word.folded
    for word in words(
        "a about after all also am an and any are as at be been before but by can could did do does for from had has "
        "have he her him his how i if in into is it its just may me more my no not of on one or our out she so some "
        "than that the their them then there these they this to up us was we were what when where which who will with "
        "would you your"
    )
)
# other words for what people keep to themselves, by their beginnings
_SAME = {
    **dict.fromkeys(("away", "paus", "brea", "abse", "stop", "inte"), "leav"),
    **dict.fromkeys(("care", "nurs", "tend", "supp"), "look"),
    **dict.fromkeys(("take", "taki", "took"), "took"),
    **dict.fromkeys(("litt", "smal", "youn"), "youn"),
    **dict.fromkeys(("sick", "dise", "illn"), "ill"),
    **dict.fromkeys(("repe", "redo", "agai"), "repe"),
    **dict.fromkeys(("fail", "flun"), "fail"),
    **dict.fromkeys(("sile", "wrot", "writ"), "writ"),
    **dict.fromkeys(("offe", "send", "sent"), "send"),
    **dict.fromkeys(("figu", "data", "numb"), "numb"),
}
# done with everything
_COMMON = frozenset({"send", "ask", "aske", "befo", "anyo", "call", "did", "took", "had"})
# when it was: of many things at once
_DATING = frozenset(
    {
        "year",
        "week",
        "mont",
        "days",
        "seco",
        "firs",
        "thir",
        "four",
        "thre",
        "octo",
        "marc",
        "call",
        "time",
        "janu",
        "febr",
        "apri",
    }
    | {"june", "july", "augu", "sept", "nove", "dece", "spri", "summ", "wint"}
)


@dataclass(frozen=True, slots=True)
class _Secret:
    """One private text: whom it concerns, what it is, its telling words, and how many of its runs make a repetition."""

    person: PersonId | None
    is_repair: bool
    telling: frozenset[str]
    enough: int
    matters: tuple[int, ...]
    named: Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Secrets:
    """All private texts, the runs of words they are known by, and the labels for programs."""

    texts: tuple[_Secret, ...]
    runs: Mapping[tuple[str, ...], tuple[int, ...]]
    sorts: Sorts
    marks: Marks
    marked: frozenset[PersonId]


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find private words that this reader is not meant to read."""
    if context.view is None:
        return
    secrets = _secrets(context.view.project)
    for part in seen(draft):
        repeated = tuple(_repeated(part.text, secrets, context))
        for start, end in repeated or _labelled(part, secrets, context):
            message = f"says what is private in your file, {quoted(part.text[start:end])}; leave it out"
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(start))


def _labelled(part: Part, secrets: _Secrets, context: Context) -> Iterator[tuple[int, int]]:
    """Give what sorts programs or marks a mentor: "you" for whoever is one, by name for everybody."""
    person, is_theirs = context.person, reads_for_a_program(context)
    yield from sorted_in(part.text, secrets.sorts, is_theirs=is_theirs)
    is_marked = is_theirs or (person is not None and person.id in secrets.marked)
    for one in spoken(part.text):
        found = marked_in(one.low, secrets.marks, to_them=is_marked)
        if found is not None:
            yield one.start + found.start(), one.start + found.end()
            return


def _repeated(text: str, secrets: _Secrets, context: Context) -> Iterator[tuple[int, int]]:
    """Give from the first to the last word of each private text that is repeated, or retold in one sentence."""
    hidden = [number for number, one in enumerate(secrets.texts) if not _may_read(one, context)]
    if not hidden:
        return
    found = words(text)
    hits: dict[int, list[int]] = {}
    for at, run in enumerate(_runs_of(found)):
        for number in secrets.runs.get(run, ()):
            hits.setdefault(number, []).append(at)
    for number in hidden:
        places = hits.get(number, [])
        if places and _is_repeated(secrets.texts[number], places, found):
            yield found[places[0]].start, found[min(places[-1] + _RUN, len(found)) - 1].end
        else:
            yield from _told_again(text, secrets.texts[number], context)


def _told_again(text: str, secret: _Secret, context: Context) -> Iterator[tuple[int, int]]:
    """Give the first sentence that has most of the telling words of a private text, or means the same."""
    is_theirs = context.person is not None and context.person.id == secret.person
    for sentence in spoken(text):
        is_named = not is_theirs and secret.named is not None and secret.named.search(sentence.low) is not None
        if _shares(sentence, secret, is_named=is_named) or retold(sentence, secret.matters, is_named=is_named):
            yield sentence.start, sentence.end
            return


def _shares(sentence: Sentence, secret: _Secret, *, is_named: bool) -> bool:
    """Whether a sentence has most of the telling words of a private text; few will do beside its person's name."""
    there = secret.telling & _telling_in(sentence.cased)
    if is_named and secret.is_repair and len(there - _DATING - _COMMON) >= _FEW:
        return True
    if len(secret.telling) < _TELLING:
        return False
    return len(there) >= max(_TELLING, round(_MOST * len(secret.telling))) and len(there - _DATING) >= _FEW


def _is_repeated(secret: _Secret, places: Sequence[int], found: Sequence[Word]) -> bool:
    """Whether half of a private text stands there, or a long piece of it in one go."""
    if len({tuple(one.folded for one in found[at : at + _RUN]) for at in places}) >= secret.enough:
        return True
    longest = run = 1
    for before, at in pairwise(places):
        run = run + 1 if at == before + 1 else 1
        longest = max(longest, run)
    return longest + _RUN - 1 >= _LONG_RUN


def _may_read(secret: _Secret, context: Context) -> bool:
    """Whether it is said where it is meant to be: a repair to the person, what may be shared in asking for it."""
    cadence = context.cadence
    if cadence is None:
        return False
    if secret.is_repair:
        return context.person is not None and context.person.id == secret.person and cadence.kind is Kind.REPAIR
    return secret.person is None and cadence.id == ADVOCACY


@once_per_project
def _secrets(project: Project) -> _Secrets:
    """Give what everything private is known by, where that is not public as well."""
    public = {run for text in _public(project) for run in _runs_of(words(text))}
    texts: list[_Secret] = []
    runs: dict[tuple[str, ...], list[int]] = {}
    for person, is_repair, text in _private(project):
        found = words(text)
        own = {run for run in _runs_of(found) if run not in public and _says_something(run)}
        if own:
            for run in own:
                runs.setdefault(run, []).append(len(texts))
            enough = 1 if len(found) <= _SHORT else min(len(own), max(_RUN, (len(own) + 1) // 2))
            matters = kinds(levelled(text).low)
            texts.append(_Secret(person, is_repair, _telling(found), enough, matters, _by_name(person, project)))
    fitted = frozenset(note.person for note in project.private.people if note.fit)
    return _Secrets(
        tuple(texts),
        {run: tuple(numbers) for run, numbers in runs.items()},
        sorting(_places(project.programs), _places(_sorted(project)), _own_labels(project)),
        marking(name for person in sorted(fitted) for name in _names(person, project)),
        fitted,
    )


def _names(person: PersonId, project: Project) -> Iterator[str]:
    """Give the pattern by which somebody is named in lower-case levelled text: a surname alone may be a word."""
    for one in project.people:
        if one.id == person and one.name.surname:
            surname, full = (re.escape(plain(name).lower()) for name in (one.name.surname, one.name.full))
            yield rf"(?:drs?|prof\w*|mr|ms|mrs|mx)\.? +(?:[\w'-]+ )?{surname}|{full}"


def _by_name(person: PersonId | None, project: Project) -> Pattern[str] | None:
    named = "|".join(_names(person, project)) if person else ""
    return Pattern(rf"\b(?:{named})\b") if named else None


def _sorted(project: Project) -> Iterator[Program]:
    """Give the programs that the owner has sorted."""
    return (one for one in project.programs if one.id in project.private.reach)


def _places(programs: Iterable[Program]) -> frozenset[str]:
    """Give what programs are called, as levelled text has it."""
    return frozenset(plain(name).lower() for program in programs for name in program.names)


def _own_labels(project: Project) -> tuple[str, ...]:
    return tuple(sorted({word.folded for label in project.private.reach.values() for word in words(label)} - _SMALL))


def _telling(found: Iterable[Word]) -> frozenset[str]:
    """Give the beginnings of the words that say something, so that "illness" is "ill" and "repeated" "repeating"."""
    return frozenset(_stem(one.folded) for one in found if one.folded not in _SMALL and _is_telling(one.folded))


# every private text is compared with the same sentences
@lru_cache(maxsize=256)
def _telling_in(cased: str) -> frozenset[str]:
    return _telling(words(cased))


def _is_telling(word: str) -> bool:
    return len(word) > _FEW or word[0].isdigit()


def _stem(word: str) -> str:
    """Give by what a word is known: its number, or its beginning, or that of another word for the same."""
    if word[0].isdigit():
        return word.rstrip("abcdefghijklmnopqrstuvwxyz")
    return _SAME.get(word[:_STEM], word[:_STEM])


def _private(project: Project) -> Iterator[tuple[PersonId | None, bool, str]]:
    private = project.private
    yield None, False, private.mentors_may_share
    for note in private.people:
        yield note.person, False, note.why
        if note.repair is not None:
            for text in (note.repair.what, note.repair.my_part, note.repair.offer):
                yield note.person, True, text


def _public(project: Project) -> tuple[str, ...]:
    profile = project.profile
    return (profile.story, profile.intro, profile.one_line, *profile.interests, *(one.text for one in project.news))


def _runs_of(found: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """Give every run of three words; a text of two is one run."""
    folded = [one.folded for one in found]
    if len(folded) == _FEW:
        yield tuple(folded)
    for at in range(len(folded) - _RUN + 1):
        yield tuple(folded[at : at + _RUN])


def _says_something(run: tuple[str, ...]) -> bool:
    """Whether a run is more than small words: two of its words at least."""
    return sum(word not in _SMALL for word in run) >= _FEW or len(run) == _FEW


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
