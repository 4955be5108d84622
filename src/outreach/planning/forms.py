"""Texts of holds: what stands in them for the owner to read or to fill in, made from a recipe's words.

A recipe names what belongs there in braces: `{names}`, `{policy}`, `{card}`. A line that has nothing to say goes away.
Nothing private is read here; a hold may be seen by whoever looks over a shoulder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from outreach.domain.occasions import (
    Commitment,
    Conference,
    Deadline,
    Interview,
    Meeting,
    Occasion,
    Rotation,
    Session,
)
from outreach.domain.people import Advice, Person, PersonId, Policy
from outreach.domain.several import points_in, questions_in
from outreach.domain.slugs import slug
from outreach.domain.stages import View
from outreach.patterns import Pattern
from outreach.planning.cards import card
from outreach.planning.wording import clock_time, said, weekday

_SLOT = Pattern(r"\{([a-z][a-z ]*)\}")
# what is asked for there; all else only tells the owner something
_ASKED = frozenset({"names", "policy", "booked"})
_BLANKS = 5
_SMALL = "S"
_BLANK = "…:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a hold is about: an occasion, and of a conference perhaps one session or one day."""

    occasion: Occasion
    view: View
    session: Session | None = None
    day: date | None = None


def is_form(text: str) -> bool:
    """Whether a recipe's words ask the owner for something: then what stands in the hold is read again."""
    return not _ASKED.isdisjoint(_SLOT.findall(text))


def filled(text: str, subject: Subject) -> str:
    """Fill a recipe's words in, by plain replacement: what people wrote is never run as a format string."""
    if "{" not in text:
        return text
    return "\n".join(line for given in text.split("\n") for line in _line(given, subject))


def _line(given: str, subject: Subject) -> Iterator[str]:
    names = [name for name in _SLOT.findall(given) if name in _FILLS]
    values = {name: _FILLS[name](subject) for name in names}
    if names and not any(values.values()) and not _SLOT.sub("", given).strip():
        return
    yield _SLOT.sub(lambda found: values.get(found[1], found[0]), given)


def _title(subject: Subject) -> str:
    return subject.occasion.title


def _people(subject: Subject) -> str:
    ids = dict.fromkeys(one.person for one in subject.occasion.participants)
    return ", ".join(person.name.formal for person in _known(ids, subject.view))


def _known(ids: Iterable[PersonId], view: View) -> Iterator[Person]:
    for id in ids:
        person = view.project.person(id)
        if person is not None:
            yield person


def _day(subject: Subject) -> str:
    """Write "Fri 8 Jan", the first day of the occasion."""
    days = subject.occasion.days
    return f"{weekday(days.first)} {said(days.first, subject.view.today)}" if days else ""


def _promised(subject: Subject) -> str:
    record = subject.occasion.record
    to = _called(record.to, subject.view) if isinstance(record, Commitment) and record.to else ""
    return f", promised to {to}" if to else ""


def _called(id: PersonId, view: View) -> str:
    """Name somebody; who stands in no file is called as the owner did when they turned up, perhaps with a title."""
    person = view.project.person(id)
    if person is not None:
        return person.name.formal
    named = (name for people in view.history.joined.values() for name, known in people if known is None)
    return next((name for name in named if slug(name).endswith(id)), "")


def _interviewers(subject: Subject) -> tuple[str, ...]:
    """Name who interviews, as briefly as can be without confusing two of them; also names that stand in no file.

    Of a rotation it is everybody one works with.
    """
    record, view = subject.occasion.record, subject.view
    if not isinstance(record, Interview | Rotation):
        return ()
    staff = record.staff if isinstance(record, Rotation) else ()
    joined = view.history.joined.get(record.id, ())
    people = list(_known(dict.fromkeys((*record.people, *staff, *(id for _, id in joined if id))), view))
    surnames = [person.name.surname.casefold() for person in people]
    named = (one.name.formal if surnames.count(one.name.surname.casefold()) <= 1 else one.name.shown for one in people)
    return (*named, *(name for name, id in joined if id is None))


def _names(subject: Subject) -> str:
    return "\n".join(f"{name}:" for name in _interviewers(subject))


def _names_so_far(subject: Subject) -> str:
    names = f"Names so far: {', '.join(_interviewers(subject)) or 'none'}."
    return "\n".join(line for line in (names, _about_the_program(subject)) if line)


def _about_the_program(subject: Subject) -> str:
    """Give what the owner wrote about the program: "The program: Mountain West, hybrid. New machines in May."."""
    program = subject.view.project.program(subject.occasion.program)
    if program is None:
        return ""
    facts = ", ".join(one for one in (program.region, program.kind) if one)
    told = [f"The program: {facts}."] if facts else []
    return " ".join([*told, *program.notes.split()])


def _policy(subject: Subject) -> str:
    policy = subject.view.policy(subject.occasion.program)
    if policy is not Policy.UNKNOWN:
        return f"Thank-you policy: {policy}"
    return "Thank-you policy (welcome / coordinator only / please don't / not said):"


def _ask_for_policy(subject: Subject) -> str:
    known = subject.view.policy(subject.occasion.program) is not Policy.UNKNOWN
    return "" if known else "Ask: may I thank people afterwards?"


def _platform(subject: Subject) -> str:
    record = subject.occasion.record
    mode = record.mode if isinstance(record, Interview) else ""
    if mode == "in person":
        return "In person: the way there, and whom to call."
    return "Virtual: test the platform." if mode == "virtual" else "The platform, or the way there: test it."


