"""season (R6): how is each interview going? From the day itself to the last thank-you, and then silence.

No column ranks anything, on purpose. Red: it is over, thank-yous wait, and nobody knows whether they are welcome. Worth
a look: something to note before it fades, a draft that is held back, a second mail since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from outreach.domain.json_value import JsonValue
from outreach.domain.occasions import Interview
from outreach.domain.people import PersonId, Policy
from outreach.domain.plans import Plan
from outreach.domain.stages import View
from outreach.guardrails.program_people import interviews_with, was_known_before
from outreach.planning.contacts import interviewers, is_over, zone_of
from outreach.planning.wording import said
from outreach.surveys.next_steps import drafts_about, next_of
from outreach.surveys.survey import Mark, Row, Survey
from outreach.surveys.thanked import Thanks, in_words, thanks_of

_RECENT = timedelta(days=14)
_WAITING = frozenset({Thanks.TO_FILL_IN, Thanks.TO_CHECK, Thanks.READY})
_POLICIES: Mapping[Policy, str] = {
    Policy.WELCOME: "welcome",
    Policy.COORDINATOR_ONLY: "coordinator only",
    Policy.DISCOURAGED: "discouraged",
    Policy.FORBIDDEN: "not wanted",
    Policy.NOT_SAID: "not said",
    Policy.UNKNOWN: "not known yet",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One interview and all that came of it so far; `mails` are those since, by whom they went to."""

    interview: Interview
    starts: datetime
    is_over: bool
    people: tuple[PersonId, ...]
    named: tuple[str, ...]
    detailed: frozenset[PersonId]
    notes: int
    policy: Policy
    thanks: Mapping[PersonId, Thanks]
    mails: Mapping[PersonId, int]


def season(view: View, plan: Plan) -> Survey:
    """Show every interview: those ahead and of the last two weeks by their day, and then the older ones."""
    found = sorted((_course(one, view, plan) for one in view.project.interviews), key=lambda one: _order(one, view))
    return Survey(
        name="season",
        question="How is each interview going?",
        heads=("program", "yours", "theirs", "with", "noted", "thank-yous"),
        rows=tuple(_row(one, view, plan) for one in found),
        closing=tuple(_closing(found)),
        empty="No interview is in your files.",
    )


def _order(course: Course, view: View) -> tuple[bool, datetime, str]:
    is_old = course.starts.astimezone(UTC) < view.now.astimezone(UTC) - _RECENT
    return (is_old, course.starts.astimezone(UTC), course.interview.id)


def _course(interview: Interview, view: View, plan: Plan) -> Course:
    history, zone = view.history, zone_of(interview, view.project)
    people = interviewers(interview, history.joined)
    about = [one for one in history.details if interview.id in (one.occasion, one.touch and one.touch.anchor)]
    return Course(
        interview=interview,
        starts=interview.when.instant(zone),
        is_over=is_over(interview.when, interview.length, zone, view.now),
        people=people,
        named=tuple(name for name, id in history.joined.get(interview.id, ()) if id is None),
        detailed=frozenset(one.person for one in about if one.field == "detail" and one.person in people),
        notes=len(about),
        policy=view.policy(interview.program),
        thanks=thanks_of(interview.id, view, plan),
        mails=_mails_since(interview, view),
    )


def _mails_since(interview: Interview, view: View) -> Mapping[PersonId, int]:
    """Count what the owner wrote since to people of that interview or program whom the owner knew only from it."""
    day, found = interview.when.day, dict[PersonId, int]()
    for person in view.project.people:
        is_theirs = any(one.id == interview.id for one in interviews_with(person, view.project))
        rows = view.history.contacts.get(person.id, ()) if is_theirs else ()
        count = sum(1 for one in rows if one.outbound and one.day >= day and one.kind != "logistics")
        if count and not was_known_before(person, day, view):
            found[person.id] = count
    return found


def _row(course: Course, view: View, plan: Plan) -> Row:
    mark, command = _standing(course, view, plan)
    interview, here = course.interview, course.starts.astimezone(view.project.me.zone)
    has_time = interview.when.at is not None
    day = said(here.date() if has_time else interview.when.day, view.today)
    is_elsewhere = has_time and here.replace(tzinfo=None) != course.starts.replace(tzinfo=None)
    cells = (
        _place(interview, view),
        f"{day} {_clock(here)}" if has_time else day,
        _clock(course.starts) if is_elsewhere else "",
        _with(course, view),
        _noted(course),
        _thanks(course),
    )
    return Row(cells=cells, data=_data(course), mark=mark, next=command)


def _place(interview: Interview, view: View) -> str:
    program = view.project.program(interview.program)
    return program.short if program else interview.at


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"


def _with(course: Course, view: View) -> str:
    """Write "Marchetti +1"."""
    known = (view.project.person(one) for one in course.people)
    names = [*(one.name.surname or one.name.full for one in known if one), *course.named]
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return f"{names[0]}{more}" if names else ""


def _noted(course: Course) -> str:
    """Write "1 of 2"; nothing is asked about a day that has not come."""
    is_asked = course.people and (course.is_over or course.detailed)
    return f"{len(course.detailed)} of {len(course.people)}" if is_asked else ""


def _thanks(course: Course) -> str:
    """Write "welcome · 1 to fill in · 2 mails since"."""
    mails = sum(course.mails.values())
    states = in_words(course.thanks.values())
    parts = (_POLICIES[course.policy], states, f"{mails} {'mail' if mails == 1 else 'mails'} since" if mails else "")
    return " · ".join(one for one in parts if one)


def _standing(course: Course, view: View, plan: Plan) -> tuple[Mark, str]:
    """Say how an interview stands, and what to type."""
    rows, states = drafts_about(course.interview.id, plan), set(course.thanks.values())
    program = view.project.program(course.interview.program)
    if course.is_over and course.policy is Policy.UNKNOWN and program is not None and states & _WAITING:
        return Mark.RED, f'outreach note "policy {program.short}: welcome"'
    command = next_of(rows, view.project)
    is_odd = any(count > 1 for count in course.mails.values())
    if is_odd or states & {Thanks.TO_FILL_IN, Thanks.TO_CHECK, Thanks.HELD_BACK}:
        return Mark.LOOK, command
    return Mark.FINE, command


def _closing(found: Iterable[Course]) -> Iterator[str]:
    if any(sum(one.mails.values()) for one in found):
        yield "Mails: yours since that day to people you know from it; one each is a thank-you, and then silence."
    yield "Nothing here is ranked, on purpose."


def _data(course: Course) -> Mapping[str, JsonValue]:
    interview = course.interview
    return {
        "interview": interview.id,
        "program": interview.program,
        "at": interview.at,
        "date": interview.when.day.isoformat(),
        "starts": course.starts.isoformat() if interview.when.at else None,
        "over": course.is_over,
        "interviewers": [*course.people, *course.named],
        "detailed": sorted(course.detailed),
        "notes": course.notes,
        "policy": str(course.policy),
        "thanks": {person: str(state) for person, state in sorted(course.thanks.items())},
        "mails": dict(sorted(course.mails.items())),
    }
