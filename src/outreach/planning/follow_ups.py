"""Follow-ups: the second, and at most the third mail of a conversation, where the one before was sent.

Expected only once something was sent; whether an answer came is asked elsewhere. Knows nothing of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from outreach.domain.cadences import After, Before, Cadence, FollowUp, Manual, Missed, Step, WindowSpec
from outreach.domain.dates import Duration, Unit
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import Anchor
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Sending, TouchId, Window
from outreach.planning.windows import window
from outreach.planning.workdays import Workdays, shift

# whoever asked is not asked to write longer than this; a first mail says what there is to say
WORDS = (20, 60)

_LASTS = timedelta(days=14)
# later than this before an occasion, another mail about it is no help to anybody
_BEFORE_OCCASION = timedelta(days=7)


def follow_ups(first: Occurrence, view: View, workdays: Workdays) -> Iterator[Occurrence]:
    """Give the follow-ups of a first mail, each once the one before it was sent."""
    rule = first.cadence.follow_up
    if rule is None:
        return
    follows: tuple[Sending, ...] = ()
    touches = [replace(first.touch, step=step.number) for step in first.cadence.steps[: rule.most + 1]]
    for touch, step in zip(touches, first.cadence.steps[1:], strict=False):
        sent = _sending(touch, view)
        if sent is None:
            return
        follows = (*follows, sent)
        yield _follow_up(first, rule, step, follows, view, workdays)


def answers_by_hand(view: View) -> Mapping[TouchId, date]:
    """Give the follow-ups that lie there and answer no mail we know, each with the day of the mail meant."""
    found: dict[TouchId, date] = {}
    for draft in view.history.drafts.values():
        cadence = view.project.cadence(draft.touch.cadence)
        before_it = _before(draft.touch, cadence) if draft.is_lying and cadence is not None else None
        if before_it is not None:
            before = _sending(before_it, view)
            if before is not None and view.history.drafts[before.touch].key not in view.history.sent_mails:
                found[draft.touch] = before.day
    return found


def _before(touch: TouchId, cadence: Cadence) -> TouchId | None:
    """Give the mail a follow-up comes after; None of a first mail, and of a reminder."""
    recipe = cadence.recipe_of(touch.step)
    numbers = [one.number for one in recipe.steps]
    if recipe.follow_up is None or touch.step not in numbers or touch.step == numbers[0]:
        return None
    return replace(touch, step=numbers[numbers.index(touch.step) - 1])


def last_sent(cadence: Cadence, person: Person, view: View) -> TouchId | None:
    """Give the first mail of a rhythm that was sent last: those before it are not followed up any more."""
    step = cadence.steps[0].number
    drafts = view.history.drafts_with(person.id, cadence.id)
    sent = [one for one in drafts if one.touch.step == step and one.stage is Stage.SENT]
    return max(sent, key=_sent_at).touch if sent else None


def _sent_at(draft: PastDraft) -> tuple[float, TouchId]:
    return draft.changed_at.timestamp(), draft.touch


def _sending(touch: TouchId, view: View) -> Sending | None:
    past = view.history.drafts.get(touch)
    if past is None or past.stage is not Stage.SENT:
        return None
    return Sending(touch=touch, at=past.changed_at, day=past.changed_at.astimezone(view.project.me.zone).date())


def _follow_up(
    first: Occurrence, rule: FollowUp, step: Step, follows: tuple[Sending, ...], view: View, workdays: Workdays
) -> Occurrence:
    return replace(
        first,
        touch=replace(first.touch, step=step.number),
        cadence=_recipe(first.cadence, rule),
        step=step,
        window=_window(first, shift(follows[-1].day, rule.after, 1, workdays), view, workdays),
        since=None,
        overdue=0.0,
        follows=follows,
    )


def _recipe(cadence: Cadence, rule: FollowUp) -> Cadence:
    """Give the recipe of a follow-up: it counts from a mail, and needs nothing that the first mail had not.

    What its words may speak of stays declared, and is left open where the first mail did without.
    """
    fields = (*cadence.gaps, *(field for need in cadence.needs for field in need.fields))
    most = min(WORDS[1], cadence.words[1]) if cadence.words else WORDS[1]
    return replace(
        cadence,
        title=f"follow-up, {cadence.title}",
        trigger=After(rule.after, None, Anchor.TOUCH),
        window=WindowSpec(),
        missed=Missed.SKIP,
        needs=(),
        attach=(),
        gaps=tuple(dict.fromkeys(fields)),
        words=(min(WORDS[0], most), most),
    )


def _window(first: Occurrence, opens: date, view: View, workdays: Workdays) -> Window | None:
    """Give two weeks from the day it opens; about an occasion ahead it ends with the first mail's time for that."""
    last = min((opens + _LASTS, *_limits(first)))
    spec = WindowSpec(closes=Duration(max((last - opens).days, 0), Unit.DAY))
    found = window(spec, Manual(), opens, view.project.me.zone, workdays)
    return found if last >= opens or found is None else replace(found, closes=last, closes_at=found.opens_at)


def _limits(first: Occurrence) -> Iterator[date]:
    """Give the days after which there is no use in asking again about an occasion ahead."""
    if not isinstance(first.cadence.trigger, Before) or first.occasion is None or first.occasion.days is None:
        return
    yield first.occasion.days.first - _BEFORE_OCCASION
    if first.window is not None and first.window.closes is not None:
        yield first.window.closes
