"""Expected occurrences: who should hear what, before anything is asked of rules or of what was made already.

Periodic: cadence x person in its audience. Otherwise: cadence x person x occasion. No occasion, no row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from outreach.domain.cadences import After, Before, Cadence, Every, Kind, Missed, On, WindowSpec
from outreach.domain.dates import Duration, Unit
from outreach.domain.history import Contact
from outreach.domain.occasions import Anchor, Interview, Letter, Occasion, OccasionKind
from outreach.domain.people import MET, Person, PersonId, Policy
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, TouchId
from outreach.planning.clocks import Clocks
from outreach.planning.details import asked_on, resolve
from outreach.planning.follow_ups import follow_ups, last_sent
from outreach.planning.occasions import COORDINATOR, INTERVIEWER, PROGRAM_DIRECTOR, is_too_short, occasions
from outreach.planning.states import recorded
from outreach.planning.windows import window
from outreach.planning.workdays import Workdays

# Who beside the interviewers is thanked after an interview, by what the program said.
_THANKED_BY_POLICY: Mapping[Policy, frozenset[str]] = {
    Policy.COORDINATOR_ONLY: frozenset({COORDINATOR}),
    Policy.NOT_SAID: frozenset({COORDINATOR, PROGRAM_DIRECTOR}),
}

_AT_ONCE = Duration(0, Unit.DAY)
_WITH_DUE_DAY = frozenset({OccasionKind.DEADLINE, OccasionKind.COMMITMENT, OccasionKind.LETTER})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """What all cadences are compared with: occasions, clocks, and the words that describe each person."""

    view: View
    occasions: tuple[Occasion, ...]
    clocks: Clocks
    workdays: Workdays
    words: Mapping[PersonId, frozenset[str]]


def expected(view: View, only: Selection | None, horizon: timedelta) -> tuple[Occurrence, ...]:
    """Give the expected occurrences of all drafting cadences, or those of `only`, in the order of the recipes.

    Cadences that are off or out of phase, and people who turned one off, are expected too: the planner says why
    nothing is made. `horizon` is how far ahead sessions that come back count as occasions.
    """
    cadences = [one for one in view.project.cadences if one.steps and (only is None or only.may_take(one.id))]
    found = occasions(view, horizon)
    scene = _Scene(
        view=view,
        occasions=found,
        clocks=Clocks.of(view),
        workdays=Workdays(view.project.calendar),
        words=_words(view, found),
    )
    rows = (occurrence for cadence in cadences for occurrence in _of_cadence(cadence, scene))
    return tuple(one for one in rows if only is None or only.takes(one.touch))


def _words(view: View, found: tuple[Occasion, ...]) -> Mapping[PersonId, frozenset[str]]:
    """Describe everybody: role words, the full name, and "interviewer" for who interviews the owner anywhere.

    Whom the owner has met is also described as "faculty met" and the like.
    """
    interviewers = {
        one.person
        for occasion in found
        if occasion.kind is OccasionKind.INTERVIEW
        for one in occasion.participants
        if one.part == INTERVIEWER
    }
    return {one.id: _described(one, one.id in interviewers, view) for one in view.project.people}


def _described(person: Person, interviews: bool, view: View) -> frozenset[str]:
    words = {*person.roles, person.id, person.name.full}
    if interviews:
        words.add(INTERVIEWER)
    if person.met or any(_is_meeting(one) for one in view.history.contacts.get(person.id, ())):
        words |= {f"{role} {MET}" for role in person.roles}
    return frozenset(words)


def _is_meeting(contact: Contact) -> bool:
    """Whether two people have met: a mail alone, unanswered, is no meeting."""
    return not contact.outbound or contact.via == "in person"


def _of_cadence(cadence: Cadence, scene: _Scene) -> Iterator[Occurrence]:
    match cadence.trigger:
        case Every() as every:
            yield from _periodic(cadence, every, scene)
        case On(day=date() as day):
            yield from _on_a_day(cadence, day, scene)
        case After() | Before() as counted:
            kinds = _kinds(counted)
            for occasion in scene.occasions:
                if occasion.kind in kinds:
                    yield from _on_occasion(cadence, occasion, scene)
        case _:
            return


def _kinds(trigger: After | Before) -> frozenset[OccasionKind]:
    """Give the kinds of occasions a trigger counts from; "before due" alone means whatever has a due day."""
    if trigger.kind is not None:
        return frozenset({trigger.kind})
    return _WITH_DUE_DAY if trigger.anchor is Anchor.DUE else frozenset()


def _audience(cadence: Cadence, scene: _Scene) -> Iterator[Person]:
    for person in scene.view.project.people:
        if cadence.audience.takes(scene.words[person.id]):
            yield person


def _periodic(cadence: Cadence, every: Every, scene: _Scene) -> Iterator[Occurrence]:
    """Give one occurrence per person in the audience, at the clock that runs now."""
    today = scene.view.today
    for person in _audience(cadence, scene):
        clock = scene.clocks.clock(cadence, every, person)
        yield Occurrence(
            touch=TouchId(cadence.id, person.id, clock.anchor, cadence.steps[0].number),
            cadence=cadence,
            person=person,
            step=cadence.steps[0],
            window=window(cadence.window, every, clock.due, scene.view.project.me.zone, scene.workdays),
            since=clock.start,
            overdue=clock.overdue(today),
        )
        yield from _after_the_last(cadence, person, scene)


def _after_the_last(cadence: Cadence, person: Person, scene: _Scene) -> Iterator[Occurrence]:
    """Give the follow-ups in a rhythm: its clock runs on, they belong to the mail that was sent last."""
    touch = last_sent(cadence, person, scene.view) if cadence.follow_up is not None else None
    if touch is not None:
        sent = Occurrence(touch=touch, cadence=cadence, person=person, step=cadence.steps[0], window=None)
        yield from follow_ups(sent, scene.view, scene.workdays)


def _on_a_day(cadence: Cadence, day: date, scene: _Scene) -> Iterator[Occurrence]:
    """Give one occurrence per person in the audience, on a fixed day."""
    span = window(cadence.window, cadence.trigger, day, scene.view.project.me.zone, scene.workdays)
    for person in _audience(cadence, scene):
        touch = TouchId(cadence.id, person.id, f"on-{day}", cadence.steps[0].number)
        first = Occurrence(touch=touch, cadence=cadence, person=person, step=cadence.steps[0], window=span)
        yield first
        yield from follow_ups(first, scene.view, scene.workdays)


def _on_occasion(cadence: Cadence, occasion: Occasion, scene: _Scene) -> Iterator[Occurrence]:
    """Give one occurrence per participant of the occasion who belongs to the audience."""
    span = window(cadence.window, cadence.trigger, occasion, scene.view.project.me.zone, scene.workdays)
    if is_too_short(cadence, occasion):
        return
    for id in dict.fromkeys(one.person for one in occasion.participants):
        person = scene.view.project.person(id)
        if person is None:
            continue
        parts = occasion.part_of(id)
        if cadence.audience.takes(scene.words[id] | parts) and _concerns(cadence, occasion, id, parts, scene.view):
            first = Occurrence(
                touch=TouchId(cadence.id, id, occasion.id, cadence.steps[0].number),
                cadence=cadence,
                person=person,
                step=cadence.steps[0],
                window=span,
                occasion=occasion,
            )
            yield _opened(first, occasion, scene)
            yield from _reminders(first, occasion, scene)
            yield from follow_ups(first, scene.view, scene.workdays)


def _opened(occurrence: Occurrence, occasion: Occasion, scene: _Scene) -> Occurrence:
    """Open what is ready before its time, if its recipe says that it need not wait."""
    cadence = occurrence.cadence
    wanted = (any(resolve(field, occurrence, scene.view) for field in need.fields) for need in cadence.needs)
    if not cadence.window.at_once or not all(wanted):
        return occurrence
    spec = replace(cadence.window, best=_AT_ONCE, opens=_AT_ONCE)
    span = window(spec, cadence.trigger, occasion, scene.view.project.me.zone, scene.workdays)
    return replace(occurrence, window=span)


def _reminders(first: Occurrence, occasion: Occasion, scene: _Scene) -> Iterator[Occurrence]:
    """Give the later steps of a letter that was asked for and has not come, each with a recipe of its own.

    They need no detail. One that lies there already is given all the same: somebody has to say that it is idle.
    """
    cadence, record = first.cadence, occasion.record
    asked = isinstance(record, Letter) and (record.agreed or asked_on(record, first.touch, scene.view))
    if not asked or occasion.days is None:
        return
    ends = (*cadence.reminders[1:], Duration(0, Unit.DAY))
    for step, before, until in zip(cadence.steps[1:], cadence.reminders, ends, strict=False):
        recipe = replace(
            cadence,
            title=f"reminder, {cadence.title}",
            kind=Kind.LOGISTICS,
            trigger=Before(before, OccasionKind.LETTER, Anchor.DUE),
            window=WindowSpec(closes=_a_day_before(until)),
            missed=Missed.SKIP,
            needs=(),
            gaps=(),
        )
        span = window(recipe.window, recipe.trigger, occasion, scene.view.project.me.zone, scene.workdays)
        reminder = replace(first, touch=replace(first.touch, step=step.number), cadence=recipe, step=step, window=span)
        if reminder.touch in scene.view.history.drafts or recorded(reminder, scene.view) is None:
            yield reminder


def _a_day_before(distance: Duration) -> Duration:
    """Give the last day before the next reminder: one day further from what both count back from."""
    return Duration(distance.as_timedelta().days + 1, Unit.DAY) if distance.count else distance


def _concerns(cadence: Cadence, occasion: Occasion, person: PersonId, parts: frozenset[str], view: View) -> bool:
    """Whether somebody at the program who did not interview is thanked all the same.

    Only if the program's answer makes it so, or if the owner has something to say about that very person.
    """
    if cadence.kind is not Kind.THANKS or occasion.kind is not OccasionKind.INTERVIEW or INTERVIEWER in parts:
        return True
    thanked = _THANKED_BY_POLICY.get(view.policy(occasion.program), frozenset())
    return bool(parts & thanked) or _has_detail(occasion, person, view)


def _has_detail(occasion: Occasion, person: PersonId, view: View) -> bool:
    record = occasion.record
    if isinstance(record, Interview) and person in record.details:
        return True
    return any(one.occasion == occasion.id for one in view.history.details_about(person))
