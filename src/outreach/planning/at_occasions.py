"""Occurrences that hang on an occasion: one per participant who belongs to the audience, with reminders and follow-ups.

What has not come of an occasion yet (a letter uploaded, a promise at risk) gives no row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from outreach.domain.cadences import After, Before, Cadence, Kind, Missed, Trigger, WindowSpec
from outreach.domain.dates import Duration, Unit
from outreach.domain.occasions import Anchor, Interview, Letter, Occasion, OccasionKind
from outreach.domain.people import Person, PersonId, Policy
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, TouchId, Window
from outreach.planning.audiences import Scene
from outreach.planning.details import resolve
from outreach.planning.follow_ups import follow_ups
from outreach.planning.letter_asks import asked_on, rotation_of
from outreach.planning.occasions import COORDINATOR, INTERVIEWER, PROGRAM_DIRECTOR, is_too_short
from outreach.planning.permissions import later
from outreach.planning.states import recorded
from outreach.planning.windows import window

# Who beside the interviewers is thanked after an interview, by what the program said.
_THANKED_BY_POLICY: Mapping[Policy, frozenset[str]] = {
    Policy.COORDINATOR_ONLY: frozenset({COORDINATOR}),
    Policy.NOT_SAID: frozenset({COORDINATOR, PROGRAM_DIRECTOR}),
}

_AT_ONCE = Duration(0, Unit.DAY)
_WITH_DUE_DAY = frozenset({OccasionKind.DEADLINE, OccasionKind.COMMITMENT, OccasionKind.LETTER})
_ONLY_SOMETIMES = frozenset({Anchor.UPLOADED, Anchor.AT_RISK, Anchor.OVERDUE, Anchor.DONE})


def counted_from(cadence: Cadence, trigger: After | Before, scene: Scene) -> Iterator[Occurrence]:
    """Give the occurrences of a cadence that counts from occasions."""
    kinds = _kinds(trigger)
    for occasion in scene.occasions:
        if occasion.kind in kinds and _has_come(trigger, occasion) and not is_too_short(cadence, occasion):
            yield from _on_occasion(cadence, _in_time(cadence, occasion, scene), scene)


def _kinds(trigger: After | Before) -> frozenset[OccasionKind]:
    """Give the kinds of occasions a trigger counts from; "before due" alone means whatever has a due day."""
    if trigger.kind is not None:
        return frozenset({trigger.kind})
    return _WITH_DUE_DAY if trigger.anchor is Anchor.DUE else frozenset()


def _has_come(trigger: After | Before, occasion: Occasion) -> bool:
    """Whether there is such a moment in an occasion; a short job has no middle worth a word."""
    if trigger.anchor is Anchor.MIDPOINT and occasion.kind is OccasionKind.COMMITMENT:
        return occasion.midpoint is not None
    return trigger.anchor not in _ONLY_SOMETIMES or trigger.anchor in occasion.moments


def _in_time(cadence: Cadence, occasion: Occasion, scene: Scene) -> Occasion:
    """Give a permission on the day of the first session for which it can still be asked; all else as it is."""
    if occasion.kind is not OccasionKind.PERMISSION:
        return occasion
    for one in later(occasion, scene.view):
        span = _window(cadence, one, scene)
        if span is not None and not span.is_over(scene.view.now):
            return one
    return occasion


def _window(cadence: Cadence, occasion: Occasion, scene: Scene) -> Window | None:
    return window(cadence.window, cadence.trigger, occasion, scene.view.project.me.zone, scene.workdays)


def _while_there(cadence: Cadence, occasion: Occasion, span: Window | None, scene: Scene) -> Window | None:
    """Open the time for a letter sooner, where its writer is worked with before: then, while one is still there."""
    letter = occasion.record
    rotation = rotation_of(letter, scene.view) if isinstance(letter, Letter) and span is not None else None
    if rotation is None or span is None:
        return span
    there = next((one for one in scene.occasions if one.record == rotation), None)
    recipe = next((one for one in _recipes(cadence, scene) if _counts_to_a_rotation(one.trigger)), None)
    sooner = _window(recipe, there, scene) if recipe is not None and there is not None else None
    if sooner is None or sooner.opens >= span.opens:
        return span
    return replace(span, opens=sooner.opens, opens_at=sooner.opens_at, best=sooner.best)


def _recipes(cadence: Cadence, scene: Scene) -> tuple[Cadence, ...]:
    whole = scene.view.project.cadence(cadence.id)
    return whole.recipes if whole and cadence.kind is Kind.ASK else ()


def _counts_to_a_rotation(trigger: Trigger) -> bool:
    return isinstance(trigger, Before) and trigger.kind is OccasionKind.ROTATION


def _on_occasion(cadence: Cadence, occasion: Occasion, scene: Scene) -> Iterator[Occurrence]:
    """Give one occurrence per participant of the occasion who belongs to the audience."""
    people = tuple(_concerned(cadence, occasion, scene))
    # most occasions concern nobody whom a cadence is for
    span = _while_there(cadence, occasion, _window(cadence, occasion, scene), scene) if people else None
    for person in people:
        first = Occurrence(
            touch=TouchId(cadence.id, person.id, occasion.id, cadence.steps[0].number),
            cadence=cadence,
            person=person,
            step=cadence.steps[0],
            window=span,
            occasion=occasion,
        )
        yield _opened(first, occasion, scene)
        yield from _reminders(first, occasion, scene)
        yield from follow_ups(first, scene.view, scene.workdays)


def _concerned(cadence: Cadence, occasion: Occasion, scene: Scene) -> Iterator[Person]:
    """Give the participants of an occasion who belong to the audience, in its order."""
    for id, parts in _parts(occasion).items():
        person = scene.view.project.person(id)
        is_meant = person is not None and cadence.audience.takes(scene.words[id] | parts)
        if person is not None and is_meant and _concerns(cadence, occasion, id, parts, scene.view):
            yield person


def _parts(occasion: Occasion) -> Mapping[PersonId, frozenset[str]]:
    """Give what everybody is in an occasion, in its order."""
    found: dict[PersonId, set[str]] = {}
    for one in occasion.participants:
        found.setdefault(one.person, set()).add(one.part)
    return {person: frozenset(parts) for person, parts in found.items()}


def _opened(occurrence: Occurrence, occasion: Occasion, scene: Scene) -> Occurrence:
    """Open what is ready before its time, if its recipe says that it need not wait."""
    cadence = occurrence.cadence
    wanted = (any(resolve(field, occurrence, scene.view) for field in need.fields) for need in cadence.needs)
    if not cadence.window.at_once or not all(wanted):
        return occurrence
    spec = replace(cadence.window, best=_AT_ONCE, opens=_AT_ONCE)
    span = window(spec, cadence.trigger, occasion, scene.view.project.me.zone, scene.workdays)
    return replace(occurrence, window=span)


def _reminders(first: Occurrence, occasion: Occasion, scene: Scene) -> Iterator[Occurrence]:
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
