"""Noticing what became of occasions between two runs: one that changed, was over, vanished, or stands there anew.

An occasion that vanished before it was over counts as moved when a new one of the same kind, program and people stands
within 60 days of it. Gives facts, which the run records; knows nothing of drafts and holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from outreach.domain.facts import Fact, OccasionMoved, OccasionSeen, ProvidersUsed
from outreach.domain.occasions import Commitment, Occasion, OccasionKind
from outreach.domain.people import PersonId, ProgramId
from outreach.domain.stages import View
from outreach.planning.aliases import Aliases
from outreach.planning.occasions import occasions
from outreach.planning.sightings import AT_RISK
from outreach.planning.windows import ends

NEAR = timedelta(days=60)

# sessions come back by themselves, Match Day is nobody's to move, and some are named by what does not change
_FOLLOWED = frozenset(OccasionKind) - {
    OccasionKind.SESSION,
    OccasionKind.MATCH,
    OccasionKind.WEEK,
    OccasionKind.FIRST_MEETING,
    OccasionKind.PERMISSION,
    OccasionKind.APPLICATION,
    OccasionKind.RESULT,
    OccasionKind.REPAIR,
    OccasionKind.FIRST_TALK,
    OccasionKind.JOB_SEARCH,
    OccasionKind.JOB_WORD,
}
# what has to be done by a day is kept or dropped on its own: only a rewording in one go is the same thing
_TASKS = frozenset({OccasionKind.COMMITMENT, OccasionKind.LETTER, OccasionKind.DEADLINE})


def noticed(facts: Iterable[Fact], view: View) -> tuple[Fact, ...]:
    """Give what is new about occasions, and about where drafts go, since the facts of the last run."""
    known = tuple(fact for fact in facts if fact.at <= view.now)
    return (*_providers(known, view), *_occasions(known, view))


def _providers(facts: Sequence[Fact], view: View) -> Iterator[ProvidersUsed]:
    project = view.project
    last = next((fact for fact in reversed(facts) if isinstance(fact, ProvidersUsed)), None)
    used = ProvidersUsed(at=view.now, mail=str(project.mail), holds=str(project.holds), account=project.me.email)
    if last is None or replace(last, at=view.now) != used:
        yield used


@dataclass(frozen=True, slots=True, kw_only=True)
class _Memory:
    """What runs saw of occasions: each as it was last, since when it has stood there, and when one was said to move."""

    last: Mapping[str, OccasionSeen]
    since: Mapping[str, datetime]
    moved: Mapping[str, datetime]

    @classmethod
    def of(cls, facts: Sequence[Fact], aliases: Aliases) -> _Memory:
        last: dict[str, OccasionSeen] = {}
        since: dict[str, datetime] = {}
        for fact in facts:
            if isinstance(fact, OccasionSeen):
                last[fact.occasion] = _today(fact, aliases)
                since.setdefault(fact.occasion, fact.at)
                if fact.gone:
                    del since[fact.occasion]
        moved = {fact.occasion: fact.at for fact in facts if isinstance(fact, OccasionMoved)}
        return cls(last=last, since=since, moved=moved)

    def has_moved(self, one: OccasionSeen) -> bool:
        """Whether it is known already what became of something that vanished."""
        return one.occasion in self.moved and self.moved[one.occasion] >= one.at


def _today(fact: OccasionSeen, aliases: Aliases) -> OccasionSeen:
    """Give what was seen under today's names of its people and program."""
    people = tuple(sorted(aliases.person(PersonId(one)) for one in fact.people))
    program = aliases.program(ProgramId(fact.program)) if fact.program else ""
    if (people, program) == (fact.people, fact.program):
        return fact
    return replace(fact, people=people, program=program)


def _occasions(facts: Sequence[Fact], view: View) -> Iterator[Fact]:
    aliases = Aliases.of(view.project, facts)
    memory = _Memory.of(facts, aliases)
    now = {one.occasion: one for one in _seen(view)}
    yield from (one for id, one in now.items() if _is_news(one, memory.last.get(id), view.today))
    missing = (one for id, one in memory.last.items() if id not in now and aliases.occasion(id) not in now)
    vanished = [one if one.gone else _vanishing(one, view) for one in missing]
    yield from (one for one in vanished if not memory.last[one.occasion].gone)
    yield from _moves([one for one in vanished if not memory.has_moved(one)], now, memory, view)


def _vanishing(one: OccasionSeen, view: View) -> OccasionSeen:
    return replace(one, at=view.now, gone=True, over=one.over or one.last < view.today)


def _seen(view: View) -> Iterator[OccasionSeen]:
    for one in occasions(view, timedelta(0)):
        if one.kind in _FOLLOWED and one.days is not None:
            yield OccasionSeen(
                at=view.now,
                occasion=one.id,
                kind=str(one.kind),
                first=one.days.first,
                last=one.days.last,
                program=one.program or "",
                people=tuple(sorted({participant.person for participant in one.participants})),
                over=_is_over(one, view),
                status=_status(one),
            )


def _status(occasion: Occasion) -> str:
    record = occasion.record
    is_at_risk = isinstance(record, Commitment) and record.is_open and record.status == AT_RISK
    return AT_RISK if is_at_risk else ""


def _is_over(occasion: Occasion, view: View) -> bool:
    end = ends(occasion)
    return end is not None and end.astimezone(UTC) <= view.now.astimezone(UTC)


def _is_news(one: OccasionSeen, before: OccasionSeen | None, today: date) -> bool:
    if before is None:
        # what was over long before anybody looked can no longer move
        return not one.over or today - one.last <= NEAR
    return replace(before, at=one.at) != one


def _moves(
    vanished: Sequence[OccasionSeen], now: Mapping[str, OccasionSeen], memory: _Memory, view: View
) -> Iterator[OccasionMoved]:
    """Pair what vanished with what is new, the nearest first; each new occasion is one old one at most."""
    pairs = [(old, new) for old in vanished for new in now.values() if _is_moved(old, new, memory, view)]
    taken: set[str] = set()
    for old, new in sorted(pairs, key=lambda pair: (abs(pair[1].first - pair[0].first), str(pair[1].first))):
        if not {old.occasion, new.occasion} & taken:
            taken |= {old.occasion, new.occasion}
            yield OccasionMoved(at=view.now, occasion=old.occasion, to=new.occasion, day=old.first)


def _is_moved(old: OccasionSeen, new: OccasionSeen, memory: _Memory, view: View) -> bool:
    """Whether `new`, which was not there beside `old`, is what has become of it."""
    stands_since = memory.since.get(new.occasion, view.now)
    if stands_since < old.at or not _is_alike(old, new):
        return False
    together = stands_since == old.at
    if (old.first, old.last) == (new.first, new.last):
        return together
    if old.over or not (old.people or old.program) or (old.kind in _TASKS and not together):
        return False
    return abs(new.first - old.first) <= NEAR


def _is_alike(old: OccasionSeen, new: OccasionSeen) -> bool:
    """Whether kind, program and people are the same; at one program some people may have joined or left."""
    if (old.kind, old.program) != (new.kind, new.program):
        return False
    some, others = set(old.people), set(new.people)
    return some == others or (bool(old.program) and (some <= others or others <= some))
