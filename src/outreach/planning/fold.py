"""fold(facts, project, now) → History: what all facts, and what the owner wrote, add up to at one moment.

Pure. Facts later than `now` are invisible, except that what was made is made: a run rehearsed for a later day has put
real drafts and holds somewhere, and none of them may be made twice. Facts about what is gone stay harmless.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from outreach.domain.facts import (
    ChangeIntended,
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    Joined,
    LedgerMade,
    NewsAdded,
    Noted,
    PolicyAnswered,
    ProvidersUsed,
    Recovered,
    RunFinished,
    RunStarted,
    SignatureSeen,
    StateSeen,
    Withdrawn,
)
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.people import PersonId
from outreach.domain.profile import News
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Detail
from outreach.planning.absences import absences, bounced, returned
from outreach.planning.aliases import Aliases
from outreach.planning.chosen_on_calendar import chosen_on_calendar
from outreach.planning.contacts import contacts
from outreach.planning.decisions import NOTE, booked, booked_at, called_off, promises, refusals, silences, wanted
from outreach.planning.exchanges import heard_at, sent_mails
from outreach.planning.making import Making, newest, newest_holds, next_generations
from outreach.planning.meetings import ahead
from outreach.planning.sightings import at_risk_since, first_seen

# news counts as told once it lies in a mail that only waits for the owner, whatever became of it then
_TOLD = frozenset({Stage.ADDRESSED, Stage.EDITED, Stage.SENT, Stage.GONE})
_MAKING = (DraftIntended, DraftCreated, DraftFilled, HoldIntended, HoldMade, ChangeIntended, Withdrawn)
_OF_RUNS = frozenset({*_MAKING, Failed, StateSeen, RunStarted, RunFinished, ProvidersUsed})
_NOT_MADE = frozenset({Stage.INTENDED, Stage.WITHDRAWN})


def fold(facts: Iterable[Fact], project: Project, now: datetime) -> History:
    """Add up `facts` known at `now` (aware) and what the owner wrote."""
    known = known_at(facts, now)
    making = Making(aliases=Aliases.of(project, known))
    making.take(known)
    return added_up(known, making, project, now)


def known_at(facts: Iterable[Fact], now: datetime) -> tuple[Fact, ...]:
    """Give the facts that are visible at `now`, in their order."""
    return tuple(fact for fact in facts if fact.at <= now or isinstance(fact, _MAKING))


def added_up(known: Sequence[Fact], making: Making, project: Project, now: datetime) -> History:
    """Give what `known` facts add up to at `now`; `making` has taken all of them."""
    # most facts are about what was made and about runs: the others are gone through once for each thing they tell
    told = tuple(fact for fact in known if type(fact) not in _OF_RUNS)
    runs = [fact for fact in known if isinstance(fact, RunStarted | RunFinished)]
    finished = [fact for fact in runs if isinstance(fact, RunFinished)]
    history = replace(
        _told_so_far(told, making, project, now),
        last_run=max((fact.at for fact in finished), default=None),
        last_real_run=_last_real_run(runs, finished),
        runs=len(finished),
    )
    return _with_chosen_on_calendar(history, told, making, project, now)


def _told_so_far(known: Sequence[Fact], making: Making, project: Project, now: datetime) -> History:
    zone, aliases = project.me.zone, making.aliases
    today = now.astimezone(zone).date()
    drafts, holds = tuple(making.drafts.values()), tuple(making.holds.values())
    joined = _joined(known, project, aliases)
    meetings = booked(known, aliases, zone, project.meetings)
    silent = silences(known, aliases)
    dismissed = refusals(known, aliases, zone)
    return History(
        begin=_begin(known, project, today),
        drafts=newest(drafts),
        holds=newest_holds(holds),
        generations=next_generations(drafts, holds),
        contacts=contacts(project, known, drafts, joined, aliases, now, booked=meetings),
        details=(*_noted(known, project, aliases), *_configured(project)),
        news=_news(known, project, today),
        told=_told(drafts),
        policies={aliases.program(fact.program): fact.policy for fact in known if isinstance(fact, PolicyAnswered)},
        joined=joined,
        dismissed=frozenset(dismissed),
        dismissed_on=dismissed,
        passed_over=refusals(known, aliases, zone, once=True),
        snoozed=silent.snoozed,
        snoozed_touches=silent.snoozed_touches,
        paused=silent.paused,
        absent=absences(known, aliases),
        bounced=bounced(known, aliases, zone),
        returned=returned(known, aliases, zone),
        sent_mails=sent_mails(known, drafts),
        heard_at=heard_at(known, project.me),
        planned=ahead(known, aliases, now, zone),
        promises=promises(known, aliases, project.commitments),
        booked=meetings,
        booked_at=booked_at(known, aliases, zone),
        wanted=wanted(known, aliases),
        first_seen=first_seen(known, aliases, zone),
        at_risk_since=at_risk_since(known, aliases, zone),
        moved=aliases.moved,
        watermark=max((fact.watermark for fact in known if isinstance(fact, Recovered)), default=None),
        signature=next((fact.text for fact in reversed(known) if isinstance(fact, SignatureSeen)), ""),
        made=tuple((one.made_at, one.touch, one.kind, one.size) for one in drafts if one.stage not in _NOT_MADE),
    )


def _with_chosen_on_calendar(
    history: History, known: Sequence[Fact], making: Making, project: Project, now: datetime
) -> History:
    """Add the meetings of which only the holds tell."""
    off = called_off(known, making.aliases, project.me.zone)
    taken = tuple(chosen_on_calendar(View(project=project, history=history, now=now), off))
    if not taken:
        return history
    meetings = (*history.booked, *taken)
    met = contacts(project, known, making.drafts.values(), history.joined, making.aliases, now, booked=meetings)
    return replace(history, booked=meetings, contacts=met)


def _begin(facts: Sequence[Fact], project: Project, today: date) -> date:
    if project.begin is not None:
        return project.begin
    made = next((fact.at for fact in facts if isinstance(fact, LedgerMade)), None)
    return made.astimezone(project.me.zone).date() if made else today


def _last_real_run(facts: Sequence[Fact], finished: Sequence[RunFinished]) -> datetime | None:
    simulated = {fact.run for fact in facts if isinstance(fact, RunStarted) and fact.simulated}
    return max((fact.at for fact in finished if fact.run not in simulated), default=None)


def _joined(
    facts: Sequence[Fact], project: Project, aliases: Aliases
) -> Mapping[str, tuple[tuple[str, PersonId | None], ...]]:
    """Give who turned up at which occasion; a name that stood in no file then is looked up again now."""
    names = {name.casefold(): one.id for one in project.people for name in (one.name.full, one.name.shown)}
    found: dict[str, dict[str, PersonId | None]] = {}
    for fact in facts:
        if isinstance(fact, Joined):
            person = aliases.person(fact.person) if fact.person else names.get(fact.name.strip().casefold())
            found.setdefault(aliases.occasion(fact.occasion), {})[fact.name] = person
    return {occasion: tuple(people.items()) for occasion, people in found.items()}


def _noted(facts: Sequence[Fact], project: Project, aliases: Aliases) -> Iterator[Detail]:
    for fact in facts:
        if not isinstance(fact, Noted):
            continue
        touch = aliases.touch(fact.touch) if fact.touch else None
        person = aliases.person(fact.person) if fact.person else None
        yield Detail(
            text=fact.text,
            field=fact.field,
            person=person or (touch.person if touch else None),
            occasion=aliases.occasion(fact.occasion) if fact.occasion else None,
            on=fact.on or fact.at.astimezone(project.me.zone).date(),
            source=NOTE,
            touch=touch,
        )


def _configured(project: Project) -> Iterator[Detail]:
    """Give the details of the owner's files. They come last, and so win over notes."""
    for interview in project.interviews:
        for person, text in interview.details.items():
            yield Detail(
                text=text, person=person, occasion=interview.id, on=interview.when.day, source=interview.path or "file"
            )
    for conference in project.conferences:
        rows = [(one.person, "connection", one.connection) for one in conference.meet]
        rows += [(one.person, "question", one.question) for one in conference.meet]
        rows += [(one.person, "detail", one.detail) for one in conference.talked_to]
        rows += [(one.person, "will_do", one.will_do) for one in conference.talked_to]
        on = conference.dates.last if conference.dates else None
        for person, field, text in rows:
            if text:
                source = conference.path or "file"
                yield Detail(text=text, field=field, person=person, occasion=conference.id, on=on, source=source)


def _news(facts: Sequence[Fact], project: Project, today: date) -> tuple[News, ...]:
    """Give the news up to today, oldest first."""
    added = (
        News(
            id=fact.id,
            day=fact.on or fact.at.astimezone(project.me.zone).date(),
            text=fact.text,
            subject=fact.subject,
            result=fact.result,
        )
        for fact in facts
        if isinstance(fact, NewsAdded)
    )
    by_id = {one.id: one for one in (*project.news, *added) if one.day <= today}
    return tuple(sorted(by_id.values(), key=lambda one: (one.day, one.id)))


def _told(drafts: Sequence[PastDraft]) -> Mapping[PersonId, frozenset[str]]:
    found: dict[PersonId, frozenset[str]] = {}
    for draft in drafts:
        if draft.stage in _TOLD and draft.told:
            found[draft.touch.person] = found.get(draft.touch.person, frozenset()) | set(draft.told)
    return found
