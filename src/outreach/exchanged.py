"""What was exchanged with people since the last look: mail and meetings, read at their providers, given as facts.

Of mail, what is new comes by one question, whoever it is with. The mail of the past year is looked for once, a few
addresses at a time, so that reading it may stop anywhere and go on another day; so is what lies between when the
provider forgot where we were. Records nothing, prints nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from outreach.domain.dates import resolve
from outreach.domain.facts import AddressesRead, Fact, MeetingSeen, ReadUpTo
from outreach.domain.mail_facts import OF_MEETINGS
from outreach.domain.messages import Key
from outreach.domain.project import Project
from outreach.planning.aliases import Aliases
from outreach.planning.making import past_drafts
from outreach.providers.base import Calendar, Interest, Kept, Mailbox
from outreach.reading import meetings, read
from outreach.reading.read_so_far import FRESH, YEAR, ReadSoFar, account_of
from outreach.reading.sendings import digest
from outreach.reading.whom import Whom

# how many addresses are asked about at a time
_GROUP = 8
# what a calendar gives ends somewhere; it is asked anew before that comes near
_AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """One part of what was read: its facts, how many mails it was, and how many addresses are still to be asked about.

    `is_heard` when mail may be read at all; nothing else is said then.
    """

    facts: tuple[Fact, ...] = ()
    mails: int = 0
    left: int = 0
    is_heard: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """What one look taught. `is_heard` when all mail up to now is known by it; `left` as of `Portion`."""

    facts: tuple[Fact, ...] = ()
    is_heard: bool = False
    left: int = 0


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One reading of a mailbox; what one portion taught, the next builds on."""

    project: Project
    mailbox: Mailbox
    now: datetime
    facts: tuple[Fact, ...]
    whom: Whom
    interest: Interest
    threads: dict[Key, str] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project, facts: tuple[Fact, ...], mailbox: Mailbox, now: datetime) -> _Reading:
        whom = Whom.of(project, facts)
        drafts = past_drafts(facts, Aliases.of(project, facts)).values()
        refs = {past.ref: past.key for past in drafts if past.ref is not None}
        interest = Interest(
            is_own=whom.is_own,
            is_known=lambda one: whom.reached(one) is not None,
            wants_text=lambda mail: read.wants_text(mail, whom),
        )
        reading = cls(project=project, mailbox=mailbox, now=now, facts=facts, whom=whom, interest=interest)
        reading.threads = {refs[ref]: thread for ref, thread in mailbox.threads(refs).items()}
        return reading

    @property
    def today(self) -> date:
        return self.now.astimezone(self.project.me.zone).date()

    def new(self) -> Portion:
        """Read what came since the last look."""
        before = self._so_far
        heard = self.mailbox.heard(before.cursor, self.interest)
        if heard is None:
            return Portion(is_heard=False)
        # what came while we looked came now: passed over as later, it would never be given again
        mails = tuple(replace(one, at=min(one.at, self.now)) for one in heard.mails)
        learnt = read.facts_of(mails, self.project, self.facts, self.now, threads=self.threads)
        reached = before.after(heard.cursor, self.now, is_gap=heard.is_gap)
        told = (reached,) if before.is_news(reached, anything=bool(learnt)) else ()
        self.facts += (*learnt, *told)
        return Portion(facts=(*learnt, *told), mails=len(heard.mails), left=len(self._so_far.unread(self.whom)))

    def earlier(self) -> Portion:
        """Look for the mail of a few addresses that were not asked about yet."""
        so_far = self._so_far
        unread = so_far.unread(self.whom)
        since, group = so_far.next(unread, self.today, most=_GROUP)
        mails = self.mailbox.earlier(group, resolve(since, time(0), self.project.me.zone), self.interest)
        learnt = read.facts_of(mails, self.project, self.facts, self.now, threads=self.threads)
        asked = tuple(digest(one) for one in group)
        told: tuple[Fact, ...] = (AddressesRead(at=self.now, account=so_far.account, addresses=asked, since=since),)
        if len(group) == len(unread) and so_far.last is not None and so_far.missed is not None:
            told = (*told, replace(so_far.last, at=self.now, missed=None))
        self.facts += (*learnt, *told)
        return Portion(facts=(*learnt, *told), mails=len(mails), left=len(unread) - len(group))

    @property
    def _so_far(self) -> ReadSoFar:
        return ReadSoFar.of(self.facts, self.project)


