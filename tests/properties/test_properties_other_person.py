"""No wrong name gets through: every template, for everybody it is for, with everybody else's name in it.

The mails are those of the example, each with a true sentence for whatever it needs. A name is swapped everywhere it
stands, or slipped into a sentence; the greeting is greeting-name's, all else other-person's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

import pytest

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Person, PersonId
from outreach.domain.plans import Rendered
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Due, Occurrence, Outcome, Reason
from outreach.guardrails import greeting_name, other_person
from outreach.guardrails.rule import Context
from outreach.planning.expecting import expected
from outreach.planning.fold import fold
from outreach.rendering.render import render
from tests.builders import a_view, a_window
from tests.everything import everything
from tests.properties.test_properties_season import FIRST, example, moment

SENTENCE = "Your way of sorting contour errors changed the order of my audit."
HORIZON = timedelta(days=120)


@dataclass(frozen=True)
class Mail:
    """One mail of the example, and what guardrails know beside its words."""

    draft: Draft
    context: Context

    @property
    def person(self) -> Person:
        assert self.context.person is not None
        return self.context.person

    def saying(self, sentence: str) -> Mail:
        """The same mail with one more sentence before its last paragraph."""
        return replace(self, draft=replace(self.draft, body=f"{self.draft.body.rstrip()}\n\n{sentence}\n"))

    def swapped(self, other: Person) -> Mail:
        """The same mail with somebody else's name wherever its reader's stands."""
        mine, theirs = self.person, other
        pairs = [
            (mine.name.shown, theirs.name.shown),
            (mine.name.full, theirs.name.full),
            (mine.name.formal, theirs.name.formal),
            (mine.greeting, theirs.greeting),
        ]
        subject, body = self.draft.subject, self.draft.body
        for old, new in pairs:
            subject, body = subject.replace(old, new), body.replace(old, new)
        return replace(self, draft=replace(self.draft, subject=subject, body=body))

    def findings(self) -> list[Finding]:
        rules = (greeting_name.RULE, other_person.RULE)
        return [one for rule in rules for one in rule.check(self.draft, self.context)]


@cache
def view() -> View:
    now = moment(FIRST)
    return everything(a_view(example(), fold((), example(), now), now))


@cache
def mails() -> tuple[Mail, ...]:
    return tuple(mail for one in expected(view(), None, HORIZON) if (mail := a_mail_of(one)) is not None)


def a_mail_of(occurrence: Occurrence) -> Mail | None:
    if occurrence.person.email is None or not occurrence.cadence.on:
        return None
    fields = [field for need in occurrence.cadence.needs for field in need.fields]
    details = {field: Detail(text=SENTENCE, field=field) for field in (*fields, *occurrence.cadence.gaps)}
    due = Due(
        occurrence=occurrence,
        outcome=Outcome.READY,
        window=occurrence.window or a_window(),
        reason=Reason(code="on", text="it is wanted"),
        details=details,
    )
    rendered = render(due, view())
    assert isinstance(rendered, Rendered), rendered
    context = Context(view=view(), due=due, person=due.person, cadence=due.cadence, occasion=due.occasion)
    return Mail(rendered.draft, context)


def one_of_each() -> Iterator[Mail]:
    """Two mails of every template."""
    seen: dict[str, int] = {}
    for mail in mails():
        name = str(mail.draft.touch.cadence)
        seen[name] = seen.get(name, 0) + 1
        if seen[name] <= 2:
            yield mail


def others(mail: Mail) -> Iterator[Person]:
    """Everybody who cannot be taken for the reader."""
    for person in example().people:
        if person.id != mail.person.id and person.name.formal != mail.person.name.formal:
            yield person


def forms(person: Person) -> list[str]:
    """How somebody is named."""
    return sorted({person.name.formal, person.name.full, person.name.shown, person.call or person.name.full})


def may_be_named(mail: Mail) -> frozenset[PersonId]:
    """Whom the reader has to do with, as the files say."""
    me, project = mail.person.id, example()
    found = {*mail.person.knows, *(one.id for one in project.people if me in one.knows)}
    groups = [one.people for one in project.meetings] + [one.people for one in project.deadlines]
    groups += [(one.person, one.introduced) for one in project.history if one.introduced]
    if mail.context.occasion is not None and mail.context.occasion.kind is not OccasionKind.RESULT:
        groups.append(tuple(one.person for one in mail.context.occasion.participants))
    return frozenset(found).union(*(group for group in groups if me in group))


def test_every_template_is_tried() -> None:
    drafting = {str(one.id) for one in example().cadences if one.steps and one.on}
    assert {str(mail.draft.touch.cadence) for mail in mails()} == drafting
    assert len(mails()) > 25


def test_the_right_name_is_never_an_alarm() -> None:
    wrong = [(str(mail.draft.touch), one.message) for mail in mails() for one in mail.findings()]
    assert wrong == []


def test_no_swapped_name_is_missed() -> None:
    missed = [
        (str(mail.draft.touch), other.name.shown)
        for mail in mails()
        for other in others(mail)
        if not any(one.level is Level.BLOCK for one in mail.swapped(other).findings())
    ]
    assert missed == []


@pytest.mark.parametrize(
    "sentence",
    [
        "I remembered what {} said about margins.",
        "My first draft was read by {}'s group.",
        "{} would know.",
        "Last week I asked the same ({}) and have no answer yet.",
    ],
)
def test_nobody_slips_into_a_sentence_who_has_no_business_there(sentence: str) -> None:
    missed, alarms, tried = [], [], 0
    for mail in one_of_each():
        # "Dr. Chen" may be either of two, so it is free when one of them is
        free = {form for one in example().people if one.id in may_be_named(mail) for form in forms(one)}
        for other in others(mail):
            for form in forms(other):
                tried += 1
                found = mail.saying(sentence.format(form)).findings()
                row = (str(mail.draft.touch), form)
                if form in free:
                    alarms += [row] if found else []
                elif not any(one.level is Level.BLOCK for one in found):
                    missed.append(row)
    assert tried > 500
    assert (missed, alarms) == ([], [])


@pytest.mark.parametrize("sentence", ["Thank you again, {}.", "Thank you, {}, for your time.", "Congratulations {}!"])
def test_nobody_else_is_spoken_to_not_even_who_may_be_named(sentence: str) -> None:
    missed = [
        (str(mail.draft.touch), form)
        for mail in one_of_each()
        for other in others(mail)
        for form in forms(other)
        if not mail.saying(sentence.format(form)).findings()
    ]
    assert missed == []


INNOCENT = (
    "It was a {lower} day, and a good one.",
    "We walked to {name} Ridge before breakfast.",
    "As {name} et al. 2024 show, margins matter.",
    "That was the point of {name} and colleagues.",
    "The margins are those of {name} (2023).",
    "The {name} trial is still open.",
    "{name}'s 2019 paper started it.",
    "I read about it in {name}, Ohio.",
    "I applied for the {name} Fellowship.",
)


def test_hardly_ever_is_a_word_taken_for_a_name() -> None:
    alarms, tried = [], 0
    for mail in one_of_each():
        for surname in {one.name.surname for one in example().people}:
            for sentence in INNOCENT:
                tried += 1
                text = sentence.format(name=surname, lower=surname.lower())
                alarms += [(text, one.message) for one in mail.saying(text).findings()]
    assert len(alarms) <= tried / 100, alarms[:20]
