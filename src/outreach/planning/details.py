"""The true sentences a touch can be written from: one resolver per field, in one explicit registry.

Each looks first at what the owner noted for just this touch or occasion, then at what the files say about the person.
Finds sentences; never makes one up and never judges how they are worded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from outreach.domain.introducing import GIVE_INTRO, OTHER, called
from outreach.domain.occasions import Commitment, Deadline, Letter, Meeting
from outreach.domain.people import Advice
from outreach.domain.private_fields import private_fields
from outreach.domain.profile import News
from outreach.domain.several import lines, points_in, questions_in
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Occurrence
from outreach.planning import tidings
from outreach.planning.job_words import job_word
from outreach.planning.letter_asks import asked_on
from outreach.planning.noted import answer, in_general, said_on
from outreach.planning.private_words import private_word
from outreach.planning.tidings import detail_of, source_of

Resolver = Callable[[Occurrence, View], Detail | None]

_MOST_PRIORITIES = 3
_FEWEST_QUESTIONS, _MOST_QUESTIONS = 3, 5
# whoever asks for a first talk need not have three already
_FEWEST_BEFORE_A_MEETING = 2
# these are more than one sentence: later words on them come on top
_ADDED_UP = frozenset({"priorities", "questions"})


def details(occurrence: Occurrence, view: View) -> Mapping[str, Detail]:
    """Give what is there for an occurrence, by field; a field without anything is not in it.

    A follow-up knows what its first mail knew.
    """
    if occurrence.follows:
        occurrence = replace(occurrence, touch=occurrence.follows[0].touch)
    cadence = occurrence.cadence
    named = (*(one for need in cadence.needs for one in need.fields), *cadence.gaps)
    fields = dict.fromkeys((*RESOLVERS, *named, *sorted(private_fields(cadence.id))))
    found = {field: resolve(field, occurrence, view) for field in fields}
    return {field: detail for field, detail in found.items() if detail is not None}


def resolve(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give what answers one field for an occurrence."""
    noted = answer(field, occurrence, view)
    if noted is not None and field not in _ADDED_UP and field != OTHER:
        return _on_advice(noted, occurrence)
    written = private_word(field, occurrence, view) or job_word(field, occurrence, view)
    if written is not None:
        return written
    resolver = RESOLVERS.get(field)
    return resolver(occurrence, view) if resolver else in_general(field, occurrence, view)


def _on_advice(noted: Detail, occurrence: Occurrence) -> Detail:
    """Let a word on what became of advice count as that advice's own, so that it is told once."""
    record = occurrence.occasion.record if occurrence.occasion else None
    if noted.field != "did" or not isinstance(record, Advice):
        return noted
    return replace(noted, source=source_of("advice", occurrence.person, record.day))


def _nothing(_occurrence: Occurrence, _view: View) -> None:
    """Only what was noted for this touch or occasion will do."""


def _connection(occurrence: Occurrence, view: View) -> Detail | None:
    """Give what connects the owner with someone: as written, else a paper of theirs, an acquaintance, how they met.

    Built ones are phrases, and say only what is surely so.
    """
    person = occurrence.person
    mutual = next((found for id in person.knows if (found := view.project.person(id))), None)
    built = (
        person.connection,
        f"your paper, {person.paper}" if person.paper else "",
        f"{mutual.name.formal}, whom you know" if mutual else "",
        person.met,
    )
    text = next((one for one in built if one), "")
    return detail_of(text, "connection", person) if text else None


def _why_them(occurrence: Occurrence, _view: View) -> Detail | None:
    record = occurrence.occasion.record if occurrence.occasion else None
    text = record.why_them if isinstance(record, Letter) else ""
    return detail_of(text, "why_them", occurrence.person) if text else None


def _priorities(occurrence: Occurrence, view: View) -> Detail | None:
    """Give what matters most for a meeting: as written, else as noted, also in the same breath as the questions."""
    record = occurrence.occasion.record if occurrence.occasion else None
    written = record.priorities if isinstance(record, Meeting) else ()
    noted = [points_in(one.text) for one in said_on(("priorities", "questions"), occurrence, view)]
    found = written or next((points for points in reversed(noted) if points), ())
    return _several(found[:_MOST_PRIORITIES], "priorities", occurrence)


