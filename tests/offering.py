"""People who are offered times, and an owner who does what owners do: a world to try offers in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from outreach.apply import apply
from outreach.decide import decide
from outreach.domain.cadences import Cadence, FollowUp, Kind, Manual, Missed, SlotOffer, Step
from outreach.domain.facts import (
    Booked,
    Dismissed,
    DraftFilled,
    DraftIntended,
    LedgerMade,
    Noted,
    Paused,
    Resumed,
    Touched,
    Wanted,
)
from outreach.domain.messages import Hold
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.plans import Applied, Plan
from outreach.domain.project import Limits, Project
from outreach.domain.slots import Slot, Span, is_slot
from outreach.domain.touches import TouchId
from outreach.planning.fold import fold
from outreach.providers.memory import StoredDraft
from tests.builders import a_cadence, a_conference, a_me, a_person, a_project, day, length
from tests.world import World

Thing = TypeVar("Thing")

TALK = "request-to-talk"
WITH_QUESTION = "request-with-question"
AT_CONFERENCE = "request-there"
NAMES = ("Dr. Luis Sandoval", "Dr. Wei Chen", "Dr. Ana Bell", "Dr. Omar Quill")

_SAYS_TIMES = """Subject: {{ minutes }} minutes?

Dear {{ greeting }},

Would you have {{ minutes }} minutes{% if times %}, for instance at one of these times{% endif %}?

{% for time in times %}
- {{ time }}
{% endfor %}

