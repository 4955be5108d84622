"""What a note makes known: facts for the ledger, and the sentence that tells the owner how it was understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from outreach.capture import sentences
from outreach.capture.binding import open_occasion, program_of
from outreach.capture.echoes import Taken, day_word, kept_for, short_name
from outreach.capture.joining import joined
from outreach.capture.naming import person_of
from outreach.config.grammar import Unclear
from outreach.config.grammar.dates import day as read_day
from outreach.config.grammar.policies import parse as read_policy
from outreach.domain.facts import Fact, NewsAdded, Noted, PolicyAnswered, Touched
from outreach.domain.messages import fingerprint
from outreach.domain.people import Person, Policy, Program
from outreach.domain.stages import View
from outreach.domain.touches import Due
from outreach.errors import UsageError

_FIELD = re.compile(r"\A([a-z][a-z_ ]{1,30}):\s*(\S.*)\Z", re.IGNORECASE | re.DOTALL)
_LOOSE = frozenset({"news", "advice", "hook", "promise"})


def take(line: str, view: View, *, dues: Sequence[Due] = ()) -> Taken:
    """Understand one line of the grammar; `dues` are the touches a named field may belong to.

    Raises:
        UsageError: it fits no form, or names somebody unknown.
    """
    written, sentence = sentences.parse(line)
    on = written or view.today
    match sentence:
        case sentences.News():
            return news(sentence.text, view, subject=sentence.subject, on=written)
        case sentences.Answer():
            return _policy(sentence, view)
        case sentences.Met():
            return _met(sentence, view, on)
        case sentences.Promised():
            return _promised(sentence, view, on)
        case sentences.With():
            return _with(sentence, view, on, dues)
        case sentences.Said():
            return about(person_of(sentence.name, view.project), sentence.text, view, on=on, dues=dues)
        case sentences.Unclear():
            raise UsageError(f'"{sentence.text}" is no note', remedy=sentences.FORMS)


def news(text: str, view: View, *, subject: str = "", on: date | None = None) -> Taken:
    """Keep something worth telling."""
    name = f"news-{fingerprint(text)[:12]}"
    fact = NewsAdded(at=view.now, id=name, text=_sentence(text), subject=subject, on=on)
    return Taken(facts=(fact,), echo="Kept.", is_news=True)


def about(
    person: Person, text: str, view: View, *, on: date | None = None, due: Due | None = None, dues: Sequence[Due] = ()
) -> Taken:
    """Keep what was said about a person: for the line `due`, for a field it names, or for the latest open occasion."""
    day = on or view.today
    field, words = _named_field(text, view)
    if due is not None:
        return _for_due(due, field, words, view, day)
    if field and field not in _LOOSE and field != "detail":
        return _for_field(person, field, words, view, day, dues)
    occasion = open_occasion(view, person.id, day)
    noted = Noted(at=view.now, text=words, person=person.id, occasion=occasion.id if occasion else None, on=day)
    return Taken(facts=(noted,), echo=kept_for(person, occasion))


def _for_field(person: Person, field: str, words: str, view: View, day: date, dues: Iterable[Due]) -> Taken:
    """Answer a field by its name: for the touch that asks for it, if one does, else for whenever one will."""
    due = next((one for one in dues if one.person.id == person.id and _asks(one, field)), None)
    occasion = due.occasion if due else None
    noted = Noted(at=view.now, text=words, field=field, person=person.id, on=day, touch=due.touch if due else None)
    noted = replace(noted, occasion=occasion.id if occasion else None)
    return Taken(facts=(noted,), echo=f"Kept for {short_name(person)}: {field.replace('_', ' ')}.")


def _for_due(due: Due, field: str, words: str, view: View, day: date) -> Taken:
    """Answer what a line asks for; what any true sentence would answer becomes a free note."""
    wanted = field or next((one.field for one in (*due.needs, *due.gaps)), "detail")
    person, occasion = due.person, due.occasion
    loose = any(part.strip() in _LOOSE for part in re.split(r"[,/ ]| or ", wanted))
    noted = Noted(at=view.now, text=words, person=person.id, on=day)
    if loose:
        return Taken(facts=(noted,), echo=kept_for(person, None))
    noted = replace(noted, field=wanted, occasion=occasion.id if occasion else None)
    if wanted == "detail":
        return Taken(facts=(noted,), echo=kept_for(person, occasion))
    echo = f"Kept for {short_name(person)}: {wanted.replace('_', ' ')}."
    return Taken(facts=(replace(noted, touch=due.touch),), echo=echo)


def _named_field(text: str, view: View) -> tuple[str, str]:
    """Part `topic: how you commission a linac` when some cadence knows that field."""
    found = _FIELD.match(text.strip())
    if found is None:
        return "", text.strip()
    field = "_".join(found[1].lower().split())
    known = {name for cadence in view.project.cadences for need in cadence.needs for name in need.fields}
    known |= {name for cadence in view.project.cadences for name in cadence.gaps} | {"detail", "go_ahead"}
    return (field, found[2].strip()) if field in known else ("", text.strip())


def _asks(due: Due, field: str) -> bool:
    return field in due.cadence.gaps or any(field in need.fields for need in due.cadence.needs)


def _policy(sentence: sentences.Answer, view: View) -> Taken:
    program = _program(sentence.program, view)
    try:
        policy = read_policy(sentence.policy)
    except Unclear as error:
        raise UsageError(str(error), remedy="write welcome, coordinator only, please don't or not said") from error
    fact = PolicyAnswered(at=view.now, program=program.id, policy=policy)
    if program.thank_you not in (Policy.UNKNOWN, policy):
        echo = f"Kept; but your configuration says {program.thank_you} for {program.short}, and that wins."
        return Taken(facts=(fact,), echo=echo)
    return Taken(facts=(fact,), echo=_POLICIES[policy].format(name=program.short))


_POLICIES = {
    Policy.WELCOME: "Kept: {name} welcomes thank-yous.",
    Policy.COORDINATOR_ONLY: "Kept: at {name} only the coordinator is thanked.",
    Policy.DISCOURAGED: "{name} asked for no thank-yous: none will be drafted.",
    Policy.FORBIDDEN: "{name} asked for no thank-yous: none will be drafted.",
    Policy.NOT_SAID: "Kept: {name} did not say; program director and coordinator may be thanked.",
    Policy.UNKNOWN: "Kept: what {name} thinks of thank-yous is unknown.",
}


def _program(name: str, view: View) -> Program:
    found = program_of(view, name)
    if found is None:
        names = ", ".join(one.short for one in view.project.programs)
        raise UsageError(f'no program "{name}"', remedy=f"there are {names}" if names else "add it under programs:")
    return found


def _met(sentence: sentences.Met, view: View, on: date) -> Taken:
    person = person_of(sentence.name, view.project)
    met = Touched(at=view.now, person=person.id, day=on, kind="meeting", via="in person", about=sentence.text)
    facts: tuple[Fact, ...] = (met,)
    if sentence.text:
        facts = (met, Noted(at=view.now, text=_sentence(sentence.text), person=person.id, on=on))
    return Taken(facts=facts, echo=f"Kept: met {person.name.shown}, {day_word(on)}.")


def _promised(sentence: sentences.Promised, view: View, on: date) -> Taken:
    person = person_of(sentence.name, view.project)
    due = _due_day(sentence.by, on) if sentence.by else None
    text = f"{sentence.what} by {due.isoformat()}" if due else sentence.what
    fact = Noted(at=view.now, text=text, field="promised", person=person.id, on=on)
    by = f", by {day_word(due)}" if due else ", no date yet"
    return Taken(facts=(fact,), echo=f"Kept: promised {person.name.shown} {sentence.what}{by}.")


def _due_day(text: str, on: date) -> date:
    """Read the day a promise is due; without a year it is the next such day."""
    for written in (text, f"{text} {on.year}", f"{text} {on.year + 1}"):
        try:
            found = read_day(written)
        except Unclear:
            continue
        if found >= on:
            return found
    raise UsageError(f'"{text}" is no day ahead', remedy="write by Jan 27, or by 2027-01-27")


def _with(sentence: sentences.With, view: View, on: date, dues: Sequence[Due]) -> Taken:
    program = program_of(view, sentence.place)
    if program is not None:
        return joined(sentence, program, view, on)
    # "Dr. Osei: with patience." is a sentence about a person
    return about(person_of(sentence.place, view.project), sentence.text, view, on=on, dues=dues)


def _sentence(text: str) -> str:
    """Give news and notes as they were said, the first letter as in a sentence."""
    words = text.strip()
    return words[:1].upper() + words[1:]


def is_new(fact: Fact, known: Iterable[Fact]) -> bool:
    """Whether nothing said the same before; the moment it was said does not count."""
    return all(type(one) is not type(fact) or replace(fact, at=one.at) != one for one in known)
