"""greeting-name (R101): the mail greets the person it goes to.

Compared without accents and case: titles aside, every name in the greeting must be one of the recipient's (full name,
surname, initials, `call`), and after a title or an initial a surname. Names in the other order are still theirs, unless
somebody else here is called just so. A mail to several may greet any of them, or all.
`greeting-name: {aliases: Lin, Linda}` adds names. A greeting without a name ("Hello,") is not this rule's business.

    FAIL: to Dr. Ada Quill, "Dr. Chen"
        Dear Dr. Chen,

        I read your paper.
    FAIL: to Dr. Lin Chen, "Dr. Wei Chen"
        Dear Dr. Wei Chen,
    FAIL: to Dr. Lin Chen, "Dr. Lin"
        Dear Dr. Lin,
    FAIL: to Jonah Adeyemi, call Jonah, "Samuel"
        Hi Samuel,
    FAIL: to Dr. Ada Quill, "all"
        Dear all,
    FAIL: to Dr. Ada Quill, "Dr. Chen"
        Dr. Chen,

        I read your paper.
    PASS: to Dr. Elena Nunez
        Dear Dr. Núñez,
    PASS: to Dr. Elena Núñez
        dear dr. nunez:
    PASS: to Dr. Lin Chen
        Dear Dr. L. Chen,
    PASS: to Jonah Adeyemi, call Jonah
        Hi Jonah, a short question about interview days.
    PASS: to Dr. Ada Quill and Dr. Lin Chen
        Dear all,
    PASS: to Dr. Ada Quill and Dr. Lin Chen
        Dear Dr. Quill, dear Dr. Chen,
    PASS: to Dr. Ada Quill
        I read the paper by Dr. Chen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Person
from outreach.guardrails.name_entries import PARTICLES
from outreach.guardrails.person_names import TITLES
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen, words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "R101"
NAME = "greeting-name"

_SALUTATION = Pattern(
    r"[ \t]*(?P<word>dear(?:est)?|hi|hello|hey|greetings|good (?:morning|afternoon|evening))\b"
    r"(?:[ \t,]+(?:again|there)\b)?[ \t,]*",
    re.IGNORECASE,
)
_TITLED = Pattern(r"[ \t]*(?=(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx)\b\.?[ \t]+\S)[^\n,:!]{1,60}[,:][ \t]*$")
_MARK = Pattern(r"[,:!;—–(.?]")
_APOSTROPHE = Pattern(r"(?<=\w)['’](?=\w)")
_LONGEST_LINE = 200

_NO_NAMES = frozenset({"and", "dear", "hi", "hello", "there", "again", "i"})
_EVERYONE = frozenset({"all", "both", "everyone", "everybody", "colleagues", "friends", "team"})


class Greeting(NamedTuple):
    """What a mail's first line says after its salutation: offset, words as written, all of them, and the names."""

    start: int
    text: str
    said: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def is_titled(self) -> bool:
        """Whether it begins with a title."""
        return self.said[0] in TITLES


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a name in the greeting that is not the recipient's."""
    recipients = addressed(draft, context)
    body = seen(draft)[1]
    greeting = greeted(body.text)
    if not recipients or greeting is None or _fits(greeting, recipients, context):
        return
    to = " and ".join(one.name.formal for one in recipients)
    message = f"greets {quoted(greeting.text)}, and this is for {to}"
    fix = f"write {' and '.join(one.greeting for one in recipients)}"
    yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=body.place(greeting.start), fix=fix)


def span(body: str) -> tuple[int, int]:
    """Give where the names in a mail's greeting begin and end; (0, 0) when it greets nobody by name."""
    found = greeted(body)
    return (found.start, found.start + len(found.text)) if found else (0, 0)


def addressed(draft: Draft, context: Context) -> tuple[Person, ...]:
    """Give the people a draft goes to, as far as they are known."""
    emails = {one.email.casefold() for one in draft.to}
    people = context.view.project.people if context.view and len(emails) > 1 else ()
    others = (one for one in people if one.email and one.email.casefold() in emails and one != context.person)
    return (*((context.person,) if context.person else ()), *others)