def _questions(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the questions one brings, those of the files first; for a meeting fewer than three are not enough yet."""
    record = occurrence.occasion.record if occurrence.occasion else None
    written = record.questions if isinstance(record, Meeting) else ()
    noted = (one for said in said_on(("questions",), occurrence, view) for one in questions_in(said.text))
    found = tuple(dict.fromkeys((*written, *noted)))
    fewest = _FEWEST_QUESTIONS if isinstance(record, Meeting) else _FEWEST_BEFORE_A_MEETING
    return _several(found[:_MOST_QUESTIONS], "questions", occurrence) if len(found) >= fewest else None


def _several(items: tuple[str, ...], field: str, occurrence: Occurrence) -> Detail | None:
    return detail_of(lines(items), field, occurrence.person) if items else None


def _did(occurrence: Occurrence, _view: View) -> Detail | None:
    record = occurrence.occasion.record if occurrence.occasion else None
    if not isinstance(record, Advice) or not record.did:
        return None
    return _on_advice(detail_of(record.did, "did", occurrence.person, record.day), occurrence)


def _result(occurrence: Occurrence, _view: View) -> Detail | None:
    record = occurrence.occasion.record if occurrence.occasion else None
    if not isinstance(record, News):
        return None
    return Detail(text=record.text, field="result", person=occurrence.person.id, on=record.day, source=record.id)


def _reason(occurrence: Occurrence, view: View) -> Detail | None:
    """Give why a promise is late, as the files say, else what the owner noted on it."""
    record = occurrence.occasion.record if occurrence.occasion else None
    if isinstance(record, Commitment) and record.reason:
        return detail_of(record.reason, "reason", occurrence.person)
    return in_general("reason", occurrence, view)


def _new_date(occurrence: Occurrence, view: View) -> Detail | None:
    record = occurrence.occasion.record if occurrence.occasion else None
    # one that is over is no new date any more
    if isinstance(record, Commitment) and record.new_date and record.new_date >= view.today:
        return detail_of(record.new_date.isoformat(), "new_date", occurrence.person, record.new_date)
    return in_general("new_date", occurrence, view)


def _other(occurrence: Occurrence, view: View) -> Detail | None:
    """Give whom to introduce somebody to: only a name that means one person of the files."""
    if occurrence.cadence.id != GIVE_INTRO:
        return None
    noted = answer(OTHER, occurrence, view) or in_general(OTHER, occurrence, view)
    return noted if noted and called(noted.text, occurrence.person.id, view.project) else None


def _link(occurrence: Occurrence, view: View) -> Detail | None:
    record = occurrence.occasion.record if occurrence.occasion else None
    if isinstance(record, Deadline) and record.link:
        return detail_of(record.link, "link", occurrence.person)
    return in_general("link", occurrence, view)


def _asked(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the day on which a letter was asked for."""
    record = occurrence.occasion.record if occurrence.occasion else None
    day = asked_on(record, occurrence.touch, view) if isinstance(record, Letter) else None
    return detail_of(day.isoformat(), "asked", occurrence.person, day) if day else None


RESOLVERS: Mapping[str, Resolver] = {
    "detail": _nothing,
    "connection": _connection,
    "question": _nothing,
    "news": tidings.news,
    "more_news": tidings.more_news,
    "advice": tidings.advice,
    "advice_said": tidings.advice_said,
    "did": _did,
    "hook": tidings.hook,
    "helped_me": tidings.helped_me,
    "promise": tidings.promise,
    "why_them": _why_them,
    "will_do": _nothing,
    "next_step": _nothing,
    "priorities": _priorities,
    "questions": _questions,
    "asked": _asked,
    "result": _result,
    "reason": _reason,
    "new_date": _new_date,
    "link": _link,
    OTHER: _other,
}