def _questions(subject: Subject) -> str:
    """Give the questions of a meeting, else those the owner keeps for any occasion."""
    record, bank = subject.occasion.record, subject.view.project.questions
    if not isinstance(record, Meeting):
        return _listed("Questions:", (question for whom, question in bank.items() if whom != "presenter"))
    noted = [one for text in _noted(("questions",), subject) for one in questions_in(text)]
    return _listed("Questions:", dict.fromkeys((*record.questions, *noted)))


def _priorities(subject: Subject) -> str:
    record = subject.occasion.record
    written = record.priorities if isinstance(record, Meeting) else ()
    noted = [points_in(text) for text in _noted(("priorities", "questions"), subject)]
    return _listed("Priorities:", written or next((points for points in reversed(noted) if points), ()))


def _noted(fields: tuple[str, ...], subject: Subject) -> Iterator[str]:
    for one in subject.view.history.details:
        here = subject.occasion.id in (one.occasion, one.touch.anchor if one.touch else None)
        if here and one.field in fields:
            yield one.text


def _listed(head: str, items: Iterable[str]) -> str:
    rows = [f"- {one}" for one in items]
    return "\n".join([head, *rows]) if rows else ""


def _advice(subject: Subject) -> str:
    """Give the last advice of the people one meets."""
    ids = dict.fromkeys(one.person for one in subject.occasion.participants)
    found: list[Advice] = [one for person in _known(ids, subject.view) for one in person.advice]
    last = max(found, key=lambda one: one.day or date.min, default=None)
    if last is None:
        return ""
    when = f" ({said(last.day, subject.view.today)})" if last.day else ""
    return f"Last advice{when}: {last.said}"


def _starts(subject: Subject) -> str:
    """Write "Days start at 7:15 am; be there 30 min before."."""
    record = subject.occasion.record
    if not isinstance(record, Rotation) or record.day_starts is None:
        return ""
    early = f"; be there {record.early} before" if record.early else ""
    return f"Days start at {clock_time(record.day_starts)}{early}."


def _letter(subject: Subject) -> str:
    record = subject.occasion.record
    writer = _called(record.letter_from, subject.view) if isinstance(record, Rotation) and record.letter_from else ""
    return f"The letter: ask {writer} in person, a week before the end." if writer else ""


def _left(subject: Subject) -> str:
    """Write how big a promise is, unless it is a small one, and how much of it is still to be done."""
    record = subject.occasion.record
    if not isinstance(record, Commitment):
        return ""
    hours, size = record.hours_left, record.size.upper()
    left = f"About {hours:g} {'hour' if hours == 1 else 'hours'} of work left." if hours else ""
    return " ".join(one for one in (f"Size {size}." if size != _SMALL else "", left) if one)


def _link(subject: Subject) -> str:
    record = subject.occasion.record
    return record.link if isinstance(record, Deadline | Meeting) else ""


def _coordinator(subject: Subject) -> str:
    record = subject.occasion.record
    id = record.coordinator if isinstance(record, Interview) else None
    name = _called(id, subject.view) if id else ""
    return f"If something goes wrong: {name}." if name else ""


def _whom(subject: Subject) -> str:
    """Name whom the owner wants to meet at a conference."""
    record = subject.occasion.record
    meet = _known((one.person for one in record.meet), subject.view) if isinstance(record, Conference) else ()
    names = [person.name.formal for person in meet]
    return f"Whom to write to: {', '.join(names)}." if names else ""


def _intro(subject: Subject) -> str:
    return " ".join(subject.view.project.profile.intro.split())


def _goals(subject: Subject) -> str:
    record = subject.occasion.record
    goals = record.goals if isinstance(record, Conference) else {}
    return f"Goals: {', '.join(f'{count} {what}' for what, count in goals.items())}." if goals else ""


def _programs(subject: Subject) -> str:
    record = subject.occasion.record
    ids = record.programs if isinstance(record, Conference) else ()
    names = [found.short for id in ids if (found := subject.view.project.program(id))]
    return f"Programs: {', '.join(names)}." if names else ""


def _session(subject: Subject) -> str:
    return (subject.session.title or subject.session.kind) if subject.session else ""


def _about_session(subject: Subject) -> str:
    """Give what to know in a session: who speaks, which posters, what to ask."""
    session = subject.session
    if session is None:
        return ""
    speaker = subject.view.project.person(session.speaker)
    rows = (
        f"{speaker.name.formal} speaks." if speaker else "",
        f"Posters: {', '.join(session.posters)}." if session.posters else "",
        f"Ask: {session.question}" if session.question else "",
    )
    return "\n".join(row for row in rows if row)


def _booked(subject: Subject) -> str:
    """Give a line for everybody the owner meets that day, and empty ones for whoever else there was."""
    view = subject.view
    met = (one for one in (*view.project.meetings, *view.history.booked) if one.when.day == subject.day)
    people = _known(dict.fromkeys(id for meeting in met for id in meeting.people), view)
    return "\n".join([*(f"{person.name.formal}:" for person in people), *[_BLANK] * _BLANKS])


def _card(subject: Subject) -> str:
    return card(subject.occasion, subject.view)


_FILLS: Mapping[str, Callable[[Subject], str]] = {
    "place": _title,
    "name": _title,
    "person": _people,
    "day": _day,
    "promised": _promised,
    "names": _names,
    "names so far": _names_so_far,
    "policy": _policy,
    "ask for policy": _ask_for_policy,
    "platform": _platform,
    "questions": _questions,
    "priorities": _priorities,
    "advice": _advice,
    "goals": _goals,
    "programs": _programs,
    "session": _session,
    "about session": _about_session,
    "booked": _booked,
    "card": _card,
    "starts": _starts,
    "letter": _letter,
    "left": _left,
    "link": _link,
    "coordinator": _coordinator,
    "whom": _whom,
    "intro": _intro,
}