def _fits(greeting: Greeting, recipients: tuple[Person, ...], context: Context) -> bool:
    """Whether every name is one of the recipients'; "and team" may follow one, "all" needs several recipients."""
    known = _known(recipients, context)
    if _is_another(greeting, recipients, context):
        return False
    wrong = [one for one in greeting.names if not _is_one_of(one, known)]
    named = len(wrong) < len(greeting.names)
    if wrong:
        return set(wrong) <= _EVERYONE and (named or len(recipients) > 1)
    # after a title or an initial stands a surname
    if not greeting.is_titled and len(greeting.names[0]) > 1:
        return True
    formal = known - _given_only(recipients, context)
    whole = [one for one in greeting.names if len(one) > 1] or greeting.names
    return any(_is_one_of(one, formal) for one in whole)


def _is_another(greeting: Greeting, recipients: tuple[Person, ...], context: Context) -> bool:
    """Whether it is somebody else's whole name, word for word: Dr. Wu Chen is not Dr. Chen Wu."""
    if len(greeting.names) == 1 or context.view is None or any(_whole(one) == greeting.names for one in recipients):
        return False
    return any(_whole(one) == greeting.names for one in context.view.project.people)


def _whole(person: Person) -> tuple[str, ...]:
    return tuple(word.folded for word in words(_joined(f"{person.name.given} {person.name.surname}")))


def _known(recipients: tuple[Person, ...], context: Context) -> frozenset[str]:
    """Give every word that names one of the recipients."""
    texts = [context.options.get("aliases", "")]
    for one in recipients:
        texts += [one.name.full, one.name.given, one.name.surname, one.call]
    return _words_of(*texts)


def _given_only(recipients: tuple[Person, ...], context: Context) -> frozenset[str]:
    """Give the given names that are nothing else: no title stands before them."""
    given = _words_of(*(one.name.given for one in recipients if one.name.surname))
    other = (text for one in recipients for text in (one.name.surname, one.call))
    return given - _words_of(context.options.get("aliases", ""), *other)


def _words_of(*texts: str) -> frozenset[str]:
    return frozenset(word.folded for text in texts for word in words(_joined(text)))


def _is_one_of(word: str, known: frozenset[str]) -> bool:
    return word in known or (len(word) == 1 and any(one.startswith(word) for one in known))


def _joined(name: str) -> str:
    """Write O'Brien as one word, whatever its apostrophe."""
    return _APOSTROPHE.sub("", name)


# several rules ask for the same mail, one after another
@lru_cache(maxsize=8)
def greeted(body: str) -> Greeting | None:
    """Read the first line that is not empty; None when it greets nobody by name."""
    line, offset = _first_line(body)
    opened = _SALUTATION.match(line)
    if opened is None and not _TITLED.match(line):
        return None
    start = opened.end() if opened else len(line) - len(line.lstrip())
    text = line[start : _end(line, start)].strip()
    said = _said(text, formal=opened is not None and opened["word"].lower().startswith("dear"))
    names = tuple(one for one in said if one not in TITLES | _NO_NAMES)
    return Greeting(offset + start, text, said, names) if names else None


def _first_line(body: str) -> tuple[str, int]:
    first = re.search(r"\S", body)
    if first is None:
        return "", 0
    offset = body.rfind("\n", 0, first.start()) + 1
    return body[offset : offset + _LONGEST_LINE].split("\n", 1)[0], offset


def _end(line: str, start: int) -> int:
    """Give where the greeting's first piece ends: at a mark, but not at the dot of a title or an initial."""
    for mark in _MARK.finditer(line, start):
        before = words(line[start : mark.start()])
        if mark.group() != "." or not before or not (before[-1].folded in TITLES or len(before[-1].folded) == 1):
            return mark.start()
    return len(line)


def _said(text: str, *, formal: bool) -> tuple[str, ...]:
    """Give the words a greeting consists of: up to the first small word, which is no longer a name."""
    found = words(_joined(text))
    said: list[str] = []
    titled = formal or len(found) == 1
    for word in found:
        small = word.written[0].islower() and word.folded not in TITLES | _NO_NAMES | _EVERYONE | PARTICLES
        if small and not titled:
            break
        titled = titled or word.folded in TITLES
        said.append(word.folded)
    return tuple(said)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("aliases",))
