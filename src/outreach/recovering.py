"""Recovery of a lost or damaged ledger: a copy or an export, then what lies at the providers, then a watermark.

What was due before that moment and is unknown since is asked about, never drafted by itself. Formats nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from outreach.clock import Clock
from outreach.domain.cadences import Kind
from outreach.domain.facts import (
    CalendarMade,
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    HoldIntended,
    HoldMade,
    LedgerMade,
    ProvidersUsed,
    Recovered,
    RunFinished,
    RunStarted,
    Seen,
    StateSeen,
)
from outreach.domain.history import PastDraft
from outreach.domain.messages import DraftRef, Fingerprint, Key, key
from outreach.domain.plans import PlannedDraft
from outreach.domain.project import HoldsTo, Project
from outreach.domain.slots import Slot
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.errors import UsageError
from outreach.ground import require_now
from outreach.planning.adopting import Place, draft_places, hold_places, offered_places
from outreach.planning.making import DRAFT
from outreach.planning.moves import noticed
from outreach.preview import project_of
from outreach.providers.connections import Providers, account_of, connect
from outreach.state.export import Entry

# what was written then is not known, so whatever lies there counts as changed by the owner
_UNKNOWN = Fingerprint("unknown")
# a run that only found that the ledger was gone has a number that belongs to another one
_OF_RUNS = (LedgerMade, RunStarted, RunFinished)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What was recovered: from where, how many facts up to when, what was adopted, what could not be placed.

    `kept` is where the ledger that stood there is now; `was_readable`: it stayed, and learnt what lies there. When it
    knew that already, `was_fine` is so and nothing was done. `calendar` is the calendar for holds that was named.
    """

    facts: int
    source: Path | None = None
    last: datetime | None = None
    drafts: int = 0
    holds: int = 0
    unplaced: tuple[str, ...] = ()
    kept: Path | None = None
    was_readable: bool = False
    was_fine: bool = False
    calendar: str = ""


def recover(root: Path, clock: Clock, *, given: Path | None = None, calendar: str = "") -> Recovery:
    """Rebuild the ledger of a workspace, or add to a readable one what lies there and it does not know.

    `calendar` is the id of the calendar for holds at Google, where that was lost too.

    Raises:
        UsageError: a file was given, and the ledger there is can be read; or the calendar does not answer.
        SignInError: nobody is signed in to Google.
        TryLaterError: a run is working.
        ConfigError: the configuration or the given file cannot be used.
        DiskError: it cannot be written; nothing has changed.
    """
    from outreach.state.lock import run_lock
    from outreach.state.recovery import readable

    project = project_of(root)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    with run_lock(root, now=now):
        if calendar:
            _remember_calendar(project, root, calendar)
        providers = connect(project, root, now)
        present = readable(root, now)
        if present is not None and _has_intents(present):
            done = _completed(root, present, project, providers, now, given)
        else:
            done = _rebuilt(root, present or (), project, providers, now, given)
        return _with_calendar(done, root, project, calendar, now) if calendar else done


def _remember_calendar(project: Project, root: Path, id: str) -> None:
    """Keep the id beside the sign-in, if the calendar answers."""
    from outreach.providers.google.calendar import answers, is_own

    if project.holds is not HoldsTo.GOOGLE:
        raise UsageError("holds are files here", place="--calendar", remedy="it is for   holds: google")
    account = account_of(project, root)
    if not is_own(id) or not answers(account, id):
        raise UsageError(
            f"no calendar of ours has the id {id}",
            place="--calendar",
            remedy='copy it from Google Calendar: the settings of "Holds", under "Integrate calendar"',
        )
    account.remember_calendar(id)


def _with_calendar(done: Recovery, root: Path, project: Project, id: str, now: datetime) -> Recovery:
    """Note the calendar in the ledger too, unless it is there."""
    from outreach.state.ledger import Ledger

    made = CalendarMade(at=now, calendar=id, account=project.me.email)
    with Ledger.open(root, now=now) as ledger:
        if id not in {one.calendar for one in ledger.facts() if isinstance(one, CalendarMade)}:
            ledger.record((made,))
    return replace(done, calendar=id)


def _has_intents(entries: Iterable[Entry]) -> bool:
    return any(isinstance(fact, DraftIntended | HoldIntended) for _, fact in entries)


def _completed(
    root: Path, present: Sequence[Entry], project: Project, providers: Providers, now: datetime, given: Path | None
) -> Recovery:
    """Take in what lies there and a readable ledger does not know: an older copy was put in its place."""
    from outreach.state.ledger import Ledger

    if given is not None:
        remedy = "move .outreach/ledger.db elsewhere first, if you want to go back to that file"
        raise UsageError("the ledger can be read, so nothing is taken from a file", place=str(given), remedy=remedy)
    found = _adopted(tuple(fact for _, fact in present), project, providers, now)
    if not found.facts and not found.unplaced:
        return Recovery(facts=len(present), was_fine=True)
    with Ledger.open(root, now=now) as ledger:
        ledger.record((*found.facts, Recovered(at=now, watermark=now, source="what lies there")))
    return replace(_told(present, found, None, None), was_readable=True)