def exchanged(
    project: Project, facts: Iterable[Fact], mailbox: Mailbox, calendar: Calendar, now: datetime, *, most: int
) -> Exchanged:
    """Read what is new in mailbox and calendar, and of the past until some `most` mails were read.

    Nothing is asked where the owner did not say `read: yes`.

    Raises:
        TryLaterError: they cannot be asked now.
        SignInError: nobody is signed in.
    """
    if not project.google.read:
        return Exchanged()
    known = tuple(facts)
    new: list[Fact] = []
    looked_at = left = 0
    for portion in mail(project, known, mailbox, now):
        new += portion.facts
        looked_at, left = looked_at + portion.mails, portion.left
        if looked_at >= most or not portion.is_heard:
            break
    is_heard = portion.is_heard and ReadSoFar.of((*known, *new), project).missed is None
    return Exchanged(facts=(*new, *met(project, (*known, *new), calendar, now)), is_heard=is_heard, left=left)


def mail(project: Project, facts: Iterable[Fact], mailbox: Mailbox, now: datetime) -> Iterator[Portion]:
    """Read on in a mailbox, portion by portion: what is new, then the past of addresses not asked about yet.

    Whoever stops early, and records what was given so far, goes on from there another time.

    Raises:
        TryLaterError: the mailbox cannot be asked now.
        SignInError: nobody is signed in.
    """
    reading = _Reading.of(project, tuple(facts), mailbox, now)
    portion = reading.new()
    yield portion
    while portion.is_heard and portion.left:
        portion = reading.earlier()
        yield portion


def met(project: Project, facts: Iterable[Fact], calendar: Calendar, now: datetime) -> tuple[Fact, ...]:
    """Read what is new on the owner's own calendar.

    Raises:
        TryLaterError: the calendar cannot be asked now.
        SignInError: nobody is signed in.
    """
    known, account = tuple(facts), account_of(project)
    people = digest(" ".join(Whom.of(project, known).addresses))
    last = _last_reading(known, account)
    is_whole = last is None or last.people != people
    kept = calendar.kept("" if is_whole or last is None else last.cursor, now - YEAR, now + YEAR)
    if kept is not None and not is_whole and (kept.is_gap or kept.until < now + _AHEAD):
        is_whole, kept = True, calendar.kept("", now - YEAR, now + YEAR)
    if kept is None:
        return ()
    learnt = meetings.facts_of(kept.appointments, project, known, now)
    new = (*learnt, *(_gone(kept, (*known, *learnt), now) if is_whole else ()))
    reached = ReadUpTo(at=now, source=OF_MEETINGS, account=account, cursor=kept.cursor, people=people)
    is_news = is_whole or bool(new) or last is None or now - last.at >= FRESH
    return (*new, reached) if is_news else new


def _last_reading(facts: Sequence[Fact], account: str) -> ReadUpTo | None:
    """Give how far meetings were read."""
    read_up_to = (one for one in reversed(facts) if isinstance(one, ReadUpTo))
    return next((one for one in read_up_to if (one.source, one.account) == (OF_MEETINGS, account)), None)


def _gone(kept: Kept, known: Iterable[Fact], now: datetime) -> Iterator[MeetingSeen]:
    """Give the meetings ahead that were on the calendar and are on a complete list of it no more."""
    latest = {(fact.meeting, fact.person): fact for fact in known if isinstance(fact, MeetingSeen)}
    there = {digest(one.id) for one in kept.appointments}
    for fact in latest.values():
        if fact.meeting not in there and not fact.cancelled and now < fact.starts < kept.until:
            yield replace(fact, at=now, cancelled=True)
