"""Why an expected touch is not made, as far as it needs no rule: one small question each, in the order they are asked.

Each gives a skip or nothing. Knows nothing of windows, details and limits; those come later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from outreach.domain.cadences import After, Kind, Missed
from outreach.domain.dates import Duration
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import Commitment, OccasionKind
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.planning.absences import free_again
from outreach.planning.answers import declined, is_waiting, no_room, replied, wrote_again
from outreach.planning.asked_for import MEET
from outreach.planning.clocks import last_of
from outreach.planning.contacts import interviewers, is_over, zone_of
from outreach.planning.offers import taken
from outreach.planning.rank_lists import lists_are_in
from outreach.planning.season import in_phase
from outreach.planning.states import recorded, told
from outreach.planning.wording import away, interval_of, said
from outreach.planning.workdays import Workdays, shift

Gate = Callable[[Occurrence, View], Skip | None]

_MEETING = "meeting"
_OF_KIND = {Kind.GIVE: "you gave something", Kind.ASK: "you asked for something", Kind.THANKS: "you thanked"}
_LEFT = frozenset({Stage.SENT, Stage.DELETED, Stage.GONE})
_FINISHED = frozenset({Stage.ADDRESSED, Stage.EDITED, Stage.SENT, Stage.DELETED, Stage.GONE})


def off(occurrence: Occurrence, _view: View) -> Skip | None:
    """Switched off, for everybody or for this person."""
    cadence, person = occurrence.cadence, occurrence.person
    if not cadence.on:
        return occurrence.silence(SkipCode.OFF, "switched off in your configuration")
    if cadence.id in person.off:
        return occurrence.silence(SkipCode.OFF, f"switched off for {person.name.formal}")
    return None


def out_of_phase(occurrence: Occurrence, view: View) -> Skip | None:
    """Not for where the owner stands in training, or outside the season."""
    cadence = occurrence.cadence
    if in_phase(cadence, view):
        return None
    phases = sorted(str(one) for one in cadence.phases)
    text = f"only for {', '.join(phases)}" if phases and not cadence.season_only else "only in the application season"
    return occurrence.silence(SkipCode.OUT_OF_PHASE, text)


def before_start(occurrence: Occurrence, view: View) -> Skip | None:
    """Its occasion ended before the owner began to use outreach."""
    begin, ended = view.history.begin, _ended(occurrence)
    if ended is None or ended >= begin:
        return None
    text = f"ended {said(ended, view.today)}, before you began on {said(begin, view.today)}"
    return occurrence.silence(SkipCode.BEFORE_START, text)


def _ended(occurrence: Occurrence) -> date | None:
    """Give the day on which what a touch hangs on came to its end; None of what is open until somebody says so."""
    occasion, trigger = occurrence.occasion, occurrence.cadence.trigger
    if occasion is None or occasion.days is None or occasion.kind is OccasionKind.ADVICE:
        return None
    if isinstance(trigger, After) and trigger.anchor in occasion.moments:
        is_owed = isinstance(occasion.record, Commitment) and occasion.record.is_open
        return None if is_owed else occasion.moments[trigger.anchor]
    return occasion.days.last


def no_email(occurrence: Occurrence, _view: View) -> Skip | None:
    """Nobody knows where to write to."""
    if occurrence.person.email:
        return None
    return occurrence.silence(SkipCode.NO_EMAIL, f"no address for {occurrence.person.name.formal}")


def dismissed(occurrence: Occurrence, view: View) -> Skip | None:
    """The owner said no to just this touch."""
    if occurrence.touch not in view.history.dismissed:
        return None
    return occurrence.silence(SkipCode.DISMISSED, "you said no to it")


def snoozed(occurrence: Occurrence, view: View) -> Skip | None:
    """The owner said not now, to this touch or to everything for the person."""
    history, person = view.history, occurrence.person
    untils = (history.snoozed.get(person.id), history.snoozed_touches.get(occurrence.touch))
    until = max((one for one in untils if one is not None), default=view.today)
    if until <= view.today:
        return None
    return _until(until, SkipCode.SNOOZED, f"snoozed until {said(until, view.today)}", occurrence)


def absent(occurrence: Occurrence, view: View) -> Skip | None:
    """The person is away, as an automatic answer said: whatever comes due before would wait unread."""
    free, window = free_again(occurrence.person.id, view), occurrence.window
    if free is None or window is None or window.opens >= free:
        return None
    text = away(occurrence.person.name.formal, view.history.absent[occurrence.person.id], view.today)
    return _until(free, SkipCode.AWAY, text, occurrence)


def _until(day: date, code: SkipCode, text: str, occurrence: Occurrence) -> Skip:
    """Silence somebody before a day; what may not be late has no next day after its window."""
    closes = occurrence.window.closes if occurrence.window else None
    is_over_by_then = closes is not None and closes < day and occurrence.cadence.missed is Missed.SKIP
    if is_over_by_then:
        return occurrence.silence(code, f"{text}; its time is over by then")
    return occurrence.silence(code, text, next=day)


def already_made(occurrence: Occurrence, view: View) -> Skip | None:
    """It was drafted, and the draft is finished, the owner's, sent or gone."""
    past = view.history.drafts.get(occurrence.touch)
    if past is None or past.stage not in _FINISHED:
        return None
    since = f"; no answer since {said(occurrence.follows[-1].day, view.today)}" if occurrence.follows else ""
    waits = since if past.is_lying else ""
    return occurrence.silence(SkipCode.ALREADY_MADE, f"{_what_became(past, view)}{_moved(past, view)}{waits}")


