"""letters (R12): are the letters on time? Who writes, for what, how far it is, and when the next reminder comes.

Red: less than four weeks are left and nobody was asked, or its day is over and it is not there. Worth a look: not asked
yet, or due within two weeks. Nothing of what a letter says is known here, or anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.domain.json_value import JsonValue
from outreach.domain.occasions import Letter, Rotation
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.answers import refused
from outreach.planning.letter_asks import asked_on, asks_itself
from outreach.planning.wording import said
from outreach.surveys.next_steps import drafts_about, look_into, next_of
from outreach.surveys.survey import Mark, Row, Survey

REQUEST = CadenceId("letter-request")

_TOO_LATE_TO_ASK = timedelta(weeks=4)
_SOON = timedelta(days=14)
_MEETING = "meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One letter and how far it has come; without a line of its own it is the one of a rotation."""

    id: str
    writer: PersonId
    purpose: str
    due: date | None
    asked: date | None = None
    agreed: date | None = None
    uploaded: date | None = None
    thanked: date | None = None
    declined: bool = False

    @property
    def is_there(self) -> bool:
        """Whether nothing is to be done for it any more, but for thanks."""
        return self.uploaded is not None or self.thanked is not None


def letters(view: View, plan: Plan) -> Survey:
    """Show every letter: what is still to come by its day, and then what is there."""
    found = sorted((*_written(view), *_of_rotations(view)), key=_order)
    names = Names(view.project)
    return Survey(
        name="letters",
        question="Are the letters on time?",
        heads=("writer", "due", "status", "together", "met", "next mail", "for"),
        rows=tuple(_row(one, names, view, plan) for one in found),
        closing=("Together and met: weeks of rotations and meetings so far, which a writer can speak of.",)
        if found
        else (),
        empty="No letter is in your files.",
    )


def _order(course: Course) -> tuple[bool, date, str]:
    return (course.is_there or course.declined, course.due or date.max, course.id)


def _written(view: View) -> Iterator[Course]:
    for one in view.project.letters:
        touch = TouchId(REQUEST, one.writer, one.id)
        yield Course(
            id=one.id,
            writer=one.writer,
            purpose=one.purpose,
            due=one.due,
            asked=asked_on(one, touch, view),
            agreed=one.agreed,
            uploaded=one.uploaded,
            thanked=one.thanked,
            declined=_is_refused(one, touch, view),
        )


def _is_refused(letter: Letter, touch: TouchId, view: View) -> bool:
    writer = view.project.person(letter.writer)
    return writer is not None and refused(touch, writer, view) is not None


def _of_rotations(view: View) -> Iterator[Course]:
    """Give the letters that a rotation ahead will be the occasion to ask for, before they have a line of their own."""
    for one in view.project.rotations:
        writer = asks_itself(one, view.project)
        if writer is not None and one.dates.last >= view.today:
            yield Course(id=one.id, writer=writer, purpose=f"after {one.at}", due=None)


def _row(course: Course, names: Names, view: View, plan: Plan) -> Row:
    weeks, met = _weeks_together(course.writer, view), _meetings(course.writer, view)
    reminder = _next_mail(course, plan)
    cells = (
        names.short(course.writer),
        said(course.due, view.today) if course.due else "no day",
        _status(course, view),
        f"{weeks} {'week' if weeks == 1 else 'weeks'}" if weeks else "",
        str(met or ""),
        _when(reminder, view),
        course.purpose,
    )
    data, mark = _data(course, weeks, met, reminder, view), _mark(course, view)
    return Row(cells=cells, data=data, mark=mark, next=_next(course, mark, view, plan))


def _next(course: Course, mark: Mark, view: View, plan: Plan) -> str:
    if course.is_there or course.declined:
        return ""
    command = next_of(drafts_about(course.id, plan, course.writer), view.project)
    if mark is Mark.FINE or command:
        return command
    return look_into(view.project.person(course.writer), view.project)


def _when(day: date | None, view: View) -> str:
    if day is None:
        return ""
    return "now" if day <= view.today else said(day, view.today)


def _status(course: Course, view: View) -> str:
    steps = (("thanked", course.thanked), ("uploaded", course.uploaded))
    for what, day in steps:
        if day is not None:
            return f"{what} {said(day, view.today)}"
    if course.declined:
        return "declined"
    if course.agreed is not None:
        return f"agreed {said(course.agreed, view.today)}"
    return f"asked {said(course.asked, view.today)}" if course.asked else "not asked"


def _mark(course: Course, view: View) -> Mark:
    if course.is_there:
        return Mark.FINE
    if course.declined or course.due is None:
        return Mark.LOOK
    left = course.due - view.today
    is_asked = course.asked is not None or course.agreed is not None
    if left < timedelta(0) or (not is_asked and left < _TOO_LATE_TO_ASK):
        return Mark.RED
    return Mark.LOOK if not is_asked or left <= _SOON else Mark.FINE


def _weeks_together(writer: PersonId, view: View) -> int:
    """Give the weeks of rotations that were worked together up to today, begun ones counted."""
    days = sum(_days_of(one, view) for one in view.project.rotations if writer in (*one.people, *one.staff))
    return -(-days // 7)


def _days_of(rotation: Rotation, view: View) -> int:
    return max(0, (min(rotation.dates.last, view.today) - rotation.dates.first).days + 1)


def _meetings(writer: PersonId, view: View) -> int:
    """Count the days on which the two met to talk; working together is counted in weeks."""
    rows = view.history.contacts.get(writer, ())
    return len({one.day for one in rows if one.kind == _MEETING and one.via != "rotation"})


def _next_mail(course: Course, plan: Plan) -> date | None:
    """Give the day on which the next mail about it is to be made, a request or a reminder, as planned."""
    if course.is_there:
        return None
    rows = drafts_about(course.id, plan, course.writer)
    days = [row.due.next or row.due.window.opens for row in rows]
    days += [one.next for one in plan.skipped if one.next and (one.anchor, one.person) == (course.id, course.writer)]
    return min(days, default=None)


def _data(course: Course, weeks: int, met: int, reminder: date | None, view: View) -> Mapping[str, JsonValue]:
    days = {"due": course.due, "asked": course.asked, "agreed": course.agreed, "uploaded": course.uploaded}
    return {
        "letter": course.id,
        "writer": course.writer,
        "purpose": course.purpose,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "thanked": course.thanked.isoformat() if course.thanked else None,
        "declined": course.declined,
        "status": _status(course, view),
        "weeks_together": weeks,
        "meetings": met,
        "next": reminder.isoformat() if reminder else None,
    }
