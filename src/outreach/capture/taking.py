"""What a note makes known: facts for the ledger, and the sentence that tells the owner how it was understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from outreach.capture import sentences
from outreach.capture.binding import open_occasion, program_of
from outreach.capture.echoes import NEWS, Taken, kept_for, short_name
from outreach.capture.form_names import Here
from outreach.capture.joining import joined
from outreach.capture.naming import person_of
from outreach.capture.promising import promised
from outreach.capture.touching import met
from outreach.capture.wanting import wanted
from outreach.config.grammar import Unclear
from outreach.config.grammar.policies import parse as read_policy
from outreach.domain.facts import Dismissed, Fact, Joined, NewsAdded, Noted, PolicyAnswered, Promised, Touched
from outreach.domain.messages import fingerprint
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person, Policy, Program
from outreach.domain.stages import View
from outreach.domain.touches import Due
from outreach.errors import UsageError
from outreach.patterns import Pattern

_TRUE_ONCE = NewsAdded | Touched | Joined | Dismissed
_REVISED = Noted | PolicyAnswered | Promised

Dues = Sequence[Due] | Callable[[], Sequence[Due]]

_NotNews = (
    sentences.Answer
    | sentences.Met
    | sentences.Promised
    | sentences.Wish
    | sentences.With
    | sentences.Said
    | sentences.Unclear
)

QUESTIONS = "questions"

_FIELD = Pattern(r"\A([a-z][a-z_ ]{1,30}):\s*(\S.*)\Z", re.IGNORECASE | re.DOTALL)
_LOOSE = frozenset({"news", "advice", "hook", "promise"})


def take(line: str, view: View, *, dues: Dues = (), day: date | None = None, here: Here | None = None) -> Taken:
    """Understand one line of the grammar; `dues` are the touches a named field may belong to, looked up when asked.

    `day` is the day it is about unless it says so itself; without it that is today. `here` is the occasion in whose
    form it stands: then names mean whom they mean there, and words about somebody belong to it.

    Raises:
        UsageError: it fits no form, or names somebody unknown.
    """
    written, sentence = sentences.parse(line, view.today)
    on = written or day or view.today
    if here is not None and isinstance(sentence, sentences.Said | sentences.Met | sentences.Promised):
        return _said_here(sentence, here, view, on)
    if isinstance(sentence, sentences.News):
        return news(sentence.text, view, subject=sentence.subject, on=written or day, result=sentence.result)
    return _said(sentence, view, on, dues)


def _said(sentence: _NotNews, view: View, on: date, dues: Dues) -> Taken:
    match sentence:
        case sentences.Answer():
            return _policy(sentence, view)
        case sentences.Met():
            return met(person_of(sentence.name, view.project), sentence.text, view, on)
        case sentences.Promised():
            return promised(sentence, view, on)
        case sentences.Wish():
            return wanted(person_of(sentence.name, view.project), sentence.text, view, on)
        case sentences.With():
            return _with(sentence, view, on, dues)
        case sentences.Said():
            return about(person_of(sentence.name, view.project), sentence.text, view, on=on, dues=dues)
        case sentences.Unclear():
            raise UsageError(f'"{sentence.text}" is no note', remedy=sentences.FORMS)


def _said_here(
    sentence: sentences.Said | sentences.Met | sentences.Promised, here: Here, view: View, on: date
) -> Taken:
    """Understand a line of a form that names somebody; who they are is told with it when that is new."""
    person = here.find(sentence.name)
    match sentence:
        case sentences.Met():
            found = met(person, sentence.text, view, on, occasion=here.occasion.id)
        case sentences.Promised():
            found = promised(sentence, view, on, person)
        case sentences.Said():
            found = _about_here(person, sentence.text, here.occasion, view, on)
    joined = here.joined(person, view.now, is_about=isinstance(sentence, sentences.Said))
    return replace(found, facts=(*joined, *found.facts), notice=here.welcome(person))


def _about_here(person: Person, text: str, occasion: Occasion, view: View, on: date) -> Taken:
    field, words = _named_field(text, view)
    noted = Noted(at=view.now, text=words, field=field or "detail", person=person.id, occasion=occasion.id, on=on)
    return Taken(facts=(noted,), echo=kept_for(person, occasion))


def news(text: str, view: View, *, subject: str = "", on: date | None = None, result: bool = False) -> Taken:
    """Keep something worth telling."""
    name = f"news-{fingerprint(text)[:12]}"
    fact = NewsAdded(at=view.now, id=name, text=_sentence(text), subject=subject, on=on, result=result)
    return Taken(facts=(fact,), echo="Kept.", what=NEWS)


def about(
    person: Person, text: str, view: View, *, on: date | None = None, due: Due | None = None, dues: Dues = ()
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


def _for_field(person: Person, field: str, words: str, view: View, day: date, dues: Dues) -> Taken:
    """Answer a field by its name: for the touch that asks for it, if one does, else for whenever one will."""
    known = dues() if callable(dues) else dues
    due = next((one for one in known if one.person.id == person.id and _asks(one, field)), None)
    occasion = due.occasion if due else None
    noted = Noted(at=view.now, text=words, field=field, person=person.id, on=day, touch=due.touch if due else None)
    noted = replace(noted, occasion=occasion.id if occasion else None)
    return Taken(facts=(noted,), echo=f"Kept for {short_name(person)}: {field.replace('_', ' ')}.")


def _for_due(due: Due, field: str, words: str, view: View, day: date) -> Taken:
    """Answer what a line asks for; what any true sentence would answer becomes a free note."""
    wanted = field or _wanted(due, words)
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


def _wanted(due: Due, words: str) -> str:
    """Give the field that words without one answer: questions if they are asked for and these are some."""
    fields = [one.field for one in (*due.needs, *due.gaps)]
    return QUESTIONS if QUESTIONS in fields and words.rstrip().endswith("?") else next(iter(fields), "detail")


def _named_field(text: str, view: View) -> tuple[str, str]:
    """Part `topic: how you commission a linac` when some cadence knows that field."""
    found = _FIELD.match(text.strip())
    if found is None:
        return "", text.strip()
    field = "_".join(found[1].lower().split())
    known = {name for cadence in view.project.cadences for name in cadence.fields} | {"detail", "go_ahead"}
    return (field, found[2].strip()) if field in known else ("", text.strip())


def _asks(due: Due, field: str) -> bool:
    named = field in due.cadence.gaps or any(field in need.fields for need in due.cadence.needs)
    return named or any(one.field == field for one in due.needs)


def _policy(sentence: sentences.Answer, view: View) -> Taken:
    program = _program(sentence.program, view)
    try:
        policy = read_policy(sentence.policy)
    except Unclear as error:
        raise UsageError(str(error), remedy="write welcome, coordinator only, please don't or not said") from error
    fact = PolicyAnswered(at=view.now, program=program.id, policy=policy)
    if program.thank_you not in (Policy.UNKNOWN, policy):
        echo = f"Kept; but your configuration says {program.thank_you} for {program.short}, and that wins."
        return Taken(facts=(fact,), echo=echo, what=f'policy "{policy}"', notice=echo)
    echo, asks_none = _POLICIES[policy].format(name=program.short), policy in _NONE
    notice = echo if asks_none else ""
    return Taken(facts=(fact,), echo=echo, what=f'policy "{policy}"', notice=notice, asks_none=asks_none)


_NONE = frozenset({Policy.DISCOURAGED, Policy.FORBIDDEN})
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


def _with(sentence: sentences.With, view: View, on: date, dues: Dues) -> Taken:
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
    """Whether it adds something; the moment it was said does not count.

    What can only be true once is not said twice. What was revised since may be said again, and so may what can end.
    """
    if not isinstance(fact, _TRUE_ONCE | _REVISED):
        return True
    same = [one for one in known if type(one) is type(fact) and _subject(one) == _subject(fact)]
    rivals = same if isinstance(fact, _TRUE_ONCE) else same[-1:]
    return all(replace(fact, at=one.at) != one for one in rivals)


def _subject(fact: Fact) -> tuple[object, ...]:
    match fact:
        case Noted():
            return (fact.person, fact.field, fact.occasion, fact.touch)
        case PolicyAnswered():
            return (fact.program,)
        case Promised():
            return (fact.person, fact.what)
        case _:
            return ()
