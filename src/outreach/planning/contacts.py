"""Real touches with people, from the owner's files and from facts: what clocks run on. A draft is not one of them.

Everything is dated up to today; knows nothing of cadences.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from outreach.domain.dates import Duration, When, resolve
from outreach.domain.facts import Fact, MailSeen, Touched
from outreach.domain.history import Contact, PastDraft, Stage
from outreach.domain.mail_facts import MAIL, REPLY
from outreach.domain.messages import Key
from outreach.domain.occasions import Interview, Meeting, PastTouch
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.planning.aliases import Aliases
from outreach.planning.introduced_by_mail import of_second_reader
from outreach.planning.meetings import held

Joined = Mapping[str, tuple[tuple[str, PersonId | None], ...]]

# what the owner told, with `log` or a note
LOGGED = "logged"

_OUTBOUND = frozenset({"ask", "give", "thanks", "update", "logistics", "repair"})
_EVENING = time(18)


def contacts(
    project: Project,
    facts: Iterable[Fact],
    drafts: Iterable[PastDraft],
    joined: Joined,
    aliases: Aliases,
    now: datetime,
    *,
    booked: Iterable[Meeting] = (),
) -> Mapping[PersonId, tuple[Contact, ...]]:
    """Give the touches with every person up to `now`, oldest first; `booked` are meetings that stand in no file."""
    zone = project.me.zone
    today = now.astimezone(zone).date()
    drafts = tuple(drafts)
    sent = tuple(_sent(drafts, zone))
    both = tuple(_introduced(drafts, sent, facts, aliases, project))
    found: dict[PersonId, list[Contact]] = {}
    for contact in (
        *_configured(project, today),
        *_held(project, (*project.meetings, *booked), joined, now),
        *held(facts, aliases, now, zone),
        *_logged(facts, aliases),
        *(contact for _, contact in (*sent, *both)),
        *_mailed(facts, {(key, contact.person, contact.day) for key, contact in (*sent, *both)}, aliases),
    ):
        if contact.day <= today:
            found.setdefault(contact.person, []).append(contact)
    return {person: tuple(sorted(rows, key=_order)) for person, rows in found.items()}


def _order(contact: Contact) -> tuple[date, str, str]:
    return (contact.day, contact.kind, contact.source)


def _configured(project: Project, today: date) -> Iterator[Contact]:
    """Give what the owner wrote down: history, `last`, `thanked`, people talked to, rotations worked."""
    for row in project.history:
        yield from _written(row)
    for person in project.people:
        if person.last is not None:
            yield Contact(person=person.id, day=person.last, kind="touch", source=person.path)
    for letter in project.letters:
        if letter.thanked is not None:
            yield _thanks(letter.writer, letter.thanked, letter.purpose, letter.path)
    yield from _at_conferences(project)
    yield from _on_rotations(project, today)


def _written(row: PastTouch) -> Iterator[Contact]:
    yield Contact(
        person=row.person,
        day=row.day,
        kind=row.kind,
        via=row.via,
        outbound=row.kind in _OUTBOUND,
        about=row.about,
        # an introduction is an answer
        answered=row.answered or (row.day if row.introduced else None),
        introduced=row.introduced,
        source=row.path,
    )
    if row.answered is not None:
        yield Contact(person=row.person, day=row.answered, kind="reply", about=row.about, source=row.path)


def _at_conferences(project: Project) -> Iterator[Contact]:
    for conference in project.conferences:
        for talk in conference.talked_to:
            if conference.dates is not None:
                yield _met(talk.person, conference.dates.last, "conference", conference.name, conference.path)
            if talk.thanked is not None:
                yield _thanks(talk.person, talk.thanked, conference.name, conference.path)


def _on_rotations(project: Project, today: date) -> Iterator[Contact]:
    """Give the last day that was worked together so far."""
    for rotation in project.rotations:
        if rotation.dates.first <= today:
            day = min(rotation.dates.last, today)
            for id in (*rotation.people, *rotation.staff):
                yield _met(id, day, "rotation", rotation.at, rotation.path)


def _held(project: Project, meetings: Iterable[Meeting], joined: Joined, now: datetime) -> Iterator[Contact]:
    """Give meetings and interviews that are over."""
    for meeting in meetings:
        if is_over(meeting.when, meeting.length, project.me.zone, now):
            for id in meeting.people:
                yield _met(id, meeting.when.day, "meeting", "", meeting.path)
    for interview in project.interviews:
        if is_over(interview.when, interview.length, zone_of(interview, project), now):
            for id in interviewers(interview, joined):
                yield _met(id, interview.when.day, "interview", interview.at, interview.path)


def zone_of(interview: Interview, project: Project) -> ZoneInfo:
    """Give the zone of an interview that names none: its program's, else the owner's."""
    program = project.program(interview.program)
    return program.zone if program and program.zone else project.me.zone


def interviewers(interview: Interview, joined: Joined) -> tuple[PersonId, ...]:
    """Give who interviews, those who turned up later included."""
    later = (id for _, id in joined.get(interview.id, ()) if id is not None)
    return tuple(dict.fromkeys((*interview.people, *later)))


def is_over(when: When, length: Duration, zone: ZoneInfo, now: datetime) -> bool:
    """Whether something planned has ended; without a time of day it lasts until the evening.

    `zone` is used when none was written.
    """
    if when.at is None:
        return resolve(when.day, _EVENING, when.zone or zone) <= now
    return when.instant(zone) + length.as_timedelta() <= now


def _met(person: PersonId, day: date, via: str, about: str, source: str) -> Contact:
    return Contact(person=person, day=day, kind="meeting", via=via, about=about, source=source)


def _thanks(person: PersonId, day: date, about: str, source: str) -> Contact:
    return Contact(person=person, day=day, kind="thanks", outbound=True, about=about, source=source)


def _logged(facts: Iterable[Fact], aliases: Aliases) -> Iterator[Contact]:
    for fact in facts:
        if isinstance(fact, Touched):
            yield Contact(
                person=aliases.person(fact.person),
                day=fact.day,
                kind=fact.kind,
                via=fact.via,
                outbound=fact.outbound,
                about=fact.about,
                known_at=fact.at,
                source=LOGGED,
                introduced=aliases.person(fact.introduced) if fact.introduced else None,
            )


def _sent(drafts: Iterable[PastDraft], zone: ZoneInfo) -> Iterator[tuple[Key, Contact]]:
    """Give the mails of ours that the owner sent, on the day of the mail, else when they were first seen sent."""
    for draft in drafts:
        if draft.stage is Stage.SENT:
            contact = Contact(
                person=draft.touch.person,
                day=draft.changed_at.astimezone(zone).date(),
                kind=str(draft.kind),
                via="email",
                outbound=True,
                about=draft.subject,
                known_at=draft.changed_at,
                source="sent",
            )
            yield draft.key, contact


def _introduced(
    drafts: Iterable[PastDraft],
    sent: Iterable[tuple[Key, Contact]],
    facts: Iterable[Fact],
    aliases: Aliases,
    project: Project,
) -> Iterator[tuple[Key, Contact]]:
    """Give what those who were introduced to somebody heard in the same mail."""
    by_key = {draft.key: draft for draft in drafts}
    for key, contact in sent:
        yield from ((key, one) for one in of_second_reader(contact, by_key[key], facts, aliases, project))


def _mailed(
    facts: Iterable[Fact], counted: Collection[tuple[Key, PersonId, date]], aliases: Aliases
) -> Iterator[Contact]:
    """Give the mails that were really exchanged; one that is a draft of ours counts as that, and once."""
    for fact in facts:
        if isinstance(fact, MailSeen):
            person = aliases.person(fact.person)
            if not fact.outbound or (fact.key, person, fact.day) not in counted:
                yield Contact(
                    person=person,
                    day=fact.day,
                    kind=REPLY if fact.kind == REPLY else MAIL,
                    via="email",
                    outbound=fact.outbound,
                    about=fact.about,
                    known_at=fact.at,
                    source="you wrote" if fact.outbound else "they wrote",
                    key=fact.key,
                )
