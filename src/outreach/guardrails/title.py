"""title (R102): everybody is addressed by the title they have, by one rule for all.

Evidence: at conferences women are introduced with their title less often than men, so nothing here is guessed from a
name. The rule is that of the greeting itself: "Dr." with a doctor's degree, any other title only if you wrote it, and
what you call somebody (`call`) always. A doctor as Mr. or Ms., or by the first name alone, blocks; a title that is
missing, that nobody has, or that comes and goes is a warning. `title: {titles: Prof.}` allows more titles, for a
person, a cadence or all.

    FAIL: to Dr. Ada Quill, "Ada"
        Dear Ada,
    FAIL: to Dr. Ada Quill, "Ms. Quill"
        Dear Ms. Quill,
    FAIL: to Dr. Ada Quill, "Quill"
        Hello Quill,
    FAIL: to Dr. Ada Quill, "Ada Quill"
        Good morning Ada Quill,
    FAIL: to Ms. Renee Toliver, "Dr. Toliver"
        Dear Dr. Toliver,
    FAIL: to Sofia Lund, "Ms. Lund"
        Dear Ms. Lund,
    FAIL: to Dr. Ada Quill, "Ms. Quill"
        Dear Dr. Quill,

        Thank you again, Ms. Quill.
    FAIL: to Dr. Ada Quill, call Ada, "Dr. Quill"
        Dear Ada,

        Thank you again, Dr. Quill.
    FAIL: to Dr. Ada Quill, with Dr. Samuel Oyelaran who knows Dr. Ada Quill, "Mr. Oyelaran"
        Mr. Oyelaran sends his regards.
    FAIL: to Dr. Ada Quill and Dr. Lin Chen, "Ms. Chen"
        Dear Dr. Quill and Ms. Chen,
    PASS: to Dr. Ada Quill
        Dear Dr. Quill,

        Thank you again, Dr. Quill. Ada Quill is a name I hear often.
    PASS: to Dr. Ada Quill
        Dear Doctor Ada Quill,
    PASS: to Dr. Ada Quill, call Ada
        Dear Ada,
    PASS: to Jonah Adeyemi
        Hi Jonah,
    PASS: to Sofia Lund
        Dear Sofia Lund,
    PASS: to Dr. Ada Quill and Dr. Lin Chen
        Dear Drs. Quill and Chen,
    PASS: to Dr. Ada Quill
        The Ms. Pac-Man in the lounge is out of order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.guardrails import greeting_name
from outreach.guardrails.person_names import TITLES, Named, people_named
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen, words
from outreach.guardrails.wording import quoted

ID = "R102"
NAME = "title"

_WRITTEN = {
    **dict.fromkeys(("dr", "drs", "doctor"), "Dr."),
    **dict.fromkeys(("prof", "profs", "professor", "professors"), "Prof."),
    **{"mr": "Mr.", "ms": "Ms.", "mrs": "Mrs.", "miss": "Miss", "mx": "Mx."},
}
_DOCTORS = frozenset({"Dr.", "Prof."})
_PLURAL = frozenset({"drs", "profs", "professors"})
_BETWEEN = frozenset({"and", "dear", "hi", "hello"})


class _Said(NamedTuple):
    """How somebody is spoken to: the title if there is one, the other words, and all of it as it stands there."""

    title: str
    words: frozenset[str]
    text: str


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find titles that are wrong, missing or not always there."""
    recipients = greeting_name.addressed(draft, context)
    subject, body = seen(draft)
    greeting = greeting_name.greeted(body.text)
    greeted = list(_groups(greeting)) if greeting else []
    for said in greeted:
        reader = next((one for one in recipients if said.words & _names(one)), None)
        wrong = _as_reader(said, reader, context) if reader else None
        if wrong and greeting:
            yield _finding(wrong, body.place(greeting.start))
    if context.view is None:
        return
    told: set[str] = set()
    for part in (subject, body):
        for one, wrong in _mentions(part, recipients, greeted, context, context.view.project):
            if one.text not in told:
                told.add(one.text)
                yield _finding(wrong, part.place(one.start))


def _finding(wrong: tuple[Level, str], where: str) -> Finding:
    return Finding(rule=ID, name=NAME, level=wrong[0], message=wrong[1], where=where)


