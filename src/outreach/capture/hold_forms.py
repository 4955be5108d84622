"""The forms among the holds: which of ours ask for something, and what stands in them now, as places to read.

A form is read from when it is made to two weeks after its time; whatever was written in it, it is never written again
by that. One whose occasion is in no file any more asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.capture.echoes import day_word
from outreach.capture.form_lines import folded, policy_source
from outreach.capture.form_names import Here
from outreach.capture.places import OPEN_FOR, Form, Place, bounded
from outreach.domain.english import WEEKDAYS
from outreach.domain.facts import Fact, LineTaken, PolicyAnswered
from outreach.domain.history import PastHold
from outreach.domain.messages import HoldRef
from outreach.domain.occasions import Occasion
from outreach.domain.people import Policy
from outreach.domain.stages import View
from outreach.planning.elsewhere import is_here
from outreach.planning.forms import Subject, filled, is_form
from outreach.planning.occasions import occasions
from outreach.planning.parts import places as places_of

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldForm:
    """A hold that is a form: the recipe's words for it, and what they are about."""

    past: PastHold
    ref: HoldRef
    recipe: str
    subject: Subject

    @property
    def key(self) -> str:
        """Name the form for ever: by the hold's key."""
        return f"hold {self.past.key}"


def held_forms(view: View) -> tuple[HeldForm, ...]:
    """Give the forms that stand on the calendar, or stood there in the last two weeks; the oldest first."""
    ours = (one for one in view.history.holds.values() if one.is_live and is_here(one, view))
    recent = sorted((one for one in ours if one.ends + OPEN_FOR > view.now), key=lambda one: (one.starts, one.key))
    known = {one.id: one for one in occasions(view, timedelta(0))} if recent else {}
    return tuple(form for past in recent for form in _form(past, known.get(past.touch.anchor or ""), view))


def _form(past: PastHold, occasion: Occasion | None, view: View) -> Iterator[HeldForm]:
    cadence = view.project.cadence(past.touch.cadence)
    if cadence is None or occasion is None or past.ref is None:
        return
    for part in cadence.holds:
        if not is_form(part.text):
            continue
        for place in places_of(part, occasion, view):
            if place.part.part == past.part:
                yield HeldForm(past=past, ref=past.ref, recipe=part.text, subject=place.subject)


def filled_in(
    forms: Sequence[HeldForm], texts: Mapping[HoldRef, str], facts: Sequence[Fact], view: View
) -> tuple[Place, ...]:
    """Give the forms as places to read; what is as we would write it now says nothing."""
    return tuple(
        _place(one, texts[one.ref], facts, view)
        for one in forms
        if texts.get(one.ref, "").strip() and folded(texts[one.ref]) != folded(filled(one.recipe, one.subject))
    )


def _place(form: HeldForm, text: str, facts: Sequence[Fact], view: View) -> Place:
    shown, is_cut = bounded(text)
    return Place(
        name=_name(form, view.today),
        text=shown,
        is_cut=is_cut,
        key=form.key,
        within=f' in the text of the hold "{form.past.title}"',
        day=min(form.past.starts.astimezone(view.project.me.zone).date(), view.today),
        form=_asked(form, facts, view),
    )


def _name(form: HeldForm, today: date) -> str:
    """Name a form as its owner would: "your Harbor State debrief", "Friday's form"."""
    day = form.subject.day
    if day is None:
        return f"your {form.subject.occasion.title} {form.past.part}"
    recent = timedelta(0) <= today - day < _WEEK
    return f"{WEEKDAYS[day.weekday()]}'s form" if recent else f"your form of {day_word(day, today)}"


def _asked(form: HeldForm, facts: Sequence[Fact], view: View) -> Form:
    occasion = form.subject.occasion
    program = view.project.program(occasion.program)
    ours = (*form.recipe.split("\n"), *filled(form.recipe, form.subject).split("\n"), form.past.title)
    told = {one.policy for one in facts if isinstance(one, PolicyAnswered) and one.program == occasion.program}
    policies = {*told, program.thank_you if program else Policy.UNKNOWN}
    question = policy_source(form.key)
    return Form(
        here=Here.of(occasion, view),
        written=frozenset(folded(line) for line in ours),
        program=program.short if program else occasion.title,
        policies=frozenset(folded(one) for one in policies),
        is_answered=any(isinstance(one, LineTaken) and one.source == question for one in facts),
    )
