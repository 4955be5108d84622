"""conference (R5): plan against goals, for each conference to come and for three weeks after it.

One or two meetings that are booked are on target; more are not rewarded. Red: thanks that are not written five days
after the last day. Worth a look: goals not met in the last four weeks, no session for trainees, no question ready.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.dates import DateRange
from outreach.domain.history import PastDraft, Stage
from outreach.domain.json_value import JsonValue
from outreach.domain.occasions import Conference
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.stages import View
from outreach.domain.touches import Detail
from outreach.planning.offers import taken
from outreach.planning.wording import said
from outreach.surveys.next_steps import drafts_about, next_of
from outreach.surveys.survey import Mark, Row, Survey
from outreach.surveys.thanked import Thanks, in_words, thanks_of

_AFTERWARDS = timedelta(days=21)
_NEAR = timedelta(weeks=4)
_THANKED_BY = timedelta(days=5)
_BOOKED = "1–2"
_MEETING, _TALK = "meeting", "detail"
_TRAINEE = frozenset({"trainee", "mentoring"})
_LISTENED_TO = frozenset({"disease-site", "talk", "mentoring", ""})
_DONE = frozenset({Thanks.SENT, Thanks.SKIPPED, Thanks.POLICY, Thanks.GONE})
_TITLES: Mapping[str, str] = {
    "faculty": "new people",
    "programs": "programs",
    "reconnect": "see again",
    "conversations": "conversations",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measure:
    """One thing that is counted: how many, of how many, and what to say of it."""

    what: str
    now: str
    goal: str = ""
    remark: str = ""
    mark: Mark = Mark.FINE
    next: str = ""
    data: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visit:
    """A conference with its days, and whom the owner meets or met there."""

    conference: Conference
    days: DateRange
    seen: frozenset[PersonId]
    view: View
    plan: Plan

    @property
    def is_over(self) -> bool:
        return self.view.today > self.days.last

    @property
    def is_near(self) -> bool:
        return self.days.first - self.view.today <= _NEAR

    def mark(self, wanting: bool) -> Mark:
        """Say how a measure stands that can still be mended: it counts in the last weeks, and not afterwards."""
        return Mark.LOOK if wanting and self.is_near and not self.is_over else Mark.FINE


def conference(view: View, plan: Plan) -> Survey:
    """Show what was planned for each conference against what stands, the next one first."""
    visits = sorted(_visits(view, plan), key=lambda one: (one.days.first, one.conference.id))
    undated = sum(1 for one in view.project.conferences if one.dates is None)
    return Survey(
        name="conference",
        question="Does the plan for the conference meet its goals?",
        heads=("", "", "", "goal", ""),
        rows=tuple(row for one in visits for row in _rows(one)),
        closing=tuple(_closing(visits, undated)),
        empty="No conference with a date lies ahead.",
    )


def _visits(view: View, plan: Plan) -> Iterator[_Visit]:
    for one in view.project.conferences:
        if one.dates is not None and view.today <= one.dates.last + _AFTERWARDS:
            seen = frozenset(_seen(one, one.dates, view))
            yield _Visit(conference=one, days=one.dates, seen=seen, view=view, plan=plan)


def _seen(conference: Conference, days: DateRange, view: View) -> Iterator[PersonId]:
    """Give whom the owner talked to there, and whom to meet there by appointment."""
    yield from (one.person for one in conference.talked_to)
    yield from (id for _, id in view.history.joined.get(conference.id, ()) if id is not None)
    for meeting in (*view.project.meetings, *view.history.booked):
        if meeting.when.day in days:
            yield from meeting.people
    yield from (person for person, planned in view.history.planned.items() if any(day in days for day in planned))
    if view.today >= days.first:
        yield from _talked_to(conference, days, view)


def _talked_to(conference: Conference, days: DateRange, view: View) -> Iterator[PersonId]:
    """Give who was met on those days, and of whom something was noted there."""
    for person, contacts in view.history.contacts.items():
        if any(one.kind == _MEETING and one.day in days for one in contacts):
            yield person
    for one in view.history.details:
        if one.person is not None and one.field == _TALK and _bound_to(one) == conference.id:
            yield one.person


def _bound_to(detail: Detail) -> str | None:
    """Give the occasion that something was said of."""
    return detail.touch.anchor if detail.touch else detail.occasion


def _rows(visit: _Visit) -> Iterator[Row]:
    measures = [*_goals(visit), *_requests(visit), *_sessions(visit), *_thanks(visit)] or [_unplanned(visit)]
    for number, one in enumerate(measures):
        head = _head(visit, number)
        data: dict[str, JsonValue] = {**_named(visit), "measure": one.what, **one.data}
        yield Row(cells=(head, one.what, one.now, one.goal, one.remark), data=data, mark=one.mark, next=one.next)


def _named(visit: _Visit) -> dict[str, JsonValue]:
    first, last = visit.days.first.isoformat(), visit.days.last.isoformat()
    return {"conference": visit.conference.id, "name": visit.conference.name, "first": first, "last": last}


def _head(visit: _Visit, number: int) -> str:
    """Write the name above its days, beside the first measures."""
    first, last = said(visit.days.first, visit.view.today), said(visit.days.last, visit.view.today)
    lines = (visit.conference.name, first if visit.days.first == visit.days.last else f"{first} to {last}")
    return lines[number] if number < len(lines) else ""


def _unplanned(visit: _Visit) -> _Measure:
    """Say that nothing is planned: for a webinar that will do."""
    mark = visit.mark(not visit.conference.virtual)
    return _Measure(what="plan", now="–", remark="nobody to meet, no session yet", mark=mark, data={"count": 0})


def _goals(visit: _Visit) -> Iterator[_Measure]:
    if not _is_planned(visit.conference):
        return
    people = visit.view.project.people_by_id
    again = visit.seen.intersection(visit.conference.reconnect)
    programs = {people[one].program for one in visit.seen if one in people}.intersection(visit.conference.programs)
    counts = {
        "faculty": len(visit.seen - again),
        "programs": len(programs),
        "reconnect": len(again),
        "conversations": len(visit.seen),
    }
    for what, goal in visit.conference.goals.items():
        yield _Measure(
            what=_TITLES[what],
            now=str(counts[what]),
            goal=str(goal),
            remark="talked to" if visit.is_over else "arranged",
            mark=visit.mark(counts[what] < goal),
            data={"count": counts[what], "goal": goal},
        )


def _is_planned(conference: Conference) -> bool:
    """Whether the owner wrote more of it than when it is; goals alone come with every conference."""
    return bool(
        conference.meet or conference.reconnect or conference.programs or conference.sessions or conference.talked_to
    )


def _requests(visit: _Visit) -> Iterator[_Measure]:
    """Count the requests to meet: written, answered, booked."""
    if not visit.conference.meet:
        return
    out = [one for one in _asked(visit) if one.stage is Stage.SENT]
    answered = sum(1 for one in out if _is_answered(one, visit.view))
    booked = len(visit.seen.intersection(one.person for one in visit.conference.meet) | set(_taken(visit)))
    remark = f"{len(out)} written, {answered} answered, of {len(visit.conference.meet)} to ask"
    yield _Measure(
        what="meetings",
        now=str(booked),
        goal=_BOOKED,
        remark=remark,
        mark=visit.mark(not booked),
        next="" if visit.is_over else next_of(_planned(visit, Kind.ASK), visit.view.project),
        data={"out": len(out), "answered": answered, "booked": booked, "to_ask": len(visit.conference.meet)},
    )


def _planned(visit: _Visit, kind: Kind) -> list[PlannedDraft]:
    """Give the lines of the plan of one kind about this conference."""
    return [row for row in drafts_about(visit.conference.id, visit.plan) if row.due.cadence.kind is kind]


def _asked(visit: _Visit) -> Iterator[PastDraft]:
    for one in visit.view.history.drafts.values():
        if one.touch.anchor == visit.conference.id and one.kind is Kind.ASK and not one.touch.is_later:
            yield one


def _taken(visit: _Visit) -> Iterator[PersonId]:
    """Give who took one of the times that were offered."""
    yield from (one.touch.person for one in _asked(visit) if one.slots and taken(one, visit.view) is not None)


def _is_answered(draft: PastDraft, view: View) -> bool:
    sent = draft.changed_at.astimezone(view.project.me.zone).date()
    return any(one.kind == "reply" and one.day >= sent for one in view.history.contacts.get(draft.touch.person, ()))


def _sessions(visit: _Visit) -> Iterator[_Measure]:
    sessions = visit.conference.sessions
    if not sessions or visit.is_over:
        return
    trainee = sum(1 for one in sessions if one.kind in _TRAINEE)
    yield _Measure(
        what="for trainees",
        now=str(trainee),
        goal="1+",
        remark="" if trainee else "no session for trainees is in your plan",
        mark=visit.mark(not trainee),
        data={"count": trainee, "goal": 1},
    )
    heard = [one for one in sessions if one.kind in _LISTENED_TO]
    without = [one.title or one.kind for one in heard if not one.question]
    if heard:
        yield _Measure(
            what="questions ready",
            now=str(len(heard) - len(without)),
            goal=str(len(heard)),
            remark=f"none yet for {', '.join(without)}" if without else "one for each session",
            mark=visit.mark(bool(without)),
            data={"count": len(heard) - len(without), "goal": len(heard), "without": list(without)},
        )


def _thanks(visit: _Visit) -> Iterator[_Measure]:
    """Show the thank-yous, once it is over: five days are what is expected."""
    states = thanks_of(visit.conference.id, visit.view, visit.plan)
    if not states or not visit.is_over:
        return
    done = sum(1 for one in states.values() if one in _DONE)
    by = visit.days.last + _THANKED_BY
    is_open = done < len(states)
    yield _Measure(
        what="thanked",
        now=str(done),
        goal=str(len(states)),
        remark=f"{in_words(states.values())}; expected by {said(by, visit.view.today)}",
        mark=_late(is_open, by, visit.view.today),
        next=next_of(_planned(visit, Kind.THANKS), visit.view.project) if is_open else "",
        data={"count": done, "goal": len(states), "by": by.isoformat()},
    )


def _late(is_open: bool, by: date, today: date) -> Mark:
    if not is_open:
        return Mark.FINE
    return Mark.RED if today > by else Mark.LOOK


def _closing(visits: list[_Visit], undated: int) -> Iterator[str]:
    programs = {id: None for one in visits for id in one.conference.programs}
    for id in programs if visits else ():
        found = visits[0].view.project.program(id)
        if found and found.notes:
            yield f"{found.short}: {found.notes}"
    if undated:
        yield f"{undated} without a date yet."
    for one in [one for one in visits if _is_planned(one.conference) and not one.is_over][:1]:
        yield f"The card for {one.conference.name}: outreach card {_handle(one.conference)}"


def _handle(conference: Conference) -> str:
    return conference.id if conference.id.replace("-", "").isalnum() else f'"{conference.name}"'