def _groups(greeting: greeting_name.Greeting) -> Iterator[_Said]:
    """Part a greeting into those it greets; a plural title holds for everybody who follows."""
    title, names, written = "", list[str](), quoted(greeting.text)
    several = any(one in _BETWEEN for one in greeting.said)
    for word in (*greeting.said, "and"):
        if word not in _BETWEEN and word not in TITLES:
            names.append(word)
            continue
        if names:
            text = quoted(_shown(title, names)) if several else written
            yield _Said(_WRITTEN.get(title, ""), frozenset(names), text)
            title, names = title if title in _PLURAL else "", []
        title = word if word in TITLES else title


def _shown(title: str, names: Sequence[str]) -> str:
    return " ".join((*filter(None, (_WRITTEN.get(title, ""),)), *(one.capitalize() for one in names)))


def _mentions(
    part: Part, recipients: Sequence[Person], greeted: Sequence[_Said], context: Context, project: Project
) -> Iterator[tuple[Named, tuple[Level, str]]]:
    """Give what is wrong with how people are named below the greeting."""
    start, end = greeting_name.span(part.text) if part.name == "body" else (0, 0)
    for one in people_named(project, part.text):
        if start <= one.start < end:
            continue
        said = _said(one)
        reader = next((person for person in recipients if person.id in one.people), None)
        if reader is not None and (one.titled or one.spoken_to):
            wrong = _as_reader(said, reader, context) or _unlike(said, reader, greeted)
        else:
            wrong = _as_other(said, [found for id in one.people if (found := project.person(id))], context)
        if wrong:
            yield one, wrong


def _said(one: Named) -> _Said:
    found = [word.folded for word in words(one.text)]
    titles = [word for word in found if word in TITLES]
    named = frozenset(word for word in found if word not in TITLES)
    return _Said(_WRITTEN[titles[0]] if one.titled and titles else "", named, quoted(one.text))


def _as_reader(said: _Said, reader: Person, context: Context) -> tuple[Level, str] | None:
    """Say what is wrong with how the reader is spoken to."""
    if said.words <= _folded(reader.call) or said.title in _titles(reader, context):
        return None
    doctor = reader.name.title in _DOCTORS
    write = f"write   {reader.name.formal}"
    if said.title:
        if doctor and said.title not in _DOCTORS:
            return Level.BLOCK, f"{said.text}: {reader.name.formal} is a doctor; {write}"
        return Level.WARN, f"{said.text}: your file has no such title for {reader.name.shown}; {write}"
    if not reader.name.title:
        return None
    given_only = not said.words & _folded(reader.name.surname)
    level = Level.BLOCK if doctor and given_only else Level.WARN
    call = ', or say in your file what you call each other ("call them …")' if given_only else ""
    return level, f"{said.text} lacks the title; {write}{call}"


def _unlike(said: _Said, reader: Person, greeted: Sequence[_Said]) -> tuple[Level, str] | None:
    """Say that the reader is greeted by the first name and then by title, or the other way round."""
    before = next((one for one in greeted if one.words & _names(reader)), None)
    if before is None or bool(before.title) == bool(said.title) or not reader.name.title:
        return None
    return Level.WARN, f"greets {before.text}, then says {said.text}; write the same"


def _as_other(said: _Said, people: Sequence[Person], context: Context) -> tuple[Level, str] | None:
    """Say that a title is wrong for everybody who may be meant."""
    if not said.title or not people:
        return None
    if any(said.title in _titles(one, context) or said.words <= _folded(one.call) for one in people):
        return None
    one = people[0]
    if not one.name.title and said.title not in _DOCTORS:
        return None
    return Level.WARN, f"{said.text}, who is {one.name.formal} in your file; write   {one.name.formal}"


def _titles(person: Person, context: Context) -> frozenset[str]:
    """Give the titles somebody may have; who is a professor may be called a doctor too."""
    own = {person.name.title} | ({"Dr."} if person.name.title == "Prof." else set())
    more = {_WRITTEN.get(word.folded, "") for word in words(context.options.get("titles", ""))}
    return frozenset((own | more) - {""})


def _names(person: Person) -> frozenset[str]:
    return _folded(f"{person.name.full} {person.name.given} {person.name.surname} {person.call}")


def _folded(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words(text))


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("titles",))