Any other time is as good.
"""
_AGAIN = "Subject: Re: minutes\n\nDear {{ greeting }},\n\nMay I ask once more, if there is time for it?\n"


def a_request(id: str, *, minutes: int = 20, count: int = 3, follow_up: str = "") -> Cadence:
    """Give a recipe of a mail that offers times when the owner asks for it."""
    found = a_cadence(id, kind=Kind.ASK, trigger=Manual(), who=["faculty"], missed=Missed.LATE, source=_SAYS_TIMES)
    offer = SlotOffer(count=count, length=length(f"{minutes} minutes"), within=length("2 weeks"))
    return _with_follow_up(replace(found, offer_times=offer), follow_up)


def _asking() -> Step:
    source = f'{_SAYS_TIMES}\n{{{{ said("question") }}}}\n'
    return Step(number=1, template=f"{WITH_QUESTION}/01.j2", source=source)


def a_conference_request(*, count: int = 3, follow_up: str = "") -> Cadence:
    """Give a recipe of a mail that asks for a quarter of an hour at a conference."""
    found = a_cadence(
        AT_CONFERENCE, kind=Kind.ASK, before="4 weeks", of=OccasionKind.CONFERENCE, who=["meet"], opens="5 weeks",
        closes="2 days", source=_SAYS_TIMES,
    )  # fmt: skip
    return _with_follow_up(replace(found, offer_times=SlotOffer(count=count, length=length("15 minutes"))), follow_up)


def _with_follow_up(cadence: Cadence, follow_up: str) -> Cadence:
    if not follow_up:
        return cadence
    steps = (*cadence.steps, Step(number=2, template=f"{cadence.id}/02.j2", source=_AGAIN))
    return replace(cadence, steps=steps, follow_up=FollowUp(after=length(follow_up), most=1))


def a_season(
    zone: str = "America/Chicago",
    *,
    zones: Sequence[str] = (),
    first: str = "2026-11-23",
    follow_up: str = "",
    venue: str = "America/New_York",
    away: Sequence[str] = (),
) -> Project:
    """Give an owner in a zone and four people in theirs, of whom two are also to be met at a conference."""
    here = ZoneInfo(zone)
    people = tuple(
        a_person(name, roles=["faculty"], email=f"{name.split()[-1].lower()}@{place}.example.edu",
                 zone=ZoneInfo(zones[number % len(zones)]) if zones else None)
        for number, (name, place) in enumerate(zip(NAMES, ("harbor", "northfield", "lakeshore", "ridge"), strict=True))
    )  # fmt: skip
    begins = day(first) + timedelta(days=30)
    conference = replace(
        a_conference(f"{begins}..{begins + timedelta(days=1)}", zone=ZoneInfo(venue)),
        meet=a_conference(meet=[one.id for one in people[:2]]).meet,
    )
    return a_project(
        me=a_me(zone=here, away=away),
        people=people,
        cadences=(
            a_request(TALK, follow_up=follow_up),
            replace(a_request(WITH_QUESTION, minutes=30, count=2), gaps=("question",), steps=(_asking(),)),
            a_conference_request(follow_up=follow_up),
        ),
        conferences=(conference,),
        limits=Limits(per_person_gap=length("1 day"), drafts_per_week=50, drafts_per_day=20),
        begin=day(first),
    )


@dataclass
class Offering(World):
    """One owner's world: `busy` is what other calendars say; the rest is what was done to what, and when."""

    busy: list[Span] = field(default_factory=list)
    now: datetime = datetime(2026, 11, 23, 14, tzinfo=UTC)
    moved: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    edited: set[str] = field(default_factory=set)
    answered: dict[PersonId, datetime] = field(default_factory=dict)
    paused: set[PersonId] = field(default_factory=set)
    booked: dict[PersonId, dict[datetime, datetime]] = field(default_factory=dict)
    made_at: dict[str, datetime] = field(default_factory=dict)
    sent_at: dict[str, datetime] = field(default_factory=dict)
    gone: dict[str, StoredDraft] = field(default_factory=dict)
    everybody: tuple[Person, ...] = ()

    def __post_init__(self) -> None:
        self.everybody = self.project.people
        if not self.facts:
            self.facts.append(LedgerMade(at=self.now))

    @property
    def zone(self) -> ZoneInfo:
        return self.project.me.zone

    def decided(self) -> Plan:
        """What would be done now, knowing when the owner is busy."""
        history = fold([*self.facts, *self.seen(self.now)], self.project, self.now)
        return decide(self.project, replace(history, busy=tuple(sorted(self.busy))), self.now)

    def runs(self, *, chunk: int = 200) -> tuple[Plan, Applied]:
        """Look, decide, do, record."""
        self.record(self.seen(self.now))
        plan = self.decided()
        done = apply(plan, mailbox=self.mailbox, calendar=self.calendar, record=self.record, now=self.now, chunk=chunk)
        for id in self.mailbox.drafts:
            self.made_at.setdefault(id, self.now)
        return plan, done

    # what the owner and the world do

    def passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    def wants(self, person: Person, cadence: str = TALK) -> None:
        today = self.now.astimezone(self.zone).date()
        self.record([Wanted(at=self.now, cadence=CadenceId(cadence), person=person.id, on=today)])

    def wants_with_question(self, person: Person) -> None:
        """Want a mail that lacks a question, and so has no recipient until there is one."""
        self.wants(person, WITH_QUESTION)

    def says_the_question(self, person: Person) -> None:
        text = "How did you choose your first project?"
        for fact in [one for one in self.facts if isinstance(one, Wanted) and one.cadence == WITH_QUESTION]:
            if fact.person == person.id:
                touch = TouchId(fact.cadence, fact.person, f"wanted-{fact.on}")
                self.record([Noted(at=self.now, text=text, field="question", person=person.id, touch=touch)])

    def sends(self, number: int) -> None:
        for id in _nth(self.lying(), number):
            self.mailbox.human_sends(id)
            self.sent_at[id] = self.now

    def edits(self, number: int) -> None:
        for id in _nth(self.lying(), number):
            self.mailbox.human_edits(id, body="Mine now.")
            self.edited.add(id)

    def deletes(self, number: int) -> None:
        for id in _nth(self.lying(), number):
            self.gone[id] = self.mailbox.drafts[id]
            self.sent_at[id] = self.now
            self.mailbox.human_deletes(id)

    def dismisses(self, number: int) -> None:
        """Say that the draft that vanished was thrown away."""
        for id in _nth(list(self.gone), number):
            self.record([Dismissed(at=self.now, touch=self.gone.pop(id).draft.touch)])

    def moves_a_hold(self, number: int) -> None:
        for id in _nth(self.slot_holds(), number):
            self.calendar.human_edits(id, starts=self.calendar.holds[id].starts + timedelta(minutes=45))
            self.moved.add(id)

    def deletes_a_hold(self, number: int) -> None:
        for id in _nth(self.slot_holds(), number):
            self.calendar.human_removes(id)
            self.deleted.add(id)

    def is_busy_at_a_time(self, number: int) -> None:
        """Put something else where a time is offered."""
        for id in _nth(self.slot_holds(), number):
            hold = self.calendar.holds[id]
            self.busy.append(Span(hold.starts.astimezone(UTC), hold.ends.astimezone(UTC)))

    def hears(self, person: Person) -> None:
        """Let an answer come, some time after outreach last looked."""
        self.passes(1)
        today = self.now.astimezone(self.zone).date()
        self.record([Touched(at=self.now, person=person.id, day=today, kind="reply", via="email", outbound=False)])
        self.answered[person.id] = self.now

    def books(self, person: Person, number: int) -> None:
        """Book one of the times that were offered to somebody, whatever became of them."""
        for starts in _nth(sorted({one.starts for one, _ in self.offered_to(person.id)}), number):
            if starts > self.now:
                self.record(
                    [Booked(at=self.now, person=person.id, day=starts.astimezone(self.zone).date(), starts=starts)]
                )
                self.booked.setdefault(person.id, {})[starts] = self.now

    def cancels(self, person: Person) -> None:
        for starts in self.booked.pop(person.id, {}):
            today = starts.astimezone(self.zone).date()
            self.record([Booked(at=self.now, person=person.id, day=today, cancelled=True)])

    def pauses(self, person: Person) -> None:
        self.record([Paused(at=self.now, person=person.id)])
        self.paused.add(person.id)

    def resumes(self, person: Person) -> None:
        self.record([Resumed(at=self.now, person=person.id)])
        self.paused.discard(person.id)

    def removes(self, person: Person) -> None:
        left = tuple(one for one in self.project.people if one.id != person.id)
        self.project = replace(self.project, people=left)

    # what is there

    def lying(self) -> list[str]:
        return [id for id, stored in self.mailbox.drafts.items() if not stored.sent]

    def slot_holds(self) -> list[str]:
        return [id for id, hold in self.calendar.holds.items() if is_slot(hold.part)]

    def untouched(self) -> Iterator[tuple[str, Hold]]:
        """Give the holds behind times, as we made them."""
        for id in self.slot_holds():
            if id not in self.moved:
                yield id, self.calendar.holds[id]

    def mails(self) -> dict[str, StoredDraft]:
        """Give what lies there, what was sent, and what vanished."""
        return {**self.mailbox.drafts, **self.gone}

    def slots_by_key(self) -> dict[str, tuple[datetime, ...]]:
        """Give what the ledger says each draft offers, as it was last written."""
        found: dict[str, tuple[datetime, ...]] = {}
        for fact in self.facts:
            if isinstance(fact, DraftIntended | DraftFilled):
                found[str(fact.key)] = fact.slots
        return found

    def offered_to(self, person: PersonId) -> Iterator[tuple[Slot, str]]:
        """Give the times that mails to somebody offer, lying or sent, each with the mail's id."""
        said = self.slots_by_key()
        for id, stored in self.mails().items():
            if stored.draft.touch.person == person:
                yield from ((self.slot(stored.draft.touch, at), id) for at in said.get(str(stored.key), ()))

    def slot(self, touch: TouchId, starts: datetime) -> Slot:
        cadence = self.project.cadence(touch.cadence)
        assert cadence is not None
        assert cadence.offer_times is not None
        conference = next((one for one in self.project.conferences if one.id == touch.anchor), None)
        zone = conference.zone if conference and conference.zone else self.zone
        return Slot(starts, starts + cadence.offer_times.length.as_timedelta(), zone.key)


def _nth(items: Sequence[Thing], number: int) -> Sequence[Thing]:
    """Give one of several, whatever the number; nothing of nothing."""
    return [items[number % len(items)]] if items else []