def _rebuilt(
    root: Path, present: Sequence[Entry], project: Project, providers: Providers, now: datetime, given: Path | None
) -> Recovery:
    from outreach.state.recovery import entries_of, fullest_copy, rebuild

    source, entries = (given, entries_of(given)) if given is not None else fullest_copy(root) or (None, ())
    # what was said since the loss counts too
    seen = {fact for _, fact in entries}
    later = [entry for entry in present if entry[1] not in seen and not isinstance(entry[1], _OF_RUNS)]
    entries = (*entries, *later)
    found = _adopted(tuple(fact for _, fact in entries), project, providers, now)
    name = source.name if source else "what lies there"
    kept = rebuild(root, entries, (*found.facts, Recovered(at=now, watermark=now, source=name)), now)
    return _told(entries, found, source, kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Adopted:
    """What lies at the providers and was unknown: as facts, and the places of what is nobody's."""

    facts: tuple[Fact, ...]
    drafts: int
    holds: int
    unplaced: tuple[str, ...]


def _told(entries: Sequence[Entry], found: _Adopted, source: Path | None, kept: Path | None) -> Recovery:
    return Recovery(
        facts=len(entries),
        source=source,
        last=max((fact.at for _, fact in entries), default=None),
        drafts=found.drafts,
        holds=found.holds,
        unplaced=found.unplaced,
        kept=kept,
    )


def _adopted(facts: tuple[Fact, ...], project: Project, providers: Providers, now: datetime) -> _Adopted:
    """Find out what lies there under keys that `facts` do not know."""
    from outreach.planning.fold import fold

    history = fold(facts, project, now)
    view = View(project=project, history=history, now=now)
    known = {one.key for one in facts if isinstance(one, DraftIntended | HoldIntended)}
    drafts = [one for one in providers.mailbox.all_keys() if one not in known]
    holds = [one for one in providers.calendar.all_keys() if one not in known]
    if not drafts and not holds:
        return _Adopted(facts=(), drafts=0, holds=0, unplaced=())
    bare = _rows(view)
    letters = draft_places(drafts, dict.fromkeys((*history.drafts, *bare)), view)
    offered = _found_times(holds, letters, bare, view)
    slots = _slots(offered.values())
    rows = {touch: _with_times(row, slots.get(touch, ()), view) for touch, row in bare.items()}
    stored = {name: min(providers.calendar.find(name)).fingerprint for name in holds if name not in offered}
    times = {**offered, **hold_places(stored, view)}
    # without it what is taken in would count as files
    new: list[Fact] = [one for one in noticed(facts, view) if isinstance(one, ProvidersUsed)]
    for name, place in letters.items():
        new += _draft(name, place, rows.get(place.touch), slots.get(place.touch, ()), view, providers)
    lying = {place.touch for place in letters.values()}
    for touch, found in slots.items():
        past = history.drafts.get(touch)
        if past is not None:
            new += _offers_more(past, found, now)
        elif touch not in lying:
            new += _left(touch, found, view)
    for name, place in times.items():
        new += _hold(name, place, now, providers)
    unplaced = (*_places(drafts, letters, providers), *_places(holds, times, providers))
    return _Adopted(facts=tuple(new), drafts=len(letters), holds=len(times), unplaced=unplaced)


def _rows(view: View) -> dict[TouchId, PlannedDraft]:
    """Give what would be written now if nothing lay there, by touch."""
    from outreach.decide import decide

    history = replace(view.history, watermark=None)
    return {row.touch: row for row in decide(view.project, history, view.now).drafts}


def _found_times(
    holds: Collection[Key], letters: Mapping[Key, Place], rows: Iterable[TouchId], view: View
) -> Mapping[Key, Place]:
    """Find the holds behind offered times, first among the mails that lie there or are known."""
    touches = (*(one.touch for one in letters.values()), *view.history.drafts, *rows)
    return offered_places(holds, dict.fromkeys(touches), view)


def _slots(places: Iterable[Place]) -> Mapping[TouchId, tuple[Slot, ...]]:
    """Give the times that are held for each mail, in order."""
    found: dict[TouchId, set[Slot]] = {}
    for one in places:
        if one.hold is not None:
            slot = Slot(one.hold.starts.astimezone(UTC), one.hold.ends.astimezone(UTC), one.hold.zone)
            found.setdefault(one.touch, set()).add(slot)
    return {touch: tuple(sorted(slots)) for touch, slots in found.items()}


def _with_times(row: PlannedDraft, slots: tuple[Slot, ...], view: View) -> PlannedDraft:
    """Give a row as it would be written with the times that are held for it."""
    from outreach.decide import write

    if not slots or row.draft is None:
        return row
    written = write(replace(row.due, slots=slots), view)
    return written if isinstance(written, PlannedDraft) else row


def _offers_more(past: PastDraft, slots: tuple[Slot, ...], now: datetime) -> Iterator[Fact]:
    """Note that a draft that was known offers the times as well that are held for it since."""
    if past.ref is None or not past.is_lying:
        return
    yield DraftFilled(
        at=now,
        key=past.key,
        ref=past.ref.id,
        fingerprint=past.ref.fingerprint,
        addressed=past.addressed,
        subject=past.subject,
        told=past.told,
        shingles=past.shingles,
        slots=tuple(sorted({*past.slots, *(one.starts for one in slots)})),
    )


def _left(touch: TouchId, slots: tuple[Slot, ...], view: View) -> Iterator[Fact]:
    """Adopt a mail of which only the times are left that are held for it: it was sent or deleted, nobody knows."""
    name = key(view.project.me.email, touch, DRAFT, 0)
    yield DraftIntended(
        at=view.now,
        key=name,
        touch=touch,
        generation=0,
        kind=_kind(touch, view.project),
        subject=_title(touch, view.project),
        fingerprint=_UNKNOWN,
        opening=0,
        slots=tuple(one.starts for one in slots),
    )
    yield StateSeen(at=view.now, key=name, state=Seen.GONE)


def _places(keys: Iterable[Key], found: Iterable[Key], providers: Providers) -> Iterator[str]:
    for name in sorted(set(keys) - set(found)):
        for ref in providers.mailbox.find(name):
            yield providers.mailbox.link(ref, name)
        for hold in providers.calendar.find(name):
            yield providers.calendar.link(hold)


def _draft(
    name: Key,
    place: Place,
    row: PlannedDraft | None,
    slots: Iterable[Slot],
    view: View,
    providers: Providers,
) -> Iterator[Fact]:
    """Adopt a draft: as ours if it says what we would write now, else as one the owner changed."""
    ref = min(providers.mailbox.find(name))
    full = row.draft if row else None
    bare = replace(full, to=()).fingerprint if full else _UNKNOWN
    meant = row.intended.to if row and row.intended else ()
    offered = tuple(one.starts for one in slots)
    yield DraftIntended(
        at=view.now,
        key=name,
        touch=place.touch,
        generation=place.generation,
        kind=_kind(place.touch, view.project),
        subject=full.subject if full else _title(place.touch, view.project),
        fingerprint=bare,
        opening=row.opening if row else 0,
        told=row.told if row else (),
        to=next((one.email.lower() for one in meant), ""),
        provider="local" if _stays_in_files(place.touch, view.project) else "",
        slots=offered,
    )
    yield DraftCreated(at=view.now, key=name, ref=ref.id, fingerprint=bare)
    if row and full and full.fingerprint == ref.fingerprint:
        yield DraftFilled(
            at=view.now,
            key=name,
            ref=ref.id,
            fingerprint=ref.fingerprint,
            addressed=bool(full.to),
            subject=full.subject,
            told=row.told,
            slots=offered,
        )
    written = DraftRef(ref.id, full.fingerprint if full and full.fingerprint == ref.fingerprint else bare)
    state = providers.mailbox.states([written])[written]
    if state is not Seen.AS_WRITTEN:
        yield StateSeen(at=view.now, key=name, state=state)


def _stays_in_files(touch: TouchId, project: Project) -> bool:
    cadence = project.cadence(touch.cadence)
    return cadence is not None and cadence.local


def _kind(touch: TouchId, project: Project) -> Kind:
    cadence = project.cadence(touch.cadence)
    return cadence.kind if cadence else Kind.UPDATE


def _title(touch: TouchId, project: Project) -> str:
    cadence = project.cadence(touch.cadence)
    return cadence.title if cadence else str(touch.cadence)


def _hold(name: Key, place: Place, now: datetime, providers: Providers) -> Iterator[Fact]:
    """Adopt a hold: as ours if it stands as we would make it, else as one the owner changed."""
    hold = place.hold
    if hold is None:
        return
    ref = min(providers.calendar.find(name))
    yield HoldIntended(
        at=now,
        key=name,
        touch=hold.touch,
        part=hold.part,
        generation=place.generation,
        title=hold.title,
        starts=hold.starts,
        ends=hold.ends,
        fingerprint=hold.fingerprint,
        recurrence=hold.recurrence,
    )
    yield HoldMade(
        at=now,
        key=name,
        ref=ref.id,
        fingerprint=hold.fingerprint,
        starts=hold.starts,
        ends=hold.ends,
        recurrence=hold.recurrence,
    )
    if ref.fingerprint != hold.fingerprint:
        yield StateSeen(at=now, key=name, state=Seen.EDITED)
