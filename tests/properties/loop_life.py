"""A life with the product in it, told step by step: the owner, other people, the files, and time.

`Life` knows the verbs; where drafts and mail lie is a `Place`, what is true of it all a `Truth`. The state machines
that tell lives at random are in test_properties_closing_the_loop.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from outreach.domain.dates import resolve
from outreach.domain.facts import (
    AbsenceSeen,
    BounceSeen,
    DraftIntended,
    MailSeen,
    MeetingSeen,
    ReadUpTo,
    RunFinished,
    RunStarted,
    Shown,
    StateSeen,
    Withdrawn,
)  # fmt: skip
from outreach.domain.stages import View
from outreach.planning.expecting import expected
from outreach.planning.fold import fold
from outreach.planning.workdays import Workdays
from outreach.preview import HORIZON, looked, project_of
from tests.builders import CENTRAL
from tests.google_season import OWNER, GoogleSeason
from tests.google_server.calendar_state import Calendar
from tests.mail_at_hand import a_mail, away, bounce
from tests.properties.loop_judge import Moment, Seen, always_wrong, wrong_after_a_run
from tests.properties.loop_people import INTERVIEW, ZONES, Files, Somebody
from tests.properties.loop_places import Letter, Place, Posted, ours
from tests.properties.loop_truth import Away, Contact, Returned, Truth

NOON = time(12)
SETTLED = timedelta(minutes=3)
SNOOZE, TRAVEL = timedelta(weeks=2), timedelta(days=4)
# facts a run with nothing to do may add: that it was there, how far it read, what it asked
_HEARTBEAT = (RunStarted, RunFinished, ReadUpTo, Shown)
_ME = f"Maya Okafor <{OWNER}>"


@dataclass(kw_only=True)
class Life:
    """One life; `conversations` are the last mails the owner sent to each person."""

    place: Place
    files: Files
    now: datetime
    truth: Truth = field(default_factory=Truth)
    ids: dict[str, str] = field(default_factory=dict)
    conversations: dict[str, Posted] = field(default_factory=dict)
    last_run: date | None = None
    only_listed: bool = False
    number: int = 0

    def __post_init__(self) -> None:
        self._learn_ids()

    # time and runs

    def passes(self, days: int) -> None:
        self.now = resolve(self.now.date() + timedelta(days=days), NOON, CENTRAL)
        self.place.is_now(self.now)

    def later(self) -> None:
        self.now += timedelta(minutes=1)
        self.place.is_now(self.now)

    def runs(self) -> tuple[str, ...]:
        """Do a run that nothing befalls; give what is wrong afterwards."""
        self.later()
        assert self.place.run(self.now) in (0, 3)
        self.truth.is_run(self.now)
        if self.place.is_dated:
            self.truth.is_read(self.listed())
        self.only_listed = self.last_run is not None and (self.now.date() - self.last_run).days > 45
        self.last_run = self.now.date()
        return self.wrong() if self.only_listed else (*self.wrong(), *wrong_after_a_run(self.moment(), self._seen()))

    def runs_again(self) -> tuple[str, ...]:
        """Do a second run at once; give what it changed. After a long absence the first only listed."""
        if self.only_listed:
            return ()
        lay, before = self._lying(), self.place.facts(self.now)
        self.later()
        code = self.place.run(self.now)
        new = self.place.facts(self.now)[len(before) :]
        extra = [one for one in new if not isinstance(one, _HEARTBEAT)]
        changed = () if self._lying() == lay else ("an immediate second run changed what lies there",)
        ended = () if code == 0 else (f"an immediate second run ended with {code}",)
        return (*changed, *ended, *(f"an immediate second run said {one}" for one in extra))

    def wrong(self) -> tuple[str, ...]:
        return always_wrong(self.moment())

    def moment(self) -> Moment:
        facts = self.place.facts(self.now)
        return Moment(
            truth=self.truth, place=self.place, people=self.files.people, ids=self.ids, facts=facts, now=self.now,
            met=self.met(),
        )  # fmt: skip

    def met(self) -> dict[str, list[date]]:
        """Give the days of meetings that are over; the interview ends at 15:00."""
        day = date.fromisoformat(INTERVIEW)
        return {"Osei": [day]} if self.now.date() > day else {}

    def _seen(self) -> Seen:
        project, facts = project_of(self.place.terminal.root), self.place.facts(self.now)
        view = View(project=project, history=fold(facts, project, self.now), now=self.now)
        found = looked(self.place.terminal.root, project, facts, self.now, offline=True)
        workdays, days = Workdays(project.calendar), [self.now.date() + timedelta(days=ahead) for ahead in range(90)]
        return Seen(
            history=view.history,
            plan=found.plan,
            expected=[one.touch for one in expected(view, None, HORIZON)],
            holidays=frozenset(day for day in days if workdays.holiday_name(day)),
        )

    def _lying(self) -> tuple[tuple[Letter, ...], dict[str, bytes]]:
        return self.place.letters(), dict(self.place.holds())

    def tries_to_run(self) -> None:
        """Do a run that something may befall; what it came to know is not known."""
        self.later()
        assert self.place.run(self.now) in (0, 3, 75, 77, 78)

    def figures(self) -> Counter[str]:
        """Count what the product did in this life."""
        found: Counter[str] = Counter()
        for fact in self.place.facts(self.now):
            match fact:
                case DraftIntended():
                    found["made: first mails" if fact.touch.step == 1 else "made: follow-ups"] += 1
                case Withdrawn() | StateSeen() | MailSeen() | AbsenceSeen() | BounceSeen() | MeetingSeen():
                    found[f"known: {type(fact).__name__} {getattr(fact, 'state', '')}".strip()] += 1
                case _:
                    pass
        return found

    # the owner, with what lies there

    def drafts(self) -> tuple[Letter, ...]:
        return ours(self.place.letters())

    def edits(self, letter: Letter) -> None:
        self.later()
        self.place.edits(letter.id, "And more.")
        self._touched(letter.id)

    def opens(self, letter: Letter) -> None:
        """Open and close it: the same words, so it is not the owner's by that; one that was, stays so."""
        self.later()
        self.place.opens(letter.id)
        if letter.id in self.truth.mine:
            self._touched(letter.id)

    def sends(self, letter: Letter, subject: str | None = None) -> None:
        self.later()
        made = self.moment().made(letter.key)
        assert made is not None
        somebody = self.files.people.get(made[1])
        posted = self.place.sends(letter.id, somebody.email if somebody else "", subject)
        self.conversations[made[1]] = posted
        self.truth.mine.pop(letter.id, None)
        self.truth.sends(made, self.now, is_dated=self.place.is_dated)

    def deletes(self, letter: Letter) -> None:
        self.later()
        made = self.moment().made(letter.key)
        assert made is not None
        self.place.deletes(letter.id)
        self.truth.mine.pop(letter.id, None)
        self.truth.deletes(made, self.now, is_known=self.place.is_dated)

    def does_to_hold(self, id: str, act: str) -> None:
        self.later()
        getattr(self.place, act)(id)
        self.truth.mine.pop(id, None)
        if act != "deletes_hold":
            self._touched(id)

    def _touched(self, id: str) -> None:
        content = self.place.content(id)
        assert content is not None
        self.truth.mine[id] = content

    # the owner, with words

    def says(self, *words: str) -> bool:
        """Type a command; whether it was taken."""
        self.later()
        return self.place.terminal.type(*words, now=self.now.isoformat()).code in (0, 3)

    def met_somebody(self, who: str) -> None:
        if self.says("met", self.files.people[who].full):
            self.truth.is_told(who, self.now)

    def logs(self, who: str, kind: str) -> None:
        """Log something; what is said of a draft that vanished is not: it says that it was sent after all."""
        if kind in ("no-reply", "declined") and who in self.truth.vanished:
            return
        if self.says("log", self.files.people[who].full, kind) and kind != "no-reply":
            self.truth.is_told(who, self.now, is_answer=kind in ("reply", "declined"))

    def snoozes(self, who: str) -> None:
        if self.says("snooze", self.files.people[who].full, "2w"):
            self.truth.silent[who] = max(self.now.date() + SNOOZE, self.truth.silent.get(who, date.min))

    def pauses(self, who: str) -> None:
        if self.says("pause", self.files.people[who].full):
            self.truth.silent[who] = date.max

    def resumes(self, who: str) -> None:
        if self.says("resume", self.files.people[who].full):
            self.truth.resumes(who)

    def jots(self, who: str) -> None:
        self.later()
        id = self.place.jots(f"{self.files.people[who].full}: she asked about margins, number {self._count()}")
        if id is not None:
            self._touched(id)
        # who is still writing would be taken at their word only by the run after the next
        self.now += SETTLED

    # the files

    def listed(self) -> list[str]:
        return [name for name, one in self.files.people.items() if one.is_listed]

    def renames(self, who: str) -> None:
        one = self.files.people[who]
        if len(one.was) < 2:
            one.was.append(one.full)
            one.family = f"{one.name}-Okoro" if one.family == one.name else f"{one.name}-Bell"
            self._save()

    def gets_an_address(self, who: str) -> None:
        one = self.files.people[who]
        one.others.append(one.email)
        one.email = f"new{self._count()}.{one.email}"
        self._save()

    def takes_out(self, who: str, *, again: bool) -> None:
        self.files.people[who].is_listed = again
        self._save()

    def travels(self) -> None:
        first = self.now.date() + timedelta(days=1)
        self.files.away = f"{first}..{first + TRAVEL}"
        self._save()

    def moves_house(self) -> None:
        self.files.zone = ZONES[1 - ZONES.index(self.files.zone)]
        self._save()

    def _save(self) -> None:
        self.later()
        self.files.save(self.place.terminal.root)
        self._learn_ids()

    def _learn_ids(self) -> None:
        project = project_of(self.place.terminal.root)
        by_email = {one.email: name for name, one in self.files.people.items()}
        for person in project.people:
            if person.email in by_email:
                self.ids.pop(str(person.id), None)
                self.ids[str(person.id)] = by_email[person.email]

    # mail

    def writes_to(self, who: str, *, answers: bool) -> None:
        """Write a mail of one's own, new or in the last conversation."""
        self.later()
        last = self.conversations.get(who) if answers else None
        raw = self._mail(_ME, self.files.people[who].email, "Something of my own", last)
        self.conversations[who] = self.place.writes(raw, self.now, last.thread if last else "")
        self.truth.happens(Contact(who=who, at=self.now))

    def hears_from(self, who: str, *, sender: str, in_thread: bool) -> None:
        """Get a mail from somebody, from an address they or their assistant write from."""
        self.later()
        last = self.conversations.get(who) if in_thread else None
        raw = self._mail(sender, _ME, "Hello back", last)
        self.place.receives(raw, self.now, last.thread if last else "")
        self.truth.happens(Contact(who=who, at=self.now, is_answer=True))

    def hears_of_absence(self, who: str, days: int | None) -> None:
        """Get an automatic answer; without `days` it names no day."""
        self.later()
        one, today = self.files.people[who], self.now.date()
        until = today + timedelta(days=days) if days else None
        words = f"I am out of office and will be back on {until:%d %B %Y}." if until else "I am out of office."
        self.place.receives(away(_from(one), self._clock(), words, to=_ME), self.now, "")
        self.truth.happens(Away(who=who, on=today, until=until))

    def comes_back(self, who: str) -> None:
        """Get word from a mail server that an address does not exist."""
        self.later()
        address = self.files.people[who].email
        self.place.receives(
            bounce(address, self._clock()).replace(b"n.ferrer@lakes", b"maya.okafor@lakes"), self.now, ""
        )
        self.truth.happens(Returned(who=who, address=address))

    def gets_what_is_no_answer(self, who: str, headers: list[str], subject: str) -> None:
        """Get a newsletter, an invitation and the like in somebody's name."""
        self.later()
        raw = self._mail(_from(self.files.people[who]), _ME, subject, None, headers)
        self.place.receives(raw, self.now, "")

    def senders(self, who: str) -> Iterator[str]:
        """Give the addresses somebody may write from, an assistant's last."""
        one = self.files.people[who]
        yield from (f"{one.full} <{address}>" for address in (one.email, *one.others))
        if one.assistant:
            yield one.assistant

    def _mail(self, sender: str, to: str, subject: str, last: Posted | None, headers: list[str] | None = None) -> bytes:
        title = subject if last is None else f"Re: {last.subject.removeprefix('Re: ')}"
        id = f"mail{self._count()}@mail.example.org"
        answers = last.id if last else ""
        return a_mail(sender, to, self._clock(), subject=title, id=id, answers=answers, headers=headers or [])

    def _clock(self) -> str:
        return f"{self.now.astimezone(CENTRAL):%Y-%m-%d %H:%M}"

    def _count(self) -> int:
        self.number += 1
        return self.number


