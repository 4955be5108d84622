"""greeting-name (R101): the mail greets the person it goes to.

Compared without accents and case: titles aside, every name in the greeting must be one of the recipient's (full name,
surname, initials, `call`). A mail to several may greet any of them, or all. `greeting-name: {aliases: Lin, Linda}`
adds names. A greeting without a name ("Hello,") is not this rule's business.

    FAIL: to Dr. Ada Quill, "Dr. Chen"
        Dear Dr. Chen,

        I read your paper.
    FAIL: to Dr. Lin Chen, "Dr. Wei Chen"
        Dear Dr. Wei Chen,
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
from typing import NamedTuple

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Person
from outreach.guardrails.person_names import PARTICLES
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen, words
from outreach.guardrails.wording import quoted

ID = "R101"
NAME = "greeting-name"

_SALUTATION = re.compile(
    r"[ \t]*(?P<word>dear(?:est)?|hi|hello|hey|greetings|good (?:morning|afternoon|evening))\b"
    r"(?:[ \t,]+(?:again|there)\b)?[ \t,]*",
    re.IGNORECASE,
)
_TITLED = re.compile(r"[ \t]*(?=(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx)\b\.?[ \t]+\S)[^\n,:!]{1,60}[,:][ \t]*$")
_MARK = re.compile(r"[,:!;—–(.?]")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_LONGEST_LINE = 200

_TITLES = frozenset({"dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss", "mx"})
_NO_NAMES = frozenset({"and", "dear", "hi", "hello", "there", "again", "i"})
_EVERYONE = frozenset({"all", "both", "everyone", "everybody", "colleagues", "friends", "team"})


class _Greeting(NamedTuple):
    """What a mail's first line says after its salutation: offset, words as written, and the names among them."""

    start: int
    text: str
    names: tuple[str, ...]


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a name in the greeting that is not the recipient's."""
    recipients = addressed(draft, context)
    body = seen(draft)[1]
    greeting = _greeting(body.text)
    if not recipients or greeting is None or _fits(greeting.names, recipients, context):
        return
    to = " and ".join(one.name.formal for one in recipients)
    message = f"greets {quoted(greeting.text)}, and this is for {to}"
    yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=body.place(greeting.start))


def span(body: str) -> tuple[int, int]:
    """Give where the names in a mail's greeting begin and end; (0, 0) when it greets nobody by name."""
    found = _greeting(body)
    return (found.start, found.start + len(found.text)) if found else (0, 0)


def addressed(draft: Draft, context: Context) -> tuple[Person, ...]:
    """Give the people a draft goes to, as far as they are known."""
    emails = {one.email.casefold() for one in draft.to}
    people = context.view.project.people if context.view and len(emails) > 1 else ()
    others = (one for one in people if one.email and one.email.casefold() in emails and one != context.person)
    return (*((context.person,) if context.person else ()), *others)


def _fits(names: tuple[str, ...], recipients: tuple[Person, ...], context: Context) -> bool:
    """Whether every name is one of the recipients'; "and team" may follow one, "all" needs several recipients."""
    known = _known(recipients, context)
    wrong = [one for one in names if not _is_one_of(one, known)]
    named = len(wrong) < len(names)
    return not wrong or (set(wrong) <= _EVERYONE and (named or len(recipients) > 1))


def _known(recipients: tuple[Person, ...], context: Context) -> frozenset[str]:
    """Give every word that names one of the recipients."""
    texts = [context.options.get("aliases", "")]
    for one in recipients:
        texts += [one.name.full, one.name.given, one.name.surname, one.call]
    return frozenset(word.folded for text in texts for word in words(_joined(text)))


def _is_one_of(word: str, known: frozenset[str]) -> bool:
    return word in known or (len(word) == 1 and any(one.startswith(word) for one in known))


def _joined(name: str) -> str:
    """Write O'Brien as one word, whatever its apostrophe."""
    return _APOSTROPHE.sub("", name)


def _greeting(body: str) -> _Greeting | None:
    """Read the first line that is not empty; None when it greets nobody by name."""
    line, offset = _first_line(body)
    opened = _SALUTATION.match(line)
    if opened is None and not _TITLED.match(line):
        return None
    start = opened.end() if opened else len(line) - len(line.lstrip())
    text = line[start : _end(line, start)].strip()
    names = _names(text, formal=opened is not None and opened["word"].lower().startswith("dear"))
    return _Greeting(offset + start, text, names) if names else None


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
        if mark.group() != "." or not before or not (before[-1].folded in _TITLES or len(before[-1].folded) == 1):
            return mark.start()
    return len(line)


def _names(text: str, *, formal: bool) -> tuple[str, ...]:
    """Give the names a greeting begins with: up to the first small word, which is no longer a name."""
    found = words(_joined(text))
    names: list[str] = []
    titled = formal or len(found) == 1
    for word in found:
        small = word.written[0].islower() and word.folded not in _TITLES | _NO_NAMES | _EVERYONE | PARTICLES
        if small and not titled:
            break
        titled = titled or word.folded in _TITLES
        if word.folded not in _TITLES | _NO_NAMES:
            names.append(word.folded)
    return tuple(names)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("aliases",))