def _moved(past: PastDraft, view: View) -> str:
    """Say that it was made for the day on which its occasion stood before."""
    move = view.history.moved.get(past.touch.anchor)
    if move is None or past.made_at > move.at:
        return ""
    return f"; looks moved from {said(move.day, view.today)}; not made again"


def _what_became(past: PastDraft, view: View) -> str:
    zone = view.project.me.zone
    made = f"drafted {said(past.made_at.astimezone(zone).date(), view.today)}"
    changed = said(past.changed_at.astimezone(zone).date(), view.today)
    became = {
        Stage.EDITED: "edited by you",
        Stage.SENT: f"sent {changed}",
        Stage.DELETED: f"deleted by you {changed}",
        Stage.GONE: f"gone since {changed}; sent or deleted?",
    }
    return f"{made}, {became.get(past.stage, 'waiting in your drafts')}"


def open_draft(occurrence: Occurrence, view: View) -> Skip | None:
    """Another draft of the same cadence for the same person lies there, or vanished and nobody said what it became."""
    for past in view.history.drafts_with(occurrence.person.id, occurrence.cadence.id):
        if past.touch != occurrence.touch and (past.is_lying or _is_unexplained(past, view)):
            return occurrence.silence(SkipCode.OPEN_DRAFT, f"an earlier one was {_what_became(past, view)}")
    return None


def _is_unexplained(past: PastDraft, view: View) -> bool:
    """Whether a draft vanished, the owner did not say no to it, and there was no touch with the person since."""
    if past.touch in view.history.dismissed:
        return False
    last = view.history.last_contact(past.touch.person)
    gone = past.changed_at.astimezone(view.project.me.zone).date()
    return past.stage is Stage.GONE and (last is None or last.day < gone)


def planned_meeting(occurrence: Occurrence, view: View) -> Skip | None:
    """A meeting or interview with the person is planned before a whole interval more has passed."""
    interval = interval_of(occurrence)
    days = tuple(planned(occurrence.person.id, view)) if interval else ()
    if interval is None or occurrence.window is None or not days:
        return None
    workdays = Workdays(view.project.calendar)
    gap = view.project.limits.per_person_gap.as_timedelta()
    until = max(shift(occurrence.window.best, interval, 1, workdays), view.today + gap)
    day = min((one for one in days if one <= until), default=None)
    if day is None:
        return None
    text = f"you meet on {said(day, view.today)}; the {interval} restart{_s(interval)}"
    return occurrence.silence(SkipCode.PLANNED_MEETING, text, next=shift(day, interval, 1, workdays))


def too_lately(occurrence: Occurrence, view: View) -> Skip | None:
    """The owner did something of the kind not long ago, and the recipe waits a while after that."""
    unless = occurrence.cadence.unless
    if unless is None:
        return None
    last = last_of(unless.kind, occurrence.person.id, view)
    free = shift(last, unless.within, 1, Workdays(view.project.calendar)) if last else None
    if last is None or free is None or free <= view.today:
        return None
    text = f"{_OF_KIND.get(unless.kind, unless.kind)} on {said(last, view.today)}; {unless.within} between two"
    return occurrence.silence(SkipCode.NOT_DUE, text, next=free)


def met_already(occurrence: Occurrence, view: View) -> Skip | None:
    """Whom the owner wanted to meet was met since."""
    if occurrence.touch.anchor != MEET or occurrence.follows:
        return None
    rows = view.history.contacts.get(occurrence.person.id, ())
    met = [one.day for one in rows if one.kind == _MEETING and one.day >= view.history.begin]
    return occurrence.silence(SkipCode.ALREADY_MADE, f"you met on {said(min(met), view.today)}") if met else None


def _s(interval: Duration) -> str:
    return "s" if interval.count == 1 else ""


def planned(person: PersonId, view: View) -> Iterator[date]:
    """Give the days of meetings and interviews with someone that are not over yet."""
    project = view.project
    for meeting in (*project.meetings, *view.history.booked):
        if person in meeting.people and not is_over(meeting.when, meeting.length, project.me.zone, view.now):
            yield meeting.when.day
    for interview in project.interviews:
        if person in interviewers(interview, view.history.joined) and not is_over(
            interview.when, interview.length, zone_of(interview, project), view.now
        ):
            yield interview.when.day
    yield from view.history.planned.get(person, ())


def time_taken(occurrence: Occurrence, view: View) -> Skip | None:
    """What it would ask for is arranged: a meeting stands at one of the times its draft offers."""
    past = view.history.drafts.get(occurrence.touch)
    if past is None or not past.slots or past.stage in _LEFT:
        return None
    slot = taken(past, view)
    if slot is None:
        return None
    day = slot.starts.astimezone(view.project.me.zone).date()
    return occurrence.silence(SkipCode.PLANNED_MEETING, f"you meet on {said(day, view.today)}, as it offers")


def about_to_meet(occurrence: Occurrence, view: View) -> Skip | None:
    """What a follow-up would ask can be said in person."""
    ahead = planned(occurrence.person.id, view) if is_waiting(occurrence, view) else ()
    day = min(ahead, default=None)
    if day is None:
        return None
    return occurrence.silence(SkipCode.PLANNED_MEETING, f"you meet on {said(day, view.today)}")


# whether it is wanted at all; a rule that stands whatever the date is asked between these two
WANTED: tuple[Gate, ...] = (off, out_of_phase, before_start)
REFUSED: tuple[Gate, ...] = (
    no_email,
    dismissed,
    lists_are_in,
    declined,
    replied,
    time_taken,
    about_to_meet,
    wrote_again,
    no_room,
    snoozed,
    recorded,
    absent,
    met_already,
)
# whether it was made already, or something else takes its place
SETTLED: tuple[Gate, ...] = (already_made, told, open_draft, too_lately, planned_meeting)
