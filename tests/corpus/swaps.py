"""Wrong names without end: another person or program put where the right one stands, in every mail there is.

Every recipe that is on is rendered for everybody it is for, by the real renderer, on two configurations: the corpus's
cast and the example that ships. From a seed come as many swaps as wanted: in the greeting, wherever the reader's or the
program's name stands, in the owner's own sentence, and as somebody spoken to. None may be missed. The same mails
unswapped, and names that are only words, may hardly ever be stopped.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache

from outreach.domain.findings import Level
from outreach.domain.plans import Rendered
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Due, Occurrence, Outcome, Reason
from outreach.guardrails.engine import check
from outreach.guardrails.rule import Context
from outreach.planning.expecting import expected
from outreach.rendering.render import render
from tests.builders import a_window
from tests.corpus import cast
from tests.corpus.other_names import folded, forms, may_be_named, other_form, other_program, project_of
from tests.everything import everything
from tests.properties.test_properties_other_person import INNOCENT, Mail
from tests.properties.test_properties_other_person import view as example_view

SHORT, LONG = 600, 20_000
# of what is innocent, which part may be stopped
MOST_ALARMS = 0.01
_MOST_SHOWN = 12
_DAY = "2026-11-20"
_HORIZON = timedelta(days=120)
_TRUE = "Your way of sorting the drawers changed the order of my table."
# which program a mail is about is an answer, no sentence: one that is nobody's here
_SOMEWHERE = "Lake Vermilion"
_NAMES = frozenset({"R101", "R103", "R104"})
_SAID_OF_PERSONS = (
    "You asked me what {} had said about the apex.",
    "The second table was read by {} over a weekend.",
    "{} would have drawn it upside down.",
    "I showed it to {}, and the axis is gone.",
    "Your answer ({} gave another) is on my wall.",
    "I still owe {}'s group a clean copy.",
)
_SPOKEN_TO = ("Thank you again, {}.", "Thank you, {}, for the hour.", "Congratulations, {}!")
_SAID_OF_PROGRAMS = (
    "I would be proud to work at {} one day.",
    "What I saw at {} changed my mind.",
    "Thank you for showing me {}'s planning room.",
    "{} does it the other way round.",
    "I was told so twice (once at {}).",
)
# a surname or a place that is only a word here
_WORDS = (
    *INNOCENT,
    "It rained, and the {lower} was gray.",
    "We met near {name} Avenue, and it was late.",
    "My {lower} notes fill a page.",
    "The {name} index is on page four.",
)
_CLOSINGS = ("Best wishes,", "Best,", "Kind regards,", "Thank you,", "Many thanks,", "Sincerely,")


@dataclass(frozen=True)
class Swap:
    """One mail with something wrong in it, and what was put there; `innocent` when nothing is wrong."""

    kind: str
    mail: Mail
    what: str
    innocent: bool = False

    @property
    def is_stopped(self) -> bool:
        """Whether a rule about names keeps it without recipients."""
        due, view = self.mail.context.due, self.mail.context.view
        assert due is not None
        assert view is not None
        found = check(Rendered(due=due, draft=self.mail.draft), view)
        return any(one.rule in _NAMES and one.level in (Level.BLOCK, Level.REFUSE) for one in found)


@dataclass(slots=True)
class Tally:
    """How many swaps were tried and missed, by kind; and how many innocent mails were stopped."""

    tried: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    innocent: set[str] = field(default_factory=set)
    examples: dict[tuple[str, str], str] = field(default_factory=dict)

    def take(self, swap: Swap) -> None:
        """Count one."""
        self.tried[swap.kind] += 1
        if swap.innocent:
            self.innocent.add(swap.kind)
        if swap.is_stopped is swap.innocent:
            self.wrong[swap.kind] += 1
            what = " ".join(swap.what.split())
            self.examples.setdefault((swap.kind, what), str(swap.mail.draft.touch))

    @property
    def missed(self) -> int:
        """How many faults were not found."""
        return sum(count for kind, count in self.wrong.items() if kind not in self.innocent)

    @property
    def alarms(self) -> float:
        """Which part of the innocent mails was stopped, of the kind where that is worst."""
        return max((self.wrong[kind] / self.tried[kind] for kind in self.innocent), default=0.0)

    @property
    def is_enough(self) -> bool:
        """Whether nothing was missed, and hardly anything wrongly stopped."""
        return not self.missed and self.alarms <= MOST_ALARMS

    def lines(self) -> Iterator[str]:
        """Print the counts with their denominators, and a few of what went wrong."""
        yield "generated swaps (R101, R103, R104):"
        for kind, count in sorted(self.tried.items()):
            said = "stopped" if kind in self.innocent else "missed"
            yield f"  {kind:<34}{self.wrong[kind]:>6} of {count} {said}"
        alarms = f"false alarms, of the worst kind: {self.alarms:.2%} (at most {MOST_ALARMS:.0%})"
        yield f"  missed in all: {self.missed}; {alarms}"
        for kind in sorted(self.wrong):
            shown = [(what, touch) for (one, what), touch in self.examples.items() if one == kind]
            yield from (f"    {kind}: {what!r} in {touch}" for what, touch in shown[:_MOST_SHOWN])


def tried(*, seed: int, most: int | None) -> Tally:
    """Try every mail as it is, then so many swaps from a seed (None: the long form)."""
    tally = Tally()
    for mail in mails():
        tally.take(Swap("as it is", mail, "nothing", innocent=True))
    made = endless(random.Random(seed))
    for _ in range(LONG if most is None else most):
        tally.take(next(made))
    return tally


def endless(rng: random.Random) -> Iterator[Swap]:
    """Give swaps for ever."""
    while True:
        made = rng.choice(_KINDS)(rng, rng.choice(mails()))
        if made is not None:
            yield made


@cache
def mails() -> tuple[Mail, ...]:
    """Give every mail of the cast and of the example, each with a true sentence for whatever it needs."""
    return tuple(
        mail
        for view in map(
            everything, (cast.view(cast.STUDENT, "", _DAY), cast.view(cast.RESIDENT, "", _DAY), example_view())
        )
        for one in expected(view, None, _HORIZON)
        if one.person.email and one.cadence.on and (mail := _rendered(one, view, _TRUE)) is not None
    )


def _rendered(occurrence: Occurrence, view: View, sentence: str) -> Mail | None:
    fields = {field for need in occurrence.cadence.needs for field in need.fields} | set(occurrence.cadence.gaps)
    due = Due(
        occurrence=occurrence,
        outcome=Outcome.READY,
        window=occurrence.window or a_window(),
        reason=Reason(code="on", text="it is wanted"),
        details={one: Detail(text=_SOMEWHERE if one == "program" else sentence, field=one) for one in sorted(fields)},
    )
    rendered = render(due, view)
    if not isinstance(rendered, Rendered):
        return None
    context = Context(view=view, due=due, person=due.person, cadence=due.cadence, occasion=due.occasion)
    return Mail(rendered.draft, context)


def saying(mail: Mail, sentence: str) -> Mail:
    """Give the mail with this sentence as the owner's own words; at its end where it has room for none."""
    due, view = mail.context.due, mail.context.view
    assert due is not None
    assert view is not None
    made = _rendered(due.occurrence, view, sentence)
    return made if made is not None and sentence in made.draft.body else mail.saying(sentence)