def _from(one: Somebody) -> str:
    return f"Dr. {one.full} <{one.email}>"


@dataclass(kw_only=True)
class LifeAtGoogle(Life):
    """A life whose owner keeps a calendar at Google; `meetings` say with whom, and whether the owner goes."""

    season: GoogleSeason
    meetings: dict[str, tuple[str, bool]] = field(default_factory=dict)

    @property
    def _calendar(self) -> Calendar:
        return self.season.world.account(OWNER).calendar.primary

    def met(self) -> dict[str, list[date]]:
        found = super().met()
        for event in self._calendar.standing.values():
            who, goes = self.meetings.get(event.id, ("", False))
            if goes and event.end.instant("UTC") <= self.now:
                found.setdefault(who, []).append(event.start.instant("UTC").astimezone(CENTRAL).date())
        return found

    def arranges(self, who: str, days: int, *, declines: bool) -> None:
        """Put a meeting with somebody into the calendar, some days ahead or behind."""
        self.later()
        start = resolve(self.now.date() + timedelta(days=days), time(10), CENTRAL)
        me = {"email": OWNER, "self": True, "responseStatus": "declined" if declines else "accepted"}
        guests = [{"email": self.files.people[who].email, "responseStatus": "accepted"}, me]
        made = self.season.human.adds_event(OWNER, start, start + timedelta(hours=1), "Coffee", attendees=guests)
        self.meetings[made.id] = (who, not declines)

    def moves_meeting(self, which: int, days: int) -> None:
        self.later()
        standing = sorted(self._calendar.standing.values(), key=lambda one: one.id)
        if standing:
            event = standing[which % len(standing)]
            self.season.human.moves_event(OWNER, event.id, event.start.instant("UTC") + timedelta(days=days))

    def takes_off_meeting(self, which: int) -> None:
        self.later()
        standing = sorted(self._calendar.standing)
        if standing:
            self.season.human.deletes_event(OWNER, standing[which % len(standing)])
