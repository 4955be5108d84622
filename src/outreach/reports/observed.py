"""The screen of mail that was read: how much of it, with whom, and what was learnt; of everybody else, nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from outreach.domain.facts import Fact, Seen, StateSeen
from outreach.domain.mail_facts import AbsenceSeen, BounceSeen, MailSeen, MeetingSeen
from outreach.domain.people import PersonId
from outreach.domain.project import Project
from outreach.reports.json import JsonObject
from outreach.reports.names import Names
from outreach.reports.words import count, dated, listed, wrapped

MOST_PEOPLE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What was read and learnt. `known` are the facts there were before, `new` those that were added.

    `where` says in which folders, or at which provider; `with_known` counts mails with people in the files; `undated`
    and `later` those left because of their date.
    """

    project: Project
    now: datetime
    since: date
    where: str
    looked_at: int
    with_known: int
    known: tuple[Fact, ...]
    new: tuple[Fact, ...]
    folders: int = 0
    undated: int = 0
    later: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Learnt:
    """What mail says of a person, as far as it was ever read; `bounced` are addresses this time."""

    wrote: date | None = None
    heard: date | None = None
    met: date | None = None
    meet: date | None = None
    away: date | None = None
    bounced: tuple[str, ...] = ()


def observed(found: Observed) -> str:
    """Say what was looked at, what is new of each person, and that nothing else was kept."""
    lines = [_looked_at(found)]
    names = Names(found.project)
    people = _people(found)
    for person in list(people)[:MOST_PEOPLE]:
        lines.append(f"{names.short(person)}: {'; '.join(_said(people[person], found.now.date()))}.")
    if len(people) > MOST_PEOPLE:
        lines.append(f"And {len(people) - MOST_PEOPLE} more (--json).")
    lines.append(_kept(found.new))
    return "\n".join(line for text in lines for line in wrapped(text, indent=2, first=""))


def _looked_at(found: Observed) -> str:
    today = found.now.date()
    mails = f"{found.looked_at:,} {'mail' if found.looked_at == 1 else 'mails'}"
    said = f"Looked at {mails} since {dated(found.since, today)} in {found.where}; "
    said += f"{found.with_known:,} with people you know."
    left = [
        f"{number:,} {'bears' if number == 1 else 'bear'} {what}"
        for number, what in ((found.undated, "no date"), (found.later, "a date later than now"))
        if number
    ]
    return f"{said} {listed(left)}: left." if left else said


def _said(learnt: _Learnt, today: date) -> Iterator[str]:
    if learnt.wrote:
        yield f"you last wrote {dated(learnt.wrote, today)}"
    if learnt.heard:
        yield f"last heard from {dated(learnt.heard, today)}"
    if learnt.met:
        yield f"last met {dated(learnt.met, today)}"
    if learnt.meet:
        yield f"you meet on {dated(learnt.meet, today)}"
    if learnt.away:
        yield f"away, back {dated(learnt.away, today)}"
    for address in learnt.bounced:
        yield f"mail to {address} came back, so write another address in your files"


def _kept(new: Iterable[Fact]) -> str:
    counts = _counts(new)
    nouns = {"mails": "mail", "absences": "absence", "bounces": "bounce", "meetings": "meeting"}
    told = [count(counts[name], noun) for name, noun in nouns.items() if counts[name]]
    sent = f" {count(counts['sent'], 'draft')} of ours found sent." if counts["sent"] else ""
    if not told and not sent:
        return "Nothing new. Of everybody else, nothing was kept."
    kept = f"Kept: {listed(told)}." if told else ""
    return f"{kept}{sent} Of everybody else, and of what was written, nothing was kept.".strip()


def _counts(new: Iterable[Fact]) -> Mapping[str, int]:
    facts = tuple(new)
    return {
        "mails": len({one.mail for one in facts if isinstance(one, MailSeen)}),
        "absences": sum(isinstance(one, AbsenceSeen) for one in facts),
        "bounces": sum(isinstance(one, BounceSeen) for one in facts),
        "meetings": len({one.meeting for one in facts if isinstance(one, MeetingSeen)}),
        "sent": sum(isinstance(one, StateSeen) and one.state is Seen.SENT for one in facts),
    }


def _people(found: Observed) -> Mapping[PersonId, _Learnt]:
    """Give all that is known by now of the people of whom something is new, those last written to first."""
    about = dict.fromkeys(person for fact in found.new if (person := _person(fact)))
    facts = (*found.known, *found.new)
    rows = {person: _learnt(person, facts, found.new, found.now) for person in about}
    latest = {person: max(filter(None, (one.wrote, one.heard)), default=date.min) for person, one in rows.items()}
    return dict(sorted(rows.items(), key=lambda row: (-latest[row[0]].toordinal(), row[0])))


def _person(fact: Fact) -> PersonId | None:
    return fact.person if isinstance(fact, MailSeen | AbsenceSeen | BounceSeen | MeetingSeen) else None


def _learnt(person: PersonId, facts: tuple[Fact, ...], new: tuple[Fact, ...], now: datetime) -> _Learnt:
    today = now.date()
    own = [fact for fact in facts if _person(fact) == person]
    seen = [one for one in own if isinstance(one, MailSeen)]
    away = (one.until for one in own if isinstance(one, AbsenceSeen) and one.until > today)
    latest = {one.meeting: one for one in own if isinstance(one, MeetingSeen)}.values()
    met = [(one.ends, one.starts.astimezone(now.tzinfo).date()) for one in latest if not one.cancelled]
    # an address that did not work earlier may be mended by now
    bounces = (one for one in new if isinstance(one, BounceSeen) and one.permanent)
    bounced = (one.address for one in bounces if one.person == person)
    return _Learnt(
        wrote=max((one.day for one in seen if one.outbound), default=None),
        heard=max((one.day for one in seen if not one.outbound), default=None),
        met=max((day for ends, day in met if ends <= now), default=None),
        meet=min((day for ends, day in met if ends > now), default=None),
        away=max(away, default=None),
        bounced=tuple(dict.fromkeys(bounced)),
    )


def observed_json(found: Observed) -> JsonObject:
    """Give the same for programs."""
    return {
        "version": 1,
        "since": found.since.isoformat(),
        "folders": found.folders,
        "looked_at": found.looked_at,
        "with_known": found.with_known,
        "undated": found.undated,
        "later": found.later,
        "new": dict(_counts(found.new)),
        "people": [_row(person, learnt) for person, learnt in sorted(_people(found).items())],
    }


def _row(person: PersonId, learnt: _Learnt) -> JsonObject:
    return {
        "person": str(person),
        "wrote": _day(learnt.wrote),
        "heard": _day(learnt.heard),
        "met": _day(learnt.met),
        "meet": _day(learnt.meet),
        "back": _day(learnt.away),
        "bounced": list(learnt.bounced),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