def _greeted(rng: random.Random, mail: Mail) -> Swap | None:
    form = other_form(rng, mail)
    if form is None:
        return None
    body = mail.draft.body.replace(mail.person.greeting, form, 1)
    wrong = replace(mail, draft=replace(mail.draft, body=body))
    return Swap("another's name in the greeting", wrong, form) if body != mail.draft.body else None


def _everywhere(rng: random.Random, mail: Mail) -> Swap | None:
    project = project_of(mail)
    strangers = [one for one in project.people if not {folded(form) for form in forms(one)} & _mine(mail)]
    other = rng.choice(strangers)
    return Swap("another's name wherever it stands", mail.swapped(other), other.name.shown)


def _mine(mail: Mail) -> set[str]:
    return {folded(form) for form in forms(mail.person)}


def _named(rng: random.Random, mail: Mail) -> Swap | None:
    form = other_form(rng, mail, free=may_be_named(mail))
    if form is None:
        return None
    return Swap("another's name in my sentence", saying(mail, rng.choice(_SAID_OF_PERSONS).format(form)), form)


def _spoken_to(rng: random.Random, mail: Mail) -> Swap | None:
    form = other_form(rng, mail)
    if form is None:
        return None
    return Swap("another spoken to", mail.saying(rng.choice(_SPOKEN_TO).format(form)), form)


def _program_named(rng: random.Random, mail: Mail) -> Swap | None:
    form = other_program(rng, mail)
    if form is None:
        return None
    return Swap("another program in my sentence", _with(mail, rng.choice(_SAID_OF_PROGRAMS).format(form)), form)


def _with(mail: Mail, sentence: str) -> Mail:
    return mail.saying(sentence) if "\n" in sentence else saying(mail, sentence)


def _program_in_place(rng: random.Random, mail: Mail) -> Swap | None:
    """Put another program where the mail names the right one."""
    form = other_program(rng, mail)
    right = [name for one in project_of(mail).programs for name in one.names if name in mail.draft.body]
    if form is None or not right:
        return None
    body = mail.draft.body.replace(max(right, key=len), form)
    return Swap("another program in its place", replace(mail, draft=replace(mail.draft, body=body)), form)


def _only_words(rng: random.Random, mail: Mail) -> Swap | None:
    """Use a surname, of whoever it is, as the word it may be."""
    names = [one.name for one in project_of(mail).people if one.name.given]  # of a single name all of it is one
    name = rng.choice(sorted({one.surname for one in names if one.surname.isalpha()}))
    text = rng.choice(_WORDS).format(name=name, lower=name.lower())
    return Swap("a name that is only a word", mail.saying(text), text, innocent=True)


def _may_be_named(rng: random.Random, mail: Mail) -> Swap | None:
    free = sorted(may_be_named(mail) - {mail.person.id})
    person = project_of(mail).person(rng.choice(free)) if free else None
    if person is None:
        return None
    form = rng.choice([person.name.shown, person.name.full])
    text = f"{form} would know, and I will ask."
    return Swap("somebody who may be named", mail.saying(text), text, innocent=True)


def _signed(rng: random.Random, mail: Mail) -> Swap | None:
    """Sign by hand, as people do on a phone, above the signature that is there anyway."""
    text = f"{rng.choice(_CLOSINGS)}\n{rng.choice([project_of(mail).me.name, project_of(mail).me.name.split()[0]])}"
    return Swap("signed by hand", mail.saying(text), text, innocent=True)


_KINDS: tuple[Callable[[random.Random, Mail], Swap | None], ...] = (
    _greeted,
    _everywhere,
    _named,
    _spoken_to,
    _program_named,
    _program_in_place,
    _only_words,
    _may_be_named,
    _signed,
)
