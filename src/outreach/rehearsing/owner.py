"""The owner in a rehearsal: somebody made up, who answers what is asked, sends, edits, deletes, meets and is answered.

What they do depends on the seed, the day and the touch alone, so that a change of one recipe leaves all else as it was.
They use the words and the hands a real owner has: the grammar of notes, and what a person can do to drafts and holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from outreach.capture.booking import booked
from outreach.capture.taking import about, news, take
from outreach.capture.touching import declined, met, no_reply, touched
from outreach.capture.wanting import wanted
from outreach.domain.cadences import Cadence, Kind, Manual
from outreach.domain.facts import Dismissed, Fact, Wanted
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import Conference
from outreach.domain.people import CadenceId, Person
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.stages import View
from outreach.domain.touches import Due, Outcome, TouchId
from outreach.errors import UsageError
from outreach.planning.asked_for import asked_day
from outreach.planning.audiences import Scene
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from outreach.rehearsing.answers import NEWS, answer

_LOOSE = frozenset({"news", "advice", "hook"})
_ANSWERED = (Kind.ASK, Kind.GIVE, Kind.LOGISTICS, Kind.UPDATE)
_POLICIES = ("welcome", "not said", "please don't")
_EVERY_NEWS = timedelta(days=24)
_BETWEEN_WISHES = timedelta(weeks=6)
_NO_ANSWER = 11

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Luck:
    """Chance that is the same each time: a share between 0 and 1 for any words."""

    seed: int

    def share(self, *words: object) -> float:
        """Give the share of some words."""
        text = "/".join(str(one) for one in (self.seed, *words))
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48

    def choice(self, items: Sequence[Item], *words: object) -> Item:
        """Choose one of some items."""
        return items[int(self.share(*words) * len(items))]


@dataclass(kw_only=True)
class RehearsalOwner:
    """The owner, with what they remember: which words they used, and for which mails they asked."""

    luck: Luck
    used: dict[str, int] = field(default_factory=dict)
    asked_for: set[tuple[CadenceId, str]] = field(default_factory=set)
    last_news: date = date.min

    # the hands

    def handles(self, mailbox: MemoryMailbox, calendar: MemoryCalendar, view: View) -> Iterator[Fact]:
        """Go through what lies there in the morning; a deleted draft is answered for at once."""
        for past in view.history.drafts.values():
            if past.ref is not None and past.is_lying and past.addressed:
                yield from self._handles(past, past.ref.id, mailbox, view)
        for (touch, part), hold in view.history.holds.items():
            if hold.is_untouched and hold.ref and hold.made_at > view.now - timedelta(days=1):
                self._moves(hold.ref.id, f"{touch}/{part}", calendar)

    def _handles(self, past: PastDraft, id: str, mailbox: MemoryMailbox, view: View) -> Iterator[Fact]:
        if self.luck.share("looks", past.touch, view.today) > 0.6:
            return
        fate = self.luck.share("fate", past.touch)
        if fate < 0.06 and past.kind is not Kind.THANKS:
            mailbox.human_deletes(id)
            yield Dismissed(at=view.now, touch=past.touch, once=fate < 0.04)
            return
        if fate < 0.10:
            return
        if fate < 0.3 and past.stage is not Stage.EDITED:
            body = mailbox.drafts[id].draft.body
            mailbox.human_edits(id, body=f"{body.rstrip()}\n\nWarm regards until then.")
        mailbox.human_sends(id)

    def _moves(self, id: str, name: str, calendar: MemoryCalendar) -> None:
        share = self.luck.share("hold", name)
        if share < 0.02:
            calendar.human_removes(id)
        elif share < 0.04:
            calendar.human_edits(id, starts=calendar.holds[id].starts + timedelta(hours=1))

    # the words

    def says(self, plan: Plan | None, view: View) -> Iterator[Fact]:
        """Say in the evening what happened that day, and answer what the last list asked."""
        yield from self._hears(view)
        yield from self._meets(view)
        for row in plan.drafts if plan else ():
            yield from self._answers(row, view)
        if view.today.weekday() in (0, 3):
            yield from self._wishes(view)

    def _answers(self, row: PlannedDraft, view: View) -> Iterator[Fact]:
        if any(one.name == "program-policy" for one in row.findings):
            yield from self._asks_policy(row, view)
        if row.outcome is Outcome.NEEDS or row.gaps:
            missing = row.due.needs if row.outcome is Outcome.NEEDS else row.gaps
            for field_name in dict.fromkeys(one.field for one in missing):
                yield from self._fills(row.due, field_name, view)

    def _fills(self, due: Due, name: str, view: View) -> Iterator[Fact]:
        is_wish = asked_day(due.touch.anchor) is not None
        if not is_wish and self.luck.share("never", due.touch) < 0.1:
            return
        if self.luck.share("fills", due.touch, view.today) > 0.55:
            return
        if name == "news" and view.today - self.last_news >= _EVERY_NEWS:
            yield from self._has_news(view)
            return
        given = "hook" if name in _LOOSE else name
        text = self._name(given, due, view) or answer(due.cadence.id, given, self._next(given), view.today)
        told = about(due.person, f"{given}: {text}", view, due=due)
        yield from told.facts

    def _name(self, field_name: str, due: Due, view: View) -> str:
        """Give a name where one is asked for: a program, or somebody else of the owner's people."""
        person = due.person
        if field_name == "program":
            elsewhere = [one.short for one in view.project.programs if one.id != person.program]
            return self.luck.choice(elsewhere, "program", due.touch) if elsewhere else "the practice I visited"
        if field_name == "other":
            others = [one.name.full for one in view.project.people if one.id != person.id and one.email]
            return self.luck.choice(others, "other", due.touch) if others else ""
        return ""

    def _next(self, name: str) -> int:
        """Number the words for a field, so that no two people read the same."""
        self.used[name] = self.used.get(name, int(self.luck.share("words", name) * 7)) + 1
        return self.used[name]

    def _has_news(self, view: View) -> Iterator[Fact]:
        number = self.used.get("news", 0)
        if number < len(NEWS):
            self.used["news"], self.last_news = number + 1, view.today
            subject, text = NEWS[number]
            yield from news(text, view, subject=subject, on=view.today).facts

    def _asks_policy(self, row: PlannedDraft, view: View) -> Iterator[Fact]:
        program = view.project.program(row.due.person.program)
        if program is not None and program.id not in view.history.policies:
            word = self.luck.choice(_POLICIES, "policy", program.id)
            yield from take(f"policy {program.short}: {word}", view).facts

    # other people

    def _hears(self, view: View) -> Iterator[Fact]:
        """Give what came back to mails that were sent: an answer, a no, or nothing."""
        zone = view.project.me.zone
        for past in view.history.drafts.values():
            if past.stage is not Stage.SENT or past.kind not in _ANSWERED:
                continue
            person = view.project.person(past.touch.person)
            passed = (view.today - past.changed_at.astimezone(zone).date()).days
            if person is not None:
                yield from self._comes_back(past, person, passed, view)

    def _comes_back(self, past: PastDraft, person: Person, passed: int, view: View) -> Iterator[Fact]:
        share, waits = self.luck.share("answer", past.touch), 1 + int(self.luck.share("waits", past.touch) * 6)
        if share < 0.62 and passed == waits + 1:
            yield from touched(person, "logistics", view, view.today).facts
        elif share < 0.62 and passed == waits:
            yield from touched(person, "reply", view, view.today).facts
            if past.kind is Kind.ASK and share < 0.4:
                yield from self._books(person, past.touch, view)
        elif 0.62 <= share < 0.70 and passed == waits and past.kind is Kind.ASK:
            yield from declined(person, view, view.today).facts
        elif share >= 0.70 and passed == _NO_ANSWER and past.kind is Kind.ASK:
            yield from _if_possible(lambda: no_reply(person, view).facts)

    def _books(self, person: Person, touch: TouchId, view: View) -> Iterator[Fact]:
        day = view.today + timedelta(days=5 + int(self.luck.share("books", touch) * 7))
        while day.weekday() > 4:
            day += timedelta(days=1)
        yield from _if_possible(lambda: booked(person, f"{day.isoformat()} 4:00 pm 30 min", view).facts)

    def _meets(self, view: View) -> Iterator[Fact]:
        """Keep the meetings of the day, arranged here or in the files."""
        arranged = (*view.project.meetings, *view.history.booked)
        for id in dict.fromkeys(id for one in arranged if one.when.day == view.today for id in one.people):
            person = view.project.person(id)
            if person is not None:
                yield from met(person, "", view, view.today).facts
        for conference in view.project.conferences:
            if conference.dates is not None and conference.dates.last == view.today:
                yield from self._meets_there(conference, view)

    def _meets_there(self, conference: Conference, view: View) -> Iterator[Fact]:
        """Meet most of the people one wanted to see at a conference, and keep a sentence of each."""
        for id in dict.fromkeys((*(one.person for one in conference.meet), *conference.reconnect)):
            person = view.project.person(id)
            if person is not None and self.luck.share("there", conference.id, id) < 0.8:
                text = answer("conf-thanks", "detail", self._next("detail"), view.today)
                yield from met(person, text, view, view.today, occasion=conference.id).facts

    # what does not come by itself

    def _wishes(self, view: View) -> Iterator[Fact]:
        """Ask for one mail that does not come by itself, of each kind once, to somebody it is meant for."""
        recipes = [one for one in _manual(view) if (one.id, one.variant) not in self.asked_for]
        if not recipes:
            return
        scene = Scene.of(view, timedelta(0))
        for recipe in recipes:
            facts = self._asks_for(recipe, scene, view)
            if facts:
                self.asked_for.add((recipe.id, recipe.variant))
                yield from facts
                return

    def _asks_for(self, recipe: Cadence, scene: Scene, view: View) -> tuple[Fact, ...]:
        wished = {one.person for one in view.history.wanted if view.today - one.on < _BETWEEN_WISHES}
        people = [one for one in scene.audience(recipe) if one.email and not one.never and one.id not in wished]
        for person in sorted(people, key=lambda one: self.luck.share("wish", recipe.id, recipe.variant, one.id)):
            found = tuple(_if_possible(partial(_asked_of, person, recipe, view)))
            if any(isinstance(one, Wanted) for one in found):
                return found
        return ()


def _asked_of(person: Person, recipe: Cadence, view: View) -> Sequence[Fact]:
    return wanted(person, f"{recipe.id} {recipe.variant}".strip(), view, view.today).facts


def _manual(view: View) -> Iterator[Cadence]:
    for cadence in view.project.cadences:
        if cadence.is_manual and cadence.on:
            yield from (one for one in cadence.scheduled if isinstance(one.trigger, Manual))


def _if_possible(say: Callable[[], Iterable[Fact]]) -> Iterator[Fact]:
    """Say something, or leave it where it makes no sense just then."""
    try:
        yield from say()
    except UsageError:
        return
