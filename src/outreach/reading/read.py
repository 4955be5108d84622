"""facts_of(mails, project, facts, now): what mails teach that is not known yet.

The order of the mails does not matter, and what was told once is not told again. Drafts, the bin, lists, calendars and
mail to many teach nothing; of people the owner does not know nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.facts import AbsenceSeen, BounceSeen, Fact, MailSeen, Seen, StateSeen
from outreach.domain.history import Stage
from outreach.domain.mail import Mail
from outreach.domain.mail_facts import MAIL, NO_KEY, REPLY, SENT
from outreach.domain.messages import Key, is_key
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.guardrails.patient import patient_like
from outreach.planning.aliases import Aliases
from outreach.planning.making import past_drafts
from outreach.reading.absence import own_words, returns_on, speaks_of_absence
from outreach.reading.bounced import failures, gave_up
from outreach.reading.kinds import MailKind, is_bounce, kind_of
from outreach.reading.sendings import Sendings, digest
from outreach.reading.whom import Whom

LONGEST_SUBJECT = 80
# that of a draft of ours is kept as it is: what comes after it in the same conversation bears it, too
LONGEST_OWN_SUBJECT = 500
# how long somebody is taken to be away who does not say until when
UNREAD_ABSENCE = timedelta(days=7)

NO_THREADS: Mapping[Key, str] = {}


def facts_of(
    mails: Iterable[Mail],
    project: Project,
    known: Iterable[Fact],
    now: datetime,
    *,
    threads: Mapping[Key, str] = NO_THREADS,
) -> tuple[Fact, ...]:
    """Give what `mails` teach beyond the `known` facts, as facts of `now`; what came after `now` is not looked at.

    `threads` are the provider's conversations that drafts of ours lie in, where it has them.
    """
    facts = tuple(known)
    whom = Whom.of(project, facts)
    read = _sorted(mails, whom, frozenset(threads.values()) - {""}, now)
    reader = _Reader.of(project, facts, whom, threads, now)
    reader.sendings.match((mail, reader.reached(mail)) for kind, mail in read if kind is MailKind.SENT)
    found = tuple(fact for kind, mail in read for fact in reader.learn(kind, mail))
    return tuple(fact for fact in dict.fromkeys(found) if _name(fact, reader.aliases) not in reader.told)


def wants_text(mail: Mail, whom: Whom) -> bool:
    """Whether the words of a mail are needed: of bounces, and of automatic answers of people the owner knows."""
    kind = kind_of(mail, whom)
    return kind is MailKind.BOUNCE or (kind is MailKind.AUTOMATIC and whom.person(mail.sender) is not None)


def _sorted(mails: Iterable[Mail], whom: Whom, ours: frozenset[str], now: datetime) -> Sequence[tuple[MailKind, Mail]]:
    """Give the mails that may teach something, the oldest first; of several copies of one that which counts most."""
    best: dict[str, Mail] = {}
    for mail in mails:
        if mail.at <= now and _concerns(mail, whom, ours):
            name = digest(mail.id)
            best[name] = max(best.get(name, mail), mail, key=_weight)
    rows = sorted(best.values(), key=lambda one: (one.at, one.id))
    return [(kind_of(one, whom), one) for one in rows]


def _weight(mail: Mail) -> tuple[bool, bool, bool, bool, float]:
    """Order copies of one mail: what was sent and still lies somewhere counts, also when a draft of it was left."""
    return (not mail.is_binned, not mail.is_draft, mail.is_sent, bool(mail.text), -mail.at.timestamp())


def _concerns(mail: Mail, whom: Whom, ours: frozenset[str]) -> bool:
    is_known = any(whom.reached(one) is not None for one in (mail.sender, *mail.recipients))
    is_of_ours = mail.is_sent and (mail.thread in ours or is_key(mail.id.partition("@")[0]))
    return is_known or is_bounce(mail) or is_of_ours


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """All there is to learn with; `told` are the names of facts that were told before."""

    whom: Whom
    sendings: Sendings
    aliases: Aliases
    told: frozenset[tuple[str, ...]]
    zone: ZoneInfo
    now: datetime

    @classmethod
    def of(
        cls, project: Project, facts: tuple[Fact, ...], whom: Whom, threads: Mapping[Key, str], now: datetime
    ) -> _Reader:
        aliases = Aliases.of(project, facts)
        drafts = past_drafts(facts, aliases)
        names = (_name(fact, aliases) for fact in facts)
        return cls(
            whom=whom,
            sendings=Sendings.of(drafts, facts, threads),
            aliases=aliases,
            told=frozenset(name for name in names if name),
            zone=project.me.zone,
            now=now,
        )

    def learn(self, kind: MailKind, mail: Mail) -> Iterator[Fact]:
        match kind:
            case MailKind.SENT:
                yield from self._sent(mail)
            case MailKind.PERSONAL:
                yield from self._received(mail)
            case MailKind.AUTOMATIC:
                yield from self._automatic(mail)
            case MailKind.BOUNCE:
                yield from self._bounced(mail)
            case _:
                pass

    def reached(self, mail: Mail) -> tuple[PersonId, ...]:
        """Give the people the owner knows among those a mail went to."""
        reached = (self.whom.reached(one) for one in mail.recipients)
        return tuple(dict.fromkeys(one for one in reached if one is not None))

    def _sent(self, mail: Mail) -> Iterator[Fact]:
        key = self.sendings.sent(mail)
        for person in self.reached(mail):
            seen = self._seen(mail, person, SENT, key)
            yield replace(seen, id=_message_id(mail), thread=mail.thread, about=_whole(mail.subject)) if key else seen
        draft = self.sendings.drafts.get(key)
        if draft is not None and draft.stage is not Stage.WITHDRAWN:
            yield StateSeen(at=self.now, key=key, state=Seen.SENT, since=mail.at)

    def _received(self, mail: Mail) -> Iterator[Fact]:
        person = self.whom.reached(mail.sender)
        if person is not None:
            key = self.sendings.answered(mail)
            yield self._seen(mail, person, MAIL if key is None else REPLY, key or NO_KEY)

    def _seen(self, mail: Mail, person: PersonId, kind: str, key: Key) -> MailSeen:
        return MailSeen(
            at=self.now,
            mail=digest(mail.id),
            person=person,
            day=self._day(mail),
            outbound=kind == SENT,
            kind=kind,
            key=key,
            about=_about(mail.subject),
        )

    def _automatic(self, mail: Mail) -> Iterator[Fact]:
        """Learn that somebody is away, or gone; an assistant's absence is not that of the person."""
        person = self.whom.person(mail.sender)
        if person is None:
            return
        day = self._day(mail)
        if gave_up(own_words(mail.text)):
            name = digest(mail.id)
            yield BounceSeen(at=self.now, mail=name, address=mail.sender, person=person, permanent=True, on=day)
            return
        until = returns_on(mail.text, day) or returns_on(mail.subject, day)
        if until is None and mail.text.strip() and not speaks_of_absence(f"{mail.subject}\n{mail.text}"):
            return
        back = until or day + UNREAD_ABSENCE
        # who is back again need not be remembered
        if back >= self._today - UNREAD_ABSENCE:
            yield AbsenceSeen(
                at=self.now, mail=digest(mail.id), person=person, until=back, on=day, is_guess=until is None
            )

    def _bounced(self, mail: Mail) -> Iterator[Fact]:
        for failure in failures(mail):
            address = next((one for one in failure.addresses if self.whom.person(one)), None)
            if address is not None:
                yield BounceSeen(
                    at=self.now,
                    mail=digest(mail.id),
                    address=address,
                    person=self.whom.person(address),
                    permanent=failure.permanent,
                    on=self._day(mail),
                )

    def _day(self, mail: Mail) -> date:
        return mail.at.astimezone(self.zone).date()

    @property
    def _today(self) -> date:
        return self.now.astimezone(self.zone).date()


def _name(fact: Fact, aliases: Aliases) -> tuple[str, ...]:
    """Name what a fact tells, whenever it was told; empty for what mail does not tell."""
    match fact:
        case MailSeen():
            return ("mail", fact.mail, aliases.person(fact.person))
        case AbsenceSeen():
            return ("absence", fact.mail, aliases.person(fact.person))
        case BounceSeen():
            return ("bounce", fact.mail, fact.address)
        case StateSeen(since=datetime()):
            return ("sent", fact.key)
        case _:
            return ()


def _message_id(mail: Mail) -> str:
    """Give the Message-ID that answers name; a mail without one has only a name of ours."""
    return mail.id.strip().removeprefix("<").removesuffix(">") if "@" in mail.id else ""


def _about(subject: str) -> str:
    """Give a subject as it may be kept: short, one line, and nothing by which a patient could be known."""
    return _whole(subject)[:LONGEST_SUBJECT].rstrip()


def _whole(subject: str) -> str:
    line = "".join(one if one.isprintable() else " " for one in subject)
    folded = " ".join(line.split())
    return "" if patient_like(folded) else folded[:LONGEST_OWN_SUBJECT].rstrip()
